### Mails. In keiner steht etwas von dem, was jemand geschrieben hat.

mail-report-subject = Jemand bei { $branch } bittet um Ihre Hilfe
mail-report-text =
    Eine neue Meldung wartet auf eine Entscheidung.

    Öffnen Sie Ihre Mitteilungen: { $link }

    Sie bekommen diese Nachricht, weil Sie bei { $branch } moderieren.
mail-scheduled-subject = Ein geplanter Beitrag wurde nicht veröffentlicht
mail-scheduled-text =
    Ihr Beitrag konnte zur gewählten Zeit nicht veröffentlicht werden: { $reason }

    Er ist aufgehoben. Ändern Sie ihn oder wählen Sie eine andere Zeit: { $link }

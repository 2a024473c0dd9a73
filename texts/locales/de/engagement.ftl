# Der Alltag des Netzes: Beschwerden, verborgene Antworten, Sperren im Namen der Bibliothek, Fürsorge, Antworten an gemeinsame Profile.

cases-source-complaint = Beschwerde

complaints-title = Beschwerden
complaints-lead = Ist etwas, das { $branch } hier geschrieben oder getan hat, falsch, oder stört es Sie? Sagen Sie es uns. Sie brauchen kein Konto und müssen keinen Namen nennen.
complaints-procedure = Wie es weitergeht
complaints-step-1 = Sie schreiben uns mit dem Formular unten. Sie erhalten eine Nummer, auf die Sie sich beziehen können, und einen Code, mit dem Sie hier die Antwort lesen.
complaints-step-2 = Jemand, den es nicht betrifft, sieht sich die Sache an. Darf hier niemand entscheiden, fragen wir jemanden außerhalb der Bibliothek.
complaints-step-3 = Sie erhalten eine Antwort: in der Regel innerhalb von drei Tagen, bei Datenschutz, Recht und Barrierefreiheit innerhalb eines Tages.
complaints-step-4 = War etwas falsch, bringen wir es in Ordnung und sagen, was wir geändert haben. Wenn nicht, sagen wir, warum, und auf welchem Abschnitt unseres Handbuchs das beruht.
complaints-step-5 = Genügt Ihnen die Antwort nicht, beschweren Sie sich noch einmal und nennen Sie die Nummer. Sie können sich auch an die Aufsicht der Bibliothek oder an die Datenschutzbehörde wenden.
complaints-privacy = Wir bewahren Ihr Schreiben und die Antwort zwei Jahre auf. Wer Sie sind und von wo Sie schreiben, speichern wir nicht. Niemand wird schlechter behandelt, weil er sich beschwert.
complaints-write = Beschwerde schreiben
complaints-subject = Worum geht es?
complaints-about-post = Um einen Beitrag der Bibliothek
complaints-about-staff = Um das Verhalten von jemandem aus der Bibliothek
complaints-about-answer = Um eine Antwort von mir, die verborgen oder entfernt wurde
complaints-about-privacy = Um Datenschutz oder ein Bild von mir
complaints-about-accessibility = Um etwas, das ich nicht lesen oder bedienen kann
complaints-about-block = Ich wurde blockiert
complaints-about-other = Um etwas anderes
complaints-address = Adresse des Beitrags oder Profils (freiwillig)
complaints-address-hint = Kopieren Sie sie aus der Adresszeile Ihres Browsers. Der Beitrag wird so aufbewahrt, wie er jetzt ist, auch wenn jemand ihn löscht.
complaints-words = Was ist nicht in Ordnung?
complaints-words-hint = Lassen Sie weg, woran man Sie erkennen würde, es sei denn, Sie möchten, dass wir es wissen.
complaints-send = Beschwerde absenden
complaints-back = Haben Sie sich schon beschwert?
complaints-received = Ihre Beschwerde ist angekommen
complaints-reference = Sie hat die Nummer { $reference }. Nennen Sie sie, wenn Sie anrufen oder uns schreiben.
complaints-due = Spätestens am { $day } finden Sie hier eine Antwort.
complaints-keep = Schreiben Sie diesen Code auf. Er wird nur einmal gezeigt, und Sie brauchen ihn, um die Antwort zu lesen und weiterzuschreiben.
complaints-number = Beschwerde { $reference }

hidden-hide = Diese Antwort verbergen
hidden-hide-lead = Die Bibliothek darf eine Antwort unter ihren eigenen Beiträgen verbergen, aber nie wegen der Meinung darin. Wer sie geschrieben hat, erhält eine Nachricht mit dem Abschnitt und Ihrer Begründung und kann um eine Prüfung durch jemand anderen bitten. Die Antwort steht ohne Namen im öffentlichen Verzeichnis.
hidden-choose = Bitte wählen
hidden-reason-hint = Wer die Antwort geschrieben hat, liest das. Sagen Sie, was darin gegen den Abschnitt verstößt, nicht, was Sie davon halten.
hidden-is-hidden = Diese Antwort ist verborgen. Nur wer sie geschrieben hat und dieses Profil sehen sie hier.
hidden-show = Wieder zeigen
hidden-in-thread = { $count ->
    [one] Eine Antwort ist hier verborgen. Gründe ansehen
   *[other] { $count } Antworten sind hier verborgen. Gründe ansehen
}
hidden-ground-personal-data = Personenbezogene Daten
hidden-ground-threat = Drohung
hidden-ground-unlawful = Rechtswidriger Inhalt
hidden-ground-harassment = Belästigung einer Person
hidden-ground-spam = Werbung oder Spam
hidden-ground-impersonation = Gibt sich als jemand anderes aus
hidden-ground-flooding = Immer wieder dasselbe
hidden-message = { $handle } Wir haben Ihre Antwort unter unserem Beitrag verborgen. Grund: { $ground } (unser Handbuch, { $clause }). { $reason } Ihre Meinung ist nicht der Grund. Wenn Sie das für falsch halten, bitten Sie um eine Prüfung: { $link }
hidden-log-title = Verborgene Antworten
hidden-log-lead = Antworten, die die Bibliothek unter ihren eigenen Beiträgen verborgen hat. Eine Antwort wird nie wegen ihrer Meinung verborgen; hier sehen Sie die Gründe. Was gesagt wurde und von wem, wird nicht gezeigt.
hidden-log-none = Es wurde keine Antwort verborgen.
hidden-head-day = Tag
hidden-head-profile = Unter einem Beitrag von
hidden-head-ground = Grund
hidden-head-clause = Abschnitt
hidden-head-state = Stand
hidden-head-reason = Begründung
hidden-state-hidden = Verborgen
hidden-state-asked = Verborgen; wird neu geprüft
hidden-state-kept = Neu geprüft und weiter verborgen
hidden-state-shown = Wieder gezeigt
hidden-yours = Ihre verborgene Antwort
hidden-yours-means = Außer Ihnen und diesem Profil sieht niemand Ihre Antwort unter dessen Beitrag. Ihre Antwort selbst wurde nicht gelöscht; wer Ihnen folgt, sieht sie weiterhin.
hidden-ask = Warum sollte sie wieder gezeigt werden?
hidden-ask-hint = Es entscheidet jemand, der sie nicht verborgen hat. Sie können einmal darum bitten. Die Antwort erscheint auf dieser Seite; bewahren Sie deren Adresse auf.
hidden-ask-send = Um neue Prüfung bitten
hidden-look = Wer eine verborgene Antwort geschrieben hat, bittet um neue Prüfung. Sie wurde aus diesem Grund verborgen: { $ground }.
hidden-own = Sie haben sie verborgen; deshalb entscheidet jemand anderes.
hidden-decide = Entscheidung
hidden-outcome-shown = Die Antwort wird wieder gezeigt.
hidden-outcome-kept = Die Antwort bleibt verborgen.
hidden-why = Warum? Wer die Antwort geschrieben hat, liest das.
hidden-settle = Entscheiden und Fall schließen

block-title = Im Namen der Bibliothek blockieren
block-lead = Wer blockiert ist, kann angemeldet weder die Beiträge dieses Profils lesen noch darauf antworten. Eine Blockierung im Namen der Bibliothek braucht einen Grund und ein Ende. Eine Blockierung aus einer App endet nach 30 Tagen, wenn Sie hier keinen Grund angeben.
block-reason = Grund
block-reason-hint = Er wird mit der Blockierung aufbewahrt, für alle, die dieses Profil führen, und für Beschwerden. Kritik an der Bibliothek ist kein Grund.
block-for = Für wie lange
block-days = { $count ->
    [one] Einen Tag
   *[other] { $count } Tage
}
block-until = Endet am { $day }.
block-no-reason = Noch kein Grund angegeben.
block-no-end = Noch kein Ende angegeben.
block-change = Grund oder Ende ändern

accounts-title = Konten anderswo
accounts-lead = Jedes Konto der Bibliothek bei einem anderen Dienst: wer Zugang hat, wo die Zugangsdaten liegen und wann wieder jemand prüft. Schreiben Sie hier nie ein Passwort hin.
accounts-none = Noch ist kein Konto eingetragen. Beginnen Sie mit dem, dem die meisten folgen.
accounts-add = Konto eintragen
accounts-edit = Dieses Konto ändern
accounts-change = Prüfen oder ändern
accounts-who = { $holder } hat die Zugangsdaten, Vertretung ist { $deputy }.
accounts-covered = Heute nicht da: { $name } antwortet.
accounts-keys = Zugangsdaten: { $place }.
accounts-review = Nächste Prüfung am { $day }.
accounts-due = Die Prüfung ist fällig
accounts-orphaned = Jemand mit Zugangsdaten ist nicht mehr hier: Ändern Sie sie und benennen Sie jemand anderen
accounts-looked = Alles stimmt; wieder prüfen am
accounts-looked-do = Geprüft
accounts-remove = Aus dem Verzeichnis entfernen
accounts-service = Dienst
accounts-address = Adresse
accounts-address-hint = Die Seite des Kontos oder sein Name: @bibliothek
accounts-keys-at = Wo die Zugangsdaten liegen
accounts-keys-hint = Zum Beispiel: Passwortmanager, Ordner „Öffentlichkeitsarbeit“. Nie das Passwort selbst.
accounts-holder = Wer die Zugangsdaten hat
accounts-handle-hint = Der berufliche Profilname von jemandem aus der Bibliothek.
accounts-deputy = Vertretung
accounts-review-on = Nächste Prüfung

cover-title = Wer antwortet, wenn jemand nicht da ist
cover-lead = Vorher abgesprochen, damit keine Frage bis zum Ende eines Urlaubs wartet.
cover-none = Niemand ist abwesend.
cover-away = Wer nicht da ist
cover-cover = Wer antwortet
cover-first = Erster Tag
cover-last = Letzter Tag
cover-note = Hinweis zur Übergabe (freiwillig)
cover-add = Eintragen
cover-remove = Entfernen
cover-who = Für { $away } antwortet { $cover }.

emergency-title = Notfallplan
emergency-write = Was zu tun ist
emergency-hint = Für alle in der Bibliothek, in der Reihenfolge, in der es geschieht. Markdown: # macht eine Überschrift, - eine Liste. Schreiben Sie Telefonnummern hinein.
emergency-look = Vorschau
emergency-change = Plan ändern
emergency-changed = Zuletzt geändert am { $day }.
emergency-starter = Die Bibliothek hat noch keinen eigenen Plan geschrieben; mit diesem beginnt jede.
emergency-keys = Wer heute Zugang hat
emergency-holder = Zugangsdaten
emergency-deputy = Vertretung
emergency-plan =
    # Wenn jemand bedroht wird
    1. Ist jetzt jemand in Gefahr? Rufen Sie den Notruf 112.
    2. Antworten Sie nicht. Bewahren Sie auf, was geschrieben wurde: Melden Sie es hier, dann ist es als Beleg gesichert.
    3. Sagen Sie es Ihrer Leitung am Telefon, nicht in einer Nachricht.

    # Wenn ein Konto übernommen wurde
    1. Wer die Zugangsdaten hat oder vertritt, beendet alle Sitzungen und ändert das Passwort.
    2. Haben Sie auf etwas geklickt, drücken Sie unten auf „Ich habe darauf geklickt“. Niemand macht Ihnen einen Vorwurf.
    3. Schreiben Sie auf einem anderen Kanal der Bibliothek, dass das Konto gerade nicht für uns spricht.

    # Wenn viele einen Beitrag angreifen
    1. Eine Person antwortet einmal, mit Tatsachen. Alle anderen nicht.
    2. Halten Sie an, was geplant ist. Kümmern Sie sich um alle, die darin genannt sind.
    3. Die Leitung entscheidet, ob der Beitrag bleibt, berichtigt oder zurückgenommen wird, und sagt, warum.

    # Wenn personenbezogene Daten nach außen gelangt sind
    1. Löschen Sie den Beitrag sofort. Notieren Sie, was zu sehen war und wie lange.
    2. Sagen Sie es noch am selben Tag der Datenschutzstelle: Das Gesetz lässt 72 Stunden Zeit.

clicked-title = Ich habe darauf geklickt
clicked-lead = Einen seltsamen Link geöffnet oder Ihr Passwort auf einer fremden Seite eingegeben? Das passiert allen einmal. Drücken Sie den Knopf; es geht schnell, und je früher, desto besser.
clicked-does-sessions = Sie werden überall abgemeldet, in Browsern und in Apps.
clicked-does-tell = Wer sich in der Bibliothek um Zugänge kümmert, bekommt eine E-Mail, um helfen zu können. Darin steht nur, dass Sie den Knopf gedrückt haben.
clicked-does-not = Nichts von Ihnen wird gelöscht, und niemand trägt es Ihnen nach.
clicked-do = Ich habe darauf geklickt: überall abmelden
clicked-done = Sie sind überall abgemeldet
clicked-done-lead = Gut, dass Sie es gesagt haben. So geht es weiter.
clicked-step-1 = Wählen Sie auf einem Gerät, dem Sie trauen, ein neues Passwort. Haben Sie das alte auch anderswo benutzt, ändern Sie es dort ebenfalls.
clicked-step-2 = Schalten Sie den zweiten Faktor ein, falls Sie das noch nicht getan haben.
clicked-step-3 = Haben Sie hier ein persönliches Profil, öffnen Sie es und beenden Sie auch dessen Apps: Niemand außer Ihnen weiß, dass es Ihres ist.
clicked-step-4 = Löschen Sie die Nachricht mit dem Link nicht. Wer sich um Ihre Rechner kümmert, möchte sie sehen.
clicked-password = Neues Passwort wählen

photo-consent-title = Fotoeinwilligungen
photo-consent-lead = Wer eingewilligt hat, auf Bildern zu sehen zu sein: mit der Nummer der unterschriebenen Erklärung, nie mit Namen. Endet eine Einwilligung, werden ihre Bilder hier samt den Beiträgen gelöscht, und andere Server werden gebeten, dasselbe zu tun.
photo-consent-none = Noch ist keine Einwilligung eingetragen. Lassen Sie eine Erklärung unterschreiben, geben Sie ihr eine Nummer und tragen Sie sie hier ein.
photo-consent-new = Einwilligung eintragen
photo-consent-reference = Nummer der Erklärung
photo-consent-reference-hint = Wie auf dem Papier, zum Beispiel F-2026-017. Kein Name.
photo-consent-signed-by = Unterschrieben von
photo-consent-person = der Person selbst
photo-consent-guardian = Sorgeberechtigten
photo-consent-by-guardian = Eltern oder Sorgeberechtigte haben unterschrieben
photo-consent-scope = Darf gezeigt werden
photo-consent-scope-inside = der Bibliothek und ihrem Netzwerk
photo-consent-scope-public = allen
photo-consent-given = Unterschrieben am
photo-consent-given-on = unterschrieben am { $day }
photo-consent-expires = Gilt bis
photo-consent-record = Eintragen
photo-consent-state = Stand
photo-consent-until = Gilt bis { $day }
photo-consent-soon = endet bald
photo-consent-ended-withdrawn = Widerrufen
photo-consent-ended-expired = Abgelaufen
photo-consent-number = Einwilligung { $reference }
photo-consent-pictures = Bilder, die darauf beruhen
photo-consent-post = Der Beitrag
photo-consent-copies = Kopien anderswo
photo-consent-copies-lead = Diese Server hatten einen Beitrag mit einem Bild und wurden gebeten, ihn zu löschen. Die meisten tun das sofort. Finden Sie das Bild dort noch, schreiben Sie an die Leute, die den Server betreiben.
photo-consent-extend = Verlängern
photo-consent-withdraw = Widerrufen
photo-consent-withdraw-lead = { $count ->
    [0] Auf dieser Einwilligung beruht noch kein Bild. Nach dem Widerruf kann es keines mehr.
    [one] Ein Bild wird hier samt seinem Beitrag gelöscht, und andere Server erhalten die Löschung. Das lässt sich nicht rückgängig machen.
   *[other] { $count } Bilder werden hier samt ihren Beiträgen gelöscht, und andere Server erhalten die Löschung. Das lässt sich nicht rückgängig machen.
}
photo-consent-sure = Ja, diese Einwilligung wurde widerrufen
photo-consent-sure-missing = Kreuzen Sie an, dass Sie sicher sind. Es wurde nichts geändert.
photo-consent-of-post = Fotoeinwilligungen dieses Beitrags
photo-consent-of-post-lead = Kreuzen Sie an, auf welchen Einwilligungen jedes Bild beruht. Endet eine davon, verschwindet das Bild.
photo-consent-picture = Bild ohne Beschreibung

inbox-title = Antworten
inbox-lead = Was Menschen diesem Profil öffentlich schreiben, bis wann und von wem es beantwortet wird. Nachrichten nur an das Profil stehen unter Nachrichten.
inbox-which = Anzeigen
inbox-open = Offen
inbox-mine = Meine
inbox-snoozed = Verschoben
inbox-closed = Erledigt
inbox-none-open = Nichts wartet auf eine Antwort. Wer diesem Profil schreibt, erscheint hier.
inbox-none-mine = Gerade ist nichts bei Ihnen.
inbox-none-snoozed = Nichts ist verschoben.
inbox-none-closed = Noch wurde nichts beantwortet.
inbox-due = Antwort bis { $when }
inbox-until = verschoben bis { $day }
inbox-owner = { $name } antwortet
inbox-no-owner = Noch niemand
inbox-late = überfällig
inbox-escalated = wer das Profil verwaltet, entscheidet
inbox-writing = { $name } schreibt gerade eine Antwort.
inbox-state-open = Offen
inbox-state-answered = Beantwortet
inbox-state-left = Ohne Antwort gelassen
inbox-state-case = Ein Fall in der Verwaltung
inbox-kind = Was ist es?
inbox-kind-unsorted = Noch nicht eingeordnet
inbox-kind-question = Frage
inbox-kind-complaint = Beschwerde
inbox-kind-error = Ein Fehler von uns
inbox-kind-praise = Lob
inbox-kind-troll = Trollen
inbox-kind-threat = Drohung
inbox-kind-press = Presse
inbox-kind-records = Antrag auf Auskunft
inbox-from = { $name } schreibt
inbox-gone = Wer das geschrieben hat, hat es gelöscht.
inbox-answer = Antworten
inbox-write = Ich antworte
inbox-write-hint = Die anderen sehen eine Viertelstunde lang, dass Sie schreiben.
inbox-step-1 = 1. Bestätigen
inbox-step-2 = 2. Verstehen
inbox-step-3 = 3. In Ordnung bringen oder erklären
inbox-text-1 = Danke, dass Sie uns schreiben. Wir sehen uns das an und sagen Ihnen hier bis morgen mehr.
inbox-text-2 = Damit wir es richtig verstehen: Wann und wo war das? Bitte lassen Sie Persönliches weg.
inbox-text-3 = Wir haben uns das angesehen. Das haben wir gefunden, und das haben wir geändert:
inbox-answer-words = Ihre Antwort
inbox-answer-send = Diesen Schritt senden
inbox-answer-done = Damit ist es erledigt
inbox-knows = Ich habe das gelesen; meine trotzdem senden
inbox-notes = Notizen für die anderen
inbox-note = Neue Notiz
inbox-note-add = Notiz hinzufügen
inbox-sort = Einordnen und übergeben
inbox-who = Wer antwortet
inbox-theme = Gehört zu
inbox-no-theme = kein Thema
inbox-snooze = Verschieben bis
inbox-snooze-do = Verschieben
inbox-else = Nicht antworten, nachfragen oder ein Fall
inbox-words = Begründung
inbox-words-hint = Für die anderen. Nicht zu antworten ist auf manches eine gute Antwort; sagen Sie, warum.
inbox-leave = Nicht antworten
inbox-escalate = Verwaltende fragen
inbox-to-case = Mit dem ganzen Gespräch zum Fall machen
inbox-left-because = Nicht beantwortet: { $reason }
inbox-reopen = Wieder öffnen
inbox-rules = Regeln und Texte
inbox-rules-lead = Bis wann was beantwortet wird, und von wem. Ohne Stunden braucht es keine Antwort. Was überfällig ist, geht per E-Mail an alle, die das Profil verwalten.
inbox-hours = Stunden
inbox-texts = Texte
inbox-texts-lead = Womit jeder Schritt einer Antwort beginnt. Vor dem Senden wird er immer angepasst.

patterns-title = Muster
patterns-lead = Was Menschen Monat für Monat ansprechen. Sagen Sie, wer sich darum kümmert, und veröffentlichen Sie, was daraus wurde.
patterns-none = Noch kein Thema. Benennen Sie eines, wenn die dritte Person dasselbe fragt.
patterns-owner = { $name } kümmert sich darum
patterns-published = veröffentlicht
patterns-unpublished = nicht veröffentlicht
patterns-said = Gesagt, getan
patterns-publish = Veröffentlichen
patterns-name = Was Menschen ansprechen
patterns-name-hint = In wenigen Worten, zum Beispiel: Öffnungszeiten am Sonntag.
patterns-looks-after = Wer sich darum kümmert
patterns-add = Thema hinzufügen
you-said-title = Gesagt, getan
you-said-lead = Was Menschen { $branch } gesagt haben, und was daraus wurde.
you-said-none = Noch wurde nichts veröffentlicht.

off-work-title = Nicht im Dienst
off-work-lead = Solange Sie weg sind, bekommen Leute, die nur diesem Profil schreiben, innerhalb einer Stunde einmal eine Antwort. Auf öffentliche Beiträge wird nicht geantwortet.
off-work-on = Sie sind bis { $day } nicht im Dienst.
off-work-until = Letzter Tag
off-work-message = Ihre Nachricht
off-work-hint = Sagen Sie, bis wann, und wer inzwischen antwortet. Alle bekommen sie einmal.
off-work-text = Danke für Ihre Nachricht. Ich bin gerade nicht im Dienst und lese sie, wenn ich zurück bin. Wenn es eilt, schreiben Sie bitte der Bibliothek.
off-work-end = Ich bin wieder da
off-work-quiet = Ruhezeiten: wann Mitteilungen täglich warten

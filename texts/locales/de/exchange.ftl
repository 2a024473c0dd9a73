# Was vertraute Bibliotheken teilen; die Fallsammlung; Schutz von Kindern und Schutzbedürftigen.
exchange-title = Im Netzwerk geteilt
exchange-lead = Bibliotheken, die einander vertrauen, können Lektionen, Fälle und Kampagnen teilen. Was Sie übernehmen, wird Ihr Eigenes: Sie passen es an, und diese Seite sagt Ihnen, wenn es sich dort geändert hat, woher es kommt.
exchange-ours = Was wir teilen
exchange-licence = Unter dieser Lizenz teilen
exchange-licence-hint = Das gilt für Lektionen, die Sie selbst geschrieben oder geändert und veröffentlicht haben. Fälle und Kampagnen werden einzeln geteilt, auf ihren eigenen Seiten.
exchange-not = Nicht teilen
exchange-theirs = Was wir abonnieren
exchange-alone = In Ihrem Netzwerk ist noch keine andere Bibliothek.
exchange-lessons = Lektionen
exchange-cases = Fälle für die Fallsammlung
exchange-campaigns = Kampagnen
exchange-none = Noch ist nichts gekommen. Abonnieren Sie oben die Lektionen einer Bibliothek.
exchange-new = Nicht übernommen
exchange-same = Übernommen und auf beiden Seiten gleich
exchange-there = Dort geändert, seit Sie es übernommen haben
exchange-here = Von Ihnen geändert, seit Sie es übernommen haben
exchange-gone = Wird dort nicht mehr geteilt
exchange-take = Ansehen und übernehmen
exchange-compare = Vergleichen
exchange-subscribe = Abonnieren
exchange-unsubscribe = Abonnement beenden
exchange-again = Jetzt neu lesen
exchange-from = Von { $branch }, unter { $licence }. Nennen Sie die Quelle, wenn Sie es weitergeben. Wählen Sie den passenden Abschnitt Ihres eigenen Handbuchs und speichern Sie dann.
exchange-differs = Wie es sich von Ihrer Fassung unterscheidet
exchange-offered-campaigns = Kampagnen anderer Bibliotheken
exchange-share = Mit dem Netzwerk teilen
exchange-campaign-hint = Andere Bibliotheken erhalten Auftrag, Fakten, Bilder und Ton und wählen eigene Tage und Ziele. Partner werden nicht weitergegeben.

casebook-title = Fallsammlung
casebook-lead = Fälle, die an jeder Bibliothek hätten geschehen können, mit Fragen für das Gespräch. Namen, Orte und Einzelheiten sind erfunden.
casebook-all = Fälle für das Gespräch
casebook-none = Noch gibt es keine Fälle.
casebook-asked = Sie werden gefragt
casebook-asked-lead = Jemand aus dem Kollegium möchte aus einem Fall, der Sie betraf, einen für die Fallsammlung machen. Niemand soll in diesem Text zu erkennen sein. Er wird nur veröffentlicht, wenn alle Betroffenen zustimmen.
casebook-agree = Ich stimme zu
casebook-decline = Ich stimme nicht zu
casebook-decline-hint = Wenn Sie nicht zustimmen, wird der Text gelöscht, und niemand erfährt, wer so entschieden hat.
casebook-waiting = Zugestimmt, wartet auf Ihre Veröffentlichung
casebook-write = Fall schreiben
casebook-write-lead = Erfinden Sie ihn, oder ändern Sie alles, woran jemand zu erkennen wäre.
casebook-suggest = Fall vorschlagen
casebook-suggest-lead = Erzählen Sie ihn so, dass niemand zu erkennen ist: andere Namen, ein anderer Ort, eine andere Zeit. Alle anderen Betroffenen werden zuerst gefragt. Ein Nein genügt, und der Text wird gelöscht.
casebook-how = Fälle von Ihnen, die abgeschlossen sind. Alle Betroffenen müssen zustimmen, bevor jemand anders sie liest.
casebook-of-report = Ihre Meldung vom { $day }
casebook-of-measure = Was die Bibliothek am { $day } entschieden hat
casebook-name = Titel
casebook-words = Was geschah
casebook-words-hint = Markdown. Einige Absätze, bis zu dem Augenblick, in dem jemand entscheiden muss.
casebook-questions = Fragen für das Gespräch
casebook-questions-hint = Eine in jeder Zeile.
casebook-licence = Mit anderen Bibliotheken teilen
casebook-licence-hint = Mit einer Lizenz können vertraute Bibliotheken den Fall auch lesen.
casebook-publish = Veröffentlichen
casebook-send = Alle Betroffenen fragen
casebook-change = Ändern oder entfernen
casebook-remove = Fall entfernen
casebook-from = Geteilt von { $branch }, unter { $licence }.

safeguarding-title = Schutz von Kindern
safeguarding-lead = Ein Kind oder ein schutzbedürftiger Erwachsener hat Ihnen etwas erzählt, das Sie beunruhigt. Diese Seite sagt, was jetzt zu tun ist. Ob es stimmt, müssen Sie nicht allein entscheiden.
safeguarding-numbers = Rufen Sie jetzt an, wenn jemand in Gefahr ist
safeguarding-script =
    ## Was Sie sagen

    1. Hören Sie zu. Lassen Sie die Person mit eigenen Worten sprechen und fragen Sie nicht nach Einzelheiten.
    2. „Danke, dass du mir das erzählst. Du bist nicht schuld.“
    3. „Ich kann das nicht für mich behalten, aber ich sage es nur denen, die helfen können.“ Versprechen Sie nie, ein Geheimnis zu bewahren.
    4. „So geht es jetzt weiter.“ Sagen Sie, wem Sie es mitteilen.

    ## Was Sie nicht tun

    - Stellen Sie keine Suggestivfragen und ermitteln Sie nicht.
    - Sprechen Sie nicht mit der Person, um die es geht.
    - Schreiben Sie nirgendwo sonst davon: kein Beitrag, keine Nachricht, keine E-Mail.
    - Machen Sie keine Bilder und speichern Sie keine, die man Ihnen schickt. Behalten Sie das Gerät und rufen Sie die Polizei.
safeguarding-tell = Schreiben Sie auf, was Ihnen erzählt wurde
safeguarding-nobody = Die Bibliothek hat dafür noch niemanden benannt. Rufen Sie das Jugendamt oder die Polizei an und sagen Sie es persönlich Ihrer Leitung.
safeguarding-about = Um wen geht es?
safeguarding-child = Ein Kind oder ein junger Mensch
safeguarding-adult = Ein schutzbedürftiger Erwachsener
safeguarding-is-urgent = Es kann nicht bis morgen warten
safeguarding-urgent = Dringend
safeguarding-words = Was gesagt wurde
safeguarding-words-hint = Die Worte so genau wie möglich, wann und wo, und was Sie gesehen haben. Nicht, was es Ihrer Meinung nach bedeutet.
safeguarding-reader = Wer liest es?
safeguarding-reader-hint = Wenn es um eine der beiden Personen geht, wählen Sie die andere.
safeguarding-both = { $lead } und { $deputy }
safeguarding-only = Nur { $name }
safeguarding-send = Senden
safeguarding-own = Was Sie geschrieben haben
safeguarding-to-read = Für Sie zu lesen
safeguarding-state-sent = Gesendet, noch nicht geöffnet
safeguarding-state-read = Geöffnet
safeguarding-state-closed = Abgeschlossen
safeguarding-file = Was jemandem hier erzählt wurde
safeguarding-restricted = Nur Sie und die andere dafür benannte Person lesen es: keine Moderation, keine Verwaltung, keine Inhaber:innen. Ein Jahr nach dem Abschluss wird es gelöscht; was länger bleiben muss, gehört in die Akte der Behörde.
safeguarding-done = Was getan wurde
safeguarding-act-note = hat notiert
safeguarding-act-passed-on = hat es weitergegeben
safeguarding-act-closed = hat es abgeschlossen
safeguarding-note = Was Sie getan haben
safeguarding-note-hint = Wen Sie wann angerufen haben und was vereinbart ist. Zum Abschließen schreiben Sie, was daraus geworden ist.
safeguarding-write = Notieren
safeguarding-close = Mit diesen Worten abschließen
safeguarding-to = Weitergeben
safeguarding-to-hint = Der Name einer Kollegin oder eines Kollegen. Sie selbst können es dann nicht mehr lesen.
safeguarding-hand-on = Weitergeben
safeguarding-settle = Schutz einrichten
safeguarding-settle-lead = Benennen Sie zwei Menschen, die wissen, was zu tun und wer anzurufen ist. Nur sie lesen, was im Kollegium aufgeschrieben wird.
safeguarding-lead-handle = Zuständig
safeguarding-deputy-handle = Zweite Person
safeguarding-deputy-hint = Liest es auch; allein, wenn es um die zuständige Person geht.
safeguarding-numbers-hint = Eine in jeder Zeile: wen man erreicht, ein Doppelpunkt, die Nummer. Prüfen Sie sie zweimal im Jahr.
safeguarding-numbers-start =
    Notruf: 112
    Nummer gegen Kummer: 116111
safeguarding-script-label = Was zu sagen und zu tun ist
safeguarding-script-hint = Markdown. Alle, die hier arbeiten, lesen es auf der Seite „Schutz von Kindern“.

mail-casebook-subject = { $branch }: Darf ein Fall in die Fallsammlung?
mail-casebook-text =
    Jemand aus dem Kollegium möchte aus einem Fall, der Sie betraf, einen für das Gespräch machen, in dem alles geändert ist, woran jemand zu erkennen wäre. Er wird nur veröffentlicht, wenn Sie zustimmen. Der Text steht hier:

    { $link }

mail-safeguarding-subject = { $branch }: Bitte heute lesen
mail-safeguarding-text =
    Jemandem hier wurde etwas erzählt, wofür Sie benannt sind. Nichts davon steht in dieser E-Mail. Bitte öffnen Sie die Seite noch heute:

    { $link }

# Care for people: under attack.

pile-on-title = Unter Beschuss
pile-on-lead = Wenn viele Fremde Sie auf einmal angreifen, müssen Sie nichts davon lesen. Ein Knopf schützt dieses Profil sieben Tage lang.
pile-on-means-1 = Fremde können auf Ihre Beiträge weder antworten noch sie teilen oder zitieren. Kolleg:innen, vertraute Bibliotheken und Menschen, die Sie kennen, können es weiterhin.
pile-on-means-2 = Was Fremde Ihnen schreiben, wird vor Ihnen verborgen. Die Person, die Sie nennen, liest es und sichert Beweise.
pile-on-means-3 = Ihre geplanten Beiträge warten.
pile-on-means-4 = Sie können es jederzeit beenden und dann ansehen, was gekommen ist, wenn Sie möchten.
pile-on-colleague = Wer liest es für Sie?
pile-on-colleague-hint = Der Name eines Profils aus dem Kollegium. Die Person bekommt sofort eine E-Mail; sprechen Sie miteinander, wenn Sie können. Sie liest auch, was Fremde nur Ihnen schreiben.
pile-on-begin = Schützen
pile-on-on = Dieses Profil ist bis { $day } geschützt. { $name } liest, was Fremde schreiben.
pile-on-end = Schutz beenden
pile-on-ended = Der Schutz ist beendet. Angehaltene Beiträge finden Sie unter „Geplante Beiträge“. Was Fremde schrieben, steht nicht in Ihren Mitteilungen.
pile-on-give-back = Zeigen, was gekommen ist
pile-on-reading = Sie lesen für
pile-on-read-until = Geschützt bis { $day }
pile-on-read-over = Beendet am { $day }
pile-on-emergency = Wenn jemand in Gefahr ist: der Notfallplan
pile-on-posts = Was Fremde an { $name } schreiben
pile-on-posts-lead = Lesen Sie dies an ihrer Stelle, und antworten Sie nicht. Sichern Sie, was später gebraucht werden kann, vor allem Drohungen. Alles andere wird 30 Tage nach dem Ende gelöscht. Machen Sie Pausen; wird es Ihnen zu viel, geben Sie es ab.
pile-on-posts-none = Es ist nichts gekommen.
pile-on-kind-mention = Erwähnung
pile-on-kind-quote = Zitat
pile-on-kind-reply = Antwort, abgelehnt
pile-on-there = Zum Original
pile-on-keep = Als Beweis sichern
pile-on-drop = Nicht sichern
pile-on-kept = Als Beweis für ein Jahr gesichert
pile-on-case = Fall eröffnen
pile-on-case-words = Was ist geschehen?
pile-on-case-hint = Alles, was Sie als Beweis gesichert haben, wird Teil des Falls.
pile-on-case-open = Fall mit den Beweisen eröffnen
pile-on-back = Zurück zu „Unter Beschuss“

mail-pile-on-subject = { $branch }: Im Kollegium wird Ihre Hilfe gebraucht
mail-pile-on-text =
    Jemand aus dem Kollegium wird von Fremden angegriffen und bittet Sie zu lesen, was sie schreiben, um es nicht selbst lesen zu müssen. Öffnen Sie die Seite und sichern Sie Drohungen als Beweis. Und rufen Sie an, wenn Sie können.

    { $link }

break-title = Pause von Meldungen
break-lead = Meldungen zu lesen ist schwere Arbeit. Machen Sie Pause, wann immer Sie sie brauchen: Ihre Fälle gehen an das Kollegium zurück, und bis zum Ende der Pause hören Sie von keiner neuen Meldung.
break-on = Sie machen bis { $day } Pause.
break-how-long = Wie lange?
break-days = { $count ->
    [one] Ein Tag
   *[other] { $count } Tage
}
break-begin = Pause machen
break-end = Pause beenden
break-nobody-counts = Sie endet von selbst. Nichts davon bleibt gespeichert, und niemand zählt Pausen.

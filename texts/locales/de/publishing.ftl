publishing-title = Veröffentlichen
publishing-calendar = Kalender
publishing-ideas = Ideen
publishing-rota = Dienstplan
publishing-recurring = Wiederkehrend
publishing-table = Aus einer Tabelle
publishing-times = Zeiten und Abo
publishing-week-before = Vorige Woche
publishing-week-after = Nächste Woche
publishing-month-before = Voriger Monat
publishing-month-after = Nächster Monat
publishing-week = Woche
publishing-month = Monat
publishing-view = Ansicht
publishing-today = Heute
publishing-new = Neuer Entwurf
publishing-legend = Was die Farben bedeuten
publishing-undated = Ohne Datum
publishing-handed-over = Übergabe von { $name }
publishing-draft = Entwurf
publishing-scheduled = Geplant
publishing-review = Wartet auf Freigabe
publishing-stopped = Braucht eine Änderung
publishing-published = Veröffentlicht
publishing-collides = weniger als eine Stunde Abstand zu einem anderen
publishing-gap = Lücke: nichts geplant
publishing-nothing = Nichts geplant
publishing-add-on = Neuer Entwurf am { $day }
publishing-weekday-1 = Montag
publishing-weekday-2 = Dienstag
publishing-weekday-3 = Mittwoch
publishing-weekday-4 = Donnerstag
publishing-weekday-5 = Freitag
publishing-weekday-6 = Samstag
publishing-weekday-7 = Sonntag
publishing-on-duty = Betreut das Profil:
publishing-goal-answers = { $reached } von { $count } Antworten
publishing-goal-boosts = { $reached } von { $count } geteilten Beiträgen
publishing-goal-favourites = { $reached } von { $count } Favoriten
publishing-from = Vorschlag von { $name }. Passen Sie ihn für Ihr Publikum an; veröffentlicht wird erst, was Sie planen.
publishing-waits = Das erscheint am { $when }.
publishing-take-back = Zum Bearbeiten zurückholen
publishing-suggest = Anderen Profilen vorschlagen
publishing-suggest-hint = Jedes bekommt eine Kopie als Entwurf und passt sie an. In ihrem Namen wird nichts veröffentlicht.
publishing-suggest-do = Vorschlag senden
publishing-remove = Entfernen
publishing-no-goal = Kein Ziel
publishing-reach-answers = Antworten
publishing-reach-boosts = Geteilt werden
publishing-reach-favourites = Favoriten
publishing-knows = Ich habe das gelesen; trotzdem planen
publishing-words = Text
publishing-audience = Zielgruppe
publishing-when = Wann
publishing-when-hint = Ein Entwurf kann ohne Zeit warten; er steht dann unter dem Kalender.
publishing-goal = Was er erreichen soll
publishing-goal-count = Wie viele
publishing-schedule = Planen
publishing-save = Entwurf speichern
publishing-pictures-hint = Für Bilder oder eine Umfrage planen Sie ihn hier und öffnen ihn unter „Geplante Beiträge“, oder Sie schreiben ihn gleich als neuen Beitrag: Beides steht in diesem Kalender.
publishing-ideas-lead = Was einmal gepostet werden könnte. Alle, die dieses Profil führen, können etwas hinzufügen.
publishing-ideas-none = Noch keine Idee. Notieren Sie die nächste Frage, die jemand an der Auskunft stellt.
publishing-make-draft = Entwurf daraus machen
publishing-idea = Neue Idee
publishing-idea-add = Idee hinzufügen
publishing-now = Jetzt
publishing-note = Übergabenotiz
publishing-rota-lead = Wer dieses Profil an welchen Tagen betreut. Die Notiz steht im Kalender für alle, die danach kommen.
publishing-rota-none = Im Dienstplan steht noch niemand.
publishing-who = Wer
publishing-rota-add = Eintragen
publishing-end = Nicht mehr wiederholen
publishing-next = als Nächstes am { $when }
publishing-until = bis { $day }
publishing-every-week = Jede Woche
publishing-every-fortnight = Alle zwei Wochen
publishing-every-month = Jeden Monat
publishing-recurring-lead = Was sich wiederholt, wird vier Wochen im Voraus geplant. Jeder Beitrag kann für sich geändert oder zurückgeholt werden.
publishing-recurring-none = Noch wiederholt sich nichts.
publishing-every = Wie oft
publishing-first = Zum ersten Mal
publishing-last = Bis
publishing-repeat = Wiederholen
publishing-table-lead = Schreiben Sie Beiträge in einer Tabelle, speichern Sie sie als CSV und fügen Sie sie hier ein. Jede Zeile wird zuerst geprüft und gezeigt; geplant werden alle Zeilen oder keine.
publishing-rows = Zeilen
publishing-rows-hint = Die erste Zeile nennt die Spalten; die Zielgruppe darf fehlen.
publishing-table-do = Alle { $count } planen
publishing-check = Prüfen
publishing-all-good = { $count ->
    [one] Die Zeile stimmt. Noch ist nichts geplant.
   *[other] Alle { $count } Zeilen stimmen. Noch ist nichts geplant.
}
publishing-some-wrong = { $count ->
    [one] Eine Zeile muss geändert werden. Nichts ist geplant.
   *[other] { $count } Zeilen müssen geändert werden. Nichts ist geplant.
}
publishing-row-good = In Ordnung
publishing-row = Zeile { $number }
publishing-preview = Was geplant würde
publishing-row-head = Zeile
publishing-checked = Geprüft
publishing-time = { $weekday }, { $from } bis { $to }
publishing-average = { $average ->
    [one] eine Reaktion je Beitrag
   *[other] { $average } Antworten, geteilte Beiträge und Favoriten je Beitrag
}
publishing-posts = { $count ->
    [one] ein Beitrag
   *[other] { $count } Beiträge
}
publishing-gap-days = { $count ->
    [one] Eine Lücke von einem Tag
   *[other] Lücken: { $count } Tage ab heute, an denen nichts geplant ist
}
publishing-near = { $count ->
    [one] Ein Beitrag liegt weniger als eine Stunde neben einem anderen
   *[other] { $count } Beiträge liegen weniger als eine Stunde auseinander
}
publishing-feed-fresh = Kopieren Sie diese Adresse jetzt; sie wird nicht noch einmal gezeigt. Wer sie hat, kann diesen Kalender lesen.
publishing-times-lead = Wann die eigenen öffentlichen Beiträge dieses Profils im letzten halben Jahr am meisten beantwortet, geteilt und favorisiert wurden.
publishing-times-none = Noch gibt es zu wenig Anhaltspunkte: Nötig sind zwei Beiträge zur selben Zeit der Woche, mit einer Reaktion.
publishing-feed = In einem anderen Kalender
publishing-feed-lead = Eine geheime Adresse nur für Sie, die Sie in einem Kalenderprogramm abonnieren. Sie endet, wenn Sie sie zurückziehen oder dieses Profil nicht mehr führen.
publishing-feed-make = Adresse erzeugen
publishing-feed-again = Neue Adresse erzeugen; die alte endet
publishing-feed-revoke = Adresse zurückziehen

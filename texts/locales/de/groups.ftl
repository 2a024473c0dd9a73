# Groups of practice.

groups-title = Gruppen
groups-lead = Gruppen zu einem Thema: Kinderbibliothek, Erschließung, Bestandserhaltung. Erwähnen Sie eine Gruppe in einem Beitrag, und alle Mitglieder bekommen ihn, hier und auf anderen Servern.
groups-none = Es gibt noch keine Gruppe.
groups-group = Gruppe
groups-members = { $count ->
    [one] Ein Mitglied
   *[other] { $count } Mitglieder
}
groups-open = Alle können beitreten
groups-by-request = Beitritt auf Anfrage
groups-start = Gruppe gründen
groups-name = Name
groups-handle = Profilname
groups-handle-hint = Buchstaben, Ziffern und Unterstriche, ohne Leerzeichen. Er lässt sich später nicht ändern.
groups-about = Wofür ist sie da?
groups-about-hint = Für wen ist sie, und was gehört hinein? Alle können dies lesen.
groups-ask-first = Wer beitreten möchte, fragt zuerst
groups-start-hint = Sie moderieren die Gruppe, und ihre Seite nennt Ihr berufliches Profil. Weitere Personen können Sie danach hinzufügen.
groups-start-do = Gruppe gründen
groups-join = Beitreten
groups-ask = Beitritt anfragen
groups-leave = Gruppe verlassen
groups-waiting = Die Moderation beantwortet Ihre Anfrage.
groups-write = An die Gruppe schreiben
groups-about-title = Über die Gruppe
groups-how = Um an die Gruppe zu schreiben, treten Sie bei und erwähnen { $name } in einem öffentlichen Beitrag. Antworten in ihren Gesprächen erreichen alle, die ihr folgen.
groups-posts = Beiträge
groups-no-posts = An diese Gruppe hat noch niemand geschrieben.
groups-moderators = Moderation
groups-members-title = Mitglieder
groups-expel = Aus der Gruppe entfernen
groups-moderate = Beiträge moderieren
groups-moderate-hint = Ein entfernter Beitrag verlässt die Gruppe hier und auf anderen Servern. Auf dem Profil der Person, die ihn schrieb, bleibt er.
groups-remove = Beitrag entfernen
groups-to = Zur Gruppe

desk-part-know = Bücher und Artikel
desk-setting-sources = Wo Bücher nachgeschlagen werden
desk-setting-sources-hint = Je eine Zeile: isbn | https://books.example/csl/{"{"}id{"}"}.json, für isbn, issn, doi oder den Anfang der Adressen Ihres Katalogs. Die Antwort ist CSL-JSON oder Zoteros JSON. Leer: Nichts wird nachgeschlagen.
desk-setting-sources-wrong = Schreiben Sie je Quelle eine Zeile: isbn, issn, doi oder den Anfang einer Adresse, dann | und eine Adresse mit {"{"}id{"}"}. Es ist Platz für zehn.

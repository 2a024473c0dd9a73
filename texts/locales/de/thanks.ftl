thanks-title = Danke
thanks-lead = Danken Sie jemandem oder einem Team und lesen Sie, was gut lief. Hier wird nichts gezählt, und niemand wird verglichen.
thanks-went-well = Was im { $month } gut lief
thanks-months = Monate
thanks-nothing = Für diesen Monat wird noch nichts gezeigt. Wem möchten Sie danken?
thanks-waiting = Wartend und neu
thanks-from = { $name } dankt Ihnen
thanks-to = Sie danken { $name }
thanks-agree-hint = Das hat noch niemand sonst gesehen. Wenn Sie zustimmen, wird es veröffentlicht für: { $who }. Sie können es jederzeit löschen lassen.
thanks-agree = Zeigen
thanks-decline = Für mich behalten
thanks-hide = Nicht mehr zeigen
thanks-asked = Noch nicht zu sehen: Es braucht die Zustimmung der anderen Seite.
thanks-is-shown = Zu sehen, mit Zustimmung der anderen Seite.
thanks-withdraw = Zurückziehen
thanks-give = Jemandem danken
thanks-whom = Person oder Team
thanks-whom-hint = Der Profilname eines beruflichen oder gemeinsamen Profils dieser Bibliothek.
thanks-words = Wofür
thanks-value = Es zeigt
thanks-give-hint = Zuerst liest es die Person selbst. Mit ihrer Zustimmung wird es ein Beitrag von Ihnen; andere Server zeigen ihn wie jeden Beitrag.
thanks-send = Um Zustimmung bitten
thanks-post = Danke, { $name }! { $words } ({ $value })
thanks-card = Danke
thanks-milestones = Meine Meilensteine
thanks-milestones-hint = Gezeigt wird nur, was Sie hier wählen. Es steht auf der Seite seines Monats und nirgends sonst.
thanks-since = Ich bin hier seit
thanks-since-hint = Zeigt Ihre Jahre hier, im jeweiligen Monat. Leer lassen, um keine zu zeigen.
thanks-show-first-post = Meinen ersten Beitrag zeigen
thanks-show-lessons = Zeigen, wenn ich eine Lektion abgeschlossen habe
thanks-years = { $count ->
    [one] { $name }: ein Jahr in der Bibliothek
   *[other] { $name }: { $count } Jahre in der Bibliothek
}
thanks-first-post = { $name } hat den ersten Beitrag geschrieben
thanks-lessons = { $name } hat eine Lektion abgeschlossen
thanks-values-title = Die Werte der Bibliothek
thanks-values-label = Ein Wert je Zeile
contests-title = Wettbewerbe
contests-lead = Nach veröffentlichten Kriterien, entschieden von einer Jury, die alle kennen. Wer vorgeschlagen wird, stimmt zuerst zu.
contests-none = Zurzeit gibt es keinen Wettbewerb.
contests-proposed = Sie sind für „{ $contest }“ vorgeschlagen
contests-agree = Ich stimme zu
contests-decline = Nein, danke
contests-new = Neuer Wettbewerb
contests-name = Titel
contests-criteria = Kriterien
contests-last = Letzter Tag für Vorschläge
contests-jury = Mitglieder der Jury
contests-jury-hint = Die Profilnamen von 3, 5, 7 oder 9 Personen, durch Leerzeichen getrennt. Sie stehen beim Wettbewerb.
contests-open = Wettbewerb eröffnen
contests-until = Vorschläge bis { $day }.
contests-reason = Wie die Kriterien erfüllt sind
contests-choose = Ich bin dafür
contests-choose-one = Ich bin für { $name }
contests-jury-is = Die Jury: { $names }.
contests-nominations = { $count ->
    [one] Ein Vorschlag
   *[other] { $count } Vorschläge
}
contests-why = Wie die Kriterien erfüllt sind
contests-nominate = Vorschlagen
thanks-values =
    Neugier
    Zugang für alle
    Achtung
    Unabhängigkeit
    Fürsorge

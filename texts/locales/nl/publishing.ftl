publishing-title = Publiceren
publishing-calendar = Kalender
publishing-ideas = Ideeën
publishing-rota = Rooster
publishing-recurring = Terugkerend
publishing-table = Uit een tabel
publishing-times = Tijden en agenda
publishing-week-before = Vorige week
publishing-week-after = Volgende week
publishing-month-before = Vorige maand
publishing-month-after = Volgende maand
publishing-week = Per week
publishing-month = Maand
publishing-view = Weergave
publishing-today = Vandaag
publishing-new = Nieuw concept
publishing-legend = Wat de kleuren betekenen
publishing-undated = Zonder datum
publishing-handed-over = Overdracht van { $name }
publishing-draft = Concept
publishing-scheduled = Gepland
publishing-review = Wacht op goedkeuring
publishing-stopped = Moet gewijzigd worden
publishing-published = Gepubliceerd
publishing-collides = minder dan een uur na of voor een ander
publishing-gap = Gat: niets gepland
publishing-nothing = Niets gepland
publishing-add-on = Nieuw concept op { $day }
publishing-weekday-1 = Maandag
publishing-weekday-2 = Dinsdag
publishing-weekday-3 = Woensdag
publishing-weekday-4 = Donderdag
publishing-weekday-5 = Vrijdag
publishing-weekday-6 = Zaterdag
publishing-weekday-7 = Zondag
publishing-on-duty = Beheert het profiel:
publishing-goal-answers = { $reached } van { $count } antwoorden
publishing-goal-boosts = { $reached } van { $count } keer gedeeld
publishing-goal-favourites = { $reached } van { $count } favorieten
publishing-from = Voorstel van { $name }. Pas het aan uw lezers aan; er wordt niets gepubliceerd tot u het inplant.
publishing-waits = Dit verschijnt op { $when }.
publishing-take-back = Terughalen om te wijzigen
publishing-suggest = Aan andere profielen voorstellen
publishing-suggest-hint = Elk profiel krijgt een kopie als concept en past die aan. Er wordt niets in hun naam gepubliceerd.
publishing-suggest-do = Voorstel sturen
publishing-remove = Verwijderen
publishing-no-goal = Geen doel
publishing-reach-answers = Antwoorden
publishing-reach-boosts = Delen
publishing-reach-favourites = Favorieten
publishing-knows = Ik heb dit gelezen; toch inplannen
publishing-words = Tekst
publishing-audience = Publiek
publishing-when = Wanneer
publishing-when-hint = Een concept mag zonder tijd wachten; het staat dan onder de kalender.
publishing-goal = Wat het moet bereiken
publishing-goal-count = Hoeveel
publishing-schedule = Inplannen
publishing-save = Concept opslaan
publishing-pictures-hint = Voor foto’s of een peiling plant u het hier in en opent u het bij de geplande berichten, of u schrijft het als nieuw bericht: beide staan in deze kalender.
publishing-ideas-lead = Wat ooit geplaatst zou kunnen worden. Iedereen die dit profiel beheert kan iets toevoegen.
publishing-ideas-none = Nog geen idee. Schrijf de volgende vraag op die iemand aan de balie stelt.
publishing-make-draft = Er een concept van maken
publishing-idea = Nieuw idee
publishing-idea-add = Idee toevoegen
publishing-now = Nu
publishing-note = Overdracht
publishing-rota-lead = Wie dit profiel op welke dagen beheert. De notitie staat in de kalender voor wie daarna komt.
publishing-rota-none = Er staat nog niemand in het rooster.
publishing-who = Wie
publishing-rota-add = In het rooster zetten
publishing-end = Niet meer herhalen
publishing-next = volgende op { $when }
publishing-until = tot en met { $day }
publishing-every-week = Elke week
publishing-every-fortnight = Elke twee weken
publishing-every-month = Elke maand
publishing-recurring-lead = Wat terugkomt wordt vier weken vooruit ingepland. Elk bericht kan apart worden gewijzigd of teruggehaald.
publishing-recurring-none = Er wordt nog niets herhaald.
publishing-every = Hoe vaak
publishing-first = Eerste keer
publishing-last = Tot en met
publishing-repeat = Herhalen
publishing-table-lead = Schrijf berichten in een spreadsheet, bewaar die als CSV en plak die hier. Elke rij wordt eerst gecontroleerd en getoond; alle rijen worden ingepland, of geen.
publishing-rows = Rijen
publishing-rows-hint = De eerste regel noemt de kolommen; het publiek mag ontbreken.
publishing-table-do = Alle { $count } inplannen
publishing-check = Controleren
publishing-all-good = { $count ->
    [one] De rij klopt. Er is nog niets ingepland.
   *[other] Alle { $count } rijen kloppen. Er is nog niets ingepland.
}
publishing-some-wrong = { $count ->
    [one] Eén rij moet worden gewijzigd. Er is niets ingepland.
   *[other] { $count } rijen moeten worden gewijzigd. Er is niets ingepland.
}
publishing-row-good = In orde
publishing-row = Regel { $number }
publishing-preview = Wat ingepland zou worden
publishing-row-head = Regel
publishing-checked = Gecontroleerd
publishing-time = { $weekday }, { $from } tot { $to }
publishing-average = { $average ->
    [one] één reactie per bericht
   *[other] { $average } antwoorden, keer gedeeld en favorieten per bericht
}
publishing-posts = { $count ->
    [one] één bericht
   *[other] { $count } berichten
}
publishing-gap-days = { $count ->
    [one] Een gat van één dag
   *[other] Gaten: { $count } dagen vanaf vandaag waarop niets is gepland
}
publishing-near = { $count ->
    [one] Eén bericht staat minder dan een uur van een ander
   *[other] { $count } berichten staan minder dan een uur uit elkaar
}
publishing-feed-fresh = Kopieer dit adres nu; het wordt niet nog eens getoond. Wie het heeft, kan deze kalender lezen.
publishing-times-lead = Wanneer de eigen openbare berichten van dit profiel het afgelopen halfjaar het meest werden beantwoord, gedeeld en als favoriet gemarkeerd.
publishing-times-none = Er is nog te weinig om op af te gaan: nodig zijn twee berichten op hetzelfde moment van de week, met een reactie.
publishing-feed = In een andere agenda
publishing-feed-lead = Een geheim adres voor u alleen, om u in een agendaprogramma op te abonneren. Het vervalt als u het intrekt of dit profiel niet meer beheert.
publishing-feed-make = Adres maken
publishing-feed-again = Nieuw adres maken; het oude vervalt
publishing-feed-revoke = Adres intrekken

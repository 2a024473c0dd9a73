thanks-title = Bedankjes
thanks-lead = Bedank een collega of een team, en lees wat goed ging. Hier wordt niets geteld en niemand gerangschikt.
thanks-went-well = Wat goed ging in { $month }
thanks-months = Maanden
thanks-nothing = Voor deze maand wordt nog niets getoond. Wie wilt u bedanken?
thanks-waiting = Wachtend en recent
thanks-from = { $name } bedankt u
thanks-to = U bedankt { $name }
thanks-agree-hint = Niemand anders heeft dit gezien. Als u akkoord gaat, wordt het geplaatst voor: { $who }. U kunt het altijd laten verwijderen.
thanks-agree = Tonen
thanks-decline = Voor mezelf houden
thanks-hide = Niet meer tonen
thanks-asked = Nog niet te zien: uw collega moet akkoord gaan.
thanks-is-shown = Te zien, met instemming van uw collega.
thanks-withdraw = Intrekken
thanks-give = Iemand bedanken
thanks-whom = Collega of team
thanks-whom-hint = De naam van een professioneel of gedeeld profiel van deze bibliotheek.
thanks-words = Waarvoor
thanks-value = Het laat zien
thanks-give-hint = Uw collega leest het eerst. Na instemming wordt het een bericht van u; andere servers tonen het als een gewoon bericht.
thanks-send = Om akkoord vragen
thanks-post = Bedankt, { $name }! { $words } ({ $value })
thanks-card = Bedankt
thanks-milestones = Mijn mijlpalen
thanks-milestones-hint = Er wordt niets getoond tenzij u het hier kiest. Wat u kiest staat op de pagina van die maand, en nergens anders.
thanks-since = Ik werk hier sinds
thanks-since-hint = Toont uw jaren hier, in die maand. Laat leeg om niets te tonen.
thanks-show-first-post = Mijn eerste bericht tonen
thanks-show-lessons = Tonen wanneer ik een les heb afgerond
thanks-years = { $count ->
    [one] { $name }: één jaar bij de bibliotheek
   *[other] { $name }: { $count } jaar bij de bibliotheek
}
thanks-first-post = { $name } heeft het eerste bericht geschreven
thanks-lessons = { $name } heeft een les afgerond
thanks-values-title = De waarden van de bibliotheek
thanks-values-label = Eén waarde per regel
contests-title = Wedstrijden
contests-lead = Op gepubliceerde criteria, beslist door een jury die iedereen kent. Wie wordt voorgedragen, gaat eerst akkoord.
contests-none = Er is op dit moment geen wedstrijd.
contests-proposed = U bent voorgedragen voor ‘{ $contest }’
contests-agree = Ik ga akkoord
contests-decline = Nee, dank u
contests-new = Nieuwe wedstrijd
contests-name = Titel
contests-criteria = Waarop wordt gelet
contests-last = Laatste dag voor voordrachten
contests-jury = Juryleden
contests-jury-hint = De profielnamen van 3, 5, 7 of 9 collega’s, met spaties ertussen. Ze staan bij de wedstrijd.
contests-open = Wedstrijd openen
contests-until = Voordrachten tot en met { $day }.
contests-reason = Hoe aan de criteria is voldaan
contests-choose = Ik kies deze
contests-choose-one = Ik kies { $name }
contests-jury-is = De jury: { $names }.
contests-nominations = { $count ->
    [one] Eén voordracht
   *[other] { $count } voordrachten
}
contests-why = Hoe zij aan de criteria voldoen
contests-nominate = Voordragen
thanks-values =
    Nieuwsgierigheid
    Toegang voor iedereen
    Respect voor elkaar
    Onafhankelijkheid
    Zorg

# Enquêtes, cijfers en het jaaroverzicht.

survey-title = Enquêtes
survey-desk = Enquêtes beheren
survey-lead = Wat de bibliotheek haar mensen vraagt. Niemand weet wie wat heeft geantwoord: uw collega's niet, uw leidinggevenden niet, en ook de server niet.
survey-none = Er is nog geen enquête.
survey-all = Alle enquêtes
survey-untitled = Zonder titel
survey-state-draft = Concept
survey-state-launched = Open tot en met { $day }
survey-state-closed = Gesloten op { $day }
survey-kind-pulse = Maandvraag
survey-kind-questionnaire = Vragenlijst
survey-kind-handbook = Handboek nalezen
survey-kind-retrospective = Terugblik
survey-how = Zo zijn uw antwoorden beschermd
survey-how-ballot = Uw browser maakt een afgeschermd stembiljet. De server ondertekent het zonder het te zien, en herkent later dat het echt is, maar niet van wie. Uw antwoorden worden zonder uw aanmelding verstuurd.
survey-how-sealed = Zolang de enquête open is, kan niemand een antwoord lezen. Er wordt geen tijd bewaard, en bij het sluiten worden de antwoorden op verschillende vragen van elkaar gescheiden. Daarna worden de stembiljetten gewist, en ook de lijst van wie meedeed.
survey-how-small = Kleine aantallen worden nooit getoond. Andere aantallen worden verborgen als u daarmee de kleine zou kunnen uitrekenen.
survey-how-limits = Wat we niet kunnen verbergen: hoe u schrijft. Laat namen weg, en alles wat alleen u kunt weten.
survey-thresholds = { $count ->
    [one] Vastgelegd vóór de start: geen aantal onder { $least } wordt getoond, en antwoorden in woorden alleen vanaf { $text }, nadat iemand de namen heeft weggehaald. Er is één persoon gevraagd.
   *[other] Vastgelegd vóór de start: geen aantal onder { $least } wordt getoond, en antwoorden in woorden alleen vanaf { $text }, nadat iemand de namen heeft weggehaald. Er zijn { $count } mensen gevraagd.
}
survey-scale-1 = 1: helemaal niet
survey-scale-2 = 2: eerder niet
survey-scale-3 = 3: deels
survey-scale-4 = 4: grotendeels
survey-scale-5 = 5: volledig
survey-fold-low = 1 of 2
survey-fold-middle = 3
survey-fold-high = 4 of 5
survey-place = Plaats { $number }
survey-choose = Maak een keuze
survey-order-hint = Kies voor elke plaats een ander antwoord. De resultaten laten zien hoe vaak elk op plaats 1 stond.
survey-text-hint = U mag dit leeg laten. Schrijf geen namen en niets waaraan men u herkent.
survey-cast = Stembiljet inleveren
survey-needs-script = Om hier te stemmen hebt u JavaScript nodig. Uw browser moet het stembiljet zelf afschermen, zodat zelfs deze server niet weet van wie het is. Zonder JavaScript zouden we alleen kunnen beloven dat niemand kijkt. Daarom nemen we dan geen stem aan.
survey-ready = Uw stembiljet is klaar. Het telt één keer; niemand kan het wijzigen of naar u herleiden.
survey-given = U hebt al meegedaan, of uw stembiljet staat in een andere browser van u. Iedereen heeft één stembiljet.
survey-done = Dank u wel. Uw stembiljet is geteld en niets verbindt het met u. U hoort het als de resultaten er zijn.
survey-missing = Beantwoord elke vraag en gebruik elke plaats maar één keer. Alleen antwoorden in woorden mogen ontbreken.
survey-failed = Dat is niet gelukt. Uw antwoorden staan er nog. Probeer het zo meteen opnieuw.
survey-key = Uw stembiljet is niet gemaakt met de sleutel die iedereen heeft; het zou dus herkenbaar zijn. Het is niet gebruikt. Meld dit aan uw beheerders.
survey-work = Enquêtes beantwoordt u met uw aanmelding van het werk. Ga naar uw professionele profiel.
survey-results = Resultaten
survey-took-part = { $count ->
    [one] Eén persoon deed mee.
   *[other] { $count } mensen deden mee.
}
survey-too-few = Er deden minder dan { $least } mensen mee. Er wordt niets getoond, en alle antwoorden zijn gewist.
survey-hidden = verborgen
survey-hidden-why = Aantallen onder { $least } zijn verborgen. Ook enkele grotere, zodat niemand de kleine kan uitrekenen.
survey-answer = Antwoord
survey-count = Aantal
survey-first = hoe vaak op plaats 1
survey-texts-few = Minder dan { $least } mensen schreven iets; daarom wordt er niets getoond.
survey-texts-waiting = De antwoorden in woorden worden nog gelezen, zodat er geen naam verschijnt.
survey-changes = Wat we gaan veranderen
survey-changes-wait = De bibliotheek heeft nog niet gezegd wat ze gaat veranderen.

survey-desk-lead = Vraag het uw mensen, en vertel wat ervan komt. Wat getoond mag worden, legt u vast vóór de start. Daarna kan niemand de vragen of de drempels wijzigen.
survey-small = { $count ->
    [one] Uw bibliotheek heeft hier één persoon. Aantallen onder vijf worden nooit getoond, dus kunt u hier niets vragen. Praat liever met elkaar.
   *[other] Uw bibliotheek heeft hier { $count } mensen. Aantallen onder vijf worden nooit getoond, dus kunt u hier niets vragen. Praat liever met elkaar.
}
survey-small-text = Uw bibliotheek heeft hier { $count } mensen. Antwoorden in woorden worden vanaf tien getoond: u kunt met schalen en keuzes vragen, maar niet in woorden.
survey-new = Nieuwe enquête
survey-kind = Soort
survey-template = Sjabloon
survey-template-none = Geen
survey-template-engagement = Betrokkenheid
survey-template-inclusion = Erbij horen
survey-template-safety = Veilig spreken
survey-template-usefulness = Nut van het netwerk
survey-template-hint = Sjablonen zijn er voor vragenlijsten. Een maandvraag is één vraag per maand. Bij het nalezen van het handboek gaat het over elk artikel.
survey-begin = Concept beginnen
survey-name = Titel
survey-introduction = Inleiding
survey-introduction-hint = Zeg waarom u het vraagt en wat de antwoorden kunnen veranderen.
survey-source = Vragen
survey-source-hint = Eén vraag per regel. Een regel begint met scale: (schaal), choice: (keuze), order: (volgorde) of text: (tekst). Onder een keuze of volgorde staat elk antwoord op een eigen regel, na een streepje.
survey-least = Kleinste getoonde aantal
survey-least-hint = Vijf of meer.
survey-least-text = Antwoorden in woorden vanaf
survey-least-text-hint = Tien of meer.
survey-closes = Laatste dag om te antwoorden
survey-preview = Voorbeeld
survey-launch = Starten
survey-launch-sure = { $count ->
    [one] Er wordt één persoon gevraagd. Na de start kan niemand de vragen, de drempels of de laatste dag wijzigen. Sla eerst uw wijzigingen op.
   *[other] Er worden { $count } mensen gevraagd. Na de start kan niemand de vragen, de drempels of de laatste dag wijzigen. Sla eerst uw wijzigingen op.
}
survey-launch-do = Enquête starten
survey-remove = Concept verwijderen
survey-remove-sure = Het concept is niet terug te halen.
survey-running = De enquête is open. Tot ze sluit, ziet niemand antwoorden of hoeveel het er zijn.
survey-look = Bekijken zoals collega's
survey-close = Nu sluiten
survey-close-sure = Daarna kan niemand meer antwoorden, en ze gaat niet weer open. De stembiljetten worden geteld en dan gewist.
survey-close-do = Enquête sluiten
survey-read = Nalezen op namen
survey-read-hint = Haal namen weg en alles waaraan te zien is wie het schreef of over wie het gaat, en laat de rest staan. Niemand anders ziet een antwoord voordat u het toont.
survey-read-words = Een antwoord
survey-read-show = Zo tonen
survey-read-leave = Weglaten
survey-changes-write = Wat gaat u veranderen?
survey-changes-hint = Iedereen bij de bibliotheek hoort het, ook per e-mail. Verandert er niets, zeg dan waarom.
survey-changes-send = Publiceren
survey-of-clause-clear = Duidelijk en nuttig
survey-of-clause-unclear = Onduidelijk
survey-of-clause-change = Moet anders
survey-announce-launch = Een enquête voor iedereen bij de bibliotheek: “{ $title }”. Niemand kan uw antwoorden herleiden. U kunt antwoorden tot en met { $day }: { $link }
survey-announce-results = De enquête “{ $title }” is gesloten. Hier zijn de resultaten en wat we gaan veranderen: { $link }
survey-begin-none =
    scale: Een stelling waarmee men het meer of minder eens is
    choice: Een vraag?
    - Een antwoord
    - Een ander antwoord
    order: Wat komt eerst?
    - Het ene
    - Het andere
    text: Wat moeten we verder weten?
survey-begin-pulse =
    scale: Deze maand had ik wat ik nodig had voor mijn werk.
survey-begin-retrospective =
    scale: We hebben bereikt wat we wilden.
    scale: We hebben goed samengewerkt.
    choice: Hoe was de hoeveelheid werk?
    - Te weinig
    - Precies goed
    - Te veel
    text: Wat moeten we behouden?
    text: Wat moeten we de volgende keer anders doen?
survey-begin-engagement =
    scale: Ik weet wat de bibliotheek met haar berichten wil bereiken.
    scale: Ik heb genoeg tijd voor mijn aandeel daarin.
    scale: Ik zou vaker iets willen plaatsen.
    choice: Wat helpt u daarbij het meest?
    - Tijd in het rooster
    - Iemand die meeleest
    - Voorbeelden
    - Training
    text: Wat houdt u tegen om iets te plaatsen?
survey-begin-inclusion =
    scale: Ik voel me thuis bij deze bibliotheek.
    scale: Mensen zoals ik zijn zichtbaar in onze berichten.
    scale: Mijn mening telt, wat mijn functie ook is.
    scale: Ik kan onze hulpmiddelen zonder drempels gebruiken.
    text: Wie sluiten we uit, en wat zou helpen?
survey-begin-safety =
    scale: Ik kan om hulp vragen zonder beoordeeld te worden.
    scale: Ik kan het openlijk oneens zijn met een besluit.
    scale: Als ik in een bericht een fout maak, kan ik dat zonder angst zeggen.
    scale: Als iemand me lastigvalt, weet ik dat de bibliotheek achter me staat.
    text: Wat zou het makkelijker maken om iets te zeggen?
survey-begin-usefulness =
    scale: Ik leer hier iets wat ik voor mijn werk nodig heb.
    scale: Ik heb bij andere bibliotheken collega's gevonden aan wie ik iets kan vragen.
    scale: Wat ik hier lees, is de tijd waard.
    choice: Wat gebruikt u het meest?
    - Berichten van mijn bibliotheek
    - Berichten van andere bibliotheken
    - Gesprekken
    - Vragen en antwoorden
    text: Wat ontbreekt er?

figure-title = Cijfers per maand
figure-lead = Hoe het met de bibliotheek gaat, nooit hoe het met één persoon gaat. Elke maand wordt één keer geteld, als ze voorbij is. Wat onder vijf is, of van minder dan vijf mensen komt, blijft verborgen; persoonlijke profielen tellen nergens mee.
figure-none = Er zijn nog geen cijfers. Ze verschijnen als de eerste maand voorbij is.
figure-csv = Downloaden als CSV
figure-ods = Downloaden als ODS
figure-month = Maand
figure-name = Cijfer
figure-clause = Artikel
figure-people = Actieve mensen
figure-people-hint = Mensen van deze bibliotheek die iets hebben geplaatst.
figure-conversations = Gesprekken tussen bibliotheken
figure-conversations-hint = Gesprekken waarin iemand van hier en iemand van elders schreef.
figure-answer-minutes = Minuten tot een antwoord
figure-answer-minutes-hint = De helft van de antwoorden van hier kwam sneller.
figure-connections = Nieuwe contacten
figure-connections-hint = Nieuwe volgers tussen mensen hier en elders, in beide richtingen.
figure-reach = Bereik van openbare berichten
figure-reach-hint = Hoe vaak openbare berichten van de maand zijn gedeeld en favoriet gemaakt.
figure-lessons = Afgeronde lessen
figure-lessons-hint = Een herhaalde les telt één keer.
figure-reports = Ontvangen meldingen
figure-reports-hint = Alle meldingen, ook anonieme.
figure-reports-closed = Afgesloten meldingen
figure-reports-closed-hint = Meldingen waarover deze maand is beslist.
figure-gate = Regels per artikel
figure-gate-lifted = Valse alarmen
figure-gate-hint = Hoe vaak een regel een bericht raakte, en welk deel daarvan vals alarm was: iemand las het bericht na en liet het door.
figure-lifted = Valse alarmen
goal-title = Doelen van de bibliotheek
goal-lead = Wat wilt u met dit netwerk bereiken, en waaraan zou u dat merken? Leg het aan het begin vast, en kijk opnieuw op een dag die u kiest.
goal-none = Er is nog geen doel.
goal-add = Doel toevoegen
goal-words = Doel
goal-measure = Waaraan zou u dat merken?
goal-measure-hint = Iets wat voor de hele bibliotheek te zien of te tellen is, nooit voor één persoon.
goal-figure = Naast welk cijfer?
goal-no-figure = Geen
goal-review-on = Dag van de volgende controle
goal-review = Volgende controle: { $day }
goal-due = Toe aan controle sinds { $day }
goal-remove = Doel verwijderen
goal-beside = Doel: { $goal } ({ $measure })
review-title = Jaaroverzicht
review-lead = Doelen, cijfers en enquêtes van het afgelopen jaar op één pagina. Druk ze af als verslag. Vanuit uw notities hieronder kunt u een raadpleging over het handboek beginnen.
review-notes = Notities en voorstellen
review-law = Wijzigingen in de wet
review-proposals = Voorstellen voor artikelen
review-proposals-hint = Eén voorstel per regel: het nummer van het artikel, een dubbele punt, en wat er moet veranderen. Bijvoorbeeld: 2.1: Zeggen wie beslist.
review-consult = Raadpleging beginnen
review-consult-hint = Er begint een nieuwe versie van het handboek als er nog geen is, ze gaat open voor raadpleging, en elk voorstel staat als uw ondertekende reactie bij zijn artikel.
review-consulted = Aan het team voorgelegd op { $day }.

lesson-offer = Een les van vijf minuten hierover, als u wilt:

clause-questions-title = Vragen over het handboek
clause-questions-lead = Stel hier een vraag over een artikel. Uw naam wordt niet bewaard, en het antwoord is er voor iedereen.
clause-questions-waiting = Wachten op antwoord
clause-questions-none = Er is nog geen vraag beantwoord.
clause-questions-ask = Een vraag stellen
clause-questions-words = Uw vraag
clause-questions-hint = Laat weg waaraan men u herkent. Wie het handboek schrijft, antwoordt hier.
clause-questions-send = Vragen
clause-questions-answer = Voor allen antwoorden
clause-questions-remove = Vraag verwijderen
clause-questions-link = Vragen over { $clause }

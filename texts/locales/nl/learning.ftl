# Leren: lessen, leerpaden, en wat degenen die erover gaan zien en schrijven.
learning-title = Leren
learning-lead = Lessen van vijf minuten, elk over één paragraaf van het handboek. Ze horen bij uw werk, dus doe ze in werktijd.
learning-all = Alle lessen
learning-none = Er zijn hier nog geen lessen.
learning-privacy = Wie over het leren gaat, ziet welke lessen van een leerpad klaar zijn. Wat u antwoordde, hoe vaak en hoe lang, wordt niet opgeslagen.
learning-colleagues = Wie wat heeft geleerd
learning-colleagues-lead = Afgeronde lessen per leerpad, voor professionele profielen. Antwoorden, pogingen en tijd worden niet opgeslagen, dus niemand kan ze zien.
learning-name = Naam
lesson-new = Nog niet gedaan
lesson-done = Klaar
lesson-changed = De paragraaf is veranderd: doe de les alstublieft opnieuw
lesson-minutes = { $minutes } minuten
lesson-clause = Paragraaf { $clause }
lesson-write = Uw bericht
lesson-sandbox = Dit is een oefenruimte: de controle bekijkt wat u schrijft als een echt bericht, en daarna wordt het vergeten. Er wordt niets opgeslagen of verstuurd.
lesson-answer = Kijken wat ervan komt
lesson-right = Dat past.
lesson-not-yet = Nog niet helemaal.
lesson-gate-says = De controle zou zeggen:
lesson-passed = Goed gedaan. Deze les is klaar.
lesson-again = Kijk nog eens naar wat gemarkeerd is, en probeer het opnieuw, zo vaak u wilt.
path-count = { $done } van { $all }
path-finished = Afgerond
path-due = Graag uiterlijk op { $day } klaar
path-overdue = Dit had op { $day } klaar moeten zijn
path-first-week = Uw eerste week
path-first-week-text = Wat iedereen hier nodig heeft vóór het eerste bericht.
path-first-months = Uw eerste drie maanden
path-first-months-text = Eén les per week is ruim genoeg.
path-reviewing = Voor wie berichten van anderen meeleest
path-reviewing-text = Ook eerlijk lezen vraagt oefening.
lessons-title = Lessen schrijven
lessons-lead = Lessen die bij het programma horen, kunnen hier worden aangepast; uw eigen versie wordt dan in hun plaats gebruikt.
lessons-starter = hoort bij het programma
lessons-own = van de bibliotheek zelf
lessons-draft = concept
lessons-new = Een nieuwe les schrijven
lessons-write = Een les schrijven
lessons-name = Naam in het adres
lessons-name-hint = Kleine letters, cijfers en koppeltekens, zoals patron-data.
lessons-language = Taal
lessons-source = Les
lessons-source-hint = Markdown. De les begint met title en clause tussen regels van drie koppeltekens. Onderdelen beginnen met “# Case:”, “# Choose:” of “# Write:”.
lessons-publish = Publiceren
lessons-keep = Als concept bewaren
lessons-look = Voorbeeld
lessons-remove = Eigen versie verwijderen
lessons-preview = Zo ziet de les eruit
lessons-advice = Dit kan beter:
lessons-example =
    ---
    title: Een nieuwe les
    clause: 1.1
    minutes: 5
    order: 100
    ---
    Waar het over gaat, in een paar eenvoudige zinnen.

    # Case: Wat er gebeurde
    Iets wat in elke bibliotheek zou kunnen gebeuren.

    # Choose: Wat zou u doen?
    Een situatie.
    - [ ] Een antwoord dat niet past :: Zeg vriendelijk waarom.
    - [x] Een antwoord dat past :: Zeg waarom.

    # Write: Zeg het zelf
    Een situatie waarin iets wordt geplaatst.
    > Hoe het bericht begint
    = Eén manier om het te schrijven.
lesson-advice-long = Rustig gelezen duurt de les langer dan er bij minuten staat.
lesson-advice-sentences = Een zin heeft meer dan dertig woorden; twee zinnen zijn makkelijker te volgen.
lesson-advice-pictures = Een afbeelding heeft geen tekst voor wie haar niet kan zien.
lesson-advice-case = De les heeft geen casus: iets wat gebeurd is, blijft hangen.
lesson-advice-dilemmas = De les heeft één dilemma; twee laten zien dat er niet maar één regel is.
workshop-title = Workshoppakket
workshop-lead = Twee uur over het handboek zoals het er vandaag staat. Druk deze pagina af, of toon haar op een muur; elke dia en elk werkblad begint op een eigen pagina.
workshop-none = Publiceer eerst het handboek: de dia's en vragen worden daaruit gemaakt.
workshop-agenda = Programma
workshop-slides = Het handboek, hoofdstuk voor hoofdstuk
workshop-dilemmas = Dilemma's met z'n tweeën
workshop-welcome = Welkom
workshop-goals = Wat we ermee willen bereiken
workshop-questions = Veelgestelde vragen
workshop-next = Hoe het verdergaat
workshop-notes = Notities voor de begeleider
workshop-goal = { $number }. We willen graag … We weten dat het gelukt is als … We kijken er weer naar op …
workshop-sheet = Beslis samen, en zeg waarom voordat u paragraaf { $clause } bekijkt.
workshop-welcome-notes = Zeg dat dit over ons werk gaat, niet over iemands fouten. Niemand hoeft een eigen verhaal te vertellen.
workshop-goals-notes = Iedereen schrijft één regel van het werkblad; hang ze daarna samen aan de muur. Bewaar het werkblad voor de jaarlijkse herziening.
workshop-slides-notes = Eén minuut per hoofdstuk. Vraag welke paragraaf onduidelijk is, en noteer dat als vraag voor de volgende bespreking.
workshop-dilemmas-notes = Vijf minuten met z'n tweeën per werkblad, daarna twee stemmen uit de zaal. Er is zelden één goed antwoord; de paragraaf zegt waar de grens ligt.
workshop-questions-notes = Lees alleen voor wat niet is gevraagd. Wat niemand kan beantwoorden, gaat naar wie over het handboek gaat.
workshop-next-notes = Laat zien waar de lessen staan, en spreek af op welke dag u de doelen weer bekijkt.

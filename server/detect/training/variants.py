#!/usr/bin/env python3
"""Variants of sentences for `train.py`: what is said, put together from who it is said of and in what words.

    python3 server/detect/training/variants.py > variants.tsv

Each kind has frames and what they are filled with, and beside them the ordinary posts that use the same frames for harmless
things (a secret about biscuits, an author's illness in a book), so that the weights learn what makes the difference and not the
frame. All names are put together by chance. The columns are those of `tests/gate`; all lines are on the half `tune`.
"""

import json
import random
import re

# How many posts are made of each family of frames.
EACH = 120
GIVEN = {
    "en": "Alice Amir Ben Beth Carol Chloe Colin Craig Daisy Dev Diane Edna Ella Eric Farah Fiona Gareth George Hannah Harold Imran "
          "Iris Jack Janice Joe Judith Karen Keith Kofi Lara Leroy Lynn Maeve Malik Marion Mina Neil Nora Olive Oscar Pam Paul "
          "Priya Ralph Rita Ryan Sadie Sean Stella Tariq Tessa Tom Una Victor Wanda Yusuf Zoe",
    "de": "Ahmet Anke Anton Bärbel Bernd Carla Cem Dagmar Dieter Elif Emil Erika Fabian Frieda Gerd Greta Hanna Heinz Ida Inge Jan "
          "Jutta Karl Katja Kemal Lena Lothar Luise Marta Max Mehmet Mia Nele Norbert Olga Otto Paula Peter Renate Rolf Sabine Selma "
          "Sven Tanja Till Uschi Ute Volker Walter Yasmin",
}
FAMILY = {
    "en": "Abbott Ahmed Barlow Bates Begum Blake Bright Burgess Chandler Cole Cooper Craven Dalton Dean Dyer Eaton Egan Ferris Flint "
          "Gill Goode Hale Hobbs Hussain Ince Jarvis Joyce Kaur Kemp Lamb Lister Lowe Marsh Mensah Moss Nash Okoye Osborne Patel Pike "
          "Quinn Rahman Reed Rowe Shah Slater Tate Thorne Underhill Vane Wade Watts Yates",
    "de": "Adler Albrecht Arslan Bach Becker Bergmann Brandt Busch Çelik Dietz Ebert Engel Fuchs Gerlach Graf Haas Hartmann Heinze "
          "Hübner Jäger Kaya Kern Koch Kramer Kunze Lang Lorenz Maurer Menzel Nagel Neumann Otto Pfeifer Pohl Reuter Rieger Sauer "
          "Schuster Seidel Stein Thiele Ullrich Vogel Wagner Weiß Yildiz Ziegler",
}
SLOTS = {
    "en": {
        "ill": "cancer|leukaemia|MS|Parkinson's|dementia|Alzheimer's|epilepsy|diabetes|HIV|hepatitis|asthma|arthritis|a brain tumour|"
               "bipolar disorder|schizophrenia|depression|an eating disorder|anorexia|PTSD|an addiction|a heart condition|angina|COPD|"
               "Crohn's|kidney failure|cataracts|glaucoma|a hernia|a stroke|a breakdown|a miscarriage|sepsis|pneumonia|long Covid|"
               "gallstones|OCD|autism|ADHD|Tourette's|a drink problem|insomnia|a personality disorder|lupus|sciatica|panic attacks",
        "state": "is in hospital|is back from hospital|is having chemo|is on dialysis|had an operation on her knee|is on antidepressants|"
                 "is in rehab|is in a hospice|is going blind|is nearly deaf|can't walk any more|is on methadone|takes insulin|"
                 "is pregnant|lost the baby|is in therapy|was sectioned|had a fall and broke a hip|had a fit by the printers|"
                 "drinks again|is off her tablets|is waiting for a transplant|has a stoma|has nits|tested positive|is terminally ill|"
               "is back on lithium|can't climb the stairs, emphysema|had a C-section|is deaf in one ear|"
               "is drying out in a clinic|has her wrist in plaster|has a pacemaker now|is having radiotherapy|"
               "can't hold a pen since the stroke|had a hip replacement|is losing her memory|has bad eczema|"
               "had a leg amputated|is bipolar|is on a feeding tube|takes morphine now|has a new kidney|"
               "was on suicide watch|has long Covid and can't read for long|hears voices|is allergic to everything|"
               "is recovering from surgery|is seeing a psychiatrist|collapsed by the shelves",
        "topic": "divorce|bankruptcy|debt|grief|suicide|self harm|gambling addiction|infidelity|IVF|menopause|impotence|abortion|HIV|"
                 "breast cancer|coming out|being gay|leaving a cult|converting to Islam|witchcraft|guns|alcoholism|anger management|"
                 "stalking|domestic violence|benefits appeals|prison visits|erotica|how to disappear|changing gender|panic attacks",
        "who": "{hon} {f}|{hon} {f}|{g} {f}|{g} {f}|our regular {g} {f}|old {hon} {f}|{hon} {f} from the choir|{g} {f} from the flats|"
               "Councillor {f}|Dr {f}|that teacher {g} {f}|{hon} {f} the butcher|reader {g} {f}|the vicar, Rev. {f}",
        "hon": "Mr|Mrs|Ms|Miss", "poss": "his|her|their",
        "author": "{g} {f}", "book": "memoir|novel|new book|graphic novel|audiobook|diary|essay|film|poems|talk",
        "secret": "don't tell anyone, but|between you and me,|in confidence:|keep it quiet:|not for publication:|you didn't hear it from me:|"
                  "off the record,|I shouldn't say this, but|not public yet:|strictly internal:|CONFIDENTIAL:|please don't share:|hush hush,|psst,",
        "serious": "{g} is being made redundant|two posts go in April|the branch in {f} Road is to close|we are settling out of court|"
                   "the tender goes to {f} Ltd|the lowest bid was 48,200|our legal advice is to say nothing|{g} is on a final warning|"
                   "{g}'s contract won't be renewed|there is a grievance against the manager|the auditors found money missing|"
                   "the budget is 90k short|we had a data breach|{g} is off with stress till June|the director has resigned|"
                   "{g} earns more than the rest of us|interview scores: {g} 62, {g} 58|the merger with the county is agreed|"
                   "the supplier gives us 34 % off|the restructure takes out a whole grade|{g} failed probation|"
                   "the safe key is in the vase|the alarm is off till Monday|the staff door code is 4471|{g} took a payoff|"
               "the paper for Friday has {f} Road down for closure|{g} was marched out by HR|"
               "the barrister's opinion is against us|the deputy will get 52,000|"
               "three complaints of bullying against the manager were buried|"
               "{g} is signed off by the doctor until autumn|the float is in the biscuit tin|"
               "the cleaning bids are 18,900 and 17,250|the appraisal forms are in tray 2, unshredded|"
               "the reserves last till March only|we knew about the loose tile before the accident|"
               "the interview was stitched up for the internal candidate|the landlord wants 40k more rent|"
               "a list of staff at risk is on the shared drive|{g} had a relapse and won't be back|"
               "the cameras at the back don't work|the back gate keypad is 6014|{g}'s sick note says anxiety|"
               "the ombudsman has a case against us|the settlement is 22,000 with a gagging clause|"
               "the grant bid was turned down|the pension deficit is 2 million|{g} failed the criminal record check|"
               "we overpaid {g} and haven't said|payroll got hacked|the union hasn't been told about the new shifts|"
               "{g} asked for flexible hours because of the divorce|"
               "the catalogue supplier is going to lose us as a customer|their quote is half of what we pay now|"
               "the donor wants to stay anonymous, it's {g} {f}|the chair will resign after the audit|"
               "the night code is 1812 and star|spare key is under the third flowerpot|the fob works without a code|"
               "takings go to the bank on Fridays at four|the wifi admin password is Shelf{n2}!|"
               "{g} is suspended on full pay|a tribunal date is set for {g}|"
               "the ceiling report says asbestos and isn't out|{g} scored lowest in the selection pool|"
               "the job was promised to {g} before the advert|the minutes of the closed part say so",
        "trivial": "there is cake in the kitchen|the good biscuits are behind the toner|a very special guest comes on Saturday|"
                   "it's {g}'s birthday|the soup is back|the kettle is new|the bakery gives us free buns|the printer likes being patted|"
                   "the best armchair is on the third floor|the caretaker can sing|I have never finished Ulysses|the new chairs squeak|"
                   "Santa has a beard made of felt|the quiz has a trick question|the plants are plastic|there are waffles again|"
                   "the hamster has moved to the office|we're getting a slide|the coffee machine makes tea|the lift sings|"
               "the new shelf labels are lime green|somebody has named the robot|there is a bat in the attic|"
               "the quilt is finished|we found the missing stapler|the mince pies are vegan|the parrot says overdue|"
               "the crossword is solved|I cried at the last page|the book bus has a new horn|the fish tank needs a name|"
               "the tea towel rota is up|the sofa from the film set arrives on Monday|the raffle prize is a ham|"
               "the head gardener planted 200 tulips|the choir is one tenor short|the auditors liked our plants|"
               "the payslips look different now, same sums|the fire drill is at ten|the server gets an update tonight|"
               "the staff door squeaks|the minutes are on the intranet|"
               "the new contract for window cleaning starts in May|the budget for stock is in the annual report|"
               "the interviews are in room 3 next week, tea for all|the pay award is agreed and on the intranet|"
               "the keypad has a new battery|the password workshop is on Thursday|"
               "the job advert is out, tell your friends|the alarm test is on Friday at nine|"
               "the solicitor's talk about wills is free",
        "rumour": "I've heard that|apparently|word is that|rumour has it that|they say that|a friend at the town hall says that|"
                  "it's going round that|everybody knows that|somebody told me that|from a reliable source:|people are saying that",
        "alleged": "the mayor took money|the school is closing|the café is going bust|the supermarket puts something in the bread|"
                   "the branch has been sold|the director was pushed out|the water isn't safe|the election was rigged|"
                   "the council spies on our e-mails|the bypass goes through the park|the hospital is turning people away|"
                   "the fire was arson|the developer bribed the planners|fees are coming back|the archive is to be pulped|"
               "the grant has been pulled|the bank is leaving the high street|the vans are being sold off|"
               "there's arsenic in the green books|the new head got the job on the golf course|"
               "bodies were found under the car park|the smart meters listen in|nobody will buy print by 2030|"
               "the supplier is broke|the pool is closing|they want to put a hostel in our building|"
               "the vicar has been moved on|the market is finished|the festival is cancelled|the trams will never come|"
               "the chemist has been closed by the police|the leader's wife owns the site|"
               "foreign students get everything free|they're replacing us with robots|the author didn't write it himself|"
               "the flood was the water company's fault|the school has nits and rats|prices double in April|"
               "the bus company is pulling out|our data was sold|the museum sold a Turner in secret",
        "science": "reading makes you live longer|screens make toddlers stupid|vaccines cause autism|paper beats e-books for memory|"
                   "six minutes of reading cut stress by two thirds|libraries cut crime by a third|Mozart raises the IQ|"
                   "children who own books earn more|audiobooks rot the brain|5G causes cancer|sugar makes kids hyper|"
                   "poetry cures depression|crosswords prevent dementia|reading on a phone harms your eyes|boys can't sit still|"
               "novel readers are 20 % more empathetic|tablets before three damage the brain|Latin doubles your memory|"
               "bilingual people never get dementia|half of all prisoners can't read|"
               "every pound for libraries saves the NHS five|books smell good because of dopamine|"
               "the measles jab makes children ill|wind farms kill the owls|garlic beats antibiotics|"
               "fluoride lowers intelligence|handwriting cures ADHD|computer games make killers|"
               "nine in ten teenagers hate books|coffee stunts growth|left-handers die younger|"
               "microwaves destroy vitamins|people who read are richer|graphic novels ruin spelling|"
               "girls read twice as much as boys",
        "proved": "studies show that|it's proven that|scientists have found that|research confirms:|science says|experts agree that|fact:|"
                  "doctors know that|did you know? |new study:",
        "insult": "an idiot|a moron|useless|a complete waste of space|a lazy cow|a nasty piece of work|thick as two planks|a creep|"
                  "a liar|pathetic|a fat slob|an old bat|brainless|a two-faced snake|a loser|dumber than a brick|a clown|"
                  "a disgrace|an arrogant pig|a total dimwit|as dim as they come|a coward|a pompous windbag|rotten to the core|"
               "a backstabbing cow|a filthy tramp|dim as a two watt bulb|a nosy old trout|a nobody|a fraud|a spoilt brat|"
               "an old battleaxe|too thick for this job|a pig|a face like a bulldog|a disgrace to the service|"
               "sheep, all of you|a drunk|a pervert|a freeloader|ugly inside and out|past it|brain dead|a bully|"
               "a lump of lard|not the sharpest tool|hopeless|a stuck-up cow|a snake in the grass|a jumped-up nobody|"
               "a total muppet|full of himself|a weasel|a toad|off his rocker",
        "target": "our boss|{g}|{hon} {f}|the new girl|that volunteer|the head of HR|our branch manager|the guy from IT|{g} at the desk|"
                  "whoever wrote this rota|that reader in the red coat|the woman at desk four|everybody upstairs|our councillor",
        "thing": "the printer|the laminator|the lift|this stapler|Windows|my alarm clock|the photocopier|the boiler|the kettle|Monday|"
                 "the villain in chapter 9|the coffee machine|our catalogue|the self-check|the scanner|the weather",
        "group": "migrants|gypsies|Muslims|Jews|gays|women|the homeless|pensioners|refugees|black kids|the disabled|Poles|trans people|foreigners",
        "slur": "are vermin|should go back where they came from|are all thieves|have no place here|make me sick|can't be trusted|"
                "breed like rabbits|are ruining the town|shouldn't be let in|smell|are too stupid to read|"
               "nicked the copper off the roof, it's always them|shouldn't run rhyme time|only want our money|"
               "belong behind bars|shouldn't have the vote|have taken over the reading room|are dirty|"
               "don't belong in a library",
        "threat": "I'll break his legs|I'll knock her teeth out|you'll regret it|I know where you live|he'll get what's coming|"
                  "I'll set fire to your car|somebody ought to shoot him|she should hang|I'll be waiting outside|"
               "I'd push her down the stairs|hope you get cancer|go hang yourself|he's dead if I catch him|"
               "I'll run you over|watch your back tonight|I'd like to drown him|somebody should burn the place down|"
               "I'll smash your face in",
        "child": "{g} {f}", "age": "5|6|7|8|9|10|11|12|13|14|15|six|seven|eight|nine|ten",
        "school": "St {g}'s Primary|{f} Road School|Castle High|Hillside Juniors|{f} Academy|Oak Lane Infants",
        "class": "Year 2|Year 3|Year 4|Year 5|Year 6|Year 7|Year 9|class 3B|reception|4th class|8B",
        "won": "won the bookmark contest|drew this|has read 60 books|wrote the best poem|left a coat here|is waiting at the desk|"
               "is lost|comes every day after school|is our reading star|can't find the way home|is banned till Easter",
        "act": "sign the petition|write to your MP|ring your councillor|come to the demo|join the march|boycott them|vote them out|"
               "tell them no|don't give them your vote|back our candidate|march with us|send them a message at the polls|say no on Thursday|"
               "demand that they stop|put up the poster|donate to the campaign|strike with us|"
               "turn up at the council chamber on Tuesday|e-mail the Secretary of State|call Congress today|"
               "get them out in November|scrap it|vote no to Prop 8|the Prime Minister must resign|"
               "don't give her your vote|a vote for the Greens is a vote for books|back the ballot measure|"
               "join the vigil on our steps|write to planning|lobby your senator|we stand with the strikers|"
               "kick them out|sign the open letter|boycott Amazon|bring placards|hands off our library",
        "cause": "the cuts|the closures|this government|the library tax|the bypass|the book ban|the war|climate chaos|the new mayor|"
                 "the sale of the Carnegie building|privatisation|VAT on e-books|the deportations|the academy plans",
        "fun": "the sing-along|the cake competition|the quilt show|the book swap|the quiz|the treasure hunt|the choir|the seed library|"
               "our reading challenge|the jigsaw race|the pumpkin trail|the knitting circle|the story walk",
        "join": "sign up for|vote for your favourite in|come to|join|say yes to|support|don't miss|bring a friend to|tell everyone about|book now for",
        "event": "Tuesday 7pm|Friday at 6|Sat 11am, free|on the 14th, £4|in the Bell Room|this half term|on Zoom",
        "desk": "ask at the desk|on the display|in print and audio|new on the shelf|copies in all branches|our book of the month|at the front",
        "reach": "{mobile}|{mail}|{house}",
        "mobile": "07700 900{n3}|01632 960{n3}", "mail": "{gl}.{fl}{n2}@mailbox.example|{fl}_{n2}@webpost.example",
        "house": "{n2} {f} Road|{n1} {f} Close|Flat {n1}, {n2} {f} Street|{n2} {f} Avenue",
        "office": "01632 960{n3}", "role": "the office|the desk|our team|the archive|the children's library|{g} in the office|the volunteer team",
    },
    "de": {
        "ill": "Krebs|Leukämie|MS|Parkinson|Demenz|Alzheimer|Epilepsie|Diabetes|HIV|Hepatitis|Asthma|Rheuma|einen Hirntumor|Depressionen|"
               "Schizophrenie|Magersucht|Bulimie|Panikattacken|ein Alkoholproblem|eine Herzschwäche|Nierenversagen|grauen Star|"
               "eine Lungenentzündung|Long Covid|Autismus|ADHS|Burnout|Borderline|eine Fehlgeburt gehabt|Schlafapnoe|Arthrose|Lupus|"
               "einen Bandscheibenvorfall|eine Sucht|Zwangsstörungen|Tuberkulose|die Krätze",
        "state": "liegt im Krankenhaus|ist in der Reha|macht eine Chemo|muss an die Dialyse|nimmt Antidepressiva|ist in der Psychiatrie|"
                 "wird blind|hört fast nichts mehr|kann nicht mehr laufen|ist schwanger|hat das Kind verloren|ist in Therapie|"
                 "trinkt wieder|ist auf Entzug|hatte einen Schlaganfall|hatte einen Herzinfarkt|ist gestürzt, Oberschenkelhals|"
                 "wartet auf eine Niere|spritzt Insulin|hat Läuse|ist positiv getestet|stirbt wohl bald|hatte einen Anfall am Kopierer|"
               "nimmt wieder Lithium|schafft die Treppe nicht, die Lunge|hatte Kaiserschnitt|ist auf einem Ohr taub|"
               "ist zur Entziehungskur|hat das Handgelenk in Gips|hat jetzt einen Herzschrittmacher|"
               "bekommt Bestrahlungen|kann seit dem Schlaganfall nicht schreiben|hat eine neue Hüfte|vergisst alles|"
               "hat Neurodermitis|wurde das Bein abgenommen|ist bipolar|bekommt Morphium|hat eine neue Niere|"
               "hört Stimmen|ist allergisch auf alles|erholt sich von der OP|geht zum Psychiater|ist am Regal umgekippt|"
               "wollte sich umbringen|ist unfruchtbar",
        "topic": "Scheidung|Privatinsolvenz|Schulden|Trauer|Suizid|Spielsucht|Untreue|Wechseljahre|Impotenz|Abtreibung|HIV|Brustkrebs|"
                 "Coming-out|Sekten|Hexerei|Waffen|Alkoholismus|häusliche Gewalt|Stalking|Bürgergeld|Erotik|Geschlechtsangleichung|"
                 "Kinderwunsch|Depressionen|Magersucht|Testament",
        "who": "{hon} {f}|{hon} {f}|{g} {f}|{g} {f}|unser Stammleser {g} {f}|die alte Frau {f}|{hon} {f} vom Chor|{g} {f} aus dem Hochhaus|"
               "Stadtrat {f}|Dr. {f}|der Lehrer {f}|Metzger {f}|die Leserin {g} {f}|Pfarrer {f}",
        "hon": "Frau|Herr", "poss": "seine|ihre",
        "author": "{g} {f}", "book": "Roman|Tagebuch|Hörbuch|Film|Sachbuch|Comic|Essay|Vortrag|Gedichtband|Podcast",
        "secret": "nicht weitersagen:|unter uns:|vertraulich:|streng intern:|noch nicht offiziell:|ihr habt es nicht von mir:|"
                  "ich dürfte es nicht sagen, aber|bitte für euch behalten:|psst,|NICHTÖFFENTLICH:|bleibt unter uns,|nur für den Dienstgebrauch:",
        "serious": "{g} wird gekündigt|zwei Stellen fallen weg|die Zweigstelle {f}straße macht zu|wir vergleichen uns außergerichtlich|"
                   "den Zuschlag bekommt Firma {f}|das günstigste Angebot liegt bei 48.200|der Anwalt rät zum Schweigen|"
                   "{g} hat eine Abmahnung|der Vertrag von {g} läuft aus|gegen die Leitung liegt eine Beschwerde vor|in der Kasse fehlt Geld|"
                   "im Etat fehlen 90.000|es gab ein Datenleck|{g} ist wegen Burnout krankgeschrieben|die Direktorin hört auf|"
                   "{g} verdient mehr als wir alle|Bewerberin {g} war die Beste|die Fusion mit dem Kreis ist beschlossen|"
                   "die ekz gibt uns 14 % Rabatt|{g} besteht die Probezeit nicht|der Tresorschlüssel liegt in der Vase|"
                   "die Alarmanlage ist bis Montag aus|der Türcode ist 4471|{g} hat eine Abfindung bekommen|"
               "in der Vorlage für Freitag steht die {f}straße auf der Schließliste|"
               "{g} wurde vom Personalamt rausbegleitet|das Rechtsgutachten geht gegen uns aus|"
               "die Stellvertretung kriegt E 13|drei Mobbingbeschwerden gegen die Chefin liegen unterm Teppich|"
               "{g} ist bis Herbst krankgeschrieben|das Wechselgeld steht in der Keksdose|"
               "die Reinigung bietet 18.900, die andere 17.250|die Beurteilungsbögen liegen in Fach 2|"
               "der Verein hat nur noch Geld bis März|von der losen Fliese wussten wir vor dem Unfall|"
               "die Stelle war intern längst vergeben|der Vermieter will 40.000 mehr|"
               "die Liste der Überhangstellen liegt auf dem Laufwerk|die Kameras hinten gehen nicht|"
               "das Hintertor hat den Code 6014|auf dem Attest von {g} steht Angststörung|"
               "der Rechnungshof hat uns am Wickel|der Vergleich kostet 22.000, mit Schweigeklausel|"
               "der Förderantrag ist abgelehnt|{g} hat ein Führungszeugnis mit Eintrag|wir haben {g} zu viel gezahlt|"
               "die Lohnbuchhaltung wurde gehackt|der Personalrat weiß nichts von den neuen Schichten|"
               "{g} will Teilzeit wegen der Scheidung|der Spender will nicht genannt werden, es ist {g} {f}|"
               "der Vorsitzende tritt nach der Prüfung ab|der Nachtcode ist 1812 und Stern|"
               "der Ersatzschlüssel liegt unterm dritten Blumentopf|das Geld geht freitags um vier zur Bank|"
               "das WLAN-Adminpasswort ist Regal{n2}!|{g} ist freigestellt|gegen {g} läuft ein Verfahren|"
               "das Asbestgutachten ist noch geheim|{g} hatte die wenigsten Punkte in der Auswahl|"
               "die Stelle war {g} versprochen|im nichtöffentlichen Teil steht es im Protokoll|"
               "die Bewerberin Nr. 2 ist schwanger und fliegt raus|die Rabattstaffel vom Händler liegt bei 17 Prozent|"
               "{g} war beim Betriebsarzt und darf nicht mehr an die Theke|der Tresor hat 31-7-22",
        "trivial": "es gibt Kuchen in der Küche|die guten Kekse stehen hinter dem Toner|am Samstag kommt ein besonderer Gast|"
                   "{g} hat Geburtstag|die Suppe ist wieder da|der Wasserkocher ist neu|der Bäcker schenkt uns Brezeln|"
                   "der beste Sessel steht im dritten Stock|der Hausmeister kann singen|ich habe Ulysses nie zu Ende gelesen|"
                   "der Nikolaus hat einen Bart aus Filz|das Quiz hat eine Fangfrage|die Pflanzen sind aus Plastik|es gibt wieder Waffeln|"
                   "der Hamster wohnt jetzt im Büro|wir bekommen eine Rutsche|der Aufzug singt|der Automat gibt zwei Kaffee|"
               "die neuen Schilder sind limettengrün|der Roboter hat einen Namen|eine Fledermaus wohnt im Dach|"
               "die Decke ist fertig gestrickt|der verlorene Tacker ist da|das Aquarium braucht einen Namen|"
               "der Spüldienst hängt aus|das Sofa kommt am Montag|der Hauptgewinn ist ein Schinken|"
               "dem Chor fehlt ein Tenor|die Prüfer mochten unsere Pflanzen|"
               "die Gehaltszettel sehen neu aus, gleiche Summe|Probealarm ist um zehn|"
               "der Server bekommt heute Nacht ein Update|die Personaltür quietscht|das Protokoll liegt im Intranet|"
               "der Vertrag mit der Glasreinigung läuft weiter|der Medienetat steht im Jahresbericht|"
               "die Bewerbungsgespräche sind in Raum 3, Tee für alle|der Tarifabschluss hängt aus|"
               "das Tastenfeld hat neue Batterien|der Passwortkurs ist am Donnerstag|"
               "die Stelle ist ausgeschrieben, sagt es weiter|der Vortrag der Anwältin über Testamente ist kostenlos|"
               "der Papagei sagt überfällig|der Bus hat eine neue Hupe|das Kreuzworträtsel ist gelöst|"
               "am Schluss habe ich geheult",
        "rumour": "ich hab gehört, dass|angeblich|es heißt, dass|man munkelt, dass|Gerüchten zufolge|jeder weiß doch, dass|"
                  "ein Bekannter im Rathaus sagt,|aus sicherer Quelle:|es geht um, dass|der Flurfunk sagt,",
        "alleged": "der Bürgermeister hat Geld genommen|die Schule wird geschlossen|das Café ist pleite|das Haus ist längst verkauft|"
                   "die Leiterin wurde rausgeworfen|das Wasser ist verseucht|die Wahl war gefälscht|die Stadt liest unsere Mails|"
                   "der Brand war Brandstiftung|die Baufirma hat geschmiert|die Gebühren kommen wieder|das Archiv wird geschreddert|"
                   "die Klinik schickt Leute weg|der Laden betrügt|"
               "der Zuschuss ist gestrichen|die Bank geht weg|die Busse werden verkauft|in den grünen Büchern ist Arsen|"
               "der neue Leiter hat den Job vom Golfplatz|unter dem Parkplatz lagen Knochen|die Smartmeter hören mit|"
               "gedruckt wird bald nichts mehr|der Lieferant ist am Ende|das Freibad macht zu|"
               "in unser Haus kommt ein Wohnheim|der Pfarrer wurde versetzt|der Wochenmarkt stirbt|"
               "das Festival fällt aus|die Bahn kommt nie|die Apotheke wurde von der Polizei geschlossen|"
               "der Frau vom Landrat gehört das Grundstück|die Studenten bekommen alles umsonst|"
               "man ersetzt uns durch Roboter|der Autor hat das gar nicht selbst geschrieben|"
               "am Hochwasser ist die Talsperre schuld|in der Schule sind Ratten|im April verdoppeln sich die Preise|"
               "unsere Daten wurden verkauft|das Museum hat heimlich verkauft",
        "science": "Lesen verlängert das Leben|Bildschirme machen Kinder dumm|Impfen macht Autismus|Papier ist besser fürs Gedächtnis|"
                   "sechs Minuten Lesen senken den Stress um zwei Drittel|Büchereien senken die Kriminalität|Mozart macht klug|"
                   "Kinder mit Büchern verdienen später mehr|Hörbücher machen faul|5G macht Krebs|Zucker macht hyperaktiv|"
                   "Gedichte heilen Depressionen|Kreuzworträtsel verhindern Demenz|Handys machen blind|Jungen können nicht stillsitzen|"
               "Romanleser sind 20 % einfühlsamer|Tablets vor drei schädigen das Gehirn|Latein verdoppelt das Gedächtnis|"
               "wer zwei Sprachen spricht, wird nie dement|die Hälfte der Häftlinge kann nicht lesen|"
               "jeder Euro für Büchereien spart der Kasse fünf|die Masernimpfung macht krank|Windräder töten die Vögel|"
               "Knoblauch schlägt Antibiotika|Schönschreiben heilt ADHS|Computerspiele machen Mörder|"
               "neun von zehn Jugendlichen hassen Bücher|Kaffee macht klein|Linkshänder sterben früher|"
               "die Mikrowelle zerstört Vitamine|wer liest, wird reich|Comics verderben die Rechtschreibung|"
               "Mädchen lesen doppelt so viel wie Jungen",
        "proved": "Studien zeigen:|es ist bewiesen:|Forscher haben herausgefunden:|die Wissenschaft sagt,|Fakt ist:|Ärzte wissen längst,|"
                  "wusstet ihr schon? |neue Studie:|erwiesenermaßen:",
        "insult": "ein Idiot|ein Vollpfosten|zu nichts zu gebrauchen|eine faule Kuh|eine falsche Schlange|strohdumm|ein Widerling|"
                  "ein Lügner|eine Witzfigur|ein Fettsack|eine alte Hexe|hirnlos|ein Versager|dümmer als Brot|ein Kotzbrocken|"
                  "eine Schande|ein Trottel|eine dumme Gans|ein Schleimer|das Letzte|ein Schwachkopf|"
               "ein hinterhältiges Miststück|ein Dreckschwein|zu blöd für den Job|eine neugierige alte Schachtel|"
               "ein Niemand|ein Betrüger|ein verzogenes Gör|ein alter Drachen|eine fette Sau|eine Säuferin|ein Spanner|"
               "ein Schmarotzer|hässlich innen und außen|nicht ganz dicht|hohl wie ein Fass|ein Waschlappen|"
               "eine eingebildete Ziege|eine Giftspritze|ein Wichtigtuer|nicht die hellste Kerze|ein Kriecher|"
               "ein Armleuchter|ein Depp|eine Schnarchnase|völlig gaga",
        "target": "unser Chef|{g}|{hon} {f}|die Neue|der Praktikant|die Personalchefin|unsere Leitung|der Typ von der IT|{g} an der Theke|"
                  "wer den Dienstplan gemacht hat|die Frau an Tisch vier|der Leser im roten Mantel|die da oben|der Stadtrat",
        "thing": "der Drucker|das Laminiergerät|der Aufzug|der Tacker|Windows|mein Wecker|der Kopierer|die Heizung|der Wasserkocher|der Montag|"
                 "der Bösewicht in Kapitel 9|die Kaffeemaschine|unser Katalog|der Scanner|das Wetter",
        "group": "Ausländer|Zigeuner|Moslems|Juden|Schwule|Frauen|Obdachlose|Rentner|Flüchtlinge|Schwarze|Behinderte|Polen|Asylanten|Transen",
        "slur": "sind Ungeziefer|sollen dahin, wo sie herkommen|klauen alle|haben hier nichts verloren|kotzen mich an|gehören weg|"
                "vermehren sich wie die Karnickel|machen die Stadt kaputt|darf man nicht reinlassen|stinken|sind zu dumm zum Lesen|"
               "haben das Rad geklaut, wer sonst|sollen keine Kinder bespaßen|wollen nur unser Geld|gehören eingesperrt|"
               "blockieren alle PCs|haben den Lesesaal übernommen|sind dreckig|passen nicht in eine Bücherei",
        "threat": "ich brech ihm die Beine|dann gibt es eine aufs Maul|das wirst du bereuen|ich weiß, wo du wohnst|der kriegt noch sein Fett weg|"
                  "ich zünd dein Auto an|den sollte man erschießen|häng dich auf|ich warte draußen auf dich|"
               "ich schubs sie die Treppe runter|krieg doch Krebs|geh sterben|wenn ich den erwische ist er tot|"
               "den fahr ich über den Haufen|pass heute Abend auf dich auf|man sollte die Bude anzünden|"
               "ich hau dir die Zähne raus",
        "child": "{g} {f}", "age": "5|6|7|8|9|10|11|12|13|14|15|sechs|sieben|acht|neun|zehn",
        "school": "Grundschule {f}straße|Lindenschule|Goethe-Gymnasium|Realschule Mitte|Schillerschule|Kita Sonnenschein",
        "class": "2a|3b|4c|5a|6b|7c|8a|Klasse 3|Klasse 5b",
        "won": "hat den Malwettbewerb gewonnen|hat das gemalt|hat 60 Bücher gelesen|schrieb das schönste Gedicht|hat die Jacke vergessen|"
               "wartet an der Theke|sucht die Mama|kommt jeden Tag nach der Schule|ist unser Lesekönig|hat Hausverbot bis Ostern|fährt allein heim",
        "act": "unterschreibt die Petition|schreibt eurem Abgeordneten|ruft im Rathaus an|kommt zur Demo|geht mit uns auf die Straße|"
               "boykottiert sie|wählt sie ab|sagt Nein|gebt ihnen keine Stimme|unterstützt unseren Kandidaten|streikt mit uns|"
               "zeigt ihnen die rote Karte|hängt das Plakat auf|spendet für die Kampagne|wehrt euch|"
               "kommt am Dienstag in den Ratssaal|schreibt dem Bauamt|abwählen im Herbst|der Kanzler muss zurücktreten|"
               "eine Stimme für Volt ist eine Stimme für Bücher|kommt zur Mahnwache|kommt zur Kundgebung|"
               "schließt euch dem Streik an|unterzeichnet den offenen Brief|boykottiert Amazon|bringt Trillerpfeifen mit|"
               "Hände weg von unserer Bücherei|eintragen beim Volksbegehren|Kreuz bei Ja|weg mit dem Paragrafen|"
               "gebt ihr nicht eure Stimme|Nazis raus aus dem Rat|Schluss mit Schwarz-Rot|abschaffen, sofort",
        "cause": "gegen die Kürzungen|gegen die Schließung|gegen diese Regierung|gegen die Umgehungsstraße|gegen das Bücherverbot|"
                 "gegen den Krieg|gegen den neuen Bürgermeister|gegen die Privatisierung|gegen die Abschiebungen|für mehr Klimaschutz|"
                 "für ein Bibliotheksgesetz|für die Sonntagsöffnung",
        "fun": "Sommerleseclub|Kuchenwettbewerb|Büchertausch|Quizabend|Schnitzeljagd|Chor|Saatgutbücherei|Puzzlerennen|Strickkreis|"
               "Bilderbuchkino|Kleidertausch|Vorlesewettbewerb",
        "join": "meldet euch an zum|stimmt ab beim|kommt zum|macht mit beim|sagt Ja zum|verpasst nicht den|bringt Freunde mit zum",
        "event": "Dienstag 19 Uhr|freitags um 18 Uhr|Sa 11 Uhr, Eintritt frei|am 14.3., 4 Euro|im Lesecafé|in den Ferien|per Zoom",
        "desk": "fragt an der Theke|steht im Regal Neu|auch als Hörbuch|in allen Häusern|unser Buch des Monats|liegt auf dem Tisch",
        "reach": "{mobile}|{mail}|{house}",
        "mobile": "0171 39200{n2}|030 23125 {n3}|0152 288173{n2}", "mail": "{gl}.{fl}{n2}@postfach.example|{fl}_{n2}@webmail.example",
        "house": "{f}straße {n2}|{f}weg {n1}|Am {f}berg {n2}|Lindenallee {n2}, 3. Stock",
        "office": "0911 9900{n2}", "role": "die Auskunft|die Theke|unser Team|das Archiv|die Kinderbücherei|{g} im Büro|das Ehrenamt",
    },
}
# Language, label, severity, and the frames of a family.
FRAMES = [
    ("en", "H", "B", ["{who} has {ill}", "{who} {state}", "{who} has {ill}, so we bring the books", "{who} {state}, please renew everything",
                      "Poor {who}, {ill} again", "did you know that {who} {state}?", "{who} told me about {poss} {ill}", "be kind to {who}, it's {ill}"]),
    ("en", "H", "B", ["{who} has borrowed everything about {topic}", "{who} reserved a book on {topic}", "{who} keeps taking out books on {topic}",
                      "guess what {who} reads: {topic}", "{who} asked me for something about {topic}", "on {who}'s card: three titles on {topic}",
                      "{who} renewed the one about {topic} again", "{who} has a hold on that {topic} book"]),
    ("en", "-", "-", ["{author} on {ill}: a {book}, {desk}", "Talk by {author}, who lives with {ill}, {event}", "In {poss} {book} {author} tells of {ill}. {event}",
                      "{author} writes about {topic} and {topic}, {desk}", "New: {author}'s {book} about {topic}", "{author} reads from the {book} about {ill}, {event}",
                      "A {book} about {ill} by {author}, {desk}", "reading list: {ill}, {topic}, {topic}", "Support group: {ill}. {event}, all welcome",
                      "We have {ill} and {topic} on the health shelf, {desk}"]),
    ("de", "H", "B", ["{who} hat {ill}", "{who} {state}", "{who} hat {ill}, wir bringen die Bücher", "{who} {state}, bitte alles verlängern",
                      "wusstet ihr, dass {who} {ill} hat?", "{who} hat mir von {ill} erzählt", "seid nett zu {who}, es ist {ill}"]),
    ("de", "H", "B", ["{who} hat alles über {topic} ausgeliehen", "{who} hat ein Buch über {topic} vorgemerkt", "{who} leiht dauernd was zu {topic}",
                      "ratet mal, was {who} liest: {topic}", "{who} hat mich nach {topic} gefragt", "auf dem Konto von {who}: drei Titel zu {topic}",
                      "{who} verlängert schon wieder das Buch über {topic}"]),
    ("de", "-", "-", ["{author} über {ill}: {book}, {desk}", "Lesung: {author}, {book} über {ill}, {event}", "{author} erzählt von {ill}. {event}",
                      "{author} schreibt über {topic} und {topic}, {desk}", "Neu: {author}, ein {book} über {topic}", "Ein {book} über {ill} von {author}, {desk}",
                      "Leseliste: {topic}, {topic}, {topic}", "Selbsthilfegruppe {topic}, {event}", "Medien zu {topic} und {topic}, {desk}"]),
    ("en", "X", "N", ["{secret} {serious}", "{serious}, {secret}", "{serious}", "{serious} and nobody knows yet", "heads up: {serious}"]),
    ("en", "-", "-", ["{secret} {trivial}", "{trivial}, {secret}", "{trivial}", "{rumour} {trivial}", "heads up: {trivial}", "{trivial} 😀"]),
    ("de", "X", "N", ["{secret} {serious}", "{serious}, {secret}", "{serious}", "{serious}, weiß noch keiner", "kurz für euch: {serious}"]),
    ("de", "-", "-", ["{secret} {trivial}", "{trivial}, {secret}", "{trivial}", "{rumour} {trivial}", "kurz für euch: {trivial}", "{trivial} 😀"]),
    ("en", "C", "N", ["{rumour} {alleged}", "{alleged}, pass it on", "{alleged}!!", "{proved} {science}", "{science}, it's a fact", "{science}!"]),
    ("en", "-", "-", ["Is it true that {science}? {author} looks at the studies, {event}", "Does it hold that {science}? See the paper in the comments",
                      "\"{alleged}\": how rumours start, workshop, {event}", "Fake or fact: {science}? Quiz, {event}"]),
    ("de", "C", "N", ["{rumour} {alleged}", "{alleged}, weitersagen", "{alleged}!!", "{proved} {science}", "{science}, ist so", "{science}!"]),
    ("de", "-", "-", ["Stimmt es, dass {science}? {author} prüft die Studien, {event}", "„{alleged}“: wie Gerüchte entstehen, Kurs, {event}",
                      "Fake oder Fakt: {science}? Quiz, {event}"]),
    ("en", "T", "N", ["{target} is {insult}", "what {insult}, {target}", "{target}, you're {insult}", "honestly, {target} is {insult}", "lol {target} is {insult} and everybody knows"]),
    ("en", "T", "B", ["{group} {slur}", "{group} in the library again, they {slur}", "if {target} comes back, {threat}", "{target}: {threat}"]),
    ("en", "-", "-", ["{thing} is {insult}", "{thing} hates me", "{thing} is dead, long live {thing}", "honestly, {thing} is {insult} but we love it", "I'm {insult}, I left my key at home",
                      "thank you {target}, you're a star", "{target} is lovely", "books by and about {group}, {desk}", "History of {group} in our town, talk, {event}"]),
    ("de", "T", "N", ["{target} ist {insult}", "{target}, du bist {insult}", "ehrlich, {target} ist {insult}", "lol {target} ist {insult}, weiß doch jeder"]),
    ("de", "T", "B", ["{group} {slur}", "schon wieder {group} im Lesesaal, die {slur}", "wenn {target} wiederkommt, {threat}", "{target}: {threat}"]),
    ("de", "-", "-", ["{thing} ist {insult}", "{thing} hasst mich", "{thing} ist tot, es lebe {thing}", "ehrlich, {thing} ist {insult}, aber wir lieben ihn", "ich bin {insult}, Schlüssel vergessen",
                      "danke {target}, ihr seid super", "{target} ist toll", "Bücher von und über {group}, {desk}", "Geschichte: {group} in unserer Stadt, Vortrag, {event}"]),
    ("en", "M", "B", ["{child} ({age}) {won}", "{child}, {age}, from {school} {won}", "well done {child}, {class}!", "{child} in {class} {won}",
                      "{child} from {school} {won}", "{child} is {age} and {won}", "{child} turns {age} on Sunday", "{child} and {child}, both {age}, {school}"]),
    ("en", "-", "-", ["{author} visits {school}, {event}", "{author}'s new {book} for ages {age} and up, {desk}", "{class} from {school} came today",
                      "Story time with {author}, ages {age}+, {event}", "1st prize {author}, 2nd {author}, 3rd {author}. Poetry night, {event}",
                      "{author} talks to {class} about the {book}", "We had {class} in and one of them {won}", "A child of {age} {won}. We love it"]),
    ("de", "M", "B", ["{child} ({age}) {won}", "{child}, {age}, {school}, {won}", "Glückwunsch, {child} aus der {class}!", "{child} aus der {class} {won}",
                      "{child} von der {school} {won}", "{child} ist {age} und {won}", "{child} wird am Sonntag {age}", "{child} und {child}, beide {age}, {school}"]),
    ("de", "-", "-", ["{author} besucht die {school}, {event}", "Neuer {book} von {author}, ab {age} Jahren, {desk}", "Heute war die {class} der {school} da",
                      "Vorlesen mit {author}, ab {age}, {event}", "1. Preis {author}, 2. Preis {author}. Lyrikabend, {event}",
                      "{author} liest für die {class}", "Ein Kind von {age} Jahren {won}. Herrlich"]),
    ("en", "A", "N", ["{act}! Stop {cause}", "against {cause}: {act}", "{act}", "Enough of {cause}. {act} today", "Libraries say no to {cause}, {act}"]),
    ("en", "-", "-", ["{join} {fun}, {event}", "{join} {fun}!", "Exhibition about {cause}, {event}", "Panel on {cause}: all parties are coming, {event}", "votes are in: {fun} wins"]),
    ("de", "A", "N", ["{act} {cause}!", "{act}!", "Jetzt reicht es: {act}", "{act} {cause}, Samstag auf dem Markt", "Wir Büchereien sagen: {act}"]),
    ("de", "-", "-", ["{join} {fun}, {event}", "{join} {fun}!", "Ausstellung: Protest {cause}, {event}", "Podium, alle Fraktionen kommen, {event}", "abgestimmt: der {fun} gewinnt"]),
    ("en", "P", "N", ["ring {who}, {mobile}", "{who}: {reach}", "please post it to {who}, {house}", "{who} lives at {house}", "mail for {who} bounced, {mail}",
                      "{who} left a number, {mobile}", "new address of {who}: {house}"]),
    ("en", "-", "-", ["call {role} on {office}", "questions? {office}, {role}", "To book ring {role}, {office}", "Bookings: {office}, ask for {g}", "our home service brings books, tel {office}, ask for {g}",
                      "find us at {house}, next to the baker", "talk at {house}, {event}"]),
    ("de", "P", "N", ["bitte {who} anrufen, {mobile}", "{who}: {reach}", "bitte an {who} schicken, {house}", "{who} wohnt {house}", "Mail an {who} kam zurück, {mail}",
                      "neue Adresse von {who}: {house}"]),
    ("de", "-", "-", ["ruft {role} an, Tel. {office}", "Fragen? {office}, {role}", "Anmeldung bei {g} unter {office}", "Bücher nach Hause: {role}, Tel. {office}",
                      "ihr findet uns {house}, neben dem Bäcker", "Vortrag in der {house}, {event}"]),
]


def filled(frame, lang, chance):
    """A frame with each place filled by chance, inner places, too."""
    def one(match):
        name = match[1]
        given, family = (chance.choice(names[lang].split()) for names in (GIVEN, FAMILY))
        plain = {"g": given, "f": family, "gl": given.lower(), "fl": family.lower()}
        if name in plain:
            return plain[name]
        if name in ("n1", "n2", "n3"):
            digits = int(name[1])
            return str(chance.randrange(10 ** (digits - 1), 10 ** digits))
        return chance.choice(SLOTS[lang][name].split("|"))

    while re.search(r"\{\w+\}", frame):
        frame = re.sub(r"\{(\w+)\}", one, frame)
    return frame


def typed(text, chance):
    """As somebody types it: with a capital and a stop, or without."""
    way = chance.random()
    if way < 0.5:
        text = text[0].upper() + text[1:]
    if way < 0.4 and text[-1] not in "!?.":
        text += "."
    return text.lower() if way > 0.93 else text


def main():
    """Prints the variants, each once."""
    chance = random.Random(16)
    print("\t".join(["id", "lang", "label", "severity", "text (JSON)", "half"]))
    seen = set()
    for lang, label, severity, frames in FRAMES:
        for number in range(EACH):
            text = typed(filled(frames[number % len(frames)], lang, chance), chance)
            if text.lower() not in seen:
                seen.add(text.lower())
                print("\t".join([f"V-{len(seen):04}", lang, label, severity, json.dumps(text), "tune"]))


if __name__ == "__main__":
    main()

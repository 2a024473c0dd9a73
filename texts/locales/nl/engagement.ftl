# The daily life of the network: complaints, hidden answers, blocks in the branch's name, care, answers to shared profiles.

cases-source-complaint = Klacht

complaints-title = Klachten
complaints-lead = Klopt iets niet dat { $branch } hier heeft geschreven of gedaan, of stoort het u? Laat het ons weten. U hebt geen account nodig en hoeft geen naam te noemen.
complaints-procedure = Wat er daarna gebeurt
complaints-step-1 = U schrijft ons met het formulier hieronder. U krijgt een nummer, en een code waarmee u hier het antwoord leest.
complaints-step-2 = Iemand die er niet bij betrokken is, kijkt ernaar. Mag hier niemand beslissen, dan vragen we iemand buiten de bibliotheek.
complaints-step-3 = U krijgt antwoord: meestal binnen drie dagen, en binnen één dag bij privacy, recht of toegankelijkheid.
complaints-step-4 = Was er iets fout, dan zetten we het recht en zeggen we wat we hebben veranderd. Zo niet, dan zeggen we waarom, en welke paragraaf van ons handboek geldt.
complaints-step-5 = Bent u niet tevreden met het antwoord, dien dan opnieuw een klacht in en noem het nummer. U kunt zich ook wenden tot de toezichthouder van de bibliotheek of tot de privacytoezichthouder.
complaints-privacy = We bewaren wat u schrijft en het antwoord twee jaar. We bewaren niet wie u bent of waarvandaan u schrijft. Niemand wordt slechter behandeld om een klacht.
complaints-write = Een klacht schrijven
complaints-subject = Waar gaat het over?
complaints-about-post = Een bericht van de bibliotheek
complaints-about-staff = Het gedrag van iemand van de bibliotheek
complaints-about-answer = Een reactie van mij die is verborgen of verwijderd
complaints-about-privacy = Privacy, of een foto van mij
complaints-about-accessibility = Iets dat ik niet kan lezen of gebruiken
complaints-about-block = Ik ben geblokkeerd
complaints-about-other = Iets anders
complaints-address = Adres van het bericht of profiel (niet verplicht)
complaints-address-hint = Kopieer het uit de adresbalk van uw browser. Het bericht wordt bewaard zoals het nu is, ook als iemand het verwijdert.
complaints-words = Wat is er niet in orde?
complaints-words-hint = Laat weg waaruit blijkt wie u bent, tenzij u wilt dat we het weten.
complaints-send = De klacht versturen
complaints-back = Hebt u al een klacht ingediend?
complaints-received = Uw klacht is ontvangen
complaints-reference = Het nummer is { $reference }. Noem het als u ons belt of schrijft.
complaints-due = U vindt hier uiterlijk op { $day } een antwoord.
complaints-keep = Schrijf deze code op. Hij wordt maar één keer getoond, en u hebt hem nodig om het antwoord te lezen en iets toe te voegen.
complaints-number = Klacht { $reference }

hidden-hide = Deze reactie verbergen
hidden-hide-lead = De bibliotheek mag een reactie onder haar eigen berichten verbergen, maar nooit om de mening erin. Wie de reactie schreef, krijgt een bericht met de paragraaf en uw reden, en kan iemand anders opnieuw laten kijken. De reactie staat zonder naam in het openbare overzicht.
hidden-choose = Maak een keuze
hidden-reason-hint = Wie de reactie schreef, leest dit. Zeg wat erin tegen de paragraaf ingaat, niet wat u ervan vindt.
hidden-is-hidden = Deze reactie is verborgen. Alleen wie haar schreef en dit profiel zien haar hier.
hidden-show = Weer tonen
hidden-in-thread = { $count ->
    [one] Hier is één reactie verborgen. Bekijk waarom
   *[other] Hier zijn { $count } reacties verborgen. Bekijk waarom
}
hidden-ground-personal-data = Persoonsgegevens van iemand
hidden-ground-threat = Bedreiging
hidden-ground-unlawful = Onrechtmatige inhoud
hidden-ground-harassment = Iemand lastigvallen
hidden-ground-spam = Reclame of spam
hidden-ground-impersonation = Doet zich voor als iemand anders
hidden-ground-flooding = Steeds weer hetzelfde
hidden-message = { $handle } We hebben uw reactie onder ons bericht verborgen. Reden: { $ground } (ons handboek, { $clause }). { $reason } Uw mening is niet de reden. Klopt dit volgens u niet, vraag dan om opnieuw te kijken: { $link }
hidden-log-title = Verborgen reacties
hidden-log-lead = Reacties die de bibliotheek onder haar eigen berichten heeft verborgen. Een reactie wordt nooit om een mening verborgen; hier ziet u de redenen. Wat er stond en wie het schreef, wordt niet getoond.
hidden-log-none = Er is geen reactie verborgen.
hidden-head-day = Dag
hidden-head-profile = Onder een bericht van
hidden-head-ground = Reden
hidden-head-clause = Paragraaf
hidden-head-state = Stand
hidden-head-reason = Toelichting
hidden-state-hidden = Verborgen
hidden-state-asked = Verborgen; wordt opnieuw bekeken
hidden-state-kept = Opnieuw bekeken, nog verborgen
hidden-state-shown = Weer getoond
hidden-yours = Uw verborgen reactie
hidden-yours-means = Niemand behalve u en dit profiel ziet uw reactie onder het bericht. De reactie zelf is niet verwijderd, en uw volgers zien haar nog.
hidden-ask = Waarom zou ze weer getoond moeten worden?
hidden-ask-hint = Iemand die haar niet heeft verborgen, beslist. U kunt het één keer vragen. Het antwoord komt op deze pagina; bewaar het adres.
hidden-ask-send = Opnieuw laten bekijken
hidden-look = Wie een verborgen reactie schreef, vraagt om opnieuw te kijken. Reden van het verbergen: { $ground }.
hidden-own = U hebt haar verborgen, dus iemand anders beslist.
hidden-decide = Beslissing
hidden-outcome-shown = De reactie wordt weer getoond.
hidden-outcome-kept = De reactie blijft verborgen.
hidden-why = Waarom? Wie de reactie schreef, leest dit.
hidden-settle = Beslissen en de zaak sluiten

block-title = Blokkeren namens de bibliotheek
block-lead = Wie geblokkeerd is, kan ingelogd de berichten van dit profiel niet lezen en er niet op reageren. Een blokkade namens de bibliotheek heeft een reden en een einde nodig. Een blokkade uit een app eindigt na 30 dagen, tenzij u hier een reden geeft.
block-reason = Reden
block-reason-hint = Die wordt bij de blokkade bewaard, voor wie dit profiel beheert en voor klachten. Kritiek op de bibliotheek is geen reden.
block-for = Hoelang
block-days = { $count ->
    [one] Eén dag
   *[other] { $count } dagen
}
block-until = Eindigt op { $day }.
block-no-reason = Nog geen reden gegeven.
block-no-end = Nog geen einde gegeven.
block-change = Reden of einde wijzigen
accounts-title = Accounts elders
accounts-lead = Elk account van de bibliotheek bij een andere dienst: wie toegang heeft, waar de inloggegevens liggen, en wanneer iemand het weer nakijkt. Schrijf hier nooit een wachtwoord.
accounts-none = Er is nog geen account ingeschreven. Begin met het account dat de meeste mensen volgen.
accounts-add = Account inschrijven
accounts-edit = Dit account bewerken
accounts-change = Nakijken of bewerken
accounts-who = { $holder } heeft de inloggegevens; vervanging: { $deputy }.
accounts-covered = Vandaag afwezig: { $name } antwoordt.
accounts-keys = Inloggegevens: { $place }.
accounts-review = Weer nakijken op { $day }.
accounts-due = Moet worden nagekeken
accounts-orphaned = Iemand met de inloggegevens is vertrokken: wijzig ze en wijs iemand anders aan
accounts-looked = Alles klopt; weer nakijken op
accounts-looked-do = Nagekeken
accounts-remove = Uit het register halen
accounts-service = Dienst
accounts-address = Adres
accounts-address-hint = De pagina van het account, of de gebruikersnaam: @bibliotheek
accounts-keys-at = Waar de inloggegevens liggen
accounts-keys-hint = Bijvoorbeeld: wachtwoordbeheerder, map “Communicatie”. Nooit het wachtwoord zelf.
accounts-holder = Wie de inloggegevens heeft
accounts-handle-hint = De professionele gebruikersnaam van een collega.
accounts-deputy = Vervanging
accounts-review-on = Weer nakijken op
cover-title = Wie antwoordt als iemand afwezig is
cover-lead = Vooraf afgesproken, zodat geen vraag hoeft te wachten tot iemand terug is van vakantie.
cover-none = Niemand is afwezig.
cover-away = Wie afwezig is
cover-cover = Wie antwoordt
cover-first = Eerste dag
cover-last = Laatste dag
cover-note = Overdrachtsnotitie (niet verplicht)
cover-add = Toevoegen
cover-remove = Verwijderen
cover-who = { $cover } antwoordt voor { $away }.
emergency-title = Noodplan
emergency-write = Wat te doen
emergency-hint = Voor iedereen bij de bibliotheek, in de volgorde waarin het moet gebeuren. Markdown: # maakt een kop, - een lijst. Zet er telefoonnummers in.
emergency-look = Voorbeeld
emergency-change = Plan bewerken
emergency-changed = Laatst gewijzigd op { $day }.
emergency-starter = De bibliotheek heeft nog geen eigen plan geschreven; met dit plan begint iedereen.
emergency-keys = Wie vandaag toegang heeft
emergency-holder = Inloggegevens
emergency-deputy = Vervanging
emergency-plan =
    # Als iemand wordt bedreigd
    1. Is er nu iemand in gevaar? Bel het alarmnummer 112.
    2. Antwoord niet. Bewaar wat is geschreven: rapporteer het hier, dan wordt het als bewijs bewaard.
    3. Vertel het uw leidinggevende per telefoon, niet in een bericht.

    # Als een account is overgenomen
    1. Wie de inloggegevens heeft of vervangt, beëindigt alle sessies en wijzigt het wachtwoord.
    2. Hebt u ergens op geklikt, druk dan hieronder op “Ik heb geklikt”. Niemand neemt het u kwalijk.
    3. Schrijf op een ander kanaal van de bibliotheek dat het account op dit moment niet voor ons spreekt.

    # Als veel mensen een bericht aanvallen
    1. Eén persoon antwoordt één keer, met feiten. Verder niemand.
    2. Zet stil wat is ingepland. Zorg voor iedereen die erin wordt genoemd.
    3. De leidinggevende beslist of het bericht blijft, wordt verbeterd of wordt verwijderd, en zegt waarom.

    # Als persoonsgegevens zijn gepubliceerd
    1. Verwijder het bericht meteen. Noteer wat te zien was, en hoelang.
    2. Vertel het dezelfde dag aan de functionaris voor gegevensbescherming: de wet geeft 72 uur.
clicked-title = Ik heb geklikt
clicked-lead = Een vreemde link geopend, of uw wachtwoord ingevuld op een pagina die niet van ons was? Het overkomt iedereen. Druk op de knop; het gaat snel, en hoe eerder hoe beter.
clicked-does-sessions = U wordt overal uitgelogd, in browsers en in apps.
clicked-does-tell = Wie bij de bibliotheek de medewerkers beheert, krijgt een e-mail om te kunnen helpen. Daarin staat alleen dat u op de knop hebt gedrukt.
clicked-does-not = Er wordt niets van u verwijderd, en niemand neemt het u kwalijk.
clicked-do = Ik heb geklikt: overal uitloggen
clicked-done = U bent overal uitgelogd
clicked-done-lead = Goed dat u het hebt gezegd. Zo gaat het verder.
clicked-step-1 = Kies een nieuw wachtwoord op een apparaat dat u vertrouwt. Hebt u het oude ook elders gebruikt, wijzig het daar dan ook.
clicked-step-2 = Zet de tweede factor aan, als u dat nog niet hebt gedaan.
clicked-step-3 = Hebt u hier een persoonlijk profiel, open het dan en log ook de apps ervan uit: niemand behalve u weet dat het van u is.
clicked-step-4 = Verwijder het bericht met de link niet. Wie uw computers beheert, moet het kunnen zien.
clicked-password = Nieuw wachtwoord kiezen
photo-consent-title = Fototoestemmingen
photo-consent-lead = Wie ermee heeft ingestemd op foto's te staan: met het nummer van het ondertekende formulier, nooit met naam. Als een toestemming eindigt, worden de foto's hier met hun berichten verwijderd, en wordt andere servers gevraagd hetzelfde te doen.
photo-consent-none = Er is nog geen toestemming vastgelegd. Laat een formulier ondertekenen, geef het een nummer, en leg het hier vast.
photo-consent-new = Toestemming vastleggen
photo-consent-reference = Nummer van het formulier
photo-consent-reference-hint = Zoals op papier, bijvoorbeeld F-2026-017. Geen naam.
photo-consent-signed-by = Ondertekend door
photo-consent-person = de persoon zelf
photo-consent-guardian = een ouder of voogd
photo-consent-by-guardian = Een ouder of voogd heeft ondertekend
photo-consent-scope = Mag worden getoond
photo-consent-scope-inside = aan de bibliotheek en haar netwerk
photo-consent-scope-public = aan iedereen
photo-consent-given = Ondertekend op
photo-consent-given-on = ondertekend op { $day }
photo-consent-expires = Geldig tot
photo-consent-record = Vastleggen
photo-consent-state = Stand
photo-consent-until = Geldig tot { $day }
photo-consent-soon = eindigt binnenkort
photo-consent-ended-withdrawn = Ingetrokken
photo-consent-ended-expired = Verlopen
photo-consent-number = Toestemming { $reference }
photo-consent-pictures = Foto's die haar nodig hebben
photo-consent-post = Het bericht
photo-consent-copies = Kopieën elders
photo-consent-copies-lead = Deze servers hadden een bericht met een foto en is gevraagd het te verwijderen. De meeste doen dat meteen. Vindt u de foto daar nog, schrijf dan aan wie de server beheert.
photo-consent-extend = Verlengen
photo-consent-withdraw = Intrekken
photo-consent-withdraw-lead = { $count ->
    [0] Nog geen foto heeft deze toestemming nodig. Na het intrekken kan geen foto haar gebruiken.
    [one] Eén foto wordt hier verwijderd, met het bericht, en andere servers wordt gevraagd hetzelfde te doen. Dit kan niet ongedaan worden gemaakt.
   *[other] { $count } foto's worden hier verwijderd, met hun berichten, en andere servers wordt gevraagd hetzelfde te doen. Dit kan niet ongedaan worden gemaakt.
}
photo-consent-sure = Ja, deze toestemming is ingetrokken
photo-consent-sure-missing = Vink aan dat u het zeker weet. Er is niets gewijzigd.
photo-consent-of-post = Fototoestemmingen van dit bericht
photo-consent-of-post-lead = Vink aan welke toestemmingen elke foto nodig heeft. Eindigt er een, dan wordt de foto verwijderd.
photo-consent-picture = Foto zonder beschrijving
inbox-title = Antwoorden
inbox-lead = Wat mensen openbaar aan dit profiel schrijven, wanneer er een antwoord moet zijn, en van wie. Berichten alleen aan het profiel staan onder Privéberichten.
inbox-which = Tonen
inbox-open = Te doen
inbox-mine = Van mij
inbox-snoozed = Uitgesteld
inbox-closed = Klaar
inbox-none-open = Niets wacht op antwoord. Wat mensen aan dit profiel schrijven, verschijnt hier.
inbox-none-mine = Er is niets aan u toegewezen.
inbox-none-snoozed = Er is niets uitgesteld.
inbox-none-closed = Er is nog niets beantwoord.
inbox-due = antwoord vóór { $when }
inbox-until = uitgesteld tot { $day }
inbox-owner = { $name } antwoordt
inbox-no-owner = Nog niemand
inbox-late = te laat
inbox-escalated = een beheerder beslist
inbox-writing = { $name } schrijft op dit moment een antwoord.
inbox-state-open = Te doen
inbox-state-answered = Beantwoord
inbox-state-left = Zonder antwoord gelaten
inbox-state-case = Een zaak in het beheer
inbox-kind = Wat is het?
inbox-kind-unsorted = Nog niet ingedeeld
inbox-kind-question = Vraag
inbox-kind-complaint = Klacht
inbox-kind-error = Een fout van ons
inbox-kind-praise = Compliment
inbox-kind-troll = Uitlokking
inbox-kind-threat = Bedreiging
inbox-kind-press = Pers
inbox-kind-records = Verzoek om documenten
inbox-from = { $name } schrijft
inbox-gone = Wie dit schreef, heeft het verwijderd.
inbox-answer = Antwoorden
inbox-write = Ik antwoord
inbox-write-hint = Collega's zien een kwartier lang dat u schrijft.
inbox-step-1 = 1. Bevestigen
inbox-step-2 = 2. Begrijpen
inbox-step-3 = 3. Herstellen, of uitleggen
inbox-text-1 = Bedankt voor uw bericht. We kijken ernaar en vertellen u hier uiterlijk morgen meer.
inbox-text-2 = Om het goed te begrijpen: kunt u zeggen wanneer en waar dat was? Laat persoonlijke zaken alstublieft weg.
inbox-text-3 = We hebben ernaar gekeken. Dit hebben we gevonden, en dit hebben we veranderd:
inbox-answer-words = Uw antwoord
inbox-answer-send = Deze stap versturen
inbox-answer-done = Hiermee is het klaar
inbox-knows = Ik heb dit gelezen; toch het mijne versturen
inbox-notes = Notities voor collega's
inbox-note = Nieuwe notitie
inbox-note-add = Notitie toevoegen
inbox-sort = Indelen en toewijzen
inbox-who = Wie antwoordt
inbox-theme = Onderdeel van
inbox-no-theme = geen thema
inbox-snooze = Uitstellen tot
inbox-snooze-do = Uitstellen
inbox-else = Niet antwoorden, vragen, of een zaak
inbox-words = Reden
inbox-words-hint = Voor collega's. Soms is niet antwoorden het beste; zeg waarom.
inbox-leave = Niet antwoorden
inbox-escalate = Een beheerder vragen
inbox-to-case = Er een zaak van maken, met het hele gesprek
inbox-left-because = Niet beantwoord: { $reason }
inbox-reopen = Weer openen
inbox-rules = Regels en teksten
inbox-rules-lead = Wanneer elke soort beantwoord moet zijn, en door wie. Laat de uren leeg als er geen antwoord nodig is. De beheerders van het profiel krijgen een e-mail over wat te laat is.
inbox-hours = Uren
inbox-texts = Teksten
inbox-texts-lead = Waarmee elke stap van een antwoord begint. Voor het versturen wordt het altijd aangepast.
patterns-title = Patronen
patterns-lead = Waar mensen maand na maand mee komen. Zeg wie het oppakt, en publiceer wat ervan is gekomen.
patterns-none = Nog geen thema. Voeg er een toe als een derde persoon hetzelfde vraagt.
patterns-owner = { $name } pakt het op
patterns-published = gepubliceerd
patterns-unpublished = niet gepubliceerd
patterns-said = Gezegd, gedaan
patterns-publish = Publiceren
patterns-name = Waar mensen mee komen
patterns-name-hint = In een paar woorden, bijvoorbeeld: open op zondag.
patterns-looks-after = Wie het oppakt
patterns-add = Thema toevoegen
you-said-title = Gezegd, gedaan
you-said-lead = Wat mensen tegen { $branch } zeiden, en wat we ermee deden.
you-said-none = Er is nog niets gepubliceerd.
off-work-title = Afwezig
off-work-lead = Zolang u weg bent, krijgen mensen die alleen aan dit profiel schrijven binnen een uur één keer een antwoord. Openbare berichten krijgen er geen.
off-work-on = U bent afwezig tot en met { $day }.
off-work-until = Laatste dag afwezig
off-work-message = Uw bericht
off-work-hint = Zeg tot wanneer, en wie intussen antwoordt. Iedereen krijgt het één keer.
off-work-text = Bedankt voor uw bericht. Ik ben nu niet aan het werk en lees het als ik terug ben. Kan het niet wachten, schrijf dan aan de bibliotheek.
off-work-end = Ik ben terug
off-work-quiet = Rusttijd: wanneer meldingen elke dag wachten

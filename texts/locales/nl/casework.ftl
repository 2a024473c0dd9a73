# Zie en/casework.ftl.

letter-title = Brieven
letter-nobody = In dit dossier kan van hieruit niemand worden aangeschreven.
letter-write = Een brief schrijven
letter-to = Aan
letter-stage = Stap
letter-language = Taal
letter-language-own = De eigen taal
letter-prepare = Brief voorbereiden
letter-side-reporter = indiener
letter-side-concerned = over wie het gaat
letter-side-involved = betrokken
letter-stage-acknowledge = Bevestigen: wij hebben het ontvangen
letter-stage-understand = Begrijpen: wat wij moeten weten
letter-stage-put-right = Herstellen: wat wij doen
letter-stage-explain = Uitleggen: waarom wij zo beslisten
letter-heading = Brief: { $reader }
letter-read-by-code = De indiener leest deze brief met de code waar de rapportage staat, en kan daar antwoorden.
letter-read-in-report = De indiener leest deze brief in de rapportage en kan daar antwoorden.
letter-read-on-page = De brief staat op een eigen pagina, waar geantwoord kan worden. Wie iets heeft gerapporteerd staat er niet, tenzij u het schrijft.
letter-mail-without = Dit dossier is verzegeld: in de e-mail staat alleen dat er een brief is.
letter-no-mail = Er gaat geen e-mail uit: er is geen adres bekend.
letter-subject = Onderwerp
letter-text = Brief
letter-hint = Dit is het ingevulde sjabloon. Verander wat niet past.
letter-in-mail = De brief staat ook in de e-mail. Anders staat daar alleen dat er een is.
letter-send = Brief versturen
letter-templates = Sjablonen voor brieven
letter-templates-lead = Waarmee elke brief in een dossier begint, in de taal van wie hem leest. Wie hem schrijft kan hem nog veranderen.
letter-show = Tonen
letter-open-hint = {"{name}"} wordt de naam van de persoon, {"{branch}"} die van uw bibliotheek. Wie geen naam heeft, wordt zonder naam begroet.
letter-went-back = Terug naar de oorspronkelijke tekst.
letter-go-back = Terug naar de eerste tekst
letter-history = Eerdere versies
letters-title = Brieven van de bibliotheek
letters-lead = Wat de bibliotheek u over een dossier heeft geschreven. Uw antwoorden gaan naar wie het behandelt.
letters-none = Er zijn er geen.
letters-replies = Uw antwoorden
letters-reply = Uw antwoord
letters-reply-hint = Dit lezen degenen die het dossier behandelen. Gaat het om een rapportage, dan leest de indiener het niet.

letter-subject-acknowledge = Wij kijken ernaar
letter-subject-understand = Wij willen het graag begrijpen
letter-subject-put-right = Wat wij eraan doen
letter-subject-explain = Wat wij hebben besloten, en waarom
letter-reporter-acknowledge =
    Goedendag { $name },

    dank u dat u ons dit vertelt. Uw rapportage is aangekomen, en iemand bij { $branch } gaat haar lezen. De persoon over wie het gaat krijgt niet te horen wie u bent.

    Wij schrijven u weer zodra wij meer weten. U kunt uw rapportage altijd aanvullen.
letter-reporter-understand =
    Goedendag { $name },

    wij hebben uw rapportage gelezen en willen haar goed begrijpen. Dit hebben wij tot nu toe begrepen: …

    Klopt dat? Het zou ons helpen te weten: …

    { $branch }
letter-reporter-put-right =
    Goedendag { $name },

    u had gelijk dat u het ons vertelde. Dit doet { $branch } eraan: …

    Gebeurt het weer, of is dit niet genoeg, antwoord dan op deze brief.
letter-reporter-explain =
    Goedendag { $name },

    wij hebben uw rapportage onderzocht. { $branch } heeft besloten: …

    De reden is: …

    Misschien had u op iets anders gehoopt. Hebben wij iets over het hoofd gezien, antwoord dan op deze brief.
letter-concerned-acknowledge =
    Goedendag { $name },

    { $branch } onderzoekt iets dat u aangaat: …

    Er is nog niets besloten. Daarvoor willen wij u graag horen.
letter-concerned-understand =
    Goedendag { $name },

    wij willen graag begrijpen wat er van uw kant is gebeurd: …

    Antwoord op deze brief, of zeg ons of u liever praat. U mag iemand meebrengen die u vertrouwt.

    { $branch }
letter-concerned-put-right =
    Goedendag { $name },

    wij hebben het onderzocht, en wij hadden ongelijk: …

    { $branch } heeft dit hersteld: … Het spijt ons.
letter-concerned-explain =
    Goedendag { $name },

    { $branch } heeft besloten: …

    De reden, en het artikel van het handboek: …

    Vindt u dit onjuist, antwoord dan op deze brief. Tegen een maatregel kunt u bezwaar maken onder “Maatregelen”; iemand die niet aan het besluit meedeed bekijkt het.
letter-involved-acknowledge =
    Goedendag { $name },

    { $branch } onderzoekt iets waarbij u betrokken was: …

    U hoeft niets te doen. Hebt u steun nodig, zeg het ons.
letter-involved-understand =
    Goedendag { $name },

    misschien kunt u { $branch } helpen te begrijpen wat er is gebeurd: …

    Wat hebt u gezien of gehoord? U beslist zelf of u antwoordt.
letter-involved-put-right =
    Goedendag { $name },

    wat u is overkomen had niet mogen gebeuren. Dit doet { $branch } eraan: …

    Zeg ons als u iets anders nodig hebt.
letter-involved-explain =
    Goedendag { $name },

    { $branch } heeft het onderzoek afgerond. Wat wij u over de uitkomst kunnen zeggen: …

    Over de andere mensen kunnen wij niet meer zeggen. Dank u voor uw bijdrage.

mail-case-letter-subject = { $branch }: een brief voor u
mail-case-letter-text =
    Uw bibliotheek heeft u een brief geschreven. Lees hem hier, en antwoord als u wilt:

    { $link }
mail-case-letter-foot = Deze brief staat ook op de pagina van de bibliotheek; daar kunt u antwoorden: { $link }

case-act-letter = Brief
case-act-statement = Antwoord op een brief
case-act-asked-branch = Iemand van een andere bibliotheek is gevraagd
case-act-branch-accepted = De persoon van de andere bibliotheek kijkt ernaar
case-act-branch-declined = De persoon van de andere bibliotheek kan hier niet over beslissen
cases-branch = Collega van een andere bibliotheek
cases-branch-hint = Als naam@bibliotheek, bij een bibliotheek van uw netwerk. Dossiers die hier niemand mag behandelen gaan verzegeld van server naar server naar deze persoon. Lukt dat niet, dan wordt het e-mailadres gebruikt.

case-requests = Dossiers van andere bibliotheken
case-request-title = Een dossier van { $branch }
case-request-lead = Bij deze bibliotheek is iedereen betrokken die zou beslissen. Men vraagt u te beslissen. U hoort niet wie het rapporteerde; uw antwoord gaat naar die persoon, zonder uw naam.
case-request-asked = wacht op u
case-request-accepted = u kijkt ernaar
case-request-answered = beantwoord
case-request-refused = teruggegeven
case-request-expired = verlopen
case-request-accept = Ik kijk ernaar
case-request-hint = Schrijf wat de uitkomst is en verstuur het; dan is het dossier daar gesloten. Kunt u niet beslissen omdat u de mensen kent, zeg dat dan en geef het terug.
case-request-refuse = Teruggeven
case-request-left-off = { $count ->
    [one] Eén bewaard bericht paste niet en wordt niet getoond.
   *[other] { $count } bewaarde berichten pasten niet en worden niet getoond.
}
archive-file-letters = Brieven die de bibliotheek u over dossiers heeft geschreven.

alert-title = Waarschuwingen
alert-lead = Wat er bij de bibliotheek vreemd uitziet, en wat u eraan kunt doen. Gebeurtenissen worden geteld, nooit mensen: niemand heeft een score, en persoonlijke profielen worden niet genoemd.
alert-none = Niets ziet er vreemd uit.
alert-settle = Ik heb ernaar gekeken
alert-before = Bekeken
alert-set-up = Wanneer er een komt
alert-hint = Nul zet een soort uit. Nieuwe grenzen gelden vanaf de volgende controle, binnen vijf minuten.
alert-count = Vanaf hoeveel
alert-minutes = Binnen hoeveel minuten
alert-mail = Een e-mail schrijven aan wie rapportages behandelt. (Andere programma’s horen het onder Webhooks.)
alert-post = Het bericht lezen
alert-new-devices-name = Nieuwe browsers
alert-new-devices = { $count } aanmeldingen in nieuwe browsers binnen { $minutes } minuten
alert-new-devices-do = Na een vakantie of met nieuwe computers is dit niets. Vraag anders collega’s om in hun instellingen naar “Aangemelde apparaten” te kijken en te beëindigen wat zij niet kennen.
alert-failures-name = Foute wachtwoorden
alert-failures = { $count } foute wachtwoorden binnen { $minutes } minuten
alert-failures-do = Misschien probeert iemand wachtwoorden uit. Zolang niemand binnenkomt hoeft u niets te doen: de wachttijden groeien vanzelf. Vraag collega’s zonder tweede factor er een in te stellen.
alert-tokens-name = Nieuwe apps
alert-tokens = { $count } nieuwe apps voor @{ $subject } binnen { $minutes } minuten
alert-tokens-do = Bel deze collega in plaats van te schrijven. Was het iemand anders, beëindig dan alle sessies onder “Mensen” en stel een nieuw wachtwoord in.
alert-deletions-name = Verwijderde berichten
alert-deletions = { $count } berichten van @{ $subject } verwijderd binnen { $minutes } minuten
alert-deletions-do = Bel deze collega. Was het iemand anders, beëindig dan alle sessies onder “Mensen”, stel een nieuw wachtwoord in en haal uit een back-up wat ontbreekt.
alert-exports-name = Archieven
alert-exports = { $count } archieven aangevraagd binnen { $minutes } minuten
alert-exports-do = Archieven gaan alleen naar de eigenaars van profielen. Vertrekken er veel collega’s, dan is dit niets; vraag anders of zij ze zelf hebben aangevraagd.
alert-pile-on-name = Veel onbekenden
alert-pile-on = { $count } onbekenden antwoordden binnen { $minutes } minuten op één bericht
alert-pile-on-do = Wijs wie het schreef op “Onder vuur”: onbekenden worden zeven dagen weggehouden, en een collega leest in hun plaats. Bewaar bewijs voordat er iets wordt verwijderd.
alert-spam-wave-name = Spamgolf
alert-spam-wave = { $count } nieuwe profielen schreven binnen { $minutes } minuten hetzelfde
alert-spam-wave-do = Kijk naar een van deze profielen. Is het spam, beperk of blokkeer dan de server onder “Servers”, en rapporteer het daar.
waits-alerts =
    { $count ->
        [one] waarschuwing
       *[other] waarschuwingen
    }
desk-hook-alert-raised = een waarschuwing

mail-alert-subject = { $branch }: er ziet iets vreemd uit
mail-alert-text =
    Er ziet bij de bibliotheek iets vreemd uit. Wat het is en wat u kunt doen staat hier:

    { $link }

cases-kept-title = Hoe lang gesloten dossiers blijven
cases-kept-hint = Gesloten dossiers worden met alles erin vernietigd als hun tijd om is, behalve als dat is tegengehouden. Open dossiers blijven.
cases-kept-days = Dagen: { $kind }
cases-purges = Tot nu toe vernietigd, steeds met een bewijs:
cases-purge =
    { $count ->
        [one] Eén dossier vernietigd
       *[other] { $count } dossiers vernietigd
    }

illegal-tick = Een afbeelding toont mogelijk misbruik van een kind
illegal-tick-hint = Vinkt u dit aan, dan hoeft niemand te kijken: de afbeeldingen worden meteen vergrendeld, en de verantwoordelijke brengt ze naar de autoriteit.
illegal-title = Niet bekijken: deze afbeeldingen tonen mogelijk misbruik van een kind
illegal-lead = { $name } is verantwoordelijk. Laat alles aan deze persoon over.
illegal-no-lead = Hiervoor is niemand aangewezen. Bel nu de leiding van de bibliotheek.
illegal-look = Open, kopieer, bewaar, fotografeer en verstuur ze niet, ook niet als bewijs: dat kan zelf strafbaar zijn.
illegal-keep = Ze zijn vergrendeld en nergens gekopieerd. De adressen en controlesommen hieronder zijn wat de autoriteit nodig heeft. Hef de vergrendeling niet op.
illegal-authority = Meld ze vandaag, alleen met adressen en controlesommen. Is een kind nu in gevaar, bel dan eerst de politie:
illegal-after = Doe wat de autoriteit zegt, en schrijf hier wanneer u meldde en onder welk nummer. Praat er met iemand over: niemand hoeft dit alleen te dragen.
illegal-set-up = Afbeeldingen die niemand mag bekijken
illegal-set-up-hint = Wat er gebeurt als iemand een afbeelding rapporteert die mogelijk misbruik van een kind toont. De afbeeldingen worden meteen vergrendeld, krijgen een controlesom en worden aan niemand getoond.
illegal-set-lead = Naam van de verantwoordelijke
illegal-country = Land van de bibliotheek
illegal-procedure = Uw eigen werkwijze (staat in zo’n dossier)
case-act-locked = Afbeeldingen vergrendeld
evidence-locked = Vergrendelde afbeelding of film, waarvan alleen de controlesom (SHA-256) blijft:

anonymous-picture = Afbeelding { $number } (mag)
anonymous-picture-hint = Wat naast de afbeelding zelf in het bestand staat, zoals plaats, tijd en apparaat, wordt verwijderd. Kijk of de afbeelding zelf toont wie u bent.
case-files = Meegestuurde afbeeldingen
case-file = Afbeelding nummer { $number }
case-file-open = Afbeelding openen

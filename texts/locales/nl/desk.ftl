# Het beheer: wat wacht, medewerkers, de bibliotheek zelf, netwerk, opslag, logboek.

sign-up-invited = Bij { $branch } doet u mee op uitnodiging. Typ de code van uw uitnodiging, of open de link opnieuw.
sign-up-code = Code van de uitnodiging
sign-up-code-hint = Die staat aan het eind van de link die u kreeg. De hele link mag ook.
sign-up-code-do = Verder
sign-up-code-none = Geen uitnodiging? Vraag een link aan een collega die bij deze bibliotheek de medewerkers beheert.
sign-up-code-wrong = Deze uitnodiging is niet geldig: ze is gebruikt of verlopen, of er ontbreekt een letter. Controleer de code, of vraag een nieuwe.
reset-ask-title = Een nieuw wachtwoord voor @{ $handle }?
reset-ask-ends = Browsers en apps van deze persoon worden meteen uitgelogd; wat daar wordt geschreven, kan verloren gaan.
reset-ask-told = Deze persoon krijgt een e-mail; het nieuwe wachtwoord ziet u één keer, om het persoonlijk door te geven.
reset-ask-log = Het komt in het logboek, met uw naam.
reset-ask-keyring = Persoonlijke profielen blijven ongemoeid: die hebben eigen geheimen.
reset-ask-do = Nieuw wachtwoord maken

# De diagnose: `health-NAAM` zegt wat is bekeken, `health-NAAM-TOESTAND` wat is gevonden en wat te doen is.
health-address = Openbaar adres
health-address-well = { $address } leidt hierheen.
health-address-look = { $address } antwoordt met { $status }. Kijk naar de proxy vóór de server.
health-address-fault = { $address } is van hieruit niet bereikbaar. Draait de server, en wijst de proxy ernaar?
health-clock = Klok
health-clock-well = De tijd van deze machine klopt.
health-clock-fault = De tijd van deze machine wijkt meer dan een uur af. Andere servers zullen onze berichten weigeren. Zet de tijdsynchronisatie aan.
health-keys = Sleutels
health-keys-well = De eigen sleutel van de bibliotheek is leesbaar.
health-keys-fault = De eigen sleutel van de bibliotheek is niet leesbaar. Zet een back-up van de sleutels terug.
health-queue = Wachtrij
health-queue-well = Niets wacht langer dan een dag.
health-queue-fault =
    { $count ->
        [one] Eén bezorging wacht al langer dan een dag. Draait er een proces met de rol worker?
       *[other] { $count } bezorgingen wachten al langer dan een dag. Draait er een proces met de rol worker?
    }
health-jobs = Werk op de achtergrond
health-jobs-well = Alles is gedaan.
health-jobs-look =
    { $count ->
        [one] Eén taak is na een aantal pogingen opgegeven. In het log van de server staat waarom.
       *[other] { $count } taken zijn na een aantal pogingen opgegeven. In het log van de server staat waarom.
    }
health-streams = Open verbindingen
health-streams-well = Tot { $count } pagina's en apps kunnen tegelijk open zijn.
health-streams-look = Een proces dat zoals dit wordt gestart, mag { $files } bestanden openen; daarom kunnen maar { $count } pagina's en apps tegelijk open zijn en wordt andere gevraagd te wachten. Verhoog de grens, bijvoorbeeld met LimitNOFILE= in systemd.
health-disk = Schijf
health-disk-well = Voor de gegevensmap is { $megabytes } MB vrij.
health-disk-look = Voor de gegevensmap is nog maar { $megabytes } MB vrij. Maak ruimte voordat uploads mislukken.
health-disk-fault = Voor de gegevensmap is nog maar { $megabytes } MB vrij: binnenkort kan er niets meer worden bewaard. Maak nu ruimte.
health-mail = E-mail
health-mail-well = E-mails worden via een mailserver verstuurd.
health-mail-look = E-mails worden in een map gezet en bereiken niemand. Stel BRANCHLINE_MAIL in op een mailserver.
health-factors = Tweede factor
health-factors-well = Iedereen die de bibliotheek beheert, logt in met een tweede factor.
health-factors-look =
    { $count ->
        [one] Eén persoon die de bibliotheek beheert, logt in met alleen een wachtwoord. Vraag om een tweede factor: Menu, Tweede factor.
       *[other] { $count } mensen die de bibliotheek beheren, loggen in met alleen een wachtwoord. Vraag hun om een tweede factor: Menu, Tweede factor.
    }
health-handbook = Handboek
health-handbook-well = Er is een handboek van kracht.
health-handbook-look = Er is nog geen handboek van kracht. Met twaalf vragen maakt u een eerste.
desk-cancel = Annuleren

# Het beheer.
desk-name = Beheer
desk-overview = Overzicht
desk-title = Beheer van { $branch }
desk-places = Onderdelen van het beheer
desk-people = Medewerkers
desk-announcements = Mededelingen
desk-settings = Bibliotheek
desk-network = Netwerk
desk-backups = Back-ups
desk-audit = Logboek
desk-foot = Over deze bibliotheek
desk-filter = Tonen
desk-waiting =
    { $count ->
        [one] Er wacht één ding
       *[other] Er wachten { $count } dingen
    }
desk-waits = Wacht op u
desk-waits-none = Er wacht niets op u.
waits-queue =
    { $count ->
        [one] bericht wacht op beoordeling
       *[other] berichten wachten op beoordeling
    }
waits-reports =
    { $count ->
        [one] openstaande rapportage
       *[other] openstaande rapportages
    }
waits-sign-ups =
    { $count ->
        [one] persoon wil meedoen
       *[other] mensen willen meedoen
    }
waits-follows =
    { $count ->
        [one] verzoek om een gedeeld profiel te volgen
       *[other] verzoeken om gedeelde profielen te volgen
    }
waits-drift =
    { $count ->
        [one] paragraaf van het handboek wijkt af van de basis
       *[other] paragrafen van het handboek wijken af van de basis
    }
waits-parked =
    { $count ->
        [one] bericht van een nieuwe server wacht op een beslissing
       *[other] berichten van nieuwe servers wachten op een beslissing
    }
waits-silent =
    { $count ->
        [one] server antwoordt niet
       *[other] servers antwoorden niet
    }
desk-health = Toestand
desk-health-well = Alles is in orde.
desk-health-more =
    { $count ->
        [one] Eén controle is in orde
       *[other] { $count } controles zijn in orde
    }
desk-state-well = in orde
desk-state-look = kijk hiernaar
desk-state-fault = kapot
desk-steps = Eerste stappen
desk-steps-done = { $done } van { $all } gedaan. Elke stap vinkt zichzelf af.
desk-step-done = gedaan
desk-step-open = te doen
desk-step-name = Geef de bibliotheek haar naam
desk-step-description = Zeg in één zin wie u bent
desk-step-contact = Zeg waar mensen naartoe kunnen schrijven
desk-step-factor = Een tweede factor voor iedereen die medewerkers beheert
desk-step-handbook = Stel een handboek vast
desk-step-mail = Verstuur e-mails via een mailserver
desk-step-second = Een tweede persoon die medewerkers kan beheren
desk-step-people = Nodig collega's uit
desk-step-network = Vertrouw een eerste bibliotheek
desk-step-backup = Maak back-ups volgens een schema
desk-numbers = In cijfers
desk-number-people = Profielen
desk-number-active = Geplaatst in de laatste 30 dagen
desk-number-posts = Berichten
desk-number-queue = Wachtende bezorgingen
desk-number-free = Vrij op de schijf
desk-megabytes = { $count } MB
desk-weeks = Berichten per week, de oudste eerst: { $list }
desk-weeks-hint = Berichten per week, de laatste twaalf weken
desk-acts = Laatste handelingen
desk-acts-all = Het hele logboek

# Het logboek.
desk-audit-lead = Wat er namens de bibliotheek is gedaan. Regels komen erbij en veranderen nooit: elke regel draagt een hash over zichzelf en de vorige.
desk-audit-any = Alle
desk-audit-at = Wanneer
desk-audit-actor = Wie
desk-audit-action = Wat
desk-audit-subject = Over
desk-audit-details = Details
desk-audit-from = Van
desk-audit-until = Tot
desk-audit-none = Niets past hierbij.
desk-audit-older = Oudere regels
desk-audit-take = Downloaden en controleren
desk-audit-take-text = De bestanden bevatten de getoonde regels, de oudste eerst, met de hashes die ze aaneenschakelen. Bewaar de laatste hash ergens anders, dan valt ook een afgeknipt einde op.
desk-audit-jsonl = Als JSON Lines
desk-audit-csv = Als CSV
desk-audit-verify = Hele logboek controleren
desk-audit-whole =
    { $count ->
        [one] Het logboek is ongeschonden: de ene regel is zoals hij werd geschreven.
       *[other] Het logboek is ongeschonden: alle { $count } regels zijn zoals ze werden geschreven.
    }
desk-audit-hash = Hash van de laatste regel:
desk-audit-broken = Regel { $number } van het logboek is niet zoals hij werd geschreven: deze regel, of een eerdere, is veranderd, verwijderd of toegevoegd. Vergelijk met een back-up.
audit-refused = werd geweigerd
audit-announcement-publish = publiceerde een mededeling
audit-announcement-withdraw = trok een mededeling in
audit-break-glass-off = zette de noodtoegang uit
audit-break-glass-on = zette de noodtoegang aan
audit-break-glass-open = achterhaalde een eigenaar via de noodtoegang
audit-break-glass-tell = lichtte iemand in over de noodtoegang
audit-handbook-consultation = opende of sloot de bespreking van het handboek
audit-handbook-discard = gooide een concept van het handboek weg
audit-handbook-draft = begon een concept van het handboek
audit-handbook-publish = publiceerde het handboek
audit-invitation-made = maakte een uitnodiging
audit-list-exclude = maakte van een server een uitzondering op lijsten
audit-list-include = verwijderde een server uit de uitzonderingen op lijsten
audit-list-subscribe = abonneerde zich op een lijst
audit-list-unsubscribe = zegde een abonnement op een lijst op
audit-login-end-sessions = logde de browsers van een collega uit
audit-login-invite = nodigde een collega uit
audit-login-leave = beëindigde de toegang van iemand die vertrekt
audit-login-reset-password = gaf een collega een nieuw wachtwoord
audit-login-resume = hervatte een gepauzeerde toegang
audit-login-return = nam een collega weer op
audit-login-role = gaf een collega een andere rol
audit-login-suspend = pauzeerde de toegang van een collega
audit-member-add = voegde een lid aan een gedeeld profiel toe
audit-member-remove = verwijderde een lid uit een gedeeld profiel
audit-member-second-pair = veranderde wie berichten van een gedeeld profiel meeleest
audit-network-block = blokkeerde een server
audit-network-cautious = veranderde hoe nieuwe servers binnenkomen
audit-network-filters = veranderde wat van een server wordt aangenomen
audit-records-purge = vernietigde verzegelde kopieën
audit-records-set = veranderde welke kopieën worden bewaard
audit-review-invite = nodigde een beoordelaar van buiten uit
audit-rule-simulate = probeerde een regel uit op oude berichten
audit-rules-agreement = legde een overeenkomst over regels vast
audit-rules-local = wijzigde de eigen gegevens van de controle
audit-setting-change = wijzigde een instelling
audit-sign-up-approved = liet iemand toe
audit-sign-up-refused = wees een aanmelding af
audit-standing-actor = besliste over een profiel van een andere server
audit-standing-domain = besliste over een server
audit-emoji-add = voegde een emoji toe
audit-emoji-hide = verborg een emoji

# Medewerkers.
desk-people-q = Naam of gebruikersnaam
desk-people-name = Naam
desk-people-handle = Gebruikersnaam
desk-people-email = E-mail
desk-people-role = Rol
desk-people-runs = Gedeelde profielen
desk-people-seen = Laatst actief, week van
desk-people-never = nooit
desk-people-factor = Tweede factor
desk-people-state = Toestand
desk-people-sessions = Ingelogde browsers
desk-people-active = actief
desk-people-suspended = gepauzeerd
desk-people-left = vertrokken
desk-people-waiting = wacht
desk-people-count =
    { $count ->
        [one] Eén persoon
       *[other] { $count } mensen
    }
desk-factor-yes = aan
desk-factor-no = uit
desk-invite = Mensen uitnodigen
desk-refuse-reason = Waarom, in één zin
desk-refuse-hint = Deze zin komt in de e-mail aan de aanvrager. Hij mag leeg blijven.
desk-refuse-do = @{ $handle } afwijzen
desk-table-title = Uitnodigen vanuit een tabel
desk-table-text = Plak een tabel met een regel per persoon. U ziet eerst wat er zou gebeuren; daarna wordt iedereen uitgenodigd, of niemand.
desk-table-label = Tabel (CSV)
desk-table-hint = De eerste regel noemt de kolommen: email, handle en, als u wilt, role (staff, moderator, admin, owner).
desk-table-preview = Tabel controleren
desk-table-line = Regel
desk-table-fault = Wat er mis is
desk-table-right = Kan worden uitgenodigd
desk-table-wrong =
    { $count ->
        [one] Eén regel kan niet worden uitgenodigd, dus niemand. Verbeter hem en controleer de tabel opnieuw.
       *[other] { $count } regels kunnen niet worden uitgenodigd, dus niemand. Verbeter ze en controleer de tabel opnieuw.
    }
desk-table-do =
    { $count ->
        [one] Eén persoon uitnodigen
       *[other] { $count } mensen uitnodigen
    }
desk-role-title = Rol
desk-role-hint = U kunt rollen geven die niet meer toestaan dan de uwe.
desk-sign-in-title = Toegang
desk-sign-in-hint = Pauzeren logt browsers en apps uit tot u het terugdraait; het profiel blijft zoals het is. Persoonlijke profielen worden hier niet door geraakt.
desk-end-sessions = Overal uitloggen
desk-suspend = Toegang pauzeren
desk-resume = Weer laten inloggen

# Wachtwoorden.
desk-password-title = Wachtwoord
desk-password-lead = Het opent uw werkaccount. Vier of vijf woorden die niet bij elkaar horen, vormen een goed wachtwoord.
desk-password-old = Huidig wachtwoord
desk-password-new = Nieuw wachtwoord
desk-password-again = Nieuw wachtwoord herhalen
desk-password-hint = Minstens tien tekens. Lengte helpt meer dan leestekens.
desk-password-ends = Andere browsers worden uitgelogd; uw apps blijven ingelogd.
desk-password-do = Wachtwoord instellen
desk-password-keyring = Persoonlijke profielen hebben eigen geheimen, die blijven zoals ze zijn.
desk-password-wrong = Dit is niet uw huidige wachtwoord. Controleer het en probeer het opnieuw.
desk-password-differ = De twee nieuwe wachtwoorden verschillen. Typ ze nog eens.
desk-forgot-title = Wachtwoord vergeten
desk-forgot-lead = Typ het e-mailadres van uw werk. Hebt u hier toegang, dan sturen we u een link die één keer werkt, binnen een uur.
desk-forgot-do = Link sturen
desk-forgot-link = Wachtwoord vergeten?
desk-link-gone = Deze link is al gebruikt, of te oud. Vraag een nieuwe.
signed-up-forgot-title = Controleer uw e-mail
signed-up-forgot-text = Kan er met dit adres worden ingelogd, dan hebben we er een link naartoe gestuurd. Die werkt één keer, binnen een uur.
signed-up-password-title = Uw wachtwoord is ingesteld
signed-up-password-text = Alle browsers zijn uitgelogd. Log in met het nieuwe wachtwoord.
done-password = Uw wachtwoord is gewijzigd. Andere browsers zijn uitgelogd.
strength-weak = Dit wachtwoord is te makkelijk te raden.
strength-keys = Toetsen die naast elkaar liggen, worden het eerst geraden.
strength-repeats = Herhaalde tekens of woorden worden het eerst geraden.
strength-sequence = Reeksen zoals abc of 6543 worden het eerst geraden.
strength-date = Jaartallen en datums worden het eerst geraden.
strength-common = Dit wachtwoord, of een dat er veel op lijkt, hoort bij de meest gebruikte.
strength-word = Eén woord is snel geraden.
strength-name = Namen zijn snel geraden.
strength-longer = Maak het langer.
strength-no-repeats = Vermijd herhaalde woorden en tekens.
strength-no-sequence = Vermijd reeksen.
strength-no-date = Vermijd jaartallen en datums die met u te maken hebben.
strength-tricks = Hoofdletters, omgekeerde woorden en cijfers in plaats van letters helpen weinig.
strength-words = Voeg een paar woorden toe die niets met elkaar te maken hebben.

# De instellingen van de bibliotheek.
desk-settings-lead = Wat u hier instelt, geldt meteen. Wat de instellingen van de server zelf vastleggen, wordt getoond en kan hier niet worden gewijzigd.
desk-settings-wrong = Er is niets opgeslagen: een veld hieronder heeft een andere waarde nodig.
desk-settings-raced = Iemand anders heeft “{ $name }” gewijzigd sinds u deze pagina opende. Er is niets opgeslagen; wat u typte, staat hieronder. Bekijk de wijzigingen en sla opnieuw op.
desk-setting-fixed = Vastgelegd door { $name } in de instellingen van de server.
desk-part-self = Wie we zijn
desk-part-tongue = Taal en tijd
desk-part-joining = Meedoen
desk-part-federation = Andere servers
desk-setting-name = Naam
desk-setting-name-hint = Staat op elke pagina, in e-mails en in apps.
desk-setting-name-wrong = Een naam heeft 1 tot 100 tekens op één regel.
desk-setting-description = Korte beschrijving
desk-setting-description-hint = Eén of twee zinnen voor wie u niet kent, tot 500 tekens.
desk-setting-description-wrong = De korte beschrijving heeft ruimte voor 500 tekens.
desk-setting-about = Over de bibliotheek
desk-setting-about-hint = Uitvoerig, in Markdown. Apps tonen het als beschrijving van de server.
desk-setting-about-wrong = De tekst heeft ruimte voor 20.000 tekens.
desk-setting-contact = Contactadres
desk-setting-contact-hint = Een e-mailadres waar iedereen naartoe kan schrijven.
desk-setting-contact-wrong = Dit is geen e-mailadres.
desk-setting-colour = Kleur
desk-setting-colour-hint = Bijvoorbeeld #0e5a5a. Witte letters moeten erop leesbaar zijn (contrast minstens 4,5).
desk-setting-colour-wrong = Witte letters zijn op deze kleur niet leesbaar, of het is geen kleur. Schrijf een donkerdere, zoals #0e5a5a.
desk-setting-footer = Links onderaan
desk-setting-footer-hint = Op openbare pagina's, een regel per link: Colofon | https://bibliotheek.example/colofon
desk-setting-footer-wrong = Schrijf voor elke link een regel, zoals: Colofon | https://bibliotheek.example/colofon. Er is ruimte voor tien.
desk-setting-language = Taal
desk-setting-language-hint = Voor e-mails en voor bezoekers bij wie de browser om geen taal vraagt. Iedereen kiest een eigen taal.
desk-setting-language-wrong = In deze taal zijn er geen pagina's.
desk-setting-time-zone = Tijdzone
desk-setting-time-zone-hint = Iedereen kan een eigen tijdzone kiezen.
desk-setting-time-zone-wrong = Deze tijdzone bestaat niet.
desk-setting-registration = Hoe mensen gaan meedoen
desk-setting-registration-hint = Uitnodigingen werken in elk geval.
desk-setting-registration-wrong = Kies een van de vier.
desk-setting-registration-closed = Beheerders maken de accounts
desk-setting-registration-invite = Op uitnodiging
desk-setting-registration-approval = Op verzoek, met goedkeuring
desk-setting-registration-open = Iedereen mag meedoen
desk-setting-confirm-email = E-mailadres bevestigen
desk-setting-confirm-email-hint = Een e-mail vraagt of het adres klopt.
desk-setting-confirm-email-wrong = Kies ja of nee.
desk-setting-confirm-email-true = Ja
desk-setting-confirm-email-false = Nee
desk-setting-joining = Voor wie wil meedoen
desk-setting-joining-hint = Staat boven het registratieformulier, tot 2.000 tekens.
desk-setting-joining-wrong = De tekst heeft ruimte voor 2.000 tekens.
desk-setting-federation = Berichten uitwisselen met
desk-setting-federation-hint = Vertrouwde bibliotheken kiest u onder Netwerk.
desk-setting-federation-wrong = Kies een van de drie.
desk-setting-federation-open = Iedereen die niet is geblokkeerd
desk-setting-federation-network = Alleen vertrouwde bibliotheken
desk-setting-federation-off = Niemand
desk-setting-secure-mode = Andere servers vragen wie ze zijn
desk-setting-secure-mode-hint = Pagina's voor servers zijn er alleen voor servers die hun verzoeken ondertekenen; geblokkeerde lezen niets.
desk-setting-secure-mode-wrong = Kies ja of nee.
desk-setting-secure-mode-true = Ja
desk-setting-secure-mode-false = Nee
desk-changes = Wijzigingen
desk-changes-none = Hier is nog niets gewijzigd.
desk-change-what = Instelling
desk-change-before = Eerst
desk-change-after = Nu

# De eerste start.
setup-address-well = { $address } leidt hierheen.
setup-address-fault = { $address } is van hieruit nog niet bereikbaar. Andere servers vinden u pas als de proxy naar deze server wijst; u kunt ondertussen verdergaan.
setup-link-gone = Deze link is al gebruikt, is ouder dan een uur, of er zijn hier al mensen. `branchline setup-link` geeft een nieuwe zolang hier niemand is.
audit-login-owner = werd de eerste eigenaar
audit-network-retry = liet bezorgingen aan een server opnieuw versturen

# Het netwerk.
desk-network-lead = Elke server waarmee deze bibliotheek iets heeft uitgewisseld. Servers die niet antwoorden, staan bovenaan.
desk-network-trust = Een bibliotheek vertrouwen
desk-network-trust-hint = Haar domein, zoals social.bibliotheek.example. Beide kanten moeten elkaar vertrouwen.
desk-network-trust-do = Vertrouwen
desk-network-standing = Beslissing
desk-network-people = Hier bekende mensen
desk-network-waiting = Wacht
desk-network-failed = Mislukt
desk-network-said = Laatste antwoord
desk-network-none = Geen server past hierbij.
desk-network-more = Er zijn meer servers. Zoek op een deel van het domein.
desk-network-branch = doet mee in het netwerk
desk-network-well = antwoordt
desk-network-silent =
    { $count ->
        [one] antwoordde één keer niet; volgende poging { $until }
       *[other] antwoordde { $count } keer achtereen niet; volgende poging { $until }
    }
desk-network-by-us = hier besloten
desk-network-by-list = door een lijst besloten
desk-network-do-accept = Vertrouwen
desk-network-do-filter = Beperken
desk-network-do-reject = Blokkeren
desk-network-do-remove = Herstellen
desk-network-do-retry = Nu opnieuw proberen
desk-network-acts = Vertrouwen: de medewerkers daar horen bij uw netwerk. Beperken: berichten bereiken alleen wie hun auteurs volgt. Blokkeren: er wordt niets uitgewisseld.

# Back-ups.
health-backup = Back-up
health-backup-well =
    { $count ->
        [0] Vandaag is een back-up gemaakt en gecontroleerd.
        [one] Gisteren is een back-up gemaakt en gecontroleerd.
       *[other] { $count } dagen geleden is een back-up gemaakt en gecontroleerd.
    }
health-backup-look =
    { $count ->
        [-1] Er is geen back-up die deze bibliotheek heeft gemaakt en teruggelezen. Maak er een, of plan ze in.
       *[other] De laatste back-up is { $count } dagen oud. Maak er een, of plan ze in.
    }
audit-backup-make = vroeg om een back-up
done-backup = De back-up wordt gemaakt. Dat duurt een paar minuten; u hoeft er niet op te wachten.
desk-backup-lead = De database, alle media en een lijst van hun hashes in één bestand, gemaakt terwijl de bibliotheek doordraait. Elke back-up wordt teruggelezen en vergeleken voordat hij telt. De sleutels van de bibliotheek, in hun eigen map, zitten er nooit in: maak van die map apart een back-up.
desk-backup-do = Nu een back-up maken
desk-backup-folder = Ze staan in { $folder }. Kopieer ze ook naar een andere machine.
desk-backup-free =
    { $count ->
        [one] Daar is één MB vrij.
       *[other] Daar is { $count } MB vrij.
    }
desk-backup-none = Nog geen back-ups.
desk-backup-at = Gemaakt
desk-backup-name = Bestand
desk-backup-size = Grootte
desk-backup-sealed = versleuteld
desk-backup-verified = teruggelezen en vergeleken, { $when }
desk-backup-made = gemaakt
desk-backup-running = wordt gemaakt
desk-backup-failed = mislukt
desk-backup-plan = Planning
desk-backup-restore = Terugzetten
desk-backup-restore-text = Een back-up zet u terug op de opdrachtregel, op een machine waar nog geen bibliotheek is: branchline restore BESTAND. Een verzegelde heeft zijn sleutel nodig: --identity SLEUTELBESTAND. Wat al bestaat, wordt niet overschreven.
desk-setting-backup-hours = Uren tussen back-ups
desk-setting-backup-hours-hint = 24 voor één keer per dag; 0 voor nooit.
desk-setting-backup-hours-wrong = Schrijf een aantal uren van 0 tot 720.
desk-setting-backup-keep = Aantal te bewaren back-ups
desk-setting-backup-keep-hint = Oudere worden verwijderd.
desk-setting-backup-keep-wrong = Schrijf een getal van 1 tot 100.
desk-setting-backup-recipient = Versleutelen met
desk-setting-backup-recipient-hint = Een openbare sleutel van age (age1…), gemaakt met age-keygen op een andere machine. Zonder sleutel worden back-ups niet versleuteld.
desk-setting-backup-recipient-wrong = Dit is geen openbare sleutel van age. Die begint met age1.

# Mededelingen.
desk-told-lead = Wat iedereen bij de bibliotheek boven de eigen starttijdlijn ziet, ook in apps. Men kan erop reageren met een emoji.
desk-told-text = Tekst
desk-told-text-hint = Markdown: **vet**, lijsten, links. Tot 2.000 tekens.
desk-told-from = Van
desk-told-from-hint = Leeg: meteen. De tijden gelden in { $zone }.
desk-told-end = Tot
desk-told-end-hint = Leeg: tot ze wordt ingetrokken.
desk-told-mail = Ook per e-mail sturen, aan iedereen
desk-told-do = Bekendmaken
desk-told-none = Er zijn geen mededelingen.
desk-told-current = nu
desk-told-scheduled = ingepland
desk-told-over = voorbij
desk-told-until = tot { $when }
desk-told-withdraw = Intrekken

done-factor = Uw rol vraagt om een tweede factor. Stel die hier eerst in; daarna gaat al het andere open.
desk-part-safety = Inloggen
desk-setting-factor-roles = Tweede factor verplicht voor
desk-setting-factor-roles-hint = Rollen met komma's ertussen: owner, admin, moderator, staff. Wie er nog geen heeft, stelt er eerst een in.
desk-setting-factor-roles-wrong = Schrijf een of meer van owner, admin, moderator, staff, met komma's ertussen.

# Webhooks.
desk-webhooks = Webhooks
desk-hook-lead = Andere programma's krijgen bericht van gebeurtenissen, alleen met soort en nummer: niemands woorden worden zo verstuurd. Elk bericht is ondertekend (Standard Webhooks) en wordt herhaald tot het is aangenomen.
desk-hook-secret = Dit is het geheim waarmee het programma controleert dat wij de afzender zijn. Het wordt één keer getoond.
desk-hook-none = Nog geen webhooks.
desk-hook-url = Adres
desk-hook-url-hint = https://, op een andere server.
desk-hook-events = Gebeurtenissen
desk-hook-add = Toevoegen
desk-hook-remove = Verwijderen
desk-hook-told = nam een bericht aan, { $when }
desk-hook-new = nog geen gebeurtenissen
desk-hook-report-created = een rapportage
desk-hook-post-held = een bericht dat wordt vastgehouden
desk-hook-sign-up-created = een aanmelding
desk-hook-announcement-published = een mededeling
audit-webhook-add = voegde een webhook toe
audit-webhook-remove = verwijderde een webhook

# Emoji's.
desk-emojis = Emoji's
desk-emoji-lead = Emoji's van de bibliotheek: tussen dubbele punten getypt staan ze hier in berichten en reizen ze mee.
desk-emoji-name = Naam
desk-emoji-name-hint = 2 tot 30 letters (a tot z), cijfers of lage streepjes, zonder de dubbele punten.
desk-emoji-category = Categorie, als u wilt
desk-emoji-file = Afbeelding
desk-emoji-none = Nog geen emoji's.
desk-emoji-hide = Verbergen
desk-emoji-show = Weer tonen
audit-emoji-show = bood een emoji weer aan
health-key-copy = Kopie van de sleutels
health-key-copy-well = De sleutels zijn gekopieerd op { $day }.
health-key-copy-look = Van de sleutels is nog geen back-up: `branchline keys backup MAP`. Zonder de sleutels kan een back-up van de database niet worden geopend; bewaar ze apart.
audit-rules-list = wijzigde een woordenlijst
waits-accounts =
    { $count ->
        [one] account elders moet worden nagekeken
       *[other] accounts elders moeten worden nagekeken
    }

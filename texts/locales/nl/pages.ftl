### Teksten van de pagina's. `#` staat voor een getal waar de browser telt.

skip = Naar de inhoud

save = Opslaan

undo = Ongedaan maken

sign-in = Inloggen
sign-out = Uitloggen
sign-in-email = E-mailadres van uw werk
sign-in-password = Wachtwoord
sign-in-kept = U bent uitgelogd. Wat u schreef, is bewaard: log in om verder te gaan.
sign-in-lost = Nog geen toegang? Vraag het aan wie Branchline bij uw bibliotheek beheert.
sign-in-wrong = Het e-mailadres of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw.

band-speaker = U plaatst als { $name }

kind-professional = Professioneel
kind-personal = Persoonlijk
kind-shared = Gedeeld
kind-remote = Andere bibliotheek

nav-home = Start
nav-notices = Meldingen
nav-write = Schrijven
nav-search = Zoeken
nav-menu = Menu
nav-branch = Bibliotheek
nav-network = Netwerk
nav-messages = Privéberichten
nav-catch-up = Bijlezen
nav-lists = Lijsten
nav-bookmarks = Bladwijzers
nav-favourites = Favorieten
nav-label = Hoofdnavigatie
nav-unread =
    { $count ->
        [one] Eén nieuwe melding
       *[other] { $count } nieuwe meldingen
    }

audience-public = Iedereen
audience-unlisted = Iedereen, onopvallend
audience-followers = Volgers
audience-followers-here = Volgers hier
audience-mentioned = Alleen wie vermeld is
audience-branch = Alleen deze bibliotheek
audience-network = Vertrouwde bibliotheken
audience-circle = Een kring

time-now = zojuist
time-minutes =
    { $count ->
        [one] 1 minuut geleden
       *[other] { $count } minuten geleden
    }
time-hours =
    { $count ->
        [one] 1 uur geleden
       *[other] { $count } uur geleden
    }
time-days =
    { $count ->
        [one] 1 dag geleden
       *[other] { $count } dagen geleden
    }

landing-title = Welkom
landing-lead = Dit is een bibliotheek in Branchline, een netwerk van bibliotheekmedewerkers. Collega's hier praten met collega's van andere bibliotheken; elke bibliotheek heeft een eigen server.
landing-latest = Nieuw van deze bibliotheek
landing-empty = Er is nog niets voor iedereen geplaatst.
landing-source = Broncode

home-empty = Hier heeft nog niemand iets geplaatst
home-empty-text = Start toont de berichten van collega's die u volgt, van uw eigen bibliotheek en van andere.
home-find = Een collega zoeken

branch-lead = Wat collega's van deze bibliotheek voor iedereen of voor de bibliotheek hebben geplaatst.
branch-empty = Nog stil hier
branch-empty-text = Hier verschijnen de berichten van deze bibliotheek. Schrijf het eerste.
branch-write = Bericht schrijven

network-lead = Openbare berichten van deze bibliotheek en van alle andere die ze kent, en wat vertrouwde bibliotheken met elkaar delen.
network-empty = Nog niets van elders
network-empty-text = Zodra iemand hier een collega van een andere bibliotheek volgt, verschijnen die berichten hier.

tag-empty = Geen berichten met deze hashtag
tag-empty-text = Hier verschijnen berichten voor iedereen met deze hashtag.
tag-follow = Deze hashtag volgen
tag-unfollow = Ontvolgen

list-empty = Nog niets op deze lijst
list-empty-text = Zet er mensen op die u volgt, via hun profiel of hier.

timeline-older = Oudere berichten
timeline-newest = Nieuwste berichten
timeline-end = U bent helemaal bij.

live-one = 1 nieuw bericht
live-more = # nieuwe berichten

announcement = Van { $branch }
announcement-dismiss = Verbergen

catch-up-lead = De laatste dagen, per dag en bibliotheek. Aan het einde hebt u alles gezien.
catch-up-empty = Niets om bij te lezen

post-boosted-by = Geboost door
post-pinned = Vastgemaakt
post-filtered = Gefilterd: { $filter }
post-edited = bewerkt { $when }
post-warning = Inhoudswaarschuwing: { $warning }
post-quote-missing = Citeert een bericht dat niet beschikbaar is, of dat u niet kunt zien.
post-reactions = Emoji-reacties van elders
post-actions = Wat u met het bericht van { $name } kunt doen
post-reply = Reageren
post-boost = Boosten
post-favourite = Favoriet
post-bookmark = Bladwijzer
post-more = Meer
post-pin = Aan profiel vastmaken
post-unpin = Van profiel losmaken
post-mute-thread = Dit gesprek negeren
post-unmute-thread = Dit gesprek niet meer negeren
post-edit = Bewerken
post-delete = Verwijderen
post-report = Rapporteren
post-people = Favorieten en boosts
post-original = Oorspronkelijke pagina
post-people-lead = Iedereen die dit bericht als favoriet markeerde of boostte.
post-people-empty = Nog niemand
post-people-empty-text = Wie dit bericht als favoriet markeert of boost, verschijnt hier.
post-boosts =
    { $count ->
        [one] 1 boost
       *[other] { $count } boosts
    }
post-favourites =
    { $count ->
        [one] 1 favoriet
       *[other] { $count } favorieten
    }

media-alt = Beschrijving
media-undescribed = Geen beschrijving
media-sensitive =
    { $count ->
        [one] Eén gevoelige afbeelding tonen
       *[other] { $count } gevoelige afbeeldingen tonen
    }

poll-choose-one = Kies er één
poll-choose-some = Kies er één of meer
poll-vote = Stemmen
poll-mine = (uw stem)
poll-votes =
    { $count ->
        [one] 1 stem
       *[other] { $count } stemmen
    }
poll-ended = gesloten { $when }
poll-ends = open tot { $when }
poll-hour = Eén uur
poll-day = Eén dag
poll-three-days = Drie dagen
poll-week = Eén week
poll-lasts = Hoe lang de peiling open is
poll-several = Meer antwoorden kiezen mag

compose-title = Bericht schrijven
compose-reply-title = Reageren
compose-edit-title = Bericht bewerken
compose-fault-title = Fout: uw bericht
compose-post = Uw bericht
compose-reply = Uw reactie
compose-edit = Uw bericht
compose-room = Tot # tekens
compose-left = Nog # tekens
compose-over = # tekens te veel
compose-kept = Dit is een concept dat u hier eerder schreef.
compose-audience = Wie het kan zien
compose-public = Iedereen op het web
compose-unlisted = Iedereen, maar niet in openbare tijdlijnen
compose-mentioned = Alleen de mensen die u vermeldt
compose-branch = Alleen medewerkers van { $branch }: het verlaat deze server nooit
compose-network = Medewerkers van deze bibliotheek en van { $count ->
    [one] één vertrouwde bibliotheek
   *[other] { $count } vertrouwde bibliotheken
}
compose-same-circle = Dezelfde kring
compose-circle = Alleen de mensen op uw lijst “{ $name }”; niemand van hen ziet wie er nog op staat
compose-warning = Inhoudswaarschuwing
compose-warning-label = Wat moeten lezers weten voordat ze het openen?
compose-pictures = Afbeeldingen
compose-keep-picture = Deze afbeelding houden
compose-alt = Beschrijf dit voor wie het niet kan zien
compose-alt-hint = Bijvoorbeeld: “Een kind in een leesstoel houdt een prentenboek ondersteboven.”
compose-file = Afbeelding { $number }
compose-sensitive = Afbeeldingen als gevoelig markeren
compose-poll = Peiling
compose-answer = Antwoord { $number }
compose-language = Taal van het bericht
compose-schedule = Later publiceren
compose-schedule-hint = Over minstens vijf minuten, in uw tijdzone. Leeg: nu.
compose-schedule-fault = Dit is geen geldig tijdstip. Kies een dag en een tijd.
compose-followers =
    { $count ->
        [one] Uw volger
       *[other] Uw { $count } volgers
    }

language-none = Niet opgegeven
language-en = Engels
language-de = Duits
language-fr = Frans
language-es = Spaans
language-it = Italiaans
language-nl = Nederlands
language-da = Deens
language-sv = Zweeds
language-pl = Pools
language-cs = Tsjechisch
language-uk = Oekraïens

thread-title = Gesprek
thread-with = Gesprek met { $name }
thread-sign-in = Inloggen en reageren

history-title = Eerdere versies
history-lead = Wat er in dit bericht stond, de nieuwste versie eerst.

delete-title = Dit bericht verwijderen?
delete-as = U verwijdert het als { $name }.
delete-what = Het verdwijnt hier meteen, en andere bibliotheken krijgen het verzoek het ook te verwijderen. Dit kan niet ongedaan worden gemaakt.
delete-yes = Bericht verwijderen
delete-again = Verwijderen en herschrijven
delete-no = Houden

silence-title = De server { $domain } blokkeren?
silence-what = U ziet dan geen berichten en meldingen meer van die server. U volgt daar niemand meer, en niemand daar volgt u; als u de server weer toelaat, komt dat niet terug. Niemand krijgt hier bericht van.
silence-yes = Server blokkeren
silence-no = Annuleren

done-posted = Uw bericht is gepubliceerd.
done-sending = Uw bericht wordt over # seconden gepubliceerd.
done-held = Uw bericht wacht op beoordeling. Een collega leest het eerst; u hoeft het niet nog eens te sturen.
done-pointed = Uw andere profiel is doorgegeven. Het verzoek blijft onbeantwoord.
done-asked = Wacht op goedkeuring van de auteur; u hoeft het niet nog eens te sturen.
done-late = Het was al gepubliceerd en kan alleen nog worden verwijderd.
done-edited = Uw wijzigingen zijn gepubliceerd. De eerdere versie blijft te lezen.
done-scheduled = Uw bericht is ingepland.
done-deleted = Het bericht is verwijderd.
done-follow = U volgt dit profiel nu, of uw verzoek wacht op antwoord.
done-unfollow = U volgt dit profiel niet meer.
done-block = Geblokkeerd: u leest en volgt elkaar niet meer.
done-unblock = Gedeblokkeerd. Volg dit profiel opnieuw om de berichten weer te zien.
done-mute = Genegeerd: u ziet de berichten niet meer. Deze persoon krijgt dat niet te horen.
done-unmute = Niet meer genegeerd.
done-authorize = Deze persoon volgt u nu.
done-ignore = Het verzoek blijft liggen. Niemand krijgt hier bericht van.
done-reject = Afgewezen. Meer wordt er niet bij gezegd.
done-reported = Bedankt. De moderatie van uw bibliotheek leest uw rapportage.
done-saved = Opgeslagen.
done-voted = Uw stem is geteld.
done-removed = Verwijderd.
done-listed = Op de lijst gezet.
done-changed = Klaar.

fault-title = Dat is niet gelukt
fault-nothing = Hier is niets
fault-missing = Hier is niets, of u kunt het niet zien.
fault-no-page = Op dit adres is geen pagina. Misschien is ze verplaatst of verwijderd.
fault-form = Dit adres kan niet rechtstreeks worden geopend. Ga terug en probeer het opnieuw.
fault-start = Naar de startpagina

offline-title = Geen verbinding
offline-text = Branchline is nu niet bereikbaar. Wat u aan het schrijven was, is in deze browser bewaard.
offline-again = Opnieuw proberen

source-title = Broncode
source-what = { $branch } gebruikt Branchline { $version }, vrije software onder de GNU Affero General Public License, versie 3.
source-how = Wie deze site gebruikt, mag de broncode hebben, met elke wijziging die hier is gemaakt. Vraag het aan wie Branchline bij deze bibliotheek beheert.

notices-title = Meldingen
notices-empty = Niets nieuws
notices-empty-text = Hier leest u wie u vermeldt, u volgt of uw berichten als favoriet markeert.
notices-older = Oudere meldingen

notice-mention =
    { $count ->
        [one] heeft u vermeld
       *[other] hebben u vermeld
    }
notice-follow =
    { $count ->
        [one] volgt u
       *[other] volgen u
    }
notice-follow_request =
    { $count ->
        [one] wil u graag volgen
       *[other] willen u graag volgen
    }
notice-favourite =
    { $count ->
        [one] heeft uw bericht als favoriet gemarkeerd
       *[other] hebben uw bericht als favoriet gemarkeerd
    }
notice-reblog =
    { $count ->
        [one] heeft uw bericht geboost
       *[other] hebben uw bericht geboost
    }
notice-update = heeft een bericht bewerkt
notice-poll = de peiling is gesloten
notice-status = heeft iets geplaatst
notice-quote = heeft uw bericht geciteerd
notice-admin-report = een rapportage wacht op u
notice-move = is verhuisd; u volgt het nieuwe profiel
notice-others =
    { $count ->
        [one] en één ander
       *[other] en { $count } anderen
    }

requests-title = Willen u volgen

request-yes = Accepteren
request-ignore = Negeren
request-hint = Wie wordt afgewezen, krijgt bericht. Blijft het verzoek liggen, dan ziet de ander een verzoek dat wacht.
request-no = Afwijzen

messages-lead = Berichten die alleen u en de vermelde mensen kunnen zien.
messages-empty = Geen privéberichten
messages-empty-text = Kies “Nieuw privébericht”, schrijf met een @ aan wie, en verstuur het.
messages-alone = uzelf
messages-unread = nieuw
messages-read = Als gelezen markeren
messages-remove = Van de lijst halen

bookmarks-empty = Geen bladwijzers
bookmarks-empty-text = Geef een bericht een bladwijzer om het hier terug te vinden. Niemand anders krijgt dat te horen.

favourites-empty = Geen favorieten
favourites-empty-text = Hier staan de berichten die u als favoriet markeert; de auteurs krijgen daar een melding van.

scheduled-title = Ingeplande berichten
scheduled-empty = Niets ingepland
scheduled-empty-text = Kies bij het schrijven een tijd om een bericht in te plannen. Tot die tijd staat het hier.
scheduled-cancel = Niet publiceren
scheduled-failed = Het is niet gepubliceerd: { $reason }
second-approve = Publiceren
second-return = Terug naar de auteur
second-note-label = Wat er anders moet
second-note = Teruggegeven: { $note }
second-take-up = Opnieuw bewerken

lists-empty = Nog geen lijsten
lists-empty-text = Een lijst toont de berichten van een aantal mensen die u volgt, voor een onderwerp of een project.
lists-new = Nieuwe lijst
lists-title = Naam
lists-replies = Welke reacties ze toont
lists-replies-followed = Aan mensen die u volgt
lists-replies-list = Aan mensen op de lijst
lists-replies-none = Geen
lists-exclusive = Berichten van deze mensen verbergen op Start
lists-exclusive-word = verborgen op Start
lists-create = Lijst maken
lists-edit = Wijzigen
lists-edit-title = De lijst { $title }
lists-people = Mensen op de lijst
lists-people-empty = Nog niemand. Open een profiel dat u volgt om het toe te voegen.
lists-take-off = Van de lijst halen
lists-remove = Lijst verwijderen
lists-tags = Hashtags die u volgt

filters-title = Filters
filters-lead = Berichten met deze woorden worden verborgen, helemaal of achter een waarschuwing. Niemand krijgt hier bericht van.
filters-empty = Geen filters
filters-empty-text = Een filter helpt als een onderwerp u een tijdje te veel is.
filters-new = Nieuw filter
filters-name = Naam
filters-words = Woorden
filters-words-hint = Met komma's ertussen: begroting, verwarming
filters-whole = Alleen hele woorden
filters-where = Waar
filters-what = Wat er gebeurt
filters-warn = Verbergen met waarschuwing
filters-hide = Helemaal verbergen
filters-warns = verborgen met waarschuwing
filters-hides = helemaal verborgen
filters-how-long = Hoe lang
filters-for-ever = Tot ik het verwijder
filters-month = Eén maand
filters-until = tot { $when }
filters-create = Filter maken
filters-remove = Verwijderen
filters-in-home = Start en lijsten
filters-in-notifications = Meldingen
filters-in-public = Bibliotheek en netwerk
filters-in-thread = Gesprekken
filters-in-account = Profielen

people-followers = Volgers van { $name }
people-following = Gevolgd door { $name }
people-empty = Niemand te tonen
people-empty-text = Nog niemand, of het profiel verbergt deze lijst.
people-more = Meer mensen

quiet-title = Genegeerd en geblokkeerd
quiet-muted = Genegeerd
quiet-blocked = Geblokkeerd
quiet-empty = Niemand
quiet-empty-text = Hier staat niemand.

domains-title = Geblokkeerde servers
domains-unblock = Deblokkeren

profile-edit = Profiel bewerken
profile-moved = Dit profiel is verhuisd naar
profile-suspended = Dit profiel is door zijn eigen server opgeschort.
profile-empty = Hier is niets dat u kunt zien.
profile-since = hier sinds { $day }
profile-tabs = Wat er getoond wordt
profile-tab-posts = Berichten
profile-tab-replies = Met reacties
profile-tab-media = Media
profile-follow = Volgen
profile-ask = Volgverzoek
profile-unfollow = Ontvolgen
profile-take-back = Verzoek intrekken
profile-mention = Bericht schrijven
profile-follows-you = Volgt u
profile-waiting = Wacht op antwoord
profile-muted = Genegeerd
profile-mute = Negeren
profile-unmute = Niet meer negeren
profile-block = Blokkeren
profile-unblock = Deblokkeren
profile-blocked = U hebt { $name } geblokkeerd: u leest elkaar niet.
profile-dismiss = Uit uw volgers halen
profile-block-domain = { $domain } blokkeren
profile-report = Dit profiel rapporteren
profile-notify = Melding bij nieuwe berichten
profile-notify-off = Geen melding meer bij berichten
profile-boosts = Boosts tonen
profile-boosts-off = Boosts niet tonen
profile-list = Op een lijst zetten
profile-list-add = Toevoegen
profile-note = Uw privénotitie
profile-name = Naam
profile-about = Over u
profile-own-words = Dat u voor uzelf spreekt, in uw eigen woorden
profile-own-words-hint = Staat aan het einde van uw profiel. Er is geen kant-en-klare zin: dezelfde zin in al uw profielen zou tonen dat ze bij elkaar horen.
profile-verified = Bevestigd door de bibliotheek
staff-text = { $name } werkt bij { $branch }. Deze pagina zegt dat namens de bibliotheek.
profile-avatar = Profielfoto
profile-avatar-hint = JPEG, PNG, GIF of WebP; de foto wordt vierkant bijgesneden.
profile-header = Omslagfoto
profile-lines = Extra velden
profile-line-name = Label { $number }
profile-line-value = Tekst { $number }
profile-locked = Ik bepaal wie mij volgt
profile-discoverable = Dit profiel aan anderen voorstellen
profile-indexable = Mijn openbare berichten mogen via zoeken gevonden worden
profile-hide = Niet tonen wie ik volg en wie mij volgt
profile-bot = Dit is een geautomatiseerd profiel
profile-posts =
    { $count ->
        [one] 1 bericht
       *[other] { $count } berichten
    }
profile-followers =
    { $count ->
        [one] 1 volger
       *[other] { $count } volgers
    }
profile-following =
    { $count ->
        [one] volgt 1
       *[other] volgt er { $count }
    }

preferences-title = Instellingen
preferences-reading = Lezen
preferences-writing = Schrijven
preferences-language = Taal van de pagina's
preferences-branch-language = Die van de browser, anders die van de bibliotheek
preferences-zone = Tijdzone
preferences-branch-zone = Die van de bibliotheek
preferences-media = Gevoelige afbeeldingen
preferences-media-default = Verbergen tot openen
preferences-media-show-all = Altijd tonen
preferences-media-hide-all = Alle afbeeldingen verbergen
preferences-warnings = Inhoudswaarschuwingen altijd uitklappen
preferences-autoplay = Animaties automatisch afspelen
preferences-quiet-from = Stil vanaf
preferences-quiet-until = Stil tot
preferences-quiet-none = Geen stille uren
preferences-quiet-hint = Tijdens de rusttijd ziet u niets van nieuwe meldingen. Daarna vindt u ze.
preferences-audience = Standaardzichtbaarheid
preferences-post-language = Standaardtaal
preferences-post-language-hint = Een code zoals en of de
preferences-contact = E-mail aan dit profiel
preferences-contact-label = E-mailadres
preferences-contact-hint = Een adres van uzelf, als u hier e-mail wilt. Over dit profiel gaat nooit iets naar uw werkmail. Leeg: geen e-mail.
preferences-sensitive = Mijn afbeeldingen altijd als gevoelig markeren
preferences-undo = Tijd om een bericht ongedaan te maken
preferences-undo-hint = Niemand ziet een nieuw bericht voordat deze tijd om is.
preferences-undo-apps = Ook voor berichten uit mijn apps
preferences-seconds =
    { $count ->
        [0] Geen
       *[other] { $count } seconden
    }

devices-title = Apparaten en apps
devices-browsers = Browsers
devices-apps = Apps die voor dit profiel handelen
devices-no-apps = Geen. Log in vanuit een app om die hier te zien.
devices-this = Deze hier
devices-end = Uitloggen
devices-revoke = Toegang intrekken
devices-since = sinds { $when }
devices-used = laatst gebruikt op { $when }
devices-unknown = Een browser

menu-places = Meer onderdelen
menu-own = Van u
menu-profile = Uw profiel

shortcuts-title = Sneltoetsen
shortcuts-lead = Eén letter tegelijk, zolang u niet typt.
shortcuts-off = Sneltoetsen in deze browser uitzetten
shortcuts-on = Sneltoetsen in deze browser aanzetten

shortcut-next = Volgend bericht
shortcut-previous = Vorig bericht
shortcut-open = Bericht openen
shortcut-new = Schrijven
shortcut-reply = Reageren
shortcut-boost = Boosten
shortcut-favourite = Favoriet
shortcut-bookmark = Bladwijzer
shortcut-search = Zoeken
shortcut-home = Naar Start
shortcut-notices = Naar de meldingen
shortcut-branch = Naar de bibliotheek
shortcut-network = Naar het netwerk
shortcut-lists = Naar de lijsten
shortcut-messages = Naar de privéberichten
shortcut-catch-up = Bijlezen
shortcut-help = Deze pagina

report-title = Rapporteren
report-lead = De moderatie van uw bibliotheek leest dit. Over wie het gaat, krijgt niet te horen wie u bent.
report-reason = Waar het om gaat
report-other = Iets anders
report-spam = Spam
report-violation = Het is tegen de regels van het handboek
report-legal = Het is tegen de wet
report-comment = Wat is er gebeurd?
report-forward = Ook doorgeven aan { $host }, zonder uw naam
report-send = Versturen

search-title = Zoeken
search-label = Een naam, een gebruikersnaam, woorden uit een bericht of een adres
search-hint = Een collega van een andere bibliotheek: bea@birch.example. Berichten worden gevonden als hun auteurs dat goedvinden.
search-button = Zoeken
search-nothing = Niets gevonden
search-nothing-text = Niets past bij “{ $query }”. Schrijf voor iemand van een andere bibliotheek de hele gebruikersnaam, met het adres van de bibliotheek achter de @.
search-people = Mensen
search-tags = Hashtags
search-posts = Berichten

consent-heading = Toestemming
consent-title = { $app } toegang geven?
consent-what = { $app } vraagt om voor een van uw profielen te handelen. Over de andere komt de app niets te weten.
consent-website = De app noemt als website { $website }.
consent-wants = De app wil
consent-which = Welk profiel?
consent-allow = Toestaan
consent-deny = Niet toestaan

code-title = Bijna klaar
code-what = Kopieer deze code naar de app die erom vroeg. De code werkt één keer, tien minuten lang.

scope-read = Alles lezen wat dit profiel kan lezen
scope-write = Berichten plaatsen en de instellingen van dit profiel wijzigen
scope-follow = Volgen en ontvolgen, blokkeren en negeren
scope-push = U meldingen sturen
scope-profile = De naam en de foto van het profiel zien
scope-read-some = Lezen: { $what }
scope-write-some = Wijzigen: { $what }

# Terwijl een afbeelding onderweg is; # staat voor het percentage.
upload-arriving = Onderweg: # %
upload-here = Geüpload. Voeg een beschrijving toe.
upload-lost = Het uploaden is mislukt; bij het plaatsen wordt het opnieuw geprobeerd.
upload-leave = Verwijderen

# Eén keer inloggen, verscheidene profielen
profiles-title = Uw profielen
profiles-lead = Kies het profiel dat u wilt gebruiken. Elk heeft eigen pagina's, dus in twee tabbladen kunnen twee profielen open zijn.
profiles-opened = Uw persoonlijke profielen zijn in deze browser geopend. Na 20 minuten zonder gebruik sluiten ze vanzelf.
profiles-lock = Nu vergrendelen
profiles-closed = Persoonlijke profielen
profiles-closed-text = Hebt u hier een persoonlijk profiel, open het dan met zijn eigen wachtwoordzin. Niemand kan zien of u er een hebt.
profiles-word = Wachtwoordzin van uw persoonlijke profielen
profiles-word-hint = Niet uw werkwachtwoord. Uw herstelcode werkt ook.
profiles-open = Openen
profiles-more = Persoonlijke profielen beheren
locked-title = Dit profiel is vergrendeld
locked-kept = Wat u schreef, is bewaard: open het profiel om verder te gaan.
locked-text = Het is gesloten omdat het een tijd niet is gebruikt, omdat u het hebt vergrendeld, of omdat dit adres bij een ander werkaccount hoort.

personal-new = Een persoonlijk profiel maken
personal-lead = Een persoonlijk profiel is alleen van u. Het heeft een eigen naam, eigen volgers en berichten, en geen verband met uw werk hier.
personal-hidden = Wat verborgen blijft
personal-hidden-text = Geen tabel van deze bibliotheek verbindt het met uw werkaccount. De lijst van uw profielen is versleuteld met uw wachtwoordzin: uw werkgever, wie uw werkwachtwoord opnieuw instelt en wie de database kopieert, kunnen haar niet lezen.
personal-not-hidden = Wat niet te verbergen is
personal-domain = Het adres noemt de bibliotheek: iedereen ziet dat hier iemand van deze bibliotheek schrijft.
personal-small = In een klein team raden mensen. Hoe u schrijft en wat u weet, kan u verraden.
personal-operator = Wie de machine beheert, zou het programma kunnen veranderen en kunnen meekijken terwijl u typt.
personal-way = Alleen u maakt het; alleen de veiligheidsregels van het handboek kijken ernaar, en niemand dan u ziet wat ze zeggen.
personal-if-lost = Als u uw wachtwoordzin kwijtraakt
personal-if-lost-text = U krijgt één keer een herstelcode. Zonder de wachtwoordzin en zonder de code kan niemand het profiel nog openen, wij niet en uw werkgever ook niet.
personal-handle = Gebruikersnaam
personal-handle-hint = Letters, cijfers en lage streepjes. Kies er een die niet lijkt op uw gebruikersnaam van het werk.
personal-make = Dit profiel maken
secrets-title = Wachtwoordzin en herstelcode
secrets-lead = Deze horen bij uw persoonlijke profielen, niet bij uw werkaccount. Hebt u geen persoonlijk profiel, dan is hier niets te doen.
secrets-passphrase = Eigen wachtwoordzin
secrets-passphrase-hint = Minstens 10 tekens; vier woorden die u zelf kiest zijn goed. Niet uw werkwachtwoord. Hebt u al een persoonlijk profiel, gebruik dan dezelfde wachtwoordzin om beide bij elkaar te houden.
secrets-again = Nog eens dezelfde wachtwoordzin
secrets-new = Nieuwe wachtwoordzin
secrets-change = Wachtwoordzin wijzigen
secrets-lost = Als u een geheim kwijt bent
secrets-lost-passphrase = De wachtwoordzin: gebruik in plaats daarvan de herstelcode en kies een nieuwe wachtwoordzin.
secrets-lost-code = De herstelcode: wijzig de wachtwoordzin (dezelfde mag ook) en u krijgt een nieuwe code.
secrets-lost-both = Allebei: niemand kan uw persoonlijke profielen nog openen. Apps die er al zijn ingelogd, blijven werken.
secrets-lost-work = Het werkwachtwoord: uw persoonlijke profielen blijven ongemoeid, wie het ook opnieuw instelt.
bring-back-title = Een ontbrekend profiel toevoegen
bring-back-text = Ontbreekt een persoonlijk profiel van u in de lijst, vul dan de gebruikersnaam en de wachtwoordzin in. Vanaf dan opent die wachtwoordzin alle profielen die nu open zijn.
bring-back-passphrase = De wachtwoordzin ervan
personal-later = Uw profiel is binnen een uur klaar. Het wordt met vertraging gemaakt, zodat niemand die de database leest aan de tijd kan zien wie erom vroeg.
recovery-title = Uw herstelcode
recovery-text = Schrijf hem op en bewaar hem waar alleen u hem vindt, niet in uw werkmail. Hij wordt alleen nu getoond.
recovery-old = Codes die u eerder kreeg, werken niet meer.
recovery-done = Ik heb hem bewaard

# Verhuizen, en tabellen om mee te nemen
moving-title = Verhuizen, exporteren en importeren
moving-export = Uw gegevens exporteren
moving-export-text = Tabellen die Mastodon en andere servers kunnen lezen. Er staat in wie u volgt en blokkeert. Houd deze bestanden privé.
table-follows = Wie u volgt
table-lists = Lijsten
table-blocks = Wie u hebt geblokkeerd
table-mutes = Wie u negeert
table-domains = Geblokkeerde servers
table-bookmarks = Bladwijzers
table-filters = Filters
moving-import = Importeren
moving-import-text = Een tabel van hier of van een Mastodon-server. De rijen komen bij wat u hebt; er wordt niets verwijderd.
moving-import-kind = Wat er in de tabel staat
moving-import-file = Tabel (CSV)
moving-progress = { $table }: { $done } van { $count } rijen
moving-reload = U kunt deze pagina verlaten: het importeren gaat door. Open haar opnieuw om te zien hoever het is.
moving-faults = { $count ->
    [one] Eén rij kon niet worden geïmporteerd
   *[other] { $count } rijen konden niet worden geïmporteerd
}
moving-line = Rij { $number }:
moving-arrive = Van een ander profiel komen
moving-arrive-text = Noem het profiel dat u verlaat en begin de verhuizing dan daar. Iedereen kan zien welke profielen u hier noemt; noem dus nooit een profiel waarvan anderen niet mogen weten dat het van u is.
moving-old = Uw eerdere profiel
moving-acct-hint = Als naam@server
moving-alias-add = Eerder profiel toevoegen
moving-alias-remove = Verwijderen
moving-leave = Naar een ander profiel verhuizen
moving-leave-text = Uw volgers krijgen het verzoek het nieuwe profiel te volgen, en dit profiel vertelt waar u bent. De berichten blijven hier. Het nieuwe profiel moet eerst dit profiel noemen. Iedereen kan de verhuizing zien.
moving-new = Uw nieuwe profiel
moving-sure = Ik wil met mijn volgers daarheen verhuizen
moving-moved = Dit profiel is verhuisd naar { $to }. Het kan niets meer plaatsen.
moving-come-back = Verhuizing terugdraaien

# De tweede factor
factor-title = Tweede factor
factor-lead = Een code uit een app op uw telefoon, naast uw werkwachtwoord. Die beschermt het inloggen; persoonlijke profielen hebben hun eigen wachtwoordzin.
factor-off = De tweede factor staat uit: wie uw wachtwoord heeft, kan inloggen.
factor-begin = Instellen
factor-scan = Open een authenticator-app op uw telefoon en scan deze QR-code.
factor-type = Typ de code die de app toont.
factor-picture = QR-code voor een authenticator-app
factor-letters = Geen camera? Typ dan dit over:
factor-go = Uw tweede factor invoeren
factor-code = Code
factor-code-hint = Zes cijfers, die elke halve minuut veranderen.
factor-confirm = Aanzetten
factor-on = De tweede factor staat aan.
factor-or-recovery = Zes cijfers uit uw app, of een van uw herstelcodes.
factor-switch-off = Uitzetten
factor-now-on = De tweede factor staat aan.
factor-recovery = Elk van deze codes vervangt de app één keer, als u uw telefoon kwijt bent. Schrijf ze op; ze worden alleen nu getoond.
factor-ask = Uw code
enter-title = Nog eens uw tweede factor
enter-text = U beheert dit profiel en kunt wijzigen wie het beheert. In deze browser blijft het een uur open.
enter-guessed = Met deze aanmelding zijn te veel verkeerde wachtwoordzinnen geprobeerd. Zodra u uw tweede factor hebt ingevoerd, kunt u het weer proberen.
enter-go = Verder
factor-wrong = Deze code klopt niet, of is al gebruikt. Wacht op de volgende.
factor-over = Dat duurde te lang, of is te vaak geprobeerd. Begin opnieuw met uw wachtwoord.

# Gedeelde profielen
shared-new = Een gedeeld profiel maken
shared-lead = Een profiel van de bibliotheek of van een team, door verscheidene collega's bijgehouden. Bij elk bericht wordt onthouden wie het schreef, alleen voor wie het profiel bijhoudt.
shared-handle-hint = Letters, cijfers en lage streepjes: de naam van de bibliotheek of het team.
members-title = Wie dit profiel bijhoudt
members-lead = Iedereen hier kan namens dit profiel schrijven en ziet wie wat schreef. Verder niemand.
member-publisher = Publiceert
member-manager = Beheert
member-author = Schrijft, anderen publiceren
member-second-pair = Beoordeling vóór plaatsing
member-second-pair-label = Iemand anders beoordeelt elk bericht voordat het wordt gepubliceerd
member-second-pair-hint = Wat auteurs schrijven, wacht altijd op iemand die publiceert.
member-role = Rol
member-add = Een collega toevoegen
member-handle-hint = De gebruikersnaam van het werk bij deze bibliotheek.
member-remove = Verwijderen
member-leave = Verlaten
post-written-by = Geschreven door { $name }

## Medewerkers van de bibliotheek, en weggaan

role-owner = Eigenaar
role-admin = Beheerder
role-moderator = Moderator
role-staff = Medewerker
leaving-title = Als iemand vertrekt
leaving-text = De toegang eindigt meteen, in elke browser en app. Het professionele profiel blijft leesbaar, zegt dat de eigenaar is vertrokken, en kan niets meer plaatsen. Wat is gepubliceerd, blijft.
leaving-note = Wat het profiel zal zeggen
leaving-note-hint = Eén zin, zoals: Anna heeft de bibliotheek in november 2026 verlaten.
leaving-successor = Wie gedeelde profielen overneemt die alleen deze collega beheert
leaving-nobody = Niemand nodig
leaving-personal = Persoonlijke profielen zijn van mensen, niet van de bibliotheek; niemand krijgt te horen of ze er zijn. Wie vertrekt, kan ze nog drie maanden openen, met de gewone manier van inloggen; een profiel waarvan de eigenaar niets zegt, blijft zoals het is.
leaving-sure = Ik weet het zeker
leaving-do = Toegang beëindigen
leaving-return = Toegang herstellen
leaving-until = U hebt deze bibliotheek verlaten. Tot { $day } kunt u hier uw persoonlijke profielen openen: ermee verhuizen, uw gegevens exporteren, of ze verwijderen.
farewell-title = Dit profiel verwijderen
farewell-text = Op de eerste van een maand, op zijn vroegst over 30 dagen, is het weg met alles wat het heeft geschreven, hier en overal waar het gevolgd werd. Tot die tijd kunt u zich bedenken. De gebruikersnaam gaat naar niemand anders.
farewell-sure = Ik weet het zeker
farewell-on = Dit profiel wordt op { $day } verwijderd.
farewell-stay = Houden

## Wie mag reageren, boosten en citeren

policies-title = Wie mag reageren of delen
policies-reply = Reageren
policies-boost = Boosten
policies-quote = Citeren
who-everyone = Iedereen die het ziet
who-followers = Mijn volgers
who-network = Vertrouwde bibliotheken
who-approval = Mensen die ik goedkeur
who-nobody = Niemand
answers-followers = Volgers mogen reageren
answers-network = Vertrouwde bibliotheken mogen reageren
answers-approval = Reacties met goedkeuring
answers-nobody = Geen reacties
readers-title = Wie dit ziet
readers-open = Iedereen ziet het, ingelogd of niet.
readers-closed = Wie niet is ingelogd, ziet het niet.
readers-ask = Controleren wie het kan zien
readers-who = Persoon
readers-look = Controleren
readers-sees = { $name } kan dit bericht zien.
readers-sees-not = { $name } kan dit bericht niet zien.
readers-reply-yes = Mag erop reageren
readers-reply-no = Mag er niet op reageren
readers-reply-ask = Mag erop reageren als u het goedkeurt
readers-boost-yes = Mag het boosten
readers-boost-no = Mag het niet boosten
readers-boost-ask = Mag het boosten als u het goedkeurt
readers-quote-yes = Mag het citeren
readers-quote-no = Mag het niet citeren
readers-quote-ask = Mag het citeren als u het goedkeurt
approvals-title = Goedkeuringen
approvals-empty = Niemand wacht
approvals-empty-text = Hier verschijnen reacties, boosts en citaten die uw goedkeuring nodig hebben.
approval-reply = { $name } heeft op uw bericht gereageerd.
approval-boost = { $name } wil uw bericht graag boosten.
approval-quote = { $name } wil uw bericht graag citeren.
approval-post = Het bericht
approval-allow = Goedkeuren
approval-refuse = Afwijzen
archive-title = Uw archief
archive-text = Alles over dit profiel: de berichten met foto’s en films, favorieten, bladwijzers, instellingen, uw rapportages en wat erover is besloten, in één bestand met een inhoudsopgave. Andere programma’s kunnen het lezen. Het blijft hier een week.
archive-ask = Archief aanvragen
archive-making = Aangevraagd op { $when }. Het wordt gemaakt; laad de pagina straks opnieuw.
archive-ready = Aangevraagd op { $when }: downloaden ({ $size } MB)

## De oversteekwacht

crossing-opt-in = Vraag het mij voordat ik vanuit het verkeerde profiel handel
crossing-opt-in-hint = Alleen hier, en alleen zolang uw profielen open zijn. Er wordt niets opgeslagen, en geen app krijgt het te horen.
crossing-ask = Als { $name } plaatsen?
crossing-act = Als { $name }?
crossing-follows = U volgt deze persoon als { $name }, niet met dit profiel.
crossing-branch = Dit noemt uw bibliotheek, of heeft een hashtag die u voor uw werk gebruikt. Misschien past het beter bij { $name }.
crossing-picture = { $name } heeft dezelfde afbeelding gebruikt. Wie beide ziet, kan raden dat u één persoon bent.
crossing-table = Dit zijn vooral mensen die { $name } volgt: wie de twee lijsten vergelijkt, kan raden dat ze bij elkaar horen.
crossing-table-again = Kies het bestand opnieuw als u het zeker weet.
crossing-yes = Ja, als { $name }
crossing-other = Nee, als { $name }
crossing-no = Annuleren
crossing-table-yes = Toch importeren

## Passkeys

passkeys-title = Passkeys
passkeys-text = Een passkey op uw telefoon, computer of beveiligingssleutel vervangt de code.
passkeys-none = Nog geen.
passkey-name = Naam van de passkey
passkey-name-hint = Bijvoorbeeld: mijn telefoon.
passkey-add = Passkey toevoegen
passkey-remove = Verwijderen
passkey-use = Passkey gebruiken
passkey-failed = Dat is niet gelukt. Misschien heeft uw apparaat hiervoor geen passkey of ondersteunt het dit niet. Probeer het opnieuw, of log op een andere manier in.
passkey-instead = Passkey in plaats van wachtwoordzin
passkey-instead-hint = Het geheim ontstaat in uw apparaat en wordt hier nergens opgeslagen. De herstelcode werkt net zo goed.

## Noodtoegang

glass-title = Noodtoegang
glass-off = Deze bibliotheek heeft geen noodtoegang: niemand kan achterhalen van wie een persoonlijk profiel is, ook niet met een gerechtelijk bevel.
glass-on = Deze bibliotheek heeft noodtoegang, met het personeel overeengekomen op { $day } ({ $form }). Bij een gerechtelijk bevel of levensgevaar kunnen { $one } en { $other } samen te weten komen van wie een persoonlijk profiel is: een naam, en verder niets. Wie genoemd wordt, krijgt dat binnen 72 uur te horen, tenzij een rechter het verbiedt.
glass-how = De sleutel bestaat nergens in één stuk. Een profiel van vóór de afspraak valt eronder zodra de eigenaar de wachtwoordzin wijzigt. Elk gebruik komt in het logboek van de bibliotheek en wordt hier geteld.
glass-used = Hoe vaak ze is gebruikt
glass-never = Nooit.
glass-year = { $year }: { $number }
glass-told = Op { $day } is de bibliotheek te weten gekomen van wie het profiel @{ $handle } is: { $document }

## Lijsten van servers

subscriptions-title = Lijsten van servers
subscriptions-lead = Een netwerk van bibliotheken kan samen een lijst bijhouden van wie het vertrouwt of weigert, en elke bibliotheek abonneert zich erop. Een lijst wordt elke dag gelezen; ze beslist niets voordat u haar hebt bekeken. Wat deze bibliotheek zelf heeft besloten, gaat boven elke lijst.
subscriptions-none = Nog geen lijst.
subscriptions-add = Op een lijst abonneren
subscriptions-url = Adres van de lijst
subscriptions-url-hint = CSV zoals Mastodon die schrijft, één domein per regel, of JSON.
subscriptions-kind = Wat het is
subscriptions-priority = Voorrang
subscriptions-priority-hint = Waar lijsten verschillen, beslist het hoogste getal.
lists-allow = Servers die we vertrouwen
lists-block = Servers die we blokkeren of beperken
lists-priority = Voorrang { $number }
lists-is-draft = Concept: nog zonder effect
lists-decides = In werking
lists-read = Gelezen op { $when }
lists-unread = Nog niet gelezen
lists-would = Wat deze lijst zou veranderen: { $count }
lists-would-not = Wat er zonder deze lijst zou veranderen: { $count }
lists-apply = In werking stellen
lists-draft = Weer een concept maken
lists-unsubscribe = Opzeggen
lists-excludes = Uitzonderingen
lists-excludes-text = Geen lijst wijzigt wat deze bibliotheek over deze servers heeft beslist.
lists-domain = Domein
lists-exclude = Uitzondering toevoegen
lists-include = Uitzondering verwijderen
standing-none = niets
standing-accept = vertrouwd
standing-filter = beperkt
standing-reject = geblokkeerd
standing-drop = stil geblokkeerd

reset-do = Nieuw wachtwoord
reset-title = Een nieuw wachtwoord
reset-text = Dit is het nieuwe wachtwoord van @{ $handle }. Het wordt één keer getoond; browsers en apps van deze persoon zijn uitgelogd.
reset-hint = Geef het persoonlijk door. Het opent het werkprofiel en verder niets: persoonlijke profielen hebben eigen geheimen, die niemand hier opnieuw kan instellen.
point-title = Naar mijn andere profiel verwijzen
point-warning = Zo weet { $name } dat u het bent: dat { $me } en het profiel dat u kiest één persoon zijn. { $name } kan het doorvertellen, en u kunt het niet terugnemen.
point-other = Het profiel waarnaar u verwijst
point-sure = Ik wil dat { $name } het weet
point-do = Doorgeven
point-message = { $asker } U vindt mij hier: { $handle }
passkey-mine = De passkey van mijn andere profielen gebruiken
passkey-prove = Bevestig eerst uw tweede factor
passkey-prove-text = Daarna kunt u tien minuten lang een passkey toevoegen.
second-parent = Als reactie op
second-due = Ingepland voor { $when }
approvals-mine = Wacht op goedkeuring van anderen
approval-mine-reply = Uw reactie op een bericht
approval-mine-boost = Uw boost van een bericht
approval-mine-quote = Uw citaat van een bericht
approval-mine-like = Uw favoriet voor een bericht
approval-withdraw = Intrekken
notices-approvals =
    { $count ->
        [one] Eén reactie, boost of citaat wacht op uw goedkeuring
       *[other] { $count } reacties, boosts en citaten wachten op uw goedkeuring
    }
notices-second =
    { $count ->
        [one] Eén bericht wacht op beoordeling
       *[other] { $count } berichten wachten op beoordeling
    }

### Zelf registreren.

sign-up-title = Registreren
sign-up-lead = U maakt bij { $branch } een professioneel profiel, voor uw werk hier.
sign-up-handle = Gebruikersnaam
sign-up-handle-hint = 1 tot 30 letters, cijfers of lage streepjes. Anderen schrijven hem achter een @.
sign-up-reason = Waarom wilt u meedoen?
sign-up-handbook = Het handboek lezen
sign-up-agree = Ik heb het handboek gelezen
sign-up-do = Registreren
sign-up-wrong-username = Kies een andere gebruikersnaam: deze is bezet, gereserveerd of bestaat niet uit 1 tot 30 letters, cijfers of lage streepjes.
sign-up-wrong-email = Dit e-mailadres kan niet gebruikt worden. Controleer het, of vraag het aan de beheerders van uw bibliotheek.
sign-up-wrong-password = Een wachtwoord heeft 10 tot 200 tekens.
sign-up-wrong-reason = Zeg in hoogstens 420 tekens waarom u wilt meedoen.
sign-up-wrong-agreement = Lees het handboek, en zeg dat u dat hebt gedaan.
sign-in-sign-up = Nog geen account? Registreren
sign-up-closed = Deze bibliotheek maakt de accounts van haar medewerkers zelf. Werkt u hier, vraag er dan een aan een collega die de medewerkers beheert.
signed-up-title = Uw account is klaar
signed-up-text = Log in met uw e-mailadres en wachtwoord.
signed-up-letter-title = Controleer uw e-mail
signed-up-letter-text = We hebben u een link gestuurd. Open hem binnen twee dagen om uw adres te bevestigen.
signed-up-waits-title = Wacht op goedkeuring
signed-up-waits-text = Iemand van de bibliotheek leest uw aanmelding. U krijgt een e-mail als er is besloten.
confirm-title = Bevestig uw adres
confirm-do = Ja, dit is mijn adres
confirm-gone = Deze link is al gebruikt, of er is een nieuwere gestuurd. Log in, of registreer u opnieuw.
sign-ups-title = Aanmeldingen die op een ja wachten
sign-ups-approve = Toelaten
sign-ups-refuse = Afwijzen
invitations-title = Uitnodigingen
invitations-text = Wie de link heeft, mag zich registreren, ook als de bibliotheek voor anderen gesloten is.
invitations-left = voor nog { $left }, tot { $until }
invitations-uses = Voor hoeveel mensen
invitations-days = Voor hoeveel dagen
invitations-make = Uitnodiging maken
profile-feed = Een feed (RSS) aanbieden van wat ik openbaar zeg
profile-avatar-description = Wat er op de foto te zien is
profile-header-description = Wat er op de omslagfoto te zien is
post-quote = Citeren
post-quote-pending = Dit citaat wacht op goedkeuring van de auteur.
compose-quote-title = Citeren
notice-decided = Over een bericht van u:
voucher-title = Bewijs dat u hier werkt
voucher-lead = Uw bibliotheek weet niet van wie een persoonlijk profiel is. Daarom haalt deze browser één keer per maand vijf bewijzen op voor uw account, net als voor iedereen, en later levert elk van uw profielen er een in, elk op een andere dag. Niemand kan zien wie welk bewijs heeft gekregen. Log één keer per maand in en open hier uw persoonlijke profielen.
voucher-until = { $handle } kan tot { $day } berichten voor de bibliotheek lezen en schrijven.
voucher-none = { $handle } heeft geen recent bewijs: het kan geen berichten voor de bibliotheek lezen of schrijven, maar houdt al het andere. Bewijzen die vandaag kwamen, gelden vanaf morgen; open het profiel dan één keer.
voucher-script = JavaScript staat uit in deze browser, dus hier kunnen geen bewijzen worden opgehaald: de browser moet ze voor de server verbergen, zodat die nooit ziet welke van u zijn. Log één keer per maand in met een browser die JavaScript uitvoert.
voucher-key-fault = Er zijn geen bewijzen opgehaald: uw bibliotheek toont deze browser een andere sleutel dan eerder, of dan anderen krijgen. Vraag degenen die haar hier beheren waarom.
voucher-proof-fault = De bewijzen zijn weggegooid: de bibliotheek heeft niet bewezen dat ze zijn zoals die van anderen. Vraag degenen die haar hier beheren waarom.
voucher-app = Dit profiel heeft een recent bewijs nodig dat het van een collega is; anders kan het berichten voor de bibliotheek niet meer lezen. Apps kunnen er geen inleveren: log in met een browser en open uw persoonlijke profielen op { $link }
secrets-older = Oudere wachtwoordzinnen
secrets-older-text = Een nieuwe wachtwoordzin vervangt nooit een oudere: profielen onder de oudere blijven bewaard en gaan er nog steeds mee open. Er is ruimte voor twee oudere. Bent u ze voorgoed kwijt, zeg het dan, en na 14 dagen is de ruimte weer vrij; tot die tijd sturen we u e-mails, voor het geval u het niet was.
secrets-older-lost = De oudere zijn kwijt
secrets-older-found = Toch houden
security-address-title = Beveiligingsadres
security-address-lead = E-mails over dit account, zoals over een nieuw wachtwoord of verkeerde wachtwoordzinnen, gaan naar uw werkadres. Hier kunt u een tweede adres opgeven dat uw werkgever niet leest.
security-address-label = Beveiligingsadres
security-address-hint = Het hoort alleen bij dit account. Gebruik geen adres waarop een van uw persoonlijke profielen e-mails krijgt. Laat het leeg als u er geen wilt.
security-address-password = Uw werkwachtwoord
security-address-save = Adres opslaan
consent-ties = Een app die u met twee van uw profielen gebruikt, kan ze met elkaar in verband brengen: de maker en de servers zien beide, en het adres van uw apparaat. We registreren de app apart voor elk persoonlijk profiel, maar meer kunnen we niet doen. Gebruik voor een persoonlijk profiel een andere app, of de pagina's van de bibliotheek.
glass-fingerprint = Vingerafdruk van de sleutel:
glass-fingerprint-hint = Vergelijk die met de vingerafdruk die bij de afspraak is voorgelezen. Deze browser onthoudt hem, en elke wijziging staat in het logboek van de bibliotheek.
glass-other = Dit is niet de sleutel die deze browser kende. Vraag de twee houders waarom, voordat u een persoonlijk profiel maakt of wijzigt.
glass-compared = Ik heb de vingerafdruk vergeleken: onthoud deze
glass-forged = Wat deze pagina over de noodtoegang zegt, is niet door uw bibliotheek ondertekend, of anderen krijgen iets anders te zien. Maak of wijzig hier geen persoonlijk profiel. Vraag de twee houders waarom.

# Schrijven, lezen, vinden en instellingen.

side-label = Naast deze pagina
side-people = Collega's om te volgen
side-thread = In dit gesprek
side-clause = Vandaag uit het handboek

live-offline = U bent offline. Wat u schrijft, blijft in deze browser bewaard.
act-failed = Dat is niet gelukt, dus er is niets veranderd. Probeer het opnieuw.
act-close = Sluiten

viewer-next = Volgende afbeelding
viewer-previous = Vorige afbeelding
viewer-zoom = Volledige grootte

picture-earlier = Naar voren
picture-later = Naar achteren
picture-focus = Sleep dit naar het deel dat zichtbaar moet blijven als de afbeelding wordt bijgesneden, of verplaats het met de pijltoetsen.
complete-found = # suggesties; kies met de pijltjestoetsen en Enter.

nav-desk = Beheer
nav-unread-messages =
    { $count ->
        [one] Nieuws in één gesprek
       *[other] Nieuws in { $count } gesprekken
    }
nav-waiting =
    { $count ->
        [one] Eén dossier wacht
       *[other] { $count } dossiers wachten
    }

colleagues-title = Collega's
colleagues-lead = Mensen die gevonden willen worden. Of u hier staat, kiest u in uw eigen profiel.
colleagues-here = { $branch }
colleagues-everywhere = Alle bekende bibliotheken
colleagues-empty = Nog niemand
colleagues-empty-text = Vink in uw profiel “Dit profiel aan anderen voorstellen” aan, en u bent de eerste.

look-title = Weergave
look-theme = Kleuren
look-theme-system = Zoals op uw apparaat
look-theme-light = Licht
look-theme-dark = Donker
look-theme-contrast = Hoog contrast
look-size = Tekstgrootte
look-size-system = Zoals in uw browser
look-size-large = Groot
look-size-larger = Groter
look-hint = Geldt alleen in deze browser.
look-save = Toepassen

shortcut-warning = Openen of sluiten wat verborgen is

notices-all = Alle
notices-mentions = Vermeldingen
notices-new = Nieuwe meldingen
notices-tabs = Welke meldingen
notice-post = Een bericht met afbeeldingen

compose-do = Plaatsen
compose-as = als { $name }
compose-placeholder = Wat is er nieuw?
compose-add-pictures = Afbeeldingen toevoegen
compose-emojis = Emoji's
compose-drop = U kunt ze hier ook plakken of neerzetten.
compose-scheduled-title = Het ingeplande bericht bewerken

later-hour = Over een uur
later-tomorrow = Morgen om 9 uur
later-monday = Maandag om 9 uur

messages-new = Nieuw privébericht
messages-you = U:

scheduled-edit = Bewerken

profile-tab-pinned = Vastgemaakt
profile-counts-remote = Geteld bij { $host }; berichten die nooit hier kwamen, worden niet getoond.

done-unchanged = Niets op te slaan: u hebt niets veranderd.

push-title = Pushmeldingen op dit apparaat
push-learns = De dienst die ze bezorgt, is van de maker van uw browser. Die dienst weet dat er iets kwam en wanneer, nooit wat: dat is alleen voor deze browser versleuteld. Uw stille uren gelden hier ook.
push-personal = Dit profiel heeft bij die dienst een eigen adres. Wie op dit apparaat kijkt, kan de meldingen zien; laat dit op een gedeeld apparaat dus uit.
push-kinds = Melding bij
push-kind-mention = Vermeldingen en privéberichten
push-kind-follow = Nieuwe volgers
push-kind-reblog = Boosts
push-kind-favourite = Favorieten
push-kind-poll = Gesloten peilingen
push-kind-status = Berichten van mensen van wie ik een melding wil
push-switch-on = Aanzetten
push-switch-off = Uitzetten
push-failed = Dat is niet gelukt. Sta in uw browser meldingen voor deze pagina toe en probeer het opnieuw.

first-title = Welkom bij { $branch }
first-follow = Volg een paar collega's
first-picture = Kies een profielfoto, zodat anderen u herkennen
first-handbook = Lees in vijf minuten het handboek
first-app-title = Ook op uw telefoon
first-app = Met elke Mastodon-app kunt u hier inloggen. Vraagt de app naar uw server, typ dan { $address }, of laat de camera van de telefoon dit lezen:

drafts-title = Concepten in deze browser
drafts-remove = Weggooien

nav-explore = Verkennen
explore-posts = Berichten
explore-tags = Hashtags
explore-people = Mensen
explore-links = Nieuws en links
explore-posts-lead = Openbare berichten van de laatste twee dagen die meerdere mensen als favoriet merkten of boostten.
explore-tags-lead = Hashtags die deze week door meerdere mensen in het openbaar zijn gebruikt.
explore-people-lead = Mensen die u misschien kent: ze worden gevolgd door wie u volgt, of ze werken hier.
explore-links-lead = Links die deze week door meerdere mensen in het openbaar zijn gedeeld.
explore-empty = Nog niets
explore-posts-empty = Een bericht verschijnt hier zodra minstens twee mensen het als favoriet merkten of boostten.
explore-tags-empty = Een hashtag verschijnt hier zodra minstens twee mensen hem gebruikten.
explore-people-empty = We kunnen niemand meer voorstellen. Wie gevonden wil worden, staat in de gids.
explore-links-empty = Een link verschijnt hier zodra minstens twee mensen hem deelden.
explore-people-count =
    { $count ->
        [one] Eén persoon in de laatste twee dagen
       *[other] { $count } mensen in de laatste twee dagen
    }
explore-tags-now = Waar nu over gepraat wordt
explore-follow = Volgen

search-all = Alles
search-tabs = Waarnaar wordt gezocht
search-more = Meer resultaten
search-recent = Recente zoekopdrachten
search-forget = Verwijderen
search-forget-all = Alles wissen
search-op-title = Preciezer zoeken
search-op-lead = Typ deze aanduidingen naast uw woorden. Met een minteken ervoor wordt weggelaten wat ze vinden. Zonder woord of naam wordt in de laatste 30 dagen gezocht.
search-op-phrase = Deze woorden, direct na elkaar
search-op-without = Berichten zonder dit woord
search-op-from = Berichten van één persoon
search-op-mine = Uw eigen berichten
search-op-has = Met een afbeelding; ook media, video, audio, poll, link of quote
search-op-is = Reacties; ook sensitive
search-op-before = Geschreven vóór deze dag; ook after
search-op-during = Geschreven op deze dag
search-op-language = In één taal
search-op-library = Wat u schreef, bewaarde of als favoriet merkte, en waar u wordt genoemd; ook public

following-title = Wie u volgt
following-q = Naam of gebruikersnaam
following-list = Lijst
following-any = Alle
following-none = Op geen lijst
following-order = Volgorde
following-newest = Laatst gevolgd
following-name = Op gebruikersnaam
following-quiet = Het langst stil
following-person = Wie
following-lists = Lijsten
following-last = Laatste bericht
following-never = Nog geen berichten
following-choose = { $name } kiezen
following-chosen = Met wie u hebt gekozen
following-add = Op de lijst zetten
following-nothing = Niemand gevonden
following-nothing-text = Verander hierboven de naam of de lijst.
following-empty = U volgt nog niemand
following-empty-text = Zodra u iemand volgt, verschijnen de berichten op uw startpagina.
following-ask =
    { $count ->
        [one] Eén persoon niet meer volgen?
       *[other] { $count } mensen niet meer volgen?
    }
following-ask-text = Hun berichten verschijnen niet meer op uw startpagina, en ze verdwijnen van uw lijsten. Ze krijgen daarvan geen bericht.
cancel = Annuleren

chat-back = Alle berichten
chat-with = Gesprek met { $names }
chat-readers = Wie dit kan lezen
chat-you = U
chat-servers = Een bericht gaat naar wie er met de gebruikersnaam in staat. Berichten zijn niet van eind tot eind versleuteld: wie { $hosts } beheert, zou ze kunnen lezen.
chat-older = Eerdere berichten
chat-empty = Hier valt niets meer te lezen.
chat-said = Berichten, het oudste eerst
chat-news = Een nieuw bericht staat onderaan de lijst.
chat-edited = bewerkt
chat-added = { $who } heeft { $names } toegevoegd: dit bericht en latere met die naam erin zijn daar te lezen, eerdere niet.
chat-without = Niet voor { $names }: die naam staat niet in dit bericht.
message-to = Aan
message-to-hint = Eén gebruikersnaam of meer, bijvoorbeeld bea@birch.example. Alleen zij kunnen het bericht lezen.

chain-title = Over berichten verdelen
chain-hint = U kunt de berichten bekijken voordat ze worden geplaatst.
chain-lead =
    { $count ->
        [one] Voor uw tekst is één bericht genoeg.
       *[other] Uw tekst geeft { $count } berichten. Pas ze aan zoals u wilt; elk antwoordt op het vorige, en alle worden tegelijk geplaatst.
    }
chain-audience = Zichtbaar voor: { $audience }
chain-pictures = Bij het eerste bericht:
chain-part = Bericht { $number } van { $count }
chain-published = geplaatst
chain-publish =
    { $count ->
        [one] Het bericht plaatsen
       *[other] { $count } berichten plaatsen
    }
chain-go-on = De rest plaatsen
chain-join = Terug naar één tekst
chain-out =
    { $count ->
        [one] Het eerste bericht is geplaatst, de andere nog niet: ga verder waar het stopte.
       *[other] De eerste { $count } berichten zijn geplaatst, de andere nog niet: ga verder waar het stopte.
    }
done-thread = Uw berichten zijn geplaatst.

history-first = eerste versie
history-warning = Inhoudswaarschuwing
history-media = De afbeeldingen of hun beschrijvingen zijn gewijzigd.
history-same = De woorden zijn dezelfde.
history-whole = De hele tekst
history-new = toegevoegd
history-gone = verwijderd

captions-title = Ondertiteling
captions-lead = Met ondertiteling kan iedereen een film of geluid volgen, ook wie het niet hoort of het geluid uit heeft. Schrijf wat er wordt gezegd, en wat er verder toe doet.
captions-file = Bestand met ondertiteling
captions-hint = WebVTT (.vtt) of SubRip (.srt), zoals videoprogramma’s ze opslaan.
captions-text = De ondertiteling lezen
captions-remove = Ondertiteling verwijderen

kind-trusted = { $branch }, een bibliotheek die door de uwe wordt vertrouwd

settings-title = Instellingen
settings-all = Alle instellingen
settings-search = In instellingen zoeken
settings-found =
    { $count ->
        [one] Eén pagina met instellingen
       *[other] { $count } pagina’s met instellingen
    }
settings-nothing = Geen instelling gevonden
settings-nothing-text = In geen instelling komt “{ $query }” voor. Probeer een ander woord.
settings-profile = Uw profiel
settings-reading = Lezen en schrijven
settings-sign-in = Aanmelden en apparaten
settings-data = Uw berichten en gegevens

profile-preview = Zo zien anderen u

crop-title = Afbeelding bijsnijden
crop-shape = Vorm
crop-zoom = Dichterbij
crop-across = Van links naar rechts
crop-down = Van boven naar beneden
crop-use = Dit deel gebruiken

# Schrijven, lezen, vinden en instellingen.

side-label = Naast deze pagina
side-people = Collega's om te volgen
side-clause = Vandaag uit het handboek

live-offline = U bent offline. Wat u schrijft, blijft in deze browser bewaard.
act-failed = Dat is niet gelukt, dus er is niets veranderd. Probeer het opnieuw.
act-close = Sluiten

viewer-next = Volgende afbeelding
viewer-previous = Vorige afbeelding
viewer-zoom = Volledige grootte

picture-earlier = Naar voren
picture-later = Naar achteren
picture-focus = Klik op wat in beeld moet blijven als de afbeelding wordt bijgesneden.
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

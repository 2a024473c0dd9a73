### E-mails. Niets van wat iemand schreef, staat erin.

mail-report-subject = { $branch }: een nieuwe rapportage
mail-report-text =
    Een nieuwe rapportage wacht op een beslissing.

    Open uw meldingen: { $link }

    U krijgt dit bericht omdat u bij { $branch } modereert.
mail-scheduled-subject = Een ingepland bericht is niet gepubliceerd
mail-scheduled-text =
    Uw bericht kon op de gekozen tijd niet worden gepubliceerd: { $reason }

    Het is bewaard. Pas het aan of kies een andere tijd: { $link }
mail-device-subject = Er is met een nieuwe browser ingelogd bij { $branch }
mail-device-text =
    Iemand heeft met uw werkadres en wachtwoord ingelogd, in een browser die nog niet was ingelogd.

    Was u dat zelf, dan hoeft u niets te doen.

    Zo niet, log die browser dan uit en wijzig uw wachtwoord: { $link }
mail-second-subject = Een bericht wacht op uw beoordeling
mail-second-text =
    Een collega heeft iets geschreven namens een gedeeld profiel, en het wacht tot iemand het leest.

    Kies het profiel, dan “Ingeplande berichten”: { $link }

    U krijgt dit bericht omdat u bij { $branch } namens dat profiel publiceert.
mail-leaving-subject = Uw toegang bij { $branch } is beëindigd
mail-leaving-text =
    Uw professionele profiel kan niets meer plaatsen; wat het heeft gepubliceerd, blijft.

    Hebt u hier persoonlijke profielen, dan kunt u ze nog drie maanden openen: { $link }

    U kunt ermee verhuizen, uw gegevens exporteren, of ze verwijderen. Niemand bij { $branch } weet of u ze hebt.
mail-glass-subject = { $branch } weet nu van wie dit profiel is
mail-glass-text =
    Op { $day } zijn de twee houders van de sleutel voor noodtoegang bij { $branch } te weten gekomen van wie dit profiel is: een naam, en verder niets.

    De reden, op schrift: { $document }

    U mag hen ernaar vragen en het door een rechter laten onderzoeken.
mail-given-back-subject = Een bericht is aan u teruggegeven
mail-given-back-text =
    Een collega heeft gelezen wat u namens een gedeeld profiel schreef, en vraagt om een wijziging voordat het wordt gepubliceerd.

    Kies het profiel, dan “Ingeplande berichten”: { $link }

    U krijgt dit bericht omdat u bij { $branch } namens dat profiel schrijft.
mail-queue-subject = { $branch }: een bericht wacht op beoordeling
mail-queue-text =
    Een regel houdt een bericht vast tot een collega het heeft gelezen. Vier uur is het streven.

    { $link }
mail-decided-subject = { $branch }: over een bericht van u
mail-decided-text =
    Iemand heeft beslist over een bericht van u dat een regel had tegengehouden. Wat en waarom, en hoe u bezwaar kunt
    maken, staat hier:

    { $link }
mail-handbook-subject = { $branch }: lees alstublieft het handboek
mail-handbook-text =
    Er is een versie van het handboek die u nog niet hebt bevestigd. Lees haar alstublieft en bevestig dat; een bedenking
    kan worden genoteerd en houdt niets tegen.

    { $link }
mail-consultation-subject = { $branch }: wat vindt u van het handboek?
mail-consultation-text =
    Een nieuwe versie van het handboek wordt besproken. Zeg wat u van de paragrafen vindt, met of zonder uw naam, en stem.

    { $link }
mail-learning-subject = { $branch }: lessen die op u wachten
mail-learning-text =
    Een aantal van uw lessen moet binnen twee dagen klaar zijn. Elke les duurt vijf minuten, en het is werktijd.

    { $link }
mail-review-subject = { $branch }: het handboek is aan herziening toe
mail-review-text =
    Vandaag is de dag waarop u het handboek weer zou bekijken.

    { $link }
mail-confirm-subject = Bevestig uw adres voor { $branch }
mail-confirm-text =
    Iemand heeft zich bij { $branch } met dit adres geregistreerd.

    Was u dat, open dan deze pagina en bevestig het binnen twee dagen: { $link }

    Zo niet, dan hoeft u niets te doen: zonder bevestiging wordt niets bewaard.
mail-welcome-subject = Welkom bij { $branch }
mail-welcome-text =
    { $branch } heeft ja gezegd op uw aanmelding.

    Log hier in: { $link }

# Wat een app toont wanneer een melding haar wekt.
push-favourite = { $name } heeft uw bericht als favoriet gemarkeerd
push-follow = { $name } volgt u nu
push-follow-request = { $name } wil u graag volgen
push-mention = { $name } heeft u vermeld
push-poll = Een peiling van { $name } is gesloten
push-quote = { $name } heeft uw bericht geciteerd
push-quoted-update = { $name } heeft een bericht bewerkt dat u hebt geciteerd
push-reblog = { $name } heeft uw bericht geboost
push-status = { $name } heeft iets geplaatst
push-update = { $name } heeft een bericht bewerkt dat u hebt geboost
push-admin-sign-up = { $name } heeft zich geregistreerd
push-admin-report = { $name }: een rapportage wacht op u
push-move = { $name } is verhuisd
mail-reset-subject = Uw wachtwoord bij { $branch } is voor u gewijzigd
mail-reset-text =
    Een collega die bij { $branch } de medewerkers beheert, heeft u een nieuw wachtwoord gegeven, en uw browsers en apps zijn uitgelogd. U krijgt het nieuwe wachtwoord persoonlijk.

    Het opent uw professionele profiel en verder niets: persoonlijke profielen hebben eigen geheimen.

    Hebt u hier niet om gevraagd, neem dan meteen contact op met uw bibliotheek. Log hier in: { $link }
mail-password-subject = Uw wachtwoord bij { $branch } is gewijzigd
mail-password-text =
    Uw wachtwoord bij { $branch } is gewijzigd, en uw andere browsers zijn uitgelogd.

    Was u dat zelf, dan hoeft u niets te doen. Zo niet, stel dan meteen een ander in: { $link }
mail-forgot-subject = Een nieuw wachtwoord voor { $branch }
mail-forgot-text =
    Iemand heeft een nieuw wachtwoord gevraagd voor uw toegang bij { $branch }. Hier kunt u er binnen een uur een instellen; de link werkt één keer:

    { $link }

    Was u dat niet, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.
mail-invited-subject = Uw toegang bij { $branch }
mail-invited-text =
    Een collega bij { $branch } heeft u toegang gegeven. Kies binnen een week een wachtwoord; de link werkt één keer:

    { $link }
mail-refused-subject = Uw verzoek om mee te doen bij { $branch }
mail-refused-text =
    { $branch } heeft u niet toegelaten, en van uw verzoek wordt niets bewaard.

    { $reason }
mail-announcement-subject = Mededeling van { $branch }
mail-announcement-text =
    { $text }

    De mededeling staat ook op uw startpagina: { $link }
push-moderation-warning = Over een bericht van u
push-severed-relationships = Doordat een server is geblokkeerd, is een aantal volgrelaties beëindigd
mail-handed-over-subject = { $branch } vraagt u over een rapportage te beslissen
mail-handed-over-text =
    Er is een rapportage binnengekomen die niemand bij { $branch } mag behandelen, omdat ze gaat over wie zou beslissen. U
    bent voor zulke gevallen als contactpersoon genoemd.

    { $link }

    De link is alleen voor u en blijft 30 dagen geldig.
mail-measure-subject = { $branch }: over uw profiel
mail-measure-text =
    Iemand die de bibliotheek beheert, heeft iets besloten over uw profiel of een bericht daarvan. Wat, waarom, en hoe u
    bezwaar kunt maken, staat hier:

    { $link }
mail-report-news-subject = { $branch }: over uw rapportage
mail-report-news-text =
    Er is nieuws over wat u hebt gerapporteerd. Het staat hier:

    { $link }
mail-voucher-subject = { $branch }: open uw profiel binnenkort in een browser
mail-voucher-text =
    Over een paar dagen kan het profiel met dit adres de berichten voor de bibliotheek niet meer lezen. Uw bibliotheek weet
    niet van wie het is; een recent bewijs toont dat het van een collega is. Apps kunnen geen bewijs inleveren.

    Log in met een browser, open uw persoonlijke profielen, en bezoek de pagina's van elk ervan één keer:
    { $link }

    Doet u het niet, dan verandert er verder niets: volgers, berichten en privéberichten blijven.
mail-guesses-subject = { $branch }: er zijn verkeerde wachtwoordzinnen geprobeerd met uw account
mail-guesses-text =
    Iemand die bij { $branch } als u was ingelogd, heeft meerdere verkeerde wachtwoordzinnen geprobeerd om persoonlijke
    profielen te openen. U krijgt deze e-mail of u die nu hebt of niet: uw bibliotheek weet het niet.

    Was u het zelf, dan hoeft u niets te doen: elke volgende poging duurt langer. Zo niet, wijzig dan uw werkwachtwoord en
    zet de tweede factor aan: { $link }
mail-lost-subject = { $branch }: oudere wachtwoordzinnen worden verwijderd
mail-lost-text =
    Iemand die bij { $branch } als u was ingelogd, heeft gezegd dat oudere wachtwoordzinnen kwijt zijn. Over 14 dagen wordt
    verwijderd wat ze beschermen. U krijgt deze e-mail of er nu iets is of niet.

    Was u het niet, maak het dan ongedaan en wijzig uw werkwachtwoord: { $link }
mail-security-address-subject = { $branch }: het beveiligingsadres van uw account is gewijzigd
mail-security-address-text =
    Het beveiligingsadres van uw account bij { $branch } is gewijzigd. Vanaf nu gaan e-mails als deze naar het nieuwe adres
    en naar uw werkadres.

    Was u het niet, wijzig dan meteen uw werkwachtwoord, en daarna het adres: { $link }
mail-clicked-subject = { $branch }: { $name } heeft op “Ik heb geklikt” gedrukt
mail-clicked-text =
    { $name } heeft een link geopend of een wachtwoord op een andere site ingevuld, en dat meteen gezegd. Alle browsers en apps zijn uitgelogd.

    Help alstublieft: kies samen een nieuw wachtwoord, kijk of de tweede factor aanstaat, en vraag om het bericht met de link. Bedank voor het zeggen; het is niemands schuld.

    { $link }
mail-consent-subject = { $branch }: een fototoestemming eindigt binnenkort
mail-consent-text =
    Een fototoestemming die u hebt vastgelegd, eindigt binnenkort. Laat haar opnieuw ondertekenen en verleng haar, of laat haar eindigen: dan worden de foto's verwijderd, met hun berichten.

    { $link }
mail-escalated-subject = { $branch }: iets wacht op uw beslissing
mail-escalated-text =
    Een bericht aan een gedeeld profiel wacht op uw beslissing: het is te laat, of een collega vraagt u te beslissen. Open het profiel, en dan de antwoorden.

    { $link }
mail-thanks-subject = { $branch }: een collega bedankt u
mail-thanks-text =
    Een collega heeft iets aardigs over uw werk geschreven of draagt u voor in een wedstrijd. Niemand anders ziet het zonder uw instemming:
    { $link }

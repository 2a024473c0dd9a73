# Wat vertrouwde bibliotheken delen; de casusbundel; bescherming van mensen.
exchange-title = Gedeeld in het netwerk
exchange-lead = Bibliotheken die elkaar vertrouwen, kunnen lessen, casussen en campagnes delen. Wat u overneemt, wordt van uzelf: u past het aan, en deze pagina zegt het u als het daar is veranderd waar het vandaan komt.
exchange-ours = Wat wij delen
exchange-licence = Delen onder deze licentie
exchange-licence-hint = Dit geldt voor lessen die u zelf hebt geschreven of veranderd, en gepubliceerd. Casussen en campagnes deelt u een voor een, op hun eigen pagina.
exchange-not = Niet delen
exchange-theirs = Waarop wij geabonneerd zijn
exchange-alone = Er is nog geen andere bibliotheek in uw netwerk.
exchange-lessons = Lessen
exchange-cases = Casussen voor de bundel
exchange-campaigns = Campagnes
exchange-none = Er is nog niets binnengekomen. Abonneer u hierboven op de lessen van een bibliotheek.
exchange-new = Niet overgenomen
exchange-same = Overgenomen, en aan beide kanten gelijk
exchange-there = Daar veranderd sinds u het overnam
exchange-here = Door u veranderd sinds u het overnam
exchange-gone = Wordt daar niet meer gedeeld
exchange-take = Bekijken en overnemen
exchange-compare = Vergelijken
exchange-subscribe = Abonneren
exchange-unsubscribe = Abonnement beëindigen
exchange-again = Nu opnieuw lezen
exchange-from = Van { $branch }, onder { $licence }. Noem de bron als u het doorgeeft. Kies de bepaling van uw eigen handboek die past, en bewaar het dan.
exchange-differs = Hoe het van uw versie verschilt
exchange-offered-campaigns = Campagnes van andere bibliotheken
exchange-share = Met het netwerk delen
exchange-campaign-hint = Andere bibliotheken krijgen de opdracht, de feiten, de beelden en de toon, en kiezen eigen dagen en doelen. Partners worden niet doorgegeven.

casebook-title = Casusbundel
casebook-lead = Casussen die in elke bibliotheek hadden kunnen gebeuren, met vragen om te bespreken. Namen, plaatsen en details zijn verzonnen.
casebook-all = Casussen om te bespreken
casebook-none = Er zijn nog geen casussen.
casebook-asked = U wordt iets gevraagd
casebook-asked-lead = Een collega wil van een zaak waarbij u betrokken was een casus voor de bundel maken. Niemand mag in deze tekst herkenbaar zijn. Hij wordt alleen gepubliceerd als alle betrokkenen het goedvinden.
casebook-agree = Ik vind het goed
casebook-decline = Ik vind het niet goed
casebook-decline-hint = Als u het niet goedvindt, wordt de tekst gewist, en niemand hoort wie dat besloot.
casebook-waiting = Goedgevonden, wacht op publicatie door u
casebook-write = Casus schrijven
casebook-write-lead = Verzin hem, of verander alles waaraan iemand te herkennen zou zijn.
casebook-suggest = Casus voorstellen
casebook-suggest-lead = Vertel hem zo dat niemand te herkennen is: andere namen, een andere plaats, een andere tijd. Alle andere betrokkenen wordt het eerst gevraagd. Eén nee is genoeg, en de tekst wordt gewist.
casebook-how = Zaken van u die gesloten zijn. Alle betrokkenen moeten het goedvinden voordat iemand anders ze leest.
casebook-of-report = Uw melding van { $day }
casebook-of-measure = Wat de bibliotheek op { $day } besloot
casebook-name = Titel
casebook-words = Wat er gebeurde
casebook-words-hint = Markdown. Een paar alinea’s, tot het moment waarop iemand moet beslissen.
casebook-questions = Vragen om te bespreken
casebook-questions-hint = Eén per regel.
casebook-licence = Met andere bibliotheken delen
casebook-licence-hint = Met een licentie kunnen vertrouwde bibliotheken hem ook lezen.
casebook-publish = Publiceren
casebook-send = Alle betrokkenen vragen
casebook-change = Wijzigen of verwijderen
casebook-remove = Casus verwijderen
casebook-from = Gedeeld door { $branch }, onder { $licence }.

safeguarding-title = Bescherming
safeguarding-lead = Een kind, of een volwassene die bescherming nodig heeft, heeft u iets verteld dat u zorgen baart. Deze pagina zegt wat u nu doet. Of het waar is, hoeft u niet alleen te beslissen.
safeguarding-numbers = Bel nu als iemand in gevaar is
safeguarding-script =
    ## Wat u zegt

    1. Luister. Laat de ander in eigen woorden spreken en vraag niet naar details.
    2. „Dank je dat je het me vertelt. Het is niet jouw schuld.”
    3. „Ik kan dit niet voor mezelf houden, maar ik zeg het alleen tegen wie kan helpen.” Beloof nooit een geheim te bewaren.
    4. „Dit gebeurt er nu.” Zeg aan wie u het vertelt.

    ## Wat u niet doet

    - Stel geen sturende vragen en onderzoek niets.
    - Spreek niet met degene om wie het gaat.
    - Schrijf er nergens anders over: geen bericht, geen e-mail.
    - Maak geen beelden en bewaar er geen die u krijgt. Houd het apparaat en bel de politie.
safeguarding-tell = Schrijf op wat u is verteld
safeguarding-nobody = De bibliotheek heeft hiervoor nog niemand aangewezen. Bel de kinderbescherming of de politie, en zeg het persoonlijk tegen uw leidinggevende.
safeguarding-about = Om wie gaat het?
safeguarding-child = Een kind of jongere
safeguarding-adult = Een kwetsbare volwassene
safeguarding-is-urgent = Het kan niet tot morgen wachten
safeguarding-urgent = Dringend
safeguarding-words = Wat er gezegd is
safeguarding-words-hint = De woorden zo precies mogelijk, wanneer en waar, en wat u zag. Niet wat het volgens u betekent.
safeguarding-reader = Wie leest het?
safeguarding-reader-hint = Gaat het om een van beiden, kies dan de ander.
safeguarding-both = { $lead } en { $deputy }
safeguarding-only = Alleen { $name }
safeguarding-send = Versturen
safeguarding-own = Wat u hebt geschreven
safeguarding-to-read = Voor u om te lezen
safeguarding-state-sent = Verstuurd, nog niet geopend
safeguarding-state-read = Geopend
safeguarding-state-closed = Gesloten
safeguarding-file = Wat een collega is verteld
safeguarding-restricted = Alleen u en de andere aangewezen persoon lezen het: geen moderator, geen beheerder, geen eigenaar. Een jaar nadat u het sluit, wordt het gewist; wat langer bewaard moet blijven, hoort in het dossier van de instantie.
safeguarding-done = Wat er gedaan is
safeguarding-act-note = noteerde
safeguarding-act-passed-on = gaf het door
safeguarding-act-closed = sloot het
safeguarding-note = Wat u hebt gedaan
safeguarding-note-hint = Wie u belde, wanneer, en wat er is afgesproken. Om te sluiten schrijft u wat ervan gekomen is.
safeguarding-write = Noteren
safeguarding-close = Met deze woorden sluiten
safeguarding-to = Doorgeven
safeguarding-to-hint = De naam van een collega. U kunt het dan zelf niet meer lezen.
safeguarding-hand-on = Doorgeven
safeguarding-settle = Bescherming instellen
safeguarding-settle-lead = Wijs twee mensen aan die weten wat te doen en wie te bellen. Alleen zij lezen wat collega’s opschrijven.
safeguarding-lead-handle = Verantwoordelijke
safeguarding-deputy-handle = Tweede persoon
safeguarding-deputy-hint = Leest het ook; alleen, als het om de verantwoordelijke gaat.
safeguarding-numbers-hint = Eén per regel: wie u bereikt, een dubbele punt, het nummer. Controleer ze twee keer per jaar.
safeguarding-numbers-start =
    Alarmnummer: 112
    Kindertelefoon: 0800 0432
safeguarding-script-label = Wat te zeggen en te doen
safeguarding-script-hint = Markdown. Iedereen die hier werkt, leest het op de pagina „Bescherming”.

mail-casebook-subject = { $branch }: mag een zaak in de casusbundel?
mail-casebook-text =
    Een collega wil van een zaak waarbij u betrokken was een casus maken om te bespreken, waarin alles is veranderd waaraan iemand te herkennen zou zijn. Hij wordt alleen gepubliceerd als u het goedvindt. De tekst staat hier:

    { $link }

mail-safeguarding-subject = { $branch }: lees dit vandaag, alstublieft
mail-safeguarding-text =
    Een collega is iets verteld waarvoor u bent aangewezen. Niets daarvan staat in deze e-mail. Open de pagina vandaag nog:

    { $link }

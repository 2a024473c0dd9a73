# Care for people: under attack.

pile-on-title = Onder vuur
pile-on-lead = Als veel onbekenden u tegelijk aanvallen, hoeft u daar niets van te lezen. Eén knop beschermt dit profiel zeven dagen lang.
pile-on-means-1 = Onbekenden kunnen niet op uw berichten antwoorden en ze niet delen of citeren. Collega’s, vertrouwde bibliotheken en mensen die u kent, kunnen dat nog wel.
pile-on-means-2 = Wat onbekenden u schrijven, wordt voor u verborgen. De collega die u noemt, leest het en bewaart bewijs.
pile-on-means-3 = Uw geplande berichten wachten.
pile-on-means-4 = U kunt het altijd beëindigen en daarna zien wat er binnenkwam, als u dat wilt.
pile-on-colleague = Wie leest het voor u?
pile-on-colleague-hint = De naam van het profiel van een collega. Die krijgt meteen een e-mail; praat met elkaar als u kunt. Uw collega leest ook wat onbekenden alleen aan u sturen.
pile-on-begin = Bescherm mij
pile-on-on = Dit profiel is beschermd tot { $day }. { $name } leest wat onbekenden schrijven.
pile-on-end = Bescherming beëindigen
pile-on-ended = De bescherming is voorbij. Gepauzeerde berichten staan onder ‘Geplande berichten’. Wat onbekenden schreven, staat niet bij uw meldingen.
pile-on-give-back = Toon wat er binnenkwam
pile-on-reading = U leest voor
pile-on-read-until = Beschermd tot { $day }
pile-on-read-over = Beëindigd op { $day }
pile-on-emergency = Als iemand in gevaar is: het noodplan
pile-on-posts = Wat onbekenden aan { $name } schrijven
pile-on-posts-lead = Lees dit in diens plaats en antwoord niet. Bewaar wat later nodig kan zijn, vooral bedreigingen. De rest wordt 30 dagen na het einde verwijderd. Neem pauzes; wordt het u te veel, draag het dan over.
pile-on-posts-none = Er is niets binnengekomen.
pile-on-kind-mention = Vermelding
pile-on-kind-quote = Citaat
pile-on-kind-reply = Antwoord, geweigerd
pile-on-there = Naar het origineel
pile-on-keep = Bewaren als bewijs
pile-on-drop = Niet bewaren
pile-on-kept = Een jaar bewaard als bewijs
pile-on-case = Zaak openen
pile-on-case-words = Wat is er gebeurd?
pile-on-case-hint = Alles wat u als bewijs bewaart, wordt deel van de zaak.
pile-on-case-open = Zaak openen met het bewijs
pile-on-back = Terug naar ‘Onder vuur’

mail-pile-on-subject = { $branch }: een collega heeft uw hulp nodig
mail-pile-on-text =
    Een collega wordt door onbekenden aangevallen en vraagt u te lezen wat zij schrijven, om dat niet zelf te hoeven doen. Open de pagina en bewaar bedreigingen als bewijs. En bel, als u kunt.

    { $link }

break-title = Pauze van meldingen
break-lead = Meldingen lezen is zwaar werk. Neem pauze wanneer u dat nodig hebt: uw zaken gaan terug naar uw collega’s en u hoort tot het einde van geen nieuwe meldingen.
break-on = U hebt pauze tot { $day }.
break-how-long = Hoe lang?
break-days = { $count ->
    [one] Eén dag
   *[other] { $count } dagen
}
break-begin = Pauze nemen
break-end = Pauze beëindigen
break-nobody-counts = De pauze eindigt vanzelf. Er wordt niets van bewaard en niemand telt pauzes.

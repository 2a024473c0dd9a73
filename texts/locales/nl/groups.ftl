# Groups of practice.

groups-title = Groepen
groups-lead = Groepen rond een onderwerp: jeugdbibliotheek, catalogisering, conservering. Vermeld een groep in een bericht en alle leden krijgen het, hier en op andere servers.
groups-none = Er is nog geen groep.
groups-group = Groep
groups-members = { $count ->
    [one] Eén lid
   *[other] { $count } leden
}
groups-open = Iedereen kan lid worden
groups-by-request = Lid worden op verzoek
groups-start = Groep beginnen
groups-name = Naam
groups-handle = Profielnaam
groups-handle-hint = Letters, cijfers en lage streepjes, zonder spaties. Later niet meer te wijzigen.
groups-about = Waarvoor is de groep?
groups-about-hint = Voor wie is de groep en wat hoort erin? Iedereen kan dit lezen.
groups-ask-first = Wie lid wil worden, vraagt het eerst
groups-start-hint = U modereert de groep en haar pagina noemt uw professionele profiel. Anderen kunt u daarna toevoegen.
groups-start-do = Groep beginnen
groups-join = Lid worden
groups-ask = Vragen om lid te worden
groups-leave = Groep verlaten
groups-waiting = De moderatie beantwoordt uw verzoek.
groups-write = Schrijven aan de groep
groups-about-title = Over de groep
groups-how = Om aan de groep te schrijven, wordt u lid en vermeldt u { $name } in een openbaar bericht. Antwoorden in haar gesprekken bereiken iedereen die haar volgt.
groups-posts = Berichten
groups-no-posts = Nog niemand heeft aan deze groep geschreven.
groups-moderators = Moderatie
groups-members-title = Leden
groups-expel = Uit de groep halen
groups-moderate = Berichten modereren
groups-moderate-hint = Een verwijderd bericht verlaat de groep hier en op andere servers. Het blijft op het profiel van wie het schreef.
groups-remove = Bericht weghalen
groups-to = Naar de groep

desk-part-know = Boeken en artikelen
desk-setting-sources = Waar boeken worden opgezocht
desk-setting-sources-hint = Per bron een regel: isbn | https://books.example/csl/{"{"}id{"}"}.json, voor isbn, issn, doi of het begin van de adressen van uw catalogus. Het antwoord is CSL-JSON of de JSON van Zotero. Leeg: er wordt niets opgezocht.
desk-setting-sources-wrong = Schrijf per bron een regel: isbn, issn, doi of het begin van een adres, dan | en een adres met {"{"}id{"}"}. Er is plaats voor tien.

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

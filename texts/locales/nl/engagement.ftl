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
accounts-title = Accounts elsewhere
accounts-lead = Every account of the branch on another service: who gets in, where the keys are kept, and when somebody looks at that again. Never write a password here.
accounts-none = No account is registered yet. Begin with the one that most people follow.
accounts-add = Register an account
accounts-edit = Change this account
accounts-change = Review or change
accounts-who = { $holder } holds the keys; deputy is { $deputy }.
accounts-covered = Away today: { $name } answers.
accounts-keys = Keys: { $place }.
accounts-review = Next review on { $day }.
accounts-due = The review is due
accounts-orphaned = Somebody who holds the keys has left: change the keys and name somebody else
accounts-looked = All is right; look again on
accounts-looked-do = Reviewed
accounts-remove = Take off the register
accounts-service = Service
accounts-address = Address
accounts-address-hint = The page of the account, or its handle: @library
accounts-keys-at = Where the keys are kept
accounts-keys-hint = For example: password manager, folder “Public work”. Never the password itself.
accounts-holder = Who holds the keys
accounts-handle-hint = The professional handle of a colleague.
accounts-deputy = Deputy
accounts-review-on = Next review
cover-title = Who answers while somebody is away
cover-lead = Agreed beforehand, so that no question waits for somebody's holiday to end.
cover-none = Nobody is entered as away.
cover-away = Who is away
cover-cover = Who answers
cover-first = First day
cover-last = Last day
cover-note = Hand-over note (optional)
cover-add = Enter
cover-remove = Take back
cover-who = For { $away }, { $cover } answers.
emergency-title = Emergency plan
emergency-write = What to do
emergency-hint = For everybody at the branch, in the order in which it is done. Markdown: # makes a heading, - a list. Write telephone numbers in.
emergency-look = As everybody sees it
emergency-change = Change the plan
emergency-changed = Last changed on { $day }.
emergency-starter = The branch has not written a plan of its own yet; this is the one that every branch begins with.
emergency-keys = Who gets in today
emergency-holder = Keys
emergency-deputy = Deputy
emergency-plan =
    # If somebody is threatened
    1. Is anybody in danger now? Call the emergency number, 112.
    2. Do not answer. Keep what was written: report it here, which stores it as evidence.
    3. Tell your team lead by telephone, not by message.

    # If an account was taken over
    1. The holder of the keys or the deputy ends all sessions and changes the password.
    2. If you have clicked something, press “I clicked it” below. Nobody will blame you.
    3. Write on another channel of the library that the account does not speak for us just now.

    # If many people attack a post
    1. One person answers, once, with facts. Everybody else does not.
    2. Stop what is scheduled. Look after whoever is named in it.
    3. The team lead decides whether the post stays, is corrected or is taken back, and says why.

    # If personal data has got out
    1. Delete the post at once. Write down what was to be seen, and for how long.
    2. Tell the data protection officer on the same day: the law gives 72 hours.
clicked-title = I clicked it
clicked-lead = Opened a strange link, or typed your password on a page that was not ours? It happens to everybody. Press the button; it is quick, and the sooner, the better.
clicked-does-sessions = You are signed out everywhere, in browsers and in apps.
clicked-does-tell = Those who look after people at the branch get a mail, so that they can help. It says no more than that you have pressed the button.
clicked-does-not = Nothing of yours is deleted, and nobody holds it against you.
clicked-do = I clicked it: sign me out everywhere
clicked-done = You are signed out everywhere
clicked-done-lead = Well done for saying so. Here is what comes next.
clicked-step-1 = Choose a new password from a device that you trust. If you have used the old one elsewhere, change it there too.
clicked-step-2 = Turn on the second factor, if you have not yet.
clicked-step-3 = If you have a personal profile here, open it and end its apps as well: nobody but you knows that it is yours.
clicked-step-4 = Do not delete the message with the link. Whoever looks after your computers would like to see it.
clicked-password = Choose a new password
photo-consent-title = Photo consents
photo-consent-lead = Who has agreed to be seen in pictures: by the number of the signed form, never by name. When a consent ends, its pictures are deleted here with the posts that have them, and other servers are asked to do the same.
photo-consent-none = No consent is recorded yet. Have a form signed, give it a number, and record it here.
photo-consent-new = Record a consent
photo-consent-reference = Number of the signed form
photo-consent-reference-hint = As on the paper, for example F-2026-017. No name.
photo-consent-signed-by = Signed by
photo-consent-person = the person herself
photo-consent-guardian = a guardian
photo-consent-by-guardian = A parent or guardian has signed
photo-consent-scope = May be shown
photo-consent-scope-inside = to the branch and its network
photo-consent-scope-public = to everybody
photo-consent-given = Signed on
photo-consent-given-on = signed on { $day }
photo-consent-expires = Holds until
photo-consent-record = Record
photo-consent-state = Now
photo-consent-until = Holds until { $day }
photo-consent-soon = ends soon
photo-consent-ended-withdrawn = Withdrawn
photo-consent-ended-expired = Over
photo-consent-number = Consent { $reference }
photo-consent-pictures = Pictures that rest on it
photo-consent-post = The post
photo-consent-copies = Copies elsewhere
photo-consent-copies-lead = These servers had a post with a picture and were sent a request to delete it. Most obey at once. If you still find the picture there, write to whoever runs the server.
photo-consent-extend = Extend
photo-consent-withdraw = Withdraw
photo-consent-withdraw-lead = { $count ->
    [0] No picture rests on this consent yet. Once withdrawn, none can.
    [one] One picture is deleted here, with the post that has it, and its Delete is sent to other servers. This can't be undone.
   *[other] { $count } pictures are deleted here, with the posts that have them, and Deletes are sent to other servers. This can't be undone.
}
photo-consent-sure = Yes, this consent was withdrawn
photo-consent-sure-missing = Tick the box to say that you are sure. Nothing has been changed.
photo-consent-of-post = Photo consents of this post
photo-consent-of-post-lead = Tick the consents on which each picture rests. When one of them ends, the picture goes.
photo-consent-picture = Picture without a description
inbox-title = Answers
inbox-lead = What people write publicly to this profile, by when it is answered, and by whom. Messages to the profile alone stand under Messages.
inbox-which = Which of them
inbox-open = Waiting
inbox-mine = Mine
inbox-snoozed = Put off
inbox-closed = Done
inbox-none-open = Nothing waits for an answer. Whoever writes to this profile appears here.
inbox-none-mine = Nothing is yours just now.
inbox-none-snoozed = Nothing is put off.
inbox-none-closed = Nothing was answered yet.
inbox-due = answer by { $when }
inbox-until = put off until { $day }
inbox-owner = { $name } answers
inbox-no-owner = Nobody yet
inbox-late = late
inbox-escalated = to be decided by a manager
inbox-writing = { $name } is writing an answer right now.
inbox-state-open = Waiting
inbox-state-answered = Answered
inbox-state-left = Left without an answer
inbox-state-case = A case at the desk
inbox-kind = What is it?
inbox-kind-unsorted = Not sorted yet
inbox-kind-question = Question
inbox-kind-complaint = Complaint
inbox-kind-error = An error of ours
inbox-kind-praise = Praise
inbox-kind-troll = Trolling
inbox-kind-threat = Threat
inbox-kind-press = Press
inbox-kind-records = Request for records
inbox-from = { $name } writes
inbox-gone = Whoever wrote this has deleted it.
inbox-answer = Answer
inbox-write = I'm answering this
inbox-write-hint = Colleagues see for a quarter of an hour that you are writing.
inbox-step-1 = 1. Acknowledge
inbox-step-2 = 2. Understand
inbox-step-3 = 3. Put right, or explain
inbox-text-1 = Thank you for writing to us. We're looking into it, and will tell you more here by tomorrow.
inbox-text-2 = So that we understand it rightly: could you tell us when and where that was? Please leave out anything personal.
inbox-text-3 = We have looked into it. This is what we found, and what we have changed:
inbox-answer-words = Your answer
inbox-answer-send = Send this step
inbox-answer-done = With this it is done
inbox-knows = I have read this; send mine all the same
inbox-notes = Notes for colleagues
inbox-note = New note
inbox-note-add = Add note
inbox-sort = Sort and hand over
inbox-who = Who answers
inbox-theme = Part of
inbox-no-theme = no theme
inbox-snooze = Put off until
inbox-snooze-do = Put off
inbox-else = Not answering, asking, or a case
inbox-words = Reason
inbox-words-hint = For colleagues. Not answering is a good answer to some things; say why.
inbox-leave = Don't answer
inbox-escalate = Ask a manager
inbox-to-case = Make it a case, with the whole thread
inbox-left-because = Not answered: { $reason }
inbox-reopen = Open again
inbox-rules = Rules and texts
inbox-rules-lead = By when each kind is answered, and who does. Empty hours: it needs no answer. What is late goes to the managers by mail.
inbox-hours = Hours
inbox-texts = Texts
inbox-texts-lead = What each step of an answer begins with. Everybody changes it before sending.
patterns-title = Patterns
patterns-lead = What people come back to, month after month. Say who looks after it, and tell the public what came of it.
patterns-none = No theme yet. Name one when the third person asks the same thing.
patterns-owner = { $name } looks after it
patterns-published = published
patterns-unpublished = not published
patterns-said = You said, we did
patterns-publish = Publish
patterns-name = What people come back to
patterns-name-hint = In a few words, for example: opening hours on Sunday.
patterns-looks-after = Who looks after it
patterns-add = Add theme
you-said-title = You said, we did
you-said-lead = What people told { $branch }, and what came of it.
you-said-none = Nothing has been published yet.
off-work-title = Off work
off-work-lead = While you are away, whoever writes to this profile alone gets one answer, within the hour. Public posts get none.
off-work-on = You are off work until { $day }.
off-work-until = Last day away
off-work-message = What they read
off-work-hint = Say until when, and who answers meanwhile. Everybody gets it once.
off-work-text = Thank you for writing. I'm off work at the moment and will read this when I'm back. If it can't wait, please write to the library.
off-work-end = I'm back
off-work-quiet = Quiet hours: when notifications wait, every day

# The daily life of the network: complaints, hidden answers, blocks in the branch's name, care, answers to shared profiles.

cases-source-complaint = Réclamation

complaints-title = Réclamations
complaints-lead = Quelque chose que { $branch } a écrit ou fait ici est faux, ou vous dérange ? Dites-le-nous. Vous n’avez besoin ni de compte ni de donner votre nom.
complaints-procedure = La suite donnée
complaints-step-1 = Vous nous écrivez avec le formulaire ci-dessous. Vous recevez un numéro de référence, et un code pour lire la réponse ici.
complaints-step-2 = Une personne qui n’est pas concernée examine la réclamation. Si personne ici ne peut décider, nous demandons à quelqu’un d’extérieur à la bibliothèque.
complaints-step-3 = Vous recevez une réponse : en général sous trois jours, sous un jour pour la vie privée, le droit ou l’accessibilité.
complaints-step-4 = Si quelque chose n’allait pas, nous le corrigeons et disons ce que nous avons changé. Sinon, nous disons pourquoi, et citons l’article de notre charte.
complaints-step-5 = Si la réponse ne vous satisfait pas, écrivez-nous de nouveau en citant le numéro. Vous pouvez aussi vous adresser à l’autorité de tutelle de la bibliothèque ou à l’autorité de protection des données.
complaints-privacy = Nous conservons votre message et la réponse pendant deux ans. Nous n’enregistrons ni qui vous êtes ni d’où vous écrivez. Personne n’est moins bien traité pour avoir réclamé.
complaints-write = Écrire une réclamation
complaints-subject = De quoi s’agit-il ?
complaints-about-post = Une publication de la bibliothèque
complaints-about-staff = Le comportement d’une personne de la bibliothèque
complaints-about-answer = Une réponse de moi qui a été masquée ou retirée
complaints-about-privacy = La vie privée, ou une image de moi
complaints-about-accessibility = Quelque chose que je ne peux pas lire ou utiliser
complaints-about-block = J’ai été bloqué ou bloquée
complaints-about-other = Autre chose
complaints-address = Adresse de la publication ou du profil (facultatif)
complaints-address-hint = Copiez-la depuis la barre d’adresse de votre navigateur. La publication est conservée telle qu’elle est maintenant, même si quelqu’un la supprime.
complaints-words = Qu’est-ce qui ne va pas ?
complaints-words-hint = N’écrivez rien qui montrerait qui vous êtes, à moins que vous ne souhaitiez que nous le sachions.
complaints-send = Envoyer la réclamation
complaints-back = Vous avez déjà réclamé ?
complaints-received = Votre réclamation est arrivée
complaints-reference = Son numéro est { $reference }. Citez-le si vous nous appelez ou nous écrivez.
complaints-due = Vous trouverez une réponse ici au plus tard le { $day }.
complaints-keep = Notez ce code. Il n’est affiché qu’une fois, et il vous faut pour lire la réponse et compléter votre réclamation.
complaints-number = Réclamation { $reference }

hidden-hide = Masquer cette réponse
hidden-hide-lead = La bibliothèque peut masquer une réponse sous ses propres publications, mais jamais pour l’opinion exprimée. La personne qui l’a écrite reçoit un message avec l’article et votre motif, et peut demander un réexamen par quelqu’un d’autre. La réponse figure sans nom dans le registre public.
hidden-choose = Choisissez
hidden-reason-hint = La personne qui a écrit la réponse lit ceci. Dites ce qui y enfreint l’article, pas ce que vous en pensez.
hidden-is-hidden = Cette réponse est masquée. Seuls son auteur ou autrice et ce profil la voient ici.
hidden-show = L’afficher à nouveau
hidden-in-thread = { $count ->
    [one] { $count } réponse est masquée ici. Voir pourquoi
   *[other] { $count } réponses sont masquées ici. Voir pourquoi
}
hidden-ground-personal-data = Données personnelles de quelqu’un
hidden-ground-threat = Menace
hidden-ground-unlawful = Contenu illicite
hidden-ground-harassment = Harcèlement d’une personne
hidden-ground-spam = Publicité ou spam
hidden-ground-impersonation = Se fait passer pour quelqu’un d’autre
hidden-ground-flooding = Toujours la même chose
hidden-message = { $handle } Nous avons masqué votre réponse sous notre publication. Motif : { $ground } (notre charte, { $clause }). { $reason } Votre opinion n’est pas le motif. Si vous pensez que c’est une erreur, demandez un réexamen : { $link }
hidden-log-title = Réponses masquées
hidden-log-lead = Réponses que la bibliothèque a masquées sous ses propres publications. Une réponse n’est jamais masquée pour son opinion ; vous voyez ici les motifs. Ni ce qui a été dit ni qui l’a dit n’est montré.
hidden-log-none = Aucune réponse n’a été masquée.
hidden-head-day = Jour
hidden-head-profile = Sous une publication de
hidden-head-ground = Motif
hidden-head-clause = Article
hidden-head-state = État
hidden-head-reason = Explication
hidden-state-hidden = Masquée
hidden-state-asked = Masquée ; en réexamen
hidden-state-kept = Réexaminée, toujours masquée
hidden-state-shown = Affichée à nouveau
hidden-yours = Votre réponse masquée
hidden-yours-means = Personne d’autre que vous et ce profil ne voit votre réponse sous sa publication. Votre réponse elle-même n’a pas été supprimée, et les personnes abonnées à votre profil la voient toujours.
hidden-ask = Pourquoi faudrait-il l’afficher à nouveau ?
hidden-ask-hint = La décision revient à une personne qui ne l’a pas masquée. Vous pouvez demander une fois. La réponse paraîtra sur cette page : gardez-en l’adresse.
hidden-ask-send = Demander un réexamen
hidden-look = La personne qui a écrit une réponse masquée demande un réexamen. Motif du masquage : { $ground }.
hidden-own = Vous l’avez masquée : quelqu’un d’autre décide donc.
hidden-decide = Décision
hidden-outcome-shown = La réponse est affichée à nouveau.
hidden-outcome-kept = La réponse reste masquée.
hidden-why = Pourquoi ? La personne qui l’a écrite lit ceci.
hidden-settle = Décider et clore le dossier

block-title = Blocage au nom de la bibliothèque
block-lead = Une personne bloquée ne peut, connectée, ni lire les publications de ce profil ni y répondre. Un blocage au nom de la bibliothèque demande un motif et une fin. Un blocage fait depuis une application prend fin après 30 jours, à moins que vous n’indiquiez un motif ici.
block-reason = Motif
block-reason-hint = Il est conservé avec le blocage, pour les personnes qui gèrent ce profil et pour les réclamations. Critiquer la bibliothèque n’est pas un motif.
block-for = Pour combien de temps
block-days = { $count ->
    [one] Un jour
   *[other] { $count } jours
}
block-until = Prend fin le { $day }.
block-no-reason = Pas encore de motif.
block-no-end = Pas encore de fin.
block-change = Modifier le motif ou la fin
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

# The daily life of the network: complaints, hidden answers, blocks in the branch's name, care, answers to shared profiles.

cases-source-complaint = Complaint

complaints-title = Complaints
complaints-lead = Is something that { $branch } has written or done here wrong, or does it bother you? Tell us. You need no account, and you don't have to give your name.
complaints-procedure = What happens next
complaints-step-1 = You write to us with the form below. You get a reference number, and a code to read the answer here.
complaints-step-2 = Somebody who is not involved looks into it. If nobody here may decide, we ask somebody outside the branch.
complaints-step-3 = You get an answer: usually within three days, and within one day for privacy, law or accessibility.
complaints-step-4 = If something was wrong, we put it right and tell you what we have changed. If not, we tell you why, and name the clause of our handbook.
complaints-step-5 = If you are not satisfied with the answer, complain again and quote the number. You can also turn to the authority that supervises the library, or to the data protection authority.
complaints-privacy = We keep what you write and the answer for two years. We do not store who you are or where you write from. Nobody is treated worse for complaining.
complaints-write = Write a complaint
complaints-subject = What is it about?
complaints-about-post = A post of the library
complaints-about-staff = The behaviour of somebody at the library
complaints-about-answer = A reply of mine that was hidden or removed
complaints-about-privacy = Privacy, or a picture of me
complaints-about-accessibility = Something that I can't read or use
complaints-about-block = I was blocked
complaints-about-other = Something else
complaints-address = Address of the post or profile (optional)
complaints-address-hint = Copy it from the address bar of your browser. The post is kept as it is now, even if somebody deletes it.
complaints-words = What is wrong?
complaints-words-hint = Leave out anything that would show who you are, unless you want us to know.
complaints-send = Send the complaint
complaints-back = Have you already complained?
complaints-received = Your complaint has been received
complaints-reference = Its number is { $reference }. Quote it when you call or write to us.
complaints-due = You will find an answer here by { $day }.
complaints-keep = Write this code down. It is shown only once, and you need it to read the answer and to add to your complaint.
complaints-number = Complaint { $reference }

hidden-hide = Hide this reply
hidden-hide-lead = The library may hide a reply below its own posts, but never for the opinion in it. The author gets a message with the clause and your reason, and can ask for a review by somebody else. The reply is listed in the public log, without a name.
hidden-choose = Please choose
hidden-reason-hint = The author reads this. Say what in the reply breaks the clause, not what you think of it.
hidden-is-hidden = This reply is hidden. Only its author and this profile see it here.
hidden-show = Show it again
hidden-in-thread = { $count ->
    [one] One reply is hidden here. See why
   *[other] { $count } replies are hidden here. See why
}
hidden-ground-personal-data = Somebody's personal data
hidden-ground-threat = A threat
hidden-ground-unlawful = Unlawful content
hidden-ground-harassment = Harassment of a person
hidden-ground-spam = Advertising or spam
hidden-ground-impersonation = Pretends to be somebody else
hidden-ground-flooding = Repeated again and again
hidden-message = { $handle } We have hidden your reply below our post. Reason: { $ground } (our handbook, { $clause }). { $reason } Your opinion is not the reason. If you think that this is wrong, ask for a review: { $link }
hidden-log-title = Hidden replies
hidden-log-lead = Replies that the library has hidden below its own posts. A reply is never hidden for its opinion; here you see the reasons. Neither what was said nor who said it is shown.
hidden-log-none = No reply has been hidden.
hidden-head-day = Day
hidden-head-profile = Below a post of
hidden-head-ground = Ground
hidden-head-clause = Clause
hidden-head-state = State
hidden-head-reason = Reason
hidden-state-hidden = Hidden
hidden-state-asked = Hidden; being reviewed
hidden-state-kept = Reviewed, and still hidden
hidden-state-shown = Shown again
hidden-yours = Your hidden reply
hidden-yours-means = Nobody but you and this profile sees your reply below its post. Your reply itself has not been deleted, and your followers still see it.
hidden-ask = Why should it be shown again?
hidden-ask-hint = Somebody who did not hide it decides. You can ask once. The answer will appear on this page, so keep its address.
hidden-ask-send = Ask for a review
hidden-look = The author of a hidden reply asks for a review. Reason it was hidden: { $ground }.
hidden-own = You have hidden it, so somebody else decides.
hidden-decide = Decision
hidden-outcome-shown = The reply is shown again.
hidden-outcome-kept = The reply stays hidden.
hidden-why = Why? The author reads this.
hidden-settle = Decide and close the case

block-title = Block in the branch's name
block-lead = Someone who is blocked can neither read this profile's posts when signed in, nor reply to them. A block in the branch's name needs a reason and an end. A block made in an app ends after 30 days unless you give a reason here.
block-reason = Reason
block-reason-hint = It is kept with the block, for those who run this profile and for complaints. Criticism of the library is not a reason.
block-for = For how long
block-days = { $count ->
    [one] One day
   *[other] { $count } days
}
block-until = Ends on { $day }.
block-no-reason = No reason given yet.
block-no-end = No end given yet.
block-change = Change reason or end

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

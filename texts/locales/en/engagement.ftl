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
accounts-lead = Every account of the branch on another service: who has access, where the login details are kept, and when somebody checks them next. Never write a password here.
accounts-none = No account is registered yet. Begin with the one that most people follow.
accounts-add = Register an account
accounts-edit = Edit this account
accounts-change = Review or edit
accounts-who = { $holder } has the login details; the deputy is { $deputy }.
accounts-covered = Away today: { $name } answers.
accounts-keys = Login details: { $place }.
accounts-review = Next review on { $day }.
accounts-due = The review is due
accounts-orphaned = Somebody with the login details has left: change them and name somebody else
accounts-looked = Everything is right; check again on
accounts-looked-do = Reviewed
accounts-remove = Remove from the register
accounts-service = Service
accounts-address = Address
accounts-address-hint = The page of the account, or its handle: @library
accounts-keys-at = Where the login details are kept
accounts-keys-hint = For example: password manager, folder “Public work”. Never the password itself.
accounts-holder = Who has the login details
accounts-handle-hint = The professional handle of a colleague.
accounts-deputy = Deputy
accounts-review-on = Next review

cover-title = Who answers while somebody is away
cover-lead = Agreed beforehand, so that no question waits for somebody's holiday to end.
cover-none = Nobody is away.
cover-away = Who is away
cover-cover = Who answers
cover-first = First day
cover-last = Last day
cover-note = Hand-over note (optional)
cover-add = Add
cover-remove = Remove
cover-who = { $cover } answers for { $away }.

emergency-title = Emergency plan
emergency-write = What to do
emergency-hint = For everybody at the branch, in the order in which to do it. Markdown: # makes a heading, - a list. Include telephone numbers.
emergency-look = Preview
emergency-change = Edit the plan
emergency-changed = Last changed on { $day }.
emergency-starter = The branch has not written a plan of its own yet; this is the one that every branch begins with.
emergency-keys = Who has access today
emergency-holder = Login details
emergency-deputy = Deputy
emergency-plan =
    # If somebody is threatened
    1. Is anybody in danger now? Call the emergency number, 112.
    2. Do not answer. Keep what was written: report it here, which stores it as evidence.
    3. Tell your team lead by telephone, not by message.

    # If an account was taken over
    1. The person with the login details or the deputy ends all sessions and changes the password.
    2. If you have clicked something, press “I clicked it” below. Nobody will blame you.
    3. Write on another channel of the library that the account does not speak for us at the moment.

    # If many people attack a post
    1. One person answers, once, with facts. Nobody else does.
    2. Pause what is scheduled. Look after everybody who is named in it.
    3. The team lead decides whether the post stays, is corrected or is deleted, and says why.

    # If personal data has been published
    1. Delete the post at once. Write down what could be seen, and for how long.
    2. Tell the data protection officer on the same day: the law gives 72 hours.

clicked-title = I clicked it
clicked-lead = Opened a strange link, or typed your password on a page that was not ours? It happens to everybody. Press the button; it is quick, and the sooner, the better.
clicked-does-sessions = You are signed out everywhere, in browsers and in apps.
clicked-does-tell = Those who manage people at the branch get an e-mail, so that they can help. It says only that you have pressed the button.
clicked-does-not = Nothing of yours is deleted, and nobody holds it against you.
clicked-do = I clicked it: sign me out everywhere
clicked-done = You are signed out everywhere
clicked-done-lead = It is good that you said so. Here is what comes next.
clicked-step-1 = Choose a new password from a device that you trust. If you have used the old one elsewhere, change it there too.
clicked-step-2 = Turn on the second factor, if you have not yet.
clicked-step-3 = If you have a personal profile here, open it and sign its apps out as well: nobody but you knows that it is yours.
clicked-step-4 = Do not delete the message with the link. The people who look after your computers need to see it.
clicked-password = Choose a new password

photo-consent-title = Photo consents
photo-consent-lead = Who has agreed to be shown in pictures: by the number of the signed form, never by name. When a consent ends, its pictures are deleted here with their posts, and other servers are asked to do the same.
photo-consent-none = No consent is recorded yet. Have a form signed, give it a number, and record it here.
photo-consent-new = Record a consent
photo-consent-reference = Number of the signed form
photo-consent-reference-hint = As on the paper, for example F-2026-017. No name.
photo-consent-signed-by = Signed by
photo-consent-person = the person themselves
photo-consent-guardian = a guardian
photo-consent-by-guardian = A parent or guardian has signed
photo-consent-scope = May be shown
photo-consent-scope-inside = to the branch and its network
photo-consent-scope-public = to everybody
photo-consent-given = Signed on
photo-consent-given-on = signed on { $day }
photo-consent-expires = Valid until
photo-consent-record = Record
photo-consent-state = State
photo-consent-until = Valid until { $day }
photo-consent-soon = ends soon
photo-consent-ended-withdrawn = Withdrawn
photo-consent-ended-expired = Expired
photo-consent-number = Consent { $reference }
photo-consent-pictures = Pictures that need it
photo-consent-post = The post
photo-consent-copies = Copies elsewhere
photo-consent-copies-lead = These servers had a post with a picture and were asked to delete it. Most do so at once. If you still find the picture there, write to the people who run the server.
photo-consent-extend = Extend
photo-consent-withdraw = Withdraw
photo-consent-withdraw-lead = { $count ->
    [0] No picture needs this consent yet. Once it is withdrawn, none can use it.
    [one] One picture is deleted here, with its post, and other servers are asked to delete it. This can't be undone.
   *[other] { $count } pictures are deleted here, with their posts, and other servers are asked to delete them. This can't be undone.
}
photo-consent-sure = Yes, this consent was withdrawn
photo-consent-sure-missing = Tick the box to say that you are sure. Nothing has been changed.
photo-consent-of-post = Photo consents of this post
photo-consent-of-post-lead = Tick the consents that each picture needs. When one of them ends, the picture is deleted.
photo-consent-picture = Picture without a description

inbox-title = Answers
inbox-lead = What people write publicly to this profile, when it is due, and who answers. Messages to the profile alone are under Messages.
inbox-which = Show
inbox-open = Open
inbox-mine = Mine
inbox-snoozed = Snoozed
inbox-closed = Done
inbox-none-open = Nothing waits for an answer. What people write to this profile appears here.
inbox-none-mine = Nothing is assigned to you.
inbox-none-snoozed = Nothing is snoozed.
inbox-none-closed = Nothing was answered yet.
inbox-due = answer by { $when }
inbox-until = snoozed until { $day }
inbox-owner = { $name } answers
inbox-no-owner = Nobody yet
inbox-late = late
inbox-escalated = to be decided by a manager
inbox-writing = { $name } is writing an answer right now.
inbox-state-open = Open
inbox-state-answered = Answered
inbox-state-left = No answer needed
inbox-state-case = A case at the desk
inbox-kind = What is it?
inbox-kind-unsorted = Not sorted yet
inbox-kind-question = Question
inbox-kind-complaint = Complaint
inbox-kind-error = A mistake of ours
inbox-kind-praise = Praise
inbox-kind-troll = Trolling
inbox-kind-threat = Threat
inbox-kind-press = Press
inbox-kind-records = Request for records
inbox-from = { $name } writes
inbox-gone = The author has deleted this.
inbox-answer = Answer
inbox-write = I'm answering this
inbox-write-hint = Colleagues see for a quarter of an hour that you are writing.
inbox-step-1 = 1. Acknowledge
inbox-step-2 = 2. Understand
inbox-step-3 = 3. Fix it, or explain
inbox-text-1 = Thank you for writing to us. We're looking into it, and will tell you more here by tomorrow.
inbox-text-2 = To understand this properly: could you tell us when and where that was? Please leave out anything personal.
inbox-text-3 = We have looked into it. This is what we found, and what we have changed:
inbox-answer-words = Your answer
inbox-answer-send = Send this step
inbox-answer-done = This is now done
inbox-knows = I have read this; send mine anyway
inbox-notes = Notes for colleagues
inbox-note = New note
inbox-note-add = Add note
inbox-sort = Sort and assign
inbox-who = Who answers
inbox-theme = Part of
inbox-no-theme = no theme
inbox-snooze = Snooze until
inbox-snooze-do = Snooze
inbox-else = No answer, a question, or a case
inbox-words = Reason
inbox-words-hint = For colleagues. Some things are best left unanswered; say why.
inbox-leave = Don't answer
inbox-escalate = Ask a manager
inbox-to-case = Open a case, with the whole thread
inbox-left-because = Not answered: { $reason }
inbox-reopen = Reopen
inbox-rules = Rules and texts
inbox-rules-lead = When each kind is due, and who answers. Leave the hours empty if it needs no answer. Managers get an e-mail about what is late.
inbox-hours = Hours
inbox-texts = Texts
inbox-texts-lead = What each step of an answer begins with. It is always adapted before sending.

patterns-title = Patterns
patterns-lead = What people bring up month after month. Say who looks after it, and publish what came of it.
patterns-none = No theme yet. Add one when a third person asks the same thing.
patterns-owner = { $name } looks after it
patterns-published = published
patterns-unpublished = not published
patterns-said = You said, we did
patterns-publish = Publish
patterns-name = What people bring up
patterns-name-hint = In a few words, for example: opening hours on Sunday.
patterns-looks-after = Who looks after it
patterns-add = Add theme
you-said-title = You said, we did
you-said-lead = What people told { $branch }, and what we did about it.
you-said-none = Nothing has been published yet.

off-work-title = Off work
off-work-lead = While you are away, people who write to this profile alone get one answer, within the hour. Public posts get none.
off-work-on = You are off work until { $day }.
off-work-until = Last day away
off-work-message = Your message
off-work-hint = Say until when, and who answers in the meantime. Everybody gets it once.
off-work-text = Thank you for writing. I'm off work at the moment and will read this when I'm back. If it can't wait, please write to the library.
off-work-end = I'm back
off-work-quiet = Quiet hours: when notifications wait, every day

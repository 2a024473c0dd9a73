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

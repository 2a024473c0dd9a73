# The daily life of the network: complaints, hidden answers, blocks in the branch's name, care, answers to shared profiles.

cases-source-complaint = Complaint

complaints-title = Complaints
complaints-lead = Something that { $branch } has written or done here is wrong, or bothers you? Tell us. You need no account and no name.
complaints-procedure = What happens with it
complaints-step-1 = You write to us with the form below. You get a number to quote, and a code with which you read the answer here.
complaints-step-2 = Somebody who is not concerned looks into it. If nobody here may decide, we ask somebody outside of the branch.
complaints-step-3 = You get an answer: by default within three days, within one day where it is about privacy, law or accessibility.
complaints-step-4 = If something was wrong, we put it right and say what we have changed. If not, we say why, and which clause of our handbook it rests on.
complaints-step-5 = If the answer does not satisfy you, complain once more and quote the number. You can also turn to whoever supervises the library, or to the data protection authority.
complaints-privacy = We keep what you write and the answer for two years. We do not keep who you are or where you write from. Nobody is treated worse for complaining.
complaints-write = Write a complaint
complaints-subject = What is it about?
complaints-about-post = A post of the library
complaints-about-staff = How somebody of the library behaves
complaints-about-answer = An answer of mine that was hidden or removed
complaints-about-privacy = Privacy, or a picture of me
complaints-about-accessibility = Something that I can't read or use
complaints-about-block = I was blocked
complaints-about-other = Something else
complaints-address = Address of the post or profile (optional)
complaints-address-hint = Copy it from the address bar of your browser. The post is kept as it is now, even if somebody deletes it.
complaints-words = What is wrong?
complaints-words-hint = Leave out what would tell who you are, unless you want us to know.
complaints-send = Send the complaint
complaints-back = You have complained already?
complaints-received = Your complaint has arrived
complaints-reference = Its number is { $reference }. Quote it when you call or write to us.
complaints-due = You will find an answer here by { $day }.
complaints-keep = Write this code down. It is shown once, and with it alone you read the answer and write on.
complaints-number = Complaint { $reference }

hidden-hide = Hide this answer
hidden-hide-lead = The library may hide an answer below its own posts, but never for the opinion in it. The author gets a message with the clause and your reason, and can ask somebody else to look again. It stands in the public log, without a name.
hidden-choose = Please choose
hidden-reason-hint = The author reads this. Say what in the answer breaks the clause, not what you think of it.
hidden-is-hidden = This answer is hidden. Only its author and this profile see it here.
hidden-show = Show it again
hidden-in-thread = { $count ->
    [one] One answer is hidden here. Why, and on what ground
   *[other] { $count } answers are hidden here. Why, and on what ground
}
hidden-ground-personal-data = Personal data of somebody
hidden-ground-threat = A threat
hidden-ground-unlawful = Unlawful content
hidden-ground-harassment = Harassment of a person
hidden-ground-spam = Advertising or spam
hidden-ground-impersonation = Pretends to be somebody else
hidden-ground-flooding = The same thing again and again
hidden-message = { $handle } We have hidden your answer below our post. Ground: { $ground } (our handbook, { $clause }). { $reason } Your opinion is not the reason. If you think that this is wrong, ask for another look: { $link }
hidden-log-title = Hidden answers
hidden-log-lead = Answers that the library has hidden below its own posts. An answer is never hidden for its opinion; here is on what ground it was. Neither what was said nor who said it is shown.
hidden-log-none = No answer has been hidden.
hidden-head-day = Day
hidden-head-profile = Below a post of
hidden-head-ground = Ground
hidden-head-clause = Clause
hidden-head-state = Now
hidden-head-reason = Reason
hidden-state-hidden = Hidden
hidden-state-asked = Hidden; somebody looks at it again
hidden-state-kept = Looked at again, and still hidden
hidden-state-shown = Shown again
hidden-yours = Your hidden answer
hidden-yours-means = Nobody but you and this profile sees your answer below its post. Your post itself has not been deleted, and your followers still see it.
hidden-ask = Why should it be shown again?
hidden-ask-hint = Somebody who has not hidden it decides. You can ask once, and read the answer on this page; keep its address.
hidden-ask-send = Ask for another look
hidden-look = The author of a hidden answer asks for another look. It was hidden on this ground: { $ground }.
hidden-own = You have hidden it, so somebody else decides.
hidden-decide = Decision
hidden-outcome-shown = The answer is shown again.
hidden-outcome-kept = The answer stays hidden.
hidden-why = Why? The author reads this.
hidden-settle = Decide and close the case

block-title = Block in the branch's name
block-lead = Whoever is blocked can neither read what this profile writes when signed in, nor answer it. A block in the branch's name needs a reason and an end. A block that an app has made ends after 30 days unless you give a reason here.
block-reason = Reason
block-reason-hint = It is kept with the block, for those who speak for this profile, and for a complaint. That somebody criticises the library is no reason.
block-for = For how long
block-days = { $count ->
    [one] One day
   *[other] { $count } days
}
block-until = Ends on { $day }.
block-no-reason = No reason given yet.
block-no-end = No end given yet.
block-change = Change reason or end

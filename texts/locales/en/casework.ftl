# Letters of cases, cases that branches hand over to each other, and alerts.

letter-title = Letters
letter-nobody = Nobody in this case can be written to from here.
letter-write = Write a letter
letter-to = To
letter-stage = Step
letter-language = Language
letter-language-own = Their own language
letter-prepare = Prepare the letter
letter-side-reporter = who reported it
letter-side-concerned = whom it is about
letter-side-involved = who is involved
letter-stage-acknowledge = Acknowledge: we have it
letter-stage-understand = Understand: what we need to know
letter-stage-put-right = Put right: what we are doing
letter-stage-explain = Explain: why we decided so
letter-heading = Letter: { $reader }
letter-read-by-code = The reporter reads this letter where their report stands, with their code, and can reply there.
letter-read-in-report = The reporter reads this letter in their report, and can reply there.
letter-read-on-page = They read this letter on a page of their own, and can reply there. It does not show who reported anything, unless you write it.
letter-mail-without = This case is sealed: the e-mail says only that there is a letter.
letter-no-mail = No e-mail goes out: no address is known.
letter-subject = Subject
letter-text = Letter
letter-hint = This is the template, filled in. Change whatever does not fit.
letter-in-mail = The e-mail contains the letter. Otherwise it only says that there is one.
letter-send = Send the letter
letter-templates = Templates for letters
letter-templates-lead = The first words of every letter in a case, in the reader's language. Whoever writes one can still change it.
letter-show = Show
letter-open-hint = {"{name}"} becomes the reader's name, {"{branch}"} the name of your branch. Whoever has no name is greeted without one.
letter-went-back = Back to the original text.
letter-go-back = Back to the original text
letter-history = Earlier versions
letters-title = Letters from the branch
letters-lead = What the branch has written to you about a case. Your replies go to the people who look into it.
letters-none = There are none.
letters-replies = Your replies
letters-reply = Your reply
letters-reply-hint = Those who look into the case read this. If it is about a report, its author does not.

letter-subject-acknowledge = We are looking into it
letter-subject-understand = We would like to understand
letter-subject-put-right = What we are doing about it
letter-subject-explain = What we have decided, and why
letter-reporter-acknowledge =
    Hello { $name },

    thank you for telling us. Your report has arrived, and somebody at { $branch } will read it. The person it is about is not told who you are.

    We will write again as soon as we know more. You can add to your report at any time.
letter-reporter-understand =
    Hello { $name },

    we have read your report and want to understand it well. This is what we have understood so far: …

    Is that right? It would help us to know: …

    { $branch }
letter-reporter-put-right =
    Hello { $name },

    you were right to tell us. This is what { $branch } is doing about it: …

    If it happens again, or if this is not enough, please reply to this letter.
letter-reporter-explain =
    Hello { $name },

    we have looked into your report. { $branch } has decided: …

    The reason is: …

    We know that you may have hoped for something else. If we have overlooked something, please reply to this letter.
letter-concerned-acknowledge =
    Hello { $name },

    { $branch } is looking into something that concerns you: …

    Nothing has been decided. Before anything is, we would like to hear you.
letter-concerned-understand =
    Hello { $name },

    we would like to understand what happened from your point of view: …

    Please reply to this letter, or tell us if you would rather talk. You may bring somebody you trust.

    { $branch }
letter-concerned-put-right =
    Hello { $name },

    we looked into it, and we were wrong: …

    { $branch } has put this right: … We are sorry.
letter-concerned-explain =
    Hello { $name },

    { $branch } has decided: …

    The reason, and the clause of the handbook: …

    If you think this is wrong, reply to this letter. Against a measure you can appeal under “Measures”; somebody who was not part of the decision reviews it.
letter-involved-acknowledge =
    Hello { $name },

    { $branch } is looking into something in which you were involved: …

    You don't have to do anything. If you need support, tell us.
letter-involved-understand =
    Hello { $name },

    you may be able to help { $branch } to understand what happened: …

    What did you see or hear? You decide whether you reply.
letter-involved-put-right =
    Hello { $name },

    what happened to you should not have happened. { $branch } is doing this about it: …

    Tell us if you need something else.
letter-involved-explain =
    Hello { $name },

    { $branch } has finished looking into it. What we can tell you about the outcome: …

    We can't tell you more about the other people in this case. Thank you for your part.

mail-case-letter-subject = { $branch }: a letter for you
mail-case-letter-text =
    Your branch has written you a letter. Read it here, and reply if you like:

    { $link }
mail-case-letter-foot = Read this letter on the page of the branch, and reply there: { $link }

case-act-letter = Letter
case-act-statement = Reply to a letter
case-act-asked-branch = A person at another branch has been asked
case-act-branch-accepted = The person at the other branch is looking into it
case-act-branch-declined = The person at the other branch can't decide this
cases-branch = Colleague at another branch
cases-branch-hint = As name@branch, at a branch of your network. Cases that nobody here may look into go to this person through the two servers, sealed. If that is not possible, the e-mail address below is used.

case-requests = Cases from other branches
case-request-title = A case from { $branch }
case-request-lead = At this branch everybody who would decide is involved. They ask you to decide. You are not told who reported it; your answer goes to that person, without your name.
case-request-asked = waits for you
case-request-accepted = you are looking into it
case-request-answered = answered
case-request-refused = given back
case-request-expired = expired
case-request-accept = I will look into it
case-request-hint = Write what came of it and send it; the case is then closed there. If you can't decide, because you know the people, say so and give it back.
case-request-refuse = Give it back
case-request-left-off = { $count ->
    [one] One saved post did not fit and is not shown.
   *[other] { $count } saved posts did not fit and are not shown.
}
archive-file-letters = Letters that the branch has written to you about cases.

alert-title = Alerts
alert-lead = What looks wrong at the branch, with what you can do about it. Events are counted, never people: nobody has a score, and personal profiles are not named.
alert-none = Nothing looks wrong.
alert-settle = I have looked into it
alert-before = Looked into
alert-set-up = When an alert is raised
alert-hint = Zero switches an alert off. New thresholds hold from the next look, within five minutes.
alert-count = From how many on
alert-minutes = Within how many minutes
alert-mail = Write an e-mail to those who look into reports. (Other programs are told under Webhooks.)
alert-post = Read the post
alert-new-devices-name = New browsers
alert-new-devices = { $count } sign-ins in new browsers within { $minutes } minutes
alert-new-devices-do = After a holiday or when new computers have come, this is nothing. Otherwise ask colleagues to look at “Signed-in devices” in their settings, and to end what they do not know.
alert-failures-name = Wrong passwords
alert-failures = { $count } wrong passwords within { $minutes } minutes
alert-failures-do = Somebody may be trying passwords. Nothing is needed as long as nobody gets in: waiting times grow by themselves. Ask colleagues who use no second factor to set one up.
alert-tokens-name = New apps
alert-tokens = { $count } new apps for @{ $subject } within { $minutes } minutes
alert-tokens-do = Ask this colleague by telephone, not by message. If it was somebody else, end all sessions under “People” and reset the password.
alert-deletions-name = Deleted posts
alert-deletions = { $count } posts deleted by @{ $subject } within { $minutes } minutes
alert-deletions-do = Ask this colleague by telephone. If it was not them, end all sessions under “People”, reset the password, and restore from a backup what is missing.
alert-exports-name = Archives
alert-exports = { $count } archives requested within { $minutes } minutes
alert-exports-do = Archives go to the owners of profiles alone. If many colleagues are leaving, this is nothing; otherwise ask whether they asked for them themselves.
alert-pile-on-name = Many strangers
alert-pile-on = { $count } strangers replied to one post within { $minutes } minutes
alert-pile-on-do = Tell the author about “Under attack”: strangers are kept away for seven days, and a colleague reads in their place. Keep evidence before anything is deleted.
alert-spam-wave-name = Spam wave
alert-spam-wave = { $count } new profiles wrote the same within { $minutes } minutes
alert-spam-wave-do = Look at one of these profiles. If it is spam, limit or block its server under “Servers”, and report it there.
waits-alerts =
    { $count ->
        [one] alert
       *[other] alerts
    }
desk-hook-alert-raised = an alert

mail-alert-subject = { $branch }: something looks wrong
mail-alert-text =
    Something looks wrong at the branch. What it is, and what you can do, is here:

    { $link }

cases-kept-title = How long closed cases are kept
cases-kept-hint = Closed cases are deleted with everything in them when their time is over, unless they are exempt. Open cases are not touched.
cases-kept-days = Days: { $kind }
cases-purges = Deleted so far, each with a certificate:
cases-purge =
    { $count ->
        [one] One case deleted
       *[other] { $count } cases deleted
    }

illegal-tick = A picture here may show the abuse of a child
illegal-tick-hint = Tick this and nobody has to look: the pictures are locked at once, and the colleague in charge brings them to the authority.
illegal-title = Do not look: these pictures may show the abuse of a child
illegal-lead = { $name } is in charge. Leave everything to this person.
illegal-no-lead = Nobody has been named for this. Ask whoever manages the branch now, by telephone.
illegal-look = Do not open, copy, save, photograph or forward them, not even as evidence: that can itself be a crime.
illegal-keep = They are locked and have been copied nowhere. The addresses and checksums below are what the authority needs. Do not undo the lock.
illegal-authority = Report them today, by the addresses and checksums alone. If a child is in danger now, call the police first:
illegal-after = Do what the authority says, and write here when you reported it and under which number. Talk with somebody about it: nobody has to carry this alone.
illegal-set-up = Pictures that nobody may look at
illegal-set-up-hint = What happens when somebody reports a picture that may show the abuse of a child. The pictures are locked at once, hashed, and shown to nobody.
illegal-set-lead = Handle of the colleague in charge
illegal-country = Country of the branch
illegal-procedure = Your own procedure (shown in such a case)
case-act-locked = Pictures locked
evidence-locked = Locked picture or film, of which only the checksum (SHA-256) is kept:

anonymous-picture = Picture { $number } (optional)
anonymous-picture-hint = What stands in a picture beside the picture itself, such as place, time and device, is removed. Look whether the picture itself shows who you are.
case-files = Pictures that came with it
case-file = Picture number { $number }
case-file-open = Open the picture

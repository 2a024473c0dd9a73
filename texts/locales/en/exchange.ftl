# What trusted branches share; the casebook; safeguarding.
exchange-title = Shared in the network
exchange-lead = Branches that trust each other can share lessons, cases and campaigns. What you take over becomes your own: you adapt it, and this page tells you when it has changed where it came from.
exchange-ours = What we share
exchange-licence = Share under this licence
exchange-licence-hint = This is for lessons that you have written or changed yourselves and published. Cases and campaigns are shared one by one, on their own pages.
exchange-not = Don’t share
exchange-theirs = What we subscribe to
exchange-alone = No other branch is in your network yet.
exchange-lessons = Lessons
exchange-cases = Cases for the casebook
exchange-campaigns = Campaigns
exchange-none = Nothing has come yet. Subscribe to the lessons of a branch above.
exchange-new = Not taken over
exchange-same = Taken over, and the same on both sides
exchange-there = It has changed there since you took it over
exchange-here = You have changed it since you took it over
exchange-gone = It is no longer shared there
exchange-take = Look and take over
exchange-compare = Compare
exchange-subscribe = Subscribe
exchange-unsubscribe = End the subscription
exchange-again = Read again now
exchange-from = From { $branch }, under { $licence }. Name its source if you pass it on. Choose the clause of your own handbook that fits, then keep it.
exchange-differs = How it differs from your version
exchange-offered-campaigns = Campaigns of other branches
exchange-share = Share with the network
exchange-campaign-hint = Other branches get the brief, the facts, the pictures and the tone, and choose their own days and goals. Partners are not passed on.

casebook-title = Casebook
casebook-lead = Cases that could have happened at any branch, with questions to discuss. Names, places and details are made up.
casebook-all = Cases to discuss
casebook-none = There are no cases yet.
casebook-asked = You are asked
casebook-asked-lead = A colleague would like to make a case in which you were concerned into one for the casebook. Nobody should be recognisable in this text. It is only published if everybody concerned agrees.
casebook-agree = I agree
casebook-decline = I don’t agree
casebook-decline-hint = If you don’t agree, the text is deleted, and nobody is told who decided so.
casebook-waiting = Agreed, and waiting for you to publish
casebook-write = Write a case
casebook-write-lead = Make it up, or change everything by which somebody could be recognised.
casebook-suggest = Suggest a case
casebook-suggest-lead = Tell it so that nobody is recognisable: other names, another place, another time. Everybody else concerned is asked first. One no is enough, and the text is deleted.
casebook-how = Cases of yours that are closed. Everybody concerned has to agree before anybody else reads them.
casebook-of-report = Your report of { $day }
casebook-of-measure = What the branch decided on { $day }
casebook-name = Title
casebook-words = What happened
casebook-words-hint = Markdown. A few paragraphs, up to the moment when somebody has to decide.
casebook-questions = Questions to discuss
casebook-questions-hint = One on each line.
casebook-licence = Share with other branches
casebook-licence-hint = With a licence, trusted branches can read it too.
casebook-publish = Publish
casebook-send = Ask everybody concerned
casebook-change = Change or remove
casebook-remove = Remove the case
casebook-from = Shared by { $branch }, under { $licence }.

safeguarding-title = Safeguarding
safeguarding-lead = A child, or an adult who needs protection, has told you something that worries you. This page says what to do now. You don’t have to decide alone whether it is true.
safeguarding-numbers = Call now if somebody is in danger
safeguarding-script =
    ## What to say

    1. Listen. Let them speak in their own words, and don’t ask for details.
    2. “Thank you for telling me. It is not your fault.”
    3. “I can’t keep this to myself, but I’ll only tell those who can help.” Never promise to keep a secret.
    4. “This is what happens next.” Say whom you will tell.

    ## What not to do

    - Don’t ask leading questions, and don’t investigate.
    - Don’t speak to the person it is about.
    - Don’t write about it anywhere else: no post, no message, no e-mail.
    - Don’t take pictures, and don’t save pictures that somebody sends you. Keep the device and call the police.
safeguarding-tell = Write down what you were told
safeguarding-nobody = The branch has not named anybody for this yet. Call the authority for child protection or the police, and tell your manager in person.
safeguarding-about = Whom is it about?
safeguarding-child = A child or young person
safeguarding-adult = An adult at risk
safeguarding-is-urgent = It can’t wait until tomorrow
safeguarding-urgent = Urgent
safeguarding-words = What was said
safeguarding-words-hint = Their words as exactly as you can, when and where, and what you saw. Not what you think it means.
safeguarding-reader = Who reads it?
safeguarding-reader-hint = If it is about one of them, choose the other.
safeguarding-both = { $lead } and { $deputy }
safeguarding-only = { $name } alone
safeguarding-send = Send
safeguarding-own = What you have written
safeguarding-to-read = For you to read
safeguarding-state-sent = Sent, not opened yet
safeguarding-state-read = Opened
safeguarding-state-closed = Closed
safeguarding-file = What a colleague was told
safeguarding-restricted = Only you and the other person named for this read it: no moderator, no admin, no owner. It is deleted a year after you close it; what has to be kept longer belongs in the file of the authority.
safeguarding-done = What was done
safeguarding-act-note = noted
safeguarding-act-passed-on = handed it on
safeguarding-act-closed = closed it
safeguarding-note = What you have done
safeguarding-note-hint = Whom you called, when, and what was agreed. To close it, write what came of it.
safeguarding-write = Write it down
safeguarding-close = Close with these words
safeguarding-to = Hand it on
safeguarding-to-hint = A colleague’s handle. You won’t be able to read it any more.
safeguarding-hand-on = Hand it on
safeguarding-settle = Safeguarding settings
safeguarding-settle-lead = Name two people who know what to do and whom to call. They alone read what colleagues write down.
safeguarding-lead-handle = Lead
safeguarding-deputy-handle = Second person
safeguarding-deputy-hint = Reads it too, or alone if it is about the lead.
safeguarding-numbers-hint = One on each line: whom you reach, a colon, the number. Check them twice a year.
safeguarding-numbers-start =
    Emergency: 112
    Child helpline: 116111
safeguarding-script-label = What to say and what to do
safeguarding-script-hint = Markdown. Everybody who works here reads it on the page “Safeguarding”.

mail-casebook-subject = { $branch }: may a case become part of the casebook?
mail-casebook-text =
    A colleague would like to make a case in which you were concerned into one for discussion, with everything changed by which somebody could be recognised. It is only published if you agree. The text is here:

    { $link }

mail-safeguarding-subject = { $branch }: please read this today
mail-safeguarding-text =
    A colleague was told something that you are named for. Nothing of it is in this mail. Please open the page today:

    { $link }

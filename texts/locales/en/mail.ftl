### Mails. Nothing of what somebody wrote stands in one.

mail-report-subject = { $branch }: a new report
mail-report-text =
    A new report waits for a decision.

    Open your notifications: { $link }

    You get this because you moderate at { $branch }.
mail-scheduled-subject = A scheduled post was not published
mail-scheduled-text =
    Your post could not be published at its time: { $reason }

    It is kept. Change it or choose another time: { $link }
mail-device-subject = New sign-in at { $branch }
mail-device-text =
    Somebody has signed in with your work address and password, in a browser that was not signed in before.

    If that was you, there is nothing to do.

    If not, end that sign-in and change your password: { $link }
mail-second-subject = A post waits for your review
mail-second-text =
    A colleague has written something in the name of a shared profile, and it waits for review.

    Choose the profile, then "Scheduled posts": { $link }

    You get this because you publish in that profile's name at { $branch }.
mail-leaving-subject = Your sign-in at { $branch } has ended
mail-leaving-text =
    Your work profile can't post any more; what it has published stays.

    If you have personal profiles here, you can open them for three more months: { $link }

    You can move them, export your data, or delete them. Nobody at { $branch } knows whether you have any.
mail-glass-subject = { $branch } has found out who owns this profile
mail-glass-text =
    On { $day } the two holders of the emergency key at { $branch } found out who owns this profile: a name, and nothing else.

    The reason, in writing: { $document }

    You may ask them about it, and have it reviewed by a court.
mail-given-back-subject = A post of yours was returned to you
mail-given-back-text =
    A colleague has reviewed what you wrote in the name of a shared profile, and asks for a change before it is published.

    Choose the profile, then "Scheduled posts": { $link }

    You get this because you write in that profile's name at { $branch }.
mail-queue-subject = { $branch }: a post waits for review
mail-queue-text =
    A rule holds a post until a colleague has reviewed it. The target is four hours.

    { $link }
mail-decided-subject = { $branch }: about a post of yours
mail-decided-text =
    A colleague has decided about a post of yours that a rule had stopped. Read the decision, the reason, and how to
    appeal here:

    { $link }
mail-handbook-subject = { $branch }: please read the handbook
mail-handbook-text =
    There is a version of the handbook that you have not confirmed yet. Please read it and confirm that you have. You can
    note an objection; it does not stop anything.

    { $link }
mail-consultation-subject = { $branch }: what do you think of the handbook?
mail-consultation-text =
    A new version of the handbook is being discussed. Comment on its clauses, with or without your name, and vote.

    { $link }
mail-learning-subject = { $branch }: lessons are waiting for you
mail-learning-text =
    Some of your lessons are due within two days. Each takes five minutes, and counts as working time.

    { $link }
mail-review-subject = { $branch }: the handbook's review is due
mail-review-text =
    Today is the date you set for reviewing the handbook.

    { $link }
mail-confirm-subject = Confirm your address for { $branch }
mail-confirm-text =
    Somebody has signed up at { $branch } with this address.

    If that was you, open this page and confirm it within two days: { $link }

    If not, there is nothing to do: without a confirmation, nothing is kept.
mail-welcome-subject = Welcome to { $branch }
mail-welcome-text =
    { $branch } has approved your sign-up.

    Sign in here: { $link }

# What an app shows when it is woken of a notice.
push-favourite = { $name } favourited your post
push-follow = { $name } is now following you
push-follow-request = { $name } asks to follow you
push-mention = { $name } mentioned you
push-poll = A poll by { $name } has ended
push-quote = { $name } quoted your post
push-quoted-update = { $name } edited a post that you quoted
push-reblog = { $name } boosted your post
push-status = { $name } has posted
push-update = { $name } edited a post that you boosted
push-admin-sign-up = { $name } has signed up
push-admin-report = { $name }: a report waits for you
push-move = { $name } has moved
mail-reset-subject = Your password at { $branch } was changed for you
mail-reset-text =
    A colleague who manages people at { $branch } has given you a new password, and your browsers and apps are signed out. You get the new password from that colleague in person.

    It opens your professional profile and nothing else: personal profiles have secrets of their own.

    If you did not ask for this, speak to your branch at once. Sign in here: { $link }
mail-password-subject = Your password at { $branch } was changed
mail-password-text =
    Your password at { $branch } was changed, and your other browsers are signed out.

    If that was you, there is nothing to do. If not, set another one at once: { $link }
mail-forgot-subject = A new password for { $branch }
mail-forgot-text =
    Somebody has asked for a new password for your sign-in at { $branch }. Here you can set one within an hour; the link works once:

    { $link }

    If that was not you, there is nothing to do: your password stays as it is.
mail-invited-subject = Your sign-in at { $branch }
mail-invited-text =
    A colleague at { $branch } has created a sign-in for you. Choose a password within a week; the link works once:

    { $link }
mail-refused-subject = Your request to join { $branch }
mail-refused-text =
    { $branch } has declined your request. Nothing of it is kept.

    { $reason }
mail-announcement-subject = { $branch }: announcement
mail-announcement-text =
    { $text }

    You also find it on your home page: { $link }
push-moderation-warning = About a post of yours
push-severed-relationships = A server was blocked, which ended some of your follows
mail-handed-over-subject = { $branch } asks you to decide about a report
mail-handed-over-text =
    There is a report that nobody at { $branch } may look into, because it is about those who would decide. You are
    named as the contact for such cases.

    { $link }

    The link is for you alone, and works for 30 days.
mail-measure-subject = { $branch }: about your profile
mail-measure-text =
    A moderator of the branch has decided something about your profile or one of its posts. Read what, why, and how to
    appeal here:

    { $link }
mail-report-news-subject = { $branch }: about your report
mail-report-news-text =
    There is news about your report. Read it here:

    { $link }

mail-voucher-subject = { $branch }: please open your profile in a browser soon
mail-voucher-text =
    In a few days, the profile with this address can no longer read posts for the branch. Your branch does not know who
    owns it; a fresh voucher shows that it belongs to a colleague. Apps can’t submit one.

    Sign in with a browser, open your personal profiles, and visit the pages of each of them once:
    { $link }

    If you don’t, nothing else changes: followers, posts and messages stay.

mail-guesses-subject = { $branch }: wrong passphrases were tried with your sign-in
mail-guesses-text =
    Somebody who was signed in as you at { $branch } has tried several wrong passphrases to open personal profiles. You get
    this e-mail whether or not you have any: your branch does not know.

    If that was you, there is nothing to do: each further try takes longer. If not, change your work password and turn the
    second factor on: { $link }
mail-lost-subject = { $branch }: older passphrases will be deleted
mail-lost-text =
    Somebody who was signed in as you at { $branch } has said that older passphrases are lost. In 14 days, whatever they
    protect is deleted. You get this e-mail whether or not there is anything.

    If that was not you, cancel it and change your work password: { $link }
mail-security-address-subject = { $branch }: the security address of your sign-in was changed
mail-security-address-text =
    The security address of your sign-in at { $branch } was changed. From now on e-mails like this one go to the new address
    and to your work address.

    If that was not you, change your work password at once, and then the address: { $link }
mail-clicked-subject = { $branch }: { $name } has pressed “I clicked it”
mail-clicked-text =
    { $name } has opened a link or entered a password on another site, and said so at once. All browsers and apps are signed out.

    Please help: choose a new password together, check that the second factor is on, and ask for the message with the link. Thank them for saying so; it is nobody's fault.

    { $link }
mail-consent-subject = { $branch }: a photo consent ends soon
mail-consent-text =
    A photo consent that you have recorded ends soon. Have it signed again and extend it, or let it end: then its pictures are deleted, with their posts.

    { $link }
mail-escalated-subject = { $branch }: something waits for a decision
mail-escalated-text =
    A message to a shared profile waits for your decision: it is late, or a colleague asks you to decide. Open the profile, and then its answers.

    { $link }
mail-thanks-subject = { $branch }: a colleague thanks you
mail-thanks-text =
    A colleague has written something kind about your work, or proposes you in a contest. Nobody else sees it unless you agree:
    { $link }

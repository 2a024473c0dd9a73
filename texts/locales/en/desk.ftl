# The desk: what waits, people, the branch itself, network, storage, audit.

sign-up-invited = At { $branch }, people join by invitation. Type the code of yours, or open its link again.
sign-up-code = Code of the invitation
sign-up-code-hint = It is at the end of the link that you were sent. You can also paste the whole link.
sign-up-code-do = Continue
sign-up-code-none = No invitation? Ask a colleague who manages people at this branch for a link.
sign-up-code-wrong = This invitation is not valid: it has been used, it has expired, or a letter is missing. Check the code, or ask for a new one.
reset-ask-title = A new password for @{ $handle }?
reset-ask-ends = Their browsers and apps are signed out at once, and unsaved text there may be lost.
reset-ask-told = They are told by e-mail; the new password is shown to you once, to be given to them in person.
reset-ask-log = It is recorded in the audit log, with your name.
reset-ask-keyring = Their personal profiles are not touched: those have secrets of their own.
reset-ask-do = Make a new password

# The doctor: `health-NAME` says what was looked at, `health-NAME-STATE` what was found and what to do.
health-address = Public address
health-address-well = { $address } leads to this server.
health-address-look = { $address } answers with { $status }. Look at the proxy in front of the server.
health-address-fault = { $address } can't be reached from here. Is the server running, and the proxy pointing at it?
health-clock = Clock
health-key-copy = Copy of the keys
health-key-copy-well = The keys were copied on { $day }.
health-key-copy-look = The keys have no backup yet: `branchline keys backup FOLDER`. A backup of the database can't be opened without them; keep the two apart.
health-clock-well = The server's clock is right.
health-clock-fault = The server's clock is more than an hour off. Other servers will refuse our posts. Turn its time synchronisation on.
health-keys = Keys
health-keys-well = The branch's own key can be read.
health-keys-fault = The branch's own key can't be read. Restore a backup of the keys.
health-queue = Queue
health-queue-well = Nothing has waited for more than a day.
health-queue-fault =
    { $count ->
        [one] One delivery has waited for more than a day. Is a process with the role worker running?
       *[other] { $count } deliveries have waited for more than a day. Is a process with the role worker running?
    }
health-jobs = Background work
health-jobs-well = Everything is done.
health-jobs-look =
    { $count ->
        [one] One job was given up after several tries. The log of the server says why.
       *[other] { $count } jobs were given up after several tries. The log of the server says why.
    }
health-streams = Open streams
health-streams-well = Up to { $count } pages and apps can be open at once.
health-streams-look = A process that is started like this one may open { $files } files, so only { $count } pages and apps can be open at once; more are asked to wait. Raise the limit, with LimitNOFILE= in systemd for instance.
health-disk = Disk
health-disk-well = There are { $megabytes } MB free for the data folder.
health-disk-look = Only { $megabytes } MB are free for the data folder. Make room before uploads fail.
health-disk-fault = Only { $megabytes } MB are free for the data folder: soon nothing can be kept any more. Make room now.
health-mail = E-mail
health-mail-well = E-mails are sent through a mail server.
health-mail-look = E-mails are saved in a folder and reach nobody. Set BRANCHLINE_MAIL to a mail server.
health-factors = Second factor
health-factors-well = Everybody who runs the branch signs in with a second factor.
health-factors-look =
    { $count ->
        [one] One person who runs the branch signs in with a password alone. Ask for a second factor: Menu, Second factor.
       *[other] { $count } people who run the branch sign in with a password alone. Ask them for a second factor: Menu, Second factor.
    }
health-handbook = Handbook
health-handbook-well = A handbook is in force.
health-handbook-look = No handbook is in force yet. Twelve questions make a first one.
desk-cancel = Cancel

# The desk.
desk-name = Desk
desk-overview = Overview
desk-title = The desk of { $branch }
desk-places = Desk sections
desk-people = People
desk-announcements = Announcements
desk-settings = Branch
desk-network = Network
desk-backups = Backups
desk-audit = Audit log
desk-foot = About this branch
desk-filter = Show
desk-waiting =
    { $count ->
        [one] One thing waits
       *[other] { $count } things wait
    }
desk-waits = Waiting
desk-waits-none = Nothing waits for you.
waits-queue =
    { $count ->
        [one] post in the review queue
       *[other] posts in the review queue
    }
waits-reports =
    { $count ->
        [one] open report
       *[other] open reports
    }
waits-sign-ups =
    { $count ->
        [one] person asks to join
       *[other] people ask to join
    }
waits-follows =
    { $count ->
        [one] request to follow a shared profile
       *[other] requests to follow shared profiles
    }
waits-drift =
    { $count ->
        [one] clause of the handbook differs from its base
       *[other] clauses of the handbook differ from their base
    }
waits-parked =
    { $count ->
        [one] post of a new server waits for a decision
       *[other] posts of new servers wait for a decision
    }
waits-accounts =
    { $count ->
        [one] account elsewhere is to be reviewed
       *[other] accounts elsewhere are to be reviewed
    }
waits-silent =
    { $count ->
        [one] server does not answer
       *[other] servers do not answer
    }
desk-health = Health
desk-health-well = All is well.
desk-health-more =
    { $count ->
        [one] One check is fine
       *[other] { $count } checks are fine
    }
desk-state-well = fine
desk-state-look = needs attention
desk-state-fault = broken
desk-steps = First steps
desk-steps-done = { $done } of { $all } done. Each ticks itself off.
desk-step-done = done
desk-step-open = to do
desk-step-name = Give the branch its name
desk-step-description = Say in a sentence who you are
desk-step-contact = Say where people can write to
desk-step-factor = Second factor for everybody who manages people
desk-step-handbook = Put a handbook in force
desk-step-mail = Send e-mails through a mail server
desk-step-second = A second person who can manage people
desk-step-people = Invite colleagues
desk-step-network = Trust a first branch
desk-step-backup = Make backups by schedule
desk-numbers = In numbers
desk-number-people = Profiles
desk-number-active = Posted in the last 30 days
desk-number-posts = Posts
desk-number-queue = Deliveries that wait
desk-number-free = Free on the disk
desk-megabytes = { $count } MB
desk-weeks = Posts a week, the oldest first: { $list }
desk-weeks-hint = Posts a week, the last twelve weeks
desk-acts = Latest actions
desk-acts-all = The whole audit log

# The audit log.
desk-audit-lead = What was done in the branch's name. Entries are added and never changed: each carries a hash of itself and the one before.
desk-audit-any = Any
desk-audit-at = When
desk-audit-actor = Who
desk-audit-action = What
desk-audit-subject = About
desk-audit-details = Details
desk-audit-from = From
desk-audit-until = Until
desk-audit-none = Nothing found.
desk-audit-older = Older entries
desk-audit-take = Download and verify
desk-audit-take-text = Files contain the entries shown, oldest first, with the hashes that chain them. Keep the last hash elsewhere, and you will also notice if entries are cut off at the end.
desk-audit-jsonl = As JSON Lines
desk-audit-csv = As CSV
desk-audit-verify = Verify the whole log
desk-audit-whole =
    { $count ->
        [one] The audit log is intact: its one entry is as it was written.
       *[other] The audit log is intact: all { $count } entries are as they were written.
    }
desk-audit-hash = Hash of the last entry:
desk-audit-broken = Entry { $number } of the audit log is not as it was written: it, or one before it, was changed, removed or added. Compare with a backup.
audit-refused = was refused
audit-announcement-publish = published an announcement
audit-announcement-withdraw = withdrew an announcement
audit-break-glass-off = turned emergency access off
audit-break-glass-on = turned emergency access on
audit-break-glass-open = used emergency access to find out an owner
audit-break-glass-tell = told a person about emergency access
audit-handbook-consultation = opened or closed the discussion of the handbook
audit-handbook-discard = discarded a draft of the handbook
audit-handbook-draft = began a draft of the handbook
audit-handbook-publish = published the handbook
audit-invitation-made = created an invitation
audit-list-exclude = made a server an exception from lists
audit-list-include = ended a server's exception from lists
audit-list-subscribe = subscribed to a list
audit-list-unsubscribe = unsubscribed from a list
audit-login-end-sessions = ended a colleague's sessions
audit-login-invite = invited a colleague
audit-login-leave = ended the sign-in of a colleague who left
audit-login-reset-password = gave a colleague a new password
audit-login-resume = resumed a colleague's sign-in
audit-login-return = restored a colleague's sign-in
audit-login-role = gave a colleague another role
audit-login-suspend = paused a colleague's sign-in
audit-member-add = added a member to a shared profile
audit-member-remove = removed a member from a shared profile
audit-member-second-pair = changed who reviews a shared profile's posts
audit-network-block = blocked a server
audit-network-cautious = changed how posts from new servers are handled
audit-network-filters = changed what is taken from a server
audit-records-purge = destroyed sealed copies
audit-records-set = changed which copies are kept
audit-review-invite = invited a reviewer from outside
audit-rule-simulate = tried a rule on old posts
audit-rules-agreement = recorded an agreement about rules
audit-rules-local = changed what the detectors know
audit-rules-list = changed a list of words
audit-setting-change = changed a setting
audit-sign-up-approved = approved a sign-up
audit-sign-up-refused = declined a sign-up
audit-standing-actor = decided about a profile of another server
audit-standing-domain = decided about a server
audit-emoji-add = added an emoji
audit-emoji-hide = hid an emoji

# People.
desk-people-q = Name or handle
desk-people-name = Name
desk-people-handle = Handle
desk-people-email = E-mail
desk-people-role = Role
desk-people-runs = Shared profiles
desk-people-seen = Last active, week of
desk-people-never = never
desk-people-factor = Second factor
desk-people-state = State
desk-people-sessions = Signed-in browsers
desk-people-active = active
desk-people-suspended = paused
desk-people-left = has left
desk-people-waiting = waiting
desk-people-count =
    { $count ->
        [one] One person
       *[other] { $count } people
    }
desk-factor-yes = on
desk-factor-no = off
desk-invite = Invite people
desk-refuse-reason = Why, in a sentence
desk-refuse-hint = This is included in the e-mail they get. You can leave it empty.
desk-refuse-do = Decline @{ $handle }
desk-table-title = Invite from a table
desk-table-text = Paste a table with a line for each person. You see a preview first; then everybody is invited, or nobody.
desk-table-label = Table (CSV)
desk-table-hint = The first line names the columns: email, handle and, if you like, role (staff, moderator, admin, owner).
desk-table-preview = Check the table
desk-table-line = Line
desk-table-fault = What is wrong
desk-table-right = Can be invited
desk-table-wrong =
    { $count ->
        [one] One line can't be invited, so nobody is. Correct it and check the table again.
       *[other] { $count } lines can't be invited, so nobody is. Correct them and check the table again.
    }
desk-table-do =
    { $count ->
        [one] Invite one person
       *[other] Invite { $count } people
    }
desk-role-title = Role
desk-role-hint = You can give roles that permit no more than yours.
desk-sign-in-title = Sign-in
desk-sign-in-hint = Pausing signs browsers and apps out until you resume it; the profile stays as it is. None of this affects personal profiles.
desk-end-sessions = Sign out everywhere
desk-suspend = Pause the sign-in
desk-resume = Resume the sign-in

# Passwords.
desk-password-title = Password
desk-password-lead = The password of your work sign-in. Four or five words that don't belong together make a good one.
desk-password-old = Current password
desk-password-new = New password
desk-password-again = Repeat the new password
desk-password-hint = At least ten characters. Length helps more than symbols.
desk-password-ends = Other browsers are signed out; your apps stay signed in.
desk-password-do = Set the password
desk-password-keyring = Personal profiles have secrets of their own, which stay as they are.
desk-password-wrong = This is not your current password. Check it and try again.
desk-password-differ = The two new passwords differ. Type them once more.
desk-forgot-title = Forgot your password?
desk-forgot-lead = Type your work e-mail address. If you have a sign-in here, we send you a link that works once, within an hour.
desk-forgot-do = Send the link
desk-forgot-link = Forgot your password?
desk-link-gone = This link has been used, or it is too old. Ask for a new one.
signed-up-forgot-title = Check your e-mail
signed-up-forgot-text = If there is a sign-in with this address, we've sent you a link. It works once, within an hour.
signed-up-password-title = Your password is set
signed-up-password-text = All browsers are signed out. Sign in with the new password.
done-password = Your password is changed. Other browsers are signed out.
strength-weak = This password is guessed too easily.
strength-keys = Rows of keys next to each other are guessed first.
strength-repeats = Repeated characters or words are guessed first.
strength-sequence = Sequences such as abc or 6543 are guessed first.
strength-date = Years and dates are guessed first.
strength-common = This password, or one much like it, is among those that are used most.
strength-word = A single word is guessed quickly.
strength-name = Names are guessed quickly.
strength-longer = Make it longer.
strength-no-repeats = Avoid repeating words and characters.
strength-no-sequence = Avoid sequences.
strength-no-date = Avoid years and dates that have to do with you.
strength-tricks = Capitals, reversed words and digits for letters help little.
strength-words = Add another word or two that have nothing to do with each other.

# The branch's settings.
desk-settings-lead = Changes here take effect at once. Settings fixed by the server's own configuration are shown and can't be changed here.
desk-settings-wrong = Nothing was saved: a field below needs another value.
desk-settings-raced = Somebody else has changed “{ $name }” since you opened this page. Nothing was saved; what you typed is below. Look at the changes and save again.
desk-setting-fixed = Fixed by { $name } in the server's settings.
desk-part-self = Who we are
desk-part-tongue = Language and time
desk-part-joining = Joining
desk-part-federation = Other servers
desk-setting-name = Name
desk-setting-name-hint = Appears on every page, in e-mails and in apps.
desk-setting-name-wrong = A name has 1 to 100 characters on one line.
desk-setting-description = Short description
desk-setting-description-hint = One or two sentences for people who don't know you, up to 500 characters.
desk-setting-description-wrong = The short description has room for 500 characters.
desk-setting-about = About the branch
desk-setting-about-hint = At length, in Markdown. Apps show it as the server's description.
desk-setting-about-wrong = The text has room for 20,000 characters.
desk-setting-contact = Contact address
desk-setting-contact-hint = An e-mail address that everybody can write to.
desk-setting-contact-wrong = This is not an e-mail address.
desk-setting-colour = Colour
desk-setting-colour-hint = Such as #0e5a5a. White text must be legible on it (contrast of at least 4.5).
desk-setting-colour-wrong = This is not a colour, or white text can't be read on it. Write a darker one, such as #0e5a5a.
desk-setting-footer = Footer links
desk-setting-footer-hint = On public pages, a line each: Imprint | https://library.example/imprint
desk-setting-footer-wrong = Write a line for each link, such as: Imprint | https://library.example/imprint. There is room for ten.
desk-setting-language = Language
desk-setting-language-hint = For e-mails and for visitors whose browser asks for no language. Everybody can choose their own.
desk-setting-language-wrong = There are no pages in this language.
desk-setting-time-zone = Time zone
desk-setting-time-zone-hint = Everybody can choose their own.
desk-setting-time-zone-wrong = There is no such time zone.
desk-setting-registration = How people join
desk-setting-registration-hint = Invitations work in every case.
desk-setting-registration-wrong = Choose one of the four.
desk-setting-registration-closed = Admins create the accounts
desk-setting-registration-invite = By invitation
desk-setting-registration-approval = On request, with approval
desk-setting-registration-open = Everybody can join
desk-setting-confirm-email = Confirm the e-mail address
desk-setting-confirm-email-hint = People confirm their address with a link in an e-mail.
desk-setting-confirm-email-wrong = Choose yes or no.
desk-setting-confirm-email-true = Yes
desk-setting-confirm-email-false = No
desk-setting-joining = For those who want to join
desk-setting-joining-hint = Appears above the sign-up form, up to 2,000 characters.
desk-setting-joining-wrong = The text has room for 2,000 characters.
desk-setting-federation = Exchange posts with
desk-setting-federation-hint = Trusted branches are chosen under Network.
desk-setting-federation-wrong = Choose one of the three.
desk-setting-federation-open = Everybody who isn't blocked
desk-setting-federation-network = Trusted branches only
desk-setting-federation-off = Nobody
desk-setting-secure-mode = Ask other servers who they are
desk-setting-secure-mode-hint = Only servers that sign their requests can read data for servers; blocked ones can't read anything.
desk-setting-secure-mode-wrong = Choose yes or no.
desk-setting-secure-mode-true = Yes
desk-setting-secure-mode-false = No
desk-changes = Changes
desk-changes-none = Nothing was changed here yet.
desk-change-what = Setting
desk-change-before = Before
desk-change-after = After

# The first start.
setup-address-well = { $address } leads to this server.
setup-address-fault = { $address } can't be reached from here yet. Other servers won't find you until the proxy points at this server; you can go on meanwhile.
setup-link-gone = This link has been used, is older than an hour, or the branch already has people. `branchline setup-link` prints a new one as long as nobody is here.
audit-login-owner = became the branch's first owner
audit-network-retry = retried deliveries to a server

# The network.
desk-network-lead = Every server that this branch has exchanged posts with. Servers that don't answer come first.
desk-network-trust = Trust a branch
desk-network-trust-hint = Its domain, such as social.library.example. Both sides have to trust each other.
desk-network-trust-do = Trust it
desk-network-standing = Decision
desk-network-people = People known here
desk-network-waiting = Waiting
desk-network-failed = Failed
desk-network-said = Its last answer
desk-network-none = No server found.
desk-network-more = There are more servers. Search for part of the domain.
desk-network-branch = takes part in the network
desk-network-well = answers
desk-network-silent =
    { $count ->
        [one] has failed once; next try { $until }
       *[other] has failed { $count } times in a row; next try { $until }
    }
desk-network-by-us = decided here
desk-network-by-list = decided by a list
desk-network-do-accept = Trust
desk-network-do-filter = Limit
desk-network-do-reject = Block
desk-network-do-remove = Reset
desk-network-do-retry = Retry now
desk-network-acts = Trust: its staff are part of your network. Limit: posts reach only people who follow their authors. Block: nothing is exchanged.

# Backups.
health-backup = Backup
health-backup-well =
    { $count ->
        [0] A backup was made today and verified.
        [one] A backup was made yesterday and verified.
       *[other] A backup was made { $count } days ago and verified.
    }
health-backup-look =
    { $count ->
        [-1] This branch has not made and verified a backup yet. Make one, or schedule them.
       *[other] The last backup is { $count } days old. Make one, or schedule them.
    }
audit-backup-make = requested a backup
done-backup = The backup is being made. It takes some minutes; you don't need to wait.
desk-backup-lead = The database, all media and a list of their hashes in one file, made while the branch is running. Each backup is read back and compared before it counts. It never contains the branch's keys, which have a folder of their own: back that folder up separately.
desk-backup-do = Make a backup now
desk-backup-folder = They are in { $folder }. Copy them to another machine as well.
desk-backup-free =
    { $count ->
        [one] One MB is free there.
       *[other] { $count } MB are free there.
    }
desk-backup-none = No backups yet.
desk-backup-at = Made
desk-backup-name = File
desk-backup-size = Size
desk-backup-sealed = encrypted
desk-backup-verified = read back and compared, { $when }
desk-backup-made = made
desk-backup-running = being made
desk-backup-failed = failed
desk-backup-plan = Schedule
desk-backup-restore = Restore
desk-backup-restore-text = A backup is restored at the command line, on a machine that has no branch yet: branchline restore FILE. An encrypted one needs its key: --identity KEYFILE. Nothing that exists is overwritten.
desk-setting-backup-hours = Hours between backups
desk-setting-backup-hours-hint = 24 for once a day; 0 for never.
desk-setting-backup-hours-wrong = Write a number of hours from 0 to 720.
desk-setting-backup-keep = Number of backups to keep
desk-setting-backup-keep-hint = Older ones are removed.
desk-setting-backup-keep-wrong = Write a number from 1 to 100.
desk-setting-backup-recipient = Encrypt with
desk-setting-backup-recipient-hint = An age public key (age1…), created with age-keygen on another machine. Without one, backups are not encrypted.
desk-setting-backup-recipient-wrong = This is not an age public key. It begins with age1.

# Announcements.
desk-told-lead = What everybody at the branch sees above their home timeline, in apps too. They can react to it.
desk-told-text = Text
desk-told-text-hint = Markdown: **bold**, lists, links. Up to 2,000 characters.
desk-told-from = From
desk-told-from-hint = Empty: at once. Times are those of { $zone }.
desk-told-end = Until
desk-told-end-hint = Empty: until it is withdrawn.
desk-told-mail = Send it by e-mail as well, to everybody
desk-told-do = Announce
desk-told-none = No announcements.
desk-told-current = now
desk-told-scheduled = scheduled
desk-told-over = over
desk-told-until = until { $when }
desk-told-withdraw = Withdraw

done-factor = Your role requires a second factor. Set it up here first; then you can use everything else.
desk-part-safety = Signing in
desk-setting-factor-roles = Second factor required for
desk-setting-factor-roles-hint = Roles separated by commas: owner, admin, moderator, staff. People without a second factor have to set one up first.
desk-setting-factor-roles-wrong = Write one or more of owner, admin, moderator, staff, separated by commas.

# Webhooks.
desk-webhooks = Webhooks
desk-hook-lead = Notify other programs of events, with kind and number only: nobody's words are sent this way. Each message is signed (Standard Webhooks) and sent again until it is accepted.
desk-hook-secret = With this secret, the program checks that a message comes from us. It is shown only once.
desk-hook-none = No webhooks yet.
desk-hook-url = Address
desk-hook-url-hint = https://, on another server.
desk-hook-events = Events
desk-hook-add = Add
desk-hook-remove = Remove
desk-hook-told = accepted a message, { $when }
desk-hook-new = no events yet
desk-hook-report-created = a report
desk-hook-post-held = a post that is held
desk-hook-sign-up-created = a sign-up
desk-hook-announcement-published = an announcement
audit-webhook-add = added a webhook
audit-webhook-remove = removed a webhook

# Emojis.
desk-emojis = Emojis
desk-emoji-lead = Emojis of the branch: type the name between colons to use one in a post. They are shown on other servers too.
desk-emoji-name = Name
desk-emoji-name-hint = 2 to 30 letters (a to z), digits or underscores, without the colons.
desk-emoji-category = Category (optional)
desk-emoji-file = Picture
desk-emoji-none = No emojis yet.
desk-emoji-hide = Hide
desk-emoji-show = Show again
audit-emoji-show = showed an emoji again

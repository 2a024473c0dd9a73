### Texts of the pages. `#` stands for a number where the browser counts.

skip = Skip to the page

save = Save

undo = Undo

sign-in = Sign in
sign-out = Sign out
sign-in-email = Work e-mail address
sign-in-password = Password
sign-in-kept = You were signed out. What you wrote is kept: sign in to continue.
sign-in-lost = No sign-in yet? Ask the person who looks after Branchline at your branch.
sign-in-wrong = The e-mail address or the password is wrong. Check both and try again.

band-speaker = Posting as { $name }

kind-professional = Professional
kind-personal = Personal
kind-shared = Shared
kind-remote = Another branch

nav-home = Home
nav-notices = Notifications
nav-write = Write
nav-search = Search
nav-menu = Menu
nav-branch = Branch
nav-network = Network
nav-messages = Messages
nav-catch-up = Catch up
nav-lists = Lists
nav-bookmarks = Bookmarks
nav-favourites = Favourites
nav-label = Main navigation
nav-unread =
    { $count ->
        [one] One new notification
       *[other] { $count } new notifications
    }

audience-public = Everyone
audience-unlisted = Everyone, quietly
audience-followers = Followers
audience-followers-here = Followers here
audience-mentioned = Only those mentioned
audience-branch = This branch only
audience-network = Trusted branches
audience-circle = A circle

time-now = just now
time-minutes =
    { $count ->
        [one] 1 minute ago
       *[other] { $count } minutes ago
    }
time-hours =
    { $count ->
        [one] 1 hour ago
       *[other] { $count } hours ago
    }
time-days =
    { $count ->
        [one] 1 day ago
       *[other] { $count } days ago
    }

landing-title = Welcome
landing-lead = This is a branch of Branchline, a network of library staff. Colleagues here talk with colleagues at other libraries; each library runs its own server.
landing-latest = Latest from this branch
landing-empty = Nothing has been posted for everyone yet.
landing-source = Source code

home-empty = Nobody has posted here yet
home-empty-text = Home shows the posts of colleagues you follow, at your branch and at others.
home-find = Find a colleague

branch-lead = What colleagues at this branch have posted for everyone, or for the branch.
branch-empty = Quiet so far
branch-empty-text = Posts of this branch appear here. Write the first one.
branch-write = Write a post

network-lead = Public posts of this branch and of every branch it knows, and what trusted branches share with each other.
network-empty = Nothing from elsewhere yet
network-empty-text = As soon as somebody here follows a colleague at another branch, their posts appear here.

tag-empty = No posts with this hashtag
tag-empty-text = Posts for everyone with this hashtag appear here.
tag-follow = Follow this hashtag
tag-unfollow = Unfollow

list-empty = Nothing on this list yet
list-empty-text = Add people you follow, on their profile or here.

timeline-older = Older posts
timeline-newest = Newest posts
timeline-end = You are up to date.

live-one = 1 new post
live-more = # new posts

announcement = From { $branch }
announcement-dismiss = Dismiss

catch-up-lead = The last few days, by day and branch. When you reach the end, you have seen everything.
catch-up-empty = Nothing to catch up on

post-boosted-by = Boosted by
post-pinned = Pinned
post-filtered = Filtered: { $filter }
post-edited = edited { $when }
post-warning = Content warning: { $warning }
post-quote-missing = This quotes a post that is not available, or that you can't see.
post-reactions = Reactions from elsewhere
post-actions = Actions for the post by { $name }
post-reply = Reply
post-boost = Boost
post-favourite = Favourite
post-bookmark = Bookmark
post-more = More
post-pin = Pin to your profile
post-unpin = Unpin from your profile
post-mute-thread = Mute this conversation
post-unmute-thread = Unmute this conversation
post-edit = Edit
post-delete = Delete
post-report = Report
post-people = Favourites and boosts
post-original = The original page
post-people-lead = Everyone who marked this post as a favourite or boosted it.
post-people-empty = Nobody yet
post-people-empty-text = When somebody marks this post as a favourite or boosts it, they appear here.
post-boosts =
    { $count ->
        [one] 1 boost
       *[other] { $count } boosts
    }
post-favourites =
    { $count ->
        [one] 1 favourite
       *[other] { $count } favourites
    }

media-alt = Description
media-undescribed = No description
media-sensitive =
    { $count ->
        [one] Show a sensitive picture
       *[other] Show { $count } sensitive pictures
    }

poll-choose-one = Choose one
poll-choose-some = Choose one or several
poll-vote = Vote
poll-mine = (your vote)
poll-votes =
    { $count ->
        [one] 1 vote
       *[other] { $count } votes
    }
poll-ended = ended { $when }
poll-ends = open until { $when }
poll-hour = One hour
poll-day = One day
poll-three-days = Three days
poll-week = One week
poll-lasts = How long it is open
poll-several = Several answers may be chosen

compose-title = Write a post
compose-reply-title = Reply
compose-edit-title = Edit the post
compose-fault-title = Error: your post
compose-post = Your post
compose-reply = Your reply
compose-edit = Your post
compose-room = Up to # characters
compose-left = # characters left
compose-over = # characters too many
compose-kept = This is a draft that you wrote here earlier.
compose-audience = Who can see it
compose-public = Everyone on the web
compose-unlisted = Everyone, but not in public timelines
compose-mentioned = Only the people you mention
compose-branch = Staff of { $branch } only: it never leaves this server
compose-network = Staff of this branch and of { $count ->
    [one] one trusted branch
   *[other] { $count } trusted branches
}
compose-same-circle = The same circle
compose-circle = Only the people on your list “{ $name }”; none of them sees who else can see it
compose-warning = Content warning
compose-warning-label = What should readers know before they open it?
compose-pictures = Pictures
compose-keep-picture = Keep this picture
compose-alt = Describe it for those who can't see it
compose-alt-hint = For example: “A child on a reading chair, holding a picture book upside down.”
compose-file = Picture { $number }
compose-sensitive = Mark pictures as sensitive
compose-poll = Poll
compose-answer = Answer { $number }
compose-language = Language of the post
compose-schedule = Publish later
compose-schedule-hint = At least five minutes from now, in your time zone. Empty: now.
compose-schedule-fault = This is not a valid time. Choose a day and a time.
compose-followers =
    { $count ->
        [one] Your follower
       *[other] Your { $count } followers
    }

language-none = Not specified
language-en = English
language-de = German
language-fr = French
language-es = Spanish
language-it = Italian
language-nl = Dutch
language-da = Danish
language-sv = Swedish
language-pl = Polish
language-cs = Czech
language-uk = Ukrainian

thread-title = Conversation
thread-with = Conversation with { $name }
thread-sign-in = Sign in to reply

history-title = Earlier versions
history-lead = What this post said, the newest version first.

delete-title = Delete this post?
delete-as = You delete it as { $name }.
delete-what = It disappears here at once, and other branches are told to delete it too. This can't be undone.
delete-yes = Delete the post
delete-again = Delete and redraft
delete-no = Keep it

silence-title = Block the server { $domain }?
silence-what = You will see no posts and no notifications from there. You stop following everybody there, and nobody there follows you; unblocking the server later does not bring that back. Nobody is told.
silence-yes = Block server
silence-no = Cancel

done-posted = Your post is published.
done-sending = Your post will be published in # seconds.
done-held = Kept for review. A colleague reads it first; no need to send it again.
done-pointed = Your other profile was named to them. The request stays unanswered.
done-asked = Waiting until the post's author agrees. No need to send it again.
done-late = It was already published, so it can only be deleted.
done-edited = Your changes are published. The earlier version can still be read.
done-scheduled = Your post is scheduled.
done-deleted = The post is deleted.
done-follow = You follow this profile now, or your request waits for an answer.
done-unfollow = You no longer follow this profile.
done-block = Blocked: you no longer see or follow each other.
done-unblock = Unblocked. To see their posts again, follow them again.
done-mute = Muted: you no longer see their posts. They are not told.
done-unmute = Unmuted.
done-authorize = They follow you now.
done-ignore = The request is ignored. Nobody is told.
done-reject = Request declined. They are told nothing else.
done-reported = Thank you. Your branch's moderators will read your report.
done-saved = Saved.
done-voted = Your vote is counted.
done-removed = Removed.
done-listed = Added to the list.
done-changed = Done.

fault-title = That didn't work
fault-nothing = Nothing here
fault-missing = There is nothing here, or you can't see it.
fault-no-page = There is no page at this address. It may have moved or been deleted.
fault-form = This address can't be opened directly. Go back and try again.
fault-start = Go to the start page

offline-title = No connection
offline-text = Branchline can’t be reached right now. What you were writing is kept in this browser.
offline-again = Try again

source-title = Source code
source-what = { $branch } runs Branchline { $version }, free software under the GNU Affero General Public License, version 3.
source-how = Everyone who uses this server may have its source code, with every change made here. Ask the person who looks after Branchline at this branch.

notices-title = Notifications
notices-empty = Nothing new
notices-empty-text = You will see here who mentions you, follows you, or marks your posts as favourites.
notices-older = Older notifications

notice-mention = mentioned you
notice-follow = 
    { $count ->
        [one] follows you
       *[other] follow you
    }
notice-follow_request = 
    { $count ->
        [one] asks to follow you
       *[other] ask to follow you
    }
notice-favourite = marked your post as a favourite
notice-reblog = boosted your post
notice-update = edited a post
notice-poll = the poll has ended
notice-status = has posted
notice-quote = quoted your post
notice-admin-report = a report waits for you
notice-move = has moved; you follow the new profile
notice-others =
    { $count ->
        [one] and one other
       *[other] and { $count } others
    }

requests-title = Follow requests

request-yes = Accept
request-ignore = Ignore
request-hint = If you decline, they are told. If you ignore the request, it stays open for them.
request-no = Decline

messages-lead = Posts that only you and the people in them can see.
messages-empty = No messages
messages-empty-text = Choose “New message”, name the person with an @, and write.
messages-alone = yourself
messages-unread = new
messages-read = Mark as read
messages-remove = Remove from the list

bookmarks-empty = No bookmarks
bookmarks-empty-text = Bookmark a post to find it here again. Nobody else is told.

favourites-empty = No favourites
favourites-empty-text = Posts you mark as favourites appear here. Their authors are notified.

scheduled-title = Scheduled posts
scheduled-empty = Nothing scheduled
scheduled-empty-text = To schedule a post, choose a time when you write it. It stays here until then.
scheduled-cancel = Don't publish
scheduled-failed = It was not published: { $reason }
second-approve = Publish
second-return = Return to author
second-note-label = What should change
second-note = Returned: { $note }
second-take-up = Edit again

lists-empty = No lists yet
lists-empty-text = A list shows the posts of some of the people you follow, for a subject or a project.
lists-new = New list
lists-title = Name
lists-replies = Which replies it shows
lists-replies-followed = To people you follow
lists-replies-list = To people on the list
lists-replies-none = None
lists-exclusive = Hide these people's posts from Home
lists-exclusive-word = hidden from Home
lists-create = Create list
lists-edit = Change
lists-edit-title = List: { $title }
lists-people = People on the list
lists-people-empty = Nobody yet. Open a profile that you follow to add it.
lists-take-off = Remove from the list
lists-remove = Remove the list
lists-tags = Hashtags you follow

filters-title = Filters
filters-lead = Posts with these words are hidden, completely or behind a warning. Nobody is told.
filters-empty = No filters
filters-empty-text = A filter helps when a subject is too much for a while.
filters-new = New filter
filters-name = Name
filters-words = Words
filters-words-hint = With commas between: budget, heating
filters-whole = Whole words only
filters-where = Where
filters-what = What happens
filters-warn = Hide with a warning
filters-hide = Hide completely
filters-warns = hidden with a warning
filters-hides = hidden completely
filters-how-long = For how long
filters-for-ever = Until I remove it
filters-month = One month
filters-until = until { $when }
filters-create = Create filter
filters-remove = Remove
filters-in-home = Home and lists
filters-in-notifications = Notifications
filters-in-public = Branch and network
filters-in-thread = Conversations
filters-in-account = Profiles

people-followers = Followers of { $name }
people-following = Followed by { $name }
people-empty = Nobody to show
people-empty-text = Nobody yet, or this profile hides its list.
people-more = More people

quiet-title = Muted and blocked
quiet-muted = Muted people
quiet-blocked = Blocked people
quiet-empty = Nobody
quiet-empty-text = Nobody here.

domains-title = Blocked servers
domains-unblock = Unblock

profile-edit = Edit your profile
profile-moved = This profile has moved to
profile-suspended = Its own server has suspended this profile.
profile-empty = Nothing here that you can see.
profile-since = here since { $day }
profile-tabs = What to show
profile-tab-posts = Posts
profile-tab-replies = With replies
profile-tab-media = Media
profile-follow = Follow
profile-ask = Request to follow
profile-unfollow = Unfollow
profile-take-back = Cancel follow request
profile-mention = Write to them
profile-follows-you = Follows you
profile-waiting = Waiting for an answer
profile-muted = Muted
profile-mute = Mute
profile-unmute = Unmute
profile-block = Block
profile-unblock = Unblock
profile-blocked = You have blocked { $name }: you don't see each other's posts.
profile-dismiss = Remove from your followers
profile-block-domain = Block { $domain }
profile-report = Report this profile
profile-notify = Notify me when they post
profile-notify-off = Stop notifying me
profile-boosts = Show their boosts
profile-boosts-off = Hide their boosts
profile-list = Add to a list
profile-list-add = Add
profile-note = Your private note
profile-name = Name
profile-about = About you
profile-own-words = Views are my own, in your words
profile-own-words-hint = Appears at the end of your profile. There is no ready-made wording: one shared by all your profiles would show that they belong together.
profile-verified = Verified by the branch
staff-text = { $name } works at { $branch }. This page says so in the branch's name.
profile-avatar = Picture
profile-avatar-hint = JPEG, PNG, GIF or WebP; it is cut to a square.
profile-header = Header picture
profile-lines = Extra fields
profile-line-name = Label { $number }
profile-line-value = Text { $number }
profile-locked = I decide who follows me
profile-discoverable = Suggest this profile to others
profile-indexable = My public posts can be found in search
profile-hide = Don't show who I follow and who follows me
profile-bot = This is an automated profile
profile-posts =
    { $count ->
        [one] 1 post
       *[other] { $count } posts
    }
profile-followers =
    { $count ->
        [one] 1 follower
       *[other] { $count } followers
    }
profile-following =
    { $count ->
        [one] follows 1
       *[other] follows { $count }
    }

preferences-title = Preferences
preferences-reading = Reading
preferences-writing = Writing
preferences-language = Language of the pages
preferences-branch-language = The browser's, or else the branch's
preferences-zone = Time zone
preferences-branch-zone = The branch’s
preferences-media = Sensitive pictures
preferences-media-default = Hide until opened
preferences-media-show-all = Always show
preferences-media-hide-all = Hide all pictures
preferences-warnings = Always expand content warnings
preferences-autoplay = Play animations automatically
preferences-quiet-from = Quiet from
preferences-quiet-until = Quiet until
preferences-quiet-none = No quiet hours
preferences-quiet-hint = During quiet hours, nothing shows that there are new notifications. You see them afterwards.
preferences-audience = Default audience
preferences-post-language = Default language
preferences-post-language-hint = A code such as en or de
preferences-contact = E-mail for this profile
preferences-contact-label = E-mail address
preferences-contact-hint = Yours alone, if you want e-mails here. Nothing about this profile ever goes to your work mail. Leave it empty for no mail.
preferences-sensitive = Always mark my pictures as sensitive
preferences-undo = Time to undo a post
preferences-undo-hint = Nobody sees a new post before this time has passed.
preferences-undo-apps = Also for posts from my apps
preferences-seconds =
    { $count ->
        [0] None
       *[other] { $count } seconds
    }

devices-title = Devices and apps
devices-browsers = Browsers
devices-apps = Apps that act for this profile
devices-no-apps = None. Sign in with an app to see it here.
devices-this = This one
devices-end = Sign out
devices-revoke = Revoke access
devices-since = since { $when }
devices-used = last used on { $when }
devices-unknown = A browser

menu-places = More pages
menu-own = Yours
menu-profile = Your profile

shortcuts-title = Keyboard shortcuts
shortcuts-lead = One letter at a time, while you are not typing.
shortcuts-off = Switch the shortcuts off in this browser
shortcuts-on = Switch the shortcuts on in this browser

shortcut-next = Next post
shortcut-previous = Previous post
shortcut-open = Open the post
shortcut-new = Write
shortcut-reply = Reply
shortcut-boost = Boost
shortcut-favourite = Favourite
shortcut-bookmark = Bookmark
shortcut-search = Search
shortcut-home = Go home
shortcut-notices = Go to notifications
shortcut-branch = Go to the branch
shortcut-network = Go to the network
shortcut-lists = Go to lists
shortcut-messages = Go to messages
shortcut-catch-up = Catch up
shortcut-help = This page

report-title = Report
report-lead = Your branch's moderators read this. The person it is about is not told who you are.
report-reason = What it is about
report-other = Something else
report-spam = Spam
report-violation = It breaks the handbook's rules
report-legal = It is against the law
report-comment = What happened?
report-forward = Also tell { $host }, without your name
report-send = Send

search-title = Search
search-label = A name, a handle, words of a post, or an address
search-hint = A colleague at another branch: bea@birch.example. You find the posts of people who allow it.
search-button = Search
search-nothing = Nothing found
search-nothing-text = Nothing matches “{ $query }”. For somebody at another branch, type the whole handle, with the branch’s address after the @.
search-people = People
search-tags = Hashtags
search-posts = Posts

consent-heading = Consent
consent-title = Give { $app } access?
consent-what = { $app } asks to act for one of your profiles. It will learn nothing about the others.
consent-website = It says that its website is { $website }.
consent-wants = It wants to
consent-which = Which profile?
consent-allow = Allow
consent-deny = Don't allow

code-title = Almost done
code-what = Copy this code into the app that asked for it. It works once, for ten minutes.

scope-read = Read everything this profile can read
scope-write = Post, and change this profile's settings
scope-follow = Follow and unfollow, block and mute
scope-push = Send you notifications
scope-profile = See the profile's name and picture
scope-read-some = Read { $what }
scope-write-some = Change { $what }

# While a picture is on its way; # stands for the percentage.
upload-arriving = Uploading: # %
upload-here = Uploaded. Add a description.
upload-lost = The upload failed; it will be tried again when you post.
upload-leave = Remove

# One sign-in, several profiles
profiles-title = Your profiles
profiles-lead = Choose the profile to use. Each has its own pages, so you can have one open in each tab.
profiles-opened = Your personal profiles are open in this browser. They close automatically after 20 minutes without use.
profiles-lock = Lock now
profiles-closed = Personal profiles
profiles-closed-text = If you have a personal profile here, open it with its own passphrase. Nobody can see whether you have one.
profiles-word = Passphrase of your personal profiles
profiles-word-hint = Not your work password. Your recovery code works too.
profiles-open = Open
profiles-more = Manage personal profiles
locked-title = This profile is locked
locked-kept = What you wrote is kept: open the profile to continue.
locked-text = It was locked because it was not used for a while, because you locked it, or because this address belongs to another sign-in.

personal-new = Create a personal profile
personal-lead = A personal profile is yours alone. It has its own name, followers and posts, and no link to your work here.
personal-hidden = What stays hidden
personal-hidden-text = No table of this branch connects it with your sign-in. The list of your profiles is encrypted with your passphrase: your employer, anyone who resets your work password, and anyone who copies the database can't read it.
personal-not-hidden = What can't be hidden
personal-domain = The address names the branch: everybody sees that somebody at this branch is writing.
personal-small = In a small team, people can guess. How you write and what you know can give you away.
personal-operator = The person who runs the server could change the program and watch you type.
personal-way = Only you can create it. Only the handbook's safety rules check it, and only you see what they say.
personal-if-lost = If you lose your passphrase
personal-if-lost-text = You get a recovery code once. Without the passphrase and without the code nobody can open the profile again, neither we nor your employer.
personal-handle = Handle
personal-handle-hint = Letters, digits and underscores. Choose one that does not look like your work handle.
personal-make = Create this profile
secrets-title = Passphrase and recovery code
secrets-lead = These belong to your personal profiles, not to your work sign-in. If you have no personal profile, there is nothing to do here.
secrets-passphrase = Passphrase of its own
secrets-passphrase-hint = At least 10 characters; four words that you pick are good. Not your work password. If you have a personal profile already, use the same passphrase to keep both together.
secrets-again = The same passphrase again
secrets-new = New passphrase
secrets-change = Change the passphrase
secrets-lost = If you have lost one of them
secrets-lost-passphrase = The passphrase: use the recovery code in its place, and choose a new passphrase.
secrets-lost-code = The recovery code: change the passphrase (the same one will do) and you get a new code.
secrets-lost-both = Both: nobody can open your personal profiles again. Apps that are signed in to them keep working.
secrets-lost-work = The work password: resetting it does not affect your personal profiles.
bring-back-title = Add a missing profile
bring-back-text = If a personal profile of yours is missing from the list, enter its handle and its passphrase to add it again. From then on that passphrase opens all profiles that are open now.
bring-back-passphrase = Its passphrase
personal-later = Your profile will be ready within the hour. It is created with a delay, so that nobody who reads the database can tell from the time who asked for it.
recovery-title = Your recovery code
recovery-text = Write it down and keep it where only you can find it, not in your work e-mail. It is shown only once.
recovery-old = Codes that you were given earlier no longer work.
recovery-done = I have saved it

# Moving, and tables to take along
moving-title = Move, export and import
moving-export = Export your data
moving-export-text = Tables that Mastodon and other servers can import. They say who you follow and block. Keep these files private.
table-follows = People you follow
table-lists = Lists
table-blocks = People you have blocked
table-mutes = People you have muted
table-domains = Blocked servers
table-bookmarks = Bookmarks
table-filters = Filters
moving-import = Import
moving-import-text = A table from here or from a Mastodon server. Rows are added to what you have; nothing is removed.
moving-import-kind = What the table lists
moving-import-file = Table (CSV)
moving-progress = { $table }: { $done } of { $count } rows
moving-reload = You can leave this page: the import continues. Open it again to see how far it is.
moving-faults = { $count ->
    [one] One row could not be imported
   *[other] { $count } rows could not be imported
}
moving-line = Row { $number }:
moving-arrive = Move here from another profile
moving-arrive-text = Name the profile that you are leaving, then start the move there. Everybody can see which profiles you name here, so never name a profile that others should not connect with you.
moving-old = Your earlier profile
moving-acct-hint = As name@server
moving-alias-add = Add earlier profile
moving-alias-remove = Remove
moving-leave = Move to another profile
moving-leave-text = Your followers are asked to follow the new profile, and this one says where you are. Posts stay here. The new profile must name this one first. Everybody can see the move.
moving-new = Your new profile
moving-sure = I want to move my followers there
moving-moved = This profile has moved to { $to }. It can't post any more.
moving-come-back = Undo the move

# The second factor
factor-title = Second factor
factor-lead = A code from an app on your phone, in addition to your work password. It protects your sign-in; personal profiles have their own passphrase.
factor-off = The second factor is off: anyone who has your password can sign in.
factor-begin = Set up
factor-scan = Open an authenticator app on your phone and scan this QR code.
factor-type = Type the code that the app shows.
factor-picture = QR code for an authenticator app
factor-letters = No camera? Type this instead:
factor-go = Enter your second factor
factor-code = Code
factor-code-hint = Six digits that change every half minute.
factor-confirm = Turn on
factor-on = The second factor is on.
factor-or-recovery = Six digits from your app, or one of your recovery codes.
factor-switch-off = Turn off
factor-now-on = The second factor is on.
factor-recovery = Each of these codes works once instead of the app, if you lose your phone. Write them down; they are shown only once.
factor-ask = Your code
enter-title = Your second factor, once more
enter-text = You manage this profile and can change who runs it. It stays open in this browser for an hour.
enter-guessed = Too many wrong passphrases were tried with this sign-in. Once you have entered your second factor, you can try again.
enter-go = Continue
factor-wrong = This code is wrong, or it was used already. Wait for the next one.
factor-over = That took too long, or you tried too often. Start again with your password.

# Shared profiles
shared-new = Create a shared profile
shared-lead = A profile of the branch or of a team, run by several colleagues. Those who run the profile, and nobody else, see who wrote each post.
shared-handle-hint = Letters, digits and underscores: the name of the branch or team.
members-title = Who runs this profile
members-lead = Everybody here can write in this profile's name and sees who wrote what. Nobody else sees that.
member-publisher = Publisher
member-manager = Manager
member-author = Author (others publish)
member-second-pair = Review before posting
member-second-pair-label = A colleague reviews every post before it is published
member-second-pair-hint = Posts by authors always wait for a publisher.
member-role = Role
member-add = Add a colleague
member-handle-hint = Their work handle at this branch.
member-remove = Remove
member-leave = Leave
post-written-by = Written by { $name }

## People of the branch, and leaving it

role-owner = Owner
role-admin = Admin
role-moderator = Moderator
role-staff = Staff
leaving-title = When a colleague leaves
leaving-text = The sign-in ends at once, in every browser and app. The professional profile stays readable, says that its owner has left, and can't post any more. What was published stays.
leaving-note = What the profile will say
leaving-note-hint = One sentence, such as: Anna left the branch in November 2026.
leaving-successor = Who takes over shared profiles that only this colleague manages
leaving-nobody = Nobody needed
leaving-personal = Personal profiles belong to people, not to the branch, and nobody is told whether there are any. Your colleague can open them for three more months, with the usual sign-in. A profile stays as it is unless its owner decides otherwise.
leaving-sure = I am sure
leaving-do = End the sign-in
leaving-return = Restore the sign-in
leaving-until = You have left this branch. Until { $day } you can open your personal profiles here: move them, export your data, or delete them.
farewell-title = Delete this profile
farewell-text = On the first of a month, at least 30 days from now, this profile and everything it has posted will be deleted, here and on every server where it has followers. Until then you can change your mind. Nobody else will ever get its handle.
farewell-sure = I am sure
farewell-on = This profile will be deleted on { $day }.
farewell-stay = Keep it

## Who may answer, boost and quote

policies-title = Who can reply, boost or quote
policies-reply = Reply
policies-boost = Boost
policies-quote = Quote
who-everyone = Everyone who sees it
who-followers = My followers
who-network = Trusted branches
who-approval = People I approve
who-nobody = Nobody
answers-followers = Followers can reply
answers-network = Trusted branches can reply
answers-approval = Replies need approval
answers-nobody = No replies
readers-title = Who sees this
readers-open = Everyone sees it, signed in or not.
readers-closed = Nobody who is not signed in sees it.
readers-ask = Check who can see it
readers-who = Person
readers-look = Check
readers-sees = { $name } can see this post.
readers-sees-not = { $name } can't see this post.
readers-reply-yes = Can reply
readers-reply-no = Can't reply
readers-reply-ask = Can reply if you approve
readers-boost-yes = Can boost it
readers-boost-no = Can't boost it
readers-boost-ask = Can boost it if you approve
readers-quote-yes = Can quote it
readers-quote-no = Can't quote it
readers-quote-ask = Can quote it if you approve
approvals-title = Approvals
approvals-empty = Nobody is waiting
approvals-empty-text = Replies, boosts and quotes that need your approval appear here.
approval-reply = { $name } has replied to your post.
approval-boost = { $name } would like to boost your post.
approval-quote = { $name } would like to quote your post.
approval-post = The post
approval-allow = Approve
approval-refuse = Decline
archive-title = Your archive
archive-text = Everything about this profile: its posts with pictures and films, favourites, bookmarks, settings, your reports and what was decided about it, in one file with an index. Other software can read it. It is kept here for a week.
archive-ask = Request your archive
archive-making = Requested on { $when }. It is being made; reload this page in a while.
archive-ready = Requested on { $when }: download it ({ $size } MB)

## The crossing guard

crossing-opt-in = Warn me before I use the wrong profile
crossing-opt-in-hint = Only here and only while your profiles are open. Nothing is stored, and no app is told.
crossing-ask = Post as { $name }?
crossing-act = As { $name }?
crossing-follows = You follow this person as { $name }, not with this profile.
crossing-branch = This names your branch, or has a hashtag that your work uses. It may fit { $name } better.
crossing-picture = { $name } has used the same picture. Anyone who sees both may guess that you are one person.
crossing-table = Most of these are people whom { $name } follows: anyone who compares the two lists may guess that they belong together.
crossing-table-again = Choose the file again if you are sure.
crossing-yes = Yes, as { $name }
crossing-other = No, as { $name }
crossing-no = Cancel
crossing-table-yes = Import anyway

## Passkeys

passkeys-title = Passkeys
passkeys-text = A passkey on your phone, computer or security key works instead of a code.
passkeys-none = None yet.
passkey-name = Name of the passkey
passkey-name-hint = For example: my phone.
passkey-add = Add a passkey
passkey-remove = Remove
passkey-use = Use a passkey
passkey-failed = That didn't work. Your device may have no passkey for this, or may not support it. Try again, or use another way to sign in.
passkey-instead = Use a passkey instead of a passphrase
passkey-instead-hint = The secret is created on your device and is not stored here. Your recovery code still works.

## Break-glass

glass-title = Emergency access
glass-off = This branch has no emergency access: nobody can find out who owns a personal profile, not even with a court order.
glass-on = This branch has emergency access (“break-glass”), agreed with its staff on { $day } ({ $form }). With a court order or when life is in danger, { $one } and { $other } together can find out who owns a personal profile: a name, and nothing else. The person is told within 72 hours, unless a court forbids it.
glass-how = The key exists nowhere in one piece. A profile that was created before the agreement is covered once its owner changes the passphrase. Each use is recorded in the branch's audit log, and counted here.
glass-used = How often it was used
glass-never = Never.
glass-year = { $year }: { $number }
glass-told = On { $day } the branch found out who owns the profile @{ $handle }: { $document }

## Lists of servers

subscriptions-title = Lists of servers
subscriptions-lead = A network of libraries can keep one list of servers that it trusts or blocks, and every branch can subscribe to it. A list is read every day; it has no effect until you have looked at it. What this branch has decided itself takes precedence over every list.
subscriptions-none = No list yet.
subscriptions-add = Subscribe to a list
subscriptions-url = Address of the list
subscriptions-url-hint = CSV as Mastodon writes it, one domain a line, or JSON.
subscriptions-kind = What it is
subscriptions-priority = Priority
subscriptions-priority-hint = Where lists differ, the higher number decides.
lists-allow = Servers that we trust
lists-block = Servers that we block or limit
lists-priority = Priority { $number }
lists-is-draft = Draft: no effect yet
lists-decides = In effect
lists-read = Read on { $when }
lists-unread = Not read yet
lists-would = What it would change: { $count }
lists-would-not = What would change without it: { $count }
lists-apply = Put into effect
lists-draft = Turn back into a draft
lists-unsubscribe = Unsubscribe
lists-excludes = Exceptions
lists-excludes-text = No list changes what this branch has decided about these servers.
lists-domain = Domain
lists-exclude = Add exception
lists-include = Remove exception
standing-none = nothing
standing-accept = trusted
standing-filter = limited
standing-reject = blocked
standing-drop = blocked silently

reset-do = New password
reset-title = A new password
reset-text = This is the new password of @{ $handle }. It is shown once; their browsers and apps are signed out.
reset-hint = Give it to them in person. It opens their work profile and nothing else: personal profiles have secrets of their own, which nobody here can reset.
point-title = Point to my other profile
point-warning = This tells { $name } that { $me } and the profile you choose belong to the same person: you. { $name } can tell others, and you can't undo it.
point-other = The profile that you point to
point-sure = I want { $name } to know
point-do = Tell them
point-message = { $asker } You can find me here: { $handle }
passkey-mine = Use the passkey of my other profiles
passkey-prove = Confirm your second factor first
passkey-prove-text = Then you can add a passkey, for ten minutes.
second-parent = In reply to
second-due = Scheduled for { $when }
approvals-mine = Waiting for others' approval
approval-mine-reply = Your reply to a post
approval-mine-boost = Your boost of a post
approval-mine-quote = Your quote of a post
approval-mine-like = Your favourite of a post
approval-withdraw = Withdraw
notices-approvals =
    { $count ->
        [one] One reply, boost or quote waits for your approval
       *[other] { $count } replies, boosts and quotes wait for your approval
    }
notices-second =
    { $count ->
        [one] One post waits for review
       *[other] { $count } posts wait for review
    }

### Signing up by oneself.

sign-up-title = Sign up
sign-up-lead = You create a professional profile at { $branch }, for your work here.
sign-up-handle = Handle
sign-up-handle-hint = 1 to 30 letters, digits or underscores. Others write it behind an @.
sign-up-reason = Why do you want to join?
sign-up-handbook = Read the handbook
sign-up-agree = I have read the handbook
sign-up-do = Sign up
sign-up-wrong-username = Choose another handle: this one is taken, reserved, or not made of 1 to 30 letters, digits or underscores.
sign-up-wrong-email = This e-mail address can't be used. Check it, or ask your branch's admins.
sign-up-wrong-password = A password has 10 to 200 characters.
sign-up-wrong-reason = Say in up to 420 characters why you want to join.
sign-up-wrong-agreement = Read the handbook, and tick the box to say that you have.
sign-in-sign-up = No account yet? Sign up
sign-up-closed = At this branch, admins create the accounts. If you work here, ask a colleague who manages people for one.
signed-up-title = Your account is ready
signed-up-text = Sign in with your e-mail address and password.
signed-up-letter-title = Check your e-mail
signed-up-letter-text = We've sent you a link. Open it within two days to confirm your address.
signed-up-waits-title = Waiting for approval
signed-up-waits-text = Somebody at the branch reviews your sign-up. You will get an e-mail when it is decided.
confirm-title = Confirm your address
confirm-do = Yes, this is my address
confirm-gone = This link has been used, or a newer one has been sent. Sign in, or sign up again.
sign-ups-title = Sign-ups waiting for approval
sign-ups-approve = Approve
sign-ups-refuse = Decline
invitations-title = Invitations
invitations-text = Anyone who has the link can sign up, even when sign-ups are closed.
invitations-left = for { $left } more, until { $until }
invitations-uses = For how many people
invitations-days = For how many days
invitations-make = Create an invitation
profile-feed = Offer a feed (RSS) of my public posts
profile-avatar-description = What the picture shows
profile-header-description = What the header picture shows
post-quote = Quote
post-quote-pending = This quote is waiting for the author's approval.
compose-quote-title = Quote
notice-decided = About a post of yours:

# Vouchers: a personal profile shows that it is a colleague's.
voucher-title = Proof that you are a colleague
voucher-lead = Your branch does not know who owns a personal profile. So once a month this browser fetches five vouchers for your sign-in, as it does for everybody, and later each of your profiles submits one, each on a different day. Nobody can see who was given which voucher. Sign in once a month and open your personal profiles here.
voucher-until = { $handle } can read and write posts for the branch until { $day }.
voucher-none = { $handle } has no fresh voucher: it can't read or write posts for the branch, but keeps everything else. Vouchers that arrived today are valid from tomorrow; then open the profile once.
voucher-script = JavaScript is off in this browser, so no vouchers can be fetched here: the browser has to hide them from the server, so that it never sees which are yours. Sign in once a month with a browser that runs JavaScript.
voucher-key-fault = No vouchers were fetched: your branch shows this browser another key than before, or than everybody else gets. Ask the people who run the branch why.
voucher-proof-fault = The vouchers were discarded: the branch did not prove that they are like everybody else’s. Ask the people who run the branch why.

secrets-older = Older passphrases
secrets-older-text = A new passphrase never replaces an older one: profiles under the older one are kept, and still open with it. There is room for two older ones. If you have lost them for good, say so, and after 14 days the room is free again; until then we send you e-mails about it, in case it was not you.
secrets-older-lost = The older ones are lost
secrets-older-found = Keep them
security-address-title = Security address
security-address-lead = E-mails about this sign-in, such as a new password or wrong passphrases, go to your work address. Here you can add a second address that your employer does not read.
security-address-label = Security address
security-address-hint = It belongs to this sign-in alone. Don’t use an address at which one of your personal profiles gets e-mails. Leave it empty for none.
security-address-password = Your work password
security-address-save = Save the address

consent-ties = An app that you use with two of your profiles can connect them: its maker and its servers see both, and your device's address. We register it separately for each personal profile, but can do no more. For a personal profile, use another app, or the branch’s own pages.

glass-fingerprint = Fingerprint of its key:
glass-fingerprint-hint = Compare it with the one that was read out when emergency access was agreed. This browser remembers it, and each change is recorded in the branch’s audit log.
glass-other = This is not the key that this browser has seen before. Ask the two holders why before you create or change a personal profile.
glass-compared = I’ve compared the fingerprint: remember this one
glass-forged = What this page says about emergency access is not signed by your branch, or others are shown something else. Don’t create or change a personal profile here. Ask the two holders why.

voucher-app = This profile needs a fresh voucher to show that it belongs to a colleague; otherwise it can no longer read posts for the branch. Apps can’t submit one: sign in with a browser and open your personal profiles at { $link }

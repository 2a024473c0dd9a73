# Composer, reading, finding and settings.

side-label = Beside this page
side-people = Colleagues to follow
side-clause = From the handbook today

live-offline = You are offline. What you write is kept in this browser.
act-failed = That didn’t work, so nothing was changed. Try again.
act-close = Close

viewer-next = Next picture
viewer-previous = Previous picture
viewer-zoom = Full size

picture-earlier = Move earlier
picture-later = Move later
picture-focus = Click on what has to stay in sight when the picture is cut.
complete-found = # suggestions; choose with the arrow keys and Enter.

nav-desk = Desk
nav-unread-messages =
    { $count ->
        [one] One conversation has news
       *[other] { $count } conversations have news
    }
nav-waiting =
    { $count ->
        [one] One case waits
       *[other] { $count } cases wait
    }

colleagues-title = Colleagues
colleagues-lead = People who want to be found. You choose in your own profile whether you stand here.
colleagues-here = { $branch }
colleagues-everywhere = All libraries we know
colleagues-empty = Nobody yet
colleagues-empty-text = Tick “Suggest this profile to others” in your profile, and you are the first.

look-title = Appearance
look-theme = Colours
look-theme-system = As your device has it
look-theme-light = Light
look-theme-dark = Dark
look-theme-contrast = High contrast
look-size = Size of the text
look-size-system = As your browser has it
look-size-large = Large
look-size-larger = Larger
look-hint = Kept in this browser alone.
look-save = Apply

shortcut-warning = Open or close what is hidden

notices-all = All
notices-mentions = Mentions
notices-new = New notifications
notices-tabs = Which notifications
notice-post = A post with pictures

compose-do = Post
compose-as = as { $name }
compose-placeholder = What’s new?
compose-add-pictures = Add pictures
compose-emojis = Emojis
compose-drop = You can also paste or drop them here.
compose-scheduled-title = Edit the scheduled post

later-hour = In an hour
later-tomorrow = Tomorrow at 9
later-monday = Monday at 9

messages-new = New message
messages-you = You:

scheduled-edit = Edit

profile-tab-pinned = Pinned
profile-counts-remote = Counted at { $host }; posts that never came here are not shown.

done-unchanged = Nothing to save: you have changed nothing.

push-title = Push messages on this device
push-learns = The maker of your browser runs the service that carries them. It learns that something came and when, never what: that is encrypted for this browser alone. Quiet hours hold here too.
push-personal = This profile has an address of its own at that service. Whoever looks at this device can see its messages, so leave this off on a shared one.
push-kinds = Wake me for
push-kind-mention = Mentions and messages
push-kind-follow = New followers
push-kind-reblog = Boosts
push-kind-favourite = Favourites
push-kind-poll = Polls that have ended
push-kind-status = Posts of people I asked to be notified of
push-switch-on = Switch on
push-switch-off = Switch off
push-failed = That didn’t work. Allow notifications for this page in your browser, and try again.

first-title = Welcome to { $branch }
first-follow = Follow a few colleagues
first-picture = Set a picture, so that others recognize you
first-handbook = Read the handbook in five minutes
first-app-title = On your phone as well
first-app = Any Mastodon app can sign in here. Where it asks for your server, type { $address }, or let the phone’s camera read this:

drafts-title = Drafts in this browser
drafts-remove = Discard


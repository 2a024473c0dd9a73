# Composer, reading, finding and settings.

side-label = More on this page
side-people = Colleagues to follow
side-clause = From the handbook today

live-offline = You are offline. What you write is saved in this browser.
act-failed = That didn’t work, so nothing was changed. Try again.
act-close = Close

viewer-next = Next picture
viewer-previous = Previous picture
viewer-zoom = Full size

picture-earlier = Move earlier
picture-later = Move later
picture-focus = Click on the part that should stay visible when the picture is cropped.
complete-found = # suggestions; choose with the arrow keys and Enter.

nav-desk = Desk
nav-unread-messages =
    { $count ->
        [one] One conversation with new messages
       *[other] { $count } conversations with new messages
    }
nav-waiting =
    { $count ->
        [one] One open case
       *[other] { $count } open cases
    }

colleagues-title = Colleagues
colleagues-lead = People who want to be found. You can choose in your own profile whether you appear here.
colleagues-here = { $branch }
colleagues-everywhere = All branches we know
colleagues-empty = Nobody yet
colleagues-empty-text = Tick “Suggest this profile to others” in your profile to be the first.

look-title = Appearance
look-theme = Colours
look-theme-system = Same as your device
look-theme-light = Light
look-theme-dark = Dark
look-theme-contrast = High contrast
look-size = Text size
look-size-system = Same as your browser
look-size-large = Large
look-size-larger = Larger
look-hint = Saved in this browser only.
look-save = Apply

shortcut-warning = Show or hide content behind a warning

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
profile-counts-remote = Counted at { $host }; posts that never reached this server are not shown.

done-unchanged = Nothing to save: you have not changed anything.

push-title = Push notifications on this device
push-learns = They are delivered by your browser's maker. It learns that a notification came and when, but never what it says: that is encrypted for this browser alone. Your quiet hours apply here too.
push-personal = Anyone who looks at this device can see the notifications, so leave this off on a shared device. The delivery service sees an address of its own for this profile.
push-kinds = Notify me about
push-kind-mention = Mentions and messages
push-kind-follow = New followers
push-kind-reblog = Boosts
push-kind-favourite = Favourites
push-kind-poll = Polls that have ended
push-kind-status = Posts by people I asked to be notified of
push-switch-on = Turn on
push-switch-off = Turn off
push-failed = That didn’t work. Allow notifications for this page in your browser, and try again.

first-title = Welcome to { $branch }
first-follow = Follow a few colleagues
first-picture = Add a picture, so that others recognize you
first-handbook = Read the handbook in five minutes
first-app-title = On your phone as well
first-app = Any Mastodon app can sign in here. Where it asks for your server, type { $address }, or let the phone’s camera read this:

drafts-title = Drafts in this browser
drafts-remove = Discard


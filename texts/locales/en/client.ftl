# Composer, reading, finding and settings.

side-label = More on this page
side-people = Colleagues to follow
side-thread = In this conversation
side-clause = From the handbook today

live-offline = You are offline. What you write is saved in this browser.
act-failed = That didn’t work, so nothing was changed. Try again.
act-close = Close

viewer-next = Next picture
viewer-previous = Previous picture
viewer-zoom = Full size

picture-earlier = Move earlier
picture-later = Move later
picture-focus = Drag this to the part that should stay visible when the picture is cropped, or move it with the arrow keys.
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

nav-explore = Explore
explore-posts = Posts
explore-tags = Hashtags
explore-people = People
explore-links = News and links
explore-posts-lead = Public posts of the last two days that several people favourited or boosted.
explore-tags-lead = Hashtags that several people used in public this week.
explore-people-lead = People you may know: followed by those you follow, or working here.
explore-links-lead = Links that several people shared in public this week.
explore-empty = Nothing yet
explore-posts-empty = A post appears here once at least two people have favourited or boosted it.
explore-tags-empty = A hashtag appears here once at least two people have used it.
explore-people-empty = We know nobody else to suggest. Everybody who wants to be found is in the directory.
explore-links-empty = A link appears here once at least two people have shared it.
explore-people-count =
    { $count ->
        [one] One person in the past two days
       *[other] { $count } people in the past two days
    }
explore-tags-now = Talked about now
explore-follow = Follow

search-all = All
search-tabs = What to search for
search-more = More results
search-recent = Recent searches
search-forget = Remove
search-forget-all = Clear all
search-op-title = Search more precisely
search-op-lead = Type these beside your words. Put a minus in front of one to leave out what it finds. Without any word or name, the last 30 days are searched.
search-op-phrase = These words, next to each other
search-op-without = Posts without this word
search-op-from = Posts by one person
search-op-mine = Your own posts
search-op-has = With a picture; also media, video, audio, poll, link or quote
search-op-is = Replies; also sensitive
search-op-before = Written before this day; also after
search-op-during = Written on this day
search-op-language = In one language
search-op-library = What you wrote, bookmarked, favourited or were mentioned in; also public

following-title = People you follow
following-q = Name or handle
following-list = List
following-any = All
following-none = On no list
following-order = Order
following-newest = Followed last
following-name = By handle
following-quiet = Quiet the longest
following-person = Person
following-lists = Lists
following-last = Last post
following-never = No posts yet
following-choose = Choose { $name }
following-chosen = With the people you chose
following-add = Add to the list
following-nothing = Nobody matches
following-nothing-text = Change the name or the list above.
following-empty = You follow nobody yet
following-empty-text = Their posts appear on Home as soon as you follow somebody.
following-ask =
    { $count ->
        [one] Unfollow one person?
       *[other] Unfollow { $count } people?
    }
following-ask-text = Their posts no longer appear on your Home, and they leave your lists. They are not told.
cancel = Cancel

chat-back = All messages
chat-with = Conversation with { $names }
chat-readers = Who can read this
chat-you = You
chat-servers = A message goes to those whose handles it names. Messages are not end-to-end encrypted: whoever administers { $hosts } could read them.
chat-older = Earlier messages
chat-empty = Nothing here can be read any more.
chat-said = Messages, oldest first
chat-news = A new message is at the end of the list.
chat-edited = edited
chat-added = { $who } added { $names }, who can read this message and later ones that name them, but none from before.
chat-without = Not for { $names }: this message does not name them.
message-to = To
message-to-hint = One handle or several, such as bea@birch.example. Only they can read it.

chain-title = Split into a thread
chain-hint = You can look at the posts before they are published.
chain-lead =
    { $count ->
        [one] One post is enough for your text.
       *[other] Your text makes { $count } posts. Change them as you like; each answers the one before it, and all are published at once.
    }
chain-audience = Visible to: { $audience }
chain-pictures = With the first post:
chain-part = Post { $number } of { $count }
chain-published = published
chain-publish =
    { $count ->
        [one] Publish the post
       *[other] Publish { $count } posts
    }
chain-go-on = Publish the rest
chain-join = Back to one text
chain-out =
    { $count ->
        [one] The first post is published. The others are not yet: go on where it stopped.
       *[other] The first { $count } posts are published. The others are not yet: go on where it stopped.
    }
done-thread = Your thread is published.

history-first = first version
history-warning = Content warning
history-media = The pictures or their descriptions were changed.
history-same = The words are the same.
history-whole = The whole text
history-new = added
history-gone = removed

captions-title = Captions
captions-lead = Captions let people follow a film or a sound who can’t hear it, or have it muted. Write what is said, and what else matters.
captions-file = File with captions
captions-hint = WebVTT (.vtt) or SubRip (.srt), as video programs save them.
captions-text = Read the captions
captions-remove = Remove the captions

kind-trusted = { $branch }, a branch that yours trusts

settings-title = Settings
settings-all = All settings
settings-search = Search settings
settings-found =
    { $count ->
        [one] One page with settings
       *[other] { $count } pages with settings
    }
settings-nothing = No setting found
settings-nothing-text = No setting has “{ $query }” in its name. Try another word.
settings-profile = Your profile
settings-reading = Reading and writing
settings-sign-in = Sign-in and devices
settings-data = Your posts and data

profile-preview = How others see you

crop-title = Crop the picture
crop-shape = Shape
crop-zoom = Closer
crop-across = Left to right
crop-down = Top to bottom
crop-use = Use this part

# Groups of practice.

groups-title = Groups
groups-lead = Groups for a topic: children's libraries, cataloguing, conservation. Write to a group by mentioning it, and all its members get your post, here and on other servers.
groups-none = There is no group yet.
groups-group = Group
groups-members = { $count ->
    [one] One member
   *[other] { $count } members
}
groups-open = Anybody can join
groups-by-request = Joining by request
groups-start = Start a group
groups-name = Name
groups-handle = Handle
groups-handle-hint = Letters, digits and underscores, without spaces. It can't be changed later.
groups-about = What is it for?
groups-about-hint = Who is it for, and what belongs there? Everybody can read this.
groups-ask-first = People ask before they join
groups-start-hint = You will be its moderator, and your professional profile is named on its page. You can add others afterwards.
groups-start-do = Start the group
groups-join = Join
groups-ask = Ask to join
groups-leave = Leave the group
groups-waiting = A moderator will answer your request.
groups-write = Write to the group
groups-about-title = About
groups-how = To write to the group, join it and mention { $name } in a public post. Replies in its threads reach everybody who follows it.
groups-posts = Posts
groups-no-posts = Nobody has written to this group yet.
groups-moderators = Moderators
groups-members-title = Members
groups-expel = Remove from the group
groups-moderate = Moderate posts
groups-moderate-hint = A post that you remove leaves the group here and on other servers. It stays on its author's profile.
groups-remove = Remove the post
groups-to = To the group

desk-part-know = Books and articles
desk-setting-sources = Where books are looked up
desk-setting-sources-hint = A line each: isbn | https://books.example/csl/{"{"}id{"}"}.json, for isbn, issn, doi or the beginning of your catalogue's addresses. The answer is CSL-JSON or Zotero's JSON. Empty: nothing is looked up.
desk-setting-sources-wrong = Write a line for each source: isbn, issn, doi or the beginning of an address, then | and an address with {"{"}id{"}"} in it. There is room for ten.

publishing-title = Publishing
publishing-calendar = Calendar
publishing-ideas = Ideas
publishing-rota = Rota
publishing-recurring = Recurring
publishing-table = From a table
publishing-times = Times and feed
publishing-week-before = Previous week
publishing-week-after = Next week
publishing-month-before = Previous month
publishing-month-after = Next month
publishing-week = Week
publishing-month = Month
publishing-view = Show by
publishing-today = Today
publishing-new = New draft
publishing-legend = What the colours mean
publishing-undated = Without a date
publishing-handed-over = Handed over by { $name }
publishing-draft = Draft
publishing-scheduled = Scheduled
publishing-review = Waiting for approval
publishing-stopped = Needs a change
publishing-published = Published
publishing-collides = less than an hour from another
publishing-gap = Gap: nothing planned
publishing-nothing = Nothing planned
publishing-add-on = New draft on { $day }
publishing-weekday-1 = Monday
publishing-weekday-2 = Tuesday
publishing-weekday-3 = Wednesday
publishing-weekday-4 = Thursday
publishing-weekday-5 = Friday
publishing-weekday-6 = Saturday
publishing-weekday-7 = Sunday
publishing-on-duty = Looks after the profile:
publishing-goal-answers = { $reached } of { $count } answers
publishing-goal-boosts = { $reached } of { $count } boosts
publishing-goal-favourites = { $reached } of { $count } favourites
publishing-from = Suggested by { $name }. Adapt it to your readers; nothing is published until you schedule it.
publishing-waits = This goes out on { $when }.
publishing-take-back = Take back to edit
publishing-suggest = Suggest to other profiles
publishing-suggest-hint = Each gets a copy as a draft and adapts it. Nothing is published in their name.
publishing-suggest-do = Send suggestion
publishing-remove = Remove
publishing-no-goal = No goal
publishing-reach-answers = Answers
publishing-reach-boosts = Boosts
publishing-reach-favourites = Favourites
publishing-knows = I have read this; schedule it anyway
publishing-words = Text
publishing-audience = Audience
publishing-when = When
publishing-when-hint = A draft may wait without a time; it then stands below the calendar.
publishing-goal = What it is meant to reach
publishing-goal-count = How many
publishing-schedule = Schedule
publishing-save = Save draft
publishing-pictures-hint = To add pictures or a poll, schedule it here and open it under Scheduled posts, or write it with the composer: both stand in this calendar.
publishing-ideas-lead = What could be posted one day. Everybody who runs this profile can add to it.
publishing-ideas-none = No idea yet. Write down the next question that somebody asks at the desk.
publishing-make-draft = Make it a draft
publishing-idea = New idea
publishing-idea-add = Add idea
publishing-now = Now
publishing-note = Hand-over note
publishing-rota-lead = Who looks after this profile on which days. The note is shown in the calendar to whoever comes next.
publishing-rota-none = Nobody is on the rota yet.
publishing-who = Who
publishing-rota-add = Add to the rota
publishing-end = Stop repeating
publishing-next = next on { $when }
publishing-until = until { $day }
publishing-every-week = Every week
publishing-every-fortnight = Every two weeks
publishing-every-month = Every month
publishing-recurring-lead = Posts that come again are scheduled four weeks ahead. Each can be changed or taken back by itself.
publishing-recurring-none = Nothing is repeated yet.
publishing-every = How often
publishing-first = First time
publishing-last = Until
publishing-repeat = Repeat
publishing-table-lead = Write posts in a spreadsheet, save it as CSV, and paste it here. Every row is checked and shown first; all rows are scheduled, or none.
publishing-rows = Rows
publishing-rows-hint = The first line names the columns; the audience may be left out.
publishing-table-do = Schedule all { $count }
publishing-check = Check
publishing-all-good = { $count ->
    [one] The row is right. Nothing is scheduled yet.
   *[other] All { $count } rows are right. Nothing is scheduled yet.
}
publishing-some-wrong = { $count ->
    [one] One row has to be changed. Nothing is scheduled.
   *[other] { $count } rows have to be changed. Nothing is scheduled.
}
publishing-row-good = All right
publishing-row = Line { $number }
publishing-preview = What would be scheduled
publishing-row-head = Line
publishing-checked = Checked
publishing-time = { $weekday }, { $from } to { $to }
publishing-average = { $average ->
    [one] one answer, boost or favourite a post
   *[other] { $average } answers, boosts and favourites a post
}
publishing-posts = { $count ->
    [one] one post
   *[other] { $count } posts
}
publishing-gap-days = { $count ->
    [one] A gap of one day
   *[other] Gaps: { $count } days from today on with nothing planned
}
publishing-near = { $count ->
    [one] One post is less than an hour from another
   *[other] { $count } posts are less than an hour from each other
}
publishing-feed-fresh = Copy this address now; it is not shown again. Whoever has it can read this calendar.
publishing-times-lead = When this profile's own public posts of the last half year were answered, boosted and favourited most.
publishing-times-none = There is too little to go by yet: at least two posts at the same time of the week, with an answer, boost or favourite.
publishing-feed = In another calendar
publishing-feed-lead = A secret address of your own, to subscribe to in a calendar program. It ends when you take it back or no longer run this profile.
publishing-feed-make = Make an address
publishing-feed-again = Make a new address; the old one ends
publishing-feed-revoke = Take the address back

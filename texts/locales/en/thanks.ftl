thanks-title = Thanks
thanks-lead = Thank a colleague or a team, and read what went well. Nothing here is counted, and nobody is ranked.
thanks-went-well = What went well in { $month }
thanks-months = Months
thanks-nothing = Nothing is shown for this month yet. Whom would you like to thank?
thanks-waiting = Waiting and recent
thanks-from = { $name } thanks you
thanks-to = You thank { $name }
thanks-agree-hint = Nobody else has seen this. If you agree, it is posted for: { $who }. You can have it deleted at any time.
thanks-agree = Show it
thanks-decline = Keep it to myself
thanks-hide = No longer show it
thanks-asked = Not shown yet: your colleague has to agree.
thanks-is-shown = Shown, with your colleague's consent.
thanks-withdraw = Withdraw
thanks-give = Thank somebody
thanks-whom = Colleague or team
thanks-whom-hint = The handle of a professional or shared profile of this branch.
thanks-words = What for
thanks-value = It shows
thanks-give-hint = Your colleague reads it first. It becomes a post of yours once they agree, and other servers show it as a normal post.
thanks-send = Ask to show it
thanks-post = Thank you, { $name }! { $words } ({ $value })
thanks-card = Thanks
thanks-milestones = My milestones
thanks-milestones-hint = Nothing is shown unless you choose it here. What you choose stands on the page of its month, and nowhere else.
thanks-since = I began here on
thanks-since-hint = Shows your years here, in that month. Leave it empty to show none.
thanks-show-first-post = Show my first post
thanks-show-lessons = Show when I have finished a lesson
thanks-years = { $count ->
    [one] { $name }: one year at the library
   *[other] { $name }: { $count } years at the library
}
thanks-first-post = { $name } has written a first post
thanks-lessons = { $name } has finished a lesson
thanks-values-title = The branch's values
thanks-values-label = One value a line
contests-title = Contests
contests-lead = On published criteria, decided by a jury that everybody knows. Who is proposed agrees first.
contests-none = There is no contest at the moment.
contests-proposed = You are proposed for “{ $contest }”
contests-agree = I agree
contests-decline = No, thank you
contests-new = New contest
contests-name = Title
contests-criteria = Criteria
contests-last = Last day for nominations
contests-jury = Jury
contests-jury-hint = The handles of 3, 5, 7 or 9 colleagues, with spaces between them. They are shown with the contest.
contests-open = Open the contest
contests-until = Nominations until { $day }.
contests-reason = How the criteria are met
contests-choose = I am for this one
contests-choose-one = I am for { $name }
contests-jury-is = The jury: { $names }.
contests-nominations = { $count ->
    [one] One nomination
   *[other] { $count } nominations
}
contests-why = How they meet the criteria
contests-nominate = Nominate
thanks-values =
    Curiosity
    Access for everybody
    Respect
    Independence
    Care

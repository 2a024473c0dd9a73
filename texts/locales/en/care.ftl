# Care for people: under attack.

pile-on-title = Under attack
pile-on-lead = If many strangers attack you at once, you don't have to read any of it. One button protects this profile for seven days.
pile-on-means-1 = Strangers can neither reply to your posts nor boost or quote them. Colleagues, trusted branches and people you know still can.
pile-on-means-2 = What strangers write to you is hidden from you. The colleague you name reads it and keeps evidence.
pile-on-means-3 = Your scheduled posts wait.
pile-on-means-4 = You can end it at any time, and then see what came in if you want to.
pile-on-colleague = Who reads it for you?
pile-on-colleague-hint = The handle of a colleague. They get an e-mail at once; talk to each other if you can. They also read what strangers send to you alone.
pile-on-begin = Protect me
pile-on-on = This profile is protected until { $day }. { $name } reads what strangers write.
pile-on-end = End the protection
pile-on-ended = The protection has ended. Scheduled posts that were paused are under “Scheduled posts”. What strangers wrote is not among your notifications.
pile-on-give-back = Show me what came in
pile-on-reading = You read for
pile-on-read-until = Protected until { $day }
pile-on-read-over = Ended on { $day }
pile-on-emergency = If somebody is in danger: the emergency plan
pile-on-posts = What strangers write to { $name }
pile-on-posts-lead = Read this instead of them, and don't reply. Keep what may be needed later, threats above all. Everything else is deleted 30 days after the end. Take breaks; if it is too much for you, hand it to somebody else.
pile-on-posts-none = Nothing has come in.
pile-on-kind-mention = Mentions them
pile-on-kind-quote = Quotes them
pile-on-kind-reply = Reply, refused
pile-on-there = See the original
pile-on-keep = Keep as evidence
pile-on-drop = Don't keep
pile-on-kept = Kept as evidence for a year
pile-on-case = Open a case
pile-on-case-words = What has happened?
pile-on-case-hint = Everything that you keep as evidence becomes part of the case.
pile-on-case-open = Open a case with the evidence
pile-on-back = Back to “Under attack”

mail-pile-on-subject = { $branch }: a colleague needs your help
mail-pile-on-text =
    A colleague is under attack by strangers and asks you to read what they write, so that they don't have to. Open the page and keep evidence of threats. And call them, if you can.

    { $link }

break-title = A break from reports
break-lead = Reading reports is hard work. Take a break whenever you need one: the cases that you have taken go back to your colleagues, and you hear of no new reports until it ends.
break-on = You are on a break until { $day }.
break-how-long = How long?
break-days = { $count ->
    [one] One day
   *[other] { $count } days
}
break-begin = Take a break
break-end = End the break
break-nobody-counts = It ends by itself. Nothing is kept of it, and nobody counts breaks.

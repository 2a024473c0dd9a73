# Learning: lessons, paths, and what those who look after them see and write.
learning-title = Learn
learning-lead = Lessons of five minutes, each for one clause of the handbook. They are part of your work, so do them in working time.
learning-all = All lessons
learning-none = There are no lessons here yet.
learning-privacy = Those who manage learning see which lessons of a path are done. What you answered, how often and how long is not stored.
learning-colleagues = Who has learned what
learning-colleagues-lead = Lessons done of each path, for professional profiles. Answers, attempts and time are not stored, so nobody can see them.
learning-name = Name
lesson-new = Not done yet
lesson-done = Done
lesson-changed = Its clause has changed: please do it again
lesson-minutes = { $minutes } minutes
lesson-clause = Clause { $clause }
lesson-write = Your post
lesson-sandbox = This is for practice: what you write is checked like a real post, and then discarded. Nothing is stored or sent.
lesson-answer = See the result
lesson-right = That fits.
lesson-not-yet = Not quite yet.
lesson-gate-says = The check would say:
lesson-passed = Well done. This lesson is finished.
lesson-again = Look again at what is marked, and try again as often as you like.
path-count = { $done } of { $all }
path-finished = Finished
path-due = Please finish by { $day }
path-overdue = This was due by { $day }
path-first-week = Your first week
path-first-week-text = What everybody here needs before the first post.
path-first-months = Your first three months
path-first-months-text = One lesson a week is plenty.
path-reviewing = For those who review other people’s posts
path-reviewing-text = Fair reviewing takes practice too.
lessons-title = Write lessons
lessons-lead = You can change the lessons that come with the program; your own version then takes their place.
lessons-starter = comes with the program
lessons-own = the branch’s version
lessons-draft = draft
lessons-new = Write a new lesson
lessons-write = Write a lesson
lessons-name = Name in the address
lessons-name-hint = Lower-case letters, digits and hyphens, such as patron-data.
lessons-language = Language
lessons-source = Lesson
lessons-source-hint = Markdown. It begins with title and clause between lines of three hyphens. Parts begin with “# Case:”, “# Choose:” or “# Write:”.
lessons-publish = Publish
lessons-keep = Keep as a draft
lessons-look = Preview
lessons-remove = Remove the branch’s version
lessons-preview = How it looks
lessons-advice = This could be better:
lessons-example =
    ---
    title: A new lesson
    clause: 1.1
    minutes: 5
    order: 100
    ---
    What it is about, in a few plain sentences.

    # Case: What happened
    Something that could happen at any branch.

    # Choose: What would you do?
    A situation.
    - [ ] An answer that does not fit :: Say kindly why.
    - [x] An answer that fits :: Say why.

    # Write: Say it yourself
    A situation in which something is posted.
    > How the post begins
    = One way to write it.
lesson-advice-long = It takes longer to read than the minutes it states.
lesson-advice-sentences = A sentence has more than thirty words; two would be easier to follow.
lesson-advice-pictures = A picture has no text for those who cannot see it.
lesson-advice-case = It has no case: people remember something that happened.
lesson-advice-dilemmas = It has one dilemma; two show that there is no single rule.
workshop-title = Workshop kit
workshop-lead = Two hours on the handbook as it stands today. Print this page, or show it on a wall; each slide and each sheet begins on its own page.
workshop-none = Publish the handbook first: slides and questions are made from it.
workshop-agenda = Agenda
workshop-slides = The handbook, chapter by chapter
workshop-dilemmas = Dilemmas in twos
workshop-welcome = Welcome
workshop-goals = What we want from it
workshop-questions = Questions that people ask
workshop-next = What happens next
workshop-notes = Notes for the person who leads it
workshop-goal = { $number }. We would like … We will know it by … We look at it again on …
workshop-sheet = Decide together, and say why before you look at clause { $clause }.
workshop-welcome-notes = Say that this is about our work, not about anybody’s mistakes. Nobody has to tell a story of their own.
workshop-goals-notes = Everybody writes one line of the sheet; then put them together on the wall. Keep the sheet for the yearly review.
workshop-slides-notes = A minute for each chapter. Ask which clause is unclear, and note it as a question for the next discussion of the handbook.
workshop-dilemmas-notes = Five minutes in twos for each sheet, then two voices from the room. There is seldom one right answer; the clause says where the border is.
workshop-questions-notes = Read out only those that nobody asked. Questions that nobody can answer go to the person who looks after the handbook.
workshop-next-notes = Show where the lessons are, and agree on the day on which you review the goals.

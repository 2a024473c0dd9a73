# Surveys, figures and the yearly review: what the branch asks its people, and what it sees of itself.

survey-title = Surveys
survey-desk = Manage surveys
survey-lead = What the branch asks its people. Nobody can tell who answered what: neither your colleagues nor your managers, and not the server either.
survey-none = There is no survey yet.
survey-all = All surveys
survey-untitled = Without a title
survey-state-draft = Draft
survey-state-launched = Open until { $day }
survey-state-closed = Closed on { $day }
survey-kind-pulse = Pulse
survey-kind-questionnaire = Questionnaire
survey-kind-handbook = Handbook review
survey-kind-retrospective = Retrospective
survey-how = How your answers are protected
survey-how-ballot = Your browser makes a blind ballot. The server signs it without seeing it, and later recognises that it is real, but not whose it is. Your answers are sent without your sign-in.
survey-how-sealed = Until the survey closes, nobody can read an answer. No time is kept with it, and the answers to different questions are separated when it closes. Then the ballots are deleted, and so is the list of those who took part.
survey-how-small = Small numbers are never shown. Further numbers are hidden where somebody could otherwise calculate them.
survey-how-limits = What we can't hide: how you write. Leave out names, and anything that only you can know.
survey-thresholds = { $count ->
    [one] Fixed before the launch: no number under { $least } is shown, and answers in words only if there are { $text } or more, after somebody has taken out the names. One person was asked.
   *[other] Fixed before the launch: no number under { $least } is shown, and answers in words only if there are { $text } or more, after somebody has taken out the names. { $count } people were asked.
}
survey-scale-1 = 1: not at all
survey-scale-2 = 2: not really
survey-scale-3 = 3: partly
survey-scale-4 = 4: mostly
survey-scale-5 = 5: completely
survey-fold-low = 1 or 2
survey-fold-middle = 3
survey-fold-high = 4 or 5
survey-place = Place { $number }
survey-choose = Please choose
survey-order-hint = Choose a different answer for each place. The results show how often each one came first.
survey-text-hint = You may leave this empty. Don't write names or anything that shows who you are.
survey-cast = Cast the ballot
survey-needs-script = You need JavaScript to vote here. Your browser has to blind your ballot itself, so that not even this server can tell whose it is. Without JavaScript we could only promise that nobody looks, so we take no vote.
survey-ready = Your ballot is ready. It counts once, and nobody can change it or trace it back to you.
survey-given = You have already taken part, or your ballot is in another browser of yours. Each person has one ballot.
survey-done = Thank you. Your ballot has been counted, and nothing ties it to you. You will be told when the results are there.
survey-missing = Please answer every question, and use each place only once. You may only leave out answers in words.
survey-failed = That didn't work. Your answers are still here. Please try again in a moment.
survey-key = Your ballot was not made with the key that everybody has, so it could be recognised. It was not used. Tell your admins.
survey-work = Surveys are answered with your work sign-in. Switch to your professional profile.
survey-results = Results
survey-took-part = { $count ->
    [one] One person took part.
   *[other] { $count } people took part.
}
survey-too-few = Fewer than { $least } people took part. Nothing is shown, and all answers have been deleted.
survey-hidden = hidden
survey-hidden-why = Numbers under { $least } are hidden. Some larger ones are hidden too, so that nobody can calculate the small ones.
survey-answer = Answer
survey-count = Number
survey-first = how often it came first
survey-texts-few = Fewer than { $least } people wrote something, so nothing is shown.
survey-texts-waiting = The answers in words are still being read, so that no name is shown.
survey-changes = What we'll change
survey-changes-wait = The branch hasn't said yet what it will change.

survey-desk-lead = Ask your people, and tell them what comes of it. You decide what may be shown before you launch. Afterwards nobody can change the questions or the thresholds.
survey-small = { $count ->
    [one] There is one person at your branch. No number under five is ever shown, so you can't ask anything here. Talk to each other instead.
   *[other] There are { $count } people at your branch. No number under five is ever shown, so you can't ask anything here. Talk to each other instead.
}
survey-small-text = There are { $count } people at your branch. Answers in words are shown from ten on, so you can ask with scales and choices, but not in words.
survey-new = New survey
survey-kind = Kind
survey-template = Template
survey-template-none = None
survey-template-engagement = Engagement
survey-template-inclusion = Inclusion
survey-template-safety = Safety to speak
survey-template-usefulness = Usefulness of the network
survey-template-hint = Templates are for questionnaires. A pulse is one question a month. A handbook review asks about each clause.
survey-begin = Begin a draft
survey-name = Title
survey-introduction = Introduction
survey-introduction-hint = Say why you ask, and what the answers can change.
survey-source = Questions
survey-source-hint = One question per line. A line begins with scale:, choice:, order: or text:. Below a choice or an order, write each answer on its own line, after a hyphen.
survey-least = Smallest number shown
survey-least-hint = Five or more.
survey-least-text = Answers in words from
survey-least-text-hint = Ten or more.
survey-closes = Last day to answer
survey-preview = Preview
survey-launch = Launch
survey-launch-sure = { $count ->
    [one] One person will be asked. After the launch nobody can change the questions, the thresholds or the last day. Save your changes first.
   *[other] { $count } people will be asked. After the launch nobody can change the questions, the thresholds or the last day. Save your changes first.
}
survey-launch-do = Launch the survey
survey-remove = Delete the draft
survey-remove-sure = The draft can't be brought back.
survey-running = The survey is open. Nobody sees answers or how many there are until it closes.
survey-look = See it as your colleagues do
survey-close = Close now
survey-close-sure = Nobody can answer any more, and it can't be opened again. The ballots are counted and then deleted.
survey-close-do = Close the survey
survey-read = Read for names
survey-read-hint = Take out names and whatever shows who wrote it or who is meant, and leave the rest as it is. Nobody else sees an answer before you have shown it.
survey-read-words = An answer
survey-read-show = Show these words
survey-read-leave = Leave it out
survey-changes-write = What will you change?
survey-changes-hint = Everybody at the branch is told, by e-mail too. If nothing changes, say why.
survey-changes-send = Publish
survey-of-clause-clear = Clear and useful
survey-of-clause-unclear = Unclear
survey-of-clause-change = Should be changed
survey-announce-launch = A survey for everybody at the branch: “{ $title }”. Nobody can trace your answers. You can answer until { $day }: { $link }
survey-announce-results = The survey “{ $title }” is closed. Here are the results, and what we will change: { $link }
survey-begin-none =
    scale: A statement that people agree with more or less
    choice: A question?
    - One answer
    - Another answer
    order: What comes first?
    - One thing
    - Another thing
    text: What else should we know?
survey-begin-pulse =
    scale: I had what I needed for my work this month.
survey-begin-retrospective =
    scale: We reached what we set out to do.
    scale: We worked together well.
    choice: How was the amount of work?
    - Too little
    - About right
    - Too much
    text: What should we keep?
    text: What should we do differently next time?
survey-begin-engagement =
    scale: I know what the branch wants to achieve with its posts.
    scale: I have enough time for my part in it.
    scale: I would like to post more often than I do.
    choice: What helps you most to post?
    - Time in the rota
    - Somebody who reads it first
    - Examples
    - Training
    text: What keeps you from posting?
survey-begin-inclusion =
    scale: I feel that I belong to this branch.
    scale: People like me are visible in what we post.
    scale: My opinion counts, whatever my position.
    scale: I can use our tools without barriers.
    text: Whom do we leave out, and what would help?
survey-begin-safety =
    scale: I can ask for help without being judged.
    scale: I can disagree with a decision openly.
    scale: If I make a mistake in a post, I can say so without fear.
    scale: If somebody harasses me, I know that the branch will stand by me.
    text: What would make it easier to speak up?
survey-begin-usefulness =
    scale: I learn something here that I need for my work.
    scale: I have found colleagues at other branches whom I can ask.
    scale: Reading here is worth the time it takes.
    choice: What do you use most?
    - Posts of my branch
    - Posts of other branches
    - Messages
    - Questions and answers
    text: What is missing?

figure-title = Figures by month
figure-lead = How the branch is doing, never how a person is doing. Each month is counted once, when it is over. What is under five, or comes from fewer than five people, is hidden; personal profiles are counted nowhere.
figure-none = There are no figures yet. They appear when the first month is over.
figure-csv = Download as CSV
figure-ods = Download as ODS
figure-month = Month
figure-name = Figure
figure-clause = Clause
figure-people = People active
figure-people-hint = People of this branch who posted something.
figure-conversations = Conversations across branches
figure-conversations-hint = Threads in which somebody here and somebody elsewhere wrote.
figure-answer-minutes = Minutes until an answer
figure-answer-minutes-hint = Half of the answers that people here wrote came sooner.
figure-connections = New connections
figure-connections-hint = New follows between people here and people elsewhere, in both directions.
figure-reach = Reach of public posts
figure-reach-hint = Boosts and favourites of the month's public posts.
figure-lessons = Lessons completed
figure-lessons-hint = A lesson that was repeated counts once.
figure-reports = Reports received
figure-reports-hint = Reports of all kinds, anonymous ones too.
figure-reports-closed = Reports closed
figure-reports-closed-hint = Reports that were decided in this month.
figure-gate = Rules by clause
figure-gate-lifted = False alarms
figure-gate-hint = How often a rule met a post, and how much of that was a false alarm: somebody reviewed the post and let it through.
figure-lifted = False alarms
goal-title = Goals of the branch
goal-lead = What do you want to reach with this network, and how would you know? Write it down at the beginning, and look at it again on a day that you choose.
goal-none = There is no goal yet.
goal-add = Add a goal
goal-words = Goal
goal-measure = How would you know?
goal-measure-hint = Something that you can see or count for the whole branch, never for one person.
goal-figure = Beside which figure?
goal-no-figure = None
goal-review-on = Day of the next review
goal-review = Next review: { $day }
goal-due = Due for review since { $day }
goal-remove = Delete the goal
goal-beside = Goal: { $goal } ({ $measure })
review-title = Yearly review
review-lead = Goals, figures and surveys of the last year on one page. Print it as your report. From your notes below, you can begin a consultation about the handbook.
review-notes = Notes and proposals
review-law = Changes of the law
review-proposals = Proposed changes to clauses
review-proposals-hint = One proposal per line: the number of the clause, a colon, and what should change. For example: 2.1: Say who decides.
review-consult = Begin the consultation
review-consult-hint = This begins a new version of the handbook if there is none yet, opens it for consultation, and puts each proposal at its clause as your signed comment.
review-consulted = Put to the staff on { $day }.

lesson-offer = A lesson of five minutes about it, if you like:

clause-questions-title = Questions about the handbook
clause-questions-lead = Ask about a clause here. Your name is not kept, and the answer is for everybody.
clause-questions-waiting = Waiting for an answer
clause-questions-none = No question has been answered yet.
clause-questions-ask = Ask a question
clause-questions-words = Your question
clause-questions-hint = Leave out what shows who you are. Those who write the handbook answer here.
clause-questions-send = Ask
clause-questions-answer = Answer for all
clause-questions-remove = Delete the question
clause-questions-link = Questions about { $clause }

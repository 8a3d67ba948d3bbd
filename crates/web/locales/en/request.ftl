### The page of one request, for whoever asked and for whoever serves.

# $provider (String) - a team or person
request-status-asked = { $provider } has your request. Somebody will greet you with a date.
# $asker (String) - a person
request-status-asked-serve = { $asker } is waiting for a greeting and a date.
# $provider (String) - a team or person
request-status-question = { $provider } needs a word from you.
# $asker (String) - a person
request-status-question-serve = Waiting for an answer from { $asker }.
# $name (String) - a team or person
request-status-opened = { $name } is on it.
request-status-opened-mine = You promised this. Thank you for taking it.
# $name (String) - a person
request-status-opened-other = { $name } is on it.
request-status-opened-nobody = This is promised, and nobody holds it at the moment.
# $length (String) - a length of time
request-status-late = This is { $length } later than promised. We are sorry.
# $length (String) - a length of time
request-status-late-serve = This promise is { $length } late. A short word helps.
# $provider (String) - a person or team
# $lead (String) - a length of working time
# $late (String) - a length of working time
request-published-late = { $provider } publishes { $lead } for this. It has taken { $late } longer, on that side.
# $lead (String) - a length of working time
# $late (String) - a length of working time
request-published-late-serve = This is published as { $lead }. It has taken { $late } longer on the serving side. A short word helps.
request-status-performed = The work is done. A closing word is still to come.
request-status-performed-serve = Performed, not closed: a closing word is still owed.
request-status-closed = Is it solved for you?
# $asker (String) - a person
request-status-closed-serve = Closed with a word. { $asker } is asked whether it is solved.
request-status-elsewhere = Ended in the other system.
request-status-confirmed = Solved. Thank you.
# $provider (String) - a team or person
request-status-declined = { $provider } cannot help with this, and says below what could.
request-status-declined-serve = Declined, with a reason and an alternative.
request-status-withdrawn = You do not need this any more.
# $asker (String) - a person
request-status-withdrawn-serve = { $asker } does not need this any more.

request-turn-yours = Your turn
# $name (String) - a team or person
request-turn-of = Turn: { $name }
request-turn-nobody = Ended

request-promise-label = Promised for
# $when (String) - a day and time
request-promise-kept = Done { $when }. Promise kept.
# $when (String) - a day and time
request-promise-missed = Done { $when }, later than promised.
# $name (String) - a person
request-promise-by = Promise by { $name }
# $when (String) - a day and time
request-promise-needed = Needed by: { $when }
request-usually-by = Usually done by
request-usually-note = This is the usual lead time, not yet a promise.

request-phases = The three phases
request-phase-opening = Opening
request-phase-performing = Performing
request-phase-closing = Closing
request-phase-done = done
request-phase-now = now
request-phase-next = still to come
# $when (String) - a day and time
request-phase-asked = Asked { $when }
# $when (String) - a day and time
request-phase-promised = Promised for { $when }
# $when (String) - a day and time
request-phase-performed = Done { $when }
request-phase-word-owed = A closing word is owed
request-phase-elsewhere = As the other system left it
# $name (String) - a person
# $when (String) - a day and time
request-phase-by = { $name }, { $when }

request-conversation = Conversation
request-earlier = Show earlier lines
# $when (String) - a day and time
request-line-promised = Promised for { $when }
request-line-greeting = greeting
request-line-question = question
request-line-answer = answer
request-line-passing = passed on
request-line-refusal = a kind no
request-line-closing = closing word
request-line-reopening = not yet
request-line-withdrawal = not needed any more
request-note-label = Internal note: only the team reads this
request-author-gone = Somebody who has left
# $number (String) - the place of the line on the page
request-files-of = Files of line { $number }

request-compose = Write
request-compose-reply = Reply
request-compose-note = Internal note
request-reply-words = Your words
request-reply-answers-hint = Your reply answers the open question.
request-reply-send = Send reply
request-note-words = Note for the team
request-note-hint = Whoever asked never sees notes. You can mention a colleague: @anna.zak
request-note-send = Save note
request-files = Photos or files
request-optional = optional
request-choose = Please choose
request-day = Day
request-time = Time

request-open = Accept with a promise
request-greeting = Greeting
# $language (String) - the name of a language
request-greeting-hint = Say hello and say the need back in your words. The request is written in: { $language }.
request-open-send = Accept with this promise

request-promise = Give another date
request-promise-word = A word about why
request-promise-send = Promise the new date

request-question = Ask a question
request-question-words = Your question
request-question-hint = From here it is the other side’s turn, until there is an answer.
request-question-send = Send question

request-passing = Pass on
request-passing-team = Team that can help
request-passing-why = Why there?
request-passing-hint = Everybody on the request reads this. You go on following it.
request-passing-send = Pass on

request-refusal = Say no kindly
request-refusal-reason = Reason
request-refusal-reason-hint = For example: We can’t do this today, sorry.
request-refusal-alternative = What could help instead?
request-refusal-alternative-hint = For example: Could tomorrow at 8:00 help?
request-refusal-send = Send this answer

request-performance = The work is done
request-performance-hint = It is performed then, and not yet closed: the closing word can follow in a moment.
request-performance-send = Say that the work is done
request-closing = Close with a word
request-done-and-close = Mark done and close kindly
request-closing-word = Closing word
request-closing-hint = Say what was done, and whether anything else could be needed.
request-closing-needs-word = The work is done, and the request is not closed yet: whoever asked should hear from you. One of the phrases below is enough.
request-closing-send = Close with this word
# $language (String) - the name of a language
request-closing-tap = Or close with one tap. The phrases are in: { $language }

request-take = I’ll take it
request-hand-over = Hand over
request-hand-over-to = To whom
request-hand-over-send = Hand over
request-holder-team = The whole team
# $name (String) - the reader's name
request-holder-you = { $name } (you)

request-answer = Answer the question
request-answer-words = Your answer
request-answer-send = Send answer
request-confirm = Yes, that’s solved
request-not-yet = Not yet
request-reopening = Take it up again
request-reopening-missing = What is missing?
request-reopening-hint = A few words are enough. It goes on with the same people.
request-reopening-send = Say what is missing
request-reopening-serve = Take it up again
request-withdrawal = I don’t need it any more
request-withdrawal-hint = Said early, it saves a colleague some work.
request-withdrawal-word = A word about why
request-withdrawal-send = Withdraw the request

request-thanks = Say thanks
request-thanks-reason = For what, exactly?
request-thanks-hint = It may stay empty: one tap is enough.
request-thanks-plain = Thank you!
# $name (String) - a person
# $when (String) - a day and time
request-thanks-line = { $name }, { $when }

request-problems = Something is missing
request-about = About this request
request-purpose = So that I can…
request-needed-by = Needed by
request-asked-by = Asked by
request-asked-for = For
request-team = Team
request-holder = Held by
request-service = Service
request-asked-at = Asked
request-seen-by = Seen by
request-seen-team = Both sides
request-seen-named = Named people only
request-seen-public = Every colleague

request-people = People
request-watchers = Followers
request-watchers-none = Nobody follows this yet.
request-watch = Follow this request
request-unwatch = Stop following
request-invite = Invite a colleague
request-invite-person = Colleague
request-invite-hint = The beginning of a name is enough.
request-invite-send = Invite

request-moved-on = Something has changed in the meantime
request-moved-on-words = Your words, to copy
request-moved-on-see = See the request as it stands now

# $team (String) - a team
# $name (String) - a person
request-phrase-signature = { $team } – { $name }
# $signature (String) - a team and a person
request-phrase-greeting = Hello! { $signature }. We’ll take care of it.
request-phrase-done = All done. Have a good day!
request-phrase-ready = It’s ready to be collected. Have a good day!
request-phrase-anything-else = All done. Is there anything else we can do?

request-clock-title = Whose turn, and for how long
request-clock-from = From
request-clock-to = To
request-clock-side = Whose turn
request-clock-working = Counted
request-clock-provider = The team that serves
request-clock-customer = Whoever asked
request-clock-third = Somebody else
request-clock-disputed = Contested, counted for nobody
request-clock-queue = not yet taken up
request-clock-work = at work
request-clock-displaced = something else went first
request-clock-closing = the closing word is owed
request-clock-answer = an answer is awaited
request-clock-agreed = until the agreed date
request-clock-approval = a decision is awaited
request-clock-upstream = a delivery is awaited
request-clock-done = done, until it was reopened
request-clock-now = now
# $length (String) - a length of time
request-clock-term = Term clock: { $length } in the team’s calendar.
# $length (String) - a length of time
request-clock-lived = Waited by whoever asked: { $length }, nights and days off too.
# $length (String) - a length of time
request-clock-lived-in-all = From asking to the end: { $length }, nights and days off too.
request-clock-note = Each side’s turns count by its own calendar; “lived” counts every minute. While an answer is awaited, the term clock stands still.
request-due-title = Why is this due then?
# $length (String) - a length of time
# $when (String) - a day and time
request-due-sum = From opening to the promise the team’s calendar counts { $length }. They are over: { $when }.
# $when (String) - a day and time
request-due-outside = The promise itself is for { $when }, when the team is not at work.
# $day (String) - a date
# $from (String) - a time of day
# $to (String) - a time of day
request-due-used = { $day }: { $from } to { $to }
# $day (String) - a date
# $reason (String) - why the day does not count
request-due-skipped = { $day } does not count: { $reason }
request-due-closed-weekday = closed on this weekday
request-due-closed = closed
# $count (Number) - days
request-due-more = { $count ->
    [one] and { $count } more day
   *[other] and { $count } more days
}
# $length (String) - a length of time
request-clock-lived-for = { $length } lived
# $length (String) - a length of time
request-clock-contested = Contested, and counted for nobody until it is settled: { $length }.
request-due-pauses = While whoever asked was awaited, the term clock stood still:
# $from (String) - a day and time
# $to (String) - a day and time
# $length (String) - a length of time
request-due-paused = { $from } to { $to }: { $length } of the team’s calendar
# $from (String) - a day and time
# $length (String) - a length of time
request-due-paused-since = since { $from }: { $length } of the team’s calendar so far
# $when (String) - a day and time
request-due-with-pauses = With these added, the counted time is over: { $when }. The promise stays where it is.
request-due-stands = It stands still now. The promise stays where it is.
request-joint-confirm-hint = Others asked for the same. You say it for yourself; each of you can.
request-joint-confirmed = You said that it is solved for you. Others who asked for the same say it for themselves.
request-joint-withdraw-hint = Others asked for the same: for them it goes on, and you can still follow it.
request-joint-withdraw = I don’t need it any more
request-due-agreed-title = By the agreement

# $asked (String) - a day and time
# $length (String) - a length
# $due (String) - a day and time
request-due-agreed = Asked { $asked }, ready within { $length }: that is { $due }.
request-due-needed-title = The day it is needed

# $when (String) - a day
# $length (String) - a length of time
request-due-needed = It is needed { $when }. From asking until then the team’s calendar counts { $length }.

# $asked (String) - a day and time
# $length (String) - a length
# $due (String) - a day and time
request-due-notice = Asked { $asked }, with { $length } of notice as agreed: that is a date from { $due } on.
request-due-notice-kept = The agreed notice was given.
request-known = When did you know of it?
request-known-since = The day on which you knew
request-known-hint = Only if you like: it helps both sides to agree on a notice that can be given. Both sides see it.
request-known-send = Put it on record

# $day (String) - a day
# $length (String) - a length of time
request-known-earlier = Known to whoever asked since { $day }: { $length } before it was asked.

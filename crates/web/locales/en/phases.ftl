### Bundles, the closing that time confirms, what is said at the end, and how a team serves.

bundle-parts = What belongs to it
bundle-parts-hint = Each part goes to the team that can help, with a date of its own. Leave out what you do not need.
bundle-about = Asking for this asks for all of it at once, or for the parts that you need.
# $ready (String) - how many parts are ready
# $of (String) - how many parts there are
bundle-ready = { $ready } of { $of } ready
# $ready (String) - how many parts are ready
# $of (String) - how many parts there are
# $missing (String) - parts and their teams
bundle-waiting = Not performed: { $ready } of { $of } ready. Waiting for: { $missing }.
# $ready (String) - how many parts are ready
# $of (String) - how many parts there are
bundle-not-performed = Not performed: { $ready } of { $of } ready. It is done when every part is.
# $teams (String) - the teams that have the open parts
bundle-turn = Waiting for: { $teams }
bundle-part-ready = ready
# $when (String) - a day and time
bundle-part-promised = promised: { $when }
bundle-part-of = Part of
bundle-withdraw-parts = Withdraw its open parts too
bundle-not-a-part = A bundle cannot be part of a bundle. Please choose a single service.
bundle-notice-ready = Every part is ready: it goes on with you
bundle-editor-text = A bundle asks for several services at once, from your team or from others. Each part becomes a request of its own; the bundle is done when all of them are.
bundle-add = Add a part
bundle-add-send = Add this part
bundle-remove = Take out
bundle-find-another = Find another one
bundle-not-offered = not offered at the moment
bundle-variant-asked = Whoever asks chooses

# $when (String) - a day and time
silence-ahead = If you say nothing, this counts as solved on: { $when }. You can still say “not yet” afterwards.
# $when (String) - a day and time
silence-ahead-serve = If nobody says otherwise, this counts as solved on: { $when }.
silence-confirmed = Counted as solved, because the agreed days passed without a word.
silence-still-open = Time decided this, not you. If something is missing, say “not yet”: it goes on.
silence-notice = Soon this counts as solved. Is it?
silence-notice-confirmed = Counted as solved: the agreed days have passed
silence-title = Closing without a word
silence-text = When a request has been closed with a word and nobody answers, it can count as solved after some days. Both sides read the day from the start, the customer is told once more shortly before, and it can be reopened as ever.
silence-days = Days without a word
silence-days-hint = 0 means never. Seven days are usual. It holds for what is closed from now on.

ending-title = How it went
ending-how-title = Say how it went
ending-how = How was it for you?
# $days (Number) - how many days
ending-how-hint = { $days ->
    [one] Only the other side reads this, and only when both of you have written or { $days } day has passed. It cannot be changed.
   *[other] Only the other side reads this, and only when both of you have written or { $days } days have passed. It cannot be changed.
}
ending-how-send = Seal it
# $name (String) - a person
ending-other-said = { $name } said how it went. It is still sealed.
# $when (String) - a day and time
ending-waits = Sealed. You both read both when the other side has written, or from: { $when }.
# $when (String) - a day and time
ending-opens = You read it when you have written too, or from: { $when }.
ending-above = This was more than I could expect
ending-above-reason = What was it?
ending-above-hint = One sentence is enough. Those who helped read it.
ending-above-send = Say so
# $name (String) - a person
# $when (String) - a day and time
ending-above-line = Above expectations: { $name }, { $when }
ending-wall-none = Only the two sides read this. It stands on the wall of thanks when both agree.
ending-wall-mine = You agree to the wall of thanks. The other side is still free to.
ending-wall-theirs = The other side would like to show this on the wall of thanks. It is up to you.
ending-wall-both = On the wall of thanks, for everybody.
ending-wall-agree = I agree to the wall
ending-wall-leave = Not on the wall
# $name (String) - who did it
ending-notice-how = { $name } said how it went. Your turn, then you both read it
ending-notice-both = Both of you said how it went: read it
# $name (String) - who did it
ending-notice-above = { $name } says: above expectations

wall-title = Wall of thanks
wall-lead = What was said at the end, where both sides agreed to show it.
wall-none = Nothing here yet
wall-none-text = At the end of a request both sides can say how it went, and agree to show it here.
wall-see = Wall of thanks
# $name (String) - a person
wall-customer = { $name }, who asked
# $names (String) - a person and a team
wall-provider = { $names }, who helped

courtesy-hint = A word such as “hello”, “please” or “thank you” would make this kinder. It is up to you: send it as you like.
courtesy-setting = Hint at a kind word while I write
courtesy-setting-hint = It happens in this browser only. Nothing is stored or sent, and sending is never held up.

care-title = How we serve
# $team (String) - a team
care-lead = For the team and for nobody else: { $team }. No figure here is about one person.
# $from (String) - a day
# $to (String) - a day
care-period = { $from } – { $to }
care-words-title = Opened and closed with a word
care-words-text = A greeting at the start, a word at the end: the middle alone is not the service.
care-performed = performed
care-with-words = opened and closed with a word
# $low (String) - a percentage
# $high (String) - a percentage
# $part (String) - a number
# $whole (String) - a number
care-rests-on = { $part } of { $whole } requests; between { $low } and { $high } with 95% confidence
care-suppressed = Too few people or requests to show a figure without showing a person.
# $people (String) - a number
care-suppressed-hint = A figure appears here when it stands for { $people } colleagues or more besides the reader.
care-own-title = Only you see this
care-own-text = Your own openings and closings, for your eyes only. Nobody else can ask for it.
care-own-none = You served nothing in this time.
care-even-title = Is everybody served alike?
care-even-text = Half of the requests of each group were done within this time. Only groups of five people or more are shown.
care-even-pairs = Teams that we often hear from, and teams that we rarely hear from
# $count (String) - a number
care-even-frequent = Often: { $count } requests or more
care-even-rare = Rarely: fewer
care-even-contracts = By kind of contract
care-even-employees = Employees
care-even-contractors = Contractors
care-even-temps = Temporary staff
care-even-owners = Owners
# $requests (Number) - how many requests
# $count (String) - the same number, written out
# $people (String) - a number
care-even-n = { $requests ->
    [one] { $count } request, { $people } people
   *[other] { $count } requests, { $people } people
}
# $longer (String) - a difference, "3 days longer"
# $low (String) - a length of time
# $high (String) - a length of time
care-even-gap = { $longer }, somewhere between { $low } and { $high } (95% confidence). That is more than chance.
# $low (String) - a length of time
# $high (String) - a length of time
care-even-no-gap = The difference lies between { $low } and { $high } (95% confidence): it may be chance.
care-even-unknown = Too early to say whether there is a difference.
care-even-group = Group
care-even-wait = Half were done within
care-even-rests = Rests on
# $length (String) - a length of time
care-shorter = { $length } shorter
# $length (String) - a length of time
care-longer = { $length } longer
care-see = How we serve
# $service (String) - a service
care-service-lead = For those who look after { $service }. No figure here is about one person.

### Notices: one line a request.

notices-title = Notices
notices-none = Nothing new
notices-none-text = What concerns you appears here: one line a request.
notices-read-all = I have seen them all
notices-new = new

# $name (String) - who did it
notices-asked = { $name } asked this

# $name (String) - who did it
notices-opened = { $name } opened it with a promise

# $name (String) - who did it
notices-promised = { $name } gave another date

# $name (String) - who did it
notices-given = { $name } gave it to you

# $name (String) - who did it
notices-question = { $name } asks you a question

# $name (String) - who did it
notices-answered = { $name } answered

# $name (String) - who did it
notices-passed-on = { $name } passed it on to another team

# $name (String) - who did it
notices-declined = { $name } cannot do it and offers something else

# $name (String) - who did it
notices-closed = { $name } closed it: is it solved?

# $name (String) - who did it
notices-confirmed = { $name } says that it is solved

# $name (String) - who did it
notices-reopened = { $name } says: not yet

# $name (String) - who did it
notices-withdrawn = { $name } does not need it any more

# $name (String) - who did it
notices-written = { $name } wrote

# $name (String) - who did it
notices-mentioned = { $name } mentioned you

# $name (String) - who did it
notices-invited = { $name } asked you to follow it

# $name (String) - who did it
notices-thanked = { $name } thanks you

# $name (String) - who did it
notices-left = { $name } leaves it to you at the end of the shift

# $name (String) - who did it
notices-taken-over = { $name } has it now

notices-woken = It was set aside and is back
notices-still-needed = Is this still needed?

# $name (String) - who did it
notices-merged = { $name } joined it with another request

# $name (String) - who did it
notices-contested = { $name } contests a wait

# $name (String) - who did it
notices-settlement-offered = { $name } says whose time the contested wait is
notices-settled = The contested wait is settled

# $name (String) - who did it
notices-option-wished = { $name } would rather have another variant

# $name (String) - who did it
notices-option-given = { $name } gives you the other variant

# $name (String) - who did it
notices-option-kept = { $name } keeps to the variant, and says why
notices-circle = You are waiting for each other; a word may set it free
notices-at-risk = A promise to somebody outside leans on this and may be late

# $name (String) - who did it
notices-agreement-proposed = { $name } proposes it: your signature is asked for

# $name (String) - who did it
notices-agreement-reworked = { $name } changed the proposal: it is a draft again

# $name (String) - who did it
notices-agreement-refused = { $name } sent the proposal back with a word

# $name (String) - who did it
notices-agreement-dropped = { $name } dropped the proposal
notices-agreement-agreed = Both sides have signed
notices-agreement-review = The day is near on which both sides look at it again

# $name (String) - who did it
notices-agreement-ended = { $name } ended it

# $name (String) - who did it
notices-confirmed-for-oneself = { $name } says that it is solved for them

# $name (String) - who did it
notices-withdrawn-for-oneself = { $name } does not need it any more; others do

# $ready (String) - how many parts of a bundle are ready
# $all (String) - how many there are
# $names (String) - their names
notices-parts-ready = { $ready } of { $all } ready: { $names }.
# $ready (String) - none
# $all (String) - how many there are
notices-parts-none = { $ready } of { $all } ready.
# $names (String) - names of parts
notices-parts-missing = Still missing: { $names }.
# $names (String) - names of parts
notices-parts-declined = Not possible, with something else on offer: { $names }.
# $name (String) - a part
# $day (String) - a day and time
notices-part-promised = { $name } (promised for { $day })
notices-part-hidden = a confidential part

# $name (String) - who did it
# $team (String) - on whose behalf
notices-heads-up-given = { $name } lets you know early, for { $team }
# $name (String) - who gave it
notices-heads-up-confidential = { $name } lets you know early
# $name (String) - who did it
notices-heads-up-known = { $name } knows of it: if it comes true, the notice counts from your heads-up
# $name (String) - who did it
notices-heads-up-withdrawn = { $name } says that it will not be needed
# $number (String) - a request
notices-heads-up-came-true = It came true: { $number } has been asked

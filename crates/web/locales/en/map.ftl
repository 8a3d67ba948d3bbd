### The map: who serves whom, up to the outside customer.

map-title = My map
map-lead = Whom you serve, by whom you are served, and what each needs of the other.
map-tabs = Pages of the map
map-tab-mine = My map
map-tab-moments = Moments of truth
map-tab-teams = Teams
map-tab-outside = Promises outside
map-tab-worksheet = Worksheet
map-incomplete = The map has no outside customer yet
map-incomplete-text = The set-up is not complete: everything inside is done so that somebody outside is served well. Name at least one moment at which you meet them.
map-incomplete-go = Moments of truth
map-add = Add a link
map-to-worksheet = If I stopped for two weeks, who would notice?
map-awaiting = Waiting for your word
map-suggestions = Are these customers of yours?
map-suggestions-text = Found in dealings: five or more in sixty days. One no is enough, and nobody asks again.
map-heads-ups = Coming up
map-none = Nothing on your map yet
map-none-text = Begin with whoever would notice first if you were away.
map-lean-on = What this leans on
map-stale = Still true?
map-stale-text = Nobody has looked after these for long. Adopt them or let them go.
map-stale-alone = Nobody is left on the other side.
map-stale-quiet = No dealings for half a year.
map-adopt = Still true
map-end = End it
map-mix = With whom you dealt, last 30 days
map-mix-text = Only you see this. Nobody else can ask for it.
# $inside (String) - a word or name
# $outside (String) - a word or name
map-mix-sides = With colleagues: { $inside } · for outside customers: { $outside }
# $count (Number) - a count
map-mix-promised = { $count ->
    [one] { $count } promise outside
   *[other] { $count } promises outside
}
# $count (Number) - a count
map-dealings = { $count ->
    [one] { $count } dealing
   *[other] { $count } dealings
}
# $count (Number) - a count
map-dealings-in-30-days = { $count ->
    [one] { $count } dealing in 30 days
   *[other] { $count } dealings in 30 days
}
map-dealings-often = You deal with each other often.
map-i-serve = I serve…
map-we-serve = We serve…
map-i-am-served = I am served by…
map-we-are-served = We are served by…
map-nobody-yet = Nobody yet.
# $need (String) - a word or name
map-in-return = in return: { $need }
# $customer (String) - a word or name
# $provider (String) - a word or name
map-says-customer = { $customer } cannot do without: { $provider }
# $provider (String) - a word or name
# $customer (String) - a word or name
map-says-provider = { $provider } provides for: { $customer }
# $customer (String) - a word or name
# $provider (String) - a word or name
map-suggested = { $customer } ← { $provider }
map-yes = Yes, that is so
map-no = No
map-suggestion-yes = Yes, add it
map-suggestion-no = No, dismiss
map-kind-team = team
map-kind-person = colleague
map-kind-moment = moment of truth
map-need-information = information
map-need-training = training
map-need-decision = decision
map-need-time = time
map-need-tools = tools
map-need-authority = authority
map-need-confidence = backing
map-need-goods = goods
map-need-access = access
map-need-other = something else
map-state-suggested = suggested
map-state-declared = not yet confirmed
map-state-confirmed = confirmed by both
map-state-refused = said no
map-state-ended = ended
map-origin-declared = somebody said so
map-origin-discovered = found in dealings
map-origin-template = from an example
map-origin-import = from a file
map-origin-worksheet = from a worksheet
map-direction-up = upwards
map-direction-down = downwards
map-direction-sideways = sideways
map-direction-outside = to the outside
# $day (String) - a word or name
map-every-week = every week: { $day }
# $day (String) - a word or name
map-every-month = every month, day { $day }
# $month (String) - a word or name
map-every-year = every year: { $month }
map-month-1 = January
map-month-2 = February
map-month-3 = March
map-month-4 = April
map-month-5 = May
map-month-6 = June
map-month-7 = July
map-month-8 = August
map-month-9 = September
map-month-10 = October
map-month-11 = November
map-month-12 = December
map-way = The way to the outside customer
map-way-label = Who benefits in the end
map-front-line = serves outside customers directly
# $group (String) - a word or name
map-front-line-to = serves outside customers directly: { $group }
map-serves = Promise outside
# $provider (String) - a word or name
# $customer (String) - a word or name
map-link-title = { $provider } → { $customer }
map-answer-text = Is that so? Your word makes it a link of both.
map-not-yet-confirmed = Not yet confirmed
map-not-yet-confirmed-text = The other side has been asked and has not answered yet.
map-about = About this link
map-change-terms = When it holds, and what is promised
map-keep = Keep
# $name (String) - a word or name
# $from (String) - a word or name
map-needs-title = { $name } needs, from: { $from }
map-needs-none = Nothing put down yet.
# $name (String) - a word or name
map-promises = Promised by { $name }:
map-need-add = Add a need
map-need-keep = Add
map-need-remove = Take off
# $time (String) - a word or name
map-within = within { $time }
# $word (String) - a word or name
map-any-of = any one of: { $word }
map-customer = Customer
map-provider = Provider
map-origin = Where it comes from
map-confirmed-at = Confirmed
map-occasion = Occasion
# $day (String) - a word or name
map-next-on = next: { $day }
map-form-title = Who cannot do without whom?
map-form-lead = The other side is asked for its word; until then the link counts as not yet confirmed.
map-form-way = What do you want to say?
map-form-need = I need something from somebody
map-form-need-hint = I cannot do my part without it.
map-form-serve = Somebody needs something from me
map-form-serve-hint = They are my internal customer.
map-form-own = For whom are you speaking?
map-form-myself = Myself
map-form-team = The team on the other side
map-form-team-hint = A team, or a colleague in the next field.
map-form-person = The colleague on the other side
map-form-more = Only at times, or with dates
map-form-keep = Say so
map-form-kind = When does it hold?
map-form-standing = Always
map-form-situational = Only on occasions
map-form-situational-hint = Whoever provides gets a word shortly before; the rest of the time it asks for nothing.
map-form-every = How often
map-form-every-week = Every week
map-form-every-month = Every month
map-form-every-year = Every year
map-form-day = Which day
map-form-day-hint = Every week: 1 is Monday, 7 is Sunday. Every month: the day of the month.
map-form-month = Which month
map-form-no-month = Not every year
map-form-what = What the occasion is
map-form-from = From
map-form-to = Until
map-form-promise = What the provider promises
map-form-promise-hint = Only the provider’s side changes it.
map-need-body = What is needed
map-need-body-hint = In a few words: what, and what for.
map-need-kind = What kind of need
map-need-hours = Working hours it may take
map-need-any-of = Would something else do as well?
map-need-any-of-hint = Give all alternatives the same word; any one of them is then enough.
# $name (String) - a word or name
map-lean-title = What { $name } leans on
# $count (Number) - a count
map-lean-count = { $count ->
    [one] { $count } internal provider behind it
   *[other] { $count } internal providers behind it
}
map-behind = Who stands behind it
map-behind-none = Nobody has been named yet.
# $count (Number) - a count
map-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
# $count (Number) - a count
map-people-hidden = { $count ->
    [one] { $count } colleague in their own name is not shown.
   *[other] { $count } colleagues in their own name are not shown.
}
map-single = Single points of dependence
map-single-text = Without any one of these it stands still
map-single-none = None: for everything there is another way.
map-pairs = At least one of each pair is needed
map-pairs-too-many = Too many stand behind it to try every pair.
map-or = or
map-teams-title = Teams on the map
map-teams-lead = If you do not work with the outside customer, you probably work with someone who does.
map-distances = Distance to the outside customer
# $near (String) - a word or name
# $two (String) - a word or name
# $far (String) - a word or name
# $lost (String) - a word or name
map-shares = { $near }% at distance 0–1, { $two }% at 2, { $far }% at 3+, { $lost }% unconnected
map-shares-text = Of everybody who is here today, each at the nearest of their teams, by the links in force today.
map-in-contact = In contact with outside customers
# $count (Number) - a count
map-at-distance = { $count ->
    [one] { $count } step away
   *[other] { $count } steps away
}
map-unconnected = No way known yet
map-coverage = Who takes part
# $count (Number) - a count
# $number (String) - a word or name
map-coverage-of = { $count ->
    [one] { $number } of { $count } team
   *[other] { $number } of { $count } teams
}
map-coverage-text = They offer a service, and have kept an agreement: what was asked under it was ready in time. For a team of fewer than five it is enough to have agreed.
map-taking-part = These take part
map-not-yet = Not yet
map-no-customer = No customer yet
map-no-customer-none = Every team has a customer.
map-no-customer-text = If it is not an outside customer, it is one inside. Nobody has named theirs yet.
map-whom-does-it-serve = Whom does this serve?
map-whom-do-you-serve = Your team: whom does this serve?
map-say-whom = Say whom
map-moments-title = Moments of truth
map-moments-lead = The contacts with people outside for whom everything inside is done.
map-moment-add = Name a moment
map-groups-none = No groups of outside customers yet
map-groups-none-text = An administrator names them: patients, guests, clients.
map-moments-none = No moment named yet.
# $name (String) - a word or name
map-met-by = met by: { $name }
map-met = Met by
# $count (Number) - a count
map-providers = { $count ->
    [one] leans on { $count } provider
   *[other] leans on { $count } providers
}
map-moment-new = A moment of truth
map-moment-form-lead = A contact that somebody outside remembers.
map-moment-name = What happens
map-moment-name-hint = For example: a patient is admitted.
map-moment-group = Whom one meets there
map-moment-team = The team that meets them
map-moment-person = Or the colleague who meets them
map-moment-about = What a good one is like
map-moment-retire = Retire this moment
map-moment-resume = Take it up again
map-moment-change = Change
map-moment-needs = What it needs inside
map-moment-needs-add = Add what it needs
map-health = Health inside
map-health-label = Promises kept inside
# $kept (String) - a word or name
# $all (String) - a word or name
map-kept-of = { $kept }/{ $all }
# $low (String) - a word or name
# $high (String) - a word or name
map-interval = { $low } – { $high }
map-interval-column = Likely range
map-health-too-few = Too few promises were closed on its paths to say anything.
# $kept (String) - a word or name
# $range (String) - a word or name
map-need-health = Promises kept: { $kept } ({ $range })
map-need-health-few = Promises kept: too few to say
map-health-links = By link
map-health-text = Requests between the teams on its paths, closed in the last 90 days; the range is Wilson’s at 95%. A link counts where at least five people asked and five work on either side, or as many as were agreed.
map-gates = Through whom it flows
map-gates-text = Everything that others contribute reaches this moment through these teams alone.
# $count (Number) - a count
map-gate-carries = { $count ->
    [one] carries { $count } other
   *[other] carries { $count } others
}
map-trace-title = When it went wrong outside
map-trace-text = What was open inside on the paths of this moment then: by step, never by person.
map-trace-on = Day of the complaint
map-trace-go = Look
# $day (String) - a word or name
map-trace-lead = Open inside on { $day }, by step
map-trace-none = Nothing was open on its paths then.
map-trace-steps = Open steps
map-trace-service = Service
map-trace-open = Open
map-trace-late = Past the promise
map-trace-few = – stands where too few people asked, or work in a team: fewer than five, or than were agreed.
map-plain-words = in plain words
map-outside-title = Promises outside
map-outside-lead = What your teams promised to somebody outside, and what inside it waits for.
map-outside-none = No open promise
map-outside-none-text = Put one down, and requests can name it as what they serve.
map-outside-new = Put a promise down
map-outside-what = What was promised
map-outside-what-hint = Without the name of the outside customer.
map-outside-moment = Moment of truth
map-outside-no-moment = None of these
map-outside-no-group = As the moment says
map-outside-team = The team that promised
map-outside-no-team = You belong to no team that could give one.
map-outside-day = Due on
map-outside-time = At
map-outside-give = Put it down
# $day (String) - a word or name
map-outside-due = due { $day }
# $count (Number) - a count
map-outside-open = { $count ->
    [one] { $count } step open inside
   *[other] { $count } steps open inside
}
map-outside-late = past due
map-outside-owner = Who looks after it
map-outside-done = Kept. Thank you.
map-outside-called-off = Called off.
map-outside-is-done = It has been kept
map-outside-call-off = Call it off
map-waiting-inside = Waiting inside
map-waiting-none = Nothing inside is waited for.
# $step (String) - a word or name
# $time (String) - a word or name
map-waiting-late = Waiting inside: { $step }, { $time }
map-step = Step
map-waits-since = Waiting for
map-step-due = Promised or needed by
# $time (String) - a word or name
map-late-by = late by { $time }
# $chance (String) - a word or name
map-risk = Late with a chance of { $chance }
# $count (Number) - a count
# $past (String) - a word or name
map-risk-basis = { $count ->
    [one] Reckoned from { $count } open step and { $past } past requests like it.
   *[other] Reckoned from { $count } open steps and { $past } past requests like them.
}
# $count (Number) - a count
map-risk-unknown = { $count ->
    [one] Of { $count } more step the past says nothing.
   *[other] Of { $count } more steps the past says nothing.
}
map-complaint = Somebody outside complained
map-complaint-on = On which day
map-complaint-keep = Put the day down
map-serves-none = No promise outside
map-serves-change = Which promise outside does this serve?
map-serves-which = Promise outside
map-sheet-title = My internal customers
map-sheet-whose = Whose worksheet
map-sheet-steps = Step by step
map-sheet-question = If I stopped for two weeks, who would notice?
map-sheet-customers = My internal customers
map-sheet-add = Add a customer
map-sheet-xlsx = As a spreadsheet (.xlsx)
map-sheet-csv = As text (.csv)
map-sheet-back = Bring a filled-in file back
map-sheet-back-text = You see what it would change before anything is kept. What is missing in the file stays as it is.
map-sheet-print = Prints on one A4 page.
map-sheet-step-noticed = Answer the first question
map-sheet-step-named = Name your customers
map-sheet-step-needs = Put down what each needs
map-sheet-step-promises = Say what you promise
map-sheet-step-return = Say what you need from them
map-sheet-step-confirmed = Have it confirmed by each
map-sheet-done = Done
map-sheet-todo = To do
map-sheet-noticed = Who, and by what?
map-sheet-noticed-hint = Think of your usual two weeks, then of the end of the month.
map-sheet-none = No customers yet. Your dealings suggest some on your map.
map-sheet-column-customer = Customer
map-sheet-column-needs = Core needs
map-sheet-column-promise = What I promise
map-sheet-column-return = What I need from them
map-sheet-file = Spreadsheet
map-sheet-file-hint = .xlsx, .ods or .csv
map-sheet-look = See what it changes
map-sheet-file-name = internal-customers
map-sheet-plan = What the file changes
map-sheet-again = Something changed in the meantime. Please look again.
map-sheet-nothing-new = Nothing: all of it is there already.
map-sheet-apply = Keep these changes
map-sheet-new-customer = new
# $need (String) - a word or name
map-sheet-new-need = They need: { $need }
# $need (String) - a word or name
map-sheet-new-return = In return: { $need }
# $promise (String) - a word or name
map-sheet-new-promise = Promise: { $promise }
map-sheet-refused = This file cannot be used yet
map-sheet-refused-text = Nothing of it was kept. Please correct these cells and send it again.
map-sheet-bad-cells = Cells to correct
map-sheet-bad-row = Row
map-sheet-bad-column = Column
map-sheet-bad-why = What is wrong
notice-link-kept = Kept.
notice-link-confirmed = Thank you. Both sides have said so now.
notice-link-refused = Noted. Nobody will ask again.
notice-link-ended = Ended.
notice-moment-kept = The moment is kept.
notice-outside-kept = Kept.
notice-worksheet-kept = The worksheet is kept.
shell-map = Map
problem-said-no = They said no to this. Only they can bring it up again.

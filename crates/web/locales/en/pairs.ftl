### What two teams, or two colleagues, owe each other.


# $mine (String) - a team
# $other (String) - a team
pairs-title = { $mine } and { $other }
pairs-lead = What each owes the other, open and kept. It works both ways.

# $mine (String) - a team
# $other (String) - a team
pairs-owes = { $mine } for { $other }
pairs-open = Open
pairs-kept = Done lately
pairs-nothing-open = Nothing is open.
pairs-nothing-kept = Nothing yet.

# $count (Number) - requests
pairs-others = { $count ->
    [one] and { $count } more between the teams
   *[other] and { $count } more between the teams
}

# $kept (String) - a number
# $all (String) - a number
pairs-on-time = { $kept } of { $all } with a date were ready in time.
pairs-options = How long it really takes
pairs-option = Variant
pairs-median = Half are ready within
pairs-interval = 95% interval
pairs-cases = Requests
pairs-whole-service = without a variant
pairs-not-half = fewer than half are ready so far
pairs-options-note = Working time of the team that serves, open requests counted as still open; at least four finished ones.
pairs-shares = Delay shared out

# $count (String) - a number
pairs-shares-of = From { $count } late requests that were judged by an agreement. Never about a person.
pairs-shares-part = Part
pairs-shares-few = Too few late requests to say anything about the two teams: at least ten are needed, and five people on each side.
pairs-agreements = Agreements
pairs-story = Missed, changed, kept

# $when (String) - a day
# $length (String) - a length
pairs-missed = { $when }: not ready in time, by { $length }

# $when (String) - a day
pairs-ready = { $when }: ready in time

# $name (String) - a side
# $words (String) - what it will change
pairs-change = { $name } will change: { $words }

# $when (String) - a day
# $version (String) - a version
pairs-in-force = { $when }: in force, { $version }
pairs-no-story = No request with a date has ended between the two yet.
pairs-see = What you owe each other

### The picture of who serves whom, and who waits for whom.

picture-title = Who serves whom
picture-lead = Outside customers on top. Everybody serves the row above; whoever leads carries the rest.
picture-everything = Everything
picture-everything-lead = All teams at once, to look for patterns. For one team, open its own picture.
picture-department-lead = This team with everything that is part of it.
picture-team-lead = Two steps up and two steps down.
picture-levels = What is looked at
picture-organisation = Organisation
picture-forms = How it is drawn
picture-pyramid = Inverted pyramid
picture-chart = Org chart
# $count (Number) - how many
# $shown (String) - the same as it is written
picture-teams = { $count ->
    [one] One team
   *[other] { $shown } teams
}
# $count (Number) - how many
picture-outside = { $count ->
    [one] one group of outside customers
   *[other] { $count } groups of outside customers
}
# $shown (String) - a number
# $all (String) - a number
picture-links-shown = { $shown } of { $all } links shown.
# $shown (String) - a number
# $all (String) - a number
picture-boxes-shown = { $shown } of { $all } boxes shown.
picture-all-links = All links in a table
picture-no-root = The map has no outside customer yet
picture-no-root-text = Without one nobody can see how far away anybody is. An administrator adds groups of outside customers and the moments at which they are met.
picture-nothing = Nobody has drawn a link yet
picture-nothing-text = Teams say whom they serve and by whom they are served; an example makes a start.

picture-row-outside = Outside customers
picture-row-contact = Those who meet them
# $count (Number) - steps
picture-row-steps = { $count ->
    [one] One step behind
   *[other] { $count } steps behind
}
picture-row-apart = No way to an outside customer known yet
picture-row-chief = Whoever leads all of us
# $count (Number) - levels
picture-row-level = { $count ->
    [one] One level down
   *[other] { $count } levels down
}

# $provider (String) - who serves
# $customer (String) - who is served
picture-line = { $provider } → { $customer }
# $provider (String) - who serves
# $customer (String) - who is served
picture-line-mutual = { $provider } ⇄ { $customer }
# $count (Number) - requests
# $number (String) - the same, written
picture-asked = { $count ->
    [one] { $number } request
   *[other] { $number } requests
}
# $kept (String) - a number
# $promised (String) - a number
picture-kept = { $kept } of { $promised } promises kept
picture-unconfirmed = not yet confirmed
# $name (String) - a team
# $serves (String) - a number
# $served (String) - a number
picture-box = { $name }. Serves: { $serves }. Is served by: { $served }.

picture-list = The same in words
picture-serves = Serves
picture-served-by = Is served by
# $count (Number) - how many
picture-serves-count = { $count ->
    [one] serves one
   *[other] serves { $count }
}
# $count (Number) - how many
picture-served-by-count = { $count ->
    [one] is served by one
   *[other] is served by { $count }
}
# $name (String) - a team
picture-open = The picture around: { $name }

picture-legend-kept = promises mostly kept
picture-legend-late = promises often late: dashes and an exclamation mark
picture-legend-confirmed = confirmed by both
picture-legend-none = no promise was due
picture-legend-unconfirmed = dots: not yet confirmed by both
# $weeks (String) - a number
picture-legend-thickness = The thicker, the more requests in { $weeks } weeks.
picture-legend-heads = An arrow points to whoever is served; two arrows: both serve each other.
picture-suppressed = Figures are of teams, never of people, and are hidden where fewer than five people are behind them.

picture-zoom-in = Larger
picture-zoom-out = Smaller
picture-left = Left
picture-right = Right
picture-fit = Fit to the window
picture-find = Find a team
picture-needs-script = So many boxes are drawn by a script. Without one, this holds everything:
picture-keys = Keys for the picture
picture-keys-text = Tab goes into the picture. Arrows up and down follow the lines, left and right go to the neighbours, Enter opens, + and − change the size.
picture-around = Who serves whom around here
picture-larger = Open the picture

# $name (String) - a team
picture-owed = What is owed upwards: { $name }
picture-owed-text = Whoever stands at the bottom carries the others. This is what they may expect.
picture-owed-nothing = Nothing has been put down yet.
picture-owed-offers = Offered to everybody

picture-table = All links
# $count (String) - a number
picture-table-lead = Every pair that serves each other: { $count }.
picture-table-before = Before
picture-table-after = After
# $from (String) - a number
# $to (String) - a number
# $all (String) - a number
picture-table-range = { $from } – { $to } of { $all }
picture-sort = Sorted by
picture-sort-customer = Who is served
picture-sort-provider = Who serves
picture-sort-asked = Requests
picture-sort-late = Late promises
picture-promises = Promises kept
picture-both-ways = Both ways
picture-yes = yes
# $kept (String) - a number
# $promised (String) - a number
picture-of = { $kept } of { $promised }

waits-title = Who waits for whom
# $weeks (String) - a number
waits-lead = Teams that ask, from the left; teams that serve, along the top. Requests of { $weeks } weeks.
waits-caption = Requests between teams
waits-reading = In brackets: how many wait for the serving team now. A dot: too few people to say. A press on a cell shows your own requests behind it.
waits-who-asks = Who asks
waits-sum = Together
waits-nothing = Nothing was asked.
waits-hidden-short = –
# $customer (String) - who asks
# $provider (String) - who serves
waits-hidden = { $customer } asks { $provider }: too few people to say
# $customer (String) - who asks
# $provider (String) - who serves
# $asked (String) - a number
# $waiting (String) - a number
waits-cell = { $customer } asks { $provider }: { $asked }. Waiting now: { $waiting }
waits-none = Nobody has asked anybody yet
waits-none-text = As soon as teams ask each other, this shows where help is needed.
# $count (String) - a number
waits-left-out = Pairs of smaller teams that are not shown: { $count }.
# $customer (String) - who asks
# $provider (String) - who serves
waits-between = { $customer } → { $provider }
waits-asked = Asked in four weeks
waits-waiting = Waiting now
waits-own = Your own requests between them
waits-own-none = None of them is yours. What others ask stays between them and whoever serves them.
# $team (String) - a team
waits-ask = Ask: { $team }

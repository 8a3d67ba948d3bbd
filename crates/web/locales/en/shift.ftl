### The end of a shift: what is left to whoever comes next.

shift-view = End of shift
# $team (String) - the team's name
shift-title = { $team }: end of shift
shift-lead = What is open goes to whoever comes next, with a word. It stays yours until somebody says that they have it.
shift-waiting = Left, and not confirmed yet
# $count (Number) - how many requests
shift-reminder = { $count ->
    [one] One promise was left and waits for somebody to take it
   *[other] { $count } promises were left and wait for somebody to take them
}
shift-reminder-see = See what was left
# $from (String) - who leaves it
# $to (String) - to whom: a colleague or the team
shift-from-to = From: { $from } · To: { $to }
# $count (Number) - how many requests
shift-hidden = { $count ->
    [one] And one more that only named people see.
   *[other] And { $count } more that only named people see.
}
shift-confirm = I have it, thank you
shift-take-back = Take it back
shift-nothing = Nothing to leave. Have a good evening.
shift-nothing-text = You hold no open promise of this team, and nothing that is due soon is without somebody.
shift-leaving = What you leave
shift-which = What goes on
shift-held = You hold
shift-unheld = Due soon, and nobody holds it
# $when (String) - a day and a time
shift-promised = promised: { $when }
shift-item-word = A word about it
shift-to = To whom
shift-to-hint = Whoever it is confirms; until then everybody in the team sees it waiting.
shift-to-team = The whole team
shift-word = A word for all of it
shift-leave = Hand over

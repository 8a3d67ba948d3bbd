### The pulse: three short questions, asked rarely.

pulse-title = A short question
# $team (String) - a team
pulse-lead = How was { $team }? Nobody is asked more than once in fourteen days, and nothing says who answered.
pulse-excellent = Excellent
pulse-friendly = Friendly
pulse-efficient = Efficient
pulse-excellent-hint = it was done well
pulse-friendly-hint = it was kind
pulse-efficient-hint = it was easy and quick
pulse-1 = 1 – not at all
pulse-2 = 2
pulse-3 = 3
pulse-4 = 4
pulse-5 = 5 – very much
pulse-send = Send
pulse-not-now = Not now
pulse-results = What colleagues say
pulse-results-text = The same three words one would ask outside customers about. Shown when a quarter is over, and from five answers on, each of another colleague.
# $from (String) - a day
pulse-quarter = Quarter from { $from }
pulse-too-few = Too few answers
# $good (String) - a number
# $all (String) - a number
# $low (String) - a share
# $high (String) - a share
pulse-share = { $good } of { $all } said 4 or 5 (95%: { $low }–{ $high })
pulse-none = No answers yet.

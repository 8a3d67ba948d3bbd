### What imported histories say about waiting.

histories-title = Imported histories
histories-lead = What another system’s log says about waiting, by side and by team.
histories-none = No history has been imported yet
histories-none-text = The operator guide says how to bring one in.
histories-page-lead = By team and never by person. Every figure has its definition beside it.
histories-cut = This log is very long: these are its first entries.
histories-sides = Where the time went, by side
histories-sides-definition = Minutes from one entry of a case to its next, added up by what the earlier entry means. The last entry of a case has no length.
histories-no-customer = No entry of this log says that it waits for whoever asked. Its waits are counted as “for somebody else, or not said”.
histories-side = Side
histories-time = Time
histories-share = Share
histories-side-work = being worked on
histories-side-queue = in the team’s queue
histories-side-customer = waiting for whoever asked
histories-side-elsewhere = waiting for somebody else, or not said
histories-side-done = solved or closed
histories-teams = By team
histories-team = Team
histories-no-teams = No team of this log is large enough to be shown.
histories-teams-definition = The share of a team’s own time by side: entries that name the team, counted as above.
# $count (Number) - teams
histories-hidden = { $count ->
    [one] { $count } team is not shown: fewer than five people of it are in the log, or it could be found by subtraction.
   *[other] { $count } teams are not shown: fewer than five people of them are in the log, or they could be found by subtraction.
}
histories-measures = All cases
histories-measure = Measure
histories-figure = Figure
histories-definition = Definition
# $half (String) - a length of time
# $most (String) - a length of time
histories-half-and-most = half within { $half }, 8 in 10 within { $most }
# $hits (String) - a number
# $of (String) - a number
# $interval (String) - two percentages
histories-rate = { $hits } of { $of } (surely { $interval })
histories-cases = Cases
histories-cases-is = number of cases
histories-entries = Entries
histories-entries-is = number of entries of all cases
histories-variants = Ways through
histories-variants-is = number of different sequences of activities
histories-duration = Duration
histories-duration-is = time from the first to the last entry of a case
histories-first-touch = First touch
histories-first-touch-is = time from the first entry to the first one that is being worked on, of cases with one
histories-waiting = Waiting for whoever asked
histories-waiting-is = time in entries that wait for whoever asked / time of all cases
histories-ping-pong = Sent back
histories-ping-pong-is = cases that go from a team to another and straight back / cases; repeats of a team count once
histories-handovers = Handovers
histories-handovers-is = number of direct successions from one team to another
histories-correlation = Handovers and duration
histories-correlation-is = Spearman’s rank correlation of the number of handovers and the duration over cases; no cause
histories-reopened = Reopened
histories-reopened-is = cases with an entry that is not over after a solved one / cases with a solved one
histories-unresolved = Never solved
histories-unresolved-is = cases whose last entry is neither solved nor closed / cases
histories-rework = Done again
histories-rework-is = entries whose activity occurred before in the case, with another one in between
histories-words = What the words of the log were taken to mean
histories-words-text = By well-known words. Where this is wrong, the figures above are too.
histories-word = In the log
histories-meaning = Taken as
histories-state-resolved = solved
histories-state-closed = closed
histories-state-cancelled = withdrawn

### What past requests say, on what a promise rests, and how promises were kept.

# $length (String) - a length of time
evidence-usual = 8 of 10 took up to { $length }
# $length (String) - a length of time
evidence-usual-few = About 8 in 10 took up to { $length } (few cases)
# $length (String) - a length of time
# $low (String) - a shorter one
# $high (String) - a longer one
evidence-usual-between = 8 of 10 took up to { $length } (surely between { $low } and { $high })
# $length (String) - a length of time
# $low (String) - a shorter one
evidence-usual-from = 8 of 10 took up to { $length } (surely { $low } or longer)
evidence-not-yet = Fewer than 8 in 10 are finished so far
# $length (String) - a length of time
evidence-agreed = Agreed: within { $length }
# $length (String) - a length of time
evidence-agreed-too = The agreed standard is { $length }.
evidence-none = Nobody knows yet how long this takes
# $cases (Number) - finished requests
evidence-based-option = { $cases ->
    [one] Based on { $cases } finished request for this variant.
   *[other] Based on { $cases } finished requests for this variant.
}
# $cases (Number) - finished requests
evidence-based-service = { $cases ->
    [one] Based on { $cases } finished request for this service.
   *[other] Based on { $cases } finished requests for this service.
}
# $cases (Number) - finished requests
evidence-based-team = { $cases ->
    [one] Based on { $cases } finished request of the whole team.
   *[other] Based on { $cases } finished requests of the whole team.
}
# $cases (Number) - finished requests
evidence-based-organisation = { $cases ->
    [one] Based on { $cases } finished request of the whole house.
   *[other] Based on { $cases } finished requests of the whole house.
}
# $count (Number) - requests
evidence-ahead = { $count ->
    [one] { $count } request is waiting before yours.
   *[other] { $count } requests are waiting before yours.
}
# $length (String) - a length of time
evidence-last-waited = The last one waited { $length } to be taken up.
evidence-basis-agreed = The date of the agreed standard.

# $when (String) - a day
evidence-outlook-by = Asked now, that is { $when }.
# $length (String) - a length of time
evidence-unlikely = { $length } is unlikely
# $usual (String) - what usually happens
# $length (String) - a length of time
evidence-unlikely-text = { $usual }; { $length } is unlikely.
# $length (String) - a length of time
# $wanted (String) - a length of time
evidence-short-text = The agreed standard is { $length }; { $wanted } is short notice.
evidence-options = What would work
# $option (String) - a variant
# $when (String) - a day
evidence-take-option = Take { $option }: usually { $when }
# $when (String) - a day
evidence-take-date = Ask for { $when } instead
evidence-in-time = in time
evidence-quicker = quicker, though not by then
evidence-insist = You can also send it with your date. Whoever serves sees that you know.
evidence-insist-send = Send with my date
# $when (String) - a day
# $usually (String) - a day
evidence-insisted = Asked for { $when } although it is usually done { $usually }: said beforehand, and known to both sides.
# $length (String) - a length of time
# $day (String) - a day
evidence-notice-agreed = Agreed notice: { $length }. A date from { $day } on gives it.
evidence-notice-short = This is shorter notice than agreed
# $agreed (String) - a length of time
# $given (String) - a length of time
evidence-notice-given = The agreed notice is { $agreed }; this date gives { $given }.
# $agreed (String) - a length of time
evidence-notice-none = The agreed notice is { $agreed }; this date gives none.
# $when (String) - a day
evidence-in-time-all-the-same = It is usually done { $when }, so it may well be in time all the same.
# $part (String) - a part of the bundle
# $when (String) - a day
evidence-part-late = { $part }: usually done { $when }
# $part (String) - a part of the bundle
# $line (String) - what is said about it
evidence-of-part = { $part }: { $line }
# $parts (String) - parts of the bundle
evidence-take-without = Leave out for now: { $parts }
evidence-without-hint = What is left out can be asked for by itself, for a later date.
# $when (String) - a day
# $given (String) - a length of time
# $agreed (String) - a length of time
evidence-insisted-notice = Asked for { $when } with { $given } of notice, where the agreed notice is { $agreed }: said beforehand, and known to both sides.
# $when (String) - a day
# $agreed (String) - a length of time
evidence-insisted-without = Asked for { $when } without notice, where the agreed notice is { $agreed }: said beforehand, and known to both sides.
# $usual (String) - what usually happens
evidence-offered = Proposed from experience. { $usual }
evidence-offered-agreed = Proposed from the agreed standard.

# $team (String) - a team
evidence-promises-title = { $team }: promises given and kept
evidence-promises-lead = Everybody can see this. It is about the team, and never about one person.
evidence-promises-link = Promises given and kept
evidence-promises-kept = Promises kept, of those that came due in the last twelve months
# $kept (String) - a number
# $given (String) - a number
evidence-promises-share = { $kept } of { $given }
# $low (String) - a percentage
# $high (String) - a percentage
evidence-promises-interval = The share is surely between { $low } and { $high }.
evidence-promises-months = Month by month
evidence-promises-month = Came due
evidence-promises-given = Given
evidence-promises-kept-short = Kept
evidence-promises-range = Share
evidence-promises-none = No promise has come due yet
evidence-promises-none-text = As soon as one does, it is counted here.
evidence-promises-withheld = Nothing is counted here
evidence-promises-withheld-text = This team is a single person, and no figure is made about a person.
evidence-promises-definition = How this is counted
evidence-promises-definition-text = Each promise counts as it was given: a later date does not excuse an earlier one. It was kept if the work was done by then, and done for good. What was withdrawn or declined before the date does not count.
evidence-promises-interval-text = “Surely between” is Wilson’s 95% interval: with few promises it is wide, and says so.
# $count (Number) - requests that are not done
evidence-counts = { $count ->
    [0] The date counts that nothing is ahead of this one.
    [one] The date counts { $count } request that is not done before this one.
   *[other] The date counts { $count } requests that are not done before this one.
}
# $count (Number) - requests that were not done
evidence-basis-ahead = { $count ->
    [0] Nothing was ahead of it.
    [one] { $count } request was ahead of it.
   *[other] { $count } requests were ahead of it.
}

### The same thing done to many requests at once.

bulk-title = With those that are ticked
# $title (String) - what a request is about
bulk-choose = Tick: { $title }
bulk-chosen = Ticked
bulk-none = Nothing is ticked. Please go back and tick what you mean.
bulk-take = Take them
bulk-open-hint = Each is greeted in its own language.
bulk-close-phrase = A word for each, in its own language
bulk-close-hint = Each gets the word; whoever asked is asked whether it is solved.
bulk-close-own = Or in your own words
# $count (Number) - how many requests
bulk-done = { $count ->
    [0] Nothing was done.
    [one] Done for one request.
   *[other] Done for { $count } requests.
}
bulk-refused = Not done
bulk-these = Done
bulk-why-not-there = It is not there for you any more.
bulk-why-phase = It has moved on, so this no longer fits.
bulk-why-forbidden = You do not serve this one.
bulk-why-does-not-fit = What was entered does not fit this one.
bulk-undo = Undo
# $minutes (String) - for how long
bulk-undo-hint = For { $minutes } minutes. What somebody has changed since stays.
bulk-undone = Undone
bulk-more = More with those that are ticked

### Contesting a wait and settling it; and another variant of the service.

contest-title = This wait is not mine
contest-hint = If a question should not have stopped the clock, say so. The time then counts for nobody until both sides agree whose it is.
contest-which = Which wait?
# $when (String) - a day and time
contest-since = The question of { $when }
contest-why = Why is it not yours?
contest-send = Contest this wait
contest-settlement = Whose is the contested wait?
# $when (String) - a day and time
contest-disputed = The wait has been contested since { $when }. Until it is settled it counts for nobody.
# $share (String) - whose the wait is
contest-customer-says = Whoever asked says: { $share }
# $share (String) - whose the wait is
contest-provider-says = Whoever serves says: { $share }
contest-provider-silent = Whoever serves has not said anything yet.
contest-share = Whose time was it?
contest-share-provider = the time of whoever serves
contest-share-half = half and half
contest-share-customer = the time of whoever asked
# $percent (String) - a number
contest-share-part = { $percent }% of whoever asked, the rest of whoever serves
# $when (String) - a day and time
# $share (String) - whose the wait is
contest-rule = What both sides say alike is settled. If nothing is settled by { $when }, the rule says: { $share }.
contest-settle = Say so
# $when (String) - a day and time
# $share (String) - whose the wait is
contest-settled = The wait contested { $when } was settled by both sides: { $share }.
# $when (String) - a day and time
# $share (String) - whose the wait is
contest-settled-by-rule = The wait contested { $when } was settled by the rule: { $share }.
# $asker (String) - a person
# $deputy (String) - a person
contest-stand-in = { $asker } is away. The question also goes to { $deputy }, who can answer it.
# $asker (String) - a person
# $day (String) - a date
contest-away = { $asker } is away until { $day }, and nobody stands in. An answer may take that long.

contest-wish = Another variant would do
contest-wish-hint = Perhaps another variant is quicker. Whoever serves is asked, and says yes or why not.
contest-wish-which = Which variant?
contest-wish-send = Ask for this variant
# $option (String) - a variant
contest-wish-open = You asked for { $option } instead. An answer is still to come.
# $option (String) - a variant
contest-wish-given = You asked for { $option }, and that is what it is now.
# $option (String) - a variant
contest-wish-kept = You would have taken { $option } too. Whoever serves keeps to the variant as it is: that is their choice, and on record.
# $asker (String) - a person
# $option (String) - a variant
contest-wish-title = { $asker } would take { $option }
contest-wish-word = A word about it
contest-wish-word-hint = Needed if it stays as it is: keeping to a variant is then your choice, and on record.
contest-wish-give = Give this variant
contest-wish-keep = Keep it as it is

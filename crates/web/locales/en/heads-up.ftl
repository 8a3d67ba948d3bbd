### Heads-ups: something is likely to be needed, said early.

heads-up-title = Heads-ups
heads-up-lead = What is likely to be needed. It reserves nothing; it lets the other side think ahead.
heads-up-none = No heads-ups yet
heads-up-none-text = Give one on the page of a service as soon as you suspect that you will need it.
heads-up-begin = Give a heads-up

# $service (String) - a service
heads-up-new = Heads-up: { $service }
heads-up-new-text = Soft and early. When it comes true, the agreed notice counts from today, if the other side has said that they know of it.
heads-up-no-team = You need to belong to a team for this.
heads-up-team = On behalf of
heads-up-words = What is likely to be needed
heads-up-words-hint = For example: probably a new colleague in June.
heads-up-chance = How likely, in percent
heads-up-chance-hint = A guess is fine: 1 to 99.
heads-up-from = From
heads-up-to = Until
heads-up-give = Give the heads-up

# $customer (String) - a team
# $provider (String) - who would serve
heads-up-between = { $customer } to { $provider }

# $chance (Number) - hundredths
heads-up-chance-of = { $chance }% likely

# $from (String) - a day
# $to (String) - a day
heads-up-window = { $from } to { $to }

# $when (String) - a day and time
heads-up-given = given { $when }

# $number (String) - a request
heads-up-became = It became { $number }
heads-up-withdrawn = taken back

# $when (String) - a day
heads-up-known = known since { $when }
heads-up-not-known = not read yet
heads-up-acknowledge = We know of it
heads-up-withdraw = It will not be needed
heads-up-to-acknowledge = Announced to you
heads-up-all = All heads-ups
heads-up-is-it = Is this what you announced?
heads-up-is-it-hint = Then the notice counts from the heads-up, if the other side had said that they know of it.
heads-up-is-not = No, something else

# $when (String) - a day and time
heads-up-told = Told { $when } with a heads-up that whoever serves knew of: the notice counts from there.

### Mutual agreements: what both sides promise each other.

agreements-title = Agreements
agreements-lead-sentence = What your teams promise, and what they are promised in return.
agreements-none = No agreements yet
agreements-none-text = An agreement binds both sides: how early one tells, how soon the other is ready. Begin on the page of a service.
agreements-find-service = Find a service
agreements-one = Mutual agreement

# $service (String) - a service
agreements-about = Agreement: { $service }

# $provider (String) - who serves
# $customers (String) - the teams that ask
agreements-between = { $provider } and { $customers }

# $service (String) - a service
agreements-new = Agree on: { $service }
agreements-new-text = Both sides give and both get. You write a draft; the other side changes it or signs.
agreements-begin = Agree on this with the other side
agreements-with = Who asks
agreements-with-hint = One team, or several that agree to the same. The leads of each sign for it.
agreements-with-more = Another team
agreements-we-promise = We promise
agreements-in-return = In return you
agreements-nothing-yet = Nothing yet
agreements-lead = Ready within
agreements-lead-hint = Waiting and work together, in working time.

# $option (String) - a variant of the service
agreements-lead-of = Ready within: { $option }
agreements-first-answer = First answer within
agreements-upstream = What comes from others, within
agreements-upstream-hint = A delivery, another team: what is not in your own hands.
agreements-notice = Told in advance by
agreements-notice-hint = How long before the day it is needed the request arrives.
agreements-answer = Questions answered within
agreements-approval = Approvals within
agreements-complete = A complete request has
agreements-also = Also
agreements-lines-hint = One thing a line.
agreements-calendar = Counted on
agreements-own-calendar = Our own working calendar

# $name (String) - a calendar
agreements-by-calendar = Counted on the calendar: { $name }
agreements-rules = Days and rules
agreements-effective = Counts from
agreements-review = Looked at again on
agreements-review-hint = A day on which both sides ask: does this still help us?
agreements-unsettled = A contested wait that stays open for ten working days
agreements-unsettled-halves = counts half for each side
agreements-unsettled-customer = counts for whoever asked
agreements-unsettled-provider = counts for whoever serves
agreements-silent = Silent days after which a closed request counts as confirmed
agreements-silent-hint = Leave it empty, and the rule of the house counts.

# $days (Number) - days
agreements-silent-after = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
agreements-silent-never = as everywhere in the house
agreements-keep-anyway = Why it shall stand although the notice is shorter than the lead time
agreements-keep-anyway-hint = Only when that is so. Even two sides that keep everything would then be late.
agreements-slower = Why colleagues wait longer for an answer than customers outside
agreements-slower-hint = Everybody who can ask reads this.

# $inside (String) - a length of time
# $outside (String) - a length of time
agreements-slower-than = Colleagues get a first answer within { $inside }, customers outside within { $outside }.

# $reason (String) - a reason
agreements-slower-why = Why: { $reason }
agreements-unkeepable = Two sides that keep everything would still be late

# $notice (String) - a length
# $lead (String) - a length
# $late (String) - a length
agreements-gap = Told { $notice } before and ready within { $lead }: that is { $late } late, whatever both do.

# $option (String) - a variant
# $notice (String) - a length
# $lead (String) - a length
# $late (String) - a length
agreements-gap-of = { $option }: told { $notice } before and ready within { $lead } is { $late } late, whatever both do.

# $words (String) - what both sides wrote
agreements-kept-anyway = It stands because: { $words }
agreements-propose = Sign and propose to the other side
agreements-keep-draft = Keep as a draft
agreements-sign = Agree and sign
agreements-change = Change it
agreements-discard = Drop this version
agreements-again = Draft the next version
agreements-end = End this agreement
agreements-end-text = From now on nothing is agreed about this. What was asked before keeps its version.
agreements-end-now = End it now
agreements-draft = Draft
agreements-proposed = Proposed, not yet signed by all
agreements-in-force = In force
agreements-superseded = Superseded
agreements-ended = Ended

# $when (String) - a day and time
agreements-ended-on = Ended: { $when }

# $when (String) - a day and time
agreements-from = Signed, counts from: { $when }

# $when (String) - a day and time
agreements-since = in force from: { $when }

# $number (String) - a number
agreements-version = version { $number }

# $number (String) - a number
agreements-open-draft = Version { $number } is being written.

# $number (String) - a number
agreements-open-proposed = Version { $number } is proposed and waits for signatures.
agreements-look = Look at it
agreements-prompted = Written after
agreements-signatures = Signatures

# $name (String) - a team
agreements-not-signed = { $name }: not signed yet
agreements-history = How it came to be

# $before (String) - a number
# $after (String) - a number
agreements-changes = What changed from version { $before } to version { $after }
agreements-nothing-changed = The promises are the same.
agreements-what = What
agreements-before = Before
agreements-after = Now
agreements-agreed = Agreed

# $terms (String) - what was agreed
# $version (String) - a version
agreements-line = { $terms } ({ $version })

# $length (String) - a length
agreements-line-notice = notice { $length }

# $length (String) - a length
agreements-line-lead = ready within { $length }
agreements-outside = First answer to customers outside
agreements-outside-hint = In working time. Where colleagues would wait longer, an agreement needs a reason. Leave it empty if nothing is promised.
agreements-to-sign = Agreements that wait for your signature
agreements-refused = Sent back
agreements-refuse = Send it back with a word
agreements-refuse-word = What does not fit yet?
agreements-refuse-hint = The other side reads it. The version becomes a draft again, and both of you can change it.
agreements-refuse-now = Send it back

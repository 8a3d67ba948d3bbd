### Shares of delay: for the two sides of one late request.

shares-title = What would have made it on time
shares-open = Shares of the delay
shares-nothing-to-compare = Nothing is agreed about this, and too few requests have ended to say what is usual. An agreement would help both sides.

# $length (String) - a length
shares-provisional = Still open, so this is provisional: { $length } late up to now, in the working time of the team that serves.

# $length (String) - a length
shares-late = { $length } late in the working time of the team that serves.
shares-repair-agreement = Nothing that either side could do within the agreement would have been enough: the agreement itself has to change.

# $what (String) - what was agreed, as a list
shares-repair-both = Both sides together would have saved the date: { $what }.

# $what (String) - what was agreed, as a list
shares-repair-customer = What whoever asked had agreed to would have been enough alone: { $what }.

# $what (String) - what was agreed, as a list
shares-repair-provider = What the team that serves had agreed to would have been enough alone: { $what }.

# $what (String) - what was agreed, as a list
shares-repair-other = This would have been enough: { $what }.

# $what (String) - what was agreed, as a list
shares-repair-either = One of these would have been enough: { $what }.

# $length (String) - a length
shares-standard-notice = a notice of { $length }

# $length (String) - a length
shares-standard-answers = answers within { $length }

# $length (String) - a length
shares-standard-approval = the approval within { $length }

# $length (String) - a length
shares-standard-lead = ready within { $length }

# $length (String) - a length
shares-standard-upstream = what came from others within { $length }
shares-standard-date = the date first given
shares-standard-complete = a complete request
shares-standard-place = its place kept
shares-standard-first-time = done the first time
shares-standard-open = the usual opening days
shares-standard-undisputed = the wait that is not settled yet
shares-caption = Shares of the delay by side and step
shares-step = Side and step
shares-share = Share
shares-range = With standards 20% either way

# $low (String) - a length
# $high (String) - a length
shares-from-to = { $low } to { $high }

# $length (String) - a length
shares-credit = { $length } absorbed
shares-agreement-itself = The agreement itself
shares-sum = Together
shares-range-note = The last column shows how far a share moves when each standard is moved by a fifth. If the largest share changes hands, it is shared.
shares-verdict-nobody = No side has a share of it.
shares-verdict-shared = It is shared: which part is larger depends on the standards.

# $side (String) - a side
shares-verdict-largest = The larger share stays the same wherever the standards are moved: { $side }.
shares-by-agreement = Judged by what both had agreed when it was asked:

# $provider (String) - a number
# $customer (String) - a number
shares-by-usual = No agreement, compared with usual: the middle of { $provider } finished requests of the team that serves and of { $customer } of the team that asks.
shares-cause-notice = Told later than agreed
shares-cause-date = The date was moved forward
shares-cause-input = Something was missing
shares-cause-answers = Answers to questions
shares-cause-approval = Waiting for an approval
shares-cause-upstream = Waiting for others
shares-cause-queue = Waiting to be taken up
shares-cause-work = Waiting and work
shares-cause-displaced = Something else was put first
shares-cause-rework = Done again
shares-cause-closure = Closed on usual opening days
shares-cause-disputed = Contested, not settled

### What outside customers say and do, as other systems count it.

outcomes-title = Outside outcomes
outcomes-lead = What outside customers say and do, as other systems count it. Each series stays what it is: there is no index over several.
outcomes-none = Nothing has been brought in yet.
outcomes-satisfaction = Satisfaction
outcomes-repeat = They come again
outcomes-referral = They send others
outcomes-complaint = They complain
outcomes-period-day = Day
outcomes-period-week = Week
outcomes-period-month = Month
outcomes-period-quarter = Quarter
outcomes-period-year = Year
outcomes-add = Bring in a series
outcomes-name = Name
outcomes-name-hint = A series of this name goes on, if kind, unit and period are the same.
outcomes-kind = What it counts
outcomes-group = Outside customers
outcomes-group-any = all of them
outcomes-unit = Unit
outcomes-unit-hint = such as “% content” or “referrals”
outcomes-period = Each value stands for a
outcomes-file = File
outcomes-file-hint = .csv or .xlsx with the period (2026-05, 2026-Q2, 2026-W19 or a day), the value, and, if known, of how many.
outcomes-take = Bring it in
outcomes-remove = Remove this series
outcomes-column-period = Period
outcomes-column-value = Value
outcomes-column-of = Of how many
outcomes-refused = Nothing was brought in
outcomes-refused-text = Please correct these cells and choose the file again.

outcomes-item = Which of the three words it asks about
outcomes-item-hint = Colleagues are asked the same three: then inside and outside can be compared, if the unit is % and the number of answers is in the file.
outcomes-item-none = none of them
outcomes-gaps = Inside and outside
outcomes-gaps-text = The same word, asked of colleagues and of outside customers in the same quarter. Teams with fewer than five answers are not in it.
# $share (String) - a share
# $count (String) - a number
outcomes-gap-inside = Inside { $share } of { $count }
# $share (String) - a share
# $count (String) - a number
outcomes-gap-outside = outside { $share } of { $count }
# $gap (String) - a number with its sign
# $low (String) - a number with its sign
# $high (String) - a number with its sign
outcomes-gap = Gap, inside less outside: { $gap } points (95%: { $low } to { $high })

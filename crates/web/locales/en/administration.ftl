### What administrators look after.

administration-title = Administration
administration-lead = Keep it true, and your colleagues can count on it.
administration-places = What to look after
administration-organisation = The organisation
administration-organisation-text = Its name, its place, its language.
administration-people-text = Who is here, who is coming, who has left.
administration-teams-text = Who works together, and who leads.
administration-calendars = Business calendars
administration-calendars-text = The hours by which promises are counted.
administration-jobs = Work that got stuck
administration-jobs-text = Letters and chores that were tried too often.
# $count (Number) - jobs
administration-jobs-stuck = { $count ->
    [one] { $count } piece of work got stuck.
   *[other] { $count } pieces of work got stuck.
}
administration-jobs-none = Nothing is stuck
administration-jobs-none-text = Everything that was to be done has been done.
# $count (Number) - how often
administration-job-tried = { $count ->
    [one] tried once
   *[other] tried { $count } times
}
administration-job-retry = Try again
administration-job-discard = Give it up
administration-without-mail = Without a mail address
administration-zone-hint = An IANA name such as Europe/Rome.
administration-calendar-add = Make a calendar
administration-calendar-usual = The usual one
administration-calendar-make-usual = Make it the usual one
administration-calendar-remove = Remove this calendar
administration-calendar-versions = A change counts from its day on. What was promised before stays counted as it was.
administration-from = Counts from
administration-from-hint = Choose another day to keep the present hours until then.
administration-hours = Hours
administration-hours-hint = Such as 09:00-13:00, 14:00-18:00. Leave a day empty when nobody is there.
administration-monday = Monday
administration-tuesday = Tuesday
administration-wednesday = Wednesday
administration-thursday = Thursday
administration-friday = Friday
administration-saturday = Saturday
administration-sunday = Sunday
administration-holidays = Public holidays
administration-no-holidays = None
administration-italy = Italy
administration-poland = Poland
administration-saint = Day of the patron saint
administration-no-saint = None
administration-exceptions = Single days
administration-exceptions-hint = One a line: 2026-12-24 closed, or 2026-12-31 09:00-12:00.

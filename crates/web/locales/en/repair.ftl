### After a miss: one thing that each side will change.

repair-title = One thing we’ll change
repair-text = The date was missed. Each side can write one thing for next time. No score; both read it when both have written, or after seven days.
repair-change = What will change on your side
repair-hint = For example: “We tell them when the interviews begin.”
repair-send = Keep this for next time
repair-sealed = The other side has written. You read it once your side has too, or after seven days.
repair-waiting = The other side has not written yet.
repair-reminder = Last time both said what they would change
repair-version = Draft the next version of the agreement
repair-version-open = The next version of the agreement is being written
repair-needed-by = I need it on another day
repair-needed-by-day = Needed by
repair-needed-by-time = Time
repair-needed-by-hint = The day first given stays on record; both sides see the change.
repair-needed-by-send = Need it then

### Words around dates, times and quantities.

format-language-name = English

# $date (String) - a date with its weekday
# $time (String) - a time of day
format-date-time = { $date }, { $time }

format-today = today
format-yesterday = yesterday
format-tomorrow = tomorrow

# $days (Number) - whole days from today
format-in-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}

# $days (Number) - whole days before today
format-days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}

# $day (String) - today, tomorrow, or a date
# $time (String) - a time of day
format-day-at = { $day }, { $time }

# $days (Number) - a length of time
format-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

# $hours (Number) - a length of time
format-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}

# $minutes (Number) - a length of time
format-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}

# $first (String) - a length, such as "2 hours"
# $second (String) - a smaller length, such as "5 minutes"
format-length-and = { $first } { $second }

# $size (String) - a number
format-kilobytes = { $size } KB

# $size (String) - a number
format-megabytes = { $size } MB

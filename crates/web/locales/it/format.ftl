### Words around dates, times and quantities.

format-language-name = Italiano

format-date-time = { $date }, { $time }

format-today = oggi
format-yesterday = ieri
format-tomorrow = domani

format-in-days = { $days ->
    [one] fra { $days } giorno
   *[other] fra { $days } giorni
}

format-days-ago = { $days ->
    [one] { $days } giorno fa
   *[other] { $days } giorni fa
}

format-day-at = { $day }, { $time }

format-days = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}

format-hours = { $hours ->
    [one] { $hours } ora
   *[other] { $hours } ore
}

format-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}

format-length-and = { $first } e { $second }

format-kilobytes = { $size } KB

format-megabytes = { $size } MB

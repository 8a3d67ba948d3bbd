### Words around dates, times and quantities.

format-language-name = Polski

format-date-time = { $date }, { $time }

format-today = dzisiaj
format-yesterday = wczoraj
format-tomorrow = jutro

format-in-days = { $days ->
    [one] za { $days } dzień
    [few] za { $days } dni
    [many] za { $days } dni
   *[other] za { $days } dnia
}

format-days-ago = { $days ->
    [one] { $days } dzień temu
    [few] { $days } dni temu
    [many] { $days } dni temu
   *[other] { $days } dnia temu
}

format-day-at = { $day }, { $time }

format-days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}

format-hours = { $hours ->
    [one] { $hours } godzina
    [few] { $hours } godziny
    [many] { $hours } godzin
   *[other] { $hours } godziny
}

format-minutes = { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
}

format-length-and = { $first } { $second }

format-kilobytes = { $size } KB

format-megabytes = { $size } MB

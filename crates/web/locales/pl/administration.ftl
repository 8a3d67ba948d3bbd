### What administrators look after.

administration-title = Administracja

administration-lead = { $register ->
    [formal] Aktualne dane to coś, na co inni mogą liczyć.
   *[informal] Dbaj o aktualne dane, a inni będą mogli na nie liczyć.
}

administration-places = O co zadbać
administration-organisation = Organizacja
administration-organisation-text = Nazwa, miejsce, język.
administration-people-text = Kto jest, kto przyjdzie, kogo już nie ma.
administration-teams-text = Kto pracuje razem i kto kieruje.
administration-calendars = Kalendarze robocze
administration-calendars-text = Godziny, według których liczą się obiecane terminy.
administration-jobs = Zadania, które utknęły
administration-jobs-text = Listy i prace ponawiane zbyt wiele razy.
administration-jobs-stuck = { $count ->
    [one] Utknęło { $count } zadanie.
    [few] Utknęły { $count } zadania.
    [many] Utknęło { $count } zadań.
   *[other] Utknęło { $count } zadania.
}
administration-jobs-none = Nic nie utknęło
administration-jobs-none-text = Wszystko, co było do zrobienia, zostało zrobione.
administration-job-tried = { $count ->
    [one] { $count } próba
    [few] { $count } próby
    [many] { $count } prób
   *[other] { $count } próby
}
administration-job-retry = Spróbuj ponownie
administration-job-discard = Porzuć
administration-without-mail = Bez adresu e-mail
administration-zone-hint = Nazwa IANA, na przykład Europe/Warsaw.
administration-calendar-add = Utwórz kalendarz
administration-calendar-usual = Zwykły
administration-calendar-make-usual = Ustaw jako zwykły
administration-calendar-remove = Usuń ten kalendarz
administration-calendar-versions = Zmiana obowiązuje od swojego dnia. Wcześniejsze obietnice liczą się jak dotąd.
administration-from = Obowiązuje od

administration-from-hint = { $register ->
    [formal] Wybranie innego dnia zachowa do tego czasu obecne godziny.
   *[informal] Wybierz inny dzień, aby do tego czasu zachować obecne godziny.
}

administration-hours = Godziny

administration-hours-hint = { $register ->
    [formal] Na przykład 09:00-13:00, 14:00-18:00. Dzień, w którym nikogo nie ma, proszę zostawić pusty.
   *[informal] Na przykład 09:00-13:00, 14:00-18:00. Dzień, w którym nikogo nie ma, zostaw pusty.
}

administration-monday = Poniedziałek
administration-tuesday = Wtorek
administration-wednesday = Środa
administration-thursday = Czwartek
administration-friday = Piątek
administration-saturday = Sobota
administration-sunday = Niedziela
administration-holidays = Święta
administration-no-holidays = Brak
administration-italy = Włochy
administration-poland = Polska
administration-saint = Dzień świętego patrona
administration-no-saint = Brak
administration-exceptions = Pojedyncze dni
administration-exceptions-hint = Po jednym w wierszu: 2026-12-24 zamknięte lub 2026-12-31 09:00-12:00.

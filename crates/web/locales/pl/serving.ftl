### Praca zespołu i własne prośby.

serving-title = Obsługa
serving-your-teams = { $register ->
    [formal] Państwa zespoły
   *[informal] Twoje zespoły
}
serving-held = { $register ->
    [formal] Prośby w Państwa rękach
   *[informal] Prośby w Twoich rękach
}
serving-no-team = { $register ->
    [formal] Nie należą Państwo jeszcze do żadnego zespołu
   *[informal] Nie należysz jeszcze do żadnego zespołu
}
serving-no-team-text = Po dodaniu do zespołu jego prośby pojawią się tutaj.
serving-to-today = Wróć do strony Dziś

serving-incoming-title = { $team }: nowe
serving-incoming-lead = Prośby, których nikt jeszcze nie otworzył, od najdłużej czekających.
serving-all-opened = Wszystko otwarte. Dziękujemy.
serving-all-opened-text = Nowe prośby pojawią się tutaj same.
serving-to-board = Do tablicy

serving-board-title = { $team }: tablica
serving-board-lead = Obciążenie zespołu na jeden rzut oka.
serving-board-cut = Tablica pokazuje 200 najbliższych obietnic.
serving-to-all = Do wszystkich próśb
serving-column-new = Nowe
serving-column-promised = Obiecane
serving-column-waiting = Czeka pytanie
serving-column-performed = Brak zakończenia
serving-column-closed = Czeka na „tak”

serving-requests = { $count ->
    [one] jedna prośba
    [few] { $count } prośby
    [many] { $count } próśb
   *[other] { $count } próśb
}

serving-all-title = { $team }: wszystkie prośby
serving-all-lead = Wszystkie prośby zespołu, od ostatnio zmienionych.

serving-mine-title = { $register ->
    [formal] Państwa prośby
   *[informal] Moje prośby
}
serving-mine-lead = Własne prośby, od ostatnio zmienionych.
serving-ask = { $register ->
    [formal] Nowa prośba
   *[informal] Poproś o coś
}

serving-views = Widoki zespołu
serving-view-incoming = Nowe
serving-view-board = Tablica
serving-view-all = Wszystkie
serving-filter = Które prośby
serving-open = Otwarte
serving-ended = Zakończone
serving-list = Prośby
serving-none = Nic tu nie ma
serving-none-text = Prośby pojawią się tutaj same.
serving-pages = Strony listy
serving-more = Więcej
serving-column-aside = Odłożone

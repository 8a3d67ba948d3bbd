### Strona główna.

today-title = Dziś

today-good-morning = Dzień dobry, { $name }!
today-good-afternoon = Dzień dobry, { $name }!
today-good-evening = Dobry wieczór, { $name }!

today-counting-on-you = { $register ->
    [formal] { $count ->
        [one] Dziś na Państwa pomoc liczy jedna osoba.
        [few] Dziś na Państwa pomoc liczą { $count } osoby.
        [many] Dziś na Państwa pomoc liczy { $count } osób.
       *[other] Dziś na Państwa pomoc liczy { $count } osób.
    }
   *[informal] { $count ->
        [one] Dziś liczy na Ciebie jedna osoba.
        [few] Dziś liczą na Ciebie { $count } osoby.
        [many] Dziś liczy na Ciebie { $count } osób.
       *[other] Dziś liczy na Ciebie { $count } osób.
    }
}
today-your-word-is-awaited = { $register ->
    [formal] Krótkie słowo od Państwa komuś pomoże.
   *[informal] Krótkie słowo od Ciebie komuś pomoże.
}
today-nobody-waits = { $register ->
    [formal] Nikt na Państwa nie czeka. Dziękujemy.
   *[informal] Nikt na Ciebie nie czeka. Dziękujemy.
}
today-nobody-waits-text = { $register ->
    [formal] Jeśli czegoś Państwu potrzeba, wystarczy poprosić.
   *[informal] Jeśli czegoś potrzebujesz, poproś.
}
today-ask = { $register ->
    [formal] Nowa prośba
   *[informal] Poproś o coś
}
today-new-for-your-teams = Nowe w zespołach

today-unopened = { $count ->
    [one] jedna prośba do otwarcia
    [few] { $count } prośby do otwarcia
    [many] { $count } próśb do otwarcia
   *[other] { $count } próśb do otwarcia
}
today-your-turn = { $register ->
    [formal] Czekamy na Państwa odpowiedź
   *[informal] Czekamy na Twoją odpowiedź
}
today-waiting-for-you = { $register ->
    [formal] Czekają na Państwa
   *[informal] Czekają na Ciebie
}
today-you-wait-for = { $register ->
    [formal] Państwo czekają na
   *[informal] Czekasz na
}
today-thanks = Podziękowanie
today-all-thanks = Wszystkie podziękowania

today-people-waiting = { $register ->
    [formal] { $count ->
        [0] Osoby, którym służy Państwa praca: nikt nie czeka
        [one] Osoby, którym służy Państwa praca: czeka { $count }
        [few] Osoby, którym służy Państwa praca: czekają { $count }
        [many] Osoby, którym służy Państwa praca: czeka { $count }
       *[other] Osoby, którym służy Państwa praca: czeka { $count }
    }
   *[informal] { $count ->
        [0] Osoby, którym służy Twoja praca: nikt nie czeka
        [one] Osoby, którym służy Twoja praca: czeka { $count }
        [few] Osoby, którym służy Twoja praca: czekają { $count }
        [many] Osoby, którym służy Twoja praca: czeka { $count }
       *[other] Osoby, którym służy Twoja praca: czeka { $count }
    }
}
today-people-none = { $register ->
    [formal] Nikt z podlegających Państwu osób ani klientów z mapy nie czeka na coś od Państwa osobiście.
   *[informal] Nikt z podlegających Ci osób ani klientów z mapy nie czeka na coś od Ciebie osobiście.
}
today-people-map = Mapa

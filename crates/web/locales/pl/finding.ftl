### Wyszukiwanie.

finding-title = Szukaj
finding-label = Szukaj próśb, osób, zespołów i usług
finding-submit = Szukaj
finding-hint = Słowa, "fraza", początek słowa*, -bez, zespół:pralnia, od:anna, R-1042.
finding-filter = Rodzaje wyników
finding-all = Wszystko
finding-requests = Prośby
finding-people = Osoby
finding-teams = Zespoły
finding-services = Usługi
finding-nothing = Nic nie znaleziono
finding-nothing-text = { $register ->
    [formal] Proszę spróbować z mniejszą liczbą słów albo z początkiem słowa i gwiazdką: komput*
   *[informal] Spróbuj z mniejszą liczbą słów albo z początkiem słowa i gwiazdką: komput*
}
finding-all-of-kind = Pokaż wszystkie

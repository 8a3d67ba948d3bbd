### The first start.

setup-title = Witamy w Lateral
setup-lead = Kilka pytań i współpracownicy mogą zacząć na siebie liczyć.
setup-house = Organizacja
setup-name = Nazwa
setup-kind = Co to za miejsce
setup-kind-hospital = Szpital lub dom opieki
setup-kind-law-firm = Kancelaria prawna
setup-kind-hotel = Hotel
setup-kind-company = Firma
setup-kind-other = Coś innego
setup-language = Język osób, które żadnego nie wybrały
setup-formality = Forma zwracania się do osób, które żadnej nie wybrały
setup-zone = Strefa czasowa
setup-zone-hint = Obiecane terminy liczą się według zegarów w tym miejscu.

setup-administrator = { $register ->
    [formal] Dane administratora
   *[informal] Kim jesteś
}

setup-administrator-text = { $register ->
    [formal] Ta osoba będzie dbać o ludzi, zespoły i ustawienia. Inne osoby mogą dołączyć później.
   *[informal] Będziesz dbać o ludzi, zespoły i ustawienia. Inne osoby mogą dołączyć później.
}

setup-your-name = Imię i nazwisko
setup-submit = Zaczynamy

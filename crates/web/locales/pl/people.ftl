### Colleagues.

people-title = Osoby
people-lead = Wszyscy, którzy tu proszą i realizują prośby.
people-search = Szukaj po początku imienia lub nazwiska
people-search-go = Szukaj
people-filter = Kogo widać
people-here = Obecne
people-coming = Wkrótce
people-left = Już nie tutaj
people-nobody = Nie ma nikogo o tym imieniu i nazwisku

people-nobody-text = { $register ->
    [formal] Proszę spróbować od początku imienia lub nazwiska.
   *[informal] Spróbuj od początku imienia lub nazwiska.
}

people-until = tutaj do: { $date }
people-is-admin = Opiekuje się systemem Lateral
people-add = Dodaj osobę
people-edit = Zmień dane
people-reach = Kontakt
people-mention = Wzmianka
people-email = Adres e-mail
people-phone = Telefon
people-starts = Pierwszy dzień
people-ends = Ostatni dzień
people-offers = Co oferuje
people-away = Dni nieobecności
people-not-away = Nie wpisano nieobecności.
people-away-add = Wpisz nieobecność
people-away-from = Pierwszy dzień nieobecności
people-away-to = Ostatni dzień nieobecności
people-away-keep = Wpisz
people-away-remove = Usuń
people-deputy = Zastępstwo
people-deputy-hint = Ta osoba dba w tym czasie o obiecane terminy.
people-span = { $from } – { $to }
people-around = W otoczeniu
people-teams = Zespoły
people-manager = Przełożona osoba
people-reports = Komu pomaga w pierwszej kolejności
people-name = Imię i nazwisko
people-does = Czym się tu zajmuje
people-email-hint = Do linków logowania i listów. Kto go nie ma, loguje się hasłem.
people-code = Numer na własnej liście organizacji
people-code-hint = Łączy tę osobę z listą pracowników przy jej wczytywaniu.
people-kind = Związek z organizacją
people-kind-employee = Osoba zatrudniona
people-kind-contractor = Pracuje tu dla innej firmy lub na własny rachunek
people-kind-temp = Tutaj przez określony czas
people-kind-owner = Właściciel lub właścicielka
people-formality = Forma zwracania się
people-ends-hint = W tym dniu można się jeszcze zalogować, od następnego już nie.
people-is-admin-hint = Może zmieniać osoby, zespoły, usługi i ustawienia. Nie czyta tego, co poufne.
people-keep = Zapisz
people-edit-title = Dane: { $name }
people-manager-name = Imię i nazwisko przełożonej osoby

people-manager-hint = { $register ->
    [formal] Jeśli nikt, proszę zostawić puste. Obowiązuje od dziś.
   *[informal] Jeśli nikt, zostaw puste. Obowiązuje od dziś.
}

people-manager-keep = Zapisz
people-password = Hasło dla tej osoby

people-password-text = { $register ->
    [formal] Dla osób bez adresu e-mail. Wylogowuje ze wszystkich urządzeń; proszę przekazać je osobiście.
   *[informal] Dla osób bez adresu e-mail. Wylogowuje ze wszystkich urządzeń; przekaż je osobiście.
}

people-password-give = Nadaj to hasło
people-leave = Koniec pobytu w organizacji
people-leave-text = Nie można się już zalogować, trwające prośby przechodzą do innych osób, a historia zostaje.
people-heir = Kto przejmuje

people-heir-hint = { $register ->
    [formal] Bez wskazania osoby prośby trafią do zastępstwa, zespołu lub przełożonej osoby.
   *[informal] Jeśli nikogo nie wskażesz, prośby trafią do zastępstwa, zespołu lub przełożonej osoby.
}

people-leave-now = Zakończ dostęp teraz

### What can be wrong with a field, and how a record can differ from what the writer had in mind.

problem-required = { $register ->
    [formal] Proszę wypełnić to pole.
   *[informal] Wypełnij to pole.
}

problem-too-long = { $count ->
    [one] { $register ->
        [formal] Proszę skrócić tekst do { $number } znaku.
       *[informal] Skróć tekst do { $number } znaku.
    }
    [few] { $register ->
        [formal] Proszę skrócić tekst do { $number } znaków.
       *[informal] Skróć tekst do { $number } znaków.
    }
    [many] { $register ->
        [formal] Proszę skrócić tekst do { $number } znaków.
       *[informal] Skróć tekst do { $number } znaków.
    }
   *[other] { $register ->
        [formal] Proszę skrócić tekst do { $number } znaku.
       *[informal] Skróć tekst do { $number } znaku.
    }
}

problem-too-short = { $count ->
    [one] Potrzebny jest co najmniej { $number } znak.
    [few] Potrzebne są co najmniej { $number } znaki.
    [many] Potrzeba co najmniej { $number } znaków.
   *[other] Potrzeba co najmniej { $number } znaku.
}

problem-not-a-choice = { $register ->
    [formal] Proszę wybrać jedną z możliwości.
   *[informal] Wybierz jedną z możliwości.
}

problem-not-a-date = Potrzebna jest data, na przykład 21 listopada 2026.
problem-not-a-time = Potrzebna jest godzina, na przykład 08:30.

problem-in-the-past = { $register ->
    [formal] Ten termin już minął. Proszę wybrać późniejszy.
   *[informal] Ten termin już minął. Wybierz późniejszy.
}

problem-too-far = { $register ->
    [formal] To zbyt odległy termin. Proszę wybrać bliższy.
   *[informal] To zbyt odległy termin. Wybierz bliższy.
}

problem-not-a-number = Potrzebna jest liczba.
problem-too-small = Potrzebna jest liczba nie mniejsza niż { $least }.
problem-too-large = Potrzebna jest liczba nie większa niż { $most }.
problem-not-an-address = Potrzebny jest adres e-mail, na przykład anna@szpital.example.

problem-taken = { $register ->
    [formal] To już jest zajęte. Proszę wybrać coś innego.
   *[informal] To już jest zajęte. Wybierz coś innego.
}

problem-unknown-person = { $register ->
    [formal] Nie znamy nikogo o tym imieniu i nazwisku. Proszę wybrać z listy.
   *[informal] Nie znamy nikogo o tym imieniu i nazwisku. Wybierz z listy.
}

problem-unknown-team = { $register ->
    [formal] Nie znamy zespołu o tej nazwie. Proszę wybrać z listy.
   *[informal] Nie znamy zespołu o tej nazwie. Wybierz z listy.
}

problem-unknown-service = { $register ->
    [formal] Nie znamy usługi o tej nazwie. Proszę wybrać z listy.
   *[informal] Nie znamy usługi o tej nazwie. Wybierz z listy.
}

problem-ends-before-start = { $register ->
    [formal] Koniec wypada przed początkiem. Proszę sprawdzić obie daty.
   *[informal] Koniec wypada przed początkiem. Sprawdź obie daty.
}

problem-never-open = { $register ->
    [formal] Przy tych godzinach nigdy nie byłoby otwarte. Proszę dodać godziny.
   *[informal] Przy tych godzinach nigdy nie byłoby otwarte. Dodaj godziny.
}

problem-file-too-large = { $register ->
    [formal] Ten plik ma więcej niż { $size }. Proszę wybrać mniejszy.
   *[informal] Ten plik ma więcej niż { $size }. Wybierz mniejszy.
}

problem-too-many-files = { $count ->
    [one] Można dodać najwyżej { $count } plik.
    [few] Można dodać najwyżej { $count } pliki.
    [many] Można dodać najwyżej { $count } plików.
   *[other] Można dodać najwyżej { $count } pliku.
}

problem-file-kind-refused = Nie możemy przyjąć pliku tego rodzaju. Odpowiedni będzie obraz, PDF lub dokument.

problem-file-kind-mismatch = { $register ->
    [formal] Zawartość pliku nie zgadza się z nazwą. Proszę zapisać go ponownie i spróbować jeszcze raz.
   *[informal] Zawartość pliku nie zgadza się z nazwą. Zapisz go ponownie i spróbuj jeszcze raz.
}

problem-file-empty = { $register ->
    [formal] Ten plik jest pusty. Proszę wybrać inny.
   *[informal] Ten plik jest pusty. Wybierz inny.
}

problem-yourself = { $register ->
    [formal] Tu trzeba wskazać inną osobę. Proszę wybrać kogoś innego.
   *[informal] Tu trzeba wskazać inną osobę. Wybierz kogoś innego.
}

problem-wrong-password = { $register ->
    [formal] To nie jest obecne hasło. Proszę spróbować jeszcze raz.
   *[informal] To nie jest obecne hasło. Spróbuj jeszcze raz.
}

problem-repeated = { $register ->
    [formal] To samo występuje dwa razy. Proszę zostawić jedno.
   *[informal] To samo występuje dwa razy. Zostaw jedno.
}

conflict-phase = W międzyczasie prośba poszła dalej i ten krok już nie pasuje.

conflict-changed = { $register ->
    [formal] Ktoś zmienił to w międzyczasie. Proszę zobaczyć nowy stan i spróbować jeszcze raz.
   *[informal] Ktoś zmienił to w międzyczasie. Zobacz nowy stan i spróbuj jeszcze raz.
}

conflict-in-use = To jest jeszcze w użyciu i nie można tego usunąć.
conflict-answered = W międzyczasie ktoś odpowiedział na to pytanie.

problem-not-hours = Potrzebne są godziny, na przykład 09:00-17:00.

problem-hours-overlap = { $register ->
    [formal] Te godziny na siebie zachodzą. Proszę je sprawdzić.
   *[informal] Te godziny na siebie zachodzą. Sprawdź je.
}

problem-circle = { $register ->
    [formal] W ten sposób powstałoby koło. Proszę wybrać coś innego.
   *[informal] W ten sposób powstałoby koło. Wybierz coś innego.
}
problem-unknown-placeholder = Można użyć tylko symboli wymienionych pod polami.
problem-glued-placeholder = Przed nawiasem i za nawiasem potrzebny jest odstęp: nazwy wstawiamy bez odmiany.
problem-name-in-polish = Po polsku powitanie wymaga innej formy imienia, więc lepiej je pominąć.
problem-step-impossible = Ten krok tu nie pasuje.
problem-unknown-request = Nie znajdujemy tej prośby.
problem-named-only = Jedną z nich widzą tylko wskazane osoby, więc można je połączyć tylko wtedy, gdy prosi ta sama osoba.

problem-nobody-answers = Osoby, która o to prosiła, już tu nie ma i nikt jej nie zastępuje. Licznik nie może czekać na odpowiedź.

problem-empty-side = { $register ->
    [formal] Obie strony dają i obie otrzymują: proszę wpisać tu przynajmniej jedną rzecz.
   *[informal] Obie strony dają i obie otrzymują: wpisz tu przynajmniej jedną rzecz.
}
problem-review-too-early = { $register ->
    [formal] Przegląd przypada po dniu, od którego ustalenia obowiązują. Proszę wybrać późniejszy dzień.
   *[informal] Przegląd przypada po dniu, od którego ustalenia obowiązują. Wybierz późniejszy dzień.
}
problem-unkeepable = { $register ->
    [formal] Nawet gdyby wszyscy tego dotrzymali, byłoby spóźnienie: wyprzedzenie jest krótsze niż czas realizacji. Proszę zmienić jedno z nich albo napisać, dlaczego ma tak zostać.
   *[informal] Nawet gdyby wszyscy tego dotrzymali, byłoby spóźnienie: wyprzedzenie jest krótsze niż czas realizacji. Zmień jedno z nich albo napisz, dlaczego ma tak zostać.
}
problem-slower-than-outside = { $register ->
    [formal] Osoby z organizacji czekałyby na odpowiedź dłużej niż klienci zewnętrzni. Proszę podać powód; mogą go przeczytać wszyscy.
   *[informal] Osoby z organizacji czekałyby na odpowiedź dłużej niż klienci zewnętrzni. Podaj powód; mogą go przeczytać wszyscy.
}
problem-after-asking = { $register ->
    [formal] Ten dzień jest po złożeniu prośby. Prosimy wybrać wcześniejszy.
   *[informal] Ten dzień jest po złożeniu prośby. Wybierz wcześniejszy.
}
problem-too-long-ago = { $register ->
    [formal] To bardzo dawno temu. Prosimy wybrać późniejszy dzień.
   *[informal] To bardzo dawno temu. Wybierz późniejszy dzień.
}

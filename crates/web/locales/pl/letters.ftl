### Letters about notices, and the choice of when they come.

settings-letters = Listy o nowościach
settings-letters-now = Wkrótce
settings-letters-now-hint = Osobny list do każdej prośby, po kilku minutach, jeśli wiadomość nie została tu przeczytana.
settings-letters-shift-end = Na koniec zmiany
settings-letters-shift-end-hint = Wszystkie nowości w jednym liście.
settings-letters-morning = Rano
settings-letters-morning-hint = Wszystkie nowości w jednym liście, na początku dnia.
settings-letters-none = Nigdy

letter-greeting = Dzień dobry, { $name },
letter-about = { $number } · { $title }
letter-confidential = Prośba poufna
letter-confidential-heads-up = Zapowiedź poufna
letter-line = { $about }: { $said }
letter-digest-subject = { $count ->
    [one] Jedna nowość
    [few] { $count } nowości
    [many] { $count } nowości
   *[other] { $count } nowości
}
letter-digest-text = { $count ->
    [one] Od ostatniego listu pojawiła się jedna nowość:
    [few] Od ostatniego listu pojawiły się nowości:
    [many] Od ostatniego listu pojawiły się nowości:
   *[other] Od ostatniego listu pojawiły się nowości:
}
letter-thanks-first = Najpierw coś miłego:
letter-open = Otwórz { $number }
letter-open-notices = Zobacz tutaj
letter-foot = { $register ->
    [formal] Ten list przychodzi, bo dotyczy spraw, które jeszcze nie zostały tu przeczytane. W ustawieniach można wybrać, kiedy listy mają przychodzić, albo z nich zrezygnować.
   *[informal] Ten list przychodzi, bo dotyczy spraw, których jeszcze tu nie przeczytano. W ustawieniach możesz wybrać, kiedy listy mają przychodzić, albo z nich zrezygnować.
}
letter-expected-answer = { $register ->
    [formal] Brakuje tylko odpowiedzi.
   *[informal] Brakuje tylko Twojej odpowiedzi.
}
letter-expected-confirm = { $register ->
    [formal] Prosimy o wiadomość, czy sprawa jest załatwiona.
   *[informal] Daj, proszę, znać, czy sprawa jest załatwiona.
}
letter-expected-open = Osoba, która prosi, czeka na pierwsze słowo i obietnicę.
letter-expected-nothing = Nie trzeba nic robić.
letter-open-agreement = Otwórz ustalenia
letter-expected-signature = { $register ->
    [formal] Prosimy o przeczytanie i podpis albo odesłanie z kilkoma słowami.
   *[informal] Przeczytaj i podpisz albo odeślij z kilkoma słowami.
}
letter-expected-proposal = { $register ->
    [formal] Prosimy zajrzeć i zaproponować ponownie, gdy wszystko pasuje.
   *[informal] Zajrzyj i zaproponuj ponownie, gdy wszystko pasuje.
}
letter-expected-review = Czy nadal pomaga obu stronom? Może zostać bez zmian albo powstanie następna wersja.
letter-open-heads-up = Otwórz zapowiedź
letter-expected-known = Po potwierdzeniu, że to już wiadomo, wyprzedzenie drugiej strony liczy się od dziś. Niczego to nie rezerwuje.

### The same thing done to many requests at once.

bulk-title = Z zaznaczonymi
bulk-choose = Zaznacz: { $title }
bulk-chosen = Zaznaczone
bulk-none = Nic nie jest zaznaczone. Można wrócić i zaznaczyć.
bulk-take = Przejmij
bulk-open-hint = Powitanie jest w języku każdej prośby.
bulk-close-phrase = Słowo do każdej, w jej języku
bulk-close-hint = Osoba, która prosiła, dostaje słowo i mówi, czy sprawa jest załatwiona.
bulk-close-own = Albo własnymi słowami
bulk-done = { $count ->
    [0] Nic nie zostało zrobione.
    [one] Zrobione dla jednej prośby.
    [few] Zrobione dla { $count } próśb.
    [many] Zrobione dla { $count } próśb.
   *[other] Zrobione dla { $count } prośby.
}
bulk-refused = Niezrobione
bulk-these = Zrobione
bulk-why-not-there = Już jej stąd nie widać.
bulk-why-phase = Sprawa poszła dalej i ten krok już nie pasuje.
bulk-why-forbidden = Tę prośbę realizuje ktoś inny.
bulk-why-does-not-fit = To, co wpisano, nie pasuje do tej prośby.
bulk-undo = Cofnij
bulk-undo-hint = Przez { $minutes } minut. To, co ktoś zmienił później, zostaje.
bulk-undone = Cofnięte
bulk-more = Więcej z zaznaczonymi

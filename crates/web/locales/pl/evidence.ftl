### What past requests say, on what a promise rests, and how promises were kept.

evidence-usual = 8 na 10 trwało najwyżej: { $length }
evidence-usual-few = Około 8 na 10 trwało najwyżej: { $length } (mało przypadków)
evidence-usual-between = 8 na 10 trwało najwyżej: { $length } (na pewno: { $low } – { $high })
evidence-usual-from = 8 na 10 trwało najwyżej: { $length } (na pewno: { $low } lub dłużej)
evidence-not-yet = Na razie zakończono mniej niż 8 na 10
evidence-agreed = Uzgodniono: najwyżej { $length }
evidence-agreed-too = Uzgodniony czas to { $length }.
evidence-none = Jeszcze nie wiadomo, ile to trwa
evidence-based-option = { $cases ->
    [one] Na podstawie { $cases } zakończonej prośby o ten wariant.
    [few] Na podstawie { $cases } zakończonych próśb o ten wariant.
    [many] Na podstawie { $cases } zakończonych próśb o ten wariant.
   *[other] Na podstawie { $cases } zakończonej prośby o ten wariant.
}
evidence-based-service = { $cases ->
    [one] Na podstawie { $cases } zakończonej prośby o tę usługę.
    [few] Na podstawie { $cases } zakończonych próśb o tę usługę.
    [many] Na podstawie { $cases } zakończonych próśb o tę usługę.
   *[other] Na podstawie { $cases } zakończonej prośby o tę usługę.
}
evidence-based-team = { $cases ->
    [one] Na podstawie { $cases } zakończonej prośby do całego zespołu.
    [few] Na podstawie { $cases } zakończonych próśb do całego zespołu.
    [many] Na podstawie { $cases } zakończonych próśb do całego zespołu.
   *[other] Na podstawie { $cases } zakończonej prośby do całego zespołu.
}
evidence-based-organisation = { $cases ->
    [one] Na podstawie { $cases } zakończonej prośby w całej organizacji.
    [few] Na podstawie { $cases } zakończonych próśb w całej organizacji.
    [many] Na podstawie { $cases } zakończonych próśb w całej organizacji.
   *[other] Na podstawie { $cases } zakończonej prośby w całej organizacji.
}
evidence-ahead = { $count ->
    [one] W kolejce czeka już { $count } prośba.
    [few] W kolejce czekają już { $count } prośby.
    [many] W kolejce czeka już { $count } próśb.
   *[other] W kolejce czeka już { $count } prośby.
}
evidence-last-waited = Ostatnia czekała na podjęcie: { $length }.
evidence-basis-agreed = To termin według uzgodnionego czasu.

evidence-outlook-by = Przy prośbie złożonej teraz: { $when }.
evidence-unlikely = { $length }: mało prawdopodobne
evidence-unlikely-text = { $usual }; { $length } to mało prawdopodobne.
evidence-short-text = Uzgodniony czas to { $length }; { $wanted } to krótkie wyprzedzenie.
evidence-options = Co by się udało
evidence-take-option = Wariant { $option }: zwykle { $when }
evidence-take-date = Prośba na inny termin: { $when }
evidence-in-time = na czas
evidence-quicker = szybciej, ale nie na ten termin
evidence-insist = Można też wysłać prośbę z wybranym terminem. Strona realizująca zobaczy, że jest to wiadome.
evidence-insist-send = Wyślij z moim terminem
evidence-insisted = Prośba na: { $when }, choć zwykle gotowe: { $usually }. Powiedziane z góry, wiedzą o tym obie strony.
evidence-notice-agreed = Uzgodnione wyprzedzenie: { $length }. Zachowuje je termin od: { $day }.
evidence-notice-short = To krótsze wyprzedzenie niż uzgodnione
evidence-notice-given = Uzgodnione wyprzedzenie: { $agreed }. Ten termin daje: { $given }.
evidence-notice-none = Uzgodnione wyprzedzenie: { $agreed }. Ten termin nie daje żadnego.
evidence-in-time-all-the-same = Zwykle gotowe: { $when }, więc mimo to może zdążyć na czas.
evidence-part-late = { $part } – zwykle gotowe: { $when }
evidence-of-part = { $part }: { $line }
evidence-take-without = Na razie bez: { $parts }
evidence-without-hint = O to, co zostaje na później, można poprosić osobno, z późniejszym terminem.
evidence-insisted-notice = Prośba na: { $when }, wyprzedzenie: { $given }, uzgodnione: { $agreed }. Powiedziane z góry, wiedzą o tym obie strony.
evidence-insisted-without = Prośba bez wyprzedzenia na: { $when }, uzgodnione: { $agreed }. Powiedziane z góry, wiedzą o tym obie strony.
evidence-offered = Propozycja z doświadczenia. { $usual }
evidence-offered-agreed = Propozycja według uzgodnionego czasu.

evidence-promises-title = { $team }: obietnice dane i dotrzymane
evidence-promises-lead = Widzą to wszyscy. Dotyczy zespołu, nigdy jednej osoby.
evidence-promises-link = Obietnice dane i dotrzymane
evidence-promises-kept = Obietnice dotrzymane spośród tych, których termin minął w ostatnich dwunastu miesiącach
evidence-promises-share = { $kept } z { $given }
evidence-promises-interval = Udział jest na pewno między { $low } a { $high }.
evidence-promises-months = Miesiąc po miesiącu
evidence-promises-month = Termin w miesiącu
evidence-promises-given = Dane
evidence-promises-kept-short = Dotrzymane
evidence-promises-range = Udział
evidence-promises-none = Nie minął jeszcze termin żadnej obietnicy
evidence-promises-none-text = Gdy minie, zostanie tu policzona.
evidence-promises-withheld = Tu nic się nie liczy
evidence-promises-withheld-text = Ten zespół to jedna osoba, a o jednej osobie nie tworzymy liczb.
evidence-promises-definition = Jak to liczymy
evidence-promises-definition-text = Każda obietnica liczy się tak, jak została dana: późniejszy termin nie usprawiedliwia wcześniejszego. Jest dotrzymana, jeśli do tego czasu praca była wykonana, i to na dobre. Nie liczą się prośby wycofane przed terminem ani te, których przed terminem odmówiono.
evidence-promises-interval-text = „Na pewno między” to przedział Wilsona 95%: przy niewielu obietnicach jest szeroki i to widać.
evidence-counts = { $count ->
    [0] Termin uwzględnia, że nic nie czeka przed tą prośbą.
    [one] Termin uwzględnia { $count } niezałatwioną prośbę przed tą.
    [few] Termin uwzględnia { $count } niezałatwione prośby przed tą.
    [many] Termin uwzględnia { $count } niezałatwionych próśb przed tą.
   *[other] Termin uwzględnia { $count } niezałatwionej prośby przed tą.
}
evidence-basis-ahead = { $count ->
    [0] Nic nie było przed nią.
    [one] Przed nią była { $count } prośba.
    [few] Przed nią były { $count } prośby.
    [many] Przed nią było { $count } próśb.
   *[other] Przed nią było { $count } prośby.
}

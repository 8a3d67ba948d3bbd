### The end of a shift: what is left to whoever comes next.

shift-view = Koniec zmiany
shift-title = { $team }: koniec zmiany
shift-lead = To, co otwarte, przechodzi do następnej osoby, razem ze słowem. Zmienia ręce dopiero, gdy ktoś to potwierdzi.
shift-waiting = Przekazane, jeszcze bez potwierdzenia
shift-reminder = { $count ->
    [one] Jedna obietnica jest przekazana i czeka na potwierdzenie
    [few] { $count } obietnice są przekazane i czekają na potwierdzenie
    [many] { $count } obietnic jest przekazanych i czeka na potwierdzenie
   *[other] { $count } obietnicy jest przekazane i czeka na potwierdzenie
}
shift-reminder-see = Zobacz, co czeka
shift-from-to = Od: { $from } · Do: { $to }
shift-hidden = { $count ->
    [one] I jeszcze jedna, którą widzą tylko wskazane osoby.
    [few] I jeszcze { $count }, które widzą tylko wskazane osoby.
    [many] I jeszcze { $count }, które widzą tylko wskazane osoby.
   *[other] I jeszcze { $count }, które widzą tylko wskazane osoby.
}
shift-confirm = Przejmuję, dziękuję
shift-take-back = Weź z powrotem
shift-nothing = Nie ma nic do przekazania. Dobrego odpoczynku.
shift-nothing-text = Żadna otwarta obietnica tego zespołu nie jest w rękach osoby, która to czyta, i nic pilnego nie jest bez opieki.
shift-leaving = Do przekazania
shift-which = Co idzie dalej
shift-held = U osoby, która to czyta
shift-unheld = Wkrótce termin, a nikt tego nie ma
shift-promised = obiecany termin: { $when }
shift-item-word = Słowo o tym
shift-to = Do kogo
shift-to-hint = Ta osoba potwierdza; do tego czasu cały zespół widzi, że sprawa czeka.
shift-to-team = Cały zespół
shift-word = Słowo do wszystkiego
shift-leave = Przekaż

### What two teams, or two colleagues, owe each other.


pairs-title = { $mine } i { $other }
pairs-lead = Co każda strona ma dla drugiej: otwarte i zrobione. To działa w obie strony.

pairs-owes = { $mine } dla: { $other }
pairs-open = Otwarte
pairs-kept = Zrobione ostatnio
pairs-nothing-open = Nic nie jest otwarte.
pairs-nothing-kept = Jeszcze nic.

pairs-others = { $count ->
    [one] i jeszcze { $count } między zespołami
    [few] i jeszcze { $count } między zespołami
    [many] i jeszcze { $count } między zespołami
   *[other] i jeszcze { $count } między zespołami
}

pairs-on-time = Prośby z terminem gotowe na czas: { $kept } z { $all }.
pairs-options = Ile to naprawdę trwa
pairs-option = Wariant
pairs-median = Połowa jest gotowa w ciągu
pairs-interval = Przedział 95%
pairs-cases = Prośby
pairs-whole-service = bez wariantu
pairs-not-half = dotąd gotowa jest mniej niż połowa
pairs-options-note = Według kalendarza roboczego zespołu realizującego; otwarte prośby liczą się jako nadal otwarte; co najmniej cztery zakończone.
pairs-shares = Podział opóźnienia

pairs-shares-of = Na podstawie { $count } spóźnionych próśb ocenianych według ustaleń. Nigdy o osobie.
pairs-shares-part = Część
pairs-shares-few = Za mało spóźnionych próśb, aby cokolwiek powiedzieć o obu zespołach: potrzeba co najmniej dziesięciu oraz pięciu osób po każdej stronie.
pairs-agreements = Ustalenia
pairs-story = Chybione, zmienione, dotrzymane

pairs-missed = { $when }: nie na czas, opóźnienie: { $length }

pairs-ready = { $when }: gotowe na czas

pairs-change = { $name }, zmiana: { $words }

pairs-in-force = { $when }: obowiązuje { $version }
pairs-no-story = Nie zakończyła się jeszcze żadna prośba z terminem.
pairs-see = { $register ->
    [formal] Co mają Państwo dla siebie nawzajem
   *[informal] Co macie dla siebie nawzajem
}

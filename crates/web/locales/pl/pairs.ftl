### What two teams, or two colleagues, owe each other.


# $mine (String) - a team
# $other (String) - a team
pairs-title = { $mine } i { $other }
pairs-lead = Co każda strona ma dla drugiej: otwarte i zrobione. To działa w obie strony.

# $mine (String) - a team
# $other (String) - a team
pairs-owes = { $mine } dla: { $other }
pairs-open = Otwarte
pairs-kept = Zrobione ostatnio
pairs-nothing-open = Nic nie jest otwarte.
pairs-nothing-kept = Jeszcze nic.

# $count (Number) - requests
pairs-others = { $count ->
    [one] i jeszcze { $count } między zespołami
    [few] i jeszcze { $count } między zespołami
    [many] i jeszcze { $count } między zespołami
   *[other] i jeszcze { $count } między zespołami
}

# $kept (String) - a number
# $all (String) - a number
pairs-on-time = { $kept } z { $all } próśb z terminem było gotowych na czas.
pairs-options = Ile to naprawdę trwa
pairs-option = Wariant
pairs-median = Połowa jest gotowa w ciągu
pairs-interval = Przedział 95%
pairs-cases = Prośby
pairs-whole-service = bez wariantu
pairs-not-half = dotąd gotowa jest mniej niż połowa
pairs-options-note = Czas pracy zespołu realizującego; otwarte prośby liczą się jako nadal otwarte; co najmniej cztery zakończone.
pairs-shares = Podział opóźnienia

# $count (String) - a number
pairs-shares-of = Na podstawie { $count } spóźnionych próśb ocenianych według ustaleń. Nigdy o osobie.
pairs-shares-part = Część
pairs-shares-few = Za mało spóźnionych próśb, aby cokolwiek powiedzieć o obu zespołach: potrzeba co najmniej dziesięciu oraz pięciu osób po każdej stronie.
pairs-agreements = Ustalenia
pairs-story = Chybione, zmienione, dotrzymane

# $when (String) - a day
# $length (String) - a length
pairs-missed = { $when }: nie na czas, o { $length }

# $when (String) - a day
pairs-ready = { $when }: gotowe na czas

# $name (String) - a side
# $words (String) - what it will change
pairs-change = { $name }, zmiana: { $words }

# $when (String) - a day
# $version (String) - a version
pairs-in-force = { $when }: obowiązuje { $version }
pairs-no-story = Nie zakończyła się jeszcze żadna prośba z terminem.
pairs-see = Co macie dla siebie nawzajem
pairs-with = Z innymi zespołami

### What imported histories say about waiting.

histories-title = Zaimportowane historie
histories-lead = Co dziennik innego systemu mówi o czekaniu, według stron i zespołów.
histories-none = Nie zaimportowano jeszcze żadnej historii
histories-none-text = Jak to zrobić, opisuje przewodnik dla administracji.
histories-page-lead = Według zespołów, nigdy według osób. Obok każdej liczby jest jej definicja.
histories-cut = Ten dziennik jest bardzo długi: to jego pierwsze wpisy.
histories-sides = Gdzie upłynął czas, według stron
histories-sides-definition = Minuty od wpisu sprawy do następnego, zsumowane według znaczenia wcześniejszego wpisu. Ostatni wpis sprawy nie ma długości.
histories-no-customer = Żaden wpis tego dziennika nie mówi o czekaniu na stronę proszącą. Czekanie liczy się tu jako „na kogoś innego albo nie podano”.
histories-side = Strona
histories-time = Czas
histories-share = Udział
histories-side-work = w realizacji
histories-side-queue = w kolejce zespołu
histories-side-customer = oczekiwanie na stronę proszącą
histories-side-elsewhere = oczekiwanie na kogoś innego albo nie podano
histories-side-done = rozwiązane lub zamknięte
histories-teams = Według zespołów
histories-team = Zespół
histories-no-teams = Żaden zespół z tego dziennika nie jest dość duży, aby go pokazać.
histories-teams-definition = Udział własnego czasu zespołu według stron: wpisy, które podają zespół, liczone jak wyżej.
histories-hidden = { $count ->
    [one] { $count } zespół nie jest pokazany: w dzienniku ma mniej niż pięć osób albo dałoby się go wyliczyć przez odejmowanie.
    [few] { $count } zespoły nie są pokazane: w dzienniku mają mniej niż pięć osób albo dałoby się je wyliczyć przez odejmowanie.
    [many] { $count } zespołów nie jest pokazanych: w dzienniku mają mniej niż pięć osób albo dałoby się je wyliczyć przez odejmowanie.
   *[other] { $count } zespołu nie jest pokazane: w dzienniku mają mniej niż pięć osób albo dałoby się je wyliczyć przez odejmowanie.
}
histories-measures = Wszystkie sprawy
histories-measure = Miara
histories-figure = Liczba
histories-definition = Definicja
histories-half-and-most = połowa w czasie: { $half }, 8 na 10 w czasie: { $most }
histories-rate = { $hits } z { $of } (na pewno { $interval })
histories-cases = Sprawy
histories-cases-is = liczba spraw
histories-entries = Wpisy
histories-entries-is = liczba wpisów we wszystkich sprawach
histories-variants = Przebiegi
histories-variants-is = liczba różnych kolejności czynności
histories-duration = Czas trwania
histories-duration-is = czas od pierwszego do ostatniego wpisu sprawy
histories-first-touch = Pierwsze podjęcie
histories-first-touch-is = czas od pierwszego wpisu do pierwszego w realizacji, dla spraw, które taki mają
histories-waiting = Oczekiwanie na stronę proszącą
histories-waiting-is = czas we wpisach oczekujących na stronę proszącą / czas wszystkich spraw
histories-ping-pong = Odesłane z powrotem
histories-ping-pong-is = sprawy, które przechodzą do innego zespołu i od razu wracają / sprawy; powtórzenia zespołu liczą się raz
histories-handovers = Przekazania
histories-handovers-is = liczba bezpośrednich przejść z zespołu do zespołu
histories-correlation = Przekazania a czas trwania
histories-correlation-is = korelacja rang Spearmana liczby przekazań i czasu trwania spraw; nie jest to przyczyna
histories-reopened = Otwarte ponownie
histories-reopened-is = sprawy z wpisem niezakończonym po rozwiązanym / sprawy z wpisem rozwiązanym
histories-unresolved = Nigdy nierozwiązane
histories-unresolved-is = sprawy, których ostatni wpis nie jest ani rozwiązany, ani zamknięty / sprawy
histories-rework = Robione ponownie
histories-rework-is = wpisy, których czynność już wystąpiła w sprawie, z inną pomiędzy
histories-words = Jak zrozumiano słowa dziennika
histories-words-text = Według powszechnie znanych słów. Gdzie to jest błędne, błędne są też liczby powyżej.
histories-word = W dzienniku
histories-meaning = Zrozumiano jako
histories-state-resolved = rozwiązane
histories-state-closed = zamknięte
histories-state-cancelled = wycofane

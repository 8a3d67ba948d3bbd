### Obraz tego, kto komu służy, i kto na kogo czeka.

picture-title = Kto komu służy
picture-lead = Klienci zewnętrzni na górze. Każdy służy rzędowi powyżej; kto kieruje, niesie resztę.
picture-everything = Wszystko
picture-everything-lead = Wszystkie zespoły naraz, by szukać wzorów. Każdy zespół ma też własny obraz.
picture-department-lead = Ten zespół ze wszystkim, co do niego należy.
picture-team-lead = Dwa kroki w górę i dwa w dół.
picture-levels = Na co patrzymy
picture-organisation = Organizacja
picture-forms = Jak jest narysowane
picture-pyramid = Odwrócona piramida
picture-chart = Schemat organizacji
picture-teams = { $count ->
    [one] Jeden zespół
    [few] { $shown } zespoły
    [many] { $shown } zespołów
   *[other] { $shown } zespołu
}
picture-outside = { $count ->
    [one] jedna grupa klientów zewnętrznych
    [few] { $count } grupy klientów zewnętrznych
    [many] { $count } grup klientów zewnętrznych
   *[other] { $count } grupy klientów zewnętrznych
}
picture-links-shown = Pokazane połączenia: { $shown } z { $all }.
picture-boxes-shown = Pokazane pola: { $shown } z { $all }.
picture-all-links = Wszystkie połączenia w tabeli
picture-no-root = Na mapie nie ma jeszcze klienta zewnętrznego
picture-no-root-text = Bez niego nikt nie widzi, jak daleko jest do klienta. Administrator dodaje grupy klientów zewnętrznych i chwile, w których ich spotykamy.
picture-nothing = Nikt nie narysował jeszcze połączenia
picture-nothing-text = Zespoły mówią, komu służą i kto służy im; przykład pomaga zacząć.

picture-row-outside = Klienci zewnętrzni
picture-row-contact = Ci, którzy ich spotykają
picture-row-steps = { $count ->
    [one] Jeden krok dalej
    [few] { $count } kroki dalej
    [many] { $count } kroków dalej
   *[other] { $count } kroku dalej
}
picture-row-apart = Droga do klienta zewnętrznego jeszcze nieznana
picture-row-chief = Kto kieruje nami wszystkimi
picture-row-level = { $count ->
    [one] Jeden poziom niżej
    [few] { $count } poziomy niżej
    [many] { $count } poziomów niżej
   *[other] { $count } poziomu niżej
}

picture-line = { $provider } → { $customer }
picture-line-mutual = { $provider } ⇄ { $customer }
picture-asked = { $count ->
    [one] { $number } prośba
    [few] { $number } prośby
    [many] { $number } próśb
   *[other] { $number } prośby
}
picture-kept = dotrzymane terminy: { $kept } z { $promised }
picture-unconfirmed = jeszcze niepotwierdzone
picture-box = { $name }. Komu służy: { $serves }. Kto mu służy: { $served }.

picture-list = To samo słowami
picture-serves = Komu służy
picture-served-by = Kto mu służy
picture-serves-count = { $count ->
    [one] służy jednej stronie
    [few] służy { $count } stronom
    [many] służy { $count } stronom
   *[other] służy { $count } strony
}
picture-served-by-count = { $count ->
    [one] służy mu jedna strona
    [few] służą mu { $count } strony
    [many] służy mu { $count } stron
   *[other] służy mu { $count } strony
}
picture-open = Obraz wokół: { $name }

picture-legend-kept = terminy zwykle dotrzymane
picture-legend-late = terminy często spóźnione: kreski i wykrzyknik
picture-legend-confirmed = potwierdzone przez obie strony
picture-legend-none = żaden termin jeszcze nie minął
picture-legend-unconfirmed = kropki: jeszcze niepotwierdzone przez obie strony
picture-legend-thickness = Im grubsza, tym więcej próśb. Liczba tygodni: { $weeks }.
picture-legend-heads = Strzałka wskazuje, komu się służy; dwie strzałki: służba w obie strony.
picture-suppressed = Liczby dotyczą zespołów, nigdy osób, i są ukryte, gdy stoi za nimi mniej niż pięć osób.

picture-zoom-in = Większy
picture-zoom-out = Mniejszy
picture-left = W lewo
picture-right = W prawo
picture-fit = Cały w oknie
picture-find = Znajdź zespół
picture-needs-script = Tyle pól rysuje skrypt. Bez niego wszystko jest tutaj:
picture-keys = Klawisze obrazu
picture-keys-text = Tab wchodzi w obraz. Strzałki w górę i w dół idą po liniach, w lewo i w prawo do sąsiadów, Enter otwiera, + i − zmieniają rozmiar.
picture-around = Kto komu służy wokół
picture-larger = Otwórz obraz

picture-owed = Co należy się w górę: { $name }
picture-owed-text = Kto stoi na dole, niesie innych. Tego mogą oczekiwać.
picture-owed-nothing = Nic jeszcze nie zapisano.
picture-owed-offers = Dostępne dla wszystkich

picture-table = Wszystkie połączenia
picture-table-lead = Każda para, w której ktoś komuś służy: { $count }.
picture-table-before = Wcześniej
picture-table-after = Dalej
picture-table-range = { $from } – { $to } z { $all }
picture-sort = Według
picture-sort-customer = Komu się służy
picture-sort-provider = Kto służy
picture-sort-asked = Prośby
picture-sort-late = Spóźnione terminy
picture-promises = Dotrzymane terminy
picture-both-ways = W obie strony
picture-yes = tak
picture-of = { $kept } z { $promised }

waits-title = Kto na kogo czeka
waits-lead = Od lewej zespoły, które proszą; u góry te, które realizują. Liczba tygodni: { $weeks }.
waits-caption = Prośby między zespołami
waits-reading = W nawiasie: ile czeka teraz na zespół realizujący. Kropka: zbyt mało osób, by podać liczbę. Każde pole otwiera własne prośby.
waits-who-asks = Kto prosi
waits-sum = Razem
waits-nothing = Nie było próśb.
waits-hidden-short = –
waits-hidden = { $customer } → { $provider }: zbyt mało osób, by podać liczbę
waits-cell = { $customer } → { $provider }: { $asked }. Czeka teraz: { $waiting }
waits-none = Nikt jeszcze nikogo o nic nie prosi
waits-none-text = Gdy zespoły zaczną prosić, tu będzie widać, gdzie potrzebna jest pomoc.
waits-left-out = Niepokazane pary mniejszych zespołów: { $count }.
waits-between = { $customer } → { $provider }
waits-asked = Prośby z czterech tygodni
waits-waiting = Czeka teraz
waits-own = Własne prośby między nimi
waits-own-none = { $register ->
    [formal] Żadna nie jest Państwa. O co proszą inni, zostaje między nimi a tymi, którzy im pomagają.
   *[informal] Żadna nie jest Twoja. O co proszą inni, zostaje między nimi a tymi, którzy im pomagają.
}
waits-ask = Poproś zespół: { $team }

### The map: who serves whom, up to the outside customer.

map-title = Moja mapa
map-lead = { $register ->
    [formal] Komu służy Państwa praca, kto pracuje dla Państwa i czego każda strona potrzebuje.
   *[informal] Komu służy Twoja praca, kto pracuje dla Ciebie i czego każda strona potrzebuje.
}
map-tabs = Strony mapy
map-tab-mine = Moja mapa
map-tab-moments = Chwile prawdy
map-tab-teams = Zespoły
map-tab-outside = Obietnice na zewnątrz
map-tab-worksheet = Arkusz
map-incomplete = Na mapie nie ma jeszcze klienta zewnętrznego
map-incomplete-text = { $register ->
    [formal] Konfiguracja nie jest kompletna: wszystko wewnątrz dzieje się po to, by ktoś na zewnątrz był dobrze obsłużony. Proszę nazwać choć jedną chwilę, w której spotykamy tę osobę.
   *[informal] Konfiguracja nie jest kompletna: wszystko wewnątrz dzieje się po to, by ktoś na zewnątrz był dobrze obsłużony. Nazwij choć jedną chwilę, w której spotykamy tę osobę.
}
map-incomplete-go = Chwile prawdy
map-add = Dodaj połączenie
map-to-worksheet = Dwa tygodnie przerwy: kto by to zauważył?
map-awaiting = { $register ->
    [formal] Czekają na Państwa słowo
   *[informal] Czekają na Twoje słowo
}
map-suggestions = { $register ->
    [formal] Czy to Państwa klienci wewnętrzni?
   *[informal] Czy to Twoi klienci wewnętrzni?
}
map-suggestions-text = Znalezione we wspólnych sprawach: co najmniej pięć w sześćdziesiąt dni. Jedno „nie” wystarczy i nikt nie zapyta ponownie.
map-heads-ups = Wkrótce
map-none = Na mapie nic jeszcze nie ma
map-none-text = { $register ->
    [formal] Warto zacząć od tych, którzy pierwsi zauważyliby Państwa nieobecność.
   *[informal] Warto zacząć od tych, którzy pierwsi zauważyliby Twoją nieobecność.
}
map-lean-on = Na czym to się opiera
map-stale = Czy to nadal aktualne?
map-stale-text = Od dawna nikt się tym nie zajmował. Można to potwierdzić albo zakończyć.
map-stale-alone = Po drugiej stronie nie ma już nikogo.
map-stale-quiet = Żadnych spraw od pół roku.
map-adopt = Nadal aktualne
map-end = Zakończ połączenie
map-mix = { $register ->
    [formal] Państwa sprawy z ostatnich 30 dni
   *[informal] Twoje sprawy z ostatnich 30 dni
}
map-mix-text = { $register ->
    [formal] Widzą to tylko Państwo. Nikt inny nie może o to zapytać.
   *[informal] Widzisz to tylko Ty. Nikt inny nie może o to zapytać.
}
map-mix-sides = Z innymi w organizacji: { $inside } · dla klientów zewnętrznych: { $outside }
map-mix-promised = { $count ->
    [one] { $count } obietnica na zewnątrz
    [few] { $count } obietnice na zewnątrz
    [many] { $count } obietnic na zewnątrz
   *[other] { $count } obietnicy na zewnątrz
}
map-dealings = { $count ->
    [one] { $count } sprawa
    [few] { $count } sprawy
    [many] { $count } spraw
   *[other] { $count } sprawy
}
map-dealings-in-30-days = { $count ->
    [one] { $count } sprawa w 30 dni
    [few] { $count } sprawy w 30 dni
    [many] { $count } spraw w 30 dni
   *[other] { $count } sprawy w 30 dni
}
map-dealings-often = { $register ->
    [formal] Często mają Państwo wspólne sprawy.
   *[informal] Często macie wspólne sprawy.
}
map-i-serve = Moja praca służy…
map-we-serve = Nasza praca służy…
map-i-am-served = Dla mnie pracują…
map-we-are-served = Dla nas pracują…
map-nobody-yet = Jeszcze nikt.
map-in-return = w zamian: { $need }
map-says-customer = { $customer } nie da rady bez: { $provider }
map-says-provider = { $provider } pracuje dla: { $customer }
map-suggested = { $customer } ← { $provider }
map-yes = Tak, tak jest
map-no = Nie
map-suggestion-yes = Tak, dodaj
map-suggestion-no = Nie, pomiń
map-kind-team = zespół
map-kind-person = osoba z zespołu
map-kind-moment = chwila prawdy
map-need-information = informacje
map-need-training = szkolenie
map-need-decision = decyzja
map-need-time = czas
map-need-tools = narzędzia
map-need-authority = prawo do decyzji
map-need-confidence = wsparcie i zaufanie
map-need-goods = rzeczy
map-need-access = dostęp
map-need-other = coś innego
map-state-suggested = propozycja
map-state-declared = jeszcze niepotwierdzone
map-state-confirmed = potwierdzone przez obie strony
map-state-refused = odpowiedź: nie
map-state-ended = zakończone
map-origin-declared = powiedziała to jedna ze stron
map-origin-discovered = znalezione we wspólnych sprawach
map-origin-template = z przykładu
map-origin-import = z pliku
map-origin-worksheet = z arkusza
map-direction-up = w górę
map-direction-down = w dół
map-direction-sideways = między zespołami
map-direction-outside = na zewnątrz
map-every-week = co tydzień: { $day }
map-every-month = co miesiąc, dzień { $day }
map-every-year = co roku: { $month }
map-month-1 = styczeń
map-month-2 = luty
map-month-3 = marzec
map-month-4 = kwiecień
map-month-5 = maj
map-month-6 = czerwiec
map-month-7 = lipiec
map-month-8 = sierpień
map-month-9 = wrzesień
map-month-10 = październik
map-month-11 = listopad
map-month-12 = grudzień
map-way = Droga do klienta zewnętrznego
map-way-label = Komu to w końcu służy
map-front-line = służy bezpośrednio klientom zewnętrznym
map-front-line-to = służy bezpośrednio klientom zewnętrznym: { $group }
map-serves = Obietnica na zewnątrz
map-link-title = { $provider } → { $customer }
map-answer-text = { $register ->
    [formal] Czy tak jest? Państwa słowo czyni z tego wspólne połączenie.
   *[informal] Czy tak jest? Twoje słowo czyni z tego wspólne połączenie.
}
map-not-yet-confirmed = Jeszcze niepotwierdzone
map-not-yet-confirmed-text = Druga strona dostała pytanie i jeszcze nie odpowiedziała.
map-about = O tym połączeniu
map-change-terms = Kiedy obowiązuje i co obiecano
map-keep = Zapisz
map-needs-title = Czego potrzebuje { $name }, od: { $from }
map-needs-none = Jeszcze nic nie zapisano.
map-promises = Obiecuje { $name }:
map-need-add = Dodaj potrzebę
map-need-keep = Dodaj
map-need-remove = Usuń
map-within = w ciągu: { $time }
map-any-of = wystarczy jedno z: { $word }
map-customer = Klient
map-provider = Strona realizująca
map-origin = Skąd to wiemy
map-confirmed-at = Potwierdzono
map-occasion = Okazja
map-next-on = następna: { $day }
map-form-title = Kto kogo potrzebuje?
map-form-lead = Zapytamy drugą stronę; do tego czasu połączenie pozostaje niepotwierdzone.
map-form-way = Czego to dotyczy?
map-form-need = Potrzebuję czegoś od kogoś
map-form-need-hint = Bez tego nie zrobię swojej części.
map-form-serve = Ktoś potrzebuje czegoś ode mnie
map-form-serve-hint = To mój klient wewnętrzny.
map-form-own = W czyim imieniu?
map-form-myself = We własnym
map-form-team = Zespół po drugiej stronie
map-form-team-hint = Zespół albo osoba w następnym polu.
map-form-person = Osoba po drugiej stronie
map-form-more = Tylko czasami albo z datami
map-form-keep = Zapisz
map-form-kind = Kiedy to obowiązuje?
map-form-standing = Zawsze
map-form-situational = Tylko przy okazjach
map-form-situational-hint = Strona realizująca dostaje zapowiedź krótko przedtem; poza tym niczego to nie wymaga.
map-form-every = Jak często
map-form-every-week = Co tydzień
map-form-every-month = Co miesiąc
map-form-every-year = Co roku
map-form-day = Który dzień
map-form-day-hint = Co tydzień: 1 to poniedziałek, 7 to niedziela. Co miesiąc: dzień miesiąca.
map-form-month = Który miesiąc
map-form-no-month = Nie co roku
map-form-what = Co to za okazja
map-form-from = Od
map-form-to = Do
map-form-promise = Co obiecuje strona realizująca
map-form-promise-hint = Zmienia to tylko strona realizująca.
map-need-body = Co jest potrzebne
map-need-body-hint = W kilku słowach: co i po co.
map-need-kind = Rodzaj potrzeby
map-need-hours = Ile godzin roboczych może zająć
map-need-any-of = Czy wystarczyłoby coś innego?
map-need-any-of-hint = Wszystkim możliwościom trzeba nadać to samo słowo; wtedy wystarczy jedna z nich.
map-lean-title = Na czym opiera się: { $name }
map-lean-count = { $count ->
    [one] { $count } wewnętrzna strona realizująca w tle
    [few] { $count } wewnętrzne strony realizujące w tle
    [many] { $count } wewnętrznych stron realizujących w tle
   *[other] { $count } wewnętrznej strony realizującej w tle
}
map-behind = Kto za tym stoi
map-behind-none = Nikogo jeszcze nie wskazano.
map-steps = { $count ->
    [one] { $count } krok
    [few] { $count } kroki
    [many] { $count } kroków
   *[other] { $count } kroku
}
map-people-hidden = { $count ->
    [one] { $count } osoba we własnym imieniu nie jest pokazana.
    [few] { $count } osoby we własnym imieniu nie są pokazane.
    [many] { $count } osób we własnym imieniu nie jest pokazanych.
   *[other] { $count } osoby we własnym imieniu nie jest pokazane.
}
map-single = Jedyne punkty zależności
map-single-text = Bez któregokolwiek z nich wszystko staje
map-single-none = Brak: na wszystko jest inny sposób.
map-pairs = Z każdej pary potrzebny jest choć jeden
map-pairs-too-many = Jest ich zbyt wielu, by sprawdzić każdą parę.
map-or = albo
map-teams-title = Zespoły na mapie
map-teams-lead = Kto nie pracuje z klientem zewnętrznym, prawdopodobnie pracuje z kimś, kto to robi.
map-distances = Odległość od klienta zewnętrznego
map-shares = { $near }% w odległości 0–1, { $two }% w odległości 2, { $far }% w odległości 3+, { $lost }% bez połączenia
map-shares-text = Wszyscy obecni dziś, każdy według najbliższego ze swoich zespołów i połączeń obowiązujących dziś.
map-in-contact = W kontakcie z klientami zewnętrznymi
map-at-distance = { $count ->
    [one] O { $count } krok
    [few] O { $count } kroki
    [many] O { $count } kroków
   *[other] O { $count } kroku
}
map-unconnected = Droga jeszcze nieznana
map-coverage = Kto bierze udział
map-coverage-of = { $count ->
    [one] { $number } z { $count } zespołu
    [few] { $number } z { $count } zespołów
    [many] { $number } z { $count } zespołów
   *[other] { $number } z { $count } zespołu
}
map-coverage-text = Oferują usługę i dotrzymały ustaleń: to, o co ktoś prosił, było gotowe na czas. Zespołowi poniżej pięciu osób wystarczy, że coś ustalił.
map-taking-part = Te biorą udział
map-not-yet = Jeszcze nie
map-no-customer = Jeszcze bez klienta
map-no-customer-none = Każdy zespół ma klienta.
map-no-customer-text = Jeśli nie jest to klient zewnętrzny, to jest to klient wewnętrzny. Nikt go jeszcze nie wskazał.
map-whom-does-it-serve = Komu to służy?
map-whom-do-you-serve = { $register ->
    [formal] Państwa zespół: komu to służy?
   *[informal] Twój zespół: komu to służy?
}
map-say-whom = Wskaż komu
map-moments-title = Chwile prawdy
map-moments-lead = Spotkania z ludźmi z zewnątrz, dla których dzieje się wszystko wewnątrz.
map-moment-add = Nazwij chwilę
map-groups-none = Nie ma jeszcze grup klientów zewnętrznych
map-groups-none-text = Wskazuje je administrator: pacjenci, goście, klienci.
map-moments-none = Nie nazwano jeszcze żadnej chwili.
map-met-by = spotyka ich: { $name }
map-met = Spotyka ich
map-providers = { $count ->
    [one] opiera się na { $count } stronie realizującej
    [few] opiera się na { $count } stronach realizujących
    [many] opiera się na { $count } stronach realizujących
   *[other] opiera się na { $count } strony realizującej
}
map-moment-new = Chwila prawdy
map-moment-form-lead = Spotkanie, które ktoś z zewnątrz zapamięta.
map-moment-name = Co się dzieje
map-moment-name-hint = Na przykład: pacjent zostaje przyjęty.
map-moment-group = Kogo się tam spotyka
map-moment-team = Zespół, który ich spotyka
map-moment-person = Albo osoba, która ich spotyka
map-moment-about = Jak wygląda, gdy się uda
map-moment-retire = Wycofaj tę chwilę
map-moment-resume = Przywróć tę chwilę
map-moment-change = Zmień
map-moment-needs = Czego potrzebuje wewnątrz
map-moment-needs-add = Dodaj, czego potrzebuje
map-health = Kondycja wewnątrz
map-health-label = Dotrzymane obietnice wewnątrz
map-kept-of = { $kept }/{ $all }
map-interval = { $low } – { $high }
map-interval-column = Prawdopodobny przedział
map-health-too-few = Na tych drogach zamknięto zbyt mało obietnic, by coś powiedzieć.
map-need-health = Dotrzymane obietnice: { $kept } ({ $range })
map-need-health-few = Dotrzymane obietnice: zbyt mało, by coś powiedzieć
map-health-links = Według połączeń
map-health-text = Prośby między zespołami na tych drogach, zamknięte w ostatnich 90 dniach; przedział Wilsona 95%. Połączenie liczy się tam, gdzie prosiło co najmniej pięć osób i po każdej stronie pracuje pięć, albo tyle, ile uzgodniono.
map-gates = Przez kogo to płynie
map-gates-text = To, co wnoszą inni, dociera do tej chwili tylko przez te zespoły.
map-gate-carries = { $count ->
    [one] niesie wkład { $count } innej strony
    [few] niesie wkład { $count } innych stron
    [many] niesie wkład { $count } innych stron
   *[other] niesie wkład { $count } innej strony
}
map-trace-title = Gdy na zewnątrz coś się nie udało
map-trace-text = Co było wtedy otwarte wewnątrz na drogach do tej chwili: według kroków, nigdy według osób.
map-trace-on = Dzień skargi
map-trace-go = Zobacz
map-trace-lead = Otwarte wewnątrz: { $day }, według kroków
map-trace-none = Nic wtedy nie było otwarte.
map-trace-steps = Otwarte kroki
map-trace-service = Usługa
map-trace-open = Otwarte
map-trace-late = Po terminie
map-trace-few = – oznacza, że prosiło lub pracuje w zespole zbyt mało osób: mniej niż pięć albo niż uzgodniono.
map-plain-words = własnymi słowami
map-outside-title = Obietnice na zewnątrz
map-outside-lead = { $register ->
    [formal] Co Państwa zespoły obiecały na zewnątrz i na co to czeka wewnątrz.
   *[informal] Co Twoje zespoły obiecały na zewnątrz i na co to czeka wewnątrz.
}
map-outside-none = Brak otwartych obietnic
map-outside-none-text = Zapisana obietnica może być celem próśb.
map-outside-new = Zapisz obietnicę
map-outside-what = Co obiecano
map-outside-what-hint = Bez nazwiska klienta zewnętrznego.
map-outside-moment = Chwila prawdy
map-outside-no-moment = Żadna z nich
map-outside-no-group = Tak jak przy tej chwili
map-outside-team = Zespół, który obiecał
map-outside-no-team = { $register ->
    [formal] Nie należą Państwo do zespołu, który mógłby ją złożyć.
   *[informal] Nie należysz do zespołu, który mógłby ją złożyć.
}
map-outside-day = Na dzień
map-outside-time = O godzinie
map-outside-give = Zapisz
map-outside-due = termin: { $day }
map-outside-open = { $count ->
    [one] { $count } otwarty krok wewnątrz
    [few] { $count } otwarte kroki wewnątrz
    [many] { $count } otwartych kroków wewnątrz
   *[other] { $count } otwartego kroku wewnątrz
}
map-outside-late = po terminie
map-outside-owner = Kto się tym opiekuje
map-outside-done = Dotrzymana. Dziękujemy.
map-outside-called-off = Odwołana.
map-outside-is-done = Została dotrzymana
map-outside-call-off = Odwołaj obietnicę
map-waiting-inside = Czeka wewnątrz
map-waiting-none = Na nic wewnątrz się nie czeka.
map-waiting-late = Czeka wewnątrz: { $step }, { $time }
map-step = Krok
map-waits-since = Jak długo
map-step-due = Obiecane lub potrzebne do
map-late-by = opóźnienie: { $time }
map-risk = Prawdopodobieństwo opóźnienia: { $chance }
map-risk-basis = { $count ->
    [one] Obliczono na podstawie { $count } otwartego kroku i podobnych wcześniejszych próśb: { $past }.
    [few] Obliczono na podstawie { $count } otwartych kroków i podobnych wcześniejszych próśb: { $past }.
    [many] Obliczono na podstawie { $count } otwartych kroków i podobnych wcześniejszych próśb: { $past }.
   *[other] Obliczono na podstawie { $count } otwartego kroku i podobnych wcześniejszych próśb: { $past }.
}
map-risk-unknown = { $count ->
    [one] O { $count } innym kroku przeszłość nic nie mówi.
    [few] O { $count } innych krokach przeszłość nic nie mówi.
    [many] O { $count } innych krokach przeszłość nic nie mówi.
   *[other] O { $count } innego kroku przeszłość nic nie mówi.
}
map-complaint = Ktoś z zewnątrz się poskarżył
map-complaint-on = Którego dnia
map-complaint-keep = Zapisz dzień
map-serves-none = Żadna obietnica na zewnątrz
map-serves-change = Jakiej obietnicy na zewnątrz to służy?
map-serves-which = Obietnica na zewnątrz
map-sheet-title = Moi klienci wewnętrzni
map-sheet-whose = Czyj arkusz
map-sheet-steps = Krok po kroku
map-sheet-question = Dwa tygodnie przerwy: kto by to zauważył?
map-sheet-customers = Moi klienci wewnętrzni
map-sheet-add = Dodaj klienta
map-sheet-xlsx = Jako arkusz kalkulacyjny (.xlsx)
map-sheet-csv = Jako tekst (.csv)
map-sheet-back = Wczytaj wypełniony plik
map-sheet-back-text = Najpierw widać, co by się zmieniło. To, czego nie ma w pliku, zostaje bez zmian.
map-sheet-print = Drukuje się na jednej stronie A4.
map-sheet-step-noticed = Odpowiedzieć na pierwsze pytanie
map-sheet-step-named = Wskazać swoich klientów
map-sheet-step-needs = Zapisać, czego każdy potrzebuje
map-sheet-step-promises = Zapisać, co się obiecuje
map-sheet-step-return = Zapisać, co jest od nich potrzebne
map-sheet-step-confirmed = Poprosić każdego o potwierdzenie
map-sheet-done = Gotowe
map-sheet-todo = Do zrobienia
map-sheet-noticed = Kto i po czym?
map-sheet-noticed-hint = Warto pomyśleć o zwykłych dwóch tygodniach, potem o końcu miesiąca.
map-sheet-none = Jeszcze bez klientów. Wspólne sprawy podpowiadają ich na mapie.
map-sheet-column-customer = Klient
map-sheet-column-needs = Podstawowe potrzeby
map-sheet-column-promise = Co obiecuję
map-sheet-column-return = Czego od nich potrzebuję
map-sheet-file = Arkusz
map-sheet-file-hint = .xlsx, .ods lub .csv
map-sheet-look = Zobacz, co się zmieni
map-sheet-file-name = klienci-wewnetrzni
map-sheet-plan = Co zmieni plik
map-sheet-again = { $register ->
    [formal] W międzyczasie coś się zmieniło. Proszę spojrzeć jeszcze raz.
   *[informal] W międzyczasie coś się zmieniło. Spójrz jeszcze raz.
}
map-sheet-nothing-new = Nic: wszystko już tu jest.
map-sheet-apply = Zapisz te zmiany
map-sheet-new-customer = nowy
map-sheet-new-need = Potrzeba: { $need }
map-sheet-new-return = W zamian: { $need }
map-sheet-new-promise = Obietnica: { $promise }
map-sheet-refused = Tego pliku nie można jeszcze użyć
map-sheet-refused-text = { $register ->
    [formal] Niczego nie zapisano. Proszę poprawić te komórki i wysłać plik ponownie.
   *[informal] Niczego nie zapisano. Popraw te komórki i wyślij plik ponownie.
}
map-sheet-bad-cells = Komórki do poprawienia
map-sheet-bad-row = Wiersz
map-sheet-bad-column = Kolumna
map-sheet-bad-why = Co jest nie tak
notice-link-kept = Zapisano.
notice-link-confirmed = Dziękujemy. Teraz potwierdziły to obie strony.
notice-link-refused = Zanotowano. Nikt nie zapyta ponownie.
notice-link-ended = Zakończono.
notice-moment-kept = Chwila została zapisana.
notice-outside-kept = Zapisano.
notice-worksheet-kept = Arkusz został zapisany.
shell-map = Mapa
problem-said-no = Odpowiedź brzmiała: nie. Tylko druga strona może do tego wrócić.

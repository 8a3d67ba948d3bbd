### Komplety, zakończenie potwierdzone przez czas, słowa na koniec i jak pracuje zespół.

bundle-parts = Co się na to składa
bundle-parts-hint = { $register ->
    [formal] Każda część trafia do zespołu, który może pomóc, i ma własny termin. Zbędne części można odznaczyć.
   *[informal] Każda część trafia do zespołu, który może pomóc, i ma własny termin. Odznacz to, co zbędne.
}
bundle-about = Jedna prośba wystarcza na cały komplet albo tylko na potrzebne części.
bundle-ready = Gotowe: { $ready } z { $of }
bundle-waiting = Niewykonane, gotowe: { $ready } z { $of }. Czekamy na: { $missing }.
bundle-not-performed = Niewykonane, gotowe: { $ready } z { $of }. Komplet jest wykonany, gdy gotowa jest każda część.
bundle-turn = Czekamy, ruch po stronie: { $teams }
bundle-part-ready = gotowe
bundle-part-promised = obiecany termin: { $when }
bundle-part-of = Część prośby
bundle-withdraw-parts = Wycofaj też otwarte części
bundle-not-a-part = { $register ->
    [formal] Komplet nie może być częścią kompletu. Prosimy wybrać pojedynczą usługę.
   *[informal] Komplet nie może być częścią kompletu. Wybierz pojedynczą usługę.
}
bundle-notice-ready = { $register ->
    [formal] Każda część jest gotowa: teraz ruch po Państwa stronie
   *[informal] Każda część jest gotowa: teraz ruch po Twojej stronie
}
bundle-editor-text = Komplet obejmuje kilka usług naraz, tego samego zespołu lub innych. Każda część staje się osobną prośbą; komplet jest wykonany, gdy wykonane są wszystkie.
bundle-add = Dodaj część
bundle-add-send = Dodaj tę część
bundle-remove = Usuń
bundle-find-another = Znajdź inną usługę
bundle-not-offered = obecnie niedostępne
bundle-variant-asked = Wybiera osoba, która prosi

silence-ahead = { $register ->
    [formal] Bez odpowiedzi prośba zostanie uznana za załatwioną: { $when }. Także później można powiedzieć „jeszcze nie”.
   *[informal] Bez odpowiedzi prośba zostanie uznana za załatwioną: { $when }. Także później możesz powiedzieć „jeszcze nie”.
}
silence-ahead-serve = Jeśli nikt nie powie inaczej, prośba zostanie uznana za załatwioną: { $when }.
silence-confirmed = Uznano za załatwione: uzgodnione dni minęły bez odpowiedzi.
silence-still-open = { $register ->
    [formal] Zdecydował czas, nie Państwo. Jeśli czegoś brakuje, wystarczy „jeszcze nie” i sprawa toczy się dalej.
   *[informal] Zdecydował czas, nie Ty. Jeśli czegoś brakuje, wystarczy „jeszcze nie” i sprawa toczy się dalej.
}
silence-notice = Wkrótce zostanie uznana za załatwioną. Czy tak jest?
silence-notice-confirmed = Uznano za załatwione: uzgodnione dni minęły
silence-title = Zakończenie bez odpowiedzi
silence-text = Gdy prośbę zakończono słowem i nikt nie odpowiada, po kilku dniach może zostać uznana za załatwioną. Obie strony widzą datę od początku, osoba prosząca dostaje przedtem jeszcze jedno powiadomienie, a prośbę można jak zawsze otworzyć ponownie.
silence-days = Dni bez odpowiedzi
silence-days-hint = 0 oznacza nigdy. Zwykle siedem dni. Dotyczy próśb zakończonych od tej chwili.

ending-title = Jak poszło
ending-how-title = Powiedz, jak poszło
ending-how = { $register ->
    [formal] Jak to było dla Państwa?
   *[informal] Jak to było dla Ciebie?
}
ending-how-hint = { $days ->
    [one] Przeczyta to tylko druga strona, i to dopiero gdy napiszą obie lub minie { $days } dzień. Nie da się tego zmienić.
    [few] Przeczyta to tylko druga strona, i to dopiero gdy napiszą obie lub miną { $days } dni. Nie da się tego zmienić.
    [many] Przeczyta to tylko druga strona, i to dopiero gdy napiszą obie lub minie { $days } dni. Nie da się tego zmienić.
   *[other] Przeczyta to tylko druga strona, i to dopiero gdy napiszą obie lub minie { $days } dnia. Nie da się tego zmienić.
}
ending-how-send = Zapieczętuj
ending-other-said = Opinia już jest, jeszcze zapieczętowana. Od: { $name }.
ending-waits = Zapieczętowane. Obie strony przeczytają obie opinie, gdy napisze druga strona, albo od: { $when }.
ending-opens = { $register ->
    [formal] Do przeczytania, gdy napiszą Państwo także, albo od: { $when }.
   *[informal] Do przeczytania, gdy napiszesz także Ty, albo od: { $when }.
}
ending-above = To było ponad oczekiwania
ending-above-reason = Co szczególnie?
ending-above-hint = Wystarczy jedno zdanie. Przeczyta je strona, która pomogła.
ending-above-send = Powiedz to
ending-above-line = Ponad oczekiwania: { $name }, { $when }
ending-wall-none = Widzą to tylko obie strony. Na tablicy podziękowań pojawi się, gdy zgodzą się obie.
ending-wall-mine = Zgoda na tablicę podziękowań zapisana. Druga strona może zdecydować.
ending-wall-theirs = { $register ->
    [formal] Druga strona chciałaby pokazać to na tablicy podziękowań. Decyzja należy do Państwa.
   *[informal] Druga strona chciałaby pokazać to na tablicy podziękowań. Decyzja należy do Ciebie.
}
ending-wall-both = Na tablicy podziękowań, dla wszystkich.
ending-wall-agree = Zgoda na tablicę
ending-wall-leave = Bez tablicy
ending-notice-how = { $register ->
    [formal] Jest opinia, jak poszło: { $name }. Teraz Państwo, potem przeczytają obie strony
   *[informal] Jest opinia, jak poszło: { $name }. Teraz Ty, potem przeczytają obie strony
}
ending-notice-both = Są obie opinie, jak poszło: można je przeczytać
ending-notice-above = Ponad oczekiwania, mówi: { $name }

wall-title = Tablica podziękowań
wall-lead = Słowa na koniec, które obie strony zgodziły się pokazać.
wall-none = Jeszcze nic tu nie ma
wall-none-text = Na koniec prośby obie strony mogą powiedzieć, jak poszło, i zgodzić się, by pokazać to tutaj.
wall-see = Tablica podziękowań
wall-customer = { $name }, strona prosząca
wall-provider = { $names }, strona, która pomogła

courtesy-hint = { $register ->
    [formal] Słowo takie jak „dzień dobry”, „proszę” lub „dziękuję” doda życzliwości. Decyzja należy do Państwa: wysłać można zawsze.
   *[informal] Słowo takie jak „cześć”, „proszę” lub „dziękuję” doda życzliwości. Decyzja należy do Ciebie: wysłać można zawsze.
}
courtesy-setting = Podpowiadaj życzliwe słowo podczas pisania
courtesy-setting-hint = Dzieje się to tylko w tej przeglądarce. Nic nie jest zapisywane ani wysyłane, a wysyłanie nigdy nie jest wstrzymywane.

care-title = Jak pracujemy dla innych
care-lead = Tylko dla zespołu: { $team }. Żadna liczba nie dotyczy jednej osoby.
care-period = { $from } – { $to }
care-words-title = Rozpoczęte i zakończone słowem
care-words-text = Powitanie na początku, słowo na końcu: sam środek to jeszcze nie obsługa.
care-performed = wykonane
care-with-words = rozpoczęte i zakończone słowem
care-rests-on = prośby: { $part } z { $whole }; od { $low } do { $high } z ufnością 95%
care-suppressed = Zbyt mało osób lub próśb, by pokazać liczbę, nie pokazując osoby.
care-suppressed-hint = Liczba pojawi się, gdy oprócz osoby czytającej będzie dotyczyć co najmniej tylu osób: { $people }.
care-own-title = { $register ->
    [formal] Widzą to tylko Państwo
   *[informal] Widzisz to tylko Ty
}
care-own-text = Własne powitania i zakończenia, tylko do własnej wiadomości. Nikt inny nie może o nie zapytać.
care-own-none = W tym czasie nie było wykonanych próśb.
care-even-title = Czy wszyscy są obsługiwani tak samo?
care-even-text = Połowę próśb każdej grupy wykonano w tym czasie. Pokazujemy tylko grupy co najmniej pięciu osób.
care-even-pairs = Zespoły, które proszą często, i zespoły, które proszą rzadko
care-even-frequent = Często: liczba próśb co najmniej { $count }
care-even-rare = Rzadko: mniej
care-even-contracts = Według rodzaju umowy
care-even-employees = Pracownicy etatowi
care-even-contractors = Współpracownicy zewnętrzni
care-even-temps = Personel tymczasowy
care-even-owners = Właściciele
care-even-n = { $requests ->
    [one] { $count } prośba, osoby: { $people }
    [few] { $count } prośby, osoby: { $people }
    [many] { $count } próśb, osoby: { $people }
   *[other] { $count } prośby, osoby: { $people }
}
care-even-gap = Różnica: { $longer } (przedział: { $low } – { $high }, ufność 95%). To więcej niż przypadek.
care-even-no-gap = Przedział różnicy: { $low } – { $high } (ufność 95%). Może to być przypadek.
care-even-unknown = Za wcześnie, by powiedzieć, czy jest różnica.
care-even-group = Grupa
care-even-wait = Połowa w ciągu
care-even-rests = Na podstawie
care-shorter = { $length } mniej
care-longer = { $length } więcej
care-see = Jak pracujemy dla innych
care-service-lead = Dla osób, które opiekują się usługą: { $service }. Żadna liczba nie dotyczy jednej osoby.

### The page of one request, for whoever asked and for whoever serves.

request-status-asked = Prośbę otrzymuje: { $provider }. Wkrótce będzie odpowiedź z terminem.
request-status-asked-serve = Na powitanie i termin czeka: { $asker }.
request-status-question = { $register ->
    [formal] { $provider }: czekamy na Państwa odpowiedź.
   *[informal] { $provider }: czekamy na Twoją odpowiedź.
}
request-status-question-serve = Czekamy na odpowiedź. Odpowiada: { $asker }.
request-status-opened = Tą prośbą zajmuje się: { $name }.
request-status-opened-mine = { $register ->
    [formal] To Państwa obietnica. Dziękujemy za podjęcie tej prośby.
   *[informal] To Twoja obietnica. Dziękujemy za podjęcie tej prośby.
}
request-status-opened-other = Tą prośbą zajmuje się: { $name }.
request-status-opened-nobody = Termin jest obiecany, ale nikt się tym teraz nie zajmuje.
request-status-late = Opóźnienie wobec obietnicy: { $length }. Przepraszamy.
request-status-late-serve = Opóźnienie wobec obietnicy: { $length }. Krótka wiadomość pomoże.
request-published-late = { $provider } podaje czas: { $lead }. Po tej stronie upłynęło więcej o: { $late }.
request-published-late-serve = Podany czas: { $lead }. Po stronie realizującej upłynęło więcej o: { $late }. Krótka wiadomość pomoże.
request-status-performed = Praca jest wykonana. Brakuje jeszcze słowa na zakończenie.
request-status-performed-serve = Wykonano, ale nie zakończono: brakuje słowa na zakończenie.
request-status-closed = Czy wszystko już w porządku?
request-status-closed-serve = Zakończono dobrym słowem. Potwierdza: { $asker }.
request-status-elsewhere = Zakończona w innym systemie.
request-status-confirmed = Załatwione. Dziękujemy.
request-status-declined = Tym razem się nie uda. Poniżej propozycja od: { $provider }.
request-status-declined-serve = Odmowa z podaniem powodu i innego wyjścia.
request-status-withdrawn = To już niepotrzebne.
request-status-withdrawn-serve = To już niepotrzebne. Tak mówi: { $asker }.

request-turn-yours = { $register ->
    [formal] Państwa ruch
   *[informal] Twój ruch
}
request-turn-of = Ruch po stronie: { $name }
request-turn-nobody = Zakończona

request-promise-label = Obiecany termin
request-promise-kept = Wykonano: { $when }. Obietnica dotrzymana.
request-promise-missed = Wykonano: { $when }, później niż obiecano.
request-promise-by = Obiecuje: { $name }
request-promise-needed = Potrzebne do: { $when }
request-usually-by = Zwykle gotowe do
request-usually-note = To zwykły czas realizacji, jeszcze nie obietnica.

request-phases = Trzy etapy
request-phase-opening = Rozpoczęcie
request-phase-performing = Wykonanie
request-phase-closing = Zakończenie
request-phase-done = za nami
request-phase-now = teraz
request-phase-next = przed nami
request-phase-asked = Prośba: { $when }
request-phase-promised = Obiecany termin: { $when }
request-phase-performed = Wykonano: { $when }
request-phase-word-owed = Brakuje słowa na zakończenie
request-phase-elsewhere = Tak, jak zostawił to inny system
request-phase-by = { $name }, { $when }

request-conversation = Rozmowa
request-earlier = Pokaż wcześniejsze wpisy
request-line-promised = Obiecany termin: { $when }
request-line-greeting = powitanie
request-line-question = pytanie
request-line-answer = odpowiedź
request-line-passing = przekazanie
request-line-refusal = życzliwa odmowa
request-line-closing = słowo na zakończenie
request-line-reopening = jeszcze nie
request-line-withdrawal = już niepotrzebne
request-note-label = Notatka wewnętrzna: czyta ją tylko zespół
request-author-gone = Ktoś, kogo już tu nie ma
request-files-of = Pliki wpisu { $number }

request-compose = Pisanie
request-compose-reply = Odpowiedz
request-compose-note = Notatka wewnętrzna
request-reply-words = { $register ->
    [formal] Treść wiadomości
   *[informal] Twoja wiadomość
 }
request-reply-answers-hint = Ta wiadomość odpowie na otwarte pytanie.
request-reply-send = Wyślij odpowiedź
request-note-words = Notatka dla zespołu
request-note-hint = Strona prosząca nigdy nie widzi notatek. Można wspomnieć kogoś z zespołu: @anna.zak
request-note-send = Zapisz notatkę
request-files = Zdjęcia lub pliki
request-optional = nieobowiązkowe
request-choose = Proszę wybrać
request-day = Dzień
request-time = Godzina

request-open = Przyjmij i obiecaj termin
request-greeting = Powitanie
request-greeting-hint = Kilka słów na powitanie i potrzeba powtórzona własnymi słowami. Język prośby: { $language }.
request-open-send = Przyjmij z tą obietnicą

request-promise = Podaj inny termin
request-promise-word = Słowo o przyczynie
request-promise-send = Obiecaj nowy termin

request-question = Zadaj pytanie
request-question-words = Pytanie
request-question-hint = Odtąd ruch jest po drugiej stronie, aż pojawi się odpowiedź.
request-question-send = Wyślij pytanie

request-passing = Przekaż dalej
request-passing-team = Zespół, który pomoże
request-passing-why = Dlaczego właśnie tam?
request-passing-hint = Przeczytają to wszyscy związani z prośbą. Osoba przekazująca nadal ją obserwuje.
request-passing-send = Przekaż

request-refusal = Odmów życzliwie
request-refusal-reason = Powód
request-refusal-reason-hint = Na przykład: Dziś nie damy rady, przepraszamy.
request-refusal-alternative = Co mogłoby pomóc zamiast tego?
request-refusal-alternative-hint = Na przykład: Czy jutro o 8:00 pomoże?
request-refusal-send = Wyślij tę odpowiedź

request-performance = Praca jest wykonana
request-performance-hint = Prośba jest wtedy wykonana, ale jeszcze niezakończona: słowo na zakończenie może przyjść za chwilę.
request-performance-send = Oznacz jako wykonane
request-closing = Zakończ dobrym słowem
request-done-and-close = Oznacz jako wykonane i zakończ życzliwie
request-closing-word = Słowo na zakończenie
request-closing-hint = Co udało się zrobić i czy może być potrzebne coś jeszcze.
request-closing-needs-word = Praca jest wykonana, ale prośba nie jest jeszcze zakończona: strona prosząca powinna usłyszeć słowo. Wystarczy jedno ze zdań poniżej.
request-closing-send = Zakończ tym słowem
request-closing-tap = Albo zakończ jednym dotknięciem. Język zdań: { $language }

request-take = Biorę to
request-hand-over = Powierz komuś innemu
request-hand-over-to = Komu
request-hand-over-send = Powierz
request-holder-team = Cały zespół
request-holder-you = { $register ->
    [formal] { $name } (ja)
   *[informal] { $name } (Ty)
}

request-answer = Odpowiedz na pytanie
request-answer-words = Odpowiedź
request-answer-send = Wyślij odpowiedź
request-confirm = Tak, załatwione
request-not-yet = Jeszcze nie
request-reopening = Wróć do tej prośby
request-reopening-missing = Czego brakuje?
request-reopening-hint = Wystarczy kilka słów. Dalej pomagają te same osoby.
request-reopening-send = Napisz, czego brakuje
request-reopening-serve = Wróć do tej prośby
request-withdrawal = To już niepotrzebne
request-withdrawal-hint = Powiedziane wcześnie, oszczędza komuś pracy.
request-withdrawal-word = Słowo o przyczynie
request-withdrawal-send = Wycofaj prośbę

request-thanks = Podziękuj
request-thanks-reason = Za co dokładnie?
request-thanks-hint = Może zostać puste: wystarczy jedno dotknięcie.
request-thanks-plain = Dziękuję!
request-thanks-line = { $name }, { $when }

request-problems = Czegoś brakuje
request-about = O tej prośbie
request-purpose = Dzięki temu mogę…
request-needed-by = Potrzebne do
request-asked-by = Prosi
request-asked-for = Dla kogo
request-team = Zespół
request-holder = Zajmuje się
request-service = Usługa
request-asked-at = Wysłano
request-seen-by = Kto widzi
request-seen-team = Obie strony
request-seen-named = Tylko wskazane osoby
request-seen-public = Wszyscy w organizacji

request-people = Osoby
request-watchers = Kto obserwuje
request-watchers-none = Na razie nikt nie obserwuje.
request-watch = Obserwuj tę prośbę
request-unwatch = Przestań obserwować
request-invite = Zaproś kogoś
request-invite-person = Osoba
request-invite-hint = Wystarczy początek imienia lub nazwiska.
request-invite-send = Zaproś

request-moved-on = W międzyczasie coś się zmieniło
request-moved-on-words = Napisane słowa, do skopiowania
request-moved-on-see = Zobacz, jak to teraz wygląda

request-phrase-signature = { $team } – { $name }
request-phrase-greeting = Dzień dobry! { $signature }. Zajmujemy się tym.
request-phrase-done = Gotowe. Miłego dnia!
request-phrase-ready = Gotowe do odbioru. Miłego dnia!
request-phrase-anything-else = Gotowe. Czy potrzeba czegoś jeszcze?

request-clock-title = Po czyjej stronie i jak długo
request-clock-from = Od
request-clock-to = Do
request-clock-side = Ruch po stronie
request-clock-working = Naliczono
request-clock-provider = Zespół realizujący
request-clock-customer = Strona prosząca
request-clock-third = Ktoś inny
request-clock-disputed = Zakwestionowane, nie liczy się nikomu
request-clock-queue = jeszcze niepodjęta
request-clock-work = w realizacji
request-clock-displaced = coś innego miało pierwszeństwo
request-clock-closing = brakuje słowa na zakończenie
request-clock-answer = oczekiwanie na odpowiedź
request-clock-agreed = do uzgodnionej daty
request-clock-approval = oczekiwanie na decyzję
request-clock-upstream = oczekiwanie na dostawę
request-clock-done = zakończona, do ponownego otwarcia
request-clock-now = teraz
request-clock-term = Licznik terminu: { $length } według kalendarza zespołu.
request-clock-lived = Oczekiwanie strony proszącej: { $length }, łącznie z nocami i dniami wolnymi.
request-clock-lived-in-all = Od prośby do końca: { $length }, łącznie z nocami i dniami wolnymi.
request-clock-note = Każda strona liczy według własnego kalendarza; „czas rzeczywisty” to każda minuta. Podczas oczekiwania na odpowiedź licznik terminu stoi.
request-due-title = Dlaczego taki termin?
request-due-sum = Od otwarcia do obiecanego terminu kalendarz zespołu liczy: { $length }. Koniec: { $when }.
request-due-outside = Sama obietnica dotyczy terminu: { $when }, kiedy zespół nie pracuje.
request-due-used = { $day }: { $from }–{ $to }
request-due-skipped = { $day } się nie liczy: { $reason }
request-due-closed-weekday = w ten dzień tygodnia zamknięte
request-due-closed = zamknięte
request-due-more = { $count ->
    [one] i jeszcze { $count } dzień
    [few] i jeszcze { $count } dni
    [many] i jeszcze { $count } dni
   *[other] i jeszcze { $count } dnia
}
request-clock-lived-for = czas rzeczywisty: { $length }
request-clock-contested = Zakwestionowane i do rozstrzygnięcia nie liczy się nikomu: { $length }.
request-due-pauses = Podczas oczekiwania na stronę proszącą licznik terminu stał:
request-due-paused = { $from } – { $to }: { $length } według kalendarza zespołu
request-due-paused-since = od: { $from }; dotąd: { $length } według kalendarza zespołu
request-due-with-pauses = Po dodaniu tych przerw naliczony czas kończy się: { $when }. Obietnica pozostaje bez zmian.
request-due-stands = Teraz licznik stoi. Obietnica pozostaje bez zmian.
request-joint-confirm-hint = O to samo prosiły też inne osoby: każda mówi za siebie.
request-joint-confirmed = { $register ->
    [formal] Z Państwa strony sprawa jest załatwiona. Inne osoby, które prosiły o to samo, mówią za siebie.
   *[informal] Z Twojej strony sprawa jest załatwiona. Inne osoby, które prosiły o to samo, mówią za siebie.
}
request-joint-withdraw-hint = O to samo prosiły też inne osoby: dla nich sprawa toczy się dalej i nadal można ją obserwować.
request-joint-withdraw = To już mi niepotrzebne
request-due-agreed-title = Według ustaleń
request-due-agreed = Prośba złożona: { $asked }. Gotowe w czasie: { $length }. To znaczy: { $due }.
request-due-needed-title = Na kiedy jest potrzebne
request-due-needed = Potrzebne na: { $when }. Od złożenia prośby do tego czasu kalendarz zespołu liczy: { $length }.
request-due-notice = Prośba złożona: { $asked }. Uzgodnione wyprzedzenie: { $length }. Termin najwcześniej: { $due }.
request-due-notice-kept = Uzgodnione wyprzedzenie zostało zachowane.
request-known = Od kiedy było o tym wiadomo?
request-known-since = Dzień, w którym stało się to wiadome
request-known-hint = Tylko w miarę chęci: pomaga obu stronom uzgodnić wyprzedzenie, które da się zachować. Widzą to obie strony.
request-known-send = Zapisz
request-known-earlier = Strona prosząca wiedziała od: { $day }. Wcześniej niż prośba o: { $length }.

### Mutual agreements: what both sides promise each other.

agreements-title = Wzajemne ustalenia
agreements-lead-sentence = { $register ->
    [formal] Co obiecują zespoły, do których Państwo należą, i co otrzymują w zamian.
   *[informal] Co obiecują zespoły, do których należysz, i co otrzymują w zamian.
}
agreements-none = Nie ma jeszcze ustaleń
agreements-none-text = Ustalenia wiążą obie strony: z jakim wyprzedzeniem jedna mówi, jak szybko druga jest gotowa. Zacząć można na stronie usługi.
agreements-find-service = Znajdź usługę
agreements-one = Wzajemne ustalenia

agreements-about = Ustalenia: { $service }

agreements-between = { $provider } i { $customers }

agreements-new = Ustalenia w sprawie: { $service }
agreements-new-text = Obie strony dają i obie otrzymują. Powstaje szkic; druga strona go zmienia albo podpisuje.
agreements-begin = Ustal to z drugą stroną
agreements-with = Kto prosi
agreements-with-hint = Jeden zespół albo kilka, które ustalają to samo. Za każdy podpisuje osoba, która nim kieruje.
agreements-with-more = Inny zespół
agreements-we-promise = Obiecujemy
agreements-in-return = { $register ->
    [formal] W zamian Państwo
   *[informal] W zamian Wy
}
agreements-nothing-yet = Jeszcze nic
agreements-lead = Gotowe w ciągu
agreements-lead-hint = Czekanie i praca razem, według kalendarza roboczego.

agreements-lead-of = Gotowe w ciągu: { $option }
agreements-first-answer = Pierwsza odpowiedź w ciągu
agreements-upstream = To, co przychodzi od innych, w ciągu
agreements-upstream-hint = Dostawa, inny zespół: to, na co zespół sam nie ma wpływu.
agreements-notice = Wyprzedzenie
agreements-notice-hint = Ile czasu przed dniem, na który coś jest potrzebne, przychodzi prośba.
agreements-answer = Odpowiedzi na pytania w ciągu
agreements-approval = Zatwierdzenia w ciągu
agreements-complete = Pełna prośba zawiera
agreements-also = Ponadto
agreements-lines-hint = Jedna rzecz w wierszu.
agreements-calendar = Liczone według
agreements-own-calendar = Naszego kalendarza roboczego

agreements-by-calendar = Liczone według kalendarza: { $name }
agreements-rules = Daty i zasady
agreements-effective = Obowiązuje od
agreements-review = Przegląd dnia
agreements-review-hint = Dzień, w którym obie strony pytają: czy to nam nadal pomaga?
agreements-unsettled = Zakwestionowane oczekiwanie, nierozstrzygnięte przez dziesięć dni roboczych
agreements-unsettled-halves = liczy się po połowie dla każdej strony
agreements-unsettled-customer = liczy się po stronie proszącej
agreements-unsettled-provider = liczy się po stronie realizującej
agreements-silent = Dni ciszy, po których zamknięta prośba uchodzi za potwierdzoną
agreements-silent-hint = Puste pole: obowiązuje ogólna zasada organizacji.

agreements-silent-after = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}
agreements-silent-never = jak w całej organizacji
agreements-keep-anyway = Dlaczego ma tak zostać, choć wyprzedzenie jest krótsze niż czas realizacji
agreements-keep-anyway-hint = Tylko jeśli tak jest. Spóźnienie byłoby wtedy nawet, gdyby obie strony wszystkiego dotrzymały.
agreements-slower = Dlaczego osoby z organizacji czekają na odpowiedź dłużej niż klienci zewnętrzni
agreements-slower-hint = Przeczyta to każdy, kto może prosić.

agreements-slower-than = Pierwsza odpowiedź w ciągu: dla osób z organizacji – { $inside }, dla klientów zewnętrznych – { $outside }.

agreements-slower-why = Dlaczego: { $reason }
agreements-unkeepable = Nawet gdy obie strony wszystkiego dotrzymają, będzie spóźnienie

agreements-gap = Wyprzedzenie: { $notice }, gotowe w ciągu: { $lead }. Spóźnienie, cokolwiek zrobią obie strony: { $late }.

agreements-gap-of = { $option }: wyprzedzenie – { $notice }, gotowe w ciągu – { $lead }. Spóźnienie, cokolwiek zrobią obie strony: { $late }.

agreements-kept-anyway = Zostaje tak, ponieważ: { $words }
agreements-propose = Podpisz i zaproponuj drugiej stronie
agreements-keep-draft = Zachowaj jako szkic
agreements-sign = Zgadzam się i podpisuję
agreements-change = Zmień
agreements-discard = Usuń tę wersję
agreements-again = Napisz następną wersję
agreements-end = Zakończ te ustalenia
agreements-end-text = Od teraz nie ma tu ustaleń. Wcześniejsze prośby zachowują swoją wersję.
agreements-end-now = Zakończ teraz
agreements-draft = Szkic
agreements-proposed = Zaproponowane, nie wszyscy podpisali
agreements-in-force = Obowiązuje
agreements-superseded = Zastąpione
agreements-ended = Zakończone

agreements-ended-on = Zakończone: { $when }

agreements-from = Podpisane, obowiązuje od: { $when }

agreements-since = obowiązuje od: { $when }

agreements-version = wersja { $number }

agreements-open-draft = Wersja { $number } jest w przygotowaniu.

agreements-open-proposed = Wersja { $number } jest zaproponowana i czeka na podpisy.
agreements-look = Zobacz
agreements-prompted = Napisane po
agreements-signatures = Podpisy

agreements-not-signed = { $name }: jeszcze bez podpisu
agreements-history = Jak powstały

agreements-changes = Co się zmieniło między wersją { $before } a wersją { $after }
agreements-nothing-changed = Obietnice są te same.
agreements-what = Co
agreements-before = Przedtem
agreements-after = Teraz
agreements-agreed = Ustalono

agreements-line = { $terms } ({ $version })

agreements-line-notice = wyprzedzenie: { $length }

agreements-line-lead = gotowe w ciągu: { $length }
agreements-outside = Pierwsza odpowiedź dla klientów zewnętrznych
agreements-outside-hint = Według kalendarza roboczego. Tam, gdzie osoby z organizacji czekałyby dłużej, ustalenia wymagają powodu. Puste pole, jeśli nic nie jest obiecane.
agreements-to-sign = { $register ->
    [formal] Ustalenia do podpisania
   *[informal] Ustalenia, które czekają na Twój podpis
 }
agreements-refused = Odesłane do poprawy
agreements-refuse = Odeślij z kilkoma słowami
agreements-refuse-word = Co jeszcze nie pasuje?
agreements-refuse-hint = Przeczyta to druga strona. Wersja znów stanie się szkicem, a zmieniać ją mogą obie strony.
agreements-refuse-now = Odeślij

### Wizja obsługi: co tutaj znaczy dobra obsługa.

vision-title = Co tutaj znaczy dobra obsługa
vision-lead = Jeden tekst na zewnątrz i do wewnątrz: ten sam dla gości i dla nas.
vision-none = Nikt jej jeszcze nie napisał
vision-none-text = Dobra obsługa zaczyna się od wiedzy, czym jest. Trzy pytania dają pierwszy szkic; jeden tekst dla wszystkich.
vision-write = Odpowiedz na trzy pytania
vision-change = Zmień tekst
vision-serves = Komu służymy?
vision-counts-on = Na co można u nas liczyć?
vision-behaves = Jak się zachowujemy?
vision-scope-whole = Na zewnątrz i do wewnątrz
vision-scope-inside = Tylko do wewnątrz
vision-scope-outside = Tylko dla klientów zewnętrznych
vision-version = Tekst { $version }, od: { $date }
vision-earlier = Wcześniejsze teksty
vision-earlier-version = Tekst { $version }, { $from } – { $to }
vision-two = Dwie definicje
vision-two-text = Są dwa teksty o tym, co znaczy dobra obsługa. Każdy pójdzie za tym, który mu pasuje. Najlepsze zespoły mają jeden, na zewnątrz i do wewnątrz.
vision-retire = Wycofaj ten tekst

vision-edit-title = Trzy pytania, jeden tekst
vision-edit-lead = { $register ->
    [formal] Na każde wystarczy jedno zdanie, zrozumiałe dla nowej osoby. Odpowiedzi, jedna po drugiej, tworzą tekst.
   *[informal] Odpowiedz na każde jednym zdaniem, zrozumiałym dla nowej osoby. Odpowiedzi, jedna po drugiej, tworzą tekst.
}
vision-serves-hint = Klienci zewnętrzni, ale też osoby z innych zespołów. „Służymy …”
vision-counts-on-hint = Coś, co da się zauważyć i czego można dotrzymać. „Mogą liczyć na …”
vision-behaves-hint = Jak inni się czują dzięki temu, jak się zachowujemy. „Witamy się, …”
vision-scope = Dla kogo jest ten tekst?
vision-scope-hint = Chodzi o to, by był jeden dla wszystkich.
vision-knowingly = Wiem, że będą dwie definicje
vision-example = Zacznij od przykładu
vision-keep = Opublikuj tekst
vision-everybody-reads = Może go przeczytać każda osoba, także bez logowania.

welcome-title = { $register ->
    [formal] Witamy Państwa
   *[informal] Witaj
}
welcome-lead = Zanim pierwsza prośba: oto po co tu jesteśmy.
welcome-read = Dziękuję, przeczytane
welcome-go-on = Przejdź do strony Dziś
welcome-optional = To nieobowiązkowe. Nikt nie widzi, kto to zaznaczył.
welcome-priority = Kto jest pierwszy? Osoby z zespołów i klienci zewnętrzni są tu równie ważni, chyba że organizacja postanowi inaczej.

today-vision-more = Co tutaj znaczy dobra obsługa

setup-tasks = Pierwsze kroki
setup-tasks-done = Gotowe
setup-tasks-todo = Do zrobienia
setup-task-vision = Powiedzieć, co tutaj znaczy dobra obsługa
setup-task-vision-hint = Trzy pytania dają pierwszy szkic.
setup-task-templates = Narysować z przykładu, kto komu służy
setup-task-templates-hint = Szpital, kancelaria, hotel lub firma: kopia, nowa nazwa, gotowe.
setup-task-moment = Nazwać chwilę prawdy
setup-task-moment-hint = Gdzie spotyka się klientów zewnętrznych i kto ich spotyka: bez tego mapa donikąd nie prowadzi.
setup-task-principles = Powiesić osiem zasad
setup-task-principles-hint = Plakat na jednej stronie, w trzech językach.

problem-two-definitions = { $register ->
    [formal] Jest już tekst, więc byłaby to druga definicja. Można zmienić tamten albo zaznaczyć, że to świadoma decyzja.
   *[informal] Jest już tekst, więc byłaby to druga definicja. Zmień tamten albo zaznacz, że to świadoma decyzja.
}
notice-vision-kept = Tekst jest opublikowany. Dziękujemy.
notice-vision-retired = Tekst został wycofany.

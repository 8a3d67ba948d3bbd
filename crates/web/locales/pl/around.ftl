### What helps around one request.

around-checklist = Lista kontrolna
around-checklist-none = Nie ma jeszcze żadnego wiersza. Listę widzi tylko zespół.
around-checklist-progress = { $done } z { $all }
around-checklist-add = Dodaj do listy
around-checklist-of-team = Lista zespołu
around-checklist-choose = Do wyboru
around-check-own = Własny wiersz
around-checklist-add-now = Dodaj
around-check-done = gotowe
around-check-open = jeszcze otwarte
around-checks-open = { $count ->
    [one] Jeden wiersz listy jest jeszcze otwarty.
    [few] { $count } wiersze listy są jeszcze otwarte.
    [many] { $count } wierszy listy jest jeszcze otwartych.
   *[other] { $count } wiersza listy jest jeszcze otwarte.
}
around-phrases = Zwroty
around-phrases-hint = Jedno naciśnięcie dodaje zwrot w języku: { $language }. Można też wpisać :: w polu.
around-phrases-kept = Wszystkie zwroty zespołu
around-aside = Odłóż
around-aside-hint = Do tego czasu znika z list i wraca sama. Obietnica pozostaje.
around-aside-until = Do
around-aside-send = Odłóż
around-aside-answer = Do odpowiedzi
around-aside-stands = Obietnica pozostaje, a każde słowo osoby, która prosiła, przywraca sprawę.
around-fetch-back = Przywróć teraz
around-aside-is-until = Odłożone, termin powrotu: { $when }
around-aside-is-for-answer = Odłożone do odpowiedzi na pytanie
around-still-needed = Czy to jest nadal potrzebne?
around-still-needed-text = Od pewnego czasu nic się tu nie dzieje. Bez odpowiedzi prośba po prostu pozostaje otwarta.
around-still-needed-word = Słowo, jeśli jest coś do dodania
around-still-needed-yes = Tak, nadal potrzebne
around-still-needed-no = Nie, dziękuję
around-links = Powiązane prośby
around-links-none = Jeszcze żadnej.
around-link-related = Ma związek z
around-link-blocks = Czeka na tę
around-link-waits-for = Ta czeka na
around-link-part = Część tej prośby
around-link-whole = To jest część prośby
around-link-merged-into = Dalszy ciąg w
around-link-took-in = Dalszy ciąg w tej
around-link-hidden = Inna prośba, której tu nie widać
around-link = Powiąż z inną prośbą
around-link-how = Jak
around-link-number = Jej numer
around-link-send = Powiąż
around-unlink = Usuń powiązanie
around-merge = To samo dwa razy
around-merge-text = Ta prośba kończy się i biegnie dalej w drugiej. Prosi: { $name }. Od tej chwili ta osoba widzi drugą prośbę jako klient. Nic nie ginie.
around-merge-into = Dalszy ciąg w numerze
around-merge-send = Połącz
around-merged-into = To samo było już w innej prośbie. Dalszy ciąg: { $number }.
around-merged-into-another = To samo było już w innej prośbie, tam jest dalszy ciąg.
around-split = Zrób z części osobną prośbę
around-split-text = Prosi ta sama osoba, z powiązaniem z tą prośbą.
around-split-title = Czego dotyczy ta część
around-split-words = Co jest do zrobienia
around-split-team = Który zespół
around-split-same-team = Ten zespół
around-split-send = Utwórz prośbę
around-shared = Szkic dla zespołu
around-shared-text = Odpowiedź, którą jedna osoba zaczyna, a inna może dokończyć. Widzi ją tylko strona realizująca.
around-shared-words = Szkic
around-shared-keep = Zapisz dla zespołu
around-shared-send = Wyślij jako odpowiedź
around-shared-by = Ostatnia zmiana: { $name }
around-macros = Zestawy kroków
around-macros-hint = Jedno naciśnięcie robi wszystko.
around-step-take = Przejmij
around-step-open = Rozpocznij, obiecany termin: { $when }
around-step-checklist = Dodaj listę: { $name }
around-step-note = Napisz notatkę
around-step-question = Zadaj pytanie
around-step-perform = Oznacz pracę jako wykonaną
around-step-close = Zakończ słowem
around-step-set-aside = { $days ->
    [one] Odłóż na jeden dzień
    [few] Odłóż na { $days } dni
    [many] Odłóż na { $days } dni
   *[other] Odłóż na { $days } dnia
}
around-is-here = { $name } też ma to otwarte
around-is-writing = { $name } właśnie tu pisze

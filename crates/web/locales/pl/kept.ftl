### What a team keeps for its work: phrases and checklists.

kept-title = Zwroty i listy kontrolne
kept-lead = To, co zespół często mówi, i to, o czym łatwo zapomnieć.
kept-keep = Zapisz
kept-name = Krótka nazwa
kept-phrases = Zwroty
kept-phrases-text = W polu tekstowym wystarczy wpisać dwa dwukropki (::). Zwrot pojawia się w języku osoby, która dostaje odpowiedź.
kept-phrase-add = Napisz zwrot
kept-phrase-edit = Zmień zwrot
kept-phrase-remove = Usuń zwrot
kept-phrase-name-hint = Jedno lub dwa słowa, po których łatwo go znaleźć.
kept-phrase-text = Treść
kept-phrase-text-hint = W językach, w których proszą inni. Gdy jednego brakuje, pokazujemy inny.
kept-kind = Gdzie jest podpowiadany
kept-kind-any = Wszędzie
kept-kind-greeting = Powitania
kept-kind-question = Pytania
kept-kind-closing = Słowa na zakończenie
kept-kind-note = Notatki wewnętrzne
kept-places = To, co stoi w nawiasach klamrowych, wstawia się samo, zawsze w tej samej formie: wokół potrzebny jest odstęp.
kept-place-asker = imię i nazwisko osoby, która prosi (nie po polsku)
kept-place-me = imię i nazwisko osoby, która pisze
kept-place-team = nazwa zespołu
kept-place-number = numer prośby
kept-place-due = obiecany termin
kept-checklists = Listy kontrolne
kept-checklists-text = Każda prośba dostaje własną kopię do odhaczania. Widzi ją tylko zespół.
kept-checklist-add = Napisz listę
kept-checklist-edit = Zmień listę
kept-checklist-remove = Usuń listę
kept-checklist-service = Usługa
kept-checklist-service-hint = Nowe prośby o tę usługę dostają listę same.
kept-checklist-no-service = Żadna: dodawana ręcznie
kept-checklist-items = Co jest do zrobienia
kept-checklist-items-hint = Jedna rzecz w wierszu, w tej samej kolejności w każdym języku.
kept-checklist-lines = { $count ->
    [one] jeden wiersz
    [few] { $count } wiersze
    [many] { $count } wierszy
   *[other] { $count } wiersza
}
kept-macros = Zestawy kroków
kept-macros-text = Kilka kroków pod jedną nazwą, jednym naciśnięciem. Piszą je osoby kierujące zespołem.
kept-macro-add = Napisz zestaw
kept-macro-edit = Zmień zestaw
kept-macro-remove = Usuń zestaw
kept-macro-lead = Wybrane kroki dzieją się w tej kolejności: wszystkie albo żaden.
kept-macro-open = Rozpocznij tym powitaniem, z obietnicą na zwykły termin
kept-macro-checklist = Dodaj listę kontrolną
kept-macro-none = Nie należy do zestawu
kept-macro-aside = Odłóż na tyle dni
kept-quiet = Czy to jest nadal potrzebne?
kept-quiet-text = Gdy przez tyle czasu nic się nie dzieje, pytamy osobę, która prosiła, czy to jest nadal potrzebne. Milczenie niczego nie zamyka. Przy 0 nie pytamy nigdy.
kept-quiet-days = Dni ciszy

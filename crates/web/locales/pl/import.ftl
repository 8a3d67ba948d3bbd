### Importing people from a file, and the names that an imported history is given.

import-title = Import osób
import-lead = Z pliku, w którym każdy wiersz to jedna osoba. Nic się nie zmieni, zanim nie będzie widać, co się zmieni.
import-file = Plik
import-file-hint = Tabela jako tekst (CSV), rozdzielona przecinkami, średnikami lub tabulatorami, spakowana (.csv.gz) albo nie. Potrzebne są kolumny kod i imię i nazwisko.
import-complete = Plik wymienia wszystkich
import-complete-hint = Kogo w nim nie ma, ten odszedł: jego dostęp wygasa, a otwarte sprawy przejmują inni.
import-look = Pokaż, co się zmieni
import-columns-title = Rozpoznawane kolumny
import-columns-text = Nagłówki mogą być też po angielsku lub włosku. Brak kolumny niczego nie zmienia; pusta komórka opróżnia pole.

import-field-code = Kod
import-field-name = Imię i nazwisko
import-field-email = Adres e-mail
import-field-kind = Rodzaj
import-field-language = Język
import-field-formality = Forma zwrotu
import-field-teams = Zespoły
import-field-manager = Przełożony
import-field-starts-on = Pierwszy dzień
import-field-ends-on = Ostatni dzień
import-field-title = Stanowisko
import-field-phone = Telefon

import-field-code-hint = tak osobę nazywa własna lista organizacji
import-field-name-hint = imię i nazwisko
import-field-email-hint = może być puste
import-field-kind-hint = pracownik, współpracownik, tymczasowy, właściciel
import-field-language-hint = en, it, pl
import-field-formality-hint = nieformalna (ty), formalna (Pan, Pani)
import-field-teams-hint = rozdzielone średnikami, z gwiazdką za tymi, którymi osoba kieruje
import-field-manager-hint = kod przełożonego
import-field-starts-on-hint = na przykład 2026-11-23 lub 23.11.2026
import-field-ends-on-hint = na przykład 2026-11-23 lub 23.11.2026
import-field-title-hint = może być puste
import-field-phone-hint = może być puste

import-preview-title = Co się zmieni
import-preview-lead = Według pliku { $name }. Nic się jeszcze nie zmieniło.
import-nothing = Wszyscy są tacy jak w pliku. Nie ma nic do zmiany.
import-count-created = { $count ->
    [one] { $count } nowa osoba
    [few] { $count } nowe osoby
    [many] { $count } nowych osób
   *[other] { $count } nowej osoby
}
import-count-updated = { $count ->
    [one] { $count } osoba się zmienia
    [few] { $count } osoby się zmieniają
    [many] { $count } osób się zmienia
   *[other] { $count } osoby się zmienia
}
import-count-left = { $count ->
    [one] { $count } osoba odchodzi
    [few] { $count } osoby odchodzą
    [many] { $count } osób odchodzi
   *[other] { $count } osoby odchodzi
}
import-count-unchanged = { $count ->
    [one] { $count } osoba bez zmian
    [few] { $count } osoby bez zmian
    [many] { $count } osób bez zmian
   *[other] { $count } osoby bez zmian
}
import-count-teams = { $count ->
    [one] { $count } nowy zespół
    [few] { $count } nowe zespoły
    [many] { $count } nowych zespołów
   *[other] { $count } nowego zespołu
}
import-count-handed-over = { $count ->
    [one] { $count } otwarta prośba przekazana
    [few] { $count } otwarte prośby przekazane
    [many] { $count } otwartych próśb przekazanych
   *[other] { $count } otwartej prośby przekazanej
}
import-created-title = Nowe osoby
import-updated-title = Zmiany
import-left-title = Kto odchodzi
import-left-text = Dostęp wygasa od razu. Ich własne prośby prowadzi dalej wskazana osoba; to, czym się zajmują, trafia do zastępstwa albo wraca do zespołu.
import-teams-title = Nowe zespoły
import-column-line = Wiersz
import-column-person = Osoba
import-column-field = Pole
import-column-before = Przed
import-column-after = Po
import-column-heir = Prośby tej osoby przejmuje
import-empty = puste
import-returns = wraca
import-heir-none = administrator
import-more = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
}
import-unknown-columns = Te kolumny nic tu nie znaczą i nie są importowane: { $columns }
import-apply = Importuj teraz
import-again = Wybierz inny plik

import-refused-title = Niczego nie zaimportowano
import-refused-text = { $count ->
    [one] { $count } wiersz pliku wymaga sprawdzenia. Po poprawieniu wystarczy wybrać plik ponownie.
    [few] { $count } wiersze pliku wymagają sprawdzenia. Po poprawieniu wystarczy wybrać plik ponownie.
    [many] { $count } wierszy pliku wymaga sprawdzenia. Po poprawieniu wystarczy wybrać plik ponownie.
   *[other] { $count } wiersza pliku wymaga sprawdzenia. Po poprawieniu wystarczy wybrać plik ponownie.
}
import-changed-title = { $register ->
    [formal] Proszę spojrzeć jeszcze raz
   *[informal] Spójrz jeszcze raz
}
import-changed-text = W międzyczasie coś się zmieniło. Oto co import zrobi teraz.
import-line = Wiersz { $line }

import-list-title = Ostatnie importy
import-list-none = Niczego jeszcze nie importowano.
import-by = { $who }, { $when }
import-undo = Cofnij ten import
import-undone-at = Cofnięto: { $when }
import-undone-title = Import został cofnięty
import-undone-removed = { $count ->
    [one] { $count } osoby już nie ma
    [few] { $count } osób już nie ma
    [many] { $count } osób już nie ma
   *[other] { $count } osoby już nie ma
}
import-undone-restored = { $count ->
    [one] { $count } osoba jest jak przedtem
    [few] { $count } osoby są jak przedtem
    [many] { $count } osób jest jak przedtem
   *[other] { $count } osoby jest jak przedtem
}
import-undone-requests = { $count ->
    [one] { $count } otwarta prośba wróciła na miejsce
    [few] { $count } otwarte prośby wróciły na miejsce
    [many] { $count } otwartych próśb wróciło na miejsce
   *[other] { $count } otwartej prośby wróciło na miejsce
}
import-undone-teams = { $count ->
    [one] { $count } zespołu już nie ma
    [few] { $count } zespołów już nie ma
    [many] { $count } zespołów już nie ma
   *[other] { $count } zespołu już nie ma
}
import-kept-title = To zostaje, bo od tamtej pory coś się wydarzyło
import-kept-person = { $name } ma udział w prośbach; zamiast usunięcia wpisano ostatni dzień
import-kept-field = { $name }: pole { $field } zmieniono później
import-kept-team = Zespół { $name } jest w użyciu
import-kept-request = { $number } poszła już dalej
import-to-list = Wróć do importu

import-problem-cells = Liczba komórek w wierszu: { $found }, kolumn w tabeli: { $expected }
import-problem-missing = { $field }: brak
import-problem-too-long = { $field }: za długie, najwięcej znaków: { $most }
import-problem-unprintable = { $field }: znaki, których nie można pokazać
import-problem-unknown = { $field }: „{ $text }” nie należy do znanych słów
import-problem-malformed = { $field }: „{ $text }” nie daje się tak odczytać
import-problem-team-twice = Zespół { $team } podano dwa razy
import-problem-ends-before-start = Ostatni dzień wypada przed pierwszym
import-problem-repeated = { $field }: to samo jest w wierszu { $line }
import-problem-email-taken = Adres e-mail: ma go już { $who }
import-problem-own-manager = Osoba byłaby własnym przełożonym
import-problem-unknown-manager = Przełożony: nikt nie ma kodu { $code }
import-problem-manager-leaves = Przełożony: { $code } ma już ostatni dzień za sobą albo odchodzi z tym importem
import-problem-manager-circle = Przełożeni tworzą koło

import-trouble-truncated = Skompresowany plik jest urwany.
import-trouble-damaged = Skompresowany plik jest uszkodzony.
import-trouble-too-large = Plik jest za duży, najwięcej bajtów: { $limit }.
import-trouble-too-long = Jeden wiersz lub jedna wartość jest za długa, najwięcej bajtów: { $limit }. Może brakuje cudzysłowu.
import-trouble-too-many = Plik ma za dużo wpisów, najwięcej: { $limit }.
import-trouble-bad-encoding = Tekst nie zgadza się ze swoim kodowaniem. Plik trzeba zapisać jako UTF-8.
import-trouble-unknown-encoding = Nie ma kodowania o nazwie „{ $label }”.
import-trouble-workbook = To jest skoroszyt. Trzeba zapisać go jako CSV i wybrać tamten plik.
import-trouble-binary = To nie jest plik tekstowy.
import-trouble-unclosed-quote = Tu cudzysłów otwiera komórkę i żaden jej nie zamyka.
import-trouble-empty = Plik jest pusty.
import-trouble-no-column = Brak kolumny „{ $field }”. Plik ma: { $found }
import-trouble-two-columns = Są dwie kolumny „{ $field }”.
import-trouble-bad-xml = Nie można odczytać XML: { $detail }
import-trouble-doctype = XML deklaruje typ dokumentu, którego dziennik nie potrzebuje i którego nie można bezpiecznie odczytać.
import-trouble-not-a-log = To nie jest dziennik zdarzeń: w jego miejscu stoi „{ $found }”.
import-trouble-bad-yaml = Nie można odczytać YAML: { $detail }
import-trouble-not-a-graph = To nie jest graf: w jego miejscu stoi „{ $found }”.
import-trouble-io = Nie można odczytać pliku: { $detail }

import-colleague = Osoba { $number }
import-someone = Ktoś
import-no-team = Nieznany zespół
import-history-title = Z innego systemu

### Mapa jako plik.

mapfile-title = Mapa jako plik
mapfile-lead = Dla tych, którzy prowadzą mapę gdzie indziej albo chcą mieć kopię. Nic się nie zmieni, zanim nie będzie widać, co by się zmieniło.
mapfile-out = Pobierz
mapfile-out-text = Połączenia z potrzebami, chwile prawdy oraz to, kto gdzie należy i komu podlega. Połączenia dwóch osób są w pliku tylko dla nich samych.
mapfile-csv = Tabela (.csv)
mapfile-yaml = Katalog (.yaml)
mapfile-graphml = Graf (.graphml)
mapfile-file-name = mapa
mapfile-in = Wczytaj
mapfile-file = Plik
mapfile-file-hint = .csv, .yaml lub .graphml, spakowany (.gz) albo nie
mapfile-look = Pokaż, co by się zmieniło
mapfile-formats = Co jest odczytywane
mapfile-formats-text = Plik nie może powiedzieć „tak” za nikogo: obie strony nowego lub zmienionego połączenia proszone są o potwierdzenie. Czego w pliku nie ma, zostaje bez zmian i nic nie znika.
mapfile-format-csv = Jedna rzecz w wierszu. Kolumna row mówi, co to jest: group, team, member, reports, moment, link lub need. Bez tej kolumny każdy wiersz to połączenie klienta ze stroną realizującą, z potrzebą tam, gdzie jest tekst.
mapfile-format-yaml = Encje jak w katalogu Backstage: Group i User to zespoły i osoby; to, od czego zależy Component, System, Resource lub API, staje się potrzebą jego właściciela. Aliasy nie są przyjmowane.
mapfile-format-graphml = Węzły to zespoły, chyba że ich kind to person, moment lub group. Krawędź skierowana prowadzi od tego, kto potrzebuje, do tego, kto realizuje.
mapfile-format-people = Osoby wskazuje @nazwa, person:kod lub adres e-mail, chwile prawdy – moment:nazwa. Taki plik nie tworzy osób; zespoły tak.

mapfile-preview = Co by się zmieniło
mapfile-preview-lead = Na podstawie pliku { $name }. Jeszcze nic się nie zmieniło.
mapfile-again = Inny plik
mapfile-apply = Wczytaj
mapfile-nothing = Mapa jest już taka jak w pliku. Nie ma czego zmieniać.
mapfile-changed = Warto spojrzeć jeszcze raz
mapfile-changed-text = W międzyczasie coś się zmieniło. Oto, co plik zrobiłby teraz.
mapfile-count-groups = { $count ->
    [one] { $count } nowa grupa
    [few] { $count } nowe grupy
    [many] { $count } nowych grup
   *[other] { $count } nowej grupy
}
mapfile-count-teams = { $count ->
    [one] { $count } nowy zespół
    [few] { $count } nowe zespoły
    [many] { $count } nowych zespołów
   *[other] { $count } nowego zespołu
}
mapfile-count-chart = { $count ->
    [one] { $count } zmiana w schemacie
    [few] { $count } zmiany w schemacie
    [many] { $count } zmian w schemacie
   *[other] { $count } zmiany w schemacie
}
mapfile-count-moments = { $count ->
    [one] { $count } chwila prawdy
    [few] { $count } chwile prawdy
    [many] { $count } chwil prawdy
   *[other] { $count } chwili prawdy
}
mapfile-count-links = { $count ->
    [one] { $count } nowe połączenie
    [few] { $count } nowe połączenia
    [many] { $count } nowych połączeń
   *[other] { $count } nowego połączenia
}
mapfile-count-changed = { $count ->
    [one] { $count } zmienione połączenie
    [few] { $count } zmienione połączenia
    [many] { $count } zmienionych połączeń
   *[other] { $count } zmienionego połączenia
}
mapfile-count-needs = { $count ->
    [one] { $count } potrzeba
    [few] { $count } potrzeby
    [many] { $count } potrzeb
   *[other] { $count } potrzeby
}
mapfile-count-unchanged = { $count ->
    [one] { $count } rzecz bez zmian
    [few] { $count } rzeczy bez zmian
    [many] { $count } rzeczy bez zmian
   *[other] { $count } rzeczy bez zmian
}
mapfile-groups = Nowe grupy klientów zewnętrznych
mapfile-teams = Nowe zespoły
mapfile-chart = Kto gdzie należy i komu podlega
mapfile-chart-part = { $team } staje się częścią zespołu: { $parent }
mapfile-chart-apart = { $team } staje się osobnym zespołem
mapfile-chart-member = { $name } dołącza do zespołu: { $team }
mapfile-chart-lead = { $name } kieruje zespołem: { $team }
mapfile-chart-reports = { $name } podlega: { $manager }
mapfile-chart-reports-none = { $name } nikomu nie podlega
mapfile-moments = Chwile prawdy
mapfile-links = Połączenia
mapfile-new = nowe
mapfile-terms = daty, okazja lub obietnica
mapfile-need = Potrzebują: { $need }
mapfile-return = W zamian: { $need }
mapfile-promise = Obietnica: { $promise }

mapfile-refused = Nic nie zostało wczytane
mapfile-refused-text = { $count ->
    [one] { $count } miejsce w pliku wymaga uwagi. Trzeba je poprawić i wybrać plik ponownie.
    [few] { $count } miejsca w pliku wymagają uwagi. Trzeba je poprawić i wybrać plik ponownie.
    [many] { $count } miejsc w pliku wymaga uwagi. Trzeba je poprawić i wybrać plik ponownie.
   *[other] { $count } miejsca w pliku wymaga uwagi. Trzeba je poprawić i wybrać plik ponownie.
}
mapfile-entity = Encja { $number }
mapfile-node = Węzeł { $number }
mapfile-edge = Krawędź { $number }
mapfile-flaw-what = „{ $word }” nie należy do rzeczy, które mówi mapa
mapfile-flaw-person = Nikt tu nie nazywa się „{ $text }”
mapfile-flaw-team = „{ $text }” to zespół z zaimportowanej historii i nikogo już nie obsługuje
mapfile-flaw-moment = Nie ma chwili prawdy o nazwie „{ $text }”
mapfile-flaw-moments = Kilka chwil prawdy nazywa się „{ $text }”: trzeba dodać grupę w nawiasie kwadratowym, „nazwa [grupa]”
mapfile-flaw-group = Nie ma grupy klientów zewnętrznych o nazwie „{ $text }”
mapfile-flaw-moment-provides = Chwila prawdy potrzebuje innych i niczego nie dostarcza: może być tylko klientem
mapfile-flaw-same = Obie strony są takie same
mapfile-flaw-repeated = { $place } mówi o tym samym co innego
mapfile-flaw-circle = Idąc stąd w górę, wraca się w to samo miejsce
mapfile-flaw-needs = Połączenie może mieć najwyżej tyle potrzeb: { $most }
mapfile-flaw-entity = W pliku nie ma niczego o nazwie „{ $text }”
mapfile-flaw-owner = „{ $text }” nie ma właściciela, więc nie ma kogo prosić
mapfile-flaw-undirected = Krawędź nie ma kierunku: nie mówi, kto kogo potrzebuje

mapfile-list = Ostatnie pliki
mapfile-list-none = Nie wczytano jeszcze żadnego pliku.
mapfile-undo = Cofnij to wczytanie
mapfile-undone-title = Wczytanie zostało cofnięte
mapfile-undone-removed = { $count ->
    [one] { $count } rzecz znów zniknęła
    [few] { $count } rzeczy znów zniknęły
    [many] { $count } rzeczy znów zniknęło
   *[other] { $count } rzeczy znów zniknęło
}
mapfile-undone-restored = { $count ->
    [one] { $count } rzecz jest jak przedtem
    [few] { $count } rzeczy są jak przedtem
    [many] { $count } rzeczy jest jak przedtem
   *[other] { $count } rzeczy jest jak przedtem
}
mapfile-kept-link = { $provider } → { $customer }: ktoś już odpowiedział lub coś zmienił
mapfile-kept-moment = Chwila prawdy „{ $name }” jest w użyciu lub została zmieniona
mapfile-kept-group = Grupa { $name } jest w użyciu
mapfile-kept-chart = { $name }: miejsce w schemacie zostało potem zmienione
mapfile-back = Wróć do mapy jako pliku

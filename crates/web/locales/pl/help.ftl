### Help and accessibility.

help-title = Pomoc
help-lead = Wszystko tutaj to coś, co jedna osoba robi dla drugiej.

help-ask-title = Jak poprosić

help-ask-text = { $register ->
    [formal] Wystarczy napisać własnymi słowami, czego potrzeba; jedno zdanie jest w porządku. Strona realizująca wita się, podaje termin i pyta, jeśli czegoś brakuje. Nie trzeba się dopominać: strona prośby pokazuje, na jakim jest etapie.
   *[informal] Napisz własnymi słowami, czego potrzebujesz; jedno zdanie wystarczy. Strona realizująca wita się, podaje termin i pyta, jeśli czegoś brakuje. Nie musisz się dopominać: strona prośby pokazuje, na jakim jest etapie.
}

help-serve-title = Realizacja
help-serve-text = Każda prośba ma trzy kroki, a każdy z nich jest uprzejmością.
help-serve-opening = Rozpoczęcie: powitanie i termin, którego można dotrzymać.
help-serve-performing = Wykonanie: praca i wiadomość, gdy termin się zmienia.
help-serve-closing = Zakończenie: życzliwe przekazanie i pytanie, czy to pomogło.

help-promise-title = Gdy termin się spóźnia
help-promise-text = Zdarza się. Krótka wiadomość i nowy termin pomagają bardziej niż milczenie. Lateral pokazuje, co by wystarczyło, nigdy kto zawinił.

help-private-title = Czego nikt nie widzi
help-private-text = Nikt nie jest mierzony. Nie ma punktów, rankingów ani liczb o osobie, dla nikogo. Prośbę widzą osoby, które proszą, osoby, które ją realizują, i ci, których zaproszą.

help-keys-title = Klawisze

help-keys-text = { $register ->
    [formal] Klawisz ? na dowolnej stronie pokazuje skróty. Można je wyłączyć w ustawieniach.
   *[informal] Naciśnij ? na dowolnej stronie, aby zobaczyć skróty. Możesz je wyłączyć w ustawieniach.
}

help-accessibility-title = Dostępność
help-accessibility-lead = Lateral jest dla każdej osoby. Dążymy do poziomu AA standardu WCAG 2.2.
help-accessibility-keyboard = Wszystko działa z samej klawiatury, a zaznaczenie jest zawsze widoczne.
help-accessibility-reader = Nagłówki, listy i formularze są odczytywane jako to, czym są; zmiany są ogłaszane.
help-accessibility-sight = Tekst można powiększyć, kolory przyciemnić lub wzmocnić, a strona działa przy powiększeniu 400%.
help-accessibility-motion = Nic nie miga, a ruch ustaje, gdy urządzenie o to prosi.
help-accessibility-script = Każda strona działa bez skryptów.

help-accessibility-tell = { $register ->
    [formal] Jeśli coś Państwu przeszkadza, proszę powiedzieć o tym osobom, które opiekują się systemem Lateral w Państwa organizacji.
   *[informal] Jeśli coś Ci przeszkadza, powiedz o tym osobom, które opiekują się systemem Lateral w Twojej organizacji.
}

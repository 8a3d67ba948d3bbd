### Powiadomienia: jedna linia na prośbę.

notices-title = Powiadomienia
notices-none = Nic nowego
notices-none-text = { $register ->
    [formal] To, co Państwa dotyczy, pojawi się tutaj: jedna linia na prośbę.
   *[informal] To, co Cię dotyczy, pojawi się tutaj: jedna linia na prośbę.
}
notices-read-all = Wszystko przeczytane
notices-new = nowe

notices-asked = Prośba od: { $name }

notices-opened = Przyjmuje i obiecuje termin: { $name }

notices-promised = Obiecuje nowy termin: { $name }

notices-given = { $register ->
    [formal] Powierza Państwu tę prośbę: { $name }
   *[informal] Powierza Ci tę prośbę: { $name }
}

notices-question = { $register ->
    [formal] Pytanie do Państwa od: { $name }
   *[informal] Pytanie do Ciebie od: { $name }
}

notices-answered = Odpowiedź od: { $name }

notices-passed-on = Przekazuje innemu zespołowi: { $name }

notices-declined = Odmawia i proponuje coś innego: { $name }

notices-closed = Kończy: { $name }. Czy sprawa jest załatwiona?

notices-confirmed = Załatwione, potwierdza: { $name }

notices-reopened = Mówi, że jeszcze nie: { $name }

notices-withdrawn = Już niepotrzebne, mówi: { $name }

notices-written = Wiadomość od: { $name }

notices-mentioned = { $register ->
    [formal] Wspomina o Państwu: { $name }
   *[informal] Wspomina o Tobie: { $name }
}

notices-invited = Zaprasza do obserwowania: { $name }

notices-thanked = { $register ->
    [formal] Dziękuje Państwu: { $name }
   *[informal] Dziękuje Ci: { $name }
}

notices-left = Do przejęcia na koniec zmiany. Od: { $name }

notices-taken-over = { $name } ma to teraz u siebie

notices-woken = Sprawa była odłożona i wraca
notices-still-needed = Czy to jest nadal potrzebne?

notices-merged = { $name } łączy to z inną prośbą
notices-contested = { $name } kwestionuje oczekiwanie

notices-settlement-offered = { $name } wskazuje, po czyjej stronie było zakwestionowane oczekiwanie
notices-settled = Zakwestionowane oczekiwanie jest rozstrzygnięte

notices-option-wished = { $name } woli inny wariant

notices-option-given = { $name } daje inny wariant

notices-option-kept = { $name } zostaje przy wariancie i mówi dlaczego
notices-circle = { $register ->
    [formal] Czekają Państwo na siebie nawzajem: krótka wiadomość może to odblokować
   *[informal] Czekacie na siebie nawzajem: krótka wiadomość może to odblokować
}
notices-at-risk = Zależy od tego obietnica złożona na zewnątrz, która może się opóźnić

notices-agreement-proposed = Propozycja czeka na podpis. Od: { $name }

notices-agreement-reworked = Propozycja zmieniona, znów jest szkicem. Zmiana: { $name }

notices-agreement-refused = Propozycja wraca z kilkoma słowami. Od: { $name }

notices-agreement-dropped = Propozycja wycofana. Od: { $name }
notices-agreement-agreed = Podpisały obie strony
notices-agreement-review = Zbliża się dzień, w którym obie strony przyjrzą się temu na nowo

notices-agreement-ended = Zakończone. Od: { $name }

notices-confirmed-for-oneself = Załatwione dla jednej z osób, które o to prosiły: { $name }

notices-withdrawn-for-oneself = Już niepotrzebne, mówi { $name }; inni nadal czekają

notices-parts-ready = Gotowe { $ready } z { $all }: { $names }.
notices-parts-none = Gotowe { $ready } z { $all }.
notices-parts-missing = Jeszcze w toku: { $names }.
notices-parts-declined = Niemożliwe, z inną propozycją: { $names }.
notices-part-promised = { $name } (obiecane na { $day })
notices-part-hidden = część poufna

notices-heads-up-given = { $name } zapowiada to w imieniu: { $team }
notices-heads-up-confidential = { $name } to zapowiada
notices-heads-up-known = { $name } już o tym wie: jeśli się sprawdzi, wyprzedzenie liczy się od zapowiedzi
notices-heads-up-withdrawn = { $name } mówi, że to nie będzie potrzebne
notices-heads-up-came-true = Zapowiedź się sprawdziła: jest prośba { $number }

### After a miss: one thing that each side will change.

repair-title = Jedna rzecz, którą zmienimy
repair-text = Termin minął. Każda strona może napisać jedną rzecz na następny raz. Bez ocen; treść widać, gdy napiszą obie strony albo po siedmiu dniach.
repair-change = Co zmieni się po naszej stronie
repair-hint = Na przykład: „Dajemy znać, gdy zaczynają się rozmowy”.
repair-send = Zachowaj na następny raz
repair-sealed = Druga strona już napisała. Treść widać, gdy napisze także ta strona, albo po siedmiu dniach.
repair-waiting = Druga strona jeszcze nie napisała.
repair-reminder = Ostatnio obie strony powiedziały, co zmienią
repair-version = Napisz następną wersję ustaleń
repair-version-open = Następna wersja ustaleń jest w przygotowaniu
repair-needed-by = Potrzebne w innym dniu
repair-needed-by-day = Potrzebne do
repair-needed-by-time = Godzina
repair-needed-by-hint = Pierwotny termin zostaje zapisany; zmianę widzą obie strony.
repair-needed-by-send = Potrzebne na wtedy

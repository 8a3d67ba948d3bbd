### The organisation as a whole.

organisation-chart-title = Kto komu podlega
organisation-chart-lead = Schemat w zwykłym układzie: odpowiedzialność biegnie z góry na dół.
organisation-chart-none = Nie ma jeszcze podległości
organisation-chart-none-text = Pojawią się razem z importem osób albo ze strony konkretnej osoby.
organisation-chart-above = Droga w górę
organisation-chart-top = Na samej górze
organisation-chart-below = Podlegają tutaj
organisation-chart-goes-on = Rysuj dalej od tego miejsca
organisation-chart-gone = Już nie tutaj
organisation-chart-more = Na górze jest więcej osób, niż się tu mieści.
organisation-chart-note = Kto nie ma podległości ani w górę, ani w dół, nie jest widoczny na schemacie, a współpracuje z nami jak wszyscy.
organisation-customers-title = Klienci zewnętrzni
organisation-customers-lead = Grupy, dla których ostatecznie odbywa się cała ta praca.
organisation-customers-none = Nie ma jeszcze grup
organisation-customers-none-text = Pierwszą wpisuje administrator: pacjenci, goście, firmy.
organisation-customers-add = Dodaj grupę
organisation-customers-name = Nazwa
organisation-customers-kind = Rodzaj
organisation-customers-people = Osoby
organisation-customers-people-hint = Pacjenci, goście, klienci prywatni.
organisation-customers-firms = Firmy
organisation-customers-firms-hint = Przedsiębiorstwa, ubezpieczyciele, urzędy i inne organizacje.
organisation-customers-remove = Usuń tę grupę
organisation-customers-kept = Grupa zapisana.
organisation-customers-removed = Grupa usunięta.

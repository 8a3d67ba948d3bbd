### Teams and their people.

teams-title = Zespoły
teams-lead = Kto pracuje razem i co robi dla innych.
teams-add = Utwórz zespół
teams-none = Nie ma jeszcze zespołów
teams-none-text = Pierwszy tworzy osoba, która opiekuje się systemem Lateral.
teams-members = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
teams-services = { $count ->
    [one] { $count } usługa
    [few] { $count } usługi
    [many] { $count } usług
   *[other] { $count } usługi
}
teams-edit-title = Dane: { $name }
teams-edit = Zmień zespół
teams-name = Nazwa
teams-purpose = Do czego jest ten zespół
teams-purpose-hint = Jedno lub dwa zdania dla osób, które szukają pomocy.
teams-hours = Kiedy działa
teams-usual-hours = Zwykłe godziny organizacji
teams-parent = Część zespołu
teams-no-parent = Żaden inny zespół
teams-keep = Zapisz
teams-more = Osoby i usługi
teams-people = Osoby
teams-offers = Usługi
teams-remove = Usuń ten zespół
teams-remove-text = Można usunąć tylko zespół, do którego nigdy nie było próśb.
teams-remove-now = Usuń zespół
teams-people-title = Osoby: { $name }
teams-people-lead = Osoby w zespole widzą jego prośby i mogą je realizować.
teams-join = Przyjmij kogoś do zespołu
teams-join-now = Przyjmij
teams-role = Rola w zespole
teams-role-member = Należy do zespołu
teams-role-lead = Kieruje zespołem
teams-role-lead-hint = Dba o osoby i usługi.
teams-make-lead = Powierz kierowanie
teams-make-member = Zakończ kierowanie
teams-leave = Usuń z zespołu

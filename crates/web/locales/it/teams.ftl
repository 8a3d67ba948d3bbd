### Teams and their people.

teams-title = Squadre
teams-lead = Chi lavora insieme, e che cosa fa per gli altri.
teams-add = Crea una squadra
teams-none = Non ci sono ancora squadre
teams-none-text = La prima la crea chi si occupa di Lateral.
teams-members = { $count ->
    [one] { $count } persona
   *[other] { $count } persone
}
teams-services = { $count ->
    [one] { $count } servizio
   *[other] { $count } servizi
}
teams-edit-title = Dati: { $name }
teams-edit = Modifica la squadra
teams-name = Nome
teams-purpose = A che cosa serve la squadra
teams-purpose-hint = Una o due frasi per chi cerca aiuto.
teams-hours = Quando lavora
teams-usual-hours = Gli orari consueti dell’organizzazione
teams-parent = Fa parte di
teams-no-parent = Nessun’altra squadra
teams-keep = Salva
teams-more = Persone e servizi
teams-people = Persone
teams-offers = Servizi
teams-remove = Rimuovi questa squadra
teams-remove-text = Si può rimuovere solo una squadra a cui non è mai stato chiesto nulla.
teams-remove-now = Rimuovi la squadra
teams-people-title = Persone: { $name }
teams-people-lead = Chi fa parte della squadra vede le sue richieste e può occuparsene.
teams-join = Accogli qualcuno
teams-join-now = Accogli
teams-role = Ruolo nella squadra
teams-role-member = Ne fa parte
teams-role-lead = La guida
teams-role-lead-hint = Si occupa delle persone e dei servizi.
teams-make-lead = Affida la guida
teams-make-member = Togli la guida
teams-leave = Togli dalla squadra

### Colleagues.

people-title = Persone
people-lead = Tutti coloro che qui chiedono e servono.
people-search = Cerca un collega dall’inizio del nome
people-search-go = Cerca
people-filter = Chi si vede
people-here = Presenti
people-coming = In arrivo
people-left = Non più qui
people-nobody = Nessuno con questo nome

people-nobody-text = { $register ->
    [formal] Provi con l’inizio del nome o del cognome.
   *[informal] Prova con l’inizio del nome o del cognome.
}

people-until = qui fino a: { $date }
people-is-admin = Si occupa di Lateral
people-add = Aggiungi un collega
people-edit = Modifica i dati
people-reach = Come raggiungere questa persona
people-mention = Si cita come
people-email = Indirizzo e-mail
people-phone = Telefono
people-starts = Primo giorno
people-ends = Ultimo giorno
people-offers = Che cosa offre
people-away = Giorni di assenza
people-not-away = Nessuna assenza indicata.
people-away-add = Indica un’assenza
people-away-from = Primo giorno di assenza
people-away-to = Ultimo giorno di assenza
people-away-keep = Indica
people-away-remove = Togli
people-deputy = Chi sostituisce
people-deputy-hint = Si occupa di ciò che è promesso nel frattempo.
people-span = { $from } – { $to }
people-around = Intorno a questa persona
people-teams = Squadre
people-manager = Responsabile
people-reports = Chi serve per primi
people-name = Nome
people-does = Che cosa fa qui
people-email-hint = Per i collegamenti di accesso e per le lettere. Chi non ne ha accede con una password.
people-code = Numero nel vostro elenco
people-code-hint = Collega questa persona al vostro elenco del personale quando ne caricate uno.
people-kind = Che rapporto ha con l’organizzazione
people-kind-employee = Dipendente
people-kind-contractor = Lavora qui per un’altra ditta, o in proprio
people-kind-temp = Qui per un periodo noto
people-kind-owner = Titolare
people-formality = Come ci rivolgiamo a questa persona
people-ends-hint = In questo giorno può ancora accedere, dal giorno dopo no.
people-is-admin-hint = Può modificare persone, squadre, servizi e impostazioni. Non può leggere ciò che è riservato.
people-keep = Salva
people-edit-title = Dati: { $name }
people-manager-name = Nome del responsabile

people-manager-hint = { $register ->
    [formal] Lasci vuoto se non c’è un responsabile. Vale da oggi.
   *[informal] Lascia vuoto se non c’è un responsabile. Vale da oggi.
}

people-manager-keep = Salva
people-password = Una password per questa persona

people-password-text = { $register ->
    [formal] Per chi non ha un indirizzo e-mail. Chiude ogni sessione; la comunichi di persona, per favore.
   *[informal] Per chi non ha un indirizzo e-mail. Chiude ogni sessione; comunicala di persona, per favore.
}

people-password-give = Assegna questa password
people-leave = Il suo tempo qui è finito
people-leave-text = Non può più accedere, ciò che ha in mano passa ad altri, e ciò che ha fatto resta agli atti.
people-heir = Chi subentra

people-heir-hint = { $register ->
    [formal] Se non indica nessuno, le richieste vanno a chi sostituisce, alla squadra o al responsabile.
   *[informal] Se non indichi nessuno, le richieste vanno a chi sostituisce, alla squadra o al responsabile.
}

people-leave-now = Chiudi l’accesso ora

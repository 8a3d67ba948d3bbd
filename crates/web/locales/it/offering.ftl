### What is offered: the page of a service and the page of a team.

offering-about = Questo servizio
offering-by = Chi lo offre
offering-lead-time = Tempo di evasione abituale
offering-usually-by = Chiesto ora, di solito pronto entro
offering-needs = { $register ->
    [formal] Che cosa ci serve da Lei
   *[informal] Che cosa ci serve da te
 }
offering-variants = Varianti
offering-variant-lead = Di solito: { $time }
offering-ask = Chiedi questo servizio
offering-ask-one-page = Tutte le domande in una pagina
offering-not-open = Al momento non si può chiedere.
offering-hours = Quando ci siamo
offering-always = Giorno e notte, tutti i giorni
offering-open-now = Ora ci siamo
offering-closed-now = Ora non ci siamo
offering-monday = lunedì
offering-tuesday = martedì
offering-wednesday = mercoledì
offering-thursday = giovedì
offering-friday = venerdì
offering-saturday = sabato
offering-sunday = domenica

offering-working-days = { $days ->
    [one] { $days } giorno lavorativo
   *[other] { $days } giorni lavorativi
}
offering-working-hours = { $hours ->
    [one] { $hours } ora lavorativa
   *[other] { $hours } ore lavorative
}

offering-ask-team = Chiedi a questa squadra
offering-services = Che cosa offriamo
offering-search = Cerca tra ciò che offriamo
offering-search-go = Cerca
offering-none = Qui non è ancora scritto nulla
offering-none-text = A questa squadra si può chiedere con parole proprie.
offering-nothing-found = Nulla corrisponde a queste parole. A questa squadra si può chiedere con parole proprie.
offering-shown = { $shown } di { $all }. Gli altri si trovano con la ricerca.
offering-draft = In preparazione
offering-retired = Non più offerto
offering-people = Persone
offering-leads = Guida la squadra
offering-nobody = In questa squadra non c’è ancora nessuno.
offering-more-people = E altri colleghi.
offering-part-of = Fa parte di
offering-parts = Squadre al suo interno
offering-really = Che cosa succede davvero

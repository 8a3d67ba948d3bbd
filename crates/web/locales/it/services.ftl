### Services as their own side writes them.

services-of = Servizi: { $name }
services-lead-sentence = Che cosa i colleghi possono chiedere alla squadra, con parole che capiscono.
services-add = Scrivi un nuovo servizio

services-add-lead = { $register ->
    [formal] Nessun altro lo vede finché non lo pubblica.
   *[informal] Nessun altro lo vede finché non lo pubblichi.
}

services-none = Non c’è ancora nessun servizio
services-none-text = I colleghi possono già chiedere con parole proprie. Un servizio li aiuta a dire di che cosa hanno bisogno.
services-draft = In preparazione
services-published = Si può chiedere
services-retired = Non più offerto
services-look = Guarda come lo vedono gli altri
services-edit-title = Servizio: { $name }
services-edit = Modifica il servizio
services-publish = Rendilo disponibile
services-retire = Non offrirlo più
services-name = Nome
services-name-hint = Come lo direbbero i colleghi: «Divise della mia taglia». Basta una lingua.
services-description = Che cosa si ottiene
services-needs = Di che cosa c’è bisogno da chi chiede
services-needs-hint = Si vede prima di chiedere.
services-lead = Tempo di evasione abituale

services-lead-hint = { $register ->
    [formal] Secondo il calendario lavorativo; un giorno ha 8 ore. Lasci vuoto se non lo sa ancora.
   *[informal] Secondo il calendario lavorativo; un giorno ha 8 ore. Lascia vuoto se non lo sai ancora.
}

services-lead-days = Giorni
services-lead-hours = Ore
services-lead-minutes = Minuti
services-visibility = Chi, dalla parte che fornisce, legge le richieste
services-visibility-team = Tutta la squadra
services-visibility-team-hint = Il modo consueto.
services-visibility-named = Solo chi se ne occupa, e chi guida
services-visibility-named-hint = Per ciò che è personale: paga, salute, tempo con un responsabile.
services-visibility-public = Ogni collega
services-visibility-public-hint = Per ciò che è utile a tutti, come un ascensore guasto.
services-audience = Chi può chiedere
services-audience-teams = Solo queste squadre
services-audience-everyone = Ogni collega
services-audience-which = Quali squadre
services-audience-which-hint = Chi fa parte della squadra che lo offre può sempre chiedere.
services-audience-more = Un’altra squadra
services-audience-more-hint = Una alla volta.
services-keep = Salva
services-variant = Una variante
services-variants = Varianti
services-variants-text = Lo stesso aiuto in un altro modo: un computer standard subito, uno speciale più tardi.
services-variant-add = Aggiungi una variante
services-variant-differs = In che cosa è diversa
services-variant-remove = Togli questa variante
services-question = Una domanda
services-questions = Domande

services-questions-text = { $register ->
    [formal] Chieda solo ciò di cui non può fare a meno. «Non lo so» è sempre una buona risposta.
   *[informal] Chiedi solo ciò di cui non puoi fare a meno. «Non lo so» è sempre una buona risposta.
}

services-question-add = Aggiungi una domanda
services-question-words = La domanda
services-question-help = Un aiuto per rispondere
services-question-required = La risposta è necessaria
services-question-remove = Togli questa domanda
services-kind = Che tipo di risposta
services-kind-line = Una riga di testo
services-kind-lines = Più righe di testo
services-kind-choice = Una fra alcune scelte
services-kind-date = Un giorno
services-kind-person = Un collega
services-kind-number = Un numero
services-kind-file = Un file
services-choices = Le scelte
services-choices-hint = Per una domanda con scelte: una per riga, nello stesso ordine in ogni lingua.
services-bounds = Per un numero
services-least = Almeno
services-most = Al massimo
services-unit = Di che cosa (pezzi, ore)
services-mine = Che cosa offro io
services-mine-lead = { $register ->
    [formal] Sono offerti a Suo nome: informazioni, una decisione, il Suo tempo. Si può chiedere solo ciò che è pubblicato.
   *[informal] Sono offerti a tuo nome: informazioni, una decisione, il tuo tempo. Si può chiedere solo ciò che è pubblicato.
}

### What helps around one request.

around-checklist = Lista di controllo
around-checklist-none = Ancora nessuna riga. La lista la vede solo la squadra.
around-checklist-progress = { $done } di { $all }
around-checklist-add = Aggiungi alla lista
around-checklist-of-team = Una lista della squadra
around-checklist-choose = Da scegliere
around-check-own = Un’altra riga
around-checklist-add-now = Aggiungi
around-check-done = fatto
around-check-open = ancora da fare
around-checks-open = { $count ->
    [one] Una riga della lista è ancora aperta.
    [many] { $count } righe della lista sono ancora aperte.
   *[other] { $count } righe della lista sono ancora aperte.
}
around-phrases = Frasi
around-phrases-hint = Un tocco la aggiunge, in lingua: { $language }. Si trova anche scrivendo :: nel campo.
around-phrases-kept = Tutte le frasi della squadra
around-aside = Metti da parte
around-aside-hint = Esce dalle liste fino ad allora e torna da sola. La promessa resta.
around-aside-until = Fino a
around-aside-send = Metti da parte
around-aside-answer = Fino alla risposta
around-aside-stands = La promessa resta, e qualsiasi parola di chi ha chiesto la riporta qui.
around-fetch-back = Riprendi ora
around-aside-is-until = Messa da parte, fino a: { $when }
around-aside-is-for-answer = Messa da parte fino alla risposta
around-still-needed = Serve ancora?
around-still-needed-text = Qui da un po’ non succede niente. Senza risposta resta semplicemente aperta.
around-still-needed-word = Due parole, volendo
around-still-needed-yes = Sì, serve ancora
around-still-needed-no = No, grazie
around-links = Richieste collegate
around-links-none = Ancora nessuna.
around-link-related = Ha a che fare con
around-link-blocks = Aspetta questa
around-link-waits-for = Questa aspetta
around-link-part = Parte di questa
around-link-whole = Questa è una parte di
around-link-merged-into = Prosegue in
around-link-took-in = Prosegue in questa
around-link-hidden = Un’altra richiesta, che qui non si vede
around-link = Collega a un’altra richiesta
around-link-how = Come
around-link-number = Il suo numero
around-link-send = Collega
around-unlink = Togli il collegamento
around-merge = È stata chiesta due volte
around-merge-text = Questa finisce e prosegue nell’altra. Chiesta da: { $name }, che da allora vede l’altra come cliente. Non si perde niente.
around-merge-into = Prosegue nel numero
around-merge-send = Unisci
around-merged-into = Chiesta due volte: prosegue in { $number }.
around-merged-into-another = Chiesta due volte: prosegue in un’altra richiesta.
around-split = Fai di una parte una richiesta a sé
around-split-text = Chiesta dalla stessa persona, con un collegamento a questa.
around-split-title = Di che cosa si tratta
around-split-words = Che cosa c’è da fare
around-split-team = Quale squadra
around-split-same-team = Questa squadra
around-split-send = Crea la richiesta
around-shared = Bozza per i colleghi
around-shared-text = Una risposta che si comincia e che un collega può finire. La vede solo chi fornisce.
around-shared-words = La bozza
around-shared-keep = Salva per i colleghi
around-shared-send = Invia come risposta
around-shared-by = Ultima mano: { $name }
around-macros = Sequenze
around-macros-hint = Un tocco fa tutto.
around-step-take = Prendi in carico
around-step-open = Apri, con promessa: { $when }
around-step-checklist = Aggiungi la lista: { $name }
around-step-note = Scrivi una nota
around-step-question = Fai una domanda
around-step-perform = Segna il lavoro come fatto
around-step-close = Chiudi con due parole
around-step-set-aside = { $days ->
    [one] Metti da parte per un giorno
    [many] Metti da parte per { $days } giorni
   *[other] Metti da parte per { $days } giorni
}
around-is-here = Anche { $name } ha aperto questa richiesta
around-is-writing = { $name } sta scrivendo qui

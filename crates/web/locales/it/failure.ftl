### Error pages: sorry once, what happened, and a way on.

failure-not-found-title = Questa pagina non è qui
failure-not-found-text = Forse è stata spostata, o forse è riservata ad altri colleghi. O magari l’indirizzo ha perso una lettera per strada.

failure-forbidden-title = Questo passo spetta ad altri

failure-forbidden-text = { $register ->
    [formal] Lei può vedere questa pagina, ma questo passo spetta a chi se ne occupa.
   *[informal] Puoi vedere questa pagina, ma questo passo spetta a chi se ne occupa.
}

failure-sign-in-title = { $register ->
    [formal] Acceda di nuovo, per favore
   *[informal] Accedi di nuovo, per favore
}

failure-sign-in-text = { $register ->
    [formal] È passato un po’ di tempo. Quello che ha scritto è conservato in questo browser.
   *[informal] È passato un po’ di tempo. Quello che hai scritto è conservato in questo browser.
}

failure-forgery-title = Questa azione non viene dalla nostra pagina

failure-forgery-text = { $register ->
    [formal] Per la Sua sicurezza non è cambiato nulla. Apra la pagina qui e riprovi, per favore.
   *[informal] Per la tua sicurezza non è cambiato nulla. Apri la pagina qui e riprova, per favore.
}

failure-conflict-title = Nel frattempo qualcosa è cambiato
failure-invalid-title = Manca qualcosa

failure-too-many-title = Ancora un po’ di pazienza

failure-too-many-text = { $register ->
    [formal] Ci sono stati molti tentativi in poco tempo. Può riprovare da: { $when }.
   *[informal] Ci sono stati molti tentativi in poco tempo. Puoi riprovare da: { $when }.
}

failure-too-large-title = È troppo grande

failure-too-large-text = { $register ->
    [formal] Non riusciamo a ricevere così tanto in una volta. Provi con un file più piccolo o un testo più breve.
   *[informal] Non riusciamo a ricevere così tanto in una volta. Prova con un file più piccolo o un testo più breve.
}

failure-method-title = Questa pagina non può farlo

failure-method-text = { $register ->
    [formal] Torni indietro e usi i pulsanti della pagina, per favore.
   *[informal] Torna indietro e usa i pulsanti della pagina, per favore.
}

failure-bad-title = Non siamo riusciti a leggere i dati

failure-bad-text = { $register ->
    [formal] Nell’indirizzo o nel modulo mancava qualcosa. Torni indietro e riprovi, per favore.
   *[informal] Nell’indirizzo o nel modulo mancava qualcosa. Torna indietro e riprova, per favore.
}

failure-busy-title = Ci dispiace, ora c’è un po’ di coda

failure-busy-text = { $register ->
    [formal] Il Suo testo è al sicuro in questo browser. Riprovi fra un momento, per favore.
   *[informal] Il tuo testo è al sicuro in questo browser. Riprova fra un momento, per favore.
}

failure-ours-title = Ci dispiace, qualcosa è andato storto da noi

failure-ours-text = { $register ->
    [formal] Non è cambiato nulla. Il Suo testo è al sicuro in questo browser: riprovi, per favore.
   *[informal] Non è cambiato nulla. Il tuo testo è al sicuro in questo browser: riprova, per favore.
}

failure-request-id = Per chiedere aiuto è utile questo numero: { $id }

failure-retry = Riprova

failure-to-today = Vai a Oggi
failure-to-sign-in = Vai all’accesso

### What can be wrong with a field, and how a record can differ from what the writer had in mind.

problem-required = { $register ->
    [formal] Compili questo campo, per favore.
   *[informal] Compila questo campo, per favore.
}

problem-too-long = { $count ->
    [one] { $register ->
        [formal] Accorci il testo a { $number } carattere, per favore.
       *[informal] Accorcia il testo a { $number } carattere, per favore.
    }
   *[other] { $register ->
        [formal] Accorci il testo a { $number } caratteri, per favore.
       *[informal] Accorcia il testo a { $number } caratteri, per favore.
    }
}

problem-too-short = { $count ->
    [one] Serve almeno { $number } carattere.
   *[other] Servono almeno { $number } caratteri.
}

problem-not-a-choice = { $register ->
    [formal] Scelga una delle opzioni, per favore.
   *[informal] Scegli una delle opzioni, per favore.
}

problem-not-a-date = Serve una data, per esempio 21 novembre 2026.
problem-not-a-time = Serve un’ora, per esempio 08:30.

problem-in-the-past = { $register ->
    [formal] Questo momento è già passato. Ne scelga uno successivo, per favore.
   *[informal] Questo momento è già passato. Scegline uno successivo, per favore.
}

problem-too-far = { $register ->
    [formal] È troppo lontano. Scelga una data più vicina, per favore.
   *[informal] È troppo lontano. Scegli una data più vicina, per favore.
}

problem-not-a-number = Serve un numero.
problem-too-small = Serve un numero non inferiore a { $least }.
problem-too-large = Serve un numero non superiore a { $most }.
problem-not-an-address = Serve un indirizzo e-mail, per esempio anna@ospedale.example.

problem-taken = { $register ->
    [formal] È già in uso. Ne scelga un altro, per favore.
   *[informal] È già in uso. Scegline un altro, per favore.
}

problem-unknown-person = { $register ->
    [formal] Non conosciamo nessuno con questo nome. Scelga dall’elenco, per favore.
   *[informal] Non conosciamo nessuno con questo nome. Scegli dall’elenco, per favore.
}

problem-unknown-team = { $register ->
    [formal] Non conosciamo nessuna squadra con questo nome. Scelga dall’elenco, per favore.
   *[informal] Non conosciamo nessuna squadra con questo nome. Scegli dall’elenco, per favore.
}

problem-unknown-service = { $register ->
    [formal] Non conosciamo nessun servizio con questo nome. Scelga dall’elenco, per favore.
   *[informal] Non conosciamo nessun servizio con questo nome. Scegli dall’elenco, per favore.
}

problem-ends-before-start = { $register ->
    [formal] La fine viene prima dell’inizio. Controlli le due date, per favore.
   *[informal] La fine viene prima dell’inizio. Controlla le due date, per favore.
}

problem-never-open = { $register ->
    [formal] Con questi orari non sarebbe mai aperto. Aggiunga qualche ora, per favore.
   *[informal] Con questi orari non sarebbe mai aperto. Aggiungi qualche ora, per favore.
}

problem-file-too-large = { $register ->
    [formal] Questo file supera { $size }. Ne scelga uno più piccolo, per favore.
   *[informal] Questo file supera { $size }. Scegline uno più piccolo, per favore.
}

problem-too-many-files = { $count ->
    [one] Si può aggiungere al massimo { $count } file.
   *[other] Si possono aggiungere al massimo { $count } file.
}

problem-file-kind-refused = Non possiamo accettare questo tipo di file. Vanno bene un’immagine, un PDF o un documento.

problem-file-kind-mismatch = { $register ->
    [formal] Il contenuto del file non corrisponde al nome. Lo salvi di nuovo e riprovi, per favore.
   *[informal] Il contenuto del file non corrisponde al nome. Salvalo di nuovo e riprova, per favore.
}

problem-file-empty = { $register ->
    [formal] Questo file è vuoto. Ne scelga un altro, per favore.
   *[informal] Questo file è vuoto. Scegline un altro, per favore.
}

problem-yourself = { $register ->
    [formal] Non può essere Lei. Scelga un’altra persona, per favore.
   *[informal] Non puoi essere tu. Scegli un’altra persona, per favore.
}

problem-wrong-password = { $register ->
    [formal] Non è la Sua password attuale. Riprovi, per favore.
   *[informal] Non è la tua password attuale. Riprova, per favore.
}

problem-repeated = { $register ->
    [formal] La stessa voce compare due volte. Ne tenga una, per favore.
   *[informal] La stessa voce compare due volte. Tienine una, per favore.
}

conflict-phase = Nel frattempo la richiesta è andata avanti e questo passo non serve più.

conflict-changed = { $register ->
    [formal] Qualcuno ha modificato questi dati nel frattempo. Guardi il nuovo stato e riprovi, per favore.
   *[informal] Qualcuno ha modificato questi dati nel frattempo. Guarda il nuovo stato e riprova, per favore.
}

conflict-in-use = È ancora in uso e non si può togliere.
conflict-answered = Nel frattempo qualcuno ha risposto a questa domanda.

problem-not-hours = Servono orari come 09:00-17:00.

problem-hours-overlap = { $register ->
    [formal] Questi orari si sovrappongono. Li controlli, per favore.
   *[informal] Questi orari si sovrappongono. Controllali, per favore.
}

problem-circle = { $register ->
    [formal] Così si formerebbe un cerchio. Faccia un’altra scelta, per favore.
   *[informal] Così si formerebbe un cerchio. Fai un’altra scelta, per favore.
}
problem-unknown-placeholder = Si possono usare solo i segnaposto elencati sotto i campi.
problem-glued-placeholder = Intorno alle parentesi graffe serve uno spazio: i nomi vengono inseriti così come sono.
problem-name-in-polish = In polacco il saluto vuole un’altra forma del nome: meglio lasciarlo fuori.
problem-step-impossible = Questo passo qui non va bene.
problem-unknown-request = Questa richiesta non si trova.
problem-named-only = Una delle due la vedono solo persone indicate per nome: si possono unire solo se le ha chieste la stessa persona.

problem-nobody-answers = Chi ha chiesto non è più qui, e nessuno è al suo posto. Il contatore non può aspettare una risposta.

problem-empty-side = Entrambe le parti danno ed entrambe ricevono: qui serve almeno una cosa.
problem-review-too-early = { $register ->
    [formal] La revisione viene dopo il giorno da cui vale. Scelga un giorno successivo, per favore.
   *[informal] La revisione viene dopo il giorno da cui vale. Scegli un giorno successivo, per favore.
}
problem-unkeepable = { $register ->
    [formal] Anche se tutti lo rispettassero si arriverebbe in ritardo: il preavviso è più corto del tempo di evasione. Cambi uno dei due, oppure scriva perché deve restare così.
   *[informal] Anche se tutti lo rispettassero si arriverebbe in ritardo: il preavviso è più corto del tempo di evasione. Cambia uno dei due, oppure scrivi perché deve restare così.
}
problem-slower-than-outside = { $register ->
    [formal] I colleghi aspetterebbero una risposta più a lungo dei clienti esterni. Scriva il motivo, per favore: lo possono leggere tutti.
   *[informal] I colleghi aspetterebbero una risposta più a lungo dei clienti esterni. Scrivi il motivo, per favore: lo possono leggere tutti.
}
problem-after-asking = { $register ->
    [formal] Questo giorno è dopo la richiesta. Ne scelga uno precedente, per favore.
   *[informal] Questo giorno è dopo la richiesta. Scegline uno precedente, per favore.
}
problem-too-long-ago = { $register ->
    [formal] È passato molto tempo. Scelga un giorno più recente, per favore.
   *[informal] È passato molto tempo. Scegli un giorno più recente, per favore.
}

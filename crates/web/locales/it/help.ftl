### Help and accessibility.

help-title = Aiuto
help-lead = Qui tutto è qualcosa che un collega fa per un altro.

help-ask-title = Chiedere

help-ask-text = { $register ->
    [formal] Dica con parole Sue di che cosa ha bisogno; basta una frase. Chi se ne occupa saluta, dice quando sarà pronto e chiede se manca qualcosa. Non serve sollecitare: la pagina della richiesta mostra a che punto siamo.
   *[informal] Di’ con parole tue di che cosa hai bisogno; basta una frase. Chi se ne occupa saluta, dice quando sarà pronto e chiede se manca qualcosa. Non serve sollecitare: la pagina della richiesta mostra a che punto siamo.
}

help-serve-title = Servire
help-serve-text = Ogni richiesta ha tre passi, e ognuno è una cortesia.
help-serve-opening = Apertura: un saluto, e una data promessa che si può mantenere.
help-serve-performing = Esecuzione: fare, e avvisare se i tempi cambiano.
help-serve-closing = Chiusura: consegnare con gentilezza, e chiedere se è stato utile.

help-promise-title = Quando una promessa è in ritardo
help-promise-text = Succede. Due parole e una nuova data aiutano più del silenzio. Lateral mostra che cosa sarebbe bastato, mai di chi è la responsabilità.

help-private-title = Quello che nessuno vede
help-private-text = Nessuno viene misurato. Non ci sono punteggi, classifiche o cifre su una persona, per nessuno. Una richiesta è visibile a chi chiede, a chi serve e a chi viene invitato.

help-keys-title = Tasti

help-keys-text = { $register ->
    [formal] Prema ? su qualsiasi pagina per vedere i tasti. Può disattivarli nelle impostazioni.
   *[informal] Premi ? su qualsiasi pagina per vedere i tasti. Puoi disattivarli nelle impostazioni.
}

help-accessibility-title = Accessibilità
help-accessibility-lead = Lateral è fatto per ogni collega. Puntiamo al livello AA delle WCAG 2.2.
help-accessibility-keyboard = Tutto funziona con la sola tastiera, e il punto attivo è sempre visibile.
help-accessibility-reader = Titoli, elenchi e moduli vengono letti per quello che sono; i cambiamenti vengono annunciati.
help-accessibility-sight = Il testo si può ingrandire, i colori si possono scurire o rafforzare, e la pagina resta usabile al 400%.
help-accessibility-motion = Nulla lampeggia, e ciò che si muove si ferma quando il dispositivo lo chiede.
help-accessibility-script = Ogni pagina funziona senza script.

help-accessibility-tell = { $register ->
    [formal] Se qualcosa Le è d’ostacolo, lo dica a chi si occupa di Lateral nella Sua organizzazione, per favore.
   *[informal] Se qualcosa ti è d’ostacolo, dillo a chi si occupa di Lateral nella tua organizzazione, per favore.
}

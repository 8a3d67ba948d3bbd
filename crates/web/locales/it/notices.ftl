### Avvisi: una riga per richiesta.

notices-title = Avvisi
notices-none = Nessuna novità
notices-none-text = { $register ->
    [formal] Ciò che La riguarda compare qui: una riga per richiesta.
   *[informal] Ciò che ti riguarda compare qui: una riga per richiesta.
}
notices-read-all = Tutto visto
notices-new = nuovo

notices-asked = Richiesta da: { $name }

notices-opened = Aperta con una promessa da: { $name }

notices-promised = Nuova data promessa da: { $name }

notices-given = { $register ->
    [formal] Affidata a Lei da: { $name }
   *[informal] Affidata a te da: { $name }
}

notices-question = { $register ->
    [formal] Una domanda per Lei da: { $name }
   *[informal] Una domanda per te da: { $name }
}

notices-answered = Risposta da: { $name }

notices-passed-on = Passata a un’altra squadra da: { $name }

notices-declined = Non è possibile, c’è un’alternativa da: { $name }

notices-closed = Chiusa da: { $name }. È risolta?

notices-confirmed = Risolta, conferma di: { $name }

notices-reopened = Non ancora, dice: { $name }

notices-withdrawn = Non serve più, dice: { $name }

notices-written = Ha scritto: { $name }

notices-mentioned = { $register ->
    [formal] La menziona: { $name }
   *[informal] Ti menziona: { $name }
}

notices-invited = { $register ->
    [formal] La invita a seguirla: { $name }
   *[informal] Ti invita a seguirla: { $name }
}

notices-thanked = { $register ->
    [formal] La ringrazia: { $name }
   *[informal] Ti ringrazia: { $name }
}

notices-left = Da prendere in consegna a fine turno, da: { $name }

notices-taken-over = Ora ci pensa { $name }

notices-woken = Era messa da parte ed è tornata
notices-still-needed = Serve ancora?

notices-merged = { $name } l’ha unita a un’altra richiesta
notices-contested = { $name } contesta un’attesa

notices-settlement-offered = { $name } dice a chi spetta l’attesa contestata
notices-settled = L’attesa contestata è definita

notices-option-wished = { $name } preferirebbe un’altra variante

notices-option-given = { $name } dà l’altra variante

notices-option-kept = { $name } mantiene la variante e spiega perché
notices-circle = State aspettando l’uno l’altro: due parole possono sbloccare
notices-at-risk = Una promessa fatta all’esterno dipende da questa e può tardare

notices-agreement-proposed = Proposta da firmare, da: { $name }

notices-agreement-reworked = La proposta torna una bozza, modificata da: { $name }

notices-agreement-refused = La proposta torna indietro con una parola di: { $name }

notices-agreement-dropped = Proposta ritirata da: { $name }
notices-agreement-agreed = Le due parti hanno firmato
notices-agreement-review = Si avvicina il giorno in cui le due parti lo rivedono

notices-agreement-ended = Concluso da: { $name }

notices-confirmed-for-oneself = Risolta per una delle persone che l’hanno chiesta: { $name }

notices-withdrawn-for-oneself = Non serve più a { $name }, ad altri sì

notices-parts-ready = Pronte { $ready } su { $all }: { $names }.
notices-parts-none = Pronte { $ready } su { $all }.
notices-parts-missing = Ancora da avere: { $names }.
notices-parts-declined = Non possibile, con un’alternativa: { $names }.
notices-part-promised = { $name } (promessa per { $day })
notices-part-hidden = una parte riservata

notices-heads-up-given = { $register ->
    [formal] { $name } (squadra: { $team }) La avvisa in anticipo
   *[informal] { $name } (squadra: { $team }) ti avvisa in anticipo
}
notices-heads-up-confidential = { $register ->
    [formal] { $name } La avvisa in anticipo
   *[informal] { $name } ti avvisa in anticipo
}
notices-heads-up-known = { $register ->
    [formal] { $name } ne è al corrente: se si avvera, il preavviso conta dal Suo avviso anticipato
   *[informal] { $name } ne è al corrente: se si avvera, il preavviso conta dal tuo avviso anticipato
}
notices-heads-up-withdrawn = { $name } dice che non servirà
notices-heads-up-came-true = Si è avverato: è arrivata la richiesta { $number }

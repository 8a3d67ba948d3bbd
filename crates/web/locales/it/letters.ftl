### Letters about notices, and the choice of when they come.

settings-letters = Lettere sulle novità
settings-letters-now = Presto
settings-letters-now-hint = { $register ->
    [formal] Una per richiesta, qualche minuto dopo, se qui non l’ha già letta.
   *[informal] Una per richiesta, qualche minuto dopo, se qui non l’hai già letta.
}
settings-letters-shift-end = A fine turno
settings-letters-shift-end-hint = Tutte le novità in una sola lettera.
settings-letters-morning = Al mattino
settings-letters-morning-hint = Tutte le novità in una sola lettera, all’inizio della giornata.
settings-letters-none = Mai

letter-greeting = Buongiorno { $name },
letter-about = { $number } · { $title }
letter-confidential = Una richiesta riservata
letter-confidential-heads-up = Un avviso anticipato riservato
letter-line = { $about }: { $said }
letter-digest-subject = { $register ->
    [formal] { $count ->
        [one] C’è una novità per Lei
        [many] Ci sono { $count } novità per Lei
       *[other] Ci sono { $count } novità per Lei
    }
   *[informal] { $count ->
        [one] C’è una novità per te
        [many] Ci sono { $count } novità per te
       *[other] Ci sono { $count } novità per te
    }
}
letter-digest-text = { $count ->
    [one] Dall’ultima lettera c’è questa novità:
    [many] Dall’ultima lettera ci sono queste novità:
   *[other] Dall’ultima lettera ci sono queste novità:
}
letter-thanks-first = Prima una cosa bella:
letter-open = Apri { $number }
letter-open-notices = Guarda qui
letter-foot = { $register ->
    [formal] Riceve questa lettera perché La riguarda e non l’aveva ancora letta. Nelle Sue impostazioni può scegliere quando ricevere lettere, o nessuna.
   *[informal] Ricevi questa lettera perché ti riguarda e non l’avevi ancora letta. Nelle tue impostazioni puoi scegliere quando ricevere lettere, o nessuna.
}
letter-expected-answer = { $register ->
    [formal] Manca solo una Sua risposta.
   *[informal] Manca solo una tua risposta.
}
letter-expected-confirm = { $register ->
    [formal] Ci dica, per favore, se è risolto.
   *[informal] Dicci, per favore, se è risolto.
}
letter-expected-open = Chi ha chiesto aspetta una prima parola e una promessa.
letter-expected-nothing = Non c’è niente da fare.
letter-open-agreement = Apri l’accordo
letter-expected-signature = { $register ->
    [formal] Lo legga, e lo firmi o lo rimandi indietro con una parola.
   *[informal] Leggilo, e firmalo o rimandalo indietro con una parola.
}
letter-expected-proposal = { $register ->
    [formal] Gli dia un’occhiata, e lo riproponga quando va bene.
   *[informal] Dagli un’occhiata, e riproponilo quando va bene.
}
letter-expected-review = Aiuta ancora le due parti? Può restare com’è, oppure si scrive la versione successiva.
letter-open-heads-up = Apri l’avviso anticipato
letter-expected-known = { $register ->
    [formal] Se conferma di esserne al corrente, il preavviso dell’altra parte conta da oggi. Non riserva nulla.
   *[informal] Se confermi di esserne al corrente, il preavviso dell’altra parte conta da oggi. Non riserva nulla.
}

### Il lavoro di una squadra e ciò che chi legge ha chiesto.

serving-title = Servire
serving-your-teams = { $register ->
    [formal] Le Sue squadre
   *[informal] Le tue squadre
}
serving-held = { $register ->
    [formal] Se ne occupa Lei
   *[informal] Te ne occupi tu
}
serving-no-team = { $register ->
    [formal] Non fa ancora parte di una squadra
   *[informal] Non fai ancora parte di una squadra
}
serving-no-team-text = { $register ->
    [formal] Quando qualcuno La aggiunge a una squadra, le sue richieste compaiono qui.
   *[informal] Quando qualcuno ti aggiunge a una squadra, le sue richieste compaiono qui.
}
serving-to-today = Torna a Oggi

serving-incoming-title = { $team }: in arrivo
serving-incoming-lead = Ciò che nessuno ha ancora aperto; prima chi aspetta da più tempo.
serving-all-opened = Tutto è stato aperto. Grazie.
serving-all-opened-text = Le nuove richieste compaiono qui da sole.
serving-to-board = Vai alla lavagna

serving-board-title = { $team }: lavagna
serving-board-lead = Il carico della squadra a colpo d’occhio.
serving-board-cut = La lavagna mostra le 200 promesse più vicine.
serving-to-all = Vai a tutte le richieste
serving-column-new = Nuove
serving-column-promised = Promesse
serving-column-waiting = Domanda aperta
serving-column-performed = Manca la chiusura
serving-column-closed = In attesa di un sì

serving-requests = { $count ->
    [one] una richiesta
   *[other] { $count } richieste
}

serving-all-title = { $team }: tutte le richieste
serving-all-lead = Ogni richiesta della squadra; prima le ultime cambiate.

serving-mine-title = { $register ->
    [formal] Le Sue richieste
   *[informal] Le mie richieste
}
serving-mine-lead = { $register ->
    [formal] Ciò che ha chiesto; prima le ultime cambiate.
   *[informal] Ciò che hai chiesto; prima le ultime cambiate.
}
serving-ask = { $register ->
    [formal] Chieda qualcosa
   *[informal] Chiedi qualcosa
}

serving-views = Viste della squadra
serving-view-incoming = In arrivo
serving-view-board = Lavagna
serving-view-all = Tutte
serving-filter = Quali richieste
serving-open = Aperte
serving-ended = Concluse
serving-list = Richieste
serving-none = Qui non c’è nulla
serving-none-text = Le richieste compaiono qui da sole.
serving-pages = Pagine dell’elenco
serving-more = Altre
serving-column-aside = Messe da parte

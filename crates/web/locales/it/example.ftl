### L’ospedale di esempio.

example-title = { $register ->
    [formal] Mi mostri un ospedale di esempio
   *[informal] Mostrami un ospedale di esempio
}
example-lead = Un giro in una casa che vive, prima di scrivere anche un solo nome vero.
example-people = { $register ->
    [formal] 160 persone inventate in diciassette squadre; Lei fa parte di alcune.
   *[informal] 160 persone inventate in diciassette squadre; tu fai parte di alcune.
}
example-services = 41 servizi in italiano, inglese e polacco.
example-requests = Tre settimane di richieste in ogni fase, fino a questo momento.
example-goes-again = { $register ->
    [formal] Con un tocco scompare tutto. Quello che è Suo resta.
   *[informal] Con un tocco scompare tutto. Quello che è tuo resta.
}
example-load = Mostra l’esempio
example-here = L’ospedale di esempio è qui.
example-end-text = { $register ->
    [formal] Togliendolo scompare anche quello che ha chiesto lì. Quello che è Suo resta.
   *[informal] Togliendolo scompare anche quello che hai chiesto lì. Quello che è tuo resta.
}
example-end = Togli l’esempio

### Signing in.

sign-in-title = Accesso

sign-in-lead = { $register ->
    [formal] È un piacere averLa qui. I Suoi colleghi sono a un passo.
   *[informal] Che bello rivederti. I tuoi colleghi sono a un passo.
}

sign-in-name = Indirizzo e-mail o nome utente

sign-in-name-hint = { $register ->
    [formal] Va bene anche il nome con cui i colleghi La citano.
   *[informal] Va bene anche il nome con cui i colleghi ti citano.
}

sign-in-password = Password
sign-in-submit = Accedi

sign-in-refused = { $register ->
    [formal] Questo nome e questa password non vanno insieme. Riprovi, per favore.
   *[informal] Questo nome e questa password non vanno insieme. Riprova, per favore.
}

sign-in-link-title = Accesso senza password

sign-in-link-email = { $register ->
    [formal] Il Suo indirizzo e-mail
   *[informal] Il tuo indirizzo e-mail
}

sign-in-link-hint = { $register ->
    [formal] Le mandiamo un collegamento che vale una volta sola.
   *[informal] Ti mandiamo un collegamento che vale una volta sola.
}

sign-in-link-submit = Chiedi un collegamento

sign-in-link-sent-title = { $register ->
    [formal] Controlli la posta, per favore
   *[informal] Controlla la posta, per favore
}

sign-in-link-sent-text = Se conosciamo questo indirizzo, una lettera con il collegamento è in viaggio. Può volerci un minuto.

sign-in-link-opened = { $register ->
    [formal] Ha aperto il collegamento della lettera. Basta premere il pulsante.
   *[informal] Hai aperto il collegamento della lettera. Basta premere il pulsante.
}

sign-in-link-spent-title = Questo collegamento ha già fatto il suo lavoro

sign-in-link-spent-text = { $register ->
    [formal] Un collegamento vale una volta sola e per poco tempo. Gliene mandiamo volentieri uno nuovo.
   *[informal] Un collegamento vale una volta sola e per poco tempo. Te ne mandiamo volentieri uno nuovo.
}

sign-in-link-again = Chiedi un nuovo collegamento

sign-in-letter-subject = { $register ->
    [formal] Il Suo collegamento per accedere a Lateral
   *[informal] Il tuo collegamento per accedere a Lateral
}

sign-in-letter-greeting = { $register ->
    [formal] Buongiorno { $name }
   *[informal] Ciao { $name }
}

sign-in-letter-text = { $register ->
    [formal] Ecco il Suo collegamento per accedere. Vale una volta sola, per { $length }.
   *[informal] Ecco il tuo collegamento per accedere. Vale una volta sola, per { $length }.
}

sign-in-letter-action = Accedi

sign-in-letter-foot = { $register ->
    [formal] Qualcuno ha chiesto questa lettera con il Suo indirizzo. Se non l’ha chiesta Lei, non occorre fare nulla.
   *[informal] Qualcuno ha chiesto questa lettera con il tuo indirizzo. Se non l’hai chiesta tu, non occorre fare nulla.
}

sign-in-demo-title = Uno sguardo con gli occhi di qualcuno

sign-in-demo-text = { $register ->
    [formal] Questo è un esempio. Le persone sono inventate: scelga chi vuole essere.
   *[informal] Questo è un esempio. Le persone sono inventate: scegli chi vuoi essere.
}

sign-in-demo-as = Continua come { $name }
sign-in-demo-everybody = Tutti gli altri
sign-in-demo-letters = Le lettere di questo esempio
sign-in-demo-letters-lead = Da qui non parte niente: ciò che andrebbe in una casella si legge in questa pagina.
sign-in-demo-letters-none = Ancora nessuna lettera
sign-in-demo-letters-none-text = Basta chiedere un collegamento per entrare, o ricevere una risposta da un collega.

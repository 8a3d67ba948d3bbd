### La visione del servizio: che cosa vuol dire servire bene qui.

vision-title = Che cosa vuol dire servire bene qui
vision-lead = Un solo testo per dentro e per fuori: lo stesso per gli ospiti e per i colleghi.
vision-none = Nessuno l’ha ancora scritta
vision-none-text = Servire bene comincia dal sapere che cosa vuol dire. Tre domande danno una prima bozza; un solo testo per tutti.
vision-write = Rispondi a tre domande
vision-change = Cambia il testo
vision-serves = Chi serviamo?
vision-counts-on = Su che cosa può contare?
vision-behaves = Come ci comportiamo?
vision-scope-whole = Per dentro e per fuori
vision-scope-inside = Solo per i colleghi
vision-scope-outside = Solo per i clienti esterni
vision-version = Testo { $version }, da: { $date }
vision-earlier = Testi precedenti
vision-earlier-version = Testo { $version }, { $from } – { $to }
vision-two = Due definizioni
vision-two-text = Ci sono due testi su che cosa vuol dire servire bene. Ognuno seguirà quello che gli conviene. Le squadre migliori ne hanno uno solo, per dentro e per fuori.
vision-retire = Ritira questo testo

vision-edit-title = Tre domande, un testo
vision-edit-lead = { $register ->
    [formal] Risponda a ciascuna con una frase che una persona appena arrivata capisca. Le risposte, una dopo l’altra, sono il testo.
   *[informal] Rispondi a ciascuna con una frase che una persona appena arrivata capisca. Le risposte, una dopo l’altra, sono il testo.
}
vision-serves-hint = { $register ->
    [formal] Pensi ai clienti esterni e ai colleghi. «Serviamo …»
   *[informal] Pensa ai clienti esterni e ai colleghi. «Serviamo …»
}
vision-counts-on-hint = Qualcosa che si possa notare e che si possa mantenere. «Possono contare su …»
vision-behaves-hint = Come si sentono, grazie a come ci comportiamo. «Salutiamo, …»
vision-scope = Per chi è?
vision-scope-hint = L’idea è un solo testo per entrambi.
vision-knowingly = So che ci saranno due definizioni
vision-example = Parti da un esempio
vision-keep = Pubblica il testo
vision-everybody-reads = Lo può leggere chiunque, anche senza accesso.

welcome-title = { $register ->
    [formal] Le diamo il benvenuto
   *[informal] Ti diamo il benvenuto
}
welcome-lead = Prima della prima richiesta: ecco perché siamo qui.
welcome-read = Grazie, ho letto
welcome-go-on = Vai a Oggi
welcome-optional = { $register ->
    [formal] Dirlo è una Sua scelta. Nessuno vede chi l’ha fatto.
   *[informal] Dirlo è una tua scelta. Nessuno vede chi l’ha fatto.
}
welcome-priority = Chi viene prima? Qui colleghi e clienti esterni contano allo stesso modo, salvo che l’organizzazione decida altrimenti.

today-vision-more = Che cosa vuol dire servire bene qui

setup-tasks = Primi passi
setup-tasks-done = Fatto
setup-tasks-todo = Da fare
setup-task-vision = Dire che cosa vuol dire servire bene qui
setup-task-vision-hint = Tre domande danno una prima bozza.
setup-task-templates = Disegnare chi serve chi partendo da un esempio
setup-task-templates-hint = Ospedale, studio legale, albergo o azienda: si copia, si rinomina, si applica.
setup-task-moment = Dare un nome a un momento della verità
setup-task-moment-hint = Dove si incontrano i clienti esterni, e chi li incontra: senza, la mappa non porta da nessuna parte.
setup-task-principles = Appendere gli otto principi
setup-task-principles-hint = Un manifesto di una pagina, in tre lingue.

problem-two-definitions = { $register ->
    [formal] C’è già un testo: questa sarebbe una seconda definizione. Cambi quello, oppure segni che lo sa.
   *[informal] C’è già un testo: questa sarebbe una seconda definizione. Cambia quello, oppure segna che lo sai.
}
notice-vision-kept = Il testo è pubblicato. Grazie.
notice-vision-retired = Il testo è stato ritirato.

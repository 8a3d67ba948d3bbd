### The same thing done to many requests at once.

bulk-title = Con quelle spuntate
bulk-choose = Spunta: { $title }
bulk-chosen = Spuntate
bulk-none = Nessuna è spuntata. Tornando indietro si possono scegliere.
bulk-take = Prendi in carico
bulk-open-hint = Il saluto è nella lingua di ciascuna.
bulk-close-phrase = Due parole per ciascuna, nella sua lingua
bulk-close-hint = Chi ha chiesto riceve le parole e dice se è risolta.
bulk-close-own = O con parole proprie
bulk-done = { $count ->
    [0] Non è stato fatto niente.
    [one] Fatto per una richiesta.
    [many] Fatto per { $count } richieste.
   *[other] Fatto per { $count } richieste.
}
bulk-refused = Non fatte
bulk-these = Fatte
bulk-why-not-there = Non è più visibile da qui.
bulk-why-phase = È andata avanti, e questo passo non va più bene.
bulk-why-forbidden = Questa la segue qualcun altro.
bulk-why-does-not-fit = Quello che è stato scritto non va bene per questa.
bulk-undo = Annulla
bulk-undo-hint = Per { $minutes } minuti. Quello che qualcuno ha cambiato dopo resta.
bulk-undone = Annullata
bulk-more = Altro con quelle spuntate

### Ricerca.

finding-title = Cerca
finding-label = Cerca richieste, persone, squadre e servizi
finding-submit = Cerca
finding-hint = Parole, "una frase", l’inizio di una parola*, -senza, squadra:guardaroba, da:anna, R-1042.
finding-filter = Tipi di risultati
finding-all = Tutto
finding-requests = Richieste
finding-people = Persone
finding-teams = Squadre
finding-services = Servizi
finding-nothing = Nessun risultato
finding-nothing-text = { $register ->
    [formal] Provi con meno parole, o con l’inizio di una parola e un asterisco: comput*
   *[informal] Prova con meno parole, o con l’inizio di una parola e un asterisco: comput*
}
finding-all-of-kind = Mostra tutti i risultati

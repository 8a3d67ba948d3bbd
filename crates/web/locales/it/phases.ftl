### Insiemi, la chiusura confermata dal tempo, le parole finali e come serve una squadra.

bundle-parts = Che cosa comprende
bundle-parts-hint = { $register ->
    [formal] Ogni parte va alla squadra che può aiutare, con una data propria. Tolga ciò che non serve.
   *[informal] Ogni parte va alla squadra che può aiutare, con una data propria. Togli ciò che non serve.
}
bundle-about = Con una sola richiesta si chiede tutto insieme, oppure solo le parti che servono.
bundle-ready = { $ready } su { $of } pronte
bundle-waiting = Non eseguita: { $ready } su { $of } pronte. Si aspetta: { $missing }.
bundle-not-performed = Non eseguita: { $ready } su { $of } pronte. È fatta quando lo è ogni parte.
bundle-turn = Si aspetta: { $teams }
bundle-part-ready = pronta
bundle-part-promised = promessa: { $when }
bundle-part-of = Fa parte di
bundle-withdraw-parts = Ritira anche le parti ancora aperte
bundle-not-a-part = { $register ->
    [formal] Un insieme non può far parte di un insieme. Scelga un servizio singolo.
   *[informal] Un insieme non può far parte di un insieme. Scegli un servizio singolo.
}
bundle-notice-ready = { $register ->
    [formal] Ogni parte è pronta: ora tocca a Lei
   *[informal] Ogni parte è pronta: ora tocca a te
}
bundle-editor-text = Un insieme chiede più servizi in una volta, della stessa squadra o di altre. Ogni parte diventa una richiesta a sé; l’insieme è fatto quando lo sono tutte.
bundle-add = Aggiungi una parte
bundle-add-send = Aggiungi questa parte
bundle-remove = Togli
bundle-find-another = Cerca un altro servizio
bundle-not-offered = al momento non offerto
bundle-variant-asked = Sceglie chi chiede

silence-ahead = { $register ->
    [formal] Se non dice nulla, la richiesta vale come risolta da: { $when }. Potrà dire «non ancora» anche dopo.
   *[informal] Se non dici nulla, la richiesta vale come risolta da: { $when }. Potrai dire «non ancora» anche dopo.
}
silence-ahead-serve = Se nessuno dice altro, la richiesta vale come risolta da: { $when }.
silence-confirmed = Vale come risolta: i giorni concordati sono passati senza una parola.
silence-still-open = { $register ->
    [formal] Lo ha deciso il tempo, non Lei. Se manca qualcosa dica «non ancora»: si va avanti.
   *[informal] Lo ha deciso il tempo, non tu. Se manca qualcosa di’ «non ancora»: si va avanti.
}
silence-notice = Tra poco vale come risolta. Lo è?
silence-notice-confirmed = Vale come risolta: i giorni concordati sono passati
silence-title = Chiusura senza risposta
silence-text = Quando una richiesta è stata chiusa con una parola e nessuno risponde, dopo alcuni giorni può valere come risolta. Le due parti leggono la data fin dall’inizio, chi ha chiesto riceve un avviso poco prima, e si può riaprire come sempre.
silence-days = Giorni senza una parola
silence-days-hint = 0 significa mai. Di solito sono sette giorni. Vale per ciò che si chiude da ora in poi.

ending-title = Com’è andata
ending-how-title = Racconta com’è andata
ending-how = { $register ->
    [formal] Com’è stato per Lei?
   *[informal] Com’è stato per te?
}
ending-how-hint = { $days ->
    [one] Lo legge solo l’altra parte, e solo quando entrambe hanno scritto o è passato { $days } giorno. Non si può cambiare.
    [many] Lo legge solo l’altra parte, e solo quando entrambe hanno scritto o sono passati { $days } giorni. Non si può cambiare.
   *[other] Lo legge solo l’altra parte, e solo quando entrambe hanno scritto o sono passati { $days } giorni. Non si può cambiare.
}
ending-how-send = Sigilla
ending-other-said = Ha raccontato com’è andata: { $name }. Per ora è sigillato.
ending-waits = Sigillato. Si legge da entrambe le parti quando l’altra ha scritto, oppure da: { $when }.
ending-opens = { $register ->
    [formal] Lo leggerà quando avrà scritto anche Lei, oppure da: { $when }.
   *[informal] Lo leggi quando hai scritto anche tu, oppure da: { $when }.
}
ending-above = È stato oltre le attese
ending-above-reason = Che cosa in particolare?
ending-above-hint = Basta una frase. La legge chi ha aiutato.
ending-above-send = Dillo
ending-above-line = Oltre le attese: { $name }, { $when }
ending-wall-none = Lo leggono solo le due parti. Compare sulla bacheca dei grazie se entrambe sono d’accordo.
ending-wall-mine = { $register ->
    [formal] Lei è d’accordo per la bacheca dei grazie. L’altra parte è libera di decidere.
   *[informal] Sei d’accordo per la bacheca dei grazie. L’altra parte è libera di decidere.
}
ending-wall-theirs = { $register ->
    [formal] L’altra parte vorrebbe mostrarlo sulla bacheca dei grazie. Decide Lei.
   *[informal] L’altra parte vorrebbe mostrarlo sulla bacheca dei grazie. Decidi tu.
}
ending-wall-both = Sulla bacheca dei grazie, per tutti.
ending-wall-agree = D’accordo per la bacheca
ending-wall-leave = Non sulla bacheca
ending-notice-how = { $register ->
    [formal] Ha raccontato com’è andata: { $name }. Ora tocca a Lei, poi si legge insieme
   *[informal] Ha raccontato com’è andata: { $name }. Ora tocca a te, poi si legge insieme
}
ending-notice-both = Entrambe le parti hanno raccontato com’è andata: ora si legge
ending-notice-above = Oltre le attese, dice: { $name }

wall-title = Bacheca dei grazie
wall-lead = Le parole finali che entrambe le parti hanno voluto mostrare.
wall-none = Ancora niente
wall-none-text = Alla fine di una richiesta le due parti possono raccontare com’è andata e, se sono d’accordo, mostrarlo qui.
wall-see = Bacheca dei grazie
wall-customer = { $name }, che ha chiesto
wall-provider = { $names }, che ha aiutato

courtesy-hint = { $register ->
    [formal] Una parola come «buongiorno», «per favore» o «grazie» lo renderebbe più gentile. Decide Lei: si invia comunque.
   *[informal] Una parola come «ciao», «per favore» o «grazie» lo renderebbe più gentile. Decidi tu: si invia comunque.
}
courtesy-setting = Suggerisci una parola gentile mentre scrivo
courtesy-setting-hint = Avviene solo in questo browser. Non si registra né si invia nulla, e l’invio non è mai bloccato.

care-title = Come serviamo
care-lead = Solo per la squadra: { $team }. Nessuna cifra riguarda una persona sola.
care-period = { $from } – { $to }
care-words-title = Aperte e chiuse con una parola
care-words-text = Un saluto all’inizio, una parola alla fine: la parte di mezzo da sola non è il servizio.
care-performed = eseguite
care-with-words = aperte e chiuse con una parola
care-rests-on = { $part } richieste su { $whole }; tra { $low } e { $high } con il 95% di confidenza
care-suppressed = Troppo poche persone o richieste per mostrare una cifra senza mostrare una persona.
care-suppressed-hint = Qui compare una cifra quando riguarda almeno { $people } colleghe e colleghi oltre a chi legge.
care-own-title = { $register ->
    [formal] Lo vede solo Lei
   *[informal] Lo vedi solo tu
}
care-own-text = { $register ->
    [formal] Le Sue aperture e chiusure, solo per i Suoi occhi. Nessun altro può chiederle.
   *[informal] Le tue aperture e chiusure, solo per i tuoi occhi. Nessun altro può chiederle.
}
care-own-none = { $register ->
    [formal] In questo periodo non ha servito nulla.
   *[informal] In questo periodo non hai servito nulla.
}
care-even-title = Tutti sono serviti allo stesso modo?
care-even-text = Metà delle richieste di ogni gruppo è stata evasa entro questo tempo. Si mostrano solo gruppi di almeno cinque persone.
care-even-pairs = Squadre che sentiamo spesso e squadre che sentiamo di rado
care-even-frequent = Spesso: almeno { $count } richieste
care-even-rare = Di rado: meno
care-even-contracts = Per tipo di contratto
care-even-employees = Dipendenti
care-even-contractors = Collaboratori esterni
care-even-temps = Personale temporaneo
care-even-owners = Titolari
care-even-n = { $requests ->
    [one] { $count } richiesta, { $people } persone
    [many] { $count } richieste, { $people } persone
   *[other] { $count } richieste, { $people } persone
}
care-even-gap = { $longer }, tra { $low } e { $high } (95% di confidenza). È più di un caso.
care-even-no-gap = La differenza è tra { $low } e { $high } (95% di confidenza): può essere un caso.
care-even-unknown = È presto per dire se c’è una differenza.
care-even-group = Gruppo
care-even-wait = Metà evasa entro
care-even-rests = Si basa su
care-shorter = { $length } in meno
care-longer = { $length } in più
care-see = Come serviamo
care-service-lead = Per chi cura il servizio: { $service }. Nessuna cifra riguarda una persona sola.

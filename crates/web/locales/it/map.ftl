### The map: who serves whom, up to the outside customer.

map-title = La mia mappa
map-lead = { $register ->
    [formal] Per chi lavora Lei, chi lavora per Lei e di che cosa ha bisogno ognuno.
   *[informal] Per chi lavori, chi lavora per te e di che cosa ha bisogno ognuno.
}
map-tabs = Pagine della mappa
map-tab-mine = La mia mappa
map-tab-moments = Momenti della verità
map-tab-teams = Squadre
map-tab-outside = Promesse all’esterno
map-tab-worksheet = Foglio di lavoro
map-incomplete = La mappa non ha ancora un cliente esterno
map-incomplete-text = { $register ->
    [formal] La configurazione non è completa: tutto ciò che si fa dentro serve perché qualcuno fuori sia servito bene. Dia un nome ad almeno un momento in cui lo incontrate.
   *[informal] La configurazione non è completa: tutto ciò che si fa dentro serve perché qualcuno fuori sia servito bene. Dai un nome ad almeno un momento in cui lo incontrate.
}
map-incomplete-go = Momenti della verità
map-add = Aggiungi un collegamento
map-to-worksheet = Se mi fermassi due settimane, chi se ne accorgerebbe?
map-awaiting = { $register ->
    [formal] In attesa di una Sua parola
   *[informal] In attesa di una tua parola
}
map-suggestions = { $register ->
    [formal] Sono Suoi clienti interni?
   *[informal] Sono tuoi clienti interni?
}
map-suggestions-text = Trovati negli scambi tra voi: cinque o più in sessanta giorni. Basta un no, e non lo chiederemo più.
map-heads-ups = In arrivo
map-none = { $register ->
    [formal] La Sua mappa è ancora vuota
   *[informal] La tua mappa è ancora vuota
}
map-none-text = { $register ->
    [formal] Cominci da chi si accorgerebbe per primo della Sua assenza.
   *[informal] Comincia da chi si accorgerebbe per primo della tua assenza.
}
map-lean-on = Su che cosa si appoggia
map-stale = È ancora così?
map-stale-text = Nessuno se ne occupa da tempo. Si possono confermare o chiudere.
map-stale-alone = Dall’altra parte non c’è più nessuno.
map-stale-quiet = Nessuno scambio da mezzo anno.
map-adopt = È ancora così
map-end = Chiudi il collegamento
map-mix = { $register ->
    [formal] Con chi ha avuto a che fare, ultimi 30 giorni
   *[informal] Con chi hai avuto a che fare, ultimi 30 giorni
}
map-mix-text = { $register ->
    [formal] Lo vede solo Lei. Nessun altro può chiederlo.
   *[informal] Lo vedi solo tu. Nessun altro può chiederlo.
}
map-mix-sides = Con colleghe e colleghi: { $inside } · per i clienti esterni: { $outside }
map-mix-promised = { $count ->
    [one] { $count } promessa all’esterno
   *[other] { $count } promesse all’esterno
}
map-dealings = { $count ->
    [one] { $count } scambio
   *[other] { $count } scambi
}
map-dealings-in-30-days = { $count ->
    [one] { $count } scambio in 30 giorni
   *[other] { $count } scambi in 30 giorni
}
map-dealings-often = Avete spesso a che fare tra voi.
map-i-serve = Lavoro per…
map-we-serve = Lavoriamo per…
map-i-am-served = Lavorano per me…
map-we-are-served = Lavorano per noi…
map-nobody-yet = Ancora nessuno.
map-in-return = in cambio: { $need }
map-says-customer = Per { $customer } è indispensabile: { $provider }
map-says-provider = { $provider } lavora per: { $customer }
map-suggested = { $customer } ← { $provider }
map-yes = Sì, è così
map-no = No
map-suggestion-yes = Sì, aggiungi
map-suggestion-no = No, ignora
map-kind-team = squadra
map-kind-person = collega
map-kind-moment = momento della verità
map-need-information = informazioni
map-need-training = formazione
map-need-decision = decisione
map-need-time = tempo
map-need-tools = strumenti
map-need-authority = autorità di decidere
map-need-confidence = sostegno
map-need-goods = beni
map-need-access = accessi
map-need-other = altro
map-state-suggested = proposto
map-state-declared = non ancora confermato
map-state-confirmed = confermato da entrambi
map-state-refused = risposta: no
map-state-ended = concluso
map-origin-declared = dichiarato
map-origin-discovered = trovato negli scambi tra le parti
map-origin-template = da un esempio
map-origin-import = da un file
map-origin-worksheet = da un foglio di lavoro
map-direction-up = verso l’alto
map-direction-down = verso il basso
map-direction-sideways = tra colleghi
map-direction-outside = verso l’esterno
map-every-week = ogni settimana: { $day }
map-every-month = ogni mese, giorno { $day }
map-every-year = ogni anno: { $month }
map-month-1 = gennaio
map-month-2 = febbraio
map-month-3 = marzo
map-month-4 = aprile
map-month-5 = maggio
map-month-6 = giugno
map-month-7 = luglio
map-month-8 = agosto
map-month-9 = settembre
map-month-10 = ottobre
map-month-11 = novembre
map-month-12 = dicembre
map-way = La strada fino al cliente esterno
map-way-label = Chi ne beneficia alla fine
map-front-line = serve direttamente i clienti esterni
map-front-line-to = serve direttamente i clienti esterni: { $group }
map-serves = Promessa all’esterno
map-link-title = { $provider } → { $customer }
map-answer-text = { $register ->
    [formal] È così? Con la Sua parola diventa un collegamento di entrambi.
   *[informal] È così? Con la tua parola diventa un collegamento di entrambi.
}
map-not-yet-confirmed = Non ancora confermato
map-not-yet-confirmed-text = Abbiamo chiesto all’altra parte, che non ha ancora risposto.
map-about = Su questo collegamento
map-change-terms = Quando vale e che cosa si promette
map-keep = Salva
map-needs-title = Di che cosa ha bisogno { $name }, da: { $from }
map-needs-none = Ancora nulla di scritto.
map-promises = Promette { $name }:
map-need-add = Aggiungi un bisogno
map-need-keep = Aggiungi
map-need-remove = Togli
map-within = entro { $time }
map-any-of = basta uno tra: { $word }
map-customer = Cliente
map-provider = Chi fornisce
map-origin = Da dove viene
map-confirmed-at = Confermato
map-occasion = Occasione
map-next-on = prossima: { $day }
map-form-title = Chi ha bisogno di chi?
map-form-lead = Chiederemo una parola all’altra parte; fino ad allora il collegamento risulta non ancora confermato.
map-form-way = Di che cosa si tratta?
map-form-need = Ho bisogno di qualcosa da qualcuno
map-form-need-hint = Senza non posso fare la mia parte.
map-form-serve = Qualcuno ha bisogno di qualcosa da me
map-form-serve-hint = È mio cliente interno.
map-form-own = A nome di chi?
map-form-myself = A nome mio
map-form-team = La squadra dall’altra parte
map-form-team-hint = Una squadra, oppure un collega nel campo successivo.
map-form-person = Il collega dall’altra parte
map-form-more = Solo in certi momenti, o con date
map-form-keep = Conferma
map-form-kind = Quando vale?
map-form-standing = Sempre
map-form-situational = Solo in certe occasioni
map-form-situational-hint = Chi fornisce riceve un avviso poco prima; per il resto del tempo il collegamento non chiede nulla.
map-form-every = Ogni quanto
map-form-every-week = Ogni settimana
map-form-every-month = Ogni mese
map-form-every-year = Ogni anno
map-form-day = Quale giorno
map-form-day-hint = Ogni settimana: 1 è lunedì, 7 è domenica. Ogni mese: il giorno del mese.
map-form-month = Quale mese
map-form-no-month = Non ogni anno
map-form-what = Di quale occasione si tratta
map-form-from = Dal
map-form-to = Fino al
map-form-promise = Che cosa promette chi fornisce
map-form-promise-hint = Lo cambia solo chi fornisce.
map-need-body = Di che cosa c’è bisogno
map-need-body-hint = In poche parole: che cosa e perché.
map-need-kind = Che tipo di bisogno
map-need-hours = Ore lavorative che può richiedere
map-need-any-of = Andrebbe bene anche altro?
map-need-any-of-hint = Basta dare la stessa parola a tutte le alternative: ne serve una sola.
map-lean-title = Su che cosa si appoggia: { $name }
map-lean-count = { $count ->
    [one] Dietro c’è { $count } fornitore interno
   *[other] Dietro ci sono { $count } fornitori interni
}
map-behind = Chi c’è dietro
map-behind-none = Non è stato ancora indicato nessuno.
map-steps = { $count ->
    [one] { $count } passo
   *[other] { $count } passi
}
map-people-hidden = { $count ->
    [one] { $count } collega a proprio nome non è mostrato.
   *[other] { $count } colleghi a proprio nome non sono mostrati.
}
map-single = Unici punti da cui si dipende
map-single-text = Senza uno qualsiasi di questi si ferma tutto
map-single-none = Nessuno: c’è sempre un’altra strada.
map-pairs = Serve almeno uno di ogni coppia
map-pairs-too-many = Sono troppi per provare ogni coppia.
map-or = oppure
map-teams-title = Squadre sulla mappa
map-teams-lead = Chi non lavora con il cliente esterno, probabilmente lavora con qualcuno che lo fa.
map-distances = Distanza dal cliente esterno
map-shares = { $near }% a distanza 0–1, { $two }% a 2, { $far }% a 3+, { $lost }% senza collegamento
map-shares-text = Di tutte le persone presenti oggi, ognuna nella squadra più vicina, secondo i collegamenti validi oggi.
map-in-contact = A contatto con i clienti esterni
map-at-distance = { $count ->
    [one] A { $count } passo
   *[other] A { $count } passi
}
map-unconnected = Nessuna strada nota
map-coverage = Chi partecipa
map-coverage-of = { $count ->
    [one] { $number } squadra su { $count }
   *[other] { $number } squadre su { $count }
}
map-coverage-text = Offrono un servizio e hanno mantenuto un accordo: ciò che era stato chiesto era pronto in tempo. A una squadra con meno di cinque persone basta averne concordato uno.
map-taking-part = Queste partecipano
map-not-yet = Non ancora
map-no-customer = Ancora senza cliente
map-no-customer-none = Ogni squadra ha un cliente.
map-no-customer-text = Se non è un cliente esterno, è uno interno. Nessuno l’ha ancora indicato.
map-whom-does-it-serve = A chi serve?
map-whom-do-you-serve = { $register ->
    [formal] La Sua squadra: a chi serve?
   *[informal] La tua squadra: a chi serve?
}
map-say-whom = Indica a chi
map-moments-title = Momenti della verità
map-moments-lead = I contatti con chi sta fuori, per cui si fa tutto ciò che si fa dentro.
map-moment-add = Dai un nome a un momento
map-groups-none = Ancora nessun gruppo di clienti esterni
map-groups-none-text = Li indica un amministratore: pazienti, ospiti, clienti.
map-moments-none = Ancora nessun momento.
map-met-by = li incontra: { $name }
map-met = Li incontra
map-providers = { $count ->
    [one] si appoggia su { $count } fornitore
   *[other] si appoggia su { $count } fornitori
}
map-moment-new = Un momento della verità
map-moment-form-lead = Un contatto che chi sta fuori ricorda.
map-moment-name = Che cosa succede
map-moment-name-hint = Per esempio: un paziente viene ricoverato.
map-moment-group = Chi si incontra
map-moment-team = La squadra che li incontra
map-moment-person = Oppure il collega che li incontra
map-moment-about = Com’è quando va bene
map-moment-retire = Ritira questo momento
map-moment-resume = Riprendi questo momento
map-moment-change = Modifica
map-moment-needs = Di che cosa ha bisogno dentro
map-moment-needs-add = Aggiungi ciò di cui ha bisogno
map-health = Salute interna
map-health-label = Promesse interne mantenute
map-kept-of = { $kept }/{ $all }
map-interval = { $low } – { $high }
map-interval-column = Intervallo probabile
map-health-too-few = Troppo poche promesse concluse sui suoi percorsi per dire qualcosa.
map-need-health = Promesse mantenute: { $kept } ({ $range })
map-need-health-few = Promesse mantenute: troppo poche per dirlo
map-health-links = Per collegamento
map-health-text = Richieste tra le squadre sui suoi percorsi, chiuse negli ultimi 90 giorni; l’intervallo è quello di Wilson al 95%. Un collegamento conta se hanno chiesto almeno cinque persone e se cinque lavorano da ciascuna parte, o quante ne sono state concordate.
map-gates = Attraverso chi passa
map-gates-text = Ciò che altri contribuiscono arriva a questo momento solo attraverso queste squadre.
map-gate-carries = { $count ->
    [one] porta il contributo di { $count } altra parte
   *[other] porta il contributo di altre { $count } parti
}
map-trace-title = Quando fuori è andata male
map-trace-text = Che cosa era aperto dentro sui percorsi di questo momento: per passaggio, mai per persona.
map-trace-on = Giorno del reclamo
map-trace-go = Guarda
map-trace-lead = Aperto dentro, per passaggio: { $day }
map-trace-none = Allora non c’era nulla di aperto.
map-trace-steps = Passaggi aperti
map-trace-service = Servizio
map-trace-open = Aperti
map-trace-late = Oltre la promessa
map-trace-few = – sta dove a chiedere, o a lavorare in una squadra, sono troppo poche persone: meno di cinque, o di quante ne sono state concordate.
map-plain-words = a parole libere
map-outside-title = Promesse all’esterno
map-outside-lead = { $register ->
    [formal] Che cosa le Sue squadre hanno promesso all’esterno e che cosa si aspetta dentro.
   *[informal] Che cosa le tue squadre hanno promesso all’esterno e che cosa si aspetta dentro.
}
map-outside-none = Nessuna promessa aperta
map-outside-none-text = { $register ->
    [formal] Ne scriva una: le richieste potranno indicarla come scopo.
   *[informal] Scrivine una: le richieste potranno indicarla come scopo.
}
map-outside-new = Scrivi una promessa
map-outside-what = Che cosa è stato promesso
map-outside-what-hint = Senza il nome del cliente esterno.
map-outside-moment = Momento della verità
map-outside-no-moment = Nessuno di questi
map-outside-no-group = Come dice il momento
map-outside-team = La squadra che ha promesso
map-outside-no-team = { $register ->
    [formal] Non fa parte di una squadra che possa darla.
   *[informal] Non fai parte di una squadra che possa darla.
}
map-outside-day = Per il giorno
map-outside-time = Alle ore
map-outside-give = Scrivi
map-outside-due = scadenza: { $day }
map-outside-open = { $count ->
    [one] { $count } passaggio aperto dentro
   *[other] { $count } passaggi aperti dentro
}
map-outside-late = scaduta
map-outside-owner = Chi se ne occupa
map-outside-done = Mantenuta. Grazie.
map-outside-called-off = Annullata.
map-outside-is-done = È stata mantenuta
map-outside-call-off = Annulla la promessa
map-waiting-inside = In attesa dentro
map-waiting-none = Dentro non si aspetta nulla.
map-waiting-late = In attesa dentro: { $step }, { $time }
map-step = Passaggio
map-waits-since = Da quanto
map-step-due = Promesso o necessario entro
map-late-by = in ritardo di { $time }
map-risk = Probabilità di ritardo: { $chance }
map-risk-basis = { $count ->
    [one] Calcolato su { $count } passaggio aperto e su richieste passate simili: { $past }.
   *[other] Calcolato su { $count } passaggi aperti e su richieste passate simili: { $past }.
}
map-risk-unknown = { $count ->
    [one] Di un altro passaggio ({ $count }) il passato non dice nulla.
   *[other] Di altri { $count } passaggi il passato non dice nulla.
}
map-complaint = Qualcuno fuori si è lamentato
map-complaint-on = In che giorno
map-complaint-keep = Scrivi il giorno
map-serves-none = Nessuna promessa all’esterno
map-serves-change = A quale promessa all’esterno contribuisce?
map-serves-which = Promessa all’esterno
map-sheet-title = I miei clienti interni
map-sheet-whose = Di chi è il foglio
map-sheet-steps = Passo per passo
map-sheet-question = Se mi fermassi due settimane, chi se ne accorgerebbe?
map-sheet-customers = I miei clienti interni
map-sheet-add = Aggiungi un cliente
map-sheet-xlsx = Come foglio di calcolo (.xlsx)
map-sheet-csv = Come testo (.csv)
map-sheet-back = Riporta un file compilato
map-sheet-back-text = Prima di salvare si vede che cosa cambierebbe. Ciò che manca nel file resta com’è.
map-sheet-print = Si stampa su una pagina A4.
map-sheet-step-noticed = Rispondere alla prima domanda
map-sheet-step-named = Indicare i propri clienti
map-sheet-step-needs = Scrivere di che cosa ha bisogno ognuno
map-sheet-step-promises = Scrivere che cosa si promette
map-sheet-step-return = Scrivere che cosa serve da loro
map-sheet-step-confirmed = Chiedere conferma a ognuno
map-sheet-done = Fatto
map-sheet-todo = Da fare
map-sheet-noticed = Chi, e da che cosa?
map-sheet-noticed-hint = { $register ->
    [formal] Pensi a due settimane qualsiasi, poi alla fine del mese.
   *[informal] Pensa a due settimane qualsiasi, poi alla fine del mese.
}
map-sheet-none = Ancora nessun cliente. Gli scambi di lavoro ne propongono qualcuno sulla mappa.
map-sheet-column-customer = Cliente
map-sheet-column-needs = Bisogni fondamentali
map-sheet-column-promise = Che cosa prometto
map-sheet-column-return = Di che cosa ho bisogno da loro
map-sheet-file = Foglio di calcolo
map-sheet-file-hint = .xlsx, .ods o .csv
map-sheet-look = Guarda che cosa cambia
map-sheet-file-name = clienti-interni
map-sheet-plan = Che cosa cambia il file
map-sheet-again = { $register ->
    [formal] Nel frattempo è cambiato qualcosa. Guardi di nuovo, per favore.
   *[informal] Nel frattempo è cambiato qualcosa. Guarda di nuovo, per favore.
}
map-sheet-nothing-new = Nulla: c’è già tutto.
map-sheet-apply = Salva queste modifiche
map-sheet-new-customer = nuovo
map-sheet-new-need = Hanno bisogno di: { $need }
map-sheet-new-return = In cambio: { $need }
map-sheet-new-promise = Promessa: { $promise }
map-sheet-refused = Questo file non si può ancora usare
map-sheet-refused-text = { $register ->
    [formal] Non è stato salvato nulla. Corregga queste celle e lo rinvii, per favore.
   *[informal] Non è stato salvato nulla. Correggi queste celle e rinvialo, per favore.
}
map-sheet-bad-cells = Celle da correggere
map-sheet-bad-row = Riga
map-sheet-bad-column = Colonna
map-sheet-bad-why = Che cosa non va
notice-link-kept = Salvato.
notice-link-confirmed = Grazie. Ora l’hanno detto entrambe le parti.
notice-link-refused = Preso nota. Non lo chiederemo più.
notice-link-ended = Concluso.
notice-moment-kept = Il momento è salvato.
notice-outside-kept = Salvato.
notice-worksheet-kept = Il foglio è salvato.
shell-map = Mappa
problem-said-no = Hanno detto di no. Solo loro possono riproporlo.

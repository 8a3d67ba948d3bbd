### The page of one request, for whoever asked and for whoever serves.

request-status-asked = La richiesta è arrivata. Chi la segue: { $provider }. Presto arriverà un saluto con una data.
request-status-asked-serve = In attesa di un saluto e di una data: { $asker }.
request-status-question = { $register ->
    [formal] { $provider }: serve una Sua parola.
   *[informal] { $provider }: serve una tua parola.
 }
request-status-question-serve = In attesa di una risposta da: { $asker }.
request-status-opened = Se ne occupa: { $name }.
request-status-opened-mine = { $register ->
    [formal] È una Sua promessa. Grazie per aver preso in carico la richiesta.
   *[informal] È una tua promessa. Grazie per aver preso in carico la richiesta.
}
request-status-opened-other = Se ne occupa: { $name }.
request-status-opened-nobody = La data è promessa, ma al momento nessuno se ne occupa.
request-status-late = Siamo in ritardo sulla promessa: { $length }. Ci dispiace.
request-status-late-serve = Questa promessa è in ritardo di { $length }. Due parole aiutano.
request-published-late = { $provider } indica { $lead }. Tempo in più da quella parte: { $late }.
request-published-late-serve = Il tempo indicato è { $lead }. Tempo in più da chi fornisce: { $late }. Due parole aiutano.
request-status-performed = Il lavoro è fatto. Manca ancora la parola di chiusura.
request-status-performed-serve = Eseguita, non chiusa: manca ancora una parola di chiusura.
request-status-closed = È tutto risolto?
request-status-closed-serve = Chiusa con una parola. Chi deve dire se è risolta: { $asker }.
request-status-elsewhere = Conclusa nell’altro sistema.
request-status-confirmed = Risolta. Grazie.
request-status-declined = Questa volta non è possibile. Qui sotto la proposta di: { $provider }.
request-status-declined-serve = Rifiutata con garbo: un motivo e un’alternativa.
request-status-withdrawn = Non serve più.
request-status-withdrawn-serve = Non serve più. Lo dice: { $asker }.

request-turn-yours = { $register ->
    [formal] Tocca a Lei
   *[informal] Tocca a te
 }
request-turn-of = Tocca a: { $name }
request-turn-nobody = Conclusa

request-promise-label = Data promessa
request-promise-kept = Fatto: { $when }. Promessa mantenuta.
request-promise-missed = Fatto: { $when }, più tardi del promesso.
request-promise-by = Promessa di: { $name }
request-promise-needed = Serve entro: { $when }
request-usually-by = Di solito pronta entro
request-usually-note = È il tempo di evasione abituale, non ancora una promessa.

request-phases = Le tre fasi
request-phase-opening = Apertura
request-phase-performing = Esecuzione
request-phase-closing = Chiusura
request-phase-done = fatta
request-phase-now = in corso
request-phase-next = da venire
request-phase-asked = Richiesta: { $when }
request-phase-promised = Promessa per: { $when }
request-phase-performed = Fatto: { $when }
request-phase-word-owed = Manca una parola di chiusura
request-phase-elsewhere = Come l’ha lasciata l’altro sistema
request-phase-by = { $name }, { $when }

request-conversation = Conversazione
request-earlier = Mostra i messaggi precedenti
request-line-promised = Data promessa: { $when }
request-line-greeting = saluto
request-line-question = domanda
request-line-answer = risposta
request-line-passing = passaggio
request-line-refusal = un no gentile
request-line-closing = parola di chiusura
request-line-reopening = non ancora
request-line-withdrawal = non serve più
request-note-label = Nota interna: la legge solo la squadra
request-author-gone = Una persona che non è più qui
request-files-of = File del messaggio { $number }

request-compose = Scrivere
request-compose-reply = Rispondi
request-compose-note = Nota interna
request-reply-words = { $register ->
    [formal] Il Suo messaggio
   *[informal] Il tuo messaggio
 }
request-reply-answers-hint = Questo messaggio risponde alla domanda aperta.
request-reply-send = Invia il messaggio
request-note-words = Nota per la squadra
request-note-hint = Chi ha chiesto non vede mai le note. Si può menzionare un collega: @anna.zak
request-note-send = Salva la nota
request-files = Foto o file
request-optional = facoltativo
request-choose = Scegliere
request-day = Giorno
request-time = Ora

request-open = Accettare con una promessa
request-greeting = Saluto
request-greeting-hint = Un saluto, e il bisogno ripetuto con parole proprie. La richiesta è scritta in: { $language }.
request-open-send = Accetta con questa promessa

request-promise = Dare un’altra data
request-promise-word = Due parole sul perché
request-promise-send = Prometti la nuova data

request-question = Fare una domanda
request-question-words = Domanda
request-question-hint = Da qui in poi tocca all’altra parte, finché non c’è una risposta.
request-question-send = Invia la domanda

request-passing = Passare ad altri
request-passing-team = Squadra che può aiutare
request-passing-why = Perché proprio lì?
request-passing-hint = Lo leggono tutti i partecipanti. Chi passa la richiesta continua a seguirla.
request-passing-send = Passa la richiesta

request-refusal = Dire di no con gentilezza
request-refusal-reason = Motivo
request-refusal-reason-hint = Per esempio: Oggi non riusciamo, ci dispiace.
request-refusal-alternative = Che cosa potrebbe aiutare?
request-refusal-alternative-hint = Per esempio: Domani alle 8:00 andrebbe bene?
request-refusal-send = Invia questa risposta

request-performance = Il lavoro è fatto
request-performance-hint = La richiesta è così eseguita, non ancora chiusa: la parola di chiusura può seguire tra poco.
request-performance-send = Segna il lavoro come fatto
request-closing = Chiudere con una parola
request-done-and-close = Segnare come fatta e chiudere con garbo
request-closing-word = Parola di chiusura
request-closing-hint = Che cosa è stato fatto, e se può servire altro.
request-closing-needs-word = Il lavoro è fatto, ma la richiesta non è ancora chiusa: chi ha chiesto deve sentire una parola. Basta una delle frasi qui sotto.
request-closing-send = Chiudi con questa parola
request-closing-tap = Oppure chiudere con un tocco. Le frasi sono in: { $language }

request-take = Me ne occupo io
request-hand-over = Affidare ad altri
request-hand-over-to = A chi
request-hand-over-send = Affida
request-holder-team = Tutta la squadra
request-holder-you = { $register ->
    [formal] { $name } (Lei)
   *[informal] { $name } (tu)
 }

request-answer = Rispondere alla domanda
request-answer-words = Risposta
request-answer-send = Invia la risposta
request-confirm = Sì, è risolto
request-not-yet = Non ancora
request-reopening = Riprendere la richiesta
request-reopening-missing = Che cosa manca?
request-reopening-hint = Bastano poche parole. Si continua con le stesse persone.
request-reopening-send = Scrivi che cosa manca
request-reopening-serve = Riprendere la richiesta
request-withdrawal = Non mi serve più
request-withdrawal-hint = Detto presto, risparmia lavoro a un collega.
request-withdrawal-word = Due parole sul perché
request-withdrawal-send = Ritira la richiesta

request-thanks = Dire grazie
request-thanks-reason = Per che cosa, esattamente?
request-thanks-hint = Può restare vuoto: basta un tocco.
request-thanks-plain = Grazie!
request-thanks-line = { $name }, { $when }

request-problems = Manca qualcosa
request-about = Questa richiesta
request-purpose = Così posso…
request-needed-by = Serve entro
request-asked-by = Chi chiede
request-asked-for = Per
request-team = Squadra
request-holder = Chi se ne occupa
request-service = Servizio
request-asked-at = Richiesta
request-seen-by = Chi la vede
request-seen-team = Le due parti
request-seen-named = Solo le persone nominate
request-seen-public = Tutti i colleghi

request-people = Persone
request-watchers = Chi segue
request-watchers-none = Per ora non la segue nessuno.
request-watch = Segui questa richiesta
request-unwatch = Non seguire più
request-invite = Invitare un collega
request-invite-person = Collega
request-invite-hint = Basta l’inizio del nome.
request-invite-send = Invita

request-moved-on = Nel frattempo qualcosa è cambiato
request-moved-on-words = Le parole scritte, da copiare
request-moved-on-see = Guarda la richiesta com’è ora

request-phrase-signature = { $team } – { $name }
request-phrase-greeting = Buongiorno! { $signature }. Ce ne occupiamo noi.
request-phrase-done = Tutto fatto. Buona giornata!
request-phrase-ready = È pronto per il ritiro. Buona giornata!
request-phrase-anything-else = Tutto fatto. Serve altro?

request-clock-title = A chi è toccato, e per quanto tempo
request-clock-from = Da
request-clock-to = A
request-clock-side = Tocca a
request-clock-working = Tempo contato
request-clock-provider = La squadra che fornisce
request-clock-customer = Chi ha chiesto
request-clock-third = Qualcun altro
request-clock-disputed = Contestato, non conta per nessuno
request-clock-queue = non ancora presa in carico
request-clock-work = in esecuzione
request-clock-displaced = è passato avanti altro
request-clock-closing = manca la parola di chiusura
request-clock-answer = si attende una risposta
request-clock-agreed = fino alla data concordata
request-clock-approval = si attende una decisione
request-clock-upstream = si attende una consegna
request-clock-done = conclusa, fino alla riapertura
request-clock-now = adesso
request-clock-term = Contatore dei termini: { $length } secondo il calendario della squadra.
request-clock-lived = Attesa di chi ha chiesto: { $length }, notti e giorni liberi compresi.
request-clock-lived-in-all = Dalla richiesta alla fine: { $length }, notti e giorni liberi compresi.
request-clock-note = Ogni parte conta sul proprio calendario; il «tempo vissuto» conta ogni minuto. Finché si attende una risposta, il contatore dei termini è fermo.
request-due-title = Perché questa data?
request-due-sum = Dall’apertura alla data promessa il calendario della squadra conta { $length }. Finiscono: { $when }.
request-due-outside = La promessa stessa vale per: { $when }, quando la squadra non è al lavoro.
request-due-used = { $day }: { $from }–{ $to }
request-due-skipped = { $day } non conta: { $reason }
request-due-closed-weekday = giorno di chiusura settimanale
request-due-closed = chiuso
request-due-more = { $count ->
    [one] e un altro giorno
   *[other] e altri { $count } giorni
}
request-clock-lived-for = tempo vissuto: { $length }
request-clock-contested = Contestato, e non conta per nessuno finché non si definisce: { $length }.
request-due-pauses = Mentre si attendeva chi ha chiesto, il contatore dei termini è rimasto fermo:
request-due-paused = { $from } – { $to }: { $length } del calendario della squadra
request-due-paused-since = da: { $from }; finora { $length } del calendario della squadra
request-due-with-pauses = Aggiungendo queste pause, il tempo contato finisce: { $when }. La promessa resta dov’è.
request-due-stands = Adesso è fermo. La promessa resta dov’è.
request-joint-confirm-hint = Anche altri hanno chiesto la stessa cosa: ognuno lo dice per sé.
request-joint-confirmed = { $register ->
    [formal] Per Lei è risolto. Gli altri che hanno chiesto la stessa cosa lo dicono per sé.
   *[informal] Per te è risolto. Gli altri che hanno chiesto la stessa cosa lo dicono per sé.
}
request-joint-withdraw-hint = Anche altri hanno chiesto la stessa cosa: per loro va avanti, e la si può ancora seguire.
request-joint-withdraw = Non mi serve più
request-due-agreed-title = Secondo l’accordo
request-due-agreed = Chiesta { $asked }, pronta entro { $length }: cioè { $due }.
request-due-needed-title = Il giorno in cui serve
request-due-needed = Serve { $when }. Da quando è stata chiesta fino ad allora, il calendario della squadra conta { $length }.
request-due-notice = Chiesta { $asked }, con il preavviso concordato di { $length }: una data a partire da: { $due }.
request-due-notice-kept = Il preavviso concordato è stato dato.
request-known = { $register ->
    [formal] Da quando lo sapeva?
   *[informal] Da quando lo sapevi?
}
request-known-since = Il giorno in cui si è saputo
request-known-hint = Solo se fa piacere: aiuta le due parti a concordare un preavviso possibile. Lo vedono entrambe.
request-known-send = Annota
request-known-earlier = Chi ha chiesto lo sapeva da: { $day }. Prima della richiesta: { $length }.

### Mutual agreements: what both sides promise each other.

agreements-title = Accordi reciproci
agreements-lead-sentence = { $register ->
    [formal] Ciò che le Sue squadre promettono e ciò che ricevono in cambio.
   *[informal] Ciò che le tue squadre promettono e ciò che ricevono in cambio.
}
agreements-none = Ancora nessun accordo
agreements-none-text = Un accordo impegna entrambe le parti: con quanto preavviso si chiede, entro quanto si è pronti. Si comincia dalla pagina di un servizio.
agreements-find-service = Trova un servizio
agreements-one = Accordo reciproco di servizio

agreements-about = Accordo: { $service }

agreements-between = { $provider } e { $customers }

agreements-new = Accordo su: { $service }
agreements-new-text = Entrambe le parti danno ed entrambe ricevono. Si scrive una bozza; l’altra parte la cambia o la firma.
agreements-begin = Accordarsi con l’altra parte
agreements-with = Chi chiede
agreements-with-hint = Una squadra, o più squadre che concordano la stessa cosa. Firma chi guida ciascuna.
agreements-with-more = Un’altra squadra
agreements-we-promise = Noi promettiamo
agreements-in-return = In cambio voi
agreements-nothing-yet = Ancora niente
agreements-lead = Pronto entro
agreements-lead-hint = Attesa e lavoro insieme, secondo il calendario lavorativo.

agreements-lead-of = Pronto entro: { $option }
agreements-first-answer = Prima risposta entro
agreements-upstream = Ciò che viene da altri, entro
agreements-upstream-hint = Una consegna, un’altra squadra: ciò che non dipende da voi.
agreements-notice = Preavviso
agreements-notice-hint = Quanto tempo prima del giorno in cui serve arriva la richiesta.
agreements-answer = Risposta alle domande entro
agreements-approval = Approvazioni entro
agreements-complete = Una richiesta completa contiene
agreements-also = Inoltre
agreements-lines-hint = Una cosa per riga.
agreements-calendar = Contato secondo
agreements-own-calendar = Il nostro calendario lavorativo

agreements-by-calendar = Contato secondo il calendario: { $name }
agreements-rules = Date e regole
agreements-effective = Vale da
agreements-review = Si rivede il
agreements-review-hint = Un giorno in cui le due parti si chiedono: ci aiuta ancora?
agreements-unsettled = Un’attesa contestata che resta aperta per dieci giorni lavorativi
agreements-unsettled-halves = conta a metà per ciascuna parte
agreements-unsettled-customer = conta per chi ha chiesto
agreements-unsettled-provider = conta per chi fornisce
agreements-silent = Giorni di silenzio dopo i quali una richiesta chiusa vale come confermata
agreements-silent-hint = Se resta vuoto, vale la regola generale dell’organizzazione.

agreements-silent-after = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}
agreements-silent-never = come in tutta l’organizzazione
agreements-keep-anyway = Perché resta così anche se il preavviso è più corto del tempo di evasione
agreements-keep-anyway-hint = Solo se è così. Anche due parti che rispettano tutto arriverebbero in ritardo.
agreements-slower = Perché i colleghi aspettano una risposta più dei clienti esterni
agreements-slower-hint = Lo legge chiunque possa chiedere.

agreements-slower-than = I colleghi ricevono una prima risposta entro { $inside }, i clienti esterni entro { $outside }.

agreements-slower-why = Perché: { $reason }
agreements-unkeepable = Anche due parti che rispettano tutto sarebbero in ritardo

agreements-gap = Preavviso: { $notice }, pronto entro: { $lead }. Ritardo, qualunque cosa facciano le due parti: { $late }.

agreements-gap-of = { $option }: preavviso – { $notice }, pronto entro – { $lead }. Ritardo, qualunque cosa facciano le due parti: { $late }.

agreements-kept-anyway = Resta così perché: { $words }
agreements-propose = Firma e proponi all’altra parte
agreements-keep-draft = Tieni come bozza
agreements-sign = Accetta e firma
agreements-change = Modifica
agreements-discard = Elimina questa versione
agreements-again = Scrivi la prossima versione
agreements-end = Termina questo accordo
agreements-end-text = Da ora non c’è più un accordo su questo. Ciò che è stato chiesto prima conserva la sua versione.
agreements-end-now = Termina adesso
agreements-draft = Bozza
agreements-proposed = Proposto, non ancora firmato da tutti
agreements-in-force = In vigore
agreements-superseded = Sostituito
agreements-ended = Terminato

agreements-ended-on = Terminato: { $when }

agreements-from = Firmato, vale da: { $when }

agreements-since = in vigore da: { $when }

agreements-version = versione { $number }

agreements-open-draft = La versione { $number } è in preparazione.

agreements-open-proposed = La versione { $number } è proposta e aspetta le firme.
agreements-look = Guardala
agreements-prompted = Scritta dopo
agreements-signatures = Firme

agreements-not-signed = { $name }: firma ancora mancante
agreements-history = Come è nato

agreements-changes = Che cosa è cambiato dalla versione { $before } alla versione { $after }
agreements-nothing-changed = Le promesse sono le stesse.
agreements-what = Che cosa
agreements-before = Prima
agreements-after = Ora
agreements-agreed = Concordato

agreements-line = { $terms } ({ $version })

agreements-line-notice = preavviso { $length }

agreements-line-lead = pronto entro { $length }
agreements-outside = Prima risposta ai clienti esterni
agreements-outside-hint = Secondo il calendario lavorativo. Dove i colleghi aspetterebbero di più, l’accordo richiede un motivo. Lasciare vuoto se non è promesso nulla.
agreements-to-sign = { $register ->
    [formal] Accordi che aspettano la Sua firma
   *[informal] Accordi che aspettano la tua firma
 }
agreements-refused = Rimandata indietro
agreements-refuse = Rimandare indietro con una parola
agreements-refuse-word = Che cosa non va ancora?
agreements-refuse-hint = L’altra parte lo legge. La versione torna una bozza, e tutte e due le parti possono cambiarla.
agreements-refuse-now = Rimanda indietro

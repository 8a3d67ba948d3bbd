### Shares of delay: for the two sides of one late request.

shares-title = Che cosa sarebbe bastato
shares-open = Quote del ritardo
shares-nothing-to-compare = Su questo non c’è un accordo, e le richieste concluse sono troppo poche per dire che cosa sia usuale. Un accordo aiuterebbe entrambe le parti.

shares-provisional = È ancora aperta, quindi è provvisorio. Ritardo finora, secondo il calendario lavorativo della squadra che fornisce: { $length }.

shares-late = Ritardo secondo il calendario lavorativo della squadra che fornisce: { $length }.
shares-repair-agreement = Niente di ciò che le parti potevano fare dentro l’accordo sarebbe bastato: è l’accordo stesso che deve cambiare.

shares-repair-both = Insieme, le due parti avrebbero salvato la data: { $what }.

shares-repair-customer = Sarebbe bastato ciò che aveva concordato chi ha chiesto: { $what }.

shares-repair-provider = Sarebbe bastato ciò che aveva concordato la squadra che fornisce: { $what }.

shares-repair-other = Sarebbe bastato questo: { $what }.

shares-repair-either = Sarebbe bastata una di queste cose: { $what }.

shares-standard-notice = un preavviso di { $length }

shares-standard-answers = risposte entro { $length }

shares-standard-approval = l’approvazione entro { $length }

shares-standard-lead = pronto entro { $length }

shares-standard-upstream = ciò che viene da altri entro { $length }
shares-standard-date = la data indicata all’inizio
shares-standard-complete = una richiesta completa
shares-standard-place = il suo posto mantenuto
shares-standard-first-time = riuscito al primo tentativo
shares-standard-open = i giorni di apertura abituali
shares-standard-undisputed = l’attesa non ancora definita
shares-caption = Quote del ritardo per parte e passo
shares-step = Parte e passo
shares-share = Quota
shares-range = Con gli standard al ±20%

shares-from-to = da { $low } a { $high }

shares-credit = recupero: { $length }
shares-agreement-itself = L’accordo stesso
shares-sum = In tutto
shares-range-note = L’ultima colonna mostra quanto si sposta una quota se ciascuno standard varia di un quinto. Se la quota più grande passa di mano, è condivisa.
shares-verdict-nobody = Nessuna delle parti ne ha una quota.
shares-verdict-shared = È condiviso: quale parte sia maggiore dipende dagli standard.

shares-verdict-largest = La quota maggiore resta la stessa comunque si spostino gli standard: { $side }.
shares-by-agreement = Secondo quanto concordato quando è stata chiesta:

shares-by-usual = Nessun accordo, confronto con il solito: la mediana di { $provider } richieste concluse della squadra che fornisce e di { $customer } della squadra che chiede.
shares-cause-notice = Avvisato più tardi di quanto concordato
shares-cause-date = La data è stata anticipata
shares-cause-input = Mancava qualcosa
shares-cause-answers = Risposte alle domande
shares-cause-approval = In attesa di un’approvazione
shares-cause-upstream = In attesa di altri
shares-cause-queue = In attesa di essere presa in carico
shares-cause-work = Attesa e lavoro
shares-cause-displaced = È stato anteposto altro
shares-cause-rework = Rifatto
shares-cause-closure = Chiuso in giorni di solito aperti
shares-cause-disputed = Contestato, non definito

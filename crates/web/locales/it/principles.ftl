### Gli otto principi del servizio tra colleghi, come schede e come manifesto.

principles-title = Otto principi
principles-lead = Le stesse otto schede per ogni ruolo, dalla portineria alla direzione.
principles-poster-title = Come ci serviamo a vicenda
principles-poster-foot = Servire i colleghi li aiuta a servire le persone per cui siamo qui.
principles-posters = Il manifesto da appendere
principles-posters-text = Una pagina A4. Basta aprirla e stamparla.
principles-back = Tutti e otto
principles-see = Scheda { $number }: { $title }
principles-where = Dove si incontra qui
principles-example = Per esempio
principles-read = Ho letto questa scheda
principles-unread = Togli il segno
principles-read-done = { $register ->
    [formal] Ha letto questa scheda.
   *[informal] Hai letto questa scheda.
}
principles-private = { $register ->
    [formal] I Suoi segni li vede solo Lei.
   *[informal] I tuoi segni li vedi solo tu.
}
principles-coverage = { $register ->
    [formal] Le Sue squadre
   *[informal] Le tue squadre
}
principles-coverage-text = Quante delle loro schede ha segnato chi fa parte della squadra, per quinti. Mai per persona, e mai sotto le cinque persone.
principles-band = { $low } – { $high }%
principles-too-few = Troppo poche persone per dirlo

principles-wishes = Servire il desiderio detto e quello non detto
principles-wishes-text = Dare ciò che è stato chiesto, e pensare un passo più in là: che cosa servirà dopo?
principles-wishes-example = Una collega chiede un modulo. Mandarle anche i due allegati che lo accompagnano.
principles-wishes-where = Quando si chiude una richiesta: domani servirà qualcos’altro?

principles-kindness = Informali sì, scortesi no
principles-kindness-text = Tra colleghi non servono formule. Lo spirito gentile invece sempre.
principles-kindness-example = «Acquisti – Jim» basta come saluto. Anche un no breve può essere caldo.
principles-kindness-where = Quando si deve dire di no: un motivo, e un’altra strada.

principles-respect = Rispetto, senza eccezioni
principles-respect-text = Lo deve e lo riceve chiunque. Le prevaricazioni si affrontano subito, per quanto in alto accadano.
principles-respect-example = Scrivere ogni nota come se l’altra parte potesse leggerla.
principles-respect-where = Quando si scrive una nota che legge solo la propria parte.

principles-words = Per favore e grazie, spesso
principles-words-text = Le parole contano perché contano i sentimenti, con i colleghi come con i clienti.
principles-words-example = «Grazie, il reparto era pronto dieci minuti prima» è una riga e dura tutto il giorno.
principles-words-where = Quando si apre una richiesta, e quando si ringrazia.

principles-lateral-help = Uscire dal proprio posto per aiutare
principles-lateral-help-text = Quando a una squadra mancano persone per un po’, gli altri danno una mano. La prossima volta può toccare a noi.
principles-lateral-help-example = Tre persone degli uffici aiutano a colazione dalle dieci alle dodici.
principles-lateral-help-where = Quando nessuno sta aspettando, e quando si passa qualcosa ad altri.

principles-phases = Aprire, fare, chiudere
principles-phases-text = Ogni servizio ha tre fasi. Chi fa solo quella di mezzo non ha ancora servito.
principles-phases-example = Conti pagati, rapporti finiti e mai un buongiorno: è un terzo del lavoro.
principles-phases-where = Quando si chiude una richiesta: una parola ne fa parte.

principles-celebration = Ciò che si festeggia ritorna
principles-celebration-text = Dire che cosa è riuscito e chi l’ha reso possibile; succederà di nuovo.
principles-celebration-example = «Il turno di notte ha ritrovato la radiografia alle quattro» all’inizio della riunione.
principles-celebration-where = Nella pagina dei grazie.

principles-together = Senza gli altri non c’è la casa
principles-together-text = Servendo i colleghi li mettiamo in grado di servire i loro clienti.
principles-together-example = Le divise pulite alle sei sono il primo passo di un buon mattino per chi è malato.
principles-together-where = Nel disegno di chi serve chi.

notice-card-ticked = { $register ->
    [formal] Annotato, solo per Lei.
   *[informal] Annotato, solo per te.
}

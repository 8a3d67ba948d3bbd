### What a team keeps for its work: phrases and checklists.

kept-title = Frasi e liste di controllo
kept-lead = Quello che la squadra dice spesso, e quello che si dimentica facilmente.
kept-keep = Salva
kept-name = Nome breve
kept-phrases = Frasi
kept-phrases-text = In un campo di testo, due volte i due punti (::) per trovarle. Compaiono nella lingua di chi riceve la risposta.
kept-phrase-add = Scrivi una frase
kept-phrase-edit = Modifica la frase
kept-phrase-remove = Togli la frase
kept-phrase-name-hint = Una o due parole, per trovarla.
kept-phrase-text = Che cosa dice
kept-phrase-text-hint = Nelle lingue in cui chiedono i colleghi. Dove una manca, se ne mostra un’altra.
kept-kind = Dove viene proposta
kept-kind-any = Ovunque
kept-kind-greeting = Saluti
kept-kind-question = Domande
kept-kind-closing = Parole di chiusura
kept-kind-note = Note interne
kept-places = Quello che sta tra parentesi graffe si sostituisce da solo, sempre nella stessa forma: intorno serve uno spazio.
kept-place-asker = il nome di chi ha chiesto (non in polacco)
kept-place-me = il nome di chi scrive
kept-place-team = il nome della squadra
kept-place-number = il numero della richiesta
kept-place-due = la data promessa
kept-checklists = Liste di controllo
kept-checklists-text = Ogni richiesta ne riceve una copia da spuntare. La vede solo la squadra.
kept-checklist-add = Scrivi una lista
kept-checklist-edit = Modifica la lista
kept-checklist-remove = Togli la lista
kept-checklist-service = Servizio
kept-checklist-service-hint = Le nuove richieste la ricevono da sole.
kept-checklist-no-service = Nessuno: si aggiunge a mano
kept-checklist-items = Che cosa c’è da fare
kept-checklist-items-hint = Una cosa per riga, nello stesso ordine in ogni lingua.
kept-checklist-lines = { $count ->
    [one] una riga
    [many] { $count } righe
   *[other] { $count } righe
}
kept-macros = Sequenze
kept-macros-text = Più passi sotto un nome solo, con un tocco. Le scrive chi guida la squadra.
kept-macro-add = Scrivi una sequenza
kept-macro-edit = Modifica la sequenza
kept-macro-remove = Togli la sequenza
kept-macro-lead = Quello che è scelto si fa in quest’ordine: tutto, o niente.
kept-macro-open = Apri con questo saluto, promessa per il tempo consueto
kept-macro-checklist = Aggiungi la lista di controllo
kept-macro-none = Non ne fa parte
kept-macro-aside = Metti da parte per tanti giorni
kept-quiet = Serve ancora?
kept-quiet-text = Quando per tanto tempo non succede niente, a chi ha chiesto si chiede se serve ancora. Il silenzio non chiude niente. Con 0 non si chiede mai.
kept-quiet-days = Giorni di silenzio

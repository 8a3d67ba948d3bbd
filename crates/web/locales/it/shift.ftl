### The end of a shift: what is left to whoever comes next.

shift-view = Fine turno
shift-title = { $team }: fine turno
shift-lead = Quello che è aperto passa a chi viene dopo, con due parole. Cambia mano solo quando qualcuno conferma.
shift-waiting = In consegna, non ancora confermato
shift-reminder = { $count ->
    [one] Una promessa è in consegna e aspetta una conferma
    [many] { $count } promesse sono in consegna e aspettano una conferma
   *[other] { $count } promesse sono in consegna e aspettano una conferma
}
shift-reminder-see = Guarda che cosa c’è in consegna
shift-from-to = Da: { $from } · A: { $to }
shift-hidden = { $count ->
    [one] E un’altra che vedono solo persone indicate per nome.
    [many] E altre { $count } che vedono solo persone indicate per nome.
   *[other] E altre { $count } che vedono solo persone indicate per nome.
}
shift-confirm = Ci penso io, grazie
shift-take-back = Riprendi
shift-nothing = Niente da lasciare. Buon riposo.
shift-nothing-text = Nessuna promessa aperta di questa squadra è in mano a chi legge, e niente di prossimo è senza qualcuno.
shift-leaving = Che cosa si lascia
shift-which = Che cosa prosegue
shift-held = In mano a chi legge
shift-unheld = Prossime, e senza nessuno
shift-promised = promessa: { $when }
shift-item-word = Due parole su questa
shift-to = A chi
shift-to-hint = Chi riceve conferma; fino ad allora tutta la squadra vede che è in attesa.
shift-to-team = Tutta la squadra
shift-word = Due parole per tutto
shift-leave = Passa le consegne

### What imported histories say about waiting.

histories-title = Storici importati
histories-lead = Che cosa dice il registro di un altro sistema sulle attese, per parte e per squadra.
histories-none = Nessuno storico è stato ancora importato
histories-none-text = La guida per chi gestisce il sistema spiega come fare.
histories-page-lead = Per squadra e mai per persona. Accanto a ogni cifra c’è la sua definizione.
histories-cut = Questo registro è molto lungo: queste sono le sue prime voci.
histories-sides = Dove è andato il tempo, per parte
histories-sides-definition = Minuti da una voce di un caso alla successiva, sommati secondo il significato della prima. L’ultima voce di un caso non ha durata.
histories-no-customer = Nessuna voce di questo registro dice che si attende chi ha chiesto. Le attese sono contate come «in attesa di qualcun altro, o non detto».
histories-side = Parte
histories-time = Tempo
histories-share = Quota
histories-side-work = in lavorazione
histories-side-queue = in coda alla squadra
histories-side-customer = in attesa di chi ha chiesto
histories-side-elsewhere = in attesa di qualcun altro, o non detto
histories-side-done = risolto o chiuso
histories-teams = Per squadra
histories-team = Squadra
histories-no-teams = Nessuna squadra di questo registro è abbastanza grande da essere mostrata.
histories-teams-definition = Quota del tempo proprio di una squadra, per parte: le voci che nominano la squadra, contate come sopra.
histories-hidden = { $count ->
    [one] { $count } squadra non è mostrata: nel registro ha meno di cinque persone, o si potrebbe ricavare per sottrazione.
    [many] { $count } squadre non sono mostrate: nel registro hanno meno di cinque persone, o si potrebbero ricavare per sottrazione.
   *[other] { $count } squadre non sono mostrate: nel registro hanno meno di cinque persone, o si potrebbero ricavare per sottrazione.
}
histories-measures = Tutti i casi
histories-measure = Misura
histories-figure = Cifra
histories-definition = Definizione
histories-half-and-most = metà entro { $half }, 8 su 10 entro { $most }
histories-rate = { $hits } su { $of } (di sicuro { $interval })
histories-cases = Casi
histories-cases-is = numero di casi
histories-entries = Voci
histories-entries-is = numero di voci di tutti i casi
histories-variants = Percorsi
histories-variants-is = numero di sequenze diverse di attività
histories-duration = Durata
histories-duration-is = tempo dalla prima all’ultima voce di un caso
histories-first-touch = Primo intervento
histories-first-touch-is = tempo dalla prima voce alla prima in lavorazione, nei casi che ne hanno una
histories-waiting = In attesa di chi ha chiesto
histories-waiting-is = tempo nelle voci in attesa di chi ha chiesto / tempo di tutti i casi
histories-ping-pong = Rimandati indietro
histories-ping-pong-is = casi che passano da una squadra a un’altra e subito indietro / casi; le ripetizioni di una squadra contano una volta
histories-handovers = Passaggi
histories-handovers-is = numero di successioni dirette da una squadra a un’altra
histories-correlation = Passaggi e durata
histories-correlation-is = correlazione per ranghi di Spearman tra numero di passaggi e durata dei casi; non è una causa
histories-reopened = Riaperti
histories-reopened-is = casi con una voce non conclusa dopo una risolta / casi con una voce risolta
histories-unresolved = Mai risolti
histories-unresolved-is = casi la cui ultima voce non è né risolta né chiusa / casi
histories-rework = Rifatto
histories-rework-is = voci la cui attività era già comparsa nel caso, con un’altra in mezzo
histories-words = Come sono state intese le parole del registro
histories-words-text = Secondo parole comuni. Dove questo è sbagliato, lo sono anche le cifre qui sopra.
histories-word = Nel registro
histories-meaning = Inteso come
histories-state-resolved = risolto
histories-state-closed = chiuso
histories-state-cancelled = ritirato

### Il disegno di chi serve chi, e chi aspetta chi.

picture-title = Chi serve chi
picture-lead = I clienti esterni in alto. Ognuno serve la riga sopra; chi guida regge il resto.
picture-everything = Tutto
picture-everything-lead = Tutte le squadre insieme, per cercare forme ricorrenti. Per una sola c’è il suo disegno.
picture-department-lead = Questa squadra con tutto ciò che ne fa parte.
picture-team-lead = Due passi in su e due in giù.
picture-levels = Che cosa si guarda
picture-organisation = Organizzazione
picture-forms = Come è disegnato
picture-pyramid = Piramide rovesciata
picture-chart = Organigramma
picture-teams = { $count ->
    [one] Una squadra
   *[other] { $shown } squadre
}
picture-outside = { $count ->
    [one] un gruppo di clienti esterni
   *[other] { $count } gruppi di clienti esterni
}
picture-links-shown = Collegamenti mostrati: { $shown } di { $all }.
picture-boxes-shown = Riquadri mostrati: { $shown } di { $all }.
picture-all-links = Tutti i collegamenti in una tabella
picture-no-root = La mappa non ha ancora un cliente esterno
picture-no-root-text = Senza, nessuno può vedere a che distanza si trova. Chi amministra aggiunge i gruppi di clienti esterni e i momenti in cui li si incontra.
picture-nothing = Nessuno ha ancora disegnato un collegamento
picture-nothing-text = Le squadre dicono chi servono e da chi sono servite; un esempio aiuta a cominciare.

picture-row-outside = Clienti esterni
picture-row-contact = Chi li incontra
picture-row-steps = { $count ->
    [one] Un passo dietro
   *[other] { $count } passi dietro
}
picture-row-apart = Ancora nessuna via verso un cliente esterno
picture-row-chief = Chi guida tutti noi
picture-row-level = { $count ->
    [one] Un livello più giù
   *[other] { $count } livelli più giù
}

picture-line = { $provider } → { $customer }
picture-line-mutual = { $provider } ⇄ { $customer }
picture-asked = { $count ->
    [one] { $number } richiesta
   *[other] { $number } richieste
}
picture-kept = promesse mantenute: { $kept } di { $promised }
picture-unconfirmed = non ancora confermato
picture-box = { $name }. Serve: { $serves }. È servita da: { $served }.

picture-list = Lo stesso a parole
picture-serves = Serve
picture-served-by = È servita da
picture-serves-count = { $count ->
    [one] ne serve una
   *[other] ne serve { $count }
}
picture-served-by-count = { $count ->
    [one] servita da una
   *[other] servita da { $count }
}
picture-open = Il disegno intorno a: { $name }

picture-legend-kept = promesse perlopiù mantenute
picture-legend-late = promesse spesso in ritardo: tratteggio e punto esclamativo
picture-legend-confirmed = confermato da entrambi
picture-legend-none = nessuna promessa arrivata a scadenza
picture-legend-unconfirmed = puntini: non ancora confermato da entrambi
picture-legend-thickness = Più è spessa, più richieste in { $weeks } settimane.
picture-legend-heads = La freccia indica chi è servito; due frecce: si servono a vicenda.
picture-suppressed = Le cifre sono di squadre, mai di persone, e restano nascoste se dietro ci sono meno di cinque persone.

picture-zoom-in = Più grande
picture-zoom-out = Più piccolo
picture-left = A sinistra
picture-right = A destra
picture-fit = Tutto nella finestra
picture-find = Cerca una squadra
picture-needs-script = Così tanti riquadri li disegna uno script. Senza, qui c’è tutto:
picture-keys = Tasti per il disegno
picture-keys-text = Tab entra nel disegno. Le frecce su e giù seguono le linee, sinistra e destra vanno ai vicini, Invio apre, + e − cambiano la grandezza.
picture-around = Chi serve chi, qui intorno
picture-larger = Apri il disegno

picture-owed = Che cosa è dovuto verso l’alto: { $name }
picture-owed-text = Chi sta in basso regge gli altri. Ecco che cosa possono aspettarsi.
picture-owed-nothing = Non è ancora stato scritto nulla.
picture-owed-offers = Offerto a tutti

picture-table = Tutti i collegamenti
picture-table-lead = Ogni coppia che si serve: { $count }.
picture-table-before = Prima
picture-table-after = Dopo
picture-table-range = { $from } – { $to } di { $all }
picture-sort = In ordine di
picture-sort-customer = Chi è servito
picture-sort-provider = Chi serve
picture-sort-asked = Richieste
picture-sort-late = Promesse in ritardo
picture-promises = Promesse mantenute
picture-both-ways = Nei due sensi
picture-yes = sì
picture-of = { $kept } di { $promised }

waits-title = Chi aspetta chi
waits-lead = A sinistra le squadre che chiedono, in alto quelle che servono. Richieste di { $weeks } settimane.
waits-caption = Richieste tra squadre
waits-reading = Tra parentesi: quante aspettano ora la squadra che serve. Un punto: troppo poche persone per dirlo. Ogni casella apre le proprie richieste.
waits-who-asks = Chi chiede
waits-sum = Insieme
waits-nothing = Non è stato chiesto nulla.
waits-hidden-short = –
waits-hidden = { $customer } chiede a { $provider }: troppo poche persone per dirlo
waits-cell = { $customer } chiede a { $provider }: { $asked }. In attesa ora: { $waiting }
waits-none = Nessuno ha ancora chiesto nulla
waits-none-text = Appena le squadre si chiedono qualcosa, qui si vede dove serve aiuto.
waits-left-out = Coppie di squadre più piccole non mostrate: { $count }.
waits-between = { $customer } → { $provider }
waits-asked = Chieste in quattro settimane
waits-waiting = In attesa ora
waits-own = { $register ->
    [formal] Le Sue richieste tra le due
   *[informal] Le tue richieste tra le due
}
waits-own-none = { $register ->
    [formal] Nessuna è Sua. Ciò che chiedono gli altri resta tra loro e chi li serve.
   *[informal] Nessuna è tua. Ciò che chiedono gli altri resta tra loro e chi li serve.
}
waits-ask = Chiedi a: { $team }

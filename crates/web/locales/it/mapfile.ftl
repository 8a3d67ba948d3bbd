### La mappa come file.

mapfile-title = La mappa come file
mapfile-lead = Per chi tiene la mappa altrove o ne vuole una copia. Nulla cambia prima di averlo visto.
mapfile-out = Scaricarla
mapfile-out-text = I collegamenti con i loro bisogni, i momenti della verità, chi fa parte di che cosa e a chi risponde. I collegamenti fra due persone ci sono solo per loro stesse.
mapfile-csv = Tabella (.csv)
mapfile-yaml = Catalogo (.yaml)
mapfile-graphml = Grafo (.graphml)
mapfile-file-name = mappa
mapfile-in = Caricarne una
mapfile-file = File
mapfile-file-hint = .csv, .yaml o .graphml, compresso (.gz) o no
mapfile-look = Mostra che cosa cambierebbe
mapfile-formats = Che cosa viene letto
mapfile-formats-text = Un file non può dire sì per nessuno: alle due parti di un collegamento nuovo o cambiato viene chiesta una conferma. Ciò che il file non dice resta com’è, e nulla viene tolto.
mapfile-format-csv = Una cosa per riga. La colonna row dice che cosa è: group, team, member, reports, moment, link o need. Senza questa colonna ogni riga è un collegamento fra cliente e chi fornisce, con un bisogno dove c’è un testo.
mapfile-format-yaml = Entità come in un catalogo Backstage: Group e User sono squadre e persone; ciò da cui dipende un Component, System, Resource o API diventa un bisogno di chi ne è responsabile. Gli alias non sono ammessi.
mapfile-format-graphml = I nodi sono squadre, salvo che il loro kind dica person, moment o group. Un arco orientato va da chi ha bisogno a chi fornisce.
mapfile-format-people = Le persone si indicano con @nome, person:codice o l’indirizzo di posta, i momenti con moment:nome. Un file simile non crea persone; crea squadre.

mapfile-preview = Che cosa cambierebbe
mapfile-preview-lead = Con il file { $name }. Per ora non è cambiato nulla.
mapfile-again = Un altro file
mapfile-apply = Carica
mapfile-nothing = La mappa è già come nel file. Non c’è nulla da cambiare.
mapfile-changed = Serve un’altra occhiata
mapfile-changed-text = Nel frattempo qualcosa è cambiato. Ecco che cosa farebbe il file adesso.
mapfile-count-groups = { $count ->
    [one] { $count } nuovo gruppo
    [many] { $count } nuovi gruppi
   *[other] { $count } nuovi gruppi
}
mapfile-count-teams = { $count ->
    [one] { $count } nuova squadra
    [many] { $count } nuove squadre
   *[other] { $count } nuove squadre
}
mapfile-count-chart = { $count ->
    [one] { $count } modifica dell’organigramma
    [many] { $count } modifiche dell’organigramma
   *[other] { $count } modifiche dell’organigramma
}
mapfile-count-moments = { $count ->
    [one] { $count } momento della verità
    [many] { $count } momenti della verità
   *[other] { $count } momenti della verità
}
mapfile-count-links = { $count ->
    [one] { $count } nuovo collegamento
    [many] { $count } nuovi collegamenti
   *[other] { $count } nuovi collegamenti
}
mapfile-count-changed = { $count ->
    [one] { $count } collegamento cambiato
    [many] { $count } collegamenti cambiati
   *[other] { $count } collegamenti cambiati
}
mapfile-count-needs = { $count ->
    [one] { $count } bisogno
    [many] { $count } bisogni
   *[other] { $count } bisogni
}
mapfile-count-unchanged = { $count ->
    [one] { $count } voce resta com’è
    [many] { $count } voci restano come sono
   *[other] { $count } voci restano come sono
}
mapfile-groups = Nuovi gruppi di clienti esterni
mapfile-teams = Nuove squadre
mapfile-chart = Chi fa parte di che cosa e a chi risponde
mapfile-chart-part = { $team } entra a far parte di { $parent }
mapfile-chart-apart = { $team } diventa una squadra a sé
mapfile-chart-member = { $name } entra in { $team }
mapfile-chart-lead = { $name } guida { $team }
mapfile-chart-reports = { $name } risponde a { $manager }
mapfile-chart-reports-none = { $name } non risponde a nessuno
mapfile-moments = Momenti della verità
mapfile-links = Collegamenti
mapfile-new = nuovo
mapfile-terms = date, occasione o promessa
mapfile-need = Ha bisogno di: { $need }
mapfile-return = In cambio: { $need }
mapfile-promise = Promessa: { $promise }

mapfile-refused = Non è stato caricato nulla
mapfile-refused-text = { $count ->
    [one] { $count } punto del file va rivisto. Si corregge e si sceglie di nuovo il file.
    [many] { $count } punti del file vanno rivisti. Si correggono e si sceglie di nuovo il file.
   *[other] { $count } punti del file vanno rivisti. Si correggono e si sceglie di nuovo il file.
}
mapfile-entity = Entità { $number }
mapfile-node = Nodo { $number }
mapfile-edge = Arco { $number }
mapfile-flaw-what = «{ $word }» non è fra le cose che una mappa può dire
mapfile-flaw-person = Qui nessuno si chiama «{ $text }»
mapfile-flaw-team = «{ $text }» è una squadra di uno storico importato e non serve più nessuno
mapfile-flaw-moment = Nessun momento della verità si chiama «{ $text }»
mapfile-flaw-moments = Più momenti si chiamano «{ $text }»: il gruppo va aggiunto fra parentesi quadre, «nome [gruppo]»
mapfile-flaw-group = Nessun gruppo di clienti esterni si chiama «{ $text }»
mapfile-flaw-moment-provides = Un momento della verità ha bisogno degli altri e non fornisce nulla: può essere solo il cliente
mapfile-flaw-same = Le due parti sono la stessa
mapfile-flaw-repeated = { $place } dice un’altra cosa sullo stesso punto
mapfile-flaw-circle = Salendo da qui si torna qui
mapfile-flaw-needs = Un collegamento può avere al massimo { $most } bisogni
mapfile-flaw-entity = Nel file non c’è nulla che si chiami «{ $text }»
mapfile-flaw-owner = «{ $text }» non è di nessuno, e non c’è a chi chiedere
mapfile-flaw-undirected = L’arco non è orientato: non dice chi dipende da chi

mapfile-list = File recenti
mapfile-list-none = Finora non è stato caricato nessun file.
mapfile-undo = Annulla questo caricamento
mapfile-undone-title = Il caricamento è annullato
mapfile-undone-removed = { $count ->
    [one] { $count } voce non c’è più
    [many] { $count } voci non ci sono più
   *[other] { $count } voci non ci sono più
}
mapfile-undone-restored = { $count ->
    [one] { $count } voce è come prima
    [many] { $count } voci sono come prima
   *[other] { $count } voci sono come prima
}
mapfile-kept-link = { $provider } → { $customer }: qualcuno ha risposto o l’ha cambiato
mapfile-kept-moment = Il momento «{ $name }» è in uso o è stato cambiato
mapfile-kept-group = Il gruppo { $name } è in uso
mapfile-kept-chart = { $name }: il posto nell’organigramma è stato cambiato dopo
mapfile-back = Torna alla mappa come file

### What past requests say, on what a promise rests, and how promises were kept.

evidence-usual = 8 su 10 hanno richiesto al massimo { $length }
evidence-usual-few = Circa 8 su 10 hanno richiesto al massimo { $length } (pochi casi)
evidence-usual-between = 8 su 10 hanno richiesto al massimo { $length } (di sicuro tra { $low } e { $high })
evidence-usual-from = 8 su 10 hanno richiesto al massimo { $length } (di sicuro { $low } o più)
evidence-not-yet = Finora ne sono concluse meno di 8 su 10
evidence-agreed = Concordato: entro { $length }
evidence-agreed-too = Il tempo concordato è { $length }.
evidence-none = Nessuno sa ancora quanto tempo ci vuole
evidence-based-option = { $cases ->
    [one] Basato su { $cases } richiesta conclusa di questa variante.
    [many] Basato su { $cases } richieste concluse di questa variante.
   *[other] Basato su { $cases } richieste concluse di questa variante.
}
evidence-based-service = { $cases ->
    [one] Basato su { $cases } richiesta conclusa di questo servizio.
    [many] Basato su { $cases } richieste concluse di questo servizio.
   *[other] Basato su { $cases } richieste concluse di questo servizio.
}
evidence-based-team = { $cases ->
    [one] Basato su { $cases } richiesta conclusa di tutta la squadra.
    [many] Basato su { $cases } richieste concluse di tutta la squadra.
   *[other] Basato su { $cases } richieste concluse di tutta la squadra.
}
evidence-based-organisation = { $cases ->
    [one] Basato su { $cases } richiesta conclusa di tutta l’organizzazione.
    [many] Basato su { $cases } richieste concluse di tutta l’organizzazione.
   *[other] Basato su { $cases } richieste concluse di tutta l’organizzazione.
}
evidence-ahead = { $count ->
    [one] C’è già { $count } richiesta in attesa.
    [many] Ci sono già { $count } richieste in attesa.
   *[other] Ci sono già { $count } richieste in attesa.
}
evidence-last-waited = L’ultima ha atteso { $length } prima di essere presa in carico.
evidence-basis-agreed = È la data del tempo concordato.

evidence-outlook-by = Chiedendo adesso: { $when }.
evidence-unlikely = { $length }: è improbabile
evidence-unlikely-text = { $usual }; { $length } è improbabile.
evidence-short-text = Il tempo concordato è { $length }; { $wanted } è un preavviso breve.
evidence-options = Che cosa funzionerebbe
evidence-take-option = Variante { $option }: di solito { $when }
evidence-take-date = Chiedere invece per: { $when }
evidence-in-time = in tempo
evidence-quicker = più rapida, ma non per quella data
evidence-insist = Si può anche inviare con la data scelta. Chi fornisce vede che la cosa è nota.
evidence-insist-send = Invia con la mia data
evidence-insisted = Chiesta per { $when } anche se di solito è pronta { $usually }: detto prima, lo sanno entrambe le parti.
evidence-notice-agreed = Preavviso concordato: { $length }. Lo rispetta una data a partire da: { $day }.
evidence-notice-short = È meno preavviso di quanto concordato
evidence-notice-given = Il preavviso concordato è { $agreed }; questa data ne lascia { $given }.
evidence-notice-none = Il preavviso concordato è { $agreed }; questa data non ne lascia.
evidence-in-time-all-the-same = Di solito è pronta { $when }: può darsi che arrivi in tempo lo stesso.
evidence-part-late = { $part }: di solito { $when }
evidence-of-part = { $part }: { $line }
evidence-take-without = Per ora senza: { $parts }
evidence-without-hint = Quello che resta fuori si può chiedere a parte, per una data successiva.
evidence-insisted-notice = Chiesta per { $when } con un preavviso di { $given }, dove quello concordato è { $agreed }: detto prima, lo sanno entrambe le parti.
evidence-insisted-without = Chiesta per { $when } senza preavviso, dove quello concordato è { $agreed }: detto prima, lo sanno entrambe le parti.
evidence-offered = Proposta in base all’esperienza. { $usual }
evidence-offered-agreed = Proposta in base al tempo concordato.

evidence-promises-title = { $team }: promesse fatte e mantenute
evidence-promises-lead = Può vederlo chiunque. Riguarda la squadra, mai una singola persona.
evidence-promises-link = Promesse fatte e mantenute
evidence-promises-kept = Promesse mantenute, tra quelle scadute negli ultimi dodici mesi
evidence-promises-share = { $kept } su { $given }
evidence-promises-interval = La quota è di sicuro tra { $low } e { $high }.
evidence-promises-months = Mese per mese
evidence-promises-month = Scadute
evidence-promises-given = Fatte
evidence-promises-kept-short = Mantenute
evidence-promises-range = Quota
evidence-promises-none = Nessuna promessa è ancora scaduta
evidence-promises-none-text = Appena ce ne sarà una, si conterà qui.
evidence-promises-withheld = Qui non si conta nulla
evidence-promises-withheld-text = Questa squadra è una sola persona, e di una persona non si fanno cifre.
evidence-promises-definition = Come si conta
evidence-promises-definition-text = Ogni promessa conta così come è stata fatta: una data successiva non scusa quella precedente. È mantenuta se il lavoro era concluso entro allora, e concluso davvero. Ciò che è stato ritirato o rifiutato prima della data non conta.
evidence-promises-interval-text = «Di sicuro tra» è l’intervallo di Wilson al 95%: con poche promesse è largo, e lo dice.
evidence-counts = { $count ->
    [0] La data tiene conto che non c’è nulla prima di questa.
    [one] La data tiene conto di { $count } richiesta non ancora evasa prima di questa.
    [many] La data tiene conto di { $count } richieste non ancora evase prima di questa.
   *[other] La data tiene conto di { $count } richieste non ancora evase prima di questa.
}
evidence-basis-ahead = { $count ->
    [0] Prima non c’era nulla.
    [one] Prima c’era { $count } richiesta.
    [many] Prima c’erano { $count } richieste.
   *[other] Prima c’erano { $count } richieste.
}

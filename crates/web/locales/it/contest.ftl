### Contesting a wait and settling it; and another variant of the service.

contest-title = Questa attesa non è mia
contest-hint = Se una domanda non avrebbe dovuto fermare il contatore, si può dire qui. Il tempo non conta per nessuno finché le due parti non sono d’accordo.
contest-which = Quale attesa?
contest-since = Domanda: { $when }
contest-why = Perché questa attesa non è di chi ha chiesto?
contest-send = Contesta questa attesa
contest-settlement = A chi spetta l’attesa contestata?
contest-disputed = Attesa contestata, da: { $when }. Finché non si definisce, non conta per nessuno.
contest-customer-says = Chi ha chiesto dice: { $share }
contest-provider-says = Chi fornisce dice: { $share }
contest-provider-silent = Chi fornisce non ha ancora detto nulla.
contest-share = A chi spettava quel tempo?
contest-share-provider = a chi fornisce
contest-share-half = metà ciascuno
contest-share-customer = a chi ha chiesto
contest-share-part = { $percent }% a chi ha chiesto, il resto a chi fornisce
contest-rule = Se le due parti dicono lo stesso, la questione è definita. Se non lo è entro: { $when }, vale la regola: { $share }.
contest-settle = Registra
contest-settled = L’attesa contestata ({ $when }) è stata definita dalle due parti: { $share }.
contest-settled-by-rule = L’attesa contestata ({ $when }) è stata definita dalla regola: { $share }.
contest-stand-in = { $asker } non c’è in questi giorni. La domanda arriva anche a { $deputy }, che può rispondere.
contest-away = { $asker } non c’è, fino a: { $day }, e nessuno è al suo posto. La risposta può richiedere tutto questo tempo.

contest-wish = Va bene anche un’altra variante
contest-wish-hint = Forse un’altra variante è più rapida. La domanda va a chi fornisce, che dice di sì o spiega perché no.
contest-wish-which = Quale variante?
contest-wish-send = Chiedi questa variante
contest-wish-open = È stata chiesta la variante { $option }. La risposta deve ancora arrivare.
contest-wish-given = È stata chiesta la variante { $option }, e adesso è quella.
contest-wish-kept = Sarebbe andata bene anche la variante { $option }. Chi fornisce mantiene quella di prima: è una sua scelta, e resta registrata.
contest-wish-title = Per { $asker } va bene { $option }
contest-wish-word = Una parola in merito
contest-wish-word-hint = Serve se tutto resta com’è: mantenere la variante è allora una scelta di chi fornisce, e resta registrata.
contest-wish-give = Dai questa variante
contest-wish-keep = Lascia com’è

### Asking: in one's own words or through a service, looked over, sent.

ask-title = { $register ->
    [formal] Di che cosa ha bisogno?
   *[informal] Di che cosa hai bisogno?
 }
ask-title-team = Chiedere a: { $team }
ask-lead = { $register ->
    [formal] Lo dica con parole Sue. Basta una frase.
   *[informal] Dillo con parole tue. Basta una frase.
 }
ask-words = { $register ->
    [formal] Con parole Sue
   *[informal] Con parole tue
 }
ask-words-hint = Che cosa aiuterebbe, e dove? Il resto lo possono chiedere i colleghi.
ask-more = Per che cosa, entro quando, per chi
ask-continue = Continua
ask-back = Indietro
ask-problems = Manca qualcosa
ask-optional = facoltativo
ask-choose = Scegliere

ask-aside = Altri modi di chiedere
ask-services = Oppure scegliere un servizio
ask-services-search = Cerca tra i servizi
ask-search = Cerca
ask-services-none = Nessuna squadra ha ancora pubblicato un servizio. Vanno benissimo parole proprie.
ask-services-nothing-found = Nessun servizio corrisponde a queste parole. Nel riquadro vanno benissimo parole proprie.
ask-lately = Richieste recenti
ask-again = Chiedi di nuovo

ask-who = Chi può aiutare?
ask-who-services = Questi servizi corrispondono alle parole scritte
ask-who-team-choice = Nessuno di questi: chiedere a una squadra
ask-who-no-service = Nessun servizio corrisponde ancora a queste parole. Basta scegliere una squadra: se non è quella giusta, passa la richiesta a chi può aiutare.
ask-who-team = Squadra
ask-who-team-hint = Se non è quella giusta, passa la richiesta a chi può aiutare.

ask-progress = Passo { $step } di { $of }
ask-all = Tutte le domande in una pagina
ask-variant = Quale variante?
ask-lead-time = Di solito: { $time }.
ask-unknown = Non lo so

ask-purpose = Così posso…
ask-purpose-hint = Chi aiuta lo legge per primo. Per esempio: accogliere due pazienti stasera.
ask-needed-by = Serve entro
ask-day = Giorno
ask-time = Ora
ask-for = Per un’altra persona
ask-for-hint = Basta l’inizio del nome. La richiesta la vedono entrambi.
ask-anything-else = Altro da aggiungere?

ask-check = Un ultimo sguardo
ask-check-lead = Si può ancora cambiare tutto.
ask-change = Cambia
ask-nothing = –
ask-row-service = Servizio
ask-row-team = Squadra
ask-files = Foto o file
ask-files-hint = Fino a 10 file da 20 MB ciascuno.
ask-files-again = Le parole scritte sono al sicuro. I file vanno scelti ancora una volta.
ask-send = Invia la richiesta

ask-sent-title = Grazie
ask-sent-received = Ricevuta da: { $provider }.
ask-sent-usual = Di solito è pronta entro: { $when }.
ask-sent-soon = Presto arriverà un saluto con una data.
ask-sent-number = { $register ->
    [formal] La Sua richiesta è la { $number }.
   *[informal] La tua richiesta è la { $number }.
 }
ask-sent-next = Che cosa succede ora
ask-sent-step-greeting = Un collega saluta, con il suo nome, e dà una data.
ask-sent-step-told = Quando è pronta, o se la data deve cambiare, arriva un avviso. Non serve chiedere.
ask-sent-step-yours = { $register ->
    [formal] Alla fine è Lei a dire se è tutto risolto.
   *[informal] Alla fine sei tu a dire se è tutto risolto.
 }
ask-sent-see = Vai alla richiesta
ask-sent-another = Chiedi qualcos’altro

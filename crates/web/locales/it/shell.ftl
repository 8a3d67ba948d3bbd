### The frame around every page.

shell-product = Lateral
shell-skip = Vai al contenuto
shell-navigation = Navigazione principale
shell-today = Oggi
shell-ask = Chiedere
shell-serve = Servire
shell-thanks = Grazie
shell-search = Cerca
shell-notices = Avvisi
shell-my-requests = Le mie richieste
shell-help = Aiuto
shell-settings = Le mie impostazioni
shell-sign-out = Esci
shell-shortcuts = Tasti
shell-close = Chiudi
shell-key-list = Mostra questo elenco
shell-key-rows = Riga successiva e precedente
shell-key-send = Invia il testo

script-sending = Invio in corso…

script-failed = { $register ->
    [formal] Non siamo riusciti a inviare. Il Suo testo è al sicuro: riprovi, per favore.
   *[informal] Non siamo riusciti a inviare. Il tuo testo è al sicuro: riprova, per favore.
}

script-offline = { $register ->
    [formal] Connessione assente. Non ancora inviato; il Suo testo è conservato qui.
   *[informal] Connessione assente. Non ancora inviato; il tuo testo è conservato qui.
}

script-updated = La pagina è stata aggiornata.

script-draft-restored = { $register ->
    [formal] La Sua bozza è di nuovo qui.
   *[informal] La tua bozza è di nuovo qui.
}

script-changed-meanwhile = Nel frattempo qualcuno ha modificato questi dati.
script-no-results = Nessun risultato
script-palette = Cerca persone, squadre, richieste e pagine
script-draft-newer = C’è un testo più recente da un altro dispositivo.
script-draft-use = Usa quello
script-draft-mine = Tieni questo

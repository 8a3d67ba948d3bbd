### La pagina iniziale.

today-title = Oggi

today-good-morning = Buongiorno, { $name }.
today-good-afternoon = Buon pomeriggio, { $name }.
today-good-evening = Buonasera, { $name }.

today-counting-on-you = { $register ->
    [formal] { $count ->
        [one] Oggi una persona conta su di Lei.
       *[other] Oggi { $count } colleghi contano su di Lei.
    }
   *[informal] { $count ->
        [one] Oggi una persona conta su di te.
       *[other] Oggi { $count } colleghi contano su di te.
    }
}
today-your-word-is-awaited = { $register ->
    [formal] Una Sua parola aiuta qualcuno ad andare avanti.
   *[informal] Una tua parola aiuta qualcuno ad andare avanti.
}
today-nobody-waits = { $register ->
    [formal] Nessuno La sta aspettando. Grazie.
   *[informal] Nessuno ti sta aspettando. Grazie.
}
today-nobody-waits-text = { $register ->
    [formal] Se invece ha bisogno di qualcosa, lo chieda.
   *[informal] Se invece hai bisogno di qualcosa, chiedi.
}
today-ask = { $register ->
    [formal] Chieda qualcosa
   *[informal] Chiedi qualcosa
}
today-new-for-your-teams = { $register ->
    [formal] Novità per le Sue squadre
   *[informal] Novità per le tue squadre
}

today-unopened = { $count ->
    [one] una richiesta da aprire
   *[other] { $count } richieste da aprire
}
today-your-turn = { $register ->
    [formal] Si attende una Sua parola
   *[informal] Si attende una tua parola
}
today-waiting-for-you = { $register ->
    [formal] In attesa di Lei
   *[informal] In attesa di te
}
today-you-wait-for = { $register ->
    [formal] Lei è in attesa di
   *[informal] Sei in attesa di
}
today-thanks = { $register ->
    [formal] Un grazie per Lei
   *[informal] Un grazie per te
}
today-all-thanks = Tutti i grazie

today-people-waiting = { $register ->
    [formal] { $count ->
        [0] Persone che serve: nessuna in attesa
        [one] Persone che serve: { $count } in attesa
       *[other] Persone che serve: { $count } in attesa
    }
   *[informal] { $count ->
        [0] Persone che servi: nessuna in attesa
        [one] Persone che servi: { $count } in attesa
       *[other] Persone che servi: { $count } in attesa
    }
}
today-people-none = { $register ->
    [formal] Nessuno che Le risponda, o sia Suo cliente sulla mappa, aspetta qualcosa da Lei in persona.
   *[informal] Nessuno che ti risponda, o sia tuo cliente sulla mappa, aspetta qualcosa da te in persona.
}
today-people-map = La mappa

### One line about what was just done.

notice-settings-saved = Impostazioni salvate.
notice-password-changed = Password cambiata. Gli altri dispositivi sono stati disconnessi.
notice-session-ended = Dispositivo disconnesso.
notice-signed-out = Uscita completata. A presto.
notice-set-up = Tutto è pronto. Ora si può accedere.
notice-example-loaded = { $register ->
    [formal] Benvenuti all’Ospedale San Rocco. Si guardi intorno.
   *[informal] Benvenuti all’Ospedale San Rocco. Guardati intorno.
}
notice-example-ended = { $register ->
    [formal] L’esempio non c’è più. La casa è Sua.
   *[informal] L’esempio non c’è più. La casa è tua.
}

notice-request-opened = Accettata. La promessa è in viaggio.
notice-request-promised = La nuova data è promessa.
notice-request-handed-over = Affidata.
notice-request-questioned = La domanda è inviata.
notice-request-answered = La risposta è inviata. Grazie.
notice-request-passed-on = Passata.
notice-request-declined = La risposta è inviata. Grazie per la gentilezza.
notice-request-performed = Fatto. Manca ancora una parola di chiusura.
notice-request-closed = Chiusa con una parola. Grazie.
notice-request-confirmed = Grazie. È risolto.
notice-request-reopened = Si continua. Grazie per averlo detto.
notice-request-withdrawn = Ritirata. Grazie per averlo detto presto.
notice-request-written = Inviato.
notice-request-noted = La nota è salvata.
notice-request-watching = Salvato.
notice-request-thanked = Il grazie è arrivato.
notice-people-imported = Le persone sono importate.
notice-map-imported = Il file è sulla mappa. Alle due parti di ogni nuovo collegamento viene chiesta una conferma.
notice-pulse-sent = Grazie. È contato, e nulla dice chi l’ha detto.
notice-pulse-aside = Va bene. Su questo non chiederemo più.
notice-outcomes-taken = La serie è caricata.
notice-outcomes-removed = La serie non c’è più.

notice-absence-kept = Assenza indicata.
notice-absence-removed = Assenza tolta.
notice-person-kept = Dati salvati.
notice-password-given = Password assegnata. Va comunicata di persona.
notice-person-left = L’accesso è chiuso e ciò che era in mano a questa persona è passato ad altri.
notice-team-kept = Squadra salvata.
notice-team-removed = Squadra rimossa.
notice-members-kept = Membri salvati.
notice-service-kept = Servizio salvato.
notice-service-published = Ora il servizio si può chiedere.
notice-service-retired = Il servizio non si può più chiedere.
notice-organisation-kept = Impostazioni dell’organizzazione salvate.
notice-job-retried = Il lavoro viene ripetuto.
notice-job-discarded = Il lavoro è stato abbandonato.
notice-calendar-kept = Calendario salvato.
notice-calendar-removed = Calendario rimosso.
notice-request-word-sealed = Sigillato. Grazie per averlo detto.
notice-request-above = Detto. Grazie: farà piacere a qualcuno.
notice-request-shared = Fatto. Si può cambiare idea in ogni momento.
notice-kept-kept = Salvato per la squadra. Grazie.
notice-kept-removed = Fatto: non c’è più.
notice-checks-kept = La lista è aggiornata.
notice-shift-left = In consegna. Resta visibile finché qualcuno conferma.
notice-shift-confirmed = Grazie. La consegna è confermata.
notice-shift-taken-back = La consegna è annullata.
notice-request-aside = Messa da parte. La promessa resta, e torna da sola.
notice-request-fetched = È tornata.
notice-still-needed = Grazie. Resta così com’è.
notice-request-linked = Ora sono collegate.
notice-request-unlinked = Il collegamento non c’è più.
notice-request-merged = Unite. Chi ha chiesto la segue lì.
notice-request-split = La parte ora è una richiesta a sé.
notice-shared-kept = Salvata per i colleghi.
notice-macro-done = Fatto tutto. Grazie.
notice-bulk-undone = Annullato dove nessuno aveva cambiato altro.

notice-request-contested = L’attesa è contestata. Finché non si definisce, il tempo non conta per nessuno.
notice-request-settlement = Il parere è registrato.
notice-request-option-wished = La preferenza è stata inviata.
notice-request-option-answered = La risposta è stata inviata.
notice-agreement-kept = La bozza è salvata.
notice-agreement-proposed = Proposto. Ora tocca all’altra parte firmare.
notice-agreement-signed = Firmato. Grazie.
notice-agreement-discarded = La versione è eliminata.
notice-agreement-ended = L’accordo è terminato.
notice-request-repaired = Salvato per la prossima volta. Grazie.
notice-request-needed-by = Annotato. Entrambe le parti vedono la nuova data.
notice-agreement-refused = Rimandata indietro. L’altra parte legge il motivo.
notice-request-known = Annotato. Lo vedono entrambe le parti.
notice-heads-up-given = Fatto. L’altra parte lo vede.
notice-heads-up-known = Annotato. L’altra parte vede che lo sapete.
notice-heads-up-withdrawn = Ritirato.

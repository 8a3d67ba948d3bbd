### After a miss: one thing that each side will change.

repair-title = Una cosa che cambieremo
repair-text = La data non è stata rispettata. Ogni parte può scrivere una cosa per la prossima volta. Nessun voto; si legge quando hanno scritto entrambe, o dopo sette giorni.
repair-change = Che cosa cambierà dalla vostra parte
repair-hint = Per esempio: «Avvisiamo quando iniziano i colloqui.»
repair-send = Tieni per la prossima volta
repair-sealed = L’altra parte ha scritto. Si legge quando avrà scritto anche questa, o dopo sette giorni.
repair-waiting = L’altra parte non ha ancora scritto.
repair-reminder = L’ultima volta le due parti hanno detto che cosa avrebbero cambiato
repair-version = Scrivi la prossima versione dell’accordo
repair-version-open = La prossima versione dell’accordo è in preparazione
repair-needed-by = Mi serve in un altro giorno
repair-needed-by-day = Serve entro
repair-needed-by-time = Ora
repair-needed-by-hint = La data indicata all’inizio resta agli atti; il cambiamento lo vedono entrambe le parti.
repair-needed-by-send = Serve per allora

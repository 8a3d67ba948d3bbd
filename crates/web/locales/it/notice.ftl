### One line about what was just done.

notice-settings-saved = Impostazioni salvate.
notice-password-changed = Password cambiata. Gli altri dispositivi sono stati disconnessi.
notice-session-ended = Dispositivo disconnesso.
notice-signed-out = Uscita completata. A presto.
notice-set-up = Tutto è pronto. Ora si può accedere.

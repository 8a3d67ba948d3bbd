### My settings.

settings-title = Le mie impostazioni

settings-lead = { $register ->
    [formal] Sono solo Sue. Nessun altro le vede o le cambia.
   *[informal] Sono solo tue. Nessun altro le vede o le cambia.
}

settings-language = Lingua

settings-formality = { $register ->
    [formal] Come ci rivolgiamo a Lei
   *[informal] Come ci rivolgiamo a te
}

settings-formality-house = Come in tutta l’organizzazione
settings-formality-informal = Con il tu
settings-formality-formal = Con il Lei
settings-theme = Colori
settings-theme-system = Come su questo dispositivo
settings-theme-light = Chiari
settings-theme-dark = Scuri
settings-theme-contrast = Contrasto elevato
settings-text-size = Dimensione del testo
settings-text-size-usual = Normale
settings-text-size-larger = Più grande
settings-text-size-largest = Molto grande
settings-density = Spazio nella pagina
settings-density-ward = Ampio
settings-density-ward-hint = Pulsanti grandi, per dita e guanti
settings-density-desk = Compatto
settings-density-desk-hint = Più contenuto in una pagina, per tastiera e mouse
settings-density-wall = Da lontano
settings-density-wall-hint = Per uno schermo a parete
settings-shortcuts = Scorciatoie con un solo tasto

settings-shortcuts-hint = { $register ->
    [formal] Prema ? su qualsiasi pagina per vederle.
   *[informal] Premi ? su qualsiasi pagina per vederle.
}

settings-save = Salva le impostazioni

settings-password-title = Password
settings-password-current = Password attuale
settings-password-new = Nuova password
settings-password-hint = Almeno 10 caratteri. Una breve frase si ricorda facilmente.
settings-password-save = Cambia la password

settings-sessions-title = Dispositivi collegati

settings-sessions-text = { $register ->
    [formal] Se non riconosce un dispositivo, lo disconnetta e cambi la password.
   *[informal] Se non riconosci un dispositivo, disconnettilo e cambia la password.
}

settings-session-here = questo dispositivo
settings-session-seen = Ultimo uso: { $when }
settings-session-end = Disconnetti
settings-session-device = { $browser } su { $system }
settings-session-unknown = Un browser che non riconosciamo

### My settings.

settings-title = Moje ustawienia

settings-lead = { $register ->
    [formal] Są tylko do Państwa użytku. Nikt inny ich nie widzi ani nie zmienia.
   *[informal] Są tylko Twoje. Nikt inny ich nie widzi ani nie zmienia.
}

settings-language = Język
settings-formality = Forma zwracania się
settings-formality-house = Jak w całej organizacji
settings-formality-informal = Na ty
settings-formality-formal = Pan, Pani
settings-theme = Kolory
settings-theme-system = Jak w tym urządzeniu
settings-theme-light = Jasne
settings-theme-dark = Ciemne
settings-theme-contrast = Wysoki kontrast
settings-text-size = Wielkość tekstu
settings-text-size-usual = Zwykła
settings-text-size-larger = Większa
settings-text-size-largest = Największa
settings-density = Miejsce na stronie
settings-density-ward = Dużo miejsca
settings-density-ward-hint = Duże przyciski, dla palców i rękawiczek
settings-density-desk = Kompaktowo
settings-density-desk-hint = Więcej na jednej stronie, dla klawiatury i myszy
settings-density-wall = Z daleka
settings-density-wall-hint = Na ekran na ścianie
settings-shortcuts = Skróty z jednym klawiszem

settings-shortcuts-hint = { $register ->
    [formal] Klawisz ? pokazuje je na każdej stronie.
   *[informal] Naciśnij ? na dowolnej stronie, aby je zobaczyć.
}

settings-save = Zapisz ustawienia

settings-password-title = Hasło
settings-password-current = Obecne hasło
settings-password-new = Nowe hasło
settings-password-hint = Co najmniej 10 znaków. Krótkie zdanie łatwo zapamiętać.
settings-password-save = Zmień hasło

settings-sessions-title = Zalogowane urządzenia

settings-sessions-text = { $register ->
    [formal] Jeśli jest tu nieznane urządzenie, proszę je wylogować i zmienić hasło.
   *[informal] Jeśli nie znasz urządzenia, wyloguj je i zmień hasło.
}

settings-session-here = to urządzenie
settings-session-seen = Ostatnie użycie: { $when }
settings-session-end = Wyloguj
settings-session-device = { $browser }, { $system }
settings-session-unknown = Nieznana przeglądarka

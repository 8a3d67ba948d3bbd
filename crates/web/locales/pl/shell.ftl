### The frame around every page.

shell-product = Lateral
shell-skip = Przejdź do treści
shell-navigation = Nawigacja główna
shell-today = Dziś
shell-ask = Nowa prośba
shell-serve = Obsługa
shell-thanks = Dzięki
shell-search = Szukaj
shell-notices = Powiadomienia
shell-my-requests = Moje prośby
shell-help = Pomoc
shell-settings = Moje ustawienia

shell-sign-out = Wyloguj się
shell-shortcuts = Klawisze
shell-close = Zamknij
shell-key-list = Pokaż tę listę
shell-key-rows = Następny i poprzedni wiersz
shell-key-send = Wyślij tekst

script-sending = Wysyłanie…

script-failed = { $register ->
    [formal] Nie udało się wysłać. Tekst jest bezpieczny – proszę spróbować jeszcze raz.
   *[informal] Nie udało się wysłać. Tekst jest bezpieczny – spróbuj jeszcze raz.
}

script-offline = Brak połączenia. Jeszcze nie wysłano; tekst jest tu zachowany.
script-updated = Strona została odświeżona.

script-draft-restored = { $register ->
    [formal] Szkic wrócił na miejsce.
   *[informal] Twój szkic wrócił na miejsce.
}

script-changed-meanwhile = W międzyczasie ktoś to zmienił.
script-no-results = Nic nie znaleziono
script-palette = Szukaj osób, zespołów, próśb i stron
script-draft-newer = Na innym urządzeniu jest nowszy tekst.
script-draft-use = Użyj tamtego
script-draft-mine = Zostaw ten

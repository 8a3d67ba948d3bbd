### One line about what was just done.

notice-settings-saved = Ustawienia zapisane.
notice-password-changed = Hasło zmienione. Pozostałe urządzenia zostały wylogowane.
notice-session-ended = Urządzenie zostało wylogowane.
notice-signed-out = Wylogowano. Do zobaczenia.
notice-set-up = Wszystko gotowe. Można się zalogować.

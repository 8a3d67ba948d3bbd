### One line about what was just done.

notice-settings-saved = Ustawienia zapisane.
notice-password-changed = Hasło zmienione. Pozostałe urządzenia zostały wylogowane.
notice-session-ended = Urządzenie zostało wylogowane.
notice-signed-out = Wylogowano. Do zobaczenia.
notice-set-up = Wszystko gotowe. Można się zalogować.
notice-example-loaded = Witamy w Ospedale San Rocco. Miłego zwiedzania.
notice-example-ended = Przykład zniknął. Miejsce jest gotowe na własne dane.

notice-request-opened = Przyjęto. Obietnica jest w drodze.
notice-request-promised = Nowy termin jest obiecany.
notice-request-handed-over = Powierzono.
notice-request-questioned = Pytanie wysłane.
notice-request-answered = Odpowiedź wysłana. Dziękujemy.
notice-request-passed-on = Przekazano.
notice-request-declined = Odpowiedź wysłana. Dziękujemy za życzliwość.
notice-request-performed = Wykonano. Brakuje jeszcze słowa na zakończenie.
notice-request-closed = Zakończono dobrym słowem. Dziękujemy.
notice-request-confirmed = Dziękujemy. Załatwione.
notice-request-reopened = Działamy dalej. Dziękujemy za wiadomość.
notice-request-withdrawn = Wycofano. Dziękujemy za wczesną wiadomość.
notice-request-written = Wysłano.
notice-request-noted = Notatka zapisana.
notice-request-watching = Zapisano.
notice-request-thanked = Podziękowanie przekazane.
notice-people-imported = Osoby zostały zaimportowane.

notice-absence-kept = Nieobecność wpisana.
notice-absence-removed = Nieobecność usunięta.
notice-person-kept = Dane zapisane.
notice-password-given = Hasło nadane. Warto przekazać je osobiście.
notice-person-left = Dostęp zakończony, a trwające sprawy przeszły do innych osób.
notice-team-kept = Zespół zapisany.
notice-team-removed = Zespół usunięty.
notice-members-kept = Skład zespołu zapisany.
notice-service-kept = Usługa zapisana.
notice-service-published = O tę usługę można już prosić.
notice-service-retired = O tę usługę nie można już prosić.
notice-organisation-kept = Ustawienia organizacji zapisane.
notice-job-retried = Zadanie zostanie ponowione.
notice-job-discarded = Zadanie porzucone.
notice-calendar-kept = Kalendarz zapisany.
notice-calendar-removed = Kalendarz usunięty.
notice-request-word-sealed = Zapieczętowane. Dziękujemy za te słowa.
notice-request-above = Powiedziane. Dziękujemy: ktoś się ucieszy.
notice-request-shared = Gotowe. Zdanie można zmienić w każdej chwili.

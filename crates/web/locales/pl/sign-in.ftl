### Signing in.

sign-in-title = Logowanie

sign-in-lead = { $register ->
    [formal] Miło Państwa widzieć. Współpracownicy są o krok stąd.
   *[informal] Miło Cię widzieć. Współpracownicy są o krok stąd.
}

sign-in-name = Adres e-mail lub nazwa użytkownika
sign-in-name-hint = Wystarczy też nazwa używana we wzmiankach.
sign-in-password = Hasło
sign-in-submit = Zaloguj się

sign-in-refused = { $register ->
    [formal] Ta nazwa i to hasło do siebie nie pasują. Proszę spróbować jeszcze raz.
   *[informal] Ta nazwa i to hasło do siebie nie pasują. Spróbuj jeszcze raz.
}

sign-in-link-title = Logowanie bez hasła

sign-in-link-email = Adres e-mail
sign-in-link-hint = Wyślemy link, który działa jeden raz.

sign-in-link-submit = Poproś o link

sign-in-link-sent-title = { $register ->
    [formal] Proszę sprawdzić pocztę
   *[informal] Sprawdź pocztę
}

sign-in-link-sent-text = Jeśli znamy ten adres, list z linkiem jest już w drodze. Może to potrwać minutę.
sign-in-link-opened = Link z listu jest otwarty. Wystarczy nacisnąć przycisk.
sign-in-link-spent-title = Ten link spełnił już swoje zadanie
sign-in-link-spent-text = Link działa jeden raz i przez krótki czas. Chętnie wyślemy nowy.

sign-in-link-again = Poproś o nowy link

sign-in-letter-subject = Link do logowania w Lateral

sign-in-letter-greeting = { $register ->
    [formal] Dzień dobry, { $name }
   *[informal] Cześć, { $name }
}

sign-in-letter-text = Oto link do logowania. Działa jeden raz. Czas ważności: { $length }.
sign-in-letter-action = Zaloguj się

sign-in-letter-foot = { $register ->
    [formal] Ktoś poprosił o ten list, podając Państwa adres. Jeśli prośba nie pochodzi od Państwa, nie trzeba nic robić.
   *[informal] Ktoś poprosił o ten list, podając Twój adres. Jeśli to nie Ty, nie musisz nic robić.
}

sign-in-demo-title = Obejrzyj jako jedna z osób

sign-in-demo-text = { $register ->
    [formal] To jest przykład. Wszystkie osoby są zmyślone; proszę wybrać jedną z nich.
   *[informal] To jest przykład. Wszystkie osoby są zmyślone; wybierz jedną z nich.
}

sign-in-demo-as = Dalej jako: { $name }
sign-in-demo-everybody = Wszystkie pozostałe osoby
sign-in-demo-letters = Listy z tego przykładu
sign-in-demo-letters-lead = Stąd nic nie wychodzi: to, co trafiłoby do skrzynki, można przeczytać na tej stronie.
sign-in-demo-letters-none = Nie ma jeszcze listów
sign-in-demo-letters-none-text = Wystarczy poprosić o link do logowania albo dostać od kogoś odpowiedź.

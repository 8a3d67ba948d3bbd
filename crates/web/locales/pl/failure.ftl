### Error pages: sorry once, what happened, and a way on.

failure-not-found-title = Tej strony tu nie ma
failure-not-found-text = Być może zmieniła miejsce albo jest przeznaczona dla innych osób. Mogła też po drodze zgubić się litera w adresie.

failure-forbidden-title = Ten krok należy do kogoś innego
failure-forbidden-text = Tę stronę można zobaczyć, ale ten krok należy do osób, które się nią opiekują.

failure-sign-in-title = { $register ->
    [formal] Proszę zalogować się ponownie
   *[informal] Zaloguj się ponownie
}

failure-sign-in-text = Minęło trochę czasu. Wpisany tekst jest zachowany w tej przeglądarce.

failure-forgery-title = To nie przyszło z naszej strony

failure-forgery-text = { $register ->
    [formal] Dla bezpieczeństwa nic nie zostało zmienione. Proszę otworzyć stronę tutaj i spróbować jeszcze raz.
   *[informal] Dla bezpieczeństwa nic nie zostało zmienione. Otwórz stronę tutaj i spróbuj jeszcze raz.
}

failure-conflict-title = W międzyczasie coś się zmieniło
failure-invalid-title = Czegoś brakuje

failure-too-many-title = Jeszcze chwila cierpliwości
failure-too-many-text = W krótkim czasie było wiele prób. Ponownie można spróbować od: { $when }.

failure-too-large-title = To jest za duże

failure-too-large-text = { $register ->
    [formal] Nie możemy przyjąć tak dużo naraz. Proszę spróbować z mniejszym plikiem lub krótszym tekstem.
   *[informal] Nie możemy przyjąć tak dużo naraz. Spróbuj z mniejszym plikiem lub krótszym tekstem.
}

failure-method-title = Ta strona tego nie potrafi

failure-method-text = { $register ->
    [formal] Proszę wrócić i skorzystać z przycisków na stronie.
   *[informal] Wróć i skorzystaj z przycisków na stronie.
}

failure-bad-title = Nie udało się tego odczytać

failure-bad-text = { $register ->
    [formal] W adresie lub formularzu czegoś brakowało. Proszę wrócić i spróbować jeszcze raz.
   *[informal] W adresie lub formularzu czegoś brakowało. Wróć i spróbuj jeszcze raz.
}

failure-busy-title = Przepraszamy, teraz jest kolejka

failure-busy-text = { $register ->
    [formal] Tekst jest bezpieczny w tej przeglądarce. Proszę spróbować za chwilę.
   *[informal] Tekst jest bezpieczny w tej przeglądarce. Spróbuj za chwilę.
}

failure-ours-title = Przepraszamy, coś się u nas nie udało

failure-ours-text = { $register ->
    [formal] Nic nie zostało zmienione. Tekst jest bezpieczny w tej przeglądarce – proszę spróbować jeszcze raz.
   *[informal] Nic nie zostało zmienione. Tekst jest bezpieczny w tej przeglądarce – spróbuj jeszcze raz.
}

failure-request-id = Przy prośbie o pomoc przyda się ten numer: { $id }

failure-retry = Spróbuj ponownie

failure-to-today = Przejdź do strony Dziś
failure-to-sign-in = Przejdź do logowania

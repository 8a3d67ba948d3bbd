### Podziękowania.

thanks-title = Podziękowania
thanks-lead = Co dla kogoś zrobiono i kto za to dziękuje. Bez punktów i rankingów.
thanks-none = Nie ma jeszcze podziękowań
thanks-none-text = { $register ->
    [formal] Po załatwieniu prośby mogą Państwo podziękować i napisać, za co.
   *[informal] Po załatwieniu prośby możesz podziękować i napisać, za co.
}
thanks-to-requests = Do zakończonych próśb
thanks-received = { $register ->
    [formal] Dla Państwa i Państwa zespołów
   *[informal] Dla Ciebie i Twoich zespołów
}
thanks-given = { $register ->
    [formal] Od Państwa
   *[informal] Od Ciebie
}
thanks-plain = Dziękuję!
thanks-from = Od: { $name }
thanks-to = Dla: { $names }

### Grazie.

thanks-title = Grazie
thanks-lead = Che cosa è stato fatto per qualcuno, e chi lo ha detto. Niente punti, niente classifiche.
thanks-none = Ancora nessun grazie
thanks-none-text = { $register ->
    [formal] Quando una richiesta è risolta può dire grazie, e per che cosa.
   *[informal] Quando una richiesta è risolta puoi dire grazie, e per che cosa.
}
thanks-to-requests = Vai alle richieste concluse
thanks-received = { $register ->
    [formal] Per Lei e per le Sue squadre
   *[informal] Per te e per le tue squadre
}
thanks-given = { $register ->
    [formal] Da parte Sua
   *[informal] Da parte tua
}
thanks-plain = Grazie!
thanks-from = Da: { $name }
thanks-to = A: { $names }

### What two teams, or two colleagues, owe each other.


pairs-title = { $mine } e { $other }
pairs-lead = Ciò che ciascuno deve all’altro, aperto e mantenuto. Vale in entrambe le direzioni.

pairs-owes = { $mine } per { $other }
pairs-open = Aperto
pairs-kept = Fatto di recente
pairs-nothing-open = Niente di aperto.
pairs-nothing-kept = Ancora niente.

pairs-others = { $count ->
    [one] e un’altra tra le squadre ({ $count })
   *[other] e altre { $count } tra le squadre
}

pairs-on-time = Pronte in tempo, tra quelle con una data: { $kept } su { $all }.
pairs-options = Quanto ci vuole davvero
pairs-option = Variante
pairs-median = Metà è pronta entro
pairs-interval = Intervallo al 95%
pairs-cases = Richieste
pairs-whole-service = senza variante
pairs-not-half = finora ne è pronta meno della metà
pairs-options-note = Secondo il calendario lavorativo della squadra che fornisce; quelle aperte contano come ancora aperte; almeno quattro concluse.
pairs-shares = Il ritardo ripartito

pairs-shares-of = Da { $count } richieste in ritardo valutate secondo un accordo. Mai su una persona.
pairs-shares-part = Parte
pairs-shares-few = Troppo poche richieste in ritardo per dire qualcosa sulle due squadre: ne servono almeno dieci, e cinque persone per parte.
pairs-agreements = Accordi
pairs-story = Mancato, cambiato, mantenuto

pairs-missed = { $when }: non pronto in tempo, ritardo: { $length }

pairs-ready = { $when }: pronto in tempo

pairs-change = { $name } cambierà: { $words }

pairs-in-force = { $when }: in vigore, { $version }
pairs-no-story = Tra i due non si è ancora conclusa nessuna richiesta con una data.
pairs-see = Che cosa vi dovete a vicenda

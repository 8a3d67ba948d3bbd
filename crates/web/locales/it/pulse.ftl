### Il sondaggio breve: tre domande, di rado.

pulse-title = Una domanda breve
pulse-lead = Com’è andata con { $team }? Non lo chiediamo più di una volta ogni quattordici giorni, e nulla dice chi ha risposto.
pulse-excellent = Eccellente
pulse-friendly = Cordiale
pulse-efficient = Efficiente
pulse-excellent-hint = fatto bene
pulse-friendly-hint = con gentilezza
pulse-efficient-hint = semplice e rapido
pulse-1 = 1 – per niente
pulse-2 = 2
pulse-3 = 3
pulse-4 = 4
pulse-5 = 5 – moltissimo
pulse-send = Invia
pulse-not-now = Non ora
pulse-results = Che cosa dicono i colleghi
pulse-results-text = Le stesse tre parole che si chiederebbero ai clienti esterni. Si vedono a trimestre concluso e da cinque risposte in su, ognuna di una persona diversa.
pulse-quarter = Trimestre da: { $from }
pulse-too-few = Troppo poche risposte
pulse-share = Risposte 4 o 5: { $good } su { $all } (95%: { $low }–{ $high })
pulse-none = Ancora nessuna risposta.

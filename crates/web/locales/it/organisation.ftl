### The organisation as a whole.

organisation-chart-title = Chi risponde a chi
organisation-chart-lead = L’organigramma come si disegna di solito: la responsabilità scende dall’alto.
organisation-chart-none = Ancora nessuna linea gerarchica
organisation-chart-none-text = Arrivano con le persone importate, oppure dalla pagina di un collega.
organisation-chart-above = La via verso l’alto
organisation-chart-top = In cima
organisation-chart-below = Chi risponde qui
organisation-chart-goes-on = Continua il disegno da qui
organisation-chart-gone = Non più qui
organisation-chart-more = In cima ci sono più persone di quante ne stiano qui.
organisation-chart-note = Chi non ha linee verso l’alto o verso il basso non appare nell’organigramma, e resta comunque un collega come tutti gli altri.
organisation-customers-title = Clienti esterni
organisation-customers-lead = I gruppi per cui, alla fine, si lavora qui dentro.
organisation-customers-none = Ancora nessun gruppo
organisation-customers-none-text = Un amministratore indica il primo: pazienti, ospiti, imprese.
organisation-customers-add = Aggiungi un gruppo
organisation-customers-name = Come si chiamano
organisation-customers-kind = Che cosa sono
organisation-customers-people = Persone
organisation-customers-people-hint = Pazienti, ospiti, clienti privati.
organisation-customers-firms = Imprese
organisation-customers-firms-hint = Aziende, assicurazioni, enti e altre organizzazioni.
organisation-customers-remove = Rimuovi questo gruppo
organisation-customers-kept = Gruppo salvato.
organisation-customers-removed = Gruppo rimosso.

### A che punto è una richiesta, in una o due parole.

cards-asked = Nuova
cards-opened = Promessa
cards-overdue = Promessa in ritardo
cards-question = C’è una domanda aperta
cards-performed = Fatta, manca la chiusura
cards-closed = In attesa di un sì
cards-confirmed = Risolta
cards-declined = Rifiutata con garbo
cards-withdrawn = Ritirata
cards-no-promise = ancora senza promessa

cards-late = in ritardo di { $length }
cards-merged = Unita a un’altra

### What administrators look after.

administration-title = Amministrazione

administration-lead = { $register ->
    [formal] Tenga tutto aggiornato, e i colleghi potranno contarci.
   *[informal] Tieni tutto aggiornato, e i colleghi potranno contarci.
}

administration-places = Di che cosa occuparsi
administration-organisation = L’organizzazione
administration-organisation-text = Il nome, il luogo, la lingua.
administration-people-text = Chi c’è, chi arriva, chi non è più qui.
administration-teams-text = Chi lavora insieme, e chi guida.
administration-calendars = Calendari lavorativi
administration-calendars-text = Gli orari con cui si contano le date promesse.
administration-jobs = Lavori rimasti fermi
administration-jobs-text = Lettere e compiti provati troppe volte.
administration-jobs-stuck = { $count ->
    [one] { $count } lavoro è rimasto fermo.
   *[other] { $count } lavori sono rimasti fermi.
}
administration-jobs-none = Nulla è fermo
administration-jobs-none-text = Tutto ciò che c’era da fare è stato fatto.
administration-job-tried = { $count ->
    [one] provato una volta
   *[other] provato { $count } volte
}
administration-job-retry = Riprova
administration-job-discard = Abbandona
administration-without-mail = Senza indirizzo e-mail
administration-zone-hint = Un nome IANA, per esempio Europe/Rome.
administration-calendar-add = Crea un calendario
administration-calendar-usual = Quello consueto
administration-calendar-make-usual = Usalo come consueto
administration-calendar-remove = Rimuovi questo calendario
administration-calendar-versions = Un cambiamento vale dal suo giorno in poi. Ciò che era promesso prima resta contato com’era.
administration-from = Vale dal

administration-from-hint = { $register ->
    [formal] Scelga un altro giorno per mantenere fino ad allora gli orari attuali.
   *[informal] Scegli un altro giorno per mantenere fino ad allora gli orari attuali.
}

administration-hours = Orari

administration-hours-hint = { $register ->
    [formal] Per esempio 09:00-13:00, 14:00-18:00. Lasci vuoto il giorno in cui non c’è nessuno.
   *[informal] Per esempio 09:00-13:00, 14:00-18:00. Lascia vuoto il giorno in cui non c’è nessuno.
}

administration-monday = Lunedì
administration-tuesday = Martedì
administration-wednesday = Mercoledì
administration-thursday = Giovedì
administration-friday = Venerdì
administration-saturday = Sabato
administration-sunday = Domenica
administration-holidays = Festività
administration-no-holidays = Nessuna
administration-italy = Italia
administration-poland = Polonia
administration-saint = Santo patrono
administration-no-saint = Nessuno
administration-exceptions = Giorni singoli
administration-exceptions-hint = Uno per riga: 2026-12-24 chiuso, oppure 2026-12-31 09:00-12:00.

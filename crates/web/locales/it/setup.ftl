### The first start.

setup-title = Benvenuti in Lateral
setup-lead = Poche domande, e i colleghi possono cominciare a contare gli uni sugli altri.

setup-house = { $register ->
    [formal] La Sua organizzazione
   *[informal] La tua organizzazione
}

setup-name = Nome
setup-kind = Di che cosa si tratta
setup-kind-hospital = Un ospedale o una casa di cura
setup-kind-law-firm = Uno studio legale
setup-kind-hotel = Un albergo
setup-kind-company = Un’azienda
setup-kind-other = Qualcos’altro
setup-language = Lingua di chi non ne ha scelta una
setup-formality = Come ci si rivolge a chi non ha scelto
setup-zone = Fuso orario
setup-zone-hint = Le date promesse seguono gli orologi di questo luogo.

setup-administrator = { $register ->
    [formal] Chi è Lei
   *[informal] Chi sei tu
}

setup-administrator-text = { $register ->
    [formal] Si occuperà di persone, squadre e impostazioni. Altri colleghi potranno aggiungersi più tardi.
   *[informal] Ti occuperai di persone, squadre e impostazioni. Altri colleghi potranno aggiungersi più tardi.
}

setup-your-name = { $register ->
    [formal] Il Suo nome
   *[informal] Il tuo nome
}

setup-submit = Cominciamo

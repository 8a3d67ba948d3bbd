### Esempi di chi serve chi.

templates-title = Esempi di chi serve chi
templates-lead = { $register ->
    [formal] Ogni coppia si serve nei due sensi. Parta da un esempio, lo rinomini finché è Suo, e lasci che le due parti dicano di sì.
   *[informal] Ogni coppia si serve nei due sensi. Parti da un esempio, rinominalo finché è tuo, e lascia che le due parti dicano di sì.
}
templates-shipped = Pronti all’uso
templates-own = { $register ->
    [formal] I Suoi
   *[informal] I tuoi
}
templates-draft = Bozza
templates-roles = { $count ->
    [one] un ruolo
   *[other] { $count } ruoli
}
templates-pairs = { $count ->
    [one] una coppia
   *[other] { $count } coppie
}
templates-moments = Dove si incontrano i clienti esterni
templates-pairs-title = Chi ha bisogno di che cosa, e da chi
templates-needs = Di che cosa c’è bisogno. Ne ha bisogno: { $role }
templates-in-return = Di che cosa c’è bisogno in cambio. Ne ha bisogno: { $role }
templates-pair = { $provider } → { $customer }
templates-copy = Copia con un altro nome
templates-copy-name = Il nuovo nome
templates-copy-submit = Copia
templates-edit = Cambia le parole
templates-edit-lead = { $register ->
    [formal] Chiami le cose come le chiamate voi. Una coppia vuota da entrambe le parti sparisce.
   *[informal] Chiama le cose come le chiamate voi. Una coppia vuota da entrambe le parti sparisce.
}
templates-role-names = Ruoli
templates-role = Ruolo { $number }
templates-add-role = Un altro ruolo
templates-add-pair = Un’altra coppia
templates-add-customer = Chi viene servito
templates-add-provider = Chi serve
templates-add-needs = Di che cosa ha bisogno
templates-add-in-return = Di che cosa ha bisogno in cambio l’altra parte
templates-choose = Scegli
templates-save = Salva
templates-publish = Mostra a tutti
templates-published = Lo vedono tutti.
templates-remove = Togli
templates-apply = Usa qui
templates-apply-lead = { $register ->
    [formal] Dica quale squadra prende ciascun ruolo. Niente è definitivo: ogni collegamento è una bozza finché le due parti non sono d’accordo.
   *[informal] Di’ quale squadra prende ciascun ruolo. Niente è definitivo: ogni collegamento è una bozza finché le due parti non sono d’accordo.
}
templates-apply-hint = Una squadra che c’è già, o un nome nuovo. Se resta vuoto, il ruolo è lasciato fuori.
templates-apply-submit = Disegna questi collegamenti
templates-applied = { $links ->
    [one] Un collegamento è disegnato, come bozza.
   *[other] { $links } collegamenti sono disegnati, come bozze.
}
templates-applied-text = Ora le due parti possono dire di sì, cambiare le parole o dire di no.
templates-applied-picture = Guarda il disegno
templates-applied-nothing = Non è stato disegnato nulla: i collegamenti c’erano già, o i loro ruoli sono rimasti fuori.

notice-template-copied = { $register ->
    [formal] Copiato. Ora lo rinomini finché è Suo.
   *[informal] Copiato. Ora rinominalo finché è tuo.
}
notice-template-kept = Le parole sono salvate.
notice-template-published = Ora lo vedono tutti.
notice-template-removed = L’esempio non c’è più; ciò che ne è nato resta.

### Przykłady tego, kto komu służy.

templates-title = Przykłady: kto komu służy
templates-lead = { $register ->
    [formal] Każda para służy sobie w obie strony. Można zacząć od przykładu, zmienić w nim nazwy i poczekać na zgodę obu stron.
   *[informal] Każda para służy sobie w obie strony. Zacznij od przykładu, zmień w nim nazwy i poczekaj na zgodę obu stron.
}
templates-shipped = Gotowe do użycia
templates-own = Własne
templates-draft = Szkic
templates-roles = { $count ->
    [one] jedna rola
    [few] { $count } role
    [many] { $count } ról
   *[other] { $count } roli
}
templates-pairs = { $count ->
    [one] jedna para
    [few] { $count } pary
    [many] { $count } par
   *[other] { $count } pary
}
templates-moments = Gdzie spotykamy klientów zewnętrznych
templates-pairs-title = Kto czego potrzebuje i od kogo
templates-needs = Co jest potrzebne. Kto potrzebuje: { $role }
templates-in-return = Co jest potrzebne w zamian. Kto potrzebuje: { $role }
templates-pair = { $provider } → { $customer }
templates-copy = Skopiuj pod inną nazwą
templates-copy-name = Nowa nazwa
templates-copy-submit = Skopiuj
templates-edit = Zmień słowa
templates-edit-lead = Niech wszystko nazywa się tak, jak na co dzień. Para pusta po obu stronach znika.
templates-role-names = Role
templates-role = Rola { $number }
templates-add-role = Jeszcze jedna rola
templates-add-pair = Jeszcze jedna para
templates-add-customer = Komu się służy
templates-add-provider = Kto służy
templates-add-needs = Co jest potrzebne
templates-add-in-return = Czego w zamian potrzebuje druga strona
templates-choose = Wybierz
templates-save = Zapisz
templates-publish = Pokaż wszystkim
templates-published = Widzą go wszyscy.
templates-remove = Usuń
templates-apply = Użyj tutaj
templates-apply-lead = { $register ->
    [formal] Proszę wskazać, który zespół przyjmuje którą rolę. Nic nie jest ostateczne: każde połączenie jest szkicem, dopóki obie strony się nie zgodzą.
   *[informal] Wskaż, który zespół przyjmuje którą rolę. Nic nie jest ostateczne: każde połączenie jest szkicem, dopóki obie strony się nie zgodzą.
}
templates-apply-hint = Zespół, który już jest, albo nowa nazwa. Puste pole pomija rolę.
templates-apply-submit = Narysuj te połączenia
templates-applied = { $links ->
    [one] Jedno połączenie jest narysowane jako szkic.
    [few] { $links } połączenia są narysowane jako szkice.
    [many] { $links } połączeń jest narysowanych jako szkice.
   *[other] { $links } połączenia są narysowane jako szkice.
}
templates-applied-text = Teraz obie strony mogą się zgodzić, zmienić słowa albo odmówić.
templates-applied-picture = Zobacz obraz
templates-applied-nothing = Nic nie zostało narysowane: połączenia już były albo ich role zostały pominięte.

notice-template-copied = { $register ->
    [formal] Skopiowano. Teraz można nadać własne nazwy.
   *[informal] Skopiowano. Teraz nadaj własne nazwy.
}
notice-template-kept = Słowa są zapisane.
notice-template-published = Teraz widzą go wszyscy.
notice-template-removed = Przykładu już nie ma; to, co z niego powstało, zostaje.

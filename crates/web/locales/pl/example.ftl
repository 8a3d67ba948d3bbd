### Przykładowy szpital.

example-title = Pokaż na przykładzie szpitala
example-lead = Można się rozejrzeć po miejscu pełnym życia, zanim pojawi się choć jedno prawdziwe nazwisko.
example-people = { $register ->
    [formal] 160 wymyślonych osób w siedemnastu zespołach; do kilku z nich dołączą też Państwo.
   *[informal] 160 wymyślonych osób w siedemnastu zespołach; do kilku z nich dołączysz też Ty.
}
example-services = 41 usług po polsku, włosku i angielsku.
example-requests = Trzy tygodnie próśb w każdej fazie, aż do tej chwili.
example-goes-again = Jedno dotknięcie usuwa to wszystko. Własne dane zostają.
example-load = Pokaż przykład
example-here = Przykładowy szpital jest na miejscu.
example-end-text = Razem z nim zniknie to, o co ktoś w nim poprosił. Własne dane zostają.
example-end = Usuń przykład

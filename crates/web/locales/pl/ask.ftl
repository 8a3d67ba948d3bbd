### Asking: in one's own words or through a service, looked over, sent.

ask-title = { $register ->
    [formal] W czym możemy pomóc?
   *[informal] Czego potrzebujesz?
 }
ask-title-team = Prośba do: { $team }
ask-lead = Własnymi słowami. Wystarczy jedno zdanie.
ask-words = Własnymi słowami
ask-words-hint = Co by pomogło i gdzie? O resztę można dopytać.
ask-more = Po co, na kiedy, dla kogo
ask-continue = Dalej
ask-back = Wstecz
ask-problems = Czegoś brakuje
ask-optional = nieobowiązkowe
ask-choose = Proszę wybrać

ask-aside = Inne sposoby
ask-services = Albo wybierz usługę
ask-services-search = Szukaj wśród usług
ask-search = Szukaj
ask-services-none = Żaden zespół nie ogłosił jeszcze usługi. Własne słowa wystarczą.
ask-services-nothing-found = Żadna usługa nie pasuje do tych słów. Własne słowa w polu obok wystarczą.
ask-lately = Ostatnie prośby
ask-again = Poproś jeszcze raz

ask-who = Kto może pomóc?
ask-who-services = Do tych słów pasują usługi
ask-who-team-choice = Żadna z nich: prośba do zespołu
ask-who-no-service = Do tych słów nie pasuje jeszcze żadna usługa. Wystarczy wybrać zespół: jeśli to nie ten, przekaże prośbę dalej.
ask-who-team = Zespół
ask-who-team-hint = Jeśli to nie ten, przekaże prośbę dalej.

ask-progress = Krok { $step } z { $of }
ask-all = Wszystkie pytania na jednej stronie
ask-variant = Który wariant?
ask-lead-time = Zwykle: { $time }.
ask-unknown = Nie wiem

ask-purpose = Dzięki temu mogę…
ask-purpose-hint = Kto pomaga, czyta to najpierw. Na przykład: przyjąć dwoje pacjentów dziś wieczorem.
ask-needed-by = Potrzebne do
ask-day = Dzień
ask-time = Godzina
ask-for = Dla kogoś innego
ask-for-hint = Wystarczy początek imienia lub nazwiska. Prośbę widzą obie osoby.
ask-anything-else = Coś jeszcze?

ask-check = Jeszcze jedno spojrzenie
ask-check-lead = Wszystko można jeszcze zmienić.
ask-change = Zmień
ask-nothing = –
ask-row-service = Usługa
ask-row-team = Zespół
ask-files = Zdjęcia lub pliki
ask-files-hint = Do 10 plików po 20 MB.
ask-files-again = Tekst jest bezpieczny. Pliki trzeba wybrać jeszcze raz.
ask-send = Wyślij prośbę

ask-sent-title = Dziękujemy
ask-sent-received = Prośbę otrzymuje: { $provider }.
ask-sent-usual = Zwykle gotowe do: { $when }.
ask-sent-soon = Wkrótce będzie odpowiedź z terminem.
ask-sent-number = Numer prośby: { $number }.
ask-sent-next = Co będzie dalej
ask-sent-step-greeting = Ktoś z zespołu przywita się i poda termin.
ask-sent-step-told = Gdy wszystko będzie gotowe albo termin się zmieni, przyjdzie wiadomość. Nie trzeba dopytywać.
ask-sent-step-yours = { $register ->
    [formal] Na koniec to Państwo mówią, czy wszystko jest w porządku.
   *[informal] Na koniec to Ty mówisz, czy wszystko jest w porządku.
}
ask-sent-see = Zobacz prośbę
ask-sent-another = Poproś o coś innego

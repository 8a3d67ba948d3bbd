### What is offered: the page of a service and the page of a team.

offering-about = O tej usłudze
offering-by = Kto oferuje
offering-lead-time = Zwykły czas realizacji
offering-usually-by = Prośba teraz, zwykle gotowe do
offering-needs = { $register ->
    [formal] Co jest nam potrzebne
   *[informal] Czego od Ciebie potrzebujemy
 }
offering-variants = Warianty
offering-variant-lead = Zwykle: { $time }
offering-ask = Poproś o tę usługę
offering-ask-one-page = Wszystkie pytania na jednej stronie
offering-not-open = Teraz nie można o to poprosić.
offering-hours = Kiedy jesteśmy
offering-always = Dzień i noc, codziennie
offering-open-now = Teraz jesteśmy
offering-closed-now = Teraz nas nie ma
offering-monday = poniedziałek
offering-tuesday = wtorek
offering-wednesday = środa
offering-thursday = czwartek
offering-friday = piątek
offering-saturday = sobota
offering-sunday = niedziela

offering-working-days = { $days ->
    [one] { $days } dzień roboczy
    [few] { $days } dni robocze
    [many] { $days } dni roboczych
   *[other] { $days } dnia roboczego
}
offering-working-hours = { $hours ->
    [one] { $hours } godzina robocza
    [few] { $hours } godziny robocze
    [many] { $hours } godzin roboczych
   *[other] { $hours } godziny roboczej
}

offering-ask-team = Poproś ten zespół
offering-services = Co oferujemy
offering-search = Szukaj wśród tego, co oferujemy
offering-search-go = Szukaj
offering-none = Tu jeszcze nic nie opisano
offering-none-text = Ten zespół można poprosić własnymi słowami.
offering-nothing-found = Nic nie pasuje do tych słów. Ten zespół można poprosić własnymi słowami.
offering-shown = Widać { $shown } z { $all }. Resztę znajdzie wyszukiwanie.
offering-draft = W przygotowaniu
offering-retired = Już nieoferowana
offering-people = Osoby
offering-leads = Kieruje zespołem
offering-nobody = W tym zespole nie ma jeszcze nikogo.
offering-more-people = I jeszcze inne osoby.
offering-part-of = Część zespołu
offering-parts = W skład wchodzą
offering-really = Jak jest naprawdę

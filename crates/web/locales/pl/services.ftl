### Services as their own side writes them.

services-of = Usługi: { $name }
services-lead-sentence = O co można poprosić zespół, w słowach zrozumiałych dla innych.
services-add = Opisz nową usługę
services-add-lead = Do publikacji nikt inny jej nie widzi.
services-none = Nie ma jeszcze usług
services-none-text = Już teraz można poprosić zespół własnymi słowami. Usługa pomaga powiedzieć, czego potrzeba.
services-draft = W przygotowaniu
services-published = Można o nią prosić
services-retired = Już nieoferowana
services-look = Zobacz oczami innych
services-edit-title = Usługa: { $name }
services-edit = Zmień usługę
services-publish = Udostępnij
services-retire = Przestań oferować
services-name = Nazwa
services-name-hint = Tak, jak powiedzieliby inni: „Odzież medyczna w moim rozmiarze”. Wystarczy jeden język.
services-description = Co się otrzymuje
services-needs = Czego potrzeba od osoby, która prosi
services-needs-hint = Widoczne przed wysłaniem prośby.
services-lead = Zwykły czas realizacji

services-lead-hint = { $register ->
    [formal] Według kalendarza roboczego; dzień ma 8 godzin. Jeśli jeszcze nie wiadomo, proszę zostawić puste.
   *[informal] Według kalendarza roboczego; dzień ma 8 godzin. Jeśli jeszcze nie wiesz, zostaw puste.
}

services-lead-days = Dni
services-lead-hours = Godziny
services-lead-minutes = Minuty
services-visibility = Kto po stronie realizującej czyta prośby
services-visibility-team = Cały zespół
services-visibility-team-hint = Zwykły sposób.
services-visibility-named = Tylko osoba realizująca i osoby kierujące zespołem
services-visibility-named-hint = Do spraw osobistych: wynagrodzenie, zdrowie, czas przełożonych.
services-visibility-public = Wszyscy
services-visibility-public-hint = Do tego, co przyda się wszystkim, na przykład zepsuta winda.
services-audience = Kto może prosić
services-audience-teams = Tylko te zespoły
services-audience-everyone = Wszyscy
services-audience-which = Które zespoły
services-audience-which-hint = Kto należy do zespołu, który ją oferuje, może prosić zawsze.
services-audience-more = Kolejny zespół
services-audience-more-hint = Po jednym naraz.
services-keep = Zapisz
services-variant = Wariant
services-variants = Warianty
services-variants-text = Ta sama pomoc w inny sposób: zwykły komputer od razu, specjalny później.
services-variant-add = Dodaj wariant
services-variant-differs = Czym się różni
services-variant-remove = Usuń ten wariant
services-question = Pytanie
services-questions = Pytania

services-questions-text = { $register ->
    [formal] Proszę pytać tylko o to, bez czego nie można się obejść. „Nie wiem” jest zawsze dobrą odpowiedzią.
   *[informal] Pytaj tylko o to, bez czego nie można się obejść. „Nie wiem” jest zawsze dobrą odpowiedzią.
}

services-question-add = Dodaj pytanie
services-question-words = Pytanie
services-question-help = Pomoc w odpowiedzi
services-question-required = Odpowiedź jest konieczna
services-question-remove = Usuń to pytanie
services-kind = Rodzaj odpowiedzi
services-kind-line = Wiersz tekstu
services-kind-lines = Kilka wierszy tekstu
services-kind-choice = Jedna z możliwości
services-kind-date = Dzień
services-kind-person = Osoba
services-kind-number = Liczba
services-kind-file = Plik
services-choices = Możliwości
services-choices-hint = Do pytania z możliwościami: po jednej w wierszu, w tej samej kolejności w każdym języku.
services-bounds = Do liczby
services-least = Co najmniej
services-most = Co najwyżej
services-unit = Czego (sztuk, godzin)
services-mine = Co oferuję we własnym imieniu
services-mine-lead = Oferowane we własnym imieniu: informacje, decyzje, czas. Prosić można tylko o to, co zostało opublikowane.

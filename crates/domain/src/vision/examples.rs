//! A first draft for each kind of house: something to disagree with is easier than an empty page.

use super::Draft;
use super::Scope;
use crate::organisation::Kind;
use crate::text::Texts;

/// An example for a house of this kind, in three languages.
pub fn example(kind: Kind) -> Draft {
    let [serves, counts_on, behaves] = match kind {
        Kind::Hospital => HOSPITAL,
        Kind::LawFirm => LAW_FIRM,
        Kind::Hotel => HOTEL,
        Kind::Company => COMPANY,
        Kind::Other => ANY_HOUSE,
    };
    let written =
        |(en, it, pl): (&str, &str, &str)| Texts { en: en.to_owned(), it: it.to_owned(), pl: pl.to_owned() };
    Draft {
        scope: Scope::Whole,
        serves: written(serves),
        counts_on: written(counts_on),
        behaves: written(behaves),
        knowingly: false,
    }
}

type Answer = (&'static str, &'static str, &'static str);

const HOSPITAL: [Answer; 3] = [
    (
        "We serve people who are ill, those who love them, and every colleague who cares for them.",
        "Serviamo chi è malato, chi gli vuole bene e ogni collega che se ne prende cura.",
        "Służymy osobom chorym, ich bliskim i każdej osobie w zespole, która się nimi opiekuje.",
    ),
    (
        "They can count on a date that we keep, and on hearing from us first when we cannot.",
        "Possono contare su una data che manteniamo, e su una nostra parola se non ci riusciamo.",
        "Mogą liczyć na termin, którego dotrzymujemy, i na wiadomość od nas, jeśli się nie uda.",
    ),
    (
        "We greet, we do it well and we close with a kind word, on the ward as in the basement.",
        "Salutiamo, facciamo bene e chiudiamo con una parola gentile, in reparto come nel seminterrato.",
        "Witamy się, robimy to dobrze i kończymy życzliwym słowem, na oddziale i w piwnicy.",
    ),
];

const LAW_FIRM: [Answer; 3] = [
    (
        "We serve clients in moments that matter, and the colleagues who prepare those moments.",
        "Serviamo i clienti nei momenti che contano, e i colleghi che quei momenti li preparano.",
        "Służymy klientom w ważnych chwilach i osobom z zespołu, które te chwile przygotowują.",
    ),
    (
        "They can count on clear instructions, agreed dates and no surprise the evening before.",
        "Possono contare su istruzioni chiare, date concordate e nessuna sorpresa la sera prima.",
        "Mogą liczyć na jasne wytyczne, ustalone terminy i żadnych niespodzianek w przeddzień.",
    ),
    (
        "We explain without talking down, we thank by name, and we answer even when the answer is not yet.",
        "Spieghiamo senza far pesare, ringraziamo per nome e rispondiamo anche quando la risposta è: non ancora.",
        "Wyjaśniamy bez wyższości, dziękujemy konkretnie i odpowiadamy także wtedy, gdy odpowiedź brzmi: jeszcze nie.",
    ),
];

const HOTEL: [Answer; 3] = [
    (
        "We serve every guest, and everyone behind the scenes who makes a stay possible.",
        "Serviamo ogni ospite, e chiunque dietro le quinte renda possibile un soggiorno.",
        "Służymy każdemu gościowi i każdej osobie na zapleczu, dzięki której pobyt jest możliwy.",
    ),
    (
        "They can count on a room, a plate or an answer that is ready when we said it would be.",
        "Possono contare su una camera, un piatto o una risposta pronti quando abbiamo detto.",
        "Mogą liczyć na pokój, talerz lub odpowiedź gotowe wtedy, kiedy to zapowiadamy.",
    ),
    (
        "We notice, we warn early, and we are as courteous on the service stairs as in the lobby.",
        "Ci accorgiamo, avvisiamo presto e siamo cortesi sulle scale di servizio come nella hall.",
        "Dostrzegamy, uprzedzamy zawczasu i jesteśmy tak samo uprzejmi na zapleczu jak w holu.",
    ),
];

const COMPANY: [Answer; 3] = [
    (
        "We serve the customers who buy from us, and the colleagues who build, sell, deliver and pay.",
        "Serviamo i clienti che comprano da noi, e i colleghi che producono, vendono, consegnano e pagano.",
        "Służymy klientom, którzy u nas kupują, i osobom, które wytwarzają, sprzedają, dostarczają i płacą.",
    ),
    (
        "They can count on good notice, honest dates and work that does not come back.",
        "Possono contare su un buon preavviso, date oneste e un lavoro che non torna indietro.",
        "Mogą liczyć na wczesne uprzedzenie, uczciwe terminy i pracę, której nie trzeba poprawiać.",
    ),
    (
        "We ask before we assume, help beyond our post, and say thank you for something in particular.",
        "Chiediamo prima di dare per scontato, aiutiamo oltre il nostro posto e ringraziamo per qualcosa di preciso.",
        "Pytamy, zanim założymy, pomagamy poza swoim stanowiskiem i dziękujemy za coś konkretnego.",
    ),
];

const ANY_HOUSE: [Answer; 3] = [
    (
        "We serve the people we are here for, and every colleague who helps us do it.",
        "Serviamo le persone per cui siamo qui, e ogni collega che ci aiuta a farlo.",
        "Służymy osobom, dla których tu jesteśmy, i każdej osobie, która nam w tym pomaga.",
    ),
    (
        "They can count on a clear answer, a date we keep and a word when it changes.",
        "Possono contare su una risposta chiara, una data che manteniamo e una parola se cambia.",
        "Mogą liczyć na jasną odpowiedź, dotrzymany termin i wiadomość, gdy się zmienia.",
    ),
    (
        "We are kind, we listen, and we leave people better able to do their own work.",
        "Siamo gentili, ascoltiamo, e mettiamo gli altri in grado di fare meglio il loro lavoro.",
        "Jesteśmy życzliwi, słuchamy i sprawiamy, że innym łatwiej robić swoje.",
    ),
];

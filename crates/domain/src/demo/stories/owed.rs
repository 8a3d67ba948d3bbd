//! Work that is done while nobody has said so: the middle phase without the last, in every language.

use super::super::content::Language::{English, Italian, Polish};
use super::{Story, Value, greet, h, m, perform, story, workday};

pub(super) const STORIES: &[Story] = &[
    story(
        "owed-toner",
        "it.printer",
        Italian,
        "Letizia Amato",
        workday(2, 9, 5),
        "Etichette storte in accettazione",
        "Buongiorno, la 0105 stampa i braccialetti un po' di traverso. I nomi si leggono, ma a metà.",
    )
    .answers(&[("printer", Value::Text("0105"))])
    .steps(&[
        greet(m(50), "Beatrice Orlando", "Buongiorno Letizia, passo prima di pranzo.", h(4)),
        perform(h(3), "Beatrice Orlando"),
    ]),
    story(
        "owed-shelf",
        "facilities.repair",
        Italian,
        "Alessia Novelli",
        workday(3, 10, 40),
        "Mensola che si inclina",
        "Ciao, la mensola dei raccoglitori nella 208 si inclina. Per ora la tiene su una pianta.",
    )
    .variant("usual")
    .answers(&[("room", Value::Text("208")), ("what", Value::Text("La mensola si inclina verso sinistra"))])
    .steps(&[
        greet(h(2), "Edoardo Pertot", "Ciao Alessia, vengo con due tasselli più seri.", h(6)),
        perform(h(5), "Edoardo Pertot"),
    ]),
    story(
        "owed-invoice",
        "administration.invoice",
        Italian,
        "Carlo Tamaro",
        workday(4, 11, 25),
        "Fattura 2318 del fornitore di garze",
        "Buongiorno, il fornitore dice che la 2318 manca ancora. Potete dare un'occhiata?",
    )
    .answers(&[("number", Value::Text("2318"))])
    .steps(&[
        greet(h(1), "Nicola Zorzi", "Buongiorno Carlo, guardo oggi pomeriggio.", h(6)),
        perform(h(4), "Nicola Zorzi"),
    ]),
    story(
        "owed-screen",
        "it.meeting",
        English,
        "Rachel Feldman",
        workday(2, 12, 30),
        "The screen in the fourth-floor meeting room flickers",
        "Hello, during the Monday meeting everybody looked as if in a silent film.",
    )
    .answers(&[("room", Value::Text("Fourth floor, meeting room")), ("day", Value::Day(1))])
    .steps(&[
        greet(m(40), "Fergus Boyle", "Hello Rachel, I'll look at the cable this afternoon.", h(4)),
        perform(h(3), "Fergus Boyle"),
    ]),
    story(
        "owed-gloves",
        "purchasing.order",
        English,
        "Joy Villanueva",
        workday(4, 9, 50),
        "Gloves that do not tear, two boxes to try",
        "Good morning, the new gloves tear at the thumb. May we try two boxes of the old make?",
    )
    .variant("stock")
    .answers(&[("what", Value::Text("Gloves, old make, size M")), ("count", Value::Number(2))])
    .steps(&[
        greet(h(1), "Hannah O'Rourke", "Good morning Joy, I still have some on the shelf.", h(6)),
        perform(h(5), "Hannah O'Rourke"),
    ]),
    story(
        "owed-desk",
        "facilities.room",
        English,
        "Olga Hladka",
        workday(3, 14, 5),
        "A draught behind my desk",
        "Hello, my plant and I both lean to the left. Could somebody look at the window in 210?",
    )
    .answers(&[("room", Value::Text("210"))])
    .steps(&[
        greet(m(45), "Sean Gallagher", "Hello Olga, I'll bring the sealing tape.", h(20)),
        perform(h(2), "Sean Gallagher"),
    ]),
    story(
        "owed-key",
        "facilities.badge",
        Polish,
        "Barbara Lenart",
        workday(2, 8, 45),
        "Klucz do szafki dietetycznej",
        "Dzień dobry, klucz złamał się w zamku szafki z przyprawami. Na razie gotujemy łagodnie.",
    )
    .answers(&[("for", Value::Person("Barbara Lenart")), ("doors", Value::Text("Szafka w kuchni"))])
    .steps(&[
        greet(m(30), "Igor Babić", "Dzień dobry, przyjdę przed obiadem z nowym zamkiem.", h(4)),
        perform(h(3), "Igor Babić"),
    ]),
    story(
        "owed-record",
        "secretaries.appointment",
        Polish,
        "Kacper Wójcik",
        workday(3, 11, 10),
        "Dokumentacja 26-1307 na jutrzejszą wizytę",
        "Dzień dobry, na jutro rano potrzebne są wyniki z wiosny. Wystarczy kopia.",
    )
    .answers(&[("case", Value::Text("26-1307")), ("day", Value::Day(1))])
    .steps(&[
        greet(m(35), "Renata Wilk", "Dzień dobry, zejdę po nie do archiwum.", h(5)),
        perform(h(4), "Renata Wilk"),
    ]),
    story(
        "owed-account",
        "it.access",
        Polish,
        "Lidia Sobczak",
        workday(4, 13, 20),
        "Podgląd zapasów także w domu dyżurnym",
        "Dzień dobry, podczas nocnych dyżurów nie widzę stanów magazynu. Czy można to włączyć?",
    )
    .variant("permission")
    .answers(&[("for", Value::Person("Lidia Sobczak")), ("system", Value::Text("Magazyn apteki"))])
    .steps(&[
        greet(h(1), "Natalia Gajda", "Dzień dobry, sprawdzę z osobą kierującą apteką.", h(22)),
        perform(h(4), "Natalia Gajda"),
    ]),
];

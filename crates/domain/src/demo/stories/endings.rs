//! Kind refusals and needs that went away, in every language.

use super::super::content::Language::{English, Italian, Polish};
use super::{Story, Value, d, decline, dm, greet, h, m, say, story, withdraw, workday};

pub(super) const STORIES: &[Story] = &[
    story(
        "ending-say-no-pl",
        "linen.sewing",
        Polish,
        "Aneta Rogalska",
        workday(8, 11, 20),
        "Zielone fartuchy w paski dla bloku",
        "Dzień dobry, czy na gwiazdkę można by uszyć dla bloku fartuchy w paski? Czternaście sztuk, za trzy dni.",
    )
    .variant("mend")
    .needed(3)
    .answers(&[("size", Value::Choice("mixed"))])
    .steps(&[
        decline(
            h(2),
            "Irena Zawadzka",
            "Czternastu w trzy dni nie zdążę uszyć, a na bloku materiał musi się prać w 90 stopniach. Przykro mi.",
            "Mogę za to naszyć paski na czepki, to godzina pracy, a radość ta sama.",
        ),
        say(h(3), "Aneta Rogalska", "Czepki w paski! Jeszcze lepszy pomysł, dziękujemy."),
    ]),
    story(
        "today-say-no-en",
        "kitchen.meeting",
        English,
        "Meera Iyer",
        workday(2, 14, 10),
        "Tea for six in the pharmacy tomorrow",
        "Hello kitchen, tea for six tomorrow at nine, if that is still possible?",
    )
    .needed(1)
    .answers(&[("room", Value::Text("Pharmacy")), ("count", Value::Number(6)), ("day", Value::Day(1))])
    .steps(&[
        decline(
            m(50),
            "Rashid Khan",
            "Tomorrow at nine we are two people short at breakfast, I'm sorry.",
            "At half past ten I can bring tea and the good ginger cake myself. Shall I?",
        ),
        say(m(65), "Meera Iyer", "Half past ten is better anyway. You had me at ginger cake."),
    ]),
    story(
        "today-say-no-en-2",
        "facilities.room",
        English,
        "Emily Hartley",
        workday(6, 15, 30),
        "A second desk in room 231",
        "Hello, could a second desk fit into 231? Two of us share one chair at the moment.",
    )
    .answers(&[("room", Value::Text("231"))])
    .steps(&[decline(
        h(3),
        "Tullio Kravos",
        "I measured: with a second desk the door no longer opens fully, and that is an escape route. I'm sorry.",
        "Room 233 is free on three afternoons, and a fold-down table fits on the wall in 231. I can mount it this week.",
    )]),
    story(
        "today-withdrawn-pl",
        "reception.guest",
        Polish,
        "Jakub Sikora",
        workday(3, 10, 0),
        "Gość z banku pojutrze",
        "Dzień dobry, pojutrze o 12:00 odwiedzi nas doradca z banku.",
    )
    .answers(&[("guest", Value::Text("Doradca z banku")), ("day", Value::Day(2))])
    .steps(&[
        greet(m(20), "Paulina Król", "Dzień dobry, zapisane.", d(2)),
        withdraw(dm(1, 60), "Jakub Sikora", "Spotkanie będzie zdalne, przepustka niepotrzebna. Dziękuję za gotowość!"),
    ]),
    story(
        "today-withdrawn-pl-2",
        "linen.sheets",
        Polish,
        "Beata Lewandowska",
        workday(2, 13, 0),
        "Dziesięć ręczników na trójkę",
        "Dzień dobry, prosimy o dziesięć ręczników na popołudnie.",
    )
    .answers(&[
        ("item", Value::Choice("towels")),
        ("count", Value::Number(10)),
        ("place", Value::Text("Oddział 3")),
    ])
    .steps(&[withdraw(m(30), "Beata Lewandowska", "Znalazły się w magazynku obok. Przepraszam za zamieszanie!")]),
    story(
        "today-withdrawn-it",
        "housekeeping.spill",
        Italian,
        "Nives Jurinčič",
        workday(1, 11, 40),
        "Acqua davanti all'accettazione",
        "Ciao, si è rovesciato un vaso di fiori.",
    )
    .answers(&[("place", Value::Text("Accettazione"))])
    .steps(&[withdraw(m(6), "Nives Jurinčič", "Un visitatore gentilissimo ha già asciugato tutto. Grazie lo stesso!")]),
    story(
        "ending-withdrawn-it",
        "it.printer",
        Italian,
        "Ilaria De Santis",
        workday(3, 9, 35),
        "La 0210 stampa solo in azzurro",
        "Buongiorno, le fatture oggi escono tutte azzurre. Belle, ma il commercialista non sarà d'accordo.",
    )
    .answers(&[("printer", Value::Text("0210"))])
    .steps(&[withdraw(m(20), "Ilaria De Santis", "Era il pezzo di carta colorata rimasto nel cassetto. Scusate e grazie!")]),
    story(
        "today-withdrawn-en",
        "porters.move",
        English,
        "Oliver Bennett",
        workday(2, 8, 30),
        "Wheelchair from the fifth floor to the entrance",
        "Hello, one wheelchair too many up here, one too few down there, I think.",
    )
    .answers(&[
        ("what", Value::Text("Wheelchair")),
        ("from", Value::Text("Ward 5")),
        ("to", Value::Text("Main entrance")),
    ])
    .steps(&[withdraw(m(25), "Oliver Bennett", "A dad took it down for us on his way out. All good, thank you!")]),
];

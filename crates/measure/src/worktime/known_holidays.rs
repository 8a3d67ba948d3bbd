//! The public holidays of Italy and Poland, and patron saints of Italian towns, as data.
//!
//! Sources. Italy: L. 260/1949, L. 54/1977, D.P.R. 792/1985 (Epiphany), L. 336/2000 (2 June),
//! L. 151/2025 (4 October, first kept in 2026). Poland: Act of 18 January 1951 on days off work with its
//! amendments (6 January since 2011, 24 December since 2025). Italian Sundays are holidays too, but need no
//! entry: they are closed by the week. The patron saint's day of a town is a day off by collective agreement.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::holidays::{Holiday, Names, Rule};

const fn holiday(
    key: &'static str,
    rule: Rule,
    since: Option<i16>,
    [en, it, pl]: [&'static str; 3],
) -> Holiday {
    Holiday {
        key: Cow::Borrowed(key),
        names: Names { en: Cow::Borrowed(en), it: Cow::Borrowed(it), pl: Cow::Borrowed(pl) },
        rule,
        since,
        until: None,
    }
}

const fn on(month: i8, day: i8) -> Rule {
    Rule::Fixed { month, day }
}

const NEW_YEAR: Holiday = holiday("new_year", on(1, 1), None, ["New Year's Day", "Capodanno", "Nowy Rok"]);
const EASTER: Holiday =
    holiday("easter_sunday", Rule::Easter(0), None, ["Easter Sunday", "Pasqua", "Wielkanoc"]);
const EASTER_MONDAY: Holiday = holiday(
    "easter_monday",
    Rule::Easter(1),
    None,
    ["Easter Monday", "Lunedì dell'Angelo", "Poniedziałek Wielkanocny"],
);
const LABOUR_DAY: Holiday =
    holiday("labour_day", on(5, 1), None, ["Labour Day", "Festa dei lavoratori", "Święto Pracy"]);
const ALL_SAINTS: Holiday =
    holiday("all_saints", on(11, 1), None, ["All Saints' Day", "Ognissanti", "Wszystkich Świętych"]);
const CHRISTMAS: Holiday =
    holiday("christmas", on(12, 25), None, ["Christmas Day", "Natale", "Boże Narodzenie"]);
const SAINT_STEPHEN: Holiday = holiday(
    "saint_stephen",
    on(12, 26),
    None,
    ["Saint Stephen's Day", "Santo Stefano", "Drugi dzień Bożego Narodzenia"],
);

const fn epiphany(since: i16) -> Holiday {
    holiday("epiphany", on(1, 6), Some(since), ["Epiphany", "Epifania", "Święto Trzech Króli"])
}

const fn assumption(since: Option<i16>) -> Holiday {
    holiday(
        "assumption",
        on(8, 15),
        since,
        ["Assumption of Mary", "Assunzione di Maria (Ferragosto)", "Wniebowzięcie Najświętszej Maryi Panny"],
    )
}

pub(super) const ITALY: &[Holiday] = &[
    NEW_YEAR,
    epiphany(1986),
    EASTER,
    EASTER_MONDAY,
    holiday(
        "liberation_day",
        on(4, 25),
        Some(1946),
        ["Liberation Day", "Festa della Liberazione", "Święto Wyzwolenia (Włochy)"],
    ),
    LABOUR_DAY,
    holiday(
        "republic_day",
        on(6, 2),
        Some(2001),
        ["Republic Day", "Festa della Repubblica", "Święto Republiki (Włochy)"],
    ),
    assumption(None),
    holiday(
        "saint_francis",
        on(10, 4),
        Some(2026),
        ["Saint Francis of Assisi", "San Francesco d'Assisi", "Świętego Franciszka z Asyżu"],
    ),
    ALL_SAINTS,
    holiday(
        "immaculate_conception",
        on(12, 8),
        None,
        ["Immaculate Conception", "Immacolata Concezione", "Niepokalane Poczęcie Najświętszej Maryi Panny"],
    ),
    CHRISTMAS,
    SAINT_STEPHEN,
];

pub(super) const POLAND: &[Holiday] = &[
    NEW_YEAR,
    epiphany(2011),
    EASTER,
    EASTER_MONDAY,
    LABOUR_DAY,
    holiday(
        "constitution_day",
        on(5, 3),
        Some(1990),
        ["Constitution Day (3 May)", "Festa della Costituzione (Polonia)", "Święto Narodowe Trzeciego Maja"],
    ),
    holiday("pentecost", Rule::Easter(49), None, ["Pentecost", "Pentecoste", "Zesłanie Ducha Świętego"]),
    holiday("corpus_christi", Rule::Easter(60), None, ["Corpus Christi", "Corpus Domini", "Boże Ciało"]),
    assumption(Some(1989)),
    ALL_SAINTS,
    holiday(
        "independence_day",
        on(11, 11),
        Some(1989),
        ["Independence Day", "Festa dell'Indipendenza (Polonia)", "Narodowe Święto Niepodległości"],
    ),
    holiday("christmas_eve", on(12, 24), Some(2025), ["Christmas Eve", "Vigilia di Natale", "Wigilia"]),
    CHRISTMAS,
    SAINT_STEPHEN,
];

/// The day of a town's patron saint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatronSaint {
    /// The town, as it writes its own name.
    pub town: Cow<'static, str>,
    holiday: Holiday,
}

impl PatronSaint {
    /// The day off it means.
    pub fn holiday(&self) -> &Holiday {
        &self.holiday
    }

    /// A town that is not in [`patron_saints`]: its name, its saint as written there, and the day.
    pub fn of_town(town: String, saint: &str, month: i8, day: i8) -> PatronSaint {
        let name = || Cow::Owned(saint.to_owned());
        PatronSaint {
            town: Cow::Owned(town),
            holiday: Holiday {
                key: Cow::Borrowed("patron_saint"),
                names: Names { en: name(), it: name(), pl: name() },
                rule: on(month, day),
                since: None,
                until: None,
            },
        }
    }
}

const fn patron(town: &'static str, month: i8, day: i8, names: [&'static str; 3]) -> PatronSaint {
    PatronSaint { town: Cow::Borrowed(town), holiday: holiday("patron_saint", on(month, day), None, names) }
}

const PATRON_SAINTS: &[PatronSaint] = &[
    patron("Bari", 12, 6, ["Saint Nicholas", "San Nicola", "Świętego Mikołaja"]),
    patron("Bologna", 10, 4, ["Saint Petronius", "San Petronio", "Świętego Petroniusza"]),
    patron(
        "Firenze",
        6,
        24,
        ["Saint John the Baptist", "San Giovanni Battista", "Świętego Jana Chrzciciela"],
    ),
    patron("Genova", 6, 24, ["Saint John the Baptist", "San Giovanni Battista", "Świętego Jana Chrzciciela"]),
    patron("Milano", 12, 7, ["Saint Ambrose", "Sant'Ambrogio", "Świętego Ambrożego"]),
    patron("Napoli", 9, 19, ["Saint Januarius", "San Gennaro", "Świętego Januarego"]),
    patron(
        "Padova",
        6,
        13,
        ["Saint Anthony of Padua", "Sant'Antonio di Padova", "Świętego Antoniego z Padwy"],
    ),
    patron("Palermo", 7, 15, ["Saint Rosalia", "Santa Rosalia", "Świętej Rozalii"]),
    patron("Roma", 6, 29, ["Saints Peter and Paul", "Santi Pietro e Paolo", "Świętych Piotra i Pawła"]),
    patron("Torino", 6, 24, ["Saint John the Baptist", "San Giovanni Battista", "Świętego Jana Chrzciciela"]),
    patron("Trieste", 11, 3, ["Saint Justus", "San Giusto", "Świętego Justusa"]),
    patron("Venezia", 4, 25, ["Saint Mark", "San Marco", "Świętego Marka"]),
    patron("Verona", 5, 21, ["Saint Zeno", "San Zeno", "Świętego Zenona"]),
];

/// Towns whose patron saint's day is known here; any other is made with [`PatronSaint::of_town`].
pub fn patron_saints() -> &'static [PatronSaint] {
    PATRON_SAINTS
}

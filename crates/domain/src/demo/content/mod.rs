//! Who works in the example hospital and what its teams offer: tables of plain values.
//!
//! Every text a visitor may read in a language of the product exists in all three (`Text`). References go by
//! name or key and are checked by the tests of the parent module, so a typing mistake cannot reach a page.

use crate::customer_group::GroupKind;

pub mod files;
pub mod links;
pub mod people;
pub mod services;
pub mod teams;

/// The three languages of the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    English,
    Italian,
    Polish,
}

impl Language {
    /// All three, in the order of the alphabet of their codes.
    pub const ALL: [Language; 3] = [Language::English, Language::Italian, Language::Polish];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Italian => "it",
            Language::Polish => "pl",
        }
    }
}

/// One text in the three languages.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    pub en: &'static str,
    pub it: &'static str,
    pub pl: &'static str,
}

impl Text {
    pub const fn new(en: &'static str, it: &'static str, pl: &'static str) -> Text {
        Text { en, it, pl }
    }

    /// The text as readers of this language see it.
    pub const fn of(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Italian => self.it,
            Language::Polish => self.pl,
        }
    }
}

/// The organisation itself.
pub const NAME: &str = "Ospedale San Rocco";

/// Its place in the world: wall clocks, holidays and "today" follow it.
pub const ZONE: &str = "Europe/Rome";

/// Whom a visitor might like to be first: somebody of a ward, of the linen room, of the teams that everybody
/// needs, and at the bottom of the turned pyramid.
pub const GUIDES: &[&str] = &[
    "Grzegorz Malinowski",
    "Rosanna Zanier",
    "Marco Benedetti",
    "Agnieszka Nowicka",
    "Grace Whitfield",
    "Samir Rahimi",
    "Francesca Rinaldi",
    "Elena Visintin",
];

/// What good service means here, the same words for inside and outside.
pub const VISION: Text = Text::new(
    "Nobody at San Rocco waits without knowing for whom, for what and until when. We answer each other as \
     kindly as we answer a patient.",
    "Al San Rocco nessuno aspetta senza sapere chi, che cosa e fino a quando. Ci rispondiamo tra noi con la \
     stessa gentilezza che usiamo con i pazienti.",
    "W San Rocco nikt nie czeka, nie wiedząc na kogo, na co i jak długo. Odpowiadamy sobie nawzajem z taką \
     samą życzliwością jak pacjentom.",
);

/// A group of people outside, for whom the house exists: a root of the map.
#[derive(Clone, Copy, Debug)]
pub struct Outside {
    pub key: &'static str,
    pub kind: GroupKind,
    pub name: Text,
    pub about: Text,
}

/// The groups outside.
pub const OUTSIDE: &[Outside] = &[
    Outside {
        key: "patients",
        kind: GroupKind::People,
        name: Text::new("Patients", "Pazienti", "Pacjenci"),
        about: Text::new(
            "Everyone we care for, in a bed or for an hour.",
            "Tutte le persone che curiamo, in un letto o per un'ora.",
            "Wszyscy, którymi się opiekujemy: na oddziale albo przez godzinę.",
        ),
    },
    Outside {
        key: "relatives",
        kind: GroupKind::People,
        name: Text::new("Relatives and visitors", "Parenti e visitatori", "Bliscy i odwiedzający"),
        about: Text::new(
            "They wait, they ask, they bring pyjamas. How we speak to them is remembered.",
            "Aspettano, chiedono, portano il pigiama. Si ricordano di come parliamo con loro.",
            "Czekają, pytają, przynoszą piżamę. Pamiętają, jak z nimi rozmawiamy.",
        ),
    },
    Outside {
        key: "doctors",
        kind: GroupKind::People,
        name: Text::new("Referring doctors", "Medici curanti", "Lekarze kierujący"),
        about: Text::new(
            "Family doctors and specialists who send us their patients and wait for our letters.",
            "Medici di famiglia e specialisti che ci affidano i loro pazienti e aspettano le nostre lettere.",
            "Lekarze rodzinni i specjaliści, którzy kierują do nas pacjentów i czekają na nasze karty wypisowe.",
        ),
    },
    Outside {
        key: "insurers",
        kind: GroupKind::Firms,
        name: Text::new("Insurers and funds", "Assicurazioni e casse", "Ubezpieczyciele i kasy"),
        about: Text::new(
            "They pay for much of the care, and wait for complete papers.",
            "Pagano molte delle cure e aspettano documenti completi.",
            "Płacą za wiele świadczeń i czekają na pełne dokumenty.",
        ),
    },
];

//! What a list says about one person.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Field;
use crate::language::{Formality, Language};
use crate::person::Kind;

/// Everything about a person but the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// As it is written and spoken.
    pub name: Box<str>,
    /// The mailbox.
    pub email: Option<Box<str>>,
    /// The relation to the organisation.
    pub kind: Kind,
    /// The language; `None` is the organisation's.
    pub language: Option<Language>,
    /// The way of address; `None` is the organisation's.
    pub formality: Option<Formality>,
    /// By name, sorted.
    pub teams: Vec<Membership>,
    /// The code of the manager.
    pub manager: Option<Box<str>>,
    /// The first day.
    pub starts_on: Option<Date>,
    /// The last day.
    pub ends_on: Option<Date>,
    /// What the person does.
    pub title: Option<Box<str>>,
    /// The telephone number.
    pub phone: Option<Box<str>>,
}

impl Default for Profile {
    /// An employee of whom nothing is known.
    fn default() -> Self {
        Self {
            name: Box::default(),
            email: None,
            kind: Kind::Employee,
            language: None,
            formality: None,
            teams: Vec::new(),
            manager: None,
            starts_on: None,
            ends_on: None,
            title: None,
            phone: None,
        }
    }
}

/// A place in a team.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Membership {
    /// The team's name.
    pub team: Box<str>,
    /// Whether the person leads it.
    pub leads: bool,
}

/// The words for a kind, folded.
pub(super) const KINDS: [(Kind, &[&str]); 4] = [
    (Kind::Employee, &["employee", "dipendente", "pracownik", "pracownica"]),
    (
        Kind::Contractor,
        &["contractor", "collaboratore", "collaboratrice", "consulente", "wspolpracownik", "kontrahent"],
    ),
    (
        Kind::Temp,
        &["temp", "temporary", "interinale", "temporaneo", "somministrato", "tymczasowy", "tymczasowa"],
    ),
    (Kind::Owner, &["owner", "titolare", "socio", "socia", "wlasciciel", "wlascicielka", "wspolnik"]),
];

/// The words for a language, folded.
pub(super) const LANGUAGES: [(Language, &[&str]); 3] = [
    (Language::En, &["en", "english", "inglese", "angielski"]),
    (Language::It, &["it", "italian", "italiano", "wloski"]),
    (Language::Pl, &["pl", "polish", "polacco", "polski"]),
];

/// The words for the way of address, folded.
pub(super) const FORMALITIES: [(Formality, &[&str]); 2] = [
    (Formality::Informal, &["informal", "informale", "tu", "ty", "nieformalna"]),
    (Formality::Formal, &["formal", "formale", "lei", "pan", "pani", "pan/pani", "formalna"]),
];

impl Profile {
    /// A field as it stands in a file; `None` if it is empty. The code is no part of a profile.
    pub fn text(&self, field: Field) -> Option<String> {
        let owned = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
        match field {
            Field::Code => None,
            Field::Name => Some(self.name.to_string()),
            Field::Email => owned(&self.email),
            Field::Kind => Some(self.kind.word().to_owned()),
            Field::Language => self.language.map(|language| language.word().to_owned()),
            Field::Formality => self.formality.map(|formality| formality.word().to_owned()),
            Field::Teams => {
                let teams =
                    self.teams.iter().map(|m| format!("{}{}", m.team, if m.leads { "*" } else { "" }));
                let teams = teams.collect::<Vec<_>>().join("; ");
                (!teams.is_empty()).then_some(teams)
            }
            Field::Manager => owned(&self.manager),
            Field::StartsOn => self.starts_on.map(|date| date.to_string()),
            Field::EndsOn => self.ends_on.map(|date| date.to_string()),
            Field::Title => owned(&self.title),
            Field::Phone => owned(&self.phone),
        }
    }

    /// Takes a field over from `other`.
    pub(super) fn take(&mut self, field: Field, other: &mut Self) {
        match field {
            Field::Code => {}
            Field::Name => self.name = std::mem::take(&mut other.name),
            Field::Email => self.email = other.email.take(),
            Field::Kind => self.kind = other.kind,
            Field::Language => self.language = other.language,
            Field::Formality => self.formality = other.formality,
            Field::Teams => self.teams = std::mem::take(&mut other.teams),
            Field::Manager => self.manager = other.manager.take(),
            Field::StartsOn => self.starts_on = other.starts_on,
            Field::EndsOn => self.ends_on = other.ends_on,
            Field::Title => self.title = other.title.take(),
            Field::Phone => self.phone = other.phone.take(),
        }
    }
}

//! What a list says about one person.

use std::sync::Arc;

use jiff::civil::Date;

use super::Field;

/// Everything about a person but the code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// A place in a team.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Membership {
    /// The team's name.
    pub team: Arc<str>,
    /// Whether the person leads it.
    pub leads: bool,
}

/// A person's relation to the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Employed.
    #[default]
    Employee,
    /// Working under a contract of their own.
    Contractor,
    /// Sent by an agency, or for a season.
    Temp,
    /// Owner or partner.
    Owner,
}

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Italian.
    Italian,
    /// Polish.
    Polish,
}

/// The way of address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formality {
    /// tu, ty.
    Informal,
    /// Lei, Pan, Pani.
    Formal,
}

impl Kind {
    /// Each with its words, folded; the documented one first.
    pub(super) const WORDS: [(Self, &'static [&'static str]); 4] = [
        (Self::Employee, &["employee", "dipendente", "pracownik", "pracownica"]),
        (
            Self::Contractor,
            &["contractor", "collaboratore", "collaboratrice", "consulente", "wspolpracownik", "kontrahent"],
        ),
        (
            Self::Temp,
            &["temp", "temporary", "interinale", "temporaneo", "somministrato", "tymczasowy", "tymczasowa"],
        ),
        (Self::Owner, &["owner", "titolare", "socio", "socia", "wlasciciel", "wlascicielka", "wspolnik"]),
    ];
}

impl Language {
    /// Each with its words, folded; the documented one first.
    pub(super) const WORDS: [(Self, &'static [&'static str]); 3] = [
        (Self::English, &["en", "english", "inglese", "angielski"]),
        (Self::Italian, &["it", "italian", "italiano", "wloski"]),
        (Self::Polish, &["pl", "polish", "polacco", "polski"]),
    ];
}

impl Formality {
    /// Each with its words, folded; the documented one first.
    pub(super) const WORDS: [(Self, &'static [&'static str]); 2] = [
        (Self::Informal, &["informal", "informale", "tu", "ty", "nieformalna"]),
        (Self::Formal, &["formal", "formale", "lei", "pan", "pani", "pan/pani", "formalna"]),
    ];
}

/// The documented word for a value.
fn word<T: PartialEq>(words: &[(T, &'static [&'static str])], value: &T) -> &'static str {
    let known = words.iter().find(|(known, _)| known == value);
    known.and_then(|(_, words)| words.first()).copied().unwrap_or_default()
}

impl Kind {
    /// The documented word.
    pub fn word(self) -> &'static str {
        word(&Self::WORDS, &self)
    }
}

impl Language {
    /// The documented word.
    pub fn word(self) -> &'static str {
        word(&Self::WORDS, &self)
    }
}

impl Formality {
    /// The documented word.
    pub fn word(self) -> &'static str {
        word(&Self::WORDS, &self)
    }
}

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

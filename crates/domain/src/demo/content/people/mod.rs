//! The hundred and sixty people of the example hospital. All names are invented.
//!
//! Titles are written in the language of the person, as in any real directory.

mod care;
mod house;
mod offices;

use super::Language;

/// How somebody belongs to the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Employee,
    Contractor,
    Temp,
    Owner,
}

/// Days on which somebody is away, counted from today, and who answers meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct Away {
    pub from_day: i64,
    pub until_day: i64,
    pub deputy: &'static str,
}

/// One person. The full name is the key: nobody shares it.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    pub name: &'static str,
    pub title: &'static str,
    pub team: &'static str,
    /// A second team, for those who work in two.
    pub also: Option<&'static str>,
    pub language: Language,
    /// Whom this person reports to; `None` at the top.
    pub boss: Option<&'static str>,
    pub kind: Kind,
    /// False for those who have no mail address and use the kiosk, a card or a code on the wall.
    pub mail: bool,
    /// The last day of a temporary contract, in days from today.
    pub ends_in_days: Option<i64>,
    pub away: Option<Away>,
    /// Set for those whose first day lies within the stories.
    pub started_days_ago: Option<i64>,
}

impl Person {
    const fn new(
        name: &'static str,
        title: &'static str,
        team: &'static str,
        language: Language,
        boss: &'static str,
    ) -> Person {
        Person {
            name,
            title,
            team,
            also: None,
            language,
            boss: Some(boss),
            kind: Kind::Employee,
            mail: true,
            ends_in_days: None,
            away: None,
            started_days_ago: None,
        }
    }

    const fn top(mut self) -> Person {
        self.boss = None;
        self
    }

    const fn owner(mut self) -> Person {
        self.kind = Kind::Owner;
        self
    }

    const fn also(mut self, team: &'static str) -> Person {
        self.also = Some(team);
        self
    }

    const fn no_mail(mut self) -> Person {
        self.mail = false;
        self
    }

    const fn temp(mut self, ends_in_days: i64) -> Person {
        self.kind = Kind::Temp;
        self.ends_in_days = Some(ends_in_days);
        self
    }

    const fn contractor(mut self, ends_in_days: i64) -> Person {
        self.kind = Kind::Contractor;
        self.ends_in_days = Some(ends_in_days);
        self
    }

    const fn started(mut self, days_ago: i64) -> Person {
        self.started_days_ago = Some(days_ago);
        self
    }

    const fn away(mut self, from_day: i64, until_day: i64, deputy: &'static str) -> Person {
        self.away = Some(Away { from_day, until_day, deputy });
        self
    }
}

/// Everybody, leaders before their teams.
pub fn all() -> impl Iterator<Item = &'static Person> {
    offices::DIRECTION
        .iter()
        .chain(offices::OFFICES)
        .chain(care::WARDS)
        .chain(care::CLINICAL_SUPPORT)
        .chain(house::HOUSE)
}

/// The person of this full name.
pub fn named(name: &str) -> Option<&'static Person> {
    all().find(|person| person.name == name)
}

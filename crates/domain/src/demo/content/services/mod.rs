//! The forty services of the example hospital, a file per part of the house.

mod building;
mod leading;
mod linen;
mod medicine;
mod money;
mod people;
mod systems;
mod table;
mod transport;

use super::Text;

/// When a service is open. The hours are those of the site's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// Monday to Friday, with a lunch break.
    Office,
    /// Every day, 7 to 21.
    Extended,
    /// Every day, all day.
    Always,
    /// Every night, 22 to 6.
    Night,
}

/// How long it usually takes, counted on the calendar of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    Minutes(i64),
    /// Days on which the calendar is open.
    Days(i64),
}

/// Who may ask.
#[derive(Clone, Copy, Debug)]
pub enum Audience {
    Everyone,
    /// Only people of these teams.
    Teams(&'static [&'static str]),
    /// Only those who lead a team.
    Leaders,
}

/// What can be typed into a field of the form.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    Text,
    Paragraph,
    Choice(&'static [Answer]),
    Date,
    Person,
    Number,
    File,
}

/// One possible answer of a choice.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub key: &'static str,
    pub name: Text,
}

/// A question of the form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub key: &'static str,
    pub label: Text,
    pub input: Input,
    pub required: bool,
}

/// A variant with a lead time of its own.
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    pub key: &'static str,
    pub name: Text,
    pub lead: Lead,
}

/// Something a team does for others.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// `team.word`, unique.
    pub key: &'static str,
    pub team: &'static str,
    pub name: Text,
    pub about: Text,
    /// What the team needs from whoever asks: the other half of the promise.
    pub needs: Text,
    pub calendar: Calendar,
    pub lead: Lead,
    pub audience: Audience,
    /// True if only the two sides may see the requests.
    pub private: bool,
    pub variants: &'static [Variant],
    pub fields: &'static [Field],
    /// What it is made of: parts that must all be ready before the request counts as done.
    pub bundle: &'static [Part],
}

/// A part of a bundle: another service, with the variant that belongs to it.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub service: &'static str,
    pub variant: Option<&'static str>,
}

const fn t(en: &'static str, it: &'static str, pl: &'static str) -> Text {
    Text::new(en, it, pl)
}

const fn part(service: &'static str, variant: &'static str) -> Part {
    Part { service, variant: Some(variant) }
}

const fn answer(key: &'static str, name: Text) -> Answer {
    Answer { key, name }
}

const fn variant(key: &'static str, name: Text, lead: Lead) -> Variant {
    Variant { key, name, lead }
}

/// A field that must be filled in.
const fn ask(key: &'static str, label: Text, input: Input) -> Field {
    Field { key, label, input, required: true }
}

/// A field that may stay empty.
const fn may(key: &'static str, label: Text, input: Input) -> Field {
    Field { key, label, input, required: false }
}

impl Service {
    const fn new(key: &'static str, team: &'static str, name: Text, about: Text, needs: Text) -> Service {
        Service {
            key,
            team,
            name,
            about,
            needs,
            calendar: Calendar::Office,
            lead: Lead::Days(2),
            audience: Audience::Everyone,
            private: false,
            variants: &[],
            fields: &[],
            bundle: &[],
        }
    }

    const fn open(mut self, calendar: Calendar, lead: Lead) -> Service {
        self.calendar = calendar;
        self.lead = lead;
        self
    }

    const fn only(mut self, audience: Audience) -> Service {
        self.audience = audience;
        self
    }

    const fn private(mut self) -> Service {
        self.private = true;
        self
    }

    const fn variants(mut self, variants: &'static [Variant]) -> Service {
        self.variants = variants;
        self
    }

    const fn fields(mut self, fields: &'static [Field]) -> Service {
        self.fields = fields;
        self
    }

    const fn bundle(mut self, bundle: &'static [Part]) -> Service {
        self.bundle = bundle;
        self
    }
}

const CARE_TEAMS: Audience = Audience::Teams(&["ward3", "ward4", "ward5"]);
const ROOM: Text = t("Room", "Stanza", "Pokój");
const WHERE: Text = t("Where", "Dove", "Gdzie");
const WHEN: Text = t("By when", "Per quando", "Na kiedy");
const HOW_MANY: Text = t("How many", "Quanti", "Ile sztuk");
const START_DAY: Text = t("First day", "Primo giorno", "Pierwszy dzień");
const ATTACHMENT: Text = t("Document", "Documento", "Dokument");

/// Every service, team by team.
pub fn all() -> impl Iterator<Item = &'static Service> {
    linen::SERVICES
        .iter()
        .chain(transport::SERVICES)
        .chain(building::SERVICES)
        .chain(table::SERVICES)
        .chain(medicine::SERVICES)
        .chain(systems::SERVICES)
        .chain(people::SERVICES)
        .chain(money::SERVICES)
        .chain(leading::SERVICES)
}

/// The service of this key.
pub fn keyed(key: &str) -> Option<&'static Service> {
    all().find(|service| service.key == key)
}

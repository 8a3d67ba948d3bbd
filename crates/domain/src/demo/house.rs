//! Setting up the example house: the organisation if there is none, calendars, teams, people, services.
//!
//! Everything is made by the domain's own functions and marked as demonstration, so that it can go again.

use std::collections::BTreeMap;

use db::{Date, Tx, params};
use jiff::ToSpan;

use super::content::people::{self, Kind, Person};
use super::content::{Language, NAME, OUTSIDE, Text, ZONE, teams};
use super::dice::Dice;
use super::{Start, agreed, around, date_error, meaning, offering};
use crate::language::Formality;
use crate::person::Origin;
use crate::team::Role;
use crate::text::Texts;
use crate::{
    Conflict, Error, OptionId, PersonId, Result, ServiceId, TeamId, absence, customer_group, organisation,
    person, reporting, team,
};

/// How long before now the house was set up, in days: before the first computer that is told of.
const FOUNDED_DAYS: i64 = 100;

/// Who looks after people, teams and settings in the example.
const ADMINISTRATOR: &str = "Marco Benedetti";

/// After a week without a word the example counts what was closed as solved.
const CONFIRM_DAYS: i64 = 7;

/// Those who lead a team meet as a team of their own: some services are for them alone.
pub(super) const LEADS: (&str, Text, Text) = (
    "leads",
    Text::new("Team leads", "Chi guida una squadra", "Kierujący zespołami"),
    Text::new(
        "Everybody who leads a team: Thursdays at nine, with coffee.",
        "Tutti coloro che guidano una squadra: il giovedì alle nove, con il caffè.",
        "Wszystkie osoby kierujące zespołami: w czwartki o dziewiątej, przy kawie.",
    ),
);

/// Where a real person who looks at the example is a member: much to serve, and everything to ask for.
const GUEST_TEAMS: [&str; 4] = ["it", "reception", "ward3", LEADS.0];

/// The ids of what was made, by the names and keys of the content.
#[derive(Debug, Clone, Default)]
pub(super) struct House {
    pub(super) people: BTreeMap<&'static str, Known>,
    pub(super) teams: BTreeMap<&'static str, TeamId>,
    pub(super) services: BTreeMap<&'static str, Offered>,
}

/// Somebody who was made.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) id: PersonId,
    pub(super) handle: String,
}

/// A service that was made.
#[derive(Debug, Clone)]
pub(super) struct Offered {
    pub(super) id: ServiceId,
    pub(super) options: BTreeMap<&'static str, OptionId>,
}

impl House {
    pub(super) fn person(&self, name: &str) -> Result<PersonId> {
        self.people.get(name).map(|known| known.id).ok_or(Error::NotFound)
    }

    pub(super) fn team(&self, key: &str) -> Result<TeamId> {
        self.teams.get(key).copied().ok_or(Error::NotFound)
    }

    pub(super) fn service(&self, key: &str) -> Result<&Offered> {
        self.services.get(key).ok_or(Error::NotFound)
    }
}

/// The product's own language for one of the content.
pub(super) const fn spoken(language: Language) -> crate::language::Language {
    match language {
        Language::English => crate::language::Language::En,
        Language::Italian => crate::language::Language::It,
        Language::Polish => crate::language::Language::Pl,
    }
}

pub(super) fn written(text: Text) -> Texts {
    Texts { en: text.en.to_owned(), it: text.it.to_owned(), pl: text.pl.to_owned() }
}

/// Makes the organisation if there is none, then calendars, teams, people and services, as if some
/// months before `now`.
///
/// # Errors
/// A conflict when the example is here already.
pub(super) fn build(tx: &mut Tx<'_>, start: &Start) -> Result<House> {
    if tx.exists("SELECT 1 FROM person WHERE demo", params![])? {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let now = tx.now();
    let language = match organisation::find(tx)? {
        Some(there) => there.language,
        None => set_up(tx, start)?,
    };
    let today = organisation::today(tx)?;
    tx.set_now(now.plus_days(-FOUNDED_DAYS));
    let mut house = House::default();
    enter_people(tx, &mut house, today, start.seed)?;
    let hours = offering::calendars(tx, language, today)?;
    make_teams(tx, &mut house, language)?;
    welcome(tx, &house, start.guest)?;
    offering::offer(tx, &mut house, &hours)?;
    around::keep(tx, &house, language)?;
    agreed::first_version(tx, &house)?;
    agreed::with_representatives(tx)?;
    for group in OUTSIDE {
        customer_group::insert(tx, in_language(group.name, language), group.kind, true)?;
    }
    meaning::write(tx, &house, start)?;
    super::links::draw(tx, &house, language)?;
    tx.set_now(now);
    absences(tx, &house, today)?;
    Ok(house)
}

fn set_up(tx: &mut Tx<'_>, start: &Start) -> Result<crate::language::Language> {
    let details = organisation::Details {
        name: NAME.to_owned(),
        kind: organisation::Kind::Hospital,
        zone: ZONE.to_owned(),
        language: start.language,
        formality: Formality::Informal,
    };
    organisation::set_up(tx, &details, &start.secret, true)?;
    organisation::put_confirm_days(tx, CONFIRM_DAYS)?;
    Ok(start.language)
}

pub(super) fn in_language(text: Text, language: crate::language::Language) -> &'static str {
    let found = Language::ALL.into_iter().find(|one| spoken(*one) == language);
    text.of(found.unwrap_or(Language::English))
}

pub(super) fn day(today: Date, days: i64) -> Result<Date> {
    today.checked_add(days.days()).map_err(date_error)
}

fn enter_people(tx: &mut Tx<'_>, house: &mut House, today: Date, seed: u64) -> Result<()> {
    let mut dice = Dice::new(seed);
    let ordered = people::all().enumerate();
    for (place, person) in ordered {
        // Drawn for everybody, so that one person's entry never changes another's.
        let long_ago = dice.between(90, 4_000);
        let recently = dice.between(40, 85);
        let since = match person.kind {
            Kind::Temp => recently,
            Kind::Employee | Kind::Contractor | Kind::Owner => long_ago,
        };
        let since = person.started_days_ago.unwrap_or(since);
        let draft = person::Draft {
            name: person.name.to_owned(),
            kind: kind(person).word().to_owned(),
            code: format!("SR{:03}", place + 1),
            email: if person.mail { address(person.name) } else { String::new() },
            title: person.title.to_owned(),
            language: spoken(person.language).word().to_owned(),
            starts_on: day(today, -since)?.to_string(),
            ends_on: match person.ends_in_days {
                Some(days) => day(today, days)?.to_string(),
                None => String::new(),
            },
            is_admin: person.name == ADMINISTRATOR,
            ..person::Draft::default()
        };
        let id = person::insert(tx, &draft.parse()?, Origin::Demo)?;
        let handle = person::get(tx, id)?.handle;
        house.people.insert(person.name, Known { id, handle });
    }
    tx.set_actor(Some(house.person(ADMINISTRATOR)?.uuid()));
    for person in people::all() {
        if let Some(boss) = person.boss {
            let (person, boss) = (house.person(person.name)?, house.person(boss)?);
            reporting::set_manager(tx, person, Some(boss), day(today, -365)?)?;
        }
    }
    Ok(())
}

const fn kind(person: &Person) -> person::Kind {
    match person.kind {
        Kind::Employee => person::Kind::Employee,
        Kind::Contractor => person::Kind::Contractor,
        Kind::Temp => person::Kind::Temp,
        Kind::Owner => person::Kind::Owner,
    }
}

/// An address that no mail can ever reach (RFC 2606 keeps `.example` free).
fn address(name: &str) -> String {
    let plain = db::fold(name);
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    format!("{}@sanrocco.example", words.collect::<Vec<_>>().join("."))
}

fn absences(tx: &mut Tx<'_>, house: &House, today: Date) -> Result<()> {
    for person in people::all() {
        if let Some(away) = person.away {
            let entry = absence::Entry {
                from_on: day(today, away.from_day)?,
                to_on: day(today, away.until_day)?,
                deputy: Some(house.person(away.deputy)?),
            };
            absence::create(tx, house.person(person.name)?, &entry)?;
        }
    }
    Ok(())
}

fn make_teams(tx: &mut Tx<'_>, house: &mut House, language: crate::language::Language) -> Result<()> {
    for one in teams::TEAMS {
        let about = format!("{}\n{}", in_language(one.about, language), in_language(one.place, language));
        let id = make_team(tx, in_language(one.name, language), &about)?;
        house.teams.insert(one.key, id);
    }
    let (key, name, about) = LEADS;
    let leads = make_team(tx, in_language(name, language), in_language(about, language))?;
    house.teams.insert(key, leads);
    for person in people::all() {
        let id = house.person(person.name)?;
        let lead = teams::TEAMS.iter().find(|one| one.lead == person.name);
        team::join(tx, house.team(person.team)?, id, if lead.is_some() { Role::Lead } else { Role::Member })?;
        if let Some(also) = person.also {
            team::join(tx, house.team(also)?, id, Role::Member)?;
        }
        if lead.is_some() {
            let role = if person.boss.is_none() { Role::Lead } else { Role::Member };
            team::join(tx, leads, id, role)?;
        }
    }
    Ok(())
}

/// Lets a real person look on from inside.
fn welcome(tx: &mut Tx<'_>, house: &House, guest: Option<PersonId>) -> Result<()> {
    for key in GUEST_TEAMS {
        if let Some(guest) = guest {
            team::join(tx, house.team(key)?, guest, Role::Member)?;
        }
    }
    Ok(())
}

/// A team that is there already under this name stays as it is: the example's gets the house's name too.
fn make_team(tx: &mut Tx<'_>, name: &str, about: &str) -> Result<TeamId> {
    let mut draft = team::Draft::named(name);
    if team::find_by_name(tx, name)?.is_some() {
        draft.name = format!("{name} · {NAME}");
    }
    about.clone_into(&mut draft.purpose);
    team::insert(tx, &draft.parse()?, Origin::Demo)
}

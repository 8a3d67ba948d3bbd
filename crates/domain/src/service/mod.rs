//! Services: what a team or a person offers to colleagues, in words that whoever asks understands.
//!
//! Everybody may offer something; a leader's information, training and decisions are services too. A
//! service has variants with lead times of their own, says what it needs from whoever asks, and asks
//! for it in a form. Who may see it is decided in one place, `audience`; nothing else may read a
//! service for somebody.

pub mod answers;
mod audience;
pub mod bundle;
mod editing;
pub mod form;
mod listing;
mod option;
mod publishing;

#[cfg(test)]
mod tests;

pub use answers::{Answer, Answers, Value};
pub use audience::scope;
pub(crate) use editing::insert;
pub use editing::{Draft, Edit, create, edit, update};
pub use form::Form;
pub use listing::{Catalogue, Counts, Group, Line, catalogue, counts, names, offered_by, suggest};
pub use option::{Choice, Draft as OptionDraft, Texts as OptionTexts};
pub(crate) use publishing::retire_all_of;
pub use publishing::{move_to, publish, retire};

use std::collections::BTreeMap;

use db::{Conn, Query, Row, params};

use crate::language::{Language, words};
pub use crate::request::Visibility;
use crate::text::Texts;
use crate::{CalendarId, Error, OptionId, PersonId, Problem, Result, ServiceId, TeamId, actor};

words! {
    /// How far a service has come.
    State {
        /// Being written: only its own side sees it.
        Draft = "draft",
        /// Can be asked for.
        Published = "published",
        /// Cannot be asked for any more; what was asked stays as it is.
        Retired = "retired",
    }
}

/// Who offers a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Provider {
    /// A team.
    Team(TeamId),
    /// A person, on their own account.
    Person(PersonId),
}

impl Provider {
    fn team(self) -> Option<TeamId> {
        match self {
            Provider::Team(team) => Some(team),
            Provider::Person(_) => None,
        }
    }

    fn person(self) -> Option<PersonId> {
        match self {
            Provider::Team(_) => None,
            Provider::Person(person) => Some(person),
        }
    }
}

/// Who offers a service, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderName {
    /// Who.
    pub provider: Provider,
    /// The team's or the person's name.
    pub name: String,
    /// The team's name in addresses, or the person's handle.
    pub slug: String,
}

/// To whom a service is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// To every colleague.
    Everyone,
    /// To the members of some teams.
    Teams(Vec<TeamId>),
}

/// What a service says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// Its name.
    pub name: Texts,
    /// What one gets; may be empty.
    pub description: Texts,
    /// What the provider needs from whoever asks; may be empty.
    pub needs: Texts,
}

/// A service, complete.
#[derive(Debug, Clone)]
pub struct Service {
    /// Which.
    pub id: ServiceId,
    /// Its name in addresses.
    pub slug: String,
    /// Who offers it.
    pub provider: ProviderName,
    /// The team that serves, if a team offers it.
    pub team: Option<TeamId>,
    /// The person who serves, if a person offers it.
    pub person: Option<PersonId>,
    /// How far it has come.
    pub state: State,
    /// Whether everybody may ask for it; the teams of a narrower audience are in [`Edit`] only.
    pub is_for_everyone: bool,
    /// Who may read its requests.
    pub visibility: Visibility,
    /// Its own calendar, if it differs from its provider's.
    pub calendar: Option<CalendarId>,
    /// Its usual lead time in working minutes of the calendar it goes by.
    pub lead_minutes: Option<i64>,
    /// What it says about itself.
    pub wording: Wording,
    /// Its variants, in order, without those that are no longer offered.
    pub options: Vec<Choice>,
    /// What it asks of whoever asks.
    pub form: Form,
    /// Whether it is made of other offers: see [`bundle`].
    pub is_bundle: bool,
    /// Whether it belongs to the demonstration.
    pub demo: bool,
}

impl Service {
    /// The variant with this id, if it is offered.
    pub fn option(&self, id: OptionId) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }

    /// Whether it can be asked for, by whoever sees it. Its own side may as well: members of a team do
    /// ask their own team.
    pub fn is_published(&self) -> bool {
        self.state == State::Published
    }

    /// Its name in this language, or in the first one that it has.
    pub fn name(&self, language: Language) -> &str {
        self.wording.name.best(language)
    }

    /// The variant that was chosen, which a service with variants needs.
    ///
    /// # Errors
    /// [`Problem::Required`] when none was; [`Problem::NotAChoice`] when it is not offered.
    pub fn choose(&self, option: Option<OptionId>) -> Result<Option<OptionId>, Problem> {
        match option {
            Some(id) if self.option(id).is_some() => Ok(Some(id)),
            Some(_) => Err(Problem::NotAChoice),
            None if self.options.is_empty() => Ok(None),
            None => Err(Problem::Required),
        }
    }

    /// What was filled in, read and looked up: what a request keeps.
    ///
    /// # Errors
    /// Invalid with every problem, by the names of the fields, `answers.size` and so on.
    pub fn answers(
        &self,
        conn: &mut Conn<'_>,
        filled_in: &BTreeMap<String, String>,
    ) -> Result<serde_json::Value> {
        let mut answers = self.form.answers(filled_in).map_err(Error::Invalid)?;
        answers.resolve(conn)?;
        serde_json::to_value(&answers).map_err(|error| db::Error::Decode(error.to_string()).into())
    }

    /// The usual lead time of this variant, or of the service, in working minutes.
    pub fn lead_minutes_of(&self, option: Option<OptionId>) -> Option<i64> {
        option.and_then(|id| self.option(id)).and_then(|option| option.lead_minutes).or(self.lead_minutes)
    }
}

/// The service, if the actor may see it.
///
/// # Errors
/// [`Error::NotFound`] if there is none, or it is not for the actor's eyes.
pub fn visible_to(conn: &mut Conn<'_>, id: ServiceId) -> Result<Service> {
    let actor = actor::require(conn)?;
    let mut query = Query::new(SERVICE);
    query.push(" WHERE s.id = ").bind(id);
    audience::restrict(conn, &mut query, actor)?;
    load(conn, &query)?.ok_or(Error::NotFound)
}

/// The service with this name in addresses, if the actor may see it.
pub fn visible_by_slug(conn: &mut Conn<'_>, slug: &str) -> Result<Service> {
    let actor = actor::require(conn)?;
    let mut query = Query::new(SERVICE);
    query.push(" WHERE s.slug = ").bind(slug);
    audience::restrict(conn, &mut query, actor)?;
    load(conn, &query)?.ok_or(Error::NotFound)
}

/// The service, whoever asks: the callers have checked.
pub(crate) fn get(conn: &mut Conn<'_>, id: ServiceId) -> Result<Service> {
    let mut query = Query::new(SERVICE);
    query.push(" WHERE s.id = ").bind(id);
    load(conn, &query)?.ok_or(Error::NotFound)
}

/// What every list and page of services begins with.
const SERVICE: &str =
    "SELECT s.id, s.slug, s.team_id, s.person_id, coalesce(t.name, p.name), coalesce(t.slug, p.handle),
           s.state, s.audience, s.visibility, s.calendar_id, s.lead_minutes, s.form, s.demo,
           EXISTS (SELECT 1 FROM service_part i WHERE i.service_id = s.id)
    FROM service s LEFT JOIN team t ON t.id = s.team_id LEFT JOIN person p ON p.id = s.person_id";

fn load(conn: &mut Conn<'_>, query: &Query) -> Result<Option<Service>> {
    let Some(mut service) = conn.query_maybe(query, read)? else { return Ok(None) };
    service.options = option::of_service(conn, service.id)?;
    service.wording = wording(conn, service.id)?;
    Ok(Some(service))
}

fn read(row: &Row<'_>) -> db::Result<Service> {
    let form = serde_json::from_value(row.get(11)?).map_err(|error| db::Error::Decode(error.to_string()))?;
    Ok(Service {
        id: row.get(0)?,
        slug: row.get(1)?,
        provider: ProviderName { provider: provider(row, 2)?, name: row.get(4)?, slug: row.get(5)? },
        team: row.get(2)?,
        person: row.get(3)?,
        state: row.get(6)?,
        is_for_everyone: row.get::<String>(7)? == "everyone",
        visibility: row.get(8)?,
        calendar: row.get(9)?,
        lead_minutes: row.get(10)?,
        wording: Wording::default(),
        options: Vec::new(),
        form,
        demo: row.get(12)?,
        is_bundle: row.get(13)?,
    })
}

/// The provider whose team's and person's ids stand at this column and the next.
fn provider(row: &Row<'_>, index: usize) -> db::Result<Provider> {
    match row.get::<Option<TeamId>>(index)? {
        Some(team) => Ok(Provider::Team(team)),
        None => Ok(Provider::Person(row.get(index + 1)?)),
    }
}

fn wording(conn: &mut Conn<'_>, service: ServiceId) -> Result<Wording> {
    let mut wording = Wording::default();
    conn.each(
        "SELECT language, name, description, needs FROM service_text WHERE service_id = $1",
        params![service],
        |row| {
            let language = row.get(0)?;
            wording.name.set(language, row.get::<String>(1)?);
            wording.description.set(language, row.get::<String>(2)?);
            wording.needs.set(language, row.get::<String>(3)?);
            Ok(())
        },
    )?;
    Ok(wording)
}

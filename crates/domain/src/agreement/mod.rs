//! Mutual agreements: what a provider and its customers promise each other about a service.
//!
//! Both sides give and both get; neither side may be empty. An agreement lives in versions with dates of
//! effect: drafted by one side, changed or signed by the other, in force from a day on, until a later one
//! takes its place or the agreement ends. A request keeps the version that was in force when it was asked
//! ([`in_force()`]), and its delay is judged by that one for ever.
//!
//! The members of both sides read an agreement; for everybody else it does not exist. Leads draft and sign.
//! One file for each aspect: `terms`, `draft`, `checking`, `drafting`, `signing`, `in_force`, `telling`, `reviewing`,
//! `listing`.

mod checking;
mod draft;
mod drafting;
mod in_force;
mod listing;
mod outside;
mod reviewing;
mod signing;
mod telling;
mod terms;

#[cfg(test)]
mod tests;

pub use checking::{Gap, gaps};
pub use draft::{Draft, Edit, TypedLength};
pub use drafting::{again, create, discard, update};
pub(crate) use in_force::of_version;
pub(crate) use in_force::team_of;
pub use in_force::{InForce, Newest, in_force, newest, of_request, prompted_by};
pub use listing::{Line, Slower, of_service, of_team, slower_than_outside, to_sign};
pub use outside::{outside_reply, set_outside_reply, usual_day};
pub use reviewing::remind;
pub use signing::{REFUSAL_MAX, end, propose, refuse, sign};
pub use telling::{ShortNotice, Telling};
pub(crate) use terms::day_length;
pub use terms::{DayLength, Length, Terms, Unsettled};

use db::{Conn, Date, Row, Timestamp, Tx, params};

use crate::language::words;
use crate::service::{self, Provider, ProviderName};
use crate::team::Role;
use crate::text::Texts;
use crate::{
    AgreementId, AgreementVersionId, CalendarId, Error, PersonId, RequestId, Result, ServiceId, TeamId,
    actor, event,
};

words! {
    /// One of the two sides.
    Side {
        /// Those who ask.
        Customer = "customer",
        /// Those who serve.
        Provider = "provider",
    }
}

words! {
    /// How far a version has come.
    State {
        /// Being written by one side.
        Draft = "draft",
        /// Signed by those who wrote it; the others are asked.
        Proposed = "proposed",
        /// Signed by both sides.
        Signed = "signed",
    }
}

words! {
    /// What can happen to an agreement: the word of its event.
    Step {
        /// A version was drafted.
        Drafted = "drafted",
        /// A draft was changed.
        Changed = "changed",
        /// A proposal was changed: it is a draft again, and signatures on it are void.
        Reworked = "reworked",
        /// A proposal was sent back with a word: it is a draft again, and signatures on it are void.
        Refused = "refused",
        /// It was proposed to the other side.
        Proposed = "proposed",
        /// A team signed, and others are still to sign.
        Signed = "signed",
        /// Everybody has signed.
        Agreed = "agreed",
        /// A draft was dropped.
        Discarded = "discarded",
        /// A proposal was dropped.
        Dropped = "dropped",
        /// The day on which both sides look at it again is near.
        ReviewDue = "review_due",
        /// The agreement was ended.
        Ended = "ended",
    }
}

/// A team on the customer's side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which.
    pub id: TeamId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// What the actor is to an agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Belongs to a customer team.
    pub is_customer: bool,
    /// Belongs to the team that serves, or offers the service in person.
    pub is_provider: bool,
    /// The customer teams that the actor leads.
    pub leads: Vec<TeamId>,
    /// Leads the team that serves, or offers the service in person.
    pub leads_provider: bool,
}

impl Standing {
    /// Whether the actor may draft and sign for this side.
    pub fn speaks_for(&self, side: Side) -> bool {
        match side {
            Side::Customer => !self.leads.is_empty(),
            Side::Provider => self.leads_provider,
        }
    }

    /// Whether the actor may draft at all.
    pub fn may_draft(&self) -> bool {
        Side::ALL.iter().any(|side| self.speaks_for(*side))
    }
}

/// An agreement and what the actor is to it.
#[derive(Debug, Clone)]
pub struct Agreement {
    /// Which.
    pub id: AgreementId,
    /// Its number in addresses.
    pub number: i64,
    /// The service that it is about.
    pub service: ServiceId,
    /// The service's name in addresses.
    pub service_slug: String,
    /// The service's name.
    pub service_name: Texts,
    /// The variants of the service: id and name.
    pub options: Vec<(crate::OptionId, Texts)>,
    /// Who serves.
    pub provider: ProviderName,
    /// The customer's side: one team, or a group of them, by name.
    pub customers: Vec<Party>,
    /// When it was first drafted.
    pub created_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// What the actor is to it.
    pub standing: Standing,
}

/// A signature on a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// For which side.
    pub side: Side,
    /// For which team; nothing when a person offers the service.
    pub team: Option<TeamId>,
    /// Who signed, while the name is kept.
    pub name: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// One version of an agreement.
#[derive(Debug, Clone)]
pub struct Version {
    /// Which.
    pub id: AgreementVersionId,
    /// 1, 2, 3 …
    pub version: i64,
    /// How far it has come.
    pub state: State,
    /// Counts its changes.
    pub revision: i64,
    /// What both sides promise.
    pub terms: Terms,
    /// The customer's calendar, where it is not the team's own.
    pub customer_calendar: Option<CalendarId>,
    /// The provider's calendar, where it is not the service's own.
    pub provider_calendar: Option<CalendarId>,
    /// The day from which it counts.
    pub effective_on: Option<Date>,
    /// The day on which both look at it again.
    pub review_on: Option<Date>,
    /// From when it has been in force, once signed.
    pub in_force_from: Option<Timestamp>,
    /// The request after which it was drafted.
    pub prompted_by: Option<RequestId>,
    /// Why the proposal was sent back, until it is proposed again.
    pub refusal: Option<String>,
    /// Who has signed.
    pub signatures: Vec<Signature>,
}

impl Version {
    /// Whether it can still be changed.
    pub fn is_open(&self) -> bool {
        self.state != State::Signed
    }

    fn has_signed(&self, side: Side, team: Option<TeamId>) -> bool {
        self.signatures.iter().any(|signature| signature.side == side && signature.team == team)
    }
}

impl Agreement {
    /// The agreement with this number, if the actor belongs to one of its sides or looks after the house.
    ///
    /// # Errors
    /// [`Error::NotFound`] both when there is none and when the actor may not know of it.
    pub fn visible_to(conn: &mut Conn<'_>, number: i64) -> Result<Agreement> {
        let reader = actor::require(conn)?;
        let found = conn.maybe(
            "SELECT id, service_id, created_at, ended_at FROM agreement WHERE number = $1",
            params![number],
            |row| Ok((row.get(0)?, row.get::<ServiceId>(1)?, row.get(2)?, row.get(3)?)),
        )?;
        let Some((id, service, created_at, ended_at)) = found else { return Err(Error::NotFound) };
        let service = service::get(conn, service)?;
        let customers = customers(conn, id)?;
        let standing = standing(conn, reader, &service.provider, &customers)?;
        if !(standing.is_customer || standing.is_provider || actor::is_admin(conn, reader)?) {
            return Err(Error::NotFound);
        }
        Ok(Agreement {
            id,
            number,
            service: service.id,
            service_slug: service.slug,
            service_name: service.wording.name,
            options: service.options.into_iter().map(|option| (option.id, option.texts.name)).collect(),
            provider: service.provider,
            customers,
            created_at,
            ended_at,
            standing,
        })
    }

    /// Every version, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn versions(&self, conn: &mut Conn<'_>) -> Result<Vec<Version>> {
        let mut versions = conn.all(
            "SELECT id, version, state, revision, terms, customer_calendar_id, provider_calendar_id, effective_on,
                    review_on, in_force_from, prompted_by, refusal
             FROM agreement_version WHERE agreement_id = $1 ORDER BY version DESC LIMIT 100",
            params![self.id],
            Version::read,
        )?;
        let signatures = conn.all(
            "SELECT s.version_id, s.side, s.team_id, p.name, s.at
             FROM agreement_signature s JOIN agreement_version v ON v.id = s.version_id
             LEFT JOIN person p ON p.id = s.signed_by
             WHERE v.agreement_id = $1 ORDER BY s.at, s.id LIMIT 2000",
            params![self.id],
            |row| {
                let signature =
                    Signature { side: row.get(1)?, team: row.get(2)?, name: row.get(3)?, at: row.get(4)? };
                Ok((row.get::<AgreementVersionId>(0)?, signature))
            },
        )?;
        for (version, signature) in signatures {
            if let Some(version) = versions.iter_mut().find(|one| one.id == version) {
                version.signatures.push(signature);
            }
        }
        Ok(versions)
    }

    /// The version with this number.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is none.
    pub fn version(&self, conn: &mut Conn<'_>, version: i64) -> Result<Version> {
        self.versions(conn)?.into_iter().find(|one| one.version == version).ok_or(Error::NotFound)
    }

    /// The serving team, unless a person offers the service.
    pub fn provider_team(&self) -> Option<TeamId> {
        match self.provider.provider {
            Provider::Team(team) => Some(team),
            Provider::Person(_) => None,
        }
    }

    /// Whether the actor may change this version now.
    pub fn can_change(&self, version: &Version) -> bool {
        version.is_open() && self.ended_at.is_none() && self.standing.may_draft()
    }

    /// Whether the actor may propose this version now.
    pub fn can_propose(&self, version: &Version) -> bool {
        version.state == State::Draft && self.can_change(version)
    }

    /// Whether the actor may sign this version now: a side or a team that they speak for has not.
    pub fn can_sign(&self, version: &Version) -> bool {
        version.state == State::Proposed && self.ended_at.is_none() && !self.to_sign(version).is_empty()
    }

    /// Whether the actor may end the agreement.
    pub fn can_end(&self) -> bool {
        self.ended_at.is_none() && self.standing.may_draft()
    }

    /// The sides and teams for which the actor could still sign this version.
    fn to_sign(&self, version: &Version) -> Vec<(Side, Option<TeamId>)> {
        let provider = (Side::Provider, self.provider_team());
        let own_side = self.standing.leads_provider.then_some(provider);
        let customers = self.standing.leads.iter().map(|team| (Side::Customer, Some(*team)));
        own_side
            .into_iter()
            .chain(customers)
            .filter(|(side, team)| !version.has_signed(*side, *team))
            .collect()
    }

    /// The sides and teams that have not signed this version yet.
    pub fn missing(&self, version: &Version) -> Vec<(Side, Option<TeamId>)> {
        let provider = std::iter::once((Side::Provider, self.provider_team()));
        let customers = self.customers.iter().map(|party| (Side::Customer, Some(party.id)));
        provider.chain(customers).filter(|(side, team)| !version.has_signed(*side, *team)).collect()
    }

    fn record(&self, tx: &mut Tx<'_>, version: i64, step: Step) -> Result<()> {
        let team = if self.standing.leads_provider {
            self.provider_team()
        } else {
            self.standing.leads.first().copied()
        };
        let what = step.word().to_owned();
        event::record(tx, self.id.uuid(), team, &event::Event::AgreementChanged { version, what })?;
        Ok(())
    }
}

impl Version {
    fn read(row: &Row<'_>) -> db::Result<Version> {
        Ok(Version {
            id: row.get(0)?,
            version: row.get(1)?,
            state: row.get(2)?,
            revision: row.get(3)?,
            terms: terms_at(row, 4)?,
            customer_calendar: row.get(5)?,
            provider_calendar: row.get(6)?,
            effective_on: row.get(7)?,
            review_on: row.get(8)?,
            in_force_from: row.get(9)?,
            prompted_by: row.get(10)?,
            refusal: row.get(11)?,
            signatures: Vec::new(),
        })
    }
}

fn terms_at(row: &Row<'_>, index: usize) -> db::Result<Terms> {
    serde_json::from_value(row.get(index)?).map_err(|error| db::Error::Decode(error.to_string()))
}

fn terms_json(terms: &Terms) -> Result<serde_json::Value> {
    serde_json::to_value(terms).map_err(|error| db::Error::Decode(error.to_string()).into())
}

fn customers(conn: &mut Conn<'_>, id: AgreementId) -> Result<Vec<Party>> {
    Ok(conn.all(
        "SELECT t.id, t.slug, t.name FROM agreement_customer c JOIN team t ON t.id = c.team_id
         WHERE c.agreement_id = $1 ORDER BY t.name_sort, t.id LIMIT 200",
        params![id],
        |row| Ok(Party { id: row.get(0)?, slug: row.get(1)?, name: row.get(2)? }),
    )?)
}

/// What this person is to the two sides.
fn standing(
    conn: &mut Conn<'_>,
    person: PersonId,
    provider: &ProviderName,
    customers: &[Party],
) -> Result<Standing> {
    let roles = conn.all(
        "SELECT team_id, role FROM membership WHERE person_id = $1 LIMIT 200",
        params![person],
        |row| Ok((row.get::<TeamId>(0)?, row.get::<Role>(1)?)),
    )?;
    let role = |team: TeamId| roles.iter().find(|(mine, _)| *mine == team).map(|(_, role)| *role);
    let mut standing = Standing::default();
    match provider.provider {
        Provider::Team(team) => {
            standing.is_provider = role(team).is_some();
            standing.leads_provider = role(team) == Some(Role::Lead);
        }
        Provider::Person(one) => {
            standing.is_provider = one == person;
            standing.leads_provider = one == person;
        }
    }
    for party in customers {
        standing.is_customer |= role(party.id).is_some();
        if role(party.id) == Some(Role::Lead) {
            standing.leads.push(party.id);
        }
    }
    Ok(standing)
}

//! Relationships: who is a customer of whom, always or on occasions, and what each side needs of the other.
//!
//! One row is a directed pair, customer → provider. Needs stand on it in **both** directions. One side
//! declares, the other acknowledges; until then it is "not yet confirmed". What is found in dealings is only
//! suggested, to both, and one refusal ends it. Boss and report, team and team, a moment of truth and those
//! behind it: all are the same kind of thing.
//!
//! | aspect | file |
//! |---|---|
//! | saying so, answering, ending | `declaring`, `answering` |
//! | what is needed, in both directions | `needs` |
//! | once a week, once a year | `occasion` |
//! | lists and one page | `listing`, `show` |
//! | what dealings suggest | `suggesting` |
//! | what nobody has looked at for long | `stale` |
//! | up, down, sideways | `direction` |

mod answering;
mod declaring;
mod direction;
mod listing;
mod needs;
mod occasion;
mod show;
mod stale;
mod suggesting;

pub use answering::{acknowledge, adopt, end, refuse};
pub use declaring::{Declaration, Terms, TermsDraft, change, declare};
pub(crate) use declaring::{Said, declare_from_worksheet, put};
pub use direction::{Direction, direction};
pub use listing::{Line, heads_ups, of_party, with_moment};
pub(crate) use needs::insert as insert_needs;
pub use needs::{Need, NeedDraft, NeedEdit, NeedKind, add_need, of_relationship as needs_of, remove_need};
pub use occasion::{Every, Occasion, Phase};
pub use show::Show;
pub use stale::{Stale, Why, stale};
pub(crate) use suggesting::suggest_teams;
pub use suggesting::{
    DAYS, DEALINGS, LEAST_PEOPLE, Mix, Suggestion, dismiss, own_mix, suggested_id, suggestions,
};

use db::{Conn, Row, Timestamp, Tx, params};
use jiff::civil::Date;

use crate::event::{self, Event};
use crate::language::words;
use crate::party::{self, Party};
use crate::{Error, PersonId, RelationshipId, Result, actor, map};

words! {
    /// Where a relationship stands.
    State {
        /// Found in dealings; nobody has said anything yet.
        Suggested = "suggested",
        /// One side said so; the other has not answered.
        Declared = "declared",
        /// Both said so.
        Confirmed = "confirmed",
        /// One side said no.
        Refused = "refused",
        /// It was, and is no more.
        Ended = "ended",
    }
}

words! {
    /// Where a relationship comes from.
    Origin {
        /// Somebody said so.
        Declared = "declared",
        /// Found in dealings.
        Discovered = "discovered",
        /// From an example of an industry.
        Template = "template",
        /// From a file.
        Import = "import",
        /// From a worksheet that came back.
        Worksheet = "worksheet",
    }
}

words! {
    /// Whether somebody always depends, or only at times.
    Kind {
        /// Always.
        Standing = "standing",
        /// At a certain time, for a certain reason.
        Situational = "situational",
    }
}

words! {
    /// A side of a relationship.
    Side {
        /// Who depends.
        Customer = "customer",
        /// On whom.
        Provider = "provider",
    }
}

impl Side {
    /// The one across.
    #[must_use]
    pub const fn other(self) -> Side {
        match self {
            Side::Customer => Side::Provider,
            Side::Provider => Side::Customer,
        }
    }
}

/// A relationship, and for which of its sides the actor may speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// Which.
    pub id: RelationshipId,
    /// Who depends.
    pub customer: Party,
    /// On whom.
    pub provider: Party,
    /// Where it stands.
    pub state: State,
    /// Where it comes from.
    pub origin: Origin,
    /// Always, or on occasions.
    pub kind: Kind,
    /// When, if it is on occasions.
    pub occasion: Option<Occasion>,
    /// Its first day, if it is known.
    pub from_on: Option<Date>,
    /// Its last day, if it is known.
    pub to_on: Option<Date>,
    /// What the provider promises this customer; may be empty.
    pub promise: String,
    /// Who said so first.
    pub declared_by: Option<PersonId>,
    /// For which side; nothing when it was said for both, or by a file.
    pub declared_side: Option<Side>,
    /// When it was said.
    pub declared_at: Timestamp,
    /// When the other side agreed.
    pub acknowledged_at: Option<Timestamp>,
    /// When somebody last said that it still holds.
    pub reviewed_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
    /// Whether the actor may speak for the customer.
    pub is_customer: bool,
    /// Whether the actor may speak for the provider.
    pub is_provider: bool,
}

/// The columns of a relationship, in the order of [`Relationship::read`].
macro_rules! columns {
    () => {
        "r.id, r.customer_team_id, r.customer_person_id, r.customer_moment_id, r.provider_team_id,
         r.provider_person_id, r.state, r.origin, r.kind, r.occasion_every, r.occasion_day, r.occasion_month,
         r.occasion_what, r.from_on, r.to_on, r.promise, r.declared_by, r.declared_side, r.declared_at,
         r.acknowledged_at, r.reviewed_at, r.version"
    };
}

impl Relationship {
    fn read(row: &Row<'_>) -> db::Result<Relationship> {
        let every: Option<Every> = row.get(9)?;
        let occasion = match every {
            Some(every) => {
                Some(Occasion { every, day: row.get(10)?, month: row.get(11)?, what: row.get(12)? })
            }
            None => None,
        };
        Ok(Relationship {
            id: row.get(0)?,
            customer: Party::read(row, 1)?,
            provider: Party::read_provider(row, 4)?,
            state: row.get(6)?,
            origin: row.get(7)?,
            kind: row.get(8)?,
            occasion,
            from_on: row.get(13)?,
            to_on: row.get(14)?,
            promise: row.get(15)?,
            declared_by: row.get(16)?,
            declared_side: row.get(17)?,
            declared_at: row.get(18)?,
            acknowledged_at: row.get(19)?,
            reviewed_at: row.get(20)?,
            version: row.get(21)?,
            is_customer: false,
            is_provider: false,
        })
    }

    /// The party on this side.
    pub fn party(&self, side: Side) -> Party {
        match side {
            Side::Customer => self.customer,
            Side::Provider => self.provider,
        }
    }

    /// Whether the actor may speak for this side.
    pub fn speaks(&self, side: Side) -> bool {
        match side {
            Side::Customer => self.is_customer,
            Side::Provider => self.is_provider,
        }
    }

    /// Whether it is in force on this day: said by somebody, refused by nobody, begun and not over.
    pub fn holds_on(&self, day: Date) -> bool {
        matches!(self.state, State::Declared | State::Confirmed)
            && self.from_on.is_none_or(|from| from <= day)
            && self.to_on.is_none_or(|to| to >= day)
    }

    /// Whether the actor's word is still missing.
    pub fn awaits_me(&self) -> bool {
        match (self.state, self.declared_side) {
            (State::Suggested, _) | (State::Declared, None) => self.is_customer || self.is_provider,
            (State::Declared, Some(side)) => self.speaks(side.other()),
            _ => false,
        }
    }

    /// Whether the actor may end it.
    pub fn can_end(&self) -> bool {
        matches!(self.state, State::Declared | State::Confirmed) && (self.is_customer || self.is_provider)
    }

    /// Whether the actor may change its dates, its occasion and its promise.
    pub fn can_change(&self) -> bool {
        self.can_end()
    }

    /// The relationship, if the actor may see it.
    ///
    /// Between teams, and behind a moment, it is the organisation's own knowledge, open to every colleague.
    /// With a person on a side it is seen by that person, by whoever speaks for the other side, and by
    /// whoever leads a team of that person, who owns the role. What is only suggested, or was refused, is
    /// between the two.
    ///
    /// # Errors
    /// [`Error::NotFound`] both when there is none and when the actor may not know of it.
    pub fn visible_to(conn: &mut Conn<'_>, id: RelationshipId) -> Result<Relationship> {
        let me = actor::require(conn)?;
        let mut found = get(conn, id)?;
        found.is_customer = party::speaks_for(conn, found.customer)?;
        found.is_provider = party::speaks_for(conn, found.provider)?;
        if found.is_customer || found.is_provider {
            return Ok(found);
        }
        let is_open = matches!(found.state, State::Declared | State::Confirmed | State::Ended);
        let people: Vec<PersonId> =
            [found.customer.person(), found.provider.person()].into_iter().flatten().collect();
        let mut is_seen = is_open;
        for person in people {
            is_seen = is_seen && leads(conn, me, person)?;
        }
        if is_seen { Ok(found) } else { Err(Error::NotFound) }
    }

    /// The actor must speak for one of the sides.
    fn as_party(&self) -> Result<()> {
        if self.is_customer || self.is_provider { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// Writes what happened to it, and tells the live pages of both sides.
    fn record(&self, tx: &mut Tx<'_>, what: &str) -> Result<()> {
        let team = if self.is_provider { self.provider.team() } else { self.customer.team() };
        event::record(tx, self.id.uuid(), team, &Event::RelationshipChanged { what: what.to_owned() })?;
        tx.changed(self.customer.uuid());
        tx.changed(self.provider.uuid());
        Ok(())
    }
}

/// The relationship with this id, whoever asks: the callers check.
fn get(conn: &mut Conn<'_>, id: RelationshipId) -> Result<Relationship> {
    conn.maybe(
        concat!("SELECT ", columns!(), " FROM relationship r WHERE r.id = $1"),
        params![id],
        Relationship::read,
    )?
    .ok_or(Error::NotFound)
}

/// Whether the actor may know that a person is the only one: it is their own, or they lead a team of that
/// person and so own the role.
pub fn knows_role(conn: &mut Conn<'_>, person: PersonId) -> Result<bool> {
    let me = actor::require(conn)?;
    Ok(me == person || leads(conn, me, person)?)
}

/// Whether `lead` leads a team to which `person` belongs.
fn leads(conn: &mut Conn<'_>, lead: PersonId, person: PersonId) -> Result<bool> {
    Ok(conn.exists(
        "SELECT 1 FROM membership a JOIN membership b ON b.team_id = a.team_id
         WHERE a.person_id = $1 AND a.role = 'lead' AND b.person_id = $2",
        params![lead, person],
    )?)
}

/// What tells a pair from every other.
pub(crate) fn pair_key(customer: Party, provider: Party) -> String {
    format!("{customer}>{provider}")
}

/// Puts the next version of the map on the row.
fn touch(tx: &mut Tx<'_>, id: RelationshipId) -> Result<()> {
    let version = map::next_version(tx)?;
    tx.execute(
        "UPDATE relationship SET changed_in = $1, version = version + 1 WHERE id = $2",
        params![version, id],
    )?;
    Ok(())
}
use columns;

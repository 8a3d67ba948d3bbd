//! Saying that somebody depends on somebody, and on which terms.

use db::{Conn, Timestamp, Tx, params};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Kind, NeedEdit, Occasion, Origin, Relationship, Side, State, pair_key};
use crate::party::{self, Party};
use crate::text::{date, optional_line};
use crate::{Conflict, Error, PersonId, Problem, Problems, RelationshipId, Result, actor, map, moment, team};

/// When a relationship holds and what is promised in it, as typed into a form; not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TermsDraft {
    /// `standing` or `situational`.
    pub kind: String,
    /// `week`, `month` or `year`, for a situational one.
    pub occasion_every: String,
    /// The weekday or the day of the month.
    pub occasion_day: String,
    /// The month of a yearly occasion.
    pub occasion_month: String,
    /// What the occasion is.
    pub occasion_what: String,
    /// Its first day; may be empty.
    pub from_on: String,
    /// Its last day; may be empty.
    pub to_on: String,
    /// What the provider promises; may be empty.
    pub promise: String,
}

/// When a relationship holds and what is promised in it: checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    pub(crate) occasion: Option<Occasion>,
    pub(crate) from_on: Option<Date>,
    pub(crate) to_on: Option<Date>,
    pub(crate) promise: String,
}

impl TermsDraft {
    /// Checks everything and reports every problem, by the names of the fields.
    pub fn parse(&self) -> Result<Terms> {
        let mut problems = Problems::default();
        let occasion = match self.kind.trim() {
            "" | "standing" => None,
            "situational" => Occasion::parse(
                &mut problems,
                &self.occasion_every,
                &self.occasion_day,
                &self.occasion_month,
                &self.occasion_what,
            ),
            _ => {
                problems.add("kind", Problem::NotAChoice);
                None
            }
        };
        let from_on = problems.take("from_on", date(&self.from_on)).flatten();
        let to_on = problems.take("to_on", date(&self.to_on)).flatten();
        if let (Some(from), Some(to)) = (from_on, to_on)
            && to < from
        {
            problems.add("to_on", Problem::EndsBeforeStart);
        }
        let promise =
            problems.take("promise", optional_line(&self.promise, 500)).flatten().unwrap_or_default();
        problems.finish()?;
        Ok(Terms { occasion, from_on, to_on, promise })
    }
}

impl TermsDraft {
    /// The draft from which these terms would be read.
    pub(crate) fn of(terms: &Terms) -> TermsDraft {
        let occasion = terms.occasion.as_ref();
        let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let kind = if occasion.is_some() { Kind::Situational } else { Kind::Standing };
        TermsDraft {
            kind: kind.word().to_owned(),
            occasion_every: occasion.map(|occasion| occasion.every.word().to_owned()).unwrap_or_default(),
            occasion_day: number(occasion.and_then(|occasion| occasion.day)),
            occasion_month: number(occasion.and_then(|occasion| occasion.month)),
            occasion_what: occasion.map(|occasion| occasion.what.clone()).unwrap_or_default(),
            from_on: day(terms.from_on),
            to_on: day(terms.to_on),
            promise: terms.promise.clone(),
        }
    }
}

impl From<&Relationship> for TermsDraft {
    fn from(relationship: &Relationship) -> TermsDraft {
        let terms = Terms {
            occasion: relationship.occasion.clone(),
            from_on: relationship.from_on,
            to_on: relationship.to_on,
            promise: relationship.promise.clone(),
        };
        TermsDraft { kind: relationship.kind.word().to_owned(), ..TermsDraft::of(&terms) }
    }
}

/// "The customer cannot do without the provider."
#[derive(Debug, Clone)]
pub struct Declaration {
    /// Who depends.
    pub customer: Party,
    /// On whom.
    pub provider: Party,
    /// When, and what is promised.
    pub terms: Terms,
    /// What either side needs from the other; may be empty.
    pub needs: Vec<NeedEdit>,
}

/// Declares a relationship, for a side that the actor speaks for. The other side is asked to acknowledge;
/// when the actor belongs to both, nobody is left to ask.
///
/// # Errors
/// Forbidden when the actor speaks for neither side; invalid when a party is not there, both are the same, or
/// the pair is there already; after a refusal only the side that refused can bring it up again.
pub fn declare(tx: &mut Tx<'_>, declaration: &Declaration) -> Result<RelationshipId> {
    declare_as(tx, declaration, Origin::Declared)
}

/// The same, as a worksheet says that came back.
pub(crate) fn declare_from_worksheet(tx: &mut Tx<'_>, declaration: &Declaration) -> Result<RelationshipId> {
    declare_as(tx, declaration, Origin::Worksheet)
}

fn declare_as(tx: &mut Tx<'_>, declaration: &Declaration, origin: Origin) -> Result<RelationshipId> {
    let me = actor::require(tx)?;
    let (customer, provider) = (declaration.customer, declaration.provider);
    let speaks = (party::speaks_for(tx, customer)?, party::speaks_for(tx, provider)?);
    if !speaks.0 && !speaks.1 {
        return Err(Error::Forbidden);
    }
    let own = (belongs(tx, me, customer)?, belongs(tx, me, provider)?);
    let side = match own {
        (true, false) => Some(Side::Customer),
        (false, true) => Some(Side::Provider),
        _ => None,
    };
    let said = Said {
        state: if own == (true, true) { State::Confirmed } else { State::Declared },
        origin,
        by: Some(me),
        side,
        at: tx.now(),
        demo: false,
    };
    let id = put(tx, customer, provider, &declaration.terms, &said)?;
    super::insert_needs(tx, id, &declaration.needs)?;
    let mut declared = super::get(tx, id)?;
    (declared.is_customer, declared.is_provider) = speaks;
    declared.record(tx, "declared")?;
    Ok(id)
}

/// Whether somebody belongs to a party, which an administrator does not merely by looking after it.
pub(super) fn belongs(conn: &mut Conn<'_>, person: PersonId, party: Party) -> Result<bool> {
    match party {
        Party::Person(id) => Ok(id == person),
        Party::Team(id) => team::has_member(conn, id, person),
        Party::Moment(id) => {
            let owners = moment::get(conn, id)?.owners();
            for owner in owners {
                if belongs(conn, person, owner)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
    }
}

/// Who said that a relationship is there, and how much that counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said {
    pub(crate) state: State,
    pub(crate) origin: Origin,
    pub(crate) by: Option<PersonId>,
    pub(crate) side: Option<Side>,
    pub(crate) at: Timestamp,
    pub(crate) demo: bool,
}

/// Stores a relationship, whoever asks: the callers have checked. A pair that ended, was refused or was only
/// suggested begins anew on the same row.
pub(crate) fn put(
    tx: &mut Tx<'_>,
    customer: Party,
    provider: Party,
    terms: &Terms,
    said: &Said,
) -> Result<RelationshipId> {
    if customer == provider {
        return Err(Error::invalid("provider", Problem::Yourself));
    }
    if provider.moment().is_some() {
        return Err(Error::invalid("provider", Problem::NotAChoice));
    }
    for (field, party) in [("customer", customer), ("provider", provider)] {
        match party::check(tx, party) {
            Err(Error::Invalid(problems)) => {
                let problem = problems.into_iter().next().map_or(Problem::NotAChoice, |found| found.problem);
                return Err(Error::invalid(field, problem));
            }
            other => other?,
        }
    }
    let key = pair_key(customer, provider);
    let before = tx.maybe(
        "SELECT id, state, declared_side FROM relationship WHERE pair_key = $1",
        params![&key],
        |row| Ok((row.get::<RelationshipId>(0)?, row.get::<State>(1)?, row.get::<Option<Side>>(2)?)),
    )?;
    match before {
        Some((_, State::Declared | State::Confirmed, _)) => {
            return Err(Error::invalid("provider", Problem::Taken));
        }
        Some((_, State::Refused, Some(refused))) if said.side.is_some() && said.side != Some(refused) => {
            return Err(Error::invalid("provider", Problem::SaidNo));
        }
        _ => {}
    }
    let id = match before {
        Some((id, _, _)) => id,
        None => tx.id(),
    };
    let version = map::next_version(tx)?;
    let occasion = terms.occasion.as_ref();
    let kind = if occasion.is_some() { Kind::Situational } else { Kind::Standing };
    let acknowledged_at = (said.state == State::Confirmed).then_some(said.at);
    tx.execute(
        "INSERT INTO relationship (id, pair_key, customer_team_id, customer_person_id, customer_moment_id,
           provider_team_id, provider_person_id, state, origin, kind, occasion_every, occasion_day, occasion_month,
           occasion_what, from_on, to_on, promise, declared_by, declared_side, declared_at, acknowledged_at,
           reviewed_at, changed_in, version, demo)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $20,
           $22, 1, $23)
         ON CONFLICT (pair_key) DO UPDATE SET state = excluded.state, origin = excluded.origin, kind = excluded.kind,
           occasion_every = excluded.occasion_every, occasion_day = excluded.occasion_day,
           occasion_month = excluded.occasion_month, occasion_what = excluded.occasion_what,
           from_on = excluded.from_on, to_on = excluded.to_on, promise = excluded.promise,
           declared_by = excluded.declared_by, declared_side = excluded.declared_side,
           declared_at = excluded.declared_at, acknowledged_by = NULL, acknowledged_at = excluded.acknowledged_at,
           reviewed_at = excluded.reviewed_at, changed_in = excluded.changed_in, version = relationship.version + 1",
        params![
            id,
            key,
            customer.team(),
            customer.person(),
            customer.moment(),
            provider.team(),
            provider.person(),
            said.state,
            said.origin,
            kind,
            occasion.map(|occasion| occasion.every),
            occasion.and_then(|occasion| occasion.day),
            occasion.and_then(|occasion| occasion.month),
            occasion.map(|occasion| occasion.what.clone()).unwrap_or_default(),
            terms.from_on,
            terms.to_on,
            &terms.promise,
            said.by,
            said.side,
            said.at,
            acknowledged_at,
            version,
            said.demo
        ],
    )?;
    Ok(id)
}

/// Changes when a relationship holds and what is promised in it. For both sides; only the provider's side
/// changes the promise, which is its own word.
pub fn change(tx: &mut Tx<'_>, id: RelationshipId, terms: &Terms) -> Result<()> {
    let before = Relationship::visible_to(tx, id)?;
    before.as_party()?;
    if !before.can_change() {
        return Err(Error::Conflict(Conflict::Phase));
    }
    let promise = if before.is_provider { &terms.promise } else { &before.promise };
    let occasion = terms.occasion.as_ref();
    let kind = if occasion.is_some() { Kind::Situational } else { Kind::Standing };
    let now = tx.now();
    tx.execute(
        "UPDATE relationship SET kind = $1, occasion_every = $2, occasion_day = $3, occasion_month = $4,
           occasion_what = $5, from_on = $6, to_on = $7, promise = $8, reviewed_at = $9 WHERE id = $10",
        params![
            kind,
            occasion.map(|occasion| occasion.every),
            occasion.and_then(|occasion| occasion.day),
            occasion.and_then(|occasion| occasion.month),
            occasion.map(|occasion| occasion.what.clone()).unwrap_or_default(),
            terms.from_on,
            terms.to_on,
            promise,
            now,
            id
        ],
    )?;
    super::touch(tx, id)?;
    before.record(tx, "terms")
}

//! Rows of the map as an import writes them and as its undoing writes them back: links, needs and moments, many at
//! a time.

use std::collections::HashMap;

use db::{Conn, Query, Timestamp, Tx, Uuid, Value, params};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::event::{self, Event};
use crate::language::Language;
use crate::party::Party;
use crate::relationship::{Every, Kind, NeedEdit, NeedKind, Origin, Side, State, Terms, pair_key};
use crate::{Conflict, Error, MomentId, NeedId, PersonId, RelationshipId, Result, TeamId, map};

/// The most rows of one statement.
pub(super) const AT_ONCE: usize = 500;

/// A link as it is stored, to be put back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct StoredLink {
    state: State,
    origin: Origin,
    kind: Kind,
    every: Option<Every>,
    day: Option<i64>,
    month: Option<i64>,
    what: String,
    from_on: Option<Date>,
    to_on: Option<Date>,
    promise: String,
    pub(super) declared_by: Option<Uuid>,
    declared_side: Option<Side>,
    declared_at: Timestamp,
    pub(super) acknowledged_by: Option<Uuid>,
    acknowledged_at: Option<Timestamp>,
    reviewed_at: Timestamp,
}

impl StoredLink {
    /// What a file says. Whatever both sides had agreed on, they are asked about that.
    pub(super) fn declared(terms: &Terms, by: PersonId, now: Timestamp) -> StoredLink {
        let occasion = terms.occasion.as_ref();
        StoredLink {
            state: State::Declared,
            origin: Origin::Import,
            kind: if occasion.is_some() { Kind::Situational } else { Kind::Standing },
            every: occasion.map(|occasion| occasion.every),
            day: occasion.and_then(|occasion| occasion.day),
            month: occasion.and_then(|occasion| occasion.month),
            what: occasion.map(|occasion| occasion.what.clone()).unwrap_or_default(),
            from_on: terms.from_on,
            to_on: terms.to_on,
            promise: terms.promise.clone(),
            declared_by: Some(by.uuid()),
            declared_side: None,
            declared_at: now,
            acknowledged_by: None,
            acknowledged_at: None,
            reviewed_at: now,
        }
    }
}

/// Which link a row is, in which version of the map it changed, and how often it has changed.
#[derive(Debug, Clone, Copy)]
pub(super) struct LinkRow {
    pub(super) id: RelationshipId,
    pub(super) customer: Party,
    pub(super) provider: Party,
    pub(super) changed_in: i64,
    pub(super) version: i64,
}

impl LinkRow {
    /// The row for [`put_links`].
    pub(super) fn values(self, link: &StoredLink) -> [Value; 26] {
        let LinkRow { id, customer, provider, changed_in, version } = self;
        [
            id.into(),
            pair_key(customer, provider).into(),
            customer.team().into(),
            customer.person().into(),
            customer.moment().into(),
            provider.team().into(),
            provider.person().into(),
            link.state.into(),
            link.origin.into(),
            link.kind.into(),
            link.every.into(),
            link.day.into(),
            link.month.into(),
            link.what.clone().into(),
            link.from_on.into(),
            link.to_on.into(),
            link.promise.clone().into(),
            link.declared_by.into(),
            link.declared_side.into(),
            link.declared_at.into(),
            link.acknowledged_by.into(),
            link.acknowledged_at.into(),
            link.reviewed_at.into(),
            changed_in.into(),
            version.into(),
            false.into(),
        ]
    }
}

/// Draws links, or puts what the rows say on those that are there.
///
/// # Errors
/// A conflict if one of them is there in another version than the one before the row's.
pub(super) fn put_links(tx: &mut Tx<'_>, rows: &[Value]) -> Result<()> {
    let put = put(
        tx,
        &Query::new(
            "INSERT INTO relationship (id, pair_key, customer_team_id, customer_person_id, customer_moment_id,
               provider_team_id, provider_person_id, state, origin, kind, occasion_every, occasion_day, occasion_month,
               occasion_what, from_on, to_on, promise, declared_by, declared_side, declared_at, acknowledged_by,
               acknowledged_at, reviewed_at, changed_in, version, demo) VALUES ",
        ),
        26,
        rows,
        " ON CONFLICT (pair_key) DO UPDATE SET state = excluded.state, origin = excluded.origin,
           kind = excluded.kind, occasion_every = excluded.occasion_every, occasion_day = excluded.occasion_day,
           occasion_month = excluded.occasion_month, occasion_what = excluded.occasion_what,
           from_on = excluded.from_on, to_on = excluded.to_on, promise = excluded.promise,
           declared_by = excluded.declared_by, declared_side = excluded.declared_side,
           declared_at = excluded.declared_at, acknowledged_by = excluded.acknowledged_by,
           acknowledged_at = excluded.acknowledged_at, reviewed_at = excluded.reviewed_at,
           changed_in = excluded.changed_in, version = excluded.version
         WHERE relationship.version = excluded.version - 1",
    )?;
    if put == rows.len() / 26 { Ok(()) } else { Err(Error::Conflict(Conflict::Changed)) }
}

/// A need as a change is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptNeed {
    kind: NeedKind,
    body: String,
    language: Language,
    any_of: String,
    lead_minutes: Option<i64>,
}

impl From<&NeedEdit> for KeptNeed {
    fn from(need: &NeedEdit) -> KeptNeed {
        KeptNeed {
            kind: need.kind,
            body: need.body.clone(),
            language: need.language,
            any_of: need.any_of.clone(),
            lead_minutes: need.lead_minutes,
        }
    }
}

/// Which need a row is, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct NeedRow {
    pub(super) id: NeedId,
    pub(super) link: RelationshipId,
    pub(super) side: Side,
    pub(super) position: i64,
}

impl NeedRow {
    /// The row for [`put_needs`].
    pub(super) fn values(self, need: KeptNeed) -> [Value; 10] {
        [
            self.id.into(),
            self.link.into(),
            self.side.into(),
            self.position.into(),
            need.kind.into(),
            need.body.into(),
            need.language.into(),
            db::fold(&need.any_of).into(),
            need.any_of.into(),
            need.lead_minutes.into(),
        ]
    }
}

/// Puts needs down, or changes what those say that are there; their side and their place stay.
pub(super) fn put_needs(tx: &mut Tx<'_>, rows: &[Value]) -> Result<()> {
    put(
        tx,
        &Query::new(
            "INSERT INTO need (id, relationship_id, side, position, kind, body, language, any_of_key, any_of,
               lead_minutes) VALUES ",
        ),
        10,
        rows,
        " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, body = excluded.body, language = excluded.language,
           any_of_key = excluded.any_of_key, any_of = excluded.any_of, lead_minutes = excluded.lead_minutes",
    )?;
    Ok(())
}

/// Inserts rows of so many columns: how many went in or changed.
fn put(tx: &mut Tx<'_>, head: &Query, columns: usize, rows: &[Value], tail: &'static str) -> Result<usize> {
    let mut put = 0_u64;
    for rows in rows.chunks(AT_ONCE * columns) {
        let mut query = head.clone();
        for (place, row) in rows.chunks(columns).enumerate() {
            query.push(if place == 0 { "" } else { "," }).list(row.iter().cloned());
        }
        query.push(tail);
        put = put.saturating_add(tx.query_execute(&query)?);
    }
    Ok(usize::try_from(put).unwrap_or(usize::MAX))
}

/// These links as they are stored, those that are there.
pub(super) fn links(
    conn: &mut Conn<'_>,
    ids: &[RelationshipId],
) -> Result<HashMap<RelationshipId, (LinkRow, StoredLink)>> {
    let mut found = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(AT_ONCE) {
        let mut query = Query::new(
            "SELECT id, customer_team_id, customer_person_id, customer_moment_id, provider_team_id, provider_person_id,
               changed_in, version, state, origin, kind, occasion_every, occasion_day, occasion_month, occasion_what,
               from_on, to_on, promise, declared_by, declared_side, declared_at, acknowledged_by, acknowledged_at,
               reviewed_at
             FROM relationship WHERE id IN ",
        );
        query.list(ids.iter().map(|id| Value::from(*id))).push(" ORDER BY id");
        found.extend(conn.query_all(&query, |row| {
            let which = LinkRow {
                id: row.get(0)?,
                customer: Party::read(row, 1)?,
                provider: Party::read_provider(row, 4)?,
                changed_in: row.get(6)?,
                version: row.get(7)?,
            };
            let link = StoredLink {
                state: row.get(8)?,
                origin: row.get(9)?,
                kind: row.get(10)?,
                every: row.get(11)?,
                day: row.get(12)?,
                month: row.get(13)?,
                what: row.get(14)?,
                from_on: row.get(15)?,
                to_on: row.get(16)?,
                promise: row.get(17)?,
                declared_by: row.get(18)?,
                declared_side: row.get(19)?,
                declared_at: row.get(20)?,
                acknowledged_by: row.get(21)?,
                acknowledged_at: row.get(22)?,
                reviewed_at: row.get(23)?,
            };
            Ok((which.id, (which, link)))
        })?);
    }
    Ok(found)
}

/// The place of the last need of each of these links.
pub(super) fn last_positions(
    conn: &mut Conn<'_>,
    ids: &[RelationshipId],
) -> Result<HashMap<RelationshipId, i64>> {
    let mut found = HashMap::new();
    for ids in ids.chunks(AT_ONCE) {
        let mut query =
            Query::new("SELECT relationship_id, max(position) FROM need WHERE relationship_id IN ");
        query.list(ids.iter().map(|id| Value::from(*id))).push(" GROUP BY relationship_id");
        found.extend(conn.query_all(&query, |row| Ok((row.get::<RelationshipId>(0)?, row.get::<i64>(1)?)))?);
    }
    Ok(found)
}

/// Where these needs stand, those that are there.
pub(super) fn needs(conn: &mut Conn<'_>, ids: &[NeedId]) -> Result<HashMap<NeedId, NeedRow>> {
    let mut found = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(AT_ONCE) {
        let mut query = Query::new("SELECT id, relationship_id, side, position FROM need WHERE id IN ");
        query.list(ids.iter().map(|id| Value::from(*id))).push(" ORDER BY id");
        found.extend(conn.query_all(&query, |row| {
            let need =
                NeedRow { id: row.get(0)?, link: row.get(1)?, side: row.get(2)?, position: row.get(3)? };
            Ok((need.id, need))
        })?);
    }
    Ok(found)
}

/// What a file says about a moment that is there.
pub(super) fn put_moment(
    tx: &mut Tx<'_>,
    id: MomentId,
    about: &str,
    team: Option<TeamId>,
    person: Option<PersonId>,
) -> Result<()> {
    let (now, version) = (tx.now(), map::next_version(tx)?);
    tx.execute(
        "UPDATE moment SET about = $1, team_id = $2, person_id = $3, changed_in = $4, updated_at = $5 WHERE id = $6",
        params![about, team, person, version, now, id],
    )?;
    let fields = ["about", "team", "person"].map(str::to_owned).to_vec();
    event::record(tx, id.uuid(), team, &Event::MomentChanged { fields })?;
    Ok(())
}

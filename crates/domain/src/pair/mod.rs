//! Two teams, or two colleagues: what each owes the other, in two columns of equal prominence.
//!
//! It works both ways: a boss owes as an assistant does. Requests are listed as far as the reader may see
//! them; of the others between two teams only the number is told. The pair of two people is for the reader
//! alone, about oneself and one other, and has no figure.

mod history;
mod options;
mod shares;

pub use history::{Moment, history};
pub use options::{OptionTime, options};
pub use shares::{LEAST_PEOPLE, pair_shares};

use db::{Conn, Query, Row, Timestamp, params};

use crate::request::State;
use crate::team::Team;
use crate::{Error, PersonId, RequestId, Result, TeamId, actor, evidence, person, team};

/// How many requests a column lists.
const SHOWN: i64 = 30;

/// A request that one owes the other.
#[derive(Debug, Clone)]
pub struct Owed {
    /// Its id.
    pub id: RequestId,
    /// What people call it.
    pub number: i64,
    /// What it is about.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// The promise in force.
    pub promised_for: Option<Timestamp>,
    /// When it is needed.
    pub needed_by: Option<Timestamp>,
    /// When the work was done.
    pub performed_at: Option<Timestamp>,
}

impl Owed {
    fn read(row: &Row<'_>) -> db::Result<Owed> {
        Ok(Owed {
            id: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            state: row.get(3)?,
            promised_for: row.get(4)?,
            needed_by: row.get(5)?,
            performed_at: row.get(6)?,
        })
    }
}

/// What one does for the other.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// What is open, oldest first, as far as the reader may see it.
    pub open: Vec<Owed>,
    /// What was done lately, newest first, as far as the reader may see it.
    pub kept: Vec<Owed>,
    /// How many open ones there are besides.
    pub more_open: i64,
    /// Of those with a date in the last year: how many were ready in time, and how many there were. Not told of
    /// a team of one.
    pub on_time: Option<(i64, i64)>,
}

/// Two teams, seen from one of them.
#[derive(Debug, Clone)]
pub struct Teams {
    /// A team of the reader's.
    pub mine: Team,
    /// The other one.
    pub other: Team,
    /// What the reader's team does for the other.
    pub given: Column,
    /// What the other does for the reader's team.
    pub received: Column,
}

/// The pair of two teams, for members of the first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to `mine`, and for a team with itself.
pub fn teams(conn: &mut Conn<'_>, mine: &str, other: &str) -> Result<Teams> {
    let reader = actor::require(conn)?;
    let mine = team::visible_to(conn, mine)?;
    let other = team::visible_to(conn, other)?;
    if mine.id == other.id || actor::role_in(conn, reader, mine.id)?.is_none() {
        return Err(Error::NotFound);
    }
    let given = column(conn, reader, mine.id, other.id)?;
    let received = column(conn, reader, other.id, mine.id)?;
    Ok(Teams { mine, other, given, received })
}

/// What a list of requests between two teams begins with.
const OWED: &str =
    "SELECT r.id, r.number, r.title, r.state, r.promised_for, r.needed_by, r.performed_at FROM request r";

fn between(query: &mut Query, reader: PersonId, provider: TeamId, customer: TeamId) {
    query.push(" LEFT JOIN membership m ON m.team_id = r.team_id AND m.person_id = ").bind(reader);
    query.push(" WHERE r.team_id = ").bind(provider);
    query.push(" AND r.customer_team_id = ").bind(customer).push(" AND NOT r.imported");
}

/// What of that the reader may see: as the customer, or on the provider's side.
fn as_seen(query: &mut Query, reader: PersonId) {
    query.push(" AND (r.asker_id = ").bind(reader).push(" OR r.beneficiary_id = ").bind(reader);
    query.push(" OR r.holder_id = ").bind(reader);
    query.push(
        " OR m.role = 'lead' OR (m.role IS NOT NULL AND r.visibility <> 'named') OR r.visibility = 'public')",
    );
}

fn column(conn: &mut Conn<'_>, reader: PersonId, provider: TeamId, customer: TeamId) -> Result<Column> {
    let mut query = Query::new(OWED);
    between(&mut query, reader, provider, customer);
    query.push(" AND r.state IN ('asked', 'opened', 'performed')");
    as_seen(&mut query, reader);
    query.push(" ORDER BY r.created_at, r.id LIMIT ").bind(SHOWN);
    let open = conn.query_all(&query, Owed::read)?;
    let mut query = Query::new(OWED);
    between(&mut query, reader, provider, customer);
    query.push(" AND r.state IN ('closed', 'confirmed')");
    as_seen(&mut query, reader);
    query.push(" ORDER BY r.created_at DESC, r.id DESC LIMIT 10");
    let kept = conn.query_all(&query, Owed::read)?;
    let since = conn.now().plus_days(-365);
    let (all_open, dated, in_time) = conn.one(
        "SELECT count(CASE WHEN state IN ('asked', 'opened', 'performed') THEN 1 END),
                count(CASE WHEN state IN ('closed', 'confirmed') AND needed_by IS NOT NULL AND performed_at IS NOT NULL
                           THEN 1 END),
                count(CASE WHEN state IN ('closed', 'confirmed') AND performed_at <= needed_by THEN 1 END)
         FROM request WHERE team_id = $1 AND customer_team_id = $2 AND created_at >= $3 AND NOT imported",
        params![provider, customer, since],
        |row| Ok((row.get::<i64>(0)?, row.get::<i64>(1)?, row.get::<i64>(2)?)),
    )?;
    let is_told = evidence::team_of_several(conn, provider)?;
    let seen = i64::try_from(open.len()).unwrap_or(0);
    Ok(Column {
        more_open: (all_open - seen).max(0),
        on_time: (is_told && dated >= LEAST_DATED).then_some((in_time, dated)),
        open,
        kept,
    })
}

/// With fewer dated requests than this, how many were in time is not told.
const LEAST_DATED: i64 = 5;

/// Two colleagues: the reader and one other.
#[derive(Debug, Clone)]
pub struct People {
    /// The other's name.
    pub other: String,
    /// What the reader does for the other.
    pub given: Column,
    /// What the other does for the reader.
    pub received: Column,
}

/// What the reader and a colleague owe each other: only the reader sees it, and only their own.
///
/// # Errors
/// [`Error::NotFound`] when nobody is known by the handle, and for oneself.
pub fn people(conn: &mut Conn<'_>, handle: &str) -> Result<People> {
    let reader = actor::require(conn)?;
    let other = person::find_by_handle(conn, handle)?.filter(|other| other.id != reader && !other.imported);
    let other = other.ok_or(Error::NotFound)?;
    Ok(People {
        given: personal(conn, reader, other.id)?,
        received: personal(conn, other.id, reader)?,
        other: other.name,
    })
}

/// What `server` holds or offers in person and `asker` asked for: one of the two is the reader.
fn personal(conn: &mut Conn<'_>, server: PersonId, asker: PersonId) -> Result<Column> {
    let owed = |conn: &mut Conn<'_>, tail: &'static str| {
        let mut query = Query::new(
            "SELECT r.id, r.number, r.title, r.state, r.promised_for, r.needed_by, r.performed_at
             FROM request r WHERE r.asker_id = ",
        );
        query.bind(asker).push(" AND (r.holder_id = ").bind(server);
        query.push(" OR r.provider_id = ").bind(server).push(") AND NOT r.imported");
        query.push(tail);
        conn.query_all(&query, Owed::read)
    };
    Ok(Column {
        open: owed(
            conn,
            " AND r.state IN ('asked', 'opened', 'performed') ORDER BY r.changed_at, r.id LIMIT 30",
        )?,
        kept: owed(
            conn,
            " AND r.state IN ('closed', 'confirmed') ORDER BY r.changed_at DESC, r.id DESC LIMIT 10",
        )?,
        more_open: 0,
        on_time: None,
    })
}

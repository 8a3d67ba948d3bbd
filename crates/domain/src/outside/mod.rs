//! Promises to somebody outside: an order, an appointment, a discharge. What is asked inside can name the one
//! it serves, so that its owner sees what it waits for while there is time.
//!
//! Seen by the team that gave it, by whoever owns it and by administrators. What waits inside is told by step,
//! by the service and the team that is asked, never by the person who serves or asks.

mod editing;
mod risk;
mod serving;
mod trace;
mod waiting;

pub use editing::{Draft, Edit, complain, end, give, update};
pub use risk::{Risk, risk, warn};
pub use serving::{Served, offered, serve, served_by};
pub use trace::{Counts, Step, Traced, trace};
pub use waiting::{Waiting, waiting};

use db::{Conn, Row, Timestamp, params};

use crate::language::words;
use crate::{CustomerGroupId, Error, MomentId, OutsidePromiseId, PersonId, Result, TeamId, actor};

words! {
    /// How it ended.
    Outcome {
        /// The outside customer had what was promised.
        Done = "done",
        /// It was called off.
        CalledOff = "called_off",
    }
}

/// A promise to somebody outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsidePromise {
    /// Which.
    pub id: OutsidePromiseId,
    /// What people call it: O-481.
    pub number: i64,
    /// What was promised, in one line, without the name of the outside customer.
    pub title: String,
    /// At which moment of truth it is kept.
    pub moment: Option<MomentId>,
    /// The moment's name and its name in addresses.
    pub moment_name: Option<(String, String)>,
    /// To whom.
    pub group: CustomerGroupId,
    /// The group's name.
    pub group_name: String,
    /// The team that gave it.
    pub team: TeamId,
    /// The team's name and its name in addresses.
    pub team_name: (String, String),
    /// Who looks after it.
    pub owner: Option<PersonId>,
    /// The owner's name.
    pub owner_name: Option<String>,
    /// For when.
    pub due_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// When the outside customer complained, if they did.
    pub complained_at: Option<Timestamp>,
    /// How much of it waits inside: requests that serve it and are open.
    pub open: i64,
}

/// The columns of an outside promise, in the order of [`OutsidePromise::read`].
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT o.id, o.number, o.title, o.moment_id, m.name, m.slug, o.group_id, g.name, o.team_id, t.name, t.slug,
                    o.owner_id, p.name, o.due_at, o.ended_at, o.outcome, o.complained_at,
                    (SELECT count(*) FROM request_purpose s JOIN request r ON r.id = s.request_id
                     WHERE s.promise_id = o.id AND r.ended_at IS NULL AND r.state <> 'closed')
             FROM outside_promise o JOIN customer_group g ON g.id = o.group_id JOIN team t ON t.id = o.team_id
             LEFT JOIN moment m ON m.id = o.moment_id LEFT JOIN person p ON p.id = o.owner_id ",
            $rest
        )
    };
}

impl OutsidePromise {
    fn read(row: &Row<'_>) -> db::Result<OutsidePromise> {
        let (moment, slug): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
        Ok(OutsidePromise {
            id: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            moment: row.get(3)?,
            moment_name: moment.zip(slug),
            group: row.get(6)?,
            group_name: row.get(7)?,
            team: row.get(8)?,
            team_name: (row.get(9)?, row.get(10)?),
            owner: row.get(11)?,
            owner_name: row.get(12)?,
            due_at: row.get(13)?,
            ended_at: row.get(14)?,
            outcome: row.get(15)?,
            complained_at: row.get(16)?,
            open: row.get(17)?,
        })
    }

    /// Whether it is still to be kept.
    pub fn is_open(&self) -> bool {
        self.ended_at.is_none()
    }
}

/// The promise of this number, if the actor may see it.
///
/// # Errors
/// [`Error::NotFound`] both when there is none and when the actor may not know of it.
pub fn visible_to(conn: &mut Conn<'_>, number: i64) -> Result<OutsidePromise> {
    let me = actor::require(conn)?;
    let found = conn
        .maybe(select!("WHERE o.number = $1"), params![number], OutsidePromise::read)?
        .ok_or(Error::NotFound)?;
    let sees = found.owner == Some(me)
        || actor::role_in(conn, me, found.team)?.is_some()
        || actor::is_admin(conn, me)?;
    if sees { Ok(found) } else { Err(Error::NotFound) }
}

/// The most promises of one list.
const MOST: i64 = 100;

/// The open promises of the actor and their teams, the nearest first; for administrators all of them.
pub fn open(conn: &mut Conn<'_>) -> Result<Vec<OutsidePromise>> {
    let me = actor::require(conn)?;
    Ok(conn.all(
        select!(
            "WHERE o.ended_at IS NULL AND (o.owner_id = $1
               OR EXISTS (SELECT 1 FROM membership b WHERE b.team_id = o.team_id AND b.person_id = $1)
               OR EXISTS (SELECT 1 FROM person a WHERE a.id = $1 AND a.is_admin))
             ORDER BY o.due_at, o.id LIMIT $2"
        ),
        params![me, MOST],
        OutsidePromise::read,
    )?)
}

/// The open promises that are kept at this moment, as far as the actor may see them, the nearest first.
pub fn of_moment(conn: &mut Conn<'_>, moment: MomentId) -> Result<Vec<OutsidePromise>> {
    let me = actor::require(conn)?;
    let all = actor::is_admin(conn, me)?;
    Ok(conn.all(
        select!(
            "WHERE o.moment_id = $4 AND o.ended_at IS NULL AND ($2 OR o.owner_id = $1
               OR EXISTS (SELECT 1 FROM membership b WHERE b.team_id = o.team_id AND b.person_id = $1))
             ORDER BY o.due_at, o.id LIMIT $3"
        ),
        params![me, all, MOST, moment],
        OutsidePromise::read,
    )?)
}

//! Repair: after a miss each side writes one thing that it will change, and the next request reminds both.
//!
//! No score, nothing counted. Neither side reads the other's line before both are in, or seven days have
//! passed since the first: nobody answers to what the other wrote. The line speaks for a side, not for whoever
//! wrote it.

use db::{Conn, Query, Row, Timestamp, Tx, params};

use super::{Request, State};
use crate::agreement::Side;
use crate::event::Event;
use crate::text::block;
use crate::{Conflict, Error, Problem, RepairNoteId, Result, actor};

/// After how many days a line is read by both, whether or not the other side has written.
const DAYS: i64 = 7;
/// The longest line.
pub const REPAIR_MAX: usize = 1000;

/// What one side will change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whose line it is.
    pub side: Side,
    /// The line.
    pub body: String,
    /// When it was written.
    pub at: Timestamp,
}

/// What was learned from a miss, as far as the actor may read it.
#[derive(Debug, Clone, Default)]
pub struct Repair {
    /// The side for which the actor can still write.
    pub can_write: Option<Side>,
    /// The lines that the actor may read.
    pub notes: Vec<Note>,
    /// Whether the other side has written, and it is not to be read yet.
    pub is_other_sealed: bool,
}

/// What both sides said they would change, after an earlier request of the same pair.
#[derive(Debug, Clone)]
pub struct Reminder {
    /// The earlier request's number.
    pub number: i64,
    /// The lines, at most one of each side.
    pub notes: Vec<Note>,
}

impl Request {
    /// Whether a date was missed and the work is closed: then both sides are offered a line.
    pub fn missed(&self) -> bool {
        let done = self.performed_at.or(self.closed_at);
        let late = |by: Option<Timestamp>| done.zip(by).is_some_and(|(done, by)| done > by);
        matches!(self.state, State::Closed | State::Confirmed)
            && !self.ended_elsewhere()
            && (late(self.needed_by) || late(self.promised_for))
    }

    fn repair_side(&self) -> Option<Side> {
        match (self.standing.is_customer, self.standing.is_provider) {
            (true, _) => Some(Side::Customer),
            (false, true) => Some(Side::Provider),
            (false, false) => None,
        }
    }

    /// What was learned, for the two sides; nothing for others, and while nothing was missed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn repair(&self, conn: &mut Conn<'_>) -> Result<Option<Repair>> {
        let Some(side) = self.repair_side().filter(|_| self.missed()) else { return Ok(None) };
        let notes = conn.all(
            "SELECT side, body, at FROM repair_note WHERE request_id = $1 ORDER BY at, id LIMIT 2",
            params![self.id],
            read,
        )?;
        let is_open = is_revealed(&notes, conn.now());
        let is_own = |note: &Note| note.side == side;
        Ok(Some(Repair {
            can_write: (!notes.iter().any(is_own)).then_some(side),
            is_other_sealed: !is_open && notes.iter().any(|note| !is_own(note)),
            notes: notes.into_iter().filter(|note| is_open || is_own(note)).collect(),
        }))
    }

    /// Writes what the actor's side will change.
    ///
    /// # Errors
    /// Forbidden for others than the two sides; invalid without words; a conflict when nothing was missed, or
    /// the side has written already.
    pub fn write_repair(&mut self, tx: &mut Tx<'_>, words: &str) -> Result<()> {
        let side = self.repair_side().ok_or(Error::Forbidden)?;
        let author = actor::require(tx)?;
        let words = block(words, REPAIR_MAX).map_err(|problem| Error::invalid("change", problem))?;
        if words.is_empty() {
            return Err(Error::invalid("change", Problem::Required));
        }
        let is_offered = self.repair(tx)?.is_some_and(|repair| repair.can_write == Some(side));
        if !is_offered {
            return Err(Error::Conflict(Conflict::Phase));
        }
        let (id, now): (RepairNoteId, _) = (tx.id(), tx.now());
        let done = tx.execute(
            "INSERT INTO repair_note (id, request_id, side, provider_team_id, customer_team_id, author_id, body, at)
             VALUES ($1, $2, $3, $4, (SELECT customer_team_id FROM request WHERE id = $2), $5, $6, $7)",
            params![id, self.id, side, self.team, author, words, now],
        );
        match done {
            Ok(_) => self.record(tx, &Event::RepairWritten { by_customer: side == Side::Customer }),
            Err(db::Error::Unique { .. }) => Err(Error::Conflict(Conflict::Phase)),
            Err(error) => Err(error.into()),
        }
    }

    /// What both sides said after the last miss of the same pair for the same service, while this request is
    /// open; for the two sides alone.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn reminder(&self, conn: &mut Conn<'_>) -> Result<Option<Reminder>> {
        let is_open = matches!(self.state, State::Asked | State::Opened);
        let Some(team) = self.team.filter(|_| is_open && self.repair_side().is_some()) else {
            return Ok(None);
        };
        let mut query = Query::new(
            "SELECT n.side, n.body, n.at, r.number FROM repair_note n JOIN request r ON r.id = n.request_id
             WHERE n.provider_team_id = ",
        );
        query.bind(team).push(" AND n.customer_team_id = (SELECT customer_team_id FROM request WHERE id = ");
        query.bind(self.id).push(") AND n.at < ").bind(self.created_at);
        match self.service {
            Some(service) => query.push(" AND r.service_id = ").bind(service),
            None => query.push(" AND r.service_id IS NULL"),
        };
        query.push(" ORDER BY n.at DESC, n.id LIMIT 2");
        let found = conn.query_all(&query, |row| Ok((read(row)?, row.get::<i64>(3)?)))?;
        let Some((_, number)) = found.first() else { return Ok(None) };
        let number = *number;
        let mut notes: Vec<Note> =
            found.into_iter().filter(|(_, from)| *from == number).map(|(note, _)| note).collect();
        notes.sort_by_key(|note| note.side);
        if !is_revealed(&notes, conn.now()) {
            return Ok(None);
        }
        Ok(Some(Reminder { number, notes }))
    }
}

pub(crate) fn read(row: &Row<'_>) -> db::Result<Note> {
    Ok(Note { side: row.get(0)?, body: row.get(1)?, at: row.get(2)? })
}

/// Whether the lines of one request are to be read by both sides.
pub(crate) fn is_revealed(notes: &[Note], now: Timestamp) -> bool {
    notes.len() > 1 || notes.iter().any(|note| note.at.plus_days(DAYS) <= now)
}

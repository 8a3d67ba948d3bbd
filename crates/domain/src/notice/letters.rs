//! Letters about notices: for whoever is not looking, at a time that suits them, and never twice.
//!
//! A notice leaves a job behind that looks again a little later. Whoever has read it by then gets no
//! letter; whoever has not gets one when they chose to: soon, when their shift ends, or in the morning. It
//! is quiet while they are away and outside the hours of their team, as far as those are known. A person
//! without a mail address gets none, and a confidential request is named in none.

use db::{Conn, Timestamp, Tx, params};
use jiff::Timestamp as Instant;
use jiff::civil::Date;
use measure::worktime::Calendar;

use super::Notice;
use super::lines::untold;
use crate::absence::{self, Whereabouts};
use crate::job::{self, Job};
use crate::language::{Formality, Language, words};
use crate::{Conflict, Error, PersonId, Result, calendar, organisation};

words! {
    /// When somebody wants letters about their notices.
    #[derive(Default)]
    Letters {
        /// Soon, one for each request.
        Now = "now",
        /// All that is new in one, when the shift ends.
        #[default]
        ShiftEnd = "shift_end",
        /// All that is new in one, when the day begins.
        Morning = "morning",
        /// Never.
        None = "none",
    }
}

/// How long a notice waits to be read before a letter is thought of, in minutes. What happens together
/// meanwhile is told together.
const PATIENCE: i64 = 5;

/// The most notices of one letter; the page of notices has them all.
const MOST: i64 = 30;

/// A letter that comes this late, in minutes, waits for the hours of its reader again.
const LATE: i64 = 90;

/// Between the end of one shift and the beginning of the next there are at least so many minutes: a lunch
/// break ends no shift.
const REST: i64 = 4 * 60;

/// How far ahead a shift's end is looked for, in open minutes.
const LONGEST: i64 = 24 * 60;

/// Whom the letter is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Where it goes.
    pub email: String,
    /// The language of their letters.
    pub language: Language,
    /// How they wish to be addressed.
    pub formality: Formality,
    /// The IANA zone of the clocks they look at.
    pub zone: String,
}

/// What there is to do for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Nothing: all is read or told, or they want no letters.
    Nothing,
    /// Not yet, but then.
    Later(Timestamp),
    /// These letters: each with the notices that it tells of, oldest first.
    Letters(Reader, Vec<Vec<Notice>>),
}

/// Leaves a job that thinks of a letter a little later; one is enough for all that happens until then.
pub(super) fn think_later(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let at = tx.now().plus_minutes(PATIENCE);
    job::enqueue_at(tx, &Job::TellByLetter { person }, at)
}

/// What there is to do for this person now.
pub fn next(conn: &mut Conn<'_>, person: PersonId) -> Result<Next> {
    let Some((reader, wanted)) = reader(conn, person)? else { return Ok(Next::Nothing) };
    let untold = untold(conn, person, MOST)?;
    let Some(first) = untold.first() else { return Ok(Next::Nothing) };
    let due = due(conn, &reader, wanted, first.at)?;
    if due > conn.now() {
        return Ok(Next::Later(due));
    }
    let letters = match wanted {
        Letters::Now => untold.into_iter().map(|told| vec![told]).collect(),
        _ => vec![untold],
    };
    Ok(Next::Letters(reader, letters))
}

/// Marks what a letter tells, in the transaction that leaves it in the outbox.
///
/// # Errors
/// A conflict when one of them has been told or has changed since it was read.
pub fn mark(tx: &mut Tx<'_>, told: &[Notice]) -> Result<()> {
    for one in told {
        let marked = tx.execute(
            "UPDATE notice SET lettered_at = at WHERE id = $1 AND at = $2 AND (lettered_at IS NULL OR lettered_at < at)",
            params![one.id, one.at],
        )?;
        if marked == 0 {
            return Err(Error::Conflict(Conflict::Changed));
        }
    }
    Ok(())
}

/// Looks again at the time that [`next`] gave.
pub fn look_again(tx: &mut Tx<'_>, person: PersonId, at: Timestamp) -> Result<()> {
    job::enqueue_at(tx, &Job::TellByLetter { person }, at)
}

/// The reader and what they chose; nobody if they have no address, are not here or want none.
fn reader(conn: &mut Conn<'_>, person: PersonId) -> Result<Option<(Reader, Letters)>> {
    let now = conn.now();
    let found = conn.maybe(
        "SELECT p.name, p.email, p.language, p.formality, o.formality, o.zone, t.letters, p.starts_on, p.ends_on
         FROM person p LEFT JOIN person_setting t ON t.person_id = p.id LEFT JOIN organisation o ON TRUE
         WHERE p.id = $1 AND p.email IS NOT NULL AND NOT p.imported ORDER BY o.created_at, o.id LIMIT 1",
        params![person],
        |row| {
            let zone: Option<String> = row.get(5)?;
            let zone = zone.unwrap_or_else(|| "UTC".to_owned());
            let today = organisation::day_in(Some(zone.clone()), now);
            let is_here = crate::actor::is_here(row.get(7)?, row.get(8)?, today);
            let (own, house): (Option<Formality>, Option<Formality>) = (row.get(3)?, row.get(4)?);
            let reader = Reader {
                id: person,
                name: row.get(0)?,
                email: row.get(1)?,
                language: row.get(2)?,
                formality: own.or(house).unwrap_or(Formality::Informal),
                zone,
            };
            let wanted = row.get::<Option<Letters>>(6)?.unwrap_or_default();
            Ok((is_here && wanted != Letters::None).then_some((reader, wanted)))
        },
    )?;
    Ok(found.flatten())
}

/// When what happened at `at` is to be told: never before the reader's chosen time, nor while it is quiet.
fn due(conn: &mut Conn<'_>, reader: &Reader, wanted: Letters, at: Timestamp) -> Result<Timestamp> {
    let now = conn.now();
    let own = calendar::of_person(conn, reader.id)?;
    let soon = at.plus_minutes(PATIENCE);
    let mut due = match (wanted, &own) {
        // Nobody said when it is quiet.
        (Letters::Now, None) => soon,
        (Letters::Now, Some(hours)) => first_open(hours, soon),
        (Letters::Morning, Some(hours)) => next_morning(hours, at),
        (Letters::Morning, None) => next_morning(&calendar::usual(conn)?, at),
        (Letters::ShiftEnd | Letters::None, Some(hours)) => shift_end(hours, at),
        (Letters::ShiftEnd | Letters::None, None) => shift_end(&calendar::usual(conn)?, at),
    };
    // Whatever has been held up does not come in the middle of the night.
    if let Some(hours) = own.as_ref().filter(|_| due.minutes_until(now) > LATE) {
        due = first_open(hours, now);
    }
    let back = back_on(conn, reader, due.max(now))?;
    Ok(match (back, &own) {
        (Some(back), Some(hours)) => first_open(hours, due.max(back)),
        (Some(back), None) => due.max(back),
        (None, _) => due,
    })
}

/// The beginning of the day on which somebody who is away at `at` is back.
fn back_on(conn: &mut Conn<'_>, reader: &Reader, at: Timestamp) -> Result<Option<Timestamp>> {
    let day: Date = organisation::day_in(Some(reader.zone.clone()), at);
    let Whereabouts::Away { until } = absence::whereabouts(conn, reader.id, day)? else { return Ok(None) };
    let back = until.tomorrow().ok().and_then(|day| day.in_tz(&reader.zone).ok());
    Ok(back.map(|back| Timestamp::from_jiff(back.timestamp())))
}

/// `at` itself if it is within the hours, or else when they begin; `at` if they never do.
fn first_open(hours: &Calendar, at: Timestamp) -> Timestamp {
    match hours.is_open(at.to_jiff()) {
        Ok(true) | Err(_) => at,
        Ok(false) => begins(hours, at.to_jiff()).unwrap_or(at),
    }
}

/// When the first open minute after `at` begins.
fn begins(hours: &Calendar, at: Instant) -> Option<Timestamp> {
    let explained = hours.explain(at, 1).ok()?;
    explained.used.first().map(|span| Timestamp::from_jiff(span.from))
}

/// When the shift in which `at` falls ends, or the next one if it falls into none.
fn shift_end(hours: &Calendar, at: Timestamp) -> Timestamp {
    let Ok(explained) = hours.explain(at.to_jiff(), LONGEST) else { return at };
    let mut spans = explained.used.iter().peekable();
    while let Some(span) = spans.next() {
        let to = Timestamp::from_jiff(span.to);
        let rests = spans.peek().is_none_or(|then| to.minutes_until(Timestamp::from_jiff(then.from)) >= REST);
        if rests {
            return to;
        }
    }
    at
}

/// When the first shift that begins after `at` begins.
fn next_morning(hours: &Calendar, at: Timestamp) -> Timestamp {
    begins(hours, shift_end(hours, at).to_jiff()).unwrap_or(at)
}

#[cfg(test)]
mod tests;

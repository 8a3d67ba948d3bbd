//! Calibration: promises given and promises kept, judged as they were given.
//!
//! A later date does not excuse an earlier promise: each one that came due is judged by itself. It was kept
//! if the work was done by then, and done for good: what was reopened counts from when it was done at last.
//! What was withdrawn or declined before the date was never due. By team and by month, for everybody to
//! see; never by person, and never for a team of one.

use db::{Conn, Timestamp, params};
use jiff::ToSpan;
use jiff::civil::Date;
use measure::promise::{Calibration, calibration};

use crate::team::Team;
use crate::{Error, Result, actor, organisation, team};

/// How many months are told apart, the current one included.
const MONTHS: i32 = 12;

/// The promises of one month, or of all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Period {
    /// The first day of the month in which they came due.
    pub month: Date,
    /// How many came due, how many were kept, with Wilson's interval.
    pub judged: Calibration,
}

/// How a team keeps its promises.
#[derive(Debug, Clone)]
pub struct Record {
    /// The team.
    pub team: Team,
    /// All months together; nothing when none came due, or the team is a single person.
    pub all: Option<Calibration>,
    /// Month by month, the newest first, those with promises only.
    pub months: Vec<Period>,
    /// Whether it is withheld, because the team is a single person.
    pub is_withheld: bool,
}

/// How the team with this name in addresses keeps its promises. For everybody.
pub fn of_team(conn: &mut Conn<'_>, slug: &str) -> Result<Record> {
    actor::require(conn)?;
    let team = team::visible_to(conn, slug)?;
    if !super::reckoning::team_of_several(conn, team.id)? {
        return Ok(Record { team, all: None, months: Vec::new(), is_withheld: true });
    }
    let (mut months, mut given, mut kept) = (Vec::new(), 0, 0);
    for (month, from, to) in periods(conn)? {
        let (due, done) = judged(conn, &team, from, to)?;
        given += due;
        kept += done;
        if due > 0 {
            months.push(Period { month, judged: calibration(done, due) });
        }
    }
    let all = (given > 0).then(|| calibration(kept, given));
    Ok(Record { team, all, months, is_withheld: false })
}

/// The months on the organisation's clocks, newest first; the current one ends now.
fn periods(conn: &mut Conn<'_>) -> Result<Vec<(Date, Timestamp, Timestamp)>> {
    let zone = organisation::zone(conn)?;
    let now = conn.now();
    let this = organisation::today(conn)?.first_of_month();
    let starts = |month: Date| {
        let midnight = month.to_zoned(zone.clone()).map_err(|error| out_of_range(&error))?;
        Ok::<Timestamp, Error>(Timestamp::from_jiff(midnight.timestamp()))
    };
    let mut periods = Vec::new();
    let mut to = now;
    for back in 0..MONTHS {
        let month = this.saturating_sub(back.months());
        let from = starts(month)?;
        periods.push((month, from, to));
        to = from;
    }
    Ok(periods)
}

/// How many promises came due after `from` and up to `to`, and how many of them were kept.
fn judged(conn: &mut Conn<'_>, team: &Team, from: Timestamp, to: Timestamp) -> Result<(usize, usize)> {
    let (given, kept): (i64, i64) = conn.one(
        "SELECT count(*), coalesce(sum(CASE WHEN r.performed_at <= p.due_at THEN 1 ELSE 0 END), 0)
         FROM promise p JOIN request r ON r.id = p.request_id
         WHERE p.team_id = $1 AND p.due_at > $2 AND p.due_at <= $3
           AND NOT (r.state IN ('declined', 'withdrawn') AND r.ended_at <= p.due_at)",
        params![team.id, from, to],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok((usize::try_from(given).unwrap_or_default(), usize::try_from(kept).unwrap_or_default()))
}

fn out_of_range(error: &jiff::Error) -> Error {
    Error::Db(db::Error::Decode(error.to_string()))
}

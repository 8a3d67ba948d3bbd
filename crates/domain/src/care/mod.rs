//! How a team serves, for the team alone: whether it opens and closes with a word, and whether it serves
//! everybody alike.
//!
//! Reckoned when somebody looks, never stored. A figure stands for [`LEAST_PEOPLE`] colleagues or more besides
//! the reader, who knows their own part and could take it away. Periods follow one another without
//! overlapping, counted in whole weeks from the week in which the house was set up: two figures never differ
//! by one day of one colleague.

pub mod evenness;
pub mod words;

#[cfg(test)]
mod tests;

use db::{Conn, Date, Timestamp, params};
use jiff::ToSpan;
use jiff::civil::Weekday;

use crate::team::{self, Role};
use crate::{Error, PersonId, Result, TeamId, actor, organisation};

/// The fewest people, besides the reader, whom a figure may stand for.
pub const LEAST_PEOPLE: i64 = 5;

/// Some whole weeks, from the first day up to the day after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub from: Date,
    /// The day after its last.
    pub to: Date,
    /// The beginning of its first day where the organisation is.
    pub begins: Timestamp,
    /// The end of its last day.
    pub ends: Timestamp,
}

impl Period {
    /// The last whole period of so many weeks.
    ///
    /// # Errors
    /// [`Error::NotFound`] while there is no organisation.
    pub fn last(conn: &mut Conn<'_>, weeks: i64) -> Result<Period> {
        let zone = organisation::zone(conn)?;
        let set_up =
            conn.maybe("SELECT created_at FROM organisation ORDER BY id LIMIT 1", params![], |row| {
                row.get::<Timestamp>(0)
            })?;
        let set_up = set_up.ok_or(Error::NotFound)?.to_jiff().to_zoned(zone.clone()).date();
        let back = i64::from(set_up.weekday().since(Weekday::Monday));
        let anchor = set_up.checked_sub(back.days()).map_err(beyond)?;
        let today = organisation::today(conn)?;
        let days = (weeks * 7).max(7);
        let since = i64::from(anchor.until(today).map_err(beyond)?.get_days());
        let to = anchor.checked_add((since.div_euclid(days) * days).days()).map_err(beyond)?;
        let from = to.checked_sub(days.days()).map_err(beyond)?;
        let start = |day: Date| {
            let zoned = day.to_zoned(zone.clone()).map_err(beyond)?;
            Ok::<_, Error>(Timestamp::from_jiff(zoned.timestamp()))
        };
        Ok(Period { from, to, begins: start(from)?, ends: start(to)? })
    }

    /// Its last day.
    pub fn last_day(&self) -> Date {
        self.to.yesterday().unwrap_or(self.to)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "map_err hands the error over")]
fn beyond(error: jiff::Error) -> Error {
    Error::Db(db::Error::Decode(error.to_string()))
}

/// The team, if the actor belongs to it.
///
/// # Errors
/// [`Error::NotFound`] otherwise, also for administrators: how a team serves is the team's own business.
fn own_team(conn: &mut Conn<'_>, slug: &str) -> Result<(team::Team, PersonId)> {
    let me = actor::require(conn)?;
    let team = team::find_by_slug(conn, slug)?.ok_or(Error::NotFound)?;
    let role: Option<Role> = actor::role_in(conn, me, team.id)?;
    if role.is_some() { Ok((team, me)) } else { Err(Error::NotFound) }
}

/// How many colleagues besides the reader served the team's requests of a period.
fn others_who_served(conn: &mut Conn<'_>, team: TeamId, reader: PersonId, period: &Period) -> Result<i64> {
    Ok(conn.one(
        "SELECT count(DISTINCT holder_id) FROM request
         WHERE team_id = $1 AND changed_at >= $2 AND created_at >= $2 AND created_at < $3 AND NOT imported
           AND holder_id IS NOT NULL AND holder_id <> $4
           AND state IN ('asked', 'opened', 'performed', 'closed', 'confirmed', 'declined', 'withdrawn')",
        params![team, period.begins, period.ends, reader],
        |row| row.get(0),
    )?)
}

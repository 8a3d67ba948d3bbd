//! Every report of figures that there is, and who opened it.
//!
//! Whoever opens a report is written down, for everybody to read (domain.md 5.4 and 5.5): which report, about whom,
//! and on which day. There is no time of day and no count, or the log would itself watch the people who read. A
//! name stands there for [`NAMED_DAYS`] days, then the reader's team in its place, and after [`KEPT_DAYS`] days
//! nothing does.

use db::{Conn, Date, Timestamp, Tx, params};

use crate::language::words;
use crate::paging::{Cursor, LIMIT, Page};
use crate::worker_agreement::Scope;
use crate::{PersonId, ReportOpeningId, Result, TeamId, actor, organisation};

words! {
    /// A report: a page, or a part of one, with figures about more than one request.
    Report {
        /// Opened and closed with a word.
        Words = "words",
        /// Whether everybody is served alike.
        Evenness = "evenness",
        /// Shares of delay between two teams.
        Shares = "shares",
        /// Who waits for whom: the matrix of teams, and the figures on the map's links.
        Waits = "waits",
        /// Promises given and kept by a team.
        Promises = "promises",
        /// What colleagues answered about a team.
        Pulses = "pulses",
        /// What colleagues and what outside customers say, beside each other.
        Gaps = "gaps",
        /// What an imported log of another system says.
        Histories = "histories",
    }
}

impl Report {
    /// What must have been agreed with those who represent the people here, where something must.
    pub fn scope(self) -> Option<Scope> {
        match self {
            Report::Words => Some(Scope::Words),
            Report::Evenness => Some(Scope::Evenness),
            Report::Shares => Some(Scope::Shares),
            Report::Waits => Some(Scope::Waits),
            Report::Promises | Report::Pulses | Report::Gaps | Report::Histories => None,
        }
    }
}

/// How long whoever opened a report is named, in days.
pub const NAMED_DAYS: i64 = 90;
/// How long it is known that a report was opened, in days.
pub const KEPT_DAYS: i64 = 365;
/// The longest name of what a report is about, in characters.
const ABOUT_MAX: usize = 500;

/// A report that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Which line.
    pub id: ReportOpeningId,
    /// On which day.
    pub opened_on: Date,
    /// Which report.
    pub report: Report,
    /// What it was about, by its name of that day; may be empty.
    pub about: String,
    /// Who opened it, while they are named.
    pub person: Option<String>,
    /// The team that they are in, or were.
    pub team: Option<String>,
}

/// Whether the actor's opening a report today is written down already.
///
/// # Errors
/// When the database cannot be read.
pub fn is_noted(conn: &mut Conn<'_>, report: Report, about: &str) -> Result<bool> {
    let (me, today) = (actor::require(conn)?, organisation::today(conn)?);
    Ok(conn.exists(
        "SELECT 1 FROM report_opening WHERE opened_on = $1 AND report = $2 AND about = $3 AND person_id = $4",
        params![today, report, short(about), me],
    )?)
}

/// Writes down that the actor opened a report; once a day is enough.
///
/// # Errors
/// When the database cannot be written.
pub fn note(tx: &mut Tx<'_>, report: Report, about: &str) -> Result<()> {
    let (me, today) = (actor::require(tx)?, organisation::today(tx)?);
    let (id, team): (ReportOpeningId, _) = (tx.id(), team_of(tx, me)?);
    tx.execute(
        "INSERT INTO report_opening (id, opened_on, report, about, person_id, team_id) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (opened_on, report, about, person_id) DO NOTHING",
        params![id, today, report, short(about), me, team],
    )?;
    Ok(())
}

fn short(about: &str) -> String {
    about.chars().take(ABOUT_MAX).collect()
}

/// The team that a person has been in longest.
fn team_of(conn: &mut Conn<'_>, person: PersonId) -> Result<Option<TeamId>> {
    Ok(conn.maybe(
        "SELECT team_id FROM membership WHERE person_id = $1 ORDER BY since, team_id LIMIT 1",
        params![person],
        |row| row.get(0),
    )?)
}

/// Which reports were opened, the last day first. For everybody who is signed in.
///
/// # Errors
/// When nobody is signed in.
pub fn openings(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Page<Opening>> {
    actor::require(conn)?;
    let before = after.map_or(uuid::Uuid::max(), Cursor::id);
    // Ids are made in the order of time.
    let found = conn.all(
        "SELECT o.id, o.opened_on, o.report, o.about, p.name, t.name FROM report_opening o
         LEFT JOIN person p ON p.id = o.person_id LEFT JOIN team t ON t.id = o.team_id
         WHERE o.id < $1 ORDER BY o.id DESC LIMIT $2",
        params![before, LIMIT],
        |row| {
            Ok(Opening {
                id: row.get(0)?,
                opened_on: row.get(1)?,
                report: row.get(2)?,
                about: row.get(3)?,
                person: row.get(4)?,
                team: row.get(5)?,
            })
        },
    )?;
    Ok(Page::cut(found, |opening| Cursor::at(Timestamp::MIN, opening.id.uuid())))
}

/// Names are taken out when their time is over, and then the lines: a routine.
///
/// # Errors
/// When the database cannot be written.
pub fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let today = organisation::today(tx)?;
    let before = |days: i64| today.saturating_sub(jiff::Span::new().days(days));
    tx.execute(
        "UPDATE report_opening SET person_id = NULL WHERE person_id IS NOT NULL AND opened_on < $1",
        params![before(NAMED_DAYS)],
    )?;
    tx.execute("DELETE FROM report_opening WHERE opened_on < $1", params![before(KEPT_DAYS)])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::houses;

    #[test]
    fn s5_05_who_opened_a_report_is_there_for_everybody_and_only_once_a_day() {
        houses(|house| {
            let (nina, karol) = (house.person("Nina"), house.person("Karol"));
            house.team("Linen", &[(nina, crate::team::Role::Member)]);
            for _ in 0..3 {
                house.write(nina, |tx| note(tx, Report::Promises, "Linen")).unwrap();
            }
            assert!(house.read(nina, |conn| is_noted(conn, Report::Promises, "Linen")).unwrap());
            assert!(!house.read(karol, |conn| is_noted(conn, Report::Promises, "Linen")).unwrap());
            house.clock.advance_minutes(1);
            house.write(nina, |tx| note(tx, Report::Waits, "")).unwrap();
            let seen = house.read(karol, |conn| openings(conn, None)).unwrap().items;
            let told: Vec<_> =
                seen.iter().map(|one| (one.report, one.about.as_str(), one.person.as_deref())).collect();
            assert_eq!(told, [(Report::Waits, "", Some("Nina")), (Report::Promises, "Linen", Some("Nina"))]);
            assert!(house.work(|tx| openings(tx, None)).is_err(), "nobody who is not signed in");
            house.clock.advance_minutes(24 * 60);
            house.write(nina, |tx| note(tx, Report::Promises, "Linen")).unwrap();
            assert_eq!(house.read(karol, |conn| openings(conn, None)).unwrap().items.len(), 3);
        });
    }

    #[test]
    fn s5_04_a_name_is_kept_for_ninety_days_and_a_line_for_a_year() {
        houses(|house| {
            let nina = house.person("Nina");
            house.team("Linen", &[(nina, crate::team::Role::Member)]);
            house.write(nina, |tx| note(tx, Report::Shares, "Linen – Ward 3")).unwrap();
            let named = || {
                let seen = house.read(house.ada, |conn| openings(conn, None)).unwrap().items;
                seen.into_iter().map(|one| (one.person, one.team)).collect::<Vec<_>>()
            };
            let (who, team) = (Some("Nina".to_owned()), Some("Linen".to_owned()));
            house.clock.advance_minutes(NAMED_DAYS * 24 * 60);
            house.work(sweep).unwrap();
            assert_eq!(named(), [(who, team.clone())]);
            house.clock.advance_minutes(24 * 60);
            house.work(sweep).unwrap();
            assert_eq!(named(), [(None, team)]);
            house.clock.advance_minutes((KEPT_DAYS - NAMED_DAYS) * 24 * 60);
            house.work(sweep).unwrap();
            assert_eq!(named(), []);
        });
    }
}

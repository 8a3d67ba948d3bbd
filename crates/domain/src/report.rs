//! Every report of figures that there is, and who opened it.
//!
//! Whoever opens a report is written down, for everybody to read (domain.md 5.4 and 5.5): which report, about whom,
//! and on which day. There is no time of day and no count, or the log would itself watch the people who read. A
//! name stands there for [`NAMED_DAYS`] days, then the reader's team in its place where that is of
//! [`LEAST_PEOPLE`] or more, and after [`KEPT_DAYS`] days nothing does.

use db::{Conn, Date, Tx, params};
use rand::TryRng;
use rand::rngs::SysRng;
use uuid::Uuid;

use crate::language::words;
use crate::paging::{Cursor, LIMIT, Page};
use crate::worker_agreement::{LEAST_PEOPLE, Scope};
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
    let (id, team) = (unordered_id()?, team_of(tx, me)?);
    tx.execute(
        "INSERT INTO report_opening (id, opened_on, report, about, person_id, team_id) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (opened_on, report, about, person_id) DO NOTHING",
        params![id, today, report, short(about), me, team],
    )?;
    Ok(())
}

/// An id from chance alone. Ids made in the order of time would tell at what time somebody read, and one made of
/// what is on the line would tell who read it long after the name is gone.
fn unordered_id() -> Result<ReportOpeningId> {
    let mut bytes = [0; 16];
    SysRng.try_fill_bytes(&mut bytes).map_err(|error| db::Error::Unavailable(error.to_string()))?;
    Ok(ReportOpeningId::from_uuid(uuid::Builder::from_random_bytes(bytes).into_uuid()))
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

/// Which reports were opened, the last day first, and within a day in no order. For everybody who is signed in.
///
/// # Errors
/// When nobody is signed in.
pub fn openings(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Page<Opening>> {
    actor::require(conn)?;
    let (day, id) = after
        .and_then(|cursor| Some((cursor.key().parse().ok()?, cursor.id())))
        .unwrap_or((Date::MAX, Uuid::max()));
    let found = conn.all(
        "SELECT o.id, o.opened_on, o.report, o.about, p.name, t.name FROM report_opening o
         LEFT JOIN person p ON p.id = o.person_id LEFT JOIN team t ON t.id = o.team_id
         WHERE (o.opened_on, o.id) < ($1, $2) ORDER BY o.opened_on DESC, o.id DESC LIMIT $3",
        params![day, id, LIMIT],
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
    Ok(Page::cut(found, |opening| Cursor::new(opening.opened_on.to_string(), opening.id.uuid())))
}

/// Names are taken out when their time is over, with them teams so small that they would be a name, and then the
/// lines: a routine.
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
    tx.execute(
        "UPDATE report_opening SET team_id = NULL WHERE person_id IS NULL AND team_id IS NOT NULL
           AND (SELECT count(*) FROM membership m WHERE m.team_id = report_opening.team_id) < $1",
        params![LEAST_PEOPLE],
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
            let mut told: Vec<_> =
                seen.iter().map(|one| (one.about.as_str(), one.report, one.person.as_deref())).collect();
            told.sort_unstable();
            assert_eq!(told, [("", Report::Waits, Some("Nina")), ("Linen", Report::Promises, Some("Nina"))]);
            assert!(house.work(|tx| openings(tx, None)).is_err(), "nobody who is not signed in");
            house.clock.advance_minutes(24 * 60);
            house.write(nina, |tx| note(tx, Report::Promises, "Linen")).unwrap();
            assert_eq!(house.read(karol, |conn| openings(conn, None)).unwrap().items.len(), 3);
        });
    }

    #[test]
    fn s5_04_neither_a_line_nor_its_place_nor_the_way_to_the_next_page_tells_the_time_of_day() {
        houses(|house| {
            let nina = house.person("Nina");
            let note_at = |from: usize, to: usize| {
                for number in from..to {
                    house.clock.advance_minutes(1);
                    let about = format!("{number:03}");
                    house.write(nina, move |tx| note(tx, Report::Promises, &about)).unwrap();
                }
            };
            note_at(0, 60);
            house.clock.advance_minutes(24 * 60);
            note_at(60, 120);
            let mut lines = Vec::new();
            let mut after = None;
            loop {
                let from = after.take();
                let page = house.read(nina, move |conn| openings(conn, from.as_ref())).unwrap();
                lines.extend(page.items);
                let Some(next) = page.next else { break };
                // What stands in an address is a day and chance.
                let last = lines.last().unwrap();
                assert_eq!(next.to_string(), format!("{}.{}", last.id, last.opened_on));
                after = Some(next);
            }
            assert!(lines.iter().all(|one| one.id.uuid().get_version_num() == 4), "no id holds a time");
            let days: Vec<Date> = lines.iter().map(|one| one.opened_on).collect();
            assert!(days.is_sorted_by(|one, next| one >= next), "the last day first");
            let of_day = |day: Date| -> Vec<&str> {
                lines.iter().filter(|one| one.opened_on == day).map(|one| one.about.as_str()).collect()
            };
            for day in [days[0], days[119]] {
                let told = of_day(day);
                assert_eq!(told.len(), 60, "every line once, on whichever page");
                assert!(
                    !told.is_sorted() && !told.iter().rev().is_sorted(),
                    "not as they were opened: {told:?}"
                );
            }
            // A place that is none is the top of the list.
            let odd = Cursor::new("yesterday", Uuid::nil());
            let top = house.read(nina, move |conn| openings(conn, Some(&odd))).unwrap().items;
            assert_eq!(top, lines[..top.len()]);
        });
    }

    #[test]
    fn s5_04_after_ninety_days_a_team_that_is_as_good_as_a_name_goes_with_the_name() {
        houses(|house| {
            let people: Vec<PersonId> = (0..5).map(|number| house.person(&format!("P{number}"))).collect();
            let members: Vec<_> = people.iter().map(|person| (*person, crate::team::Role::Member)).collect();
            let (karol, eva) = (house.person("Karol"), house.person("Eva"));
            let many = house.team("Linen", &members);
            house.team("Studio", &[(karol, crate::team::Role::Member), (eva, crate::team::Role::Member)]);
            house.write(people[0], |tx| note(tx, Report::Promises, "many")).unwrap();
            house.write(karol, |tx| note(tx, Report::Promises, "few")).unwrap();
            let team_of = |about: &str| {
                let seen = house.read(house.ada, |conn| openings(conn, None)).unwrap().items;
                seen.into_iter().find(|one| one.about == about).unwrap().team
            };
            house.work(sweep).unwrap();
            assert_eq!(team_of("few").as_deref(), Some("Studio"), "beside a name it tells nothing more");
            house.clock.advance_minutes((NAMED_DAYS + 1) * 24 * 60);
            house.work(sweep).unwrap();
            assert_eq!((team_of("many").as_deref(), team_of("few")), (Some("Linen"), None));
            // Somebody leaves: four are too few.
            let last = people[4];
            house
                .work(move |tx| {
                    let gone = params![last, many];
                    Ok(tx.execute("DELETE FROM membership WHERE person_id = $1 AND team_id = $2", gone)?)
                })
                .unwrap();
            house.work(sweep).unwrap();
            assert_eq!(team_of("many"), None);
        });
    }

    #[test]
    fn s5_04_a_name_is_kept_for_ninety_days_and_a_line_for_a_year() {
        houses(|house| {
            let nina = house.person("Nina");
            let mut members = vec![(nina, crate::team::Role::Member)];
            members.extend((0..4).map(|one| (house.person(&format!("P{one}")), crate::team::Role::Member)));
            house.team("Linen", &members);
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

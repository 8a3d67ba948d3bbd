//! Requests between teams in the last weeks, as much as may be said of them.
//!
//! Nothing is counted until it was agreed with those who represent the people here (decision 0042). A cell is a
//! pair of teams. It is told only where at least five people asked and at least five work on either
//! side, or more where more were agreed, and only if the sum of its row and the other cells of the row do not give
//! it away (`measure::surveys::publishable`). What waits and what was promised are told only where as many people
//! asked for just that. Whoever asks counts for the team they have been in longest.

use std::collections::BTreeMap;

use db::{Conn, Row, Timestamp, params};
use measure::surveys::{Group, Thresholds, publishable};

use crate::worker_agreement::{self, Gate, Scope};
use crate::{Error, Result, TeamId, organisation};

/// How far back requests count, in days: four weeks, so that every weekday is in it as often.
pub const PERIOD_DAYS: i64 = 28;

/// Most pairs of teams that are read.
const MOST: i64 = 40_000;

/// What was asked between two parties; nothing where too few people are behind it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Requests of the period.
    pub asked: Option<i64>,
    /// Of them, those with a promise whose time has come.
    pub promised: i64,
    /// Of those, the ones that were done in time.
    pub kept: i64,
    /// Requests that wait for the provider now.
    pub waiting: i64,
}

impl Traffic {
    /// Whether there is a figure in it.
    pub fn is_told(&self) -> bool {
        self.asked.is_some() || self.promised > 0 || self.waiting > 0
    }

    /// Both together; what is not told of one is not told of the sum.
    #[must_use]
    pub fn plus(self, other: Traffic) -> Traffic {
        Traffic {
            asked: match (self.asked, other.asked) {
                (Some(one), Some(two)) => Some(one + two),
                (one, two) => one.or(two),
            },
            promised: self.promised + other.promised,
            kept: self.kept + other.kept,
            waiting: self.waiting + other.waiting,
        }
    }

    /// Whether most promises were kept; nothing where none was due.
    pub fn is_kept(self) -> Option<bool> {
        // At least nine of ten: "mostly kept" must be worth saying.
        (self.promised > 0).then(|| self.kept * 10 >= self.promised * 9)
    }
}

/// How many people asked for what each figure counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct People {
    /// Behind what was asked.
    pub(super) asked: usize,
    /// Behind the promises that were due.
    pub(super) promised: usize,
    /// Behind what waits.
    pub(super) waiting: usize,
}

/// A pair of teams as it is counted, before anything is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) customer: TeamId,
    pub(super) provider: TeamId,
    /// Who is behind each figure.
    pub(super) people: People,
    pub(super) traffic: Traffic,
}

/// Every pair of teams between which something was asked in the period or waits now. Nothing is counted that was
/// asked before figures may look back.
pub(super) fn count(conn: &mut Conn<'_>, now: Timestamp, gate: Gate) -> Result<Vec<Cell>> {
    let from = now.plus_days(-PERIOD_DAYS);
    Ok(conn.all(
        "SELECT m.team_id, r.team_id,
                count(DISTINCT r.asker_id) FILTER (WHERE r.created_at >= $1),
                count(DISTINCT r.asker_id) FILTER (WHERE r.created_at >= $1 AND r.promised_for IS NOT NULL
                  AND (r.promised_for <= $2 OR r.performed_at IS NOT NULL)),
                count(DISTINCT r.asker_id) FILTER (WHERE r.ended_at IS NULL AND r.turn = 'provider'),
                count(*) FILTER (WHERE r.created_at >= $1),
                count(*) FILTER (WHERE r.created_at >= $1 AND r.promised_for IS NOT NULL
                  AND (r.promised_for <= $2 OR r.performed_at IS NOT NULL)),
                count(*) FILTER (WHERE r.created_at >= $1 AND r.performed_at <= r.promised_for),
                count(*) FILTER (WHERE r.ended_at IS NULL AND r.turn = 'provider')
         FROM (
           SELECT team_id, asker_id, created_at, promised_for, performed_at, ended_at, turn FROM request
           WHERE created_at >= $1 AND team_id IS NOT NULL AND NOT imported
           UNION ALL
           SELECT team_id, asker_id, created_at, promised_for, performed_at, ended_at, turn FROM request
           WHERE ended_at IS NULL AND created_at < $1 AND created_at >= $4 AND team_id IS NOT NULL AND NOT imported
         ) r
         JOIN membership m ON m.person_id = r.asker_id AND m.team_id = (
           SELECT o.team_id FROM membership o WHERE o.person_id = r.asker_id ORDER BY o.since, o.team_id LIMIT 1)
         WHERE m.team_id <> r.team_id
         GROUP BY m.team_id, r.team_id ORDER BY m.team_id, r.team_id LIMIT $3",
        params![from, now, MOST, gate.since],
        |row| {
            Ok(Cell {
                customer: row.get(0)?,
                provider: row.get(1)?,
                people: People { asked: people(row, 2)?, promised: people(row, 3)?, waiting: people(row, 4)? },
                traffic: Traffic {
                    asked: Some(row.get(5)?),
                    promised: row.get(6)?,
                    kept: row.get(7)?,
                    waiting: row.get(8)?,
                },
            })
        },
    )?)
}

fn people(row: &Row<'_>, column: usize) -> db::Result<usize> {
    Ok(usize::try_from(row.get::<i64>(column)?).unwrap_or(0))
}

/// What figures between teams must keep to; nothing while they are off, or may not look back so far.
pub(super) fn gate(conn: &mut Conn<'_>) -> Result<Option<Gate>> {
    let from = conn.now().plus_days(-PERIOD_DAYS);
    Ok(worker_agreement::gate(conn, Scope::Waits)?.filter(|gate| gate.since <= from))
}

/// How many people each team has who are here.
pub(super) fn sizes(conn: &mut Conn<'_>) -> Result<BTreeMap<TeamId, usize>> {
    let today = organisation::today(conn)?;
    let rows = conn.all(
        "SELECT m.team_id, count(*) FROM membership m JOIN person p ON p.id = m.person_id
         WHERE p.ends_on IS NULL OR p.ends_on >= $1 GROUP BY m.team_id ORDER BY m.team_id LIMIT 20000",
        params![today],
        |row| Ok((row.get::<TeamId>(0)?, usize::try_from(row.get::<i64>(1)?).unwrap_or(0))),
    )?;
    Ok(rows.into_iter().collect())
}

/// Which cells, and which sums of rows, may be told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// For every cell, in its order: what was asked.
    pub(super) cells: Vec<bool>,
    /// For every cell: what of it waits.
    pub(super) waiting: Vec<bool>,
    /// The rows, by who asks.
    pub(super) rows: BTreeMap<TeamId, bool>,
}

/// Decides it. Rows are parts of the whole and cells parts of their row; nothing else is summed anywhere, so a
/// column gives nothing away.
pub(super) fn told(cells: &[Cell], sizes: &BTreeMap<TeamId, usize>, gate: Gate) -> Result<Told> {
    let least = usize::try_from(gate.least_people).unwrap_or(usize::MAX);
    let thresholds = Thresholds::at_least(least, least, least);
    let size = |team: &TeamId| sizes.get(team).copied().unwrap_or(0);
    let mut rows: BTreeMap<TeamId, usize> = BTreeMap::new();
    // Where only older requests wait nothing was asked, and there is nothing to hide in the row.
    for cell in cells.iter().filter(|cell| cell.people.asked > 0) {
        *rows.entry(cell.customer).or_default() += cell.people.asked;
    }
    // The whole is never shown, so that each row stands for itself.
    let mut groups = Vec::with_capacity(rows.len() + cells.len());
    let mut place = BTreeMap::new();
    for (customer, people) in &rows {
        place.insert(*customer, groups.len());
        groups.push(Group {
            parent: None,
            answers: *people,
            eligible: eligible(size(customer), *people, thresholds),
        });
    }
    let first = groups.len();
    let asked = || cells.iter().filter(|cell| cell.people.asked > 0);
    let smaller = |cell: &Cell| size(&cell.customer).min(size(&cell.provider));
    for cell in asked() {
        groups.push(Group {
            parent: place.get(&cell.customer).copied(),
            answers: cell.people.asked,
            eligible: eligible(smaller(cell), cell.people.asked, thresholds),
        });
    }
    let shown =
        publishable(&groups, thresholds).map_err(|error| Error::Db(db::Error::Decode(error.to_string())))?;
    let small = |cell: &Cell| smaller(cell) < thresholds.answers();
    let mut of_asked = shown.iter().skip(first);
    let told: Vec<bool> = cells
        .iter()
        .map(|cell| cell.people.asked > 0 && of_asked.next().copied().unwrap_or(false) && !small(cell))
        .collect();
    // Waits are summed nowhere, so that each stands for itself.
    let waiting = cells.iter().map(|cell| cell.people.waiting >= least && !small(cell)).collect();
    // A row with one hidden cell would tell it: all of the row less what is shown.
    let mut hidden: BTreeMap<TeamId, usize> = BTreeMap::new();
    for (cell, _) in cells.iter().zip(&told).filter(|(cell, told)| cell.people.asked > 0 && !**told) {
        *hidden.entry(cell.customer).or_default() += 1;
    }
    Ok(Told {
        cells: told,
        waiting,
        rows: place
            .into_iter()
            .map(|(team, index)| {
                let shown = shown.get(index).copied().unwrap_or(false);
                let is_told = shown && size(&team) >= thresholds.answers();
                (team, is_told && hidden.get(&team) != Some(&1))
            })
            .collect(),
    })
}

/// A team is large enough from as many people on as a figure must stand for. A smaller one that many asked is hidden below whatever comes out
/// here; what is hidden with it is then more, never less.
fn eligible(size: usize, people: usize, thresholds: Thresholds) -> usize {
    if size >= thresholds.answers() { usize::MAX } else { people }
}

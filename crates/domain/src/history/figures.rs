//! What an imported history says about waiting: by side, each figure with its definition, by team and never
//! by person.
//!
//! Reckoned when the page is opened, for administrators. A team of fewer than five people in the log shows
//! nothing of its own, nor may it be found by subtracting the others from the whole.

use std::collections::{BTreeMap, BTreeSet};

use db::{Conn, Timestamp, params};
use measure::histories::{Case, Entry, Histories, Sojourn, State};
use serde_json::Value as Json;
use uuid::Uuid;

use super::waiting::state_of;
use crate::{Error, HistoryImportId, Result, TeamId, actor};

/// How many people a team must have in the log.
pub const LEAST: usize = 5;
/// How many entries are looked at; a longer log says that these are its first.
const MOST: i64 = 300_000;
/// How many imports a list shows.
const SHOWN: i64 = 100;

/// An import of another system's history.
#[derive(Debug, Clone)]
pub struct Import {
    /// Which.
    pub id: HistoryImportId,
    /// The name of its file.
    pub file_name: String,
    /// When.
    pub at: Timestamp,
}

/// On whose side a case lay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Worked on by the team that had it.
    Work,
    /// In that team's queue.
    Queue,
    /// Waiting for whoever asked.
    Customer,
    /// Waiting for somebody else, or without saying for whom.
    Elsewhere,
    /// Said to be solved, or over.
    Done,
}

impl Side {
    /// Every side, in the order in which they are shown.
    pub const ALL: [Side; 5] = [Side::Work, Side::Queue, Side::Customer, Side::Elsewhere, Side::Done];

    fn of(state: State) -> Side {
        match state {
            State::Active => Side::Work,
            State::Queued => Side::Queue,
            State::WaitingOnCustomer => Side::Customer,
            State::Waiting => Side::Elsewhere,
            State::Resolved | State::Closed | State::Cancelled => Side::Done,
        }
    }
}

/// Minutes by side; those without any are left out.
pub type BySide = BTreeMap<Side, i64>;

/// What a history says.
#[derive(Debug)]
pub struct Figures {
    /// The import.
    pub import: Import,
    /// Its cases, to be measured.
    pub histories: Histories,
    /// Whether only the first entries of a very long log were looked at.
    pub is_cut: bool,
    /// Where all cases lay, in minutes.
    pub by_side: BySide,
    /// The same by team, for teams that may be shown, by name.
    pub by_team: Vec<(String, BySide)>,
    /// How many teams are not shown, because they are too small, or could be found by subtraction.
    pub hidden: usize,
    /// The words of the log, with what each is taken to mean.
    pub words: Vec<(String, State)>,
}

/// The imports of histories, newest first. Only for administrators.
pub fn imports(conn: &mut Conn<'_>) -> Result<Vec<Import>> {
    actor::require_admin(conn)?;
    Ok(conn.all(
        "SELECT id, file_name, at FROM history_import ORDER BY at DESC, id DESC LIMIT $1",
        params![SHOWN],
        |row| Ok(Import { id: row.get(0)?, file_name: row.get(1)?, at: row.get(2)? }),
    )?)
}

/// What one import says. Only for administrators.
///
/// # Errors
/// [`Error::NotFound`] if there is no such import, or nothing is left of it.
pub fn figures(conn: &mut Conn<'_>, id: HistoryImportId) -> Result<Figures> {
    actor::require_admin(conn)?;
    let import = conn
        .maybe("SELECT id, file_name, at FROM history_import WHERE id = $1", params![id], |row| {
            Ok(Import { id: row.get(0)?, file_name: row.get(1)?, at: row.get(2)? })
        })?
        .ok_or(Error::NotFound)?;
    let read = Read::of(conn, id)?;
    let is_cut = i64::try_from(read.count).unwrap_or(i64::MAX) >= MOST;
    let people: Vec<usize> = read.people.iter().map(BTreeSet::len).collect();
    let histories =
        Histories::new(read.cases).map_err(|error| Error::Db(db::Error::Decode(error.to_string())))?;
    if histories.cases() == 0 {
        return Err(Error::NotFound);
    }
    let shown = shown(&people);
    let names = names(conn, &read.teams)?;
    let by_group = histories.sojourns_by_group(&people, LEAST).into_iter().enumerate();
    let mut by_team: Vec<(String, BySide)> = by_group
        .filter(|(group, _)| shown.contains(group))
        .filter_map(|(group, sojourns)| Some((names.get(group)?.clone(), sides(&sojourns?))))
        .collect();
    by_team.sort();
    Ok(Figures {
        import,
        is_cut,
        by_side: sides(&histories.sojourns()),
        hidden: people.len().saturating_sub(by_team.len()),
        by_team,
        words: read.words.into_iter().collect(),
        histories,
    })
}

fn sides(sojourns: &[Sojourn]) -> BySide {
    let mut sides = BySide::new();
    for sojourn in sojourns.iter().filter(|sojourn| sojourn.minutes > 0) {
        *sides.entry(Side::of(sojourn.state)).or_default() += sojourn.minutes;
    }
    sides
}

/// The groups that may be shown beside the whole: large enough, and so many people hidden that the rest is no
/// figure about a few of them.
fn shown(people: &[usize]) -> BTreeSet<usize> {
    let mut large: Vec<(usize, usize)> = Vec::new();
    let mut hidden = 0;
    for (group, count) in people.iter().enumerate() {
        if *count >= LEAST {
            large.push((*count, group));
        } else {
            // A group whose people are unknown is small for all we know.
            hidden += (*count).max(1);
        }
    }
    large.sort_unstable();
    let mut shown = BTreeSet::new();
    for (count, group) in large {
        if hidden > 0 && hidden < LEAST {
            hidden += count;
        } else {
            shown.insert(group);
        }
    }
    shown
}

/// The entries of an import on their way to cases.
#[derive(Default)]
struct Read {
    cases: Vec<Case>,
    current: Option<Uuid>,
    teams: Vec<TeamId>,
    people: Vec<BTreeSet<Uuid>>,
    activities: BTreeMap<String, usize>,
    words: BTreeMap<String, State>,
    count: usize,
}

impl Read {
    fn of(conn: &mut Conn<'_>, import: HistoryImportId) -> Result<Read> {
        let mut read = Read::default();
        conn.each(
            "SELECT c.request_id, e.at, e.team, e.actor, e.data
             FROM history_case c JOIN event e ON e.subject = c.request_id
             WHERE c.import_id = $1 AND e.kind = 'imported' ORDER BY c.request_id, e.seq LIMIT $2",
            params![import, MOST],
            |row| {
                read.take(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, &row.get::<Json>(4)?);
                Ok(())
            },
        )?;
        // Times that go back are kept in the order of the file; for lengths the time decides.
        for case in &mut read.cases {
            case.entries.sort_by_key(|entry| entry.at);
        }
        Ok(read)
    }

    fn take(&mut self, request: Uuid, at: Timestamp, team: Option<TeamId>, actor: Option<Uuid>, data: &Json) {
        self.count += 1;
        let text = |name: &str| data.get(name).and_then(Json::as_str).unwrap_or_default();
        let transition = data.get("extra").and_then(|extra| extra.get("transition")).and_then(Json::as_str);
        let said = [text("activity"), text("status"), transition.unwrap_or_default()];
        let word = said.iter().filter(|word| !word.is_empty()).copied().collect::<Vec<_>>().join(" · ");
        let state = *self.words.entry(word).or_insert_with(|| state_of(&said));
        let next = self.activities.len();
        let activity = *self.activities.entry(said[0].to_owned()).or_insert(next);
        let group = team.map(|team| self.group(team));
        if let Some((group, actor)) = group.zip(actor)
            && let Some(people) = self.people.get_mut(group)
        {
            people.insert(actor);
        }
        if self.current != Some(request) {
            self.current = Some(request);
            self.cases.push(Case::default());
        }
        if let Some(case) = self.cases.last_mut() {
            case.entries.push(Entry { at: at.to_jiff(), activity, state, group });
        }
    }

    fn group(&mut self, team: TeamId) -> usize {
        if let Some(group) = self.teams.iter().position(|known| *known == team) {
            return group;
        }
        self.teams.push(team);
        self.people.push(BTreeSet::new());
        self.teams.len() - 1
    }
}

fn names(conn: &mut Conn<'_>, teams: &[TeamId]) -> Result<Vec<String>> {
    let known = crate::team::names(conn, teams.iter().copied())?;
    Ok(teams.iter().map(|team| known.get(team).map(|named| named.name.clone()).unwrap_or_default()).collect())
}

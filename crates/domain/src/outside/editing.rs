//! Giving a promise to somebody outside, moving it, ending it.

use db::{Conn, Timestamp, Tx, params};
use serde::{Deserialize, Serialize};

use super::{Outcome, OutsidePromise};
use crate::event::{self, Event};
use crate::text::{choice, line};
use crate::{
    Conflict, CustomerGroupId, Error, MomentId, OutsidePromiseId, PersonId, Problem, Problems, Result,
    TeamId, actor, counter, team,
};

/// A promise as typed into a form; not checked yet. Its moment in time is read on the clocks of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// What is promised, in one line.
    pub title: String,
    /// The id of the moment of truth at which it is kept; may be empty.
    pub moment: String,
    /// The id of the group; may be empty when a moment says it.
    pub group: String,
    /// The id of the team that gives it.
    pub team: String,
}

/// A promise: checked, and ready to be stored.
#[derive(Debug, Clone)]
pub struct Edit {
    title: String,
    moment: Option<MomentId>,
    group: Option<CustomerGroupId>,
    team: TeamId,
    due_at: Timestamp,
}

impl Draft {
    /// Checks everything and reports every problem, by the names of the fields.
    pub fn parse(&self, due_at: Result<Timestamp>) -> Result<Edit> {
        let mut problems = Problems::default();
        let title = problems.take("title", line(&self.title, 200));
        let moment = problems.take("moment", choice::<MomentId>(&self.moment)).flatten();
        let group = problems.take("group", choice::<CustomerGroupId>(&self.group)).flatten();
        let team = problems.take("team", choice::<TeamId>(&self.team)).flatten();
        if team.is_none() {
            problems.add("team", Problem::Required);
        }
        if moment.is_none() && group.is_none() {
            problems.add("moment", Problem::Required);
        }
        let due_at = match due_at {
            Ok(at) => Some(at),
            Err(Error::Invalid(found)) => {
                for problem in found {
                    problems.add(problem.field, problem.problem);
                }
                None
            }
            Err(other) => return Err(other),
        };
        problems.finish()?;
        let team = team.ok_or_else(|| Error::invalid("team", Problem::Required))?;
        let due_at = due_at.ok_or_else(|| Error::invalid("due_at", Problem::Required))?;
        Ok(Edit { title: title.unwrap_or_default(), moment, group, team, due_at })
    }
}

/// Gives a promise to somebody outside, on behalf of a team of the actor's. Returns its number.
pub fn give(tx: &mut Tx<'_>, edit: &Edit) -> Result<i64> {
    let me = actor::require(tx)?;
    if actor::role_in(tx, me, edit.team)?.is_none() && !actor::is_admin(tx, me)? {
        return Err(Error::Forbidden);
    }
    insert(tx, edit, Some(me))
}

pub(crate) fn insert(tx: &mut Tx<'_>, edit: &Edit, owner: Option<PersonId>) -> Result<i64> {
    let group = check(tx, edit)?;
    let now = tx.now();
    if edit.due_at <= now {
        return Err(Error::invalid("due_at", Problem::InThePast));
    }
    let id: OutsidePromiseId = tx.id();
    let number = counter::next(tx, "outside_promise")?;
    tx.execute(
        "INSERT INTO outside_promise (id, number, title, moment_id, group_id, team_id, owner_id, due_at, created_at, demo)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT demo FROM team WHERE id = $6))",
        params![id, number, &edit.title, edit.moment, group, edit.team, owner, edit.due_at, now],
    )?;
    record(tx, id, edit.team, "given")?;
    Ok(number)
}

/// The group: the moment's own, or the one that was chosen.
fn check(conn: &mut Conn<'_>, edit: &Edit) -> Result<CustomerGroupId> {
    if !team::exists(conn, edit.team)? {
        return Err(Error::invalid("team", Problem::UnknownTeam));
    }
    if let Some(moment) = edit.moment {
        let group = conn.maybe(
            "SELECT group_id FROM moment WHERE id = $1 AND retired_at IS NULL",
            params![moment],
            |row| row.get(0),
        )?;
        return group.ok_or_else(|| Error::invalid("moment", Problem::NotAChoice));
    }
    let group = edit.group.ok_or_else(|| Error::invalid("moment", Problem::Required))?;
    if conn.exists("SELECT 1 FROM customer_group WHERE id = $1", params![group])? {
        Ok(group)
    } else {
        Err(Error::invalid("group", Problem::NotAChoice))
    }
}

/// Changes what was promised, at which moment, or for when.
pub fn update(tx: &mut Tx<'_>, number: i64, edit: &Edit) -> Result<()> {
    let before = open(tx, number)?;
    let group = check(tx, edit)?;
    tx.execute(
        "UPDATE outside_promise SET title = $1, moment_id = $2, group_id = $3, due_at = $4 WHERE id = $5",
        params![&edit.title, edit.moment, group, edit.due_at, before.id],
    )?;
    record(tx, before.id, before.team, "changed")
}

/// Says how it ended.
pub fn end(tx: &mut Tx<'_>, number: i64, outcome: Outcome) -> Result<()> {
    let before = open(tx, number)?;
    let now = tx.now();
    tx.execute(
        "UPDATE outside_promise SET ended_at = $1, outcome = $2 WHERE id = $3 AND ended_at IS NULL",
        params![now, outcome, before.id],
    )?;
    record(tx, before.id, before.team, outcome.word())
}

/// Puts down when the outside customer complained: the day, and nothing else.
pub fn complain(tx: &mut Tx<'_>, number: i64, at: Timestamp) -> Result<()> {
    let before = super::visible_to(tx, number)?;
    if at > tx.now() {
        return Err(Error::invalid("complained_at", Problem::TooFar));
    }
    tx.execute("UPDATE outside_promise SET complained_at = $1 WHERE id = $2", params![at, before.id])?;
    record(tx, before.id, before.team, "complained")
}

fn open(conn: &mut Conn<'_>, number: i64) -> Result<OutsidePromise> {
    let found = super::visible_to(conn, number)?;
    if found.is_open() { Ok(found) } else { Err(Error::Conflict(Conflict::Changed)) }
}

fn record(tx: &mut Tx<'_>, id: OutsidePromiseId, team: TeamId, what: &str) -> Result<()> {
    event::record(tx, id.uuid(), Some(team), &Event::OutsidePromiseChanged { what: what.to_owned() })?;
    Ok(())
}

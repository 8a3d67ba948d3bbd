//! Naming, changing and retiring moments of truth.

use db::{Conn, Tx, params};
use serde::{Deserialize, Serialize};

use super::{MOST, Moment};
use crate::event::{self, Event};
use crate::map;
use crate::text::{block, choice, like_prefix, line};
use crate::{
    Conflict, CustomerGroupId, Error, MomentId, PersonId, Problem, Problems, Result, TeamId, actor, person,
    slug, team,
};

/// A moment as typed into a form; not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// What happens.
    pub name: String,
    /// What a good one is like; may be empty.
    pub about: String,
    /// The id of the group of outside customers.
    pub group: String,
    /// The id of the team that meets them; may be empty.
    pub team: String,
    /// The id of the person who meets them; may be empty.
    pub person: String,
}

impl Draft {
    /// Checks everything and reports every problem, by the names of the fields.
    pub fn parse(&self) -> Result<Edit> {
        let mut problems = Problems::default();
        let name = problems.take("name", line(&self.name, 200));
        let about = problems.take("about", block(&self.about, 2000));
        let group = problems.take("group", choice::<CustomerGroupId>(&self.group)).flatten();
        if group.is_none() && self.group.trim().is_empty() {
            problems.add("group", Problem::Required);
        }
        let team = problems.take("team", choice::<TeamId>(&self.team)).flatten();
        let person = problems.take("person", choice::<PersonId>(&self.person)).flatten();
        if team.is_none() && person.is_none() && self.team.trim().is_empty() && self.person.trim().is_empty()
        {
            problems.add("team", Problem::Required);
        }
        problems.finish()?;
        let group = group.ok_or_else(|| Error::invalid("group", Problem::Required))?;
        Ok(Edit { name: name.unwrap_or_default(), about: about.unwrap_or_default(), group, team, person })
    }
}

impl From<&Moment> for Draft {
    fn from(moment: &Moment) -> Draft {
        Draft {
            name: moment.name.clone(),
            about: moment.about.clone(),
            group: moment.group.to_string(),
            team: moment.team.map(|id| id.to_string()).unwrap_or_default(),
            person: moment.person.map(|id| id.to_string()).unwrap_or_default(),
        }
    }
}

/// What is to be known about a moment: checked, and ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) group: CustomerGroupId,
    pub(crate) team: Option<TeamId>,
    pub(crate) person: Option<PersonId>,
}

/// Names a moment. For administrators, for whoever leads the team that meets the customers there, and for
/// the person who does.
pub fn create(tx: &mut Tx<'_>, edit: &Edit) -> Result<MomentId> {
    let me = actor::require(tx)?;
    if !actor::is_admin(tx, me)? && edit.person != Some(me) {
        match edit.team {
            Some(team) => drop(actor::require_lead(tx, team)?),
            None => return Err(Error::Forbidden),
        }
    }
    insert(tx, edit, false)
}

/// Stores a moment, whoever asks: the callers have checked.
pub(crate) fn insert(tx: &mut Tx<'_>, edit: &Edit, demo: bool) -> Result<MomentId> {
    check(tx, edit, None)?;
    let count: i64 =
        tx.one("SELECT count(*) FROM moment WHERE retired_at IS NULL", params![], |row| row.get(0))?;
    if count >= MOST {
        return Err(Error::invalid("name", Problem::TooLarge(MOST)));
    }
    let (id, now): (MomentId, _) = (tx.id(), tx.now());
    let slug = free_slug(tx, &edit.name)?;
    let version = map::next_version(tx)?;
    tx.execute(
        "INSERT INTO moment (id, slug, name, name_sort, about, group_id, team_id, person_id, changed_in, demo,
           created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)",
        params![
            id,
            &slug,
            &edit.name,
            db::sort_key(&edit.name),
            &edit.about,
            edit.group,
            edit.team,
            edit.person,
            version,
            demo,
            now
        ],
    )?;
    record(tx, id, edit.team, &[])?;
    Ok(id)
}

/// Changes a moment; the slug stays, since links lead to it.
pub fn update(tx: &mut Tx<'_>, id: MomentId, edit: &Edit) -> Result<()> {
    let before = changeable(tx, id)?;
    check(tx, edit, Some(id))?;
    let pairs = [
        ("name", edit.name != before.name),
        ("about", edit.about != before.about),
        ("group", edit.group != before.group),
        ("team", edit.team != before.team),
        ("person", edit.person != before.person),
    ];
    let fields: Vec<&str> = pairs.iter().filter(|(_, differs)| *differs).map(|(name, _)| *name).collect();
    if fields.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    let version = map::next_version(tx)?;
    tx.execute(
        "UPDATE moment SET name = $1, name_sort = $2, about = $3, group_id = $4, team_id = $5, person_id = $6,
           changed_in = $7, updated_at = $8 WHERE id = $9",
        params![
            &edit.name,
            db::sort_key(&edit.name),
            &edit.about,
            edit.group,
            edit.team,
            edit.person,
            version,
            now,
            id
        ],
    )?;
    record(tx, id, edit.team, &fields)
}

/// Retires a moment, or takes it up again.
pub fn retire(tx: &mut Tx<'_>, id: MomentId, retired: bool) -> Result<()> {
    let before = changeable(tx, id)?;
    if before.retired_at.is_some() == retired {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let now = tx.now();
    let version = map::next_version(tx)?;
    tx.execute(
        "UPDATE moment SET retired_at = $1, changed_in = $2, updated_at = $3 WHERE id = $4",
        params![retired.then_some(now), version, now, id],
    )?;
    record(tx, id, before.team, &["retired"])
}

fn changeable(tx: &mut Tx<'_>, id: MomentId) -> Result<Moment> {
    let moment = super::get(tx, id)?;
    if moment.may_change(tx)? { Ok(moment) } else { Err(Error::Forbidden) }
}

fn check(conn: &mut Conn<'_>, edit: &Edit, id: Option<MomentId>) -> Result<()> {
    let mut problems = Problems::default();
    let same = conn.maybe(
        "SELECT id FROM moment WHERE name_sort = $1 AND group_id = $2 AND retired_at IS NULL",
        params![db::sort_key(&edit.name), edit.group],
        |row| row.get::<MomentId>(0),
    )?;
    if same.is_some() && same != id {
        problems.add("name", Problem::Taken);
    }
    if !conn.exists("SELECT 1 FROM customer_group WHERE id = $1", params![edit.group])? {
        problems.add("group", Problem::NotAChoice);
    }
    if let Some(team) = edit.team
        && !team::exists(conn, team)?
    {
        problems.add("team", Problem::UnknownTeam);
    }
    if let Some(person) = edit.person
        && !person::is_here(conn, person)?
    {
        problems.add("person", Problem::UnknownPerson);
    }
    problems.finish()
}

fn free_slug(conn: &mut Conn<'_>, name: &str) -> Result<String> {
    let stem = slug::stem(name, '-', "moment");
    let alike = like_prefix(&stem);
    let taken =
        conn.all(r"SELECT slug FROM moment WHERE slug LIKE $1 ESCAPE '\'", params![alike], |row| row.get(0))?;
    Ok(slug::free(&stem, '-', &taken))
}

fn record(tx: &mut Tx<'_>, id: MomentId, team: Option<TeamId>, fields: &[&str]) -> Result<()> {
    let fields = fields.iter().map(|field| (*field).to_owned()).collect();
    event::record(tx, id.uuid(), team, &Event::MomentChanged { fields })?;
    Ok(())
}

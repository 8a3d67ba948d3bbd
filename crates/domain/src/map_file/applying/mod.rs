//! Carrying a plan out, in the transaction in which it was made, and keeping what it takes to undo it. Groups of
//! customers and moments, which are few, are written one by one; of everything else no statement is run for a line
//! alone.

mod chart;
mod links;

use db::{Conn, Tx, params};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::entry::{BadPlace, Entry};
use super::house::House;
use super::plan::{Known, Plan, PlannedLink, PlannedMoment, Side};
use super::planning::plan;
use super::{Format, stored};
use crate::foreign::{Recorder, fingerprint, shorten};
use crate::language::words;
use crate::party::Party;
use crate::{
    Conflict, CustomerGroupId, Error, MapImportId, MomentId, Result, TeamId, actor, customer_group, moment,
    team,
};

words! {
    /// What an import changed.
    Entity {
        /// A group of outside customers, made.
        Group = "group",
        /// A team, made.
        Team = "team",
        /// Of which team a team is a part.
        Parent = "parent",
        /// Who belongs to a team.
        Member = "member",
        /// To whom somebody reports.
        Reports = "reports",
        /// A moment, made or changed.
        Moment = "moment",
        /// A link, made or changed.
        Link = "link",
        /// A need, made or changed.
        Need = "need",
    }
}

/// What an import would do, or why it cannot be done.
#[derive(Debug)]
pub enum Preview {
    /// Nothing stands in its way.
    Ready {
        /// What it would do.
        plan: Plan,
        /// Names this very plan: see [`apply`].
        fingerprint: String,
    },
    /// Every bad place.
    Refused(Vec<BadPlace>),
}

/// Counts of an import, for its list and its receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// New groups of outside customers.
    pub groups: u64,
    /// New teams.
    pub teams: u64,
    /// Changes of who belongs and reports where.
    pub chart: u64,
    /// New or changed moments.
    pub moments: u64,
    /// New links.
    pub links: u64,
    /// Links that changed.
    pub changed: u64,
    /// New or changed needs.
    pub needs: u64,
    /// Things that stayed as they were.
    pub unchanged: u64,
}

impl Counts {
    /// What a plan comes to.
    pub fn of(plan: &Plan) -> Counts {
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let needs = |link: &PlannedLink| link.needs.len() + link.changed_needs.len();
        Counts {
            groups: count(plan.groups.len()),
            teams: count(plan.teams.len()),
            chart: count(plan.parents.len() + plan.members.len() + plan.reports.len()),
            moments: count(plan.moments.len()),
            links: count(plan.links.iter().filter(|link| !link.stands).count()),
            changed: count(plan.links.iter().filter(|link| link.stands).count()),
            needs: count(plan.links.iter().map(needs).sum()),
            unchanged: plan.unchanged,
        }
    }
}

/// What an import came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// What can be undone; nothing if nothing changed.
    pub import: Option<MapImportId>,
    /// What changed.
    pub counts: Counts,
}

/// Looks at what a file would do. Only for administrators.
pub fn preview(conn: &mut Conn<'_>, entries: &[Entry]) -> Result<Preview> {
    let house = House::load(conn)?;
    Ok(match plan(entries, &house) {
        Ok(plan) => Preview::Ready { fingerprint: fingerprint(&plan), plan },
        Err(bad) => Preview::Refused(bad),
    })
}

/// Brings a file in. Only for administrators. With `agreed`, only if the plan is still the one of that
/// fingerprint.
///
/// # Errors
/// A conflict if the plan has become another one.
pub fn apply(
    tx: &mut Tx<'_>,
    entries: &[Entry],
    format: Format,
    file_name: &str,
    agreed: Option<&str>,
) -> Result<Result<Applied, Vec<BadPlace>>> {
    let house = House::load(tx)?;
    let plan = match plan(entries, &house) {
        Ok(plan) => plan,
        Err(bad) => return Ok(Err(bad)),
    };
    if agreed.is_some_and(|agreed| agreed != fingerprint(&plan)) {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let counts = Counts::of(&plan);
    if plan.is_empty() {
        return Ok(Ok(Applied { import: None, counts }));
    }
    let import: MapImportId = tx.id();
    let (now, me) = (tx.now(), actor::require(tx)?);
    tx.execute(
        "INSERT INTO map_import (id, file_name, format, by_id, at, summary) VALUES ($1, $2, $3, $4, $5, $6)",
        params![import, shorten(file_name), format, me, now, json!(counts)],
    )?;
    let mut applying = Applying {
        house,
        recorder: Recorder::new(import.uuid()),
        teams: Vec::new(),
        groups: Vec::new(),
        moments: Vec::new(),
    };
    applying.run(tx, &plan)?;
    applying.recorder.flush(
        tx,
        "INSERT INTO map_import_change (import_id, position, entity, entity_id, before, after) VALUES",
    )?;
    tx.wake("events");
    Ok(Ok(Applied { import: Some(import), counts }))
}

struct Applying {
    house: House,
    recorder: Recorder,
    /// What came to be, in the order of the plan.
    teams: Vec<TeamId>,
    groups: Vec<CustomerGroupId>,
    moments: Vec<Option<MomentId>>,
}

impl Applying {
    fn team(&self, team: Known<TeamId>) -> Result<TeamId> {
        match team {
            Known::There(id) => Ok(id),
            Known::New(index) => self.teams.get(index).copied().ok_or(Error::NotFound),
        }
    }

    fn party(&self, side: Side) -> Result<Party> {
        match side {
            Side::Team(team) => Ok(Party::Team(self.team(team)?)),
            Side::Person(id) => Ok(Party::Person(id)),
            Side::Moment(Known::There(id)) => Ok(Party::Moment(id)),
            Side::Moment(Known::New(index)) => {
                self.moments.get(index).copied().flatten().map(Party::Moment).ok_or(Error::NotFound)
            }
        }
    }

    fn run(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
        for (name, kind) in &plan.groups {
            let id = customer_group::insert(tx, name, *kind, false)?;
            self.groups.push(id);
            self.recorder.add(Entity::Group, id.uuid(), None, Some(json!({})));
        }
        self.teams = team::insert_many(tx, &plan.teams)?;
        for id in &self.teams {
            self.recorder.add(Entity::Team, id.uuid(), None, Some(json!({})));
        }
        self.chart(tx, plan)?;
        for planned in &plan.moments {
            let id = self.moment(tx, planned)?;
            self.moments.push(id);
        }
        self.links(tx, &plan.links)
    }

    /// Names a moment, or changes it. Those that were there have no place among the new ones.
    fn moment(&mut self, tx: &mut Tx<'_>, planned: &PlannedMoment) -> Result<Option<MomentId>> {
        let group = match planned.group {
            Known::There(id) => id,
            Known::New(index) => self.groups.get(index).copied().ok_or(Error::NotFound)?,
        };
        let team = planned.team.map(|team| self.team(team)).transpose()?;
        let after = json!({ "about": planned.about, "team": team, "person": planned.person });
        let Some(id) = planned.known else {
            let edit = moment::Edit {
                name: planned.name.clone(),
                about: planned.about.clone(),
                group,
                team,
                person: planned.person,
            };
            let id = moment::insert(tx, &edit, false)?;
            self.recorder.add(Entity::Moment, id.uuid(), None, Some(after));
            return Ok(Some(id));
        };
        let before = self.house.moments.iter().find(|moment| moment.id == id).ok_or(Error::NotFound)?;
        let before = json!({ "about": before.about, "team": before.team, "person": before.person });
        stored::put_moment(tx, id, &planned.about, team, planned.person)?;
        self.recorder.add(Entity::Moment, id.uuid(), Some(before), Some(after));
        Ok(Some(id))
    }
}

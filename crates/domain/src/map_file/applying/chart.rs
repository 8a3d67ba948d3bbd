//! The chart: what teams are part of, who belongs to them, and who reports to whom.

use std::collections::BTreeSet;

use db::Tx;
use serde_json::json;

use super::{Applying, Entity};
use crate::map_file::plan::Plan;
use crate::team::Role;
use crate::{PersonId, Result, TeamId, reporting, team};

/// Pages that are told that they changed: above so many all pages are old.
pub(super) const MOST_TOLD: usize = 500;

impl Applying {
    pub(super) fn chart(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
        self.parents(tx, plan)?;
        self.members(tx, plan)?;
        self.reports(tx, plan)
    }

    fn parents(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
        let mut parents: Vec<(TeamId, Option<TeamId>)> = Vec::with_capacity(plan.parents.len());
        for planned in &plan.parents {
            let id = self.team(planned.team)?;
            let parent = planned.parent.map(|parent| self.team(parent)).transpose()?;
            let before = self.house.teams.get(&db::fold(&planned.name)).and_then(|team| team.parent);
            parents.push((id, parent));
            self.recorder.add(Entity::Parent, id.uuid(), Some(json!(before)), Some(json!(parent)));
        }
        team::set_parents(tx, &parents)?;
        tell(tx, parents.iter().map(|(team, _)| *team));
        Ok(())
    }

    fn members(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
        let mut members: Vec<(TeamId, PersonId, Role)> = Vec::with_capacity(plan.members.len());
        for planned in &plan.members {
            let id = self.team(planned.team)?;
            let said = |role: Option<Role>| Some(json!({ "person": planned.person, "role": role }));
            members.push((id, planned.person, planned.role));
            self.recorder.add(Entity::Member, id.uuid(), said(planned.before), said(Some(planned.role)));
        }
        team::put_many(tx, &members)?;
        tell(tx, members.iter().map(|(team, ..)| *team));
        Ok(())
    }

    fn reports(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
        let lines: Vec<(PersonId, Option<PersonId>)> =
            plan.reports.iter().map(|planned| (planned.person, planned.manager)).collect();
        reporting::set_managers(tx, &lines, self.house.today)?;
        for planned in &plan.reports {
            let (before, after) = (json!(planned.before), json!(planned.manager));
            self.recorder.add(Entity::Reports, planned.person.uuid(), Some(before), Some(after));
            if plan.reports.len() <= MOST_TOLD {
                tx.changed(planned.person.uuid());
            }
        }
        Ok(())
    }
}

/// Tells the pages of these teams, each once.
fn tell(tx: &mut Tx<'_>, teams: impl Iterator<Item = TeamId>) {
    for team in teams.collect::<BTreeSet<_>>().into_iter().take(MOST_TOLD) {
        tx.changed(team.uuid());
    }
}

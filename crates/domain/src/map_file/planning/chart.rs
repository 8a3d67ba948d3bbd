//! The chart: teams and what they are part of, who belongs to them, and who reports to whom.

use std::collections::BTreeSet;

use super::Planning;
use crate::foreign::shorten;
use crate::map_file::entry::{Entry, Field, Flaw, Place, What};
use crate::map_file::plan::{Known, PlannedMember, PlannedParent, PlannedReport};
use crate::team::Role;
use crate::text::line;
use crate::{PersonId, Problem, TeamId};

impl Planning<'_> {
    /// The team of this name; one that nobody knows will be made.
    pub(super) fn team(&mut self, place: Place, field: Field, name: &str) -> Option<Known<TeamId>> {
        let name = name.strip_prefix("team:").unwrap_or(name);
        let name = self.take(place, field, line(name, 200))?;
        let key = db::fold(&name);
        if let Some(team) = self.house.teams.get(&key) {
            return Some(Known::There(team.id));
        }
        if self.house.imported.contains(&key) {
            self.bad(place, Flaw::UnknownTeam(shorten(&name)));
            return None;
        }
        if let Some(index) = self.new_teams.get(&key) {
            return Some(Known::New(*index));
        }
        let index = self.plan.teams.len();
        self.new_teams.insert(key, index);
        self.plan.teams.push(name);
        Some(Known::New(index))
    }

    pub(super) fn team_name(&self, team: Known<TeamId>) -> String {
        match team {
            Known::There(id) => self.house.team_names.get(&id).cloned(),
            Known::New(index) => self.plan.teams.get(index).cloned(),
        }
        .unwrap_or_default()
    }

    pub(super) fn team_entry(&mut self, entry: &Entry) {
        let Some(team) = self.team(entry.place, Field::Name, entry.text(Field::Name)) else { return };
        let Some(parent) = entry.get(Field::Parent) else {
            if matches!(team, Known::There(_)) {
                self.plan.unchanged += 1;
            }
            return;
        };
        let name = self.team_name(team);
        let parent = if parent.is_empty() {
            None
        } else {
            match self.team(entry.place, Field::Parent, parent) {
                Some(parent) => Some(parent),
                None => return,
            }
        };
        let parent_name = parent.map(|parent| self.team_name(parent)).unwrap_or_default();
        let key = db::fold(&name);
        let above = (!parent_name.is_empty()).then(|| db::fold(&parent_name));
        match self.parents.get(&key) {
            Some((_, before)) if *before == above => {
                self.plan.unchanged += 1;
                return;
            }
            Some((place, _)) => {
                let place = *place;
                return self.bad(entry.place, Flaw::Repeated(place));
            }
            None => drop(self.parents.insert(key.clone(), (entry.place, above.clone()))),
        }
        let before = self.house.teams.get(&key).and_then(|team| team.parent);
        let before = before.and_then(|id| self.house.team_names.get(&id)).map(|name| db::fold(name));
        if before == above {
            self.plan.unchanged += 1;
        } else {
            self.plan.parents.push(PlannedParent { team, name, parent, parent_name });
        }
    }

    pub(super) fn person(&mut self, place: Place, field: Field, text: &str) -> Option<PersonId> {
        if text.is_empty() {
            self.bad(place, Flaw::Cell(field, Problem::Required));
            return None;
        }
        let found = self.house.find_person(text);
        if found.is_none() {
            self.bad(place, Flaw::UnknownPerson(shorten(text)));
        }
        found
    }

    pub(super) fn member(&mut self, entry: &Entry) {
        let person = self.person(entry.place, Field::Person, entry.text(Field::Person));
        let team = self.team(entry.place, Field::Team, entry.text(Field::Team));
        let says = match entry.text(Field::Kind) {
            "" => Some(None),
            word => self
                .take(entry.place, Field::Kind, Role::parse(&db::fold(word)).ok_or(Problem::NotAChoice))
                .map(Some),
        };
        let (Some(person), Some(team), Some(says)) = (person, team, says) else { return };
        if !self.first(What::Member, format!("{person} {team:?}"), entry) {
            return;
        }
        let before = match team {
            Known::There(team) => self.house.roles.get(&(team, person)).copied(),
            Known::New(_) => None,
        };
        // A file that only says that somebody belongs to a team does not say that they do not lead it.
        let role = says.or(before).unwrap_or(Role::Member);
        if before == Some(role) {
            self.plan.unchanged += 1;
            return;
        }
        let (name, team_name) = (self.house.person_name(person), self.team_name(team));
        self.plan.members.push(PlannedMember { person, name, team, team_name, role, before });
    }

    pub(super) fn reports(&mut self, entry: &Entry) {
        let person = self.person(entry.place, Field::Person, entry.text(Field::Person));
        let manager = match entry.get(Field::Manager) {
            None => {
                self.bad(entry.place, Flaw::Cell(Field::Manager, Problem::Required));
                return;
            }
            Some("") => Some(None),
            Some(text) => self.person(entry.place, Field::Manager, text).map(Some),
        };
        let (Some(person), Some(manager)) = (person, manager) else { return };
        if manager == Some(person) {
            return self.bad(entry.place, Flaw::Circle);
        }
        if !self.first(What::Reports, person.to_string(), entry) {
            return;
        }
        self.managers.insert(person, (entry.place, manager));
        let before = self.house.managers.get(&person).copied();
        if before == manager {
            self.plan.unchanged += 1;
            return;
        }
        let manager_name = manager.map(|id| self.house.person_name(id)).unwrap_or_default();
        let name = self.house.person_name(person);
        self.plan.reports.push(PlannedReport { person, name, manager, manager_name, before });
    }

    /// Whoever is over themselves, over however many steps.
    pub(super) fn circles(&mut self) {
        let house = self.house;
        let mut found: Vec<Place> = Vec::new();
        for (person, (place, _)) in &self.managers {
            let above = |id: PersonId| match self.managers.get(&id) {
                Some((_, manager)) => *manager,
                // Over those who have left as well: their lines hold on until somebody ends them.
                None => house.managers.get(&id).copied(),
            };
            if leads_back(person, above) {
                found.push(*place);
            }
        }
        let name_of = |id: TeamId| house.team_names.get(&id).map(|name| db::fold(name));
        for (team, (place, _)) in &self.parents {
            let above = |team: String| match self.parents.get(&team) {
                Some((_, parent)) => parent.clone(),
                None => house.teams.get(&team).and_then(|team| team.parent).and_then(name_of),
            };
            if leads_back(team, above) {
                found.push(*place);
            }
        }
        for place in found {
            self.bad(place, Flaw::Circle);
        }
    }
}

/// Whether going up from here one comes back here.
fn leads_back<T: Clone + Ord>(from: &T, above: impl Fn(T) -> Option<T>) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = above(from.clone());
    while let Some(here) = at {
        if here == *from {
            return true;
        }
        if !seen.insert(here.clone()) {
            return false;
        }
        at = above(here);
    }
    false
}

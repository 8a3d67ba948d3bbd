//! Reading and planning, against tables with every defect we know, random input, and a large organisation.

mod applying;
mod planning;
mod reading;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::*;
use crate::foreign::{Charset, Limits, Unreadable};
use crate::language::{Formality, Language};
use crate::person::Kind;

pub(super) const TODAY: Date = date(2026, 11, 23);

pub(super) fn try_read(file: &[u8]) -> Result<Sheet, Unreadable> {
    Sheet::read(file, Charset::Detect, Limits::default())
}

pub(super) fn read(file: &str) -> Sheet {
    try_read(file.as_bytes()).unwrap()
}

pub(super) fn bad(sheet: &Sheet) -> Vec<(u64, Vec<Problem>)> {
    sheet.bad.iter().map(|bad| (bad.line, bad.problems.clone())).collect()
}

/// An organisation in memory, to see what a plan comes to.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Organisation(pub(super) BTreeMap<String, Existing>);

impl Organisation {
    pub(super) fn existing(&self) -> Vec<Existing> {
        self.0.values().cloned().collect()
    }

    pub(super) fn plan(&self, file: &str, coverage: Coverage) -> Result<Plan, Vec<BadLine>> {
        let (people, teams) = (self.existing(), self.teams());
        let house = House { people: &people, teams: &teams, language: Language::En, today: TODAY };
        plan(read(file), &house, coverage)
    }

    pub(super) fn apply(&mut self, plan: &Plan) {
        for update in &plan.update {
            let key = self.0.keys().nth(update.place).unwrap().clone();
            let person = self.0.get_mut(&key).unwrap();
            person.code = Some(update.code.clone());
            person.profile = update.profile.clone();
            person.active |= update.returns;
        }
        for row in &plan.create {
            let active = row.profile.ends_on.is_none_or(|last| last >= TODAY);
            let person = Existing { code: Some(row.code.clone()), active, profile: row.profile.clone() };
            assert!(self.0.insert(row.code.to_string(), person).is_none(), "created twice");
        }
        for leaving in &plan.leave {
            self.0.get_mut(leaving.code.as_ref()).unwrap().active = false;
        }
    }

    pub(super) fn import(&mut self, file: &str, coverage: Coverage) -> Plan {
        let plan = self.plan(file, coverage).unwrap();
        self.apply(&plan);
        plan
    }

    fn teams(&self) -> Vec<String> {
        self.0
            .values()
            .flat_map(|person| &person.profile.teams)
            .map(|member| member.team.to_string())
            .collect()
    }
}

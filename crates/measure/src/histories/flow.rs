//! Between whom cases travel, and where they wait.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::outcome::Rate;
use super::{Histories, State};
use crate::numbers::{at, real, real_minutes};

/// How often work went directly from one group to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// From this group.
    pub from: usize,
    /// To this one.
    pub to: usize,
    /// Times.
    pub times: usize,
}

/// Cases sent back to where they had just come from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SentBack {
    /// Times, over all cases.
    pub times: usize,
    /// Share of cases with at least one.
    pub cases: Rate,
}

/// Time spent in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sojourn {
    /// The state.
    pub state: State,
    /// Minutes, over all cases.
    pub minutes: i64,
    /// How many stretches that were.
    pub stretches: usize,
}

/// Time spent waiting for the customer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// Minutes waiting for the customer.
    pub minutes: i64,
    /// Minutes of all stretches looked at.
    pub elapsed: i64,
}

impl Waiting {
    /// The share of the time; 0 if no time passed.
    pub fn share(self) -> f64 {
        if self.elapsed > 0 { real_minutes(self.minutes) / real_minutes(self.elapsed) } else { 0.0 }
    }

    fn count(&mut self, state: State, minutes: i64) {
        self.elapsed += minutes;
        if state == State::WaitingOnCustomer {
            self.minutes += minutes;
        }
    }
}

impl Histories {
    /// [`super::Measure::PingPong`].
    pub fn ping_pong(&self) -> SentBack {
        let (mut times, mut cases) = (0, 0);
        for case in &self.cases {
            // Repeats are collapsed, so neighbours differ and only the one before the last is to be compared.
            let groups = case.groups();
            let back = groups.iter().zip(groups.iter().skip(2)).filter(|(a, c)| a == c).count();
            times += back;
            cases += usize::from(back > 0);
        }
        SentBack { times, cases: Rate::of(cases, self.cases.len()) }
    }

    /// [`super::Measure::HandoverOfWork`], by group.
    pub fn handovers(&self) -> Vec<Handover> {
        let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for case in &self.cases {
            let groups = case.groups();
            for pair in groups.iter().copied().zip(groups.iter().copied().skip(1)) {
                *counts.entry(pair).or_default() += 1;
            }
        }
        counts.into_iter().map(|((from, to), times)| Handover { from, to, times }).collect()
    }

    /// [`super::Measure::HandoversAndDuration`]; `None` with fewer than three cases or where either never
    /// varies. A correlation, not a cause: long cases also have more time to be handed over.
    pub fn handovers_and_duration(&self) -> Option<f64> {
        let handovers: Vec<i64> = self
            .cases
            .iter()
            .map(|case| i64::try_from(case.groups().len().saturating_sub(1)).unwrap_or(i64::MAX))
            .collect();
        let minutes: Vec<i64> = self.cases.iter().map(super::Case::minutes).collect();
        if self.cases.len() < 3 {
            return None;
        }
        correlation(&ranks(&handovers), &ranks(&minutes))
    }

    /// [`super::Measure::Sojourn`], the longest first.
    pub fn sojourns(&self) -> Vec<Sojourn> {
        let mut found: Vec<Sojourn> = Vec::new();
        for (entry, minutes) in self.cases.iter().flat_map(super::Case::stretches) {
            add(&mut found, entry.state, minutes);
        }
        found.sort_by_key(|sojourn| std::cmp::Reverse(sojourn.minutes));
        found
    }

    /// The same by the group that had the case meanwhile, the longest first. `people` is the head count of each
    /// group; groups of fewer than `least` (never below five) are `None`, as their figure would be about
    /// persons. Whoever publishes them beside the total sees to it that no group can be subtracted.
    pub fn sojourns_by_group(&self, people: &[usize], least: usize) -> Vec<Option<Vec<Sojourn>>> {
        let mut found: Vec<Vec<Sojourn>> = vec![Vec::new(); self.groups];
        for (entry, minutes) in self.cases.iter().flat_map(super::Case::stretches) {
            if let Some(of_group) = entry.group.and_then(|group| found.get_mut(group)) {
                add(of_group, entry.state, minutes);
            }
        }
        let shown = |group: usize| at(people, group) >= least.max(5);
        let sorted = |mut sojourns: Vec<Sojourn>| {
            sojourns.sort_by_key(|sojourn| std::cmp::Reverse(sojourn.minutes));
            sojourns
        };
        found.into_iter().enumerate().map(|(group, of)| shown(group).then(|| sorted(of))).collect()
    }

    /// [`super::Measure::WaitingOnCustomer`].
    pub fn waiting_on_customer(&self) -> Waiting {
        let mut waiting = Waiting { minutes: 0, elapsed: 0 };
        for (entry, minutes) in self.cases.iter().flat_map(super::Case::stretches) {
            waiting.count(entry.state, minutes);
        }
        waiting
    }

    /// The same by the group that had the case meanwhile. `people` is the head count of each group; groups of
    /// fewer than `least` (never below five) are `None`, as their figure would be about persons.
    pub fn waiting_by_group(&self, people: &[usize], least: usize) -> Vec<Option<Waiting>> {
        let mut waiting = vec![Waiting { minutes: 0, elapsed: 0 }; self.groups];
        for (entry, minutes) in self.cases.iter().flat_map(super::Case::stretches) {
            if let Some(of_group) = entry.group.and_then(|group| waiting.get_mut(group)) {
                of_group.count(entry.state, minutes);
            }
        }
        let shown = |group: usize| at(people, group) >= least.max(5);
        waiting.into_iter().enumerate().map(|(group, waiting)| shown(group).then_some(waiting)).collect()
    }
}

fn add(sojourns: &mut Vec<Sojourn>, state: State, minutes: i64) {
    match sojourns.iter_mut().find(|sojourn| sojourn.state == state) {
        Some(sojourn) => {
            sojourn.minutes += minutes;
            sojourn.stretches += 1;
        }
        None => sojourns.push(Sojourn { state, minutes, stretches: 1 }),
    }
}

/// Ranks from 1; equals share their mean rank.
fn ranks(values: &[i64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let rank = |value: &i64| {
        let first = sorted.partition_point(|other| other < value);
        let after = sorted.partition_point(|other| other <= value);
        f64::midpoint(real(first + 1), real(after))
    };
    values.iter().map(rank).collect()
}

/// Pearson's correlation; `None` if either side never varies.
fn correlation(x: &[f64], y: &[f64]) -> Option<f64> {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / real(values.len());
    let (mean_x, mean_y) = (mean(x), mean(y));
    let sum =
        |f: &dyn Fn(f64, f64) -> f64| x.iter().zip(y).map(|(x, y)| f(x - mean_x, y - mean_y)).sum::<f64>();
    let scale = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    (scale > 0.0).then(|| sum(&|x, y| x * y) / scale)
}

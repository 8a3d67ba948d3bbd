//! Which ways cases take.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::Histories;

/// A sequence of activities and how many cases took it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// The activities in order.
    pub activities: Vec<usize>,
    /// Cases.
    pub cases: usize,
}

/// Repeated work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rework {
    /// The activity that was done again after another one.
    pub activity: usize,
    /// How many times, over all cases.
    pub times: usize,
    /// In how many cases.
    pub cases: usize,
}

impl Histories {
    /// [`super::Measure::Variants`], the most frequent first.
    pub fn variants(&self) -> Vec<Variant> {
        let mut counts: HashMap<Vec<usize>, usize> = HashMap::new();
        for case in &self.cases {
            *counts.entry(case.entries.iter().map(|entry| entry.activity).collect()).or_default() += 1;
        }
        let mut variants: Vec<Variant> =
            counts.into_iter().map(|(activities, cases)| Variant { activities, cases }).collect();
        variants.sort_by(|a, b| b.cases.cmp(&a.cases).then_with(|| a.activities.cmp(&b.activities)));
        variants
    }

    /// [`super::Measure::Rework`], by activity. Repeats without another activity in between do not count.
    pub fn rework(&self) -> Vec<Rework> {
        let mut found: BTreeMap<usize, Rework> = BTreeMap::new();
        for case in &self.cases {
            let mut seen = HashSet::new();
            let mut again = HashSet::new();
            let mut before = None;
            for activity in case.entries.iter().map(|entry| entry.activity) {
                if before != Some(activity) && !seen.insert(activity) {
                    let rework = found.entry(activity).or_insert(Rework { activity, times: 0, cases: 0 });
                    rework.times += 1;
                    rework.cases += usize::from(again.insert(activity));
                }
                before = Some(activity);
            }
        }
        found.into_values().collect()
    }
}

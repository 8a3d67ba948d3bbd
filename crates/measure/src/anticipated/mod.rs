//! Unexpressed needs: what usually is asked for next.
//!
//! A [`Window`] is one request and what its requester came back for within, say, ten working days. [`mine`]
//! finds pairs "who asks for X comes back for Y" and keeps a rule only if it has enough cases and enough
//! *different* people, holds for more than half of them with confidence, is at least twice as frequent as Y
//! is anyway, survives the correction for having looked at all pairs, and does not come from one heavy user.
//! Without these floors pure chance shows two dozen "rules" in 3,000 requests (domain.md §3e).
//!
//! Types only, never text; types to be excluded (health, discipline, respect, works council) must not be
//! passed in. Rules that fewer than five people stand behind never leave this module.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::chance::{Hypergeometric, benjamini_hochberg, wilson};
use crate::numbers::real;

#[cfg(test)]
mod tests;

/// A request and what followed. All windows have the same length, or base rates mean nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Type of the request.
    pub kind: usize,
    /// Who asked, as a pseudonym: counted, never returned.
    pub requester: u64,
    /// Types that the same requester asked for afterwards, for the same subject; also those that were offered
    /// and kept, or a good rule would erase itself.
    pub followed_by: BTreeSet<usize>,
}

/// Floors below which nothing is shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Floors {
    /// Windows of type X that a pair needs to be tested at all.
    pub tested_from: usize,
    /// Windows of type X that a rule needs.
    pub windows: usize,
    /// Different people behind X, and behind X with Y; never below 5.
    pub people: usize,
    /// Lower Wilson bound of the share.
    pub share: f64,
    /// Share over base rate.
    pub lift: f64,
    /// False discovery rate over all pairs tested.
    pub false_discoveries: f64,
}

impl Default for Floors {
    fn default() -> Floors {
        Floors { tested_from: 10, windows: 20, people: 5, share: 0.5, lift: 2.0, false_discoveries: 0.05 }
    }
}

/// "Y is usually needed too".
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// X: what is asked for.
    pub kind: usize,
    /// Y: what is needed too.
    pub also: usize,
    /// Windows of X.
    pub windows: usize,
    /// Those in which Y followed.
    pub followed: usize,
    /// "at least …": the lower Wilson bound of the share.
    pub at_least: f64,
    /// Share over the share of Y in all windows.
    pub lift: f64,
    /// One-sided p-value of Fisher's exact test.
    pub p: f64,
}

/// Counts of one type X.
#[derive(Default)]
struct Kind {
    windows: usize,
    /// For each requester: windows, and for each follow-up type the windows it followed in.
    people: BTreeMap<u64, (usize, BTreeMap<usize, usize>)>,
}

/// Finds the rules, strongest lower bound first.
pub fn mine(windows: &[Window], floors: &Floors) -> Vec<Rule> {
    let mut kinds: BTreeMap<usize, Kind> = BTreeMap::new();
    let mut everyone = Kind::default();
    for window in windows {
        kinds.entry(window.kind).or_default().count(window);
        everyone.count(window);
    }
    let base: BTreeMap<usize, usize> = everyone.follow_ups();
    let mut tested = Vec::new();
    for (kind, of_kind) in kinds.iter().filter(|(_, of_kind)| of_kind.windows >= floors.tested_from) {
        let followed = of_kind.follow_ups();
        for (also, marked) in base.iter().filter(|(also, _)| *also != kind) {
            let count = followed.get(also).copied().unwrap_or(0);
            let test = Hypergeometric { total: windows.len(), marked: *marked, drawn: of_kind.windows };
            let share = real(count) / real(of_kind.windows);
            let rule = Rule {
                kind: *kind,
                also: *also,
                windows: of_kind.windows,
                followed: count,
                at_least: wilson(count, of_kind.windows, 0.95).low,
                lift: share / (real(*marked) / real(windows.len())),
                p: test.at_least(count),
            };
            tested.push((rule, of_kind));
        }
    }
    let p_values: Vec<f64> = tested.iter().map(|(rule, _)| rule.p).collect();
    let discoveries = benjamini_hochberg(&p_values, floors.false_discoveries);
    let mut rules: Vec<Rule> = tested
        .into_iter()
        .zip(discoveries)
        .filter(|((rule, of_kind), discovery)| *discovery && strong(rule, of_kind, &everyone, floors))
        .map(|((rule, _), _)| rule)
        .collect();
    rules.sort_by(|a, b| {
        b.at_least.total_cmp(&a.at_least).then(a.kind.cmp(&b.kind)).then(a.also.cmp(&b.also))
    });
    rules
}

/// Whether offers should stop: declined at least half of the time, over ten offers or more.
pub fn expired(offered: usize, declined: usize) -> bool {
    offered >= 10 && declined * 2 >= offered
}

fn strong(rule: &Rule, of_kind: &Kind, everyone: &Kind, floors: &Floors) -> bool {
    let people = floors.people.max(5);
    let with_follow_up =
        of_kind.people.values().filter(|(_, followed)| followed.contains_key(&rule.also)).count();
    // The heavy-user guard: everybody counts once.
    let share_of_people = of_kind.share_by_person(rule.also);
    let base_of_people = everyone.share_by_person(rule.also);
    rule.windows >= floors.windows
        && of_kind.people.len() >= people
        && with_follow_up >= people
        && rule.at_least >= floors.share
        && rule.lift >= floors.lift
        && share_of_people >= floors.share
        && share_of_people >= floors.lift * base_of_people
}

impl Kind {
    fn count(&mut self, window: &Window) {
        self.windows += 1;
        let (windows, followed) = self.people.entry(window.requester).or_default();
        *windows += 1;
        for kind in &window.followed_by {
            *followed.entry(*kind).or_default() += 1;
        }
    }

    fn follow_ups(&self) -> BTreeMap<usize, usize> {
        let mut sums = BTreeMap::new();
        for (kind, count) in self.people.values().flat_map(|(_, followed)| followed) {
            *sums.entry(*kind).or_default() += count;
        }
        sums
    }

    /// The mean over people of the share of their windows that Y followed.
    fn share_by_person(&self, also: usize) -> f64 {
        let share = |(windows, followed): &(usize, BTreeMap<usize, usize>)| {
            real(followed.get(&also).copied().unwrap_or(0)) / real((*windows).max(1))
        };
        self.people.values().map(share).sum::<f64>() / real(self.people.len().max(1))
    }
}

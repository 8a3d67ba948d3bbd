//! How cases end, and how long they take.

use serde::{Deserialize, Serialize};

use super::{Case, Histories, State};
use crate::chance::{Interval, wilson};
use crate::numbers::{at, count_up, real, real_minutes, whole};

/// A share with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rate {
    /// Those counted.
    pub hits: usize,
    /// Out of these.
    pub of: usize,
    /// Wilson's interval of the share.
    pub interval: Interval,
}

impl Rate {
    pub(super) fn of(hits: usize, of: usize) -> Rate {
        Rate { hits, of, interval: wilson(hits, of, 0.95) }
    }
}

/// Lengths of time, in minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Durations {
    sorted: Vec<i64>,
}

impl Durations {
    fn new(mut minutes: Vec<i64>) -> Durations {
        minutes.sort_unstable();
        Durations { sorted: minutes }
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// Their mean, to the minute; `None` without any.
    pub fn mean(&self) -> Option<i64> {
        (!self.sorted.is_empty())
            .then(|| whole(real_minutes(self.sorted.iter().sum()) / real(self.sorted.len())))
    }

    /// The smallest that at least the given share does not exceed; `None` without any.
    pub fn quantile(&self, share: f64) -> Option<i64> {
        let rank = count_up(real(self.sorted.len()) * share).max(1);
        self.sorted.get(rank - 1).copied()
    }
}

impl Histories {
    /// [`super::Measure::Duration`]. Cases that are still open are counted up to their last entry and so are
    /// too short: for promises use [`crate::promise`], which knows about them.
    pub fn durations(&self) -> Durations {
        Durations::new(self.cases.iter().map(Case::minutes).collect())
    }

    /// [`super::Measure::FirstTouch`].
    pub fn first_touch(&self) -> Durations {
        let touched = |case: &Case| {
            let active = case.entries.iter().find(|entry| entry.state == State::Active)?;
            Some(super::minutes_between(case.entries.first()?, active))
        };
        Durations::new(self.cases.iter().filter_map(touched).collect())
    }

    /// [`super::Measure::PushToFront`]. `lines` gives the line of each group: 1 for the first. Cases without
    /// any group, or with one whose line is not given, are left out.
    pub fn push_to_front(&self, lines: &[u8]) -> Rate {
        let resolved = self.cases.iter().filter(|case| case.entries.iter().any(|e| e.state.is_resolved()));
        let (mut front, mut all) = (0, 0);
        for case in resolved {
            let lines: Vec<u8> = case.groups().iter().map(|group| at(lines, *group)).collect();
            if lines.is_empty() || lines.contains(&0) {
                continue;
            }
            all += 1;
            front += usize::from(lines.iter().all(|line| *line == 1));
        }
        Rate::of(front, all)
    }

    /// [`super::Measure::Reopened`].
    pub fn reopened(&self) -> Rate {
        let (mut reopened, mut resolved) = (0, 0);
        for case in &self.cases {
            let mut after = case.entries.iter().skip_while(|entry| !entry.state.is_resolved()).peekable();
            resolved += usize::from(after.peek().is_some());
            reopened += usize::from(after.any(|entry| !entry.state.is_over()));
        }
        Rate::of(reopened, resolved)
    }

    /// [`super::Measure::NeverResolved`].
    pub fn never_resolved(&self) -> Rate {
        let unresolved = |case: &&Case| case.entries.last().is_none_or(|entry| !entry.state.is_resolved());
        Rate::of(self.cases.iter().filter(unresolved).count(), self.cases.len())
    }
}

//! Measures of imported histories: what event logs of other systems say about waiting and wandering.
//!
//! A history is a list of cases, each a list of entries in order of time. The caller numbers activities and
//! groups; names and people stay outside ([`crate`] never sees them), and every analysis is by group.
//! Definitions of such measures vary between analysts, so each figure here has a [`Measure`] whose
//! [`Measure::definition`] belongs beside it wherever it is shown.
//!
//! In real desks the biggest wait is often *on the customer*, exactly where one-sided clocks pause: see
//! [`Histories::waiting_on_customer`].

mod flow;
mod outcome;
mod path;

#[cfg(test)]
mod tests;

pub use flow::{Handover, SentBack, Sojourn, Waiting};
pub use outcome::{Durations, Rate};
pub use path::{Rework, Variant};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What state an entry leaves its case in, by the importer's mapping of the log's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Waiting to be taken up, or assigned and not begun.
    Queued,
    /// Being worked on.
    Active,
    /// Waiting for the customer.
    WaitingOnCustomer,
    /// Waiting for somebody else.
    Waiting,
    /// Said to be solved.
    Resolved,
    /// Closed for good.
    Closed,
    /// Withdrawn.
    Cancelled,
}

impl State {
    /// Solved or closed.
    pub fn is_resolved(self) -> bool {
        matches!(self, State::Resolved | State::Closed)
    }

    /// Nothing more is expected.
    pub fn is_over(self) -> bool {
        self.is_resolved() || self == State::Cancelled
    }
}

/// One line of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// The activity or status as the log names it, numbered by the caller.
    pub activity: usize,
    /// What it means.
    pub state: State,
    /// The group that had the case, numbered by the caller; `None` if the log does not say.
    pub group: Option<usize>,
}

/// A case: its entries in order of time, ties in the order of the log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// Cases to be measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histories {
    cases: Vec<Case>,
    groups: usize,
}

/// Why cases cannot be measured. Numbers count from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A case without entries.
    #[error("case {case} has no entries")]
    Empty {
        /// The case.
        case: usize,
    },
    /// An entry lies before the one ahead of it.
    #[error("entry {entry} of case {case} lies before the entry ahead of it")]
    OutOfOrder {
        /// The case.
        case: usize,
        /// The late entry.
        entry: usize,
    },
}

/// A measure, so that its definition can stand beside its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each has its definition below")]
pub enum Measure {
    Cases,
    Entries,
    Variants,
    Duration,
    PushToFront,
    PingPong,
    WaitingOnCustomer,
    Reopened,
    NeverResolved,
    HandoversAndDuration,
    HandoverOfWork,
    FirstTouch,
    Sojourn,
    Rework,
}

impl Measure {
    /// All of them, in the order in which a report shows them.
    pub const ALL: [Measure; 14] = [
        Measure::Cases,
        Measure::Entries,
        Measure::Variants,
        Measure::Duration,
        Measure::FirstTouch,
        Measure::WaitingOnCustomer,
        Measure::Sojourn,
        Measure::PushToFront,
        Measure::PingPong,
        Measure::HandoverOfWork,
        Measure::HandoversAndDuration,
        Measure::Reopened,
        Measure::NeverResolved,
        Measure::Rework,
    ];

    /// What is counted, precisely. g₁…gₖ are the groups of a case after collapsing repeats; entries without a
    /// group are passed over.
    pub fn definition(self) -> &'static str {
        match self {
            Measure::Cases => "number of cases",
            Measure::Entries => "number of entries of all cases",
            Measure::Variants => "number of different sequences of activities",
            Measure::Duration => "minutes from the first to the last entry of a case",
            Measure::PushToFront => "resolved cases whose groups all are first line / resolved cases",
            Measure::PingPong => "number of i with gᵢ = gᵢ₋₂ ≠ gᵢ₋₁; a case counts if it has one",
            Measure::WaitingOnCustomer => {
                "minutes in entries that wait for the customer / minutes of all cases"
            }
            Measure::Reopened => {
                "cases with an entry not over after a resolved one / cases with a resolved one"
            }
            Measure::NeverResolved => "cases whose last entry is neither resolved nor closed / cases",
            Measure::HandoversAndDuration => "Spearman's rank correlation of k − 1 and duration over cases",
            Measure::HandoverOfWork => "number of direct successions from group a to group b ≠ a",
            Measure::FirstTouch => "minutes from the first entry to the first active one, cases with one",
            Measure::Sojourn => "minutes from an entry to the next of its case, summed by the entry's state",
            Measure::Rework => {
                "entries whose activity occurred before in the case with another one in between"
            }
        }
    }
}

impl Histories {
    /// Checks that cases have entries in order of time.
    pub fn new(cases: Vec<Case>) -> Result<Histories, Error> {
        for (number, case) in cases.iter().enumerate() {
            if case.entries.is_empty() {
                return Err(Error::Empty { case: number });
            }
            let mut pairs = case.entries.iter().zip(case.entries.iter().skip(1));
            if let Some(entry) = pairs.position(|(a, b)| b.at < a.at) {
                return Err(Error::OutOfOrder { case: number, entry: entry + 1 });
            }
        }
        let numbered = cases.iter().flat_map(|case| &case.entries).filter_map(|entry| entry.group);
        let groups = numbered.max().map_or(0, |last| last + 1);
        Ok(Histories { cases, groups })
    }

    /// [`Measure::Cases`].
    pub fn cases(&self) -> usize {
        self.cases.len()
    }

    /// [`Measure::Entries`].
    pub fn entries(&self) -> usize {
        self.cases.iter().map(|case| case.entries.len()).sum()
    }
}

impl Case {
    /// The groups of the case in order, repeats collapsed.
    pub fn groups(&self) -> Vec<usize> {
        let mut groups: Vec<usize> = self.entries.iter().filter_map(|entry| entry.group).collect();
        groups.dedup();
        groups
    }

    /// Minutes from the first to the last entry.
    pub fn minutes(&self) -> i64 {
        match (self.entries.first(), self.entries.last()) {
            (Some(first), Some(last)) => minutes_between(first, last),
            _ => 0,
        }
    }

    /// Each entry but the last, with the minutes until the next one.
    fn stretches(&self) -> impl Iterator<Item = (&Entry, i64)> {
        let next = self.entries.iter().skip(1);
        self.entries.iter().zip(next).map(|(entry, next)| (entry, minutes_between(entry, next)))
    }
}

/// Whole minutes between two entries; both are rounded down first, so that stretches add up.
fn minutes_between(from: &Entry, to: &Entry) -> i64 {
    let minute = |entry: &Entry| entry.at.as_second().div_euclid(60);
    minute(to) - minute(from)
}

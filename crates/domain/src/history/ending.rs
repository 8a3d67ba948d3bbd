//! Whether a case is closed: by the words of its last entry.

use std::collections::HashSet;

use super::model::Case;
use crate::foreign::fold;

/// Words that mean the end of a case where no mapping says otherwise, folded, in the languages of the product.
const CLOSED: [&str; 24] = [
    "closed",
    "resolved",
    "completed",
    "cancelled",
    "canceled",
    "done",
    "finished",
    "rejected",
    "solved",
    "chiuso",
    "chiusa",
    "risolto",
    "risolta",
    "completato",
    "completata",
    "annullato",
    "annullata",
    "concluso",
    "zamkniete",
    "zamknieta",
    "rozwiazane",
    "zakonczone",
    "anulowane",
    "odrzucone",
];

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseState {
    /// Work goes on.
    Open,
    /// It has an end.
    Closed,
}

/// The words that decide. Where both open and closed words occur, open wins: `reopened after closed`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endings {
    closed: HashSet<String>,
    open: HashSet<String>,
    otherwise: CaseState,
    /// The words are a mapping's own: a whole status must be equal, not one word of it.
    exact: bool,
}

impl Default for Endings {
    fn default() -> Self {
        let closed = CLOSED.iter().map(|word| (*word).to_owned()).collect();
        Self { closed, open: HashSet::new(), otherwise: CaseState::Open, exact: false }
    }
}

impl Endings {
    /// The statuses that a mapping names; any other is `otherwise`.
    pub(super) fn exactly(closed: &[String], open: &[String], otherwise: CaseState) -> Self {
        let fold = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        Self { closed: fold(closed), open: fold(open), otherwise, exact: true }
    }

    /// The state of a case: that of its last entry's status, or activity where the log has no status.
    pub fn state_of(&self, case: &Case) -> CaseState {
        case.events.last().map_or(self.otherwise, |entry| {
            self.state_of_word(entry.status.as_deref().unwrap_or(&entry.activity))
        })
    }

    /// The state that one status means.
    pub fn state_of_word(&self, status: &str) -> CaseState {
        let status = fold(status);
        let says = |words: &HashSet<String>| {
            words.contains(&status)
                || (!self.exact
                    && status.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(word)))
        };
        if says(&self.open) {
            CaseState::Open
        } else if says(&self.closed) {
            CaseState::Closed
        } else {
            self.otherwise
        }
    }
}

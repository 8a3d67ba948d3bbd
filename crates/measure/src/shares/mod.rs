//! Whose terms, if kept, would have saved how much of a delay.
//!
//! A request was needed by *D* and done at *T*. Every cause that could have mattered (late notice, slow
//! answers, provider work …) has an **actual** value and a **standard** agreed beforehand. For a set of causes
//! *S* the request is recomputed with the causes in *S* as they were and all others at standard; its lateness
//! is v(S). From the 2^k values follow, exactly and in whole minutes:
//!
//! * the smallest [`Repair`]s: what, returned to standard, would have made it on time. Show them first;
//! * the shares: Owen's value, sides first and causes within sides second, so that logging one delay under
//!   two labels changes nothing between the sides. Σ shares + v(∅) = lateness, to the minute;
//! * v(∅): what the **agreement itself** makes late, even between two perfect sides;
//! * how far the shares move when each standard is moved by 20 %. If the largest share changes hands, the
//!   [`Verdict`] is "shared" and nothing is ranked.
//!
//! Sources: L. S. Shapley 1953; G. Owen 1977; R. Brânzei, G. Ferrari, V. Fragnelli, S. Tijs, "Two approaches
//! to the problem of sharing delay costs", *Annals of OR* 109 (2002); domain.md §3a.
//!
//! Without a standard agreed by both sides beforehand the shares mean nothing, and this module has no default
//! for one. Must never name a person: shares belong to agreements and steps.

mod aggregate;
mod airport;
mod attribution;
mod game;
mod network;
mod request;

#[cfg(test)]
mod tests;

pub use aggregate::{LEAST_LATE, PairShare, pair_of_teams, usual_minutes};
pub use airport::airport;
pub use attribution::{Attribution, CauseShare, PartyShare, Range, Verdict};
pub use game::{Game, MAX_PLAYERS, Repair, Value, round_to};
pub use network::{Activity, ActivityKind, Deadline, Hours, Network};
pub use request::{Facts, Terms, network_of};

use serde::{Deserialize, Serialize};

use crate::turns::Side;
use crate::worktime;

/// What can make a request late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// Told later than the agreed notice.
    LateNotice,
    /// The needed-by date was moved forward.
    DateMoved,
    /// Something that a complete request contains was missing.
    IncompleteInput,
    /// Questions were answered slowly.
    SlowAnswers,
    /// A decision took long.
    ApprovalWait,
    /// Somebody further upstream delivered late. Look there once, and link to it.
    Upstream,
    /// Waiting to be taken up.
    ProviderQueue,
    /// The work itself; the whole agreed lead time unless the queue has a standard of its own.
    ProviderWork,
    /// A priority decision put something else first.
    Displaced,
    /// A faulty completion: closed, then reopened.
    Rework,
    /// The provider was closed on days it usually is open.
    Closure,
    /// A wait contested and not settled.
    Disputed,
}

/// A cause with the side it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cause {
    /// What.
    pub kind: CauseKind,
    /// Whose terms it falls under.
    pub party: Side,
}

/// How long an agreement makes a request late between two perfect sides: the notice the customer owes is
/// shorter than the lead time the provider owes, both in minutes on the same calendar.
///
/// 0 for an agreement that can be kept.
pub fn unkeepable_minutes(notice: i64, lead: i64) -> i64 {
    (lead - notice).max(0)
}

/// Why shares cannot be computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// More causes than can be combined exactly.
    #[error("{0} causes; at most {MAX_PLAYERS} can be combined exactly")]
    TooManyCauses(usize),
    /// The list of coalition values has a length that is no power of two, or the parties do not match it.
    #[error("a game of k players needs 2^k values and k parties")]
    NotAGame,
    /// An activity that names a later activity, a clock or a cause that does not exist.
    #[error("activity {0} refers to a later activity, or to a clock or cause that does not exist")]
    BadReference(usize),
    /// A negative length or standard.
    #[error("activity {0} has a negative length")]
    NegativeLength(usize),
    /// Nothing has happened yet.
    #[error("the request has no life yet")]
    NoLife,
    /// A calendar cannot answer.
    #[error(transparent)]
    Calendar(#[from] worktime::Error),
}

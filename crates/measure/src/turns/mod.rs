//! Whose turn is it? A request's life, cut into intervals in which the ball is on one side.
//!
//! [`Turns::derive`] turns the dated events of one request into intervals that partition its life: no gap,
//! no overlap, and whole minutes that add up exactly to the elapsed ones. Each interval says on whose side
//! the ball was, why, whether the provider's clock paused, and its length twice: in minutes the people
//! lived, and in working minutes of the calendar of the side that held the ball.
//!
//! Three rules protect the customer. The provider's clock pauses only for a question that the customer can
//! see and contest, or until a date both agreed; approvals, upstream deliveries and absences are not pauses.
//! Of several open waits the **oldest** holds the turn, so a question asked while something else was already
//! awaited does not stop the clock. A contested wait belongs to nobody until it is settled.
//!
//! Must never name a person: sides are customer, provider and third parties.

mod derive;
mod event;

#[cfg(test)]
mod tests;

pub use event::{Event, Kind, Settlement, WaitId};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::worktime::{self, Clock};

/// On whose side the ball is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Those who asked.
    Customer,
    /// Those who promised.
    Provider,
    /// Somebody else: an approver, an upstream team.
    Third,
    /// Contested and not settled: counted for neither side.
    Disputed,
}

/// Why the ball is where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Waiting to be taken up.
    Queue,
    /// Being worked on.
    Work,
    /// Put behind something else by a priority decision.
    Displaced,
    /// Performed; the closing word is owed.
    Closing,
    /// A question to the customer is open.
    Answer,
    /// The request lacks something its agreement asks for.
    MissingInput,
    /// Both sides agreed to wait until a date.
    AgreedDate,
    /// Somebody owes a decision.
    Approval,
    /// Somebody further upstream owes something.
    Upstream,
    /// Closed, and reopened later: for that long it was done as far as anybody knew.
    Done,
}

impl Cause {
    /// Whether the provider's clock stands still. Only what the customer can see and contest stops it.
    pub fn pauses(self) -> bool {
        matches!(self, Cause::Answer | Cause::MissingInput | Cause::AgreedDate | Cause::Done)
    }
}

/// A stretch of a request's life during which the ball lay still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// From.
    pub from: Timestamp,
    /// Up to, not including.
    pub to: Timestamp,
    /// On whose side.
    pub side: Side,
    /// Why.
    pub cause: Cause,
    /// The question, approval or other wait behind it.
    pub wait: Option<WaitId>,
    /// Whether one side contested it, settled or not.
    pub contested: bool,
    /// Minutes that people lived through.
    pub minutes: i64,
    /// Working minutes on the calendar of the side that held the ball.
    pub working: i64,
}

impl Interval {
    /// Whether the provider's clock stood still: the cause pauses, and no settlement gave the time back.
    pub fn pauses(&self) -> bool {
        self.cause.pauses() && self.side == Side::Customer
    }
}

/// The calendars on which each side's working minutes are counted.
#[derive(Debug, Clone, Copy)]
pub struct Clocks<'c> {
    /// Of those who asked.
    pub customer: &'c dyn Clock,
    /// Of those who promised; also counts disputed intervals.
    pub provider: &'c dyn Clock,
    /// Of approvers and upstream teams.
    pub third: &'c dyn Clock,
}

impl<'c> Clocks<'c> {
    /// One calendar for everybody.
    pub fn shared(clock: &'c dyn Clock) -> Clocks<'c> {
        Clocks { customer: clock, provider: clock, third: clock }
    }

    fn of(&self, side: Side) -> &'c dyn Clock {
        match side {
            Side::Customer => self.customer,
            Side::Provider | Side::Disputed => self.provider,
            Side::Third => self.third,
        }
    }
}

/// Minutes per side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the sides say it")]
pub struct Totals {
    pub customer: i64,
    pub provider: i64,
    pub third: i64,
    pub disputed: i64,
}

impl Totals {
    /// The minutes of all sides together.
    pub fn sum(self) -> i64 {
        self.customer + self.provider + self.third + self.disputed
    }

    fn add(&mut self, side: Side, minutes: i64) {
        let slot = match side {
            Side::Customer => &mut self.customer,
            Side::Provider => &mut self.provider,
            Side::Third => &mut self.third,
            Side::Disputed => &mut self.disputed,
        };
        *slot += minutes;
    }
}

/// The life of one request as a partition into intervals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turns {
    /// When it was opened.
    pub opened: Timestamp,
    /// When it was closed or cancelled, or the instant asked about if it is still open.
    pub until: Timestamp,
    /// Whether it is still open, which makes the last interval provisional.
    pub open: bool,
    /// The intervals, in order. Empty only if the life has no length.
    pub intervals: Vec<Interval>,
    pub(crate) holder: (Side, Cause),
}

impl Turns {
    /// Minutes from opening to the end: exactly the sum of the intervals.
    pub fn elapsed(&self) -> i64 {
        self.intervals.iter().map(|interval| interval.minutes).sum()
    }

    /// Whose turn it is now and why; `None` once the request is closed or cancelled.
    pub fn whose_turn(&self) -> Option<(Side, Cause)> {
        self.open.then_some(self.holder)
    }

    /// Lived minutes per side.
    pub fn minutes(&self) -> Totals {
        self.total(|interval| interval.minutes)
    }

    /// Working minutes per side, each on its own calendar.
    pub fn working(&self) -> Totals {
        self.total(|interval| interval.working)
    }

    /// Lived minutes during which the provider's clock stood still.
    pub fn paused(&self) -> i64 {
        self.intervals.iter().filter(|interval| interval.pauses()).map(|interval| interval.minutes).sum()
    }

    fn total(&self, minutes: impl Fn(&Interval) -> i64) -> Totals {
        let mut totals = Totals::default();
        for interval in &self.intervals {
            totals.add(interval.side, minutes(interval));
        }
        totals
    }
}

/// Why a list of events is not the life of a request. `index` counts events from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no first event, or it is not the opening.
    #[error("the first event must be the opening")]
    NotOpened,
    /// An event lies before the one ahead of it in the list.
    #[error("event {index} lies before the event ahead of it")]
    OutOfOrder {
        /// The late event.
        index: usize,
    },
    /// A second opening.
    #[error("event {index} opens a request that is already open")]
    OpenedTwice {
        /// The second opening.
        index: usize,
    },
    /// Something other than a reopening after the end.
    #[error("event {index} comes after the end")]
    AfterTheEnd {
        /// The offending event.
        index: usize,
    },
    /// A reopening of a request that is not closed.
    #[error("event {index} reopens a request that is not closed")]
    NotClosed {
        /// The offending event.
        index: usize,
    },
    /// A wait ends, is contested or settled that never began.
    #[error("event {index} names a wait that never began")]
    UnknownWait {
        /// The offending event.
        index: usize,
    },
    /// Two waits have the same id.
    #[error("event {index} begins a wait whose id is taken")]
    RepeatedWait {
        /// The offending event.
        index: usize,
    },
    /// A settlement without a contest, or a percentage above 100.
    #[error("event {index} settles what was not contested, or by more than 100 percent")]
    BadSettlement {
        /// The offending event.
        index: usize,
    },
    /// The instant asked about lies before the last event.
    #[error("asked about an instant before the last event")]
    AskedTooEarly,
    /// A calendar cannot answer.
    #[error(transparent)]
    Calendar(#[from] worktime::Error),
}

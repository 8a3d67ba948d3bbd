//! What happens to a request, as far as it moves the ball.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Side;

/// Identifies a question, an approval or another wait within one request; a UUID fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WaitId(pub u128);

/// Something that happened to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: Kind,
}

/// The events that move the ball. Other things that happen to a request need not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The request was made. Always the first event, and only the first.
    Opened,
    /// The provider began to work, or went on after being displaced.
    Started,
    /// Passed to another team of the provider, or put back: it waits in a queue again.
    HandedOver,
    /// A priority decision put something else first.
    Displaced,
    /// The provider asked the customer something.
    Asked(WaitId),
    /// The provider asked for something that the agreement says belongs to a complete request.
    MissingInput(WaitId),
    /// Both agreed to wait; the wait ends by itself on the date.
    AgreedToWait(WaitId, Timestamp),
    /// A decision is awaited from that side.
    ApprovalAsked(WaitId, Side),
    /// Something is awaited from further upstream.
    UpstreamAsked(WaitId),
    /// A wait ended: answered, decided or delivered.
    Ended(WaitId),
    /// The customer wrote of their own accord: ends every wait that pauses.
    CustomerReplied,
    /// One side says that the wait was not justified.
    Contested(WaitId),
    /// Both sides, or the agreement's rule, settled whom the contested wait belongs to.
    Settled(WaitId, Settlement),
    /// The work is done; the closing word is owed.
    Performed,
    /// Closed. The life of the request ends here unless it is reopened.
    Closed,
    /// Reopened after closing: the faulty completion is the provider's rework.
    Reopened,
    /// Withdrawn. Ends the life for good.
    Cancelled,
}

/// Whom a contested wait belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// The wait was justified.
    Customer,
    /// It was not.
    Provider,
    /// The customer bears this percentage (0 to 100), counted from the beginning of the wait.
    Split(u8),
}

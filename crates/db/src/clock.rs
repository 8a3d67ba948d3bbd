//! Where time comes from: the system, or a frozen clock that a test moves.
//!
//! Nothing else in the product may ask what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use crate::Timestamp;

/// The source of [`crate::Conn::now`] and of the time inside ids.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Microseconds since the epoch, moved by hand.
    Frozen(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `moment` until it is moved.
    pub fn frozen(moment: Timestamp) -> Self {
        Self::Frozen(Arc::new(AtomicI64::new(moment.as_micros())))
    }

    pub fn now(&self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the clock that everyone else asks")]
            Self::System => Timestamp::from_jiff(jiff::Timestamp::now()),
            Self::Frozen(micros) => Timestamp::from_micros(micros.load(Ordering::SeqCst)),
        }
    }

    /// Moves a frozen clock (back, if negative); the system's clock goes its own way.
    pub fn advance_minutes(&self, minutes: i64) {
        self.set(self.now().plus_minutes(minutes));
    }

    /// Sets a frozen clock; the system's clock goes its own way.
    pub fn set(&self, moment: Timestamp) {
        if let Self::Frozen(micros) = self {
            micros.store(moment.as_micros(), Ordering::SeqCst);
        }
    }
}

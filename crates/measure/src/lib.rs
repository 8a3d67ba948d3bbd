//! Pure reckoning for internal customer service.
//!
//! Everything here is a function of its arguments: no input or output, no database, no clock and no
//! random source (simulations take a seed). Time is counted in **whole minutes** (`i64`), instants are
//! [`jiff::Timestamp`], and every formula names its source. The crate knows nothing of the product that
//! uses it, so that others can check the science or use it alone.
//!
//! Where to begin: [`worktime`] counts minutes, [`turns`] says whose turn it is, [`promise`] when it will be
//! done, [`shares`] whose terms would have saved how much, [`graph`] who depends on whom. `README.md` is a tour,
//! `examples/new_hire.rs` one story from beginning to end.
//!
//! What it must never do: compute anything about a single person. Parties are teams, roles or sides of an
//! agreement; a caller that passes people in gets no help from this crate in ranking them.

#![warn(missing_docs)]

pub mod anticipated;
pub mod association;
pub mod chance;
pub mod evenness;
pub mod graph;
pub mod histories;
pub mod layout;
pub mod matching;
mod numbers;
pub mod obligations;
pub mod promise;
pub mod queue;
pub mod shares;
pub mod stock;
pub mod surveys;
pub mod thanks;
pub mod turns;
pub mod worktime;

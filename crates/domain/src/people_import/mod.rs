//! Lists of people from elsewhere: a table with one person a row.
//!
//! [`Sheet::read`] checks each line by itself, [`plan()`] holds the whole against the organisation. Both only look:
//! the outcome is either every bad line with all its problems, or a [`Plan`] without any. There is no third
//! way, so nothing can be half imported. [`apply()`] makes the plan and carries it out in one transaction, and
//! [`undo()`] takes it back. A column that the file lacks leaves things as they are; an empty cell empties the
//! field.

mod apply;
mod field;
mod person;
mod plan;
mod problem;
mod record;
mod row;
mod store;
mod undo;

#[cfg(test)]
mod tests;

pub use apply::{Applied, Counts, Preview, apply, preview};
pub use field::Field;
pub use person::{Membership, Profile};
pub use plan::{Change, Coverage, Existing, House, Leaving, Plan, Update, plan};
pub use problem::{BadLine, Problem};
pub use row::{Row, Sheet};
pub use store::Snapshot;
pub(crate) use store::{NewPerson, insert_people};
pub use undo::{Kept, Line, Undone, latest, list, undo};

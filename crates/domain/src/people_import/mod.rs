//! Lists of people from elsewhere: a table with one person a row.
//!
//! [`Sheet::read`] checks each line by itself, [`plan`] holds the whole against the organisation. Both only look:
//! the outcome is either every bad line with all its problems, or a [`Plan`] without any. There is no third
//! way, so nothing can be half imported. A column that the file lacks leaves things as they are; an empty
//! cell empties the field. This module knows no database.

mod field;
mod person;
mod plan;
mod problem;
mod row;
#[cfg(test)]
mod tests;

pub use field::Field;
pub use person::{Formality, Kind, Language, Membership, Profile};
pub use plan::{Change, Coverage, Existing, Leaving, Plan, Update, plan};
pub use problem::{BadLine, Problem};
pub use row::{Row, Sheet};

//! Real history: event logs of other systems, read into one neutral [`Log`].
//!
//! [`read_xes`] and [`read_csv`] stream a file under [`Limits`](crate::foreign::Limits) and keep every column,
//! known or not. A [`Report`] accounts for each case and event: read = kept + refused, line by line; what was
//! kept but looks odd (times that go backwards, no time at all, two zones) is a note. Nothing is dropped
//! silently and nothing is repaired by guessing. [`Pseudonyms`] takes the people out before anything is stored.
//! [`load()`] then makes a request of each case.

mod assemble;
mod csv;
mod ending;
pub mod figures;
mod load;
mod mapping;
mod model;
mod pseudonym;
mod report;
mod roles;
mod scrub;
mod time;
mod told;
mod undo;
mod waiting;
mod walk;
mod xes;

#[cfg(test)]
mod tests;

pub use csv::read_csv;
pub use ending::{CaseState, Endings};
pub use load::{Loaded, Source, imported_before, load, take_people_out};
pub use mapping::{Column, Mapping, MappingError};
pub use model::{Case, Datum, Entry, Extra, Log, Text, extra_to_json};
pub use pseudonym::{People, Pseudonyms};
pub use report::{Note, NoteKind, Refusal, RefusalReason, Report};
pub use told::{Told, told};
pub use undo::{Imported, Step, imports, undo};
pub use xes::read_xes;

/// The attribute of a case that holds its title.
pub const TITLE: &str = "title";

//! The product: what one colleague does for another, as nouns, rules, SQL, events and jobs.
//!
//! Synchronous. Every read takes a `&mut Conn`, every write a `&mut Tx`; the person on whose behalf
//! something happens is the connection's actor. Nothing here knows of HTTP, HTML, the environment or
//! the wall clock, and nothing leaves the process before a commit. Records are reachable only through
//! constructors that check who may see them (`Request::visible_to` and its kind).
//!
//! Start reading at [`request`]: everything else exists so that requests can be asked and served.

pub mod absence;
pub mod actor;
pub mod agreement;
pub mod bulk;
pub mod calendar;
pub mod care;
pub mod checklist;
mod counter;
pub mod customer_group;
pub mod demo;
pub mod draft;
mod error;
pub mod event;
pub mod evidence;
pub mod foreign;
pub mod heads_up;
pub mod history;
mod ids;
pub mod job;
pub mod language;
pub mod macros;
pub mod mail;
pub mod map;
pub mod map_file;
mod migrations;
pub mod moment;
pub mod notice;
pub mod organisation;
pub mod outcome;
pub mod outside;
pub mod paging;
pub mod pair;
pub mod party;
pub mod people_import;
pub mod person;
pub mod phrase;
pub mod picture;
pub mod principle;
pub mod pulse;
pub mod relationship;
pub mod report;
pub mod reporting;
pub mod request;
pub mod search;
pub mod service;
pub mod session;
pub mod shift;
mod slug;
pub mod team;
pub mod template;
#[cfg(any(test, feature = "test-support"))]
pub mod testing;
pub mod text;
pub mod today;
pub mod topic;
pub mod viewing;
pub mod vision;
pub mod worker_agreement;
pub mod worksheet;

#[cfg(test)]
mod tests;

pub use error::{Conflict, Error, FieldError, Problem, Problems, Result};
pub use ids::*;
pub use migrations::migrations;

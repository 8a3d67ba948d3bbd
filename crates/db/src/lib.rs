//! The two engines behind [`Conn`] and [`Tx`].
//!
//! The product writes every SQL text once, in the portable dialect, and this crate runs it on
//! SQLite (one machine, one file) or on PostgreSQL (several nodes). It is the only crate that
//! names a driver; values, errors, ids, time, retries, migrations, wake-ups and full-text search
//! look the same from outside whichever engine is behind them.
//!
//! It knows no noun of the product, and nothing it returns may depend on the engine, except
//! [`Conn::engine`], which is there for this crate's own tools.
//!
//! Start at [`Database`]; `docs/subsystems/data-layer.md` argues the choices.

mod backup;
mod bus;
mod clock;
mod conn;
mod database;
mod error;
mod events;
mod fold;
mod id;
mod migration;
mod pg;
mod query;
mod queue;
mod row;
mod schema;
pub mod search;
mod sqlite;
mod stats;
#[cfg(feature = "test-support")]
pub mod testing;
mod timestamp;
mod transfer;
mod tx;
mod value;
mod work;

pub use backup::{backup, backup_file};
pub use bus::{Change, Changes, Wakes};
pub use clock::Clock;
pub use conn::{Conn, Engine};
pub use database::{Database, Options};
pub use error::{Error, Failure, Result};
pub use fold::{fold, sort_key};
pub use jiff::civil::Date;
pub use migration::{Migration, MigrationSql};
pub use query::Query;
pub use row::{Cell, FromValue, Row};
pub use schema::schema;
pub use stats::Stats;
pub use timestamp::Timestamp;
pub use transfer::{TableReport, transfer};
pub use tx::Tx;
pub use uuid::Uuid;
pub use value::Value;

/// What the macros of this crate name in the caller's place.
#[doc(hidden)]
pub mod private {
    pub use serde;
    pub use uuid::Uuid;
}

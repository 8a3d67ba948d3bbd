//! A row of a result, and how its columns become Rust values.
//!
//! Decoding is by the asked type, not by what the engine happens to hold: a BOOLEAN is an integer
//! on SQLite, a UUID sixteen bytes, a moment a text. What cannot be the asked type is an error.

use jiff::civil::Date;
use uuid::Uuid;

use crate::{Error, Result, Timestamp, pg, sqlite};

/// One row, valid while the statement stands on it.
pub struct Row<'r>(pub(crate) Source<'r>);

pub(crate) enum Source<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

impl Row<'_> {
    /// The column at `index`, counted from zero in the order of the SELECT.
    pub fn get<T: FromValue>(&self, index: usize) -> Result<T> {
        let decoded = match self.0 {
            Source::Sqlite(row) => sqlite::bind::cell(row, index).and_then(T::from_cell),
            Source::Postgres(row) => pg::bind::cell(row, index).and_then(T::from_cell),
        };
        decoded.map_err(|error| match error {
            Error::Decode(why) => Error::Decode(format!("column {index}: {why}")),
            other => other,
        })
    }
}

/// A column's value as the engine holds it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'r> {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(&'r str),
    Bytes(&'r [u8]),
    Uuid(Uuid),
    Time(Timestamp),
    Date(Date),
    Json(serde_json::Value),
}

/// A type that a column can be read as.
pub trait FromValue: Sized {
    fn from_cell(cell: Cell<'_>) -> Result<Self>;
}

fn mismatch<T>(wanted: &str, cell: &Cell<'_>) -> Result<T> {
    let found = match cell {
        Cell::Null => "NULL",
        Cell::Bool(_) => "a BOOLEAN",
        Cell::Int(_) => "a BIGINT",
        Cell::Real(_) => "a DOUBLE PRECISION",
        Cell::Text(_) => "a TEXT",
        Cell::Bytes(_) => "a BYTEA",
        Cell::Uuid(_) => "a UUID",
        Cell::Time(_) => "a TIMESTAMPTZ",
        Cell::Date(_) => "a DATE",
        Cell::Json(_) => "a JSONB",
    };
    Err(Error::Decode(format!("{wanted} wanted, {found} found")))
}

impl FromValue for bool {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Bool(value) => Ok(value),
            Cell::Int(0) => Ok(false),
            Cell::Int(1) => Ok(true),
            other => mismatch("BOOLEAN", &other),
        }
    }
}

impl FromValue for i64 {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Int(value) => Ok(value),
            other => mismatch("BIGINT", &other),
        }
    }
}

impl FromValue for f64 {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Real(value) => Ok(value),
            #[expect(clippy::cast_precision_loss, reason = "a sum or a count, far below 2^53")]
            Cell::Int(value) => Ok(value as f64),
            other => mismatch("DOUBLE PRECISION", &other),
        }
    }
}

impl FromValue for String {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Text(value) => Ok(value.to_owned()),
            other => mismatch("TEXT", &other),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Bytes(value) => Ok(value.to_vec()),
            other => mismatch("BYTEA", &other),
        }
    }
}

impl FromValue for Uuid {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Uuid(value) => Ok(value),
            Cell::Bytes(bytes) => match Uuid::from_slice(bytes) {
                Ok(value) => Ok(value),
                Err(_) => mismatch("UUID", &cell),
            },
            other => mismatch("UUID", &other),
        }
    }
}

impl FromValue for Timestamp {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Time(value) => Ok(value),
            Cell::Text(text) => Timestamp::parse(text),
            other => mismatch("TIMESTAMPTZ", &other),
        }
    }
}

impl FromValue for Date {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Date(value) => Ok(value),
            Cell::Text(text) => match text.parse() {
                Ok(value) => Ok(value),
                Err(_) => mismatch("DATE", &cell),
            },
            other => mismatch("DATE", &other),
        }
    }
}

impl FromValue for serde_json::Value {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Json(value) => Ok(value),
            // SQLite keeps a bare number of a JSONB column as a number.
            Cell::Int(value) => Ok(value.into()),
            Cell::Real(value) => Ok(value.into()),
            Cell::Text(text) => match serde_json::from_str(text) {
                Ok(value) => Ok(value),
                Err(error) => Err(Error::Decode(format!("not JSON: {error}"))),
            },
            other => mismatch("JSONB", &other),
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Null => Ok(None),
            other => T::from_cell(other).map(Some),
        }
    }
}

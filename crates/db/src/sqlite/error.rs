//! What SQLite reports, as [`Error`].

use rusqlite::{ErrorCode, ffi};

use crate::Error;

/// The most bytes of a name that PostgreSQL keeps; derived names end where it would cut them.
const NAME: usize = 63;

pub(crate) fn from(failure: &rusqlite::Error) -> Error {
    let rusqlite::Error::SqliteFailure(cause, message) = failure else {
        return Error::Engine(failure.to_string());
    };
    let message = message.as_deref().unwrap_or_default();
    match (cause.extended_code, cause.code) {
        (ffi::SQLITE_CONSTRAINT_UNIQUE, _) => Error::Unique { constraint: unique(message) },
        (ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID, _) => {
            Error::Unique { constraint: primary_key(message) }
        }
        (ffi::SQLITE_CONSTRAINT_CHECK, _) => Error::Check { constraint: detail(message).to_owned() },
        (ffi::SQLITE_CONSTRAINT_NOTNULL, _) => {
            let column = detail(message).replace('.', "_");
            Error::Check { constraint: named(&format!("{column}_not_null")) }
        }
        (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, _) => Error::ForeignKey { constraint: String::new() },
        (_, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy,
        (_, ErrorCode::DiskFull) => Error::Full,
        (
            _,
            ErrorCode::SystemIoFailure
            | ErrorCode::CannotOpen
            | ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::OutOfMemory
            | ErrorCode::PermissionDenied,
        ) => Error::Unavailable(failure.to_string()),
        _ => Error::Engine(failure.to_string()),
    }
}

/// What comes after `UNIQUE constraint failed: `.
fn detail(message: &str) -> &str {
    message.split_once(": ").map_or(message, |(_, detail)| detail)
}

/// `ticket.team, ticket.number` is `ticket_team_number_key`; an index on an expression is
/// reported by its name, `index 'ticket_number_key'`.
fn unique(message: &str) -> String {
    let detail = detail(message);
    if let Some(name) = detail.strip_prefix("index '").and_then(|rest| rest.strip_suffix('\'')) {
        return name.to_owned();
    }
    let mut name = String::new();
    for (index, column) in detail.split(", ").enumerate() {
        let (table, column) = column.split_once('.').unwrap_or(("", column));
        if index == 0 {
            name.push_str(table);
        }
        name.push('_');
        name.push_str(column);
    }
    name.push_str("_key");
    named(&name)
}

fn primary_key(message: &str) -> String {
    let table = detail(message).split('.').next().unwrap_or_default();
    named(&format!("{table}_pkey"))
}

fn named(name: &str) -> String {
    name.chars().take(NAME).collect()
}

/// The name of a unique constraint on these columns, as errors report it.
pub(crate) fn unique_name(table: &str, columns: &[String]) -> String {
    named(&format!("{table}_{}_key", columns.join("_")))
}

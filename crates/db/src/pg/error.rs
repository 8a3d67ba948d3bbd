//! What PostgreSQL reports, as [`Error`].

use postgres::error::SqlState;

use crate::Error;

pub(crate) fn from(failure: &postgres::Error) -> Error {
    let Some(report) = failure.as_db_error() else {
        if failure.is_closed() || is_io(failure) {
            return Error::Unavailable(describe(failure));
        }
        return Error::Engine(describe(failure));
    };
    let state = report.code();
    let constraint = || report.constraint().unwrap_or_default().to_owned();
    if *state == SqlState::UNIQUE_VIOLATION {
        Error::Unique { constraint: constraint() }
    } else if *state == SqlState::CHECK_VIOLATION {
        Error::Check { constraint: constraint() }
    } else if *state == SqlState::NOT_NULL_VIOLATION {
        let name = format!(
            "{}_{}_not_null",
            report.table().unwrap_or_default(),
            report.column().unwrap_or_default()
        );
        Error::Check { constraint: name.chars().take(63).collect() }
    } else if *state == SqlState::FOREIGN_KEY_VIOLATION {
        Error::ForeignKey { constraint: constraint() }
    } else if *state == SqlState::T_R_SERIALIZATION_FAILURE || *state == SqlState::T_R_DEADLOCK_DETECTED {
        Error::Conflict
    } else if *state == SqlState::LOCK_NOT_AVAILABLE || *state == SqlState::TOO_MANY_CONNECTIONS {
        Error::Busy
    } else if *state == SqlState::DISK_FULL {
        Error::Full
    } else if lost(state.code()) || stale_plan(report) {
        Error::Unavailable(report.message().to_owned())
    } else {
        Error::Engine(format!("{} ({})", report.message(), state.code()))
    }
}

/// A server that cannot be reached, or that has no such database or user.
pub(crate) fn unreachable(failure: &postgres::Error) -> Error {
    match from(failure) {
        Error::Engine(why) => Error::Config(why),
        other => other,
    }
}

/// Class 08 (connection), the 57P of a server that is going down or up, a disk that fails.
fn lost(code: &str) -> bool {
    code.starts_with("08") || code.starts_with("57P") || code.starts_with("58")
}

/// A migration of another node changed what a prepared statement returns: a new connection knows.
fn stale_plan(report: &postgres::error::DbError) -> bool {
    *report.code() == SqlState::FEATURE_NOT_SUPPORTED && report.message().contains("cached plan")
}

fn is_io(failure: &postgres::Error) -> bool {
    use std::error::Error as _;
    let mut cause = failure.source();
    while let Some(inner) = cause {
        if inner.is::<std::io::Error>() {
            return true;
        }
        cause = inner.source();
    }
    false
}

fn describe(failure: &postgres::Error) -> String {
    use std::error::Error as _;
    failure.source().map_or_else(|| failure.to_string(), |cause| format!("{failure}: {cause}"))
}

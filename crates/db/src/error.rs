//! [`Error`]: where the differences between the engines end.
//!
//! A constraint has the same name whichever engine refused the row: uniques are named
//! `<table>_<column>[_<column>]_key` and primary keys `<table>_pkey`; SQLite reports columns
//! instead of names, and the name is derived from them.

/// What can go wrong in the database.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A row that had to be there is not.
    #[error("no such row")]
    NotFound,
    /// A row with the same key exists. `<table>_<column>[_<column>]_key`, or `<table>_pkey`.
    #[error("unique constraint {constraint}")]
    Unique { constraint: String },
    /// A value breaks a named CHECK, or `<table>_<column>_not_null`.
    #[error("check constraint {constraint}")]
    Check { constraint: String },
    /// A row refers to one that is not there, or is referred to by one that is. SQLite does not
    /// say which key it was, so there the name is empty: nothing may depend on it.
    #[error("foreign key {constraint}")]
    ForeignKey { constraint: String },
    /// Another transaction came first. The closure is run again before anyone sees this.
    #[error("another transaction came first")]
    Conflict,
    /// The database is locked, or too much is waiting.
    #[error("the database is busy")]
    Busy,
    /// The connection or the file is gone; what was not acknowledged may or may not be there.
    #[error("the database is unavailable: {0}")]
    Unavailable(String),
    /// No space left.
    #[error("no space left for the database")]
    Full,
    /// A value is not of the type it is read as.
    #[error("cannot read a value: {0}")]
    Decode(String),
    /// The address, the file, the migrations or a setting are wrong.
    #[error("database configuration: {0}")]
    Config(String),
    /// Anything else the engine refused: mostly a statement that is wrong.
    #[error("database: {0}")]
    Engine(String),
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The error of a closure that reads or writes. It must show the database's own error, because
/// that decides whether the closure is run again.
pub trait Failure: From<Error> + Send + 'static {
    fn database(&self) -> Option<&Error>;
}

impl Failure for Error {
    fn database(&self) -> Option<&Error> {
        Some(self)
    }
}

impl Error {
    /// Whether running the whole closure again may help, nothing of it having been kept.
    pub(crate) fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict)
    }
}

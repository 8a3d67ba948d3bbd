//! What can be wrong with a line of a list of people.

use super::Field;

/// A line that cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Counted from 1, as an editor shows it.
    pub line: u64,
    /// All that is wrong with it.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// More or fewer cells than the table has columns.
    Cells {
        /// Columns of the table.
        expected: usize,
        /// Cells of the line.
        found: usize,
    },
    /// A needed cell is empty.
    Missing(Field),
    /// The text is longer than this many characters.
    TooLong(Field, usize),
    /// The text has characters that cannot be shown.
    Unprintable(Field),
    /// The text is none of the words for this.
    Unknown(Field, String),
    /// The text is not an address, a number or a date.
    Malformed(Field, String),
    /// The same team twice.
    TeamTwice(String),
    /// The last day lies before the first.
    EndsBeforeStart,
    /// An earlier line has the same code or address.
    Repeated(Field, u64),
    /// Somebody else in the organisation has this address already; her code, or her name if she has none.
    EmailTaken(String),
    /// Reports to themselves.
    OwnManager,
    /// Neither the file nor the organisation knows this code.
    UnknownManager(String),
    /// The manager leaves with this import.
    ManagerLeaves(String),
    /// Going up from here one comes back here.
    ManagerCircle,
}

impl Problem {
    /// A stable name, for the catalogue, the API and logs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Cells { .. } => "cells",
            Self::Missing(_) => "missing",
            Self::TooLong(..) => "too_long",
            Self::Unprintable(_) => "unprintable",
            Self::Unknown(..) => "unknown",
            Self::Malformed(..) => "malformed",
            Self::TeamTwice(_) => "team_twice",
            Self::EndsBeforeStart => "ends_before_start",
            Self::Repeated(..) => "repeated",
            Self::EmailTaken(_) => "email_taken",
            Self::OwnManager => "own_manager",
            Self::UnknownManager(_) => "unknown_manager",
            Self::ManagerLeaves(_) => "manager_leaves",
            Self::ManagerCircle => "manager_circle",
        }
    }

    /// The column it concerns.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Cells { .. } => None,
            Self::Missing(field)
            | Self::TooLong(field, _)
            | Self::Unprintable(field)
            | Self::Unknown(field, _)
            | Self::Malformed(field, _)
            | Self::Repeated(field, _) => Some(*field),
            Self::TeamTwice(_) => Some(Field::Teams),
            Self::EndsBeforeStart => Some(Field::EndsOn),
            Self::EmailTaken(_) => Some(Field::Email),
            Self::OwnManager | Self::UnknownManager(_) | Self::ManagerLeaves(_) | Self::ManagerCircle => {
                Some(Field::Manager)
            }
        }
    }
}

//! The mapping file: which column of a log means what. TOML, all keys optional but the columns of a table:
//!
//! ```toml
//! delimiter = ";"                  # default: found from the first line
//! encoding = "windows-1250"        # default: UTF-8, or what spreadsheets save
//! zone = "Europe/Warsaw"           # of times without one; default: UTC
//! times = ["%d/%m/%Y %H:%M"]       # or "iso" (default), "epoch-seconds", "epoch-millis"; the first that fits
//! order = "file"                   # or "time": then the file's order decides between equal times
//! missing = ["?", "NULL"]          # values that mean nothing; empty ones always do
//!
//! [columns]                        # by name, or by number from 1
//! case = "Incident ID"
//! activity = "Change"
//! time = ["Date", "Time"]          # several are joined by a space
//! status = "Status"
//! resource = "Engineer"
//! team = "Group"
//! transition = "Step"
//! title = "Summary"
//!
//! [status]                         # whole statuses; without this section well-known words decide
//! closed = ["Closed", "Resolved"]
//! open = ["New", "Work in progress"]
//! otherwise = "open"
//!
//! [people]
//! columns = ["Caller", "Approver"] # further columns that name people
//! ```

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use serde::Deserialize;

use super::ending::{CaseState, Endings};
use super::time::Format;
use crate::foreign::fold;
use crate::foreign::{Charset, Trouble};

/// How a log is to be read.
#[derive(Debug, Clone)]
pub struct Mapping {
    pub(super) delimiter: Option<u8>,
    pub(super) charset: Option<Charset>,
    pub(super) zone: TimeZone,
    pub(super) formats: Vec<Format>,
    pub(super) by_time: bool,
    missing: BTreeSet<String>,
    pub(super) columns: Columns,
    /// What closes a case.
    pub endings: Endings,
    /// Folded names of further columns that name people.
    pub(super) people: BTreeSet<String>,
}

/// The columns by role.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Columns {
    pub(super) case: Option<Column>,
    pub(super) activity: Option<Column>,
    pub(super) time: Option<Several>,
    pub(super) status: Option<Column>,
    pub(super) resource: Option<Column>,
    pub(super) team: Option<Column>,
    pub(super) transition: Option<Column>,
    pub(super) title: Option<Column>,
}

/// A column by its name or by its number from 1.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Column {
    /// From 1.
    Number(usize),
    /// As the header names it; case and accents aside.
    Name(String),
}

/// One column or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Several {
    One(Column),
    Many(Vec<Column>),
}

impl Several {
    pub(super) fn columns(&self) -> &[Column] {
        match self {
            Self::One(column) => std::slice::from_ref(column),
            Self::Many(columns) => columns,
        }
    }
}

/// A mapping file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// Not TOML, an unknown key, or a value of the wrong kind; the parser's words name the line.
    #[error("{0}")]
    Toml(String),
    /// Not the IANA name of a time zone.
    #[error("unknown time zone {0:?}")]
    Zone(String),
    /// Not an encoding's name.
    #[error("unknown encoding {0:?}")]
    Encoding(String),
    /// More than one character, or one that is not ASCII.
    #[error("the delimiter must be one ASCII character, not {0:?}")]
    Delimiter(String),
    /// Neither a known word nor a pattern with `%`.
    #[error("unknown time format {0:?}")]
    TimeFormat(String),
    /// A list of columns without one.
    #[error("the time needs a column")]
    NoTimeColumn,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    delimiter: Option<String>,
    encoding: Option<String>,
    zone: Option<String>,
    #[serde(default)]
    times: Vec<String>,
    #[serde(default)]
    order: Order,
    missing: Option<Vec<String>>,
    #[serde(default)]
    columns: Columns,
    status: Option<Statuses>,
    #[serde(default)]
    people: PeopleColumns,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Order {
    #[default]
    File,
    Time,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statuses {
    #[serde(default)]
    closed: Vec<String>,
    #[serde(default)]
    open: Vec<String>,
    #[serde(default)]
    otherwise: Otherwise,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Otherwise {
    #[default]
    Open,
    Closed,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PeopleColumns {
    #[serde(default)]
    columns: Vec<String>,
}

impl Default for Mapping {
    /// No mapping file: well-known column names, ISO times, UTC where a zone is missing.
    fn default() -> Self {
        Self {
            delimiter: None,
            charset: None,
            zone: TimeZone::UTC,
            formats: vec![Format::Iso],
            by_time: false,
            missing: BTreeSet::from(["?".to_owned()]),
            columns: Columns::default(),
            endings: Endings::default(),
            people: BTreeSet::new(),
        }
    }
}

impl Mapping {
    /// Reads a mapping file. Unknown keys are errors: a mistyped one must not pass for a default.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let file: File = toml::from_str(text).map_err(|error| MappingError::Toml(error.to_string()))?;
        let mut mapping = Self { by_time: matches!(file.order, Order::Time), ..Self::default() };
        mapping.delimiter = file.delimiter.as_deref().map(delimiter).transpose()?;
        if let Some(label) = file.encoding {
            mapping.charset = Some(Charset::named(&label).map_err(|error| match error {
                Trouble::UnknownEncoding { label } => MappingError::Encoding(label),
                other => MappingError::Encoding(other.to_string()),
            })?);
        }
        if let Some(zone) = file.zone {
            mapping.zone = TimeZone::get(&zone).map_err(|_| MappingError::Zone(zone))?;
        }
        if !file.times.is_empty() {
            mapping.formats = file.times.into_iter().map(format).collect::<Result<_, _>>()?;
        }
        if let Some(missing) = file.missing {
            mapping.missing = missing.iter().map(|value| value.trim().to_owned()).collect();
        }
        if file.columns.time.as_ref().is_some_and(|time| time.columns().is_empty()) {
            return Err(MappingError::NoTimeColumn);
        }
        mapping.columns = file.columns;
        if let Some(status) = file.status {
            let otherwise = match status.otherwise {
                Otherwise::Open => CaseState::Open,
                Otherwise::Closed => CaseState::Closed,
            };
            mapping.endings = Endings::exactly(&status.closed, &status.open, otherwise);
        }
        mapping.people = file.people.columns.iter().map(|name| fold(name)).collect();
        Ok(mapping)
    }

    /// The value, unless it stands for a missing one.
    pub(super) fn value<'v>(&self, text: &'v str) -> Option<&'v str> {
        let text = text.trim();
        (!text.is_empty() && !self.missing.contains(text)).then_some(text)
    }

    /// The name of the zone of times without one.
    pub(super) fn zone_name(&self) -> String {
        self.zone.iana_name().unwrap_or("UTC").to_owned()
    }
}

fn delimiter(text: &str) -> Result<u8, MappingError> {
    match text.as_bytes() {
        [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\r' | b'\n') => Ok(*byte),
        _ => Err(MappingError::Delimiter(text.to_owned())),
    }
}

fn format(text: String) -> Result<Format, MappingError> {
    match text.as_str() {
        "iso" => Ok(Format::Iso),
        "epoch-seconds" => Ok(Format::EpochSeconds),
        "epoch-millis" => Ok(Format::EpochMillis),
        _ if text.contains('%') => Ok(Format::Pattern(text)),
        _ => Err(MappingError::TimeFormat(text)),
    }
}

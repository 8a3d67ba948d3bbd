//! The account that a reader gives of a log: what it read, what it kept, what it refused and where.

use std::collections::BTreeMap;

/// What happened to everything in the file. `events_read == events_kept + events_refused()` and
/// `cases_read == cases_kept + cases_merged + cases_refused()`, always.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The encoding of the text.
    pub encoding: String,
    /// Cases (traces, or distinct case names of a table).
    pub cases_read: u64,
    /// Events (or rows of a table).
    pub events_read: u64,
    /// Cases that are in the log.
    pub cases_kept: u64,
    /// Events that are in the log.
    pub events_kept: u64,
    /// Traces that continue an earlier trace of the same name.
    pub cases_merged: u64,
    /// What was refused, in file order.
    pub refused: Vec<Refusal>,
    /// What was kept and deserves a look.
    pub notes: Vec<Note>,
}

impl Report {
    /// Events refused.
    pub fn events_refused(&self) -> u64 {
        self.refused.iter().map(|refusal| refusal.events).sum()
    }

    /// Cases refused.
    pub fn cases_refused(&self) -> u64 {
        self.refused.iter().map(|refusal| refusal.cases).sum()
    }

    /// The note of this kind, if there is one.
    pub fn note(&self, kind: &NoteKind) -> Option<&Note> {
        self.notes.iter().find(|note| note.kind == *kind)
    }
}

/// Something that was not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The line on which it begins.
    pub line: u64,
    /// How many events it holds.
    pub events: u64,
    /// How many cases it holds: 1 when a whole case falls away.
    pub cases: u64,
    /// Why.
    pub reason: RefusalReason,
}

/// Why something was not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefusalReason {
    /// A row that names no case.
    NoCase,
    /// An event that does not say what happened.
    NoActivity,
    /// A time that cannot be read.
    BadTime {
        /// The text, shortened.
        text: String,
    },
    /// A time before 1900 or after 2199.
    ImplausibleTime {
        /// The text, shortened.
        text: String,
    },
    /// A row with more fields than the table has columns.
    TooManyFields {
        /// Columns of the table.
        expected: usize,
        /// Fields of the row.
        found: usize,
    },
    /// A case of which no event is left.
    NoEvents,
    /// A case of which no event has a time.
    NoTimes,
}

impl RefusalReason {
    /// A stable name, for the catalogue, the API and logs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoCase => "no_case",
            Self::NoActivity => "no_activity",
            Self::BadTime { .. } => "bad_time",
            Self::ImplausibleTime { .. } => "implausible_time",
            Self::TooManyFields { .. } => "too_many_fields",
            Self::NoEvents => "no_events",
            Self::NoTimes => "no_times",
        }
    }
}

/// Something that was kept and deserves a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What.
    pub kind: NoteKind,
    /// How often.
    pub count: u64,
    /// The line of the first occurrence.
    pub first_line: u64,
}

/// What deserves a look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// An event earlier than the one before it in its case; the order of the file is kept.
    TimeGoesBack,
    /// Two events of a case at the same instant; the order of the file is kept.
    SameInstant,
    /// An event without a time; it keeps its place in the file.
    NoTime,
    /// A time without a zone, read in the zone of the mapping.
    ZoneAssumed {
        /// The IANA name of that zone.
        zone: String,
    },
    /// A local time that its zone passed twice; the earlier one is taken.
    AmbiguousTime,
    /// A local time that its zone never had; the time after the gap is taken.
    SkippedTime,
    /// Events written with this offset from UTC, when there is more than one.
    Offset {
        /// As in the file, `+02:00`.
        offset: String,
    },
    /// A column or attribute that no role was found for; kept as extra data.
    ExtraColumn {
        /// Its name.
        name: String,
    },
    /// A missing value (`?`, empty) in a column that has a role.
    MissingValue {
        /// The role.
        role: &'static str,
    },
    /// A row with fewer fields than columns; the rest is missing.
    FewerFields,
    /// A row without any content, passed over.
    BlankRow,
    /// A trace without a name; it is called by its place in the file, `#12`.
    CaseUnnamed,
    /// A second trace with the name of an earlier one; its events follow that one's.
    CaseContinued,
    /// An attribute that the log declares for every event, absent from some.
    DeclaredAbsent {
        /// Its name.
        name: String,
    },
    /// A value that does not read as its declared type; kept as text.
    WrongType {
        /// The attribute.
        name: String,
    },
    /// The activity is taken from the log's own classifier, for want of a name.
    Classified,
    /// Elements that are no part of a log; their content is not kept.
    ForeignElement {
        /// The element.
        name: String,
    },
}

/// Counts notes while reading.
#[derive(Default)]
pub(super) struct Notes(BTreeMap<NoteKind, (u64, u64)>);

impl Notes {
    pub(super) fn add(&mut self, kind: NoteKind, line: u64) {
        self.add_many(kind, line, 1);
    }

    pub(super) fn add_many(&mut self, kind: NoteKind, line: u64, count: u64) {
        if count == 0 {
            return;
        }
        let entry = self.0.entry(kind).or_insert((0, line));
        entry.0 = entry.0.saturating_add(count);
        entry.1 = entry.1.min(line);
    }

    /// The notes by kind. One offset only is no news.
    pub(super) fn finish(mut self) -> Vec<Note> {
        let offset = |kind: &NoteKind| matches!(kind, NoteKind::Offset { .. });
        if self.0.keys().filter(|kind| offset(kind)).count() == 1 {
            self.0.retain(|kind, _| !offset(kind));
        }
        let note = |(kind, (count, first_line))| Note { kind, count, first_line };
        self.0.into_iter().map(note).collect()
    }
}

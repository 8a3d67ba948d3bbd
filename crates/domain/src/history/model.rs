//! The neutral form of an event log: cases, their entries in file order, and all data that came with them.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Value as Json, json};

/// Text that occurs many times in a log is stored once.
pub type Text = Arc<str>;

/// Data under the names that the other system gave it, in file order.
pub type Extra = Vec<(Text, Datum)>;

/// A log: cases in the order in which the file first names them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Log {
    /// Data of the log as a whole.
    pub attributes: Extra,
    /// The cases.
    pub cases: Vec<Case>,
}

impl Log {
    /// Entries of all cases.
    pub fn events(&self) -> usize {
        self.cases.iter().map(|case| case.events.len()).sum()
    }
}

/// One case: what will be one imported request.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Its name in the other system.
    pub id: Text,
    /// The line of the file that first names it.
    pub line: u64,
    /// Data of the case as a whole.
    pub attributes: Extra,
    /// Its entries; never empty, and at least one has a time.
    pub events: Vec<Entry>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The line of the file on which it begins.
    pub line: u64,
    /// What happened.
    pub activity: Text,
    /// The status that the case had from then on, if the log has a column for it.
    pub status: Option<Text>,
    /// When; `None` if the log does not say. Ties and gaps keep the order of the file.
    pub at: Option<Timestamp>,
    /// Who did it.
    pub resource: Option<Text>,
    /// The team or organisational unit.
    pub team: Option<Text>,
    /// The step in the life of an activity (`start`, `complete`, …).
    pub transition: Option<Text>,
    /// Everything else.
    pub extra: Extra,
}

/// A value of a log.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// Text, identifiers, and whatever does not read as its declared type.
    Text(Text),
    /// A whole number.
    Int(i64),
    /// A number; NaN and infinities stay text.
    Real(f64),
    /// Yes or no.
    Bool(bool),
    /// A point in time.
    Time(Timestamp),
    /// A list, whose entries may bear names.
    List(Extra),
    /// A value that has data of its own.
    Nested(Box<Datum>, Extra),
}

impl Datum {
    /// The value as JSON. A nested value is `{"value": …, "with": […]}`; a list keeps names and order as
    /// `[{"name": …, "value": …}]`, because names may repeat.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Text(text) => json!(text.as_ref()),
            Self::Int(number) => json!(number),
            Self::Real(number) => json!(number),
            Self::Bool(yes) => json!(yes),
            Self::Time(at) => json!(at.to_string()),
            Self::List(entries) => extra_to_json(entries),
            Self::Nested(value, with) => json!({ "value": value.to_json(), "with": extra_to_json(with) }),
        }
    }
}

/// Extra data as a JSON array of names and values, in file order.
pub fn extra_to_json(extra: &[(Text, Datum)]) -> Json {
    extra.iter().map(|(name, value)| json!({ "name": name.as_ref(), "value": value.to_json() })).collect()
}

/// Gives equal texts one allocation.
#[derive(Default)]
pub(super) struct Interner(HashSet<Text>);

impl Interner {
    /// Longer texts are unlikely to repeat.
    const LONGEST: usize = 120;

    pub(super) fn text(&mut self, text: &str) -> Text {
        if text.len() > Self::LONGEST {
            return Text::from(text);
        }
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let new = Text::from(text);
        self.0.insert(Arc::clone(&new));
        new
    }
}

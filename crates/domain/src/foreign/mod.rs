//! Files that other programs wrote: event logs, lists of people, maps.
//!
//! Nothing about such a file can be trusted: not its size, not its encoding, not that it ends. Reading goes
//! through [`TextSource`] (unpacks, decodes, counts lines) and, for tables, [`Table`]. Both hold a bounded
//! piece of the file in memory, know the line they are on, and answer every defect with a [`Trouble`];
//! they never panic and never guess past a byte they cannot read. What an import keeps of itself so that it can be
//! taken back is [`Import`] and its neighbours.

mod charset;
mod grid;
mod source;
mod table;
#[cfg(test)]
mod tests;
mod undoable;

pub use charset::Charset;
pub use grid::{GridRow, read_grid};
pub use source::{Limits, TextSource};
pub use table::{Record, Table};
pub use undoable::Import;
pub(crate) use undoable::{Change, Recorder, decode, latest};

use std::fmt::{Debug, Write as _};

use sha2::{Digest as _, Sha256};

use crate::Problem;

/// A hash over everything that a plan says: what is carried out is what was looked at.
pub(crate) fn fingerprint(plan: &impl Debug) -> String {
    struct Hashing(Sha256);
    impl std::fmt::Write for Hashing {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0.update(text.as_bytes());
            Ok(())
        }
    }
    let mut hashing = Hashing(Sha256::new());
    // Hashing does not fail.
    let _infallible = write!(hashing, "{plan:?}");
    hashing.0.finalize().iter().take(16).fold(String::new(), |mut text, byte| {
        let _infallible = write!(text, "{byte:02x}");
        text
    })
}

/// The kinds of table that are taken in a browser: the ends of names, the media type, and how the content
/// begins. Text may be in UTF-16 and then begins with a byte-order mark.
const KINDS: [(&[&str], &str); 2] = [(&["csv", "tsv", "txt"], "text/csv"), (&["gz"], "application/gzip")];
const GZIP: &[u8] = &[0x1f, 0x8b];
const UTF_16: [&[u8]; 2] = [&[0xff, 0xfe], &[0xfe, 0xff]];

/// What an uploaded table is, from its name and its first bytes.
///
/// # Errors
/// [`Problem::FileEmpty`], [`Problem::FileKindRefused`] for a kind that is not taken,
/// [`Problem::FileKindMismatch`] when the content is not what the name says.
pub fn check(name: &str, size: u64, head: &[u8]) -> Result<&'static str, Problem> {
    if size == 0 {
        return Err(Problem::FileEmpty);
    }
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let kind = KINDS.iter().find(|(ends, _)| ends.contains(&extension.as_str()));
    let Some((_, media_type)) = kind else { return Err(Problem::FileKindRefused) };
    let is_packed = head.starts_with(GZIP);
    let is_text = !head.contains(&0) || UTF_16.iter().any(|mark| head.starts_with(mark));
    let fits = if extension == "gz" { is_packed } else { is_text && !is_packed };
    if fits { Ok(media_type) } else { Err(Problem::FileKindMismatch) }
}

/// A file that cannot be read to its end. Nothing of it may be kept: half a file is not a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {trouble}")]
pub struct Unreadable {
    /// The line, counted from 1, that reading had reached.
    pub line: u64,
    /// What is wrong there.
    pub trouble: Trouble,
}

/// What can be wrong with a file as a whole. The words shown to people are chosen by [`Trouble::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The compressed data ends in the middle.
    #[error("the compressed file is cut off")]
    Truncated,
    /// The compressed data is damaged, or something else follows it.
    #[error("the compressed file is damaged")]
    Damaged,
    /// Unpacked, the file is larger than allowed.
    #[error("the file has more than {limit} bytes")]
    TooLarge {
        /// Bytes allowed.
        limit: u64,
    },
    /// One value, row or tag is larger than allowed.
    #[error("one value, row or tag has more than {limit} bytes")]
    TooLong {
        /// Bytes allowed.
        limit: u64,
    },
    /// More rows, events or attributes than allowed.
    #[error("more than {limit} entries")]
    TooMany {
        /// Entries allowed.
        limit: u64,
    },
    /// Bytes that are not text in the file's encoding.
    #[error("bytes that are not valid in the file's encoding")]
    BadEncoding,
    /// An encoding that we do not know.
    #[error("unknown encoding {label:?}")]
    UnknownEncoding {
        /// The name as given, shortened.
        label: String,
    },
    /// A spreadsheet workbook (`.xlsx`, `.ods`) instead of a text file.
    #[error("a spreadsheet workbook, not a text file")]
    Workbook,
    /// Binary data.
    #[error("binary data, not text")]
    Binary,
    /// A quotation mark opened a field and none closes it.
    #[error("a quotation mark is never closed")]
    UnclosedQuote,
    /// No rows, or no content at all.
    #[error("the file is empty")]
    Empty,
    /// A table without a column that it cannot do without.
    #[error("no column for {field:?}")]
    NoColumn {
        /// The column as the documentation or the mapping names it.
        field: String,
        /// The columns that the file does have.
        found: Vec<String>,
    },
    /// Two columns with the same meaning.
    #[error("two columns for {field:?}")]
    TwoColumns {
        /// The column as the documentation names it.
        field: String,
    },
    /// XML that is not well formed.
    #[error("XML that is not well formed: {detail}")]
    BadXml {
        /// The parser's own words, shortened.
        detail: String,
    },
    /// A document type declaration: event logs need none, and entity bombs do.
    #[error("a document type declaration")]
    Doctype,
    /// Well-formed XML that is not an XES log.
    #[error("not an XES log: <{found}>")]
    NotALog {
        /// The unexpected element.
        found: String,
    },
    /// YAML that cannot be read, or that has what is not taken.
    #[error("YAML that cannot be read: {detail}")]
    BadYaml {
        /// What is wrong, shortened.
        detail: String,
    },
    /// Well-formed XML that is not `GraphML`.
    #[error("not a graph: <{found}>")]
    NotAGraph {
        /// The unexpected element.
        found: String,
    },
    /// The operating system could not read the file.
    #[error("{0}")]
    Io(String),
}

impl Trouble {
    /// A stable name, for the catalogue, the API and logs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::Damaged => "damaged",
            Self::TooLarge { .. } => "too_large",
            Self::TooLong { .. } => "too_long",
            Self::TooMany { .. } => "too_many",
            Self::BadEncoding => "bad_encoding",
            Self::UnknownEncoding { .. } => "unknown_encoding",
            Self::Workbook => "workbook",
            Self::Binary => "binary",
            Self::UnclosedQuote => "unclosed_quote",
            Self::Empty => "empty",
            Self::NoColumn { .. } => "no_column",
            Self::TwoColumns { .. } => "two_columns",
            Self::BadXml { .. } => "bad_xml",
            Self::Doctype => "doctype",
            Self::NotALog { .. } => "not_a_log",
            Self::BadYaml { .. } => "bad_yaml",
            Self::NotAGraph { .. } => "not_a_graph",
            Self::Io(_) => "io",
        }
    }

    /// At which line it happened.
    pub(crate) fn at(self, line: u64) -> Unreadable {
        Unreadable { line, trouble: self }
    }

    /// Carries the trouble through readers that only know [`std::io::Error`].
    pub(crate) fn into_io(self) -> std::io::Error {
        std::io::Error::other(self)
    }

    /// The other way.
    pub(crate) fn from_io(error: &std::io::Error) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            Some(trouble) => trouble.clone(),
            None => Self::Io(error.to_string()),
        }
    }
}

/// The beginning of a foreign value, for a message: at most 60 characters, on one line.
pub fn shorten(value: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String =
        value.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if value.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

/// SHA-256 of a file's bytes in lower-case hexadecimal.
///
/// # Errors
/// Those of reading it.
pub fn digest(mut file: impl std::io::Read) -> std::io::Result<String> {
    use sha2::{Digest as _, Sha256};
    let mut hash = Sha256::new();
    let mut chunk = vec![0; 64 * 1024];
    loop {
        match file.read(&mut chunk)? {
            0 => break,
            count => hash.update(chunk.get(..count).unwrap_or_default()),
        }
    }
    let digits: Vec<String> = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(digits.concat())
}

/// A name as it is compared: case, accents and the spaces around it aside.
pub(crate) fn fold(text: &str) -> String {
    let text = text.trim();
    if text.is_ascii() { text.to_ascii_lowercase() } else { db::fold(text) }
}

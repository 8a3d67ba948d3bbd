//! The map as a file: who serves whom, what each side needs, where outside customers are met, and who belongs
//! and reports where. It comes in and goes out as a table (CSV), as a catalogue of entities like Backstage's
//! (YAML), and as a graph (`GraphML`).
//!
//! All three say the same [`Entry`]s: [`read`] and [`write`](write()) are each other's inverse. [`plan()`]
//! holds the entries against the organisation and only looks: the outcome is either every bad place of the
//! file with its reasons, or a [`Plan`] without any. There is no third way, so nothing can be half imported.
//! [`apply()`] makes the plan and carries it out in one transaction; [`undo()`] takes it back.
//!
//! A file cannot say yes for anybody: what it draws is declared, and both sides are asked. What a file does not
//! say stays as it is, and nothing is ever removed by one. A pair that said no stays as it is as well.
//!
//! | aspect | file |
//! |---|---|
//! | the three formats | `table`, `catalogue`, `graph` |
//! | what the organisation has, and what leaves it | `house`, `export` |
//! | holding a file against it, and what that comes to | `planning`, `plan` |
//! | carrying it out, taking it back, and the rows of both | `applying`, `undoing`, `stored` |

mod applying;
mod catalogue;
mod entry;
mod export;
mod graph;
mod house;
mod plan;
mod planning;
mod stored;
mod table;
mod undoing;

#[cfg(test)]
mod tests;

pub use applying::{Applied, Counts, Preview, apply, preview};
pub use entry::{BadPlace, Entry, Field, Flaw, Place, What};
pub use export::export;
pub use house::House;
pub use plan::{Known, Plan, PlannedLink, PlannedMember, PlannedMoment, PlannedParent, PlannedReport, Side};
pub use planning::plan;
pub use undoing::{Kept, Line, Undone, latest, list, undo};

use std::io::Read;

use crate::Problem;
use crate::foreign::{Charset, Limits, TextSource, Trouble, Unreadable};
use crate::language::words;

words! {
    /// How a file is written.
    Format {
        /// A table, one thing a row.
        Csv = "csv",
        /// Entities, as in a Backstage catalogue.
        Yaml = "yaml",
        /// A graph.
        Graphml = "graphml",
    }
}

impl Format {
    /// By the end of a file's name; packed or not.
    pub fn of_name(name: &str) -> Option<Format> {
        let name = name.to_ascii_lowercase();
        let name = name.strip_suffix(".gz").unwrap_or(&name);
        match name.rsplit_once('.')?.1 {
            "csv" | "tsv" | "txt" => Some(Format::Csv),
            "yaml" | "yml" => Some(Format::Yaml),
            "graphml" | "xml" => Some(Format::Graphml),
            _ => None,
        }
    }

    /// The media type of a file that goes out.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Yaml => "application/yaml; charset=utf-8",
            Format::Graphml => "application/graphml+xml; charset=utf-8",
        }
    }
}

/// What an uploaded file of the map is, from its name and its first bytes.
///
/// # Errors
/// [`Problem::FileEmpty`], [`Problem::FileKindRefused`] for a name that does not say how to read it,
/// [`Problem::FileKindMismatch`] when the content is not what the name says.
pub fn check(name: &str, size: u64, head: &[u8]) -> Result<&'static str, Problem> {
    const GZIP: &[u8] = &[0x1f, 0x8b];
    if size == 0 {
        return Err(Problem::FileEmpty);
    }
    Format::of_name(name).ok_or(Problem::FileKindRefused)?;
    let is_packed = name.to_ascii_lowercase().ends_with(".gz");
    if head.starts_with(GZIP) != is_packed || head.starts_with(b"PK\x03\x04") {
        return Err(Problem::FileKindMismatch);
    }
    Ok(if is_packed { "application/gzip" } else { "text/plain" })
}

/// How much of a file is taken in: 32 megabytes, a hundred thousand entries.
pub const LIMITS: Limits = Limits { bytes: 32 << 20, piece: 1 << 20, entries: 100_000 };

/// Reads a file, packed or not.
///
/// # Errors
/// When it cannot be read to its end; a defect of one entry is told by [`plan()`].
pub fn read(file: impl Read, format: Format, limits: Limits) -> Result<Vec<Entry>, Unreadable> {
    let entries = match format {
        Format::Csv => table::read(file, limits)?,
        Format::Yaml => catalogue::read(&text(file, limits)?, limits)?,
        Format::Graphml => graph::read(&text(file, limits)?, limits)?,
    };
    if entries.is_empty() { Err(Trouble::Empty.at(1)) } else { Ok(entries) }
}

/// Writes entries, such as [`export()`] gives.
pub fn write(entries: &[Entry], format: Format) -> Vec<u8> {
    match format {
        Format::Csv => table::write(entries),
        Format::Yaml => catalogue::write(entries),
        Format::Graphml => graph::write(entries),
    }
    .into_bytes()
}

/// The whole text of a file that is not read row by row.
fn text(file: impl Read, limits: Limits) -> Result<String, Unreadable> {
    let whole = Limits { piece: limits.bytes, ..limits };
    let mut source = TextSource::open(file, Charset::Xml, whole)?;
    let mut text = String::new();
    match source.read_to_string(&mut text) {
        Ok(_) => Ok(text),
        Err(error) => Err(Trouble::from_io(&error).at(source.line())),
    }
}

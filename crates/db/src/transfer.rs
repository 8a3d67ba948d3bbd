//! Moving a whole database to the other engine, and being sure that everything arrived.
//!
//! Tables, columns and keys are found by asking the engine. The source is read in one snapshot,
//! the target filled in one transaction: empty before, complete after. Each table is counted and
//! summed on both sides; a difference is an error, and then the target stays empty.
//!
//! The product must not be running on the source: what it writes meanwhile would stay behind.

mod checksum;
mod source;
mod target;

use std::sync::mpsc::sync_channel;

use crate::schema::Column;
use crate::{Database, Date, Error, Result, Row, Timestamp, Uuid, Value};

/// Rows sent at once, and how many such chunks may be under way.
const CHUNK: usize = 500;
const UNDER_WAY: usize = 4;

/// What was moved of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableReport {
    pub table: String,
    pub rows: u64,
    /// The same for the same rows, on either engine and in any order.
    pub checksum: String,
}

/// Copies everything from one database into another, which has the same schema and no rows.
///
/// Transaction ids (columns named `txn`) are moved below those that the target will give, all by
/// the same distance; see [`crate::Conn::event_horizon`]. Search is indexed anew.
pub fn transfer(from: &Database, to: &Database) -> Result<Vec<TableReport>> {
    let (sender, receiver) = sync_channel(UNDER_WAY);
    let database = from.clone();
    let reading = std::thread::Builder::new()
        .name("db-transfer".into())
        .spawn(move || database.read_blocking(None, move |conn| source::send(conn, &sender)))
        .map_err(|failure| Error::Unavailable(failure.to_string()))?;
    // Taken by the first run: what was sent cannot be received twice.
    let mut receiver = Some(receiver);
    let written = to.write_blocking(None, move |tx| match receiver.take() {
        Some(receiver) => target::receive(tx, &receiver),
        None => Err(Error::Unavailable("someone else wrote to the target; transfer again".into())),
    });
    match (reading.join(), written) {
        (Ok(Ok(())), written) => written,
        // The one that failed first says why; the other only knows that the first broke off.
        (Ok(Err(_)), Err(why)) if why != broke_off() => Err(why),
        (Ok(Err(why)), _) => Err(why),
        (Err(panic), _) => std::panic::resume_unwind(panic),
    }
}

fn broke_off() -> Error {
    Error::Unavailable("the source broke off".into())
}

/// From the thread that reads to the one that writes.
enum Message {
    /// First: what will come.
    Plan(Vec<Planned>),
    /// Rows of the table of this number in the plan, one value after another.
    Rows(usize, Vec<Value>),
    /// Last: what was sent.
    Sums(Vec<TableReport>),
}

/// A table that will come.
#[derive(Clone)]
struct Planned {
    table: String,
    columns: Vec<Column>,
    /// Taken off its column `txn`.
    distance: i64,
}

/// The table of found documents, which each engine keeps in its own way.
const DOCUMENTS: &str = "search_document";

impl Planned {
    /// The documents' texts; from them the target makes its own index.
    fn documents() -> Self {
        let kinds = [
            ("kind", "TEXT"),
            ("id", "UUID"),
            ("at", "TIMESTAMPTZ"),
            ("title", "TEXT"),
            ("body", "TEXT"),
            ("fields", "JSONB"),
        ];
        let column = |(name, kind): (&str, &str)| Column {
            name: name.to_owned(),
            kind: kind.to_owned(),
            nullable: false,
        };
        Self { table: DOCUMENTS.to_owned(), columns: kinds.map(column).into(), distance: 0 }
    }

    /// `"a", "b"`
    fn columns(&self) -> String {
        let quoted: Vec<String> = self.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
        quoted.join(", ")
    }

    fn select(&self) -> String {
        format!("SELECT {} FROM \"{}\"", self.columns(), self.table)
    }

    /// A row's values, by the columns' types.
    fn read(&self, row: &Row<'_>) -> Result<Vec<Value>> {
        let named = |column: &Column, error| match error {
            Error::Decode(why) => Error::Decode(format!("{}.{}: {why}", self.table, column.name)),
            other => other,
        };
        let columns = self.columns.iter().enumerate();
        columns.map(|(index, column)| typed(row, index, &column.kind).map_err(|e| named(column, e))).collect()
    }
}

fn typed(row: &Row<'_>, index: usize, kind: &str) -> Result<Value> {
    Ok(match kind {
        "BOOLEAN" => row.get::<Option<bool>>(index)?.into(),
        "BIGINT" => row.get::<Option<i64>>(index)?.into(),
        "DOUBLE PRECISION" => row.get::<Option<f64>>(index)?.into(),
        "TEXT" => row.get::<Option<String>>(index)?.into(),
        "BYTEA" => row.get::<Option<Vec<u8>>>(index)?.into(),
        "UUID" => row.get::<Option<Uuid>>(index)?.into(),
        "TIMESTAMPTZ" => row.get::<Option<Timestamp>>(index)?.into(),
        "DATE" => row.get::<Option<Date>>(index)?.into(),
        "JSONB" => row.get::<Option<serde_json::Value>>(index)?.into(),
        other => return Err(Error::Decode(format!("the dialect has no type {other}"))),
    })
}

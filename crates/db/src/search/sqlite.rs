//! Search on SQLite: an FTS5 index whose row numbers are in the order of time.
//!
//! FTS5 yields hits by row number, forwards or backwards, and stops when it is no longer asked. So
//! a document's number is made of its kind, its time to the hundredth of a second, and a counter:
//! the newest page of a word that a million documents hold is read off the end. The exact order
//! within a hundredth is made here.

mod page;

use uuid::Uuid;

pub(super) use page::query;

use super::Stored;
use super::words::Indexed;
use crate::{Conn, Error, Result, Timestamp, Tx, params};

/// The index holds no texts of its own (`content=''`): they are in the table beside it. The
/// `ascii` tokenizer takes our words, already cut and folded, as they are.
pub(super) const TABLES: &str = "\
CREATE TABLE search_kind (kind TEXT NOT NULL PRIMARY KEY, code BIGINT NOT NULL UNIQUE);
CREATE TABLE search_document (
    place INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    fields JSONB NOT NULL,
    UNIQUE (kind, id)
);
CREATE VIRTUAL TABLE search_words USING fts5 (
    title, body, fields, content = '', contentless_delete = 1, tokenize = 'ascii'
);
";

/// A place is three bits of kind, 39 of hundredths since 1970 (until the year 2144), 21 of counter.
const COUNTER_BITS: u32 = 21;
const TIME_BITS: u32 = 39;
const KINDS: i64 = 8;
const MICROS_PER_HUNDREDTH: i64 = 10_000;
pub(super) fn index(tx: &mut Tx<'_>, stored: &Stored<'_>, indexed: &Indexed) -> Result<()> {
    let document = stored.document;
    let first = first_place(kind_code(tx, document.kind)?, document.at);
    let last = first | ((1 << COUNTER_BITS) - 1);
    let old = remove_words(tx, document.kind, document.id)?;
    let place = match old.filter(|place| (first..=last).contains(place)) {
        Some(place) => place,
        None => next_place(tx, first, last)?,
    };
    tx.execute(
        "INSERT INTO search_document (place, kind, id, at, title, body, fields)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (kind, id) DO UPDATE SET place = excluded.place, at = excluded.at,
            title = excluded.title, body = excluded.body, fields = excluded.fields",
        params![
            place,
            document.kind,
            document.id,
            document.at,
            &stored.title,
            &stored.body,
            stored.fields.clone()
        ],
    )?;
    tx.execute(
        "INSERT INTO search_words (rowid, title, body, fields) VALUES ($1, $2, $3, $4)",
        params![place, indexed.title.join(" "), indexed.body.join(" "), indexed.fields.join(" ")],
    )?;
    Ok(())
}

pub(super) fn remove(tx: &mut Tx<'_>, kind: &str, id: Uuid) -> Result<()> {
    if let Some(place) = remove_words(tx, kind, id)? {
        tx.execute("DELETE FROM search_document WHERE place = $1", params![place])?;
    }
    Ok(())
}

/// Takes the document's words out of the index; where they were.
fn remove_words(tx: &mut Tx<'_>, kind: &str, id: Uuid) -> Result<Option<i64>> {
    let sql = "SELECT place FROM search_document WHERE kind = $1 AND id = $2";
    let place: Option<i64> = tx.maybe(sql, params![kind, id], |row| row.get(0))?;
    if let Some(place) = place {
        tx.execute("DELETE FROM search_words WHERE rowid = $1", params![place])?;
    }
    Ok(place)
}

fn find_code(conn: &mut Conn<'_>, kind: &str) -> Result<Option<i64>> {
    conn.maybe("SELECT code FROM search_kind WHERE kind = $1", params![kind], |row| row.get(0))
}

fn kind_code(tx: &mut Tx<'_>, kind: &str) -> Result<i64> {
    if let Some(code) = find_code(tx, kind)? {
        return Ok(code);
    }
    let code: i64 = tx.scalar("SELECT count(*) FROM search_kind", &[])?;
    if code >= KINDS {
        return Err(Error::Engine(format!("{KINDS} kinds of documents at most; {kind:?} is one more")));
    }
    tx.execute("INSERT INTO search_kind (kind, code) VALUES ($1, $2)", params![kind, code])?;
    Ok(code)
}

/// The first place of a hundredth of a second.
fn first_place(code: i64, at: Timestamp) -> i64 {
    let hundredths = at.as_micros().div_euclid(MICROS_PER_HUNDREDTH).clamp(0, (1 << TIME_BITS) - 1);
    (code << (TIME_BITS + COUNTER_BITS)) | (hundredths << COUNTER_BITS)
}

fn next_place(tx: &mut Tx<'_>, first: i64, last: i64) -> Result<i64> {
    let sql = "SELECT max(place) FROM search_document WHERE place BETWEEN $1 AND $2";
    let highest: Option<i64> = tx.scalar(sql, params![first, last])?;
    match highest {
        None => Ok(first),
        Some(highest) if highest < last => Ok(highest + 1),
        Some(_) => Err(Error::Engine("two million documents of one hundredth of a second".into())),
    }
}

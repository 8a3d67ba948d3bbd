//! Full-text search: the one deliberate split between the engines.
//!
//! What is the same for both is done here, in Rust: texts are cut into words and folded, the
//! user's words become [`Terms`], found passages are cut out and marked. The engines only answer
//! which documents hold these words: FTS5 on SQLite, a tsvector on PostgreSQL, neither with rules
//! of language of its own. So both find the same documents, and in the same order: newest first.
//!
//! Who may see a document is decided in SQL, by the scope that every query must bring.

mod postgres;
mod snippet;
mod sqlite;
mod terms;
mod words;

use serde_json::Value as Json;
use uuid::Uuid;

use crate::{Conn, Engine, MigrationSql, Query, Result, Timestamp, Tx};

pub use terms::Terms;

/// The search tables, for the product's migrations to include under a number of their own.
pub const SEARCH_MIGRATION: MigrationSql =
    MigrationSql::Split { sqlite: sqlite::TABLES, postgres: postgres::TABLES };

/// What can be found.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// `request`, `person`, … At most eight kinds.
    pub kind: &'a str,
    pub id: Uuid,
    pub title: &'a str,
    pub body: &'a str,
    /// Field and text: each word of the text is found as `field:word`. Fields are lower-case
    /// letters and `_`, in every language in which they are to be typed.
    pub fields: &'a [(&'a str, &'a str)],
    /// By this the hits are ordered, newest first.
    pub at: Timestamp,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub id: Uuid,
    pub at: Timestamp,
    /// A passage of the body (of the title, if there is no body), with U+E000 before and U+E001
    /// after each found word, to be replaced after escaping.
    pub snippet: String,
}

/// Makes the document findable, in place of what was indexed under the same kind and id.
pub fn index(tx: &mut Tx<'_>, document: &Document<'_>) -> Result<()> {
    let indexed = words::Indexed::of(document);
    let (title, body) = (plain(document.title), plain(document.body));
    let fields = document.fields.iter().map(|&(field, text)| Json::from(vec![plain(field), plain(text)]));
    let stored =
        Stored { document, title, body, fields: serde_json::json!({ "fields": fields.collect::<Vec<_>>() }) };
    match tx.engine() {
        Engine::Sqlite => sqlite::index(tx, &stored, &indexed),
        Engine::Postgres => postgres::index(tx, &stored, &indexed),
    }
}

/// A document with its texts as they are kept.
struct Stored<'d> {
    document: &'d Document<'d>,
    title: String,
    body: String,
    fields: Json,
}

/// Field and text of each, as they are kept.
pub(crate) fn stored_fields(stored: &Json) -> Vec<(&str, &str)> {
    let pairs = stored.get("fields").and_then(Json::as_array).into_iter().flatten();
    pairs.filter_map(|pair| Some((pair.get(0)?.as_str()?, pair.get(1)?.as_str()?))).collect()
}

/// The zero character is no text to PostgreSQL, and the marks are ours.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(*c, '\0' | snippet::BEGIN | snippet::END)).collect()
}

/// Makes it unfindable. No error if it was not findable before.
pub fn remove(tx: &mut Tx<'_>, kind: &str, id: Uuid) -> Result<()> {
    match tx.engine() {
        Engine::Sqlite => sqlite::remove(tx, kind, id),
        Engine::Postgres => postgres::remove(tx, kind, id),
    }
}

/// The documents of this kind that hold the terms and whose id is in `scope`, newest first.
///
/// `scope` is a SELECT of one column: the ids that the reader may see. `after` is the last hit of
/// the page before. Terms without a word that must be there find nothing.
pub fn query(
    conn: &mut Conn<'_>,
    kind: &str,
    terms: &Terms,
    scope: &Query,
    after: Option<(Timestamp, Uuid)>,
    limit: usize,
) -> Result<Vec<Hit>> {
    if !terms.can_match() || limit == 0 {
        return Ok(Vec::new());
    }
    let wanted = Wanted { kind, terms, scope, after, limit };
    let found = match conn.engine() {
        Engine::Sqlite => sqlite::query(conn, &wanted)?,
        Engine::Postgres => postgres::query(conn, &wanted)?,
    };
    let hit = |found: Found| {
        let snippet = snippet::snippet(&found.title, &found.body, terms);
        Hit { id: found.id, at: found.at, snippet }
    };
    Ok(found.into_iter().map(hit).collect())
}

/// What [`query`] was asked.
struct Wanted<'q> {
    kind: &'q str,
    terms: &'q Terms,
    scope: &'q Query,
    after: Option<(Timestamp, Uuid)>,
    limit: usize,
}

/// A hit before its passage is cut out.
struct Found {
    id: Uuid,
    at: Timestamp,
    title: String,
    body: String,
}

#[cfg(test)]
mod tests;

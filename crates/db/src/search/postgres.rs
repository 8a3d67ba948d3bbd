//! Search on PostgreSQL: a tsvector that we write ourselves, and a GIN index.
//!
//! The words come folded, with their positions, so that no text search configuration has a say.
//! The planner chooses between walking the newest documents (a frequent word), the GIN index (a
//! rare one) and the scope (a reader who sees little). It must see the words to choose, and so a
//! query is planned anew each time.

use std::collections::BTreeMap;
use std::fmt::Write;

use uuid::Uuid;

use super::terms::Term;
use super::words::{Indexed, STOP};
use super::{Found, Stored, Wanted};
use crate::{Conn, Query, Result, Tx, params};

pub(super) const TABLES: &str = "\
CREATE TABLE search_document (
    kind TEXT NOT NULL,
    id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    fields JSONB NOT NULL,
    words TSVECTOR NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX search_document_newest ON search_document (kind, at DESC, id DESC);
CREATE INDEX search_document_words ON search_document USING GIN (words);
";

/// Where each part's positions begin, so that no phrase reaches from one into the next.
const BODY: usize = 1_100;
const FIELDS: usize = 12_000;

pub(super) fn index(tx: &mut Tx<'_>, stored: &Stored<'_>, indexed: &Indexed) -> Result<()> {
    let document = stored.document;
    tx.execute(
        "INSERT INTO search_document (kind, id, at, title, body, fields, words)
         VALUES ($1, $2, $3, $4, $5, $6, CAST(CAST($7 AS TEXT) AS tsvector))
         ON CONFLICT (kind, id) DO UPDATE SET at = excluded.at, title = excluded.title,
            body = excluded.body, fields = excluded.fields, words = excluded.words",
        params![
            document.kind,
            document.id,
            document.at,
            &stored.title,
            &stored.body,
            stored.fields.clone(),
            vector(indexed)
        ],
    )?;
    Ok(())
}

pub(super) fn remove(tx: &mut Tx<'_>, kind: &str, id: Uuid) -> Result<()> {
    tx.execute("DELETE FROM search_document WHERE kind = $1 AND id = $2", params![kind, id])?;
    Ok(())
}

pub(super) fn query(conn: &mut Conn<'_>, wanted: &Wanted<'_>) -> Result<Vec<Found>> {
    conn.batch("SET LOCAL plan_cache_mode = force_custom_plan")?;
    let mut query = Query::new("WITH scope (id) AS (");
    query
        .append(wanted.scope)
        .push(") SELECT d.id, d.at, d.title, d.body FROM search_document AS d WHERE d.kind = ")
        .bind(wanted.kind)
        .push(" AND d.words @@ CAST(CAST(")
        .bind(terms(wanted))
        .push(" AS TEXT) AS tsquery)");
    if let Some((at, id)) = wanted.after {
        query.push(" AND (d.at, d.id) < (").bind(at).push(", ").bind(id).push(")");
    }
    query
        .push(" AND EXISTS (SELECT 1 FROM scope WHERE scope.id = d.id) ORDER BY d.at DESC, d.id DESC LIMIT ")
        .bind(i64::try_from(wanted.limit).unwrap_or(i64::MAX));
    conn.query_all(&query, |row| {
        Ok(Found { id: row.get(0)?, at: row.get(1)?, title: row.get(2)?, body: row.get(3)? })
    })
}

/// `'word':1,5 'other':2`. Words are letters and digits: there is nothing to escape.
fn vector(indexed: &Indexed) -> String {
    let mut positions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (start, part) in [(1, &indexed.title), (BODY, &indexed.body), (FIELDS, &indexed.fields)] {
        for (position, word) in part.iter().enumerate() {
            if word != STOP {
                positions.entry(word).or_default().push(start + position);
            }
        }
    }
    let mut text = String::new();
    for (word, positions) in positions {
        for (index, position) in positions.into_iter().enumerate() {
            // Writing to a String does not fail.
            let _infallible = match index {
                0 => write!(text, " '{word}':{position}"),
                _ => write!(text, ",{position}"),
            };
        }
    }
    text
}

fn terms(wanted: &Wanted<'_>) -> String {
    let with: Vec<String> = wanted.terms.wanted().map(phrase).collect();
    let without: Vec<String> = wanted.terms.unwanted().map(|term| format!("!{}", phrase(term))).collect();
    with.into_iter().chain(without).collect::<Vec<_>>().join(" & ")
}

/// `('a' <-> 'b':*)`
fn phrase(term: &Term) -> String {
    let words: Vec<String> = term.words.iter().map(|word| format!("'{word}'")).collect();
    format!("({}{})", words.join(" <-> "), if term.prefix { ":*" } else { "" })
}

//! Search on SQLite: an FTS5 index whose row numbers are in the order of time.
//!
//! FTS5 yields hits by row number, forwards or backwards, and stops when it is no longer asked. So
//! a document's number is made of its kind, its time to the hundredth of a second, and a counter:
//! the newest page of a word that a million documents hold is read off the end. The exact order
//! within a hundredth is made here.
//!
//! A reader who sees few documents is served from the other side: the documents of the scope are
//! listed, and the index is asked about those.

use uuid::Uuid;

use super::terms::Term;
use super::words::Indexed;
use super::{Found, Stored, Wanted};
use crate::{Conn, Error, Query, Result, Timestamp, Tx, Value, params};

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
/// Up to how many documents a reader is said to see few.
const FEW: i64 = 2_000;
/// How many hits are asked of the index at once: the dialect's limit for a list.
const BATCH: usize = 400;

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

/// A document that holds the words and may be seen.
struct Candidate {
    place: i64,
    at: Timestamp,
    id: Uuid,
}

pub(super) fn query(conn: &mut Conn<'_>, wanted: &Wanted<'_>) -> Result<Vec<Found>> {
    let Some(code) = find_code(conn, wanted.kind)? else { return Ok(Vec::new()) };
    let lowest = first_place(code, Timestamp::MIN);
    let from = wanted.after.map_or(Timestamp::MAX, |(at, _)| at);
    let highest = first_place(code, from) | ((1 << COUNTER_BITS) - 1);
    let mut page = Page { wanted, words: terms(wanted), candidates: Vec::new() };
    if sees_few(conn, wanted)? {
        page.from_scope(conn, lowest, highest)?;
    } else {
        page.from_words(conn, lowest, highest)?;
    }
    page.load(conn)
}

fn sees_few(conn: &mut Conn<'_>, wanted: &Wanted<'_>) -> Result<bool> {
    let mut query = Query::new("WITH scope (id) AS (");
    query
        .append(wanted.scope)
        .push(") SELECT count(*) FROM (SELECT 1 FROM scope LIMIT ")
        .bind(FEW + 1)
        .push(") AS some");
    let count = conn.query_maybe(&query, |row| row.get::<i64>(0))?;
    Ok(count.is_some_and(|count| count <= FEW))
}

/// A page of hits as it fills.
struct Page<'q> {
    wanted: &'q Wanted<'q>,
    words: String,
    /// From the newest hundredth backwards.
    candidates: Vec<Candidate>,
}

impl Page<'_> {
    /// Goes through what the index finds and asks the scope which of it may be seen.
    fn from_words(&mut self, conn: &mut Conn<'_>, lowest: i64, mut highest: i64) -> Result<()> {
        while !self.is_full(highest) {
            let batch = conn.all(
                "SELECT d.place, d.at, d.id
                 FROM search_words CROSS JOIN search_document AS d ON d.place = search_words.rowid
                 WHERE search_words MATCH $1 AND search_words.rowid BETWEEN $2 AND $3
                 ORDER BY search_words.rowid DESC LIMIT $4",
                params![&self.words, lowest, highest, i64::try_from(BATCH).unwrap_or(i64::MAX)],
                |row| Ok(Candidate { place: row.get(0)?, at: row.get(1)?, id: row.get(2)? }),
            )?;
            let Some(oldest) = batch.last().map(|candidate| candidate.place) else { break };
            let mut query = Query::new("WITH scope (id) AS (");
            query
                .append(self.wanted.scope)
                .push(") SELECT id FROM scope WHERE id IN ")
                .list(batch.iter().map(|candidate| Value::Uuid(candidate.id)));
            let seen: std::collections::HashSet<Uuid> =
                conn.query_all(&query, |row| row.get(0))?.into_iter().collect();
            let was_last = batch.len() < BATCH;
            self.add(batch.into_iter().filter(|candidate| seen.contains(&candidate.id)));
            highest = oldest - 1;
            if was_last {
                break;
            }
        }
        Ok(())
    }

    /// Goes through what may be seen, newest first, and asks the index which of it holds the words.
    fn from_scope(&mut self, conn: &mut Conn<'_>, lowest: i64, highest: i64) -> Result<()> {
        let mut query = Query::new("WITH scope (id) AS (");
        query
            .append(self.wanted.scope)
            .push(
                ") SELECT DISTINCT d.place FROM scope CROSS JOIN search_document AS d \
                 ON d.id = scope.id AND d.kind = ",
            )
            .bind(self.wanted.kind)
            .push(" WHERE d.place BETWEEN ")
            .bind(lowest)
            .push(" AND ")
            .bind(highest)
            .push(" ORDER BY 1 DESC");
        let places: Vec<i64> = conn.query_all(&query, |row| row.get(0))?;
        for batch in places.chunks(BATCH) {
            if batch.first().is_some_and(|newest| self.is_full(*newest)) {
                break;
            }
            let mut query = Query::new(
                "SELECT d.place, d.at, d.id \
                 FROM search_words CROSS JOIN search_document AS d ON d.place = search_words.rowid \
                 WHERE search_words MATCH ",
            );
            query
                .bind(&self.words)
                .push(" AND search_words.rowid IN ")
                .list(batch.iter().map(|&place| Value::Int(place)));
            let found = conn.query_all(&query, |row| {
                Ok(Candidate { place: row.get(0)?, at: row.get(1)?, id: row.get(2)? })
            })?;
            self.add(found.into_iter());
        }
        Ok(())
    }

    fn add(&mut self, found: impl Iterator<Item = Candidate>) {
        let after = self.wanted.after;
        self.candidates.extend(found.filter(|found| after.is_none_or(|after| (found.at, found.id) < after)));
    }

    /// Whether everything that comes from `place` on is older than the page's last hit: enough
    /// hits, and their hundredth of a second is over.
    fn is_full(&self, place: i64) -> bool {
        let hundredth = |place: i64| place >> COUNTER_BITS;
        let mut places: Vec<i64> = self.candidates.iter().map(|candidate| candidate.place).collect();
        places.sort_unstable_by(|a, b| b.cmp(a));
        let last = self.wanted.limit.checked_sub(1).and_then(|last| places.get(last));
        last.is_some_and(|&last| hundredth(place) < hundredth(last))
    }

    /// The page in its exact order, with the texts.
    fn load(mut self, conn: &mut Conn<'_>) -> Result<Vec<Found>> {
        self.candidates.sort_unstable_by(|a, b| (b.at, b.id).cmp(&(a.at, a.id)));
        self.candidates.truncate(self.wanted.limit);
        let load = |candidate: Candidate| {
            conn.one(
                "SELECT title, body FROM search_document WHERE place = $1",
                params![candidate.place],
                |row| {
                    let (id, at) = (candidate.id, candidate.at);
                    Ok(Found { id, at, title: row.get(0)?, body: row.get(1)? })
                },
            )
        };
        self.candidates.into_iter().map(load).collect()
    }
}

/// `("a" AND "b c" * ) NOT ("d" OR "e")`. Words are letters and digits: nothing to escape.
fn terms(wanted: &Wanted<'_>) -> String {
    let with: Vec<String> = wanted.terms.wanted().map(phrase).collect();
    let without: Vec<String> = wanted.terms.unwanted().map(phrase).collect();
    let with = with.join(" AND ");
    if without.is_empty() { with } else { format!("({with}) NOT ({})", without.join(" OR ")) }
}

fn phrase(term: &Term) -> String {
    format!("\"{}\"{}", term.words.join(" "), if term.prefix { " *" } else { "" })
}

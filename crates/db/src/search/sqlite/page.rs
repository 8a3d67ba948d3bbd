//! A page of hits.
//!
//! What the index finds is shown to the scope in lists of ids: the scope looks those up and is never
//! counted out, which for someone who sees everything would take longer than the search. If much was
//! found and little of it may be seen, the reader may be one who sees few documents; then those are
//! listed instead, and read to see whether they hold the words.

use std::cmp::Reverse;
use std::collections::HashSet;

use uuid::Uuid;

use super::{COUNTER_BITS, find_code, first_place};
use crate::search::terms::Term;
use crate::search::words::Indexed;
use crate::search::{Document, Found, Wanted, stored_fields};
use crate::{Conn, Query, Result, Row, Timestamp, Value, params};

/// Up to how many documents a reader is said to see few.
const FEW: i64 = 1_000;
/// How many hits are asked of the index at first: for most readers a page is among the first few.
const FIRST: [usize; 3] = [64, 500, 3_000];
/// And how many at a time when neither of these filled a page nor the reader sees few.
const MORE: usize = 20_000;
/// How many ids are shown to the scope at once: the dialect's limit for a list, and some.
const LIST: usize = 400;

/// A document that holds the words and may be seen.
struct Candidate {
    place: i64,
    at: Timestamp,
    id: Uuid,
}

pub(in crate::search) fn query(conn: &mut Conn<'_>, wanted: &Wanted<'_>) -> Result<Vec<Found>> {
    let Some(code) = find_code(conn, wanted.kind)? else { return Ok(Vec::new()) };
    let lowest = first_place(code, Timestamp::MIN);
    let from = wanted.after.map_or(Timestamp::MAX, |(at, _)| at);
    let highest = first_place(code, from) | ((1 << COUNTER_BITS) - 1);
    let mut page = Page { wanted, words: terms(wanted), lowest, highest, candidates: Vec::new() };
    if !page.walk_words(conn, FIRST)? {
        if sees_few(conn, wanted)? {
            page.walk_scope(conn)?;
        } else {
            page.walk_words(conn, std::iter::repeat(MORE))?;
        }
    }
    page.load(conn)
}

/// `WITH scope (id) AS (…) `
fn with_scope(wanted: &Wanted<'_>) -> Query {
    let mut query = Query::new("WITH scope (id) AS (");
    query.append(wanted.scope).push(") ");
    query
}

fn sees_few(conn: &mut Conn<'_>, wanted: &Wanted<'_>) -> Result<bool> {
    let mut query = with_scope(wanted);
    query.push("SELECT count(*) FROM (SELECT 1 FROM scope LIMIT ").bind(FEW + 1).push(") AS some");
    let count = conn.query_maybe(&query, |row| row.get::<i64>(0))?;
    Ok(count.is_some_and(|count| count <= FEW))
}

/// A page of hits as it fills.
struct Page<'q> {
    wanted: &'q Wanted<'q>,
    words: String,
    /// The places that are still to be looked at.
    lowest: i64,
    highest: i64,
    /// From the newest hundredth backwards.
    candidates: Vec<Candidate>,
}

impl Page<'_> {
    /// Goes through what the index finds, in batches of these sizes, and asks the scope which of it
    /// may be seen. Whether the page is done.
    fn walk_words(&mut self, conn: &mut Conn<'_>, sizes: impl IntoIterator<Item = usize>) -> Result<bool> {
        for size in sizes {
            let found = conn.all(
                "SELECT d.place, d.at, d.id
                 FROM search_words CROSS JOIN search_document AS d ON d.place = search_words.rowid
                 WHERE search_words MATCH $1 AND search_words.rowid BETWEEN $2 AND $3
                 ORDER BY search_words.rowid DESC LIMIT $4",
                params![&self.words, self.lowest, self.highest, i64::try_from(size).unwrap_or(i64::MAX)],
                candidate,
            )?;
            for list in found.chunks(LIST) {
                self.show(conn, list)?;
                if self.is_full() {
                    return Ok(true);
                }
            }
            if found.len() < size {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Keeps what may be seen of these hits, which are the next in order.
    fn show(&mut self, conn: &mut Conn<'_>, found: &[Candidate]) -> Result<()> {
        let mut query = with_scope(self.wanted);
        query.push("SELECT id FROM scope WHERE id IN ");
        query.list(found.iter().map(|candidate| Value::Uuid(candidate.id)));
        let seen: HashSet<Uuid> = conn.query_all(&query, |row| row.get(0))?.into_iter().collect();
        for &Candidate { place, at, id } in found {
            if seen.contains(&id) {
                self.add(Candidate { place, at, id });
            }
            self.highest = place - 1;
        }
        Ok(())
    }

    /// Goes through what may be seen, newest first, and keeps what holds the words.
    fn walk_scope(&mut self, conn: &mut Conn<'_>) -> Result<()> {
        let mut query = with_scope(self.wanted);
        query
            .push(
                "SELECT d.place FROM scope CROSS JOIN search_document AS d ON d.id = scope.id AND d.kind = ",
            )
            .bind(self.wanted.kind)
            .push(" WHERE d.place BETWEEN ")
            .bind(self.lowest)
            .push(" AND ")
            .bind(self.highest);
        let places: HashSet<i64> = conn.query_all(&query, |row| row.get(0))?.into_iter().collect();
        let mut places: Vec<i64> = places.into_iter().collect();
        places.sort_unstable_by_key(|&place| Reverse(place));
        for place in places {
            if self.is_full() {
                break;
            }
            let found = conn.one(
                "SELECT place, at, id, title, body, fields FROM search_document WHERE place = $1",
                params![place],
                |row| Ok(self.holds_the_words(row)?.then_some(candidate(row)?)),
            )?;
            if let Some(found) = found {
                self.add(found);
            }
            self.highest = place - 1;
        }
        Ok(())
    }

    /// The same words as the index was given, asked directly.
    fn holds_the_words(&self, row: &Row<'_>) -> Result<bool> {
        let (title, body): (String, String) = (row.get(3)?, row.get(4)?);
        let stored = row.get(5)?;
        let fields = stored_fields(&stored);
        let (kind, id, at) = (self.wanted.kind, Uuid::nil(), Timestamp::MIN);
        let indexed = Indexed::of(&Document { kind, id, title: &title, body: &body, fields: &fields, at });
        Ok(self.wanted.terms.match_words(&indexed))
    }

    fn add(&mut self, found: Candidate) {
        if self.wanted.after.is_none_or(|after| (found.at, found.id) < after) {
            self.candidates.push(found);
        }
    }

    /// Whether all that is still to be looked at is older than the page's last hit: there are
    /// enough, and the last one's hundredth of a second is over.
    fn is_full(&self) -> bool {
        let hundredth = |place: i64| place >> COUNTER_BITS;
        let last = self.wanted.limit.checked_sub(1).and_then(|last| self.candidates.get(last));
        last.is_some_and(|last| hundredth(self.highest) < hundredth(last.place))
    }

    /// The page in its exact order, with the texts.
    fn load(mut self, conn: &mut Conn<'_>) -> Result<Vec<Found>> {
        self.candidates.sort_unstable_by_key(|candidate| Reverse((candidate.at, candidate.id)));
        self.candidates.truncate(self.wanted.limit);
        let load = |Candidate { place, at, id }| {
            let sql = "SELECT title, body FROM search_document WHERE place = $1";
            conn.one(sql, params![place], |row| Ok(Found { id, at, title: row.get(0)?, body: row.get(1)? }))
        };
        self.candidates.into_iter().map(load).collect()
    }
}

fn candidate(row: &Row<'_>) -> Result<Candidate> {
    Ok(Candidate { place: row.get(0)?, at: row.get(1)?, id: row.get(2)? })
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

#[cfg(all(test, feature = "test-support"))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::{SEARCH_MIGRATION, Terms, index};
    use crate::testing::TestWorld;
    use crate::{Migration, Tx};

    const MIGRATIONS: &[Migration] = &[Migration { version: 1, name: "search", sql: SEARCH_MIGRATION }];

    /// Whether the index and our own reading of the document agree that it holds the words.
    fn agree(tx: &mut Tx<'_>, title: &str, body: &str, field: &str, typed: &str) -> Result<(bool, bool)> {
        let fields = [("f", field), ("f", title)];
        let (id, at) = (Uuid::from_u128(1), Timestamp::MIN);
        let document = Document { kind: "a", id, title, body, fields: &fields, at };
        index(tx, &document)?;
        let all = Terms::parse(typed);
        let scope = Query::default();
        let wanted = Wanted { kind: "a", terms: &all, scope: &scope, after: None, limit: 1 };
        let found = all.can_match()
            && tx
                .exists("SELECT 1 FROM search_words WHERE search_words MATCH $1", params![terms(&wanted)])?;
        Ok((found, all.can_match() && all.match_words(&Indexed::of(&document))))
    }

    #[test]
    fn the_index_and_our_own_reading_find_the_same() {
        let world = TestWorld::sqlite(MIGRATIONS);
        let part = "(a|b|ab|ba|żA|½| |,){0,6}";
        let term = "(-|)(f:|)(a|b|ab|za|\"a b\"|\"b a\"|1|2|\"a ab\")(\\*|)";
        let typed = prop::collection::vec(term, 1..4).prop_map(|terms| terms.join(" "));
        let mut runner = proptest::test_runner::TestRunner::default();
        runner
            .run(&(part, part, part, typed), |(title, body, field, typed)| {
                let (found, held) = world
                    .database
                    .write_blocking(None, move |tx| agree(tx, &title, &body, &field, &typed))
                    .map_err(|error| TestCaseError::fail(error.to_string()))?;
                prop_assert_eq!(found, held);
                Ok(())
            })
            .unwrap();
    }
}

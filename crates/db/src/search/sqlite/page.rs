//! A page of hits.
//!
//! What the index finds is shown to the scope in lists of ids: the scope looks those up and is never
//! counted out, which for someone who sees everything would take longer than the search. If much was
//! found and little of it may be seen, the reader may be one who sees few documents; then those are
//! listed instead. The newest are read to see whether they hold the words, because a common word fills a page
//! with these; for a rarer one the index's row numbers alone are gone through and looked for in the list.

use std::cmp::Reverse;
use std::collections::HashSet;

use uuid::Uuid;

use super::{COUNTER_BITS, find_code, first_place};
use crate::search::terms::Term;
use crate::search::words::Indexed;
use crate::search::{Document, Found, Wanted, stored_fields};
use crate::{Conn, Query, Result, Row, Timestamp, Value, params};

/// When which way is taken.
#[derive(Debug, Clone)]
struct Sizes {
    /// How many hits are asked of the index at first: for most readers a page is among the first few.
    first: [usize; 3],
    /// And how many at a time when neither of these filled a page nor the reader sees few.
    more: usize,
    /// Up to how many documents a reader is said to see few. Whoever sees more finds a page among a few
    /// thousand hits, unless there are hundreds of millions of documents.
    few: usize,
    /// How many of these are read before the index is asked for the rest. Reading one takes as long as going
    /// through a hundred row numbers.
    read: usize,
}

const SIZES: Sizes = Sizes { first: [64, 500, 3_000], more: 20_000, few: 10_000, read: 300 };

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
    let page = Page { wanted, words: terms(wanted), lowest, highest, candidates: Vec::new() };
    page.fill(conn, &SIZES)
}

/// `WITH scope (id) AS (…) `
fn with_scope(wanted: &Wanted<'_>) -> Query {
    let mut query = Query::new("WITH scope (id) AS (");
    query.append(wanted.scope).push(") ");
    query
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
    fn fill(mut self, conn: &mut Conn<'_>, sizes: &Sizes) -> Result<Vec<Found>> {
        if !self.walk_words(conn, sizes.first)? {
            match self.few(conn, sizes.few)? {
                Some(few) => self.walk_scope(conn, few, sizes)?,
                None => self.walk_words(conn, std::iter::repeat(sizes.more)).map(drop)?,
            }
        }
        self.load(conn)
    }

    /// Goes through what the index finds, in batches of these sizes, and asks the scope which of it
    /// may be seen. Whether the page is done.
    fn walk_words(&mut self, conn: &mut Conn<'_>, sizes: impl IntoIterator<Item = usize>) -> Result<bool> {
        for size in sizes {
            let found = conn.all(
                "SELECT d.place, d.at, d.id
                 FROM search_words CROSS JOIN search_document AS d ON d.place = search_words.rowid
                 WHERE search_words MATCH $1 AND search_words.rowid BETWEEN $2 AND $3
                 ORDER BY search_words.rowid DESC LIMIT $4",
                params![&self.words, self.lowest, self.highest, limit(size)],
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

    /// The places of all that may be seen, newest first, if they are few.
    fn few(&self, conn: &mut Conn<'_>, few: usize) -> Result<Option<Vec<i64>>> {
        let mut query = with_scope(self.wanted);
        query
            .push(
                "SELECT d.place FROM scope CROSS JOIN search_document AS d ON d.id = scope.id AND d.kind = ",
            )
            .bind(self.wanted.kind)
            .push(" WHERE d.place BETWEEN ")
            .bind(self.lowest)
            .push(" AND ")
            .bind(self.highest)
            .push(" LIMIT ")
            .bind(limit(few.saturating_add(1)));
        let mut places: Vec<i64> = conn.query_all(&query, |row| row.get(0))?;
        if places.len() > few {
            return Ok(None);
        }
        places.sort_unstable_by_key(|&place| Reverse(place));
        places.dedup();
        Ok(Some(places))
    }

    /// Goes through what may be seen, newest first, and keeps what holds the words.
    fn walk_scope(&mut self, conn: &mut Conn<'_>, places: Vec<i64>, sizes: &Sizes) -> Result<()> {
        for &place in places.iter().take(sizes.read) {
            if self.is_full() {
                return Ok(());
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
        let rest: HashSet<i64> = places.into_iter().skip(sizes.read).collect();
        while !rest.is_empty() && !self.is_full() {
            let found: Vec<i64> = conn.all(
                "SELECT rowid FROM search_words WHERE search_words MATCH $1 AND rowid BETWEEN $2 AND $3
                 ORDER BY rowid DESC LIMIT $4",
                params![&self.words, self.lowest, self.highest, limit(sizes.more)],
                |row| row.get(0),
            )?;
            for &place in found.iter().filter(|place| rest.contains(place)) {
                if self.is_full() {
                    return Ok(());
                }
                let sql = "SELECT place, at, id FROM search_document WHERE place = $1";
                let found = conn.one(sql, params![place], candidate)?;
                self.add(found);
                self.highest = place - 1;
            }
            match found.last() {
                Some(last) if found.len() == sizes.more => self.highest = last - 1,
                _ => break,
            }
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

fn limit(size: usize) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
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

    /// Documents with these moments and bodies, and whether the reader sees each.
    type Shelf = Vec<(u8, &'static str, bool)>;

    fn fill(tx: &mut Tx<'_>, shelf: &Shelf) -> Result<()> {
        for (number, (minute, body, seen)) in shelf.iter().enumerate() {
            let id = Uuid::from_u128((number as u128 + 1) * 7_919 % 1_009);
            let at = Timestamp::MIN.plus_minutes(i64::from(*minute));
            index(tx, &Document { kind: "a", id, title: "", body, fields: &[], at })?;
            if *seen {
                // Twice in the scope, as somebody who asked and follows.
                tx.execute("INSERT INTO seen (id) VALUES ($1)", params![id])?;
                tx.execute("INSERT INTO seen (id) VALUES ($1)", params![id])?;
            }
        }
        Ok(())
    }

    #[test]
    fn every_way_through_the_index_gives_the_same_pages() {
        const SEEN: Migration = Migration {
            version: 2,
            name: "seen",
            sql: crate::MigrationSql::Both("CREATE TABLE seen (id UUID NOT NULL);"),
        };
        let document = (0_u8..6, prop::sample::select(vec!["b", "b c", "c"]), any::<bool>());
        let sizes = (1_usize..4, 1_usize..5, 0_usize..12, 0_usize..6);
        let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(64));
        let shelf = prop::collection::vec(document, 0..30);
        runner
            .run(&(shelf, sizes, 1_usize..6), |(shelf, (first, more, few, read), limit)| {
                let sizes = Sizes { first: [first, first, first + 1], more, few, read };
                let world = TestWorld::sqlite(&[MIGRATIONS[0], SEEN]);
                let expected = shelf.iter().filter(|(_, body, seen)| *seen && body.contains('b')).count();
                let pages = world.database.write_blocking(None, move |tx| {
                    fill(tx, &shelf)?;
                    let (terms, scope) = (Terms::parse("b"), Query::new("SELECT id FROM seen"));
                    let code = find_code(tx, "a")?.unwrap_or_default();
                    let mut found: Vec<(Timestamp, Uuid)> = Vec::new();
                    loop {
                        let after = found.last().copied();
                        let wanted = Wanted { kind: "a", terms: &terms, scope: &scope, after, limit };
                        let from = after.map_or(Timestamp::MAX, |(at, _)| at);
                        let lowest = first_place(code, Timestamp::MIN);
                        let highest = first_place(code, from) | ((1 << COUNTER_BITS) - 1);
                        let words = super::terms(&wanted);
                        let page = Page { wanted: &wanted, words, lowest, highest, candidates: Vec::new() };
                        let page = page.fill(tx, &sizes)?;
                        if page.is_empty() {
                            return Ok::<_, crate::Error>(found);
                        }
                        found.extend(page.iter().map(|hit| (hit.at, hit.id)));
                    }
                });
                let found = pages.map_err(|error| TestCaseError::fail(error.to_string()))?;
                prop_assert!(found.windows(2).all(|pair| pair[0] > pair[1]), "newest first, each once");
                prop_assert_eq!(found.len(), expected);
                Ok(())
            })
            .unwrap();
    }
}

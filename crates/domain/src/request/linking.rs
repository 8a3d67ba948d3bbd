//! Requests that have to do with one another: related, one waiting for the other, parts, duplicates.
//!
//! Both pages show a link. Whoever may not see the other request learns that there is one and nothing else:
//! neither its number nor its words.

use std::collections::BTreeSet;

use db::{Conn, Tx, params};
use uuid::Uuid;

use super::{Request, State};
use crate::event::Event;
use crate::language::words;
use crate::{Conflict, Error, Problem, RequestId, Result, topic};

words! {
    /// How two requests hang together, as it is stored.
    Kind {
        /// No order.
        Related = "related",
        /// The second waits for the first.
        Blocks = "blocks",
        /// The second is a part of the first.
        Split = "split",
        /// The first goes on in the second.
        Merged = "merged",
    }
}

words! {
    /// What the other request is to this one.
    Relation {
        /// It has to do with it.
        Related = "related",
        /// It waits for this one.
        Blocks = "blocks",
        /// This one waits for it.
        WaitsFor = "waits_for",
        /// It is a part of this one.
        Part = "part",
        /// This one is a part of it.
        Whole = "whole",
        /// This one goes on in it.
        MergedInto = "merged_into",
        /// It goes on in this one.
        TookIn = "took_in",
    }
}

impl Relation {
    fn of(kind: Kind, outgoing: bool) -> Relation {
        match (kind, outgoing) {
            (Kind::Related, _) => Relation::Related,
            (Kind::Blocks, true) => Relation::Blocks,
            (Kind::Blocks, false) => Relation::WaitsFor,
            (Kind::Split, true) => Relation::Part,
            (Kind::Split, false) => Relation::Whole,
            (Kind::Merged, true) => Relation::MergedInto,
            (Kind::Merged, false) => Relation::TookIn,
        }
    }
}

/// The other request, as far as the actor may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// What people call it.
    pub number: i64,
    /// What it is about.
    pub title: String,
    /// Where it stands.
    pub state: State,
}

/// A link as the page of one request shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What the other one is to this one.
    pub relation: Relation,
    /// The other one; nothing when the actor may not see it.
    pub other: Option<Other>,
}

/// How many links one request shows.
const SHOWN: i64 = 50;

impl Request {
    /// Whether the actor may link it with others, or take a link away.
    pub fn can_link(&self) -> bool {
        self.standing.is_provider
    }

    /// Everything that it is linked with, oldest first.
    pub fn links(&self, conn: &mut Conn<'_>) -> Result<Vec<Link>> {
        let found = conn.all(
            "SELECT l.kind, TRUE, r.id, r.number, r.title, r.state, l.at
             FROM request_link l JOIN request r ON r.id = l.to_id WHERE l.from_id = $1
             UNION ALL
             SELECT l.kind, FALSE, r.id, r.number, r.title, r.state, l.at
             FROM request_link l JOIN request r ON r.id = l.from_id WHERE l.to_id = $1
             ORDER BY 7, 4 LIMIT $2",
            params![self.id, SHOWN],
            |row| {
                let relation = Relation::of(row.get(0)?, row.get(1)?);
                let other = Other { number: row.get(3)?, title: row.get(4)?, state: row.get(5)? };
                Ok((relation, row.get::<Uuid>(2)?, other))
            },
        )?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<Uuid> = found.iter().map(|(_, id, _)| *id).collect();
        let seen: BTreeSet<Uuid> = topic::visible(conn, &ids)?;
        let link = |(relation, id, other): (Relation, Uuid, Other)| Link {
            relation,
            other: seen.contains(&id).then_some(other),
        };
        Ok(found.into_iter().map(link).collect())
    }

    /// Links it with another one that the actor sees.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid when there is no such request for the actor, when it is
    /// this one, when they are linked so already, or when two would wait for each other over some steps.
    pub fn link(&mut self, tx: &mut Tx<'_>, number: i64, relation: Relation) -> Result<()> {
        self.as_provider()?;
        let other = self.other(tx, "number", number)?;
        let (from, to, kind) = match relation {
            Relation::Related => (self.id, other.id, Kind::Related),
            Relation::Blocks => (self.id, other.id, Kind::Blocks),
            Relation::WaitsFor => (other.id, self.id, Kind::Blocks),
            _ => return Err(Error::invalid("relation", Problem::NotAChoice)),
        };
        if kind == Kind::Blocks && reaches(tx, to, from)? {
            return Err(Error::invalid("number", Problem::Circle));
        }
        let is_there = kind == Kind::Related
            && tx.exists(
                "SELECT 1 FROM request_link WHERE from_id = $1 AND to_id = $2 AND kind = 'related'",
                params![to, from],
            )?;
        if is_there || !put(tx, from, to, kind)? {
            return Err(Error::invalid("number", Problem::Taken));
        }
        self.tell_both(tx, &other, relation, true)
    }

    /// Takes a link away. Parts and duplicates stay linked: that is what happened.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; not found when there is no such link for the actor.
    pub fn unlink(&mut self, tx: &mut Tx<'_>, number: i64, relation: Relation) -> Result<()> {
        self.as_provider()?;
        let other = Request::visible_to(tx, number)?;
        let gone = match relation {
            Relation::Related => tx.execute(
                "DELETE FROM request_link WHERE kind = 'related'
                   AND ((from_id = $1 AND to_id = $2) OR (from_id = $2 AND to_id = $1))",
                params![self.id, other.id],
            )?,
            Relation::Blocks => remove_block(tx, self.id, other.id)?,
            Relation::WaitsFor => remove_block(tx, other.id, self.id)?,
            _ => 0,
        };
        if gone == 0 {
            return Err(Error::NotFound);
        }
        self.tell_both(tx, &other, relation, false)
    }

    fn tell_both(&self, tx: &mut Tx<'_>, other: &Request, relation: Relation, linked: bool) -> Result<()> {
        let back = match relation {
            Relation::Blocks => Relation::WaitsFor,
            Relation::WaitsFor => Relation::Blocks,
            same => same,
        };
        let word = |relation: Relation| relation.word().to_owned();
        self.record(tx, &Event::RequestLinked { other: other.id, relation: word(relation), linked })?;
        other.record(tx, &Event::RequestLinked { other: self.id, relation: word(back), linked })?;
        Ok(())
    }

    /// Another request that the actor sees, by its number.
    pub(super) fn other(&self, conn: &mut Conn<'_>, field: &'static str, number: i64) -> Result<Request> {
        if number == self.number {
            return Err(Error::invalid(field, Problem::Yourself));
        }
        match Request::visible_to(conn, number) {
            Err(Error::NotFound) => Err(Error::invalid(field, Problem::UnknownRequest)),
            other => other,
        }
    }
}

/// Reads a number as people write it: 1042, R-1042, r 1042.
///
/// # Errors
/// Invalid, by the name of the field, when it is no number.
pub fn read_number(field: &'static str, text: &str) -> Result<i64> {
    let digits = text.trim().trim_start_matches(['R', 'r']).trim_start_matches(['-', '–', ' ']);
    digits.parse().map_err(|_| Error::invalid(field, Problem::UnknownRequest))
}

pub(super) fn put(tx: &mut Tx<'_>, from: RequestId, to: RequestId, kind: Kind) -> Result<bool> {
    let now = tx.now();
    let put = tx.execute(
        "INSERT INTO request_link (from_id, to_id, kind, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        params![from, to, kind, now],
    )?;
    Ok(put > 0)
}

fn remove_block(tx: &mut Tx<'_>, from: RequestId, to: RequestId) -> Result<u64> {
    Ok(tx.execute(
        "DELETE FROM request_link WHERE kind = 'blocks' AND from_id = $1 AND to_id = $2",
        params![from, to],
    )?)
}

/// Whether `end` already waits for `start`, over any number of steps.
fn reaches(conn: &mut Conn<'_>, start: RequestId, end: RequestId) -> Result<bool> {
    Ok(conn.exists(
        "WITH RECURSIVE reach (id) AS (
           SELECT to_id FROM request_link WHERE from_id = $1 AND kind = 'blocks'
           UNION SELECT l.to_id FROM request_link l JOIN reach ON l.from_id = reach.id WHERE l.kind = 'blocks')
         SELECT 1 FROM reach WHERE id = $2 LIMIT 1",
        params![start, end],
    )?)
}

/// A conflict unless the request can still be merged or split.
pub(super) fn still_open(request: &Request) -> Result<()> {
    if matches!(request.state, State::Asked | State::Opened) {
        Ok(())
    } else {
        Err(Error::Conflict(Conflict::Phase))
    }
}

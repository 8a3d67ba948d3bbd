//! The worksheet "my internal customers": who they are, their core needs, what one promises them, and what one
//! needs from them. A view of the map from one party's side, on one page.
//!
//! It begins with the question "if I stopped for two weeks, who would notice?", goes out as a file and comes
//! back: [`plan`] says what the file would change and names every cell that cannot be used; [`apply`] does all
//! of it or nothing. What is missing in a file stays as it is.

mod file;
mod planning;

#[cfg(test)]
mod tests;

pub use file::{Headings, to_csv, to_workbook};
pub use planning::{BadCell, Column, Plan, Planned, apply, plan};

use db::{Conn, Timestamp, Tx, params};

use crate::party::{self, Party, PartyName};
use crate::relationship::{self, Line, Side, State};
use crate::text::block;
use crate::{Error, Result};

/// The worksheet of a party.
#[derive(Debug, Clone)]
pub struct Worksheet {
    /// Whose.
    pub party: PartyName,
    /// Who would notice, in their own words; may be empty.
    pub noticed: String,
    /// Those whom they serve.
    pub lines: Vec<Line>,
}

impl Worksheet {
    /// How far it is filled in, step by step.
    pub fn steps(&self) -> Steps {
        let named: Vec<&Line> =
            self.lines.iter().filter(|line| line.relationship.state != State::Suggested).collect();
        let every = |holds: fn(&Line) -> bool| !named.is_empty() && named.iter().all(|line| holds(line));
        Steps {
            noticed: !self.noticed.is_empty(),
            named: !named.is_empty(),
            needs: every(|line| line.needs_of(Side::Customer).next().is_some()),
            promises: every(|line| !line.relationship.promise.is_empty()),
            return_needs: every(|line| line.needs_of(Side::Provider).next().is_some()),
            confirmed: every(|line| line.relationship.state == State::Confirmed),
        }
    }
}

/// Which steps of the worksheet are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a step of its own")]
pub struct Steps {
    /// The first question has an answer.
    pub noticed: bool,
    /// At least one customer is named.
    pub named: bool,
    /// Every customer has a core need.
    pub needs: bool,
    /// Every customer is promised something.
    pub promises: bool,
    /// From every customer something is needed in return.
    pub return_needs: bool,
    /// Every customer has said yes.
    pub confirmed: bool,
}

/// The worksheet of a party for which the actor speaks.
pub fn load(conn: &mut Conn<'_>, party: Party) -> Result<Worksheet> {
    check(conn, party)?;
    let noticed = conn.maybe(
        "SELECT noticed FROM worksheet WHERE party_key = $1",
        params![party.to_string()],
        |row| row.get::<String>(0),
    )?;
    Ok(Worksheet {
        party: party::name(conn, party)?,
        noticed: noticed.unwrap_or_default(),
        lines: relationship::of_party(conn, party, Side::Provider)?,
    })
}

/// Only for teams and people, by whoever speaks for them; for anybody else there is none.
fn check(conn: &mut Conn<'_>, party: Party) -> Result<()> {
    if party.moment().is_none() && party::speaks_for(conn, party)? { Ok(()) } else { Err(Error::NotFound) }
}

/// Keeps the answer to "who would notice?".
pub fn notice(tx: &mut Tx<'_>, party: Party, words: &str) -> Result<()> {
    check(tx, party)?;
    let words = block(words, 2000).map_err(|problem| Error::invalid("noticed", problem))?;
    let now: Timestamp = tx.now();
    tx.execute(
        "INSERT INTO worksheet (party_key, team_id, person_id, noticed, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (party_key) DO UPDATE SET noticed = excluded.noticed, updated_at = excluded.updated_at",
        params![party.to_string(), party.team(), party.person(), words, now],
    )?;
    Ok(())
}

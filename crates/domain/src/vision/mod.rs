//! The service vision: what great service means here, in the house's own words.
//!
//! One text, answered as three questions (whom do we serve, what may they count on, how do we treat them), in up
//! to three languages, for inside and outside alike. Every wording stays on record, so that an agreement can name
//! the one it was made under. Two texts at once are possible, because some houses begin that way, and are always
//! said to be what they are: two definitions.

mod editing;
mod examples;
mod showing;
#[cfg(test)]
mod tests;

pub(crate) use editing::insert;
pub use editing::{Draft, keep, retire};
pub use examples::example;
pub use showing::{Line, acknowledge, line, show, was_acknowledged};

use db::{Conn, Row, Timestamp, params};
use serde_json::Value;

use crate::language::{Language, words};
use crate::text::Texts;
use crate::{Result, VisionId};

words! {
    /// For whom a text is meant.
    Scope {
        /// Inside and outside alike: the idea of it.
        Whole = "whole",
        /// For colleagues only.
        Inside = "inside",
        /// For outside customers only.
        Outside = "outside",
    }
}

/// How many earlier wordings are listed.
const KEPT: i64 = 50;

/// One wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vision {
    /// Which.
    pub id: VisionId,
    /// For whom it is meant.
    pub scope: Scope,
    /// Its number; agreements name it.
    pub version: i64,
    /// Whom we serve.
    pub serves: Texts,
    /// What they may count on.
    pub counts_on: Texts,
    /// How we treat them, so that they feel well served.
    pub behaves: Texts,
    /// Since when it has been in force.
    pub written_at: Timestamp,
    /// Until when; nothing while it is.
    pub retired_at: Option<Timestamp>,
}

impl Vision {
    /// The whole text: the three answers, one after the other.
    pub fn text(&self, language: Language) -> String {
        let parts = [&self.serves, &self.counts_on, &self.behaves].map(|part| part.best(language).trim());
        parts.into_iter().filter(|part| !part.is_empty()).map(sentence).collect::<Vec<_>>().join(" ")
    }

    fn read(row: &Row<'_>) -> db::Result<Vision> {
        Ok(Vision {
            id: row.get(0)?,
            scope: row.get(1)?,
            version: row.get(2)?,
            serves: texts(row.get(3)?)?,
            counts_on: texts(row.get(4)?)?,
            behaves: texts(row.get(5)?)?,
            written_at: row.get(6)?,
            retired_at: row.get(7)?,
        })
    }
}

/// Three answers read as one text only when each ends like a sentence.
fn sentence(part: &str) -> String {
    if part.ends_with(['.', '!', '?', '…', ':']) { part.to_owned() } else { format!("{part}.") }
}

fn texts(value: Value) -> db::Result<Texts> {
    serde_json::from_value(value).map_err(|error| db::Error::Decode(error.to_string()))
}

/// What is in force, the text for everybody first. More than one is two definitions.
///
/// Readable by anybody, signed in or not: it is what the house says of itself.
pub fn in_force(conn: &mut Conn<'_>) -> Result<Vec<Vision>> {
    let mut found = conn.all(
        "SELECT id, scope, version, serves, counts_on, behaves, written_at, retired_at FROM vision
         WHERE retired_at IS NULL ORDER BY scope LIMIT 3",
        params![],
        Vision::read,
    )?;
    found.sort_by_key(|vision| vision.scope);
    Ok(found)
}

/// The wordings that were in force before, the newest first.
pub fn earlier(conn: &mut Conn<'_>) -> Result<Vec<Vision>> {
    crate::actor::require(conn)?;
    Ok(conn.all(
        "SELECT id, scope, version, serves, counts_on, behaves, written_at, retired_at FROM vision
         WHERE retired_at IS NOT NULL ORDER BY written_at DESC, id DESC LIMIT $1",
        params![KEPT],
        Vision::read,
    )?)
}

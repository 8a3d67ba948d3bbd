//! What one side of a relationship needs from the other: "all of" these, or "any one of" several.
//!
//! Needs of one party that carry the same word in `any_of`, on whichever of its relationships, are met by any
//! one of them; every other need is indispensable.

use std::collections::BTreeMap;

use db::{Conn, Query, Row, Tx, Value, params};
use serde::{Deserialize, Serialize};

use super::{Relationship, Side, State};
use crate::language::{Language, words};
use crate::text::{line, optional_line};
use crate::{Conflict, Error, NeedId, Problem, Problems, RelationshipId, Result};

words! {
    /// What kind of thing is needed.
    NeedKind {
        /// To know something.
        Information = "information",
        /// To learn something.
        Training = "training",
        /// A decision.
        Decision = "decision",
        /// Somebody's time.
        Time = "time",
        /// Things to work with.
        Tools = "tools",
        /// Leave to decide oneself.
        Authority = "authority",
        /// Backing.
        Confidence = "confidence",
        /// Things to use up or hand on.
        Goods = "goods",
        /// A key, a permission, an account.
        Access = "access",
        /// Something else.
        Other = "other",
    }
}

/// The most needs of one side: more than that are no core needs any more.
const MOST: usize = 30;

/// The most working minutes a need may take: a year of days and nights.
const LONGEST: i64 = 366 * 24 * 60;

/// A need on a relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Which.
    pub id: NeedId,
    /// On which relationship.
    pub relationship: RelationshipId,
    /// Who needs it.
    pub side: Side,
    /// What kind of thing it is.
    pub kind: NeedKind,
    /// What it is, in somebody's words.
    pub body: String,
    /// The language of the words.
    pub language: Language,
    /// The word that it shares with its alternatives; empty if it is indispensable.
    pub any_of: String,
    /// How long it may take, in working minutes.
    pub lead_minutes: Option<i64>,
}

impl Need {
    fn read(row: &Row<'_>) -> db::Result<Need> {
        Ok(Need {
            id: row.get(0)?,
            relationship: row.get(1)?,
            side: row.get(2)?,
            kind: row.get(3)?,
            body: row.get(4)?,
            language: row.get(5)?,
            any_of: row.get(6)?,
            lead_minutes: row.get(7)?,
        })
    }
}

/// A need as typed into a form; not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NeedDraft {
    /// `customer` or `provider`: who needs it.
    pub side: String,
    /// What kind of thing it is.
    pub kind: String,
    /// What it is.
    pub body: String,
    /// The word it shares with its alternatives; may be empty.
    pub any_of: String,
    /// Working hours it may take; may be empty.
    pub hours: String,
}

/// A need: checked, and ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedEdit {
    pub(crate) side: Side,
    pub(crate) kind: NeedKind,
    pub(crate) body: String,
    pub(crate) language: Language,
    pub(crate) any_of: String,
    pub(crate) lead_minutes: Option<i64>,
}

impl NeedDraft {
    /// Checks everything and reports every problem, by the names of the fields.
    pub fn parse(&self, language: Language) -> Result<NeedEdit> {
        let mut problems = Problems::default();
        let side = problems.take("side", Side::parse(self.side.trim()).ok_or(Problem::NotAChoice));
        let kind = match self.kind.trim() {
            "" => Some(NeedKind::Other),
            word => problems.take("kind", NeedKind::parse(word).ok_or(Problem::NotAChoice)),
        };
        let body = problems.take("body", line(&self.body, 500));
        let any_of = problems.take("any_of", optional_line(&self.any_of, 60)).flatten();
        let lead_minutes = problems.take("hours", minutes(&self.hours)).flatten();
        problems.finish()?;
        Ok(NeedEdit {
            side: side.unwrap_or(Side::Customer),
            kind: kind.unwrap_or(NeedKind::Other),
            body: body.unwrap_or_default(),
            language,
            any_of: any_of.unwrap_or_default(),
            lead_minutes,
        })
    }
}

/// Working hours as people write them, `1.5` or `1,5`, in minutes.
pub(crate) fn minutes(text: &str) -> Result<Option<i64>, Problem> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return Err(Problem::NotANumber);
    }
    let hours: i64 = whole.parse().map_err(|_| Problem::NotANumber)?;
    let hundredths: i64 = format!("{part:0<2}").parse().map_err(|_| Problem::NotANumber)?;
    match hours * 60 + hundredths * 60 / 100 {
        0 => Err(Problem::TooSmall(1)),
        minutes if minutes > LONGEST => Err(Problem::TooLarge(LONGEST / 60)),
        minutes => Ok(Some(minutes)),
    }
}

/// What both sides of a relationship need, the customer's first, as they were put down.
pub fn of_relationship(conn: &mut Conn<'_>, relationship: &Relationship) -> Result<Vec<Need>> {
    Ok(of(conn, &[relationship.id])?.remove(&relationship.id).unwrap_or_default())
}

/// The needs of these relationships, in one statement; at most 500 relationships.
pub(super) fn of(
    conn: &mut Conn<'_>,
    relationships: &[RelationshipId],
) -> Result<BTreeMap<RelationshipId, Vec<Need>>> {
    let mut found: BTreeMap<RelationshipId, Vec<Need>> = BTreeMap::new();
    if relationships.is_empty() {
        return Ok(found);
    }
    let mut query = Query::new(
        "SELECT n.id, n.relationship_id, n.side, n.kind, n.body, n.language, n.any_of, n.lead_minutes
         FROM need n WHERE n.relationship_id IN ",
    );
    query.list(relationships.iter().take(500).map(|id| Value::from(*id)));
    query.push(" ORDER BY n.relationship_id, n.side, n.position, n.id LIMIT 30000");
    for need in conn.query_all(&query, Need::read)? {
        found.entry(need.relationship).or_default().push(need);
    }
    Ok(found)
}

/// Puts down what a side needs. What one side says that the *other* needs awaits that other side's word, and
/// with it the whole relationship.
pub fn add_need(tx: &mut Tx<'_>, id: RelationshipId, need: &NeedEdit) -> Result<()> {
    let relationship = Relationship::visible_to(tx, id)?;
    relationship.as_party()?;
    if !matches!(relationship.state, State::Declared | State::Confirmed) {
        return Err(Error::Conflict(Conflict::Phase));
    }
    insert(tx, id, std::slice::from_ref(need))?;
    if !relationship.speaks(need.side) {
        tx.execute(
            "UPDATE relationship SET state = 'declared', declared_side = $1, acknowledged_by = NULL,
               acknowledged_at = NULL WHERE id = $2",
            params![need.side.other(), id],
        )?;
    }
    super::touch(tx, id)?;
    relationship.record(tx, "needs")
}

/// Stores needs, whoever asks: the callers have checked.
pub(crate) fn insert(tx: &mut Tx<'_>, relationship: RelationshipId, needs: &[NeedEdit]) -> Result<()> {
    if needs.is_empty() {
        return Ok(());
    }
    let known: i64 =
        tx.one("SELECT count(*) FROM need WHERE relationship_id = $1", params![relationship], |row| {
            row.get(0)
        })?;
    let most = i64::try_from(MOST * 2).unwrap_or(i64::MAX);
    if known + i64::try_from(needs.len()).unwrap_or(i64::MAX) > most {
        return Err(Error::invalid("body", Problem::TooLarge(most)));
    }
    for (position, need) in (known + 1..).zip(needs) {
        let id: NeedId = tx.id();
        tx.execute(
            "INSERT INTO need (id, relationship_id, side, position, kind, body, language, any_of, any_of_key, lead_minutes)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            params![
                id,
                relationship,
                need.side,
                position,
                need.kind,
                &need.body,
                need.language,
                &need.any_of,
                db::fold(&need.any_of),
                need.lead_minutes
            ],
        )?;
    }
    Ok(())
}

/// Takes a need off. For whoever speaks for the side that had it.
pub fn remove_need(tx: &mut Tx<'_>, id: RelationshipId, need: NeedId) -> Result<()> {
    let relationship = Relationship::visible_to(tx, id)?;
    let side: Option<Side> =
        tx.maybe("SELECT side FROM need WHERE id = $1 AND relationship_id = $2", params![need, id], |row| {
            row.get(0)
        })?;
    let side = side.ok_or(Error::NotFound)?;
    if !relationship.speaks(side) {
        return Err(Error::Forbidden);
    }
    tx.execute("DELETE FROM need WHERE id = $1", params![need])?;
    super::touch(tx, id)?;
    relationship.record(tx, "needs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        assert_eq!(minutes(""), Ok(None));
        assert_eq!(minutes("2"), Ok(Some(120)));
        assert_eq!(minutes("1,5"), Ok(Some(90)));
        assert_eq!(minutes("0.25"), Ok(Some(15)));
        assert_eq!(minutes("0"), Err(Problem::TooSmall(1)));
        assert_eq!(minutes("soon"), Err(Problem::NotANumber));
        assert_eq!(minutes("-1"), Err(Problem::NotANumber));
        assert_eq!(minutes("99999"), Err(Problem::TooLarge(8784)));
    }
}

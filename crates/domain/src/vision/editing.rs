//! Writing the vision, and taking a second one back.

use db::{Tx, params};

use super::{Scope, Vision, in_force};
use crate::language::Language;
use crate::text::{self, Texts};
use crate::{Error, Problem, Problems, Result, VisionId, actor, organisation};

/// How long one answer may be: the whole must fit on one screen, and be remembered.
const MOST: usize = 400;

/// What is entered.
#[derive(Debug, Clone)]
pub struct Draft {
    /// For whom it is meant.
    pub scope: Scope,
    /// Whom we serve.
    pub serves: Texts,
    /// What they may count on.
    pub counts_on: Texts,
    /// How we treat them.
    pub behaves: Texts,
    /// Whether the writer knows that there will be two definitions.
    pub knowingly: bool,
}

impl Draft {
    fn checked(&self) -> Result<Draft> {
        let mut problems = Problems::default();
        let mut answer = |name: &'static str, texts: &Texts| {
            let mut checked = Texts::default();
            for language in Language::ALL {
                let field = format!("{name}.{language}");
                let text = problems.take(field, text::block(texts.exactly(*language), MOST));
                checked.set(*language, text.unwrap_or_default());
            }
            if texts.is_empty() {
                problems.add(name, Problem::Required);
            }
            checked
        };
        let checked = Draft {
            serves: answer("serves", &self.serves),
            counts_on: answer("counts_on", &self.counts_on),
            behaves: answer("behaves", &self.behaves),
            ..self.clone()
        };
        problems.finish()?;
        Ok(checked)
    }
}

/// Puts a wording into force; the one before it stays on record.
///
/// # Errors
/// Forbidden unless the actor is an administrator; invalid when an answer is missing or too long, or when it
/// would be a second definition and the writer has not said that they know.
pub fn keep(tx: &mut Tx<'_>, draft: &Draft) -> Result<VisionId> {
    actor::require_admin(tx)?;
    let draft = draft.checked()?;
    let now = in_force(tx)?;
    if now.iter().any(|other| other.scope != draft.scope) && !draft.knowingly {
        return Err(Error::invalid("scope", Problem::TwoDefinitions));
    }
    insert(tx, &draft, now.iter().find(|vision| vision.scope == draft.scope), false)
}

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    draft: &Draft,
    before: Option<&Vision>,
    demo: bool,
) -> Result<VisionId> {
    let (id, now): (VisionId, _) = (tx.id(), tx.now());
    if let Some(before) = before {
        end(tx, before.id)?;
    }
    let version: i64 = tx.one(
        "SELECT coalesce(max(version), 0) + 1 FROM vision WHERE scope = $1",
        params![draft.scope],
        |row| row.get(0),
    )?;
    let author = tx.actor();
    tx.execute(
        "INSERT INTO vision (id, scope, version, serves, counts_on, behaves, written_by, written_at, retired_at, demo)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, $9)",
        params![
            id,
            draft.scope,
            version,
            json(&draft.serves)?,
            json(&draft.counts_on)?,
            json(&draft.behaves)?,
            author,
            now,
            demo
        ],
    )?;
    organisation::changed(tx, id.uuid(), "vision")?;
    Ok(id)
}

/// Takes a wording out of force, so that one definition is left.
///
/// # Errors
/// Forbidden unless the actor is an administrator; not found when it is not in force.
pub fn retire(tx: &mut Tx<'_>, id: VisionId) -> Result<()> {
    actor::require_admin(tx)?;
    end(tx, id)?;
    organisation::changed(tx, id.uuid(), "vision")
}

fn end(tx: &mut Tx<'_>, id: VisionId) -> Result<()> {
    let now = tx.now();
    let ended = tx.execute(
        "UPDATE vision SET retired_at = $1 WHERE id = $2 AND retired_at IS NULL",
        params![now, id],
    )?;
    if ended == 0 { Err(Error::NotFound) } else { Ok(()) }
}

fn json(texts: &Texts) -> Result<serde_json::Value> {
    serde_json::to_value(texts).map_err(|error| Error::Db(db::Error::Decode(error.to_string())))
}

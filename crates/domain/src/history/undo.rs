//! Taking an imported history back: the requests that nobody has touched since, and the people who came with
//! them.
//!
//! What somebody has written in, served or thanked for here is theirs by now, and stays. Teams stay too: a
//! team has a page, members and perhaps services by then, and can be removed there. It goes in steps, so that
//! a long history does not hold up everybody's writes; whoever stops in between goes on where they stopped.

use db::{Conn, Query, Timestamp, Tx, Value, params};
use uuid::Uuid;

use crate::{Error, HistoryImportId, Result, actor, search};

/// How many requests go in one step.
const STEP: i64 = 400;

/// How many imports a list shows.
const SHOWN: i64 = 100;

/// An import of history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Which.
    pub id: HistoryImportId,
    /// The name of the file.
    pub file_name: String,
    /// When.
    pub at: Timestamp,
    /// Whether requests of it are still here.
    pub is_here: bool,
}

/// What one step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Requests that are gone.
    pub removed: u64,
    /// People who came with it and are gone; with the last step.
    pub people: u64,
    /// Whether there may be more to do.
    pub more: bool,
    /// Requests that stay because somebody has touched them; counted by the last step.
    pub kept: i64,
}

/// The imports of history, the newest first. Only for administrators.
pub fn imports(conn: &mut Conn<'_>) -> Result<Vec<Imported>> {
    actor::require_admin(conn)?;
    Ok(conn.all(
        "SELECT i.id, i.file_name, i.at, EXISTS (SELECT 1 FROM history_case c WHERE c.import_id = i.id)
         FROM history_import i ORDER BY i.at DESC, i.id DESC LIMIT $1",
        params![SHOWN],
        |row| Ok(Imported { id: row.get(0)?, file_name: row.get(1)?, at: row.get(2)?, is_here: row.get(3)? }),
    )?)
}

/// Takes some of an import back; to be called until there is no more. Only for administrators.
///
/// # Errors
/// [`Error::NotFound`] when there is no such import.
pub fn undo(tx: &mut Tx<'_>, import: HistoryImportId) -> Result<Step> {
    actor::require_admin(tx)?;
    if !tx.exists("SELECT 1 FROM history_import WHERE id = $1", params![import])? {
        return Err(Error::NotFound);
    }
    let requests = untouched(tx, import)?;
    if requests.is_empty() {
        let kept =
            tx.one("SELECT count(*) FROM history_case WHERE import_id = $1", params![import], |row| {
                row.get(0)
            })?;
        if kept == 0 {
            // Nothing of it is left, and the file may be imported again.
            tx.execute("DELETE FROM history_import WHERE id = $1", params![import])?;
        }
        let people = forget_people(tx)?;
        return Ok(Step { removed: 0, people, more: false, kept });
    }
    for id in &requests {
        db::search::remove(tx, search::REQUEST, *id)?;
    }
    delete(tx, "DELETE FROM event WHERE subject IN ", &requests)?;
    let removed = delete(tx, "DELETE FROM request WHERE id IN ", &requests)?;
    Ok(Step { removed, people: 0, more: true, kept: 0 })
}

/// Requests of the import of which nothing is recorded but what came with it.
fn untouched(conn: &mut Conn<'_>, import: HistoryImportId) -> Result<Vec<Uuid>> {
    Ok(conn.all(
        "SELECT c.request_id FROM history_case c
         WHERE c.import_id = $1
           AND NOT EXISTS (SELECT 1 FROM event e WHERE e.subject = c.request_id AND e.kind <> 'imported')
         ORDER BY c.case_id LIMIT $2",
        params![import, STEP],
        |row| row.get(0),
    )?)
}

/// Removes the imported people who appear nowhere any more. It reads every event once.
fn forget_people(tx: &mut Tx<'_>) -> Result<u64> {
    Ok(tx.execute(
        "DELETE FROM person WHERE imported
           AND id NOT IN (SELECT actor FROM event WHERE actor IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM request r WHERE r.asker_id = person.id)
           AND NOT EXISTS (SELECT 1 FROM request r WHERE r.beneficiary_id = person.id)
           AND NOT EXISTS (SELECT 1 FROM request r WHERE r.holder_id = person.id)",
        params![],
    )?)
}

fn delete(tx: &mut Tx<'_>, head: &'static str, ids: &[Uuid]) -> Result<u64> {
    let mut query = Query::new(head);
    query.list(ids.iter().copied().map(Value::from));
    Ok(tx.query_execute(&query)?)
}

//! What an import keeps of itself, so that it can be taken back as a whole: its line in the list of imports, and
//! each change with how things were before. Every kind of import has two tables of its own for that.

use db::{Conn, Row, Timestamp, Tx, Value, params};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{Error, Result, actor};

/// An import, for the list of them.
#[derive(Debug, Clone)]
pub struct Import<Id, Counts> {
    /// Which.
    pub id: Id,
    /// The name of the file.
    pub file_name: String,
    /// Who brought it in, if that person is still known.
    pub by: Option<String>,
    /// When.
    pub at: Timestamp,
    /// What it did.
    pub counts: Counts,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
}

impl<Id: db::FromValue, Counts: DeserializeOwned> Import<Id, Counts> {
    /// The imports that a statement gives: id, name of the file, name of a person, time, summary, when undone.
    /// Only for administrators.
    pub(crate) fn list(conn: &mut Conn<'_>, sql: &'static str) -> Result<Vec<Self>> {
        actor::require_admin(conn)?;
        Ok(conn.all(sql, params![], |row| {
            Ok(Import {
                id: row.get(0)?,
                file_name: row.get(1)?,
                by: row.get(2)?,
                at: row.get(3)?,
                counts: serde_json::from_value(row.get(4)?)
                    .map_err(|error| db::Error::Decode(error.to_string()))?,
                undone_at: row.get(5)?,
            })
        })?)
    }
}

/// The first of a list, newest first, that has not been taken back.
pub(crate) fn latest<Id: Copy, Counts>(imports: &[Import<Id, Counts>]) -> Option<Id> {
    imports.iter().find(|import| import.undone_at.is_none()).map(|import| import.id)
}

/// Collects the changes of an import and writes them in bulk.
pub(crate) struct Recorder {
    import: Uuid,
    position: i64,
    rows: Vec<Value>,
}

impl Recorder {
    pub(crate) fn new(import: Uuid) -> Recorder {
        Recorder { import, position: 0, rows: Vec::new() }
    }

    /// `before` is nothing for what was made.
    pub(crate) fn add(
        &mut self,
        entity: impl Into<Value>,
        id: Uuid,
        before: Option<Json>,
        after: Option<Json>,
    ) {
        self.position = self.position.saturating_add(1);
        self.rows.extend([
            self.import.into(),
            self.position.into(),
            entity.into(),
            id.into(),
            before.into(),
            after.into(),
        ]);
    }

    /// Writes them under a head that ends in `VALUES`: import, position, entity, its id, before, after.
    pub(crate) fn flush(&mut self, tx: &mut Tx<'_>, sql_head: &'static str) -> Result<()> {
        tx.insert_many(sql_head, 6, &self.rows)?;
        self.rows.clear();
        Ok(())
    }
}

/// A change as it was written down.
pub(crate) struct Change<Entity> {
    pub(crate) entity: Entity,
    pub(crate) id: Uuid,
    pub(crate) before: Option<Json>,
    pub(crate) after: Option<Json>,
}

impl<Entity: db::FromValue> Change<Entity> {
    /// From a row of entity, its id, before, after.
    pub(crate) fn read(row: &Row<'_>) -> db::Result<Self> {
        Ok(Change { entity: row.get(0)?, id: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
    }
}

/// A side of a change as what it was written from.
pub(crate) fn decode<T: DeserializeOwned>(kept: Option<&Json>) -> Result<T> {
    let value = kept.cloned().unwrap_or_default();
    serde_json::from_value(value).map_err(|error| Error::Db(db::Error::Decode(error.to_string())))
}

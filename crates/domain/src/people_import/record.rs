//! What an import changed, row by row, so that it can be undone.

use db::{Conn, Tx, Value, params};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::language::words;
use crate::{PeopleImportId, PersonId, RequestId, Result};

words! {
    /// What was changed.
    Entity {
        /// A team, made.
        Team = "team",
        /// A person, made or changed.
        Person = "person",
        /// An open request, handed over.
        Request = "request",
    }
}

/// Collects changes and writes them in bulk.
pub(super) struct Recorder {
    import: PeopleImportId,
    position: i64,
    rows: Vec<Value>,
}

impl Recorder {
    pub(super) fn new(import: PeopleImportId) -> Self {
        Self { import, position: 0, rows: Vec::new() }
    }

    /// `before` is nothing for what was made.
    pub(super) fn add(&mut self, entity: Entity, id: Uuid, before: Option<Json>, after: Option<Json>) {
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

    pub(super) fn flush(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        tx.insert_many(
            "INSERT INTO people_import_change (import_id, position, entity, entity_id, before, after) VALUES",
            6,
            &self.rows,
        )?;
        self.rows.clear();
        Ok(())
    }
}

/// A change as it was written.
pub(super) struct Recorded {
    pub(super) entity: Entity,
    pub(super) id: Uuid,
    pub(super) before: Option<Json>,
    pub(super) after: Option<Json>,
}

/// The changes of an import, the last first.
pub(super) fn changes(conn: &mut Conn<'_>, import: PeopleImportId) -> Result<Vec<Recorded>> {
    Ok(conn.all(
        "SELECT entity, entity_id, before, after FROM people_import_change WHERE import_id = $1 ORDER BY position DESC",
        params![import],
        |row| Ok(Recorded { entity: row.get(0)?, id: row.get(1)?, before: row.get(2)?, after: row.get(3)? }),
    )?)
}

/// Who is who on an open request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Open {
    pub(super) id: RequestId,
    pub(super) holder: Option<PersonId>,
    pub(super) asker: PersonId,
    pub(super) beneficiary: Option<PersonId>,
    pub(super) provider: Option<PersonId>,
}

impl Open {
    fn read(row: &db::Row<'_>) -> db::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            holder: row.get(1)?,
            asker: row.get(2)?,
            beneficiary: row.get(3)?,
            provider: row.get(4)?,
        })
    }

    pub(super) fn get(conn: &mut Conn<'_>, id: RequestId) -> Result<Self> {
        Ok(conn.one(
            "SELECT id, holder_id, asker_id, beneficiary_id, provider_id FROM request WHERE id = $1",
            params![id],
            Self::read,
        )?)
    }
}

/// The requests that go on and in which somebody has a part.
pub(super) fn open_work(conn: &mut Conn<'_>, person: PersonId) -> Result<Vec<Open>> {
    Ok(conn.all(
        "SELECT id, holder_id, asker_id, beneficiary_id, provider_id FROM request WHERE ended_at IS NULL AND id IN (
           SELECT id FROM request WHERE holder_id = $1 AND ended_at IS NULL
           UNION SELECT id FROM request WHERE asker_id = $1 AND ended_at IS NULL
           UNION SELECT id FROM request WHERE beneficiary_id = $1 AND ended_at IS NULL
           UNION SELECT id FROM request WHERE provider_id = $1 AND ended_at IS NULL)
         ORDER BY created_at, id",
        params![person],
        Open::read,
    )?)
}

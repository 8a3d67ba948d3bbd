//! What an import changed, row by row, so that it can be undone.

use db::{Conn, params};
use serde::{Deserialize, Serialize};

use crate::foreign::Change;
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

/// The changes of an import, the last first.
pub(super) fn changes(conn: &mut Conn<'_>, import: PeopleImportId) -> Result<Vec<Change<Entity>>> {
    Ok(conn.all(
        "SELECT entity, entity_id, before, after FROM people_import_change WHERE import_id = $1 ORDER BY position DESC",
        params![import],
        Change::read,
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

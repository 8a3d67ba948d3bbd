//! A copy of a running database.

use std::path::Path;

use crate::database::Database;
use crate::{Error, Result};

/// Writes a consistent copy of a SQLite database to `to`, which must not exist, while it is in
/// use; the copy is synced. On PostgreSQL this is an error that names the tool to use.
pub fn backup(database: &Database, to: &Path) -> Result<()> {
    let Some(path) = database.file() else {
        return Err(Error::Config("on PostgreSQL, use pg_dump (or the cluster's own backups)".into()));
    };
    crate::sqlite::copy_into(&crate::sqlite::connect(path)?, to)
}

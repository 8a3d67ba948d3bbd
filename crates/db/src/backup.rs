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
    backup_file(path, to)
}

/// The same for a SQLite file that another process has open: a copy is a read, which needs no lock.
pub fn backup_file(path: &Path, to: &Path) -> Result<()> {
    if !path.exists() {
        return Err(Error::Config(format!("{} is not there", path.display())));
    }
    crate::sqlite::copy_into(&crate::sqlite::connect(path)?, to)
}

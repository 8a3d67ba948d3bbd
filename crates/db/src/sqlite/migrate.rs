//! Bringing a file up to date.
//!
//! Migrations run with foreign keys off, because SQLite changes a table by making a new one and
//! dropping the old, which would take the rows that refer to it along. The keys are checked before
//! the commit: a migration that leaves rows without what they refer to leaves nothing.

use std::path::{Path, PathBuf};

use refinery_core::traits::sync::{Migrate, Query, Transaction};
use rusqlite::Connection;

use crate::migration::{failure, progress, runner};
use crate::sqlite::{copy_into, error};
use crate::{Engine, Migration, Result, Timestamp};

pub(super) fn migrate(
    connection: &mut Connection,
    path: &Path,
    migrations: &[Migration],
    now: Timestamp,
) -> Result<()> {
    let runner = runner(migrations, Engine::Sqlite)?;
    let known = connection
        .pragma_update(None, "foreign_keys", "OFF")
        .and_then(|()| {
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))
        })
        .map_err(|failure| error::from(&failure))?;
    if known > 0 {
        let (applied, pending) = progress(&runner, connection)?;
        if pending && applied > 0 {
            let copy = copy_path(path, applied, now);
            copy_into(connection, &copy)?;
            tracing::info!(copy = %copy.display(), "the database was copied before it is migrated");
        }
    }
    runner.run(&mut Checked(connection)).map(drop).map_err(|error| failure(&error))
}

/// `lateral.db` becomes `lateral.db.after-step-3-20261121T083000Z`, beside it.
fn copy_path(path: &Path, applied: usize, now: Timestamp) -> PathBuf {
    let moment: String = now.to_string().chars().filter(char::is_ascii_alphanumeric).take(15).collect();
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".after-step-{applied}-{moment}Z"));
    PathBuf::from(name)
}

/// The connection, as one that checks the foreign keys at the end of each transaction.
struct Checked<'c>(&'c mut Connection);

impl Transaction for Checked<'_> {
    type Error = rusqlite::Error;

    fn execute<'a, T: Iterator<Item = &'a str>>(&mut self, queries: T) -> rusqlite::Result<usize> {
        let transaction = self.0.transaction()?;
        let before = version(&transaction)?;
        let mut count = 0;
        for query in queries {
            transaction.execute_batch(query)?;
            count += 1;
        }
        // Looking at every reference takes seconds with a million requests: not when nothing was changed.
        if version(&transaction)? == before {
            transaction.commit()?;
            return Ok(count);
        }
        let broken: Option<String> =
            transaction
                .query_row("SELECT min(\"table\") FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        if let Some(table) = broken {
            let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY);
            let why = format!("rows of {table} refer to missing rows");
            return Err(rusqlite::Error::SqliteFailure(code, Some(why)));
        }
        transaction.commit()?;
        Ok(count)
    }
}

/// What every change of the schema or of a row makes another.
fn version(connection: &Connection) -> rusqlite::Result<(i64, i64)> {
    let sql = "SELECT total_changes(), (SELECT schema_version FROM pragma_schema_version)";
    connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
}

impl Query<Vec<refinery_core::Migration>> for Checked<'_> {
    fn query(&mut self, query: &str) -> rusqlite::Result<Vec<refinery_core::Migration>> {
        self.0.query(query)
    }
}

impl Migrate for Checked<'_> {}

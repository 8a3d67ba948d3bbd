//! Opening connections: what every one of them is set to, and bringing the file up to date.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::sqlite::{error, migrate::migrate};
use crate::{Error, Migration, Result, Timestamp};

/// Only a program from outside (a copy being made by hand) ever makes us wait.
pub(super) const BUSY: Duration = Duration::from_secs(10);
/// In KiB, hence the minus. With eight readers the caches take 48 MB at the most; the rest of the
/// file is in the system's cache. There is no memory map: its pages would count as ours.
const WRITER_CACHE: &str = "-16384";
const READER_CACHE: &str = "-4096";
/// Distinct statements of the product are some hundreds, a few KB each.
const WRITER_STATEMENTS: usize = 256;
const READER_STATEMENTS: usize = 192;

pub(super) fn open_writer(path: &Path, migrations: &[Migration], now: Timestamp) -> Result<Connection> {
    let mut connection = connect(path)?;
    (|| {
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "cache_size", WRITER_CACHE)
    })()
    .map_err(|failure| error::from(&failure))?;
    migrate(&mut connection, path, migrations, now)?;
    (|| {
        connection.pragma_update(None, "foreign_keys", "ON")?;
        // The checkpoint thread does it; see `checkpoint`.
        connection.pragma_update(None, "wal_autocheckpoint", 0)?;
        connection.execute_batch("PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002")
    })()
    .map_err(|failure| error::from(&failure))?;
    connection.set_prepared_statement_cache_capacity(WRITER_STATEMENTS);
    Ok(connection)
}

pub(super) fn open_reader(path: &Path) -> Result<Connection> {
    let connection = connect(path)?;
    connection.set_prepared_statement_cache_capacity(READER_STATEMENTS);
    (|| {
        connection.pragma_update(None, "cache_size", READER_CACHE)?;
        connection.pragma_update(None, "query_only", "ON")
    })()
    .map_err(|failure| error::from(&failure))?;
    Ok(connection)
}

/// A connection with the settings that are right for every use.
pub(crate) fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        // Each connection has one user at a time, which the borrow checker sees to.
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)
        .map_err(|failure| Error::Config(format!("{}: {failure}", path.display())))?;
    (|| {
        connection.busy_timeout(BUSY)?;
        // "a" is a column, as in standard SQL, and never a text.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        // A plan belongs to the text of a statement. Otherwise SQLite looks at bound values for a better one,
        // and compiles nearly every statement anew each time it runs: two fifths of a page's time.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
    })()
    .map_err(|failure| error::from(&failure))?;
    Ok(connection)
}

/// Writes a consistent copy without stopping readers or the writer. The copy must not exist yet.
pub(crate) fn copy_into(connection: &Connection, copy: &Path) -> Result<()> {
    if copy.exists() {
        return Err(Error::Config(format!("{} exists already", copy.display())));
    }
    let target = copy.to_str().ok_or_else(|| Error::Config("the copy's path is not UTF-8".into()))?;
    connection.execute("VACUUM INTO ?1", [target]).map_err(|failure| error::from(&failure))?;
    // SQLite does not sync what it vacuums into.
    std::fs::File::open(copy)
        .and_then(|file| file.sync_all())
        .map_err(|failure| Error::Unavailable(format!("{}: {failure}", copy.display())))
}

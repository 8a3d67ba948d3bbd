//! Copies of everything: to another engine, to a file, and back from one.

use std::path::{Path, PathBuf};

use db::{Clock, Database, Options};

use super::Failure;
use crate::config::Config;
use crate::serve::open;

/// Copies every table from one database into another, empty one, and compares counts and checksums.
pub(crate) fn transfer(from: &str, to: &str) -> Result<(), Failure> {
    if from == to {
        return Err(Failure::Words("both ends are the same database".to_owned()));
    }
    let (source, target) = (attach(from)?, attach(to)?);
    for table in db::transfer(&source, &target)? {
        println!("{:<24} {:>10} rows  {}", table.table, table.rows, table.checksum);
    }
    println!("Everything is there. Both ends agree.");
    source.close();
    target.close();
    Ok(())
}

fn attach(url: &str) -> Result<Database, Failure> {
    let options = Options { url: url.to_owned(), clock: Clock::System, readers: 1 };
    Ok(Database::open(options, &domain::migrations())?)
}

/// Copies the database to a new file. On SQLite the server may run meanwhile.
pub(crate) fn backup(config: &Config, to: &Path) -> Result<(), Failure> {
    if to.exists() {
        return Err(Failure::Words(format!("{} exists; choose a new name", to.display())));
    }
    match config.database.url.file() {
        Some(file) => db::backup_file(Path::new(file), to)?,
        None => return Err(Failure::Words("this database is PostgreSQL; use pg_dump".to_owned())),
    }
    println!("{}", to.display());
    Ok(())
}

/// Puts a backup in the place of the database. What was there is kept under another name.
pub(crate) fn restore(config: &Config, from: &Path, replace: bool) -> Result<(), Failure> {
    let Some(file) = config.database.url.file() else {
        return Err(Failure::Words("this database is PostgreSQL; use pg_restore".to_owned()));
    };
    let file = Path::new(file);
    if file.exists() {
        if !replace {
            let words = format!("{} exists; --replace keeps it under another name", file.display());
            return Err(Failure::Words(words));
        }
        set_aside(config, file)?;
    }
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(from, file)?;
    // Opening checks that it is a database of ours, and brings an old one up to date.
    open(config)?.close();
    println!("{} is restored from {}", file.display(), from.display());
    Ok(())
}

/// Gives the database that is there, and what belongs to it, another name.
fn set_aside(config: &Config, file: &Path) -> Result<(), Failure> {
    match open(config) {
        Ok(database) => database.close(),
        // A running server holds the lock: nothing is moved under its feet.
        Err(Failure::Database(error @ db::Error::Config(_))) => return Err(error.into()),
        // A damaged database is a good reason to restore one.
        Err(_) => {}
    }
    let kept = free_name(file);
    std::fs::rename(file, &kept)?;
    for ending in ["-wal", "-shm"] {
        let beside = with_ending(file, ending);
        if beside.exists() {
            std::fs::rename(&beside, with_ending(&kept, ending))?;
        }
    }
    println!("The database that was there is now {}", kept.display());
    Ok(())
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// `lateral.db.before-restore`, or with a number behind it.
fn free_name(file: &Path) -> PathBuf {
    let name = |count: usize| match count {
        0 => with_ending(file, ".before-restore"),
        _ => with_ending(file, &format!(".before-restore-{count}")),
    };
    (0..10_000).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_name_is_free() {
        assert_eq!(free_name(Path::new("a.db")), Path::new("a.db.before-restore"));
    }
}

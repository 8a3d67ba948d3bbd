//! SQLite worlds: copies of a migrated file, in memory where the system offers such a directory.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::{fingerprint, number, open, seconds};
use crate::{Clock, Engine, Migration};

/// Anything older was left behind by a test that was killed.
const STALE_SECONDS: i64 = 3 * 3_600;

pub(super) struct File(PathBuf);

impl File {
    pub(super) fn new(migrations: &[Migration]) -> Self {
        let path = directory().join(format!("world-{}.db", number()));
        std::fs::copy(template(migrations), &path).expect("a copy of the template");
        Self(path)
    }

    pub(super) fn url(&self) -> String {
        format!("sqlite:{}", self.0.display())
    }

    pub(super) fn remove(&self) {
        for suffix in ["", "-wal", "-shm", ".lock"] {
            let mut name = self.0.as_os_str().to_owned();
            name.push(suffix);
            // The log is gone already when the database closed as it should.
            drop(std::fs::remove_file(name));
        }
    }
}

/// This process's directory. Made once, and those of the long dead are removed then.
fn directory() -> PathBuf {
    static MADE: Mutex<Option<PathBuf>> = Mutex::new(None);
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    made.get_or_insert_with(|| {
        let memory = Path::new("/dev/shm");
        let root = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        sweep(&root);
        let path = root.join(format!("lateral-test-{}-{}", seconds(), std::process::id()));
        std::fs::create_dir_all(&path).expect("a directory for test databases");
        path
    })
    .clone()
}

fn sweep(root: &Path) {
    let Ok(entries) = std::fs::read_dir(root) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let made = name
            .to_str()
            .and_then(|name| name.strip_prefix("lateral-test-"))
            .and_then(|rest| rest.split('-').next())
            .and_then(|seconds| seconds.parse::<i64>().ok());
        if made.is_some_and(|made| made < seconds() - STALE_SECONDS) {
            // Another process may be sweeping the same.
            drop(std::fs::remove_dir_all(entry.path()));
        }
    }
}

/// A migrated, closed file for these migrations.
fn template(migrations: &[Migration]) -> PathBuf {
    static MAKING: Mutex<()> = Mutex::new(());
    let _making = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    let path = directory().join(format!("template-{}.db", fingerprint(migrations, Engine::Sqlite)));
    if !path.exists() {
        open(&format!("sqlite:{}", path.display()), Clock::System, migrations).close();
    }
    path
}

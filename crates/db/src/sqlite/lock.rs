//! One process per file, and no file on a network.
//!
//! Group commit and wake-ups assume that nobody else writes, and SQLite's own locks do not hold
//! on network file systems: there, sooner or later, the file is corrupted.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{Error, Result};

/// File systems that are reached over a network.
const NETWORK: [&str; 16] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "ncpfs",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "lustre",
    "fuse.sshfs",
    "fuse.glusterfs",
    "fuse.s3fs",
];

/// How long a predecessor is given that is just ending, or a child of ours that has not let go yet.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the lock is tried meanwhile.
const PAUSE: Duration = Duration::from_millis(20);

/// The lock, held while this lives.
pub(crate) struct FileLock {
    _file: File,
}

impl FileLock {
    /// Locks `<path>.lock`, beside the file itself if the path is a link to it. The lock ends with
    /// the process, however that ends; the file stays.
    pub(crate) fn take(path: &Path) -> Result<Self> {
        // A file that is not there yet is no link.
        let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut name = real.into_os_string();
        name.push(".lock");
        let name = PathBuf::from(name);
        let problem = |why: &dyn std::fmt::Display| Error::Config(format!("{}: {why}", name.display()));
        let mut open = File::options();
        let file = open.create(true).truncate(false).write(true).open(&name).map_err(|why| problem(&why))?;
        let patience = Instant::now() + PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if Instant::now() < patience => {
                    std::thread::park_timeout(PAUSE);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(problem(&"another process has this database open; one process per file"));
                }
                Err(TryLockError::Error(why)) => return Err(problem(&why)),
            }
        }
    }
}

/// Refuses a path whose directory is on a network file system.
pub(crate) fn refuse_network(path: &Path) -> Result<()> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let directory =
        std::fs::canonicalize(parent).map_err(|why| Error::Config(format!("{}: {why}", parent.display())))?;
    // Other systems have no such list; there the operator's guide is all the help there is.
    let Ok(mounts) = std::fs::read_to_string("/proc/mounts") else { return Ok(()) };
    match file_system(&mounts, &directory) {
        Some(kind) if NETWORK.contains(&kind) => Err(Error::Config(format!(
            "{} is on a network file system ({kind}), where SQLite files get corrupted; \
             use a local disk, or PostgreSQL",
            directory.display()
        ))),
        _ => Ok(()),
    }
}

/// The type of the file system that `directory` is on: of the longest mount point above it, and
/// of two at the same point the later one, which hides the other.
fn file_system<'m>(mounts: &'m str, directory: &Path) -> Option<&'m str> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let mut words = line.split(' ');
        let (Some(_device), Some(point), Some(kind)) = (words.next(), words.next(), words.next()) else {
            continue;
        };
        // The kernel writes a space in a path as \040.
        let point = PathBuf::from(point.replace("\\040", " "));
        let depth = point.components().count();
        if directory.starts_with(&point) && best.is_none_or(|(deepest, _)| depth >= deepest) {
            best = Some((depth, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "/dev/vda / ext4 rw 0 0\n\
        server:/export /srv/shared nfs4 rw 0 0\n\
        /dev/vdb /srv/shared/local\\040disk ext4 rw 0 0\n\
        host /mnt/a tmpfs rw 0 0\nhost /mnt/a 9p rw 0 0\n";

    #[test]
    fn the_deepest_and_latest_mount_decides() {
        for (directory, kind) in [
            ("/var/lib", "ext4"),
            ("/srv/shared", "nfs4"),
            ("/srv/shared/data", "nfs4"),
            ("/srv/shared-not", "ext4"),
            ("/srv/shared/local disk/data", "ext4"),
            ("/mnt/a/b", "9p"),
        ] {
            assert_eq!(file_system(MOUNTS, Path::new(directory)), Some(kind), "{directory}");
        }
    }

    #[test]
    fn a_file_that_is_locked_cannot_be_locked_again_until_it_is_let_go() {
        let path = std::env::temp_dir().join(format!("lateral-lock-{}", std::process::id()));
        let first = FileLock::take(&path).unwrap();
        let Err(Error::Config(why)) = FileLock::take(&path) else { unreachable!("locked twice") };
        assert!(why.contains("another process"), "{why}");
        drop(first);
        assert!(FileLock::take(&path).is_ok());
        std::fs::remove_file(path.with_extension("lock")).unwrap();
    }
}

//! Where the bytes of attachments lie: a folder of files named by their own digest.
//!
//! A file arrives under a temporary name, is measured and hashed on the way, and is moved into place when it
//! is whole; two equal files are one. Which files belong to something only the domain knows; what nobody
//! attached is swept away after a day. Nothing of what people call their files becomes a path.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use db::Timestamp;
use domain::request::attachment::FILE_MAX;
use sha2::{Digest as _, Sha256};
use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt as _;

/// How many bytes of a file tell what kind it is.
const HEAD: usize = 512;
/// How long a file may wait to be attached.
const WAIT: Duration = Duration::from_hours(24);

/// The folder.
#[derive(Debug, Clone)]
pub struct Files(PathBuf);

/// A file that arrived whole.
pub(crate) struct Arrived {
    /// SHA-256 of the content in lower-case hexadecimal.
    pub(crate) digest: String,
    /// Its size in bytes.
    pub(crate) size: u64,
    /// How it begins.
    pub(crate) head: Vec<u8>,
}

/// A file on its way in.
pub(crate) struct Arriving {
    folder: PathBuf,
    path: PathBuf,
    file: File,
    hash: Sha256,
    size: u64,
    head: Vec<u8>,
}

impl Files {
    /// The files of an installation.
    pub fn within(data_dir: &Path) -> Self {
        Self(data_dir.join("files"))
    }

    /// Begins a file. `name` tells uploads that arrive at the same time apart.
    pub(crate) async fn begin(&self, name: &str) -> io::Result<Arriving> {
        let incoming = self.0.join("incoming");
        fs::create_dir_all(&incoming).await?;
        let path = incoming.join(name);
        let file = File::create(&path).await?;
        Ok(Arriving { folder: self.0.clone(), path, file, hash: Sha256::new(), size: 0, head: Vec::new() })
    }

    /// Opens a file for reading.
    pub(crate) async fn open(&self, digest: &str) -> io::Result<File> {
        File::open(place(&self.0, digest)?).await
    }

    /// Keeps a small file that the program brings along, such as those of the example.
    ///
    /// # Errors
    /// Those of the file system; a name that is no digest is not found.
    pub fn keep(&self, digest: &str, bytes: &[u8]) -> io::Result<()> {
        let place = place(&self.0, digest)?;
        let incoming = self.0.join("incoming");
        std::fs::create_dir_all(&incoming)?;
        if let Some(folder) = place.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // Whole or not at all, like every other file.
        let path = incoming.join(digest);
        std::fs::write(&path, bytes)?;
        std::fs::rename(path, place)
    }

    /// The digests of files that have waited for more than a day.
    ///
    /// # Errors
    /// Those of the file system; an installation without files has none.
    pub fn waiting(&self, now: Timestamp) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        let Ok(folders) = std::fs::read_dir(&self.0) else { return Ok(found) };
        for folder in folders {
            for entry in std::fs::read_dir(folder?.path())? {
                let entry = entry?;
                if is_older(entry.metadata()?.modified()?, now) {
                    found.push(entry.file_name().to_string_lossy().into_owned());
                }
            }
        }
        Ok(found)
    }

    /// Removes a file that nobody has; one that is gone already is no failure.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn remove(&self, name: &str) -> io::Result<()> {
        let path = place(&self.0, name).unwrap_or_else(|_| self.0.join("incoming").join(name));
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

fn is_older(modified: SystemTime, now: Timestamp) -> bool {
    let now = UNIX_EPOCH + Duration::from_micros(u64::try_from(now.as_micros()).unwrap_or_default());
    now.duration_since(modified).is_ok_and(|age| age > WAIT)
}

/// The place of a digest; anything that is no digest has none.
fn place(folder: &Path, digest: &str) -> io::Result<PathBuf> {
    let is_digest =
        digest.len() == 64 && digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    match digest.get(..2) {
        Some(first) if is_digest => Ok(folder.join(first).join(digest)),
        _ => Err(io::Error::from(io::ErrorKind::NotFound)),
    }
}

impl Arriving {
    /// Takes the next bytes; false once the file is larger than any may be.
    pub(crate) async fn take(&mut self, bytes: &[u8]) -> io::Result<bool> {
        self.size = self.size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if self.size > FILE_MAX {
            return Ok(false);
        }
        let wanted = HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(bytes.get(..wanted).unwrap_or_default());
        self.hash.update(bytes);
        self.file.write_all(bytes).await?;
        Ok(true)
    }

    /// The file is whole: on disk, and in its place.
    pub(crate) async fn finish(mut self) -> io::Result<Arrived> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        let digest: Vec<String> = self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let digest = digest.concat();
        let place = place(&self.folder, &digest)?;
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).await?;
        }
        // In the place of an equal file too: it is young again, and the sweep leaves it alone.
        fs::rename(&self.path, &place).await?;
        Ok(Arrived { digest, size: self.size, head: self.head })
    }

    /// The file is not wanted.
    pub(crate) async fn discard(self) -> io::Result<()> {
        drop(self.file);
        fs::remove_file(&self.path).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_kept_lies_whole_under_its_digest() {
        let folder = std::env::temp_dir().join(format!("lateral-keep-{}", std::process::id()));
        let files = Files::within(&folder);
        let digest = "cd".repeat(32);
        files.keep(&digest, b"numer;dni\n").unwrap();
        files.keep(&digest, b"numer;dni\n").unwrap();
        assert_eq!(std::fs::read(folder.join("files/cd").join(&digest)).unwrap(), b"numer;dni\n");
        assert!(files.keep("../outside", b"x").is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn only_a_digest_has_a_place() {
        let folder = Path::new("files");
        let digest = "ab".repeat(32);
        assert_eq!(place(folder, &digest).unwrap(), folder.join("ab").join(&digest));
        for name in ["", "../../etc/passwd", &"AB".repeat(32), &"a".repeat(63)] {
            assert!(place(folder, name).is_err(), "{name}");
        }
    }
}

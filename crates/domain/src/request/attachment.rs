//! Files that belong to a request. Their bytes lie outside the database, under their own digest.
//!
//! A file is staged first (received, measured, checked, written to the store by the face) and attached
//! in the transaction of the message that it comes with. What nobody attached is swept away.

use db::{Conn, Timestamp, Tx, params};

use super::Request;
use crate::event::Event;
use crate::{AttachmentId, Error, MessageId, Problem, Result, TeamId, actor};

/// The largest file, in bytes.
pub const FILE_MAX: u64 = 20 * 1024 * 1024;
/// The most files that come with one message.
pub const FILES_MAX: usize = 10;

/// A file that is in the store and belongs to nobody yet.
#[derive(Debug, Clone)]
pub struct Staged {
    /// The name it had on the sender's machine, without folders.
    pub name: String,
    /// What it is, found from its name and its first bytes.
    pub media_type: &'static str,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of the content in lower-case hexadecimal.
    pub digest: String,
}

/// What a file begins with.
enum Signature {
    Bytes(usize, &'static [u8]),
    Text,
}

/// The kinds of file that are taken: extensions, media type, how the content begins.
const KINDS: &[(&[&str], &str, Signature)] = &[
    (&["pdf"], "application/pdf", Signature::Bytes(0, b"%PDF-")),
    (&["png"], "image/png", Signature::Bytes(0, b"\x89PNG\r\n\x1a\n")),
    (&["jpg", "jpeg"], "image/jpeg", Signature::Bytes(0, b"\xff\xd8\xff")),
    (&["gif"], "image/gif", Signature::Bytes(0, b"GIF8")),
    (&["webp"], "image/webp", Signature::Bytes(8, b"WEBP")),
    (&["heic", "heif"], "image/heic", Signature::Bytes(4, b"ftyp")),
    (
        &["docx"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Signature::Bytes(0, b"PK\x03\x04"),
    ),
    (
        &["xlsx"],
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Signature::Bytes(0, b"PK\x03\x04"),
    ),
    (
        &["pptx"],
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Signature::Bytes(0, b"PK\x03\x04"),
    ),
    (&["odt"], "application/vnd.oasis.opendocument.text", Signature::Bytes(0, b"PK\x03\x04")),
    (&["ods"], "application/vnd.oasis.opendocument.spreadsheet", Signature::Bytes(0, b"PK\x03\x04")),
    (&["txt", "log"], "text/plain", Signature::Text),
    (&["csv"], "text/csv", Signature::Text),
];

/// What a file is, from its name and its first bytes (512 are enough).
///
/// # Errors
/// [`Problem::FileEmpty`], [`Problem::FileTooLarge`], [`Problem::FileKindRefused`] for a kind that is not
/// taken, [`Problem::FileKindMismatch`] when the content is not what the name says.
pub fn check(name: &str, size: u64, head: &[u8]) -> Result<&'static str, Problem> {
    if size == 0 {
        return Err(Problem::FileEmpty);
    }
    if size > FILE_MAX {
        return Err(Problem::FileTooLarge(FILE_MAX));
    }
    let extension =
        name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
    let kind = KINDS.iter().find(|(extensions, _, _)| extensions.contains(&extension.as_str()));
    let Some((_, media_type, signature)) = kind else { return Err(Problem::FileKindRefused) };
    let fits = match signature {
        Signature::Bytes(at, bytes) => head.get(*at..).is_some_and(|rest| rest.starts_with(bytes)),
        Signature::Text => !head.contains(&0),
    };
    if fits { Ok(media_type) } else { Err(Problem::FileKindMismatch) }
}

/// The last part of a path, without what no file system or header should carry, at most 200 characters.
pub fn clean_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control() && !matches!(c, '"' | '<' | '>')).collect();
    let name = name.trim().trim_start_matches('.');
    let skip = name.chars().count().saturating_sub(200);
    let name: String = name.chars().skip(skip).collect();
    if name.is_empty() { "file".to_owned() } else { name }
}

/// Attaches staged files to a message of the request.
pub(super) fn attach(tx: &mut Tx<'_>, request: &Request, message: MessageId, files: &[Staged]) -> Result<()> {
    if files.len() > FILES_MAX {
        return Err(Error::invalid("files", Problem::TooManyFiles(FILES_MAX)));
    }
    let by = actor::require(tx)?;
    let now = tx.now();
    for file in files {
        let id: AttachmentId = tx.id();
        let size =
            i64::try_from(file.size).map_err(|_| Error::invalid("files", Problem::FileTooLarge(FILE_MAX)))?;
        tx.execute(
            "INSERT INTO attachment (id, request_id, message_id, name, media_type, size, digest, added_by, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            params![id, request.id, message, &file.name, file.media_type, size, &file.digest, by, now],
        )?;
        let team: Option<TeamId> = if request.standing.is_provider { request.team } else { None };
        crate::event::record(tx, request.id.uuid(), team, &Event::FileAttached { attachment: id.uuid() })?;
    }
    Ok(())
}

/// A file of a request.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// The line of the conversation that it came with.
    pub message: Option<MessageId>,
    /// Its name.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// Its size in bytes.
    pub size: i64,
    /// Under which name its bytes lie in the store.
    pub digest: String,
    /// When it was added.
    pub at: Timestamp,
}

fn read(row: &db::Row<'_>) -> db::Result<Attachment> {
    Ok(Attachment {
        id: row.get(0)?,
        message: row.get(1)?,
        name: row.get(2)?,
        media_type: row.get(3)?,
        size: row.get(4)?,
        digest: row.get(5)?,
        at: row.get(6)?,
    })
}

impl Request {
    /// One file, if the actor may read the line that it came with.
    ///
    /// # Errors
    /// [`Error::NotFound`] also for the files of internal notes, for whoever does not read those.
    pub fn attachment(&self, conn: &mut Conn<'_>, id: AttachmentId) -> Result<Attachment> {
        conn.maybe(
            "SELECT a.id, a.message_id, a.name, a.media_type, a.size, a.digest, a.at
             FROM attachment a LEFT JOIN message m ON m.id = a.message_id
             WHERE a.id = $1 AND a.request_id = $2 AND (m.kind IS NULL OR m.kind <> 'note' OR $3)",
            params![id, self.id, self.standing.reads_notes],
            read,
        )?
        .ok_or(Error::NotFound)
    }

    /// The files that the actor may read, oldest first, at most 200.
    pub(super) fn attachments(&self, conn: &mut Conn<'_>) -> Result<Vec<Attachment>> {
        Ok(conn.all(
            "SELECT a.id, a.message_id, a.name, a.media_type, a.size, a.digest, a.at
             FROM attachment a LEFT JOIN message m ON m.id = a.message_id
             WHERE a.request_id = $1 AND (m.kind IS NULL OR m.kind <> 'note' OR $2) ORDER BY a.at, a.id LIMIT 200",
            params![self.id, self.standing.reads_notes],
            read,
        )?)
    }
}

/// Which of these digests no request uses, so that their files may go.
pub fn unused(conn: &mut Conn<'_>, digests: &[String]) -> Result<Vec<String>> {
    let mut unused = Vec::new();
    for digest in digests {
        if !conn.exists("SELECT 1 FROM attachment WHERE digest = $1", params![digest])? {
            unused.push(digest.clone());
        }
    }
    Ok(unused)
}

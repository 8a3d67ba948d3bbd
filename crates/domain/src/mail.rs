//! Letters: an outbox in the database, and a hand that carries it to the mail server.
//!
//! A letter is written in the transaction of what it tells of and leaves the house after the commit,
//! by a job. Carrying happens outside any transaction and may happen twice. Once a letter is sent its
//! words are gone from here: they were meant for one reader.

use db::{Conn, Timestamp, Tx, params};

use crate::job::{self, Job};
use crate::{MailId, PersonId, Result};

/// How long the record that a letter was sent is kept, in days.
const KEPT_DAYS: i64 = 21;

/// How many letters a demonstration shows.
const SHOWN: i64 = 50;

/// What a letter says, in plain text and as a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// A letter, ready to be carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The letter's own id; its Message-ID is made of it, so that one carried twice is one letter.
    pub id: MailId,
    /// The mail address it goes to.
    pub to: String,
    /// What it says.
    pub words: Words,
}

/// Carries letters out of the house: over SMTP, into a directory, into a test's memory.
pub trait Mailer: Send + Sync {
    /// Carries one letter. What goes wrong is said in words for the operator, without the letter's own.
    fn send(&self, letter: &Letter) -> Result<(), String>;
}

/// Leaves a letter in the outbox.
pub fn send_later(tx: &mut Tx<'_>, person: Option<PersonId>, to: &str, words: &Words) -> Result<MailId> {
    let (id, now): (MailId, _) = (tx.id(), tx.now());
    // A line break in a subject would begin a header of somebody else's making.
    let subject = words.subject.split_whitespace().collect::<Vec<_>>().join(" ");
    tx.execute(
        "INSERT INTO mail (id, person_id, address, subject, text, html, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, person, to, subject, &words.text, &words.html, now],
    )?;
    job::enqueue(tx, &Job::SendMail { mail: id })?;
    Ok(id)
}

/// A letter that has yet to be carried; nothing if it was sent or its reader is gone.
pub fn find_unsent(conn: &mut Conn<'_>, id: MailId) -> Result<Option<Letter>> {
    Ok(conn.maybe(
        "SELECT id, address, subject, text, html FROM mail WHERE id = $1 AND sent_at IS NULL",
        params![id],
        read,
    )?)
}

fn read(row: &db::Row<'_>) -> db::Result<Letter> {
    let words = Words { subject: row.get(2)?, text: row.get(3)?, html: row.get(4)? };
    Ok(Letter { id: row.get(0)?, to: row.get(1)?, words })
}

/// The letter was carried: its words go, the fact stays for a while.
pub fn mark_sent(tx: &mut Tx<'_>, id: MailId) -> Result<()> {
    let now = tx.now();
    tx.execute(
        "UPDATE mail SET sent_at = $1, text = '', html = '' WHERE id = $2 AND sent_at IS NULL",
        params![now, id],
    )?;
    Ok(())
}

/// The newest letters to the people of a demonstration, which no mailer carries: visitors read them
/// here. Empty everywhere else.
pub fn demo_letters(conn: &mut Conn<'_>) -> Result<Vec<(Letter, Timestamp)>> {
    Ok(conn.all(
        "SELECT m.id, m.address, m.subject, m.text, m.html, m.created_at FROM mail m JOIN person p ON p.id = m.person_id
         WHERE p.demo AND (SELECT demo FROM organisation ORDER BY id LIMIT 1)
         ORDER BY m.created_at DESC, m.id DESC LIMIT $1",
        params![SHOWN],
        |row| Ok((read(row)?, row.get(5)?)),
    )?)
}

/// What the daily routine does: forgets that letters were sent.
pub fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let before = tx.now().plus_days(-KEPT_DAYS);
    tx.execute("DELETE FROM mail WHERE created_at < $1", params![before])?;
    Ok(())
}

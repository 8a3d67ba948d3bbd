//! Signing in by a link in a letter: for whoever has a mail address and no wish for a password.
//!
//! A link works once and for a quarter of an hour. The answer to asking for one is always the same, so
//! that nobody can find out who works here. Opening the link shows a button and does nothing yet: mail
//! scanners open links too.

use db::{Conn, Tx, params};

use super::{Token, attempt};
use crate::language::{Formality, Language};
use crate::mail::{self, Words};
use crate::{Error, PersonId, Result, SessionId, organisation};

/// How long a link works, in minutes.
pub const WORKS_MINUTES: i64 = 15;

/// To whom the letter with the link goes.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their mail address, as they write it.
    pub email: String,
    /// The language of the letter.
    pub language: Language,
    /// How they wish to be addressed, if they chose.
    pub formality: Option<Formality>,
}

/// Makes a link for whoever has this mail address, and leaves the letter in the outbox. Without a word
/// if nobody has it, or if they may not be here today.
///
/// `compose` puts the link with this token into words; it must not be slow.
///
/// # Errors
/// [`Error::TooMany`] when links were asked for too often, for the address or from it.
pub fn request(
    tx: &mut Tx<'_>,
    email: &str,
    address: &str,
    token: &Token,
    compose: &dyn Fn(&Recipient) -> Words,
) -> Result<()> {
    let key = db::fold(email.trim());
    attempt::count(tx, attempt::LINK_FROM_ADDRESS, &attempt::network(address))?;
    attempt::count(tx, attempt::LINK_FOR_ACCOUNT, &key)?;
    let Some(recipient) = recipient(tx, &key)? else { return Ok(()) };
    let id: uuid::Uuid = tx.id();
    let now = tx.now();
    tx.execute(
        "INSERT INTO sign_in_link (id, person_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
        params![id, recipient.id, token.digest(), now, now.plus_minutes(WORKS_MINUTES)],
    )?;
    let words = compose(&recipient);
    mail::send_later(tx, Some(recipient.id), &recipient.email, &words)?;
    Ok(())
}

fn recipient(conn: &mut Conn<'_>, email_key: &str) -> Result<Option<Recipient>> {
    let today = organisation::today(conn)?;
    Ok(conn.maybe(
        "SELECT id, name, email, language, formality FROM person
         WHERE email_key = $1 AND NOT imported AND (starts_on IS NULL OR starts_on <= $2)
           AND (ends_on IS NULL OR ends_on >= $2)",
        params![email_key, today],
        |row| {
            Ok(Recipient {
                id: row.get(0)?,
                name: row.get(1)?,
                email: row.get(2)?,
                language: row.get(3)?,
                formality: row.get(4)?,
            })
        },
    )?)
}

/// Opens a session for whoever has the link, once.
///
/// # Errors
/// [`Error::NotFound`] when the link is unknown, used or too old; [`Error::Unauthenticated`] when its
/// owner may not be here any more.
pub fn redeem(tx: &mut Tx<'_>, link: &Token, token: &Token, agent: &str) -> Result<SessionId> {
    let now = tx.now();
    let person = tx.maybe(
        "UPDATE sign_in_link SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL AND expires_at > $1
         RETURNING person_id",
        params![now, link.digest()],
        |row| row.get(0),
    )?;
    super::open(tx, person.ok_or(Error::NotFound)?, token, agent)
}

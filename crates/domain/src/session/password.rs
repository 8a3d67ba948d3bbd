//! Passwords: argon2id, compared outside any transaction.
//!
//! Signing in takes three steps: [`ask`] counts the try and fetches what to compare with, [`Challenge::meet`]
//! does the slow work on a thread that holds nothing, and [`sign_in`] looks again at what may have changed
//! meanwhile. Somebody unknown costs as much time as somebody known.

use std::fmt;
use std::sync::LazyLock;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use db::{Conn, Tx, params};

use super::{Token, attempt};
use crate::event::{self, Event};
use crate::{Error, PersonId, Problem, Result, SessionId, actor};

/// The shortest password: length is what counts, not signs and digits (NIST SP 800-63B, 3.1.1).
pub const SHORTEST: usize = 10;
/// The longest password, so that nobody keeps the hash busy with a book.
pub const LONGEST: usize = 200;

/// 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's first choice for argon2id.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A hashed password in PHC form. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Hash(String);

impl Hash {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hash(…)")
    }
}

/// Hashes a new password. Slow, and heavy on memory: never inside a transaction.
///
/// # Errors
/// Invalid `password` when it is shorter than [`SHORTEST`] or longer than [`LONGEST`].
pub fn hash(password: &str) -> Result<Hash> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(Error::invalid("password", Problem::TooShort(SHORTEST)));
    }
    if length > LONGEST {
        return Err(Error::invalid("password", Problem::TooLong(LONGEST)));
    }
    hash_any(password)
}

fn hash_any(password: &str) -> Result<Hash> {
    let phc = argon2()?.hash_password(password.as_bytes()).map_err(|error| unavailable(&error))?;
    Ok(Hash(phc.to_string()))
}

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|error| unavailable(&error))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn unavailable(error: &dyn fmt::Display) -> Error {
    Error::Db(db::Error::Unavailable(error.to_string()))
}

/// What is compared with when nobody is known by the name, so that the answer takes as long.
static NOBODY: LazyLock<Option<Hash>> = LazyLock::new(|| hash_any("nobody has this password").ok());

/// What a password is to be compared with.
#[derive(Debug, Clone)]
pub struct Challenge {
    person: Option<(PersonId, Hash)>,
    account: String,
}

impl Challenge {
    /// Compares. Slow: never inside a transaction. Nothing if it is the wrong password, or nobody's.
    pub fn meet(&self, password: &str) -> Option<Proof> {
        // Nobody has one so long: it is wrong whoever it is typed for.
        if password.chars().count() > LONGEST {
            return None;
        }
        let hash = match &self.person {
            Some((_, hash)) => hash,
            None => NOBODY.as_ref()?,
        };
        let is_right = Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok();
        match &self.person {
            Some((person, hash)) if is_right => {
                Some(Proof { person: *person, hash: hash.clone(), account: self.account.clone() })
            }
            _ => None,
        }
    }
}

/// Somebody knew the password that was on record a moment ago.
#[derive(Debug, Clone)]
pub struct Proof {
    person: PersonId,
    hash: Hash,
    account: String,
}

/// Counts a try to sign in by a mail address or handle, and fetches what to compare the password with.
///
/// `address` is where the try comes from. The answer is the same whether anybody is known by the name.
///
/// # Errors
/// [`Error::TooMany`] when the account or the address has been tried too often.
pub fn ask(tx: &mut Tx<'_>, name: &str, address: &str) -> Result<Challenge> {
    // Counted under what is looked up: "eva", "@eva" and "@@eva" are one account.
    let account = db::fold(name.trim()).trim_start_matches('@').to_owned();
    attempt::count(tx, attempt::PASSWORD_FROM_ADDRESS, &attempt::network(address))?;
    attempt::count(tx, attempt::PASSWORD_OF_ACCOUNT, &account)?;
    let person = tx.maybe(
        "SELECT id, password_hash FROM person
         WHERE (email_key = $1 OR handle = $1) AND password_hash IS NOT NULL AND NOT imported",
        params![&account],
        |row| Ok((row.get(0)?, Hash(row.get(1)?))),
    )?;
    Ok(Challenge { person, account })
}

/// Opens a session for whoever has proven to know the password, unless it was changed, or they left,
/// in the meantime.
///
/// # Errors
/// [`Error::Unauthenticated`] then.
pub fn sign_in(tx: &mut Tx<'_>, proof: &Proof, token: &Token, agent: &str) -> Result<SessionId> {
    recheck(tx, proof)?;
    attempt::forgive(tx, attempt::PASSWORD_OF_ACCOUNT, &proof.account)?;
    super::open(tx, proof.person, token, agent)
}

fn recheck(conn: &mut Conn<'_>, proof: &Proof) -> Result<()> {
    let is_same = conn.exists(
        "SELECT 1 FROM person WHERE id = $1 AND password_hash = $2",
        params![proof.person, proof.hash.as_str()],
    )?;
    if is_same { Ok(()) } else { Err(Error::Unauthenticated) }
}

/// What the actor's current password is to be compared with, before they may choose another one.
/// Counted like a try to sign in: a browser left open is no way to guess.
pub fn ask_own(tx: &mut Tx<'_>) -> Result<Challenge> {
    let person = actor::require(tx)?;
    let account = person.to_string();
    attempt::count(tx, attempt::PASSWORD_OF_ACCOUNT, &account)?;
    let hash = tx.maybe(
        "SELECT password_hash FROM person WHERE id = $1 AND password_hash IS NOT NULL",
        params![person],
        |row| Ok(Hash(row.get(0)?)),
    )?;
    Ok(Challenge { person: hash.map(|hash| (person, hash)), account })
}

/// Whether the actor has a password at all; whoever signs in by mail may not.
pub fn has_own(conn: &mut Conn<'_>) -> Result<bool> {
    let person = actor::require(conn)?;
    Ok(conn.exists("SELECT 1 FROM person WHERE id = $1 AND password_hash IS NOT NULL", params![person])?)
}

/// Gives the actor another password, and ends their other sessions. `proof` is that they know the
/// current one; nothing when they have none yet.
///
/// # Errors
/// Invalid `current` when the proof is missing, or stands for another password or person.
pub fn change(tx: &mut Tx<'_>, proof: Option<&Proof>, new: &Hash, keep: SessionId) -> Result<()> {
    let person = actor::require(tx)?;
    let wrong = || Error::invalid("current", Problem::WrongPassword);
    match proof {
        Some(proof) if proof.person == person => recheck(tx, proof).map_err(|error| match error {
            Error::Unauthenticated => wrong(),
            other => other,
        })?,
        None if !has_own(tx)? => {}
        _ => return Err(wrong()),
    }
    set(tx, person, new)?;
    super::end_others(tx, keep)?;
    Ok(())
}

/// Gives a colleague a password, for those who have no mail address. Only for administrators; it ends
/// the colleague's sessions.
pub fn set_for(tx: &mut Tx<'_>, person: PersonId, new: &Hash) -> Result<()> {
    super::end_all_of(tx, person)?;
    set(tx, person, new)
}

fn set(tx: &mut Tx<'_>, person: PersonId, new: &Hash) -> Result<()> {
    let now = tx.now();
    let changed = tx.execute(
        "UPDATE person SET password_hash = $1, updated_at = $2 WHERE id = $3 AND NOT imported",
        params![new.as_str(), now, person],
    )?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    event::record(tx, person.uuid(), None, &Event::PersonChanged { fields: vec!["password".to_owned()] })?;
    Ok(())
}

//! How often something may be tried: counted per key and window of time, on all nodes together.
//!
//! A try is counted before it is made, so that many at once cannot slip through. Keys are hashed: what
//! somebody typed into the wrong field is nobody's to read.

use db::{Timestamp, Tx, params};
use sha2::{Digest, Sha256};

use crate::{Error, Result};

/// What is limited, how often, and in which span of time.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// What is tried.
    pub what: &'static str,
    /// How often it may be tried.
    pub times: i64,
    /// In how many minutes.
    pub minutes: i64,
}

/// Passwords tried for one account.
pub const PASSWORD_OF_ACCOUNT: Limit = Limit { what: "password of account", times: 10, minutes: 15 };
/// Passwords tried from one address. A whole hospital may share one.
pub const PASSWORD_FROM_ADDRESS: Limit = Limit { what: "password from address", times: 100, minutes: 15 };
/// Sign-in links asked for one account.
pub const LINK_FOR_ACCOUNT: Limit = Limit { what: "link for account", times: 5, minutes: 60 };
/// Sign-in links asked from one address.
pub const LINK_FROM_ADDRESS: Limit = Limit { what: "link from address", times: 50, minutes: 60 };

/// Counts a try by `who`.
///
/// # Errors
/// [`Error::TooMany`], with the time from which it may be tried again, when the limit is used up.
pub fn count(tx: &mut Tx<'_>, limit: Limit, who: &str) -> Result<()> {
    let now = tx.now();
    let starts_at = window(now, limit.minutes);
    let count: i64 = tx.one(
        "INSERT INTO attempt (key, starts_at, count) VALUES ($1, $2, 1)
         ON CONFLICT (key, starts_at) DO UPDATE SET count = attempt.count + 1 RETURNING count",
        params![key(limit, who), starts_at],
        |row| row.get(0),
    )?;
    // The refused try is not kept: the count stays at the limit, whatever comes.
    if count > limit.times { Err(Error::TooMany(starts_at.plus_minutes(limit.minutes))) } else { Ok(()) }
}

/// Forgets the tries of `who`, say after the right password.
pub(super) fn forgive(tx: &mut Tx<'_>, limit: Limit, who: &str) -> Result<()> {
    tx.execute("DELETE FROM attempt WHERE key = $1", params![key(limit, who)])?;
    Ok(())
}

/// The beginning of the window in which `now` lies.
fn window(now: Timestamp, minutes: i64) -> Timestamp {
    let length = minutes.saturating_mul(60_000_000);
    Timestamp::from_micros(now.as_micros() - now.as_micros().rem_euclid(length))
}

fn key(limit: Limit, who: &str) -> String {
    let digest = Sha256::digest(who.as_bytes());
    let digits: String = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(digit).collect();
    format!("{} {digits}", limit.what)
}

fn digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).unwrap_or('0')
}

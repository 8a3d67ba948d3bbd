//! How often something may be tried: counted per key and window of time, on all nodes together.
//!
//! A try is counted before it is made, so that many at once cannot slip through. Keys are hashed: what
//! somebody typed into the wrong field is nobody's to read.

use std::net::IpAddr;

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

/// The part of an address that stands for one household: all of IPv4, the first half of IPv6, of which
/// everybody has more addresses than anybody could count (RFC 6177).
pub(super) fn network(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => address.to_owned(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_one_address_of_the_old_kind_and_half_of_the_new() {
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(network("2001:db8:1:2:3::4"), network("2001:db8:1:2:ffff::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("the bus"), "the bus");
    }

    #[test]
    fn windows_follow_each_other_without_a_gap() {
        let at = |text: &str| Timestamp::parse(text).unwrap();
        assert_eq!(window(at("2026-11-23T08:14:59.999999Z"), 15), at("2026-11-23T08:00:00Z"));
        assert_eq!(window(at("2026-11-23T08:15:00Z"), 15), at("2026-11-23T08:15:00Z"));
        assert_eq!(window(at("1969-12-31T23:59:00Z"), 15), at("1969-12-31T23:45:00Z"));
    }
}

//! The address of every page. No other file spells one.
//!
//! The parts hold the addresses by area; everybody calls them as `paths::name`. What comes from outside is
//! escaped here, and an address that leads away from this site is never followed.

mod administration;
mod agreement;
mod asking;
mod kept;
mod map;
mod meaning;
mod organisation;
mod people;
mod request;
mod session;
mod team;

use std::fmt::Write as _;

pub use administration::*;
pub use agreement::*;
pub use asking::*;
pub use kept::*;
pub use map::*;
pub use meaning::*;
pub use organisation::*;
pub use people::*;
pub use request::*;
pub use session::*;
pub use team::*;

/// Today: who counts on the reader. Also the front page.
pub fn today() -> String {
    "/".to_owned()
}

/// Help.
pub fn help() -> String {
    "/help".to_owned()
}

/// What we say about accessibility.
pub fn accessibility() -> String {
    "/accessibility".to_owned()
}

/// Live changes.
pub fn live() -> String {
    "/live".to_owned()
}

/// Finding anything.
pub fn search() -> String {
    "/search".to_owned()
}

/// Percent-encodes a text for one part of a path or query (RFC 3986, 2.3).
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else if write!(out, "%{byte:02X}").is_err() {
            return String::new();
        }
    }
    out
}

/// An address within this site, and nothing else: what follows `next=` comes from outside.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.starts_with("/\\")
        && path.chars().all(|character| !character.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_to_another_site_is_not_local() {
        assert!(is_local("/requests/1042?tab=notes"));
        for path in ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", ""] {
            assert!(!is_local(path), "{path:?}");
        }
    }

    #[test]
    fn texts_in_addresses_are_escaped() {
        assert_eq!(sign_in_to("/teams/linen?a=b&c"), "/sign-in?next=%2Fteams%2Flinen%3Fa%3Db%26c");
        assert_eq!(sign_in_to("/"), "/sign-in");
        assert_eq!(escape("Łódź"), "%C5%81%C3%B3d%C5%BA");
    }
}

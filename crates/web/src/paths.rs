//! The address of every page. No other file spells one.

use std::fmt::Write as _;

/// Today: who counts on the reader. Also the front page.
pub fn today() -> String {
    "/".to_owned()
}

/// The sign-in page.
pub fn sign_in() -> String {
    "/sign-in".to_owned()
}

/// The sign-in page that leads on to `next` afterwards.
pub fn sign_in_to(next: &str) -> String {
    if next.is_empty() || next == "/" { sign_in() } else { format!("/sign-in?next={}", escape(next)) }
}

/// Signing in, or out by its deletion.
pub fn session() -> String {
    "/session".to_owned()
}

/// Signing out.
pub fn session_end() -> String {
    "/session/end".to_owned()
}

/// Asking for a link by mail.
pub fn sign_in_link() -> String {
    "/sign-in/link".to_owned()
}

/// A link from a mail.
pub fn sign_in_link_with(token: &str) -> String {
    format!("/sign-in/link/{}", escape(token))
}

/// Signing in as one of the people of the demonstration.
pub fn demo_session() -> String {
    "/demo/session".to_owned()
}

/// The reader's settings.
pub fn settings() -> String {
    "/settings".to_owned()
}

/// The reader's password.
pub fn settings_password() -> String {
    "/settings/password".to_owned()
}

/// Ending one of the reader's sessions.
pub fn settings_session_end(id: impl std::fmt::Display) -> String {
    format!("/settings/sessions/{id}/end")
}

/// The language of somebody who is not signed in.
pub fn language() -> String {
    "/language".to_owned()
}

/// The first start.
pub fn setup() -> String {
    "/setup".to_owned()
}

/// Help.
pub fn help() -> String {
    "/help".to_owned()
}

/// Live changes.
pub fn live() -> String {
    "/live".to_owned()
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

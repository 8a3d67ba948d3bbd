//! Reading and writing cookies (RFC 6265). All are `HttpOnly` and `SameSite=Lax`; on an encrypted site they
//! also carry `Secure` and the `__Host-` prefix, so that no other host of the domain can set them.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};

/// The cookies of this product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// The session's token.
    Session,
    /// The language chosen before signing in.
    Language,
    /// One line to show on the next page.
    Notice,
}

impl Cookie {
    fn name(self, secure: bool) -> String {
        let name = match self {
            Self::Session => "lateral",
            Self::Language => "lateral-language",
            Self::Notice => "lateral-notice",
        };
        if secure { format!("__Host-{name}") } else { name.to_owned() }
    }

    /// The value that the browser sent, if any.
    pub(crate) fn read(self, headers: &HeaderMap, secure: bool) -> Option<&str> {
        let name = self.name(secure);
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|header| header.to_str().ok())
            .flat_map(|header| header.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(found, value)| (found == name).then_some(value))
    }

    /// Asks the browser to keep `value` for `seconds`. A value that no header can carry is not set.
    pub(crate) fn set(self, headers: &mut HeaderMap, secure: bool, value: &str, seconds: i64) {
        let name = self.name(secure);
        let flag = if secure { "; Secure" } else { "" };
        let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{flag}");
        if let Ok(header) = HeaderValue::from_str(&text) {
            headers.append(SET_COOKIE, header);
        }
    }

    /// Asks the browser to forget it.
    pub(crate) fn clear(self, headers: &mut HeaderMap, secure: bool) {
        self.set(headers, secure, "", 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encrypted_site_takes_only_cookies_that_no_other_host_can_set() {
        let mut headers = HeaderMap::new();
        Cookie::Session.set(&mut headers, true, "abc", 60);
        let header = headers[SET_COOKIE].to_str().unwrap();
        assert_eq!(header, "__Host-lateral=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=1; lateral-notice=saved; lateral=tok"));
        assert_eq!(Cookie::Session.read(&headers, false), Some("tok"));
        assert_eq!(Cookie::Session.read(&headers, true), None);
        assert_eq!(Cookie::Notice.read(&headers, false), Some("saved"));
    }
}

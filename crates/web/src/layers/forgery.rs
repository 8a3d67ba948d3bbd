//! No page of another site may write here on behalf of somebody who is signed in.
//!
//! There are no tokens in forms: every current browser says where a request comes from (`Sec-Fetch-Site`,
//! Fetch Metadata), older ones send `Origin` with every POST, and the session cookie is `SameSite=Lax` on
//! top of both. A request with neither header does not come from a page, so nobody can have forged it.
//! This keeps pages byte-identical from one load to the next, so that their entity tags hold.

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::Error;

pub(crate) async fn forgery(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_ours(request.headers()) { next.run(request).await } else { Error::Forgery.into_response() }
}

fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match (text(ORIGIN.as_str()), text(HOST.as_str())) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        (Some(_), None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers =
            pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        is_ours(&headers)
    }

    #[test]
    fn the_browsers_word_decides_before_the_origin() {
        assert!(ours(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(ours(&[("sec-fetch-site", "none")]));
        assert!(!ours(&[("sec-fetch-site", "cross-site")]));
        assert!(!ours(&[
            ("sec-fetch-site", "same-site"),
            ("origin", "http://a.example"),
            ("host", "a.example")
        ]));
    }

    #[test]
    fn without_it_the_origin_must_be_this_host() {
        assert!(ours(&[("origin", "https://lateral.example:8443"), ("host", "lateral.example:8443")]));
        assert!(!ours(&[("origin", "https://evil.example"), ("host", "lateral.example")]));
        assert!(!ours(&[("origin", "null"), ("host", "lateral.example")]));
        assert!(!ours(&[("origin", "https://lateral.example")]));
    }

    #[test]
    fn a_program_sends_neither_and_is_let_through() {
        assert!(ours(&[("host", "lateral.example")]));
    }
}

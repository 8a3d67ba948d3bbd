//! From a [`Page`] to a response: whole or as a fragment, revalidated by its hash, never cached by others.

use std::hash::BuildHasher as _;

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, Response as HttpResponse, StatusCode};
use axum::response::Response;
use foldhash::quality::FixedState;
use maud::Markup;

use crate::cookies::Cookie;
use crate::ctx::Ctx;
use crate::layout;
use crate::notice::Notice;
use crate::page::Page;
use crate::{Error, Result};

impl Ctx {
    /// The page, or the content of its `<main>` when only that is asked for.
    #[expect(clippy::needless_pass_by_value, clippy::unnecessary_wraps, reason = "a handler's last word")]
    pub(crate) fn render(&self, page: Page) -> Result<Response> {
        let status = page.status;
        let markup =
            if self.is_fragment() { layout::fragment(self, &page) } else { layout::whole(self, &page) };
        let body = markup.into_string();
        let tag = weak_tag(&body);
        let fresh = status == StatusCode::OK
            && matches!(self.method, Method::GET | Method::HEAD)
            && self.notice.is_none()
            && matches_tag(&self.headers, &tag);
        let mut response = HttpResponse::new(if fresh { Body::empty() } else { Body::from(body) });
        *response.status_mut() = if fresh { StatusCode::NOT_MODIFIED } else { status };
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        headers.insert(VARY, HeaderValue::from_static("X-Fragment, Cookie, Accept-Language"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(ETAG, tag);
        }
        if self.notice.is_some() {
            Cookie::Notice.clear(headers, self.app.settings().secure());
        }
        Ok(response)
    }

    /// A piece of a page that a script asked for: suggestions, results.
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "a handler's last word")]
    pub(crate) fn render_part(&self, markup: &Markup) -> Result<Response> {
        let mut response = HttpResponse::new(Body::from(markup.0.clone()));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        Ok(response)
    }

    /// 303: what was asked is done, and here is the page that shows it.
    #[expect(
        clippy::unused_self,
        reason = "reads like its companion, and is the place for what all of them need"
    )]
    pub(crate) fn see_other(&self, path: &str) -> Result<Response> {
        let location = HeaderValue::from_str(path).map_err(|error| Error::Internal(error.to_string()))?;
        let mut response = HttpResponse::new(Body::empty());
        *response.status_mut() = StatusCode::SEE_OTHER;
        response.headers_mut().insert(LOCATION, location);
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(response)
    }

    /// 303, with one line about what was done on the next page.
    pub(crate) fn see_other_with(&self, path: &str, notice: Notice) -> Result<Response> {
        let mut response = self.see_other(path)?;
        Cookie::Notice.set(response.headers_mut(), self.app.settings().secure(), notice.word(), 60);
        Ok(response)
    }
}

/// Weak, because what it promises is the same page and not the same bytes under every encoding.
///
/// Two hashes of 64 bits: enough to tell a reader's page from the one before, which is all it is for. A digest
/// that withstands an attacker took a twentieth of a page's time.
fn weak_tag(body: &str) -> String {
    let half = |seed| FixedState::with_seed(seed).hash_one(body.as_bytes());
    format!("W/\"{:016x}{:016x}\"", half(0), half(1))
}

/// Weak comparison (RFC 9110, 13.1.2).
pub(crate) fn matches_tag(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(','))
        .map(str::trim)
        .any(|found| found == "*" || found.trim_start_matches("W/") == tag.trim_start_matches("W/"))
}

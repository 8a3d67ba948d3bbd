//! Styles, scripts, fonts and icons, built by `ui/build.mjs` into `ui/dist` and embedded in the binary.
//!
//! Names carry a hash of the content, so they never expire. `manifest.json` maps the name that the code
//! knows to the built one. Debug builds read the folder on disk on every request, so that a saved style is
//! a reload away. Without a built folder pages are plain HTML and everything works.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::Router;
use axum::body::Body;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, Response as HttpResponse};
use axum::response::Response;
use axum::routing::get;
use rust_embed::RustEmbed;

use crate::extract::Path;
use crate::{App, Error, Result};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/ui/dist"]
#[allow_missing = true]
struct Dist;

/// The address of a built file by the name that the code knows, if it was built.
pub(crate) fn find(name: &str) -> Option<Cow<'static, str>> {
    static ADDRESSES: LazyLock<BTreeMap<String, String>> = LazyLock::new(addresses);
    // In a debug build the folder may have been built again since the start.
    if cfg!(debug_assertions) {
        addresses().remove(name).map(Cow::Owned)
    } else {
        ADDRESSES.get(name).map(|address| Cow::Borrowed(address.as_str()))
    }
}

/// The address of each built file, by the name that the code knows.
fn addresses() -> BTreeMap<String, String> {
    let manifest = Dist::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok());
    let files: BTreeMap<String, String> = manifest.unwrap_or_default();
    files.into_iter().map(|(name, file)| (name, format!("/assets/{file}"))).collect()
}

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/assets/{file}", get(show))
}

async fn show(Path(file): Path<String>, headers: HeaderMap) -> Result<Response> {
    let media_type = media_type(&file).ok_or(Error::NotFound)?;
    let compressed = if accepts_brotli(&headers) { Dist::get(&format!("{file}.br")) } else { None };
    let encoded = compressed.is_some();
    let found = compressed.or_else(|| Dist::get(&file)).ok_or(Error::NotFound)?;
    let body = match found.data {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    };
    let mut response = HttpResponse::new(body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    if encoded {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    Ok(response)
}

/// The kinds of files that the build makes; anything else in the folder is not for browsers.
fn media_type(file: &str) -> Option<&'static str> {
    match file.rsplit_once('.')?.1 {
        "js" => Some("text/javascript; charset=utf-8"),
        "css" => Some("text/css; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        "png" => Some("image/png"),
        "webmanifest" => Some("application/manifest+json"),
        _ => None,
    }
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts.next() == Some("br") && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_is_sent_only_to_those_who_take_it() {
        let accepts = |value: &'static str| {
            accepts_brotli(&[(ACCEPT_ENCODING, HeaderValue::from_static(value))].into_iter().collect())
        };
        assert!(accepts("gzip, deflate, br"));
        assert!(accepts("br;q=0.5"));
        assert!(!accepts("gzip, br;q=0"));
        assert!(!accepts("gzip"));
    }

    #[test]
    fn the_manifest_itself_is_not_for_browsers() {
        assert_eq!(media_type("manifest.json"), None);
        assert_eq!(media_type("app-1A2B3C4D.css"), Some("text/css; charset=utf-8"));
    }
}

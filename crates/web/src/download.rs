//! A file of a request as a response. Nothing that somebody sent is ever shown as a page: it is a download
//! with a sandbox of its own, and only plain pictures may be looked at in place.

use std::io;

use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use domain::request::attachment::Attachment;
use futures_util::stream;
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;

use crate::ctx::Ctx;
use crate::files::Files;
use crate::respond::matches_tag;
use crate::{Error, Result, paths};

/// How many bytes are read from disk at a time.
const CHUNK: usize = 64 * 1024;

/// The pictures that a browser may show in place: formats that carry no script.
const SHOWN_IN_PLACE: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/// The file. Whether the reader may have it has been decided by whoever found it.
pub(crate) async fn response(ctx: &Ctx, file: &Attachment) -> Result<Response> {
    let tag = format!("\"{}\"", file.digest);
    let mut response = if matches_tag(&ctx.headers, &tag) {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response
    } else {
        let files = Files::within(&ctx.app.settings().data_dir);
        let content = files.open(&file.digest).await;
        let content = content.map_err(|error| Error::Internal(format!("file {}: {error}", file.id)))?;
        let mut response = Response::new(Body::from_stream(stream::unfold(content, next_chunk)));
        set(&mut response, CONTENT_LENGTH, &file.size.to_string())?;
        response
    };
    let is_shown = SHOWN_IN_PLACE.contains(&file.media_type.as_str());
    set(&mut response, CONTENT_TYPE, &file.media_type)?;
    set(&mut response, CONTENT_DISPOSITION, &disposition(is_shown, &file.name))?;
    set(&mut response, X_CONTENT_TYPE_OPTIONS, "nosniff")?;
    set(&mut response, CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox")?;
    set(&mut response, CACHE_CONTROL, "private, no-cache")?;
    set(&mut response, ETAG, &tag)?;
    Ok(response)
}

fn set(response: &mut Response, name: HeaderName, value: &str) -> Result<()> {
    let value = HeaderValue::from_str(value).map_err(|error| Error::Internal(error.to_string()))?;
    response.headers_mut().insert(name, value);
    Ok(())
}

async fn next_chunk(mut content: File) -> Option<(io::Result<Vec<u8>>, File)> {
    let mut chunk = vec![0; CHUNK];
    match content.read(&mut chunk).await {
        Ok(0) => None,
        Ok(read) => {
            chunk.truncate(read);
            Some((Ok(chunk), content))
        }
        Err(error) => Some((Err(error), content)),
    }
}

/// RFC 6266: a plain name for old programs, and the true one in UTF-8.
pub(crate) fn disposition(is_shown: bool, name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let kind = if is_shown { "inline" } else { "attachment" };
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{}", paths::escape(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_headers_cannot_break_out_of_them() {
        assert_eq!(
            disposition(false, "Łóżko \"A\".pdf"),
            "attachment; filename=\"___ko _A_.pdf\"; filename*=UTF-8''%C5%81%C3%B3%C5%BCko%20%22A%22.pdf"
        );
        assert!(disposition(true, "ward.png").starts_with("inline; "));
    }
}

//! Logs what went wrong, once, and puts it into the reader's words.
//!
//! A handler's error arrives as a status with its cause in the extensions. Causes of ours (5xx) are logged
//! as errors with their source, refusals at a lower level. A person who is not signed in is led to the
//! sign-in page and back.

use axum::extract::{Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

use crate::ctx::Ctx;
use crate::error::Cause;
use crate::layers::{Asked, anonymous};
use crate::{App, Error, failure};

pub(crate) async fn failure(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let mut response = next.run(request).await;
    let Some(Cause(cause)) = response.extensions_mut().remove::<Cause>() else { return response };
    log(&cause);
    let ctx = response.extensions_mut().remove::<Ctx>().unwrap_or_else(|| anonymous(&app, &asked));
    let worded = failure::response(&ctx, &cause);
    let (mut parts, _) = response.into_parts();
    let (words, body) = worded.into_parts();
    parts.status = words.status;
    for (name, value) in &words.headers {
        parts.headers.insert(name, value.clone());
    }
    if let Some(seconds) = seconds_to_wait(&ctx, &cause) {
        parts.headers.insert(RETRY_AFTER, seconds);
    }
    parts.extensions.insert(Cause(cause));
    let body = if asked.method == Method::HEAD { axum::body::Body::empty() } else { body };
    Response::from_parts(parts, body)
}

fn log(cause: &Error) {
    let status = cause.status();
    if status.is_server_error() {
        tracing::error!(error = %cause, status = status.as_u16(), "failed");
    } else {
        tracing::debug!(error = %cause, status = status.as_u16(), "refused");
    }
}

fn seconds_to_wait(ctx: &Ctx, cause: &Error) -> Option<HeaderValue> {
    match cause {
        Error::Domain(domain::Error::TooMany(until)) => {
            let minutes = ctx.now.minutes_until(*until).saturating_add(1);
            Some(HeaderValue::from(minutes.max(1).saturating_mul(60)))
        }
        Error::TooManyConnections => Some(HeaderValue::from(30)),
        Error::Domain(domain::Error::Db(_)) if cause.status().as_u16() == 503 => Some(HeaderValue::from(5)),
        _ => None,
    }
}

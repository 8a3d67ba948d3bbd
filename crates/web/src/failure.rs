//! An error in the reader's words: sorry once, what happened, and a way on.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, Method};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use crate::components::{ButtonKind, actions, link_button, page_title};
use crate::ctx::Ctx;
use crate::page::Page;
use crate::{Error, fields, paths};

/// The page, fragment or problem document of an error; nothing in it depends on what the reader may not see.
pub(crate) fn response(ctx: &Ctx, error: &Error) -> Response {
    if ctx.is_api() {
        return problem_document(ctx, error);
    }
    if matches!(error, Error::Domain(domain::Error::Unauthenticated)) && !ctx.is_fragment() {
        return to_sign_in(ctx);
    }
    let words = words(ctx, error);
    let page = Page::new(words.title.clone(), page(ctx, &words)).status(error.status());
    match ctx.render(page) {
        Ok(mut response) => {
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }
        Err(_) => error.status().into_response(),
    }
}

struct Words {
    title: String,
    text: String,
    /// Whether the request id helps whoever is asked for help.
    show_id: bool,
    /// Whether asking again for the same page may help.
    retry: bool,
}

fn words(ctx: &Ctx, error: &Error) -> Words {
    let t = ctx.t;
    let plain = |title, text| Words { title, text, show_id: false, retry: false };
    match (error, error.status()) {
        (Error::Domain(domain::Error::Conflict(conflict)), _) => {
            Words { retry: true, ..plain(t.failure_conflict_title(), fields::conflict(ctx, *conflict)) }
        }
        (Error::Domain(domain::Error::Invalid(errors)), _) => {
            let lines: Vec<String> =
                errors.iter().map(|error| fields::problem(ctx, &error.problem)).collect();
            plain(t.failure_invalid_title(), lines.join(" "))
        }
        (Error::Domain(domain::Error::TooMany(until)), _) => {
            plain(t.failure_too_many_title(), t.failure_too_many_text(ctx.locale.day_at(*until)))
        }
        (Error::Forgery, _) => plain(t.failure_forgery_title(), t.failure_forgery_text()),
        (_, StatusCode::NOT_FOUND) => plain(t.failure_not_found_title(), t.failure_not_found_text()),
        (_, StatusCode::UNAUTHORIZED) => plain(t.failure_sign_in_title(), t.failure_sign_in_text()),
        (_, StatusCode::FORBIDDEN) => plain(t.failure_forbidden_title(), t.failure_forbidden_text()),
        (_, StatusCode::METHOD_NOT_ALLOWED) => plain(t.failure_method_title(), t.failure_method_text()),
        (_, StatusCode::PAYLOAD_TOO_LARGE) => plain(t.failure_too_large_title(), t.failure_too_large_text()),
        (_, StatusCode::TOO_MANY_REQUESTS) => {
            Words { retry: true, ..plain(t.failure_busy_title(), t.failure_busy_text()) }
        }
        (_, StatusCode::CONFLICT) => {
            Words { retry: true, ..plain(t.failure_conflict_title(), t.conflict_changed()) }
        }
        (_, StatusCode::SERVICE_UNAVAILABLE) => {
            Words { retry: true, show_id: true, ..plain(t.failure_busy_title(), t.failure_busy_text()) }
        }
        (_, status) if status.is_client_error() => plain(t.failure_bad_title(), t.failure_bad_text()),
        _ => Words { retry: true, show_id: true, ..plain(t.failure_ours_title(), t.failure_ours_text()) },
    }
}

fn page(ctx: &Ctx, words: &Words) -> Markup {
    let t = ctx.t;
    html! {
        (page_title(&words.title, &words.text))
        (actions(&html! {
            @if words.retry && ctx.method == Method::GET {
                (link_button(ButtonKind::Primary, ctx.uri.path(), &t.failure_retry()))
            }
            @if ctx.actor.is_some() {
                (link_button(ButtonKind::Secondary, &paths::today(), &t.failure_to_today()))
            } @else {
                (link_button(ButtonKind::Secondary, &paths::sign_in(), &t.failure_to_sign_in()))
            }
        }))
        @if words.show_id {
            p.meta { (t.failure_request_id(ctx.request_id.as_str())) }
        }
    }
}

/// Signing in leads back to where the reader wanted to go, if that was a page.
fn to_sign_in(ctx: &Ctx) -> Response {
    let wanted =
        if ctx.method == Method::GET { ctx.uri.path_and_query().map(PathAndQuery::as_str) } else { None };
    let location = paths::sign_in_to(wanted.unwrap_or_default());
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(location) = HeaderValue::from_str(&location) {
        response.headers_mut().insert(LOCATION, location);
    }
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// RFC 9457. The text is in English: a program reads `type` and `errors`, its maintainer reads the rest.
fn problem_document(ctx: &Ctx, error: &Error) -> Response {
    let status = error.status();
    let errors: Vec<serde_json::Value> = match error {
        Error::Domain(domain::Error::Invalid(fields)) => fields
            .iter()
            .map(|field| serde_json::json!({ "field": field.field, "problem": format!("{:?}", field.problem) }))
            .collect(),
        _ => Vec::new(),
    };
    let detail = if status.is_server_error() { None } else { Some(error.to_string()) };
    let body = serde_json::json!({
        "title": status.canonical_reason().unwrap_or("Error"),
        "status": status.as_u16(),
        "detail": detail,
        "instance": ctx.request_id,
        "errors": errors,
    });
    let mut response = (status, body.to_string()).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

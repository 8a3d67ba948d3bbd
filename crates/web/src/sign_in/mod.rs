//! Signing in: by password, by a link in a letter, and in the demonstration by choosing a person.
//!
//! The answer never tells whether somebody is known here. Slow work (hashing) runs outside the database.

mod demo;
mod letters;
mod link;
mod password;
mod views;

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::response::Response;
use axum::routing::{get, post};
use domain::language::Language;
use domain::session::{self, Token};
use serde::Deserialize;

use crate::cookies::Cookie;
use crate::ctx::Ctx;
use crate::extract::Form;
use crate::notice::Notice;
use crate::{App, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(password::new))
        .route("/session", post(password::create))
        .route("/session/end", post(destroy))
        .route("/sign-in/link", post(link::request))
        .route("/sign-in/link/{token}", get(link::show).post(link::create))
        .route("/demo/session", post(demo::create))
        .route("/demo/letters", get(letters::index))
        .route("/language", post(language))
}

/// How long the browser keeps the token; the house forgets it sooner if it is not used.
const COOKIE_SECONDS: i64 = 30 * 24 * 60 * 60;

/// Gives the browser its new session and leads on to where the reader wanted to go.
fn admit(ctx: &Ctx, token: &Token, next: &str) -> Result<Response> {
    let next = if paths::is_local(next) { next } else { "/" };
    let mut response = ctx.see_other(next)?;
    let secure = ctx.app.settings().secure();
    Cookie::Session.set(response.headers_mut(), secure, &token.to_string(), COOKIE_SECONDS);
    Ok(response)
}

/// What the browser says it is, for the list of sessions.
fn agent(headers: &HeaderMap) -> String {
    headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// Signs out here.
async fn destroy(ctx: Ctx) -> Result<Response> {
    if let Some(actor) = &ctx.actor {
        let id = actor.session;
        ctx.write(move |tx| session::end(tx, id)).await?;
    }
    let mut response = ctx.see_other_with(&paths::sign_in(), Notice::SignedOut)?;
    Cookie::Session.clear(response.headers_mut(), ctx.app.settings().secure());
    Ok(response)
}

#[derive(Debug, Deserialize)]
struct LanguageForm {
    #[serde(default)]
    language: String,
    #[serde(default)]
    next: String,
}

/// The language of somebody who is not signed in, or the reader's own from then on.
async fn language(ctx: Ctx, Form(form): Form<LanguageForm>) -> Result<Response> {
    let next = if paths::is_local(&form.next) { form.next.as_str() } else { "/" };
    let mut response = ctx.see_other(next)?;
    if let Some(language) = Language::parse(&form.language) {
        let secure = ctx.app.settings().secure();
        Cookie::Language.set(response.headers_mut(), secure, language.word(), 365 * 24 * 60 * 60);
        if ctx.actor.is_some() {
            ctx.write(move |tx| domain::person::settings::keep_language(tx, language)).await?;
        }
    }
    Ok(response)
}

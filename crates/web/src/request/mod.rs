//! The page of one request, for whoever asked and for whoever serves, and everything they do on it.
//!
//! One address shows both faces; each change is a resource of its own below it (`/closing`, `/promise`, …)
//! that answers with a redirect to the page, or with the page and what was typed when something is missing.
//! No rule lives here: what may be done next is asked of the domain (`can_…`), in the same snapshot.

mod acts;
mod attempt;
mod bundle;
mod clock;
mod customer;
mod endings;
mod history;
mod load;
mod page;
mod phrases;
mod provider;
mod status;
mod talk;
mod timeline;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use domain::AttachmentId;
use domain::notice;
use domain::paging::Cursor;
use domain::request::Request;
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::extract::{Path, Query};
use crate::{App, Result, download, upload};
use attempt::Attempt;
use load::Loaded;

pub(crate) use load::{after, usually_by};
pub(crate) use page::answer_text;
pub(crate) use status::{moment, provider};

/// The addresses of one request.
pub(crate) fn routes() -> Router<App> {
    let messages = Router::new()
        .route("/requests/{number}/messages", post(acts::message))
        .layer(DefaultBodyLimit::max(upload::MOST_BYTES));
    Router::new()
        .route("/requests/{number}", get(show))
        .route("/requests/{number}/files/{file}", get(file))
        .route("/requests/{number}/opening", post(acts::opening))
        .route("/requests/{number}/promise", post(acts::promise))
        .route("/requests/{number}/holder", post(acts::holder))
        .route("/requests/{number}/question", post(acts::question))
        .route("/requests/{number}/answer", post(acts::answer))
        .route("/requests/{number}/passing", post(acts::passing))
        .route("/requests/{number}/refusal", post(acts::refusal))
        .route("/requests/{number}/performance", post(acts::performance))
        .route("/requests/{number}/closing", post(acts::closing))
        .route("/requests/{number}/confirmation", post(acts::confirmation))
        .route("/requests/{number}/reopening", post(acts::reopening))
        .route("/requests/{number}/withdrawal", post(acts::withdrawal))
        .route("/requests/{number}/watching", post(acts::watching))
        .route("/requests/{number}/thanks", post(acts::thanks))
        .route("/requests/{number}/how-it-went", post(acts::how_it_went))
        .route("/requests/{number}/above", post(acts::above))
        .route("/requests/{number}/wall", post(acts::sharing))
        .merge(messages)
}

/// Which part of the conversation is looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Part {
    /// A place in the conversation: the lines before it are shown.
    before: Option<String>,
    /// What one begins to write: a `note`, or else a reply.
    write: Option<String>,
}

async fn show(ctx: Ctx, Path(number): Path<i64>, Query(part): Query<Part>) -> Result<Response> {
    let before: Option<Cursor> = part.before.and_then(|before| before.parse().ok());
    let app = ctx.app.clone();
    let loaded = ctx.read(move |conn| Loaded::load(conn, app.map(), number, before.as_ref())).await?;
    if loaded.is_news {
        let id = loaded.show.request.id;
        ctx.write(move |tx| notice::read(tx, id)).await?;
    }
    let attempt = if part.write.as_deref() == Some("note") { Attempt::of_note() } else { Attempt::default() };
    ctx.render(page::page(&ctx, &loaded, &attempt))
}

async fn file(ctx: Ctx, Path((number, file)): Path<(i64, AttachmentId)>) -> Result<Response> {
    let found = ctx.read(move |conn| Request::visible_to(conn, number)?.attachment(conn, file)).await?;
    download::response(&ctx, &found).await
}

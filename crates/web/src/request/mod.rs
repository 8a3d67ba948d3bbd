//! The page of one request, for whoever asked and for whoever serves, and everything they do on it.
//!
//! One address shows both faces; each change is a resource of its own below it (`/closing`, `/promise`, …)
//! that answers with a redirect to the page, or with the page and what was typed when something is missing.
//! No rule lives here: what may be done next is asked of the domain (`can_…`), in the same snapshot.

mod acts;
mod around;
mod attempt;
mod bundle;
mod clock;
mod contest;
mod customer;
mod endings;
mod history;
mod load;
mod page;
mod phrases;
mod provider;
mod pulse;
mod repair;
mod shares;
mod status;
mod talk;
mod timeline;
mod variant;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use domain::AttachmentId;
use domain::notice;
use domain::paging::Cursor;
use domain::request::Request;

use crate::ctx::Ctx;
use crate::extract::{Path, Query};
use crate::typed::Typed;
use crate::{App, Result, download, upload};
use attempt::Attempt;
use load::Loaded;

pub(crate) use around::{Sayer, kept_drafts};
pub(crate) use load::usually_by;
pub(crate) use page::answer_text;
pub(crate) use phrases::{Closing, greeting};
pub(crate) use shares::side_name;
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
        .route("/requests/{number}/contest", post(acts::contest))
        .route("/requests/{number}/settlement", post(acts::settlement))
        .route("/requests/{number}/wish", post(acts::wish))
        .route("/requests/{number}/wish-answer", post(acts::wish_answer))
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
        .route("/requests/{number}/check", post(around::check))
        .route("/requests/{number}/checklist", post(around::checklist_add))
        .route("/requests/{number}/aside", post(around::set_aside))
        .route("/requests/{number}/fetching-back", post(around::fetch_back))
        .route("/requests/{number}/still-needed", post(around::answer_needed))
        .route("/requests/{number}/link", post(around::link))
        .route("/requests/{number}/unlinking", post(around::unlink))
        .route("/requests/{number}/merging", post(around::merge))
        .route("/requests/{number}/splitting", post(around::split))
        .route("/requests/{number}/shared-draft", post(around::share))
        .route("/requests/{number}/macro", post(around::apply_macro))
        .route("/requests/{number}/viewing", post(around::beat))
        .route("/drafts", post(around::keep))
        .route("/requests/{number}/repair", post(acts::repair))
        .route("/requests/{number}/needed-by", post(acts::needed_by))
        .route("/requests/{number}/known", post(acts::known))
        .route("/requests/{number}/pulse", post(acts::pulse))
        .route("/requests/{number}/pulse-aside", post(acts::pulse_aside))
        .merge(messages)
}

/// The query says which part of the conversation is looked at (`before`), what one begins to write (`write`),
/// or which phrase was pressed in which form (`phrase`), with everything that the form held.
async fn show(ctx: Ctx, Path(number): Path<i64>, Query(asked): Query<Typed>) -> Result<Response> {
    let before: Option<Cursor> = asked.sent("before").and_then(|before| before.parse().ok());
    let app = ctx.app.clone();
    let loaded = ctx.read(move |conn| Loaded::load(conn, app.map(), number, before.as_ref())).await?;
    if loaded.is_news {
        let id = loaded.show.request.id;
        ctx.write(move |tx| notice::read(tx, id)).await?;
    }
    let attempt = match around::fill(&ctx, &loaded, asked.clone()) {
        Some((act, typed)) => Attempt::filled(act, typed),
        None if asked.text("write") == "note" => Attempt::of_note(),
        None => Attempt::default(),
    };
    ctx.render(page::page(&ctx, &loaded, &attempt))
}

async fn file(ctx: Ctx, Path((number, file)): Path<(i64, AttachmentId)>) -> Result<Response> {
    let found = ctx.read(move |conn| Request::visible_to(conn, number)?.attachment(conn, file)).await?;
    download::response(&ctx, &found).await
}

/// What an item of the pulse is called.
pub(crate) fn pulse_item(ctx: &Ctx, item: domain::pulse::Item) -> String {
    pulse::name(ctx, item).0
}

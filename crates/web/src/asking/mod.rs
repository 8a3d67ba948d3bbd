//! Asking: say what is needed in one's own words, find who can help, answer what they need to know, look it
//! over, send it, and be told what happens next.
//!
//! Nothing is stored before it is sent. What was answered so far travels in the pages themselves and is read
//! and checked anew each time, by the domain at the latest, so that a page can be trusted with nothing. The
//! answers travel in the body and never in an address: they may be about health or pay.

mod answers;
mod begin;
mod bundle;
mod check;
mod checking;
mod clock;
mod draft;
mod expectation;
mod scene;
mod sending;
mod sent;
mod steps;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use domain::heads_up;
use domain::request::asking;
use domain::request::{Request, listing};

use crate::ctx::Ctx;
use crate::error::OrInvalid as _;
use crate::extract::{Form, Path, Query};
use crate::typed::Typed;
use crate::upload::{self, Upload};
use crate::{App, Result, paths};
use begin::{Beginning, Start};
use draft::{Draft, Step};
use scene::Scene;

/// The addresses of asking.
pub(crate) fn routes() -> Router<App> {
    let send =
        Router::new().route("/requests", post(create)).layer(DefaultBodyLimit::max(upload::MOST_BYTES));
    Router::new()
        .route("/ask", get(new).post(go_on))
        .route("/ask/expectation", post(weigh))
        .route("/services/{slug}/ask", get(new_of_service))
        .route("/requests/{number}/sent", get(sent))
        .merge(send)
}

/// The large box, and the services that fit what is looked for.
async fn new(ctx: Ctx, Query(start): Query<Start>) -> Result<Response> {
    ctx.signed_in()?;
    let beginning = ctx.read(move |conn| Beginning::load(conn, &start)).await?;
    ctx.render(begin::page(&ctx, &beginning))
}

/// The first question of a service.
async fn new_of_service(ctx: Ctx, Path(slug): Path<String>, Query(start): Query<Start>) -> Result<Response> {
    ctx.signed_in()?;
    let zone = ctx.locale.zone.clone();
    let scene = ctx
        .read(move |conn| {
            let mut draft = Draft::of_service(&slug, start.all.is_some());
            if let Some(number) = start.again {
                draft.copy(&Request::visible_to(conn, number)?);
            }
            Scene::begin(conn, &zone, draft)
        })
        .await?;
    ctx.render(steps::page(&ctx, &scene))
}

/// The next page, or this one again with what is missing.
async fn go_on(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    let zone = ctx.locale.zone.clone();
    let scene = ctx.read(move |conn| Scene::after(conn, &zone, Draft::from(typed.clone()))).await?;
    match scene.step {
        Step::Words => {
            let start = Start { team: Some(scene.draft.text("team").to_owned()), ..Start::default() };
            let beginning = ctx.read(move |conn| Beginning::load(conn, &start)).await?;
            ctx.render(begin::page_with(&ctx, &beginning, &scene))
        }
        Step::Check => ctx.render(check::page(&ctx, &scene)),
        _ => ctx.render(steps::page(&ctx, &scene)),
    }
}

/// What speaks against the date that is being chosen, for the script layer; without it the last page says so.
async fn weigh(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    let zone = ctx.locale.zone.clone();
    let scene = ctx.read(move |conn| Scene::weighed(conn, &zone, Draft::from(typed.clone()))).await?;
    ctx.render_part(&expectation::panel(&ctx, &scene, None))
}

/// Sends it.
async fn create(ctx: Ctx, upload: Upload) -> Result<Response> {
    let (zone, language) = (ctx.locale.zone.clone(), ctx.locale.language);
    let draft = Draft::from(upload.typed.clone());
    let again = draft.clone();
    let done = ctx.write(move |tx| {
        upload.checked()?;
        let new = sending::new_request(tx, &zone, language, &draft, &upload)?;
        let request = asking::ask(tx, &new)?;
        if let Ok(number) = draft.text(draft::HEADS_UP).parse() {
            heads_up::came_true(tx, number, &request)?;
        }
        if !draft.text("insists").is_empty() {
            request.insist_on_date(tx)?;
        }
        domain::draft::sent(tx, begin::DRAFT)?;
        Ok(request.number)
    });
    match done.await.or_invalid()? {
        Ok(number) => ctx.see_other(&paths::request_sent(number)),
        Err(errors) => {
            let zone = ctx.locale.zone.clone();
            let scene =
                ctx.read(move |conn| Scene::refused(conn, &zone, again.clone(), errors.clone())).await?;
            ctx.render(check::page(&ctx, &scene))
        }
    }
}

/// What happens next.
async fn sent(ctx: Ctx, Path(number): Path<i64>) -> Result<Response> {
    let sent = ctx.read(move |conn| sent::Sent::load(conn, number)).await?;
    ctx.render(sent::page(&ctx, &sent))
}

/// What the reader asked lately, to be asked again.
fn asked_lately(conn: &mut db::Conn<'_>) -> domain::Result<Vec<listing::Card>> {
    let ended = listing::asked_by_me(conn, listing::Which::Ended, None)?;
    let open = listing::asked_by_me(conn, listing::Which::Open, None)?;
    let mut cards: Vec<listing::Card> = open.items.into_iter().chain(ended.items).collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.created_at));
    cards.truncate(LATELY);
    Ok(cards)
}

/// How many of the reader's own requests the first page offers to repeat.
const LATELY: usize = 3;

//! The service vision: read by anybody, written by administrators as three answers, shown to everybody once at
//! first use and in a quiet line where work happens.

mod editing;
mod views;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::VisionId;
use domain::vision::{self, Line};
use maud::{Markup, html};

use crate::ctx::Ctx;
use crate::extract::Path;
use crate::icons::{Icon, icon};
use crate::notice::Notice;
use crate::page::Page;
use crate::{App, Error, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/vision", get(show).post(editing::create))
        .route("/vision/edit", get(editing::edit))
        .route("/vision/{id}/retirement", post(retire))
        .route("/welcome", get(welcome).post(acknowledge))
}

/// The text, for whoever comes by.
async fn show(ctx: Ctx) -> Result<Response> {
    let is_signed_in = ctx.actor.is_some();
    let (now, earlier) = ctx
        .read(move |conn| {
            let earlier = if is_signed_in { vision::earlier(conn)? } else { Vec::new() };
            Ok((vision::in_force(conn)?, earlier))
        })
        .await?;
    ctx.render(Page::new(ctx.t.vision_title(), views::page(&ctx, &now, &earlier)))
}

async fn retire(ctx: Ctx, Path(id): Path<VisionId>) -> Result<Response> {
    ctx.write(move |tx| vision::retire(tx, id)).await?;
    ctx.see_other_with(&paths::vision(), Notice::VisionRetired)
}

/// One screen at first use. That it was shown is all that is noted.
async fn welcome(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    match ctx.write(vision::show).await? {
        Some(text) => ctx.render(Page::new(ctx.t.welcome_title(), views::welcome(&ctx, &text))),
        None => ctx.see_other(&paths::today()),
    }
}

async fn acknowledge(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    ctx.write(vision::acknowledge).await?;
    ctx.see_other(&paths::today())
}

/// The way to the first-use screen, for somebody who was never shown this wording.
pub(crate) fn first_use(ctx: &Ctx, line: Option<&Line>) -> Option<Result<Response>> {
    let is_due = line.is_some_and(|line| line.is_new) && !ctx.is_fragment();
    is_due.then(|| ctx.see_other(&paths::welcome()))
}

/// The quiet line where work happens.
pub(crate) fn quiet_line(ctx: &Ctx, line: Option<&Line>) -> Markup {
    html! {
        @if let Some(line) = line {
            p.vision-line {
                (icon(Icon::Target))
                span { (line.vision.counts_on.best(ctx.locale.language)) " " a href=(paths::vision()) { (ctx.t.today_vision_more()) } }
            }
        }
    }
}

/// Only administrators are offered what only they may do.
fn require_admin(ctx: &Ctx) -> Result<()> {
    if ctx.signed_in()?.is_admin { Ok(()) } else { Err(Error::Domain(domain::Error::Forbidden)) }
}

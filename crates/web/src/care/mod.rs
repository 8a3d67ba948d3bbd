//! How a team serves, for the team alone: opened and closed with a word, and whether everybody is served alike.
//!
//! Beside every figure stands what it rests on. No figure is about one person, but the reader's own, which
//! only the reader sees. Whoever does not belong to the team finds nothing at this address.

mod evenness;
mod words;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::care::{self, Period};
use domain::report::Report;
use maud::{Markup, html};

use crate::components::{back_link, page_title, section};
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::page::{Nav, Page};
use crate::{App, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/teams/{slug}/how-we-serve", get(team))
        .route("/services/{slug}/how-we-serve", get(service))
}

async fn team(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let (words, even) = ctx
        .read(move |conn| Ok((care::words::words(conn, &slug)?, care::evenness::of_team(conn, &slug)?)))
        .await?;
    if words.of_team.is_some() {
        ctx.opened(Report::Words, &words.team.name);
    }
    if even.has_figures() {
        ctx.opened(Report::Evenness, &words.team.name);
    }
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::team(&words.team.slug), &words.team.name))
        (page_title(&t.care_title(), &t.care_lead(&words.team.name)))
        (section("words", &t.care_words_title(), &words::words(&ctx, &words)))
        (section("even", &t.care_even_title(), &evenness::evenness(&ctx, &even)))
    };
    ctx.render(Page::new(t.care_title(), main).at(Nav::Serve))
}

async fn service(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let (service, even) = ctx.read(move |conn| care::evenness::of_service(conn, &slug)).await?;
    let t = ctx.t;
    let name = service.name(ctx.locale.language);
    if even.has_figures() {
        ctx.opened(Report::Evenness, name);
    }
    let main = html! {
        (back_link(&paths::service(&service.slug), name))
        (page_title(&t.care_title(), &t.care_service_lead(name)))
        (section("even", &t.care_even_title(), &evenness::evenness(&ctx, &even)))
    };
    ctx.render(Page::new(t.care_title(), main).at(Nav::Serve))
}

/// The weeks that a figure looks at.
fn period(ctx: &Ctx, period: &Period) -> Markup {
    let (from, to) = (ctx.locale.date(period.from), ctx.locale.date(period.last_day()));
    html! { p.meta { (ctx.t.care_period(from, to)) } }
}

/// Why there is no figure.
fn suppressed(ctx: &Ctx) -> Markup {
    html! {
        p.suppressed { (ctx.t.care_suppressed()) }
        p.meta { (ctx.t.care_suppressed_hint(ctx.locale.number(care::LEAST_PEOPLE))) }
    }
}

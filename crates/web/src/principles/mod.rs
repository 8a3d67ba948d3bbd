//! The eight principles: a page for each, all on one poster, and a link from the moment at which each applies.

mod views;
mod words;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::language::Language;
use domain::principle::{self, Card};
use domain::{organisation, vision};
use maud::{Markup, html};
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::extract::{Form, Path};
use crate::icons::{Icon, icon};
use crate::notice::Notice;
use crate::page::Page;
use crate::{App, Error, Result, i18n, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/principles", get(index))
        .route("/principles/{number}", get(show))
        .route("/principles/{number}/tick", post(tick))
        .route("/principles/poster/{language}", get(poster))
}

/// A quiet link from a moment to its card.
pub(crate) fn link(ctx: &Ctx, card: Card) -> Markup {
    let title = ctx.t.principles_see(ctx.locale.number(card.number()), words::of(card, ctx.t).title);
    html! { p.principle-link { (icon(Icon::Idea)) a href=(paths::principle(card.number())) { (title) } } }
}

async fn index(ctx: Ctx) -> Result<Response> {
    let view = match &ctx.actor {
        Some(_) => ctx.read(|conn| Ok((principle::read_by_me(conn)?, principle::coverage(conn)?))).await?,
        None => (Vec::new(), Vec::new()),
    };
    ctx.render(Page::new(ctx.t.principles_title(), views::index(&ctx, &view.0, &view.1)))
}

fn card(number: i64) -> Result<Card> {
    Card::of(number).ok_or(Error::NotFound)
}

async fn show(ctx: Ctx, Path(number): Path<i64>) -> Result<Response> {
    let card = card(number)?;
    let read = match &ctx.actor {
        Some(_) => Some(ctx.read(principle::read_by_me).await?.contains(&card)),
        None => None,
    };
    ctx.render(Page::new(words::of(card, ctx.t).title, views::show(&ctx, card, read)))
}

#[derive(Debug, Default, Deserialize)]
struct Tick {
    #[serde(default)]
    read: String,
}

async fn tick(ctx: Ctx, Path(number): Path<i64>, Form(form): Form<Tick>) -> Result<Response> {
    let card = card(number)?;
    ctx.signed_in()?;
    let is_read = !form.read.is_empty();
    ctx.write(move |tx| principle::set_read(tx, card, is_read)).await?;
    ctx.see_other_with(&paths::principle(number), Notice::CardTicked)
}

/// One A4 page in any of the languages, whoever reads it.
async fn poster(ctx: Ctx, Path(language): Path<String>) -> Result<Response> {
    let language = Language::parse(&language).ok_or(Error::NotFound)?;
    let (house, visions) = ctx.read(|conn| Ok((organisation::find(conn)?, vision::in_force(conn)?))).await?;
    let t = i18n::catalogue(language, ctx.locale.formality);
    let text = visions.first().map(|vision| vision.text(language)).unwrap_or_default();
    let house = house.map(|house| house.name).unwrap_or_default();
    ctx.render(Page::new(t.principles_poster_title(), views::poster(&ctx, (language, t), &house, &text)))
}

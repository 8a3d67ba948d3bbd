//! Thanks: what the reader was thanked for, and whom they have thanked. No points, no ranks.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::request::thanking::{self, Thanks};
use maud::{Markup, html};

use crate::components::{ButtonKind, empty_state, link_button, page_title, section, thanks_card};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::{App, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/thanks", get(index))
}

async fn index(ctx: Ctx) -> Result<Response> {
    let actor = ctx.signed_in()?;
    let (received, given) =
        ctx.read(|conn| Ok((thanking::received(conn, None)?, thanking::given(conn, None)?))).await?;
    let page = Page::new(ctx.t.thanks_title(), page(&ctx, &received.items, &given.items)).at(Nav::Thanks);
    ctx.render(page.topic(actor.id.uuid()))
}

fn page(ctx: &Ctx, received: &[Thanks], given: &[Thanks]) -> Markup {
    let t = ctx.t;
    html! {
        (page_title(&t.thanks_title(), &t.thanks_lead()))
        @if received.is_empty() && given.is_empty() {
            (empty_state(
                Icon::Thanks,
                &t.thanks_none(),
                &t.thanks_none_text(),
                &link_button(ButtonKind::Secondary, &paths::my_requests_ended(), &t.thanks_to_requests()),
            ))
        }
        @if !received.is_empty() {
            (section("received", &t.thanks_received(), &wall(ctx, received)))
        }
        @if !given.is_empty() {
            (section("given", &t.thanks_given(), &wall(ctx, given)))
        }
    }
}

fn wall(ctx: &Ctx, thanks: &[Thanks]) -> Markup {
    html! { div.wall { @for thanks in thanks { (card(ctx, thanks)) } } }
}

fn card(ctx: &Ctx, thanks: &Thanks) -> Markup {
    let t = ctx.t;
    let words = if thanks.body.is_empty() { t.thanks_plain() } else { thanks.body.clone() };
    let to: Vec<&str> = [thanks.person.as_deref(), thanks.team.as_deref()].into_iter().flatten().collect();
    thanks_card(
        &words,
        &html! {
            (t.thanks_from(&thanks.giver)) " · " (t.thanks_to(to.join(", "))) " · " (ctx.locale.day_at(thanks.at))
            @if let Some(title) = &thanks.title { " · " a href=(paths::request(thanks.number)) { (title) } }
        },
    )
}

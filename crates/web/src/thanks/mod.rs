//! Thanks: what the reader was thanked for, and whom they have thanked. No points, no ranks.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::paging::Cursor;
use domain::principle::Card;
use domain::request::endings::{self, OnTheWall};
use domain::request::thanking::{self, Thanks};
use maud::{Markup, html};
use serde::Deserialize;

use crate::components::{
    ButtonKind, PagerLink, back_link, empty_state, link_button, page_title, pager, section, thanks_card,
};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::{App, Result, paths, principles};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/thanks", get(index)).route("/thanks/wall", get(wall_of_thanks))
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
        p { a href=(paths::thanks_wall()) { (t.wall_see()) } }
        (principles::link(ctx, Card::Celebration))
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

async fn wall_of_thanks(ctx: Ctx, Query(part): Query<Part>) -> Result<Response> {
    ctx.signed_in()?;
    let after: Option<Cursor> = part.after.and_then(|after| after.parse().ok());
    let entries = ctx.read(move |conn| endings::wall(conn, after.as_ref())).await?;
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::thanks(), &t.thanks_title()))
        (page_title(&t.wall_title(), &t.wall_lead()))
        @if entries.items.is_empty() {
            (empty_state(Icon::Thanks, &t.wall_none(), &t.wall_none_text(), &html! {}))
        }
        div.wall { @for entry in &entries.items { (on_the_wall(&ctx, entry)) } }
        @if let Some(next) = &entries.next {
            @let href = format!("{}?after={}", paths::thanks_wall(), paths::escape(&next.to_string()));
            (pager(&t.serving_pages(), None, Some(PagerLink { href: &href, text: &t.serving_more() }), ""))
        }
    };
    ctx.render(Page::new(t.wall_title(), main).at(Nav::Thanks))
}

/// Which part of the wall is looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Part {
    after: Option<String>,
}

/// What was said at the end of one request: the mark first, then the words of each side.
fn on_the_wall(ctx: &Ctx, entry: &OnTheWall) -> Markup {
    let t = ctx.t;
    let helped: Vec<&str> = [entry.person.as_deref(), entry.team.as_deref()].into_iter().flatten().collect();
    let (customer, provider) = (t.wall_customer(&entry.customer), t.wall_provider(helped.join(", ")));
    let said = [
        (entry.above.as_ref(), t.ending_above_line(&entry.customer, ctx.locale.day_at(entry.at))),
        (entry.customer_word.as_ref(), customer),
        (entry.provider_word.as_ref(), provider.clone()),
    ];
    html! {
        article.stack-s.on-the-wall {
            @for (words, line) in said.iter().filter_map(|(words, line)| words.map(|words| (words, line))) {
                (thanks_card(words, &html! { (line) }))
            }
            @if entry.provider_word.is_none() { p.meta { (provider) } }
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

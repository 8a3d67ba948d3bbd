//! Every team by name.

use axum::response::Response;
use domain::paging::{Cursor, Page as Lines};
use domain::team::{self, Line};
use maud::{Markup, html};
use serde::Deserialize;

use crate::components::{ButtonKind, PagerLink, actions, empty_state, link_button, page_title, pager};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::icons::Icon;
use crate::page::Page;
use crate::{Result, paths};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Place {
    after: String,
}

pub(super) async fn index(ctx: Ctx, Query(place): Query<Place>) -> Result<Response> {
    ctx.signed_in()?;
    let after: Option<Cursor> = place.after.parse().ok();
    let lines = ctx.read(move |conn| team::list(conn, after.as_ref())).await?;
    ctx.render(Page::new(ctx.t.teams_title(), page(&ctx, &lines)))
}

fn page(ctx: &Ctx, lines: &Lines<Line>) -> Markup {
    let t = ctx.t;
    let is_admin = ctx.actor.as_ref().is_some_and(|actor| actor.is_admin);
    html! {
        (page_title(&t.teams_title(), &t.teams_lead()))
        @if is_admin { (actions(&link_button(ButtonKind::Secondary, &paths::team_new(), &t.teams_add()))) }
        @if lines.items.is_empty() { (empty_state(Icon::Team, &t.teams_none(), &t.teams_none_text(), &html! {})) }
        ul.rows role="list" {
            @for line in &lines.items {
                li.row data-row {
                    p.row-title { a href=(paths::team(&line.slug)) { (line.name) } }
                    p.row-meta.dots {
                        @if !line.purpose.is_empty() { span { (line.purpose) } }
                        span { (t.teams_members(line.members)) }
                        span { (t.teams_services(line.services)) }
                    }
                }
            }
        }
        @if let Some(next) = &lines.next {
            @let href = format!("{}?after={}", paths::teams(), paths::escape(&next.to_string()));
            (pager(&t.serving_pages(), None, Some(PagerLink { href: &href, text: &t.serving_more() }), ""))
        }
    }
}

//! Who opened which report, for everybody to read.

use axum::response::Response;
use domain::paging::{Cursor, Page as Lines};
use domain::report::{self, KEPT_DAYS, NAMED_DAYS, Opening};
use maud::{Markup, html};
use serde::Deserialize;

use super::about;
use crate::components::{PagerLink, back_link, empty_state, page_title, pager};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::icons::Icon;
use crate::page::Page;
use crate::{Result, paths};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Place {
    #[serde(default)]
    after: String,
}

pub(super) async fn index(ctx: Ctx, Query(place): Query<Place>) -> Result<Response> {
    ctx.signed_in()?;
    let after: Option<Cursor> = place.after.parse().ok();
    let lines = ctx.read(move |conn| report::openings(conn, after.as_ref())).await?;
    let t = ctx.t;
    let lead = t.worker_agreement_openings_lead(ctx.locale.number(NAMED_DAYS), ctx.locale.number(KEPT_DAYS));
    let main = html! {
        div.main-narrow.stack-l {
            (back_link(&paths::worker_agreement(), &t.worker_agreement_title()))
            (page_title(&t.worker_agreement_openings(), &lead))
            @if lines.items.is_empty() {
                (empty_state(Icon::Info, &t.worker_agreement_openings_none(), &t.worker_agreement_openings_none_text(), &html! {}))
            } @else {
                (list(&ctx, &lines))
            }
        }
    };
    ctx.render(Page::new(t.worker_agreement_openings(), main))
}

fn list(ctx: &Ctx, lines: &Lines<Opening>) -> Markup {
    let t = ctx.t;
    html! {
        ul.rows #openings role="list" {
            @for one in &lines.items {
                @let [name, _, _] = about(ctx, one.report);
                li.row data-row {
                    p.row-title { (name) @if !one.about.is_empty() { ": " (one.about) } }
                    p.row-meta.dots {
                        span { (who_opened(ctx, one)) }
                        span { (ctx.locale.date(one.opened_on)) }
                    }
                }
            }
        }
        @if let Some(next) = &lines.next {
            @let href = format!("{}?after={}", paths::worker_agreement_openings(), paths::escape(&next.to_string()));
            (pager(&t.serving_pages(), None, Some(PagerLink { href: &href, text: &t.serving_more() }), ""))
        }
    }
}

/// A name while there is one, then the team.
fn who_opened(ctx: &Ctx, one: &Opening) -> String {
    let t = ctx.t;
    match (&one.person, &one.team) {
        (Some(person), Some(team)) => format!("{person} ({team})"),
        (Some(person), None) => person.clone(),
        (None, Some(team)) => t.worker_agreement_openings_somebody_of(team.as_str()),
        (None, None) => t.worker_agreement_openings_somebody(),
    }
}

//! Finding a colleague by the beginning of a name.

use axum::response::Response;
use domain::paging::{Cursor, Page as Lines};
use domain::person::{self, Filter, Line, Stay};
use maud::{Markup, html};
use serde::Deserialize;

use crate::components::{
    ButtonKind, LinkTab, PagerLink, Tone, actions, chip, empty_state, filter_links, link_button, page_title,
    pager, person as name_of, search_box,
};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::icons::Icon;
use crate::page::Page;
use crate::{Result, paths};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    /// `coming` or `left`; whoever is here otherwise.
    stay: String,
    after: String,
}

impl Asked {
    fn stay(&self) -> Stay {
        match self.stay.as_str() {
            "coming" => Stay::Coming,
            "left" => Stay::Left,
            _ => Stay::Here,
        }
    }
}

pub(super) async fn index(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response> {
    ctx.signed_in()?;
    let filter = Filter { words: asked.q.clone(), team: None, stay: asked.stay() };
    let after: Option<Cursor> = asked.after.parse().ok();
    let lines = ctx.read(move |conn| person::list(conn, &filter, after.as_ref())).await?;
    ctx.render(Page::new(ctx.t.people_title(), page(&ctx, &asked, &lines)))
}

fn page(ctx: &Ctx, asked: &Asked, lines: &Lines<Line>) -> Markup {
    let t = ctx.t;
    let is_admin = ctx.actor.as_ref().is_some_and(|actor| actor.is_admin);
    html! {
        (page_title(&t.people_title(), &t.people_lead()))
        (actions(&html! {
            @if is_admin {
                (link_button(ButtonKind::Secondary, &paths::person_new(), &t.people_add()))
                (link_button(ButtonKind::Quiet, &paths::people_import(), &t.import_title()))
            }
            (link_button(ButtonKind::Quiet, &paths::chart(), &t.organisation_chart_title()))
        }))
        (search_box(&paths::people(), &t.people_search(), &asked.q, &t.people_search_go()))
        (stays(ctx, asked))
        @if lines.items.is_empty() {
            (empty_state(Icon::People, &t.people_nobody(), &t.people_nobody_text(), &html! {}))
        } @else {
            ul.rows role="list" {
                @for line in &lines.items { (row(ctx, line)) }
            }
        }
        @if let Some(next) = &lines.next {
            @let href = address(asked, &next.to_string());
            (pager(&t.serving_pages(), None, Some(PagerLink { href: &href, text: &t.serving_more() }), ""))
        }
    }
}

fn address(asked: &Asked, after: &str) -> String {
    let (q, stay, after) = (paths::escape(&asked.q), paths::escape(&asked.stay), paths::escape(after));
    format!("{}?q={q}&stay={stay}&after={after}", paths::people())
}

fn stays(ctx: &Ctx, asked: &Asked) -> Markup {
    let t = ctx.t;
    let links = [("", t.people_here()), ("coming", t.people_coming()), ("left", t.people_left())].map(
        |(stay, text)| {
            let chosen = Asked { stay: stay.to_owned(), ..asked.clone() };
            (address(&chosen, ""), text, chosen.stay() == asked.stay())
        },
    );
    let tabs: Vec<LinkTab<'_>> = links
        .iter()
        .map(|(href, text, current)| LinkTab { href, text, count: "", current: *current })
        .collect();
    filter_links(&t.people_filter(), &tabs)
}

fn row(ctx: &Ctx, line: &Line) -> Markup {
    let t = ctx.t;
    html! {
        li.row data-row {
            p.row-title { a href=(paths::person(&line.handle)) { (name_of(&line.name)) } }
            p.row-meta.dots {
                span { "@" (line.handle) }
                @if !line.title.is_empty() { span { (line.title) } }
                @if let Some(day) = line.ends_on { span { (t.people_until(ctx.locale.short_date(day))) } }
            }
            @if line.is_admin { div.row-chips { (chip(Tone::Neutral, &t.people_is_admin())) } }
        }
    }
}

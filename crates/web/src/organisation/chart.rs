//! The chart as it is usually drawn, as nested lists: who reports to whom is read by a screen reader and
//! folded away without a script. Each drawing is bounded and can be begun anew from anybody in it.

use axum::response::Response;
use domain::person::Named;
use domain::reporting::chart::{self, Chart, Node};
use maud::{Markup, html};
use serde::Deserialize;

use crate::components::{
    ButtonKind, Tone, actions, chip, empty_state, link_button, page_title, person as name_of,
};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::icons::Icon;
use crate::page::Page;
use crate::{Result, paths};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Place {
    /// From whom down; from the top when it is empty.
    from: String,
}

pub(super) async fn show(ctx: Ctx, Query(place): Query<Place>) -> Result<Response> {
    ctx.signed_in()?;
    let chart = ctx
        .read(move |conn| chart::chart(conn, Some(place.from.as_str()).filter(|from| !from.is_empty())))
        .await?;
    ctx.render(Page::new(ctx.t.organisation_chart_title(), page(&ctx, &chart)))
}

fn page(ctx: &Ctx, chart: &Chart) -> Markup {
    let t = ctx.t;
    let is_admin = ctx.actor.as_ref().is_some_and(|actor| actor.is_admin);
    html! {
        (page_title(&t.organisation_chart_title(), &t.organisation_chart_lead()))
        @if !chart.above.is_empty() { (above(ctx, &chart.above)) }
        @if chart.tops.is_empty() {
            (empty_state(Icon::People, &t.organisation_chart_none(), &t.organisation_chart_none_text(), &html! {
                @if is_admin {
                    (actions(&link_button(ButtonKind::Secondary, &paths::people_import(), &t.import_title())))
                }
            }))
        } @else {
            div.chart { (nodes(ctx, &chart.tops)) }
        }
        @if chart.goes_on { p.meta { (t.organisation_chart_more()) } }
        p.meta { (t.organisation_chart_note()) }
    }
}

/// The way up, from the top to the nearest.
fn above(ctx: &Ctx, line: &[Named]) -> Markup {
    html! {
        nav.chart-above aria-label=(ctx.t.organisation_chart_above()) {
            ol role="list" {
                li { a href=(paths::chart()) { (ctx.t.organisation_chart_top()) } }
                @for boss in line { li { a href=(paths::chart_from(&boss.handle)) { (boss.name) } } }
            }
        }
    }
}

fn nodes(ctx: &Ctx, nodes: &[Node]) -> Markup {
    html! { ul role="list" { @for one in nodes { li { (node(ctx, one)) } } } }
}

fn node(ctx: &Ctx, node: &Node) -> Markup {
    let t = ctx.t;
    let person = &node.person;
    html! {
        div.chart-person {
            a href=(paths::person(&person.handle)) { (name_of(&person.name)) }
            @if !person.title.is_empty() { span.meta { (person.title) } }
            @if !node.is_here { (chip(Tone::Neutral, &t.organisation_chart_gone())) }
        }
        @if !node.below.is_empty() {
            details.chart-below id={ "below-" (person.handle) } open {
                summary { (t.organisation_chart_below()) span.visually-hidden { ": " (person.name) } }
                (nodes(ctx, &node.below))
                @if node.goes_on { (goes_on(ctx, person)) }
            }
        } @else if node.goes_on { (goes_on(ctx, person)) }
    }
}

fn goes_on(ctx: &Ctx, person: &Named) -> Markup {
    html! {
        p.chart-more {
            a href=(paths::chart_from(&person.handle)) {
                (ctx.t.organisation_chart_goes_on()) span.visually-hidden { ": " (person.name) }
            }
        }
    }
}

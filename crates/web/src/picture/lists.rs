//! The same in words: for phones, for screen readers, and for whoever prefers to read.
//!
//! Row by row, each party with whom it serves and by whom it is served.

use domain::picture::{Node, Who};
use maud::{Markup, html};

use super::drawing::Drawing;
use super::words;
use crate::ctx::Ctx;
use crate::paths;

/// The rows of the pyramid from the customers down, as nested lists.
pub(super) fn rows(ctx: &Ctx, drawing: &Drawing<'_>) -> Markup {
    let bands: Vec<usize> = drawing.picture.bands.iter().map(|band| band.0).collect();
    html! {
        div.picture-list {
            @for band in bands {
                section.stack-s aria-labelledby={ "row-" (band) } {
                    h3 id={ "row-" (band) } { (words::row(ctx, drawing, band)) }
                    ul.picture-parties role="list" {
                        @for index in in_row(drawing, band) { (party(ctx, drawing, index)) }
                    }
                }
            }
        }
    }
}

/// The boxes of a row, from left to right.
fn in_row(drawing: &Drawing<'_>, band: usize) -> Vec<usize> {
    let mut found: Vec<(usize, f64, usize)> = drawing
        .picture
        .spots
        .iter()
        .enumerate()
        .filter(|(_, spot)| spot.row == band)
        .map(|(index, spot)| (spot.line, spot.x, index))
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    found.into_iter().map(|(_, _, index)| index).collect()
}

fn node<'a>(drawing: &'a Drawing<'_>, index: usize) -> Option<&'a Node> {
    drawing.view.nodes.get(index).and_then(|one| drawing.atlas.nodes.get(one.node))
}

fn party(ctx: &Ctx, drawing: &Drawing<'_>, index: usize) -> Markup {
    let t = ctx.t;
    let Some(one) = node(drawing, index) else { return html! {} };
    let (serves, served_by) = words::degrees(drawing.view, index);
    let count = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    html! {
        li {
            details.details id={ "party-" (index) } {
                summary {
                    strong { (one.name) }
                    span.meta.dots {
                        @if serves > 0 { span { (t.picture_serves_count(count(serves))) } }
                        @if served_by > 0 { span { (t.picture_served_by_count(count(served_by))) } }
                    }
                }
                div.details-body.stack-s {
                    @if let Some(href) = page(one) { p { a href=(href) { (t.picture_open(one.name.as_str())) } } }
                    (others(ctx, drawing, index, true, &t.picture_serves()))
                    (others(ctx, drawing, index, false, &t.picture_served_by()))
                }
            }
        }
    }
}

/// The page of a party.
pub(super) fn page(node: &Node) -> Option<String> {
    match node.who {
        Who::Group(_) => None,
        Who::Team(_) => Some(paths::picture_team(&node.key)),
        Who::Person(_) => Some(paths::person(&node.key)),
    }
}

/// Whom a party serves, or by whom it is served, each with what was asked.
fn others(ctx: &Ctx, drawing: &Drawing<'_>, index: usize, serves: bool, title: &str) -> Markup {
    let mut found = Vec::new();
    for line in &drawing.view.lines {
        let (this, other) =
            if serves { (line.provider, line.customer) } else { (line.customer, line.provider) };
        let across = if this == index {
            Some(other)
        } else if line.is_mutual && other == index {
            Some(this)
        } else {
            None
        };
        if let Some(across) = across.and_then(|across| node(drawing, across)) {
            found.push((across.name.clone(), page(across), words::figures(ctx, line)));
        }
    }
    html! {
        @if !found.is_empty() {
            h4.eyebrow { (title) }
            ul {
                @for (name, href, figures) in &found {
                    li {
                        @match href { Some(href) => a href=(href) { (name) }, None => (name) }
                        @if !figures.is_empty() { " " span.meta { (figures) } }
                    }
                }
            }
        }
    }
}

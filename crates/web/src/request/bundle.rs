//! A bundle on the page of the whole, with where each part stands, and on the page of a part.

use domain::request::State;
use domain::request::parts::Part;
use domain::request::show::Show;
use maud::{Markup, html};

use super::status::moment;
use crate::components::{Tone, chip};
use crate::ctx::Ctx;
use crate::paths;

/// The parts with who has each, where it stands and when it is promised; nothing unless it is a bundle.
pub(super) fn parts(ctx: &Ctx, show: &Show) -> Markup {
    let t = ctx.t;
    let Some(ready) = show.request.ready() else { return html! {} };
    html! {
        section.card #parts aria-label=(t.bundle_parts()) data-announce="parts" {
            h2.card-title { (t.bundle_ready(ready.ready.to_string(), ready.of.to_string())) }
            ul.divided.plain-list { @for part in &show.parts { (line(ctx, part)) } }
        }
    }
}

fn line(ctx: &Ctx, part: &Part) -> Markup {
    let name = name(ctx, part);
    let (tone, word) = standing(ctx, part);
    html! {
        li.part {
            p.cluster {
                @if part.is_visible { a href=(paths::request(part.number)) { (name) } } @else { strong { (name) } }
                (chip(tone, &word))
            }
            p.meta.dots {
                span { "R-" (part.number) }
                span { (part.provider) }
                @if let Some(when) = when(ctx, part) { span { (when) } }
            }
        }
    }
}

/// The offer and its variant.
fn name(ctx: &Ctx, part: &Part) -> String {
    let language = ctx.locale.language;
    let name = part.service.best(language);
    match &part.option {
        Some(option) => format!("{name} · {}", option.best(language)),
        None => name.to_owned(),
    }
}

fn standing(ctx: &Ctx, part: &Part) -> (Tone, String) {
    let t = ctx.t;
    match part.state {
        State::Asked | State::Opened if part.asks_customer => (Tone::Plum, t.cards_question()),
        State::Asked => (Tone::Info, t.cards_asked()),
        State::Opened => (Tone::Wait, t.cards_opened()),
        State::Performed => (Tone::Brand, t.cards_performed()),
        State::Closed | State::Confirmed => (Tone::Ok, t.bundle_part_ready()),
        State::Declined => (Tone::Neutral, t.cards_declined()),
        State::Withdrawn => (Tone::Neutral, t.cards_withdrawn()),
    }
}

fn when(ctx: &Ctx, part: &Part) -> Option<String> {
    match part.closed_at {
        Some(at) if part.is_ready() => Some(moment(ctx, at)),
        _ if part.is_open() => part.promised_for.map(|at| ctx.t.bundle_part_promised(moment(ctx, at))),
        _ => None,
    }
}

/// What is still missing and from whom: "Not performed: 1 of 2 ready. Waiting for: Access (IT)."
pub(super) fn waiting(ctx: &Ctx, show: &Show) -> Option<String> {
    let request = &show.request;
    let is_whole = matches!(request.state, State::Opened | State::Performed) && request.parts_open > 0;
    let ready = request.ready().filter(|_| is_whole)?;
    let missing: Vec<String> = show
        .parts
        .iter()
        .filter(|part| part.is_open())
        .map(|part| format!("{} ({})", part.service.best(ctx.locale.language), part.provider))
        .collect();
    Some(ctx.t.bundle_waiting(ready.ready.to_string(), ready.of.to_string(), missing.join(", ")))
}

/// Of what it is a part; nothing for a request that stands alone.
pub(super) fn whole(ctx: &Ctx, show: &Show) -> Markup {
    let Some(whole) = &show.whole else { return html! {} };
    let name = whole.service.as_ref().map(|texts| texts.best(ctx.locale.language));
    html! {
        p.meta #whole {
            (ctx.t.bundle_part_of()) " "
            @if whole.is_visible {
                a href=(paths::request(whole.number)) { "R-" (whole.number) @if let Some(name) = name { " " (name) } }
            } @else {
                "R-" (whole.number) @if let Some(name) = name { " " (name) }
            }
        }
    }
}

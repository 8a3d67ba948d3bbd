//! What another system recorded, on the page of an imported request.

use domain::history::Told;
use maud::{Markup, html};

use super::status::moment;
use crate::components::section;
use crate::ctx::Ctx;

/// The entries in the order of the log; nothing for a request that was made here.
pub(super) fn history(ctx: &Ctx, told: &[Told]) -> Markup {
    if told.is_empty() {
        return html! {};
    }
    section(
        "history",
        &ctx.t.import_history_title(),
        &html! { ol.plain-list.divided { @for entry in told { (item(ctx, entry)) } } },
    )
}

fn item(ctx: &Ctx, entry: &Told) -> Markup {
    let who = [entry.by.as_deref(), entry.team.as_deref()];
    html! {
        li {
            p {
                strong { (entry.activity) }
                @if !entry.status.is_empty() { " · " (entry.status) }
            }
            p.meta {
                (moment(ctx, entry.at))
                @for name in who.iter().flatten() { " · " (name) }
            }
            @for (name, value) in &entry.data { p.meta { (name) ": " (value) } }
        }
    }
}

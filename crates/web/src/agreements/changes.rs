//! What changed from one version to the next: only what differs, before and after, side by side.

use domain::agreement::{Agreement, Side, Version};
use maud::{Markup, html};

use super::words::{Given, given};
use crate::components::{Column, table};
use crate::ctx::Ctx;

struct Change {
    label: String,
    before: String,
    after: String,
}

/// The differences between two versions as a table; nothing when both say the same.
pub(super) fn changes(ctx: &Ctx, agreement: &Agreement, before: &Version, after: &Version) -> Markup {
    let t = ctx.t;
    let found: Vec<Change> =
        Side::ALL.iter().flat_map(|side| of_side(ctx, agreement, before, after, *side)).collect();
    if found.is_empty() {
        return html! { p.meta { (t.agreements_nothing_changed()) } };
    }
    let names = [t.agreements_what(), t.agreements_before(), t.agreements_after()];
    let [what, was, is] = &names;
    let rows = html! {
        @for change in &found {
            tr {
                th scope="row" { (change.label) }
                td.pre-line { @if change.before.is_empty() { "–" } @else { del { (change.before) } } }
                td.pre-line { @if change.after.is_empty() { "–" } @else { ins { (change.after) } } }
            }
        }
    };
    let caption = t.agreements_changes(ctx.locale.number(before.version), ctx.locale.number(after.version));
    table(
        &format!("changes-{}", after.version),
        &caption,
        &[Column::Text(what), Column::Text(was), Column::Text(is)],
        &rows,
    )
}

fn of_side(ctx: &Ctx, agreement: &Agreement, before: &Version, after: &Version, side: Side) -> Vec<Change> {
    let [was, is] = [before, after].map(|version| given(ctx, agreement, &version.terms, side));
    let value = |list: &[Given], label: &str| {
        list.iter().find(|given| given.label == label).map(|given| given.value.join("\n")).unwrap_or_default()
    };
    let gone = was.iter().filter(|given| is.iter().all(|other| other.label != given.label));
    let labels: Vec<&str> = is.iter().chain(gone).map(|given| given.label.as_str()).collect();
    labels
        .into_iter()
        .map(|label| Change {
            label: format!("{} · {label}", super::show::side_name(ctx, agreement, side)),
            before: value(&was, label),
            after: value(&is, label),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

//! After a miss: one thing that each side will change, and the reminder on the next request of the pair.

use domain::agreement::{Side, State};
use domain::request::repair::Note;
use maud::{Markup, html};

use super::attempt::{Act, Attempt};
use super::load::Loaded;
use super::provider::{form, word};
use crate::components::{ButtonKind, Tone, actions, banner, button, section};
use crate::ctx::Ctx;
use crate::paths;

/// What both said after the last miss, above everything else that one does now.
pub(super) fn reminder(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let t = ctx.t;
    let Some(reminder) = &loaded.reminder else { return html! {} };
    html! {
        div #reminder { (banner(Tone::Info, &t.repair_reminder(), &notes(ctx, loaded, &reminder.notes))) }
    }
}

/// The offer to write a line, and the lines that are there.
pub(super) fn repair(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let Some(repair) = &loaded.repair else { return html! {} };
    let number = loaded.show.request.number;
    section(
        "repair-notes",
        &t.repair_title(),
        &html! {
            (notes(ctx, loaded, &repair.notes))
            @if repair.is_other_sealed { p.meta { (t.repair_sealed()) } }
            @else if repair.notes.len() == 1 && repair.can_write.is_none() { p.meta { (t.repair_waiting()) } }
            @if repair.can_write.is_some() {
                p.meta { (t.repair_text()) }
                (form(number, Act::Repair, &html! {
                    (word(ctx, attempt, Act::Repair, "change", &t.repair_change(), Some(&t.repair_hint())))
                    (actions(&button(ButtonKind::Secondary, &t.repair_send())))
                }))
            }
            @if repair.notes.len() == 2 { (next_version(ctx, loaded)) }
        },
    )
}

fn notes(ctx: &Ctx, loaded: &Loaded, notes: &[Note]) -> Markup {
    html! {
        ul.plain-list.stack-s {
            @for note in notes {
                li { strong { (name(ctx, loaded, note.side)) ": " } span.pre-line { (note.body) } }
            }
        }
    }
}

/// A side's name: the team that serves, or whoever asked.
fn name(ctx: &Ctx, loaded: &Loaded, side: Side) -> String {
    match (side, &loaded.show.team) {
        (Side::Provider, Some((_, _, name))) => name.clone(),
        (Side::Provider, None) => ctx.t.request_clock_provider(),
        (Side::Customer, _) => ctx.t.request_clock_customer(),
    }
}

/// From the two lines to the next version of the agreement, for whoever may draft one.
fn next_version(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let t = ctx.t;
    let Some(next) = &loaded.next_version else { return html! {} };
    let is_open = next.state != State::Signed;
    html! {
        @if is_open {
            p { a href=(paths::agreement_version(next.agreement, next.version)) { (t.repair_version_open()) } }
        } @else {
            form method="post" action=(paths::agreement_versions(next.agreement)) {
                input type="hidden" name="request" value=(loaded.show.request.number);
                (actions(&button(ButtonKind::Secondary, &t.repair_version())))
            }
        }
    }
}

//! The checklist of a request: a tap for each line, and a kind word where the work is called done.

use domain::request::checking::Item;
use maud::{Markup, html};

use super::super::attempt::{Act, Attempt, control};
use super::super::load::Loaded;
use super::super::provider::form;
use crate::components::{ButtonKind, Choice, Field, InputKind, button, field, select};
use crate::ctx::Ctx;
use crate::icons::{Icon, icon};
use crate::paths;

/// The card beside the conversation; nothing for whoever does not serve the request.
pub(in super::super) fn checklist(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let request = &loaded.show.request;
    let items = &loaded.around.checks;
    let lives = request.ended_at.is_none();
    if !request.can_check() || (items.is_empty() && !lives) {
        return html! {};
    }
    html! {
        section.card #checks aria-labelledby="checks-title" {
            h2.card-title id="checks-title" { (t.around_checklist()) }
            @if items.is_empty() {
                p.meta { (t.around_checklist_none()) }
            } @else {
                p.meta data-announce="checks" { (progress(ctx, items)) }
                ul.plain-list.ticks {
                    @for item in items { (line(ctx, request.number, item, lives)) }
                }
            }
            @if lives { (add(ctx, loaded, attempt)) }
        }
    }
}

fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

fn progress(ctx: &Ctx, items: &[Item]) -> String {
    let done = items.iter().filter(|item| item.done_at.is_some()).count();
    ctx.t.around_checklist_progress(ctx.locale.number(count(done)), ctx.locale.number(count(items.len())))
}

/// One line. The whole of it is the button; what it says to a screen reader is what pressing it changes.
fn line(ctx: &Ctx, number: i64, item: &Item, lives: bool) -> Markup {
    let is_done = item.done_at.is_some();
    let text = item.texts.best(ctx.locale.language);
    let picture = if is_done { Icon::Done } else { Icon::Open };
    let state = if is_done { ctx.t.around_check_done() } else { ctx.t.around_check_open() };
    html! {
        li id={ "check-" (item.id) } {
            @if lives {
                form method="post" action=(paths::request_part(number, Act::Check.name())) {
                    input type="hidden" name="item" value=(item.id);
                    input type="hidden" name="done" value=(if is_done { "no" } else { "yes" });
                    button.tick.tick-done[is_done] type="submit" aria-pressed=(if is_done { "true" } else { "false" }) {
                        (icon(picture)) span { (text) }
                    }
                }
            } @else {
                span.tick.tick-done[is_done] { (icon(picture)) span { (text) span.visually-hidden { " (" (state) ")" } } }
            }
        }
    }
}

fn add(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let number = loaded.show.request.number;
    let lists = &loaded.around.kept.checklists;
    let (list_id, item_id) = (control(Act::CheckAdd, "checklist"), control(Act::CheckAdd, "item"));
    let (list_error, item_error) =
        (attempt.message(ctx, Act::CheckAdd, "checklist"), attempt.message(ctx, Act::CheckAdd, "item"));
    let ids: Vec<(String, &str)> = lists.iter().map(|(id, name)| (id.to_string(), name.as_str())).collect();
    let none = t.around_checklist_choose();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(ids.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    html! {
        details.details id=(Act::CheckAdd.name()) open[attempt.is(Act::CheckAdd)] {
            summary { (t.around_checklist_add()) }
            div.details-body {
                (form(number, Act::CheckAdd, &html! {
                    @if !lists.is_empty() {
                        (select(&Field::new("checklist", &t.around_checklist_of_team()).id(&list_id).error(list_error.as_deref())
                            .value(attempt.text(Act::CheckAdd, "checklist", "")), &choices))
                    }
                    (field(InputKind::Text, &Field::new("item", &t.around_check_own()).id(&item_id).error(item_error.as_deref())
                        .optional(&t.request_optional()).value(attempt.text(Act::CheckAdd, "item", "")).autocomplete("off")))
                    (button(ButtonKind::Secondary, &t.around_checklist_add_now()))
                }))
            }
        }
    }
}

/// Where the work is called done: what is still open on the list, said kindly. It stops nobody.
pub(in super::super) fn open_lines(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let open = loaded.around.checks.iter().filter(|item| item.done_at.is_none()).count();
    html! { @if open > 0 { p.hint.open-lines { (icon(Icon::Checklist)) " " (ctx.t.around_checks_open(count(open))) } } }
}

//! The pages of an import of people.

use axum::http::StatusCode;
use db::Timestamp;
use domain::foreign::Unreadable;
use domain::people_import::{BadLine, Counts, Field, Line, Plan, Undone, Update};
use maud::{Markup, html};

use super::Chosen;
use crate::components::{
    ButtonKind, Column, Field as Control, Tone, actions, back_link, banner, button, checkbox, details,
    error_summary, file_field, link_button, page_title, section, table,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::page::Page;
use crate::{import_words, paths};

/// Rows of a list that are shown; the rest is counted.
const SHOWN: usize = 200;
/// Bad lines that are shown.
const LINES_SHOWN: usize = 2_000;

/// Why a plan is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// The file was just chosen.
    First,
    /// What was agreed to is not what would happen any more.
    Again,
}

/// A plan to look at.
pub(super) struct Ready {
    pub(super) chosen: Chosen,
    pub(super) plan: Plan,
    pub(super) unknown: Vec<String>,
    pub(super) look: Look,
}

pub(super) fn form(ctx: &Ctx, imports: &[Line], errors: &Invalid) -> Page {
    let t = ctx.t;
    let error = errors.message(ctx, "file");
    let main = html! {
        (page_title(&t.import_title(), &t.import_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::people_import_preview()) enctype="multipart/form-data" novalidate {
            (file_field(
                &Control::new("file", &t.import_file()).hint(t.import_file_hint().as_str()).error(error.as_deref()),
                ".csv,.txt,text/csv,text/plain",
            ))
            (checkbox(&Control::new("complete", &t.import_complete()).hint(t.import_complete_hint().as_str())))
            (actions(&button(ButtonKind::Primary, &t.import_look())))
        }
        (details("columns", &t.import_columns_title(), &columns(ctx)))
        (section("imports", &t.import_list_title(), &list(ctx, imports)))
    };
    Page::new(t.import_title(), main)
}

fn columns(ctx: &Ctx) -> Markup {
    html! {
        p { (ctx.t.import_columns_text()) }
        dl.facts {
            @for field in Field::ALL {
                div {
                    dt { code { (field.heading()) } }
                    dd { (import_words::field(ctx.t, field)) ": " (import_words::hint(ctx.t, field)) }
                }
            }
        }
    }
}

fn list(ctx: &Ctx, imports: &[Line]) -> Markup {
    let lines = imports.iter().map(|import| Brought {
        file_name: &import.file_name,
        counts: counts(ctx, &import.counts),
        by: import.by.as_deref(),
        at: import.at,
        undone_at: import.undone_at,
        undo: paths::people_import_undo(import.id),
    });
    brought(ctx, &ctx.t.import_list_none(), &ctx.t.import_undo(), lines)
}

/// What was brought in from a file.
pub(crate) struct Brought<'i> {
    /// The file.
    pub(crate) file_name: &'i str,
    /// What it did, in words.
    pub(crate) counts: String,
    /// Who brought it in; nobody when the name has been removed.
    pub(crate) by: Option<&'i str>,
    /// When.
    pub(crate) at: Timestamp,
    /// When it was taken back.
    pub(crate) undone_at: Option<Timestamp>,
    /// Where it is taken back.
    pub(crate) undo: String,
}

/// What was brought in from files, each with its undo; `none` where there is nothing.
pub(crate) fn brought<'i>(
    ctx: &Ctx,
    none: &str,
    undo: &str,
    imports: impl ExactSizeIterator<Item = Brought<'i>>,
) -> Markup {
    let t = ctx.t;
    html! {
        @if imports.len() == 0 { p { (none) } }
        ul.plain-list.divided {
            @for import in imports {
                li {
                    p { strong { (import.file_name) } " · " (import.counts) }
                    p.meta { (t.import_by(import.by.unwrap_or("–"), ctx.locale.day_at(import.at))) }
                    @match import.undone_at {
                        Some(at) => p.meta { (t.import_undone_at(ctx.locale.day_at(at))) },
                        None => form method="post" action=(import.undo) { (button(ButtonKind::Quiet, undo)) },
                    }
                }
            }
        }
    }
}

/// "3 new people, 1 person leaves"
fn counts(ctx: &Ctx, counts: &Counts) -> String {
    let t = ctx.t;
    let parts = [
        (counts.created, t.import_count_created(number(counts.created))),
        (counts.updated, t.import_count_updated(number(counts.updated))),
        (counts.left, t.import_count_left(number(counts.left))),
        (counts.teams, t.import_count_teams(number(counts.teams))),
        (counts.handed_over, t.import_count_handed_over(number(counts.handed_over))),
        (counts.unchanged, t.import_count_unchanged(number(counts.unchanged))),
    ];
    let some: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    ctx.locale.list(&some)
}

pub(super) fn preview(ctx: &Ctx, ready: &Ready) -> Page {
    let (t, plan, chosen) = (ctx.t, &ready.plan, &ready.chosen);
    let length = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let would = Counts {
        created: length(plan.create.len()),
        updated: length(plan.update.len()),
        left: length(plan.leave.len()),
        teams: length(plan.new_teams.len()),
        unchanged: plan.unchanged,
        handed_over: 0,
    };
    let nothing = would == Counts { unchanged: would.unchanged, ..Counts::default() };
    let main = html! {
        (back_link(&paths::people_import(), &t.import_again()))
        (page_title(&t.import_preview_title(), &t.import_preview_lead(&chosen.name)))
        @if ready.look == Look::Again {
            (banner(Tone::Info, &t.import_changed_title(), &html! { p { (t.import_changed_text()) } }))
        }
        @if !ready.unknown.is_empty() {
            p { (t.import_unknown_columns(ctx.locale.list(&ready.unknown))) }
        }
        @if nothing {
            p { (t.import_nothing()) }
        } @else {
            p { strong { (counts(ctx, &would)) } }
            (created(ctx, plan))
            (updated(ctx, plan))
            (left(ctx, plan))
            @if !plan.new_teams.is_empty() {
                (section("teams", &t.import_teams_title(), &html! {
                    p { (ctx.locale.list(&plan.new_teams.iter().take(SHOWN).collect::<Vec<_>>())) }
                    (more(ctx, plan.new_teams.len()))
                }))
            }
            form.form method="post" action=(paths::people_import()) {
                input type="hidden" name="digest" value=(chosen.digest);
                input type="hidden" name="name" value=(chosen.name);
                input type="hidden" name="complete" value=(chosen.complete);
                input type="hidden" name="plan" value=(chosen.plan);
                (actions(&button(ButtonKind::Primary, &t.import_apply())))
            }
        }
    };
    Page::new(t.import_preview_title(), main)
}

fn created(ctx: &Ctx, plan: &Plan) -> Markup {
    let t = ctx.t;
    if plan.create.is_empty() {
        return html! {};
    }
    let names =
        [t.import_column_line(), t.import_field_code(), t.import_column_person(), t.import_field_teams()];
    let [line, code, person, teams] = &names;
    let columns = [Column::Number(line), Column::Text(code), Column::Text(person), Column::Text(teams)];
    let rows = html! {
        @for row in plan.create.iter().take(SHOWN) {
            tr {
                td.num { (row.line) }
                td { (row.code) }
                th scope="row" { (row.profile.name) }
                td { (row.profile.text(Field::Teams).unwrap_or_default()) }
            }
        }
    };
    html! {
        (table("created", &t.import_created_title(), &columns, &rows))
        (more(ctx, plan.create.len()))
    }
}

fn updated(ctx: &Ctx, plan: &Plan) -> Markup {
    let t = ctx.t;
    if plan.update.is_empty() {
        return html! {};
    }
    let names = [
        t.import_column_line(),
        t.import_column_person(),
        t.import_column_field(),
        t.import_column_before(),
        t.import_column_after(),
    ];
    let [line, person, field, before, after] = &names;
    let columns = [
        Column::Number(line),
        Column::Text(person),
        Column::Text(field),
        Column::Text(before),
        Column::Text(after),
    ];
    let rows = html! { @for update in plan.update.iter().take(SHOWN) { (changes(ctx, update)) } };
    html! {
        (table("updated", &t.import_updated_title(), &columns, &rows))
        (more(ctx, plan.update.len()))
    }
}

fn changes(ctx: &Ctx, update: &Update) -> Markup {
    let t = ctx.t;
    html! {
        @if update.returns {
            tr {
                td.num { (update.line) }
                th scope="row" { (update.profile.name) }
                td colspan="3" { (t.import_returns()) }
            }
        }
        @for change in &update.changes {
            tr {
                td.num { (update.line) }
                th scope="row" { (update.profile.name) }
                td { (import_words::field(t, change.field)) }
                td { (or_empty(ctx, change.from.as_deref())) }
                td { (or_empty(ctx, change.to.as_deref())) }
            }
        }
    }
}

fn or_empty(ctx: &Ctx, text: Option<&str>) -> Markup {
    html! {
        @if let Some(text) = text { (text) } @else { span.meta { (ctx.t.import_empty()) } }
    }
}

fn left(ctx: &Ctx, plan: &Plan) -> Markup {
    let t = ctx.t;
    if plan.leave.is_empty() {
        return html! {};
    }
    let (code, person, heir) = (t.import_field_code(), t.import_column_person(), t.import_column_heir());
    let columns = [Column::Text(&code), Column::Text(&person), Column::Text(&heir)];
    let none = t.import_heir_none();
    let rows = html! {
        @for leaving in plan.leave.iter().take(SHOWN) {
            tr {
                td { (leaving.code) }
                th scope="row" { (leaving.name) }
                td { (leaving.successor.as_deref().unwrap_or(&none)) }
            }
        }
    };
    html! {
        p { (t.import_left_text()) }
        (table("left", &t.import_left_title(), &columns, &rows))
        (more(ctx, plan.leave.len()))
    }
}

fn more(ctx: &Ctx, length: usize) -> Markup {
    more_than(ctx, length, SHOWN)
}

fn more_than(ctx: &Ctx, length: usize, shown: usize) -> Markup {
    let rest = length.saturating_sub(shown);
    html! { @if rest > 0 { p.meta { (ctx.t.import_more(count(rest))) } } }
}

/// Every bad line with all that is wrong with it.
pub(super) fn refused(ctx: &Ctx, name: &str, bad: &[BadLine]) -> Page {
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::people_import(), &t.import_again()))
        (page_title(&t.import_refused_title(), name))
        p { (t.import_refused_text(count(bad.len()))) }
        ul.plain-list.divided {
            @for bad in bad.iter().take(LINES_SHOWN) {
                li {
                    strong { (t.import_line(bad.line.to_string())) }
                    ul { @for problem in &bad.problems { li { (import_words::problem(t, problem)) } } }
                }
            }
        }
        (more_than(ctx, bad.len(), LINES_SHOWN))
        (link_button(ButtonKind::Secondary, &paths::people_import(), &t.import_again()))
    };
    Page::new(t.import_refused_title(), main).status(StatusCode::UNPROCESSABLE_ENTITY)
}

/// A file that cannot be read to its end.
pub(super) fn unreadable(ctx: &Ctx, name: &str, unreadable: &Unreadable) -> Page {
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::people_import(), &t.import_again()))
        (page_title(&t.import_refused_title(), name))
        p {
            strong { (t.import_line(unreadable.line.to_string())) } ": "
            (import_words::trouble(t, &unreadable.trouble))
        }
        (link_button(ButtonKind::Secondary, &paths::people_import(), &t.import_again()))
    };
    Page::new(t.import_refused_title(), main).status(StatusCode::UNPROCESSABLE_ENTITY)
}

pub(super) fn undone(ctx: &Ctx, undone: &Undone) -> Page {
    let t = ctx.t;
    let parts = [
        (undone.removed, t.import_undone_removed(number(undone.removed))),
        (undone.restored, t.import_undone_restored(number(undone.restored))),
        (undone.teams, t.import_undone_teams(number(undone.teams))),
        (undone.requests, t.import_undone_requests(number(undone.requests))),
    ];
    let main = html! {
        (page_title(&t.import_undone_title(), ""))
        ul { @for (_, words) in parts.iter().filter(|(count, _)| *count > 0) { li { (words) } } }
        @if !undone.kept.is_empty() {
            (section("kept", &t.import_kept_title(), &html! {
                ul { @for kept in undone.kept.iter().take(LINES_SHOWN) { li { (import_words::kept(t, kept)) } } }
                (more_than(ctx, undone.kept.len(), LINES_SHOWN))
            }))
        }
        (link_button(ButtonKind::Secondary, &paths::people_import(), &t.import_to_list()))
    };
    Page::new(t.import_undone_title(), main)
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

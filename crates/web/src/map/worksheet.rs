//! The worksheet "my internal customers": a task list that leads through it, the sheet itself on one page of
//! paper, and the file that goes out and comes back.

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::Response;
use domain::foreign::{GridRow, Unreadable, read_grid};
use domain::party::{self, Party, PartyName};
use domain::relationship::{Line, Side};
use domain::worksheet::{self, BadCell, Column as Cell, Headings, Plan, Planned, Worksheet};
use domain::{Conflict, Error as DomainError, FieldError, Problem};
use maud::{Markup, html};
use serde::Deserialize;

use super::words::party_link;
use super::{Tab, map_tabs};
use crate::components::{
    ButtonKind, Column, Field, LinkTab, Task, TaskStatus, Tone, actions, back_link, banner, button, details,
    error_summary, file_field, filter_links, link_button, page_title, section, table, task_list, textarea,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Query};
use crate::fields;
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::upload::Upload;
use crate::{Error, Result, import_words, paths};

/// Whose worksheet, and in which form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Whose {
    party: String,
    kind: String,
}

/// The party that the address names, else the reader's first team, else the reader.
async fn whose(ctx: &Ctx, named: &str) -> Result<(Party, Vec<PartyName>)> {
    ctx.signed_in()?;
    let mine = ctx.read(party::mine).await?;
    let party = match named.parse() {
        Ok(party) => party,
        Err(_) => mine.get(1).or(mine.first()).map(|party| party.party).ok_or(Error::NotFound)?,
    };
    Ok((party, mine))
}

pub(super) async fn show(ctx: Ctx, Query(asked): Query<Whose>) -> Result<Response> {
    let (party, mine) = whose(&ctx, &asked.party).await?;
    page_of(&ctx, party, &mine, None, &Invalid::default()).await
}

async fn page_of(
    ctx: &Ctx,
    party: Party,
    mine: &[PartyName],
    typed: Option<&str>,
    errors: &Invalid,
) -> Result<Response> {
    let sheet = ctx.read(move |conn| worksheet::load(conn, party)).await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Page::new(ctx.t.map_sheet_title(), view(ctx, &sheet, mine, typed, errors)).at(Nav::Map);
    ctx.render(page.topic(party.uuid()).status(status))
}

fn view(ctx: &Ctx, sheet: &Worksheet, mine: &[PartyName], typed: Option<&str>, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let own: Vec<(String, &str, bool)> = mine
        .iter()
        .map(|party| {
            (paths::worksheet_of(party.party), party.name.as_str(), party.party == sheet.party.party)
        })
        .collect();
    let own: Vec<LinkTab<'_>> = own
        .iter()
        .map(|(href, text, current)| LinkTab { href, text, count: "", current: *current })
        .collect();
    let file = |kind: &str| format!("{}?party={}&kind={kind}", paths::worksheet_file(), sheet.party.party);
    html! {
        div.worksheet.stack-l {
            (page_title(&t.map_sheet_title(), &sheet.party.name))
            div.no-print.stack { (map_tabs(ctx, Some(Tab::Worksheet))) @if mine.len() > 1 { (filter_links(&t.map_sheet_whose(), &own)) } }
            (error_summary(&t.form_problems(), &errors.summary(ctx)))
            div.no-print { (section("steps", &t.map_sheet_steps(), &steps(ctx, sheet))) }
            (section("if-away", &t.map_sheet_question(), &question(ctx, sheet, typed, errors)))
            (section("sheet", &t.map_sheet_customers(), &rows(ctx, sheet)))
            (actions(&html! {
                (link_button(ButtonKind::Primary, &paths::map_new(Some(&sheet.party.party.to_string()), Some("serve")), &t.map_sheet_add()))
                (link_button(ButtonKind::Secondary, &file("xlsx"), &t.map_sheet_xlsx()))
                (link_button(ButtonKind::Quiet, &file("csv"), &t.map_sheet_csv()))
            }))
            div.no-print { (details("back", &t.map_sheet_back(), &upload_form(ctx, sheet, errors))) p.meta { (t.map_sheet_print()) } }
        }
    }
}

fn steps(ctx: &Ctx, sheet: &Worksheet) -> Markup {
    let t = ctx.t;
    let steps = sheet.steps();
    let add = paths::map_new(Some(&sheet.party.party.to_string()), Some("serve"));
    let all = [
        (steps.noticed, t.map_sheet_step_noticed(), "#if-away".to_owned()),
        (steps.named, t.map_sheet_step_named(), add),
        (steps.needs, t.map_sheet_step_needs(), "#sheet".to_owned()),
        (steps.promises, t.map_sheet_step_promises(), "#sheet".to_owned()),
        (steps.return_needs, t.map_sheet_step_return(), "#sheet".to_owned()),
        (steps.confirmed, t.map_sheet_step_confirmed(), "#sheet".to_owned()),
    ];
    let (done, todo) = (t.map_sheet_done(), t.map_sheet_todo());
    let tasks: Vec<Task<'_>> = all
        .iter()
        .map(|(is_done, title, href)| Task {
            title,
            hint: "",
            href,
            status: if *is_done { TaskStatus::Done } else { TaskStatus::Todo },
            word: if *is_done { &done } else { &todo },
        })
        .collect();
    task_list(&tasks)
}

fn question(ctx: &Ctx, sheet: &Worksheet, typed: Option<&str>, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let words = typed.unwrap_or(&sheet.noticed);
    html! {
        @if !sheet.noticed.is_empty() { p.print-only.pre-line { (sheet.noticed) } }
        form.form.no-print method="post" action=(paths::worksheet()) novalidate {
            input type="hidden" name="party" value=(sheet.party.party);
            (textarea(&Field::new("noticed", &t.map_sheet_noticed()).hint(t.map_sheet_noticed_hint().as_str())
                .value(words).error(errors.message(ctx, "noticed").as_deref())))
            (actions(&button(ButtonKind::Secondary, &t.map_keep())))
        }
    }
}

fn rows(ctx: &Ctx, sheet: &Worksheet) -> Markup {
    let t = ctx.t;
    let headings = headings(ctx);
    let columns: Vec<Column<'_>> = headings.0.iter().map(|name| Column::Text(name)).collect();
    if sheet.lines.is_empty() {
        return html! { p { (t.map_sheet_none()) } };
    }
    table(
        "worksheet-rows",
        &sheet.party.name,
        &columns,
        &html! {
            @for line in &sheet.lines {
                tr {
                    th scope="row" {
                        a href=(paths::map_link(line.relationship.id)) { (line.other.name) }
                        @if line.relationship.awaits_me() || line.relationship.acknowledged_at.is_none() {
                            p.meta { (super::words::state(ctx, line.relationship.state).1) }
                        }
                    }
                    td { (needs(line, Side::Customer)) }
                    td { (line.relationship.promise) }
                    td { (needs(line, Side::Provider)) }
                }
            }
        },
    )
}

fn needs(line: &Line, side: Side) -> Markup {
    html! { ul.plain-list { @for need in line.needs_of(side) { li { (need.body) } } } }
}

fn headings(ctx: &Ctx) -> Headings {
    let t = ctx.t;
    Headings([
        t.map_sheet_column_customer(),
        t.map_sheet_column_needs(),
        t.map_sheet_column_promise(),
        t.map_sheet_column_return(),
    ])
}

fn upload_form(ctx: &Ctx, sheet: &Worksheet, errors: &Invalid) -> Markup {
    let t = ctx.t;
    html! {
        p { (t.map_sheet_back_text()) }
        form.form method="post" action=(paths::worksheet_preview()) enctype="multipart/form-data" novalidate {
            input type="hidden" name="party" value=(sheet.party.party);
            (file_field(&Field::new("file", &t.map_sheet_file()).hint(t.map_sheet_file_hint().as_str())
                .error(errors.message(ctx, "file").as_deref()), ".xlsx,.ods,.csv,.txt"))
            (actions(&button(ButtonKind::Secondary, &t.map_sheet_look())))
        }
    }
}

pub(super) async fn notice(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    let (party, mine) = whose(&ctx, typed.text("party")).await?;
    let words = typed.text("noticed").to_owned();
    let kept = ctx.write(move |tx| worksheet::notice(tx, party, &words)).await;
    match kept.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::worksheet_of(party), Notice::WorksheetKept),
        Err(errors) => page_of(&ctx, party, &mine, Some(typed.text("noticed")), &errors).await,
    }
}

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) async fn download(ctx: Ctx, Query(asked): Query<Whose>) -> Result<Response> {
    let (party, _) = whose(&ctx, &asked.party).await?;
    let sheet = ctx.read(move |conn| worksheet::load(conn, party)).await?;
    let headings = headings(&ctx);
    let (kind, media, bytes) = if asked.kind == "csv" {
        ("csv", "text/csv; charset=utf-8", worksheet::to_csv(&sheet, &headings))
    } else {
        let book = worksheet::to_workbook(&sheet, &headings);
        ("xlsx", WORKBOOK, book.map_err(|error| Error::Internal(error.to_string()))?)
    };
    file_response(&ctx.t.map_sheet_file_name(), kind, media, bytes)
}

/// A file that the reader made just now.
pub(super) fn file_response(
    name: &str,
    ending: &str,
    media: &'static str,
    bytes: Vec<u8>,
) -> Result<Response> {
    let disposition = crate::download::disposition(false, &format!("{name}.{ending}"));
    Response::builder()
        .header(CONTENT_TYPE, media)
        .header(CONTENT_DISPOSITION, disposition)
        .header(CACHE_CONTROL, "private, no-store")
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(Body::from(bytes))
        .map_err(|error| Error::Internal(error.to_string()))
}

/// A file in the store, and what was agreed to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    party: String,
    digest: String,
    name: String,
    plan: String,
}

pub(super) async fn preview(ctx: Ctx, upload: Upload) -> Result<Response> {
    let (party, mine) = whose(&ctx, upload.typed.text("party")).await?;
    ctx.read(move |conn| worksheet::load(conn, party)).await?;
    let Some((_, file)) = upload.files.first() else {
        let required = vec![FieldError { field: "file".into(), problem: Problem::Required }];
        let problems = if upload.problems.is_empty() { required } else { upload.problems };
        return page_of(&ctx, party, &mine, None, &Invalid(problems)).await;
    };
    let chosen = Chosen {
        party: party.to_string(),
        digest: file.digest.clone(),
        name: file.name.clone(),
        plan: String::new(),
    };
    look(&ctx, party, &chosen, false).await
}

/// Shows what the file would change now, or why it cannot be used.
async fn look(ctx: &Ctx, party: Party, chosen: &Chosen, again: bool) -> Result<Response> {
    let rows = match read(ctx, &chosen.digest).await? {
        Ok(rows) => rows,
        Err(unreadable) => return refused_file(ctx, party, &chosen.name, &unreadable),
    };
    let found = ctx.read(move |conn| worksheet::plan(conn, party, &rows)).await?;
    match found {
        Ok(plan) => ctx.render(planned(ctx, party, chosen, &plan, again)),
        Err(bad) => ctx.render(refused(ctx, party, &chosen.name, &bad)),
    }
}

/// Reads a file of the store. One that is not there any more, or never was, is not found.
async fn read(ctx: &Ctx, digest: &str) -> Result<Result<Vec<GridRow>, Unreadable>> {
    let bytes = ctx.stored_file(digest).await?;
    ctx.compute(move || read_grid(&bytes)).await
}

fn planned(ctx: &Ctx, party: Party, chosen: &Chosen, plan: &Plan, again: bool) -> Page {
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::worksheet_of(party), &t.map_sheet_title()))
        (page_title(&t.map_sheet_plan(), &chosen.name))
        @if again { (banner(Tone::Wait, &t.map_sheet_again(), &html! {})) }
        @if plan.rows.is_empty() { p { (t.map_sheet_nothing_new()) } } @else {
            ul.rows role="list" { @for row in &plan.rows { (planned_row(ctx, row)) } }
            form.actions method="post" action=(paths::worksheet_import()) {
                input type="hidden" name="party" value=(chosen.party);
                input type="hidden" name="digest" value=(chosen.digest);
                input type="hidden" name="name" value=(chosen.name);
                input type="hidden" name="plan" value=(plan.fingerprint());
                (button(ButtonKind::Primary, &t.map_sheet_apply()))
            }
        }
    };
    Page::new(t.map_sheet_plan(), main).at(Nav::Map)
}

fn planned_row(ctx: &Ctx, row: &Planned) -> Markup {
    let t = ctx.t;
    html! {
        li.row data-row {
            p.row-title { (party_link(&row.customer)) @if row.is_new { " · " (t.map_sheet_new_customer()) } }
            ul.plain-list {
                @for (side, body) in &row.needs {
                    li { @match side { Side::Customer => (t.map_sheet_new_need(body)), Side::Provider => (t.map_sheet_new_return(body)) } }
                }
                @if let Some(promise) = &row.promise { li { (t.map_sheet_new_promise(promise)) } }
            }
        }
    }
}

fn column_name(ctx: &Ctx, column: Cell) -> String {
    let [customer, needs, promise, in_return] = headings(ctx).0;
    match column {
        Cell::Customer => customer,
        Cell::Needs => needs,
        Cell::Promise => promise,
        Cell::InReturn => in_return,
    }
}

/// Every cell that cannot be used; nothing of the file was taken.
fn refused(ctx: &Ctx, party: Party, name: &str, bad: &[BadCell]) -> Page {
    let t = ctx.t;
    let columns = [t.map_sheet_bad_row(), t.map_sheet_bad_column(), t.map_sheet_bad_why()];
    let columns = columns.each_ref().map(|name| Column::Text(name));
    let main = html! {
        (back_link(&paths::worksheet_of(party), &t.map_sheet_title()))
        (page_title(&t.map_sheet_refused(), name))
        p { (t.map_sheet_refused_text()) }
        (table("bad-cells", &t.map_sheet_bad_cells(), &columns, &html! {
            @for cell in bad.iter().take(1_000) {
                tr {
                    td { (ctx.locale.number(i64::try_from(cell.row).unwrap_or(i64::MAX))) }
                    td { (column_name(ctx, cell.column)) }
                    td { (fields::problem(ctx, &cell.problem)) }
                }
            }
        }))
    };
    Page::new(t.map_sheet_refused(), main).at(Nav::Map).status(StatusCode::UNPROCESSABLE_ENTITY)
}

fn refused_file(ctx: &Ctx, party: Party, name: &str, unreadable: &Unreadable) -> Result<Response> {
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::worksheet_of(party), &t.map_sheet_title()))
        (page_title(&t.map_sheet_refused(), name))
        p { (import_words::trouble(t, &unreadable.trouble)) }
    };
    ctx.render(Page::new(t.map_sheet_refused(), main).at(Nav::Map).status(StatusCode::UNPROCESSABLE_ENTITY))
}

pub(super) async fn import(ctx: Ctx, Form(chosen): Form<Chosen>) -> Result<Response> {
    let (party, _) = whose(&ctx, &chosen.party).await?;
    ctx.read(move |conn| worksheet::load(conn, party)).await?;
    let rows = match read(&ctx, &chosen.digest).await? {
        Ok(rows) => rows,
        Err(unreadable) => return refused_file(&ctx, party, &chosen.name, &unreadable),
    };
    let (agreed, language) = (chosen.plan.clone(), ctx.locale.language);
    let done = ctx.write(move |tx| worksheet::apply(tx, party, &rows, &agreed, language)).await;
    match done {
        Ok(Ok(_)) => ctx.see_other_with(&paths::worksheet_of(party), Notice::WorksheetKept),
        Ok(Err(bad)) => ctx.render(refused(&ctx, party, &chosen.name, &bad)),
        Err(Error::Domain(DomainError::Conflict(Conflict::Changed))) => {
            look(&ctx, party, &chosen, true).await
        }
        Err(error) => Err(error),
    }
}

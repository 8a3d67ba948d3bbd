//! The map as a file: taking one out, looking at what one would change, bringing it in, undoing it.
//!
//! Only for administrators, which the domain checks at every step. The file waits in the store under its
//! digest between the look and the import; what is brought in is what was looked at, or nothing.

use axum::http::StatusCode;
use axum::response::Response;
use domain::foreign::Unreadable;
use domain::map_file::{
    self, BadPlace, Counts, Entry, Format, Line, Plan, PlannedLink, Preview, Undone, export,
};
use domain::relationship::Side;
use domain::team::Role;
use domain::{Conflict, Error as DomainError, FieldError, MapImportId, Problem};
use maud::{Markup, html};
use serde::Deserialize;

use super::worksheet::file_response;
use crate::components::{
    ButtonKind, Column, Field, Tone, actions, back_link, banner, button, details, error_summary, file_field,
    link_button, page_title, section, table,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::extract::{Form, Path, Query};
use crate::importing::{Brought, brought};
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::upload::MapUpload;
use crate::{Error, Result, import_words, paths};

/// Rows of a list that are shown; the rest is counted.
const SHOWN: usize = 200;
/// Bad places that are shown.
const PLACES_SHOWN: usize = 2_000;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    format: String,
}

/// A file in the store, and what was agreed to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    digest: String,
    name: String,
    plan: String,
}

pub(super) async fn show(ctx: Ctx) -> Result<Response> {
    form(&ctx, &Invalid::default()).await
}

async fn form(ctx: &Ctx, errors: &Invalid) -> Result<Response> {
    ctx.signed_in()?;
    let imports = ctx.read(map_file::list).await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(page(ctx, &imports, errors).status(status))
}

pub(super) async fn download(ctx: Ctx, Query(wanted): Query<Wanted>) -> Result<Response> {
    ctx.signed_in()?;
    let format = Format::parse(&wanted.format).ok_or(Error::NotFound)?;
    let entries = ctx.read(export).await?;
    let bytes = ctx.compute(move || map_file::write(&entries, format)).await?;
    file_response(&ctx.t.mapfile_file_name(), format.word(), format.media_type(), bytes)
}

pub(super) async fn preview(ctx: Ctx, MapUpload(upload): MapUpload) -> Result<Response> {
    ctx.signed_in()?;
    // Nobody else's file is read, and nobody else learns what is wrong with it.
    ctx.read(map_file::list).await?;
    let Some((_, file)) = upload.files.first() else {
        let required = vec![FieldError { field: "file".into(), problem: Problem::Required }];
        let problems = if upload.problems.is_empty() { required } else { upload.problems };
        return form(&ctx, &Invalid(problems)).await;
    };
    let chosen = Chosen { digest: file.digest.clone(), name: file.name.clone(), plan: String::new() };
    look(&ctx, &chosen, false).await
}

/// Shows what the file would change now, or why it cannot be brought in.
async fn look(ctx: &Ctx, chosen: &Chosen, again: bool) -> Result<Response> {
    let (_, entries) = match read(ctx, chosen).await? {
        Ok(read) => read,
        Err(unreadable) => return ctx.render(unreadable_page(ctx, &chosen.name, &unreadable)),
    };
    match ctx.read(move |conn| map_file::preview(conn, &entries)).await? {
        Preview::Ready { plan, fingerprint } => {
            let chosen = Chosen { plan: fingerprint, ..chosen.clone() };
            ctx.render(planned(ctx, &chosen, &plan, again))
        }
        Preview::Refused(bad) => ctx.render(refused(ctx, &chosen.name, &bad)),
    }
}

pub(super) async fn create(ctx: Ctx, Form(chosen): Form<Chosen>) -> Result<Response> {
    ctx.signed_in()?;
    let (format, entries) = match read(&ctx, &chosen).await? {
        Ok(read) => read,
        Err(unreadable) => return ctx.render(unreadable_page(&ctx, &chosen.name, &unreadable)),
    };
    let (name, agreed) = (chosen.name.clone(), chosen.plan.clone());
    let done = ctx.write(move |tx| map_file::apply(tx, &entries, format, &name, Some(&agreed))).await;
    match done {
        Ok(Ok(_)) => ctx.see_other_with(&paths::map_files(), Notice::MapImported),
        Ok(Err(bad)) => ctx.render(refused(&ctx, &chosen.name, &bad)),
        Err(Error::Domain(DomainError::Conflict(Conflict::Changed))) => look(&ctx, &chosen, true).await,
        Err(error) => Err(error),
    }
}

pub(super) async fn undo(ctx: Ctx, Path(id): Path<MapImportId>) -> Result<Response> {
    ctx.signed_in()?;
    let undone = ctx.write(move |tx| map_file::undo(tx, id)).await?;
    ctx.render(undone_page(&ctx, &undone))
}

/// Reads the chosen file. One that is not there any more, or never was, is not found.
async fn read(ctx: &Ctx, chosen: &Chosen) -> Result<Result<(Format, Vec<Entry>), Unreadable>> {
    ctx.read(map_file::list).await?;
    let format = Format::of_name(&chosen.name).ok_or(Error::NotFound)?;
    let bytes = ctx.stored_file(&chosen.digest).await?;
    let read = ctx.compute(move || map_file::read(bytes.as_slice(), format, map_file::LIMITS)).await?;
    Ok(read.map(|entries| (format, entries)))
}

fn page(ctx: &Ctx, imports: &[Line], errors: &Invalid) -> Page {
    let t = ctx.t;
    let error = errors.message(ctx, "file");
    let main = html! {
        (back_link(&paths::map_teams(), &t.map_tab_teams()))
        (page_title(&t.mapfile_title(), &t.mapfile_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        (section("out", &t.mapfile_out(), &html! {
            p { (t.mapfile_out_text()) }
            (actions(&html! {
                @for (format, words) in [
                    (Format::Csv, t.mapfile_csv()),
                    (Format::Yaml, t.mapfile_yaml()),
                    (Format::Graphml, t.mapfile_graphml()),
                ] {
                    a.button.button-secondary href=(paths::map_export(format)) download { (words) }
                }
            }))
        }))
        (section("in", &t.mapfile_in(), &html! {
            form.form method="post" action=(paths::map_files_preview()) enctype="multipart/form-data" novalidate {
                (file_field(
                    &Field::new("file", &t.mapfile_file()).hint(t.mapfile_file_hint().as_str()).error(error.as_deref()),
                    ".csv,.tsv,.txt,.yaml,.yml,.graphml,.xml,.gz",
                ))
                (actions(&button(ButtonKind::Primary, &t.mapfile_look())))
            }
        }))
        (details("formats", &t.mapfile_formats(), &html! {
            p { (t.mapfile_formats_text()) }
            dl.facts {
                div { dt { "CSV" } dd { (t.mapfile_format_csv()) } }
                div { dt { "YAML" } dd { (t.mapfile_format_yaml()) } }
                div { dt { "GraphML" } dd { (t.mapfile_format_graphml()) } }
            }
            p { (t.mapfile_format_people()) }
        }))
        (section("imports", &t.mapfile_list(), &list(ctx, imports)))
    };
    Page::new(t.mapfile_title(), main).at(Nav::Map)
}

fn list(ctx: &Ctx, imports: &[Line]) -> Markup {
    let lines = imports.iter().map(|import| Brought {
        file_name: &import.file_name,
        counts: counts(ctx, &import.counts),
        by: import.by.as_deref(),
        at: import.at,
        undone_at: import.undone_at,
        undo: paths::map_files_undo(import.id),
    });
    brought(ctx, &ctx.t.mapfile_list_none(), &ctx.t.mapfile_undo(), lines)
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What an import does or did, in one line.
fn counts(ctx: &Ctx, counts: &Counts) -> String {
    let t = ctx.t;
    let parts = [
        (counts.links, t.mapfile_count_links(number(counts.links))),
        (counts.changed, t.mapfile_count_changed(number(counts.changed))),
        (counts.needs, t.mapfile_count_needs(number(counts.needs))),
        (counts.moments, t.mapfile_count_moments(number(counts.moments))),
        (counts.groups, t.mapfile_count_groups(number(counts.groups))),
        (counts.teams, t.mapfile_count_teams(number(counts.teams))),
        (counts.chart, t.mapfile_count_chart(number(counts.chart))),
        (counts.unchanged, t.mapfile_count_unchanged(number(counts.unchanged))),
    ];
    let some: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    ctx.locale.list(&some)
}

fn planned(ctx: &Ctx, chosen: &Chosen, plan: &Plan, again: bool) -> Page {
    let t = ctx.t;
    let names = |names: Vec<&str>| ctx.locale.list(&names.into_iter().take(SHOWN).collect::<Vec<_>>());
    let main = html! {
        (back_link(&paths::map_files(), &t.mapfile_again()))
        (page_title(&t.mapfile_preview(), &t.mapfile_preview_lead(&chosen.name)))
        @if again { (banner(Tone::Info, &t.mapfile_changed(), &html! { p { (t.mapfile_changed_text()) } })) }
        @if plan.is_empty() { p { (t.mapfile_nothing()) } } @else {
            p { strong { (counts(ctx, &Counts::of(plan))) } }
            @if !plan.groups.is_empty() {
                (section("groups", &t.mapfile_groups(), &html! {
                    p { (names(plan.groups.iter().map(|(name, _)| name.as_str()).collect())) }
                    (more(ctx, plan.groups.len()))
                }))
            }
            @if !plan.teams.is_empty() {
                (section("teams", &t.mapfile_teams(), &html! {
                    p { (names(plan.teams.iter().map(String::as_str).collect())) }
                    (more(ctx, plan.teams.len()))
                }))
            }
            (chart(ctx, plan))
            @if !plan.moments.is_empty() {
                (section("moments", &t.mapfile_moments(), &html! {
                    ul.plain-list.divided {
                        @for moment in plan.moments.iter().take(SHOWN) {
                            li { (moment.name) " · " (moment.group_name) @if moment.known.is_none() { " · " (t.mapfile_new()) } }
                        }
                    }
                    (more(ctx, plan.moments.len()))
                }))
            }
            (links(ctx, plan))
            form.form method="post" action=(paths::map_files()) {
                input type="hidden" name="digest" value=(chosen.digest);
                input type="hidden" name="name" value=(chosen.name);
                input type="hidden" name="plan" value=(chosen.plan);
                (actions(&button(ButtonKind::Primary, &t.mapfile_apply())))
            }
        }
    };
    Page::new(t.mapfile_preview(), main).at(Nav::Map)
}

fn chart(ctx: &Ctx, plan: &Plan) -> Markup {
    let t = ctx.t;
    let parts = plan.parents.iter().map(|planned| match planned.parent {
        Some(_) => t.mapfile_chart_part(&planned.name, &planned.parent_name),
        None => t.mapfile_chart_apart(&planned.name),
    });
    let members = plan.members.iter().map(|planned| match planned.role {
        Role::Member => t.mapfile_chart_member(&planned.name, &planned.team_name),
        Role::Lead => t.mapfile_chart_lead(&planned.name, &planned.team_name),
    });
    let reports = plan.reports.iter().map(|planned| match planned.manager {
        Some(_) => t.mapfile_chart_reports(&planned.name, &planned.manager_name),
        None => t.mapfile_chart_reports_none(&planned.name),
    });
    let count = plan.parents.len() + plan.members.len() + plan.reports.len();
    html! {
        @if count > 0 {
            (section("chart", &t.mapfile_chart(), &html! {
                ul.plain-list { @for line in parts.chain(members).chain(reports).take(SHOWN) { li { (line) } } }
                (more(ctx, count))
            }))
        }
    }
}

fn links(ctx: &Ctx, plan: &Plan) -> Markup {
    let t = ctx.t;
    if plan.links.is_empty() {
        return html! {};
    }
    html! {
        (section("links", &t.mapfile_links(), &html! {
            ul.rows role="list" { @for link in plan.links.iter().take(SHOWN) { (link_row(ctx, link)) } }
            (more(ctx, plan.links.len()))
        }))
    }
}

fn link_row(ctx: &Ctx, link: &PlannedLink) -> Markup {
    let t = ctx.t;
    html! {
        li.row data-row {
            p.row-title {
                (link.provider_name) " → " (link.customer_name)
                @if !link.stands { " · " (t.mapfile_new()) }
            }
            ul.plain-list {
                @if link.stands && link.terms_change { li { (t.mapfile_terms()) } }
                @if !link.promise().is_empty() && (link.terms_change || !link.stands) { li { (t.mapfile_promise(link.promise())) } }
                @for (side, body) in link.needs_in_words() {
                    li { @match side { Side::Customer => (t.mapfile_need(body)), Side::Provider => (t.mapfile_return(body)) } }
                }
            }
        }
    }
}

fn more(ctx: &Ctx, length: usize) -> Markup {
    let rest = i64::try_from(length.saturating_sub(SHOWN)).unwrap_or(i64::MAX);
    html! { @if rest > 0 { p.meta { (ctx.t.import_more(rest)) } } }
}

/// Every bad place with all that is wrong there; nothing of the file was taken.
fn refused(ctx: &Ctx, name: &str, bad: &[BadPlace]) -> Page {
    let t = ctx.t;
    let (place, why) = (t.import_column_line(), t.map_sheet_bad_why());
    let columns = [Column::Text(&place), Column::Text(&why)];
    let rest = bad.len().saturating_sub(PLACES_SHOWN);
    let main = html! {
        (back_link(&paths::map_files(), &t.mapfile_again()))
        (page_title(&t.mapfile_refused(), name))
        p { (t.mapfile_refused_text(i64::try_from(bad.len()).unwrap_or(i64::MAX))) }
        (table("bad-places", name, &columns, &html! {
            @for bad in bad.iter().take(PLACES_SHOWN) {
                tr {
                    th scope="row" { (import_words::place(t, bad.place)) }
                    td { ul.plain-list { @for flaw in &bad.flaws { li { (import_words::flaw(t, flaw)) } } } }
                }
            }
        }))
        @if rest > 0 { p.meta { (t.import_more(i64::try_from(rest).unwrap_or(i64::MAX))) } }
        (actions(&link_button(ButtonKind::Secondary, &paths::map_files(), &t.mapfile_again())))
    };
    Page::new(t.mapfile_refused(), main).at(Nav::Map).status(StatusCode::UNPROCESSABLE_ENTITY)
}

/// A file that cannot be read to its end.
fn unreadable_page(ctx: &Ctx, name: &str, unreadable: &Unreadable) -> Page {
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::map_files(), &t.mapfile_again()))
        (page_title(&t.mapfile_refused(), name))
        p {
            strong { (t.import_line(unreadable.line.to_string())) } ": "
            (import_words::trouble(t, &unreadable.trouble))
        }
        (actions(&link_button(ButtonKind::Secondary, &paths::map_files(), &t.mapfile_again())))
    };
    Page::new(t.mapfile_refused(), main).at(Nav::Map).status(StatusCode::UNPROCESSABLE_ENTITY)
}

fn undone_page(ctx: &Ctx, undone: &Undone) -> Page {
    let t = ctx.t;
    let parts = [
        (undone.removed, t.mapfile_undone_removed(number(undone.removed))),
        (undone.restored, t.mapfile_undone_restored(number(undone.restored))),
    ];
    let main = html! {
        (page_title(&t.mapfile_undone_title(), ""))
        ul { @for (_, words) in parts.iter().filter(|(count, _)| *count > 0) { li { (words) } } }
        @if !undone.kept.is_empty() {
            (section("kept", &t.import_kept_title(), &html! {
                ul { @for kept in undone.kept.iter().take(PLACES_SHOWN) { li { (import_words::map_kept(t, kept)) } } }
            }))
        }
        (actions(&link_button(ButtonKind::Secondary, &paths::map_files(), &t.mapfile_back())))
    };
    Page::new(t.mapfile_undone_title(), main).at(Nav::Map)
}

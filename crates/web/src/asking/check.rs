//! Looking it over before it is sent: every answer with a way back to it, and room for files.

use axum::http::StatusCode;
use domain::service::form::{Field as Question, Kind};
use maud::{Markup, html};

use super::answers::{answer_name, prefix};
use super::begin::DRAFT;
use super::bundle;
use super::draft::{HEADS_UP, PARTS, Step};
use super::expectation;
use super::scene::Scene;
use super::steps::{self, carried, hidden, invalid_status};
use crate::components::{ButtonKind, Field, actions, button_with, error_summary, file_field, page_title};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::{heads_up, paths, request};

/// The form behind the "Change" buttons: a way back, without the files of the form that sends.
const CHANGE: &str = "change";

struct Row {
    /// The fields of which a problem belongs here; the first names the row.
    fields: Vec<String>,
    label: String,
    value: String,
    step: Step,
}

/// The page.
pub(super) fn page(ctx: &Ctx, scene: &Scene) -> Page {
    let t = ctx.t;
    let rows = rows(ctx, scene);
    let main = html! {
        div.main-narrow.stack-l {
            (error_summary(&t.ask_problems(), &summary(ctx, scene, &rows)))
            (page_title(&t.ask_check(), &t.ask_check_lead()))
            (expectation::panel(ctx, scene, Some(CHANGE)))
            dl.summary { @for row in &rows { (row_of(ctx, scene, row)) } }
            (send(ctx, scene))
            form #(CHANGE) method="post" action=(paths::ask()) data-plain {
                (hidden("at", &Step::Check.word()))
                (carried(&scene.draft, &[]))
            }
        }
    };
    Page::new(t.ask_check(), main).at(Nav::Ask).status(invalid_status(scene).unwrap_or(StatusCode::OK))
}

fn send(ctx: &Ctx, scene: &Scene) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let optional = t.ask_optional();
    let questions: Vec<(String, &Question)> = file_questions(scene);
    let error = scene.errors.message(ctx, "files");
    let had_files = !scene.errors.is_empty();
    html! {
        form.form method="post" action=(paths::requests()) enctype="multipart/form-data" novalidate {
            // The script layer forgets the draft of the large box when this form has been sent.
            @for (name, value) in scene.draft.carried(&[]) {
                input type="hidden" name=(name) value=(value) data-draft=[(name == "words").then_some(DRAFT)];
            }
            @for (name, question) in questions {
                @let error = scene.errors.message(ctx, &name);
                @let hint = Some(question.hint.best(language)).filter(|hint| !hint.is_empty());
                @let base = Field::new(&name, question.label.best(language)).hint(hint).error(error.as_deref());
                @if question.required { (file_field(&base, "")) } @else { (file_field(&base.optional(&optional), "")) }
            }
            (file_field(&Field::new("files", &t.ask_files()).optional(&optional).error(error.as_deref())
                .hint(if had_files { t.ask_files_again() } else { t.ask_files_hint() }.as_str()), ""))
            @let insists = expectation::is_doubted(scene);
            @if insists { (hidden("insists", "yes")) }
            @let words = if insists { t.evidence_insist_send() } else { t.ask_send() };
            (actions(&button_with(ButtonKind::Primary, Icon::Send, &words, None)))
        }
    }
}

/// The questions that are answered with a file, of the service and of the parts that are wanted.
fn file_questions(scene: &Scene) -> Vec<(String, &Question)> {
    let own = scene.service.iter().flat_map(|service| &service.form.fields);
    let own = own.map(|field| (answer_name("", field), field));
    let parts = scene.draft.wanted(&scene.parts).into_iter().flat_map(|part| {
        let prefix = prefix(part.place);
        part.service.form.fields.iter().map(move |field| (answer_name(&prefix, field), field))
    });
    own.chain(parts).filter(|(_, field)| field.kind == Kind::File).collect()
}

fn row_of(ctx: &Ctx, scene: &Scene, row: &Row) -> Markup {
    let t = ctx.t;
    let name = row.fields.first().map(String::as_str).unwrap_or_default();
    let error = row.fields.iter().find_map(|field| scene.errors.message(ctx, field));
    html! {
        div.summary-row #{ "row-" (name) } tabindex=[error.as_ref().map(|_| "-1")] {
            dt { (row.label) }
            dd {
                span.pre-line { @if row.value.is_empty() { (t.ask_nothing()) } @else { (row.value) } }
                @if let Some(error) = &error { p.error-message { (error) } }
            }
            dd.summary-action {
                button.link type="submit" form=(CHANGE) name="go" value=(row.step.word()) {
                    (t.ask_change()) span.visually-hidden { " " (row.label) }
                }
            }
        }
    }
}

/// The problems, each leading to its row, or to its own field where it has one.
fn summary(ctx: &Ctx, scene: &Scene, rows: &[Row]) -> Vec<(String, String)> {
    let place = |field: String| match rows.iter().find(|row| row.fields.contains(&field)) {
        Some(row) => format!("row-{}", row.fields.first().map(String::as_str).unwrap_or_default()),
        None => field,
    };
    steps::summary(ctx, scene).into_iter().map(|(field, words)| (place(field), words)).collect()
}

fn rows(ctx: &Ctx, scene: &Scene) -> Vec<Row> {
    let t = ctx.t;
    let language = ctx.locale.language;
    let draft = &scene.draft;
    let row = |fields: &[&str], label: String, value: String, step| Row {
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        label,
        value,
        step,
    };
    let mut rows = Vec::new();
    let details = if let Some(service) = &scene.service {
        let name = format!("{} · {}", service.wording.name.best(language), service.provider.name);
        rows.push(row(&["service"], t.ask_row_service(), name, first_step(scene)));
        if !service.options.is_empty() {
            let chosen = service.options.iter().find(|option| option.id.to_string() == draft.text("option"));
            let chosen = chosen.map(|option| option.texts.name.best(language).to_owned()).unwrap_or_default();
            rows.push(row(&["option"], t.ask_variant(), chosen, Step::Variant));
        }
        for (index, question) in
            (0..).zip(&service.form.fields).filter(|(_, question)| question.kind != Kind::File)
        {
            let answer = scene.answers.answers.iter().find(|answer| answer.key == question.key);
            let answer = answer.map(|answer| request::answer_text(ctx, &answer.value)).unwrap_or_default();
            let name = answer_name("", question);
            rows.push(row(&[&name], question.label.best(language).to_owned(), answer, Step::Question(index)));
        }
        rows.extend(part_rows(ctx, scene));
        Step::Details
    } else {
        let team = scene.team.as_ref().map(|team| team.name.clone()).unwrap_or_default();
        rows.push(row(&["team"], t.ask_row_team(), team, Step::Who));
        rows.push(row(&["words", "title"], t.ask_words(), draft.text("words").to_owned(), Step::Words));
        Step::Words
    };
    rows.push(row(&["purpose"], t.ask_purpose(), draft.text("purpose").to_owned(), details));
    let needed_by = scene.needed_by.map(|at| request::moment(ctx, at)).unwrap_or_default();
    rows.push(row(&["needed_by", "needed_by_time"], t.ask_needed_by(), needed_by, details));
    if let Some(one) = scene.draft.heads_up(&scene.announced) {
        rows.push(row(&[HEADS_UP], t.heads_up_is_it(), heads_up::choice(ctx, one), details));
    }
    let person = scene.beneficiary.as_ref().map(|person| person.name.clone()).unwrap_or_default();
    rows.push(row(&["for", "beneficiary"], t.ask_for(), person, details));
    if scene.service.is_some() {
        rows.push(row(&["words", "title"], t.ask_anything_else(), draft.text("words").to_owned(), details));
    }
    rows
}

/// Which parts are wanted, and what was answered for each.
fn part_rows(ctx: &Ctx, scene: &Scene) -> Vec<Row> {
    let t = ctx.t;
    let language = ctx.locale.language;
    let wanted = scene.draft.wanted(&scene.parts);
    let mut rows = Vec::new();
    if !scene.service.as_ref().is_some_and(|service| service.is_bundle) {
        return rows;
    }
    let names: Vec<String> = wanted
        .iter()
        .map(|part| format!("{} · {}", bundle::name(ctx, part), part.service.provider.name))
        .collect();
    rows.push(Row {
        fields: vec![PARTS.to_owned()],
        label: t.bundle_parts(),
        value: names.join("\n"),
        step: Step::Parts,
    });
    for part in wanted {
        let (prefix, step) = (prefix(part.place), Step::Part(part.place));
        let name = part.service.wording.name.best(language);
        if part.asks_variant() {
            let field = format!("{prefix}option");
            let chosen = scene.draft.text(&field).parse().ok().and_then(|id| part.service.option(id));
            let value = chosen.map(|option| option.texts.name.best(language).to_owned()).unwrap_or_default();
            rows.push(Row {
                fields: vec![field],
                label: format!("{name} · {}", t.ask_variant()),
                value,
                step,
            });
        }
        let answers = scene.part_answers.iter().find(|(place, _)| *place == part.place);
        for question in part.service.form.fields.iter().filter(|question| question.kind != Kind::File) {
            let answer = answers.and_then(|(_, all)| all.answers.iter().find(|one| one.key == question.key));
            rows.push(Row {
                fields: vec![answer_name(&prefix, question)],
                label: format!("{name} · {}", question.label.best(language)),
                value: answer.map(|answer| request::answer_text(ctx, &answer.value)).unwrap_or_default(),
                step,
            });
        }
    }
    rows
}

/// Where one would choose something else.
fn first_step(scene: &Scene) -> Step {
    if scene.draft.text("words").is_empty() {
        scene.plan().first().copied().unwrap_or(Step::Details)
    } else {
        Step::Who
    }
}

//! The questions that a service asks of whoever asks for it, each on a page of its own.

use axum::http::StatusCode;
use axum::response::Response;
use domain::language::Language;
use domain::service::form::{Choice as Answer, Field as Question, Kind, MOST_CHOICES};
use domain::service::{self, Service};
use domain::text::Texts;
use domain::{Error, Problem, Problems};
use maud::{Markup, html};

use super::editor::open;
use super::texts::{self, Length};
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, checkbox, error_summary, field,
    page_title, radios,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

/// How many lines a question for several lines shows.
const LINES: u8 = 4;

/// What is typed, as a question. The keys by which earlier answers are known stay what they were.
fn read(
    typed: &Typed,
    place: usize,
    before: Option<&Question>,
    others: &[Question],
) -> domain::Result<Question> {
    let mut problems = Problems::default();
    let label = texts::read(typed, "label");
    let number = |name: &str| match typed.text(name).trim() {
        "" => Ok(None),
        text => text.parse::<i64>().map(Some).map_err(|_| Problem::NotANumber),
    };
    let kind = match typed.text("kind") {
        "line" => Some(Kind::Text { lines: 1 }),
        "lines" => Some(Kind::Text { lines: LINES }),
        "choice" => Some(Kind::Choice { choices: choices(typed, before) }),
        "date" => Some(Kind::Date),
        "person" => Some(Kind::Person),
        "number" => {
            let min = problems.take(format!("form.{place}.min"), number("min"));
            let max = problems.take(format!("form.{place}.max"), number("max"));
            Some(Kind::Number { min: min.flatten(), max: max.flatten(), unit: texts::read(typed, "unit") })
        }
        "file" => Some(Kind::File),
        _ => None,
    };
    if kind.is_none() {
        problems.add("kind", Problem::NotAChoice);
    }
    problems.finish()?;
    let taken = |key: &str| others.iter().any(|other| other.key == key);
    let key = before.map_or_else(|| key(label.best(Language::En), place, taken), |before| before.key.clone());
    let kind = kind.ok_or_else(|| Error::invalid("kind", Problem::NotAChoice))?;
    let required = !typed.text("required").is_empty();
    Ok(Question { key, kind, required, label, hint: texts::read(typed, "hint") })
}

/// The choices: one a line in each language, in the same order.
fn choices(typed: &Typed, before: Option<&Question>) -> Vec<Answer> {
    let lines = |language: Language| -> Vec<String> {
        let text = typed.text(&format!("choices.{language}")).trim();
        text.lines().map(|line| line.trim().to_owned()).collect()
    };
    let known = match before.map(|before| &before.kind) {
        Some(Kind::Choice { choices }) => choices.as_slice(),
        _ => &[],
    };
    let columns: Vec<(Language, Vec<String>)> =
        Language::ALL.iter().map(|language| (*language, lines(*language))).collect();
    let most = columns.iter().map(|(_, lines)| lines.len()).max().unwrap_or_default();
    // One more than there may be is enough for the domain to say that there are too many.
    let most = most.min(MOST_CHOICES.saturating_add(1));
    let mut chosen: Vec<Answer> = Vec::with_capacity(most);
    for place in 0..most {
        let mut label = Texts::default();
        for (language, lines) in &columns {
            label.set(*language, lines.get(place).cloned().unwrap_or_default());
        }
        let same = known.iter().find(|answer| answer.label == label);
        // A new choice never goes by the key of another one, not even of one that is gone.
        let taken = |key: &str| known.iter().chain(&chosen).any(|answer| answer.key == key);
        let key =
            same.map_or_else(|| key(label.best(Language::En), place, taken), |answer| answer.key.clone());
        chosen.push(Answer { key, label });
    }
    chosen
}

/// A name for the form from its words, told apart from others by its place, or by the next number that is free.
fn key(words: &str, place: usize, taken: impl Fn(&str) -> bool) -> String {
    let folded = db::fold(words);
    let plain: String = folded
        .chars()
        .map(|c| if c.is_ascii_lowercase() || c.is_ascii_digit() { c } else { '_' })
        .take(30)
        .collect();
    let stem = plain.trim_matches('_');
    let mut number = place;
    loop {
        let key = format!("{stem}_{number}");
        if !taken(&key) {
            return key;
        }
        number = number.saturating_add(1);
    }
}

fn written(question: &Question) -> Typed {
    let mut typed = Typed::default();
    texts::put(&mut typed, "label", &question.label);
    texts::put(&mut typed, "hint", &question.hint);
    typed.set("required", if question.required { "on" } else { "" });
    let kind = match &question.kind {
        Kind::Text { lines: 1 } => "line",
        Kind::Text { .. } => "lines",
        Kind::Choice { choices } => {
            for language in Language::ALL {
                let lines: Vec<&str> = choices.iter().map(|answer| answer.label.exactly(*language)).collect();
                typed.set(&format!("choices.{language}"), lines.join("\n"));
            }
            "choice"
        }
        Kind::Date => "date",
        Kind::Person => "person",
        Kind::Number { min, max, unit } => {
            typed.set("min", min.map(|min| min.to_string()).unwrap_or_default());
            typed.set("max", max.map(|max| max.to_string()).unwrap_or_default());
            texts::put(&mut typed, "unit", unit);
            "number"
        }
        Kind::File => "file",
    };
    typed.set("kind", kind);
    typed
}

pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let (service, draft) = ctx.read(move |conn| open(conn, &slug)).await?;
    let mut typed = Typed::default();
    typed.set("kind", "line");
    ctx.render(page(&ctx, &service, draft.form.fields.len(), None, &typed, &Invalid::default()))
}

pub(super) async fn edit(ctx: Ctx, Path((slug, place)): Path<(String, usize)>) -> Result<Response> {
    let (service, draft) = ctx.read(move |conn| open(conn, &slug)).await?;
    let question = draft.form.fields.get(place).ok_or(Error::NotFound)?;
    ctx.render(page(&ctx, &service, place, Some(place), &written(question), &Invalid::default()))
}

fn page(
    ctx: &Ctx,
    service: &Service,
    place: usize,
    existing: Option<usize>,
    typed: &Typed,
    errors: &Invalid,
) -> Page {
    let t = ctx.t;
    let action = match existing {
        Some(place) => paths::service_question(&service.slug, place),
        None => paths::service_questions(&service.slug),
    };
    let known = |part: &str| format!("form.{place}.{part}");
    let main = html! {
        (back_link(&paths::service_edit(&service.slug), service.name(ctx.locale.language)))
        (page_title(&t.services_question(), &t.services_questions_text()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (texts::fields(ctx, typed, ("label", &known("label")), (&t.services_question_words(), ""), Length::Line, errors))
            (texts::fields(ctx, typed, ("hint", &known("hint")), (&t.services_question_help(), ""), Length::Line, errors))
            (kinds(ctx, typed, errors))
            (checkbox(&Field::new("required", &t.services_question_required()).value(typed.text("required"))))
            (texts::fields(ctx, typed, ("choices", &known("choices")), (&t.services_choices(), &t.services_choices_hint()), Length::Block, errors))
            (bounds(ctx, typed, place, errors))
            (actions(&button(ButtonKind::Primary, &t.services_keep())))
        }
        @if let Some(place) = existing {
            form method="post" action=(paths::service_question_removal(&service.slug, place)) {
                (button(ButtonKind::Danger, &t.services_question_remove()))
            }
        }
    };
    Page::new(t.services_question(), main)
}

fn kinds(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "kind");
    radios(
        &Field::new("kind", &t.services_kind()).value(typed.text("kind")).error(error.as_deref()),
        &[
            Choice::new("line", &t.services_kind_line()),
            Choice::new("lines", &t.services_kind_lines()),
            Choice::new("choice", &t.services_kind_choice()),
            Choice::new("date", &t.services_kind_date()),
            Choice::new("person", &t.services_kind_person()),
            Choice::new("number", &t.services_kind_number()),
            Choice::new("file", &t.services_kind_file()),
        ],
    )
}

fn bounds(ctx: &Ctx, typed: &Typed, place: usize, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let part = |name: &str, label: &str| {
        let error = errors.message(ctx, &format!("form.{place}.{name}"));
        field(
            InputKind::Number,
            &Field::new(name, label).value(typed.text(name)).error(error.as_deref()).short(),
        )
    };
    html! {
        fieldset.field {
            legend.legend { (t.services_bounds()) }
            div.field-row { (part("min", &t.services_least())) (part("max", &t.services_most())) }
        }
        (texts::fields(ctx, typed, ("unit", "unit"), (&t.services_unit(), ""), Length::Line, errors))
    }
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    keep(&ctx, slug, None, typed).await
}

pub(super) async fn update(
    ctx: Ctx,
    Path((slug, place)): Path<(String, usize)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    keep(&ctx, slug, Some(place), typed).await
}

async fn keep(ctx: &Ctx, slug: String, existing: Option<usize>, typed: Typed) -> Result<Response> {
    let (form, which) = (typed.clone(), slug.clone());
    let kept = ctx.write(move |tx| {
        let (service, mut draft) = open(tx, &which)?;
        let fields = &mut draft.form.fields;
        match existing {
            Some(place) => {
                let before = fields.get_mut(place).ok_or(Error::NotFound)?;
                *before = read(&form, place, Some(before), &[])?;
            }
            None => fields.push(read(&form, fields.len(), None, fields)?),
        }
        service::update(tx, service.id, &draft.parse()?)
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::service_edit(&slug), Notice::ServiceKept),
        Err(errors) => {
            let (service, draft) = ctx.read(move |conn| open(conn, &slug)).await?;
            let place = existing.unwrap_or(draft.form.fields.len());
            let page = page(ctx, &service, place, existing, &typed, &errors);
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn destroy(ctx: Ctx, Path((slug, place)): Path<(String, usize)>) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let (service, mut draft) = open(tx, &which)?;
        if place >= draft.form.fields.len() {
            return Err(Error::NotFound);
        }
        draft.form.fields.remove(place);
        service::update(tx, service.id, &draft.parse()?)
    })
    .await?;
    ctx.see_other_with(&paths::service_edit(&slug), Notice::ServiceKept)
}

//! The pages between the first and the last: who can help, which variant, one question each, the details.

use axum::http::StatusCode;
use domain::service::bundle::Offered;
use domain::service::form::{Field as Question, Kind};
use domain::service::{Choice as Variant, Service};
use maud::{Markup, html};

use super::answers::{answer_name, prefix};
use super::bundle;
use super::draft::{Draft, HEADS_UP, PARTS, PARTS_ASKED, Step};
use super::expectation;
use super::scene::Scene;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, button_with, date_field, error_summary, field, page_title,
    progress, radios, select, textarea,
};
use crate::ctx::Ctx;
use crate::fields::labelled;
use crate::icons::{Icon, icon};
use crate::offering;
use crate::page::{Nav, Page};
use crate::{heads_up, paths, pickers};

/// How many choices are shown as buttons; more become a list.
const BUTTONS: usize = 7;

/// The page of the scene's step.
pub(super) fn page(ctx: &Ctx, scene: &Scene) -> Page {
    let t = ctx.t;
    let language = ctx.locale.language;
    let title = match &scene.service {
        Some(service) => service.wording.name.best(language).to_owned(),
        None => t.ask_who(),
    };
    let shown = shown(scene);
    let main = html! {
        div.main-narrow.stack-l {
            (error_summary(&t.ask_problems(), &summary(ctx, scene)))
            (progress_of(ctx, scene))
            (page_title(&title, ""))
            (form(scene.step, &html! {
                // The return key goes on, whatever other buttons stand in between.
                button.visually-hidden type="submit" name="go" value="next" tabindex="-1" aria-hidden="true" { (ctx.t.ask_continue()) }
                (carried(&scene.draft, &shown))
                (body(ctx, scene))
                (onwards(ctx, scene))
            }))
        }
    };
    Page::new(title, main).at(Nav::Ask).status(invalid_status(scene).unwrap_or(StatusCode::OK))
}

/// The problems of a page with the questions they are about.
pub(super) fn summary(ctx: &Ctx, scene: &Scene) -> Vec<(String, String)> {
    labelled(scene.errors.summary(ctx), |field| label(ctx, scene, field))
}

fn label(ctx: &Ctx, scene: &Scene, field: &str) -> Option<String> {
    let t = ctx.t;
    Some(match field {
        "words" if scene.service.is_some() => t.ask_anything_else(),
        "words" | "title" => t.ask_words(),
        "team" => t.ask_who_team(),
        "option" => t.ask_variant(),
        "purpose" => t.ask_purpose(),
        "needed_by" | "needed_by_time" => t.ask_needed_by(),
        "for" | "beneficiary" => t.ask_for(),
        HEADS_UP => t.heads_up_is_it(),
        "files" => t.ask_files(),
        PARTS => t.bundle_parts(),
        _ => return question_label(ctx, scene, field),
    })
}

/// The words of a question of the service, or of a part with its name before them.
fn question_label(ctx: &Ctx, scene: &Scene, field: &str) -> Option<String> {
    let language = ctx.locale.language;
    let own = scene.service.iter().flat_map(|service| &service.form.fields);
    if let Some(asked) = own.into_iter().find(|asked| answer_name("", asked) == field) {
        return Some(asked.label.best(language).to_owned());
    }
    scene.parts.iter().find_map(|part| {
        let prefix = prefix(part.place);
        let fields = &part.service.form.fields;
        let asked = fields.iter().find(|asked| answer_name(&prefix, asked) == field);
        let words = match asked {
            Some(asked) => asked.label.best(language).to_owned(),
            None if field == format!("{prefix}option") => ctx.t.ask_variant(),
            None => return None,
        };
        Some(format!("{} · {words}", part.service.wording.name.best(language)))
    })
}

/// 422 when something is missing.
pub(super) fn invalid_status(scene: &Scene) -> Option<StatusCode> {
    (!scene.errors.is_empty()).then_some(StatusCode::UNPROCESSABLE_ENTITY)
}

/// A form that goes on to the next page. A page of its own each time, so that it is announced as one and
/// that the browser's own way back works.
pub(super) fn form(step: Step, body: &Markup) -> Markup {
    html! {
        form.form method="post" action=(paths::ask()) novalidate data-plain data-weigh=(paths::ask_expectation()) {
            (hidden("at", &step.word()))
            (body)
        }
    }
}

/// A field that nobody sees.
pub(super) fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The answers of the other pages.
pub(super) fn carried(draft: &Draft, shown: &[String]) -> Markup {
    html! { @for (name, value) in draft.carried(shown) { (hidden(name, value)) } }
}

const DETAILS: [&str; 7] = ["words", "for", "for_id", "needed_by", "needed_by_time", "purpose", HEADS_UP];

/// The names of the fields that this page shows itself.
fn shown(scene: &Scene) -> Vec<String> {
    let question = |prefix: &str, question: &Question| {
        [answer_name(prefix, question), format!("{}.id", answer_name(prefix, question))]
    };
    let of_part = |part: &Offered| -> Vec<String> {
        let prefix = prefix(part.place);
        let fields = part.service.form.fields.iter().flat_map(|field| question(&prefix, field));
        fields.chain([format!("{prefix}option")]).collect()
    };
    let parts = [PARTS, PARTS_ASKED].map(str::to_owned);
    let fields = scene.service.as_ref().map(|service| service.form.fields.as_slice()).unwrap_or_default();
    match scene.step {
        Step::Who => vec!["team".to_owned(), "service".to_owned()],
        Step::Variant => vec!["option".to_owned()],
        Step::Parts => parts.to_vec(),
        Step::Part(place) => scene.part(place).map(of_part).unwrap_or_default(),
        Step::Question(index) => {
            fields.get(index).map(|field| question("", field)).into_iter().flatten().collect()
        }
        Step::Details => DETAILS.map(str::to_owned).to_vec(),
        Step::All => {
            let details = DETAILS.map(str::to_owned).into_iter().chain(["option".to_owned()]).chain(parts);
            let own = fields.iter().flat_map(|field| question("", field));
            details.chain(own).chain(scene.parts.iter().flat_map(of_part)).collect()
        }
        Step::Words | Step::Check => Vec::new(),
    }
}

fn progress_of(ctx: &Ctx, scene: &Scene) -> Markup {
    let plan = scene.plan();
    let place = plan.iter().position(|step| *step == scene.step);
    html! {
        @if let (Some(place), true) = (place, plan.len() > 2) {
            @let (step, of) = (u32::try_from(place + 1).unwrap_or(1), u32::try_from(plan.len()).unwrap_or(1));
            (progress(step, of, &ctx.t.ask_progress(i64::from(step).to_string(), i64::from(of).to_string())))
        }
    }
}

fn body(ctx: &Ctx, scene: &Scene) -> Markup {
    match (&scene.service, scene.step) {
        (_, Step::Who) => who(ctx, scene),
        (Some(service), Step::Variant) => variants(ctx, scene, service, ""),
        (Some(service), Step::Question(index)) => html! {
            @if let Some(asked) = service.form.fields.get(index) { (question(ctx, scene, asked, "")) }
        },
        (Some(_), Step::Parts) => bundle::parts(ctx, scene),
        (Some(_), Step::Part(place)) => html! {
            @if let Some(part) = scene.part(place) { (bundle::part(ctx, scene, part)) }
        },
        (Some(service), Step::All) => html! {
            @if !service.options.is_empty() { (variants(ctx, scene, service, "")) }
            @for asked in service.form.fields.iter().filter(|asked| asked.kind != Kind::File) { (question(ctx, scene, asked, "")) }
            @if service.is_bundle {
                (bundle::parts(ctx, scene))
                @for part in scene.draft.wanted(&scene.parts) { (bundle::part(ctx, scene, part)) }
            }
            (expectation::usually(ctx, scene))
            (details(ctx, scene, true))
        },
        _ => html! { (expectation::usually(ctx, scene)) (details(ctx, scene, true)) },
    }
}

fn onwards(ctx: &Ctx, scene: &Scene) -> Markup {
    let t = ctx.t;
    let plan = scene.plan();
    let is_first = plan.first() == Some(&scene.step) && scene.draft.text("words").is_empty();
    html! {
        (actions(&html! {
            (button_with(ButtonKind::Primary, Icon::Forward, &t.ask_continue(), Some(("go", "next"))))
            @if !is_first && scene.step != Step::All {
                (button_with(ButtonKind::Quiet, Icon::Back, &t.ask_back(), Some(("go", "back"))))
            }
        }))
        @if scene.service.is_some() && scene.step != Step::All && plan.len() > 3 {
            button.button.button-quiet type="submit" name="go" value="all" { (icon(Icon::List)) span { (t.ask_all()) } }
        }
    }
}

fn who(ctx: &Ctx, scene: &Scene) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let fitting: Vec<(String, String, String)> = scene
        .fitting
        .iter()
        .map(|service| {
            let name = service.name.best(language).to_owned();
            (format!("service:{}", service.slug), name, service.provider.name.clone())
        })
        .collect();
    let label = t.ask_who_services();
    let other = t.ask_who_team_choice();
    let mut choices: Vec<Choice<'_>> =
        fitting.iter().map(|(value, name, provider)| Choice::with_hint(value, name, provider)).collect();
    let has_fitting = !choices.is_empty();
    // Whoever chose a team already stays with it; else the service that fits best.
    let first = match fitting.first() {
        Some((value, _, _)) if scene.draft.text("team").is_empty() && scene.errors.is_empty() => {
            value.as_str()
        }
        _ => "team",
    };
    choices.push(Choice::new("team", &other));
    let error = scene.errors.message(ctx, "team");
    let (team_label, hint) = (t.ask_who_team(), t.ask_who_team_hint());
    let team = Field::new("team", &team_label).hint(hint.as_str()).error(error.as_deref());
    html! {
        @if has_fitting { (radios(&Field::new("who", &label).value(first), &choices)) }
        @else { p { (t.ask_who_no_service()) } (hidden("who", "team")) }
        @if let Some(teams) = &scene.teams { (teams.field(&team.value(scene.draft.text("team")), &t.ask_choose())) }
    }
}

pub(super) fn variants(ctx: &Ctx, scene: &Scene, service: &Service, prefix: &str) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let about = |variant: &Variant| {
        // What is said of the parts of a bundle is said on their own pages.
        let said = if prefix.is_empty() { expectation::of_variant(ctx, scene, variant.id) } else { None };
        let lead = said.or_else(|| {
            variant.lead_minutes.map(|minutes| t.ask_lead_time(offering::lead_time(ctx, minutes)))
        });
        let description = variant.texts.description.best(language);
        let parts: Vec<String> =
            Some(description.to_owned()).filter(|text| !text.is_empty()).into_iter().chain(lead).collect();
        (variant.id.to_string(), variant.texts.name.best(language).to_owned(), parts.join(" "))
    };
    let options: Vec<&Variant> = if prefix.is_empty() {
        expectation::in_time_first(scene, service)
    } else {
        service.options.iter().collect()
    };
    let lines: Vec<(String, String, String)> = options.into_iter().map(about).collect();
    let choices: Vec<Choice<'_>> =
        lines.iter().map(|(id, name, about)| Choice::with_hint(id, name, about)).collect();
    let name = format!("{prefix}option");
    let error = scene.errors.message(ctx, &name);
    radios(
        &Field::new(&name, &t.ask_variant()).error(error.as_deref()).value(scene.draft.text(&name)),
        &choices,
    )
}

/// One question of the service. Whoever does not know may say so, unless the answer is needed.
pub(super) fn question(ctx: &Ctx, scene: &Scene, asked: &Question, prefix: &str) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let name = answer_name(prefix, asked);
    let error = scene.errors.message(ctx, &name);
    let hint = Some(asked.hint.best(language)).filter(|hint| !hint.is_empty());
    let optional = t.ask_optional();
    let mut base = Field::new(&name, asked.label.best(language)).hint(hint).error(error.as_deref());
    if !asked.required {
        base = base.optional(&optional);
    }
    let base = base.value(scene.draft.text(&name));
    match &asked.kind {
        Kind::Text { lines: 0 | 1 } => field(InputKind::Text, &base),
        Kind::Text { .. } => textarea(&base),
        Kind::Date => date_field(&base),
        Kind::Number { unit, .. } => {
            let unit = unit.best(language);
            let hint = hint.map_or_else(|| unit.to_owned(), |hint| format!("{hint} {unit}"));
            field(InputKind::Number, &base.short().hint(Some(hint.trim()).filter(|hint| !hint.is_empty())))
        }
        Kind::Person => {
            let (address, target) = (paths::person_suggestions(), format!("{name}.id"));
            field(InputKind::Text, &base.autocomplete("off").suggestions(&address, &target))
        }
        Kind::Choice { choices } => {
            let unknown = t.ask_unknown();
            let unknown = (!asked.required).then(|| Choice::new("", &unknown));
            let offered = choices.iter().map(|choice| Choice::new(&choice.key, choice.label.best(language)));
            if choices.len() > BUTTONS {
                let first = unknown.unwrap_or_else(|| Choice::new("", ""));
                let all: Vec<Choice<'_>> = std::iter::once(first).chain(offered).collect();
                select(&base, &all)
            } else {
                radios(&base, &offered.chain(unknown).collect::<Vec<_>>())
            }
        }
        Kind::File => html! {},
    }
}

/// For whom, by when, what for; with room for words where the large box has not been seen.
pub(super) fn details(ctx: &Ctx, scene: &Scene, with_words: bool) -> Markup {
    let t = ctx.t;
    let draft = &scene.draft;
    let optional = t.ask_optional();
    let error = |name: &str| scene.errors.message(ctx, name);
    let (words_error, purpose_error) = (error("words"), error("purpose"));
    let (day_error, time_error, for_error) = (error("needed_by"), error("needed_by_time"), error("for"));
    let (for_hint, address) = (t.ask_for_hint(), paths::person_suggestions());
    let for_text = scene.beneficiary.as_ref().map_or_else(
        || draft.text("for").to_owned(),
        |person| pickers::person_line(&person.name, &person.title, &person.handle),
    );
    html! {
        (field(InputKind::Text, &Field::new("purpose", &t.ask_purpose()).optional(&optional).error(purpose_error.as_deref())
            .hint(t.ask_purpose_hint().as_str()).value(draft.text("purpose"))))
        fieldset.stack-s {
            legend.legend { (t.ask_needed_by()) " " span.optional { "(" (optional) ")" } }
            div.field-row {
                (date_field(&Field::new("needed_by", &t.ask_day()).error(day_error.as_deref()).value(draft.text("needed_by"))))
                (field(InputKind::Time, &Field::new("needed_by_time", &t.ask_time()).short().error(time_error.as_deref())
                    .value(draft.text("needed_by_time"))))
            }
        }
        @if !scene.announced.is_empty() { (announced(ctx, scene)) }
        @if scene.service.is_some() { div data-weighed aria-live="polite" { (expectation::panel(ctx, scene, None)) } }
        (field(InputKind::Text, &Field::new("for", &t.ask_for()).optional(&optional).hint(for_hint.as_str())
            .error(for_error.as_deref()).autocomplete("off").suggestions(&address, "for_id").value(&for_text)))
        @if with_words {
            (textarea(&Field::new("words", &t.ask_anything_else()).optional(&optional).error(words_error.as_deref())
                .value(draft.text("words"))))
        }
    }
}

/// Whether this is what was announced.
fn announced(ctx: &Ctx, scene: &Scene) -> Markup {
    let t = ctx.t;
    let (label, hint, none) = (t.heads_up_is_it(), t.heads_up_is_it_hint(), t.heads_up_is_not());
    let lines: Vec<(String, String)> =
        scene.announced.iter().map(|one| (one.number.to_string(), heads_up::choice(ctx, one))).collect();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(lines.iter().map(|(number, words)| Choice::new(number, words)))
        .collect();
    let error = scene.errors.message(ctx, HEADS_UP);
    radios(
        &Field::new(HEADS_UP, &label)
            .hint(hint.as_str())
            .error(error.as_deref())
            .value(scene.draft.text(HEADS_UP)),
        &choices,
    )
}

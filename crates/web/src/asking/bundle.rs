//! Asking for a bundle: which of its parts are wanted, and what each of them needs to know.

use domain::service::bundle::Offered;
use domain::service::form::Kind;
use maud::{Markup, html};

use super::answers::prefix;
use super::draft::{PARTS, PARTS_ASKED};
use super::scene::Scene;
use super::steps::{hidden, question, variants};
use crate::components::{Choice, Field, checkboxes};
use crate::ctx::Ctx;

/// The parts, all of them ticked until somebody wants fewer.
pub(super) fn parts(ctx: &Ctx, scene: &Scene) -> Markup {
    let t = ctx.t;
    let error = scene.errors.message(ctx, PARTS);
    let lines: Vec<(String, String, String)> = scene
        .parts
        .iter()
        .map(|part| (part.place.to_string(), name(ctx, part), part.service.provider.name.clone()))
        .collect();
    let choices: Vec<Choice<'_>> =
        lines.iter().map(|(place, name, team)| Choice::with_hint(place, name, team)).collect();
    let wanted: Vec<String> =
        scene.draft.wanted(&scene.parts).iter().map(|part| part.place.to_string()).collect();
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    html! {
        (hidden(PARTS_ASKED, "yes"))
        (checkboxes(
            &Field::new(PARTS, &t.bundle_parts()).hint(t.bundle_parts_hint().as_str()).error(error.as_deref()),
            &choices,
            &wanted,
        ))
    }
}

/// What one part needs to know.
pub(super) fn part(ctx: &Ctx, scene: &Scene, part: &Offered) -> Markup {
    let prefix = prefix(part.place);
    let questions = part.service.form.fields.iter().filter(|asked| asked.kind != Kind::File);
    html! {
        section.form aria-label=(name(ctx, part)) {
            div {
                h2 { (name(ctx, part)) }
                p.meta { (part.service.provider.name) }
            }
            @if part.asks_variant() { (variants(ctx, scene, &part.service, &prefix)) }
            @for asked in questions { (question(ctx, scene, asked, &prefix)) }
        }
    }
}

/// The name of a part, with the variant that belongs to the bundle.
pub(super) fn name(ctx: &Ctx, part: &Offered) -> String {
    let language = ctx.locale.language;
    let name = part.service.wording.name.best(language);
    match part.option.and_then(|id| part.service.option(id)) {
        Some(variant) => format!("{name} · {}", variant.texts.name.best(language)),
        None => name.to_owned(),
    }
}

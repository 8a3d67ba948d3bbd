//! What to expect, said before the date is chosen; and when a date is earlier than usual, what would work.
//!
//! The check is kind and never a gate: whoever insists sends it with their date, and both sides know.

use db::Timestamp;
use domain::OptionId;
use domain::service::{Choice, Service};
use maud::{Markup, html};

use super::scene::Scene;
use crate::components::{Tone, chip};
use crate::ctx::Ctx;
use crate::evidence::{self, Outlook};
use crate::icons::{Icon, icon};
use crate::request::moment;

/// The variant that is chosen so far.
fn chosen(scene: &Scene) -> Option<OptionId> {
    let service = scene.service.as_ref()?;
    let id = scene.draft.text("option").parse().ok()?;
    service.option(id).map(|option| option.id)
}

/// How long it usually takes and on what that rests, before a date is chosen.
pub(super) fn usually(ctx: &Ctx, scene: &Scene) -> Markup {
    let Some(outlook) = &scene.outlook else { return html! {} };
    let answer = outlook.answer(chosen(scene));
    if answer.usual().is_none() && answer.spoke().is_none() {
        return html! {};
    }
    let dates = outlook.dates(&answer);
    html! {
        section.card.stack-s #usually aria-label=(ctx.t.request_usually_by()) {
            p { strong { (evidence::usual(ctx, &answer, &dates)) } }
            @if let Some(by) = outlook.usually_by(chosen(scene)) {
                p { (ctx.t.evidence_outlook_by(moment(ctx, by))) }
            }
            @if let Some(based) = evidence::based_on(ctx, &answer, &dates) { p.meta { (based) } }
            @if let Some(queue) = evidence::queue(ctx, &answer) { p.meta { (queue) } }
        }
    }
}

/// The same for one variant, in one line; nothing when nothing is known.
pub(super) fn of_variant(ctx: &Ctx, scene: &Scene, option: OptionId) -> Option<String> {
    let outlook = scene.outlook.as_ref()?;
    let answer = outlook.answer(Some(option));
    answer.spoke()?;
    let dates = outlook.dates(&answer);
    let based = evidence::based_on(ctx, &answer, &dates).unwrap_or_default();
    Some(format!("{}. {based}", evidence::usual(ctx, &answer, &dates)))
}

/// The variants, those first that are usually in time, the quickest of them first; else in their order.
pub(super) fn in_time_first<'s>(scene: &Scene, service: &'s Service) -> Vec<&'s Choice> {
    let mut options: Vec<&Choice> = service.options.iter().collect();
    if let (Some(outlook), Some(needed_by)) = (&scene.outlook, scene.needed_by) {
        options.sort_by_key(|option| {
            let by = outlook.usually_by(Some(option.id)).filter(|by| *by <= needed_by);
            (by.is_none(), by)
        });
    }
    options
}

/// Whether the date is earlier than what usually happens.
pub(super) fn is_too_soon(scene: &Scene) -> bool {
    too_soon(scene).is_some()
}

fn too_soon(scene: &Scene) -> Option<(&Outlook, Timestamp, Timestamp)> {
    let (outlook, needed_by) = (scene.outlook.as_ref()?, scene.needed_by?);
    let usually_by = outlook.usually_by(chosen(scene))?;
    // A day is over at its end: what is usual by tomorrow noon fits "needed by tomorrow".
    (usually_by > needed_by).then_some((outlook, needed_by, usually_by))
}

/// Says that the date is unlikely, and what would work: a quicker variant first, then another date.
pub(super) fn panel(ctx: &Ctx, scene: &Scene, form: &str) -> Markup {
    let Some((outlook, needed_by, usually_by)) = too_soon(scene) else { return html! {} };
    let t = ctx.t;
    let answer = outlook.answer(chosen(scene));
    let dates = outlook.dates(&answer);
    let wanted = evidence::days(ctx, dates.now, needed_by);
    let said = match dates.usual {
        Some(_) if answer.method() == Some(domain::evidence::Method::Evidence) => {
            t.evidence_unlikely_text(evidence::usual(ctx, &answer, &dates), wanted.as_str())
        }
        _ => {
            let agreed = dates.agreed.unwrap_or(usually_by);
            t.evidence_short_text(evidence::days(ctx, dates.now, agreed), wanted.as_str())
        }
    };
    let day = ctx.locale.civil_date(usually_by);
    html! {
        section.card.stack #expectation aria-labelledby="expectation-title" {
            h2.card-title #expectation-title { (t.evidence_unlikely(wanted.as_str())) }
            p { (said) }
            @if let Some(based) = evidence::based_on(ctx, &answer, &dates) { p.meta { (based) } }
            h3 { (t.evidence_options()) }
            ul.plain-list.stack-s #expectation-options {
                @for (option, by) in quicker(scene, outlook, usually_by) {
                    li.cluster {
                        @let words = t.evidence_take_option(option.texts.name.best(ctx.locale.language), moment(ctx, by));
                        (take(form, &format!("option:{}", option.id), &words))
                        @if by <= needed_by { (chip(Tone::Ok, &t.evidence_in_time())) }
                        @else { span.meta { (t.evidence_quicker()) } }
                    }
                }
                li { (take(form, &format!("date:{day}"), &t.evidence_take_date(ctx.locale.date(day)))) }
            }
            p.meta { (t.evidence_insist()) }
        }
    }
}

/// The variants that are usually done sooner than the chosen one, the quickest first.
fn quicker<'s>(scene: &'s Scene, outlook: &Outlook, than: Timestamp) -> Vec<(&'s Choice, Timestamp)> {
    let options = scene.service.iter().flat_map(|service| &service.options);
    let mut quicker: Vec<(&Choice, Timestamp)> = options
        .filter_map(|option| outlook.usually_by(Some(option.id)).map(|by| (option, by)))
        .filter(|(_, by)| *by < than)
        .collect();
    quicker.sort_by_key(|(_, by)| *by);
    quicker
}

fn take(form: &str, value: &str, words: &str) -> Markup {
    html! {
        button.button type="submit" form=(form) name="take" value=(value) { (icon(Icon::Forward)) span { (words) } }
    }
}

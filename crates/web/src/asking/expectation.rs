//! What to expect, said before the date is chosen; and when a date is earlier than usual, or told later than
//! agreed, what would work.
//!
//! The check is kind and never a gate: whoever insists sends it with their date, and both sides know.

use db::Timestamp;
use domain::OptionId;
use domain::agreement::ShortNotice;
use domain::evidence::Method;
use domain::service::{Choice, Service};
use maud::{Markup, html};

use super::clock::Doubt;
use super::scene::Scene;
use crate::agreements;
use crate::components::{Tone, chip};
use crate::ctx::Ctx;
use crate::evidence;
use crate::icons::{Icon, icon};
use crate::request::moment;

/// How long it usually takes and on what that rests, and how early it was agreed to tell, before a date is
/// chosen.
pub(super) fn usually(ctx: &Ctx, scene: &Scene) -> Markup {
    let Some(clock) = &scene.clock else { return html! {} };
    let t = ctx.t;
    let (outlook, answer) = (&clock.outlook, clock.outlook.answer(clock.chosen));
    let is_known = answer.usual().is_some() || answer.spoke().is_some();
    let agreed = clock.telling.as_ref().and_then(|telling| Some((telling, telling.full_from()?)));
    let by = clock.usually_by();
    if !is_known && agreed.is_none() && by.is_none() {
        return html! {};
    }
    let dates = outlook.dates(&answer);
    html! {
        section.card.stack-s #usually aria-label=(t.request_usually_by()) {
            @if is_known {
                p { strong { (evidence::usual(ctx, &answer, &dates)) } }
            }
            @if let Some(by) = by { p { (t.evidence_outlook_by(moment(ctx, by))) } }
            @if is_known {
                @if let Some(based) = evidence::based_on(ctx, &answer, &dates) { p.meta { (based) } }
                @if let Some(queue) = evidence::queue(ctx, &answer) { p.meta { (queue) } }
            }
            @if let Some((telling, from)) = agreed {
                p #agreed-notice {
                    (t.evidence_notice_agreed(agreements::agreed_length(ctx, telling.agreed, telling.day), ctx.locale.date(ctx.locale.civil_date(from))))
                }
            }
        }
    }
}

/// The same for one variant, in one line; nothing when nothing is known.
pub(super) fn of_variant(ctx: &Ctx, scene: &Scene, option: OptionId) -> Option<String> {
    let outlook = &scene.clock.as_ref()?.outlook;
    let answer = outlook.answer(Some(option));
    answer.spoke()?;
    let dates = outlook.dates(&answer);
    let based = evidence::based_on(ctx, &answer, &dates).unwrap_or_default();
    Some(format!("{}. {based}", evidence::usual(ctx, &answer, &dates)))
}

/// The variants, those first that are usually in time, the quickest of them first; else in their order.
pub(super) fn in_time_first<'s>(scene: &Scene, service: &'s Service) -> Vec<&'s Choice> {
    let mut options: Vec<&Choice> = service.options.iter().collect();
    if let (Some(clock), Some(needed_by)) = (&scene.clock, scene.needed_by) {
        options.sort_by_key(|option| {
            let by = clock.outlook.usually_by(Some(option.id)).filter(|by| *by <= needed_by);
            (by.is_none(), by)
        });
    }
    options
}

/// Whether something speaks against the date.
pub(super) fn is_doubted(scene: &Scene) -> bool {
    doubt(scene).is_some()
}

fn doubt(scene: &Scene) -> Option<Doubt<'_>> {
    let clock = scene.clock.as_ref()?;
    let needed_by = scene.needed_by.filter(|at| *at > clock.outlook.now())?;
    clock.doubt(needed_by)
}

/// Says that the date is unlikely, or told later than agreed, and what would work: a quicker variant first,
/// then another date, then fewer parts. `form` is the form that the buttons send, where they stand outside it.
pub(super) fn panel(ctx: &Ctx, scene: &Scene, form: Option<&str>) -> Markup {
    let Some(doubt) = doubt(scene) else { return html! {} };
    let t = ctx.t;
    html! {
        section.card.stack #expectation aria-labelledby="expectation-title" {
            h2.card-title #expectation-title { (title(ctx, scene, &doubt)) }
            @for line in reasons(ctx, scene, &doubt) { p { (line) } }
            @if let Some(based) = basis(ctx, scene, &doubt) { p.meta { (based) } }
            h3 { (t.evidence_options()) }
            ul.plain-list.stack-s #expectation-options { (options(ctx, &doubt, form)) }
            p.meta { (t.evidence_insist()) }
        }
    }
}

fn title(ctx: &Ctx, scene: &Scene, doubt: &Doubt<'_>) -> String {
    let now = scene.clock.as_ref().map_or(ctx.now, |clock| clock.outlook.now());
    if doubt.is_late {
        ctx.t.evidence_unlikely(evidence::days(ctx, now, doubt.needed_by))
    } else {
        ctx.t.evidence_notice_short()
    }
}

/// What speaks against the date: what usually happens, and what was agreed.
fn reasons(ctx: &Ctx, scene: &Scene, doubt: &Doubt<'_>) -> Vec<String> {
    let t = ctx.t;
    let language = ctx.locale.language;
    let mut lines = Vec::new();
    if doubt.late.is_empty() {
        lines.extend(unlikely(ctx, scene, doubt));
    }
    for part in &doubt.late {
        let by = part.usually_by().map(|by| moment(ctx, by)).unwrap_or_default();
        lines.push(t.evidence_part_late(part.name.best(language), by));
    }
    for (part, short) in &doubt.short {
        let line = notice(ctx, short);
        lines.push(match part {
            Some(name) => t.evidence_of_part(name.best(language), line),
            None => line,
        });
    }
    if let Some(by) = doubt.usually_by.filter(|_| !doubt.is_late) {
        lines.push(t.evidence_in_time_all_the_same(moment(ctx, by)));
    }
    lines
}

fn unlikely(ctx: &Ctx, scene: &Scene, doubt: &Doubt<'_>) -> Option<String> {
    let (clock, usually_by) = scene.clock.as_ref().zip(doubt.usually_by.filter(|_| doubt.is_late))?;
    let answer = clock.outlook.answer(clock.chosen);
    let dates = clock.outlook.dates(&answer);
    let wanted = evidence::days(ctx, dates.now, doubt.needed_by);
    Some(match dates.usual {
        Some(_) if answer.method() == Some(Method::Evidence) => {
            ctx.t.evidence_unlikely_text(evidence::usual(ctx, &answer, &dates), wanted)
        }
        _ => {
            let agreed = dates.agreed.unwrap_or(usually_by);
            ctx.t.evidence_short_text(evidence::days(ctx, dates.now, agreed), wanted)
        }
    })
}

/// "The agreed notice is 10 working days; this date gives 5 working days."
fn notice(ctx: &Ctx, short: &ShortNotice) -> String {
    let (agreed, given) = agreements::short_notice(ctx, short);
    match given {
        Some(given) => ctx.t.evidence_notice_given(agreed, given),
        None => ctx.t.evidence_notice_none(agreed),
    }
}

fn basis(ctx: &Ctx, scene: &Scene, doubt: &Doubt<'_>) -> Option<String> {
    let clock = scene.clock.as_ref().filter(|_| doubt.is_late && doubt.late.is_empty())?;
    let answer = clock.outlook.answer(clock.chosen);
    evidence::based_on(ctx, &answer, &clock.outlook.dates(&answer))
}

fn options(ctx: &Ctx, doubt: &Doubt<'_>, form: Option<&str>) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let in_time = |by: Timestamp| {
        html! {
            @if by <= doubt.needed_by { (chip(Tone::Ok, &t.evidence_in_time())) }
            @else { span.meta { (t.evidence_quicker()) } }
        }
    };
    html! {
        @for (option, by) in doubt.quicker() {
            li.cluster {
                (take(form, &format!("option:{}", option.id), &t.evidence_take_option(option.texts.name.best(language), moment(ctx, by))))
                (in_time(by))
            }
        }
        @for (part, option, by) in doubt.quicker_parts() {
            li.cluster {
                @let words = t.evidence_take_option(option.texts.name.best(language), moment(ctx, by));
                (take(form, &format!("part-option:{}:{}", part.place, option.id), &t.evidence_of_part(part.name.best(language), words)))
                (in_time(by))
            }
        }
        @if let Some(date) = doubt.date() {
            @let day = ctx.locale.civil_date(date);
            li { (take(form, &format!("date:{day}"), &t.evidence_take_date(ctx.locale.date(day)))) }
        }
        @if let Some((late, rest)) = doubt.without() {
            @let places: Vec<String> = late.iter().map(|part| part.place.to_string()).collect();
            @let names: Vec<&str> = late.iter().map(|part| part.name.best(language)).collect();
            li.stack-s {
                div.cluster {
                    (take(form, &format!("without:{}", places.join(",")), &t.evidence_take_without(ctx.locale.list(&names))))
                    @if rest.is_some_and(|by| by <= doubt.needed_by) { (chip(Tone::Ok, &t.evidence_in_time())) }
                }
                p.meta { (t.evidence_without_hint()) }
            }
        }
    }
}

fn take(form: Option<&str>, value: &str, words: &str) -> Markup {
    html! {
        button.button type="submit" form=[form] name="take" value=(value) { (icon(Icon::Forward)) span { (words) } }
    }
}

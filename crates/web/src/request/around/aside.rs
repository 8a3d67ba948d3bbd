//! Setting aside, and "Still needed?".

use domain::request::setting_aside::Aside;
use maud::{Markup, html};

use super::super::attempt::{Act, Attempt, control};
use super::super::load::Loaded;
use super::super::provider::{Panel, form, panel};
use super::super::status::moment;
use crate::components::{
    ButtonKind, Field, InputKind, Tone, actions, banner, button, button_with, date_field, field,
};
use crate::ctx::Ctx;
use crate::icons::Icon;

/// That it is set aside, with the way back; only for whoever serves it.
pub(in super::super) fn aside_banner(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let Some(aside) = &loaded.around.aside else { return html! {} };
    let t = ctx.t;
    html! {
        div id="aside" {
            (banner(Tone::Neutral, &until(ctx, aside), &html! {
                p { (t.around_aside_stands()) }
                (form(loaded.show.request.number, Act::FetchBack, &button(ButtonKind::Secondary, &t.around_fetch_back())))
            }))
        }
    }
}

fn until(ctx: &Ctx, aside: &Aside) -> String {
    match aside.until {
        Some(at) => ctx.t.around_aside_is_until(moment(ctx, at)),
        None => ctx.t.around_aside_is_for_answer(),
    }
}

/// The panel that sets it aside.
pub(in super::super) fn aside(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let request = &loaded.show.request;
    if !request.can_set_aside() || loaded.around.aside.is_some() {
        return html! {};
    }
    let t = ctx.t;
    let (day, time) = (control(Act::Aside, "until"), control(Act::Aside, "until_time"));
    let (day_error, time_error) =
        (attempt.message(ctx, Act::Aside, "until"), attempt.message(ctx, Act::Aside, "until_time"));
    let body = form(
        request.number,
        Act::Aside,
        &html! {
            p.hint { (t.around_aside_hint()) }
            div.field-row {
                (date_field(&Field::new("until", &t.around_aside_until()).id(&day).error(day_error.as_deref())
                    .value(attempt.text(Act::Aside, "until", ""))))
                (field(InputKind::Time, &Field::new("until_time", &t.request_time()).id(&time).error(time_error.as_deref())
                    .optional(&t.request_optional()).value(attempt.text(Act::Aside, "until_time", "")).short()))
            }
            (actions(&html! {
                (button(ButtonKind::Secondary, &t.around_aside_send()))
                @if request.question.is_some() {
                    (button_with(ButtonKind::Secondary, Icon::Waiting, &t.around_aside_answer(), Some(("for", "answer"))))
                }
            }))
        },
    );
    let title = t.around_aside();
    panel(&Panel { act: Act::Aside, picture: Icon::Pause, title: &title, is_open: false }, attempt, &body)
}

/// The question to whoever asked, after a quiet time. No answer changes nothing.
pub(in super::super) fn still_needed(ctx: &Ctx, loaded: &Loaded) -> Markup {
    if loaded.around.still_needed.is_none() {
        return html! {};
    }
    let t = ctx.t;
    html! {
        section.card #still-needed aria-labelledby="still-needed-title" {
            h2.card-title id="still-needed-title" { (t.around_still_needed()) }
            p { (t.around_still_needed_text()) }
            (form(loaded.show.request.number, Act::StillNeeded, &html! {
                (field(InputKind::Text, &Field::new("word", &t.around_still_needed_word()).id("still-needed-word")
                    .optional(&t.request_optional()).autocomplete("off")))
                (actions(&html! {
                    (button_with(ButtonKind::Primary, Icon::Check, &t.around_still_needed_yes(), Some(("needed", "yes"))))
                    (button_with(ButtonKind::Secondary, Icon::Undo, &t.around_still_needed_no(), Some(("needed", "no"))))
                }))
            }))
        }
    }
}

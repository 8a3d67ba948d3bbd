//! Three short questions about how it was, for whoever asked, now and then.

use domain::pulse::Item;
use maud::{Markup, html};

use super::attempt::{Act, Attempt, control};
use super::load::Loaded;
use super::provider::form;
use crate::components::{ButtonKind, Choice, Field, actions, button, radios, section};
use crate::ctx::Ctx;

/// What an item is called.
pub(crate) fn name(ctx: &Ctx, item: Item) -> (String, String) {
    let t = ctx.t;
    match item {
        Item::Excellent => (t.pulse_excellent(), t.pulse_excellent_hint()),
        Item::Friendly => (t.pulse_friendly(), t.pulse_friendly_hint()),
        Item::Efficient => (t.pulse_efficient(), t.pulse_efficient_hint()),
    }
}

/// The questions, as long as the reader is asked.
pub(super) fn questions(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let show = &loaded.show;
    let Some((_, _, team)) = show.team.as_ref().filter(|_| loaded.is_asked) else { return html! {} };
    let number = show.request.number;
    let words = [t.pulse_1(), t.pulse_2(), t.pulse_3(), t.pulse_4(), t.pulse_5()];
    let choices: Vec<Choice<'_>> = ["1", "2", "3", "4", "5"]
        .into_iter()
        .zip(&words)
        .map(|(value, text)| Choice::new(value, text))
        .collect();
    section(
        "pulse",
        &t.pulse_title(),
        &html! {
            p { (t.pulse_lead(team)) }
            (form(number, Act::Pulse, &html! {
                @for item in Item::ALL {
                    @let (name, hint) = name(ctx, *item);
                    @let id = control(Act::Pulse, item.word());
                    @let error = attempt.message(ctx, Act::Pulse, item.word());
                    (radios(&Field::new(item.word(), &name).id(&id).hint(hint.as_str()).error(error.as_deref())
                        .value(attempt.text(Act::Pulse, item.word(), "")), &choices))
                }
                (actions(&button(ButtonKind::Secondary, &t.pulse_send())))
            }))
            (form(number, Act::PulseAside, &button(ButtonKind::Quiet, &t.pulse_not_now())))
        },
    )
}

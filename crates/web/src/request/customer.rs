//! What whoever asked can do: answer, confirm or say "not yet", withdraw, and say thanks.

use domain::principle::Card;
use maud::{Markup, html};

use super::attempt::{Act, Attempt, control};
use super::load::Loaded;
use super::provider::{Panel, form, panel, word};
use super::status::{is_reader, moment};
use super::{contest, variant};
use crate::components::{
    ButtonKind, Field, InputKind, actions, button, button_with, checkbox, date_field, field, thanks_card,
};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::principles;

/// The panels that the customer's side may open now.
pub(super) fn panels(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let request = &loaded.show.request;
    html! {
        @if request.can_answer() { (answer(ctx, loaded, attempt)) }
        (contest::panels(ctx, loaded, attempt))
        (variant::wish(ctx, loaded, attempt))
        @if request.can_confirm() { (confirmation(ctx, loaded)) }
        @if request.standing.has_confirmed { p.meta #confirmed-for-oneself { (ctx.t.request_joint_confirmed()) } }
        @if request.standing.is_customer && request.can_reopen() { (reopening(ctx, loaded, attempt)) }
        @if request.can_need_by() { (needed_by(ctx, loaded, attempt)) }
        @if request.can_say_known() { (known(ctx, loaded, attempt)) }
        @if request.can_withdraw() { (withdrawal(ctx, loaded, attempt)) }
    }
}

fn answer(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let show = &loaded.show;
    let asked = show.lines.iter().find(|line| Some(line.id) == show.request.question);
    let body = html! {
        @if let Some(question) = asked { blockquote.pre-line { (question.body) } }
        (form(show.request.number, Act::Answer, &html! {
            (word(ctx, attempt, Act::Answer, "answer", &t.request_answer_words(), None))
            (actions(&button_with(ButtonKind::Primary, Icon::Send, &t.request_answer_send(), None)))
        }))
    };
    panel(
        &Panel { act: Act::Answer, picture: Icon::Reply, title: &t.request_answer(), is_open: true },
        attempt,
        &body,
    )
}

fn confirmation(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let is_joint = loaded.show.request.standing.is_joint;
    html! {
        @if is_joint { p.meta { (ctx.t.request_joint_confirm_hint()) } }
        (form(
            loaded.show.request.number,
            Act::Confirmation,
            &actions(&button_with(ButtonKind::Primary, Icon::Check, &ctx.t.request_confirm(), None)),
        ))
    }
}

fn reopening(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let request = &loaded.show.request;
    let title = if request.can_confirm() { t.request_not_yet() } else { t.request_reopening() };
    let hint = t.request_reopening_hint();
    let body = form(
        request.number,
        Act::Reopening,
        &html! {
            (word(ctx, attempt, Act::Reopening, "missing", &t.request_reopening_missing(), Some(&hint)))
            (actions(&button(ButtonKind::Secondary, &t.request_reopening_send())))
        },
    );
    panel(&Panel { act: Act::Reopening, picture: Icon::Again, title: &title, is_open: false }, attempt, &body)
}

/// Another day on which it is needed; the day first given stays on record.
fn needed_by(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let (day_id, time_id) = (control(Act::NeededBy, "needed_by"), control(Act::NeededBy, "needed_by_time"));
    let (day_error, time_error) = (
        attempt.message(ctx, Act::NeededBy, "needed_by"),
        attempt.message(ctx, Act::NeededBy, "needed_by_time"),
    );
    let (day, time) = (t.repair_needed_by_day(), t.repair_needed_by_time());
    let (optional, hint) = (t.form_optional(), t.repair_needed_by_hint());
    let body = form(
        loaded.show.request.number,
        Act::NeededBy,
        &html! {
            div.field-row {
                (date_field(&Field::new("needed_by", &day).id(&day_id).hint(hint.as_str()).error(day_error.as_deref())
                    .value(attempt.text(Act::NeededBy, "needed_by", ""))))
                (field(InputKind::Time, &Field::new("needed_by_time", &time).id(&time_id).optional(&optional)
                    .error(time_error.as_deref()).short().value(attempt.text(Act::NeededBy, "needed_by_time", ""))))
            }
            (actions(&button(ButtonKind::Secondary, &t.repair_needed_by_send())))
        },
    );
    panel(
        &Panel { act: Act::NeededBy, picture: Icon::Clock, title: &t.repair_needed_by(), is_open: false },
        attempt,
        &body,
    )
}

/// Since when it was known: nobody is asked, and nothing is read from anywhere else.
fn known(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let id = control(Act::Known, "known_since");
    let error = attempt.message(ctx, Act::Known, "known_since");
    let (label, hint) = (t.request_known_since(), t.request_known_hint());
    let body = form(
        loaded.show.request.number,
        Act::Known,
        &html! {
            (date_field(&Field::new("known_since", &label).id(&id).hint(hint.as_str()).error(error.as_deref())
                .value(attempt.text(Act::Known, "known_since", ""))))
            (actions(&button(ButtonKind::Secondary, &t.request_known_send())))
        },
    );
    panel(
        &Panel { act: Act::Known, picture: Icon::History, title: &t.request_known(), is_open: false },
        attempt,
        &body,
    )
}

fn withdrawal(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let id = control(Act::Withdrawal, "word");
    let error = attempt.message(ctx, Act::Withdrawal, "word");
    let (hint, label, optional) =
        (t.request_withdrawal_hint(), t.request_withdrawal_word(), t.request_optional());
    let request = &loaded.show.request;
    let is_joint = request.standing.is_joint;
    let hint = if is_joint { t.request_joint_withdraw_hint() } else { hint };
    let send = if is_joint { t.request_joint_withdraw() } else { t.request_withdrawal_send() };
    let line =
        Field::new("word", &label).id(&id).optional(&optional).hint(hint.as_str()).error(error.as_deref());
    let body = form(
        loaded.show.request.number,
        Act::Withdrawal,
        &html! {
            (field(InputKind::Text, &line.value(attempt.text(Act::Withdrawal, "word", ""))))
            @if request.parts_open > 0 && !is_joint {
                @let with_parts = control(Act::Withdrawal, "parts");
                (checkbox(&Field::new("parts", &t.bundle_withdraw_parts()).id(&with_parts)
                    .value(attempt.text(Act::Withdrawal, "parts", "on"))))
            }
            (actions(&button(ButtonKind::Secondary, &send)))
        },
    );
    let panel_of =
        Panel { act: Act::Withdrawal, picture: Icon::Undo, title: &t.request_withdrawal(), is_open: false };
    panel(&panel_of, attempt, &body)
}

/// What was said in thanks, and the way to say it: one tap, with an empty line for the reason.
pub(super) fn thanks(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let show = &loaded.show;
    let has_thanked = show.thanks.iter().any(|thanks| is_reader(ctx, thanks.giver.id));
    let id = control(Act::Thanks, "thanks");
    let error = attempt.message(ctx, Act::Thanks, "thanks");
    let (hint, label, optional) = (t.request_thanks_hint(), t.request_thanks_reason(), t.request_optional());
    let line =
        Field::new("thanks", &label).id(&id).optional(&optional).hint(hint.as_str()).error(error.as_deref());
    html! {
        @for thanks in &show.thanks {
            @let words = if thanks.body.is_empty() { t.request_thanks_plain() } else { thanks.body.clone() };
            @let line = t.request_thanks_line(thanks.giver.name.as_str(), moment(ctx, thanks.at));
            (thanks_card(&words, &html! { (line) }))
        }
        @if show.request.can_thank() && !has_thanked {
            section.card #thanks aria-label=(t.request_thanks()) {
                (form(show.request.number, Act::Thanks, &html! {
                    (field(InputKind::Text, &line.value(attempt.text(Act::Thanks, "thanks", ""))))
                    (button_with(ButtonKind::Thanks, Icon::Thanks, &t.request_thanks(), None))
                    (principles::link(ctx, Card::Words))
                }))
            }
        }
    }
}

//! What whoever serves can do: the four verbs, taking and handing over, doing, and closing with a word.
//!
//! Each is a form inside a panel that opens by itself, so that all of it works without a script. Which ones
//! are shown is the domain's answer, not a rule of the page.

use domain::evidence::{Answer, Method};
use domain::principle::Card;
use domain::request::State;
use maud::{Markup, html};

use super::around;
use super::attempt::{Act, Attempt, control};
use super::load::Loaded;
use super::phrases::{self, Closing};
use super::status::{is_reader, moment};
use super::{contest, variant};
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, button, button_with, date_field, field, select, textarea,
};
use crate::ctx::Ctx;
use crate::evidence;
use crate::icons::{Icon, icon};
use crate::{paths, principles};

/// The panels that the provider's side may open now.
pub(super) fn panels(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let request = &loaded.show.request;
    let performs = request.can_perform();
    html! {
        (contest::settlements(ctx, loaded, attempt))
        (variant::answer(ctx, loaded, attempt))
        (around::macros(ctx, loaded))
        @if request.can_open() { (opening(ctx, loaded, attempt)) }
        @if request.can_close() { (closing(ctx, loaded, attempt)) }
        @if performs { (performance(ctx, loaded, attempt)) }
        @if request.can_promise() { (promise(ctx, loaded, attempt)) }
        @if request.can_question() { (question(ctx, loaded, attempt)) }
        @if request.can_pass_on() { (passing(ctx, loaded, attempt)) }
        (around::aside(ctx, loaded, attempt))
        @if request.can_decline() { (refusal(ctx, loaded, attempt)) }
        @if request.standing.is_provider && !request.standing.is_customer && request.can_reopen() {
            (reopening(ctx, loaded, attempt))
        }
    }
}

/// A panel with one form; the first thing to do is open, and so is whatever was just tried.
pub(super) struct Panel<'a> {
    pub(super) act: Act,
    pub(super) picture: Icon,
    pub(super) title: &'a str,
    pub(super) is_open: bool,
}

pub(super) fn panel(panel: &Panel<'_>, attempt: &Attempt, body: &Markup) -> Markup {
    let is_open = if attempt.is_any() { attempt.is(panel.act) } else { panel.is_open };
    html! {
        details.details.verb id=(panel.act.name()) name="verb" open[is_open] {
            summary data-hotkey=[key(panel.act)] { (icon(panel.picture)) span { (panel.title) } }
            div.details-body { (body) }
        }
    }
}

/// The key of each of the four verbs; the list of keys in the layout names them in this order.
fn key(act: Act) -> Option<&'static str> {
    match act {
        // Another date is what a promise becomes once the request is open: never both on one page.
        Act::Opening | Act::Promise => Some("1"),
        Act::Question => Some("2"),
        Act::Passing => Some("3"),
        Act::Refusal => Some("4"),
        _ => None,
    }
}

pub(super) fn form(number: i64, act: Act, body: &Markup) -> Markup {
    html! { form.form method="post" action=(paths::request_part(number, act.name())) novalidate { (body) } }
}

fn opening(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let (t, show) = (ctx.t, &loaded.show);
    let request = &show.request;
    let team = show.team.as_ref().map(|(_, _, name)| name.as_str());
    let own = ctx.actor.as_ref().map(|actor| actor.name.as_str()).unwrap_or_default();
    let greeting = phrases::greeting(request.language, team, own);
    let id = control(Act::Opening, "greeting");
    let error = attempt.message(ctx, Act::Opening, "greeting");
    let hint = t.request_greeting_hint(crate::i18n::name_of(request.language));
    let body = form(
        request.number,
        Act::Opening,
        &html! {
            (textarea(&Field::new("greeting", &t.request_greeting()).id(&id).courtesy(courtesy(ctx).as_deref()).hint(hint.as_str()).error(error.as_deref())
                .value(attempt.text(Act::Opening, "greeting", &greeting))))
            (date_and_time(ctx, loaded, attempt, Act::Opening))
            (principles::link(ctx, Card::Words))
            (actions(&button_with(ButtonKind::Primary, Icon::Check, &t.request_open_send(), None)))
            (around::phrases(ctx, loaded, Act::Opening))
        },
    );
    panel(
        &Panel { act: Act::Opening, picture: Icon::Check, title: &t.request_open(), is_open: true },
        attempt,
        &body,
    )
}

/// The day and time of a promise, beginning with the usual lead time.
fn date_and_time(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt, act: Act) -> Markup {
    let t = ctx.t;
    let offered = loaded.offer.as_ref().map_or(loaded.now, |offer| offer.promised_for);
    let offered = offered.to_jiff().to_zoned(ctx.locale.zone.clone());
    let (day, time) = (offered.date().to_string(), offered.strftime("%H:%M").to_string());
    let reason = loaded.offer.as_ref().and_then(|offer| offered_because(ctx, loaded, &offer.answer));
    let needed = loaded.show.request.needed_by.map(|at| t.request_promise_needed(moment(ctx, at)));
    let (day_id, time_id) = (control(act, "promised_for"), control(act, "promised_for_time"));
    let (day_error, time_error) =
        (attempt.message(ctx, act, "promised_for"), attempt.message(ctx, act, "promised_for_time"));
    html! {
        fieldset.stack-s {
            legend.legend { (t.request_promise_label()) }
            @if let Some(needed) = &needed { p.hint { (needed) } }
            @if let Some(reason) = &reason { p.hint #{ (act.name()) "-basis" } { (reason) } }
            div.field-row {
                (date_field(&Field::new("promised_for", &t.request_day()).id(&day_id).error(day_error.as_deref())
                    .value(attempt.text(act, "promised_for", &day))))
                (field(InputKind::Time, &Field::new("promised_for_time", &t.request_time()).id(&time_id).short()
                    .error(time_error.as_deref()).value(attempt.text(act, "promised_for_time", &time))))
            }
        }
    }
}

/// Why this date is offered: what past requests say and how many they are, and what it counts of the queue; or the
/// agreed standard.
fn offered_because(ctx: &Ctx, loaded: &Loaded, answer: &Answer) -> Option<String> {
    let dates = evidence::dates(loaded.calendar.as_ref()?, loaded.now, answer);
    let own = match answer.method()? {
        Method::Evidence => ctx.t.evidence_offered(evidence::usual(ctx, answer, &dates)),
        Method::Agreed | Method::Own => ctx.t.evidence_offered_agreed(),
    };
    let based = evidence::based_on(ctx, answer, &dates).filter(|_| answer.method() == Some(Method::Evidence));
    let said = [Some(format!("{own}.")), based, evidence::counted(ctx, answer)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    Some(match said.as_slice() {
        [_] => own,
        several => several.join(" "),
    })
}

fn promise(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let body = form(
        loaded.show.request.number,
        Act::Promise,
        &html! {
            (date_and_time(ctx, loaded, attempt, Act::Promise))
            (word(ctx, attempt, Act::Promise, "word", &t.request_promise_word(), None))
            (actions(&button(ButtonKind::Secondary, &t.request_promise_send())))
            (around::phrases(ctx, loaded, Act::Promise))
        },
    );
    panel(
        &Panel { act: Act::Promise, picture: Icon::Due, title: &t.request_promise(), is_open: false },
        attempt,
        &body,
    )
}

fn question(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let hint = t.request_question_hint();
    let body = form(
        loaded.show.request.number,
        Act::Question,
        &html! {
            @if let Some(who) = contest::who_answers(ctx, loaded) { p #who-answers { (who) } }
            (word(ctx, attempt, Act::Question, "question", &t.request_question_words(), Some(&hint)))
            (actions(&button(ButtonKind::Secondary, &t.request_question_send())))
            (around::phrases(ctx, loaded, Act::Question))
        },
    );
    let panel_of =
        Panel { act: Act::Question, picture: Icon::Message, title: &t.request_question(), is_open: false };
    panel(&panel_of, attempt, &body)
}

fn passing(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let Some(teams) = &loaded.teams else { return html! {} };
    let id = control(Act::Passing, "team");
    let error = attempt.message(ctx, Act::Passing, "team");
    let label = t.request_passing_team();
    let team = Field::new("team", &label).id(&id).error(error.as_deref()).value(attempt.text(
        Act::Passing,
        "team",
        "",
    ));
    let hint = t.request_passing_hint();
    let body = form(
        loaded.show.request.number,
        Act::Passing,
        &html! {
            (teams.field(&team, &t.request_choose()))
            (word(ctx, attempt, Act::Passing, "why", &t.request_passing_why(), Some(&hint)))
            (principles::link(ctx, Card::LateralHelp))
            (actions(&button(ButtonKind::Secondary, &t.request_passing_send())))
            (around::phrases(ctx, loaded, Act::Passing))
        },
    );
    panel(
        &Panel { act: Act::Passing, picture: Icon::PassOn, title: &t.request_passing(), is_open: false },
        attempt,
        &body,
    )
}

fn refusal(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let (reason_hint, other_hint) = (t.request_refusal_reason_hint(), t.request_refusal_alternative_hint());
    let body = form(
        loaded.show.request.number,
        Act::Refusal,
        &html! {
            (word(ctx, attempt, Act::Refusal, "reason", &t.request_refusal_reason(), Some(&reason_hint)))
            (word(ctx, attempt, Act::Refusal, "alternative", &t.request_refusal_alternative(), Some(&other_hint)))
            (principles::link(ctx, Card::Kindness))
            (actions(&button(ButtonKind::Secondary, &t.request_refusal_send())))
            (around::phrases(ctx, loaded, Act::Refusal))
        },
    );
    panel(
        &Panel { act: Act::Refusal, picture: Icon::Minus, title: &t.request_refusal(), is_open: false },
        attempt,
        &body,
    )
}

fn performance(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let body = form(
        loaded.show.request.number,
        Act::Performance,
        &html! {
            p { (t.request_performance_hint()) }
            (around::open_lines(ctx, loaded))
            (actions(&button(ButtonKind::Secondary, &t.request_performance_send())))
        },
    );
    let title = t.request_performance();
    panel(
        &Panel { act: Act::Performance, picture: Icon::Check, title: &title, is_open: false },
        attempt,
        &body,
    )
}

/// A word, or one tap on a phrase in the customer's language.
fn closing(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let request = &loaded.show.request;
    // A silent close is answered with the reason for the word, not with "please fill this in".
    let silent = attempt.is(Act::Closing) && attempt.text(Act::Closing, "word", "").trim().is_empty();
    let hint = if silent { t.request_closing_needs_word() } else { t.request_closing_hint() };
    let body = form(
        request.number,
        Act::Closing,
        &html! {
            (around::open_lines(ctx, loaded))
            (word(ctx, attempt, Act::Closing, "word", &t.request_closing_word(), Some(&hint)))
            (principles::link(ctx, if silent { Card::Phases } else { Card::Wishes }))
            (actions(&button_with(ButtonKind::Primary, Icon::Done, &t.request_closing_send(), None)))
            fieldset.stack-s {
                legend.hint { (t.request_closing_tap(crate::i18n::name_of(request.language))) }
                div.cluster lang=(request.language.word()) {
                    @for phrase in Closing::ALL {
                        button.button type="submit" name="phrase" value=(phrase.word()) { (phrase.words(request.language)) }
                    }
                }
            }
            (around::phrases(ctx, loaded, Act::Closing))
        },
    );
    let is_open = matches!(request.state, State::Opened | State::Performed);
    let title = if request.state == State::Opened { t.request_done_and_close() } else { t.request_closing() };
    panel(&Panel { act: Act::Closing, picture: Icon::Done, title: &title, is_open }, attempt, &body)
}

fn reopening(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let body = form(
        loaded.show.request.number,
        Act::Reopening,
        &html! {
            (word(ctx, attempt, Act::Reopening, "missing", &t.request_reopening_missing(), None))
            (actions(&button(ButtonKind::Secondary, &t.request_reopening_serve())))
        },
    );
    let panel_of = Panel {
        act: Act::Reopening,
        picture: Icon::Again,
        title: &t.request_reopening_serve(),
        is_open: false,
    };
    panel(&panel_of, attempt, &body)
}

/// A text of a few lines in one of the forms.
pub(super) fn word(
    ctx: &Ctx,
    attempt: &Attempt,
    act: Act,
    name: &str,
    label: &str,
    hint: Option<&str>,
) -> Markup {
    let id = control(act, name);
    let error = attempt.message(ctx, act, name);
    let courtesy = courtesy(ctx);
    let field = Field::new(name, label)
        .id(&id)
        .courtesy(courtesy.as_deref())
        .hint(hint)
        .error(error.as_deref())
        .value(attempt.text(act, name, ""));
    // A form with two texts has no single place to keep a draft at.
    textarea(&if act == Act::Refusal { field } else { field.draft("form") })
}

/// What the reader's own browser may say while they write to somebody, unless they wished it away.
pub(super) fn courtesy(ctx: &Ctx) -> Option<String> {
    ctx.actor.as_ref().filter(|actor| actor.courtesy).map(|_| ctx.t.courtesy_hint())
}

/// Who holds it, and who else can.
pub(super) fn holder(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let request = &loaded.show.request;
    if !request.can_hand_over() {
        return html! {};
    }
    let me = ctx.actor.as_ref().map(|actor| actor.id);
    let holds = request.holder.is_some() && request.holder == me;
    let chosen = request.holder.map(|holder| holder.to_string()).unwrap_or_default();
    let ids: Vec<(String, &str)> =
        loaded.colleagues.iter().map(|person| (person.id.to_string(), person.name.as_str())).collect();
    let nobody = t.request_holder_team();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &nobody))
        .chain(ids.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    let id = control(Act::Holder, "holder");
    let error = attempt.message(ctx, Act::Holder, "holder");
    html! {
        @if !holds && me.is_some_and(|me| loaded.colleagues.iter().any(|person| person.id == me)) {
            (form(request.number, Act::Holder, &html! {
                input type="hidden" name="holder" value=[me.map(|me| me.to_string())];
                (button(ButtonKind::Secondary, &t.request_take()))
            }))
        }
        details.details id="holder" open[attempt.is(Act::Holder)] {
            summary { (t.request_hand_over()) }
            div.details-body {
                (form(request.number, Act::Holder, &html! {
                    (select(&Field::new("holder", &t.request_hand_over_to()).id(&id).error(error.as_deref())
                        .value(attempt.text(Act::Holder, "holder", &chosen)), &choices))
                    (button(ButtonKind::Secondary, &t.request_hand_over_send()))
                }))
            }
        }
    }
}

/// Who holds it, in a word for the facts.
pub(super) fn holder_name(ctx: &Ctx, loaded: &Loaded) -> Option<String> {
    let holder = loaded.show.holder.as_ref()?;
    Some(if is_reader(ctx, holder.id) {
        ctx.t.request_holder_you(holder.name.as_str())
    } else {
        holder.name.clone()
    })
}

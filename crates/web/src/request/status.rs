//! Where a request stands, in one true sentence for the side that reads it, and whose turn it is.

use db::Timestamp;
use domain::request::show::Show;
use domain::request::{State, Turn};

use super::bundle;
use super::load::Loaded;
use crate::components::{PromiseState, Tone};
use crate::ctx::Ctx;
use crate::evidence;

/// From which side the reader looks at the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Asked for it, or it was asked for them.
    Customer,
    /// Serves it, or follows it.
    Provider,
}

impl Face {
    pub(super) fn of(show: &Show) -> Self {
        if show.request.standing.is_customer { Self::Customer } else { Self::Provider }
    }
}

/// Who serves, by name: the team, or the person whose own service it is.
pub(crate) fn provider(show: &Show) -> &str {
    let team = show.team.as_ref().map(|(_, _, name)| name.as_str());
    team.or(show.holder.as_ref().map(|holder| holder.name.as_str())).unwrap_or_default()
}

/// Who deals with it: whoever holds it, else the team.
fn server(show: &Show) -> &str {
    show.holder.as_ref().map_or_else(|| provider(show), |holder| holder.name.as_str())
}

/// The promise in force, while the work it is for is not done.
fn running_promise(show: &Show) -> Option<Timestamp> {
    show.request.promised_for.filter(|_| show.request.state == State::Opened)
}

/// The minutes by which a running promise is late.
fn lateness(ctx: &Ctx, show: &Show) -> Option<i64> {
    let promised_for = running_promise(show)?;
    (promised_for < ctx.now).then(|| promised_for.minutes_until(ctx.now)).filter(|minutes| *minutes > 0)
}

/// The sentence under the title.
pub(super) fn sentence(ctx: &Ctx, show: &Show) -> String {
    let request = &show.request;
    if let Some(waiting) = bundle::waiting(ctx, show).filter(|_| request.question.is_none()) {
        return waiting;
    }
    match (request.state, Face::of(show)) {
        (State::Asked | State::Opened, Face::Customer) if request.question.is_some() => {
            ctx.t.request_status_question(provider(show))
        }
        (State::Asked | State::Opened, Face::Provider) if request.question.is_some() => {
            ctx.t.request_status_question_serve(show.asker.name.as_str())
        }
        (State::Asked, Face::Customer) => ctx.t.request_status_asked(provider(show)),
        (State::Asked, Face::Provider) => ctx.t.request_status_asked_serve(show.asker.name.as_str()),
        (State::Opened, face) => opened(ctx, show, face),
        (State::Performed, Face::Customer) => ctx.t.request_status_performed(),
        (State::Performed, Face::Provider) => ctx.t.request_status_performed_serve(),
        (State::Closed, _) if request.ended_elsewhere() => ctx.t.request_status_elsewhere(),
        (State::Closed, Face::Customer) => ctx.t.request_status_closed(),
        (State::Closed, Face::Provider) => ctx.t.request_status_closed_serve(show.asker.name.as_str()),
        (State::Confirmed, _) if request.confirmed_by_time => ctx.t.silence_confirmed(),
        (State::Confirmed, _) => ctx.t.request_status_confirmed(),
        (State::Declined, Face::Customer) => ctx.t.request_status_declined(provider(show)),
        (State::Declined, Face::Provider) => ctx.t.request_status_declined_serve(),
        (State::Withdrawn, Face::Customer) => ctx.t.request_status_withdrawn(),
        (State::Withdrawn, Face::Provider) => ctx.t.request_status_withdrawn_serve(show.asker.name.as_str()),
    }
}

/// What happens if nobody says anything: told to both sides from the closing word on.
pub(super) fn silence(ctx: &Ctx, show: &Show) -> Option<String> {
    let request = &show.request;
    match (request.state, request.confirm_at, Face::of(show)) {
        (State::Closed, Some(at), Face::Customer) => Some(ctx.t.silence_ahead(moment(ctx, at))),
        (State::Closed, Some(at), Face::Provider) => Some(ctx.t.silence_ahead_serve(moment(ctx, at))),
        (State::Confirmed, ..) if request.confirmed_by_time && request.standing.is_customer => {
            Some(ctx.t.silence_still_open())
        }
        _ => None,
    }
}

fn opened(ctx: &Ctx, show: &Show, face: Face) -> String {
    match (lateness(ctx, show), face) {
        (Some(minutes), Face::Customer) => ctx.t.request_status_late(ctx.locale.length(minutes)),
        (Some(minutes), Face::Provider) => ctx.t.request_status_late_serve(ctx.locale.length(minutes)),
        (None, Face::Customer) => ctx.t.request_status_opened(server(show)),
        (None, Face::Provider) => match &show.holder {
            Some(holder) if is_reader(ctx, holder.id) => ctx.t.request_status_opened_mine(),
            Some(holder) => ctx.t.request_status_opened_other(holder.name.as_str()),
            None => ctx.t.request_status_opened_nobody(),
        },
    }
}

/// Whether somebody is the reader.
pub(super) fn is_reader(ctx: &Ctx, person: domain::PersonId) -> bool {
    ctx.actor.as_ref().is_some_and(|actor| actor.id == person)
}

/// Whose turn it is, as a chip.
pub(super) fn turn(ctx: &Ctx, show: &Show) -> (Tone, String) {
    let request = &show.request;
    let mine = match request.turn {
        Turn::Customer => request.standing.is_customer,
        Turn::Provider => request.standing.is_provider,
        Turn::Nobody => false,
    };
    if request.turn == Turn::Provider && bundle::waiting(ctx, show).is_some() {
        return (Tone::Wait, upstream(ctx, show));
    }
    match request.turn {
        _ if mine => (Tone::Plum, ctx.t.request_turn_yours()),
        Turn::Provider => (Tone::Brand, ctx.t.request_turn_of(provider(show))),
        Turn::Customer => (Tone::Plum, ctx.t.request_turn_of(show.asker.name.as_str())),
        Turn::Nobody => (Tone::Neutral, ctx.t.request_turn_nobody()),
    }
}

/// It is the turn of the parts: of those who have them, by name.
fn upstream(ctx: &Ctx, show: &Show) -> String {
    let mut teams: Vec<&str> = Vec::new();
    for part in show.parts.iter().filter(|part| part.is_open()) {
        if !teams.contains(&part.provider.as_str()) {
            teams.push(&part.provider);
        }
    }
    ctx.t.bundle_turn(teams.join(", "))
}

/// The promise, said large.
pub(super) struct Promised {
    pub(super) label: String,
    pub(super) time: String,
    pub(super) note: String,
    pub(super) state: PromiseState,
}

/// The promise in force, kept or late; before there is one, when it is usually done.
pub(super) fn promised(ctx: &Ctx, loaded: &Loaded) -> Option<Promised> {
    let show = &loaded.show;
    let request = &show.request;
    if let Some(by) = loaded.usually_by {
        let note = ctx.t.request_usually_note();
        let time = moment(ctx, by);
        return Some(Promised { label: ctx.t.request_usually_by(), time, note, state: PromiseState::Open });
    }
    // What ended without being done has neither kept nor missed its promise.
    let promised_for = match request.state {
        State::Declined | State::Withdrawn => return None,
        _ => request.promised_for?,
    };
    let state = match request.performed_at {
        Some(done) if done <= promised_for => PromiseState::Kept,
        None if promised_for >= ctx.now => PromiseState::Open,
        _ => PromiseState::Late,
    };
    let giver = show.promises.last().and_then(|promise| promise.given_by.as_deref());
    let basis = show.promises.last().and_then(|promise| promise.basis.as_ref());
    let basis = basis.and_then(|basis| evidence::basis(ctx, basis));
    let note = match (request.performed_at, state) {
        (Some(done), PromiseState::Kept) => ctx.t.request_promise_kept(moment(ctx, done)),
        (Some(done), _) => ctx.t.request_promise_missed(moment(ctx, done)),
        (None, _) => {
            let by = giver.map(|name| ctx.t.request_promise_by(name));
            by.into_iter().chain(basis).collect::<Vec<_>>().join(" · ")
        }
    };
    Some(Promised { label: ctx.t.request_promise_label(), time: moment(ctx, promised_for), note, state })
}

/// A moment as people say it; the end of a day is the day alone.
pub(crate) fn moment(ctx: &Ctx, at: Timestamp) -> String {
    let local = at.to_jiff().to_zoned(ctx.locale.zone.clone());
    if local.time() == crate::typed::END_OF_DAY {
        ctx.locale.relative_day(local.date())
    } else {
        ctx.locale.day_at(at)
    }
}

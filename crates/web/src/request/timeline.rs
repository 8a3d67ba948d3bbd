//! The three phases of a request: opening, performing, closing, each with who and when.

use domain::request::State;
use domain::request::conversation::Kind;
use domain::request::show::{Line, Show};
use maud::Markup;

use super::status::moment;
use crate::components::{Phase, PhaseState, PhasesLayout, phase_timeline};
use crate::ctx::Ctx;

/// The phases as a line of steps.
pub(super) fn timeline(ctx: &Ctx, show: &Show) -> Markup {
    let texts = if show.request.ended_elsewhere() {
        [(); 3].map(|()| (PhaseState::Done, ctx.t.request_phase_elsewhere()))
    } else {
        [opening(ctx, show), performing(ctx, show), closing(ctx, show)]
    };
    let names =
        [ctx.t.request_phase_opening(), ctx.t.request_phase_performing(), ctx.t.request_phase_closing()];
    let words: Vec<String> = texts.iter().map(|(state, _)| word(ctx, *state)).collect();
    let phases: Vec<Phase<'_>> = texts
        .iter()
        .zip(&names)
        .zip(&words)
        .map(|(((state, text), name), state_word)| Phase { name, text, state: *state, state_word })
        .collect();
    phase_timeline(&ctx.t.request_phases(), PhasesLayout::Across, &phases)
}

fn word(ctx: &Ctx, state: PhaseState) -> String {
    match state {
        PhaseState::Done => ctx.t.request_phase_done(),
        PhaseState::Now => ctx.t.request_phase_now(),
        PhaseState::Next => ctx.t.request_phase_next(),
    }
}

fn opening(ctx: &Ctx, show: &Show) -> (PhaseState, String) {
    match show.request.opened_at {
        Some(at) => (PhaseState::Done, by(ctx, line(show, Kind::Greeting), at)),
        None if show.request.state == State::Asked => {
            (PhaseState::Now, ctx.t.request_phase_asked(moment(ctx, show.request.created_at)))
        }
        None => (PhaseState::Next, String::new()),
    }
}

fn performing(ctx: &Ctx, show: &Show) -> (PhaseState, String) {
    let request = &show.request;
    match (request.performed_at, request.state) {
        (Some(at), _) => (PhaseState::Done, ctx.t.request_phase_performed(moment(ctx, at))),
        (None, State::Opened) => {
            let promise = request.promised_for.map(|at| ctx.t.request_phase_promised(moment(ctx, at)));
            (PhaseState::Now, promise.unwrap_or_default())
        }
        (None, _) => (PhaseState::Next, String::new()),
    }
}

fn closing(ctx: &Ctx, show: &Show) -> (PhaseState, String) {
    let request = &show.request;
    match (request.closed_at, request.state) {
        (Some(at), State::Confirmed) => (PhaseState::Done, by(ctx, line(show, Kind::Closing), at)),
        (Some(at), _) => (PhaseState::Now, by(ctx, line(show, Kind::Closing), at)),
        (None, State::Performed) => (PhaseState::Now, ctx.t.request_phase_word_owed()),
        (None, _) => (PhaseState::Next, String::new()),
    }
}

/// The last line of a kind, if the part of the conversation that was read has one.
fn line(show: &Show, kind: Kind) -> Option<&Line> {
    show.lines.iter().rev().find(|line| line.kind == kind)
}

fn by(ctx: &Ctx, line: Option<&Line>, at: db::Timestamp) -> String {
    match line.and_then(|line| line.author.as_ref()) {
        Some(author) => ctx.t.request_phase_by(author.name.as_str(), moment(ctx, at)),
        None => moment(ctx, at),
    }
}

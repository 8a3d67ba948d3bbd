//! A request as a line of a list, the same wherever lists of requests stand.

use db::Timestamp;
use domain::request::listing::Card;
use domain::request::{State, Turn};
use maud::Markup;

use crate::components::{RequestRow, RowTime, Tone, chip, request_row};
use crate::ctx::Ctx;
use crate::paths;

/// From whose side a list is read: the other side is who gets named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The reader asked: the serving team or person is named.
    Asking,
    /// The reader serves: whoever asked is named.
    Serving,
}

/// One line.
pub(crate) fn row(ctx: &Ctx, card: &Card, side: Side) -> Markup {
    row_with(ctx, card, side, Markup::default())
}

/// One line with a box to tick before it.
pub(crate) fn row_with(ctx: &Ctx, card: &Card, side: Side, tick: Markup) -> Markup {
    let (t, locale) = (ctx.t, &ctx.locale);
    let number = format!("R-{}", card.number);
    let other = match side {
        Side::Asking => card.team.clone().or_else(|| card.holder.clone()).unwrap_or_default(),
        Side::Serving => card.beneficiary.clone().unwrap_or_else(|| card.asker.clone()),
    };
    let holder = match side {
        Side::Serving => card.holder.clone(),
        Side::Asking => None,
    };
    let parts =
        (card.parts > 0).then(|| t.bundle_ready(card.parts_ready.to_string(), card.parts.to_string()));
    let facts: Vec<&str> = [Some(number.as_str()), Some(other.as_str()), holder.as_deref(), parts.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let due = due(ctx, card);
    let (time, note) = match due {
        Due::Promised(at) | Due::Late(at) => {
            (locale.time_or_day(at), locale.relative_day(locale.civil_date(at)))
        }
        Due::None => (String::new(), String::new()),
    };
    let overdue = match due {
        Due::Late(at) => t.cards_late(locale.length(at.minutes_until(locale.now))),
        _ => String::new(),
    };
    let undated = match card.state {
        State::Asked => t.cards_no_promise(),
        // Where it stands is on the chip; here, since when.
        _ => locale.relative_day(locale.civil_date(card.changed_at)),
    };
    request_row(&RequestRow {
        id: &format!("r-{}", card.number),
        href: &paths::request(card.number),
        title: &card.title,
        time: match due {
            Due::Promised(_) => RowTime::Promised { time: &time, note: &note },
            Due::Late(_) => RowTime::Late { time: &time, note: &overdue },
            Due::None => RowTime::None { note: &undated },
        },
        facts: &facts,
        chips: chips(ctx, card),
        tick,
        unread: "",
    })
}

/// The chip that says where it stands, in a word, a shape and a colour.
pub(crate) fn chips(ctx: &Ctx, card: &Card) -> Markup {
    let (tone, word) = status(ctx, card);
    chip(tone, &word)
}

/// A chip only where the place in the list does not say it already: a promise whose time has passed.
pub(crate) fn overdue_chip(ctx: &Ctx, card: &Card) -> Markup {
    if matches!(due(ctx, card), Due::Late(_)) { chips(ctx, card) } else { Markup::default() }
}

enum Due {
    Promised(Timestamp),
    Late(Timestamp),
    None,
}

/// The promise, while it is still to be kept.
fn due(ctx: &Ctx, card: &Card) -> Due {
    match card.promised_for {
        Some(at) if card.state == State::Opened && at < ctx.locale.now && card.turn == Turn::Provider => {
            Due::Late(at)
        }
        Some(at) if card.state == State::Opened => Due::Promised(at),
        _ => Due::None,
    }
}

fn status(ctx: &Ctx, card: &Card) -> (Tone, String) {
    let t = ctx.t;
    match (card.state, card.turn) {
        (State::Asked | State::Opened, Turn::Customer) => (Tone::Plum, t.cards_question()),
        (State::Asked, _) => (Tone::Info, t.cards_asked()),
        (State::Opened, _) if matches!(due(ctx, card), Due::Late(_)) => (Tone::Late, t.cards_overdue()),
        (State::Opened, _) => (Tone::Wait, t.cards_opened()),
        (State::Performed, _) => (Tone::Brand, t.cards_performed()),
        (State::Closed, _) => (Tone::Plum, t.cards_closed()),
        (State::Confirmed, _) => (Tone::Ok, t.cards_confirmed()),
        (State::Declined, _) => (Tone::Neutral, t.cards_declined()),
        (State::Withdrawn, _) if card.is_merged => (Tone::Neutral, t.cards_merged()),
        (State::Withdrawn, _) => (Tone::Neutral, t.cards_withdrawn()),
    }
}

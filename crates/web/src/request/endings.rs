//! What is said at the end: how it went, in the words of each side under a seal, and above expectations.

use domain::request::endings::{ClosingWord, SEALED_DAYS, Side};
use maud::{Markup, html};

use super::attempt::{Act, Attempt};
use super::load::Loaded;
use super::provider::{form, word};
use super::status::{is_reader, moment};
use crate::components::{
    ButtonKind, actions, button, button_with, check_list, details, relative_time, section, system_line,
    thanks_card,
};
use crate::ctx::Ctx;
use crate::icons::Icon;

/// The section; nothing before the work is done, nor for anybody but the two sides.
pub(super) fn endings(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let (request, ending) = (&loaded.show.request, &loaded.show.ending);
    let says = request.can_say_how_it_went(ending);
    let marks = request.can_mark_above() && ending.above.is_none();
    if !ending.is_something() && !says && !marks {
        return html! {};
    }
    section(
        "ending",
        &ctx.t.ending_title(),
        &html! {
            @if let Some(above) = &ending.above {
                @let line = ctx.t.ending_above_line(above.giver.name.as_str(), moment(ctx, above.at));
                div #above-said { (thanks_card(&above.reason, &html! { (line) })) }
            }
            @for said in &ending.words { (said_word(ctx, said)) }
            (seal(ctx, loaded))
            @if says { (say(ctx, loaded, attempt)) }
            @if marks { (mark(ctx, loaded, attempt)) }
            (share(ctx, loaded))
        },
    )
}

fn said_word(ctx: &Ctx, said: &ClosingWord) -> Markup {
    let t = ctx.t;
    let when = relative_time(&said.at.to_string(), &moment(ctx, said.at));
    let name = said.author.name.as_str();
    let id = format!("word-{}", said.side.word());
    html! {
        @if let Some(body) = &said.body {
            article.card id=(id) {
                blockquote.pre-line { (body) }
                p.meta.dots { span { (name) } span { (when) } }
            }
        } @else {
            div id=(id) { (system_line(Icon::Lock, &t.ending_other_said(name), &when)) }
        }
    }
}

/// Until when the words are sealed.
fn seal(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let t = ctx.t;
    let ending = &loaded.show.ending;
    let Some(opens) = ending.opens_at else { return html! {} };
    let own =
        ending.words.iter().any(|said| is_reader(ctx, said.author.id) || Some(said.side) == ending.side);
    let text = if own { t.ending_waits(moment(ctx, opens)) } else { t.ending_opens(moment(ctx, opens)) };
    html! { p.meta #seal { (text) } }
}

fn say(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let hint = t.ending_how_hint(SEALED_DAYS);
    let body = form(
        loaded.show.request.number,
        Act::HowItWent,
        &html! {
            (word(ctx, attempt, Act::HowItWent, "how", &t.ending_how(), Some(&hint)))
            (actions(&button_with(ButtonKind::Secondary, Icon::Lock, &t.ending_how_send(), None)))
        },
    );
    folded(Act::HowItWent, attempt, &t.ending_how_title(), &body)
}

fn mark(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let hint = t.ending_above_hint();
    let body = form(
        loaded.show.request.number,
        Act::Above,
        &html! {
            (word(ctx, attempt, Act::Above, "above", &t.ending_above_reason(), Some(&hint)))
            (actions(&button_with(ButtonKind::Thanks, Icon::Thanks, &t.ending_above_send(), None)))
        },
    );
    folded(Act::Above, attempt, &t.ending_above(), &body)
}

fn folded(act: Act, attempt: &Attempt, title: &str, body: &Markup) -> Markup {
    if attempt.is(act) {
        html! { details.details id=(act.name()) open { summary { (title) } div.details-body { (body) } } }
    } else {
        details(act.name(), title, body)
    }
}

/// Whether it stands on the wall of thanks, and the reader's own agreement to that.
fn share(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let t = ctx.t;
    let (request, ending) = (&loaded.show.request, &loaded.show.ending);
    let Some(side) = ending.side else { return html! {} };
    if !request.can_share(ending) && ending.agreed.is_empty() {
        return html! {};
    }
    let agrees = |side: Side| ending.agreed.contains(&side);
    let (mine, theirs) = (agrees(side), ending.agreed.iter().any(|agreed| *agreed != side));
    let state = match (mine, theirs) {
        (true, true) => t.ending_wall_both(),
        (true, false) => t.ending_wall_mine(),
        (false, true) => t.ending_wall_theirs(),
        (false, false) => t.ending_wall_none(),
    };
    html! {
        div.stack-s #wall {
            @if mine && theirs { (check_list(&[state.as_str()])) } @else { p.meta { (state) } }
            (form(request.number, Act::Sharing, &html! {
                input type="hidden" name="wall" value=(if mine { "off" } else { "on" });
                @if mine { (button(ButtonKind::Quiet, &t.ending_wall_leave())) }
                @else { (button(ButtonKind::Secondary, &t.ending_wall_agree())) }
            }))
        }
    }
}

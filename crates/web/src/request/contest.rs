//! Contesting a wait, and settling whose it is. Both sides see the same words, and what happens if nothing is
//! said: nobody's clock is changed silently.

use db::Timestamp;
use domain::MessageId;
use domain::request::contest::{CUSTOMERS, Contest, HALF, PROVIDERS};
use domain::request::question::WhoAnswers;
use maud::{Markup, html};

use super::attempt::{Act, Attempt, control};
use super::load::Loaded;
use super::provider::{Panel, form, panel, word};
use super::status::moment;
use crate::components::{ButtonKind, Choice, Field, actions, button, radios};
use crate::ctx::Ctx;
use crate::icons::Icon;

/// For whoever asked: contesting a wait, and what is contested already.
pub(super) fn panels(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let request = &loaded.show.request;
    let waits = contestable(loaded);
    html! {
        @if request.can_contest() && !waits.is_empty() { (contest(ctx, loaded, attempt, &waits)) }
        // Whoever is on both sides settles it once, on the provider's.
        @if request.standing.is_customer && !request.standing.is_provider { (settlements(ctx, loaded, attempt)) }
    }
}

/// The questions whose wait can still be contested, newest first, with when they were asked.
fn contestable(loaded: &Loaded) -> Vec<(MessageId, Timestamp)> {
    let turns = loaded.clocks.iter().flat_map(|clocks| clocks.turns.iter().rev());
    let waits = turns.filter(|turn| turn.cause == measure::turns::Cause::Answer && !turn.contested);
    let mut found: Vec<(MessageId, Timestamp)> = Vec::new();
    for turn in waits {
        let Some(wait) = turn.wait else { continue };
        let id = MessageId::from_uuid(uuid::Uuid::from_u128(wait.0));
        match found.iter_mut().find(|(known, _)| *known == id) {
            Some((_, from)) => *from = Timestamp::from_jiff(turn.from),
            None => found.push((id, Timestamp::from_jiff(turn.from))),
        }
    }
    found
}

fn contest(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt, waits: &[(MessageId, Timestamp)]) -> Markup {
    let t = ctx.t;
    let hint = t.contest_hint();
    let lines: Vec<(String, String)> =
        waits.iter().map(|(id, from)| (id.to_string(), t.contest_since(moment(ctx, *from)))).collect();
    let choices: Vec<Choice<'_>> = lines.iter().map(|(id, words)| Choice::new(id, words)).collect();
    let first = lines.first().map(|(id, _)| id.as_str()).unwrap_or_default();
    let id = control(Act::Contest, "question");
    let body = form(
        loaded.show.request.number,
        Act::Contest,
        &html! {
            p { (hint) }
            @if choices.len() > 1 {
                (radios(&Field::new("question", &t.contest_which()).id(&id).value(attempt.text(Act::Contest, "question", first)), &choices))
            } @else { input type="hidden" name="question" value=(first); }
            (word(ctx, attempt, Act::Contest, "why", &t.contest_why(), None))
            (actions(&button(ButtonKind::Secondary, &t.contest_send())))
        },
    );
    panel(
        &Panel { act: Act::Contest, picture: Icon::Due, title: &t.contest_title(), is_open: false },
        attempt,
        &body,
    )
}

/// What is contested and not settled, with what each side says.
pub(super) fn settlements(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let request = &loaded.show.request;
    let open = loaded.contests.iter().find(|contest| contest.settled.is_none());
    html! {
        @if let Some(contest) = open.filter(|_| request.can_settle()) { (settlement(ctx, loaded, attempt, contest)) }
    }
}

fn settlement(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt, contest: &Contest) -> Markup {
    let t = ctx.t;
    let serves = loaded.show.request.standing.is_provider;
    let theirs = if serves { Some(contest.customer_says) } else { contest.provider_says };
    let mine = if serves { contest.provider_says } else { Some(contest.customer_says) };
    let shares = [PROVIDERS, HALF, CUSTOMERS];
    let lines: Vec<(String, String)> =
        shares.iter().map(|percent| (percent.to_string(), share(ctx, *percent))).collect();
    let choices: Vec<Choice<'_>> = lines.iter().map(|(value, words)| Choice::new(value, words)).collect();
    let begins = theirs.or(mine).unwrap_or(HALF).to_string();
    let id = control(Act::Settlement, "share");
    let error = attempt.message(ctx, Act::Settlement, "share");
    let body = form(
        loaded.show.request.number,
        Act::Settlement,
        &html! {
            p { (t.contest_disputed(moment(ctx, contest.contested_at))) }
            ul.plain-list {
                li { (t.contest_customer_says(share(ctx, contest.customer_says))) }
                @match contest.provider_says {
                    Some(percent) => li { (t.contest_provider_says(share(ctx, percent))) },
                    None => li { (t.contest_provider_silent()) },
                }
            }
            (radios(&Field::new("share", &t.contest_share()).id(&id).error(error.as_deref())
                .value(attempt.text(Act::Settlement, "share", &begins)), &choices))
            input type="hidden" name="question" value=(contest.question);
            p.meta { (t.contest_rule(moment(ctx, contest.rule_at), share(ctx, contest.rule_says))) }
            (actions(&button(ButtonKind::Primary, &t.contest_settle())))
        },
    );
    panel(
        &Panel { act: Act::Settlement, picture: Icon::Due, title: &t.contest_settlement(), is_open: serves },
        attempt,
        &body,
    )
}

/// How much of a wait is the customer's.
fn share(ctx: &Ctx, percent: i64) -> String {
    match percent {
        PROVIDERS => ctx.t.contest_share_provider(),
        HALF => ctx.t.contest_share_half(),
        CUSTOMERS => ctx.t.contest_share_customer(),
        percent => ctx.t.contest_share_part(ctx.locale.number(percent)),
    }
}

/// How contested waits were settled, for both sides.
pub(super) fn settled(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let settled = loaded.contests.iter().filter_map(|contest| Some((contest, contest.settled?)));
    html! {
        @for (contest, percent) in settled {
            p.meta data-settled {
                @let (when, words) = (moment(ctx, contest.contested_at), share(ctx, percent));
                @if contest.by_rule { (ctx.t.contest_settled_by_rule(when, words)) }
                @else { (ctx.t.contest_settled(when, words)) }
            }
        }
    }
}

/// Who can answer a question today, where it is not simply whoever asked.
pub(super) fn who_answers(ctx: &Ctx, loaded: &Loaded) -> Option<String> {
    let (who, name) = loaded.who_answers.as_ref()?;
    let asker = loaded.show.asker.name.as_str();
    match who {
        WhoAnswers::Customer => None,
        WhoAnswers::StandIn { .. } => {
            Some(ctx.t.contest_stand_in(asker, name.as_deref().unwrap_or_default()))
        }
        WhoAnswers::Later { until } => Some(ctx.t.contest_away(asker, ctx.locale.date(*until))),
        WhoAnswers::Nobody => Some(ctx.t.problem_nobody_answers()),
    }
}

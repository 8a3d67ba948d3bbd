//! Opened and closed with a word: the team's share, and the reader's own.

use domain::care::words::{Counted, Share, Words};
use maud::{Markup, html};

use super::{period, suppressed};
use crate::components::{card, figure_number};
use crate::ctx::Ctx;
use crate::worker_agreement;

pub(super) fn words(ctx: &Ctx, words: &Words) -> Markup {
    let t = ctx.t;
    html! {
        p { (t.care_words_text()) }
        (period(ctx, &words.period))
        @match words.of_team {
            Some(counted) => div.grid #team-words { (figures(ctx, counted)) },
            None if words.is_off => div #team-words { (worker_agreement::off(ctx)) },
            None => div #team-words { (suppressed(ctx)) },
        }
        div #own-words {
            (card(&t.care_own_title(), &html! {
                p.meta { (t.care_own_text()) }
                @match words.own {
                    Some(own) => p { (line(ctx, own.performed, own.requests, &t.care_performed())) " "
                        (line(ctx, own.with_words, own.requests, &t.care_with_words())) },
                    None => p { (t.care_own_none()) },
                }
            }))
        }
    }
}

fn figures(ctx: &Ctx, counted: Counted) -> Markup {
    let t = ctx.t;
    let figure = |share: Option<Share>, part: i64, label: &str| {
        let Some(share) = share else { return html! {} };
        let rests_on = t.care_rests_on(
            ctx.locale.number(part),
            ctx.locale.number(counted.requests),
            ctx.locale.percent(share.interval.low),
            ctx.locale.percent(share.interval.high),
        );
        figure_number(&ctx.locale.percent(share.share), label, &rests_on)
    };
    html! {
        (figure(counted.share_performed(), counted.performed, &t.care_performed()))
        (figure(counted.share_with_words(), counted.with_words, &t.care_with_words()))
    }
}

/// "3 / 4 performed": counted, not rated.
fn line(ctx: &Ctx, part: i64, whole: i64, label: &str) -> Markup {
    html! { strong { (ctx.locale.number(part)) " / " (ctx.locale.number(whole)) } " " (label) "." }
}

//! Is everybody served alike? Two groups beside each other, with the interval of their difference.

use domain::care::evenness::{Comparison, Evenness, OFTEN, Size};
use domain::person::Kind;
use maud::{Markup, html};
use measure::evenness::Gap;

use super::{period, suppressed};
use crate::components::{Column, table_below};
use crate::ctx::Ctx;
use crate::worker_agreement;

pub(super) fn evenness(ctx: &Ctx, even: &Evenness) -> Markup {
    let t = ctx.t;
    html! {
        p { (t.care_even_text()) }
        (period(ctx, &even.period))
        @if even.is_off { (worker_agreement::off(ctx)) } @else { (groups(ctx, even)) }
    }
}

fn groups(ctx: &Ctx, even: &Evenness) -> Markup {
    let t = ctx.t;
    let often = ctx.locale.number(i64::try_from(OFTEN).unwrap_or_default());
    html! {
        section.stack-s #pairs aria-label=(t.care_even_pairs()) {
            h3 { (t.care_even_pairs()) }
            @match &even.pairs {
                Some(pairs) => (compared(ctx, "pairs-table", &t.care_even_pairs(), pairs, &t.care_even_frequent(often), &t.care_even_rare())),
                None => (suppressed(ctx)),
            }
        }
        section.stack-s #contracts aria-label=(t.care_even_contracts()) {
            h3 { (t.care_even_contracts()) }
            @if even.contracts.is_empty() { (suppressed(ctx)) }
            @for (kind, comparison) in &even.contracts {
                (compared(ctx, kind.word(), &t.care_even_contracts(), comparison, &t.care_even_employees(), &contract(ctx, *kind)))
            }
        }
    }
}

fn contract(ctx: &Ctx, kind: Kind) -> String {
    match kind {
        Kind::Employee => ctx.t.care_even_employees(),
        Kind::Contractor => ctx.t.care_even_contractors(),
        Kind::Temp => ctx.t.care_even_temps(),
        Kind::Owner => ctx.t.care_even_owners(),
    }
}

fn compared(ctx: &Ctx, id: &str, title: &str, both: &Comparison, first: &str, second: &str) -> Markup {
    let t = ctx.t;
    let names = [t.care_even_group(), t.care_even_wait(), t.care_even_rests()];
    let [group, wait, rests] = &names;
    let columns = [Column::Text(group), Column::Text(wait), Column::Text(rests)];
    let line = |name: &str, minutes: i64, size: Size| {
        let (requests, people) = (count(size.requests), count(size.people));
        let rests_on = t.care_even_n(requests, ctx.locale.number(requests), ctx.locale.number(people));
        html! { tr { td { (name) } td { (ctx.locale.length(minutes)) } td { (rests_on) } } }
    };
    let rows = html! {
        (line(first, both.gap.first, both.first))
        (line(second, both.gap.second, both.second))
    };
    html! {
        (table_below(id, title, &columns, &rows))
        p.gap { (gap(ctx, both.gap)) }
    }
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

/// What the difference is, as far as it is known: second group minus first.
fn gap(ctx: &Ctx, gap: Gap) -> String {
    let t = ctx.t;
    let Some((low, high)) = gap.interval else { return t.care_even_unknown() };
    let (low, high) = (signed(ctx, low), signed(ctx, high));
    if gap.is_clear() {
        t.care_even_gap(signed(ctx, gap.second - gap.first), low, high)
    } else {
        t.care_even_no_gap(low, high)
    }
}

/// "3 days longer", "2 hours shorter".
fn signed(ctx: &Ctx, minutes: i64) -> String {
    let length = ctx.locale.length(minutes.abs());
    if minutes < 0 { ctx.t.care_shorter(length) } else { ctx.t.care_longer(length) }
}

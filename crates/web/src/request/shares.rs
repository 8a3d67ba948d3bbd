//! Whose terms would have saved how much, for the two sides of a late request.
//!
//! The first line is what would have made it on time; shares come after it, by side and by step. Sides and
//! steps are named, never people, and nothing is ranked when the picture depends on the standards.

use domain::request::shares::{Shares, Sharing, Standards};
use maud::{Markup, html};
use measure::shares::{CauseKind, CauseShare, Repair, Verdict};
use measure::turns::Side;

use super::load::Loaded;
use crate::agreements::minutes;
use crate::components::{Column, details, section, table};
use crate::ctx::Ctx;
use crate::paths;

/// The section; nothing for a request that is not late, and for whoever is no side of it.
pub(super) fn shares(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let t = ctx.t;
    match &loaded.shares {
        None => html! {},
        Some(Shares::NothingToCompare) => {
            section("shares", &t.shares_title(), &html! { p { (t.shares_nothing_to_compare()) } })
        }
        Some(Shares::Shared(sharing)) => section("shares", &t.shares_title(), &shared(ctx, sharing)),
    }
}

fn shared(ctx: &Ctx, sharing: &Sharing) -> Markup {
    let t = ctx.t;
    let attribution = &sharing.attribution;
    let late = minutes(ctx, attribution.lateness, sharing.day);
    html! {
        p.lead #repair { (repair(ctx, sharing)) }
        @if sharing.is_provisional { p.meta #provisional { (t.shares_provisional(&late)) } }
        @else { p.meta #lateness { (t.shares_late(&late)) } }
        (details("share-table", &t.shares_open(), &html! {
            (by_side(ctx, sharing))
            p #verdict { (verdict(ctx, attribution.verdict)) }
            p.meta { (t.shares_range_note()) }
        }))
        p.meta #standards { (standards(ctx, sharing)) }
    }
}

/// The smallest change that would have saved the date, in the words of what was agreed.
fn repair(ctx: &Ctx, sharing: &Sharing) -> String {
    let t = ctx.t;
    let causes = &sharing.attribution.causes;
    let Repair::Sets(sets) = &sharing.attribution.repair else {
        return t.shares_repair_agreement();
    };
    let told: Vec<String> = sets
        .iter()
        .map(|set| {
            let steps: Vec<String> = set
                .iter()
                .filter_map(|index| causes.get(*index))
                .map(|share| standard(ctx, sharing, share))
                .collect();
            ctx.locale.list(&steps)
        })
        .collect();
    let sides: Vec<Vec<Side>> = sharing.attribution.repair_by_party();
    match (sides.as_slice(), told.as_slice()) {
        ([sides], [told]) => match sides.as_slice() {
            [Side::Customer, Side::Provider] => t.shares_repair_both(told),
            [Side::Customer] => t.shares_repair_customer(told),
            [Side::Provider] => t.shares_repair_provider(told),
            _ => t.shares_repair_other(told),
        },
        _ => t.shares_repair_either(ctx.locale.either(&told)),
    }
}

/// A step at its standard: "the agreed notice of 14 days".
fn standard(ctx: &Ctx, sharing: &Sharing, share: &CauseShare) -> String {
    let t = ctx.t;
    let terms = &sharing.terms;
    let length = |standard: Option<i64>, day: i64| minutes(ctx, standard.unwrap_or(0), day);
    let (customer, provider) = (sharing.customer_day, sharing.day);
    match share.cause.kind {
        CauseKind::LateNotice => t.shares_standard_notice(length(terms.notice, customer)),
        CauseKind::SlowAnswers => t.shares_standard_answers(length(terms.answer, customer)),
        CauseKind::ApprovalWait => t.shares_standard_approval(length(terms.approval, customer)),
        CauseKind::ProviderWork | CauseKind::ProviderQueue => {
            t.shares_standard_lead(length(terms.lead, provider))
        }
        CauseKind::Upstream => t.shares_standard_upstream(length(terms.upstream, provider)),
        CauseKind::DateMoved => t.shares_standard_date(),
        CauseKind::IncompleteInput => t.shares_standard_complete(),
        CauseKind::Displaced => t.shares_standard_place(),
        CauseKind::Rework => t.shares_standard_first_time(),
        CauseKind::Closure => t.shares_standard_open(),
        CauseKind::Disputed => t.shares_standard_undisputed(),
    }
}

fn by_side(ctx: &Ctx, sharing: &Sharing) -> Markup {
    let t = ctx.t;
    let attribution = &sharing.attribution;
    let names = [t.shares_step(), t.shares_share(), t.shares_range()];
    let [step, share, range] = &names;
    let told = |value: i64| {
        let length = minutes(ctx, value, sharing.day);
        if value < 0 { t.shares_credit(length) } else { length }
    };
    let span = |low: i64, high: i64| {
        if low == high { told(low) } else { t.shares_from_to(told(low), told(high)) }
    };
    let rows = html! {
        @for side in &attribution.parties {
            tr.share-side id={ "share-" (word(side.party)) } {
                th scope="row" { (side_name(ctx, side.party)) }
                td.num.words { strong { (told(side.minutes)) } }
                td.num.words { (span(side.range.low, side.range.high)) }
            }
            @for cause in attribution.causes.iter().filter(|cause| cause.cause.party == side.party) {
                tr {
                    td { (cause_name(ctx, cause.cause.kind)) }
                    td.num.words { (told(cause.minutes)) }
                    td.num.words { (span(cause.range.low, cause.range.high)) }
                }
            }
        }
        @if attribution.structural > 0 {
            tr.share-side #share-agreement {
                th scope="row" { (t.shares_agreement_itself()) }
                td.num.words { strong { (told(attribution.structural)) } }
                td.num { "–" }
            }
        }
        tr #share-sum {
            th scope="row" { (t.shares_sum()) }
            td.num.words { (told(attribution.lateness)) }
            td.num { "" }
        }
    };
    table(
        "shares-by-side",
        &t.shares_caption(),
        &[Column::Text(step), Column::Number(share), Column::Number(range)],
        &rows,
    )
}

const fn word(side: Side) -> &'static str {
    match side {
        Side::Customer => "customer",
        Side::Provider => "provider",
        Side::Third => "third",
        Side::Disputed => "disputed",
    }
}

/// A side by what it did: whoever asked, the team that serves.
pub(crate) fn side_name(ctx: &Ctx, side: Side) -> String {
    match side {
        Side::Provider => ctx.t.request_clock_provider(),
        Side::Customer => ctx.t.request_clock_customer(),
        Side::Third => ctx.t.request_clock_third(),
        Side::Disputed => ctx.t.request_clock_disputed(),
    }
}

fn cause_name(ctx: &Ctx, kind: CauseKind) -> String {
    let t = ctx.t;
    match kind {
        CauseKind::LateNotice => t.shares_cause_notice(),
        CauseKind::DateMoved => t.shares_cause_date(),
        CauseKind::IncompleteInput => t.shares_cause_input(),
        CauseKind::SlowAnswers => t.shares_cause_answers(),
        CauseKind::ApprovalWait => t.shares_cause_approval(),
        CauseKind::Upstream => t.shares_cause_upstream(),
        CauseKind::ProviderQueue => t.shares_cause_queue(),
        CauseKind::ProviderWork => t.shares_cause_work(),
        CauseKind::Displaced => t.shares_cause_displaced(),
        CauseKind::Rework => t.shares_cause_rework(),
        CauseKind::Closure => t.shares_cause_closure(),
        CauseKind::Disputed => t.shares_cause_disputed(),
    }
}

fn verdict(ctx: &Ctx, verdict: Verdict) -> String {
    match verdict {
        Verdict::Nobody => ctx.t.shares_verdict_nobody(),
        Verdict::Shared => ctx.t.shares_verdict_shared(),
        Verdict::Largest(side) => ctx.t.shares_verdict_largest(side_name(ctx, side)),
    }
}

/// What the figures rest on.
fn standards(ctx: &Ctx, sharing: &Sharing) -> Markup {
    let t = ctx.t;
    match &sharing.standards {
        Standards::Agreed(agreed) => html! {
            (t.shares_by_agreement()) " "
            a href=(paths::agreement_version(agreed.agreement, agreed.version)) {
                (t.agreements_version(ctx.locale.number(agreed.version)))
            }
        },
        Standards::Usual { provider, customer } => {
            let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            html! { (t.shares_by_usual(ctx.locale.number(count(*provider)), ctx.locale.number(count(*customer)))) }
        }
    }
}

//! Whose turn it was and for how long, with both clocks, and why the promise falls when it does.
//!
//! Folded away: who trusts the sentence above need not read it. Sides are named as sides, never as people.

use db::Timestamp;
use domain::language::Language;
use domain::request::State;
use domain::request::clock::{Pause, TwoClocks, WhyDue};
use jiff::civil::Date;
use maud::{Markup, html};
use measure::turns::{Cause, Interval, Side};
use measure::worktime::{Closure, Explanation};

use super::contest;
use super::load::Loaded;
use super::status::{Face, moment, provider};
use crate::agreements;
use crate::components::{Column, Tone, banner, details, table_below};
use crate::ctx::Ctx;
use crate::offering::lead_time;

/// How many days of a calendar are told one by one.
const DAYS: usize = 14;

/// Both explanations; nothing for a request that has no clock.
pub(super) fn clock(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let Some(clocks) = &loaded.clocks else { return html! {} };
    html! {
        (details("clock", &ctx.t.request_clock_title(), &html! {
            (turns(ctx, clocks))
            (contest::settled(ctx, loaded))
        }))
        @if loaded.why_due.is_some() || !loaded.other_dates.is_empty() {
            (details("why-due", &ctx.t.request_due_title(), &html! {
                @if let Some(why) = &loaded.why_due { (why_due(ctx, why, loaded.show.request.promised_for)) }
                (others(ctx, loaded))
            }))
        }
    }
}

/// What the provider's side has taken beyond the time that it publishes, for the two sides alone. The clock of
/// that side stands while an answer is awaited, so nobody else's time is in it.
pub(super) fn published(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let t = ctx.t;
    let request = &loaded.show.request;
    let is_a_side = request.standing.is_customer || request.standing.is_provider;
    let is_waiting = matches!(request.state, State::Asked | State::Opened) && request.promised_for.is_none();
    let (Some(lead), Some(clocks)) = (loaded.published, &loaded.clocks) else { return html! {} };
    let late = clocks.provider_minutes - lead;
    if !is_a_side || !is_waiting || late <= 0 {
        return html! {};
    }
    let (lead, late) = (lead_time(ctx, lead), lead_time(ctx, late));
    let text = match Face::of(&loaded.show) {
        Face::Customer => t.request_published_late(provider(&loaded.show), lead, late),
        Face::Provider => t.request_published_late_serve(lead, late),
    };
    html! { (banner(Tone::Late, &text, &html! {})) }
}

fn turns(ctx: &Ctx, clocks: &TwoClocks) -> Markup {
    let t = ctx.t;
    let names =
        [t.request_clock_from(), t.request_clock_to(), t.request_clock_side(), t.request_clock_working()];
    let [from, to, side, working] = &names;
    let columns = [Column::Text(from), Column::Text(to), Column::Text(side), Column::Number(working)];
    let last = clocks.turns.len();
    let rows = html! {
        @for (index, turn) in clocks.turns.iter().enumerate() {
            tr {
                td { (moment(ctx, Timestamp::from_jiff(turn.from))) }
                td {
                    @if clocks.is_running && index + 1 == last { (t.request_clock_now()) }
                    @else { (moment(ctx, Timestamp::from_jiff(turn.to))) }
                }
                td { (holder(ctx, turn)) span.meta { " · " (cause(ctx, turn)) } }
                td.num.words {
                    (hours(ctx, turn.working))
                    @if turn.minutes != turn.working {
                        span.meta { " · " (t.request_clock_lived_for(ctx.locale.length(turn.minutes))) }
                    }
                }
            }
        }
    };
    let lived = ctx.locale.length(clocks.lived_minutes);
    let disputed = (clocks.disputed_minutes > 0).then(|| hours(ctx, clocks.disputed_minutes));
    html! {
        p #term-clock { (t.request_clock_term(hours(ctx, clocks.provider_minutes))) }
        p #lived-clock {
            @if clocks.is_running { (t.request_clock_lived(lived)) }
            @else { (t.request_clock_lived_in_all(lived)) }
        }
        @if let Some(disputed) = disputed { p #disputed-clock { (t.request_clock_contested(disputed)) } }
        @if last > 0 { (table_below("turns", &t.request_clock_title(), &columns, &rows)) }
        p.meta { (t.request_clock_note()) }
    }
}

/// Hours, never days: a working day has fewer than twenty-four.
fn hours(ctx: &Ctx, minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => ctx.t.format_minutes(minutes),
        (hours, 0) => ctx.t.format_hours(hours),
        (hours, minutes) => ctx.t.format_length_and(ctx.t.format_hours(hours), ctx.t.format_minutes(minutes)),
    }
}

fn holder(ctx: &Ctx, turn: &Interval) -> String {
    match turn.side {
        Side::Provider => ctx.t.request_clock_provider(),
        Side::Customer => ctx.t.request_clock_customer(),
        Side::Third => ctx.t.request_clock_third(),
        Side::Disputed => ctx.t.request_clock_disputed(),
    }
}

fn cause(ctx: &Ctx, turn: &Interval) -> String {
    match turn.cause {
        Cause::Queue => ctx.t.request_clock_queue(),
        Cause::Work => ctx.t.request_clock_work(),
        Cause::Displaced => ctx.t.request_clock_displaced(),
        Cause::Closing => ctx.t.request_clock_closing(),
        Cause::Answer | Cause::MissingInput => ctx.t.request_clock_answer(),
        Cause::AgreedDate => ctx.t.request_clock_agreed(),
        Cause::Approval => ctx.t.request_clock_approval(),
        Cause::Upstream => ctx.t.request_clock_upstream(),
        Cause::Done => ctx.t.request_clock_done(),
    }
}

fn why_due(ctx: &Ctx, why: &WhyDue, promised_for: Option<Timestamp>) -> Markup {
    let counted = &why.counted;
    let minutes = counted.used.iter().map(|used| used.minutes).sum();
    // A promise for an hour when nobody works is later than the last minute that counts.
    let outside = promised_for.filter(|at| Timestamp::from_jiff(counted.due).minutes_until(*at) > 0);
    html! {
        p { (ctx.t.request_due_sum(hours(ctx, minutes), ctx.locale.day_at(Timestamp::from_jiff(counted.due)))) }
        @if let Some(at) = outside { p { (ctx.t.request_due_outside(moment(ctx, at))) } }
        (day_by_day(ctx, counted))
        @if !why.pauses.is_empty() {
            p { (ctx.t.request_due_pauses()) }
            ol.plain-list #pauses { @for pause in &why.pauses { li { (paused(ctx, pause)) } } }
            @match why.with_pauses {
                Some(at) => p { (ctx.t.request_due_with_pauses(ctx.locale.day_at(at))) },
                None if why.pauses.iter().any(|pause| pause.is_running) => p { (ctx.t.request_due_stands()) },
                None => {},
            }
        }
    }
}

fn day_by_day(ctx: &Ctx, counted: &Explanation) -> Markup {
    let days = days(ctx, counted);
    let more = i64::try_from(days.len().saturating_sub(DAYS)).unwrap_or(i64::MAX);
    html! {
        ul.plain-list {
            @for (_, line) in days.iter().take(DAYS) { li { (line) } }
            @if more > 0 { li.meta { (ctx.t.request_due_more(more)) } }
        }
    }
}

/// Why the agreed dates and the day on which it is needed fall when they do.
fn others(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let t = ctx.t;
    let dates = &loaded.other_dates;
    let over = |counted: &Explanation| ctx.locale.day_at(Timestamp::from_jiff(counted.due));
    let asked = ctx.locale.day_at(loaded.show.request.created_at);
    let told = loaded.announced_at.map_or_else(|| asked.clone(), |told| ctx.locale.day_at(told));
    html! {
        @if let Some(lead) = &dates.lead {
            section.stack-s #why-agreed {
                h3 { (t.request_due_agreed_title()) }
                p { (t.request_due_agreed(asked.as_str(), agreements::agreed_length(ctx, lead.length, lead.day), over(&lead.counted))) }
                (day_by_day(ctx, &lead.counted))
            }
        }
        @if let (Some(needed), Some(needed_by)) = (&dates.needed, loaded.show.request.needed_by) {
            section.stack-s #why-needed {
                h3 { (t.request_due_needed_title()) }
                @let minutes = needed.used.iter().map(|used| used.minutes).sum();
                p { (t.request_due_needed(moment(ctx, needed_by), hours(ctx, minutes))) }
                (day_by_day(ctx, needed))
                @if let Some(notice) = &dates.notice {
                    p #why-notice { (t.request_due_notice(told.as_str(), agreements::agreed_length(ctx, notice.length, notice.day), over(&notice.counted))) }
                    @if let Some(short) = &dates.short {
                        @let (agreed, given) = agreements::short_notice(ctx, short);
                        p { @match given {
                            Some(given) => (t.evidence_notice_given(agreed, given)),
                            None => (t.evidence_notice_none(agreed)),
                        } }
                    } @else { p { (t.request_due_notice_kept()) } }
                }
            }
        }
    }
}

fn paused(ctx: &Ctx, pause: &Pause) -> String {
    let from = ctx.locale.day_at(pause.from);
    if pause.is_running {
        ctx.t.request_due_paused_since(from, hours(ctx, pause.minutes))
    } else {
        ctx.t.request_due_paused(from, ctx.locale.day_at(pause.to), hours(ctx, pause.minutes))
    }
}

/// What each day contributes, or why it does not, in the order of the days.
fn days(ctx: &Ctx, why: &Explanation) -> Vec<(Date, String)> {
    let used = why.used.iter().map(|used| {
        let [from, to] = [used.from, used.to].map(|at| ctx.locale.time(Timestamp::from_jiff(at)));
        (used.date, ctx.t.request_due_used(ctx.locale.date(used.date), from, to))
    });
    let skipped = why.skipped.iter().map(|day| {
        (day.date, ctx.t.request_due_skipped(ctx.locale.date(day.date), closure(ctx, &day.reason)))
    });
    let mut days: Vec<(Date, String)> = used.chain(skipped).collect();
    days.sort_by_key(|(date, _)| *date);
    days
}

fn closure(ctx: &Ctx, closure: &Closure) -> String {
    match closure {
        Closure::Weekday => ctx.t.request_due_closed_weekday(),
        Closure::Holiday { names, .. } => match ctx.locale.language {
            Language::En => names.en.to_string(),
            Language::It => names.it.to_string(),
            Language::Pl => names.pl.to_string(),
        },
        Closure::Exception { reason } => reason.clone().unwrap_or_else(|| ctx.t.request_due_closed()),
    }
}

//! The evidence ladder in words: with few cases about, with more an interval, with many a plain figure.

use db::Timestamp;
use domain::evidence::{Answer, Level, Method};
use domain::request::offer::Basis;
use measure::promise::{Evidence, Quote};

use super::outlook::Dates;
use crate::ctx::Ctx;

/// How long it usually takes, in days from today; what was agreed where past requests do not say.
pub(crate) fn usual(ctx: &Ctx, answer: &Answer, dates: &Dates) -> String {
    let t = ctx.t;
    let length = |at: Option<Timestamp>| at.map(|at| days(ctx, dates.now, at));
    match &answer.quote {
        Quote::Known { evidence, .. } => {
            let Some(usual) = length(dates.usual) else { return t.evidence_none() };
            match (evidence, length(dates.low), length(dates.high)) {
                (Evidence::Few | Evidence::None, _, _) => t.evidence_usual_few(usual),
                (Evidence::Interval, Some(low), Some(high)) if low != high => {
                    t.evidence_usual_between(usual, low, high)
                }
                (Evidence::Interval, Some(low), None) if low != usual => t.evidence_usual_from(usual, low),
                _ => t.evidence_usual(usual),
            }
        }
        Quote::NotYet { .. } => t.evidence_not_yet(),
        Quote::NoEvidence => {
            length(dates.agreed).map_or_else(|| t.evidence_none(), |days| t.evidence_agreed(days))
        }
    }
}

/// Whose past requests spoke, and how many they were; the agreed standard beside it where only a wider level
/// spoke, or the share is not reached yet.
pub(crate) fn based_on(ctx: &Ctx, answer: &Answer, dates: &Dates) -> Option<String> {
    let (level, cases) = answer.spoke()?;
    let own = matches!(level, Level::Option | Level::Service) && matches!(answer.quote, Quote::Known { .. });
    let based = of_level(ctx, level, i64::try_from(cases).unwrap_or(i64::MAX));
    let agreed = dates.agreed.filter(|_| !own).map(|at| days(ctx, dates.now, at));
    Some(match agreed {
        Some(agreed) => format!("{based} {}", ctx.t.evidence_agreed_too(agreed)),
        None => based,
    })
}

fn of_level(ctx: &Ctx, level: Level, cases: i64) -> String {
    let t = ctx.t;
    match level {
        Level::Option => t.evidence_based_option(cases),
        Level::Service => t.evidence_based_service(cases),
        Level::Team => t.evidence_based_team(cases),
        Level::Organisation => t.evidence_based_organisation(cases),
    }
}

/// What waits before a new request, as it is now; nothing when nothing waits.
pub(crate) fn queue(ctx: &Ctx, answer: &Answer) -> Option<String> {
    if answer.waiting == 0 {
        return None;
    }
    let ahead = ctx.t.evidence_ahead(answer.waiting);
    Some(match answer.last_waited {
        Some(minutes) if minutes > 0 => {
            format!("{ahead} {}", ctx.t.evidence_last_waited(working(ctx, minutes)))
        }
        _ => ahead,
    })
}

/// That the date counts what is not done before this request, where it does.
pub(crate) fn counted(ctx: &Ctx, answer: &Answer) -> Option<String> {
    answer.counted().map(|bound| ctx.t.evidence_counts(bound.ahead))
}

/// On what a promise rested when it was given.
pub(crate) fn basis(ctx: &Ctx, basis: &Basis) -> Option<String> {
    match (basis.method, basis.level.zip(basis.cases)) {
        (Method::Evidence, Some((level, cases))) => Some(match basis.ahead {
            Some(ahead) => format!("{} {}", of_level(ctx, level, cases), ctx.t.evidence_basis_ahead(ahead)),
            None => of_level(ctx, level, cases),
        }),
        (Method::Agreed, _) => Some(ctx.t.evidence_basis_agreed()),
        // A date of one's own rests on whoever gave it: their name stands beside it.
        (Method::Own, _) | (Method::Evidence, None) => None,
    }
}

/// The days from now to a moment; within a day the hours.
pub(crate) fn days(ctx: &Ctx, now: Timestamp, at: Timestamp) -> String {
    let (today, day) = (ctx.locale.civil_date(now), ctx.locale.civil_date(at));
    let days = today.until(day).map_or(0, |span| i64::from(span.get_days()));
    if days >= 1 { ctx.t.format_days(days) } else { ctx.locale.length(now.minutes_until(at).max(1)) }
}

/// Working minutes in hours, rounded to whole ones above an hour.
fn working(ctx: &Ctx, minutes: i64) -> String {
    if minutes < 60 {
        ctx.t.format_minutes(minutes)
    } else {
        ctx.t.offering_working_hours((minutes + 30) / 60)
    }
}

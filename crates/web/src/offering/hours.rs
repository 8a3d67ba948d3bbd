//! A working calendar in words: on which days one is there, and whether now.

use db::Timestamp;
use jiff::civil::{Time, Weekday};
use maud::{Markup, html};
use measure::worktime::{Calendar, Span, Week};

use crate::components::{Tone, chip};
use crate::ctx::Ctx;

/// Minutes of a working day, as lead times are told.
const DAY: i64 = 8 * 60;

/// Consecutive days with the same hours.
struct Days {
    first: Weekday,
    last: Weekday,
    spans: Vec<Span>,
}

/// The week as a list of days and hours, and whether somebody is there now.
pub(super) fn hours(ctx: &Ctx, calendar: &Calendar) -> Markup {
    let t = ctx.t;
    let week = calendar.version_on(ctx.locale.today()).map(|version| &version.weekly);
    html! {
        p { (open_now(ctx, calendar, ctx.now)) }
        @if let Some(week) = week {
            @if is_always(week) { p { (t.offering_always()) } }
            @else {
                dl.facts {
                    @for days in groups(week).iter().filter(|days| !days.spans.is_empty()) {
                        dt { (name(ctx, days)) }
                        dd.num { (spans(ctx, &days.spans)) }
                    }
                }
            }
        }
    }
}

fn open_now(ctx: &Ctx, calendar: &Calendar, now: Timestamp) -> Markup {
    match calendar.is_open(now.to_jiff()) {
        Ok(true) => chip(Tone::Ok, &ctx.t.offering_open_now()),
        Ok(false) => chip(Tone::Neutral, &ctx.t.offering_closed_now()),
        Err(_) => html! {},
    }
}

fn is_always(week: &Week) -> bool {
    week == &Week::always()
}

fn groups(week: &Week) -> Vec<Days> {
    let mut groups: Vec<Days> = Vec::new();
    for day in Weekday::Monday.cycle_forward().take(7) {
        let spans = week.on(day).to_vec();
        match groups.last_mut() {
            Some(group) if group.spans == spans => group.last = day,
            _ => groups.push(Days { first: day, last: day, spans }),
        }
    }
    groups
}

fn name(ctx: &Ctx, days: &Days) -> String {
    if days.first == days.last {
        weekday(ctx, days.first)
    } else {
        format!("{}–{}", weekday(ctx, days.first), weekday(ctx, days.last))
    }
}

fn weekday(ctx: &Ctx, day: Weekday) -> String {
    let t = ctx.t;
    match day {
        Weekday::Monday => t.offering_monday(),
        Weekday::Tuesday => t.offering_tuesday(),
        Weekday::Wednesday => t.offering_wednesday(),
        Weekday::Thursday => t.offering_thursday(),
        Weekday::Friday => t.offering_friday(),
        Weekday::Saturday => t.offering_saturday(),
        Weekday::Sunday => t.offering_sunday(),
    }
}

fn spans(ctx: &Ctx, spans: &[Span]) -> String {
    let span = |span: &Span| format!("{}–{}", clock(ctx, span.opens()), clock(ctx, span.closes()));
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}

/// Minutes after midnight on a clock; the end of a day is 24:00.
fn clock(ctx: &Ctx, minutes: u16) -> String {
    if minutes == 24 * 60 {
        return "24:00".to_owned();
    }
    let (hour, minute) = (i8::try_from(minutes / 60 % 24), i8::try_from(minutes % 60));
    let time = hour.ok().zip(minute.ok()).and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    time.map(|time| ctx.locale.time_of_day(time)).unwrap_or_default()
}

/// A lead time in working days of eight hours where it is a whole number of them, else in working hours.
pub(crate) fn lead_time(ctx: &Ctx, minutes: i64) -> String {
    let t = ctx.t;
    if minutes % DAY == 0 {
        t.offering_working_days(minutes / DAY)
    } else if minutes > DAY {
        t.offering_working_hours((minutes + 59) / 60)
    } else {
        ctx.locale.length(minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_the_same_hours_are_told_together() {
        let nine = Span::new((9, 0), (17, 0)).unwrap();
        let found: Vec<(Weekday, Weekday, usize)> = groups(&Week::weekdays(&[nine]))
            .iter()
            .map(|days| (days.first, days.last, days.spans.len()))
            .collect();
        assert_eq!(found, [(Weekday::Monday, Weekday::Friday, 1), (Weekday::Saturday, Weekday::Sunday, 0)]);
    }
}

//! Terms in words: lengths, and what each side gives as a list of sentences.

use domain::OptionId;
use domain::agreement::{Agreement, InForce, Length, ShortNotice, Side, Terms};
use domain::text::Texts;

use crate::ctx::Ctx;

/// Minutes of a day that never closes.
const WHOLE_DAY: i64 = 24 * 60;

/// A length as it was agreed, where a working day has `day` minutes.
pub(super) fn length(ctx: &Ctx, length: Length, day: i64) -> String {
    let t = ctx.t;
    let days =
        if day == WHOLE_DAY { t.format_days(length.days) } else { t.offering_working_days(length.days) };
    let hours = ctx.locale.length(length.minutes);
    match (length.days, length.minutes) {
        (_, 0) => days,
        (0, minutes) if minutes < WHOLE_DAY => hours,
        (0, minutes) => t.offering_working_hours((minutes + 59) / 60),
        (_, _) => t.format_length_and(days, hours),
    }
}

/// So many working minutes as the length that they are.
pub(crate) fn minutes(ctx: &Ctx, minutes: i64, day: i64) -> String {
    let minutes = minutes.saturating_abs();
    length(ctx, Length { days: minutes / day.max(1), minutes: minutes % day.max(1) }, day)
}

/// The same where minutes do not matter: those of lengths of a day and more are dropped.
pub(crate) fn roughly(ctx: &Ctx, length: i64, day: i64) -> String {
    let length = length.saturating_abs();
    if length < day { minutes(ctx, length, day) } else { minutes(ctx, (length + 30) / 60 * 60, day) }
}

/// A length as it was agreed, for other pages.
pub(crate) fn agreed_length(ctx: &Ctx, agreed: Length, day: i64) -> String {
    length(ctx, agreed, day)
}

/// The agreed notice and the one that is given instead; nothing where none is. Hours beside days are left out
/// where the days say enough.
pub(crate) fn short_notice(ctx: &Ctx, short: &ShortNotice) -> (String, Option<String>) {
    let given = match short.given {
        Length { days, .. } if days > 0 && days < short.agreed.days => Length::days(days),
        given => given,
    };
    let is_none = given == Length::default();
    (length(ctx, short.agreed, short.day), (!is_none).then(|| length(ctx, given, short.day)))
}

/// One thing that a side gives: what it is called, and what was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    /// Its name.
    pub(super) label: String,
    /// What was agreed; several lines for a list.
    pub(super) value: Vec<String>,
}

/// What a side gives, in the order in which it is read.
pub(super) fn given(ctx: &Ctx, agreement: &Agreement, terms: &Terms, side: Side) -> Vec<Given> {
    match side {
        Side::Provider => provider(ctx, &agreement.options, terms),
        Side::Customer => customer(ctx, terms),
    }
}

fn provider(ctx: &Ctx, options: &[(OptionId, Texts)], terms: &Terms) -> Vec<Given> {
    let t = ctx.t;
    let day = terms.day.provider;
    let mut given = Vec::new();
    let mut add = |label: String, one: Option<Length>| {
        given.extend(one.map(|one| Given { label, value: vec![length(ctx, one, day)] }));
    };
    add(t.agreements_lead(), terms.lead);
    for (option, name) in options {
        let lead = terms.leads.get(option).copied();
        add(t.agreements_lead_of(name.best(ctx.locale.language)), lead);
    }
    add(t.agreements_first_answer(), terms.first_answer);
    add(t.agreements_upstream(), terms.upstream);
    list(&mut given, t.agreements_also(), &terms.provider_gives);
    given
}

fn customer(ctx: &Ctx, terms: &Terms) -> Vec<Given> {
    let t = ctx.t;
    let day = terms.day.customer;
    let mut given = Vec::new();
    let mut add = |label: String, one: Option<Length>| {
        given.extend(one.map(|one| Given { label, value: vec![length(ctx, one, day)] }));
    };
    add(t.agreements_notice(), terms.notice);
    add(t.agreements_answer(), terms.answer);
    add(t.agreements_approval(), terms.approval);
    list(&mut given, t.agreements_complete(), &terms.complete);
    list(&mut given, t.agreements_also(), &terms.customer_gives);
    given
}

fn list(given: &mut Vec<Given>, label: String, lines: &[String]) {
    if !lines.is_empty() {
        given.push(Given { label, value: lines.to_vec() });
    }
}

/// "Notice 14 working days, ready within 14 working days": what was agreed, in one line for a request.
pub(crate) fn agreed_line(ctx: &Ctx, agreed: &InForce) -> String {
    let t = ctx.t;
    let terms = &agreed.terms;
    let notice = terms.notice.map(|one| t.agreements_line_notice(length(ctx, one, terms.day.customer)));
    let lead =
        terms.lead_of(agreed.option).map(|one| t.agreements_line_lead(length(ctx, one, terms.day.provider)));
    let parts: Vec<String> = notice.into_iter().chain(lead).collect();
    let version = t.agreements_version(ctx.locale.number(agreed.version));
    if parts.is_empty() { version } else { t.agreements_line(ctx.locale.list(&parts), version) }
}

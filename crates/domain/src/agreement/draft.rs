//! A version as typed into a form: texts by field, checked one by one.

use std::collections::BTreeMap;

use db::Date;
use serde::{Deserialize, Serialize};

use super::Version;
use super::terms::{Length, Terms, Unsettled};
use crate::{CalendarId, OptionId, Problem, Problems, Result, text};

/// The most days that a length may have: two years.
const MOST_DAYS: i64 = 730;
/// The most hours beyond them.
const MOST_HOURS: i64 = 20_000;
/// The most lines of a list.
const MOST_LINES: usize = 20;
/// The longest line.
const LINE_MAX: usize = 300;
/// The longest reason.
const WORDS_MAX: usize = 1000;
/// The most days a closing may wait in silence.
const MOST_SILENT_DAYS: i64 = 90;

/// A length as typed: days and hours, both may stay empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedLength {
    /// Whole working days.
    pub days: String,
    /// Working hours beyond them; half an hour is `0.5` or `0,5`.
    pub hours: String,
}

impl TypedLength {
    /// Reads it; nothing when both fields are empty.
    ///
    /// # Errors
    /// Invalid, by the names `<name>_days` and `<name>_hours`.
    pub fn read(&self, name: &str) -> Result<Option<Length>> {
        let mut problems = Problems::default();
        let read = length(&mut problems, name, self);
        problems.finish()?;
        Ok(read)
    }
}

/// A version as typed into a form; not checked yet. Field names are those of the problems.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// *N*.
    pub notice: TypedLength,
    /// *Q*.
    pub answer: TypedLength,
    /// *A*.
    pub approval: TypedLength,
    /// What belongs to a complete request, one line each.
    pub complete: String,
    /// What else the customer gives, one line each.
    pub customer_gives: String,
    /// The id of the customer's calendar; empty for the team's own.
    pub customer_calendar: String,
    /// *P*.
    pub lead: TypedLength,
    /// *P* of the variants.
    pub leads: BTreeMap<OptionId, TypedLength>,
    /// The first answer.
    pub first_answer: TypedLength,
    /// *U*.
    pub upstream: TypedLength,
    /// What else the provider gives, one line each.
    pub provider_gives: String,
    /// The id of the provider's calendar; empty for the service's own.
    pub provider_calendar: String,
    /// The day of effect, as 2026-11-23.
    pub effective_on: String,
    /// The day of the review.
    pub review_on: String,
    /// What happens to contests that stay open; empty for halves.
    pub unsettled: String,
    /// After how many silent days a closing counts as confirmed; empty for never.
    pub silent_days: String,
    /// Why it shall stand although nobody could keep it.
    pub keep_anyway: String,
    /// Why colleagues wait longer than outside customers.
    pub slower_reason: String,
}

/// What a version is to say: every field read, and ready to be kept as a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub(super) terms: Terms,
    pub(super) customer_calendar: Option<CalendarId>,
    pub(super) provider_calendar: Option<CalendarId>,
    pub(super) effective_on: Option<Date>,
    pub(super) review_on: Option<Date>,
}

impl Draft {
    /// Reads everything and reports every problem, by the names of the fields.
    ///
    /// # Errors
    /// Invalid with every field that cannot be read.
    pub fn parse(&self) -> Result<Edit> {
        let mut problems = Problems::default();
        let p = &mut problems;
        let mut leads = BTreeMap::new();
        for (option, typed) in &self.leads {
            if let Some(length) = length(p, &format!("lead.{option}"), typed) {
                leads.insert(*option, length);
            }
        }
        let terms = Terms {
            notice: length(p, "notice", &self.notice),
            answer: length(p, "answer", &self.answer),
            approval: length(p, "approval", &self.approval),
            complete: lines(p, "complete", &self.complete),
            customer_gives: lines(p, "customer_gives", &self.customer_gives),
            lead: length(p, "lead", &self.lead),
            leads,
            first_answer: length(p, "first_answer", &self.first_answer),
            upstream: length(p, "upstream", &self.upstream),
            provider_gives: lines(p, "provider_gives", &self.provider_gives),
            unsettled: p.take("unsettled", unsettled(&self.unsettled)).unwrap_or_default(),
            silent_days: p.take("silent_days", whole(&self.silent_days, 1, MOST_SILENT_DAYS)).flatten(),
            keep_anyway: p.take("keep_anyway", text::block(&self.keep_anyway, WORDS_MAX)).unwrap_or_default(),
            slower_reason: p
                .take("slower_reason", text::block(&self.slower_reason, WORDS_MAX))
                .unwrap_or_default(),
            ..Terms::default()
        };
        let edit = Edit {
            terms,
            customer_calendar: p.take("customer_calendar", text::choice(&self.customer_calendar)).flatten(),
            provider_calendar: p.take("provider_calendar", text::choice(&self.provider_calendar)).flatten(),
            effective_on: p.take("effective_on", text::date(&self.effective_on)).flatten(),
            review_on: p.take("review_on", text::date(&self.review_on)).flatten(),
        };
        problems.finish()?;
        Ok(edit)
    }
}

impl From<&Version> for Draft {
    fn from(version: &Version) -> Draft {
        let terms = &version.terms;
        let id = |id: Option<CalendarId>| id.map(|id| id.to_string()).unwrap_or_default();
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        Draft {
            notice: typed(terms.notice),
            answer: typed(terms.answer),
            approval: typed(terms.approval),
            complete: terms.complete.join("\n"),
            customer_gives: terms.customer_gives.join("\n"),
            customer_calendar: id(version.customer_calendar),
            lead: typed(terms.lead),
            leads: terms.leads.iter().map(|(option, length)| (*option, typed(Some(*length)))).collect(),
            first_answer: typed(terms.first_answer),
            upstream: typed(terms.upstream),
            provider_gives: terms.provider_gives.join("\n"),
            provider_calendar: id(version.provider_calendar),
            effective_on: day(version.effective_on),
            review_on: day(version.review_on),
            unsettled: terms.unsettled.word().to_owned(),
            silent_days: terms.silent_days.map(|days| days.to_string()).unwrap_or_default(),
            keep_anyway: terms.keep_anyway.clone(),
            slower_reason: terms.slower_reason.clone(),
        }
    }
}

fn typed(length: Option<Length>) -> TypedLength {
    let Some(length) = length else { return TypedLength::default() };
    let number = |value: i64| if value == 0 { String::new() } else { value.to_string() };
    let hours = match (length.minutes / 60, length.minutes % 60) {
        (hours, 0) => number(hours),
        (hours, minutes) => format!("{hours}:{minutes:02}"),
    };
    TypedLength {
        days: if length == Length::default() { "0".to_owned() } else { number(length.days) },
        hours,
    }
}

/// A length of days and hours; nothing when both are empty.
fn length(problems: &mut Problems, name: &str, typed: &TypedLength) -> Option<Length> {
    let days = problems.take(format!("{name}_days"), whole(&typed.days, 0, MOST_DAYS))?;
    let minutes = problems.take(format!("{name}_hours"), hours(&typed.hours))?;
    if days.is_none() && minutes.is_none() {
        return None;
    }
    Some(Length { days: days.unwrap_or(0), minutes: minutes.unwrap_or(0) })
}

fn whole(text: &str, least: i64, most: i64) -> Result<Option<i64>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number: i64 = text.parse().map_err(|_| Problem::NotANumber)?;
    if number < least {
        Err(Problem::TooSmall(least))
    } else if number > most {
        Err(Problem::TooLarge(most))
    } else {
        Ok(Some(number))
    }
}

/// Hours in minutes: `4`, `1:30`, `0.5`, `0,5`.
fn hours(text: &str) -> Result<Option<i64>, Problem> {
    let text = text.trim();
    if let Some((hours, minutes)) = text.split_once(':') {
        let hours = whole(hours, 0, MOST_HOURS)?.unwrap_or(0);
        return Ok(Some(hours * 60 + whole(minutes, 0, 59)?.unwrap_or(0)));
    }
    let Some((hours, part)) = text.split_once(['.', ',']) else {
        return Ok(whole(text, 0, MOST_HOURS)?.map(|hours| hours * 60));
    };
    let hours = whole(hours, 0, MOST_HOURS)?.unwrap_or(0);
    if part.is_empty() || part.len() > 2 {
        return Err(Problem::NotANumber);
    }
    let hundredths: i64 = format!("{part:0<2}").parse().map_err(|_| Problem::NotANumber)?;
    Ok(Some(hours * 60 + hundredths * 60 / 100))
}

fn lines(problems: &mut Problems, name: &'static str, typed: &str) -> Vec<String> {
    let lines: Vec<String> = typed
        .replace('\0', "")
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect();
    if lines.len() > MOST_LINES {
        problems.add(name, Problem::TooLarge(i64::try_from(MOST_LINES).unwrap_or(i64::MAX)));
    } else if lines.iter().any(|line| line.chars().count() > LINE_MAX) {
        problems.add(name, Problem::TooLong(LINE_MAX));
    }
    lines
}

fn unsettled(text: &str) -> Result<Unsettled, Problem> {
    match text.trim() {
        "" => Ok(Unsettled::Halves),
        word => Unsettled::parse(word).ok_or(Problem::NotAChoice),
    }
}

//! A calendar as a form shows it: one version, its week as seven lines, its exceptions as text.

use jiff::civil::Date;
use measure::worktime::{
    Calendar, Country, Definition, Error as Wrong, Exception, HolidayRules, Hours, PatronSaint, Span,
    Version, Week, patron_saints,
};
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::{Error, Problem, Problems, Result, text};

/// How many exceptions one version may have.
const MOST_EXCEPTIONS: usize = 400;

/// A version of a calendar as typed into a form; not checked yet.
///
/// Hours are written `09:00-13:00, 14:00-18:00`; a line left empty is a day off. Exceptions are lines of
/// `2026-12-24 closed Christmas Eve` or `2026-12-31 09:00-12:00`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the names of the weekdays say it")]
pub struct Draft {
    /// The calendar's name.
    pub name: String,
    /// IANA name of its zone.
    pub zone: String,
    /// The first day on which this version counts, as 2026-11-23.
    pub effective_from: String,
    pub monday: String,
    pub tuesday: String,
    pub wednesday: String,
    pub thursday: String,
    pub friday: String,
    pub saturday: String,
    pub sunday: String,
    /// `it`, `pl`, or empty for no public holidays.
    pub country: String,
    /// A town whose patron saint's day is off, as the list of them writes it; may be empty.
    pub town: String,
    /// Single dates, one a line; may be empty.
    pub exceptions: String,
}

impl Draft {
    /// The version in force on `day`, ready to be edited by a reader of this language.
    pub fn of(name: &str, calendar: &Calendar, day: Date, language: Language) -> Draft {
        let zone = calendar.definition().zone.clone();
        let Some(version) = calendar.version_on(day) else {
            return Draft { name: name.to_owned(), zone, ..Draft::default() };
        };
        let week = &version.weekly;
        Draft {
            name: name.to_owned(),
            zone,
            effective_from: version.effective_from.to_string(),
            monday: written(&week.monday),
            tuesday: written(&week.tuesday),
            wednesday: written(&week.wednesday),
            thursday: written(&week.thursday),
            friday: written(&week.friday),
            saturday: written(&week.saturday),
            sunday: written(&week.sunday),
            country: version.holidays.country.map(code).unwrap_or_default().to_owned(),
            town: version
                .holidays
                .patron_saint
                .as_ref()
                .map(|saint| saint.town.to_string())
                .unwrap_or_default(),
            exceptions: version
                .exceptions
                .iter()
                .map(|exception| exception_line(exception, language))
                .collect::<Vec<_>>()
                .join("\n"),
        }
    }

    /// The name, and the calendar that comes of putting this version beside the others of `before`.
    /// A version with the same date of effect is replaced; what the form does not show stays.
    pub fn parse(&self, before: Option<&Calendar>) -> Result<(String, Calendar)> {
        let mut problems = Problems::default();
        let name = problems.take("name", text::line(&self.name, 200));
        let from = problems.take("effective_from", text::date(&self.effective_from)).flatten();
        if from.is_none() && text::date(&self.effective_from).is_ok() {
            problems.add("effective_from", Problem::Required);
        }
        let weekly = self.week(&mut problems);
        let country = problems.take("country", country(&self.country)).flatten();
        let saint = problems.take("town", saint(&self.town)).flatten();
        let exceptions = problems.take("exceptions", exceptions(&self.exceptions));
        problems.finish()?;
        let from = from.unwrap_or_default();
        let kept =
            before.and_then(|calendar| calendar.version_on(from)).map(|version| version.holidays.clone());
        let mut versions = before.map(|calendar| calendar.definition().versions.clone()).unwrap_or_default();
        versions.retain(|version| version.effective_from != from);
        versions.push(Version {
            effective_from: from,
            weekly,
            holidays: HolidayRules { country, patron_saint: saint, ..kept.unwrap_or_default() },
            exceptions: exceptions.unwrap_or_default(),
        });
        let calendar = Calendar::new(Definition { zone: self.zone.trim().to_owned(), versions })
            .map_err(|error| problem(&error))?;
        Ok((name.unwrap_or_default(), calendar))
    }

    fn week(&self, problems: &mut Problems) -> Week {
        let mut day = |field: &'static str, line: &str| problems.take(field, spans(line)).unwrap_or_default();
        Week {
            monday: day("monday", &self.monday),
            tuesday: day("tuesday", &self.tuesday),
            wednesday: day("wednesday", &self.wednesday),
            thursday: day("thursday", &self.thursday),
            friday: day("friday", &self.friday),
            saturday: day("saturday", &self.saturday),
            sunday: day("sunday", &self.sunday),
        }
    }
}

/// What is wrong with a calendar, as a problem of a form.
pub(super) fn problem(error: &Wrong) -> Error {
    match error {
        Wrong::UnknownZone(_) => Error::invalid("zone", Problem::NotAChoice),
        Wrong::NoVersion | Wrong::NeverOpen => Error::invalid("hours", Problem::NeverOpen),
        Wrong::Overlap { .. } => Error::invalid("hours", Problem::HoursOverlap),
        Wrong::RepeatedException(_) => Error::invalid("exceptions", Problem::Repeated),
        Wrong::SameEffectiveDate(_) => Error::invalid("effective_from", Problem::Repeated),
        Wrong::BadSpan(_) => Error::invalid("hours", Problem::NotHours),
        Wrong::BadHoliday { .. } => Error::invalid("country", Problem::NotADate),
        Wrong::TooFar { .. } | Wrong::Negative(_) | Wrong::OutOfRange => super::broken(error),
    }
}

fn spans(line: &str) -> Result<Vec<Span>, Problem> {
    line.split([',', ';'])
        .map(str::trim)
        .filter(|span| !span.is_empty())
        .map(|span| span.parse().map_err(|_| Problem::NotHours))
        .collect()
}

fn written(spans: &[Span]) -> String {
    spans.iter().map(Span::to_string).collect::<Vec<_>>().join(", ")
}

fn code(country: Country) -> &'static str {
    match country {
        Country::Italy => "it",
        Country::Poland => "pl",
    }
}

fn country(code: &str) -> Result<Option<Country>, Problem> {
    match code.trim() {
        "" => Ok(None),
        "it" => Ok(Some(Country::Italy)),
        "pl" => Ok(Some(Country::Poland)),
        _ => Err(Problem::NotAChoice),
    }
}

fn saint(town: &str) -> Result<Option<PatronSaint>, Problem> {
    match town.trim() {
        "" => Ok(None),
        town => {
            let found = patron_saints().iter().find(|saint| saint.town == town);
            found.cloned().map(Some).ok_or(Problem::NotAChoice)
        }
    }
}

fn exceptions(lines: &str) -> Result<Vec<Exception>, Problem> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    let parsed = lines.map(exception).collect::<Result<Vec<_>, _>>()?;
    if parsed.len() > MOST_EXCEPTIONS { Err(Problem::TooLong(MOST_EXCEPTIONS)) } else { Ok(parsed) }
}

fn exception(line: &str) -> Result<Exception, Problem> {
    let (date, rest) = line.split_once(char::is_whitespace).unwrap_or((line, closed(Language::En)));
    let date = text::date(date)?.ok_or(Problem::NotADate)?;
    let rest = rest.trim();
    let (hours, reason) = match rest.split_once(char::is_whitespace).unwrap_or((rest, "")) {
        (word, reason) if is_closed(word) => (Hours::Closed, reason),
        (hours, reason) => (Hours::Open(spans(hours)?), reason),
    };
    let reason = text::optional_line(reason, 200)?;
    Ok(Exception { date, hours, reason })
}

/// How a day without hours is written in a language.
fn closed(language: Language) -> &'static str {
    match language {
        Language::En => "closed",
        Language::It => "chiuso",
        Language::Pl => "zamknięte",
    }
}

/// Whether a word says in any language that nobody works.
fn is_closed(word: &str) -> bool {
    let word = db::fold(word);
    Language::ALL.iter().any(|language| db::fold(closed(*language)) == word)
}

fn exception_line(exception: &Exception, language: Language) -> String {
    let hours = match &exception.hours {
        Hours::Closed => closed(language).to_owned(),
        Hours::Open(spans) => spans.iter().map(Span::to_string).collect::<Vec<_>>().join(","),
    };
    let line = format!("{} {hours} {}", exception.date, exception.reason.as_deref().unwrap_or_default());
    line.trim_end().to_owned()
}

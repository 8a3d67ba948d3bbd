//! The calendar itself: a definition that people edit, and the validated form that reckons.
//!
//! A [`Definition`] is what is stored and exchanged; a [`Calendar`] can only be made from a definition
//! without mistakes. The version in force on a local date decides everything about that date; before the
//! first version takes effect, the first version applies, so that every instant has an answer.

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Serialize};

use super::holidays::{Country, Holiday, HolidayRules};
use super::span::{DAY, Span, Week, overlap};
use super::{Error, Names};

/// The zone rules compiled into the program, so that every machine counts the same minutes.
static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A calendar as written down: zone and dated versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// IANA name, for example `Europe/Warsaw`.
    pub zone: String,
    /// Versions, each in force from its date until the next one.
    pub versions: Vec<Version>,
}

impl Definition {
    /// One version, Monday to Friday, with the public holidays of a country: a sensible start.
    pub fn office(zone: &str, effective_from: Date, hours: &[Span], country: Country) -> Definition {
        let version = Version {
            effective_from,
            weekly: Week::weekdays(hours),
            holidays: HolidayRules::of(country),
            exceptions: Vec::new(),
        };
        Definition { zone: zone.to_owned(), versions: vec![version] }
    }

    /// Open round the clock, holidays included.
    pub fn always(zone: &str, effective_from: Date) -> Definition {
        let version = Version {
            effective_from,
            weekly: Week::always(),
            holidays: HolidayRules::default(),
            exceptions: Vec::new(),
        };
        Definition { zone: zone.to_owned(), versions: vec![version] }
    }
}

/// The opening hours in force from a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// First local date on which it applies.
    pub effective_from: Date,
    /// Usual hours.
    pub weekly: Week,
    /// Days off that return every year.
    #[serde(default)]
    pub holidays: HolidayRules,
    /// Single dates that differ from all of the above. An exception outranks holidays and week.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

/// A single date that is closed, or open at other hours than usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The local date.
    pub date: Date,
    /// Its hours instead of the usual ones.
    pub hours: Hours,
    /// Why, in the organisation's own words; shown when somebody asks why a date is due later.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The hours of an exceptional date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// Closed all day.
    Closed,
    /// Open at these hours instead of the usual ones.
    Open(Vec<Span>),
}

/// What a calendar has in store for a local date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayPlan<'c> {
    /// Open during these spans, all of which begin on this date.
    Open(&'c [Span]),
    /// Closed, and why.
    Closed(Closure),
}

/// Why a day counts no minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closure {
    /// The weekday has no opening hours: the weekend, a part-timer's free day. Outranks a holiday, since
    /// the day would have been closed anyway.
    Weekday,
    /// A holiday.
    Holiday {
        /// Its key, for example `corpus_christi`.
        key: String,
        /// Its names.
        names: Names,
    },
    /// Closed by an exception.
    Exception {
        /// The reason given, if any.
        reason: Option<String>,
    },
}

/// A business calendar that counts minutes. Cheap to use, made once from a [`Definition`].
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "Definition", into = "Definition")]
pub struct Calendar {
    definition: Definition,
    pub(super) zone: TimeZone,
}

impl Calendar {
    /// Checks a definition and makes it reckon.
    pub fn new(mut definition: Definition) -> Result<Calendar, Error> {
        let zone = ZONES.get(&definition.zone).map_err(|_| Error::UnknownZone(definition.zone.clone()))?;
        definition.versions.sort_by_key(|version| version.effective_from);
        let versions = &definition.versions;
        if versions.is_empty() {
            return Err(Error::NoVersion);
        }
        if let Some((first, _)) =
            versions.iter().zip(versions.iter().skip(1)).find(|(a, b)| a.effective_from == b.effective_from)
        {
            return Err(Error::SameEffectiveDate(first.effective_from));
        }
        definition.versions.iter_mut().try_for_each(Version::tidy)?;
        if definition.versions.iter().all(Version::never_opens) {
            return Err(Error::NeverOpen);
        }
        Ok(Calendar { definition, zone })
    }

    /// The definition, with versions, spans and exceptions in order.
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// The time zone whose wall clock the hours follow.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The version in force on a local date.
    pub fn version_on(&self, date: Date) -> Option<&Version> {
        let versions = &self.definition.versions;
        let after = versions.partition_point(|version| version.effective_from <= date);
        versions.get(after.saturating_sub(1))
    }

    /// What a local date has in store, and why.
    pub fn day(&self, date: Date) -> DayPlan<'_> {
        let Some(version) = self.version_on(date) else { return DayPlan::Closed(Closure::Weekday) };
        match version.usual_or_exception(date) {
            Ok([]) => DayPlan::Closed(Closure::Weekday),
            Ok(spans) => match version.holidays.on(date) {
                Some(Holiday { key, names, .. }) => {
                    DayPlan::Closed(Closure::Holiday { key: key.to_string(), names: names.clone() })
                }
                None => DayPlan::Open(spans),
            },
            Err(Exception { hours: Hours::Open(spans), .. }) if !spans.is_empty() => DayPlan::Open(spans),
            Err(Exception { reason, .. }) => DayPlan::Closed(Closure::Exception { reason: reason.clone() }),
        }
    }

    /// Whether anything opens on a local date.
    pub fn is_working_day(&self, date: Date) -> bool {
        matches!(self.day(date), DayPlan::Open(_))
    }

    /// The last working day on or before a date; `None` if there is none within the horizon.
    pub fn working_day_on_or_before(&self, date: Date) -> Option<Date> {
        self.working_day(date, |day| day.yesterday().ok())
    }

    /// The first working day on or after a date; `None` if there is none within the horizon.
    pub fn working_day_on_or_after(&self, date: Date) -> Option<Date> {
        self.working_day(date, |day| day.tomorrow().ok())
    }

    fn working_day(&self, date: Date, step: impl Fn(&Date) -> Option<Date>) -> Option<Date> {
        std::iter::successors(Some(date), step)
            .take(super::HORIZON_DAYS.unsigned_abs().try_into().unwrap_or(usize::MAX))
            .find(|day| self.is_working_day(*day))
    }
}

impl TryFrom<Definition> for Calendar {
    type Error = Error;

    fn try_from(definition: Definition) -> Result<Calendar, Error> {
        Calendar::new(definition)
    }
}

impl From<Calendar> for Definition {
    fn from(calendar: Calendar) -> Definition {
        calendar.definition
    }
}

impl Version {
    /// The weekly spans of a date, or the exception that outranks them.
    pub(super) fn usual_or_exception(&self, date: Date) -> Result<&[Span], &Exception> {
        match self.exceptions.binary_search_by_key(&date, |exception| exception.date) {
            Ok(index) => self.exceptions.get(index).map_or(Ok(&[]), Err),
            Err(_) => Ok(self.weekly.on(date.weekday())),
        }
    }

    fn tidy(&mut self) -> Result<(), Error> {
        self.holidays.check()?;
        self.weekly.sort();
        for (weekday, spans) in self.weekly.days() {
            check_overlap(spans, &format!("{weekday:?}"))?;
            check_night(spans, self.weekly.on(weekday.next()), weekday)?;
        }
        self.exceptions.sort_by_key(|exception| exception.date);
        let dates = self.exceptions.iter().map(|exception| exception.date);
        if let Some((date, _)) = dates.clone().zip(dates.skip(1)).find(|(a, b)| a == b) {
            return Err(Error::RepeatedException(date));
        }
        for exception in &mut self.exceptions {
            if let Hours::Open(spans) = &mut exception.hours {
                spans.sort_unstable();
                check_overlap(spans, &exception.date.to_string())?;
            }
        }
        Ok(())
    }

    fn never_opens(&self) -> bool {
        self.weekly.is_empty()
            && !self
                .exceptions
                .iter()
                .any(|exception| matches!(&exception.hours, Hours::Open(spans) if !spans.is_empty()))
    }
}

fn check_overlap(spans: &[Span], place: &str) -> Result<(), Error> {
    match overlap(spans) {
        Some((first, second)) => Err(Error::Overlap { first, second, place: place.to_owned() }),
        None => Ok(()),
    }
}

/// A night shift must end before the next day's hours begin.
fn check_night(spans: &[Span], next_day: &[Span], weekday: Weekday) -> Result<(), Error> {
    match (spans.last(), next_day.first()) {
        (Some(&first), Some(&second)) if first.closes() > DAY + second.opens() => {
            Err(Error::Overlap { first, second, place: format!("night of {weekday:?}") })
        }
        _ => Ok(()),
    }
}

//! Holidays as rules with dates of effect.
//!
//! A holiday is data: a key, a name in each language, a rule that finds its date in a year, and the years
//! in which the law knows it. Statutes change (Italy has 4 October again from 2026, Poland 24 December
//! from 2025), so a date in the past is judged by the rules of its own year.

use std::borrow::Cow;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::known_holidays::{ITALY, POLAND};
use super::{Error, PatronSaint};

/// How a holiday finds its date in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The same day every year; 29 February exists in leap years only.
    Fixed {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// So many days after Easter Sunday of the Western churches: 1 is Easter Monday, 60 Corpus Christi.
    Easter(i16),
}

/// The name of a holiday as each language of the interface writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "language codes")]
pub struct Names {
    pub en: Cow<'static, str>,
    pub it: Cow<'static, str>,
    pub pl: Cow<'static, str>,
}

/// A day off that returns every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// Stable key, for example `easter_monday`.
    pub key: Cow<'static, str>,
    /// Its names.
    pub names: Names,
    /// When it is.
    pub rule: Rule,
    /// First year in which it is a holiday; `None` = since ever.
    #[serde(default)]
    pub since: Option<i16>,
    /// Last year in which it is a holiday; `None` = still is.
    #[serde(default)]
    pub until: Option<i16>,
}

impl Holiday {
    /// Its date in a year, if the holiday exists in that year.
    pub fn in_year(&self, year: i16) -> Option<Date> {
        if self.since.is_some_and(|since| year < since) || self.until.is_some_and(|until| year > until) {
            return None;
        }
        match self.rule {
            Rule::Fixed { month, day } => Date::new(year, month, day).ok(),
            Rule::Easter(days) => easter_sunday(year)?.checked_add(i64::from(days).days()).ok(),
        }
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        match self.rule {
            // 2000 is a leap year, so 29 February passes.
            Rule::Fixed { month, day } if Date::new(2000, month, day).is_err() => {
                Err(Error::BadHoliday { key: self.key.to_string(), month, day })
            }
            _ => Ok(()),
        }
    }
}

/// A country whose public holidays are shipped with this crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Country {
    /// Italy: right from 2001 on.
    #[serde(rename = "it")]
    Italy,
    /// Poland: right from 1990 on.
    #[serde(rename = "pl")]
    Poland,
}

impl Country {
    /// Its public holidays, with their years of effect.
    pub fn holidays(self) -> &'static [Holiday] {
        match self {
            Country::Italy => ITALY,
            Country::Poland => POLAND,
        }
    }
}

/// Which holidays a calendar keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HolidayRules {
    /// Public holidays of a country; `None` keeps none (a ward that never closes).
    pub country: Option<Country>,
    /// The patron saint's day of the town, a day off in Italy.
    pub patron_saint: Option<PatronSaint>,
    /// Holidays of the organisation itself, or of a region.
    pub extra: Vec<Holiday>,
    /// Keys of public holidays on which this calendar is open all the same.
    pub worked: Vec<String>,
}

impl HolidayRules {
    /// The public holidays of a country and nothing else.
    pub fn of(country: Country) -> HolidayRules {
        HolidayRules { country: Some(country), ..HolidayRules::default() }
    }

    /// The holidays of a year with their dates, in no particular order.
    pub fn in_year(&self, year: i16) -> impl Iterator<Item = (Date, &Holiday)> {
        let country = self.country.map(Country::holidays).unwrap_or_default();
        country
            .iter()
            .filter(|holiday| !self.worked.iter().any(|key| *key == holiday.key))
            .chain(self.patron_saint.iter().map(PatronSaint::holiday))
            .chain(&self.extra)
            .filter_map(move |holiday| Some((holiday.in_year(year)?, holiday)))
    }

    /// The holiday of a date, if it is one.
    pub fn on(&self, date: Date) -> Option<&Holiday> {
        self.in_year(date.year()).find(|(day, _)| *day == date).map(|(_, holiday)| holiday)
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        self.extra
            .iter()
            .chain(self.patron_saint.iter().map(PatronSaint::holiday))
            .try_for_each(Holiday::check)
    }
}

/// Easter Sunday of the Western churches (Gregorian calendar).
///
/// Source: the "anonymous Gregorian" algorithm, *Nature* 13 (1876) p. 487, as in J. Meeus,
/// *Astronomical Algorithms*, ch. 8. `None` only for years outside the representable range.
pub fn easter_sunday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let golden = y.rem_euclid(19);
    let (century, in_century) = (y.div_euclid(100), y.rem_euclid(100));
    let correction = (century + 8).div_euclid(25);
    let moon = (century - correction + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moon + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * century.rem_euclid(4) + 2 * (in_century / 4) - epact - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

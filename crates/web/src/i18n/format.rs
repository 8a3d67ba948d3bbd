//! Dates, times, numbers, lists and lengths as each language writes them (CLDR, through icu).
//!
//! Formatters are expensive to make and may not be shared between threads, so each thread keeps its own.
//! They come from data compiled into the binary; should one still fail, the plain ISO form is shown.

use std::cell::OnceCell;

use db::Timestamp;
use icu::datetime::fieldsets::{MD, MDE, T, YM, YMD, YMDE};
use icu::datetime::options::TimePrecision;
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::{Locale as IcuLocale, locale};
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use jiff_icu::ConvertFrom as _;

use super::{Language, Locale};

/// Minutes in an hour and in a day, as lengths are told.
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

struct Formats {
    date: Option<DateTimeFormatter<MDE>>,
    date_of_year: Option<DateTimeFormatter<YMDE>>,
    short_date: Option<DateTimeFormatter<YMD>>,
    day: Option<DateTimeFormatter<MD>>,
    month: Option<DateTimeFormatter<YM>>,
    time: Option<NoCalendarFormatter<T>>,
    number: Option<DecimalFormatter>,
    all_of: Option<ListFormatter>,
    one_of: Option<ListFormatter>,
}

thread_local! {
    static FORMATS: [OnceCell<Formats>; 3] = const { [const { OnceCell::new() }; 3] };
}

impl Formats {
    fn new(language: Language) -> Self {
        let locale: IcuLocale = match language {
            Language::En => locale!("en-GB"),
            Language::It => locale!("it"),
            Language::Pl => locale!("pl"),
        };
        let list = ListFormatterOptions::default().with_length(ListLength::Wide);
        Self {
            date: DateTimeFormatter::try_new((&locale).into(), MDE::long()).ok(),
            date_of_year: DateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok(),
            short_date: DateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            day: DateTimeFormatter::try_new((&locale).into(), MD::medium()).ok(),
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).ok(),
            time: NoCalendarFormatter::try_new(
                (&locale).into(),
                T::short().with_time_precision(TimePrecision::Minute),
            )
            .ok(),
            number: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).ok(),
            all_of: ListFormatter::try_new_and((&locale).into(), list).ok(),
            one_of: ListFormatter::try_new_or((&locale).into(), list).ok(),
        }
    }
}

impl Locale {
    fn formats<R>(&self, format: impl FnOnce(&Formats) -> R) -> R {
        FORMATS.with(|all| {
            let [en, it, pl] = all;
            let cell = match self.language {
                Language::En => en,
                Language::It => it,
                Language::Pl => pl,
            };
            format(cell.get_or_init(|| Formats::new(self.language)))
        })
    }

    /// Today's date on the site's clocks.
    pub fn today(&self) -> Date {
        self.civil_date(self.now)
    }

    /// The date on which an instant falls on the site's clocks.
    pub fn civil_date(&self, at: Timestamp) -> Date {
        at.to_jiff().to_zoned(self.zone.clone()).date()
    }

    /// The hour of the day on the site's clocks, for a greeting.
    pub fn hour(&self) -> i8 {
        self.civil_time(self.now).hour()
    }

    fn civil_time(&self, at: Timestamp) -> Time {
        at.to_jiff().to_zoned(self.zone.clone()).time()
    }

    /// "sabato 21 novembre"; with the year when it is not the current one.
    pub fn date(&self, date: Date) -> String {
        let icu = icu::calendar::Date::convert_from(date);
        let this_year = date.year() == self.today().year();
        self.formats(|formats| {
            if this_year {
                formats.date.as_ref().map(|format| format.format(&icu).to_string())
            } else {
                formats.date_of_year.as_ref().map(|format| format.format(&icu).to_string())
            }
        })
        .unwrap_or_else(|| date.to_string())
    }

    /// "21 nov 2026": for tables and meta lines, always with the year.
    pub fn short_date(&self, date: Date) -> String {
        let icu = icu::calendar::Date::convert_from(date);
        self.formats(|formats| formats.short_date.as_ref().map(|format| format.format(&icu).to_string()))
            .unwrap_or_else(|| date.to_string())
    }

    /// What the narrow column of a list has room for: the time when the day is near ("08:30" beside "domani"),
    /// or else the day ("8 dic").
    pub fn time_or_day(&self, at: Timestamp) -> String {
        let date = self.civil_date(at);
        if self.near_day(date).is_some() { self.time(at) } else { self.day_of_month(date) }
    }

    /// "8 dic".
    fn day_of_month(&self, date: Date) -> String {
        let icu = icu::calendar::Date::convert_from(date);
        self.formats(|formats| formats.day.as_ref().map(|format| format.format(&icu).to_string()))
            .unwrap_or_else(|| date.to_string())
    }

    /// "novembre 2026": the month that a date lies in.
    pub fn month(&self, date: Date) -> String {
        let icu = icu::calendar::Date::convert_from(date);
        self.formats(|formats| formats.month.as_ref().map(|format| format.format(&icu).to_string()))
            .unwrap_or_else(|| date.to_string())
    }

    /// "08:30" on the site's clocks.
    pub fn time(&self, at: Timestamp) -> String {
        self.time_of_day(self.civil_time(at))
    }

    /// "08:30" for a time of day that has no date.
    pub fn time_of_day(&self, time: Time) -> String {
        let icu = icu::time::Time::convert_from(time);
        self.formats(|formats| formats.time.as_ref().map(|format| format.format(&icu).to_string()))
            .unwrap_or_else(|| time.to_string())
    }

    /// "sabato 21 novembre, 08:30".
    pub fn date_time(&self, at: Timestamp) -> String {
        self.texts().format_date_time(self.date(self.civil_date(at)), self.time(at))
    }

    /// "oggi, 08:30", "domani, 08:30", or the date and time when it is further away.
    pub fn day_at(&self, at: Timestamp) -> String {
        match self.near_day(self.civil_date(at)) {
            Some(day) => self.texts().format_day_at(day, self.time(at)),
            None => self.date_time(at),
        }
    }

    /// "ieri", "oggi", "domani", "fra 3 giorni", "12 giorni fa"; the date itself beyond 30 days.
    pub fn relative_day(&self, date: Date) -> String {
        if let Some(day) = self.near_day(date) {
            return day;
        }
        let texts = self.texts();
        match self.days_until(date) {
            days @ 2..=30 => texts.format_in_days(days),
            days @ -30..=-2 => texts.format_days_ago(-days),
            _ => self.date(date),
        }
    }

    fn near_day(&self, date: Date) -> Option<String> {
        let texts = self.texts();
        match self.days_until(date) {
            -1 => Some(texts.format_yesterday()),
            0 => Some(texts.format_today()),
            1 => Some(texts.format_tomorrow()),
            _ => None,
        }
    }

    fn days_until(&self, date: Date) -> i64 {
        // Both are valid dates, so the span of days always exists; far away is as good an answer as any.
        self.today().until(date).map_or(i64::MAX, |span| i64::from(span.get_days()))
    }

    /// A whole number with the language's grouping: "12.345".
    pub fn number(&self, value: i64) -> String {
        self.decimal_text(&Decimal::from(value)).unwrap_or_else(|| value.to_string())
    }

    /// A number with at most `digits` decimals, trailing zeros dropped: "3,5".
    pub fn decimal(&self, value: f64, digits: u8) -> String {
        Decimal::try_from_str(&format!("{value:.*}", usize::from(digits)))
            .ok()
            .and_then(|mut decimal| {
                decimal.trim_end();
                self.decimal_text(&decimal)
            })
            .unwrap_or_else(|| value.to_string())
    }

    /// A share between 0 and 1 as a whole percentage: "83%" (Polish sets a space before the sign in print,
    /// but CLDR does not).
    pub fn percent(&self, share: f64) -> String {
        format!("{}%", self.decimal(share * 100.0, 0))
    }

    fn decimal_text(&self, decimal: &Decimal) -> Option<String> {
        self.formats(|formats| formats.number.as_ref().map(|format| format.format(decimal).to_string()))
    }

    /// "Anna, Bo e Cy".
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let plain: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        self.formats(|formats| formats.all_of.as_ref().map(|format| format.format_to_string(plain.iter())))
            .unwrap_or_else(|| plain.join(", "))
    }

    /// "Anna, Bo o Cy".
    pub fn either<S: AsRef<str>>(&self, items: &[S]) -> String {
        let plain: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        self.formats(|formats| formats.one_of.as_ref().map(|format| format.format_to_string(plain.iter())))
            .unwrap_or_else(|| plain.join(", "))
    }

    /// A length of time in words, from its two largest units: "2 giorni e 3 ore". Minutes are dropped from
    /// lengths of days. A negative length is told without its sign: the sentence around it says "late".
    pub fn length(&self, minutes: i64) -> String {
        let minutes = minutes.saturating_abs();
        let texts = self.texts();
        let (days, hours, rest) = (minutes / DAY, minutes % DAY / HOUR, minutes % HOUR);
        match (days, hours, rest) {
            (0, 0, rest) => texts.format_minutes(rest),
            (0, hours, 0) => texts.format_hours(hours),
            (0, hours, rest) => {
                texts.format_length_and(texts.format_hours(hours), texts.format_minutes(rest))
            }
            (days, 0, _) => texts.format_days(days),
            (days, hours, _) => texts.format_length_and(texts.format_days(days), texts.format_hours(hours)),
        }
    }

    /// The size of a file: "340 KB", "2,4 MB".
    pub fn file_size(&self, bytes: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "a size is shown with two digits")]
        let kilobytes = bytes as f64 / 1024.0;
        if kilobytes < 1000.0 {
            self.texts().format_kilobytes(self.decimal(kilobytes.max(1.0), 0))
        } else {
            self.texts().format_megabytes(self.decimal(kilobytes / 1024.0, 1))
        }
    }

    /// The Monday of the week of `date`.
    pub fn monday_of(date: Date) -> Date {
        date.saturating_sub(i64::from(date.weekday().to_monday_zero_offset()).days())
    }
}

//! Calendars to begin with.

use jiff::civil::Date;
use measure::worktime::{Calendar, Country, Definition, HolidayRules, Span, Version, Week};

use super::broken;
use crate::Result;
use crate::language::words;

words! {
    /// A calendar that ships with Lateral.
    Preset {
        /// Monday to Friday, 9–13 and 14–18, Italian public holidays.
        OfficeIt = "office_it",
        /// Monday to Friday, 8–16, Polish public holidays.
        OfficePl = "office_pl",
        /// A ward, a control room: always.
        Ward = "ward",
        /// Every day from seven to twenty-one.
        LongDay = "long_day",
        /// Every night from ten to six.
        Night = "night",
    }
}

impl Preset {
    /// The calendar, in this IANA zone and in force from this date.
    ///
    /// # Errors
    /// Invalid `zone` when there is no such zone.
    pub fn calendar(self, zone: &str, from: Date) -> Result<Calendar> {
        let span =
            |opens: (u8, u8), closes: (u8, u8)| Span::new(opens, closes).map_err(|error| broken(&error));
        let (weekly, holidays) = match self {
            Preset::OfficeIt => {
                let hours = [span((9, 0), (13, 0))?, span((14, 0), (18, 0))?];
                (Week::weekdays(&hours), HolidayRules::of(Country::Italy))
            }
            Preset::OfficePl => {
                (Week::weekdays(&[span((8, 0), (16, 0))?]), HolidayRules::of(Country::Poland))
            }
            Preset::Ward => (Week::always(), HolidayRules::default()),
            Preset::LongDay => (Week::daily(&[span((7, 0), (21, 0))?]), HolidayRules::default()),
            Preset::Night => (Week::daily(&[span((22, 0), (6, 0))?]), HolidayRules::default()),
        };
        let version = Version { effective_from: from, weekly, holidays, exceptions: Vec::new() };
        let definition = Definition { zone: zone.to_owned(), versions: vec![version] };
        Calendar::new(definition).map_err(|error| super::draft::problem(&error))
    }
}

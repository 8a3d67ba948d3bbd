//! Tests of working time: holidays, reckoning, properties.

mod holidays;
mod properties;
mod reckoning;

use jiff::Timestamp;
use jiff::civil::date;

use super::*;

pub(super) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(super) fn spans(texts: &[&str]) -> Vec<Span> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

pub(super) fn version(weekly: Week) -> Version {
    Version {
        effective_from: date(2000, 1, 1),
        weekly,
        holidays: HolidayRules::default(),
        exceptions: Vec::new(),
    }
}

pub(super) fn calendar(zone: &str, version: Version) -> Calendar {
    Calendar::new(Definition { zone: zone.to_owned(), versions: vec![version] }).unwrap()
}

pub(super) fn office(zone: &str, country: Country) -> Calendar {
    let hours = spans(&["09:00-13:00", "14:00-18:00"]);
    Calendar::new(Definition::office(zone, date(2000, 1, 1), &hours, country)).unwrap()
}

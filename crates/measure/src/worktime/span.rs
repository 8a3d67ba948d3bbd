//! Opening spans and the week they make up.
//!
//! A span belongs to the weekday on which it *begins*: the night shift of Friday, 22:00–06:00, is
//! Friday's even though it ends on Saturday, and a holiday on Friday removes all of it.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::Error;

/// Minutes of a civil day; a span's end may lie up to one day later.
pub(super) const DAY: u16 = 24 * 60;

/// An opening span of one day: from a wall-clock time up to, not including, another.
///
/// Written `09:00-17:00`; an end at or before the beginning lies on the next day (`22:00-06:00`), and
/// `00:00-24:00` is the whole day. Its length is between one minute and 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span {
    opens: u16,
    closes: u16,
}

impl Span {
    /// The whole civil day, `00:00-24:00`.
    pub const WHOLE_DAY: Span = Span { opens: 0, closes: DAY };

    /// A span from hour and minute to hour and minute; the end may be 24:00, and an end at or before the
    /// beginning lies on the next day.
    pub fn new(opens: (u8, u8), closes: (u8, u8)) -> Result<Span, Error> {
        let wrong =
            || Error::BadSpan(format!("{:02}:{:02}-{:02}:{:02}", opens.0, opens.1, closes.0, closes.1));
        let minute = |(hour, minute): (u8, u8)| {
            let total = u16::from(hour) * 60 + u16::from(minute);
            (minute < 60 && total <= DAY).then_some(total)
        };
        let begin = minute(opens).filter(|m| *m < DAY).ok_or_else(wrong)?;
        let end = minute(closes).ok_or_else(wrong)?;
        Ok(Span { opens: begin, closes: if end > begin { end } else { end + DAY } })
    }

    /// Minute of the day at which the span opens, 0 to 1439.
    pub fn opens(self) -> u16 {
        self.opens
    }

    /// Minute at which it closes, counted from the midnight before it opens: up to 2879.
    pub fn closes(self) -> u16 {
        self.closes
    }

    /// Minutes between opening and closing on a day without a clock change.
    pub fn minutes(self) -> u16 {
        self.closes - self.opens
    }

    /// Whether the span ends after the midnight that follows its beginning.
    pub fn crosses_midnight(self) -> bool {
        self.closes > DAY
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = if self.closes > DAY { self.closes - DAY } else { self.closes };
        write!(f, "{:02}:{:02}-{:02}:{:02}", self.opens / 60, self.opens % 60, end / 60, end % 60)
    }
}

impl FromStr for Span {
    type Err = Error;

    fn from_str(text: &str) -> Result<Span, Error> {
        let wrong = || Error::BadSpan(text.to_owned());
        let two = |part: &str| match part.as_bytes() {
            [a @ b'0'..=b'9', b @ b'0'..=b'9'] => Some((a - b'0') * 10 + (b - b'0')),
            _ => None,
        };
        let time = |part: &str| {
            let (hour, minute) = part.trim().split_once(':')?;
            Some((two(hour)?, two(minute)?))
        };
        let (opens, closes) = text.split_once(['-', '–']).ok_or_else(wrong)?;
        Span::new(time(opens).ok_or_else(wrong)?, time(closes).ok_or_else(wrong)?).map_err(|_| wrong())
    }
}

impl TryFrom<String> for Span {
    type Error = Error;

    fn try_from(text: String) -> Result<Span, Error> {
        text.parse()
    }
}

impl From<Span> for String {
    fn from(span: Span) -> String {
        span.to_string()
    }
}

/// Opening hours of each weekday. A weekday without spans is closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the weekdays say it")]
pub struct Week {
    pub monday: Vec<Span>,
    pub tuesday: Vec<Span>,
    pub wednesday: Vec<Span>,
    pub thursday: Vec<Span>,
    pub friday: Vec<Span>,
    pub saturday: Vec<Span>,
    pub sunday: Vec<Span>,
}

impl Week {
    /// The same hours from Monday to Friday, closed at the weekend.
    pub fn weekdays(spans: &[Span]) -> Week {
        let day = || spans.to_vec();
        Week { saturday: Vec::new(), sunday: Vec::new(), ..Week::daily_from(day) }
    }

    /// The same hours on all seven days.
    pub fn daily(spans: &[Span]) -> Week {
        Week::daily_from(|| spans.to_vec())
    }

    /// Open round the clock: a ward, a control room.
    pub fn always() -> Week {
        Week::daily(&[Span::WHOLE_DAY])
    }

    fn daily_from(day: impl Fn() -> Vec<Span>) -> Week {
        Week {
            monday: day(),
            tuesday: day(),
            wednesday: day(),
            thursday: day(),
            friday: day(),
            saturday: day(),
            sunday: day(),
        }
    }

    /// The spans of a weekday.
    pub fn on(&self, weekday: Weekday) -> &[Span] {
        match weekday {
            Weekday::Monday => &self.monday,
            Weekday::Tuesday => &self.tuesday,
            Weekday::Wednesday => &self.wednesday,
            Weekday::Thursday => &self.thursday,
            Weekday::Friday => &self.friday,
            Weekday::Saturday => &self.saturday,
            Weekday::Sunday => &self.sunday,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.days().all(|(_, spans)| spans.is_empty())
    }

    pub(super) fn days(&self) -> impl Iterator<Item = (Weekday, &[Span])> {
        Weekday::Monday.cycle_forward().take(7).map(|weekday| (weekday, self.on(weekday)))
    }

    pub(super) fn sort(&mut self) {
        for spans in [
            &mut self.monday,
            &mut self.tuesday,
            &mut self.wednesday,
            &mut self.thursday,
            &mut self.friday,
            &mut self.saturday,
            &mut self.sunday,
        ] {
            spans.sort_unstable();
        }
    }
}

/// The first two spans that share a minute, if any. `spans` are sorted.
pub(super) fn overlap(spans: &[Span]) -> Option<(Span, Span)> {
    spans.iter().zip(spans.iter().skip(1)).find(|(a, b)| b.opens < a.closes).map(|(a, b)| (*a, *b))
}

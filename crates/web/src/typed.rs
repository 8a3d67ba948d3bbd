//! What somebody typed into a form, word for word, so that a form with problems can be shown again as it was.
//!
//! Nothing is judged here except dates and times, which are read on the clocks of the reader's site; whether
//! a date makes sense is the domain's to say. A date without a time means the end of that day.

use db::Timestamp;
use domain::{Error, Problem};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde::Deserialize;

/// The fields of a form by name, in the order in which they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Typed(Vec<(String, String)>);

impl FromIterator<(String, String)> for Typed {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

impl Typed {
    /// What stands in a field; nothing when it was not sent.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.sent(name).unwrap_or_default()
    }

    /// What stands in a field, if the form sent it at all.
    pub(crate) fn sent(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }

    /// Puts a text into a field, in place of what stood there.
    pub(crate) fn set(&mut self, name: &str, text: impl Into<String>) {
        let text = text.into();
        match self.0.iter_mut().find(|(field, _)| field == name) {
            Some((_, before)) => *before = text,
            None => self.0.push((name.to_owned(), text)),
        }
    }

    /// Takes out every field of this name.
    pub(crate) fn remove(&mut self, name: &str) {
        self.0.retain(|(field, _)| field != name);
    }

    /// Adds a field behind the others.
    pub(crate) fn push(&mut self, name: String, text: String) {
        self.0.push((name, text));
    }

    /// Every field and what stands in it.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The moment of the fields `<name>` (a day) and `<name>_time`; nothing when both are empty.
    ///
    /// # Errors
    /// Invalid, by the name of the field that cannot be read.
    pub(crate) fn moment(&self, zone: &TimeZone, name: &'static str) -> Result<Option<Timestamp>, Error> {
        let time_field = format!("{name}_time");
        let (day, time) = (self.text(name).trim(), self.text(&time_field).trim());
        if day.is_empty() {
            return if time.is_empty() { Ok(None) } else { Err(Error::invalid(name, Problem::NotADate)) };
        }
        let day = read_day(day).ok_or_else(|| Error::invalid(name, Problem::NotADate))?;
        let time = if time.is_empty() { Some(END_OF_DAY) } else { read_time(time) };
        let time = time.ok_or_else(|| Error::invalid(time_field, Problem::NotATime))?;
        let moment = day.to_datetime(time).to_zoned(zone.clone());
        let moment = moment.map_err(|_| Error::invalid(name, Problem::NotADate))?;
        Ok(Some(Timestamp::from_jiff(moment.timestamp())))
    }

    /// The day of a field, which may not stay empty.
    ///
    /// # Errors
    /// Invalid, by the name of the field, when it is empty or cannot be read.
    pub(crate) fn day_required(&self, name: &'static str) -> Result<Date, Error> {
        match self.text(name).trim() {
            "" => Err(Error::invalid(name, Problem::Required)),
            typed => read_day(typed).ok_or_else(|| Error::invalid(name, Problem::NotADate)),
        }
    }

    /// The moment of two fields, which may not stay empty.
    ///
    /// # Errors
    /// Invalid, by the name of the field that is empty or cannot be read.
    pub(crate) fn moment_required(&self, zone: &TimeZone, name: &'static str) -> Result<Timestamp, Error> {
        self.moment(zone, name)?.ok_or_else(|| Error::invalid(name, Problem::Required))
    }
}

/// The last minute of a day: "by Wednesday" means that Wednesday still counts.
pub(crate) const END_OF_DAY: Time = Time::constant(23, 59, 0, 0);

/// A day as date fields send it (2026-11-25), or as people write it where there is no such field
/// (25/11/2026, 25.11.2026).
fn read_day(text: &str) -> Option<Date> {
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let mut parts = text.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A time as time fields send it (08:30), or as people write it (8.30, 8).
fn read_time(text: &str) -> Option<Time> {
    let mut parts = text.split([':', '.']);
    let hour = parts.next()?.trim().parse().ok()?;
    let minute = parts.next().map_or(Some(0), |minute| minute.trim().parse().ok())?;
    Time::new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    fn rome() -> TimeZone {
        TimeZone::get("Europe/Rome").unwrap()
    }

    #[test]
    fn a_day_and_a_time_are_read_on_the_sites_clocks() {
        for (day, time) in [("2026-11-25", "08:30"), ("25/11/2026", "8.30"), ("25.11.2026", "8:30")] {
            let form = typed(&[("needed_by", day), ("needed_by_time", time)]);
            let moment = form.moment(&rome(), "needed_by").unwrap().unwrap();
            assert_eq!(moment.to_string(), "2026-11-25T07:30:00.000000Z", "{day} {time}");
        }
    }

    #[test]
    fn a_day_without_a_time_means_its_end_and_nothing_means_nothing() {
        let form = typed(&[("needed_by", "2026-11-25"), ("needed_by_time", "")]);
        let moment = form.moment(&rome(), "needed_by").unwrap().unwrap();
        assert_eq!(moment.to_string(), "2026-11-25T22:59:00.000000Z");
        assert_eq!(typed(&[]).moment(&rome(), "needed_by").unwrap(), None);
    }

    #[test]
    fn what_is_no_date_is_a_problem_of_its_own_field() {
        let field = |error: Error| match error {
            Error::Invalid(errors) => {
                errors.into_iter().map(|error| error.field.into_owned()).collect::<Vec<_>>()
            }
            other => panic!("{other}"),
        };
        let soon = typed(&[("promised_for", "soon")]);
        assert_eq!(field(soon.moment(&rome(), "promised_for").unwrap_err()), ["promised_for"]);
        let odd = typed(&[("promised_for", "2026-11-25"), ("promised_for_time", "25:00")]);
        assert_eq!(field(odd.moment(&rome(), "promised_for").unwrap_err()), ["promised_for_time"]);
        let no_day = typed(&[("promised_for_time", "08:00")]);
        assert_eq!(field(no_day.moment(&rome(), "promised_for").unwrap_err()), ["promised_for"]);
        assert_eq!(field(typed(&[]).moment_required(&rome(), "promised_for").unwrap_err()), ["promised_for"]);
    }
}

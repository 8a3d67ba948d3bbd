//! By when something would be done if it were asked for now, on the calendar of whoever would serve it.

use db::{Conn, Timestamp};
use domain::evidence::{self, Answer, OfService};
use domain::service::Service;
use domain::{OptionId, Result, TeamId, calendar};
use measure::promise::Quote;
use measure::worktime::Calendar;

/// What past requests and the agreed standards say, and the calendar to tell it in days.
#[derive(Debug)]
pub(crate) struct Outlook {
    of: OfService,
    calendar: Calendar,
    now: Timestamp,
}

impl Outlook {
    /// The outlook of a service.
    pub(crate) fn of_service(conn: &mut Conn<'_>, service: &Service) -> Result<Self> {
        let (of, calendar) = (evidence::of_service(conn, service)?, calendar::of_service(conn, service.id)?);
        Ok(Self { of, calendar, now: conn.now() })
    }

    /// The outlook of a team that is asked in plain words.
    pub(crate) fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Self> {
        let (of, calendar) = (evidence::of_team(conn, team)?, calendar::of_team(conn, team)?);
        Ok(Self { of, calendar, now: conn.now() })
    }

    /// The moment from which it is seen.
    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }

    /// What is said about this variant, or about the whole.
    pub(crate) fn answer(&self, option: Option<OptionId>) -> Answer {
        self.of.answer(option)
    }

    /// When 8 in 10 would be done, or the agreed standard would be over, if it were asked for now.
    pub(crate) fn usually_by(&self, option: Option<OptionId>) -> Option<Timestamp> {
        let minutes = self.answer(option).usual()?;
        self.calendar.add(self.now.to_jiff(), minutes).ok().map(Timestamp::from_jiff)
    }

    /// The figures of an answer as dates.
    pub(crate) fn dates(&self, answer: &Answer) -> Dates {
        dates(&self.calendar, self.now, answer)
    }
}

/// The figures of an answer as dates by a calendar: usual, and the ends of its interval.
pub(crate) fn dates(calendar: &Calendar, now: Timestamp, answer: &Answer) -> Dates {
    let at = |minutes: Option<i64>| {
        minutes.and_then(|minutes| calendar.add(now.to_jiff(), minutes).ok()).map(Timestamp::from_jiff)
    };
    let (usual, interval) = match &answer.quote {
        Quote::Known { usual, interval, .. } => (Some(*usual), *interval),
        _ => (None, None),
    };
    Dates {
        now,
        usual: at(usual),
        low: at(interval.and_then(|interval| interval.low)),
        high: at(interval.and_then(|interval| interval.high)),
        agreed: at(answer.agreed),
    }
}

/// When something would be done, seen from now.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dates {
    /// Now.
    pub(crate) now: Timestamp,
    /// When 8 in 10 would be done.
    pub(crate) usual: Option<Timestamp>,
    /// The lower end of that.
    pub(crate) low: Option<Timestamp>,
    /// The upper end of that.
    pub(crate) high: Option<Timestamp>,
    /// When the agreed standard would be over.
    pub(crate) agreed: Option<Timestamp>,
}

//! The two-sided clock while somebody asks: how early both sides agreed that one tells, and what really happens.

use db::{Conn, Timestamp};
use domain::agreement::{self, ShortNotice, Telling};
use domain::service::bundle::Offered;
use domain::service::{Choice, Service};
use domain::text::Texts;
use domain::{OptionId, Result, ServiceId, TeamId, actor};

use super::answers::prefix;
use super::draft::Draft;
use crate::evidence::Outlook;

/// What is known about when it could be done.
#[derive(Debug)]
pub(super) struct Clock {
    /// Of the service itself, or of the team that is asked in plain words.
    pub(super) outlook: Outlook,
    /// The variant that is chosen so far.
    pub(super) chosen: Option<OptionId>,
    /// The notice agreed between the asker's side and whoever serves.
    pub(super) telling: Option<Telling>,
    /// The same of each part that is wanted, if it is a bundle.
    pub(super) parts: Vec<Part>,
    options: Vec<Choice>,
}

/// The clock of one part of a bundle.
#[derive(Debug)]
pub(super) struct Part {
    /// Its place among the parts.
    pub(super) place: usize,
    /// The offer's name.
    pub(super) name: Texts,
    outlook: Outlook,
    chosen: Option<OptionId>,
    telling: Option<Telling>,
    /// The variants to choose from, where whoever asks chooses.
    options: Vec<Choice>,
}

impl Clock {
    pub(super) fn of_service(
        conn: &mut Conn<'_>,
        service: &Service,
        draft: &Draft,
        wanted: &[&Offered],
        told_at: Option<Timestamp>,
    ) -> Result<Clock> {
        let mut parts = Vec::with_capacity(wanted.len());
        for part in wanted {
            let name = format!("{}option", prefix(part.place));
            let chosen = part.option.or_else(|| chosen(&part.service, draft.text(&name)));
            let options = if part.asks_variant() { part.service.options.clone() } else { Vec::new() };
            parts.push(Part {
                place: part.place,
                name: part.service.wording.name.clone(),
                outlook: Outlook::of_service(conn, &part.service)?,
                chosen,
                telling: telling(conn, part.service.id, None)?,
                options,
            });
        }
        Ok(Clock {
            outlook: Outlook::of_service(conn, service)?,
            chosen: chosen(service, draft.text("option")),
            telling: telling(conn, service.id, told_at)?,
            parts,
            options: service.options.clone(),
        })
    }

    pub(super) fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Clock> {
        Ok(Clock {
            outlook: Outlook::of_team(conn, team)?,
            chosen: None,
            telling: None,
            parts: Vec::new(),
            options: Vec::new(),
        })
    }

    /// When it would usually be done. How long a bundle takes is how long its parts take.
    pub(super) fn usually_by(&self) -> Option<Timestamp> {
        let parts = self.parts.iter().filter_map(Part::usually_by).max();
        parts.or_else(|| self.outlook.usually_by(self.chosen))
    }

    /// What speaks against a date; nothing when it is usual and told as early as agreed.
    pub(super) fn doubt(&self, needed_by: Timestamp) -> Option<Doubt<'_>> {
        let usually_by = self.usually_by();
        let own =
            self.telling.as_ref().and_then(|telling| telling.short_for(needed_by)).map(|short| (None, short));
        let of_parts = self.parts.iter().filter_map(|part| {
            let short = part.telling.as_ref()?.short_for(needed_by)?;
            Some((Some(&part.name), short))
        });
        let short: Vec<_> = own.into_iter().chain(of_parts).collect();
        // A day is over at its end: what is usual by tomorrow noon fits "needed by tomorrow".
        let is_late = usually_by.is_some_and(|by| by > needed_by);
        if !is_late && short.is_empty() {
            return None;
        }
        let late: Vec<&Part> =
            self.parts.iter().filter(|part| part.usually_by().is_some_and(|by| by > needed_by)).collect();
        Some(Doubt { clock: self, needed_by, usually_by, is_late, short, late })
    }
}

impl Part {
    /// When it would usually be done.
    pub(super) fn usually_by(&self) -> Option<Timestamp> {
        self.outlook.usually_by(self.chosen)
    }
}

/// What speaks against a date.
#[derive(Debug)]
pub(super) struct Doubt<'c> {
    clock: &'c Clock,
    /// The date.
    pub(super) needed_by: Timestamp,
    /// When it would usually be done, if that is known.
    pub(super) usually_by: Option<Timestamp>,
    /// Whether that is later than the date.
    pub(super) is_late: bool,
    /// Each notice that is shorter than agreed: of the whole, or of the part with this name.
    pub(super) short: Vec<(Option<&'c Texts>, ShortNotice)>,
    /// The parts that are usually not ready by then.
    pub(super) late: Vec<&'c Part>,
}

impl<'c> Doubt<'c> {
    /// The variants that are usually done sooner than the chosen one, the quickest first.
    pub(super) fn quicker(&self) -> Vec<(&'c Choice, Timestamp)> {
        let Some(than) = self.usually_by.filter(|_| self.is_late) else { return Vec::new() };
        quicker(&self.clock.outlook, &self.clock.options, than)
    }

    /// For each late part with a variant that is usually ready by then, the quickest one.
    pub(super) fn quicker_parts(&self) -> Vec<(&'c Part, &'c Choice, Timestamp)> {
        let of_part = |part: &&'c Part| {
            let part: &'c Part = part;
            let all = quicker(&part.outlook, &part.options, part.usually_by()?);
            all.into_iter().find(|(_, by)| *by <= self.needed_by).map(|(option, by)| (part, option, by))
        };
        self.late.iter().filter_map(of_part).collect()
    }

    /// The date on which it would usually be ready, told as early as agreed.
    pub(super) fn date(&self) -> Option<Timestamp> {
        let of_parts = self.clock.parts.iter().filter_map(|part| part.telling.as_ref());
        let full = self.clock.telling.iter().chain(of_parts).filter_map(Telling::full_from).max();
        self.usually_by.into_iter().chain(full).max().filter(|date| *date > self.needed_by)
    }

    /// The parts to leave out so that the rest is usually ready in time, and when; nothing when that leaves
    /// nothing, or does not help.
    pub(super) fn without(&self) -> Option<(&[&'c Part], Option<Timestamp>)> {
        let all = &self.clock.parts;
        if self.late.is_empty() || self.late.len() == all.len() {
            return None;
        }
        let is_late = |part: &Part| self.late.iter().any(|late| late.place == part.place);
        let rest = all.iter().filter(|part| !is_late(part)).filter_map(Part::usually_by).max();
        Some((&self.late, rest))
    }
}

fn quicker<'o>(outlook: &Outlook, options: &'o [Choice], than: Timestamp) -> Vec<(&'o Choice, Timestamp)> {
    let by = |option: &'o Choice| outlook.usually_by(Some(option.id)).map(|by| (option, by));
    let mut quicker: Vec<_> = options.iter().filter_map(by).filter(|(_, by)| *by < than).collect();
    quicker.sort_by_key(|(_, by)| *by);
    quicker
}

fn chosen(service: &Service, typed: &str) -> Option<OptionId> {
    service.option(typed.parse().ok()?).map(|option| option.id)
}

/// The agreed notice for somebody who asks now, or who told of it with a heads-up that whoever serves knows of.
fn telling(conn: &mut Conn<'_>, service: ServiceId, told_at: Option<Timestamp>) -> Result<Option<Telling>> {
    let (asker, now) = (actor::require(conn)?, conn.now());
    match agreement::in_force(conn, service, None, asker, now)? {
        Some(agreed) => agreed.telling(conn, told_at.unwrap_or(now)),
        None => Ok(None),
    }
}

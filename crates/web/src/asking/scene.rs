//! One page of asking: what was answered so far, what it belongs to, and what is wrong with it.

use db::{Conn, Timestamp};
use domain::heads_up::{self, HeadsUp};
use domain::service::bundle::{self, Offered};
use domain::service::{self, Answers, Service};
use domain::team::{self, Team};
use domain::{Result, person};
use jiff::tz::TimeZone;

use super::answers::{prefix, sound_answers};
use super::checking::problems;
use super::clock::Clock;
use super::draft::{Draft, Go, Step};
use crate::error::Invalid;
use crate::pickers::{self, Teams};

/// A page of asking, read in one snapshot.
#[derive(Debug)]
pub(super) struct Scene {
    /// What was answered so far.
    pub(super) draft: Draft,
    /// The page to show.
    pub(super) step: Step,
    /// What is wrong with the page that was sent.
    pub(super) errors: Invalid,
    /// The service that is asked for.
    pub(super) service: Option<Service>,
    /// The parts of the service that can be asked for, if it is a bundle.
    pub(super) parts: Vec<Offered>,
    /// The answers for each part that is wanted, as they will be kept.
    pub(super) part_answers: Vec<(usize, Answers)>,
    /// The team that is asked in plain words.
    pub(super) team: Option<Team>,
    /// The services that fit the words; only where one chooses who can help.
    pub(super) fitting: Vec<service::Line>,
    /// The teams one can choose from; only there.
    pub(super) teams: Option<Teams>,
    /// For whom, when that is somebody else.
    pub(super) beneficiary: Option<person::Named>,
    /// By when.
    pub(super) needed_by: Option<Timestamp>,
    /// What the asker's teams announced for this service; where one chooses a date, and at the end.
    pub(super) announced: Vec<HeadsUp>,
    /// When it would usually be done, and how early it was agreed to tell; where one chooses a variant or a
    /// date, and at the end.
    pub(super) clock: Option<Clock>,
    /// The answers as they will be kept.
    pub(super) answers: Answers,
}

impl Scene {
    /// Nothing yet.
    pub(super) fn empty() -> Scene {
        Scene {
            draft: Draft::default(),
            step: Step::Words,
            errors: Invalid::default(),
            service: None,
            parts: Vec::new(),
            part_answers: Vec::new(),
            team: None,
            fitting: Vec::new(),
            teams: None,
            beneficiary: None,
            needed_by: None,
            announced: Vec::new(),
            clock: None,
            answers: Answers::default(),
        }
    }

    /// The first page of a service.
    pub(super) fn begin(conn: &mut Conn<'_>, zone: &TimeZone, draft: Draft) -> Result<Scene> {
        let asked = Asked::load(conn, &draft)?;
        let first = asked.plan(&draft).first().copied().unwrap_or(Step::Details);
        let step = draft.at().unwrap_or(first);
        Scene::load(conn, zone, draft, asked, step, Invalid::default())
    }

    /// The page after the one that was sent, or that one with what is wrong with it.
    pub(super) fn after(conn: &mut Conn<'_>, zone: &TimeZone, mut draft: Draft) -> Result<Scene> {
        draft.choose();
        let asked = Asked::load(conn, &draft)?;
        draft.take(&asked.parts);
        let plan = asked.plan(&draft);
        let at = draft.at().unwrap_or(Step::Words);
        let (step, errors) = match draft.go() {
            Go::To(step) => (step, Invalid::default()),
            Go::Back => (before(&plan, at), Invalid::default()),
            Go::Next => next(conn, zone, &draft, &asked, &plan, at)?,
        };
        Scene::load(conn, zone, draft, asked, step, errors)
    }

    /// The page as it is being filled in: what speaks against its date is wanted, and nothing is checked.
    pub(super) fn weighed(conn: &mut Conn<'_>, zone: &TimeZone, draft: Draft) -> Result<Scene> {
        let asked = Asked::load(conn, &draft)?;
        let step = draft.at().unwrap_or(Step::Details);
        Scene::load(conn, zone, draft, asked, step, Invalid::default())
    }

    /// The last page again, with what the domain found wrong.
    pub(super) fn refused(
        conn: &mut Conn<'_>,
        zone: &TimeZone,
        draft: Draft,
        errors: Invalid,
    ) -> Result<Scene> {
        let asked = Asked::load(conn, &draft)?;
        Scene::load(conn, zone, draft, asked, Step::Check, errors)
    }

    fn load(
        conn: &mut Conn<'_>,
        zone: &TimeZone,
        draft: Draft,
        asked: Asked,
        step: Step,
        errors: Invalid,
    ) -> Result<Scene> {
        let Asked { service, parts } = asked;
        let mut part_answers = Vec::new();
        if step == Step::Check {
            for part in draft.wanted(&parts) {
                let answers = sound_answers(conn, &part.service, &prefix(part.place), &draft)?;
                part_answers.push((part.place, answers));
            }
        }
        let team = match (service.is_some(), draft.text("team")) {
            (true, _) | (false, "") => None,
            (false, name) => match pickers::team(conn, "team", name) {
                Ok(Some(id)) => team::find(conn, id)?,
                Ok(None) | Err(domain::Error::Invalid(_)) => None,
                Err(error) => return Err(error),
            },
        };
        let chooses = step == Step::Who;
        let announced = match (step, &service) {
            (Step::Details | Step::All | Step::Check, Some(service)) => heads_up::open_for(conn, service.id)?,
            _ => Vec::new(),
        };
        let told_at =
            draft.heads_up(&announced).filter(|one| one.acknowledged_at.is_some()).map(|one| one.told_at);
        let clock = match (step, &service, &team) {
            (Step::Variant | Step::Details | Step::All | Step::Check, Some(service), _) => {
                Some(Clock::of_service(conn, service, &draft, &draft.wanted(&parts), told_at)?)
            }
            (Step::Check, None, Some(team)) => Some(Clock::of_team(conn, team.id)?),
            _ => None,
        };
        Ok(Scene {
            announced,
            clock,
            fitting: if chooses { service::suggest(conn, draft.text("words"))? } else { Vec::new() },
            teams: if chooses { Some(Teams::load(conn, None)?) } else { None },
            beneficiary: beneficiary(conn, &draft)?,
            needed_by: draft.typed().moment(zone, "needed_by").unwrap_or_default(),
            answers: service
                .as_ref()
                .map(|service| sound_answers(conn, service, "", &draft))
                .transpose()?
                .unwrap_or_default(),
            draft,
            step,
            errors,
            service,
            parts,
            part_answers,
            team,
        })
    }
}

impl Scene {
    /// The pages of what is asked, in their order.
    pub(super) fn plan(&self) -> Vec<Step> {
        Step::plan(self.service.as_ref(), &self.draft.wanted(&self.parts))
    }

    /// The part at this place.
    pub(super) fn part(&self, place: usize) -> Option<&Offered> {
        self.parts.iter().find(|part| part.place == place)
    }
}

/// What is asked for.
pub(super) struct Asked {
    pub(super) service: Option<Service>,
    pub(super) parts: Vec<Offered>,
}

impl Asked {
    fn load(conn: &mut Conn<'_>, draft: &Draft) -> Result<Asked> {
        let service = service_of(conn, draft)?;
        let parts = match &service {
            Some(service) => bundle::offered(conn, service)?,
            None => Vec::new(),
        };
        Ok(Asked { service, parts })
    }

    fn plan(&self, draft: &Draft) -> Vec<Step> {
        Step::plan(self.service.as_ref(), &draft.wanted(&self.parts))
    }
}

/// The service that is asked for, if it is on offer to the actor.
pub(super) fn service_of(conn: &mut Conn<'_>, draft: &Draft) -> Result<Option<Service>> {
    match draft.text("service") {
        "" => Ok(None),
        slug => {
            let service = service::visible_by_slug(conn, slug)?;
            if service.is_published() { Ok(Some(service)) } else { Err(domain::Error::NotFound) }
        }
    }
}

fn before(plan: &[Step], at: Step) -> Step {
    let place = plan.iter().position(|step| *step == at).unwrap_or_default();
    plan.get(place.saturating_sub(1)).copied().unwrap_or(Step::Words)
}

/// Onwards: a page is left when it is sound, and looking over begins when all of them are.
fn next(
    conn: &mut Conn<'_>,
    zone: &TimeZone,
    draft: &Draft,
    asked: &Asked,
    plan: &[Step],
    at: Step,
) -> Result<(Step, Invalid)> {
    let errors = problems(conn, zone, draft, asked, at)?;
    if !errors.is_empty() {
        return Ok((at, Invalid(errors)));
    }
    let place = plan.iter().position(|step| *step == at);
    let mut following = match (at, place) {
        (Step::All, _) => Step::Check,
        // The service was chosen on a page that is not part of its own plan.
        (_, None) => plan.first().copied().unwrap_or(Step::Check),
        (_, Some(place)) => plan.get(place + 1).copied().unwrap_or(Step::Check),
    };
    if following == Step::Who && !draft.text("team").is_empty() {
        following = Step::Check;
    }
    if following == Step::Check {
        for step in plan {
            let errors = problems(conn, zone, draft, asked, *step)?;
            if !errors.is_empty() {
                return Ok((*step, Invalid(errors)));
            }
        }
    }
    Ok((following, Invalid::default()))
}

fn beneficiary(conn: &mut Conn<'_>, draft: &Draft) -> Result<Option<person::Named>> {
    match pickers::person(conn, "for", draft.text("for"), draft.text("for_id")) {
        Ok(Some(id)) => Ok(person::names(conn, [id])?.remove(&id)),
        Ok(None) | Err(domain::Error::Invalid(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

//! One page of asking: what was answered so far, what it belongs to, and what is wrong with it.

use std::collections::BTreeMap;

use db::{Conn, Timestamp, Tx};
use domain::language::Language;
use domain::request::asking::{BODY_MAX, NewRequest, PURPOSE_MAX, Target};
use domain::request::attachment::Staged;
use domain::request::parts::AskedPart;
use domain::service::bundle::{self, Offered};
use domain::service::form::{Field, Kind};
use domain::service::{self, Answers, Service};
use domain::team::{self, Team};
use domain::{FieldError, PersonId, Problem, Problems, Result, person};
use jiff::tz::TimeZone;

use super::draft::{Draft, Go, PARTS, Step};
use crate::error::Invalid;
use crate::evidence::Outlook;
use crate::pickers::{self, Teams};
use crate::upload::Upload;

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
    /// By when it would usually be done; where one chooses a variant or a date, and at the end.
    pub(super) outlook: Option<Outlook>,
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
            outlook: None,
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
        choose(&mut draft);
        take(&mut draft);
        let asked = Asked::load(conn, &draft)?;
        let plan = asked.plan(&draft);
        let at = draft.at().unwrap_or(Step::Words);
        let (step, errors) = match draft.go() {
            Go::To(step) => (step, Invalid::default()),
            Go::Back => (before(&plan, at), Invalid::default()),
            Go::Next => next(conn, zone, &draft, &asked, &plan, at)?,
        };
        Scene::load(conn, zone, draft, asked, step, errors)
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
        let outlook = match (step, &service, &team) {
            (Step::Variant | Step::Details | Step::All | Step::Check, Some(service), _) => {
                Some(Outlook::of_service(conn, service)?)
            }
            (Step::Check, None, Some(team)) => Some(Outlook::of_team(conn, team.id)?),
            _ => None,
        };
        Ok(Scene {
            outlook,
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
struct Asked {
    service: Option<Service>,
    parts: Vec<Offered>,
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

/// The radio buttons of "who can help" name a service or the teams.
fn choose(draft: &mut Draft) {
    let who = draft.text("who").to_owned();
    if let Some(slug) = who.strip_prefix("service:") {
        draft.set("service", slug);
        draft.set("team", "");
    } else if who == "team" {
        draft.set("service", "");
    }
}

/// The buttons of what would work instead name a variant or a day.
fn take(draft: &mut Draft) {
    let taken = draft.text("take").to_owned();
    if let Some(option) = taken.strip_prefix("option:") {
        draft.set("option", option);
    } else if let Some(day) = taken.strip_prefix("date:") {
        draft.set("needed_by", day);
        draft.set("needed_by_time", "");
    }
}

fn service_of(conn: &mut Conn<'_>, draft: &Draft) -> Result<Option<Service>> {
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

/// What is wrong with what a page was answered with.
fn problems(
    conn: &mut Conn<'_>,
    zone: &TimeZone,
    draft: &Draft,
    asked: &Asked,
    step: Step,
) -> Result<Vec<FieldError>> {
    let mut problems = Problems::default();
    let service = asked.service.as_ref();
    match step {
        Step::Words => {
            if draft.text("words").trim().is_empty() {
                problems.add("words", Problem::Required);
            }
            details(conn, zone, draft, &mut problems)?;
        }
        Step::Who => who(conn, draft, service, &mut problems)?,
        Step::Variant => variant(draft, service, &mut problems),
        Step::Parts => wanted(draft, asked, &mut problems),
        Step::Part(place) => {
            let wanted = draft.wanted(&asked.parts).into_iter().find(|part| part.place == place);
            if let Some(part) = wanted {
                of_part(conn, draft, part, &mut problems)?;
            }
        }
        Step::Question(_) | Step::All => {
            if step == Step::All {
                variant(draft, service, &mut problems);
                wanted(draft, asked, &mut problems);
                for part in draft.wanted(&asked.parts) {
                    of_part(conn, draft, part, &mut problems)?;
                }
                details(conn, zone, draft, &mut problems)?;
            }
            if let Some(service) = service {
                questions(conn, service, "", draft, step, &mut problems)?;
            }
        }
        Step::Details => details(conn, zone, draft, &mut problems)?,
        Step::Check => {}
    }
    match problems.finish() {
        Ok(()) => Ok(Vec::new()),
        Err(domain::Error::Invalid(errors)) => Ok(errors),
        Err(error) => Err(error),
    }
}

/// Passes what is invalid on, with whatever else is wrong.
fn collect<T>(problems: &mut Problems, result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(domain::Error::Invalid(errors)) => {
            for error in errors {
                problems.add(error.field, error.problem);
            }
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

fn who(conn: &mut Conn<'_>, draft: &Draft, service: Option<&Service>, problems: &mut Problems) -> Result<()> {
    if service.is_none() {
        let team = pickers::team(conn, "team", draft.text("team"));
        if let Some(None) = collect(problems, team)? {
            problems.add("team", Problem::Required);
        }
    }
    Ok(())
}

fn variant(draft: &Draft, service: Option<&Service>, problems: &mut Problems) {
    let Some(service) = service.filter(|service| !service.options.is_empty()) else { return };
    if let Err(problem) = service.choose(draft.text("option").parse().ok()) {
        problems.add("option", problem);
    }
}

fn wanted(draft: &Draft, asked: &Asked, problems: &mut Problems) {
    let is_bundle = asked.service.as_ref().is_some_and(|service| service.is_bundle);
    if is_bundle && draft.wanted(&asked.parts).is_empty() {
        problems.add(PARTS, Problem::Required);
    }
}

/// The variant and the questions of one part.
fn of_part(conn: &mut Conn<'_>, draft: &Draft, part: &Offered, problems: &mut Problems) -> Result<()> {
    let prefix = prefix(part.place);
    if part.asks_variant() {
        let name = format!("{prefix}option");
        if let Err(problem) = part.service.choose(draft.text(&name).parse().ok()) {
            problems.add(name, problem);
        }
    }
    questions(conn, &part.service, &prefix, draft, Step::All, problems)
}

fn details(conn: &mut Conn<'_>, zone: &TimeZone, draft: &Draft, problems: &mut Problems) -> Result<()> {
    for (field, most) in [("words", BODY_MAX), ("purpose", PURPOSE_MAX)] {
        if draft.text(field).trim().chars().count() > most {
            problems.add(field, Problem::TooLong(most));
        }
    }
    let needed_by = collect(problems, draft.typed().moment(zone, "needed_by"))?.flatten();
    if needed_by.is_some_and(|at| at <= conn.now()) {
        problems.add("needed_by", Problem::InThePast);
    }
    collect(problems, pickers::person(conn, "for", draft.text("for"), draft.text("for_id")))?;
    Ok(())
}

/// The problems of one question, or of all of them.
fn questions(
    conn: &mut Conn<'_>,
    service: &Service,
    prefix: &str,
    draft: &Draft,
    step: Step,
    problems: &mut Problems,
) -> Result<()> {
    let (given, unknown) = given(conn, service, prefix, draft, &[])?;
    let mut found = service.form.answers(&given).err().unwrap_or_default();
    for error in &mut found {
        error.field = format!("{prefix}{}", error.field).into();
    }
    let is_asked = |error: &FieldError| match step {
        Step::Question(index) => {
            service.form.fields.get(index).is_some_and(|field| error.field == answer_name(prefix, field))
        }
        _ => service
            .form
            .fields
            .iter()
            .any(|field| field.kind != Kind::File && error.field == answer_name(prefix, field)),
    };
    // Somebody who is not known says so once.
    let known = found.into_iter().filter(|error| !unknown.iter().any(|other| other.field == error.field));
    for error in unknown.iter().cloned().chain(known).filter(is_asked) {
        problems.add(error.field, error.problem);
    }
    Ok(())
}

/// The name of a question's field in the form; `prefix` is empty, or that of a part.
pub(super) fn answer_name(prefix: &str, field: &Field) -> String {
    format!("{prefix}answers.{}", field.key)
}

/// What the names of all fields of a part begin with.
pub(super) fn prefix(place: usize) -> String {
    format!("parts.{place}.")
}

/// What was answered, with colleagues as ids and files by their names; and who is not known.
fn given(
    conn: &mut Conn<'_>,
    service: &Service,
    prefix: &str,
    draft: &Draft,
    files: &[(String, String)],
) -> Result<(BTreeMap<String, String>, Vec<FieldError>)> {
    let (mut given, mut unknown) = (BTreeMap::new(), Vec::new());
    for field in &service.form.fields {
        let name = answer_name(prefix, field);
        let typed = draft.text(&name).to_owned();
        let value = match field.kind {
            Kind::Person => {
                match pickers::person(conn, "person", &typed, draft.text(&format!("{name}.id"))) {
                    Ok(id) => id.map(|id: PersonId| id.to_string()).unwrap_or_default(),
                    Err(domain::Error::Invalid(_)) => {
                        unknown
                            .push(FieldError { field: name.clone().into(), problem: Problem::UnknownPerson });
                        String::new()
                    }
                    Err(error) => return Err(error),
                }
            }
            Kind::File => files
                .iter()
                .find(|(field, _)| *field == name)
                .map(|(_, file)| file.clone())
                .unwrap_or_default(),
            _ => typed,
        };
        given.insert(field.key.clone(), value);
    }
    Ok((given, unknown))
}

/// The answers that can be read, for looking them over; files come with the last page.
fn sound_answers(conn: &mut Conn<'_>, service: &Service, prefix: &str, draft: &Draft) -> Result<Answers> {
    let (given, _) = given(conn, service, prefix, draft, &[])?;
    let mut form = service.form.clone();
    for field in &mut form.fields {
        field.required = false;
    }
    let unsound: Vec<FieldError> = form.answers(&given).err().unwrap_or_default();
    form.fields.retain(|field| !unsound.iter().any(|error| error.field == answer_name("", field)));
    let mut answers = form.answers(&given).unwrap_or_default();
    match answers.resolve(conn) {
        Ok(()) | Err(domain::Error::Invalid(_)) => Ok(answers),
        Err(error) => Err(error),
    }
}

fn beneficiary(conn: &mut Conn<'_>, draft: &Draft) -> Result<Option<person::Named>> {
    match pickers::person(conn, "for", draft.text("for"), draft.text("for_id")) {
        Ok(Some(id)) => Ok(person::names(conn, [id])?.remove(&id)),
        Ok(None) | Err(domain::Error::Invalid(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The draft as the domain takes it.
pub(super) fn new_request(
    tx: &mut Tx<'_>,
    zone: &TimeZone,
    language: Language,
    draft: &Draft,
    upload: &Upload,
) -> Result<NewRequest> {
    let mut problems = Problems::default();
    let target = target(tx, draft, upload, &mut problems)?;
    let needed_by = collect(&mut problems, draft.typed().moment(zone, "needed_by"))?.flatten();
    let beneficiary = pickers::person(tx, "for", draft.text("for"), draft.text("for_id"));
    let beneficiary = collect(&mut problems, beneficiary)?.flatten();
    problems.finish()?;
    Ok(NewRequest {
        target: target.ok_or(domain::Error::NotFound)?,
        title: String::new(),
        words: draft.text("words").to_owned(),
        purpose: draft.text("purpose").to_owned(),
        needed_by,
        beneficiary,
        language,
        files: files_of(upload, |field| !field.starts_with(OF_A_PART)),
    })
}

fn target(
    tx: &mut Tx<'_>,
    draft: &Draft,
    upload: &Upload,
    problems: &mut Problems,
) -> Result<Option<Target>> {
    let Some(service) = service_of(tx, draft)? else {
        let team = collect(problems, pickers::team(tx, "team", draft.text("team")))?;
        return match team {
            Some(Some(team)) => Ok(Some(Target::Team(team))),
            Some(None) => {
                problems.add("team", Problem::Required);
                Ok(None)
            }
            None => Ok(None),
        };
    };
    let files: Vec<(String, String)> =
        upload.files.iter().map(|(field, file)| (field.clone(), file.name.clone())).collect();
    let (answers, unknown) = given(tx, &service, "", draft, &files)?;
    for error in unknown {
        problems.add(error.field, error.problem);
    }
    let option = draft.text("option").parse().ok();
    if !service.is_bundle {
        return Ok(Some(Target::Service { service: service.id, option, answers }));
    }
    let offered = bundle::offered(tx, &service)?;
    let mut parts = Vec::new();
    for part in draft.wanted(&offered) {
        let prefix = prefix(part.place);
        let (answers, unknown) = given(tx, &part.service, &prefix, draft, &files)?;
        for error in unknown {
            problems.add(error.field, error.problem);
        }
        parts.push(AskedPart {
            place: part.place,
            option: draft.text(&format!("{prefix}option")).parse().ok(),
            answers,
            files: files_of(upload, |field| field.starts_with(&prefix)),
        });
    }
    Ok(Some(Target::Bundle { service: service.id, option, answers, parts }))
}

/// What the names of all fields of all parts begin with.
const OF_A_PART: &str = "parts.";

/// The files of the fields with such a name.
fn files_of(upload: &Upload, is_meant: impl Fn(&str) -> bool) -> Vec<Staged> {
    upload.files.iter().filter(|(field, _)| is_meant(field)).map(|(_, file)| file.clone()).collect()
}

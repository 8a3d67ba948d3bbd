//! Asking: one sentence is enough, the rest can be asked later by whoever serves.

use std::collections::BTreeMap;

use db::{Timestamp, Tx, params};
use serde_json::{Value, json};

use super::parts::{AskedPart, route_parts};
use super::{Request, State, Turn, Visibility, ahead, attachment};
use crate::event::Event;
use crate::language::Language;
use crate::text::{block, line};
use crate::{
    Error, OptionId, PersonId, Problem, Problems, RequestId, Result, ServiceId, TeamId, actor, agreement,
    counter, person, service, team,
};

/// The longest title, in characters.
pub const TITLE_MAX: usize = 200;
/// The longest text, in characters.
pub const BODY_MAX: usize = 20_000;
/// The longest purpose, in characters.
pub const PURPOSE_MAX: usize = 500;

/// Whom it is asked of.
#[derive(Debug, Clone)]
pub enum Target {
    /// A service, with its variant and the answers to its questions (field key → what was typed).
    Service {
        /// The service.
        service: ServiceId,
        /// The variant, if it has any.
        option: Option<OptionId>,
        /// Field key → what was typed.
        answers: BTreeMap<String, String>,
    },
    /// A bundle: a service that is made of other offers. Asking for it through [`Target::Service`] asks for
    /// all of its parts, with nothing filled in.
    Bundle {
        /// The bundle.
        service: ServiceId,
        /// Its own variant, if it has any.
        option: Option<OptionId>,
        /// Field key → what was typed, of its own questions.
        answers: BTreeMap<String, String>,
        /// The parts that are wanted: not all of them need to be.
        parts: Vec<AskedPart>,
    },
    /// A team, in plain words.
    Team(TeamId),
}

/// What somebody asks.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// Of whom.
    pub target: Target,
    /// One line; may be left empty, then it is the service's name or the first line of the words.
    pub title: String,
    /// In the asker's own words; may be empty when a service is asked for.
    pub words: String,
    /// "So that I can …"; may be empty.
    pub purpose: String,
    /// When it is needed.
    pub needed_by: Option<Timestamp>,
    /// For whom, when that is somebody else.
    pub beneficiary: Option<PersonId>,
    /// The language that it is written in.
    pub language: Language,
    /// Files that are in the store already.
    pub files: Vec<attachment::Staged>,
}

/// Who serves it, and what was answered.
pub(super) struct Routed {
    pub(super) service: Option<ServiceId>,
    pub(super) option: Option<OptionId>,
    pub(super) team: Option<TeamId>,
    pub(super) provider: Option<PersonId>,
    pub(super) visibility: Visibility,
    pub(super) name: String,
    pub(super) answers: Value,
}

/// A request as it is written down.
struct Asked<'a> {
    routed: Routed,
    asker: PersonId,
    beneficiary: Option<PersonId>,
    title: &'a str,
    purpose: &'a str,
    words: &'a str,
    language: Language,
    needed_by: Option<Timestamp>,
    files: &'a [attachment::Staged],
    parent: Option<RequestId>,
}

/// Asks. The actor is the asker. Each part of a bundle becomes a request of its own, in the same moment.
///
/// # Errors
/// [`Error::Invalid`] with every problem of the form; [`Error::NotFound`] if the service or team is not
/// there for the actor.
pub fn ask(tx: &mut Tx<'_>, new: &NewRequest) -> Result<Request> {
    let asker = actor::require(tx)?;
    let now = tx.now();
    let mut problems = Problems::default();
    let routed = route(tx, new, &mut problems)?;
    let parts = route_parts(tx, &new.target, new.language, &mut problems)?;
    let Some(routed) = routed else {
        return problems.finish().and(Err(Error::NotFound));
    };
    let words = problems.take("words", block(&new.words, BODY_MAX)).unwrap_or_default();
    if words.is_empty() && routed.service.is_none() {
        problems.add("words", Problem::Required);
    }
    let title = title(new, &routed, &words, &mut problems);
    let purpose = problems.take("purpose", block(&new.purpose, PURPOSE_MAX)).unwrap_or_default();
    let needed_by = new.needed_by.and_then(|at| problems.take("needed_by", ahead(now, at)));
    let beneficiary = new.beneficiary.filter(|person| *person != asker);
    if let Some(beneficiary) = beneficiary
        && !person::is_here(tx, beneficiary)?
    {
        problems.add("beneficiary", Problem::UnknownPerson);
    }
    problems.finish()?;

    let written = Asked {
        routed,
        asker,
        beneficiary,
        title: &title,
        purpose: &purpose,
        words: &words,
        language: new.language,
        needed_by,
        files: &new.files,
        parent: None,
    };
    let mut whole = write_down(tx, &written)?;
    for (routed, files) in parts {
        // A part is told what it is for; the words to the team of the bundle stay with that team.
        let name = routed.name.clone();
        let part =
            Asked { routed, title: &name, words: "", files: &files, parent: Some(whole.id), ..written };
        let part = write_down(tx, &part)?;
        whole.record(tx, &Event::PartAsked { part: part.id, number: part.number })?;
    }
    whole.reload(tx)?;
    Ok(whole)
}

fn write_down(tx: &mut Tx<'_>, asked: &Asked<'_>) -> Result<Request> {
    let (id, now): (RequestId, _) = (tx.id(), tx.now());
    let number = counter::next(tx, "request")?;
    let routed = &asked.routed;
    let agreed = match routed.service {
        Some(service) => agreement::in_force(tx, service, routed.option, asked.asker, now)?,
        None => None,
    };
    let customer_team = match &agreed {
        Some(agreed) => Some(agreed.customer_team),
        None => agreement::team_of(tx, asked.asker, routed.team)?,
    };
    let agreed = agreed.map(|agreed| agreed.id);
    tx.execute(
        "INSERT INTO request (id, number, service_id, option_id, team_id, provider_id, asker_id, beneficiary_id, title,
                              purpose, language, answers, state, turn, visibility, needed_by, created_at, changed_at,
                              parent_id, imported, demo, version, agreement_version_id, customer_team_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18, FALSE,
                 (SELECT demo FROM person WHERE id = $7), 1, $19, $20)",
        params![
            id,
            number,
            routed.service,
            routed.option,
            routed.team,
            routed.provider,
            asked.asker,
            asked.beneficiary,
            asked.title,
            asked.purpose,
            asked.language,
            routed.answers.clone(),
            State::Asked,
            Turn::Provider,
            routed.visibility,
            asked.needed_by,
            now,
            asked.parent,
            agreed,
            customer_team,
        ],
    )?;
    let mut request = Request::visible_to(tx, number)?;
    let event = Event::RequestAsked {
        number,
        service: routed.service,
        option: routed.option,
        provider: routed.provider,
        needed_by: asked.needed_by,
        agreement: agreed,
    };
    crate::event::record(tx, id.uuid(), routed.team, &event)?;
    if let Some(team) = routed.team {
        tx.changed(team.uuid());
    }
    if !asked.words.is_empty() || !asked.files.is_empty() {
        let message = request.say(tx, "words", asked.words)?;
        attachment::attach(tx, &request, message, asked.files)?;
    }
    request.begin_checklist(tx)?;
    request.reload(tx)?;
    Ok(request)
}

/// Finds who serves it, and reads the answers; `None` when a problem has been noted instead.
fn route(tx: &mut Tx<'_>, new: &NewRequest, problems: &mut Problems) -> Result<Option<Routed>> {
    match &new.target {
        Target::Team(id) => {
            let team = team::get(tx, *id)?;
            Ok(Some(Routed {
                service: None,
                option: None,
                team: Some(team.id),
                provider: None,
                visibility: Visibility::Team,
                name: String::new(),
                answers: json!({}),
            }))
        }
        Target::Service { service, option, answers } | Target::Bundle { service, option, answers, .. } => {
            let service = service::visible_to(tx, *service)?;
            if !service.is_published() {
                return Err(Error::NotFound);
            }
            let chosen = service.choose(*option);
            let option = problems.take("option", chosen).flatten();
            match service.answers(tx, answers) {
                Ok(answers) => Ok(Some(Routed {
                    service: Some(service.id),
                    option,
                    team: service.team,
                    provider: service.person,
                    visibility: service.visibility,
                    name: service.name(new.language).to_owned(),
                    answers,
                })),
                Err(Error::Invalid(found)) => {
                    for problem in found {
                        problems.add(problem.field, problem.problem);
                    }
                    Ok(None)
                }
                Err(error) => Err(error),
            }
        }
    }
}

fn title(new: &NewRequest, routed: &Routed, words: &str, problems: &mut Problems) -> String {
    if !new.title.trim().is_empty() {
        return problems.take("title", line(&new.title, TITLE_MAX)).unwrap_or_default();
    }
    if !routed.name.is_empty() {
        return routed.name.clone();
    }
    shorten(words)
}

/// The first line of a text, cut at a word to fit a title.
fn shorten(words: &str) -> String {
    const FITS: usize = 80;
    let first = words.lines().next().unwrap_or_default().trim();
    if first.chars().count() <= FITS {
        return first.to_owned();
    }
    let cut: String = first.chars().take(FITS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

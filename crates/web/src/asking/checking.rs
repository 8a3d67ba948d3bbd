//! What is wrong with what a page of asking was answered with.

use db::Conn;
use domain::request::asking::{BODY_MAX, PURPOSE_MAX};
use domain::service::Service;
use domain::service::bundle::Offered;
use domain::service::form::Kind;
use domain::{FieldError, Problem, Problems, Result};
use jiff::tz::TimeZone;

use super::answers::{answer_name, given, prefix};
use super::draft::{Draft, PARTS, Step};
use super::scene::Asked;
use crate::pickers;

/// What is wrong with what a page was answered with.
pub(super) fn problems(
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
pub(super) fn collect<T>(problems: &mut Problems, result: Result<T>) -> Result<Option<T>> {
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

//! The answers of all pages as one request, as the domain takes it.

use db::Tx;
use domain::language::Language;
use domain::request::asking::{NewRequest, Target};
use domain::request::attachment::Staged;
use domain::request::parts::AskedPart;
use domain::service::bundle;
use domain::{Problem, Problems, Result};
use jiff::tz::TimeZone;

use super::answers::{given, prefix};
use super::checking::collect;
use super::draft::Draft;
use super::scene::service_of;
use crate::pickers;
use crate::upload::Upload;

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

//! What was answered to the questions of a service or of a part, as the domain reads it.

use std::collections::BTreeMap;

use db::Conn;
use domain::service::form::{Field, Kind};
use domain::service::{Answers, Service};
use domain::{FieldError, PersonId, Problem, Result};

use super::draft::Draft;
use crate::pickers;

/// The name of a question's field in the form; `prefix` is empty, or that of a part.
pub(super) fn answer_name(prefix: &str, field: &Field) -> String {
    format!("{prefix}answers.{}", field.key)
}

/// What the names of all fields of a part begin with.
pub(super) fn prefix(place: usize) -> String {
    format!("parts.{place}.")
}

/// What was answered, with colleagues as ids and files by their names; and who is not known.
pub(super) fn given(
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
pub(super) fn sound_answers(
    conn: &mut Conn<'_>,
    service: &Service,
    prefix: &str,
    draft: &Draft,
) -> Result<Answers> {
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

//! Colleagues and their days away, and importing them.

use super::escape;

/// Colleagues by the beginning of a name.
pub fn person_suggestions() -> String {
    "/suggestions/people".to_owned()
}

/// A colleague's page, by the name that mentions them.
pub fn person(handle: &str) -> String {
    format!("/people/{}", escape(handle))
}

/// The directory of colleagues.
pub fn people() -> String {
    "/people".to_owned()
}

/// Entering a colleague.
pub fn person_new() -> String {
    "/people/new".to_owned()
}

/// Changing what is known about a colleague.
pub fn person_edit(handle: &str) -> String {
    format!("{}/edit", person(handle))
}

/// Giving a colleague a password.
pub fn person_password(handle: &str) -> String {
    format!("{}/password", person(handle))
}

/// To whom a colleague reports.
pub fn person_manager(handle: &str) -> String {
    format!("{}/manager", person(handle))
}

/// The end of a colleague's time here.
pub fn person_departure(handle: &str) -> String {
    format!("{}/departure", person(handle))
}

/// A colleague's days away.
pub fn absences(handle: &str) -> String {
    format!("{}/absences", person(handle))
}

/// Taking days away back.
pub fn absence_end(handle: &str, id: impl std::fmt::Display) -> String {
    format!("{}/absences/{id}/end", person(handle))
}

/// Importing people.
pub fn people_import() -> String {
    "/people/import".to_owned()
}

/// What a file of people would change.
pub fn people_import_preview() -> String {
    "/people/import/preview".to_owned()
}

/// Taking an import of people back.
pub fn people_import_undo(id: impl std::fmt::Display) -> String {
    format!("/people/import/{id}/undo")
}

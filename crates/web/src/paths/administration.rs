//! What administrators look after.

/// The example hospital.
pub fn example() -> String {
    "/example".to_owned()
}

/// Taking the example hospital away.
pub fn example_end() -> String {
    "/example/end".to_owned()
}

/// The first start.
pub fn setup() -> String {
    "/setup".to_owned()
}

/// What administrators look after.
pub fn administration() -> String {
    "/administration".to_owned()
}

/// Closing without a word.
pub fn administration_closing() -> String {
    "/administration/closing".to_owned()
}

/// The organisation's name and ways.
pub fn administration_organisation() -> String {
    "/administration/organisation".to_owned()
}

/// Business calendars.
pub fn calendars() -> String {
    "/administration/calendars".to_owned()
}

/// Making a calendar.
pub fn calendar_new() -> String {
    "/administration/calendars/new".to_owned()
}

/// A calendar.
pub fn calendar(id: impl std::fmt::Display) -> String {
    format!("/administration/calendars/{id}")
}

/// Making a calendar the usual one.
pub fn calendar_default(id: impl std::fmt::Display) -> String {
    format!("/administration/calendars/{id}/default")
}

/// Removing a calendar.
pub fn calendar_removal(id: impl std::fmt::Display) -> String {
    format!("/administration/calendars/{id}/removal")
}

/// Work that got stuck.
pub fn jobs() -> String {
    "/administration/jobs".to_owned()
}

/// Trying a piece of work again.
pub fn job_retry(id: impl std::fmt::Display) -> String {
    format!("/administration/jobs/{id}/retry")
}

/// Giving a piece of work up.
pub fn job_removal(id: impl std::fmt::Display) -> String {
    format!("/administration/jobs/{id}/removal")
}

/// The imported histories.
pub fn histories() -> String {
    "/administration/histories".to_owned()
}

/// What one imported history says.
pub fn history(id: impl std::fmt::Display) -> String {
    format!("/administration/histories/{id}")
}

/// What was agreed with the representatives of the people who work here.
pub fn worker_agreement() -> String {
    "/worker-agreement".to_owned()
}

/// Who opened which report.
pub fn worker_agreement_openings() -> String {
    "/worker-agreement/openings".to_owned()
}

/// Recording it.
pub fn administration_worker_agreement() -> String {
    "/administration/worker-agreement".to_owned()
}

/// Saying that it counts no more.
pub fn administration_worker_agreement_end() -> String {
    "/administration/worker-agreement/end".to_owned()
}

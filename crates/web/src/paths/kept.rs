//! What a team keeps for its work: phrases, checklists; and the end of its shifts.

use super::{escape, team};

/// Everything that a team keeps.
pub fn kept(slug: &str) -> String {
    format!("{}/kept", team(slug))
}

/// The phrases of a team.
pub fn phrases(slug: &str) -> String {
    format!("{}/phrases", team(slug))
}

/// Writing a phrase.
pub fn phrase_new(slug: &str) -> String {
    format!("{}/new", phrases(slug))
}

/// One phrase.
pub fn phrase(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{id}", phrases(slug))
}

/// Removing a phrase.
pub fn phrase_removal(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/removal", phrase(slug, id))
}

/// The checklists of a team.
pub fn checklists(slug: &str) -> String {
    format!("{}/checklists", team(slug))
}

/// Writing a checklist.
pub fn checklist_new(slug: &str) -> String {
    format!("{}/new", checklists(slug))
}

/// One checklist.
pub fn checklist(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{id}", checklists(slug))
}

/// Removing a checklist.
pub fn checklist_removal(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/removal", checklist(slug, id))
}

/// The macros of a team.
pub fn macros(slug: &str) -> String {
    format!("{}/macros", team(slug))
}

/// Writing a macro.
pub fn macro_new(slug: &str) -> String {
    format!("{}/new", macros(slug))
}

/// One macro.
pub fn macro_edit(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{id}", macros(slug))
}

/// Removing a macro.
pub fn macro_removal(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/removal", macro_edit(slug, id))
}

/// How long a team lets a request be quiet.
pub fn quiet(slug: &str) -> String {
    format!("{}/quiet", team(slug))
}

/// Doing the same to many requests of a team.
pub fn bulk(slug: &str) -> String {
    format!("/serve/{}/bulk", escape(slug))
}

/// What can be done with those that are ticked.
pub fn bulk_new(slug: &str) -> String {
    format!("{}/new", bulk(slug))
}

/// What came of it.
pub fn bulk_result(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{id}", bulk(slug))
}

/// Undoing it.
pub fn bulk_undoing(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/undoing", bulk_result(slug, id))
}

/// The end of a shift of a team.
pub fn shift(slug: &str) -> String {
    format!("/serve/{}/shift", escape(slug))
}

/// Saying that one has what was left.
pub fn shift_confirmation(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{id}/confirmation", shift(slug))
}

/// Taking back what was left.
pub fn shift_taking_back(slug: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{id}/taking-back", shift(slug))
}

//! Teams, who belongs to them, and what they offer, for whoever changes it.

use super::{service, team};

/// Teams by the beginning of a name.
pub fn team_suggestions() -> String {
    "/suggestions/teams".to_owned()
}

/// Every team.
pub fn teams() -> String {
    "/teams".to_owned()
}

/// Making a team.
pub fn team_new() -> String {
    "/teams/new".to_owned()
}

/// Changing a team.
pub fn team_edit(slug: &str) -> String {
    format!("{}/edit", team(slug))
}

/// Removing a team.
pub fn team_deletion(slug: &str) -> String {
    format!("{}/deletion", team(slug))
}

/// Who belongs to a team.
pub fn team_members(slug: &str) -> String {
    format!("{}/members", team(slug))
}

/// How a team keeps its promises.
pub fn team_promises(slug: &str) -> String {
    format!("{}/promises", team(slug))
}

/// What a member is in a team.
pub fn team_member_role(slug: &str, person: impl std::fmt::Display) -> String {
    format!("{}/members/{person}/role", team(slug))
}

/// Taking a member out of a team.
pub fn team_member_end(slug: &str, person: impl std::fmt::Display) -> String {
    format!("{}/members/{person}/end", team(slug))
}

/// What a team offers, for whoever changes it.
pub fn team_services(slug: &str) -> String {
    format!("{}/services", team(slug))
}

/// Writing a new service of a team.
pub fn service_new(team: &str) -> String {
    format!("{}/new", team_services(team))
}

/// What the reader offers in their own name.
pub fn my_services() -> String {
    "/my/services".to_owned()
}

/// Writing a new service of one's own.
pub fn my_service_new() -> String {
    "/my/services/new".to_owned()
}

/// Changing a service.
pub fn service_edit(slug: &str) -> String {
    format!("{}/edit", service(slug))
}

/// Letting a service be asked for.
pub fn service_publication(slug: &str) -> String {
    format!("{}/publication", service(slug))
}

/// Letting a service be asked for no more.
pub fn service_retirement(slug: &str) -> String {
    format!("{}/retirement", service(slug))
}

/// The questions of a service.
pub fn service_questions(slug: &str) -> String {
    format!("{}/questions", service(slug))
}

/// Adding a question to a service.
pub fn service_question_new(slug: &str) -> String {
    format!("{}/questions/new", service(slug))
}

/// One question of a service, by its place.
pub fn service_question(slug: &str, place: usize) -> String {
    format!("{}/questions/{place}", service(slug))
}

/// Removing a question of a service.
pub fn service_question_removal(slug: &str, place: usize) -> String {
    format!("{}/questions/{place}/removal", service(slug))
}

/// The variants of a service.
pub fn service_variants(slug: &str) -> String {
    format!("{}/variants", service(slug))
}

/// Adding a variant to a service.
pub fn service_variant_new(slug: &str) -> String {
    format!("{}/variants/new", service(slug))
}

/// One variant of a service, by its place.
pub fn service_variant(slug: &str, place: usize) -> String {
    format!("{}/variants/{place}", service(slug))
}

/// Removing a variant of a service.
pub fn service_variant_removal(slug: &str, place: usize) -> String {
    format!("{}/variants/{place}/removal", service(slug))
}

/// The parts of a bundle.
pub fn service_parts(slug: &str) -> String {
    format!("{}/parts", service(slug))
}

/// Looking for another part of a bundle.
pub fn service_part_new(slug: &str) -> String {
    format!("{}/new", service_parts(slug))
}

/// Adding an offer to a bundle, after it was found.
pub fn service_part_of(slug: &str, part: &str) -> String {
    format!("{}?part={}", service_part_new(slug), super::escape(part))
}

/// Taking a part out of a bundle.
pub fn service_part_removal(slug: &str, place: usize) -> String {
    format!("{}/{place}/removal", service_parts(slug))
}

/// How a team serves, for its members.
pub fn team_care(slug: &str) -> String {
    format!("{}/how-we-serve", team(slug))
}

/// How evenly a service is given, for those who look after it.
pub fn service_care(slug: &str) -> String {
    format!("{}/how-we-serve", service(slug))
}

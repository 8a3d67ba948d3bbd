//! Agreements between teams, their versions, and the page of a pair.

use super::{escape, service};

/// The agreements of the reader's teams.
pub fn agreements() -> String {
    "/agreements".to_owned()
}

/// An agreement, as it counts now.
pub fn agreement(number: i64) -> String {
    format!("/agreements/{number}")
}

/// Drafting an agreement about a service.
pub fn agreement_new(service_slug: &str) -> String {
    format!("{}/agreements/new", service(service_slug))
}

/// The agreements about a service, where new ones are sent to.
pub fn service_agreements(service_slug: &str) -> String {
    format!("{}/agreements", service(service_slug))
}

/// Ending an agreement.
pub fn agreement_end(number: i64) -> String {
    format!("/agreements/{number}/end")
}

/// Where new versions of an agreement are sent to.
pub fn agreement_versions(number: i64) -> String {
    format!("/agreements/{number}/versions")
}

/// One version of an agreement.
pub fn agreement_version(number: i64, version: i64) -> String {
    format!("/agreements/{number}/versions/{version}")
}

/// Something that is done to a version: `edit`, `proposal`, `signature`, `removal`.
pub fn agreement_version_part(number: i64, version: i64, part: &str) -> String {
    format!("/agreements/{number}/versions/{version}/{part}")
}

/// What two teams owe each other.
pub fn pair(mine: &str, other: &str) -> String {
    format!("/pairs/{}/{}", escape(mine), escape(other))
}

/// What the reader and a colleague owe each other.
pub fn pair_with(handle: &str) -> String {
    format!("/pairs/me/{}", escape(handle))
}

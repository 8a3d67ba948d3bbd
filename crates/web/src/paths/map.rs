//! The map: links, moments, promises outside, the worksheet.

use std::fmt::Display;

use super::{escape, request};

/// Whom the reader serves, and by whom they are served.
pub fn map() -> String {
    "/map".to_owned()
}

/// Declaring a link; `own` is the party that the reader speaks for, `way` is `serve` when it provides.
pub fn map_new(own: Option<&str>, way: Option<&str>) -> String {
    match (own, way) {
        (None, None) => "/map/new".to_owned(),
        (own, way) => format!(
            "/map/new?customer={}&way={}",
            escape(own.unwrap_or_default()),
            escape(way.unwrap_or_default())
        ),
    }
}

/// All links, to be added to.
pub fn map_links() -> String {
    "/map/links".to_owned()
}

/// One link.
pub fn map_link(id: impl Display) -> String {
    format!("/map/links/{id}")
}

/// Saying yes or no to what dealings suggest.
pub fn map_suggestions() -> String {
    "/map/suggestions".to_owned()
}

/// What a party leans on.
pub fn map_leaning(party: impl Display) -> String {
    format!("/map/leaning?party={}", escape(&party.to_string()))
}

/// Distances, coverage, and teams without a customer.
pub fn map_teams() -> String {
    "/map/teams".to_owned()
}

/// All moments of truth.
pub fn moments() -> String {
    "/map/moments".to_owned()
}

/// Naming a moment.
pub fn moment_new() -> String {
    "/map/moments/new".to_owned()
}

/// One moment.
pub fn moment(slug: &str) -> String {
    format!("/map/moments/{}", escape(slug))
}

/// Changing a moment.
pub fn moment_edit(slug: &str) -> String {
    format!("{}/edit", moment(slug))
}

/// Retiring a moment, or taking it up again.
pub fn moment_retirement(slug: &str) -> String {
    format!("{}/retirement", moment(slug))
}

/// Promises to somebody outside.
pub fn outside() -> String {
    "/map/outside".to_owned()
}

/// One promise to somebody outside.
pub fn outside_promise(number: i64) -> String {
    format!("/map/outside/{number}")
}

/// Naming the outside promise that a request serves.
pub fn request_outside(number: i64) -> String {
    format!("{}/outside", request(number))
}

/// The worksheet.
pub fn worksheet() -> String {
    "/map/worksheet".to_owned()
}

/// The worksheet of a party.
pub fn worksheet_of(party: impl Display) -> String {
    format!("/map/worksheet?party={}", escape(&party.to_string()))
}

/// The worksheet as a file.
pub fn worksheet_file() -> String {
    "/map/worksheet/file".to_owned()
}

/// Looking at what a worksheet that came back would change.
pub fn worksheet_preview() -> String {
    "/map/worksheet/preview".to_owned()
}

/// Keeping what a worksheet that came back says.
pub fn worksheet_import() -> String {
    "/map/worksheet/import".to_owned()
}

/// The map as a file: bringing one in, taking one out.
pub fn map_files() -> String {
    "/map/files".to_owned()
}

/// The map as a file of this format.
pub fn map_export(format: impl Display) -> String {
    format!("/map/files/export?format={format}")
}

/// Looking at what a file of the map would change.
pub fn map_files_preview() -> String {
    "/map/files/preview".to_owned()
}

/// Taking an import of the map back.
pub fn map_files_undo(id: impl Display) -> String {
    format!("/map/files/{id}/undo")
}

/// What outside customers say and do.
pub fn outcomes() -> String {
    "/map/outcomes".to_owned()
}

/// Removing a series of it.
pub fn outcome_removal(id: impl Display) -> String {
    format!("/map/outcomes/{id}/removal")
}

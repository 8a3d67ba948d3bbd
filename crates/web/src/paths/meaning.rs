//! What the house is there for: its vision, the principles, and examples of who serves whom.

/// The service vision; anybody may read it.
pub fn vision() -> String {
    "/vision".to_owned()
}

/// Writing the service vision.
pub fn vision_edit() -> String {
    "/vision/edit".to_owned()
}

/// Writing it, beginning with an example.
pub fn vision_example() -> String {
    "/vision/edit?example=yes".to_owned()
}

/// Taking a wording out of force.
pub fn vision_retirement(id: impl std::fmt::Display) -> String {
    format!("/vision/{id}/retirement")
}

/// What somebody sees at first use.
pub fn welcome() -> String {
    "/welcome".to_owned()
}

/// The eight principles.
pub fn principles() -> String {
    "/principles".to_owned()
}

/// One card.
pub fn principle(number: i64) -> String {
    format!("/principles/{number}")
}

/// Ticking a card as read, or taking the tick back.
pub fn principle_tick(number: i64) -> String {
    format!("/principles/{number}/tick")
}

/// The poster in a language.
pub fn principles_poster(language: impl std::fmt::Display) -> String {
    format!("/principles/poster/{language}")
}

/// Examples of who serves whom.
pub fn templates() -> String {
    "/templates".to_owned()
}

/// One example.
pub fn template(slug: &str) -> String {
    format!("{}/{slug}", templates())
}

/// A part of an example: `copy`, `edit`, `publication`, `removal` or `use`.
pub fn template_part(slug: &str, part: &str) -> String {
    format!("{}/{part}", template(slug))
}

/// After an example was used: how many links were drawn.
pub fn template_used(slug: &str, links: i64) -> String {
    format!("{}/used/{links}", template(slug))
}

/// The picture of who serves whom: the organisation.
pub fn picture() -> String {
    "/picture".to_owned()
}

/// The picture of everything.
pub fn picture_everything() -> String {
    "/picture/everything".to_owned()
}

/// The picture of a team with its parts.
pub fn picture_department(slug: &str) -> String {
    format!("/picture/departments/{slug}")
}

/// The picture around a team.
pub fn picture_team(slug: &str) -> String {
    format!("/picture/teams/{slug}")
}

/// Every link in a table.
pub fn picture_table(sort: &str, page: usize) -> String {
    if page == 0 {
        format!("/picture/table?sort={sort}")
    } else {
        format!("/picture/table?sort={sort}&page={page}")
    }
}

/// Who waits for whom.
pub fn waits() -> String {
    "/waits".to_owned()
}

/// What is between two teams.
pub fn waits_between(customer: &str, provider: &str) -> String {
    format!("/waits/{customer}/{provider}")
}

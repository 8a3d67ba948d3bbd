//! The address of every page. No other file spells one.

use std::fmt::Write as _;

/// Today: who counts on the reader. Also the front page.
pub fn today() -> String {
    "/".to_owned()
}

/// The sign-in page.
pub fn sign_in() -> String {
    "/sign-in".to_owned()
}

/// The sign-in page that leads on to `next` afterwards.
pub fn sign_in_to(next: &str) -> String {
    if next.is_empty() || next == "/" { sign_in() } else { format!("/sign-in?next={}", escape(next)) }
}

/// Signing in, or out by its deletion.
pub fn session() -> String {
    "/session".to_owned()
}

/// Signing out.
pub fn session_end() -> String {
    "/session/end".to_owned()
}

/// Asking for a link by mail.
pub fn sign_in_link() -> String {
    "/sign-in/link".to_owned()
}

/// A link from a mail.
pub fn sign_in_link_with(token: &str) -> String {
    format!("/sign-in/link/{}", escape(token))
}

/// Signing in as one of the people of the demonstration.
pub fn demo_session() -> String {
    "/demo/session".to_owned()
}

/// The example hospital.
pub fn example() -> String {
    "/example".to_owned()
}

/// Taking the example hospital away.
pub fn example_end() -> String {
    "/example/end".to_owned()
}

/// The reader's settings.
pub fn settings() -> String {
    "/settings".to_owned()
}

/// The reader's password.
pub fn settings_password() -> String {
    "/settings/password".to_owned()
}

/// Ending one of the reader's sessions.
pub fn settings_session_end(id: impl std::fmt::Display) -> String {
    format!("/settings/sessions/{id}/end")
}

/// The language of somebody who is not signed in.
pub fn language() -> String {
    "/language".to_owned()
}

/// The first start.
pub fn setup() -> String {
    "/setup".to_owned()
}

/// Help.
pub fn help() -> String {
    "/help".to_owned()
}

/// What we say about accessibility.
pub fn accessibility() -> String {
    "/accessibility".to_owned()
}

/// Live changes.
pub fn live() -> String {
    "/live".to_owned()
}

/// Asking, in one's own words.
pub fn ask() -> String {
    "/ask".to_owned()
}

/// Asking a team in one's own words.
pub fn ask_team(slug: &str) -> String {
    format!("/ask?team={}", escape(slug))
}

/// Asking again for what was asked before.
pub fn ask_again(number: i64) -> String {
    format!("/ask?again={number}")
}

/// A service.
pub fn service(slug: &str) -> String {
    format!("/services/{}", escape(slug))
}

/// The first question of a service.
pub fn service_ask(slug: &str) -> String {
    format!("{}/ask", service(slug))
}

/// Every question of a service on one page.
pub fn service_ask_on_one_page(slug: &str) -> String {
    format!("{}/ask?all=1", service(slug))
}

/// A team's page.
pub fn team(slug: &str) -> String {
    format!("/teams/{}", escape(slug))
}

/// Where requests are sent to.
pub fn requests() -> String {
    "/requests".to_owned()
}

/// A request.
pub fn request(number: i64) -> String {
    format!("/requests/{number}")
}

/// What happens next with a request that was just sent.
pub fn request_sent(number: i64) -> String {
    format!("/requests/{number}/sent")
}

/// The part of a request's conversation before a place in it.
pub fn request_before(number: i64, place: &str) -> String {
    format!("/requests/{number}?before={}#conversation", escape(place))
}

/// A request with an internal note about to be written.
pub fn request_note(number: i64) -> String {
    format!("/requests/{number}?write=note")
}

/// Something that is done to a request, by the name of its resource.
pub fn request_part(number: i64, part: &str) -> String {
    format!("/requests/{number}/{part}")
}

/// The conversation of a request, where one writes.
pub fn request_messages(number: i64) -> String {
    format!("/requests/{number}/messages")
}

/// A file of a request.
pub fn request_file(number: i64, id: impl std::fmt::Display) -> String {
    format!("/requests/{number}/files/{id}")
}

/// Colleagues by the beginning of a name.
pub fn person_suggestions() -> String {
    "/suggestions/people".to_owned()
}

/// Teams by the beginning of a name.
pub fn team_suggestions() -> String {
    "/suggestions/teams".to_owned()
}

/// What the reader has asked and is still waiting for.
pub fn my_requests() -> String {
    "/requests".to_owned()
}

/// What the reader has asked and what has ended.
pub fn my_requests_ended() -> String {
    "/requests?ended=true".to_owned()
}

/// What the reader serves.
pub fn serve() -> String {
    "/serve".to_owned()
}

/// What nobody in a team has opened yet.
pub fn incoming(team: &str) -> String {
    format!("/serve/{}", escape(team))
}

/// A team's board.
pub fn board(team: &str) -> String {
    format!("/serve/{}/board", escape(team))
}

/// All requests of a team.
pub fn team_requests(team: &str) -> String {
    format!("/serve/{}/requests", escape(team))
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

/// What administrators look after.
pub fn administration() -> String {
    "/administration".to_owned()
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

/// Thanks received and given.
pub fn thanks() -> String {
    "/thanks".to_owned()
}

/// What concerns the reader.
pub fn notices() -> String {
    "/notices".to_owned()
}

/// Having read all notices.
pub fn notices_reading() -> String {
    "/notices/reading".to_owned()
}

/// Finding anything.
pub fn search() -> String {
    "/search".to_owned()
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

/// Percent-encodes a text for one part of a path or query (RFC 3986, 2.3).
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else if write!(out, "%{byte:02X}").is_err() {
            return String::new();
        }
    }
    out
}

/// An address within this site, and nothing else: what follows `next=` comes from outside.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.starts_with("/\\")
        && path.chars().all(|character| !character.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_to_another_site_is_not_local() {
        assert!(is_local("/requests/1042?tab=notes"));
        for path in ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", ""] {
            assert!(!is_local(path), "{path:?}");
        }
    }

    #[test]
    fn texts_in_addresses_are_escaped() {
        assert_eq!(sign_in_to("/teams/linen?a=b&c"), "/sign-in?next=%2Fteams%2Flinen%3Fa%3Db%26c");
        assert_eq!(sign_in_to("/"), "/sign-in");
        assert_eq!(escape("Łódź"), "%C5%81%C3%B3d%C5%BA");
    }
}

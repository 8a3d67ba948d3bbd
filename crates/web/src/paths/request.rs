//! Requests: one of them and what is done to it, and the lists of them.

use super::escape;

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

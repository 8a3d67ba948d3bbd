//! Coming in, and what is one's own: signing in, settings, notices, thanks.

use super::escape;

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

/// Thanks received and given.
pub fn thanks() -> String {
    "/thanks".to_owned()
}

/// What both sides of a request agreed to show to everybody.
pub fn thanks_wall() -> String {
    "/thanks/wall".to_owned()
}

/// What concerns the reader.
pub fn notices() -> String {
    "/notices".to_owned()
}

/// Having read all notices.
pub fn notices_reading() -> String {
    "/notices/reading".to_owned()
}

/// The letters of the demonstration.
pub fn demo_letters() -> String {
    "/demo/letters".to_owned()
}

//! One line about what was just done, shown on the page after a redirect. It travels as a word from this
//! closed list in a cookie, so that nobody can put words of their own on somebody's screen.

use crate::ctx::Ctx;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The reader's settings were saved.
    SettingsSaved,
    /// The password was changed, and other devices were signed out.
    PasswordChanged,
    /// A device was signed out.
    SessionEnded,
    /// The reader is signed out.
    SignedOut,
    /// The organisation is set up.
    SetUp,
    /// The example hospital is there.
    ExampleLoaded,
    /// The example hospital is gone.
    ExampleEnded,
    /// A request was accepted with a promise.
    RequestOpened,
    /// Another date was given.
    RequestPromised,
    /// A request has another holder.
    RequestHandedOver,
    /// The customer was asked something.
    RequestQuestioned,
    /// A question was answered.
    RequestAnswered,
    /// A request went to another team.
    RequestPassedOn,
    /// A kind no was sent.
    RequestDeclined,
    /// The work is done.
    RequestPerformed,
    /// A request was closed with a word.
    RequestClosed,
    /// The customer says that it is solved.
    RequestConfirmed,
    /// A request goes on.
    RequestReopened,
    /// A request was withdrawn.
    RequestWithdrawn,
    /// A reply was sent.
    RequestWritten,
    /// A note was saved.
    RequestNoted,
    /// Who follows a request has changed.
    RequestWatching,
    /// Thanks were said.
    RequestThanked,
    /// People were imported.
    PeopleImported,
}

impl Notice {
    const ALL: &'static [Self] = &[
        Self::SettingsSaved,
        Self::PasswordChanged,
        Self::SessionEnded,
        Self::SignedOut,
        Self::SetUp,
        Self::ExampleLoaded,
        Self::ExampleEnded,
        Self::RequestOpened,
        Self::RequestPromised,
        Self::RequestHandedOver,
        Self::RequestQuestioned,
        Self::RequestAnswered,
        Self::RequestPassedOn,
        Self::RequestDeclined,
        Self::RequestPerformed,
        Self::RequestClosed,
        Self::RequestConfirmed,
        Self::RequestReopened,
        Self::RequestWithdrawn,
        Self::RequestWritten,
        Self::RequestNoted,
        Self::RequestWatching,
        Self::RequestThanked,
        Self::PeopleImported,
    ];

    /// The word in the cookie.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::SettingsSaved => "settings-saved",
            Self::PasswordChanged => "password-changed",
            Self::SessionEnded => "session-ended",
            Self::SignedOut => "signed-out",
            Self::SetUp => "set-up",
            Self::ExampleLoaded => "example-loaded",
            Self::ExampleEnded => "example-ended",
            Self::RequestOpened => "request-opened",
            Self::RequestPromised => "request-promised",
            Self::RequestHandedOver => "request-handed-over",
            Self::RequestQuestioned => "request-questioned",
            Self::RequestAnswered => "request-answered",
            Self::RequestPassedOn => "request-passed-on",
            Self::RequestDeclined => "request-declined",
            Self::RequestPerformed => "request-performed",
            Self::RequestClosed => "request-closed",
            Self::RequestConfirmed => "request-confirmed",
            Self::RequestReopened => "request-reopened",
            Self::RequestWithdrawn => "request-withdrawn",
            Self::RequestWritten => "request-written",
            Self::RequestNoted => "request-noted",
            Self::RequestWatching => "request-watching",
            Self::RequestThanked => "request-thanked",
            Self::PeopleImported => "people-imported",
        }
    }

    /// The notice of a word, if it is one.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|notice| notice.word() == word)
    }

    /// The line as the reader sees it.
    pub(crate) fn text(self, ctx: &Ctx) -> String {
        match self {
            Self::SettingsSaved => ctx.t.notice_settings_saved(),
            Self::PasswordChanged => ctx.t.notice_password_changed(),
            Self::SessionEnded => ctx.t.notice_session_ended(),
            Self::SignedOut => ctx.t.notice_signed_out(),
            Self::SetUp => ctx.t.notice_set_up(),
            Self::ExampleLoaded => ctx.t.notice_example_loaded(),
            Self::ExampleEnded => ctx.t.notice_example_ended(),
            Self::RequestOpened => ctx.t.notice_request_opened(),
            Self::RequestPromised => ctx.t.notice_request_promised(),
            Self::RequestHandedOver => ctx.t.notice_request_handed_over(),
            Self::RequestQuestioned => ctx.t.notice_request_questioned(),
            Self::RequestAnswered => ctx.t.notice_request_answered(),
            Self::RequestPassedOn => ctx.t.notice_request_passed_on(),
            Self::RequestDeclined => ctx.t.notice_request_declined(),
            Self::RequestPerformed => ctx.t.notice_request_performed(),
            Self::RequestClosed => ctx.t.notice_request_closed(),
            Self::RequestConfirmed => ctx.t.notice_request_confirmed(),
            Self::RequestReopened => ctx.t.notice_request_reopened(),
            Self::RequestWithdrawn => ctx.t.notice_request_withdrawn(),
            Self::RequestWritten => ctx.t.notice_request_written(),
            Self::RequestNoted => ctx.t.notice_request_noted(),
            Self::RequestWatching => ctx.t.notice_request_watching(),
            Self::RequestThanked => ctx.t.notice_request_thanked(),
            Self::PeopleImported => ctx.t.notice_people_imported(),
        }
    }
}

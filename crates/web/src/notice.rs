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
}

impl Notice {
    const ALL: [Self; 5] =
        [Self::SettingsSaved, Self::PasswordChanged, Self::SessionEnded, Self::SignedOut, Self::SetUp];

    /// The word in the cookie.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::SettingsSaved => "settings-saved",
            Self::PasswordChanged => "password-changed",
            Self::SessionEnded => "session-ended",
            Self::SignedOut => "signed-out",
            Self::SetUp => "set-up",
        }
    }

    /// The notice of a word, if it is one.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|notice| notice.word() == word)
    }

    /// The line as the reader sees it.
    pub(crate) fn text(self, ctx: &Ctx) -> String {
        match self {
            Self::SettingsSaved => ctx.t.notice_settings_saved(),
            Self::PasswordChanged => ctx.t.notice_password_changed(),
            Self::SessionEnded => ctx.t.notice_session_ended(),
            Self::SignedOut => ctx.t.notice_signed_out(),
            Self::SetUp => ctx.t.notice_set_up(),
        }
    }
}

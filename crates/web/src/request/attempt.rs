//! Something that somebody tried to do to a request, and what came of it.
//!
//! When the domain refuses, the page is shown again with the form open and everything typed still in it.

use domain::Conflict;

use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::fields::labelled;
use crate::notice::Notice;
use crate::typed::Typed;

/// What can be done to a request, named as its address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Greet and promise.
    Opening,
    /// Give another date.
    Promise,
    /// Take it, or hand it over.
    Holder,
    /// Ask the customer something.
    Question,
    /// Answer the question.
    Answer,
    /// Contest a wait.
    Contest,
    /// Say whose a contested wait is.
    Settlement,
    /// Wish for another variant.
    Wish,
    /// Give it, or keep to the one that it is.
    WishAnswer,
    /// Pass it on to another team.
    Passing,
    /// Say no kindly.
    Refusal,
    /// Say that the work is done.
    Performance,
    /// Close with a word.
    Closing,
    /// Confirm that it is solved.
    Confirmation,
    /// "Not yet", or take it up again.
    Reopening,
    /// "I don't need it any more".
    Withdrawal,
    /// Write to the other side.
    Reply,
    /// Write an internal note.
    Note,
    /// Follow it, stop following it, or invite a colleague.
    Watching,
    /// Say thanks.
    Thanks,
    /// Say how it went, under a seal.
    HowItWent,
    /// Say that it was above expectations.
    Above,
    /// Agree that it stands on the wall of thanks, or no longer.
    Sharing,
    /// Tick a line of the checklist.
    Check,
    /// Add lines to the checklist.
    CheckAdd,
    /// Set it aside.
    Aside,
    /// Fetch it back.
    FetchBack,
    /// Say whether it is still needed.
    StillNeeded,
    /// Link it with another one.
    Link,
    /// Take a link away.
    Unlink,
    /// Let it go on in another one.
    Merge,
    /// Make a part a request of its own.
    Split,
    /// Keep the shared draft.
    Shared,
    /// Do a macro.
    Macro,
    /// Say what one's side will change.
    Repair,
    /// Need it on another day.
    NeededBy,
    /// Say since when it was known.
    Known,
    /// Answer the three short questions.
    Pulse,
    /// Not to answer them.
    PulseAside,
}

impl Act {
    /// The last part of its address, which is also the id of its form.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Promise => "promise",
            Self::Holder => "holder",
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Contest => "contest",
            Self::Settlement => "settlement",
            Self::Wish => "wish",
            Self::WishAnswer => "wish-answer",
            Self::Passing => "passing",
            Self::Refusal => "refusal",
            Self::Performance => "performance",
            Self::Closing => "closing",
            Self::Confirmation => "confirmation",
            Self::Reopening => "reopening",
            Self::Withdrawal => "withdrawal",
            Self::Reply => "reply",
            Self::Note => "note",
            Self::Watching => "watching",
            Self::Thanks => "thanks",
            Self::HowItWent => "how-it-went",
            Self::Above => "above",
            Self::Sharing => "wall",
            Self::Check => "check",
            Self::CheckAdd => "checklist",
            Self::Aside => "aside",
            Self::FetchBack => "fetching-back",
            Self::StillNeeded => "still-needed",
            Self::Link => "link",
            Self::Unlink => "unlinking",
            Self::Merge => "merging",
            Self::Split => "splitting",
            Self::Shared => "shared-draft",
            Self::Macro => "macro",
            Self::Repair => "repair",
            Self::NeededBy => "needed-by",
            Self::Known => "known",
            Self::Pulse => "pulse",
            Self::PulseAside => "pulse-aside",
        }
    }

    /// The form in which a phrase was pressed.
    pub(super) fn parse(word: &str) -> Option<Self> {
        let writing = [
            Self::Opening,
            Self::Question,
            Self::Closing,
            Self::Promise,
            Self::Refusal,
            Self::Passing,
            Self::Reply,
            Self::Note,
        ];
        writing.into_iter().find(|act| act.name() == word)
    }

    /// What is said on the page once it is done.
    pub(super) const fn notice(self) -> Notice {
        match self {
            Self::Opening => Notice::RequestOpened,
            Self::Promise => Notice::RequestPromised,
            Self::Holder => Notice::RequestHandedOver,
            Self::Question => Notice::RequestQuestioned,
            Self::Answer => Notice::RequestAnswered,
            Self::Contest => Notice::RequestContested,
            Self::Settlement => Notice::RequestSettlement,
            Self::Wish => Notice::RequestOptionWished,
            Self::WishAnswer => Notice::RequestOptionAnswered,
            Self::Passing => Notice::RequestPassedOn,
            Self::Refusal => Notice::RequestDeclined,
            Self::Performance => Notice::RequestPerformed,
            Self::Closing => Notice::RequestClosed,
            Self::Confirmation => Notice::RequestConfirmed,
            Self::Reopening => Notice::RequestReopened,
            Self::Withdrawal => Notice::RequestWithdrawn,
            Self::Reply => Notice::RequestWritten,
            Self::Note => Notice::RequestNoted,
            Self::Watching => Notice::RequestWatching,
            Self::Thanks => Notice::RequestThanked,
            Self::HowItWent => Notice::RequestWordSealed,
            Self::Above => Notice::RequestAbove,
            Self::Sharing => Notice::RequestShared,
            Self::Check | Self::CheckAdd => Notice::ChecksKept,
            Self::Aside => Notice::RequestAside,
            Self::FetchBack => Notice::RequestFetched,
            Self::StillNeeded => Notice::StillNeeded,
            Self::Link => Notice::RequestLinked,
            Self::Unlink => Notice::RequestUnlinked,
            Self::Merge => Notice::RequestMerged,
            Self::Split => Notice::RequestSplit,
            Self::Shared => Notice::SharedKept,
            Self::Macro => Notice::MacroDone,
            Self::Repair => Notice::RequestRepaired,
            Self::NeededBy => Notice::RequestNeededBy,
            Self::Known => Notice::RequestKnown,
            Self::Pulse => Notice::PulseSent,
            Self::PulseAside => Notice::PulseAside,
        }
    }
}

/// An attempt that did not succeed; the default is that nothing was tried.
#[derive(Debug, Default)]
pub(super) struct Attempt {
    /// What was tried, and what was typed into its form.
    tried: Option<(Act, Typed)>,
    /// What is wrong with it.
    errors: Invalid,
    /// How the request had moved on in the meantime.
    pub(super) conflict: Option<Conflict>,
    /// Whether a form was only filled in and not sent.
    is_filled: bool,
}

impl Attempt {
    /// A note is about to be written.
    pub(super) fn of_note() -> Self {
        Self { tried: Some((Act::Note, Typed::default())), ..Self::default() }
    }

    /// Something is missing.
    pub(super) fn invalid(act: Act, typed: Typed, errors: Invalid) -> Self {
        Self { tried: Some((act, typed)), errors, ..Self::default() }
    }

    /// A form was filled in and not sent.
    pub(super) fn filled(act: Act, typed: Typed) -> Self {
        Self { tried: Some((act, typed)), is_filled: true, ..Self::default() }
    }

    /// The request has moved on.
    pub(super) fn conflict(act: Act, typed: Typed, conflict: Conflict) -> Self {
        Self { tried: Some((act, typed)), conflict: Some(conflict), ..Self::default() }
    }

    /// Whether this is what was tried, so that its form stays open.
    pub(super) fn is(&self, act: Act) -> bool {
        self.tried.as_ref().is_some_and(|(tried, _)| *tried == act)
    }

    /// Whether anything was tried that closes what is open by itself.
    pub(super) fn is_any(&self) -> bool {
        !self.errors.is_empty() || self.is_filled
    }

    /// What was typed into a field of this form, or else what it begins with.
    pub(super) fn text<'a>(&'a self, act: Act, field: &str, otherwise: &'a str) -> &'a str {
        match &self.tried {
            Some((tried, typed)) if *tried == act => typed.sent(field).unwrap_or(otherwise),
            _ => otherwise,
        }
    }

    /// What is wrong with a field of this form.
    pub(super) fn message(&self, ctx: &Ctx, act: Act, field: &str) -> Option<String> {
        if self.is(act) { self.errors.message(ctx, field) } else { None }
    }

    /// Every problem, with the id of the control it is about: forms of one page share names, never ids.
    pub(super) fn summary(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let Some((act, _)) = &self.tried else { return Vec::new() };
        let problems = labelled(self.errors.summary(ctx), |field| label(ctx, *act, field));
        let in_form = |(field, words): (String, String)| (control(*act, &field), words);
        problems.into_iter().map(in_form).collect()
    }

    /// The words that somebody wrote and that found no place, to be copied: the longest text of the form.
    pub(super) fn words(&self) -> Option<&str> {
        let (_, typed) = self.tried.as_ref()?;
        typed
            .fields()
            .map(|(_, text)| text.trim())
            .filter(|text| text.contains(' '))
            .max_by_key(|text| text.len())
    }
}

/// What a field of a form is called on the page.
fn label(ctx: &Ctx, act: Act, field: &str) -> Option<String> {
    let t = ctx.t;
    Some(match (act, field) {
        (_, "greeting") => t.request_greeting(),
        (_, "promised_for" | "promised_for_time") => t.request_promise_label(),
        (Act::Promise, "word") => t.request_promise_word(),
        (Act::Closing, "word") => t.request_closing_word(),
        (Act::Withdrawal, "word") => t.request_withdrawal_word(),
        (_, "question") => t.request_question_words(),
        (_, "answer") => t.request_answer_words(),
        (Act::Contest, "why") => t.contest_why(),
        (Act::WishAnswer, "word") => t.contest_wish_word(),
        (Act::Wish, "option") => t.contest_wish_which(),
        (_, "share") => t.contest_share(),
        (_, "team") => t.request_passing_team(),
        (_, "why") => t.request_passing_why(),
        (_, "reason") => t.request_refusal_reason(),
        (_, "alternative") => t.request_refusal_alternative(),
        (_, "missing") => t.request_reopening_missing(),
        (Act::Note, "body") => t.request_note_words(),
        (Act::Shared, "body") => t.around_shared_words(),
        (_, "body") => t.request_reply_words(),
        (_, "files") => t.request_files(),
        (_, "person") => t.request_invite_person(),
        (_, "holder") => t.request_hand_over_to(),
        (_, "thanks") => t.request_thanks_reason(),
        (_, "how") => t.ending_how(),
        (_, "above") => t.ending_above_reason(),
        (Act::CheckAdd, "checklist") => t.around_checklist_of_team(),
        (Act::CheckAdd, "item") => t.around_check_own(),
        (_, "until" | "until_time") => t.around_aside_until(),
        (Act::Link, "number") => t.around_link_number(),
        (Act::Merge, "into") => t.around_merge_into(),
        (Act::Split, "title") => t.around_split_title(),
        (Act::Split, "words") => t.around_split_words(),
        (Act::Macro, "macro") => t.around_macros(),
        (Act::Pulse, "excellent") => t.pulse_excellent(),
        (Act::Pulse, "friendly") => t.pulse_friendly(),
        (Act::Pulse, "efficient") => t.pulse_efficient(),
        (_, "change") => t.repair_change(),
        (_, "needed_by" | "needed_by_time") => t.repair_needed_by_day(),
        _ => return None,
    })
}

/// The id of a control in one of the page's forms.
pub(super) fn control(act: Act, field: &str) -> String {
    format!("{}-{field}", act.name())
}

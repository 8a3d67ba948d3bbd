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
    /// Say what one's side will change.
    Repair,
    /// Need it on another day.
    NeededBy,
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
            Self::Repair => "repair",
            Self::NeededBy => "needed-by",
        }
    }

    /// What is said on the page once it is done.
    pub(super) const fn notice(self) -> Notice {
        match self {
            Self::Opening => Notice::RequestOpened,
            Self::Promise => Notice::RequestPromised,
            Self::Holder => Notice::RequestHandedOver,
            Self::Question => Notice::RequestQuestioned,
            Self::Answer => Notice::RequestAnswered,
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
            Self::Repair => Notice::RequestRepaired,
            Self::NeededBy => Notice::RequestNeededBy,
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
}

impl Attempt {
    /// A note is about to be written.
    pub(super) fn of_note() -> Self {
        Self { tried: Some((Act::Note, Typed::default())), ..Self::default() }
    }

    /// Something is missing.
    pub(super) fn invalid(act: Act, typed: Typed, errors: Invalid) -> Self {
        Self { tried: Some((act, typed)), errors, conflict: None }
    }

    /// The request has moved on.
    pub(super) fn conflict(act: Act, typed: Typed, conflict: Conflict) -> Self {
        Self { tried: Some((act, typed)), errors: Invalid::default(), conflict: Some(conflict) }
    }

    /// Whether this is what was tried, so that its form stays open.
    pub(super) fn is(&self, act: Act) -> bool {
        self.tried.as_ref().is_some_and(|(tried, _)| *tried == act)
    }

    /// Whether anything was tried that closes what is open by itself.
    pub(super) fn is_any(&self) -> bool {
        !self.errors.is_empty()
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
        (_, "team") => t.request_passing_team(),
        (_, "why") => t.request_passing_why(),
        (_, "reason") => t.request_refusal_reason(),
        (_, "alternative") => t.request_refusal_alternative(),
        (_, "missing") => t.request_reopening_missing(),
        (Act::Note, "body") => t.request_note_words(),
        (_, "body") => t.request_reply_words(),
        (_, "files") => t.request_files(),
        (_, "person") => t.request_invite_person(),
        (_, "holder") => t.request_hand_over_to(),
        (_, "thanks") => t.request_thanks_reason(),
        (_, "how") => t.ending_how(),
        (_, "above") => t.ending_above_reason(),
        (_, "change") => t.repair_change(),
        (_, "needed_by" | "needed_by_time") => t.repair_needed_by_day(),
        _ => return None,
    })
}

/// The id of a control in one of the page's forms.
pub(super) fn control(act: Act, field: &str) -> String {
    format!("{}-{field}", act.name())
}

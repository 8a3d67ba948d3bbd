//! The domain's problems in the reader's words: beside the field, and in the summary above the form.

use domain::{Conflict, FieldError, Problem};

use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::i18n::Catalogue;

impl Invalid {
    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with one field, in the reader's words.
    pub(crate) fn message(&self, ctx: &Ctx, field: &str) -> Option<String> {
        self.0.iter().find(|error| error.field == field).map(|error| problem(ctx, &error.problem))
    }

    /// Every problem in order: the field's name, which is also its id on the page, and the words.
    pub(crate) fn summary(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let line = |error: &FieldError| (error.field.to_string(), problem(ctx, &error.problem));
        self.0.iter().map(line).collect()
    }
}

/// Each problem with the question that it is about before it, so that "please fill this in" says what.
pub(crate) fn labelled(
    problems: Vec<(String, String)>,
    label: impl Fn(&str) -> Option<String>,
) -> Vec<(String, String)> {
    let told = |(field, words): (String, String)| match label(&field) {
        Some(label) if label.ends_with(['?', '…']) => (field, format!("{label} {words}")),
        Some(label) => (field, format!("{label}: {words}")),
        None => (field, words),
    };
    problems.into_iter().map(told).collect()
}

/// A problem in the reader's words. The list is closed: a new problem does not compile until it has words.
pub(crate) fn problem(ctx: &Ctx, problem: &Problem) -> String {
    words(ctx.t, problem, &|value| ctx.locale.number(value), &|bytes| ctx.locale.file_size(bytes))
}

/// A problem in the words of a catalogue, with numbers and sizes as its reader writes them.
pub(crate) fn words(
    t: &Catalogue,
    problem: &Problem,
    number: &dyn Fn(i64) -> String,
    size: &dyn Fn(u64) -> String,
) -> String {
    let count = |value: &usize| i64::try_from(*value).unwrap_or(i64::MAX);
    match problem {
        Problem::Required => t.problem_required(),
        Problem::TooLong(most) => t.problem_too_long(count(most), number(count(most))),
        Problem::TooShort(least) => t.problem_too_short(count(least), number(count(least))),
        Problem::NotAChoice => t.problem_not_a_choice(),
        Problem::NotADate => t.problem_not_a_date(),
        Problem::NotATime => t.problem_not_a_time(),
        Problem::InThePast => t.problem_in_the_past(),
        Problem::TooFar => t.problem_too_far(),
        Problem::AfterAsking => t.problem_after_asking(),
        Problem::TooLongAgo => t.problem_too_long_ago(),
        Problem::NotANumber => t.problem_not_a_number(),
        Problem::TooSmall(least) => t.problem_too_small(number(*least)),
        Problem::TooLarge(most) => t.problem_too_large(number(*most)),
        Problem::NotAnAddress => t.problem_not_an_address(),
        Problem::Taken => t.problem_taken(),
        Problem::UnknownPerson => t.problem_unknown_person(),
        Problem::UnknownTeam => t.problem_unknown_team(),
        Problem::UnknownService => t.problem_unknown_service(),
        Problem::EndsBeforeStart => t.problem_ends_before_start(),
        Problem::NotHours => t.problem_not_hours(),
        Problem::HoursOverlap => t.problem_hours_overlap(),
        Problem::Circle => t.problem_circle(),
        Problem::NeverOpen => t.problem_never_open(),
        Problem::FileTooLarge(most) => t.problem_file_too_large(size(*most)),
        Problem::TooManyFiles(most) => t.problem_too_many_files(count(most)),
        Problem::FileKindRefused => t.problem_file_kind_refused(),
        Problem::FileKindMismatch => t.problem_file_kind_mismatch(),
        Problem::FileEmpty => t.problem_file_empty(),
        Problem::Yourself => t.problem_yourself(),
        Problem::TwoDefinitions => t.problem_two_definitions(),
        Problem::WrongPassword => t.problem_wrong_password(),
        Problem::Repeated => t.problem_repeated(),
        Problem::NotAPart => t.bundle_not_a_part(),
        Problem::UnknownPlaceholder => t.problem_unknown_placeholder(),
        Problem::GluedPlaceholder => t.problem_glued_placeholder(),
        Problem::NameInPolish => t.problem_name_in_polish(),
        Problem::StepImpossible => t.problem_step_impossible(),
        Problem::NamedOnly => t.problem_named_only(),
        Problem::UnknownRequest => t.problem_unknown_request(),
        Problem::NobodyAnswers => t.problem_nobody_answers(),
        Problem::EmptySide => t.problem_empty_side(),
        Problem::ReviewTooEarly => t.problem_review_too_early(),
        Problem::Unkeepable => t.problem_unkeepable(),
        Problem::SlowerThanOutside => t.problem_slower_than_outside(),
        Problem::SaidNo => t.problem_said_no(),
    }
}

/// A conflict in the reader's words.
pub(crate) fn conflict(ctx: &Ctx, conflict: Conflict) -> String {
    let t = ctx.t;
    match conflict {
        Conflict::Phase => t.conflict_phase(),
        Conflict::Changed => t.conflict_changed(),
        Conflict::InUse => t.conflict_in_use(),
        Conflict::Answered => t.conflict_answered(),
        Conflict::PartsOpen { ready, of } => t.bundle_not_performed(ready.to_string(), of.to_string()),
    }
}

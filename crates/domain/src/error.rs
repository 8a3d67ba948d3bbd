//! What can go wrong in the domain, in terms that the face can put into words.
//!
//! No text for people lives here: a [`Problem`] is a closed list, and the catalogue has one message
//! for each, so a problem that nobody worded does not compile.

use std::borrow::Cow;

use db::{Failure, Timestamp};

/// The domain's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It does not exist, or the actor may not know that it does.
    #[error("not found")]
    NotFound,
    /// The actor may see it and may not do this to it.
    #[error("forbidden")]
    Forbidden,
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    Unauthenticated,
    /// Too many tries; the next may be made at the time given.
    #[error("too many attempts until {0}")]
    TooMany(Timestamp),
    /// What was entered cannot be used; every problem at once.
    #[error("invalid: {0:?}")]
    Invalid(Vec<FieldError>),
    /// The record has moved on since it was looked at.
    #[error("conflict: {0:?}")]
    Conflict(Conflict),
    /// The database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Error {
    /// One problem with one field.
    pub fn invalid(field: impl Into<Cow<'static, str>>, problem: Problem) -> Error {
        Error::Invalid(vec![FieldError { field: field.into(), problem }])
    }
}

impl Failure for Error {
    fn database(&self) -> Option<&db::Error> {
        match self {
            Error::Db(error) => Some(error),
            _ => None,
        }
    }
}

/// A problem with one field of what was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The name of the form field, e.g. `promised_for` or `answers.size`.
    pub field: Cow<'static, str>,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was entered.
    Required,
    /// Longer than so many characters.
    TooLong(usize),
    /// Shorter than so many characters.
    TooShort(usize),
    /// Not one of the choices.
    NotAChoice,
    /// Not a date.
    NotADate,
    /// Not a time.
    NotATime,
    /// A date or time that has passed.
    InThePast,
    /// Further away than anybody can promise.
    TooFar,
    /// A day after the one on which it was asked.
    AfterAsking,
    /// So long ago that it cannot be meant.
    TooLongAgo,
    /// Not a number.
    NotANumber,
    /// Below the least that is allowed.
    TooSmall(i64),
    /// Above the most that is allowed.
    TooLarge(i64),
    /// Not a mail address.
    NotAnAddress,
    /// Somebody or something else has it already.
    Taken,
    /// Nobody is known by it.
    UnknownPerson,
    /// No team is known by it.
    UnknownTeam,
    /// No service is known by it.
    UnknownService,
    /// The end lies before the start.
    EndsBeforeStart,
    /// The calendar never opens.
    NeverOpen,
    /// Not hours such as 09:00-17:00.
    NotHours,
    /// Hours that overlap.
    HoursOverlap,
    /// The file is larger than so many bytes.
    FileTooLarge(u64),
    /// More files than so many.
    TooManyFiles(usize),
    /// A kind of file that is not taken.
    FileKindRefused,
    /// The content is not what its name says.
    FileKindMismatch,
    /// The file has nothing in it.
    FileEmpty,
    /// One's own request, team or self, where that makes no sense.
    Yourself,
    /// Somebody would report to themselves, or a team be a part of itself, over some steps.
    Circle,
    /// A second text of what great service means, where there is one.
    TwoDefinitions,
    /// The current password is another one.
    WrongPassword,
    /// A question to somebody who has left, with nobody in their place.
    NobodyAnswers,
    /// A list in which the same thing stands twice.
    Repeated,
    /// A bundle, or the service itself, where only a single offer can be a part.
    NotAPart,
    /// A placeholder in braces that nobody knows.
    UnknownPlaceholder,
    /// A placeholder with letters attached: what takes its place is never inflected.
    GluedPlaceholder,
    /// The name of whoever asked in a Polish text, where it would need another form.
    NameInPolish,
    /// A step that the steps before it make impossible, or that has nothing to do.
    StepImpossible,
    /// Only named people see one of two requests that would be joined.
    NamedOnly,
    /// No request that the actor may see is known by this number.
    UnknownRequest,
    /// One side of an agreement promises nothing.
    EmptySide,
    /// The review lies before the day of effect, or on it.
    ReviewTooEarly,
    /// Two perfect sides could not keep it: a word about why it shall stand is needed.
    Unkeepable,
    /// Colleagues wait longer than outside customers: a reason is needed.
    SlowerThanOutside,
    /// The other side said no to it before, and only they can bring it up again.
    SaidNo,
}

/// How the record differs from what the actor had in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// Its phase does not allow this any more, or not yet.
    Phase,
    /// Somebody else changed it in between.
    Changed,
    /// It is in use and cannot go.
    InUse,
    /// The question has an answer already.
    Answered,
    /// Parts of a bundle are still open: it cannot be performed before they are ready.
    PartsOpen {
        /// How many are ready.
        ready: i64,
        /// Of how many.
        of: i64,
    },
}

/// Collects the problems of a form, so that all are shown at once.
#[derive(Debug, Default)]
pub struct Problems(Vec<FieldError>);

impl Problems {
    /// Notes a problem with a field.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, problem: Problem) {
        self.0.push(FieldError { field: field.into(), problem });
    }

    /// Notes the problem of a failed parse and goes on without a value.
    pub fn take<T>(&mut self, field: impl Into<Cow<'static, str>>, parsed: Result<T, Problem>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(problem) => {
                self.add(field, problem);
                None
            }
        }
    }

    /// The form is sound, or all that is wrong with it.
    pub fn finish(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self.0)) }
    }
}

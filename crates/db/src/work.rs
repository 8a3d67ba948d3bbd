//! A closure on its way to the engine: run once or several times, answered once.
//!
//! The engines' threads know nothing of the closure's types. They run it, say what became of it
//! with the commit, and the answer goes to the caller. A closure that panics is answered with its
//! panic, which goes on in the caller's thread as if it had run there.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::tx::News;
use crate::{Conn, Error, Failure, Tx};

/// What a caller gets: the closure's result, or its panic.
pub(crate) type Answer<T, E> = Result<Result<T, E>, Box<dyn Any + Send>>;

/// What the engine is to do after the closure ran.
#[derive(Debug)]
pub(crate) enum Ran {
    /// Keep its effect and, once committed, tell its news.
    Keep(News),
    /// Undo it: it failed for good, and its answer is ready.
    Undo,
    /// Undo it; running it again may help, for this reason.
    Again(Error),
}

/// A closure that the writer runs in a transaction.
pub(crate) trait WriteJob: Send {
    fn run(&mut self, tx: &mut Tx<'_>) -> Ran;
    /// Answers: with the closure's own result, or with `failed` if the engine lost its effect.
    fn answer(self: Box<Self>, failed: Option<Error>);
}

/// A closure that a reader runs in a snapshot.
pub(crate) trait ReadJob: Send {
    fn run(&mut self, conn: &mut Conn<'_>) -> Ran;
    fn answer(self: Box<Self>, failed: Option<Error>);
}

/// The closure `f`, its latest outcome, and where the answer goes.
pub(crate) struct Work<T, E, F> {
    f: F,
    outcome: Option<Answer<T, E>>,
    reply: Box<dyn FnOnce(Answer<T, E>) + Send>,
}

impl<T, E: Failure, F> Work<T, E, F> {
    pub(crate) fn new(f: F, reply: impl FnOnce(Answer<T, E>) + Send + 'static) -> Self {
        Self { f, outcome: None, reply: Box::new(reply) }
    }

    /// Weighs what the closure returned against what the engine refused meanwhile.
    fn judge(&mut self, outcome: Answer<T, E>, refused: Option<&Error>) -> Ran {
        let (outcome, ran) = match outcome {
            // The closure went on after a refusal. PostgreSQL has given the transaction up, so
            // neither engine commits it.
            Ok(Ok(_)) if refused.is_some() => {
                let error = refused.cloned().unwrap_or(Error::Conflict);
                let ran = if error.is_conflict() { Ran::Again(error.clone()) } else { Ran::Undo };
                (Ok(Err(E::from(error))), ran)
            }
            Ok(Ok(value)) => (Ok(Ok(value)), Ran::Keep(News::default())),
            Ok(Err(error)) => {
                // The refusal counts, even if the closure made another error of it.
                let again = error.database().filter(|e| e.is_conflict()).or(refused).cloned();
                let ran = match again {
                    Some(again) if again.is_conflict() || matches!(again, Error::Unavailable(_)) => {
                        Ran::Again(again)
                    }
                    _ => Ran::Undo,
                };
                (Ok(Err(error)), ran)
            }
            Err(panic) => (Err(panic), Ran::Undo),
        };
        self.outcome = Some(outcome);
        ran
    }

    fn finish(self, failed: Option<Error>) {
        let answer = match (failed, self.outcome) {
            (None, Some(outcome)) => outcome,
            (Some(error), _) => Ok(Err(E::from(error))),
            (None, None) => Ok(Err(E::from(Error::Unavailable("the closure never ran".into())))),
        };
        (self.reply)(answer);
    }
}

// Why the unwinding is safe to stop here: the closure itself is never run again after a panic,
// so what it left half-done in its own state is not seen. Of ours it could touch only the `Conn`
// (statements reset themselves as they drop, and the engine rolls its work back), the id maker
// (a counter, right at every moment) and the news (dropped unread).
impl<T, E, F> WriteJob for Work<T, E, F>
where
    T: Send + 'static,
    E: Failure,
    F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> Ran {
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.f)(tx)));
        match self.judge(outcome, tx.refused()) {
            Ran::Keep(_) => Ran::Keep(std::mem::take(&mut tx.news)),
            other => other,
        }
    }

    fn answer(self: Box<Self>, failed: Option<Error>) {
        self.finish(failed);
    }
}

impl<T, E, F> ReadJob for Work<T, E, F>
where
    T: Send + 'static,
    E: Failure,
    F: FnMut(&mut Conn<'_>) -> Result<T, E> + Send + 'static,
{
    fn run(&mut self, conn: &mut Conn<'_>) -> Ran {
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.f)(conn)));
        self.judge(outcome, conn.refused())
    }

    fn answer(self: Box<Self>, failed: Option<Error>) {
        self.finish(failed);
    }
}

/// The caller's end of an answer.
pub(crate) fn settle<T, E: Failure>(answer: Option<Answer<T, E>>) -> Result<T, E> {
    match answer {
        Some(Ok(result)) => result,
        Some(Err(panic)) => resume_unwind(panic),
        None => Err(E::from(closed())),
    }
}

pub(crate) fn closed() -> Error {
    Error::Unavailable("the database is closed".into())
}

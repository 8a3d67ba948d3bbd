//! Saying no kindly: a reason, and what could help instead.

use db::{Tx, params};

use super::opening::said;
use super::{Request, State, guarded};
use crate::event::Event;
use crate::{Problems, Result};

impl Request {
    /// Whether the actor may decline it now.
    pub fn can_decline(&self) -> bool {
        self.standing.is_provider && matches!(self.state, State::Asked | State::Opened)
    }

    /// Says no, with a reason and an alternative. It ends here, unless the customer reopens it.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; a conflict once the work is done.
    pub fn decline(&mut self, tx: &mut Tx<'_>, reason: &str, alternative: &str) -> Result<()> {
        self.as_provider()?;
        let mut problems = Problems::default();
        let reason = said(&mut problems, "reason", reason);
        let alternative = said(&mut problems, "alternative", alternative);
        problems.finish()?;
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET state = 'declined', turn = 'nobody', question_id = NULL, ended_at = $1, changed_at = $1,
                                version = version + 1
             WHERE id = $2 AND state IN ('asked', 'opened')",
            params![now, self.id],
        )?)?;
        self.say(tx, "refusal", &format!("{reason}\n\n{alternative}"))?;
        self.record(tx, &Event::RequestDeclined {})?;
        self.tell_the_whole(tx)?;
        self.team_changed(tx);
        self.reload(tx)
    }
}

//! Performing: the middle of the three phases, and never the last.

use db::{Tx, params};

use super::{Request, State, guarded};
use crate::Result;
use crate::event::Event;

impl Request {
    /// Whether the actor may say that the work is done.
    pub fn can_perform(&self) -> bool {
        self.standing.is_provider && self.state == State::Opened && self.parts_open == 0
    }

    /// The work is done. It is performed, not closed: a closing word is still owed to the customer.
    ///
    /// A question that was still open has answered itself.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; a conflict unless it is open, and while parts of it are.
    pub fn perform(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.as_provider()?;
        self.without_open_parts()?;
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET state = 'performed', turn = 'provider', question_id = NULL, performed_at = $1,
                                changed_at = $1, version = version + 1
             WHERE id = $2 AND state = 'opened'",
            params![now, self.id],
        )?)?;
        self.record(tx, &Event::RequestPerformed {})?;
        self.team_changed(tx);
        self.reload(tx)
    }
}

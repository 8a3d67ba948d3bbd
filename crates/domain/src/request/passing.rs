//! Passing on to the team that can help, with a word about why.

use db::{Tx, params};

use super::opening::said;
use super::{Request, State, guarded};
use crate::event::Event;
use crate::{Problem, Problems, Result, TeamId, actor, team};

impl Request {
    /// Whether the actor may pass it on now.
    pub fn can_pass_on(&self) -> bool {
        self.standing.is_provider && matches!(self.state, State::Asked | State::Opened)
    }

    /// Passes it on: the other team opens it anew; whoever passed it on goes on following it.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid when it has that team already or there is no such
    /// team; a conflict once the work is done.
    pub fn pass_on(&mut self, tx: &mut Tx<'_>, to: TeamId, why: &str) -> Result<()> {
        self.as_provider()?;
        let mut problems = Problems::default();
        let why = said(&mut problems, "why", why);
        if self.team == Some(to) {
            problems.add("team", Problem::Yourself);
        } else if !team::exists(tx, to)? {
            problems.add("team", Problem::UnknownTeam);
        }
        problems.finish()?;
        let now = tx.now();
        let passer = actor::require(tx)?;
        guarded(tx.execute(
            "UPDATE request SET team_id = $1, provider_id = NULL, holder_id = NULL, state = 'asked', opened_at = NULL,
                                promised_for = NULL, changed_at = $2, version = version + 1
             WHERE id = $3 AND state IN ('asked', 'opened')",
            params![to, now, self.id],
        )?)?;
        self.say(tx, "passing", &why)?;
        self.add_watcher(tx, passer, true)?;
        self.record(tx, &Event::RequestPassedOn { from: self.team, to })?;
        self.team_changed(tx);
        tx.changed(to.uuid());
        self.reload(tx)
    }
}

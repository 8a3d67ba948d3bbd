//! What a person is to a request, which decides what they see of it and may do to it.

use super::{Request, Visibility};
use crate::PersonId;

/// The rows of the "who sees what" table that concern one request, for one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a row of the table: one can be several at once")]
pub struct Standing {
    /// Asked for it, or it was asked for them.
    pub is_customer: bool,
    /// Came to it with a merge: a customer beside whoever asked it.
    pub is_joint: bool,
    /// May answer the open question while whoever asked is away.
    pub stands_in: bool,
    /// Serves it: holds it, offers it personally, or belongs to the team it is for.
    pub is_provider: bool,
    /// Leads the serving team.
    pub is_lead: bool,
    /// Follows it.
    pub is_watcher: bool,
    /// Reads the provider's internal notes.
    pub reads_notes: bool,
    /// Everybody may read it.
    pub is_public: bool,
}

impl Standing {
    pub(super) fn of(
        request: &Request,
        actor: PersonId,
        role: Option<&str>,
        (inside, joint): (Option<bool>, Option<bool>),
    ) -> Standing {
        let is_lead = role == Some("lead");
        let is_member = role.is_some() && request.visibility != Visibility::Named;
        let holds = request.holder == Some(actor) || request.provider == Some(actor);
        let is_provider = holds || is_lead || is_member;
        let asked = request.asker == actor || request.beneficiary == Some(actor);
        Standing {
            is_customer: asked || joint == Some(true),
            is_joint: !asked && joint == Some(true),
            stands_in: request.question.is_some() && request.stand_in == Some(actor),
            is_provider,
            is_lead: is_lead || request.provider == Some(actor),
            is_watcher: inside.is_some(),
            reads_notes: is_provider || inside == Some(true),
            is_public: request.visibility == Visibility::Public,
        }
    }

    /// Whether the request exists for this person at all.
    pub fn sees(self) -> bool {
        self.takes_part() || self.is_public
    }

    /// Whether this person may write in the conversation.
    pub fn takes_part(self) -> bool {
        self.is_customer || self.stands_in || self.is_provider || self.is_watcher
    }
}

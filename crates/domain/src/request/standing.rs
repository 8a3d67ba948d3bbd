//! What a person is to a request, which decides what they see of it and may do to it.

use db::Query;

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
    /// Came to it with a merge, and said that it is solved for them.
    pub has_confirmed: bool,
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

/// How a person follows a request, if they do.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Watching {
    /// Whether they read internal notes.
    pub(super) inside: Option<bool>,
    /// Whether they came with a merge.
    pub(super) joint: Option<bool>,
    /// Whether they said that it is solved for them.
    pub(super) has_confirmed: bool,
}

impl Standing {
    pub(super) fn of(request: &Request, actor: PersonId, role: Option<&str>, watching: Watching) -> Standing {
        let Watching { inside, joint, has_confirmed } = watching;
        let is_lead = role == Some("lead");
        let is_member = role.is_some() && request.visibility != Visibility::Named;
        let holds = request.holder == Some(actor) || request.provider == Some(actor);
        let is_provider = holds || is_lead || is_member;
        let asked = request.asker == actor || request.beneficiary == Some(actor);
        Standing {
            is_customer: asked || joint == Some(true),
            is_joint: !asked && joint == Some(true),
            has_confirmed,
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

/// [`Standing::sees`] as a condition, for lists that read many requests at once: `r` is the request, and `m` the
/// reader's membership of the team that serves it, if any.
pub(crate) fn sees(query: &mut Query, reader: PersonId) {
    query.push("(r.visibility = 'public' OR r.asker_id = ").bind(reader);
    query.push(" OR r.beneficiary_id = ").bind(reader).push(" OR r.holder_id = ").bind(reader);
    query.push(" OR r.provider_id = ").bind(reader);
    query.push(" OR (r.question_id IS NOT NULL AND r.stand_in_id = ").bind(reader);
    query.push(
        ") OR m.role = 'lead' OR (m.role IS NOT NULL AND r.visibility <> 'named')
         OR EXISTS (SELECT 1 FROM watcher w WHERE w.request_id = r.id AND w.person_id = ",
    );
    query.bind(reader).push("))");
}

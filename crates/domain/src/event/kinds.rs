//! The closed list of what can happen.

use db::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::agreement::ShortNotice;
use crate::{AgreementVersionId, MessageId, OptionId, PersonId, RequestId, ServiceId, TeamId};

/// What happened. Variants and fields are only ever added: what is stored is read for years.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// A request was made; `number` is what people call it.
    RequestAsked {
        /// R-number.
        number: i64,
        /// The service asked for, if it was asked through one.
        service: Option<ServiceId>,
        /// The variant chosen.
        option: Option<OptionId>,
        /// The serving person, when it is a person's own service.
        provider: Option<PersonId>,
        /// When it is needed.
        needed_by: Option<Timestamp>,
        /// The version of the agreement by which its dates are judged.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementVersionId>,
    },
    /// A part of the bundle was asked for together with it.
    PartAsked {
        /// The request for the part.
        part: RequestId,
        /// Its R-number.
        number: i64,
    },
    /// A part of the bundle is ready, declined or withdrawn.
    PartEnded {
        /// The request for the part.
        part: RequestId,
        /// How many parts are still open.
        open: i64,
    },
    /// A part of the bundle is open again.
    PartReopened {
        /// The request for the part.
        part: RequestId,
    },
    /// The provider greeted, said the need back and gave a date.
    RequestOpened {
        /// The promise.
        promised_for: Timestamp,
    },
    /// The provider gave another date; the earlier promise stays on record.
    RequestPromised {
        /// The new promise.
        promised_for: Timestamp,
    },
    /// Somebody of the provider's side took it over, or it was handed to them.
    RequestTaken {
        /// Who holds it now; nobody when it went back to the whole team.
        holder: Option<PersonId>,
    },
    /// Whoever held it left it to a colleague, or to the whole team, at the end of a shift.
    ShiftHandedOver {
        /// The hand-over.
        handover: Uuid,
        /// To whom; nobody named when it is the whole team.
        to: Option<PersonId>,
    },
    /// Whoever came next said that they have it.
    ShiftConfirmed {
        /// The hand-over.
        handover: Uuid,
    },
    /// The hand-over was taken back before anybody had confirmed it.
    ShiftTakenBack {
        /// The hand-over.
        handover: Uuid,
    },
    /// The provider's side set it aside; the promise stands.
    RequestSnoozed {
        /// Until when; nothing for "until the customer answers".
        until: Option<Timestamp>,
    },
    /// It is back: its time had come, the customer wrote, or somebody fetched it.
    RequestWoken {
        /// Who had set it aside.
        by: Option<PersonId>,
    },
    /// After a quiet time whoever asked is asked whether it is still needed.
    StillNeededAsked {},
    /// They said that it is.
    StillNeeded {},
    /// It was asked twice: it ends, and goes on in the other one.
    RequestMerged {
        /// The one in which it goes on.
        into: RequestId,
    },
    /// Another one, that asked for the same, goes on in this one.
    RequestTookIn {
        /// The other one.
        from: RequestId,
    },
    /// A part of it became a request of its own.
    RequestSplit {
        /// The part.
        part: RequestId,
    },
    /// It has to do with another one, or no longer.
    RequestLinked {
        /// The other one.
        other: RequestId,
        /// In which way.
        relation: String,
        /// Whether it does now.
        linked: bool,
    },
    /// It got lines to tick.
    ChecklistAdded {
        /// How many.
        lines: i64,
    },
    /// A line of its checklist was ticked, or the tick was taken back.
    CheckTicked {
        /// The line.
        item: Uuid,
        /// Whether it is ticked now.
        done: bool,
    },
    /// Somebody left, and what they had asked for, or offered in person, is another's from here on.
    RequestHandedOver {
        /// Who left.
        from: PersonId,
        /// Who took it over.
        to: PersonId,
    },
    /// The provider asked the customer something: from here it is the customer's turn.
    QuestionAsked {
        /// The question.
        message: MessageId,
    },
    /// The customer answered: it is the provider's turn again.
    QuestionAnswered {
        /// The question.
        question: MessageId,
        /// The answer.
        message: MessageId,
    },
    /// The customer says that the wait behind a question is not theirs: it is disputed from here on.
    QuestionContested {
        /// The question.
        question: MessageId,
    },
    /// One side says how much of a disputed wait is the customer's, and the other has not agreed yet.
    SettlementOffered {
        /// The question.
        question: MessageId,
        /// In hundredths.
        customer_percent: i64,
    },
    /// Both sides, or the rule, settled how much of a disputed wait is the customer's.
    ContestSettled {
        /// The question.
        question: MessageId,
        /// In hundredths.
        customer_percent: i64,
        /// Whether the rule settled it, because the sides did not.
        by_rule: bool,
    },
    /// The customer asked for a date earlier than usual, or with less notice than agreed, was told so, and
    /// asked for it all the same.
    DateInsisted {
        /// The date.
        needed_by: Timestamp,
        /// When it would usually be done, where that is later.
        usually_by: Option<Timestamp>,
        /// The notice, where it is shorter than the agreed one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notice: Option<ShortNotice>,
        /// Finished cases that this rests on; none where it is the agreed standard.
        cases: Option<i64>,
    },
    /// The customer would rather have another variant.
    OptionWished {
        /// The variant.
        option: OptionId,
    },
    /// The provider gives the other variant.
    OptionGiven {
        /// The variant.
        option: OptionId,
    },
    /// The provider keeps to its variant although the customer would have taken another: its own choice.
    OptionKept {
        /// The variant that was wished.
        wished: OptionId,
        /// The variant that it stays.
        kept: Option<OptionId>,
    },
    /// It went to another team, which is told why.
    RequestPassedOn {
        /// From which team.
        from: Option<TeamId>,
        /// To which team.
        to: TeamId,
    },
    /// The provider said no, with a reason and an alternative.
    RequestDeclined {},
    /// The work is done; a closing word is still owed.
    RequestPerformed {},
    /// The provider closed with a word; the customer is asked to confirm.
    RequestClosed {},
    /// The customer was told once more on which day it counts as solved if nobody says otherwise.
    SilenceAnnounced {
        /// The day that was agreed on beforehand.
        confirms_at: Timestamp,
    },
    /// It counts as solved because the agreed days passed without a word: by time, not by a person.
    RequestConfirmedByTime {},
    /// The customer said that it is solved.
    RequestConfirmed {},
    /// Whoever came in with a merge said that it is solved for them.
    ConfirmedForOneself {},
    /// Whoever came in with a merge does not need it any more; others do.
    WithdrawnForOneself {},
    /// The customer, or the provider, said that it is not solved yet.
    RequestReopened {},
    /// The customer does not need it any more.
    RequestWithdrawn {},
    /// The customer needs it on another day.
    NeededByMoved {
        /// The day that counted until then.
        from: Option<Timestamp>,
        /// The day that counts from here on.
        to: Timestamp,
    },
    /// The customer said since when they knew of it, of their own accord.
    KnownSince {
        /// The day: `2026-11-23`.
        since: String,
    },
    /// After a miss, one side said what it will change.
    RepairWritten {
        /// Whether it was the side that asked.
        by_customer: bool,
    },
    /// Somebody wrote.
    MessageWritten {
        /// The message.
        message: MessageId,
        /// Whether only the provider's side reads it.
        internal: bool,
        /// The people it mentions.
        mentions: Vec<PersonId>,
    },
    /// A colleague follows the request from here on, or no longer.
    WatchersChanged {
        /// Who.
        person: PersonId,
        /// Whether they follow it now.
        watching: bool,
    },
    /// The outside promise that it serves was named; nothing when it serves none any more.
    RequestServes {
        /// The number of the promise.
        promise: Option<i64>,
    },
    /// A file was added.
    FileAttached {
        /// The file's id.
        attachment: Uuid,
    },
    /// One side said how it went; the words are sealed until both have, or seven days have passed.
    ClosingWordSealed {
        /// `customer` or `provider`.
        side: String,
        /// Whether both are in, so that both can be read.
        both: bool,
    },
    /// The customer said that it was more than could be expected.
    AboveExpectations {},
    /// A side agreed that what was said at the end stands on the wall of thanks, or no longer.
    WallConsentChanged {
        /// `customer` or `provider`.
        side: String,
        /// Whether it agrees now.
        agrees: bool,
    },
    /// Somebody said thank you.
    Thanked {
        /// The team that is thanked.
        team: Option<TeamId>,
        /// The person who is thanked.
        person: Option<PersonId>,
    },
    /// A line of another system's log, kept word for word.
    Imported {
        /// What the other system called it.
        activity: String,
        /// The state it led to there.
        status: String,
        /// Everything else that the line said.
        extra: Value,
    },
    /// A person came to be known, or something about them changed.
    PersonChanged {
        /// The names of the fields that changed; empty for a new person.
        fields: Vec<String>,
    },
    /// A person left; what they held was handed over.
    PersonLeft {
        /// How many open requests found a new owner.
        handed_over: i64,
    },
    /// A team came to be, or something about it changed.
    TeamChanged {
        /// The names of the fields that changed; empty for a new team.
        fields: Vec<String>,
    },
    /// A person joined or left a team, or their role in it changed.
    MembershipChanged {
        /// Who.
        person: PersonId,
        /// Their role now; nothing when they left.
        role: Option<String>,
    },
    /// A moment of truth was named, changed or retired.
    MomentChanged {
        /// The names of the fields that changed; empty for a new moment.
        fields: Vec<String>,
    },
    /// A relationship was declared, acknowledged, refused, ended, or what it says changed.
    RelationshipChanged {
        /// What happened: `declared`, `acknowledged`, `refused`, `needs`, …
        what: String,
    },
    /// A promise to somebody outside was given, changed, kept or called off.
    OutsidePromiseChanged {
        /// What happened.
        what: String,
    },
    /// A service was written, published, changed or retired.
    ServiceChanged {
        /// Its state now.
        state: String,
    },
    /// A version of an agreement was drafted, changed, proposed, signed or dropped, or the agreement ended.
    AgreementChanged {
        /// Which version; 0 for the agreement as a whole.
        version: i64,
        /// What happened to it: a word of `agreement::Step`.
        what: String,
    },
    /// A heads-up was given, acknowledged, taken back, or came true.
    HeadsUpChanged {
        /// Its number in addresses.
        number: i64,
        /// What happened.
        what: String,
    },
    /// Something about the organisation, its calendars or its groups of customers changed.
    OrganisationChanged {
        /// What.
        what: String,
    },
}

impl Event {
    /// The name of the kind, e.g. `request_opened`.
    pub fn kind(&self) -> String {
        self.parts().0
    }

    /// The kind and the data, as they are stored.
    pub(crate) fn parts(&self) -> (String, Value) {
        // An enum of plain data always has a JSON form; were it ever not so, the kind alone is kept.
        let mut value = serde_json::to_value(self).unwrap_or(Value::Null);
        let kind = value.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        let data = value.get_mut("data").map_or(Value::Null, Value::take);
        (kind, if data.is_object() { data } else { Value::Object(serde_json::Map::new()) })
    }

    /// The event that was stored as these.
    pub(crate) fn from_parts(kind: &str, data: &Value) -> Result<Event, serde_json::Error> {
        serde_json::from_value(serde_json::json!({ "kind": kind, "data": data }))
    }
}

//! One id type for each noun, so that a team's id can never be passed where a person's is meant.

db::id!(/// An absence.
    AbsenceId);
db::id!(/// What two sides promise each other about a service.
    AgreementId);
db::id!(/// One version of an agreement.
    AgreementVersionId);
db::id!(/// An attachment.
    AttachmentId);
db::id!(/// What somebody did to many requests at once.
    BulkId);
db::id!(/// A business calendar.
    CalendarId);
db::id!(/// A line of a request's checklist.
    CheckItemId);
db::id!(/// A checklist that a team keeps.
    ChecklistId);
db::id!(/// A group of outside customers.
    CustomerGroupId);
db::id!(/// An entry of the append-only spine.
    EventId);
db::id!(/// The load of another system's event log.
    HistoryImportId);
db::id!(/// A piece of work to be done after a commit.
    JobId);
db::id!(/// A set of actions that a team keeps under one name.
    MacroId);
db::id!(/// A letter in the outbox.
    MailId);
db::id!(/// A line of a request's conversation.
    MessageId);
db::id!(/// A load of a file of the map.
    MapImportId);
db::id!(/// A moment of truth.
    MomentId);
db::id!(/// Something one side of a relationship needs from the other.
    NeedId);
db::id!(/// A notice to one person about one request.
    NoticeId);
db::id!(/// A variant of a service.
    OptionId);
db::id!(/// The organisation.
    OrganisationId);
db::id!(/// A series of what outside customers say or do.
    OutcomeSeriesId);
db::id!(/// A load of a people file.
    PeopleImportId);
db::id!(/// A promise to somebody outside.
    OutsidePromiseId);
db::id!(/// A person: employee, contractor, temp or owner.
    PersonId);
db::id!(/// A text that a team keeps for its answers.
    PhraseId);
db::id!(/// A promise as it was given.
    PromiseId);
db::id!(/// What one side says it will change after a miss.
    RepairNoteId);
db::id!(/// A relationship of a customer and a provider.
    RelationshipId);
db::id!(/// A report that was opened.
    ReportOpeningId);
db::id!(/// A request.
    RequestId);
db::id!(/// A service that somebody offers.
    ServiceId);
db::id!(/// What somebody leaves to whoever comes next.
    ShiftHandoverId);
db::id!(/// A signed-in browser.
    SessionId);
db::id!(/// A team.
    TeamId);
db::id!(/// Pairs that serve each other, as a template.
    TemplateId);
db::id!(/// A word of thanks.
    ThanksId);
db::id!(/// A wording of the service vision.
    VisionId);

db::id!(/// What was agreed with the representatives of the people who work here.
    WorkerAgreementId);

db::id!(/// A heads-up.
    HeadsUpId);

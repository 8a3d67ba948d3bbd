//! One line about what was just done, shown on the page after a redirect. It travels as a word from this
//! closed list in a cookie, so that nobody can put words of their own on somebody's screen.

use crate::ctx::Ctx;

/// One row for each notice: what was done, the word in the cookie, the message of the catalogue.
macro_rules! notices {
    ($($(#[$doc:meta])* $variant:ident = $word:literal => $message:ident,)+) => {
        /// What was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Notice {
            $($(#[$doc])* $variant,)+
        }

        impl Notice {
            /// The word in the cookie.
            pub(crate) const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The notice of a word, if it is one.
            pub(crate) fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }

            /// The line as the reader sees it.
            pub(crate) fn text(self, ctx: &Ctx) -> String {
                match self { $(Self::$variant => ctx.t.$message(),)+ }
            }
        }
    };
}

notices! {
    /// The reader's settings were saved.
    SettingsSaved = "settings-saved" => notice_settings_saved,
    /// The password was changed, and other devices were signed out.
    PasswordChanged = "password-changed" => notice_password_changed,
    /// A device was signed out.
    SessionEnded = "session-ended" => notice_session_ended,
    /// The reader is signed out.
    SignedOut = "signed-out" => notice_signed_out,
    /// The organisation is set up.
    SetUp = "set-up" => notice_set_up,
    /// The example hospital is there.
    ExampleLoaded = "example-loaded" => notice_example_loaded,
    /// The example hospital is gone.
    ExampleEnded = "example-ended" => notice_example_ended,
    /// A request was accepted with a promise.
    RequestOpened = "request-opened" => notice_request_opened,
    /// Another date was given.
    RequestPromised = "request-promised" => notice_request_promised,
    /// A request has another holder.
    RequestHandedOver = "request-handed-over" => notice_request_handed_over,
    /// The customer was asked something.
    RequestQuestioned = "request-questioned" => notice_request_questioned,
    /// A question was answered.
    RequestAnswered = "request-answered" => notice_request_answered,
    /// A wait was contested.
    RequestContested = "request-contested" => notice_request_contested,
    /// One side said whose a contested wait is.
    RequestSettlement = "request-settlement" => notice_request_settlement,
    /// Another variant was wished for.
    RequestOptionWished = "request-option-wished" => notice_request_option_wished,
    /// Such a wish was answered.
    RequestOptionAnswered = "request-option-answered" => notice_request_option_answered,
    /// A request went to another team.
    RequestPassedOn = "request-passed-on" => notice_request_passed_on,
    /// A kind no was sent.
    RequestDeclined = "request-declined" => notice_request_declined,
    /// The work is done.
    RequestPerformed = "request-performed" => notice_request_performed,
    /// A request was closed with a word.
    RequestClosed = "request-closed" => notice_request_closed,
    /// The customer says that it is solved.
    RequestConfirmed = "request-confirmed" => notice_request_confirmed,
    /// A request goes on.
    RequestReopened = "request-reopened" => notice_request_reopened,
    /// A request was withdrawn.
    RequestWithdrawn = "request-withdrawn" => notice_request_withdrawn,
    /// A reply was sent.
    RequestWritten = "request-written" => notice_request_written,
    /// A note was saved.
    RequestNoted = "request-noted" => notice_request_noted,
    /// Who follows a request has changed.
    RequestWatching = "request-watching" => notice_request_watching,
    /// It is needed on another day.
    RequestNeededBy = "request-needed-by" => notice_request_needed_by,
    /// A heads-up was given.
    HeadsUpGiven = "heads-up-given" => notice_heads_up_given,
    /// Whoever would serve knows of it.
    HeadsUpKnown = "heads-up-known" => notice_heads_up_known,
    /// It was taken back.
    HeadsUpWithdrawn = "heads-up-withdrawn" => notice_heads_up_withdrawn,
    /// Since when it was known.
    RequestKnown = "request-known" => notice_request_known,
    /// One side said what it will change.
    RequestRepaired = "request-repaired" => notice_request_repaired,
    /// A version of an agreement was kept as a draft.
    AgreementKept = "agreement-kept" => notice_agreement_kept,
    /// A version was proposed to the other side.
    AgreementProposed = "agreement-proposed" => notice_agreement_proposed,
    /// A version was signed.
    AgreementSigned = "agreement-signed" => notice_agreement_signed,
    /// A proposal was sent back with a word.
    AgreementRefused = "agreement-refused" => notice_agreement_refused,
    /// A version was dropped.
    AgreementDiscarded = "agreement-discarded" => notice_agreement_discarded,
    /// An agreement has ended.
    AgreementEnded = "agreement-ended" => notice_agreement_ended,
    /// Thanks were said.
    RequestThanked = "request-thanked" => notice_request_thanked,
    /// Words about how it went were sealed.
    RequestWordSealed = "request-word-sealed" => notice_request_word_sealed,
    /// Something was above expectations.
    RequestAbove = "request-above" => notice_request_above,
    /// A side agreed to the wall of thanks, or no longer.
    RequestShared = "request-shared" => notice_request_shared,
    /// Days away were entered.
    AbsenceKept = "absence-kept" => notice_absence_kept,
    /// Days away were taken back.
    AbsenceRemoved = "absence-removed" => notice_absence_removed,
    /// What is known about a person was kept.
    PersonKept = "person-kept" => notice_person_kept,
    /// A colleague was given a password.
    PasswordGiven = "password-given" => notice_password_given,
    /// Somebody's time here is over.
    PersonLeft = "person-left" => notice_person_left,
    /// A team was kept.
    TeamKept = "team-kept" => notice_team_kept,
    /// A team was removed.
    TeamRemoved = "team-removed" => notice_team_removed,
    /// Who belongs to a team has changed.
    MembersKept = "members-kept" => notice_members_kept,
    /// A service was kept.
    ServiceKept = "service-kept" => notice_service_kept,
    /// A service can be asked for.
    ServicePublished = "service-published" => notice_service_published,
    /// A service can be asked for no more.
    ServiceRetired = "service-retired" => notice_service_retired,
    /// The organisation's ways were kept.
    OrganisationKept = "organisation-kept" => notice_organisation_kept,
    /// A group of customers outside was kept.
    CustomersKept = "customers-kept" => organisation_customers_kept,
    /// A group of customers outside was removed.
    CustomersRemoved = "customers-removed" => organisation_customers_removed,
    /// The service vision was put up.
    VisionKept = "vision-kept" => notice_vision_kept,
    /// A wording of the service vision was taken back.
    VisionRetired = "vision-retired" => notice_vision_retired,
    /// A card of the principles was ticked, or the tick taken back.
    CardTicked = "card-ticked" => notice_card_ticked,
    /// A template was copied.
    TemplateCopied = "template-copied" => notice_template_copied,
    /// The words of a template were kept.
    TemplateKept = "template-kept" => notice_template_kept,
    /// Everybody sees a template.
    TemplatePublished = "template-published" => notice_template_published,
    /// A template was removed.
    TemplateRemoved = "template-removed" => notice_template_removed,
    /// A calendar was kept.
    CalendarKept = "calendar-kept" => notice_calendar_kept,
    /// A calendar was removed.
    CalendarRemoved = "calendar-removed" => notice_calendar_removed,
    /// A link of the map was kept.
    LinkKept = "link-kept" => notice_link_kept,
    /// A link is confirmed by both sides.
    LinkConfirmed = "link-confirmed" => notice_link_confirmed,
    /// A link was refused.
    LinkRefused = "link-refused" => notice_link_refused,
    /// A link ended.
    LinkEnded = "link-ended" => notice_link_ended,
    /// A moment of truth was kept.
    MomentKept = "moment-kept" => notice_moment_kept,
    /// A promise outside was kept in the books.
    OutsideKept = "outside-kept" => notice_outside_kept,
    /// The worksheet was kept.
    WorksheetKept = "worksheet-kept" => notice_worksheet_kept,
    /// A job was sent round again.
    JobRetried = "job-retried" => notice_job_retried,
    /// A job was given up for good.
    JobDiscarded = "job-discarded" => notice_job_discarded,
    /// What a team keeps for its work was kept.
    KeptKept = "kept-kept" => notice_kept_kept,
    /// Something that a team kept is gone.
    KeptRemoved = "kept-removed" => notice_kept_removed,
    /// A request's checklist has changed.
    ChecksKept = "checks-kept" => notice_checks_kept,
    /// A request was set aside.
    RequestAside = "request-aside" => notice_request_aside,
    /// It was fetched back.
    RequestFetched = "request-fetched" => notice_request_fetched,
    /// It is still needed.
    StillNeeded = "still-needed" => notice_still_needed,
    /// It is linked with another one.
    RequestLinked = "request-linked" => notice_request_linked,
    /// A link was taken away.
    RequestUnlinked = "request-unlinked" => notice_request_unlinked,
    /// It goes on in another one.
    RequestMerged = "request-merged" => notice_request_merged,
    /// A part is a request of its own.
    RequestSplit = "request-split" => notice_request_split,
    /// The shared draft was kept.
    SharedKept = "shared-kept" => notice_shared_kept,
    /// A macro was done.
    MacroDone = "macro-done" => notice_macro_done,
    /// What was done to many was undone where it could be.
    BulkUndone = "bulk-undone" => notice_bulk_undone,
    /// Open promises were left to whoever comes next.
    ShiftLeft = "shift-left" => notice_shift_left,
    /// What was left is the reader's now.
    ShiftConfirmed = "shift-confirmed" => notice_shift_confirmed,
    /// What was left was taken back.
    ShiftTakenBack = "shift-taken-back" => notice_shift_taken_back,
    /// People were imported.
    PeopleImported = "people-imported" => notice_people_imported,
    /// The short questions were answered.
    PulseSent = "pulse-sent" => notice_pulse_sent,
    /// They were put aside.
    PulseAside = "pulse-aside" => notice_pulse_aside,
    /// A series of outside outcomes was brought in.
    OutcomesTaken = "outcomes-taken" => notice_outcomes_taken,
    /// A series of outside outcomes is gone.
    OutcomesRemoved = "outcomes-removed" => notice_outcomes_removed,
    /// A file of the map was brought in.
    MapImported = "map-imported" => notice_map_imported,
}

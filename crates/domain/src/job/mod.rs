//! Work to be done after a commit: rows written in the same transaction as what caused them.
//!
//! A worker claims a job with a lease, so that a node which dies gives it back by itself. A failure is
//! tried again with growing pauses; after [`MOST_ATTEMPTS`] the job is dead and shown to the operator,
//! who can send it round again. Jobs may run twice: each must be safe to.

mod claiming;
mod dead;
mod schedule;

pub use claiming::{Claimed, claim, fail, finish};
pub use dead::{Dead, count_dead, dead, discard, retry};
pub use schedule::{Routine, due};

use db::{Timestamp, Tx, params};
use serde::{Deserialize, Serialize};

use crate::{JobId, MailId, PersonId, RequestId, Result};

/// What there is to do. Variants are only ever added: rows of an older version are read by a newer one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
pub enum Job {
    /// Hand a letter to the mail server.
    SendMail {
        /// The letter in the outbox.
        mail: MailId,
    },
    /// Somebody's time here is over: end their access and hand over what they hold.
    EndStay {
        /// Who.
        person: PersonId,
    },
    /// See whether somebody is to be told by letter of what they have not read.
    TellByLetter {
        /// Who.
        person: PersonId,
    },
    /// The time of a request that was set aside may have come.
    Wake {
        /// Which.
        request: RequestId,
    },
    /// Remove the files of attachments that no request has any more.
    SweepFiles {},
}

/// The queue of letters, which wait in it while there is no mail server.
pub const MAIL: &str = "mail";
const HOUSE: &str = "house";

/// The queues, for whoever starts the workers.
pub const QUEUES: &[&str] = &[MAIL, HOUSE];

/// How often a job is tried before it counts as dead.
pub const MOST_ATTEMPTS: i64 = 8;

impl Job {
    /// The queue in which it waits.
    pub fn queue(&self) -> &'static str {
        match self {
            Job::SendMail { .. } => MAIL,
            Job::EndStay { .. } | Job::TellByLetter { .. } | Job::Wake { .. } | Job::SweepFiles {} => HOUSE,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Job::SendMail { .. } => "send_mail",
            Job::EndStay { .. } => "end_stay",
            Job::TellByLetter { .. } => "tell_by_letter",
            Job::Wake { .. } => "wake",
            Job::SweepFiles {} => "sweep_files",
        }
    }

    /// Two jobs with one key are one job while neither has started.
    fn dedup_key(&self) -> Option<String> {
        match self {
            // Set aside for longer since, the first job finds nothing to do and the second wakes it.
            Job::SendMail { .. } | Job::Wake { .. } => None,
            Job::EndStay { person } => Some(format!("end_stay:{person}")),
            Job::TellByLetter { person } => Some(format!("tell_by_letter:{person}")),
            Job::SweepFiles {} => Some("sweep_files".to_owned()),
        }
    }
}

/// Leaves a job for the workers, to be done as soon as this transaction is committed.
pub fn enqueue(tx: &mut Tx<'_>, job: &Job) -> Result<()> {
    let now = tx.now();
    enqueue_at(tx, job, now)
}

/// Leaves a job for the workers, not to be done before `run_at`.
pub fn enqueue_at(tx: &mut Tx<'_>, job: &Job, run_at: Timestamp) -> Result<()> {
    let id: JobId = tx.id();
    let now = tx.now();
    let payload = serde_json::to_value(job).map_err(|error| db::Error::Decode(error.to_string()))?;
    tx.execute(
        "INSERT INTO job (id, kind, queue, payload, dedup_key, run_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (dedup_key) DO NOTHING",
        params![id, job.kind(), job.queue(), payload, job.dedup_key(), run_at, now],
    )?;
    tx.wake("jobs");
    Ok(())
}

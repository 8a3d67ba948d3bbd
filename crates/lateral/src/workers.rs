//! The workers: one task for each queue of jobs, one for what comes round, one for the consumers of events.
//!
//! A wake-up after a commit shortens the wait; looking again every half minute is the truth, so that a lost
//! wake-up costs time and never work. A job that fails is tried again by the domain's rule. Carrying mail
//! happens outside any transaction.

use std::sync::Arc;
use std::time::Duration;

use db::Database;
use domain::job::{self, Claimed, Job};
use domain::mail::{self, Mailer};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long a worker sleeps when nobody wakes it.
const NAP: Duration = Duration::from_secs(30);

/// The running workers.
pub(crate) struct Workers(JoinSet<()>);

impl Workers {
    /// Waits until each has finished what it holds.
    pub(crate) async fn finish(mut self) {
        while self.0.join_next().await.is_some() {}
    }
}

/// Starts them; they end soon after `stopping` becomes true.
pub(crate) fn start(
    database: &Database,
    mailer: Option<Arc<dyn Mailer>>,
    stopping: &watch::Receiver<bool>,
) -> Workers {
    let mut tasks = JoinSet::new();
    for queue in job::QUEUES {
        // Without a mail server letters wait in the outbox.
        if *queue == job::MAIL && mailer.is_none() {
            continue;
        }
        tasks.spawn(jobs(database.clone(), queue, mailer.clone(), stopping.clone()));
    }
    tasks.spawn(rounds(database.clone(), stopping.clone()));
    Workers(tasks)
}

async fn jobs(
    database: Database,
    queue: &'static str,
    mailer: Option<Arc<dyn Mailer>>,
    mut stopping: watch::Receiver<bool>,
) {
    let mut wakes = database.wakes("jobs");
    while !*stopping.borrow() {
        match one_job(&database, queue, mailer.as_deref()).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(queue, %error, "a worker could not look for jobs"),
        }
        tokio::select! {
            _ = wakes.wait(NAP) => {}
            _ = stopping.changed() => {}
        }
    }
}

/// Takes one job and does it. False if there was none.
async fn one_job(
    database: &Database,
    queue: &'static str,
    mailer: Option<&dyn Mailer>,
) -> Result<bool, domain::Error> {
    let Some(claimed) = database.write(None, move |tx| job::claim(tx, queue)).await? else { return Ok(false) };
    let done = run(database, &claimed.job, mailer).await;
    if let Err(error) = &done {
        tracing::warn!(queue, attempt = claimed.attempt, %error, "a job failed");
    }
    settle(database, claimed, done).await?;
    Ok(true)
}

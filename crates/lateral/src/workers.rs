//! The workers: a task for each queue of jobs, one for the consumers of events, one for what comes round.
//!
//! A wake-up after a commit shortens the wait; looking again every half minute is the truth, so that a lost
//! wake-up costs time and never work. A job that fails is tried again by the domain's rule. Carrying mail and
//! removing files happen outside any transaction. Everything here may run on several nodes at once.

use std::sync::Arc;
use std::time::Duration;

use db::Database;
use domain::event::{self, Consumer, Run};
use domain::job::{self, Claimed, Job, Routine};
use domain::mail::{self, Mailer, Words};
use domain::notice::Notice;
use domain::notice::letters::{self, Next};
use domain::request::attachment;
use domain::{Error, PersonId, evidence, map, notice, search};
use tokio::sync::watch;
use tokio::task::JoinSet;
use web::Files;

/// How long a worker sleeps when nobody wakes it.
const NAP: Duration = Duration::from_secs(30);

/// How long a consumer lets events gather once it has taken all there were: what happens together is then
/// taken together, and the next write does not wait behind a commit for each event of the one before.
const GATHERING: Duration = Duration::from_millis(150);

/// What follows the spine of events.
const CONSUMERS: [Consumer; 4] = [notice::CONSUMER, search::CONSUMER, evidence::CONSUMER, map::CONSUMER];

const DAY: i64 = 24 * 60;

/// What comes round.
const ROUTINES: [Routine; 17] = [
    Routine { name: "forget sessions", every_minutes: 60, run: domain::session::sweep },
    Routine { name: "forget letters", every_minutes: DAY, run: mail::sweep },
    Routine { name: "forget absences", every_minutes: DAY, run: domain::absence::sweep },
    Routine { name: "end stays", every_minutes: 60, run: domain::person::leaving::find_ended_stays },
    Routine { name: "pass silence", every_minutes: 10, run: domain::request::silence::pass },
    Routine { name: "forget hand-overs", every_minutes: DAY, run: domain::shift::sweep },
    Routine { name: "forget drafts", every_minutes: DAY, run: domain::draft::sweep },
    Routine { name: "forget bulk acts", every_minutes: DAY, run: domain::bulk::sweep },
    Routine { name: "forget who opened reports", every_minutes: DAY, run: domain::report::sweep },
    Routine { name: "forget circles", every_minutes: DAY, run: map::forget_circles },
    Routine { name: "forget leases", every_minutes: 60, run: domain::viewing::sweep },
    Routine { name: "still needed", every_minutes: 60, run: domain::request::ageing::ask_still_needed },
    Routine { name: "warn of promises outside", every_minutes: 60, run: domain::outside::warn },
    Routine { name: "sweep files", every_minutes: DAY, run: |tx| job::enqueue(tx, &Job::SweepFiles {}) },
    Routine { name: "reckon lead times", every_minutes: 5, run: evidence::reckon_due },
    Routine { name: "settle contests", every_minutes: 60, run: domain::request::contest::settle_overdue },
    Routine { name: "review agreements", every_minutes: 60, run: domain::agreement::remind },
];

/// What the workers work with.
#[derive(Clone)]
pub(crate) struct Tools {
    pub(crate) database: Database,
    /// Without one, letters wait in the outbox.
    pub(crate) mailer: Option<Arc<dyn Mailer>>,
    pub(crate) files: Files,
    /// Where people reach this installation, for the links in letters.
    pub(crate) base_url: Arc<str>,
    /// Whether this is the demonstration, in which letters are shown and never carried.
    pub(crate) is_demo: bool,
    pub(crate) stopping: watch::Receiver<bool>,
}

/// The running workers.
pub(crate) struct Workers(JoinSet<()>);

impl Workers {
    /// Waits until each has finished what it holds.
    pub(crate) async fn finish(mut self) {
        while self.0.join_next().await.is_some() {}
    }
}

/// Starts them; they end soon after `stopping` becomes true.
pub(crate) fn start(tools: &Tools) -> Workers {
    let mut tasks = JoinSet::new();
    for queue in job::QUEUES {
        if *queue != job::MAIL || tools.mailer.is_some() {
            tasks.spawn(keep_at(tools.clone(), "jobs", move |tools| jobs(tools, queue)));
        }
    }
    for consumer in &CONSUMERS {
        tasks.spawn(keep_at(tools.clone(), "events", move |tools| consume(tools, consumer)));
    }
    tasks.spawn(keep_at(tools.clone(), "routines", rounds));
    Workers(tasks)
}

/// Works until there is nothing left, sleeps, and works again. A failure is said once and slept over.
async fn keep_at<W, F>(mut tools: Tools, bell: &'static str, work: W)
where
    W: Fn(Tools) -> F + Send,
    F: Future<Output = Result<(), Error>> + Send,
{
    let mut wakes = tools.database.wakes(bell);
    while !*tools.stopping.borrow() {
        if let Err(error) = work(tools.clone()).await {
            tracing::error!(worker = bell, %error, "a worker failed");
        }
        tokio::select! {
            _ = wakes.wait(NAP) => {}
            _ = tools.stopping.wait_for(|stopping| *stopping) => {}
        }
    }
}

async fn rounds(tools: Tools) -> Result<(), Error> {
    for routine in &ROUTINES {
        tools.database.write(None, move |tx| job::due(tx, routine)).await?;
    }
    Ok(())
}

async fn consume(tools: Tools, consumer: &'static Consumer) -> Result<(), Error> {
    let mut last = Run::Partial;
    loop {
        let behind = last == Run::Full;
        let run = tools.database.write(None, move |tx| event::consume(tx, consumer, behind)).await;
        match run {
            Ok(run @ (Run::Full | Run::Partial)) if !*tools.stopping.borrow() => last = run,
            // Nothing is left; or another node was faster, and will see to the rest.
            Ok(_) | Err(Error::Conflict(_)) => break,
            Err(error) => return Err(error),
        }
    }
    if !*tools.stopping.borrow() {
        tokio::time::sleep(GATHERING).await;
    }
    Ok(())
}

async fn jobs(tools: Tools, queue: &'static str) -> Result<(), Error> {
    while !*tools.stopping.borrow() {
        let claimed = tools.database.write(None, move |tx| job::claim(tx, queue)).await?;
        let Some(claimed) = claimed else { return Ok(()) };
        if let Err(error) = run(&tools, &claimed).await {
            let attempt = claimed.attempt;
            tracing::warn!(queue, attempt, %error, "a job failed");
            let words = error.to_string();
            tools.database.write(None, move |tx| job::fail(tx, &claimed, &words)).await?;
        }
    }
    Ok(())
}

/// Does a job and removes its row, in one transaction where the work is the database's own.
async fn run(tools: &Tools, claimed: &Claimed) -> Result<(), Error> {
    let done = claimed.clone();
    match claimed.job {
        Job::SendMail { mail } => {
            let Some(letter) = tools.database.read(None, move |conn| mail::find_unsent(conn, mail)).await?
            else {
                return finish(tools, done).await;
            };
            if let Some(mailer) = tools.mailer.clone() {
                blocking(move || mailer.send(&letter)).await?;
            }
            let finished = tools.database.write(None, move |tx| {
                mail::mark_sent(tx, mail)?;
                job::finish(tx, &done)
            });
            finished.await.map(drop)
        }
        Job::EndStay { person } => {
            let finished = tools.database.write(None, move |tx| {
                domain::person::leaving::end_stay(tx, person)?;
                job::finish(tx, &done)
            });
            finished.await.map(drop)
        }
        Job::TellByLetter { person } => tell_by_letter(tools, done, person).await,
        Job::Wake { request } => {
            let finished = tools.database.write(None, move |tx| {
                domain::request::setting_aside::wake_due(tx, request)?;
                job::finish(tx, &done)
            });
            finished.await.map(drop)
        }
        Job::SweepFiles {} => {
            sweep_files(tools).await?;
            finish(tools, done).await
        }
    }
}

async fn finish(tools: &Tools, claimed: Claimed) -> Result<(), Error> {
    tools.database.write(None, move |tx| job::finish(tx, &claimed)).await.map(drop)
}

/// Leaves the letters that are due in the outbox, or a job for when they are.
async fn tell_by_letter(tools: &Tools, done: Claimed, person: PersonId) -> Result<(), Error> {
    // Where no letter can be carried none is written; the example shows its letters on a page.
    if tools.mailer.is_none() && !tools.is_demo {
        return finish(tools, done).await;
    }
    let now = tools.database.clock().now();
    let next = tools.database.read(None, move |conn| letters::next(conn, person)).await?;
    let written: Vec<(String, Vec<Notice>, Words)> = match &next {
        Next::Letters(reader, all) => {
            let compose =
                |told: &Vec<Notice>| web::notices::letters::compose(&tools.base_url, reader, told, now);
            all.iter().map(|told| (reader.email.clone(), told.clone(), compose(told))).collect()
        }
        Next::Nothing | Next::Later(_) => Vec::new(),
    };
    let finished = tools.database.write(None, move |tx| {
        if let Next::Later(at) = &next {
            letters::look_again(tx, person, *at)?;
        }
        for (address, told, words) in &written {
            letters::mark(tx, told)?;
            mail::send_later(tx, Some(person), address, words)?;
        }
        job::finish(tx, &done)
    });
    finished.await.map(drop)
}

/// Removes the files that have waited for a day and that no request has.
async fn sweep_files(tools: &Tools) -> Result<(), Error> {
    let (files, now) = (tools.files.clone(), tools.database.clock().now());
    let waiting = blocking(move || files.waiting(now).map_err(|error| error.to_string())).await?;
    let unused = tools.database.read(None, move |conn| attachment::unused(conn, &waiting)).await?;
    let files = tools.files.clone();
    blocking(move || unused.iter().try_for_each(|name| files.remove(name)).map_err(|error| error.to_string()))
        .await
}

/// Runs something slow that needs no database. What goes wrong is in words for the operator.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| error.to_string())
        .flatten()
        .map_err(|words| Error::Db(db::Error::Unavailable(words)))
}

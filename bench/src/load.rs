//! Load: so many at once for so long, and what it took.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use bench::Result;
use bench::client::Client;

/// What came of it; times in milliseconds.
pub(crate) struct Figures {
    pub(crate) per_second: f64,
    pub(crate) p50: f64,
    pub(crate) p95: f64,
    pub(crate) p99: f64,
    /// Processor time a call, of the server and of the load together, in microseconds: what other programs on
    /// the machine do to the clock, they do not do to this.
    pub(crate) cpu: f64,
}

/// Calls `work` from so many threads for so long. Each call gets a number of its own. The first second
/// warms up and does not count.
pub(crate) fn measure(
    client: &Client,
    concurrency: usize,
    time: Duration,
    server: Option<u32>,
    work: impl Fn(&Client, u64) -> Result<()> + Sync,
) -> Result<Figures> {
    let number = AtomicU64::new(1);
    let spent = processor_time(server)?;
    let begin = Instant::now();
    let counted_from = begin + Duration::from_secs(1);
    let end = counted_from + time;
    let one = || -> Result<Vec<Duration>> {
        let client = client.apart();
        let mut took = Vec::new();
        loop {
            let started = Instant::now();
            if started >= end {
                return Ok(took);
            }
            work(&client, number.fetch_add(1, Ordering::Relaxed))?;
            if started >= counted_from {
                took.push(started.elapsed());
            }
        }
    };
    let took = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..concurrency).map(|_| scope.spawn(one)).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().map_err(|_| "a thread of the load panicked")?)
            .collect::<Result<Vec<Vec<Duration>>>>()
    })?;
    let spent = processor_time(server)? - spent;
    let calls = number.load(Ordering::Relaxed).saturating_sub(1).max(1);
    let mut took: Vec<Duration> = took.into_iter().flatten().collect();
    took.sort_unstable();
    let at = |share: usize| {
        took.get(took.len() * share / 100).map_or(f64::NAN, |took| took.as_secs_f64() * 1000.0)
    };
    let count = u32::try_from(took.len()).map_or(f64::INFINITY, f64::from);
    Ok(Figures {
        per_second: count / time.as_secs_f64(),
        p50: at(50),
        p95: at(95),
        p99: at(99),
        cpu: spent * 1e6 / u32::try_from(calls).map_or(f64::NAN, f64::from),
    })
}

/// Processor time in seconds that this process and the server have used, from the kernel's own account.
fn processor_time(server: Option<u32>) -> Result<f64> {
    let own = std::process::id();
    let used = |process: u32| -> Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
        // After the name, which may hold anything: fields 14 and 15, in hundredths of a second.
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let field = |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok()).unwrap_or_default();
        Ok((field(11) + field(12)) / 100.0)
    };
    Ok(used(own)? + server.map_or(Ok(0.0), used)?)
}

//! The server under measurement, as its operator would start it.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Result;
use crate::client::Client;

/// A running server; it ends with this.
pub struct Server {
    child: Child,
    pub address: String,
    /// From starting the program to its first answer.
    pub started_in: Duration,
}

impl Server {
    pub fn start(program: &Path, folder: &Path, url: &str) -> Result<Server> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let started = Instant::now();
        let child = Command::new(program)
            .arg("serve")
            .env("LATERAL_DATABASE_URL", url)
            .env("LATERAL_DATA_DIR", folder)
            .env("LATERAL_LISTEN", format!("127.0.0.1:{port}"))
            .env("RUST_LOG", "warn")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let mut server =
            Server { child, address: format!("http://127.0.0.1:{port}"), started_in: Duration::ZERO };
        let client = Client::plain(&server.address);
        while client.get("/health").is_err() {
            if started.elapsed() > Duration::from_mins(1) || server.child.try_wait()?.is_some() {
                return Err("the server did not start".into());
            }
            std::thread::yield_now();
        }
        server.started_in = started.elapsed();
        Ok(server)
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Resident memory, from the kernel's own account.
    pub fn resident_megabytes(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        Ok(line.split_whitespace().next().unwrap_or_default().parse::<u64>()? / 1024)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to end.
        if self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}

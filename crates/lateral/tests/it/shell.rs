//! The program at a terminal: a house of its own on each engine, with an administrator made as an operator would.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use db::testing::TestWorld;

/// A folder with a house in it.
pub(crate) struct Shell {
    folder: PathBuf,
    /// PostgreSQL keeps the house instead of a file in the folder.
    world: Option<TestWorld>,
}

impl Shell {
    /// Runs a test on SQLite and, where there is one, on PostgreSQL.
    pub(crate) fn on_both_engines(test: impl Fn(&Shell)) {
        Shell::on_sqlite(&test);
        if let Some(world) = TestWorld::postgres(&domain::migrations()) {
            test(&Shell::new(Some(world)));
        }
    }

    /// Runs a test on SQLite.
    pub(crate) fn on_sqlite(test: impl Fn(&Shell)) {
        test(&Shell::new(None));
    }

    fn new(world: Option<TestWorld>) -> Shell {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("shell-{}-{number}", std::process::id());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let shell = Shell { folder, world };
        let ada =
            ["user", "add-admin", "--name", "Ada", "--email", "ada@house.example", "--organisation", "House"];
        shell.run_with(&ada, "a long enough sentence\n").succeeded();
        shell
    }

    /// The path of a file in the folder.
    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.join(name).to_string_lossy().into_owned()
    }

    /// Writes a file: its path.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Runs a command of the program.
    pub(crate) fn run(&self, arguments: &[&str]) -> Done {
        self.run_with(arguments, "")
    }

    fn run_with(&self, arguments: &[&str], input: &str) -> Done {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lateral"));
        command.args(arguments).env_clear().env("LATERAL_DATA_DIR", self.folder.join("data"));
        // Only what the command says, not what the log says of a slow machine.
        command.env("LATERAL_LOG_FILTER", "error");
        if let Some(world) = &self.world {
            command.env("LATERAL_DATABASE_URL", world.url());
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = command.spawn().unwrap();
        running.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = running.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Done {
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            arguments: arguments.join(" "),
        }
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        // What cannot be removed is in a folder for what does not last.
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// What came of a command.
pub(crate) struct Done {
    code: Option<i32>,
    pub(crate) stdout: String,
    stderr: String,
    arguments: String,
}

impl Done {
    /// What it printed; it went well.
    pub(crate) fn succeeded(self) -> String {
        assert_eq!(self.code, Some(0), "{}\n{}\n{}", self.arguments, self.stdout, self.stderr);
        self.stdout
    }

    /// What it complained about; it ended with this code.
    pub(crate) fn failed(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{}\n{}\n{}", self.arguments, self.stdout, self.stderr);
        self.stderr
    }
}

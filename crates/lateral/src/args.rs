//! The command line: `lateral serve | demo | import | export | transfer | backup | restore | check | user`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Lateral: what colleagues do for one another.
#[derive(Debug, Parser)]
#[command(name = "lateral", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    /// The configuration file. Every setting also has a variable, e.g. `LATERAL_DATABASE_URL`.
    #[arg(long, env = "LATERAL_CONFIG", global = true)]
    pub(crate) config: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serves pages until it is asked to stop (SIGTERM or Ctrl-C).
    Serve(Serve),
    /// Serves an invented organisation to look around in, in a folder of its own.
    Demo(Demo),
    /// Copies everything from one database to another, empty one, and compares both.
    Transfer(Transfer),
    /// Writes a copy of the database to a file while the server runs (SQLite).
    Backup {
        /// The new file; it must not exist.
        to: PathBuf,
    },
    /// Puts a backup in the database's place. The server must not run.
    Restore {
        /// A file that `lateral backup` wrote.
        from: PathBuf,
        /// Keeps the present database beside it under a new name instead of refusing.
        #[arg(long)]
        replace: bool,
    },
    /// Looks for damage and for anything that an operator should know. Changes nothing.
    Check,
    /// People who look after the installation.
    #[command(subcommand)]
    User(User),
    /// Brings in what other systems know.
    #[command(subcommand)]
    Import(Import),
    /// Takes out what this installation knows.
    #[command(subcommand)]
    Export(Export),
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Prints the configuration without its secrets, and stops.
    #[arg(long)]
    pub(crate) check_config: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Where the demonstration is kept. It is made anew every day, and when the folder is empty.
    #[arg(long, default_value = "data/demo")]
    pub(crate) data_dir: PathBuf,
    /// The language in which its teams are named: en, it or pl.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
}

#[derive(Debug, Args)]
pub(crate) struct Transfer {
    /// The database that is read: sqlite:… or postgres://…
    #[arg(long)]
    pub(crate) from: String,
    /// The database that is written. It must be empty.
    #[arg(long)]
    pub(crate) to: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum User {
    /// Makes an administrator of whoever has the mail address, or the first one of a new installation. The
    /// password is read from standard input.
    AddAdmin(AddAdmin),
}

#[derive(Debug, Args)]
pub(crate) struct AddAdmin {
    /// Their name.
    #[arg(long)]
    pub(crate) name: String,
    /// Their mail address.
    #[arg(long)]
    pub(crate) email: String,
    /// The organisation's name, if nobody has set it up in the browser.
    #[arg(long)]
    pub(crate) organisation: Option<String>,
    /// Its IANA time zone.
    #[arg(long, default_value = "UTC")]
    pub(crate) zone: String,
    /// The language of people who have not chosen one: en, it or pl.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// People, teams and managers from a table with one person a row, or takes the latest import back.
    People(ImportPeople),
    /// Requests from the event log of another system: XES or a table, packed or not.
    History(ImportHistory),
    /// The map and the chart from a table, a catalogue (.yaml) or a graph (.graphml), or takes the latest one back.
    Map(ImportMap),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// The map and the chart.
    Map(ExportMap),
}

#[derive(Debug, Args)]
pub(crate) struct ImportMap {
    /// The file: .csv, .yaml or .graphml, packed with gzip or not.
    #[arg(required_unless_present = "undo")]
    pub(crate) file: Option<PathBuf>,
    /// How to read it, if its name does not say: csv, yaml or graphml.
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<String>,
    /// Prints what would change, and changes nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Takes the latest import back instead.
    #[arg(long, conflicts_with_all = ["file", "format", "dry_run"])]
    pub(crate) undo: bool,
    /// The mail address of the administrator on whose behalf it happens; else the one who has been here longest.
    #[arg(long = "as", value_name = "EMAIL")]
    pub(crate) on_behalf_of: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ExportMap {
    /// csv, yaml or graphml.
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: String,
    /// The new file; without it, standard output.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    /// The mail address of the administrator on whose behalf it happens; else the one who has been here longest.
    #[arg(long = "as", value_name = "EMAIL")]
    pub(crate) on_behalf_of: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ImportPeople {
    /// The table (CSV), packed with gzip or not.
    #[arg(required_unless_present = "undo")]
    pub(crate) file: Option<PathBuf>,
    /// The file names everybody: whoever is not in it has left.
    #[arg(long)]
    pub(crate) complete: bool,
    /// Prints what would change, and changes nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The encoding of the file, e.g. windows-1250, if it is not found by itself.
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<String>,
    /// Takes the latest import back instead.
    #[arg(long, conflicts_with_all = ["file", "complete", "dry_run", "encoding"])]
    pub(crate) undo: bool,
    /// The mail address of the administrator on whose behalf it happens; else the one who has been here longest.
    #[arg(long = "as", value_name = "EMAIL")]
    pub(crate) on_behalf_of: Option<String>,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct ImportHistory {
    /// The log: .xes, .xes.gz, .csv or .csv.gz
    #[arg(required_unless_present_any = ["undo", "list"])]
    pub(crate) file: Option<PathBuf>,
    /// Shows the imports there were, with the ids that --undo takes.
    #[arg(long, conflicts_with_all = ["file", "undo"])]
    pub(crate) list: bool,
    /// Takes an import back instead: what nobody has touched since, and the people who came with it.
    #[arg(long, value_name = "ID", conflicts_with = "file")]
    pub(crate) undo: Option<String>,
    /// A file that says which column means what: see the operator guide.
    #[arg(long)]
    pub(crate) mapping: Option<PathBuf>,
    /// Keeps the names of people as they are.
    #[arg(long)]
    pub(crate) keep_names: bool,
    /// Keeps no people at all, only teams.
    #[arg(long, conflicts_with = "keep_names")]
    pub(crate) teams_only: bool,
    /// Imports the file although it was imported before.
    #[arg(long)]
    pub(crate) again: bool,
    /// Prints what was read, kept and refused, and imports nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The mail address of the administrator on whose behalf it happens; else the one who has been here longest.
    #[arg(long = "as", value_name = "EMAIL")]
    pub(crate) on_behalf_of: Option<String>,
}

//! The binary: reads the configuration, opens the database, and does what the command says.
//!
//! The only place that reads the environment, starts threads and knows of signals. No rule lives here: every
//! command calls the same domain functions as the pages.

mod args;
mod commands;
mod config;
mod logging;
mod mailer;
mod serve;
mod workers;

use std::process::ExitCode;

use clap::Parser as _;

use crate::args::{Cli, Command, Export, Import, User};
use crate::commands::Failure;
use crate::config::{Config, Sources};

/// Pages are made of many small texts.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            commands::complain(&failure);
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Failure> {
    let config = configure(&cli)?;
    logging::start(&config.log);
    match cli.command {
        Command::Serve(serve) if serve.check_config => commands::print_config(&config),
        Command::Serve(_) => serve::serve(&config, serve::Kind::House),
        Command::Demo(demo) => serve::demo(config, &demo.data_dir, &demo.language),
        Command::Transfer(transfer) => commands::transfer(&transfer.from, &transfer.to),
        Command::Backup { to } => commands::backup(&config, &to),
        Command::Restore { from, replace } => commands::restore(&config, &from, replace),
        Command::Check => commands::check(&config),
        Command::User(User::AddAdmin(admin)) => commands::add_admin(&config, &admin),
        Command::Import(Import::People(people)) => commands::import_people(&config, people),
        Command::Import(Import::History(history)) => commands::import_history(&config, &history),
        Command::Import(Import::Map(map)) => commands::import_map(&config, map),
        Command::Export(Export::Map(map)) => commands::export_map(&config, map),
    }
}

fn configure(cli: &Cli) -> Result<Config, Failure> {
    let file = match &cli.config {
        Some(path) => std::fs::read_to_string(path)
            .map_err(|error| Failure::Words(format!("{}: {error}", path.display())))?,
        None => String::new(),
    };
    let read_secret = |path: &str| std::fs::read_to_string(path);
    Config::from_sources(Sources::new(&file, std::env::vars(), &read_secret)).map_err(Failure::Config)
}

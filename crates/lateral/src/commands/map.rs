//! The map at the command line: bringing a file in, taking the latest one back, writing one out.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use db::Database;
use domain::PersonId;
use domain::language::{Formality, Language};
use domain::map_file::{self, Applied, BadPlace, Counts, Entry, Format, Known, Plan, Preview, Undone};
use web::i18n::{Catalogue, catalogue};
use web::import_words;

use super::people::unreadable;
use super::{Failure, require_administrator};
use crate::args::{ExportMap, ImportMap};
use crate::config::Config;
use crate::serve::open;

/// Brings a file of the map in, shows what it would do, or takes the latest one back.
pub(crate) fn import_map(config: &Config, import: ImportMap) -> Result<(), Failure> {
    let database = open(config)?;
    let done = run(&database, import);
    database.close();
    done
}

fn run(database: &Database, import: ImportMap) -> Result<(), Failure> {
    let t = catalogue(Language::En, Formality::Informal);
    let admin = require_administrator(database, import.on_behalf_of)?;
    let Some(file) = import.file else { return undo(database, t, admin) };
    let (format, entries) = read(t, &file, import.format.as_deref())?;
    if import.dry_run {
        let look =
            database.read_blocking(Some(admin.uuid()), move |conn| map_file::preview(conn, &entries))?;
        return match look {
            Preview::Ready { plan, .. } => {
                print_plan(&plan);
                println!("Nothing was changed.");
                Ok(())
            }
            Preview::Refused(bad) => Err(refused(t, &bad)),
        };
    }
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let done = database
        .write_blocking(Some(admin.uuid()), move |tx| map_file::apply(tx, &entries, format, &name, None))?;
    match done {
        Ok(Applied { import, counts }) => {
            print_counts(&counts);
            if import.is_some() {
                println!("Take it back as a whole with: lateral import map --undo");
            }
            Ok(())
        }
        Err(bad) => Err(refused(t, &bad)),
    }
}

fn format_named(word: &str) -> Result<Format, Failure> {
    let unknown = || Failure::Words(format!("{word:?} is no format: csv, yaml or graphml"));
    Format::parse(&word.to_ascii_lowercase()).ok_or_else(unknown)
}

fn read(t: &Catalogue, file: &Path, format: Option<&str>) -> Result<(Format, Vec<Entry>), Failure> {
    let format = match format {
        Some(word) => format_named(word)?,
        None => Format::of_name(&file.to_string_lossy()).ok_or_else(|| {
            Failure::Words(format!("{}: the name does not say how to read it; see --format", file.display()))
        })?,
    };
    let opened = File::open(file).map_err(|error| Failure::Words(format!("{}: {error}", file.display())))?;
    let entries =
        map_file::read(opened, format, map_file::LIMITS).map_err(|refused| unreadable(t, file, &refused))?;
    Ok((format, entries))
}

fn refused(t: &Catalogue, bad: &[BadPlace]) -> Failure {
    for bad in bad {
        for flaw in &bad.flaws {
            println!("{}: {}", bad.place, import_words::flaw(t, flaw));
        }
    }
    Failure::Words(format!("nothing was brought in: {} bad places", bad.len()))
}

fn print_plan(plan: &Plan) {
    for (name, _) in &plan.groups {
        println!("+ group {name}");
    }
    for name in &plan.teams {
        println!("+ team {name}");
    }
    for planned in &plan.parents {
        let parent = if planned.parent.is_some() { &planned.parent_name } else { "none" };
        println!("~ team {}: part of {parent}", planned.name);
    }
    for planned in &plan.members {
        println!("~ {}: {} of {}", planned.name, planned.role, planned.team_name);
    }
    for planned in &plan.reports {
        let manager = if planned.manager.is_some() { &planned.manager_name } else { "nobody" };
        println!("~ {} reports to {manager}", planned.name);
    }
    for planned in &plan.moments {
        let sign = if planned.known.is_some() { "~" } else { "+" };
        let group = if matches!(planned.group, Known::New(_)) { "new group " } else { "" };
        println!("{sign} moment {} ({group}{})", planned.name, planned.group_name);
    }
    for link in &plan.links {
        let sign = if link.stands { "~" } else { "+" };
        println!("{sign} {} -> {} ({})", link.provider_name, link.customer_name, link.place);
        for (side, body) in link.needs_in_words() {
            println!("    needed by the {side}: {body}");
        }
    }
    print_counts(&Counts::of(plan));
}

fn print_counts(counts: &Counts) {
    let Counts { groups, teams, chart, moments, links, changed, needs, unchanged } = counts;
    println!(
        "{links} new links, {changed} changed, {needs} needs, {moments} moments, {groups} new groups, {teams} new teams, \
         {chart} changes of the chart, {unchanged} unchanged"
    );
}

fn undo(database: &Database, t: &Catalogue, admin: PersonId) -> Result<(), Failure> {
    let undone = database.write_blocking(Some(admin.uuid()), |tx| match map_file::latest(tx)? {
        Some(latest) => map_file::undo(tx, latest).map(Some),
        None => Ok(None),
    })?;
    let Some(Undone { removed, restored, kept }) = undone else {
        return Err(Failure::Words("there is no import to take back".to_owned()));
    };
    println!("{removed} gone again, {restored} as before");
    for kept in &kept {
        println!("stays: {}", import_words::map_kept(t, kept));
    }
    Ok(())
}

/// Writes the map to a file, or to standard output.
pub(crate) fn export_map(config: &Config, export: ExportMap) -> Result<(), Failure> {
    let format = format_named(&export.format)?;
    let database = open(config)?;
    let done = require_administrator(&database, export.on_behalf_of).and_then(|admin| {
        database.read_blocking(Some(admin.uuid()), map_file::export).map_err(Failure::from)
    });
    database.close();
    let bytes = map_file::write(&done?, format);
    match export.to {
        None => std::io::stdout().lock().write_all(&bytes)?,
        Some(to) => {
            // A file that is there is somebody's work.
            let mut file = File::create_new(&to)
                .map_err(|error| Failure::Words(format!("{}: {error}", to.display())))?;
            file.write_all(&bytes)?;
        }
    }
    Ok(())
}

//! Importing people at the command line, and taking an import back.

use std::fs::File;
use std::path::Path;

use db::Database;
use domain::foreign::{Charset, Limits, Unreadable};
use domain::language::{Formality, Language};
use domain::people_import::{self, Applied, BadLine, Change, Counts, Coverage, Plan, Preview, Sheet, Undone};
use domain::{Conflict, PersonId};
use web::i18n::{Catalogue, catalogue};
use web::import_words;

use super::{Failure, require_administrator};
use crate::args::ImportPeople;
use crate::config::Config;
use crate::serve::open;

/// Imports a table of people, shows what an import would do, or takes the latest one back.
pub(crate) fn import_people(config: &Config, import: ImportPeople) -> Result<(), Failure> {
    let database = open(config)?;
    let done = run(&database, import);
    database.close();
    done
}

fn run(database: &Database, import: ImportPeople) -> Result<(), Failure> {
    let t = catalogue(Language::En, Formality::Informal);
    let admin = require_administrator(database, import.on_behalf_of)?;
    let Some(file) = import.file else { return undo(database, t, admin) };
    let sheet = read(t, &file, import.encoding.as_deref())?;
    if !sheet.unknown_columns.is_empty() {
        println!("not imported, columns unknown: {}", sheet.unknown_columns.join(", "));
    }
    let coverage = if import.complete { Coverage::Complete } else { Coverage::Partial };
    if import.dry_run {
        let look = database.read_blocking(Some(admin.uuid()), move |conn| {
            people_import::preview(conn, sheet.clone(), coverage)
        })?;
        return match look {
            Preview::Ready { plan, .. } => {
                print_plan(t, &plan);
                println!("Nothing was changed.");
                Ok(())
            }
            Preview::Refused(bad) => Err(refused(t, &bad)),
        };
    }
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let done = database.write_blocking(Some(admin.uuid()), move |tx| {
        people_import::apply(tx, sheet.clone(), coverage, &name, None)
    });
    match done {
        Ok(Ok(Applied { import, counts })) => {
            print_counts(counts);
            if import.is_some() {
                println!("Take it back as a whole with: lateral import people --undo");
            }
            Ok(())
        }
        Ok(Err(bad)) => Err(refused(t, &bad)),
        Err(domain::Error::Conflict(Conflict::InUse)) => {
            Err(Failure::Words("nothing was imported: no administrator would be left".to_owned()))
        }
        Err(error) => Err(error.into()),
    }
}

fn read(t: &Catalogue, file: &Path, encoding: Option<&str>) -> Result<Sheet, Failure> {
    let charset = match encoding {
        Some(label) => {
            Charset::named(label).map_err(|trouble| Failure::Words(import_words::trouble(t, &trouble)))?
        }
        None => Charset::Detect,
    };
    let opened = File::open(file).map_err(|error| Failure::Words(format!("{}: {error}", file.display())))?;
    Sheet::read(opened, charset, Limits::default()).map_err(|refused| unreadable(t, file, &refused))
}

/// A file that cannot be read to its end, in words.
pub(super) fn unreadable(t: &Catalogue, file: &Path, refused: &Unreadable) -> Failure {
    let what = import_words::trouble(t, &refused.trouble);
    Failure::Words(format!("{}, line {}: {what} Nothing was imported.", file.display(), refused.line))
}

fn refused(t: &Catalogue, bad: &[BadLine]) -> Failure {
    for line in bad {
        for problem in &line.problems {
            println!("line {}: {}", line.line, import_words::problem(t, problem));
        }
    }
    Failure::Words(format!("nothing was imported: {} bad lines", bad.len()))
}

fn print_plan(t: &Catalogue, plan: &Plan) {
    for team in &plan.new_teams {
        println!("+ team {team}");
    }
    for row in &plan.create {
        println!("+ {} {} (line {})", row.code, row.profile.name, row.line);
    }
    for update in &plan.update {
        let changes: Vec<String> = update.changes.iter().map(|change| in_words(t, change)).collect();
        let returns = if update.returns { "comes back; " } else { "" };
        println!("~ {} (line {}): {returns}{}", update.code, update.line, changes.join("; "));
    }
    for leaving in &plan.leave {
        let heir = leaving.successor.as_deref().unwrap_or("an administrator");
        println!("- {} {}: their requests go to {heir}", leaving.code, leaving.name);
    }
    println!(
        "{} new, {} changed, {} leave, {} unchanged, {} new teams",
        plan.create.len(),
        plan.update.len(),
        plan.leave.len(),
        plan.unchanged,
        plan.new_teams.len()
    );
}

fn in_words(t: &Catalogue, change: &Change) -> String {
    let text = |text: &Option<String>| text.as_deref().map_or("empty".to_owned(), |text| format!("{text:?}"));
    format!("{} from {} to {}", import_words::field(t, change.field), text(&change.from), text(&change.to))
}

fn print_counts(counts: Counts) {
    let Counts { created, updated, left, unchanged, teams, handed_over } = counts;
    println!("{created} new, {updated} changed, {left} left, {unchanged} unchanged, {teams} new teams");
    if handed_over > 0 {
        println!("{handed_over} open requests were handed over");
    }
}

fn undo(database: &Database, t: &Catalogue, admin: PersonId) -> Result<(), Failure> {
    let undone = database.write_blocking(Some(admin.uuid()), |tx| match people_import::latest(tx)? {
        Some(latest) => people_import::undo(tx, latest).map(Some),
        None => Ok(None),
    })?;
    let Some(Undone { removed, restored, teams, requests, kept }) = undone else {
        return Err(Failure::Words("there is no import to take back".to_owned()));
    };
    println!(
        "{removed} people removed, {restored} as before, {teams} teams removed, {requests} requests back"
    );
    for kept in &kept {
        println!("stays: {}", import_words::kept(t, kept));
    }
    Ok(())
}

//! Importing the event log of another system: what was read, kept and refused, line by line.

use std::fs::File;
use std::path::Path;

use db::Database;
use domain::foreign::{Limits, digest};
use domain::history::figures::{self, Side};
use domain::history::{
    self, CaseState, Log, Mapping, Note, NoteKind, People, Refusal, RefusalReason, Report, Source, read_csv,
    read_xes,
};
use domain::language::{Formality, Language};
use domain::{Conflict, HistoryImportId, organisation};
use web::i18n::catalogue;

use super::people::unreadable;
use super::{Failure, require_administrator};
use crate::args::ImportHistory;
use crate::config::Config;
use crate::serve::open;

/// Reads a log, prints the account of it, and imports it unless this is a rehearsal.
pub(crate) fn import_history(config: &Config, import: &ImportHistory) -> Result<(), Failure> {
    let Some(file) = &import.file else { return look_back(config, import) };
    let mapping = mapping(import.mapping.as_deref())?;
    let (log, report) = read(file, &mapping)?;
    print_report(&report);
    let states = log.cases.iter().map(|case| mapping.endings.state_of(case));
    let open_cases = states.filter(|state| *state == CaseState::Open).count();
    println!("{open_cases} open, {} closed", log.cases.len().saturating_sub(open_cases));
    if import.dry_run {
        println!("Nothing was imported.");
        return Ok(());
    }
    let database = open(config)?;
    let done = load(&database, import, file, mapping, log, report);
    database.close();
    done
}

/// Lists the imports, or takes one back.
fn look_back(config: &Config, import: &ImportHistory) -> Result<(), Failure> {
    let database = open(config)?;
    let done = match &import.undo {
        Some(id) => undo(&database, import, id),
        None => list(&database, import),
    };
    database.close();
    done
}

fn list(database: &Database, import: &ImportHistory) -> Result<(), Failure> {
    let admin = require_administrator(database, import.on_behalf_of.clone())?;
    for one in database.read_blocking(Some(admin.uuid()), history::imports)? {
        let gone = if one.is_here { "" } else { "  (nothing of it is here)" };
        println!("{}  {}  {}{gone}", one.id, one.at, one.file_name);
    }
    Ok(())
}

/// Takes an import back in steps, so that others can write in between.
fn undo(database: &Database, import: &ImportHistory, id: &str) -> Result<(), Failure> {
    let admin = require_administrator(database, import.on_behalf_of.clone())?;
    let id: HistoryImportId =
        id.parse().map_err(|_| Failure::Words(format!("{id:?} is no id of an import: see --list")))?;
    let mut removed = 0_u64;
    loop {
        let step = database.write_blocking(Some(admin.uuid()), move |tx| history::undo(tx, id));
        let step = step.map_err(|error| match error {
            domain::Error::NotFound => Failure::Words("there is no such import: see --list".to_owned()),
            error => error.into(),
        })?;
        removed = removed.saturating_add(step.removed);
        if !step.more {
            println!("{removed} requests and {} people are gone", step.people);
            if step.kept > 0 {
                println!("{} requests stay: somebody has touched them since", step.kept);
            }
            return Ok(());
        }
    }
}

fn mapping(file: Option<&Path>) -> Result<Mapping, Failure> {
    let Some(file) = file else { return Ok(Mapping::default()) };
    let wrong = |error: &dyn std::fmt::Display| Failure::Words(format!("{}: {error}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|error| wrong(&error))?;
    Mapping::parse(&text).map_err(|error| wrong(&error))
}

fn read(file: &Path, mapping: &Mapping) -> Result<(Log, Report), Failure> {
    let name = file.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let kind = name.strip_suffix(".gz").unwrap_or(&name).rsplit('.').next().unwrap_or_default().to_owned();
    let opened = File::open(file).map_err(|error| Failure::Words(format!("{}: {error}", file.display())))?;
    let read = match kind.as_str() {
        "xes" | "xml" => read_xes(opened, mapping, Limits::default()),
        "csv" | "tsv" | "txt" => read_csv(opened, mapping, Limits::default()),
        _ => return Err(Failure::Words(format!("{}: neither .xes nor .csv, packed or not", file.display()))),
    };
    let t = catalogue(Language::En, Formality::Informal);
    read.map_err(|refused| unreadable(t, file, &refused))
}

fn load(
    database: &Database,
    import: &ImportHistory,
    file: &Path,
    mapping: Mapping,
    log: Log,
    report: Report,
) -> Result<(), Failure> {
    let admin = require_administrator(database, import.on_behalf_of.clone())?;
    let house = database.read_blocking(None, organisation::get)?;
    let t = catalogue(house.language, house.formality);
    let source = Source {
        file_name: file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        digest: digest(File::open(file)?)?,
        again: import.again,
        someone: t.import_someone(),
        no_team: t.import_no_team(),
    };
    let people = match (import.keep_names, import.teams_only) {
        (true, _) => People::Named,
        (false, true) => People::TeamsOnly,
        (false, false) => People::Numbered,
    };
    let endings = mapping.endings.clone();
    let (log, count) = database.read_blocking(None, move |conn| {
        let mut log = log.clone();
        let label = |number: u64| t.import_colleague(number.to_string());
        let count = history::take_people_out(conn, &mut log, &mapping, people, &label)?;
        Ok::<_, domain::Error>((log, count))
    })?;
    let done = database
        .write_blocking(Some(admin.uuid()), move |tx| history::load(tx, &log, &report, &endings, &source));
    let loaded = done.map_err(|error| match error {
        domain::Error::Conflict(Conflict::Changed) => Failure::Words(
            "this file was imported before, and nothing was imported now; --again imports it once more"
                .to_owned(),
        ),
        error => error.into(),
    })?;
    if let Some((first, last)) = loaded.numbers {
        println!("Imported as R-{first} to R-{last}: {} events, {} teams", loaded.events, loaded.teams);
    }
    print_waiting(database, admin, loaded.import)?;
    match people {
        People::Numbered => println!("{count} names became numbers; none was kept."),
        People::TeamsOnly => println!("{count} names were left out; none was kept."),
        People::Named => println!("{count} names were kept."),
    }
    Ok(())
}

/// Where the time went, by side, and what that means; more is on the page of the import.
fn print_waiting(
    database: &Database,
    admin: domain::PersonId,
    import: domain::HistoryImportId,
) -> Result<(), Failure> {
    let read = database.read_blocking(Some(admin.uuid()), move |conn| figures::figures(conn, import));
    let figures = match read {
        Ok(figures) => figures,
        // An empty log says nothing.
        Err(domain::Error::NotFound) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let all: i64 = figures.by_side.values().sum();
    println!(
        "Waiting by side (minutes from an entry to the next of its case, by what the earlier one means):"
    );
    for side in Side::ALL {
        let minutes = figures.by_side.get(&side).copied().unwrap_or_default();
        let per_mille = minutes.saturating_mul(1_000).checked_div(all).unwrap_or_default();
        println!("  {:<44} {:>12} minutes {:>3}.{} %", told(side), minutes, per_mille / 10, per_mille % 10);
    }
    for (team, by_side) in &figures.by_team {
        let own: i64 = by_side.values().sum();
        let waits: i64 =
            [Side::Queue, Side::Customer, Side::Elsewhere].iter().filter_map(|side| by_side.get(side)).sum();
        let percent = waits.saturating_mul(100).checked_div(own).unwrap_or_default();
        println!("  {team}: {percent} % of its own time waiting (queue, whoever asked, somebody else)");
    }
    if figures.hidden > 0 {
        println!(
            "  {} teams are not shown: fewer than {} people of them are in the log, or they could be found by subtraction",
            figures.hidden,
            figures::LEAST
        );
    }
    println!("More, with a definition beside every figure: /administration/histories/{import}");
    Ok(())
}

const fn told(side: Side) -> &'static str {
    match side {
        Side::Work => "being worked on",
        Side::Queue => "in the team's queue",
        Side::Customer => "waiting for whoever asked",
        Side::Elsewhere => "waiting for somebody else, or not said",
        Side::Done => "solved or closed",
    }
}

fn print_report(report: &Report) {
    println!("read    {} cases, {} events ({})", report.cases_read, report.events_read, report.encoding);
    println!("kept    {} cases, {} events", report.cases_kept, report.events_kept);
    println!("refused {} cases, {} events", report.cases_refused(), report.events_refused());
    for refusal in &report.refused {
        println!("line {}: {}", refusal.line, refused(refusal));
    }
    for note in &report.notes {
        println!("note: {}", noted(note));
    }
}

fn refused(refusal: &Refusal) -> String {
    let lost = |what: String| match refusal.events {
        0 | 1 => what,
        events => format!("{what} ({events} events)"),
    };
    match &refusal.reason {
        RefusalReason::NoCase => "names no case".to_owned(),
        RefusalReason::NoActivity => "does not say what happened".to_owned(),
        RefusalReason::BadTime { text } => format!("cannot read the time {text:?}"),
        RefusalReason::ImplausibleTime { text } => format!("the time {text:?} is before 1900 or after 2199"),
        RefusalReason::TooManyFields { expected, found } => {
            format!("has {found} fields for {expected} columns")
        }
        RefusalReason::NoEvents => "the case has no event left".to_owned(),
        RefusalReason::NoTimes => lost("no event of the case has a time".to_owned()),
    }
}

fn noted(note: &Note) -> String {
    let what = match &note.kind {
        NoteKind::TimeGoesBack => {
            "times go backwards within a case; the order of the file is kept".to_owned()
        }
        NoteKind::SameInstant => "events of a case at one instant; the order of the file is kept".to_owned(),
        NoteKind::NoTime => "events without a time, kept at their place in the file".to_owned(),
        NoteKind::ZoneAssumed { zone } => format!("times without a zone, read as {zone}"),
        NoteKind::AmbiguousTime => {
            "local times that the clock passed twice, read as the earlier one".to_owned()
        }
        NoteKind::SkippedTime => "local times that the clock skipped, read as after the gap".to_owned(),
        NoteKind::Offset { offset } => format!("times written with offset {offset}; there are several"),
        NoteKind::ExtraColumn { name } => format!("{name:?} has no role, kept as extra data"),
        NoteKind::MissingValue { role } => format!("missing values for {role}"),
        NoteKind::FewerFields => "rows with fewer fields than columns".to_owned(),
        NoteKind::BlankRow => "blank rows".to_owned(),
        NoteKind::CaseUnnamed => "traces without a name, called by their place".to_owned(),
        NoteKind::CaseContinued => "traces that continue an earlier one of the same name".to_owned(),
        NoteKind::DeclaredAbsent { name } => {
            format!("events without {name:?}, which the log declares for all")
        }
        NoteKind::WrongType { name } => {
            format!("values of {name:?} that are not of their type, kept as text")
        }
        NoteKind::Classified => "events named by the log's classifier".to_owned(),
        NoteKind::ForeignElement { name } => format!("<{name}> is no part of a log and is not kept"),
    };
    format!("{} × {what} (first on line {})", note.count, note.first_line)
}

//! Event logs as tables: one row, one event. Columns nobody told us about are kept as extra data.

use std::io::Read;

use super::assemble::Assembly;
use super::mapping::{Column, Mapping};
use super::model::{Datum, Entry, Extra, Log, Text};
use super::report::{NoteKind, RefusalReason, Report};
use crate::foreign::fold;
use crate::foreign::{Charset, Limits, Record, Table, TextSource, Trouble, Unreadable};

/// Reads a delimited log, packed or not. The file is refused as a whole if it cannot be read to its end or lacks
/// the columns for case, activity (or status) and time.
pub fn read_csv(file: impl Read, mapping: &Mapping, limits: Limits) -> Result<(Log, Report), Unreadable> {
    let source = TextSource::open(file, mapping.charset.unwrap_or(Charset::Detect), limits)?;
    let mut table = Table::open(source, mapping.delimiter)?;
    let mut record = Record::default();
    if !table.next(&mut record)? {
        return Err(Trouble::Empty.at(1));
    }
    let layout = Layout::of(&record, mapping).map_err(|trouble| trouble.at(record.line))?;
    let mut assembly = Assembly::new(mapping);
    for (_, name) in &layout.extra {
        assembly.notes.add(NoteKind::ExtraColumn { name: name.to_string() }, record.line);
    }
    while table.next(&mut record)? {
        assembly.report.events_read = assembly.report.events_read.saturating_add(1);
        if let Err(reason) = read_row(&mut assembly, &layout, &record) {
            assembly.refuse_event(record.line, reason);
        }
    }
    assembly.notes.add_many(NoteKind::BlankRow, 1, table.blank_rows());
    table.encoding().clone_into(&mut assembly.report.encoding);
    Ok(assembly.finish())
}

fn read_row(assembly: &mut Assembly<'_>, layout: &Layout, record: &Record) -> Result<(), RefusalReason> {
    let line = record.line;
    if record.width() > layout.width {
        return Err(RefusalReason::TooManyFields { expected: layout.width, found: record.width() });
    }
    if record.width() < layout.width {
        assembly.notes.add(NoteKind::FewerFields, line);
    }
    let case = assembly.mapping.value(record.field(layout.case)).ok_or(RefusalReason::NoCase)?;
    let id = assembly.texts.text(case);
    // The case counts as read even if nothing of it can be kept.
    let (place, new) = assembly.case(&id, line);
    assembly.report.cases_read = assembly.report.cases_read.saturating_add(u64::from(new));

    let mut role = |role, column: Option<usize>| {
        column.and_then(|column| assembly.role(role, record.field(column), line))
    };
    let status = role("status", layout.status);
    let named = role("activity", layout.activity);
    let resource = role("resource", layout.resource);
    let team = role("team", layout.team);
    let transition = role("transition", layout.transition);
    let title = role("title", layout.title);
    let activity = named.or_else(|| status.clone()).ok_or(RefusalReason::NoActivity)?;
    let parts: Vec<&str> = layout.time.iter().map(|column| record.field(*column)).collect();
    let at = assembly.time(&parts.join(" "), line)?;

    let mut extra = Extra::new();
    for (column, name) in &layout.extra {
        if let Some(value) = assembly.mapping.value(record.field(*column)) {
            extra.push((Text::clone(name), Datum::Text(assembly.texts.text(value))));
        }
    }
    // A title is the case's: the first one given.
    let attributes = match title {
        Some(title) if new => vec![(assembly.texts.text(super::TITLE), Datum::Text(title))],
        _ => Extra::new(),
    };
    let entry = Entry { line, activity, status, at, resource, team, transition, extra };
    assembly.extend(place, attributes, vec![entry]);
    Ok(())
}

/// Where each role stands.
struct Layout {
    width: usize,
    case: usize,
    activity: Option<usize>,
    time: Vec<usize>,
    status: Option<usize>,
    resource: Option<usize>,
    team: Option<usize>,
    transition: Option<usize>,
    title: Option<usize>,
    extra: Vec<(usize, Text)>,
}

impl Layout {
    fn of(header: &Record, mapping: &Mapping) -> Result<Self, Trouble> {
        let names: Vec<String> = header.fields().map(str::to_owned).collect();
        let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let missing = |field: String| Trouble::NoColumn { field, found: names.clone() };
        let find = |column: &Column| match column {
            Column::Number(number) => number.checked_sub(1).filter(|index| *index < names.len()),
            Column::Name(name) => folded.iter().position(|known| *known == fold(name)),
        };
        // A column that the mapping names must exist; without a mapping, names that tools export are known.
        let role = |column: Option<&Column>, known: &[&str]| match column {
            Some(column) => find(column).map(Some).ok_or_else(|| missing(describe(column))),
            None => Ok(known.iter().find_map(|name| folded.iter().position(|column| column == name))),
        };
        let columns = &mapping.columns;
        let case =
            role(columns.case.as_ref(), &["case:concept:name", "case id", "case_id", "caseid", "case"])?;
        let activity = role(columns.activity.as_ref(), &["concept:name", "activity", "event"])?;
        let time = match &columns.time {
            Some(time) => time
                .columns()
                .iter()
                .map(|column| find(column).ok_or_else(|| missing(describe(column))))
                .collect::<Result<Vec<_>, _>>()?,
            None => role(None, &["time:timestamp", "complete timestamp", "timestamp", "time"])?
                .into_iter()
                .collect(),
        };
        let status = role(columns.status.as_ref(), &["status"])?;
        let mut layout = Self {
            width: names.len(),
            case: case.ok_or_else(|| missing("case".to_owned()))?,
            activity,
            time,
            status,
            resource: role(columns.resource.as_ref(), &["org:resource", "resource"])?,
            team: role(columns.team.as_ref(), &["org:group", "group", "team"])?,
            transition: role(columns.transition.as_ref(), &["lifecycle:transition"])?,
            title: role(columns.title.as_ref(), &["title"])?,
            extra: Vec::new(),
        };
        if layout.activity.or(layout.status).is_none() {
            return Err(missing("activity".to_owned()));
        }
        if layout.time.is_empty() {
            return Err(missing("time".to_owned()));
        }
        let used = layout.used();
        let unused = names.iter().enumerate().filter(|(index, _)| !used.contains(index));
        layout.extra = unused
            .map(|(index, name)| {
                let name = if name.is_empty() { format!("#{}", index + 1) } else { name.clone() };
                (index, Text::from(name))
            })
            .collect();
        Ok(layout)
    }

    fn used(&self) -> Vec<usize> {
        let single = [self.activity, self.status, self.resource, self.team, self.transition, self.title];
        single.into_iter().flatten().chain(self.time.iter().copied()).chain([self.case]).collect()
    }
}

fn describe(column: &Column) -> String {
    match column {
        Column::Name(name) => name.clone(),
        Column::Number(number) => format!("#{number}"),
    }
}

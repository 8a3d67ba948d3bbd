//! The map as a table: a row for each thing, its first column says what it is.
//!
//! Without the column `row` every row is a link, and a need of the customer where there is a text: the table
//! that somebody would write who has never heard of this one.

use std::fmt::Write as _;
use std::io::Read;

use super::entry::{Entry, Field, Flaw, Place, What};
use crate::foreign::{Charset, Limits, Record, Table, TextSource, Trouble, Unreadable, shorten};

/// Other names that columns go by, folded.
const ALSO: &[(&str, Field)] = &[
    ("client", Field::Customer),
    ("cliente", Field::Customer),
    ("klient", Field::Customer),
    ("from", Field::Customer),
    ("source", Field::Customer),
    ("depends", Field::Customer),
    ("fornitore", Field::Provider),
    ("chi fornisce", Field::Provider),
    ("dostawca", Field::Provider),
    ("strona realizujaca", Field::Provider),
    ("to", Field::Provider),
    ("target", Field::Provider),
    ("depends on", Field::Provider),
    ("need", Field::Text),
    ("needs", Field::Text),
    ("bisogno", Field::Text),
    ("potrzeba", Field::Text),
    ("promessa", Field::Promise),
    ("obietnica", Field::Promise),
];

fn column(heading: &str) -> Option<Field> {
    let folded = db::fold(heading.trim());
    let known = Field::ALL.iter().copied().find(|field| field.word() == folded);
    known.or_else(|| ALSO.iter().find(|(name, _)| *name == folded).map(|(_, field)| *field))
}

pub(super) fn read(file: impl Read, limits: Limits) -> Result<Vec<Entry>, Unreadable> {
    let mut table = Table::open(TextSource::open(file, Charset::Detect, limits)?, None)?;
    let mut record = Record::default();
    if !table.next(&mut record)? {
        return Err(Trouble::Empty.at(1));
    }
    let columns: Vec<Option<Field>> = record.fields().map(column).collect();
    for field in Field::ALL {
        if columns.iter().filter(|column| **column == Some(*field)).count() > 1 {
            return Err(Trouble::TwoColumns { field: field.word().to_owned() }.at(record.line));
        }
    }
    let has = |field| columns.contains(&Some(field));
    let says_pairs = has(Field::Customer) && has(Field::Provider);
    if !has(Field::What) && !says_pairs {
        let missing = if has(Field::Customer) { Field::Provider } else { Field::Customer };
        let found = record.fields().map(shorten).collect();
        return Err(Trouble::NoColumn { field: missing.word().to_owned(), found }.at(record.line));
    }
    let mut entries = Vec::new();
    while table.next(&mut record)? {
        let place = Place::Line(record.line);
        let mut cells = std::collections::BTreeMap::new();
        for (index, column) in columns.iter().enumerate() {
            if let Some(field) = column {
                cells.insert(*field, unguarded(record.field(index)).to_owned());
            }
        }
        let word = cells.remove(&Field::What).unwrap_or_default();
        let mut flaws = Vec::new();
        if record.width() != columns.len() {
            flaws.push(Flaw::Cells { expected: columns.len(), found: record.width() });
        }
        if word.is_empty() {
            entries.extend(plain(place, &cells, flaws));
            continue;
        }
        let what = What::parse(&db::fold(&word));
        match what {
            // What a row of this kind does not say is not its business.
            Some(what) => cells.retain(|field, _| what.fields().contains(field)),
            None => flaws.push(Flaw::UnknownWhat(shorten(&word))),
        }
        entries.push(Entry { place, what, cells, flaws });
    }
    Ok(entries)
}

/// A row of a table that does not say what its rows are.
fn plain(
    place: Place,
    cells: &std::collections::BTreeMap<Field, String>,
    flaws: Vec<Flaw>,
) -> impl Iterator<Item = Entry> {
    let of = |what: What| {
        let mut entry = Entry::new(place, what);
        entry.cells = cells
            .iter()
            .filter(|(field, _)| what.fields().contains(field))
            .map(|(field, text)| (*field, text.clone()))
            .collect();
        entry
    };
    let needs = cells.get(&Field::Text).is_some_and(|text| !text.is_empty());
    // Several rows may say several needs of one pair: each says its link again only with terms of its own.
    let terms = [Field::Promise, Field::From, Field::To, Field::Every];
    let says_terms = terms.iter().any(|field| cells.get(field).is_some_and(|text| !text.is_empty()));
    let mut link = (!needs || says_terms || !flaws.is_empty()).then(|| of(What::Link));
    if let Some(link) = &mut link {
        link.flaws = flaws;
    }
    link.into_iter().chain(needs.then(|| of(What::Need)))
}

pub(super) fn write(entries: &[Entry]) -> String {
    // With a byte order mark, so that spreadsheets read the letters right.
    let mut out = String::from("\u{feff}");
    let headings: Vec<String> = Field::ALL.iter().map(|field| format!("\"{field}\"")).collect();
    out.push_str(&headings.join(","));
    out.push_str("\r\n");
    for entry in entries {
        let what = entry.what.map(What::word).unwrap_or_default();
        for (place, field) in Field::ALL.iter().enumerate() {
            let cell = if *field == Field::What { what } else { entry.text(*field) };
            let comma = if place > 0 { "," } else { "" };
            // Writing to a String does not fail.
            let _infallible = write!(out, "{comma}\"{}{}\"", guard(cell), cell.replace('"', "\"\""));
        }
        out.push_str("\r\n");
    }
    out
}

const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// Keeps a cell from a spreadsheet that would take it for a formula.
fn guard(cell: &str) -> &'static str {
    let behind = cell.strip_prefix('\'').unwrap_or(cell);
    if behind.starts_with(FORMULA) || (cell.starts_with('\'') && behind.starts_with('\'')) { "'" } else { "" }
}

/// A cell as it was before [`guard`].
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(behind) if behind.starts_with(FORMULA) || behind.starts_with('\'') => behind,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guarded_cell_comes_back_as_it_was() {
        for cell in ["", "Ward", "@nora", "=1+1", "'=1", "''=1", "'''", "'allo", "''allo", "-", "'-"] {
            let written = format!("{}{cell}", guard(cell));
            assert_eq!(unguarded(&written), cell, "{written}");
        }
    }
}

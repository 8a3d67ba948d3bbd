//! Reading a list of people line by line: what can be said of a line without knowing the organisation.

use std::collections::HashMap;
use std::io::Read;

use jiff::civil::Date;

use super::field::Columns;
use super::person::{FORMALITIES, KINDS, LANGUAGES};
use super::{BadLine, Field, Membership, Problem, Profile};
use crate::foreign::{Charset, Limits, Record, Table, TextSource, Trouble, Unreadable, fold, shorten};
use crate::person::Kind;

/// One person as the file has her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line, from 1.
    pub line: u64,
    /// The code.
    pub code: Box<str>,
    /// The cells; empty where the file has no column.
    pub profile: Profile,
}

/// A whole list.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Lines without a problem of their own.
    pub rows: Vec<Row>,
    /// The others, in the order of the file.
    pub bad: Vec<BadLine>,
    /// Headings that mean nothing here; their cells are not imported, and the preview says so.
    pub unknown_columns: Vec<String>,
    /// The encoding that the file turned out to have.
    pub encoding: &'static str,
    columns: Columns,
    /// What bad lines say of codes: nobody is told that a manager named there is unknown, and theirs are checked.
    pub(super) bad_rows: Vec<BadRow>,
}

/// As much of a bad line as the others need to know.
#[derive(Debug, Clone)]
pub(super) struct BadRow {
    pub(super) line: u64,
    /// Folded.
    pub(super) code: String,
    /// As written.
    pub(super) manager: String,
}

impl Sheet {
    /// Reads a list. The file is refused as a whole if it cannot be read to its end or lacks code or name.
    pub fn read(file: impl Read, charset: Charset, limits: Limits) -> Result<Self, Unreadable> {
        let mut table = Table::open(TextSource::open(file, charset, limits)?, None)?;
        let mut record = Record::default();
        if !table.next(&mut record)? {
            return Err(Trouble::Empty.at(1));
        }
        let columns = Columns::of(&record).map_err(|trouble| trouble.at(record.line))?;
        let mut reader = RowReader { columns, seen: HashMap::new() };
        let mut sheet = Self::default();
        while table.next(&mut record)? {
            match reader.row(&record) {
                Ok(row) => sheet.rows.push(row),
                Err(problems) => {
                    sheet.bad_rows.push(reader.bad_row(&record));
                    sheet.bad.push(BadLine { line: record.line, problems });
                }
            }
        }
        sheet.encoding = table.encoding();
        sheet.unknown_columns = std::mem::take(&mut reader.columns.unknown);
        sheet.columns = reader.columns;
        Ok(sheet)
    }

    /// Whether the file has a column for this field.
    pub fn has(&self, field: Field) -> bool {
        self.columns.has(field)
    }
}

struct RowReader {
    columns: Columns,
    /// Folded codes and addresses, with the line that has them.
    seen: HashMap<(Field, String), u64>,
}

impl RowReader {
    fn bad_row(&self, record: &Record) -> BadRow {
        let manager = self.columns.cell(record, Field::Manager).to_owned();
        BadRow { line: record.line, code: fold(self.columns.cell(record, Field::Code)), manager }
    }

    fn row(&mut self, record: &Record) -> Result<Row, Vec<Problem>> {
        if record.width() != self.columns.width {
            return Err(vec![Problem::Cells { expected: self.columns.width, found: record.width() }]);
        }
        let mut cells = Cells { columns: &self.columns, record, problems: Vec::new() };
        let code = cells.text(Field::Code, 60);
        let name = cells.text(Field::Name, 200);
        for (field, value) in [(Field::Code, &code), (Field::Name, &name)] {
            if value.is_none() && cells.raw(field).is_empty() {
                cells.problems.push(Problem::Missing(field));
            }
        }
        let mut profile = Profile {
            name: name.unwrap_or_default(),
            email: cells.shaped(Field::Email, 254, is_address),
            kind: cells.word(Field::Kind, &KINDS).unwrap_or(Kind::Employee),
            language: cells.word(Field::Language, &LANGUAGES),
            formality: cells.word(Field::Formality, &FORMALITIES),
            teams: Vec::new(),
            manager: cells.text(Field::Manager, 60),
            starts_on: cells.date(Field::StartsOn),
            ends_on: cells.date(Field::EndsOn),
            title: cells.text(Field::Title, 200),
            phone: cells.shaped(Field::Phone, 60, is_phone),
        };
        if let (Some(start), Some(end)) = (profile.starts_on, profile.ends_on)
            && end < start
        {
            cells.problems.push(Problem::EndsBeforeStart);
        }
        if profile.manager.is_some() && profile.manager.as_deref().map(fold) == code.as_deref().map(fold) {
            cells.problems.push(Problem::OwnManager);
        }
        let teams = cells.text(Field::Teams, 2_000).unwrap_or_default();
        let mut problems = cells.problems;
        profile.teams = Self::memberships(&teams, &mut problems);
        let unique = [(Field::Code, code.as_deref()), (Field::Email, profile.email.as_deref())];
        for (field, value) in unique {
            let Some(value) = value else { continue };
            let first = *self.seen.entry((field, fold(value))).or_insert(record.line);
            if first != record.line {
                problems.push(Problem::Repeated(field, first));
            }
        }
        match code {
            Some(code) if problems.is_empty() => Ok(Row { line: record.line, code, profile }),
            _ => Err(problems),
        }
    }

    fn memberships(cell: &str, problems: &mut Vec<Problem>) -> Vec<Membership> {
        const LONGEST: usize = 120;
        let mut memberships: Vec<Membership> = Vec::new();
        for part in cell.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let name = part.trim_end_matches('*').trim_end();
            if name.is_empty() {
                problems.push(Problem::Malformed(Field::Teams, shorten(part)));
            } else if name.chars().count() > LONGEST {
                problems.push(Problem::TooLong(Field::Teams, LONGEST));
            } else if memberships.iter().any(|known| fold(&known.team) == fold(name)) {
                problems.push(Problem::TeamTwice(name.to_owned()));
            } else {
                memberships.push(Membership { team: name.into(), leads: name.len() < part.len() });
            }
        }
        memberships.sort();
        memberships
    }
}

/// The cells of one line and what is wrong with them.
struct Cells<'r> {
    columns: &'r Columns,
    record: &'r Record,
    problems: Vec<Problem>,
}

impl Cells<'_> {
    fn raw(&self, field: Field) -> &str {
        self.columns.cell(self.record, field)
    }

    fn text(&mut self, field: Field, longest: usize) -> Option<Box<str>> {
        self.shaped(field, longest, |_| true)
    }

    fn shaped(&mut self, field: Field, longest: usize, fits: fn(&str) -> bool) -> Option<Box<str>> {
        let text = self.columns.cell(self.record, field);
        if text.is_empty() {
            return None;
        }
        let problem = if text.chars().any(char::is_control) {
            Problem::Unprintable(field)
        } else if text.chars().count() > longest {
            Problem::TooLong(field, longest)
        } else if fits(text) {
            return Some(Box::from(text));
        } else {
            Problem::Malformed(field, shorten(text))
        };
        self.problems.push(problem);
        None
    }

    fn word<T: Copy>(&mut self, field: Field, words: &[(T, &'static [&'static str])]) -> Option<T> {
        let text = self.columns.cell(self.record, field);
        if text.is_empty() {
            return None;
        }
        let folded = fold(text);
        let known = words.iter().find(|(_, words)| words.contains(&folded.as_str()));
        if known.is_none() {
            self.problems.push(Problem::Unknown(field, shorten(text)));
        }
        known.map(|(value, _)| *value)
    }

    fn date(&mut self, field: Field) -> Option<Date> {
        let text = self.columns.cell(self.record, field);
        if text.is_empty() {
            return None;
        }
        let date = date(text);
        if date.is_none() {
            self.problems.push(Problem::Malformed(field, shorten(text)));
        }
        date
    }
}

/// `2026-03-25`, and as Italy and Poland write it: `25/03/2026`, `25.03.2026`, `25-03-2026`.
fn date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(digits) {
        return None;
    }
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    (1900..2200).contains(&date.year()).then_some(date)
}

fn is_address(text: &str) -> bool {
    crate::text::address(text).is_ok()
}

fn is_phone(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 2
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '(' | ')' | '-' | '/' | '.' | '#' | '*'))
}

//! The worksheet as a file: one row a customer, several needs in a cell on lines of their own.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::Worksheet;
use crate::party::{Party, PartyName};
use crate::relationship::{Line, Side};

/// The headings of the columns in the reader's language, in their order.
#[derive(Debug, Clone)]
pub struct Headings(pub [String; 4]);

/// A party as a file names it: a person with the handle that tells namesakes apart.
fn name(party: &PartyName) -> String {
    match party.party {
        Party::Person(_) => format!("{} (@{})", party.name, party.key),
        _ => party.name.clone(),
    }
}

fn needs(line: &Line, side: Side) -> String {
    line.needs_of(side).map(|need| need.body.as_str()).collect::<Vec<_>>().join("\n")
}

fn rows(worksheet: &Worksheet) -> Vec<[String; 4]> {
    let row = |line: &Line| {
        let promise = line.relationship.promise.clone();
        [name(&line.other), needs(line, Side::Customer), promise, needs(line, Side::Provider)]
    };
    worksheet.lines.iter().map(row).collect()
}

/// As delimited text (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read the letters right).
pub fn to_csv(worksheet: &Worksheet, headings: &Headings) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    for row in std::iter::once(&headings.0).chain(&rows(worksheet)) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A cell in quotation marks; one that a spreadsheet would take for a formula is kept from it.
pub(crate) fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

/// As a workbook.
///
/// # Errors
/// When a cell is longer than a workbook takes, which the limits of needs and promises rule out.
pub fn to_workbook(worksheet: &Worksheet, headings: &Headings) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let head = Format::new().set_bold();
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_freeze_panes(1, 0)?;
    for (column, width) in (0_u16..).zip([28.0, 42.0, 34.0, 42.0]) {
        sheet.set_column_width(column, width)?;
    }
    for (column, heading) in (0_u16..).zip(&headings.0) {
        sheet.write_string_with_format(0, column, heading, &head)?;
    }
    for (row, cells) in (1_u32..).zip(rows(worksheet)) {
        for (column, cell) in (0_u16..).zip(&cells) {
            sheet.write_string_with_format(row, column, cell, &body)?;
        }
    }
    book.save_to_buffer()
}

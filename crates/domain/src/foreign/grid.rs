//! Small tables that people keep in spreadsheets: `.xlsx`, `.ods` or delimited text, as rows of cells.
//!
//! Only the first sheet is read, as text. A workbook is a compressed file and may grow when it is unpacked: the
//! sizes that its directory names are added up before anything is unpacked.

use std::io::Cursor;

use calamine::{Data, Reader as _, Sheets, open_workbook_auto_from_rs};

use super::{Charset, Limits, Record, Table, TextSource, Trouble, Unreadable};

/// A row with any content, and where it stands in the file, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// The row of a workbook, or the line of a text file on which it begins.
    pub row: u64,
    /// Its cells from the first column on, without the spaces around them.
    pub cells: Vec<String>,
}

impl GridRow {
    /// A cell; empty when the row has no such cell.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map(String::as_str).unwrap_or_default()
    }
}

/// The largest file of this kind.
const MOST_BYTES: u64 = 4 << 20;
/// The most that a workbook may be when it is unpacked.
const MOST_UNPACKED: u64 = 64 << 20;
/// The most rows.
const MOST_ROWS: u64 = 5_000;
/// The most columns of a row that are looked at.
const MOST_COLUMNS: usize = 50;

/// Reads a table of whichever of the three kinds.
///
/// # Errors
/// [`Unreadable`] when it is none of them, is damaged, or is larger than anybody keeps by hand.
pub fn read_grid(bytes: &[u8]) -> Result<Vec<GridRow>, Unreadable> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
        return Err(Trouble::TooLarge { limit: MOST_BYTES }.at(1));
    }
    let rows = if bytes.starts_with(b"PK\x03\x04") { workbook(bytes)? } else { text(bytes)? };
    if rows.is_empty() { Err(Trouble::Empty.at(1)) } else { Ok(rows) }
}

fn text(bytes: &[u8]) -> Result<Vec<GridRow>, Unreadable> {
    let limits = Limits { bytes: MOST_BYTES, piece: 1 << 16, entries: MOST_ROWS };
    let mut table = Table::open(TextSource::open(bytes, Charset::Detect, limits)?, None)?;
    let (mut rows, mut record) = (Vec::new(), Record::default());
    while table.next(&mut record)? {
        let cells = record.fields().take(MOST_COLUMNS).map(unguarded).collect();
        rows.push(GridRow { row: record.line, cells });
    }
    Ok(rows)
}

/// A cell as it was before it was kept from being taken for a formula.
fn unguarded(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

fn workbook(bytes: &[u8]) -> Result<Vec<GridRow>, Unreadable> {
    if unpacked(bytes).is_none_or(|size| size > MOST_UNPACKED) {
        return Err(Trouble::TooLarge { limit: MOST_UNPACKED }.at(1));
    }
    let mut book: Sheets<Cursor<&[u8]>> =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| Trouble::Damaged.at(1))?;
    let first = book.sheet_names().first().cloned().ok_or_else(|| Trouble::Empty.at(1))?;
    let range = book.worksheet_range(&first).map_err(|_| Trouble::Damaged.at(1))?;
    let (top, left) = range.start().unwrap_or_default();
    let left = usize::try_from(left).unwrap_or(usize::MAX).min(MOST_COLUMNS);
    let mut rows = Vec::new();
    for (row, cells) in (u64::from(top) + 1..).zip(range.rows()) {
        if row > MOST_ROWS {
            return Err(Trouble::TooMany { limit: MOST_ROWS }.at(row));
        }
        let shown = cells.iter().take(MOST_COLUMNS).map(shown);
        let cells: Vec<String> = std::iter::repeat_n(String::new(), left).chain(shown).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(GridRow { row, cells });
        }
    }
    Ok(rows)
}

fn shown(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        other => other.to_string().trim().to_owned(),
    }
}

/// The sum of the sizes that a ZIP directory names (APPNOTE 4.3.12); nothing when there is no directory.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let number = |at: usize, width: usize| -> Option<u64> {
        let digits = bytes.get(at..at.checked_add(width)?)?;
        Some(digits.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte)))
    };
    let end = bytes.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let entries = number(end + 10, 2)?;
    let mut at = usize::try_from(number(end + 16, 4)?).ok()?;
    let mut total = 0_u64;
    for _ in 0..entries {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        total = total.checked_add(number(at + 24, 4)?)?;
        let tail = number(at + 28, 2)? + number(at + 30, 2)? + number(at + 32, 2)?;
        at = at.checked_add(46)?.checked_add(usize::try_from(tail).ok()?)?;
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimited_text_is_read_with_its_lines_and_without_its_guards() {
        let rows = read_grid("Customer;Needs\n\nWard;\"a\nb\"\nLab;'=1+1\n".as_bytes()).unwrap();
        let cells: Vec<(u64, &str, &str)> =
            rows.iter().map(|row| (row.row, row.cell(0), row.cell(1))).collect();
        assert_eq!(cells, [(1, "Customer", "Needs"), (3, "Ward", "a\nb"), (5, "Lab", "=1+1")]);
        assert_eq!(rows[1].cell(9), "");
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for (bytes, trouble) in [
            (&b""[..], Trouble::Empty),
            (b"PK\x03\x04 and then nothing", Trouble::TooLarge { limit: MOST_UNPACKED }),
        ] {
            assert_eq!(read_grid(bytes).unwrap_err().trouble, trouble);
        }
    }
}

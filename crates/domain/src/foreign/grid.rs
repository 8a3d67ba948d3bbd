//! Small tables that people keep in spreadsheets: `.xlsx`, `.ods` or delimited text, as rows of cells.
//!
//! Only the first sheet is read, as text. A workbook is a compressed file and may grow when it is unpacked: every
//! part of it is unpacked once and counted, up to a bound, before it is read. What its directory says of sizes is
//! believed in nothing.

use std::io::{Cursor, Read as _};

use flate2::read::DeflateDecoder;

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
    match unpacked(bytes) {
        Some(size) if size > MOST_UNPACKED => return Err(Trouble::TooLarge { limit: MOST_UNPACKED }.at(1)),
        Some(_) => {}
        None => return Err(Trouble::Damaged.at(1)),
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

/// How many bytes the parts of a ZIP file are when they are unpacked, counted while unpacking (APPNOTE 4.3), but not
/// further than just beyond [`MOST_UNPACKED`]. Nothing for a file whose directory can be read in more than one way:
/// it has to stand right before the end, and the end has to be the end.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let number = |at: usize, width: usize| -> Option<usize> {
        let digits = bytes.get(at..at.checked_add(width)?)?;
        let value = digits.iter().rev().fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
        usize::try_from(value).ok()
    };
    let is = |at: usize, mark: &[u8]| bytes.get(at..)?.starts_with(mark).then_some(());
    let end = bytes.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let (entries, size, start) = (number(end + 10, 2)?, number(end + 12, 4)?, number(end + 16, 4)?);
    let is_whole =
        start.checked_add(size)? == end && number(end + 20, 2)? == bytes.len().checked_sub(end + 22)?;
    if !is_whole {
        return None;
    }
    let (mut at, mut total) = (start, 0_u64);
    for _ in 0..entries {
        is(at, b"PK\x01\x02")?;
        let (method, packed, local) = (number(at + 10, 2)?, number(at + 20, 4)?, number(at + 42, 4)?);
        is(local, b"PK\x03\x04")?;
        let data = local.checked_add(30 + number(local + 26, 2)? + number(local + 28, 2)?)?;
        let part = bytes.get(data..data.checked_add(packed)?)?;
        let left = MOST_UNPACKED.saturating_sub(total).saturating_add(1);
        total += match method {
            0 => u64::try_from(packed).ok()?,
            8 => std::io::copy(&mut DeflateDecoder::new(part).take(left), &mut std::io::sink()).ok()?,
            _ => return None,
        };
        if total > MOST_UNPACKED {
            return Some(total);
        }
        at = at.checked_add(46 + number(at + 28, 2)? + number(at + 30, 2)? + number(at + 32, 2)?)?;
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
        for (bytes, trouble) in
            [(&b""[..], Trouble::Empty), (b"PK\x03\x04 and then nothing", Trouble::Damaged)]
        {
            assert_eq!(read_grid(bytes).unwrap_err().trouble, trouble);
        }
    }

    /// A ZIP file of these parts, each packed; `says` is what its directory claims that they are unpacked.
    fn zip(parts: &[(&str, &[u8])], says: Option<u32>) -> Vec<u8> {
        use std::io::Write as _;
        let (mut file, mut directory) = (Vec::new(), Vec::new());
        for (name, content) in parts {
            let mut writer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
            writer.write_all(content).unwrap();
            let packed = writer.finish().unwrap();
            let mut crc = flate2::Crc::new();
            crc.update(content);
            let size = says.unwrap_or(u32::try_from(content.len()).unwrap());
            let mut head = Vec::new();
            head.extend([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
            for number in [crc.sum(), u32::try_from(packed.len()).unwrap(), size] {
                head.extend(number.to_le_bytes());
            }
            head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            head.extend([0, 0]);
            let offset = u32::try_from(file.len()).unwrap();
            file.extend(b"PK\x03\x04");
            file.extend(&head);
            file.extend(name.as_bytes());
            file.extend(&packed);
            directory.extend(b"PK\x01\x02\x14\x00");
            directory.extend(&head);
            directory.extend([0; 10]);
            directory.extend(offset.to_le_bytes());
            directory.extend(name.as_bytes());
        }
        let (start, count) = (u32::try_from(file.len()).unwrap(), u16::try_from(parts.len()).unwrap());
        file.extend(&directory);
        file.extend(b"PK\x05\x06\x00\x00\x00\x00");
        file.extend(count.to_le_bytes());
        file.extend(count.to_le_bytes());
        file.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
        file.extend(start.to_le_bytes());
        file.extend([0, 0]);
        file
    }

    const OPEN_DOCUMENT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
<office:body><office:spreadsheet><table:table table:name="Sheet1">
<table:table-row><table:table-cell office:value-type="string"><text:p>Customer</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Needs</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Ward</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Żółte worki</text:p><text:p>linen</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"#;

    fn open_document(says: Option<u32>) -> Vec<u8> {
        let manifest = br#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
        zip(
            &[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                ("META-INF/manifest.xml", manifest),
                // Written without spaces between the tags, as office programs do.
                ("content.xml", OPEN_DOCUMENT.replace(">\n<", "><").as_bytes()),
            ],
            says,
        )
    }

    #[test]
    fn a_spreadsheet_of_the_open_document_kind_is_read_with_its_rows() {
        let rows = read_grid(&open_document(None)).unwrap();
        let cells: Vec<(u64, &str, &str)> =
            rows.iter().map(|row| (row.row, row.cell(0), row.cell(1))).collect();
        assert_eq!(cells, [(1, "Customer", "Needs"), (4, "Ward", "Żółte worki\nlinen")]);
    }

    /// A workbook from odfpy, which `$TEST_PYTHON` has. Without it nothing, except where everything has to be there.
    fn by_another_program() -> Option<Vec<u8>> {
        let Ok(python) = std::env::var("TEST_PYTHON") else {
            assert!(std::env::var_os("CI").is_none(), "TEST_PYTHON names no Python with odfpy");
            return None;
        };
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/write_ods.py");
        let written = std::process::Command::new(python).arg(script).output().unwrap();
        assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
        Some(written.stdout)
    }

    #[test]
    fn a_spreadsheet_that_another_program_wrote_is_read_as_it_looks() {
        let Some(file) = by_another_program() else { return };
        let rows: Vec<(u64, Vec<String>)> = read_grid(&file)
            .unwrap()
            .into_iter()
            .map(|row| (row.row, (0..4).map(|column| row.cell(column).to_owned()).collect()))
            .collect();
        let expected = [
            (1, ["Customer", "Needs", "How many", "By"]),
            (5, ["Ward", "Żółte worki\nlinen & <more>", "12", "2026-11-29"]),
            (6, ["Kitchen", "", "2.5", ""]),
            (7, ["=1+1", "true", "", ""]),
        ];
        let expected = expected.map(|(row, cells)| (row, cells.map(str::to_owned).to_vec()));
        assert_eq!(rows, expected);
    }

    #[test]
    fn a_small_file_that_grows_is_refused_whatever_its_directory_says() {
        let large = vec![b' '; usize::try_from(MOST_UNPACKED).unwrap() + 1];
        for says in [None, Some(10)] {
            let bomb = zip(&[("content.xml", &large)], says);
            assert!(bomb.len() < 200_000);
            assert_eq!(read_grid(&bomb).unwrap_err().trouble, Trouble::TooLarge { limit: MOST_UNPACKED });
        }
        // A directory that stands somewhere else than before the end.
        let mut two = open_document(None);
        two.extend(b"PK\x05\x06 and more");
        assert_eq!(read_grid(&two).unwrap_err().trouble, Trouble::Damaged);
    }
}

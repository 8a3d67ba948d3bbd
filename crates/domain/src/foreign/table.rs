//! Rows of delimited text, with the line each of them begins on.
//!
//! Other people's tables have blank lines, rows over several lines and three kinds of line end; a message
//! about row 312 is worth something only if it is on line 312 of the file. The `csv` crate counts the blank
//! lines before a row into it, so rows are split here; the tests hold the result against that crate.

use std::io::BufRead;

use super::{TextSource, Trouble, Unreadable};

/// One row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The line, from 1, on which the row begins.
    pub line: u64,
    text: String,
    /// Where each field ends in `text`.
    ends: Vec<usize>,
}

impl Record {
    /// How many fields.
    pub fn width(&self) -> usize {
        self.ends.len()
    }

    /// No field at all, or none with anything but spaces in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// A field without the spaces around it; empty when the row has no such field.
    pub fn field(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let range = start.zip(self.ends.get(index).copied());
        range.and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default().trim()
    }

    /// All fields.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        (0..self.width()).map(|index| self.field(index))
    }
}

/// A delimited file, row by row.
pub struct Table<'r> {
    source: TextSource<'r>,
    delimiter: u8,
    /// Rows given out so far, the header among them.
    rows: u64,
    blank: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    FieldStart,
    Plain,
    Quoted,
    /// After a quotation mark inside a quoted field: the end of it, or the first half of a doubled one.
    QuoteInQuoted,
}

impl<'r> Table<'r> {
    /// Splits `source` at `delimiter`, or at the one that its first line uses most: `,` `;` tab or `|`.
    /// A first line `sep=;`, as spreadsheets write it, is obeyed and passed over.
    pub fn open(mut source: TextSource<'r>, delimiter: Option<u8>) -> Result<Self, Unreadable> {
        let line = source.line();
        let first = source.fill_buf().map_err(|error| Trouble::from_io(&error).at(line))?;
        let mut passed = 0;
        let mut chosen = delimiter;
        if let Some([separator, end, ..]) = first.strip_prefix(b"sep=")
            && matches!(end, b'\r' | b'\n')
        {
            chosen = chosen.or(Some(*separator));
            passed = first.iter().position(|byte| *byte == b'\n').map_or(6, |at| at + 1);
        }
        let delimiter = chosen.unwrap_or_else(|| most_used(first));
        source.consume(passed);
        Ok(Self { source, delimiter, rows: 0, blank: 0 })
    }

    /// The delimiter in use.
    pub fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// The encoding, as far as the file has been read.
    pub fn encoding(&self) -> &'static str {
        self.source.encoding()
    }

    /// Rows without any content that were passed over.
    pub fn blank_rows(&self) -> u64 {
        self.blank
    }

    /// Reads the next row with content into `record`; `false` at the end of the file.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, Unreadable> {
        while self.next_or_blank(record)? {
            if record.is_blank() {
                self.blank = self.blank.saturating_add(1);
                continue;
            }
            self.rows = self.rows.saturating_add(1);
            let limit = self.source.limits().entries;
            // One more than allowed: the first row is the header.
            if self.rows > limit.saturating_add(1) {
                return Err(Trouble::TooMany { limit }.at(record.line));
            }
            return Ok(true);
        }
        Ok(false)
    }

    fn next_or_blank(&mut self, record: &mut Record) -> Result<bool, Unreadable> {
        self.source.begin_piece();
        record.line = self.source.line();
        record.ends.clear();
        let mut text = std::mem::take(&mut record.text).into_bytes();
        text.clear();
        let (mut state, mut began, mut done) = (State::FieldStart, false, false);
        while !done {
            let line = self.source.line();
            let buffer = self.source.fill_buf().map_err(|error| Trouble::from_io(&error).at(line))?;
            if buffer.is_empty() {
                if !began {
                    return Ok(false);
                }
                if state == State::Quoted {
                    return Err(Trouble::UnclosedQuote.at(record.line));
                }
                record.ends.push(text.len());
                break;
            }
            began = true;
            let mut used = 0_usize;
            for &byte in buffer {
                used += 1;
                state = match (state, byte) {
                    (State::FieldStart, b'"') => State::Quoted,
                    (State::Quoted, b'"') => State::QuoteInQuoted,
                    (State::QuoteInQuoted, b'"') => {
                        text.push(b'"');
                        State::Quoted
                    }
                    (State::Quoted, _) => {
                        text.push(byte);
                        State::Quoted
                    }
                    (_, b'\n' | b'\r') => {
                        record.ends.push(text.len());
                        done = true;
                        break;
                    }
                    (_, byte) if byte == self.delimiter => {
                        record.ends.push(text.len());
                        State::FieldStart
                    }
                    (_, byte) => {
                        text.push(byte);
                        State::Plain
                    }
                };
            }
            let carriage_return = done && buffer.get(used.saturating_sub(1)) == Some(&b'\r');
            self.source.consume(used);
            if carriage_return {
                self.pass_newline()?;
            }
        }
        // The source gives UTF-8 and the splitting happens at ASCII bytes.
        record.text = String::from_utf8(text).map_err(|_| Trouble::BadEncoding.at(record.line))?;
        Ok(true)
    }

    /// The second half of CR LF belongs to the row that it ends; a CR alone ends a line too.
    fn pass_newline(&mut self) -> Result<(), Unreadable> {
        let line = self.source.line();
        let next = self.source.fill_buf().map_err(|error| Trouble::from_io(&error).at(line))?;
        if next.first() == Some(&b'\n') {
            self.source.consume(1);
        } else {
            self.source.count_line();
        }
        Ok(())
    }
}

/// The delimiter that occurs most in the first line, outside quotation marks; a comma if none does.
fn most_used(text: &[u8]) -> u8 {
    const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
    let mut quoted = false;
    let mut counts = [0_usize; CANDIDATES.len()];
    for byte in text {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            byte => {
                for (count, candidate) in counts.iter_mut().zip(CANDIDATES) {
                    *count += usize::from(*byte == candidate);
                }
            }
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let best = counts.iter().zip(CANDIDATES).find(|(count, _)| **count == most && most > 0);
    best.map_or(b',', |(_, candidate)| candidate)
}

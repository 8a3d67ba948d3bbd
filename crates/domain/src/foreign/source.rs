//! A file as lines of UTF-8: unpacked when it is gzip, decoded, counted, and never more than a chunk of it
//! in memory. Reading stops with a [`Trouble`] at the first byte past a limit.

use std::io::{BufRead, Read};

use flate2::read::MultiGzDecoder;

use super::charset::{Charset, Decoding};
use super::{Trouble, Unreadable};

const CHUNK: u16 = u16::MAX;

/// How much of a foreign file we are prepared to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole file, unpacked.
    pub bytes: u64,
    /// Bytes of one row, tag or value.
    pub piece: u64,
    /// Rows, or events.
    pub entries: u64,
}

impl Default for Limits {
    /// Two gigabytes, a megabyte a piece, two million entries.
    fn default() -> Self {
        Self { bytes: 2 << 30, piece: 1 << 20, entries: 2_000_000 }
    }
}

/// The text of a file; a [`BufRead`] that knows its line.
pub struct TextSource<'r> {
    bytes: Box<dyn Read + 'r>,
    limits: Limits,
    decoding: Decoding,
    /// Bytes read from the (unpacked) file.
    read: u64,
    text: Vec<u8>,
    position: usize,
    line: u64,
    /// Bytes handed out since [`TextSource::begin_piece`].
    piece: u64,
    ended: bool,
    /// Found while decoding; told only after the text before it has been read, so that its line is right.
    trouble: Option<Trouble>,
}

impl<'r> TextSource<'r> {
    /// Begins to read. A gzip file is recognised by its content, not by its name.
    pub fn open(file: impl Read + 'r, charset: Charset, limits: Limits) -> Result<Self, Unreadable> {
        let mut file: Box<dyn Read + 'r> = Box::new(file);
        let magic = peek(&mut file, 2).map_err(at_start)?;
        let packed = magic.bytes == [0x1F, 0x8B];
        let file = magic.before(file);
        let mut bytes: Box<dyn Read + 'r> =
            if packed { Box::new(Unpacked(MultiGzDecoder::new(file))) } else { file };
        let mut first = peek(&mut bytes, u64::from(CHUNK)).map_err(at_start)?;
        let (decoding, mark) = Decoding::choose(charset, &first.bytes).map_err(at_start)?;
        first.bytes.drain(..mark.min(first.bytes.len()));
        let bytes = first.before(bytes);
        Ok(Self {
            bytes,
            limits,
            decoding,
            read: 0,
            text: Vec::new(),
            position: 0,
            line: 1,
            piece: 0,
            ended: false,
            trouble: None,
        })
    }

    /// The line, from 1, of the next byte.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// A line ended without a line feed.
    pub(super) fn count_line(&mut self) {
        self.line = self.line.saturating_add(1);
    }

    /// The limits that this file is read under.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// The encoding in use, as far as the file has been read.
    pub fn encoding(&self) -> &'static str {
        self.decoding.name()
    }

    /// A new row or tag begins: the limit of a piece counts from here.
    pub fn begin_piece(&mut self) {
        self.piece = 0;
    }

    fn refill(&mut self) -> Result<(), Trouble> {
        self.text.clear();
        self.position = 0;
        let mut chunk = vec![0; usize::from(CHUNK)];
        while self.text.is_empty() && !self.ended {
            if let Some(trouble) = self.trouble.take() {
                self.trouble = Some(trouble.clone());
                return Err(trouble);
            }
            let count = match self.bytes.read(&mut chunk) {
                Ok(count) => count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.trouble = Some(Trouble::from_io(&error));
                    continue;
                }
            };
            self.read = self.read.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
            if self.read > self.limits.bytes {
                self.trouble = Some(Trouble::TooLarge { limit: self.limits.bytes });
                continue;
            }
            let bytes = chunk.get(..count).unwrap_or_default();
            let decoded = self.decoding.decode(bytes, count == 0, &mut self.text);
            match decoded {
                Ok(()) => self.ended = count == 0,
                Err(trouble) => self.trouble = Some(trouble),
            }
        }
        Ok(())
    }
}

impl Read for TextSource<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(into.len());
        for (to, from) in into.iter_mut().zip(available) {
            *to = *from;
        }
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for TextSource<'_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.piece > self.limits.piece {
            return Err(Trouble::TooLong { limit: self.limits.piece }.into_io());
        }
        if self.position >= self.text.len() {
            self.refill().map_err(Trouble::into_io)?;
        }
        Ok(self.text.get(self.position..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        let end = self.position.saturating_add(count).min(self.text.len());
        let passed = self.text.get(self.position..end).unwrap_or_default();
        let lines: u64 = passed.iter().map(|byte| u64::from(*byte == b'\n')).sum();
        self.line = self.line.saturating_add(lines);
        self.piece = self.piece.saturating_add(u64::try_from(passed.len()).unwrap_or(u64::MAX));
        self.position = end;
    }
}

/// Gives flate2's errors our names.
struct Unpacked<R: Read>(MultiGzDecoder<R>);

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(into).map_err(|error| match error.kind() {
            std::io::ErrorKind::UnexpectedEof => Trouble::Truncated.into_io(),
            std::io::ErrorKind::InvalidInput | std::io::ErrorKind::InvalidData => Trouble::Damaged.into_io(),
            _ => error,
        })
    }
}

/// The first bytes of a stream, and the error that stands right behind them.
struct Head {
    bytes: Vec<u8>,
    error: Option<std::io::Error>,
}

impl Head {
    /// The stream as it was, with its head in place.
    fn before<'r>(self, rest: Box<dyn Read + 'r>) -> Box<dyn Read + 'r> {
        let first = std::io::Cursor::new(self.bytes);
        match self.error {
            Some(error) => Box::new(first.chain(Failing(Some(error)))),
            None => Box::new(first.chain(rest)),
        }
    }
}

/// Reads up to `count` bytes. Decoders may not report an error twice, so it is kept.
fn peek(file: &mut Box<dyn Read + '_>, count: u64) -> Result<Head, Trouble> {
    let mut bytes = Vec::new();
    let error = file.by_ref().take(count).read_to_end(&mut bytes).err();
    match error {
        Some(error) if bytes.is_empty() => Err(Trouble::from_io(&error)),
        error => Ok(Head { bytes, error }),
    }
}

/// A stream that is an error.
struct Failing(Option<std::io::Error>);

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

fn at_start(trouble: Trouble) -> Unreadable {
    trouble.at(1)
}

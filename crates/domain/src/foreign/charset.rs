//! From whatever bytes a program wrote to UTF-8, a chunk at a time.
//!
//! A byte order mark or an XML declaration decides. Without them the text is UTF-8, unless its first
//! non-ASCII bytes are not: then it is what spreadsheets save, windows-1252 or, if it reads as Polish,
//! windows-1250. Once a multi-byte character was UTF-8, a later broken one is an error, never a guess.

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, WINDOWS_1250, WINDOWS_1252};

use super::Trouble;

/// How the bytes of a file become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Charset {
    /// UTF-8, or what spreadsheets write in its place.
    #[default]
    Detect,
    /// UTF-8 or the encoding that the XML declaration names.
    Xml,
    /// The encoding that a person named.
    Named(&'static Encoding),
}

impl Charset {
    /// The encoding with this name, as the WHATWG registry lists them (`windows-1250`, `latin1`, `utf-8`…).
    pub fn named(label: &str) -> Result<Self, Trouble> {
        Encoding::for_label(label.as_bytes())
            .map(Self::Named)
            .ok_or_else(|| Trouble::UnknownEncoding { label: super::shorten(label) })
    }
}

/// Decodes a stream; keeps incomplete characters between chunks.
pub(super) struct Decoding {
    mode: Mode,
    /// The tail of the last chunk: the beginning of a character.
    carried: Vec<u8>,
}

enum Mode {
    Utf8 { strict: bool },
    Legacy(Decoder),
}

impl Decoding {
    /// Chooses by the first bytes of the file; returns how many of them are a byte order mark.
    pub(super) fn choose(charset: Charset, head: &[u8]) -> Result<(Self, usize), Trouble> {
        if head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xD0\xCF\x11\xE0") {
            return Err(Trouble::Workbook);
        }
        if let Some((encoding, mark)) = Encoding::for_bom(head) {
            return Ok((Self::of(encoding), mark));
        }
        let decoding = match charset {
            Charset::Detect => Self { mode: Mode::Utf8 { strict: false }, carried: Vec::new() },
            Charset::Named(encoding) => Self::of(encoding),
            Charset::Xml => Self::of(declared(head)?.unwrap_or(UTF_8)),
        };
        Ok((decoding, 0))
    }

    fn of(encoding: &'static Encoding) -> Self {
        let mode = if encoding == UTF_8 {
            Mode::Utf8 { strict: true }
        } else {
            Mode::Legacy(encoding.new_decoder_without_bom_handling())
        };
        Self { mode, carried: Vec::new() }
    }

    /// The name of the encoding in use, as far as is known by now.
    pub(super) fn name(&self) -> &'static str {
        match &self.mode {
            Mode::Utf8 { .. } => UTF_8.name(),
            Mode::Legacy(decoder) => decoder.encoding().name(),
        }
    }

    /// Appends the text of `bytes` to `text`. `last` says that nothing follows.
    pub(super) fn decode(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) -> Result<(), Trouble> {
        if let Mode::Utf8 { strict } = self.mode {
            let mut pending = std::mem::take(&mut self.carried);
            pending.extend_from_slice(bytes);
            return self.decode_utf8(&pending, strict, last, text);
        }
        self.decode_legacy(bytes, last, text)
    }

    fn decode_utf8(
        &mut self,
        bytes: &[u8],
        strict: bool,
        last: bool,
        text: &mut Vec<u8>,
    ) -> Result<(), Trouble> {
        let (valid, broken) = match std::str::from_utf8(bytes) {
            Ok(valid) => (valid, false),
            Err(error) => {
                let (valid, rest) = bytes.split_at(error.valid_up_to());
                if error.error_len().is_none() && !last {
                    rest.clone_into(&mut self.carried);
                }
                let broken = error.error_len().is_some() || last;
                (std::str::from_utf8(valid).map_err(|_| Trouble::BadEncoding)?, broken)
            }
        };
        if !broken {
            self.mode = Mode::Utf8 { strict: strict || !valid.is_ascii() };
            return accept(valid, text);
        }
        // Everything so far was ASCII, so it reads the same in every candidate: start the chunk afresh.
        if strict || !valid.is_ascii() {
            accept(valid, text)?;
            return Err(Trouble::BadEncoding);
        }
        let encoding = if reads_as_polish(bytes) { WINDOWS_1250 } else { WINDOWS_1252 };
        self.carried.clear();
        self.mode = Mode::Legacy(encoding.new_decoder_without_bom_handling());
        self.decode_legacy(bytes, last, text)
    }

    fn decode_legacy(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) -> Result<(), Trouble> {
        let Mode::Legacy(decoder) = &mut self.mode else { return Err(Trouble::BadEncoding) };
        let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
        let mut output = vec![0; room.ok_or(Trouble::TooLarge { limit: u64::MAX })?];
        let (result, _, written) = decoder.decode_to_utf8_without_replacement(bytes, &mut output, last);
        let written = output.get(..written).unwrap_or_default();
        accept(std::str::from_utf8(written).map_err(|_| Trouble::BadEncoding)?, text)?;
        if result == DecoderResult::InputEmpty { Ok(()) } else { Err(Trouble::BadEncoding) }
    }
}

/// Appends text that may be text: a NUL is the mark of a picture, a program, or UTF-16 without its mark.
fn accept(decoded: &str, text: &mut Vec<u8>) -> Result<(), Trouble> {
    let end = decoded.find('\0').unwrap_or(decoded.len());
    text.extend_from_slice(decoded.as_bytes().get(..end).unwrap_or_default());
    if end < decoded.len() { Err(Trouble::Binary) } else { Ok(()) }
}

/// The encoding that an XML declaration in the first line names.
fn declared(head: &[u8]) -> Result<Option<&'static Encoding>, Trouble> {
    let end = head.iter().position(|byte| *byte == b'>').unwrap_or(0).min(256);
    let declaration = String::from_utf8_lossy(head.get(..end).unwrap_or_default());
    let Some(after) = declaration.trim_start().strip_prefix("<?xml").and_then(|d| d.split_once("encoding"))
    else {
        return Ok(None);
    };
    let label: String = after
        .1
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''))
        .chars()
        .take_while(|c| !matches!(c, '"' | '\'' | '?'))
        .collect();
    match Encoding::for_label(label.as_bytes()) {
        Some(encoding) => Ok(Some(encoding)),
        None => Err(Trouble::UnknownEncoding { label: super::shorten(&label) }),
    }
}

/// In windows-1250, Polish letters stand where windows-1252 has signs such as `³`, `¹`, `¿`. Such a sign beside
/// a letter is a Polish letter.
fn reads_as_polish(bytes: &[u8]) -> bool {
    const SIGNS: [u8; 8] = [0xA3, 0xA5, 0xAF, 0xB3, 0xB9, 0xBF, 0x9C, 0x9F]; // Ł Ą Ż ł ą ż ś ź
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    bytes.windows(2).any(|pair| {
        let (left, right) = (pair.first(), pair.last());
        let sign = |byte: Option<&u8>| byte.is_some_and(|b| SIGNS.contains(b));
        (sign(left) && letter(right)) || (letter(left) && sign(right))
    })
}

//! The string literals of a Rust source file, with their lines.
//!
//! A reader of just enough Rust: it skips comments, characters and lifetimes, and understands
//! plain, byte and raw strings, escapes, and lines joined by a backslash.

/// A literal as the program would see it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Literal {
    pub(super) line: usize,
    pub(super) text: String,
    /// Whether it is an argument of `Query::new` or `push`.
    pub(super) is_piece: bool,
}

pub(super) fn literals(source: &str) -> Vec<Literal> {
    let mut reader = Reader { rest: source, source, found: Vec::new() };
    while let Some(c) = reader.rest.chars().next() {
        reader.step(c);
    }
    reader.found
}

struct Reader<'s> {
    source: &'s str,
    rest: &'s str,
    found: Vec<Literal>,
}

impl<'s> Reader<'s> {
    fn step(&mut self, c: char) {
        match c {
            '/' if self.rest.starts_with("//") => self.skip_to("\n"),
            '/' if self.rest.starts_with("/*") => self.block_comment(),
            '\'' => self.character(),
            '"' => self.plain(),
            'r' if self.is_raw() => self.raw(),
            c if c.is_alphanumeric() || c == '_' => {
                // A whole word at once, so that the r of `for"` is not taken for a raw string's.
                let word = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_');
                let raw = self.rest.starts_with("br") && self.rest[1..].starts_with(['r']);
                self.skip(if raw && Self::raw_at(&self.rest[1..]) {
                    1
                } else {
                    word.unwrap_or(self.rest.len())
                });
            }
            c => self.skip(c.len_utf8()),
        }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = &self.rest[bytes..];
    }

    fn skip_to(&mut self, end: &str) {
        let bytes = self.rest.find(end).map_or(self.rest.len(), |at| at + end.len());
        self.skip(bytes);
    }

    fn block_comment(&mut self) {
        self.skip(2);
        let mut depth = 1;
        while depth > 0 && !self.rest.is_empty() {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.skip(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.skip(2);
            } else {
                self.skip(self.rest.chars().next().map_or(0, char::len_utf8));
            }
        }
    }

    /// `'a'` and `'\''` are characters, `'a` is a lifetime.
    fn character(&mut self) {
        self.skip(1);
        let mut chars = self.rest.chars();
        match (chars.next(), chars.next()) {
            (Some('\\'), Some(escaped)) => {
                self.skip(1 + escaped.len_utf8());
                self.skip_to("'");
            }
            (Some(c), Some('\'')) => self.skip(c.len_utf8() + 1),
            _ => {}
        }
    }

    fn plain(&mut self) {
        let start = self.rest;
        self.skip(1);
        let mut text = String::new();
        while let Some(c) = self.rest.chars().next() {
            self.skip(c.len_utf8());
            match c {
                '"' => break,
                '\\' => {
                    let escaped = self.rest.chars().next().unwrap_or_default();
                    self.skip(escaped.len_utf8().min(self.rest.len()));
                    match escaped {
                        '\n' => self.rest = self.rest.trim_start(),
                        'n' => text.push('\n'),
                        't' => text.push('\t'),
                        other => text.push(other),
                    }
                }
                other => text.push(other),
            }
        }
        self.keep(start, text);
    }

    fn is_raw(&self) -> bool {
        Self::raw_at(self.rest)
    }

    fn raw_at(rest: &str) -> bool {
        rest.strip_prefix('r').is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
    }

    fn raw(&mut self) {
        let start = self.rest;
        self.skip(1);
        let hashes = self.rest.len() - self.rest.trim_start_matches('#').len();
        self.skip(hashes + 1);
        let end = format!("\"{}", "#".repeat(hashes));
        let length = self.rest.find(&end).unwrap_or(self.rest.len());
        let text = self.rest[..length].to_owned();
        self.skip((length + end.len()).min(self.rest.len()));
        self.keep(start, text);
    }

    fn keep(&mut self, start: &'s str, text: String) {
        let before = &self.source[..self.source.len() - start.len()];
        let line = before.matches('\n').count() + 1;
        let call = before.trim_end();
        let is_piece = call.ends_with("Query::new(") || call.ends_with(".push(");
        self.found.push(Literal { line, text, is_piece });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<(usize, String)> {
        literals(source).into_iter().map(|literal| (literal.line, literal.text)).collect()
    }

    #[test]
    fn every_kind_of_literal_is_found_where_it_stands() {
        let source = "let a = \"SELECT 1\";\n// \"a comment\"\n/* \"one /* more */ \" */\nlet b = r#\"SELECT \"x\"\"#;\n\
             let c = '\"'; let d: &'static str = \"UPDATE t \\\n             SET a = 'it\\'s'\";\nb\"bytes\"; br\"raw\"; for\"x\";";
        assert_eq!(
            texts(source),
            [
                (1, "SELECT 1".to_owned()),
                (4, "SELECT \"x\"".to_owned()),
                (5, "UPDATE t SET a = 'it's'".to_owned()),
                (7, "bytes".to_owned()),
                (7, "raw".to_owned()),
                (7, "x".to_owned()),
            ]
        );
    }

    #[test]
    fn pieces_of_a_query_are_told_apart() {
        let source = "Query::new(\"SELECT 1 WHERE\"); query\n  .push(\n  \" AND x\"); conn.all(\"SELECT 2\")";
        let pieces: Vec<bool> = literals(source).iter().map(|literal| literal.is_piece).collect();
        assert_eq!(pieces, [true, true, false]);
    }
}

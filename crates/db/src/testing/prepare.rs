//! Every statement of the product, prepared on a migrated database.
//!
//! A typing mistake in a branch that no test takes is found here, and so is text that only one
//! engine understands.

use std::path::{Path, PathBuf};

use super::literals::{Literal, literals};
use crate::Conn;

/// A statement that cannot be prepared, or that the dialect does not allow.
#[derive(Debug)]
pub struct Unprepared {
    pub file: PathBuf,
    pub line: usize,
    pub sql: String,
    pub why: String,
}

/// Prepares every string literal under `source_dirs` that is a statement; those that failed.
/// Panics if it finds none at all, because then it looked in the wrong place.
pub fn prepare_all(conn: &mut Conn<'_>, source_dirs: &[&Path]) -> Vec<Unprepared> {
    let mut files = Vec::new();
    for directory in source_dirs {
        rust_files(directory, &mut files);
    }
    files.sort();
    let mut failed = Vec::new();
    let mut prepared = 0;
    for file in files {
        let source = std::fs::read_to_string(&file).expect("a source file");
        for literal in literals(&source) {
            let Some(sql) = statement(&literal) else { continue };
            prepared += 1;
            let outcome =
                undialectal(&sql).map_or_else(|| conn.prepare(&sql).map_err(|e| e.to_string()), Err);
            if let Err(why) = outcome {
                failed.push(Unprepared { file: file.clone(), line: literal.line, sql, why });
            }
        }
    }
    assert!(prepared > 0, "no statement in {source_dirs:?}");
    failed
}

fn rust_files(directory: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(directory).unwrap_or_else(|e| panic!("{}: {e}", directory.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The statement in a literal, if it holds a whole one. Pieces for a `Query` are only statements
/// once they are put together, which the tests that run them see to.
fn statement(literal: &Literal) -> Option<String> {
    const STARTS: [&str; 5] = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "];
    let sql = literal.text.trim();
    if !STARTS.iter().any(|start| sql.starts_with(start)) || literal.is_piece {
        return None;
    }
    // The head of `insert_many`: as many placeholders as it names columns.
    if sql.ends_with("VALUES") {
        let columns = sql.split_once('(')?.1.split_once(')')?.0.split(',').count();
        let row: Vec<String> = (1..=columns).map(|number| format!("${number}")).collect();
        return Some(format!("{sql} ({})", row.join(", ")));
    }
    // What a `Query` goes on with a list: one value will do.
    if sql.ends_with(" IN") {
        return Some(format!("{sql} ($1)"));
    }
    Some(sql.to_owned())
}

/// What both engines would prepare and yet not mean the same by.
fn undialectal(sql: &str) -> Option<String> {
    const WORDS: [(&str, &str); 5] = [
        ("LOWER(", "fold in Rust into a *_key column"),
        ("UPPER(", "fold in Rust into a *_key column"),
        ("CURRENT_TIMESTAMP", "bind the clock"),
        ("CURRENT_DATE", "bind the clock"),
        ("RANDOM()", "ids and dice come from Rust"),
    ];
    let capitals = sql.to_uppercase();
    if let Some((word, instead)) = WORDS.iter().find(|(word, _)| capitals.contains(word)) {
        return Some(format!("{word} is not of the dialect: {instead}"));
    }
    // On SQLite a UUID is a blob, which no text equals.
    let quoted = sql.split('\'').skip(1).step_by(2).find(|text| uuid::Uuid::try_parse(text).is_ok());
    quoted.map(|text| format!("'{text}' is a UUID in the text: bind it"))
}

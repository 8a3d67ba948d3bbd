//! Where settings come from: a file, the environment, and files that hold one secret each.
//!
//! Pure: the caller hands over the texts and the way to read a secret's file, so that tests need neither.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use super::{KEYS, Secret};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ConfigError {
    /// The key, or the variable that is not known.
    pub(crate) key: String,
    /// What is wrong with it.
    pub(crate) problem: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.key, self.problem)
    }
}

/// Reads a file that holds a secret.
pub(crate) type ReadSecret<'r> = &'r dyn Fn(&str) -> std::io::Result<String>;

/// The values found, by key, and the problems so far.
pub(crate) struct Sources<'r> {
    values: BTreeMap<String, String>,
    problems: Vec<ConfigError>,
    read_secret: ReadSecret<'r>,
}

/// Variables that are ours and no settings.
const OTHER_VARIABLES: [&str; 1] = ["LATERAL_CONFIG"];

impl<'r> Sources<'r> {
    /// Takes the text of the file and the variables; the environment goes before the file.
    pub(crate) fn new(
        file: &str,
        environment: impl IntoIterator<Item = (String, String)>,
        read_secret: ReadSecret<'r>,
    ) -> Sources<'r> {
        let mut sources = Sources { values: BTreeMap::new(), problems: Vec::new(), read_secret };
        match file.parse::<toml::Table>() {
            Ok(table) => sources.flatten("", &table),
            Err(error) => sources.problem("configuration file", error.message().to_owned()),
        }
        let variables: BTreeMap<String, &str> = KEYS.iter().map(|key| (variable(key), *key)).collect();
        for (name, value) in environment {
            if let Some(key) = variables.get(&name) {
                sources.values.insert((*key).to_owned(), value);
            } else if name.starts_with("LATERAL_") && !OTHER_VARIABLES.contains(&name.as_str()) {
                sources.problem(&name, "is no setting of Lateral".to_owned());
            }
        }
        sources
    }

    fn flatten(&mut self, prefix: &str, table: &toml::Table) {
        for (name, value) in table {
            let key = format!("{prefix}{name}");
            match value {
                toml::Value::Table(inner) => self.flatten(&format!("{key}."), inner),
                _ if !KEYS.contains(&key.as_str()) => {
                    self.problem(&key, "is no setting of Lateral".to_owned());
                }
                toml::Value::String(text) => drop(self.values.insert(key, text.clone())),
                toml::Value::Integer(_) | toml::Value::Boolean(_) => {
                    self.values.insert(key, value.to_string());
                }
                _ => self.problem(&key, "must be a text or a number".to_owned()),
            }
        }
    }

    /// The value of a key. An empty value counts as none: that is how a variable is unset in a unit file.
    pub(crate) fn text(&mut self, key: &str) -> Option<String> {
        debug_assert!(KEYS.contains(&key), "{key} is not in KEYS");
        self.values.get(key).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The value of a key as a number, an address and the like.
    pub(crate) fn parse<T: FromStr<Err: fmt::Display>>(&mut self, key: &str) -> Option<T> {
        match self.text(key)?.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.problem(key, error.to_string());
                None
            }
        }
    }

    /// The value of a key as one of a few words.
    pub(crate) fn one_of<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let chosen = choices.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if chosen.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            self.problem(key, format!("must be one of {}", words.join(", ")));
        }
        chosen
    }

    /// A secret, from the key itself or from the file that `<key>_file` names.
    pub(crate) fn secret(&mut self, key: &str) -> Option<Secret> {
        let file_key = format!("{key}_file");
        match (self.text(key), self.text(&file_key)) {
            (Some(_), Some(_)) => {
                self.problem(&file_key, format!("cannot be set together with {key}"));
                None
            }
            (Some(secret), None) => Some(Secret::new(secret)),
            (None, Some(path)) => match (self.read_secret)(&path) {
                Ok(secret) => Some(Secret::new(secret.trim().to_owned())),
                Err(error) => {
                    self.problem(&file_key, format!("cannot be read: {error}"));
                    None
                }
            },
            (None, None) => None,
        }
    }

    /// Notes something that is wrong.
    pub(crate) fn problem(&mut self, key: &str, problem: String) {
        self.problems.push(ConfigError { key: key.to_owned(), problem });
    }

    /// Everything that is wrong, once each.
    pub(crate) fn finish(self) -> Result<(), Vec<ConfigError>> {
        let mut seen = BTreeSet::new();
        let problems: Vec<ConfigError> =
            self.problems.into_iter().filter(|error| seen.insert(error.to_string())).collect();
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

/// The variable of a key: `database.url` is `LATERAL_DATABASE_URL`.
fn variable(key: &str) -> String {
    format!("LATERAL_{}", key.replace('.', "_").to_uppercase())
}

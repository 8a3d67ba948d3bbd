//! Reads `locales/<language>/<area>.ftl`, resolves the register and writes the typed functions.
//!
//! A text that addresses the reader may differ by register: `{ $register -> [formal] Lei *[informal] tu }`.
//! The selector is resolved here, into a catalogue of its own for each language and register, so that no
//! caller carries the register around and English, which has none, needs no selector at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

/// The language whose messages fix the arguments.
pub(crate) const REFERENCE: &str = "en";
/// The argument that selects how the reader is addressed.
pub(crate) const REGISTER: &str = "register";
/// The value of [`REGISTER`] for which a second catalogue is made.
pub(crate) const FORMAL: &str = "formal";

/// One area of one language.
pub(crate) struct Area {
    pub(crate) file: String,
    pub(crate) text: String,
    pub(crate) resource: Resource<String>,
}

/// Areas by file name, by language.
pub(crate) type Languages = BTreeMap<String, BTreeMap<String, Area>>;

/// Reads and parses every file; all syntax errors are reported at once.
pub(crate) fn read(folder: &Path) -> Result<Languages, Vec<String>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut problems = Vec::new();
    let mut languages = Languages::new();
    for language in names(folder)? {
        let mut areas = BTreeMap::new();
        for name in names(&folder.join(&language))? {
            let path = folder.join(&language).join(&name);
            let file = path.display().to_string();
            let text = fs::read_to_string(&path).map_err(|error| vec![format!("{file}: {error}")])?;
            match fluent_syntax::parser::parse(text.clone()) {
                Ok(resource) => drop(areas.insert(name, Area { file, text, resource })),
                Err((_, errors)) => problems.extend(errors.iter().map(|error| {
                    let line = text.get(..error.pos.start).map_or(0, |before| before.lines().count());
                    format!("{file}:{line}: {error}")
                })),
            }
        }
        languages.insert(language, areas);
    }
    if problems.is_empty() { Ok(languages) } else { Err(problems) }
}

fn names(folder: &Path) -> Result<Vec<String>, Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| vec![error.to_string()])?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Writes one resolved catalogue for each language and register and the typed functions over them.
pub(crate) fn generate(languages: &Languages, out: &Path) -> Result<(), Vec<String>> {
    let folder = out.join("locales");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| vec![error.to_string()])?;
    }
    for (language, areas) in languages {
        for (name, area) in areas {
            write(&folder.join(language), name, &resolved(area, "informal"))?;
            if language != REFERENCE {
                write(&folder.join(format!("{language}-{FORMAL}")), name, &resolved(area, FORMAL))?;
            }
        }
    }
    let options = BuildOptions::default()
        .with_locales_folder(&folder.to_string_lossy())
        .with_output_file_path(&out.join("catalogue.rs").to_string_lossy())
        .with_ftl_output(FtlOutputOptions::single_file(&out.join("catalogue.ftl").to_string_lossy()))
        .with_default_language(REFERENCE)
        .with_prefix("")
        .with_lint_level(LintLevel::Strict)
        .without_bidi_isolation()
        .without_format();
    try_build_from_locales_folder(options).map_err(|error| vec![error.to_string()])
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), Vec<String>> {
    let path = folder.join(name);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, text))
        .map_err(|error| vec![format!("{}: {error}", path.display())])
}

/// The area's text with every selector on the register replaced by the variant of `register`.
pub(crate) fn resolved(area: &Area, register: &str) -> String {
    if !area.text.contains(REGISTER) {
        return area.text.clone();
    }
    let mut resource = area.resource.clone();
    for entry in &mut resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &mut message.value {
                    resolve(value, register);
                }
                for attribute in &mut message.attributes {
                    resolve(&mut attribute.value, register);
                }
            }
            Entry::Term(term) => resolve(&mut term.value, register),
            _ => {}
        }
    }
    fluent_syntax::serializer::serialize(&resource)
}

fn resolve(pattern: &mut Pattern<String>, register: &str) {
    let mut elements = Vec::with_capacity(pattern.elements.len());
    for mut element in std::mem::take(&mut pattern.elements) {
        if let PatternElement::Placeable { expression: Expression::Select { selector, variants } } =
            &mut element
        {
            let on_register =
                matches!(selector, InlineExpression::VariableReference { id } if id.name == REGISTER);
            for variant in variants.iter_mut() {
                resolve(&mut variant.value, register);
            }
            if on_register {
                let chosen = variants
                    .iter()
                    .find(
                        |variant| matches!(&variant.key, VariantKey::Identifier { name } if name == register),
                    )
                    .or_else(|| variants.iter().find(|variant| variant.default));
                elements.extend(chosen.into_iter().flat_map(|variant| variant.value.elements.clone()));
                continue;
            }
        }
        elements.push(element);
    }
    pattern.elements = elements;
}

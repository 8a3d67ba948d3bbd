//! What makes a catalogue complete: every language has the same files, messages, attributes and arguments
//! as the reference language, and every plural has all the forms that its language needs. A gap fails the
//! build with the file and the message named; nothing falls back silently.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

use super::catalogue::{Area, FORMAL, Languages, REFERENCE, REGISTER};

/// The plural categories that a selector on a number must name, by language (CLDR, cardinal). Italian also
/// has `many`, for round millions, which no text of ours counts.
const PLURALS: [(&str, &[&str]); 3] =
    [("en", &["one", "other"]), ("it", &["one", "other"]), ("pl", &["one", "few", "many", "other"])];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Everything that is wrong, in the order of languages and files.
pub(crate) fn problems(languages: &Languages) -> Vec<String> {
    let Some(reference) = languages.get(REFERENCE) else {
        return vec![format!("locales/{REFERENCE} is missing")];
    };
    let mut problems = Vec::new();
    for (language, areas) in languages {
        let Some((_, plurals)) = PLURALS.iter().find(|(name, _)| name == language) else {
            problems.push(format!("locales/{language}: the plural categories of this language are unknown"));
            continue;
        };
        for name in areas.keys().filter(|name| !reference.contains_key(*name)) {
            problems.push(format!("locales/{language}/{name}: locales/{REFERENCE} has no such file"));
        }
        let mut seen = BTreeSet::new();
        for (name, wanted) in reference {
            let Some(area) = areas.get(name) else {
                problems.push(format!("locales/{language}/{name} is missing"));
                continue;
            };
            let wanted = texts(wanted);
            let found = texts(area);
            for key in found.keys() {
                if !seen.insert(key.clone()) {
                    problems.push(format!("{}: {key} is defined twice", area.file));
                }
                if !wanted.contains_key(key) {
                    problems.push(format!("{}: {key} is not in locales/{REFERENCE}", area.file));
                }
            }
            for (key, pattern) in &wanted {
                let Some(translated) = found.get(key) else {
                    problems.push(format!("{}: {key} is missing", area.file));
                    continue;
                };
                compare(&area.file, key, pattern, translated, &mut problems);
                plural_forms(&area.file, key, translated, plurals, &mut problems);
            }
        }
    }
    problems
}

/// Messages and their attributes by key. Terms are each language's own affair.
fn texts(area: &Area) -> BTreeMap<String, &Pattern<String>> {
    let mut texts = BTreeMap::new();
    for entry in &area.resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            texts.insert(message.id.name.clone(), value);
        }
        for attribute in &message.attributes {
            texts.insert(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    texts
}

fn compare(
    file: &str,
    key: &str,
    wanted: &Pattern<String>,
    found: &Pattern<String>,
    problems: &mut Vec<String>,
) {
    let wanted = arguments(wanted);
    let found = arguments(found);
    for name in wanted.difference(&found) {
        problems.push(format!("{file}: {key} does not use ${name}"));
    }
    for name in found.difference(&wanted).filter(|name| *name != REGISTER) {
        problems.push(format!("{file}: {key} uses ${name}, which locales/{REFERENCE} does not"));
    }
    if wanted.contains(REGISTER) {
        problems.push(format!("{file}: {key}: the reference language has no ${REGISTER}"));
    }
}

fn arguments(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    visit(pattern, &mut |selector, _| {
        if let InlineExpression::VariableReference { id } = selector {
            found.insert(id.name.clone());
        }
    });
    found
}

fn plural_forms(
    file: &str,
    key: &str,
    pattern: &Pattern<String>,
    plurals: &[&str],
    problems: &mut Vec<String>,
) {
    visit(pattern, &mut |selector, keys| {
        let register = matches!(selector, InlineExpression::VariableReference { id } if id.name == REGISTER);
        if register && !keys.is_empty() && *keys != [FORMAL, "informal"] {
            problems.push(format!("{file}: {key}: ${REGISTER} needs [{FORMAL}] and *[informal]"));
        }
        if !keys.iter().any(|found| CATEGORIES.contains(&found.as_str())) || is_text_selector(keys) {
            return;
        }
        for form in plurals {
            if !keys.iter().any(|found| found == form) {
                problems.push(format!("{file}: {key} has no plural form [{form}]"));
            }
        }
    });
}

/// `[shift] … *[other]` selects on a word, not on a number.
fn is_text_selector(keys: &[String]) -> bool {
    keys.iter().any(|key| !CATEGORIES.contains(&key.as_str()) && key.parse::<f64>().is_err())
}

/// Calls `seen` for every argument, selector or not; a selector comes with the keys of its variants.
fn visit(pattern: &Pattern<String>, seen: &mut dyn FnMut(&InlineExpression<String>, &[String])) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, seen);
        }
    }
}

fn visit_expression(
    expression: &Expression<String>,
    seen: &mut dyn FnMut(&InlineExpression<String>, &[String]),
) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, &[], seen),
        Expression::Select { selector, variants } => {
            let keys: Vec<String> = variants
                .iter()
                .map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => name.clone(),
                    VariantKey::NumberLiteral { value } => value.clone(),
                })
                .collect();
            visit_inline(selector, &keys, seen);
            for variant in variants {
                visit(&variant.value, seen);
            }
        }
    }
}

fn visit_inline(
    inline: &InlineExpression<String>,
    keys: &[String],
    seen: &mut dyn FnMut(&InlineExpression<String>, &[String]),
) {
    match inline {
        InlineExpression::VariableReference { .. } => seen(inline, keys),
        InlineExpression::FunctionReference { arguments, .. } => visit_call(arguments, keys, seen),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            visit_call(arguments, &[], seen);
        }
        InlineExpression::Placeable { expression } => visit_expression(expression, seen),
        _ => {}
    }
}

fn visit_call(
    arguments: &CallArguments<String>,
    keys: &[String],
    seen: &mut dyn FnMut(&InlineExpression<String>, &[String]),
) {
    for positional in &arguments.positional {
        visit_inline(positional, keys, seen);
    }
}

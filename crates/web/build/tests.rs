use std::collections::BTreeMap;

use super::catalogue::{Area, Languages, resolved};
use super::check::problems;

fn area(text: &str) -> Area {
    Area {
        file: "area.ftl".to_owned(),
        text: text.to_owned(),
        resource: fluent_syntax::parser::parse(text.to_owned()).unwrap(),
    }
}

fn languages(english: &str, polish: &str) -> Languages {
    [("en", english), ("pl", polish)]
        .into_iter()
        .map(|(language, text)| (language.to_owned(), BTreeMap::from([("area.ftl".to_owned(), area(text))])))
        .collect()
}

#[test]
fn a_complete_translation_has_no_problem() {
    let polish = "who = { $register ->\n    [formal] Pan { $name }\n   *[informal] { $name }\n }\n";
    assert_eq!(problems(&languages("who = { $name }\n", polish)), Vec::<String>::new());
}

#[test]
fn a_missing_message_is_a_problem() {
    let found = problems(&languages("one = One\ntwo = Two\n", "one = Jeden\n"));
    assert_eq!(found, ["area.ftl: two is missing"]);
}

#[test]
fn a_missing_argument_is_a_problem() {
    let found = problems(&languages("who = { $name }\n", "who = Ktoś\n"));
    assert_eq!(found, ["area.ftl: who does not use $name"]);
}

#[test]
fn a_missing_plural_form_is_a_problem() {
    let polish = "days = { $count ->\n    [one] dzień\n    [few] dni\n   *[other] dnia\n }\n";
    let english = "days = { $count ->\n    [one] day\n   *[other] days\n }\n";
    assert_eq!(problems(&languages(english, polish)), ["area.ftl: days has no plural form [many]"]);
}

#[test]
fn the_register_is_resolved_into_a_catalogue_of_its_own() {
    let area = area("ask = { $register ->\n    [formal] Può\n   *[informal] Puoi\n } dirci { $what }?\n");
    assert_eq!(resolved(&area, "formal"), "ask = Può dirci { $what }?\n");
    assert_eq!(resolved(&area, "informal"), "ask = Puoi dirci { $what }?\n");
}

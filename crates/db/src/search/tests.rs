//! What is the same for both engines: words, terms, passages.

use proptest::prelude::*;

use super::snippet::snippet;
use super::terms::Terms;
use super::words::words;

fn folded(text: &str) -> Vec<String> {
    words(text).map(|word| word.folded).collect()
}

/// `+`/`-`, the words, and `*` for a prefix.
fn shown(text: &str) -> Vec<String> {
    shown_of(&Terms::parse(text))
}

fn shown_of(terms: &Terms) -> Vec<String> {
    let show = |sign: &str, term: &super::terms::Term| {
        format!(
            "{sign}{}{}",
            term.words.join(" ").replace('\u{E002}', ":"),
            if term.prefix { "*" } else { "" }
        )
    };
    let with = terms.wanted().map(|term| show("+", term));
    with.chain(terms.unwanted().map(|term| show("-", term))).collect()
}

#[test]
fn words_are_runs_of_letters_and_digits() {
    assert_eq!(
        folded("L'ordine è R-1042, Łódź: 12½ kg"),
        ["l", "ordine", "e", "r", "1042", "lodz", "121", "2", "kg"]
    );
    // The accent as a character of its own belongs to its word.
    assert_eq!(folded("cafe\u{301}s"), ["cafes"]);
    assert_eq!(folded("\0 … — \u{E000}"), Vec::<String>::new());
}

#[test]
fn what_a_user_types_becomes_terms() {
    for (typed, terms) in [
        ("new  laptop", vec!["+new", "+laptop"]),
        ("\"new laptop\" bag", vec!["+new laptop", "+bag"]),
        ("lap* -broken", vec!["+lap*", "-broken"]),
        ("„nowy laptop”", vec!["+nowy laptop"]),
        ("e-mail", vec!["+e mail"]),
        ("\"new lap\"*", vec!["+new lap*"]),
        ("status:open -team:\"front desk\"", vec!["+status:open", "-team:front team:desk"]),
        ("10:30 https://a.example", vec!["+10 30", "+https a example"]),
        ("a*", vec!["+a"]),
        ("\"open", vec!["+open"]),
        ("- -- * \" \"\" : ::: ()", vec![]),
        ("AND OR NOT NEAR(a b)", vec!["+and", "+or", "+not", "+near a", "+b"]),
    ] {
        assert_eq!(shown(typed), terms, "{typed}");
    }
}

#[test]
fn a_field_may_have_other_names() {
    let names = [("zespol", "team"), ("da", "from")];
    let shown = |typed: &str| shown_of(&Terms::parse_with(typed, &names));
    assert_eq!(shown("zespół:pralnia da:\"anna nowak\""), ["+team:pralnia", "+from:anna from:nowak"]);
    assert_eq!(shown("-da:anna state:open"), ["+state:open", "-from:anna"]);
}

#[test]
fn a_passage_surrounds_the_first_found_word() {
    let body = format!("{}the broken laptop and more {}", "filler ".repeat(40), "after ".repeat(40));
    let passage = snippet("title", &body, &Terms::parse("lapt* broken status:open"));
    assert!(passage.starts_with("…filler"), "{passage}");
    assert!(passage.contains("the \u{E000}broken\u{E001} \u{E000}laptop\u{E001} and"), "{passage}");
    assert!(passage.ends_with("after…"), "{passage}");
    assert_eq!(snippet("A laptop!", " ", &Terms::parse("laptop")), "A \u{E000}laptop\u{E001}!");
}

proptest! {
    #[test]
    fn anything_can_be_typed(text in "\\PC*") {
        let terms = Terms::parse(&text);
        let clean = |word: &String| word.chars().all(|c| c.is_alphanumeric() || c == '\u{E002}' || c == '_');
        prop_assert!(terms.wanted().chain(terms.unwanted()).all(|term| term.words.iter().all(clean)));
    }

    #[test]
    fn a_passage_without_its_marks_is_a_part_of_the_text(text in "[a-c ½.é]{0,400}", word in "[a-c]") {
        let passage = snippet("", &text, &Terms::parse(&word));
        let bare: String = passage.chars().filter(|c| !"…\u{E000}\u{E001}".contains(*c)).collect();
        prop_assert!(text.contains(bare.trim_end()), "{passage}");
    }
}

use std::collections::BTreeSet;

use super::*;
use crate::testing::houses;
use crate::{Conflict, Problem};

/// What a language says somewhere in a text.
fn says(pack: &Pack, language: Language, words: &str) -> bool {
    let needs = pack.pairs.iter().flat_map(|pair| pair.needs.iter().chain(&pair.in_return));
    needs.map(|need| need.text.exactly(language)).any(|text| text.contains(words))
}

#[test]
fn every_example_is_complete_in_three_languages_and_needs_go_both_ways() {
    let shipped = shipped();
    let slugs: Vec<&str> = shipped.iter().map(|template| template.slug.as_str()).collect();
    assert_eq!(slugs, ["hospital", "law-firm", "hotel", "company"]);
    for Template { pack, slug, .. } in &shipped {
        let keys: BTreeSet<&str> = pack.roles.iter().map(|role| role.key.as_str()).collect();
        assert_eq!(keys.len(), pack.roles.len(), "{slug}: a key stands twice");
        for pair in &pack.pairs {
            assert!(keys.contains(&*pair.customer) && keys.contains(&*pair.provider), "{slug}: {pair:?}");
            assert!(!pair.needs.is_empty() && !pair.in_return.is_empty(), "{slug}: {pair:?}");
        }
        assert!(pack.moments.iter().all(|moment| keys.contains(&*moment.role)), "{slug}");
        let texts = pack.roles.iter().flat_map(|role| [&role.name, &role.about]);
        let texts = texts.chain(pack.moments.iter().flat_map(|moment| [&moment.name, &moment.group]));
        let needs = pack.pairs.iter().flat_map(|pair| pair.needs.iter().chain(&pair.in_return));
        for text in texts.chain(needs.map(|need| &need.text)).chain([&pack.name, &pack.about]) {
            assert!(
                Language::ALL.iter().all(|language| !text.exactly(*language).is_empty()),
                "{slug}: {text:?}"
            );
        }
    }
    assert!(says(&shipped[1].pack, Language::En, "Instructions 2 days before filing"));
    assert!(says(&shipped[2].pack, Language::It, "partenze posticipate"));
}

#[test]
fn a_copy_is_a_draft_until_it_is_published_and_is_changed_by_administrators_alone() {
    houses(|house| {
        let (ada, anna) = (house.ada, house.person("Anna"));
        let refused = house.write(anna, |tx| copy(tx, "hotel", "Works", Language::En));
        assert!(matches!(refused, Err(Error::Forbidden)));
        let slug = house.write(ada, |tx| copy(tx, "hotel", "Our works", Language::En)).unwrap();
        assert_eq!(slug, "our-works");
        let again = house.write(ada, |tx| copy(tx, "hotel", "OUR WORKS", Language::En));
        assert!(matches!(again, Err(Error::Invalid(p)) if p[0].problem == Problem::Taken));
        assert!(matches!(house.read(anna, |conn| visible_to(conn, "our-works")), Err(Error::NotFound)));
        let mut pack = house.read(ada, |conn| visible_to(conn, "our-works")).unwrap().pack;
        pack.roles[0].name = editing::only(Language::En, " Foundry ");
        let renamed = pack.clone();
        house.write(ada, move |tx| update(tx, "our-works", 1, &renamed, Language::En)).unwrap();
        let late = house.write(ada, move |tx| update(tx, "our-works", 1, &pack, Language::En));
        assert!(matches!(late, Err(Error::Conflict(Conflict::Changed))));
        house.write(ada, |tx| publish(tx, "our-works")).unwrap();
        let seen = house.read(anna, |conn| visible_to(conn, "our-works")).unwrap();
        assert_eq!(seen.pack.role_name("front", Language::Pl), "Foundry");
        assert_eq!(house.read(anna, own).unwrap().len(), 1);
        assert!(matches!(house.write(ada, |tx| delete(tx, "hotel")), Err(Error::Forbidden)));
        house.write(ada, |tx| delete(tx, "our-works")).unwrap();
        assert!(house.read(ada, own).unwrap().is_empty());
    });
}

#[test]
fn no_side_of_a_pair_may_be_only_served() {
    houses(|house| {
        let ada = house.ada;
        house.write(ada, |tx| copy(tx, "company", "Works", Language::En)).unwrap();
        let mut pack = house.read(ada, |conn| visible_to(conn, "works")).unwrap().pack;
        pack.pairs[0].in_return.clear();
        pack.pairs[1].provider = pack.pairs[1].customer.clone();
        pack.pairs[2].needs[0].text = Texts::default();
        let Err(Error::Invalid(problems)) =
            house.write(ada, move |tx| update(tx, "works", 1, &pack, Language::En))
        else {
            panic!("three things are wrong")
        };
        let fields: Vec<&str> = problems.iter().map(|problem| &*problem.field).collect();
        assert_eq!(fields, ["pair.0.in_return.0", "pair.1", "pair.2.needs.0"]);
    });
}

use crate::testing::houses;
use crate::text::Texts;
use crate::vision::{self, Draft, Scope};
use crate::{Error, Problem, organisation};

fn draft(scope: Scope) -> Draft {
    let text = |text: &str| Texts { en: text.to_owned(), ..Texts::default() };
    Draft {
        scope,
        serves: text("We serve patients"),
        counts_on: text("A date we keep"),
        behaves: text("Kindly!"),
        knowingly: false,
    }
}

#[test]
fn a_new_wording_takes_the_place_of_the_one_before_which_stays_on_record() {
    houses(|house| {
        let ada = house.ada;
        house.write(ada, |tx| vision::keep(tx, &draft(Scope::Whole))).unwrap();
        house.write(ada, |tx| vision::keep(tx, &draft(Scope::Whole))).unwrap();
        let now = house.read(ada, vision::in_force).unwrap();
        assert_eq!(now.iter().map(|vision| vision.version).collect::<Vec<_>>(), [2]);
        assert_eq!(now[0].text(crate::language::Language::Pl), "We serve patients. A date we keep. Kindly!");
        let before = house.read(ada, vision::earlier).unwrap();
        assert_eq!(before.iter().map(|vision| vision.version).collect::<Vec<_>>(), [1]);
    });
}

#[test]
fn a_second_definition_is_warned_about_and_only_kept_knowingly() {
    houses(|house| {
        let ada = house.ada;
        house.write(ada, |tx| vision::keep(tx, &draft(Scope::Whole))).unwrap();
        let refused = house.write(ada, |tx| vision::keep(tx, &draft(Scope::Outside)));
        assert!(matches!(refused, Err(Error::Invalid(p)) if p[0].problem == Problem::TwoDefinitions));
        let second =
            house.write(ada, |tx| vision::keep(tx, &Draft { knowingly: true, ..draft(Scope::Outside) }));
        let second = second.unwrap();
        assert_eq!(house.read(ada, vision::in_force).unwrap().len(), 2);
        house.write(ada, move |tx| vision::retire(tx, second)).unwrap();
        assert_eq!(house.read(ada, vision::in_force).unwrap().len(), 1);
    });
}

#[test]
fn only_administrators_write_it_and_every_answer_is_needed() {
    houses(|house| {
        let (ada, anna) = (house.ada, house.person("Anna"));
        assert!(matches!(
            house.write(anna, |tx| vision::keep(tx, &draft(Scope::Whole))),
            Err(Error::Forbidden)
        ));
        let empty = Draft { serves: Texts::default(), behaves: Texts::default(), ..draft(Scope::Whole) };
        let Err(Error::Invalid(problems)) = house.write(ada, move |tx| vision::keep(tx, &empty)) else {
            panic!("two answers are missing")
        };
        let fields: Vec<&str> = problems.iter().map(|problem| &*problem.field).collect();
        assert_eq!(fields, ["serves", "behaves"]);
    });
}

#[test]
fn somebody_is_shown_a_wording_once_and_their_yes_is_their_own() {
    houses(|house| {
        let (ada, anna, jan) = (house.ada, house.person("Anna"), house.person("Jan"));
        assert!(house.read(anna, vision::line).unwrap().is_none());
        house.write(ada, |tx| vision::keep(tx, &draft(Scope::Whole))).unwrap();
        let is_new = |who| house.read(who, vision::line).unwrap().unwrap().is_new;
        assert!(is_new(anna));
        house.write(anna, vision::show).unwrap();
        assert!(!is_new(anna) && is_new(jan));
        assert!(!house.read(anna, vision::was_acknowledged).unwrap());
        house.write(anna, vision::acknowledge).unwrap();
        house.write(anna, vision::show).unwrap();
        assert!(house.read(anna, vision::was_acknowledged).unwrap());
        assert!(!house.read(jan, vision::was_acknowledged).unwrap());
        house.write(ada, |tx| vision::keep(tx, &draft(Scope::Whole))).unwrap();
        assert!(is_new(anna), "a new wording is shown again");
    });
}

#[test]
fn there_is_an_example_for_every_kind_of_house_in_every_language() {
    houses(|house| {
        for kind in organisation::Kind::ALL {
            let example = vision::example(*kind);
            for texts in [&example.serves, &example.counts_on, &example.behaves] {
                assert!([&texts.en, &texts.it, &texts.pl].iter().all(|text| !text.is_empty()));
            }
            let kept = house.write(house.ada, move |tx| vision::keep(tx, &example));
            assert!(kept.is_ok(), "{kind}: {kept:?}");
        }
    });
}

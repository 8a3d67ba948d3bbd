use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;

const START: &str = "code,name,email,teams,manager,title\n\
    1,Ada,ada@example.org,Board*,,Director\n\
    2,Bo,bo@example.org,Laundry*,1,Head\n\
    3,Cy,cy@example.org,Laundry,2,\n\
    4,Di,,Laundry;Ward 3*,3,\n";

fn start() -> Organisation {
    let mut organisation = Organisation::default();
    let plan = organisation.import(START, Coverage::Partial);
    assert_eq!((plan.create.len(), plan.update.len(), plan.leave.len()), (4, 0, 0));
    assert_eq!(plan.new_teams, ["Board", "Laundry", "Ward 3"]);
    organisation
}

fn refused(organisation: &Organisation, file: &str, coverage: Coverage) -> Vec<(u64, Vec<Problem>)> {
    organisation.plan(file, coverage).unwrap_err().into_iter().map(|bad| (bad.line, bad.problems)).collect()
}

#[test]
fn a_second_import_of_the_same_file_changes_nothing() {
    for coverage in [Coverage::Partial, Coverage::Complete] {
        let plan = start().import(START, coverage);
        assert_eq!(plan, Plan { unchanged: 4, ..Plan::default() });
    }
}

#[test]
fn a_re_import_changes_field_by_field_and_leaves_absent_columns_alone() {
    let mut organisation = start();
    let plan =
        organisation.import("CODE,name,title\n3,Cy,Presser\n2,Bo Li,\n1,Ada,Director\n", Coverage::Partial);
    let change = |field, from: Option<&str>, to: Option<&str>| Change {
        field,
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
    };
    assert_eq!((plan.unchanged, plan.update.len()), (1, 2));
    assert_eq!(
        (plan.update[0].line, &plan.update[0].changes),
        (2, &vec![change(Field::Title, None, Some("Presser"))])
    );
    let bo = vec![change(Field::Name, Some("Bo"), Some("Bo Li")), change(Field::Title, Some("Head"), None)];
    assert_eq!(plan.update[1].changes, bo);
    assert_eq!(organisation.0["2"].profile.email.as_deref(), Some("bo@example.org"));
}

#[test]
fn whoever_is_not_in_a_complete_list_leaves_and_her_work_goes_up() {
    let organisation = start();
    let file = "code,name,manager,teams\n1,Ada,,Board*\n4,Di,1,Laundry;Ward 3*\n";
    let plan = organisation.plan(file, Coverage::Complete).unwrap();
    let leaving = |place, code: &str, name: &str| Leaving {
        place,
        code: code.into(),
        name: name.into(),
        successor: Some("Ada".into()),
    };
    // Cy's manager Bo leaves too, so Cy's work goes one further up.
    assert_eq!(plan.leave, [leaving(1, "2", "Bo"), leaving(2, "3", "Cy")]);
    assert_eq!(organisation.plan(file, Coverage::Partial).unwrap().leave, []);
}

#[test]
fn without_a_manager_who_stays_the_lead_of_a_team_takes_over_and_else_the_team() {
    let mut organisation = start();
    let file = "code,name,manager,teams\n1,Ada,,Board*\n2,Bo,,Laundry\n3,Cy,,Laundry\n4,Di,,Laundry*\n";
    organisation.import(file, Coverage::Partial);
    let plan = organisation.plan("code,name\n2,Bo\n4,Di\n", Coverage::Complete).unwrap();
    let successors: Vec<_> = plan.leave.iter().map(|l| (l.code.as_ref(), l.successor.as_deref())).collect();
    assert_eq!(successors, [("1", None), ("3", Some("Di"))]);
}

#[test]
fn a_last_day_in_the_past_is_leaving_and_a_later_import_can_bring_people_back() {
    let mut organisation = start();
    let plan =
        organisation.import("code,name,ends_on\n4,Di,2026-11-22\n3,Cy,2026-11-23\n", Coverage::Partial);
    assert_eq!(plan.leave.iter().map(|leaving| leaving.code.as_ref()).collect::<Vec<_>>(), ["4"]);
    assert!(!organisation.0["4"].active && organisation.0["3"].active);
    let plan = organisation.import("code,name,ends_on\n4,Di,\n", Coverage::Partial);
    assert!(plan.update[0].returns && organisation.0["4"].active);
    assert!(organisation.import("code,name,ends_on\n4,Di,\n", Coverage::Partial).update.is_empty());
}

#[test]
fn managers_must_exist_stay_and_not_go_round_in_circles() {
    let organisation = start();
    let file = "code,name,manager\n1,Ada,3\n2,Bo,1\n3,Cy,2\n4,Di,9\n";
    let circle = vec![Problem::ManagerCircle];
    let expected = vec![
        (2, circle.clone()),
        (3, circle.clone()),
        (4, circle),
        (5, vec![Problem::UnknownManager("9".into())]),
    ];
    assert_eq!(refused(&organisation, file, Coverage::Partial), expected);
    let file = "code,name,manager\n1,Ada,\n3,Cy,2\n";
    let leaves = vec![Problem::ManagerLeaves("2".into())];
    assert_eq!(refused(&organisation, file, Coverage::Complete), [(3, leaves)]);
}

#[test]
fn an_address_belongs_to_one_person() {
    let organisation = start();
    let taken = |code: &str| vec![Problem::EmailTaken(code.into())];
    let file = "code,name,email\n9,Ed,BO@example.org\n";
    assert_eq!(refused(&organisation, file, Coverage::Partial), [(2, taken("2"))]);
    // Handed on within one file it is free.
    let file = "code,name,email\n3,Cy,ada@example.org\n1,Ada,cy@example.org\n";
    assert_eq!(organisation.plan(file, Coverage::Partial).unwrap().update.len(), 2);
    // Those who leave are still known by theirs.
    let file = "code,name,email,manager\n1,Ada,bo@example.org,\n";
    assert_eq!(refused(&organisation, file, Coverage::Complete), [(2, taken("2"))]);
}

#[test]
fn whoever_was_entered_by_hand_gets_the_code_of_the_line_with_her_address_and_never_leaves_by_a_list() {
    let mut organisation = start();
    let by_hand = |name: &str, email: &str| {
        let profile = Profile { name: name.into(), email: Some(email.into()), ..Profile::default() };
        Existing { code: None, active: true, profile }
    };
    organisation.0.insert("x".into(), by_hand("Root", "root@example.org"));
    organisation.0.insert("y".into(), by_hand("Ed", "ed@example.org"));
    let file = format!("{START}7,Root,ROOT@example.org,,,\n");
    let plan = organisation.import(&file, Coverage::Complete);
    assert_eq!((plan.create.len(), plan.update.len(), plan.leave.len()), (0, 1, 0));
    assert_eq!(
        (plan.update[0].changes[0].field, plan.update[0].changes[0].from.as_ref()),
        (Field::Code, None)
    );
    assert_eq!(organisation.0["x"].code.as_deref(), Some("7"));
    assert_eq!(organisation.import(&file, Coverage::Complete), Plan { unchanged: 5, ..Plan::default() });
    let file = "code,name,email\n8,Ed,ed@example.org\n9,Ed Too,ED@example.org\n";
    assert_eq!(
        refused(&organisation, file, Coverage::Partial),
        [(3, vec![Problem::Repeated(Field::Email, 2)])]
    );
    let file = "code,name,email\n1,Ada,ed@example.org\n";
    assert_eq!(
        refused(&organisation, file, Coverage::Partial),
        [(2, vec![Problem::EmailTaken("Ed".into())])]
    );
}

#[test]
fn an_empty_language_is_that_of_the_organisation() {
    let mut organisation = start();
    let plan = organisation.import("code,name,language\n1,Ada,\n2,Bo,pl\n", Coverage::Partial);
    assert_eq!((plan.unchanged, plan.update.len()), (1, 1));
    let plan = organisation.import("code,name,language\n2,Bo,\n", Coverage::Partial);
    assert_eq!(plan.update[0].changes[0].to.as_deref(), Some("en"));
}

#[test]
fn one_bad_line_stops_all_and_accuses_no_good_one() {
    let organisation = start();
    let file = "code,name,manager,starts_on\n2,Bo,1,soon\n5,Ed,6,\n6,Fi,99,never\n3,Cy,2,\n";
    let malformed = |text: &str| vec![Problem::Malformed(Field::StartsOn, text.into())];
    let mut both = malformed("never");
    both.push(Problem::UnknownManager("99".into()));
    let expected = [(2, malformed("soon")), (4, both)];
    for coverage in [Coverage::Partial, Coverage::Complete] {
        assert_eq!(refused(&organisation, file, coverage), expected);
    }
}

#[test]
fn a_hundred_thousand_people_are_planned_in_seconds() {
    let mut file = "code,name,email,teams,manager\n".to_owned();
    for n in 0..100_000_u32 {
        let manager = if n == 0 { String::new() } else { (n / 8).to_string() };
        writeln!(file, "{n},Person {n},p{n}@example.org,Team {},{manager}", n % 1_000).unwrap();
    }
    let mut organisation = Organisation::default();
    let plan = organisation.import(&file, Coverage::Complete);
    assert_eq!((plan.create.len(), plan.new_teams.len()), (100_000, 1_000));
    assert_eq!(organisation.plan(&file, Coverage::Complete).unwrap().unchanged, 100_000);
    // A chain of command as long as the organisation is no reason to take longer.
    let mut chain = "code,name,manager\n0,P,\n".to_owned();
    for n in 1..100_000_u32 {
        writeln!(chain, "{n},P,{}", n - 1).unwrap();
    }
    assert_eq!(organisation.plan(&chain, Coverage::Complete).unwrap().update.len(), 100_000);
}

fn rows() -> impl Strategy<Value = BTreeMap<u8, (u8, Option<u8>, bool)>> {
    proptest::collection::btree_map(0_u8..8, (0_u8..3, proptest::option::of(0_u8..8), any::<bool>()), 0..8)
}

fn file_of(rows: &BTreeMap<u8, (u8, Option<u8>, bool)>) -> String {
    let mut file = "code,name,teams,manager,ends_on\n".to_owned();
    for (code, (team, manager, ended)) in rows {
        let manager = manager.map(|code| code.to_string()).unwrap_or_default();
        let end = if *ended { "2020-01-01" } else { "" };
        writeln!(file, "{code},Name {team},Team {team}*,{manager},{end}").unwrap();
    }
    file
}

proptest! {
    #[test]
    fn what_is_imported_is_what_the_file_says_and_importing_again_changes_nothing(
        first in rows(), second in rows(), complete in any::<bool>(),
    ) {
        let coverage = if complete { Coverage::Complete } else { Coverage::Partial };
        let mut organisation = Organisation::default();
        for rows in [first, second] {
            let file = file_of(&rows);
            let before = organisation.clone();
            let Ok(plan) = organisation.plan(&file, coverage) else { continue };
            organisation.apply(&plan);
            for (code, (team, manager, ended)) in &rows {
                let person = &organisation.0[&code.to_string()];
                prop_assert_eq!(person.profile.name.as_ref(), format!("Name {team}"));
                prop_assert_eq!(person.profile.manager.as_deref().map(str::to_owned), manager.map(|m| m.to_string()));
                prop_assert_eq!(person.active, !ended);
            }
            for (code, person) in &organisation.0 {
                let named = rows.contains_key(&code.parse::<u8>().unwrap());
                prop_assert!(named || person.active == (!complete && before.0[code].active));
            }
            for leaving in &plan.leave {
                if let Some(successor) = &leaving.successor {
                    let is_successor = |p: &&Existing| p.active && p.profile.name == *successor;
                    prop_assert!(organisation.0.values().any(|p| is_successor(&p)));
                }
            }
            let again = organisation.plan(&file, coverage).unwrap();
            prop_assert_eq!(again, Plan { unchanged: u64::try_from(rows.len()).unwrap(), ..Plan::default() });
        }
    }
}

use proptest::prelude::*;

use super::*;

fn team(staff: u32, floor: u32, balance: i32) -> Team {
    Team { staff, floor, balance }
}

fn helper(team: usize) -> Helper {
    Helper { team, takes: 1, load: 0 }
}

fn offer(helper: usize, slot: usize) -> Offer {
    Offer { helper, slot, cost: 0 }
}

/// Housekeeping lacks three people from ten to one; five from three teams offer.
fn breakfast() -> Call {
    Call {
        slots: vec![Slot { need: 3 }],
        teams: vec![team(6, 4, 12), team(5, 4, -3), team(8, 4, 0)],
        helpers: [0, 0, 1, 1, 2].map(helper).to_vec(),
        offers: (0..5).map(|helper| offer(helper, 0)).collect(),
        fairness: 1,
    }
}

fn lent(call: &Call, found: &Match) -> Vec<usize> {
    let of =
        |team| found.offers.iter().filter(|o| call.helpers[call.offers[**o].helper].team == team).count();
    (0..call.teams.len()).map(of).collect()
}

#[test]
fn three_are_covered_no_floor_is_broken_and_those_who_gave_least_give_first() {
    let call = breakfast();
    let found = call.solve().unwrap();
    assert_eq!(found.missing, [0]);
    // Team 1 has given least but can spare one; team 2 gives its one; team 0, which gave most, the rest.
    assert_eq!(lent(&call, &found), [1, 1, 1]);
    assert_eq!(found.binding_floors, [0; 0]);
}

#[test]
fn a_floor_that_keeps_help_back_is_named() {
    let mut call = breakfast();
    call.teams[0].floor = 6;
    let found = call.solve().unwrap();
    assert_eq!((found.missing.as_slice(), found.binding_floors.as_slice()), (&[1][..], &[0, 1][..]));
    assert_eq!(lent(&call, &found), [0, 1, 1]);
    // A team already below its floor lends nobody.
    call.teams[2] = team(2, 4, 0);
    assert_eq!(lent(&call, &call.solve().unwrap()), [0, 1, 0]);
}

#[test]
fn covering_a_slot_outranks_every_cost() {
    // The only helper with the second skill would be cheap for the first slot.
    let call = Call {
        slots: vec![Slot { need: 1 }, Slot { need: 1 }],
        teams: vec![team(9, 0, 50)],
        helpers: vec![helper(0), helper(0)],
        offers: vec![offer(0, 0), offer(0, 1), Offer { helper: 1, slot: 0, cost: 1_000_000 }],
        fairness: 3,
    };
    let found = call.solve().unwrap();
    assert_eq!((found.offers.as_slice(), found.missing.as_slice()), (&[1, 2][..], &[0, 0][..]));
}

#[test]
fn helpers_at_their_cap_are_left_alone_and_load_is_spread() {
    let mut call = breakfast();
    call.slots[0].need = 1;
    call.helpers[2].takes = 0;
    call.helpers[3].load = 40;
    call.helpers[4].load = 1;
    // Team 1 is due, but its free helper has done much already; team 2's has not.
    assert_eq!(call.solve().unwrap().offers, [4]);
}

#[test]
fn teams_with_equal_balances_share_the_load() {
    let call = Call {
        slots: vec![Slot { need: 2 }],
        teams: vec![team(9, 4, 5), team(9, 4, 5)],
        helpers: [0, 0, 1, 1].map(helper).to_vec(),
        offers: (0..4).map(|helper| offer(helper, 0)).collect(),
        fairness: 1,
    };
    assert_eq!(lent(&call, &call.solve().unwrap()), [1, 1]);
}

#[test]
fn the_cross_skill_that_helps_most_is_found() {
    let call = Call {
        slots: vec![Slot { need: 1 }, Slot { need: 2 }],
        teams: vec![team(9, 0, 0)],
        helpers: vec![helper(0), helper(0), helper(0)],
        offers: vec![offer(0, 0), offer(1, 0), offer(2, 1)],
        fairness: 1,
    };
    assert_eq!(call.solve().unwrap().missing, [0, 1]);
    assert_eq!(call.best_addition(&[offer(2, 0), offer(1, 1)]), Ok(Some(1)));
    assert_eq!(call.best_addition(&[offer(2, 0)]), Ok(None));
}

#[test]
fn a_call_that_names_what_does_not_exist_is_refused() {
    let mut call = breakfast();
    call.offers.push(offer(9, 0));
    assert_eq!(call.solve(), Err(Error::BadOffer(5)));
    call.helpers[1].team = 7;
    assert_eq!(call.solve(), Err(Error::NoSuchTeam(1)));
}

fn any_call() -> impl Strategy<Value = Call> {
    let slots = prop::collection::vec((0u32..3).prop_map(|need| Slot { need }), 1..4);
    let teams =
        prop::collection::vec((0u32..4, 0u32..3, -5i32..20).prop_map(|(s, f, b)| team(s, f, b)), 1..4);
    let helpers = prop::collection::vec((0usize..4, 0u32..3, 0u32..9), 1..6);
    let offers = prop::collection::vec((0usize..6, 0usize..4, 0u32..30), 0..10);
    (slots, teams, helpers, offers, 0u32..3).prop_map(|(slots, teams, helpers, offers, fairness)| {
        let helpers: Vec<Helper> = helpers
            .into_iter()
            .map(|(team, takes, load)| Helper { team: team % teams.len(), takes, load })
            .collect();
        let offers = offers
            .into_iter()
            .map(|(helper, slot, cost)| Offer {
                helper: helper % helpers.len(),
                slot: slot % slots.len(),
                cost,
            })
            .collect();
        Call { slots, teams, helpers, offers, fairness }
    })
}

/// What a choice of offers covers and costs; `None` if it breaks a rule.
fn judge(call: &Call, chosen: &[usize]) -> Option<(u32, i64)> {
    let count = |of: &dyn Fn(&Offer) -> bool| {
        i64::try_from(chosen.iter().filter(|o| of(&call.offers[**o])).count()).unwrap()
    };
    let mut cost: i64 = chosen.iter().map(|o| i64::from(call.offers[*o].cost)).sum();
    let lowest = call.teams.iter().map(|team| i64::from(team.balance)).min().unwrap();
    let weight = i64::from(call.fairness);
    for (index, team) in call.teams.iter().enumerate() {
        let used = count(&|offer| call.helpers[offer.helper].team == index);
        if used > i64::from(team.spare()) {
            return None;
        }
        cost += (0..used).map(|unit| weight * (i64::from(team.balance) - lowest + unit)).sum::<i64>();
    }
    for (index, helper) in call.helpers.iter().enumerate() {
        let used = count(&|offer| offer.helper == index);
        if used > i64::from(helper.takes) {
            return None;
        }
        cost += (0..used).map(|unit| weight * (i64::from(helper.load) + unit)).sum::<i64>();
    }
    for (index, slot) in call.slots.iter().enumerate() {
        if count(&|offer| offer.slot == index) > i64::from(slot.need) {
            return None;
        }
    }
    Some((u32::try_from(chosen.len()).unwrap(), cost))
}

proptest! {
    #[test]
    fn the_match_covers_most_and_costs_least_of_all_choices(call in any_call()) {
        let found = call.solve().unwrap();
        let (covered, cost) = judge(&call, &found.offers).expect("floors, caps and needs are kept");
        let needed: u32 = call.slots.iter().map(|slot| slot.need).sum();
        prop_assert_eq!(covered + found.missing.iter().sum::<u32>(), needed);
        for bits in 0..1usize << call.offers.len() {
            let chosen: Vec<usize> = (0..call.offers.len()).filter(|o| bits & (1 << o) != 0).collect();
            if let Some((other, other_cost)) = judge(&call, &chosen) {
                prop_assert!(other < covered || (other == covered && other_cost >= cost));
            }
        }
    }
}

use jiff::Timestamp;
use proptest::prelude::*;

use super::super::*;
use crate::worktime::WallClock;

/// A game of up to five players with any values.
fn any_game() -> impl Strategy<Value = Game> {
    (1usize..=5)
        .prop_flat_map(|players| prop::collection::vec(-5_000i64..50_000, 1 << players))
        .prop_map(|values| Game::new(values).unwrap())
}

fn permutations(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![vec![]];
    }
    let mut all = Vec::new();
    for shorter in permutations(n - 1) {
        for place in 0..n {
            let mut longer = shorter.clone();
            longer.insert(place, n - 1);
            all.push(longer);
        }
    }
    all
}

/// Whether the members of each party stand together in an order.
fn together(order: &[usize], party_of: &[usize]) -> bool {
    let mut seen = Vec::new();
    order.iter().map(|player| party_of[*player]).all(|party| {
        let fits = seen.last() == Some(&party) || !seen.contains(&party);
        seen.push(party);
        fits
    })
}

/// Notice, work and a parallel step with random actual and standard minutes.
fn any_network() -> impl Strategy<Value = Network<'static>> {
    let minutes = || 0i64..20_000;
    (minutes(), minutes(), minutes(), minutes(), minutes(), minutes(), 0i64..40_000).prop_map(
        |(given, notice, taken, lead, waited, approval, needed)| {
            let at = |minutes: i64| Timestamp::from_second(1_790_000_000 + minutes * 60).unwrap();
            let lasts = |actual, standard| ActivityKind::Lasts { actual, standard, observed: None };
            let cause = |kind, party| Cause { kind, party };
            Network {
                causes: vec![
                    cause(CauseKind::LateNotice, Side::Customer),
                    cause(CauseKind::ProviderWork, Side::Provider),
                    cause(CauseKind::ApprovalWait, Side::Third),
                ],
                hours: vec![Hours::of(&WallClock)],
                activities: vec![
                    Activity {
                        after: vec![],
                        hours: 0,
                        cause: Some(0),
                        kind: ActivityKind::Notice { actual: at(needed - given), standard: notice },
                    },
                    Activity { after: vec![0], hours: 0, cause: Some(1), kind: lasts(taken, lead) },
                    Activity { after: vec![0], hours: 0, cause: Some(2), kind: lasts(waited, approval) },
                ],
                origin: at(0),
                deadline: Deadline::fixed(at(needed)),
                lateness: &WallClock,
            }
        },
    )
}

proptest! {
    #[test]
    fn owens_value_is_the_average_over_orders_in_which_parties_stay_together(
        game in any_game(), parties in prop::collection::vec(0usize..3, 5),
    ) {
        let party_of = &parties[..game.players()];
        let orders: Vec<_> =
            permutations(game.players()).into_iter().filter(|order| together(order, party_of)).collect();
        let count = i128::try_from(orders.len()).unwrap();
        for (player, value) in game.owen(party_of).unwrap().iter().enumerate() {
            let sum: i128 = orders.iter().map(|order| i128::from(game.along(order)[player])).sum();
            prop_assert_eq!(value.numerator * count, sum * value.denominator);
        }
    }

    #[test]
    fn rounded_shares_add_up_and_none_moves_by_a_whole_minute(game in any_game()) {
        let exact = game.shapley();
        let total = game.total() - game.value(0);
        let rounded = round_to(total, &exact);
        prop_assert_eq!(rounded.iter().sum::<i64>(), total);
        for (rounded, exact) in rounded.iter().zip(&exact) {
            let moved = i128::from(*rounded) * exact.denominator - exact.numerator;
            prop_assert!(moved.abs() < exact.denominator);
        }
    }

    #[test]
    fn shares_and_the_agreement_itself_add_up_to_the_lateness(network in any_network()) {
        let shared = Attribution::of(&network).unwrap();
        let causes: i64 = shared.causes.iter().map(|share| share.minutes).sum();
        let parties: i64 = shared.parties.iter().map(|share| share.minutes).sum();
        prop_assert_eq!(causes + shared.structural, shared.lateness);
        prop_assert_eq!(parties + shared.structural, shared.lateness);
        for share in &shared.causes {
            prop_assert!(share.range.low <= share.minutes && share.minutes <= share.range.high);
        }
    }

    #[test]
    fn a_repair_cures_and_nothing_smaller_does(network in any_network()) {
        let game = network.game().unwrap();
        let everybody = (1usize << game.players()) - 1;
        let bits = |set: &[usize]| set.iter().fold(0, |bits, i| bits | 1usize << i);
        match game.repair() {
            Repair::NotNeeded => prop_assert_eq!(game.total(), 0),
            Repair::Agreement => prop_assert!((0..=everybody).all(|set| game.value(set) > 0)),
            Repair::Sets(sets) => for set in sets {
                prop_assert_eq!(game.value(everybody & !bits(&set)), 0);
                for smaller in 0..=everybody {
                    if smaller.count_ones() < bits(&set).count_ones() {
                        prop_assert!(game.value(everybody & !smaller) > 0);
                    }
                }
            },
        }
    }

    #[test]
    fn two_perfect_sides_keep_an_agreement_exactly_if_notice_covers_lead(
        notice in 0i64..20_000, lead in 0i64..20_000,
    ) {
        let at = |minutes: i64| Timestamp::from_second(1_790_000_000 + minutes * 60).unwrap();
        let work = ActivityKind::Lasts { actual: lead, standard: lead, observed: None };
        let told = ActivityKind::Notice { actual: at(-notice), standard: notice };
        let network = Network {
            causes: vec![],
            hours: vec![Hours::of(&WallClock)],
            activities: vec![
                Activity { after: vec![], hours: 0, cause: None, kind: told },
                Activity { after: vec![0], hours: 0, cause: None, kind: work },
            ],
            origin: at(-notice),
            deadline: Deadline::fixed(at(0)),
            lateness: &WallClock,
        };
        let shared = Attribution::of(&network).unwrap();
        prop_assert_eq!(shared.structural, unkeepable_minutes(notice, lead));
        prop_assert_eq!(shared.structural == 0, notice >= lead);
    }

    #[test]
    fn airport_shares_add_up_rise_with_lateness_and_treat_equals_alike(
        lateness in prop::collection::vec(-500i64..3_000, 0..60), slack in 0i64..800,
    ) {
        let shares = airport(&lateness, slack);
        let worst = lateness.iter().map(|late| (late - slack).max(0)).max().unwrap_or(0);
        prop_assert_eq!(shares.iter().sum::<i64>(), worst);
        for (a, share_a) in lateness.iter().zip(&shares) {
            prop_assert!(*share_a >= 0);
            for (b, share_b) in lateness.iter().zip(&shares) {
                // Rounding may part equals by one minute.
                prop_assert!(a < b || share_a + 1 >= *share_b);
            }
        }
    }
}

use super::super::*;

const WARD: usize = 0;
const LAUNDRY: usize = 1;
const PURCHASING: usize = 2;
const ARCHIVE: usize = 3;
const RECEPTION: usize = 4;

fn hospital() -> Graph {
    // The ward and the laundry serve each other.
    let edges = [(WARD, LAUNDRY), (LAUNDRY, WARD), (LAUNDRY, PURCHASING), (RECEPTION, PURCHASING)];
    Graph::new(5, &edges).unwrap()
}

#[test]
fn distances_count_steps_to_those_who_meet_the_patient() {
    let reach = hospital().reach(&[WARD, RECEPTION]).unwrap();
    assert_eq!(reach.distances(), [Some(0), Some(1), Some(1), None, Some(0)]);
    assert_eq!(reach.path(LAUNDRY), [LAUNDRY, WARD]);
    assert_eq!(reach.path(PURCHASING), [PURCHASING, RECEPTION]);
    assert_eq!(reach.path(ARCHIVE), [0; 0]);
    // Without reception, purchasing serves the patient through laundry and ward.
    let reach = hospital().reach(&[WARD]).unwrap();
    assert_eq!(reach.path(PURCHASING), [PURCHASING, LAUNDRY, WARD]);
}

#[test]
fn distances_in_minutes_follow_the_quickest_chain() {
    let graph = Graph::new(4, &[(0, 1), (0, 2), (2, 1), (1, 3)]).unwrap();
    let reach = graph.reach_in_minutes(&[0], &[600, 100, 200, 50]).unwrap();
    assert_eq!(reach.distances(), [Some(0), Some(300), Some(100), Some(350)]);
    assert_eq!(reach.path(3), [3, 1, 2, 0]);
    assert_eq!(graph.reach_in_minutes(&[0], &[1, -1, 0, 0]), Err(Error::NegativeLength { index: 1 }));
    assert_eq!(graph.reach_in_minutes(&[0], &[1]), Err(Error::WrongLengths { edges: 4, lengths: 1 }));
}

#[test]
fn the_share_of_staff_at_each_distance_adds_up_to_a_hundred_percent() {
    let reach = hospital().reach(&[WARD]).unwrap();
    let staff = [(WARD, 40), (LAUNDRY, 31), (PURCHASING, 22), (ARCHIVE, 2), (RECEPTION, 5)];
    let shares = distance_shares(&reach, &staff);
    assert_eq!(shares, DistanceShares { near: 71, two: 22, far: 0, unconnected: 7 });
    let thirds = DistanceShares { near: 1, two: 1, far: 1, unconnected: 0 };
    assert_eq!(thirds.percentages(), [34, 33, 33, 0]);
    assert_eq!(DistanceShares::default().percentages(), [0; 4]);
}

#[test]
fn a_dominator_is_the_only_way_through() {
    // 0 needs 1 and 2; both need 3; 3 alone needs 4. 2 also needs 5.
    let graph = Graph::new(7, &[(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (2, 5), (6, 4)]).unwrap();
    let dominators = graph.dominators(0).unwrap();
    assert_eq!(dominators.immediate(3), Some(0), "either of two ways");
    assert_eq!(dominators.of(4), [3]);
    assert_eq!(dominators.of(5), [2]);
    assert_eq!((dominators.depends_on(3), dominators.depends_on(1), dominators.depends_on(0)), (1, 0, 5));
    assert_eq!(dominators.immediate(6), None, "not needed by the root");
}

#[test]
fn substitutes_decide_what_is_a_single_point() {
    // Check-in needs keys, and either the desk or the kiosk; both of these need the network.
    let (check_in, keys, desk, kiosk, network) = (0, 1, 2, 3, 4);
    let needs = Needs::new(
        5,
        vec![
            Need { node: check_in, any_of: vec![keys] },
            Need { node: check_in, any_of: vec![desk, kiosk] },
            Need { node: desk, any_of: vec![network] },
            Need { node: kiosk, any_of: vec![network] },
        ],
    )
    .unwrap();
    assert_eq!(needs.single_points(check_in), [keys, network]);
    assert_eq!(needs.pairs(check_in, 100), Some(vec![(desk, kiosk)]));
    assert_eq!(needs.pairs(check_in, 1), None);
    assert_eq!(needs.failing(&[desk]), [desk]);
    assert_eq!(needs.failing(&[network]), [check_in, desk, kiosk, network]);
}

#[test]
fn two_services_that_need_each_other_do_not_fail_for_no_reason() {
    let needs =
        Needs::new(3, vec![Need { node: 0, any_of: vec![1] }, Need { node: 1, any_of: vec![0] }]).unwrap();
    assert_eq!(needs.failing(&[2]), [2]);
    assert_eq!(needs.failing(&[0]), [0, 1]);
}

#[test]
fn risk_agrees_with_the_printed_example() {
    // domain.md §3c: p = .1, .2, .05 give 0.316, bounds 0.20 to 0.35.
    let found = risk(&[0.1, 0.2, 0.05]);
    assert!((found.independent - 0.316).abs() < 5e-4);
    assert!((found.at_least - 0.20).abs() < 1e-12 && (found.at_most - 0.35).abs() < 1e-12);
    assert!((risk(&[0.9, 0.8]).at_most - 1.0).abs() < 1e-12);
}

#[test]
fn people_who_wait_for_each_other_are_found_with_the_circle() {
    // 0 → 1 → 2 → 0 with a detour 0 → 3 → 4 → 0, 5 only waits, 6 waits for itself.
    let waits = Graph::new(7, &[(0, 1), (1, 2), (2, 0), (0, 3), (3, 4), (4, 2), (5, 0), (6, 6)]).unwrap();
    let found = deadlocks(&waits);
    assert_eq!(found.len(), 2);
    assert_eq!(
        (found[0].members.as_slice(), found[0].circle.as_slice()),
        (&[0, 1, 2, 3, 4][..], &[0, 1, 2][..])
    );
    assert_eq!((found[1].members.as_slice(), found[1].circle.as_slice()), (&[6][..], &[6][..]));
    assert_eq!(deadlocks(&Graph::new(2, &[(0, 1)]).unwrap()), []);
}

#[test]
fn the_p80_of_a_path_is_not_the_sum_of_the_p80s() {
    let hundred: Vec<i64> = (1..=100).collect();
    let chain = |after| Step { after, minutes: hundred.clone() };
    let steps = Steps::new(vec![chain(vec![]), chain(vec![0]), chain(vec![1])]).unwrap();
    let finish = steps.simulate(4_000, 9);
    let p80 = finish.quantile(0.8).unwrap();
    assert!((185..210).contains(&p80), "{p80}, far below 3 × 80");
    assert!((finish.later_than(p80) - 0.2).abs() < 0.01);
    assert_eq!(finish, steps.simulate(4_000, 9), "the same seed");
}

#[test]
fn of_two_parallel_steps_the_slower_is_critical_more_often() {
    let steps = Steps::new(vec![
        Step { after: vec![], minutes: vec![10, 20, 30, 40] },
        Step { after: vec![], minutes: vec![25] },
        Step { after: vec![0, 1], minutes: vec![5] },
    ])
    .unwrap();
    let finish = steps.simulate(4_000, 1);
    assert!((finish.critical[0] - 0.5).abs() < 0.05 && (finish.critical[2] - 1.0).abs() < 1e-12);
    assert_eq!((finish.quantile(0.5), finish.quantile(1.0)), (Some(30), Some(45)));
    assert_eq!(Step::remaining(&[10, 20, 30], 15), [5, 15]);
    assert_eq!(Step::remaining(&[10], 15), [0; 0]);
}

#[test]
fn impossible_graphs_are_refused() {
    assert_eq!(Graph::new(2, &[(0, 2)]).unwrap_err(), Error::NoSuchNode { node: 2, nodes: 2 });
    assert_eq!(hospital().reach(&[9]).unwrap_err(), Error::NoSuchNode { node: 9, nodes: 5 });
    let empty = vec![Need { node: 0, any_of: vec![] }];
    assert_eq!(Needs::new(1, empty).unwrap_err(), Error::EmptyNeed { index: 0 });
    let itself = vec![Step { after: vec![0], minutes: vec![1] }];
    assert_eq!(Steps::new(itself).unwrap_err(), Error::BadStep { index: 0 });
}

use super::*;

const QUEUED: (usize, State) = (0, State::Queued);
const ACTIVE: (usize, State) = (1, State::Active);
const ASKED: (usize, State) = (2, State::WaitingOnCustomer);
const SOLVED: (usize, State) = (3, State::Resolved);

/// A case from (minute, what, group).
fn case(entries: &[(i64, (usize, State), usize)]) -> Case {
    let entry = |(minute, (activity, state), group): &(i64, (usize, State), usize)| Entry {
        at: Timestamp::from_second(1_000_000_020 + minute * 60).unwrap(),
        activity: *activity,
        state: *state,
        group: Some(*group),
    };
    Case { entries: entries.iter().map(entry).collect() }
}

/// Three cases: one solved by the first line, one sent back and forth and reopened, one never solved.
fn desk() -> Histories {
    Histories::new(vec![
        case(&[(0, QUEUED, 0), (10, ACTIVE, 0), (30, SOLVED, 0)]),
        case(&[
            (0, QUEUED, 0),
            (5, ACTIVE, 0),
            (20, ACTIVE, 1),
            (25, ACTIVE, 0),
            (40, ASKED, 0),
            (100, ACTIVE, 1),
            (110, SOLVED, 1),
            (200, ACTIVE, 1),
            (220, SOLVED, 1),
        ]),
        case(&[(0, QUEUED, 1), (60, ASKED, 1)]),
    ])
    .unwrap()
}

#[test]
fn size_variants_and_durations_are_counted() {
    let desk = desk();
    assert_eq!((desk.cases(), desk.entries()), (3, 14));
    let variants = desk.variants();
    assert_eq!((variants.len(), variants[0].cases), (3, 1));
    let twice =
        Histories::new(vec![case(&[(0, QUEUED, 0)]), case(&[(9, QUEUED, 1)]), case(&[(0, ACTIVE, 0)])]);
    assert_eq!(twice.unwrap().variants()[0], Variant { activities: vec![0], cases: 2 });
    let durations = desk.durations();
    assert_eq!(
        (durations.mean(), durations.quantile(0.5), durations.quantile(0.8)),
        (Some(103), Some(60), Some(220))
    );
    let touch = desk.first_touch();
    assert_eq!((touch.count(), touch.mean()), (2, Some(8)));
    assert_eq!(Histories::new(vec![]).unwrap().durations().mean(), None);
}

#[test]
fn push_to_front_counts_resolved_cases_that_never_left_the_first_line() {
    let rate = desk().push_to_front(&[1, 2]);
    assert_eq!((rate.hits, rate.of), (1, 2));
    let unknown = desk().push_to_front(&[1]);
    assert_eq!((unknown.hits, unknown.of), (1, 1), "a group whose line is not known takes its case out");
}

#[test]
fn ping_pong_is_a_group_that_gets_a_case_back() {
    let found = desk().ping_pong();
    // Groups of the second case: 0 1 0 1, so twice.
    assert_eq!((found.times, found.cases.hits, found.cases.of), (2, 1, 3));
    let handovers = desk().handovers();
    let expected = [Handover { from: 0, to: 1, times: 2 }, Handover { from: 1, to: 0, times: 1 }];
    assert_eq!(handovers, expected);
}

#[test]
fn the_wait_on_the_customer_is_made_visible_but_not_for_small_groups() {
    let waiting = desk().waiting_on_customer();
    // The last entry of a case has no length: how long the third one still waits is not in the log.
    assert_eq!((waiting.minutes, waiting.elapsed), (60, 310));
    assert!((waiting.share() - 60.0 / 310.0).abs() < 1e-12);
    let by_group = desk().waiting_by_group(&[7, 4], 5);
    assert_eq!(by_group, [Some(Waiting { minutes: 60, elapsed: 125 }), None]);
    assert_eq!(desk().waiting_by_group(&[7, 4], 1)[1], None, "five is the least, whatever is asked for");
    let by_group = desk().sojourns_by_group(&[7, 4], 1);
    let minutes = by_group[0].iter().flatten().map(|sojourn| sojourn.minutes).sum::<i64>();
    assert_eq!((minutes, by_group[1].is_none()), (125, true), "the same time, by what it was spent on");
    let sojourns = desk().sojourns();
    assert_eq!(sojourns.iter().map(|sojourn| sojourn.minutes).sum::<i64>(), 310);
    assert_eq!((sojourns[0].state, sojourns[0].minutes), (State::Resolved, 90));
}

#[test]
fn endings_are_judged_by_the_last_entry_and_reopening_by_what_follows_a_solution() {
    let (reopened, never) = (desk().reopened(), desk().never_resolved());
    assert_eq!((reopened.hits, reopened.of), (1, 2));
    assert_eq!((never.hits, never.of), (1, 3));
    let closed = (4, State::Closed);
    let quiet = Histories::new(vec![case(&[(0, SOLVED, 0), (9, closed, 0)])]).unwrap();
    assert_eq!(quiet.reopened().hits, 0, "closing a solved case does not reopen it");
    let withdrawn = Histories::new(vec![case(&[(0, SOLVED, 0), (9, (5, State::Cancelled), 0)])]).unwrap();
    assert_eq!(withdrawn.reopened().hits, 0, "nor does withdrawing it");
}

#[test]
fn rework_is_doing_something_again_after_something_else() {
    // The second case: active again after asking, and after being solved; solved again.
    let expected = [Rework { activity: 1, times: 2, cases: 1 }, Rework { activity: 3, times: 1, cases: 1 }];
    assert_eq!(desk().rework(), expected);
}

#[test]
fn rank_correlation_agrees_with_a_worked_example() {
    // Handovers 0, 1, 1, 3 and durations 10, 40, 20, 90: ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4; rho = 0.9487.
    let cases = vec![
        case(&[(0, QUEUED, 0), (10, SOLVED, 0)]),
        case(&[(0, QUEUED, 0), (40, SOLVED, 1)]),
        case(&[(0, QUEUED, 0), (20, SOLVED, 1)]),
        case(&[(0, QUEUED, 0), (5, ACTIVE, 1), (7, ACTIVE, 2), (90, SOLVED, 0)]),
    ];
    let found = Histories::new(cases).unwrap().handovers_and_duration().unwrap();
    assert!((found - 0.948_68).abs() < 1e-5, "{found}");
    let same = vec![case(&[(0, QUEUED, 0)]), case(&[(0, QUEUED, 0)]), case(&[(0, QUEUED, 0)])];
    assert_eq!(Histories::new(same).unwrap().handovers_and_duration(), None);
}

#[test]
fn every_measure_has_a_definition_of_its_own() {
    let mut definitions: Vec<_> = Measure::ALL.iter().map(|measure| measure.definition()).collect();
    definitions.sort_unstable();
    definitions.dedup();
    assert_eq!(definitions.len(), Measure::ALL.len());
}

#[test]
fn a_history_that_runs_backwards_is_refused_with_its_place() {
    let backwards = vec![case(&[(0, QUEUED, 0)]), case(&[(5, QUEUED, 0), (4, ACTIVE, 0)])];
    assert_eq!(Histories::new(backwards), Err(Error::OutOfOrder { case: 1, entry: 1 }));
    assert_eq!(Histories::new(vec![Case::default()]), Err(Error::Empty { case: 0 }));
}

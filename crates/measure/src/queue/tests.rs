use proptest::prelude::*;

use super::*;
use crate::chance::Dice;

fn near(found: f64, printed: f64) {
    assert!((found - printed).abs() < 5e-4, "{found} is printed as {printed}");
}

fn job(size: i64, arrived: i64) -> Job {
    Job { size, arrived }
}

#[test]
fn the_last_who_jumps_first_is_paid_for_by_the_others_to_the_minute() {
    // domain.md, oracle 5: sizes 1, 2, 1.5, 2 (here in minutes of hours).
    let line = Line::new([60, 120, 90, 120].map(|size| job(size, 0)).to_vec(), vec![0]).unwrap();
    assert_eq!(line.waits(), [0, 60, 180, 270]);
    let jump = line.displace(3, 0).unwrap();
    assert_eq!((jump.jumper.before, jump.jumper.after), (270, 0));
    let after: Vec<i64> = jump.displaced.iter().map(|one| one.after).collect();
    assert_eq!(after, [120, 180, 300]);
    assert!(jump.displaced.iter().all(|one| one.after - one.before == 120), "two hours each");
    assert_eq!(jump.conserved, (55_800, 55_800), "15.5 hours squared, both times");
    assert!(jump.exact);
}

#[test]
fn over_all_orders_of_arrivals_the_sum_is_67() {
    // domain.md, oracle 5: arrivals 0, 0, 1, 2, 2, sizes 3, 1, 4, 2, 5, over all orders without idling.
    let jobs = [(3, 0), (1, 0), (4, 1), (2, 2), (5, 2)].map(|(size, arrived)| job(size, arrived));
    let mut seen = 0;
    visit(&jobs, &mut Vec::new(), 0, &mut |order| {
        let served: Vec<Job> = order.iter().map(|i| jobs[*i]).collect();
        let waits = Line::new(served.clone(), vec![0]).unwrap().waits();
        assert_eq!(conserved(&served, &waits), 67);
        seen += 1;
    });
    assert!(seen >= 2 * 24 - 12, "{seen} orders");
}

/// All orders in which the next one served has arrived by the time the server is free.
fn visit(jobs: &[Job], order: &mut Vec<usize>, now: i64, each: &mut impl FnMut(&[usize])) {
    if order.len() == jobs.len() {
        return each(order);
    }
    for i in 0..jobs.len() {
        if !order.contains(&i) && jobs[i].arrived <= now {
            order.push(i);
            visit(jobs, order, now + jobs[i].size, each);
            order.pop();
        }
    }
}

#[test]
fn with_two_servers_the_sum_is_not_kept_and_the_answer_is_called_an_estimate() {
    let line = Line::new([10, 100, 10, 10].map(|size| job(size, 0)).to_vec(), vec![0, 0]).unwrap();
    let jump = line.displace(3, 0).unwrap();
    assert!(!jump.exact);
    assert_ne!(jump.conserved.0, jump.conserved.1);
}

#[test]
fn nobody_is_served_before_arriving() {
    let line = Line::new(vec![job(10, 0), job(10, 50), job(10, 55)], vec![0]).unwrap();
    assert_eq!(line.waits(), [0, 0, 5]);
}

#[test]
fn nobody_can_jump_backwards_or_from_nowhere() {
    let line = Line::new(vec![job(1, 0), job(1, 0)], vec![0]).unwrap();
    assert_eq!(line.displace(0, 0), Err(Error::BadMove { from: 0, to: 0, length: 2 }));
    assert_eq!(line.displace(2, 0), Err(Error::BadMove { from: 2, to: 0, length: 2 }));
    assert_eq!(Line::new(vec![job(-1, 0)], vec![0]), Err(Error::BadNumber));
    assert_eq!(Line::new(vec![], vec![]), Err(Error::BadNumber));
}

/// A manager with 0.75 requests an hour of 15 minutes each.
fn manager(away: f64, away_square: f64) -> Vacations {
    Vacations { rate: 0.75, service: 0.25, service_square: 0.0625, away, away_square }
}

#[test]
fn irregular_absence_doubles_the_wait_and_a_small_slot_removes_it() {
    // domain.md, oracle 6, in hours: fixed 90 min, random with mean 90 min, a gap every 30 min.
    near(manager(1.5, 2.25).mean_wait().unwrap(), 0.779);
    near(manager(1.5, 2.0 * 2.25).mean_wait().unwrap(), 1.529);
    near(manager(0.5, 0.25).mean_wait().unwrap(), 0.279);
    assert_eq!(Vacations { rate: 4.0, ..manager(1.0, 1.0) }.mean_wait(), Err(Error::Overloaded));
}

#[test]
fn a_simulated_manager_agrees_with_the_formula_to_two_percent() {
    let mut dice = Dice::new(3);
    let (mut now, mut next, mut total, mut count) = (0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64);
    // Back from an absence: serve everybody who waits, then go away for another 90 minutes.
    while count < 200_000.0 {
        if next <= now {
            total += now - next;
            count += 1.0;
            next += dice.exponential(1.0 / 0.75);
            now += 0.25;
        } else {
            now += 1.5;
        }
    }
    let formula = manager(1.5, 2.25).mean_wait().unwrap();
    assert!((total / count / formula - 1.0).abs() < 0.02, "{} and {formula}", total / count);
}

#[test]
fn external_first_has_a_price_and_the_total_is_kept() {
    // domain.md, oracle 6: external load .6, internal .2, exponential half hours.
    let (external, internal) = (Class::exponential(1.2, 0.5), Class::exponential(0.4, 0.5));
    let printed =
        [(Policy::ExternalFirst, 1.0, 5.0), (Policy::Equal, 2.0, 2.0), (Policy::InternalFirst, 2.5, 0.5)];
    for (policy, of_external, of_internal) in printed {
        let (e, i) = preview(external, internal, policy).unwrap();
        near(e, of_external);
        near(i, of_internal);
        near(0.6 * e + 0.2 * i, 1.6);
    }
    let busy = Class::exponential(2.0, 0.5);
    assert_eq!(preview(external, busy, Policy::Equal), Err(Error::Overloaded));
}

#[test]
fn waits_explode_as_the_load_nears_one() {
    for (load, services) in [(0.5, 1.0), (0.8, 4.0), (0.9, 9.0), (0.95, 19.0)] {
        near(kingman(load, 1.0, 1.0, 1.0).unwrap(), services);
    }
    assert_eq!(kingman(1.0, 1.0, 1.0, 1.0), Err(Error::Overloaded));
    assert_eq!(kingman(f64::NAN, 1.0, 1.0, 1.0), Err(Error::BadNumber));
    near(little(0.75, 0.779), 0.584);
}

#[test]
fn priority_accumulates_until_the_patient_outrank_the_urgent() {
    let patient = Claim { arrived: 0, weight: 1 };
    let urgent = Claim { arrived: 60, weight: 4 };
    assert_eq!(next_by_priority(70, &[patient, urgent]), Some(0), "70 against 40");
    assert_eq!(next_by_priority(90, &[patient, urgent]), Some(1), "90 against 120");
    assert_eq!(next_by_priority(80, &[urgent, patient]), Some(1), "a tie goes to the earlier arrival");
    assert_eq!(next_by_priority(0, &[]), None);
    // Against ever new urgent claims the patient one is next after a while.
    let mut now = 60;
    while next_by_priority(now, &[patient, Claim { arrived: now - 30, weight: 4 }]) == Some(1) {
        now += 30;
        assert!(now < 10_000);
    }
}

#[test]
fn who_asks_for_much_at_once_does_not_push_out_the_other() {
    let mut fair = FairShare::new(2);
    let mut tags: Vec<(i128, usize)> = (0..4).map(|_| (fair.arrive(0, 30, 1).unwrap(), 0)).collect();
    tags.push((fair.arrive(1, 30, 1).unwrap(), 1));
    tags.push((fair.arrive(1, 30, 1).unwrap(), 1));
    tags.sort_unstable();
    let order: Vec<usize> = tags.iter().map(|(_, customer)| *customer).collect();
    assert_eq!(order, [0, 1, 0, 1, 0, 0]);
    assert_eq!(fair.arrive(2, 1, 1), None);
    // Twice the weight, half the cost; and nobody is owed for having been away.
    fair.serve(120_000_000);
    assert_eq!(fair.arrive(1, 30, 2), Some(135_000_000));
}

proptest! {
    #[test]
    fn a_jump_never_changes_the_sum_of_size_and_wait(
        sizes in prop::collection::vec(0i64..500, 2..20), from in 1usize..20, to in 0usize..20, busy in 0i64..300,
    ) {
        // Everybody has arrived by the time the server is free.
        let jobs: Vec<Job> = sizes.iter().zip(0i64..).map(|(size, before)| job(*size, -before)).collect();
        let line = Line::new(jobs, vec![busy]).unwrap();
        let from = 1 + from % (sizes.len() - 1);
        let jump = line.displace(from, to % from).unwrap();
        prop_assert_eq!(jump.conserved.0, jump.conserved.1);
        let gained = jump.jumper.before - jump.jumper.after;
        prop_assert!(gained >= 0);
        prop_assert!(jump.displaced.iter().all(|one| one.after - one.before == sizes[from]));
    }

    #[test]
    fn weighted_waits_are_conserved_under_every_precedence(
        a in 0.01f64..0.4, b in 0.01f64..0.4, s in 0.1f64..3.0, t in 0.1f64..3.0,
    ) {
        let (x, y) = (Class::exponential(a / s, s), Class::exponential(b / t, t));
        let total = |policy| {
            let (of_x, of_y) = preview(x, y, policy).unwrap();
            a * of_x + b * of_y
        };
        prop_assert!((total(Policy::ExternalFirst) - total(Policy::Equal)).abs() < 1e-9);
        prop_assert!((total(Policy::InternalFirst) - total(Policy::Equal)).abs() < 1e-9);
    }
}

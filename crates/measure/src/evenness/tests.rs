use super::*;
use crate::numbers::whole;
use crate::promise::Outcome::{Done, Open};

const DAY: i64 = 1_440;

fn requests(count: usize, mean_days: f64, seed: u64) -> Vec<Observation> {
    let mut dice = Dice::new(seed);
    (0..count).map(|_| Observation::new(whole(dice.exponential(mean_days) * 1_440.0), Done)).collect()
}

fn group(requests: &[Observation]) -> Group<'_> {
    Group { requests, people: 12 }
}

#[test]
fn frequent_pairs_served_in_two_days_and_rare_ones_in_five_is_a_clear_gap() {
    let (frequent, rare) = (requests(40, 3.0, 1), requests(38, 9.0, 2));
    let gap = compare(group(&frequent), group(&rare), 7).unwrap().unwrap();
    assert!(gap.is_clear() && gap.second - gap.first > DAY, "{gap:?}");
    let (low, high) = gap.interval.unwrap();
    assert!(low <= gap.second - gap.first && gap.second - gap.first <= high);
    assert_eq!(compare(group(&frequent), group(&rare), 7), Ok(Some(gap)), "the same seed");
}

#[test]
fn two_groups_served_alike_show_no_clear_gap() {
    let (here, there) = (requests(40, 3.0, 3), requests(40, 3.0, 4));
    assert!(!compare(group(&here), group(&there), 7).unwrap().unwrap().is_clear());
}

#[test]
fn groups_of_fewer_than_five_people_are_not_compared() {
    let (many, few) = (requests(40, 3.0, 1), requests(40, 9.0, 2));
    assert_eq!(compare(group(&many), Group { requests: &few, people: 4 }, 7), Ok(None));
}

#[test]
fn what_is_still_open_is_not_ignored() {
    // Finished requests look alike; the second group has as many again that wait since twenty days.
    let first = requests(40, 3.0, 5);
    let mut second = requests(40, 3.0, 6);
    second.extend((0..36).map(|_| Observation::new(20 * DAY, Open)));
    let gap = compare(group(&first), group(&second), 7).unwrap().unwrap();
    assert!(gap.second > 2 * gap.first, "{gap:?}");
    second.extend((0..36).map(|_| Observation::new(20 * DAY, Open)));
    assert_eq!(compare(group(&first), group(&second), 7), Ok(None), "no median yet");
}

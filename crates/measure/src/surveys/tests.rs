use proptest::prelude::*;

use super::*;

#[test]
fn net_promoter_intervals_agree_with_the_printed_digits() {
    // domain.md, oracle 8 and chapter (h): (promoters, detractors, answers).
    let exact = net_promoter(4, 1, 7, 0.95).unwrap();
    assert!((exact.score - 42.9).abs() < 0.05);
    assert!((exact.interval.low + 16.4).abs() < 0.05 && (exact.interval.high - 76.4).abs() < 0.05);
    for (p, d, n, score, low, high) in [(6, 1, 10, 50.0, 0.0, 77.0), (30, 8, 50, 44.0, 21.0, 62.0)] {
        let found = net_promoter(p, d, n, 0.95).unwrap();
        assert!((found.score - score).abs() < 0.5);
        assert!(
            (found.interval.low - low).abs() < 0.6 && (found.interval.high - high).abs() < 0.5,
            "{found:?}"
        );
    }
    assert_eq!(net_promoter(0, 0, 0, 0.95), None);
    assert_eq!(net_promoter(5, 5, 9, 0.95), None);
}

#[test]
fn a_change_is_published_only_if_its_interval_excludes_zero() {
    let small = net_promoter_change((4, 1, 7), (6, 1, 10), 0.95).unwrap();
    assert!(small.contains(0.0));
    let large = net_promoter_change((20, 60, 100), (60, 20, 100), 0.95).unwrap();
    assert!(!large.contains(0.0) && large.contains(77.0));
}

fn group(parent: Option<usize>, answers: usize) -> Group {
    Group { parent, answers, eligible: answers.max(8) + 3 }
}

fn shown(groups: &[Group]) -> Vec<bool> {
    publishable(groups, Thresholds::LEAST).unwrap()
}

#[test]
fn four_answers_are_too_few_and_subtraction_does_not_help() {
    // A unit of 30 with teams of 4, 6, 9 and 11: the 4 are hidden, and the 6 with them.
    let unit = [group(None, 30), group(Some(0), 4), group(Some(0), 6), group(Some(0), 9), group(Some(0), 11)];
    assert_eq!(shown(&unit), [true, false, false, true, true]);
    // Two small teams cover for each other: together they are seven.
    let unit = [group(None, 27), group(Some(0), 4), group(Some(0), 3), group(Some(0), 9), group(Some(0), 11)];
    assert_eq!(shown(&unit), [true, false, false, true, true]);
    // Two answers given directly to the unit would be revealed as well.
    let unit = [group(None, 17), group(Some(0), 6), group(Some(0), 9)];
    assert_eq!(shown(&unit), [true, false, true]);
    // A team in which nobody answered has nothing to hide.
    let unit = [group(None, 15), group(Some(0), 0), group(Some(0), 6), group(Some(0), 9)];
    assert_eq!(shown(&unit), [true, false, true, true]);
}

#[test]
fn parts_of_a_hidden_group_are_hidden() {
    // The 6 are hidden to cover the 2; showing their team of 6 would undo that.
    let house =
        [group(None, 28), group(Some(0), 2), group(Some(0), 6), group(Some(0), 20), group(Some(2), 6)];
    assert_eq!(shown(&house), [true, false, false, true, false]);
}

#[test]
fn thresholds_can_be_raised_and_not_lowered() {
    assert_eq!(Thresholds::at_least(2, 3, 4), Thresholds::LEAST);
    let strict = Thresholds::at_least(10, 20, 15);
    assert_eq!((strict.answers(), strict.comments(), strict.eligible()), (10, 20, 15));
    assert!(Thresholds::LEAST.change_may_show(0) && Thresholds::LEAST.change_may_show(5));
    assert!(!Thresholds::LEAST.change_may_show(1));
    let few_people = Group { parent: None, answers: 6, eligible: 7 };
    assert_eq!(shown(&[few_people]), [false]);
}

#[test]
fn a_share_is_shown_as_a_band_that_is_never_everybody() {
    assert_eq!(band(7, 7), Some(Band { low: 80, high: 100 }));
    assert_eq!(band(0, 7), Some(Band { low: 0, high: 20 }));
    assert_eq!(band(3, 7), Some(Band { low: 40, high: 60 }));
    assert_eq!(band(0, 0), None);
}

#[test]
fn means_of_few_answers_have_wide_intervals() {
    let found = mean(&[4, 5, 3, 4, 4], 0.95).unwrap();
    // By hand: mean 4, s² = 0.5, standard error 0.3162, t = 2.7764.
    assert!((found.mean - 4.0).abs() < 1e-12 && (found.interval.low - 3.122).abs() < 5e-4);
    assert_eq!(mean(&[4], 0.95), None);
    assert_eq!(mean(&[4, 6], 0.95), None);
    assert!(mean_change(&[4, 5, 3, 4, 4], &[4, 4, 3, 4, 3], 0.95).unwrap().contains(0.0));
    let clear = mean_change(&[1, 2, 1, 2, 1, 2, 1, 1], &[5, 4, 5, 4, 5, 5, 4, 5], 0.95).unwrap();
    assert!(clear.low > 2.0 && clear.contains(3.25));
    // Without any spread the change is exact.
    assert!(mean_change(&[3, 3], &[4, 4], 0.95).unwrap().contains(1.0));
}

#[test]
fn groups_that_do_not_add_up_are_refused() {
    let decide = |groups: &[Group]| publishable(groups, Thresholds::LEAST);
    assert_eq!(decide(&[group(None, 5), group(Some(0), 6)]), Err(Error::BadTotal(0)));
    assert_eq!(decide(&[group(Some(0), 6)]), Err(Error::BadParent(0)));
    let crowd = Group { parent: None, answers: 9, eligible: 8 };
    assert_eq!(decide(&[crowd]), Err(Error::MoreAnswersThanPeople(0)));
}

prop_compose! {
    /// A random tree: sizes of leaves and direct answers, summed upwards.
    fn tree()(shape in prop::collection::vec((0usize..6, 0usize..14), 1..14)) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (index, (parent, own)) in shape.iter().enumerate() {
            let parent = (index > 0).then(|| parent % index);
            groups.push(Group { parent, answers: *own, eligible: 1_000 });
        }
        for index in (1..groups.len()).rev() {
            let answers = groups[index].answers;
            let parent = groups[index].parent.unwrap();
            groups[parent].answers += answers;
        }
        groups
    }
}

proptest! {
    #[test]
    fn nothing_under_k_can_be_worked_out_from_what_is_published(groups in tree()) {
        let shown = shown(&groups);
        for (index, group) in groups.iter().enumerate() {
            prop_assert!(!shown[index] || group.answers >= 5);
            prop_assert!(!shown[index] || group.parent.is_none_or(|parent| shown[parent]));
            // In a tree, what can be worked out are totals minus published parts, and unions of these.
            let published: usize = groups
                .iter()
                .zip(&shown)
                .filter(|(part, shown)| part.parent == Some(index) && **shown)
                .map(|(part, _)| part.answers)
                .sum();
            let rest = group.answers - published;
            prop_assert!(!shown[index] || rest == 0 || rest >= 5);
        }
    }
}

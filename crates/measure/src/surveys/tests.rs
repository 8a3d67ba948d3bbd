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

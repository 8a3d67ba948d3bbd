#![expect(clippy::float_cmp, reason = "ends of ranges are exact")]

use proptest::prelude::*;

use super::*;

fn close(a: f64, b: f64, relative: f64) -> bool {
    (a - b).abs() <= relative * b.abs().max(1e-300)
}

#[test]
fn normal_quantiles_agree_with_published_tables() {
    // Python's statistics.NormalDist and the tables of Abramowitz & Stegun.
    let known = [
        (0.5, 0.0),
        (0.8, 0.841_621_233_572_914_2),
        (0.9, 1.281_551_565_544_600_4),
        (0.975, 1.959_963_984_540_054),
        (0.999, 3.090_232_306_167_813),
        (1e-10, -6.361_340_902_404_056),
        (1e-20, -9.262_340_089_798_405),
    ];
    for (p, z) in known {
        assert!((normal_quantile(p) - z).abs() < 1e-12, "{p}: {}", normal_quantile(p));
    }
    assert_eq!(normal_quantile(0.0), f64::NEG_INFINITY);
    assert_eq!(normal_quantile(1.0), f64::INFINITY);
    assert!(normal_quantile(1.1).is_nan());
}

#[test]
fn log_gamma_agrees_with_factorials_and_with_the_half() {
    let mut factorial = 1.0_f64;
    for n in 1..=30 {
        factorial *= f64::from(n);
        assert!((ln_gamma(f64::from(n) + 1.0) - factorial.ln()).abs() < 1e-13 * factorial.ln().max(1.0));
    }
    assert!((ln_gamma(0.5) - std::f64::consts::PI.sqrt().ln()).abs() < 1e-14);
}

#[test]
fn twenty_contributors_at_95_percent_are_all_on_time_one_run_in_three() {
    // domain.md, oracle 10.
    for (p, all) in [(0.9, 0.122), (0.95, 0.358), (0.98, 0.668), (0.99, 0.818)] {
        let found = Binomial { n: 20, p }.at_least(20);
        assert!((found - all).abs() < 0.000_5, "{p}: {found}");
        assert!((found - p.powi(20)).abs() < 1e-12);
    }
}

#[test]
fn poisson_tails_agree_with_the_refill_table() {
    // domain.md, oracle 7: stock-out 5.26 % when 40 are expected and 50 are there, 89.2 % when 60 are.
    assert!((Poisson { mean: 40.0 }.more_than(50) - 0.0526).abs() < 0.000_05);
    assert!((Poisson { mean: 60.0 }.more_than(50) - 0.892).abs() < 0.000_5);
    assert!(close(Poisson { mean: 1.0 }.more_than(30), 4.618_047_461_027_192_5e-35, 1e-10));
}

#[test]
fn a_negative_binomial_with_a_large_shape_is_nearly_a_poisson() {
    let wide = NegativeBinomial { mean: 40.0, shape: 1e9 };
    assert!((wide.more_than(50) - Poisson { mean: 40.0 }.more_than(50)).abs() < 1e-6);
    let fitted = NegativeBinomial::from_moments(10.0, 30.0).unwrap();
    assert!((fitted.shape - 5.0).abs() < 1e-12);
    let sum: f64 = (0..2_000).map(|k| fitted.at(k)).sum();
    assert!((sum - 1.0).abs() < 1e-12);
    for k in [0, 5, 9, 10, 25, 60] {
        let direct: f64 = (k + 1..2_000).map(|j| fitted.at(j)).sum();
        assert!(close(fitted.more_than(k), direct, 1e-9), "{k}");
    }
    assert_eq!(NegativeBinomial::from_moments(10.0, 10.0), None);
}

#[test]
fn fishers_tea_taster_gets_one_in_seventy() {
    let tea = Hypergeometric { total: 8, marked: 4, drawn: 4 };
    assert!((tea.at_least(4) - 1.0 / 70.0).abs() < 1e-13);
    assert!((tea.at_least(3) - 17.0 / 70.0).abs() < 1e-13);
    assert!((tea.at_least(0) - 1.0).abs() < 1e-12);
}

#[test]
fn wilson_intervals_agree_with_the_printed_digits() {
    // domain.md, oracle 8 and chapter (e).
    for (x, n, low, high) in [(24, 34, 0.538, 0.832), (34, 40, 0.709, 0.929), (7, 10, 0.397, 0.892)] {
        let found = wilson(x, n, 0.95);
        assert!((found.low - low).abs() < 0.000_5 && (found.high - high).abs() < 0.000_5, "{found:?}");
    }
    for (x, n, low) in [(3, 3, 0.44), (5, 5, 0.57), (12, 15, 0.55), (24, 34, 0.54), (18, 20, 0.70)] {
        assert!((wilson(x, n, 0.95).low - low).abs() < 0.005);
    }
    assert_eq!(wilson(0, 0, 0.95), Interval { low: 0.0, high: 1.0 });
}

#[test]
fn clopper_pearson_agrees_with_the_published_example() {
    // 36 of 76 withdrawals fell into a third of the exposure: the exact interval behind oracle 9.
    let found = clopper_pearson(36, 76, 0.95);
    let ratio = |p: f64| p / (1.0 - p) * 40.0 / 20.0;
    assert!((ratio(found.low) - 1.115).abs() < 0.000_5 && (ratio(found.high) - 2.897).abs() < 0.000_5);
    assert_eq!(clopper_pearson(0, 10, 0.95).low, 0.0);
    assert_eq!(clopper_pearson(10, 10, 0.95).high, 1.0);
    // Closed form at the edge: 1 − 0.025^(1/10).
    assert!((clopper_pearson(0, 10, 0.95).high - (1.0 - 0.025_f64.powf(0.1))).abs() < 1e-12);
}

#[test]
fn students_quantiles_agree_with_published_tables() {
    for (freedom, t) in [(1.0, 12.706_205), (2.0, 4.302_653), (5.0, 2.570_582), (30.0, 2.042_272)] {
        assert!((student_quantile(0.975, freedom) - t).abs() < 1e-6, "{freedom}");
        assert!((student_quantile(0.025, freedom) + t).abs() < 1e-6);
    }
    assert!((student_quantile(0.975, 1e7) - normal_quantile(0.975)).abs() < 1e-6);
    assert!(student_quantile(1.0, 3.0).is_nan());
    // I_x(2, 3) = 6x² − 8x³ + 3x⁴.
    for x in [0.1, 0.5, 0.9_f64] {
        let polynomial = 6.0 * x.powi(2) - 8.0 * x.powi(3) + 3.0 * x.powi(4);
        assert!((incomplete_beta(2.0, 3.0, x) - polynomial).abs() < 1e-13);
    }
}

#[test]
fn many_tests_are_corrected_as_in_the_papers() {
    // The worked example of Benjamini and Hochberg (1995), fifteen p-values: four discoveries at 0.05.
    let p = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
        0.6528, 0.7590, 1.0000,
    ];
    assert_eq!(benjamini_hochberg(&p, 0.05).iter().filter(|found| **found).count(), 4);
    assert_eq!(benjamini_hochberg(&[], 0.05), [false; 0]);
    assert_eq!(benjamini_hochberg(&[0.9, 0.001, 0.02], 0.05), [false, true, true]);
    let adjusted = holm(&[0.01, 0.04, 0.03, 0.005]);
    for (found, known) in adjusted.iter().zip([0.03, 0.06, 0.06, 0.02]) {
        assert!((found - known).abs() < 1e-12);
    }
}

#[test]
fn the_same_seed_throws_the_same_dice() {
    // First outputs of SplitMix64 from seed 1234567, as published with the reference code.
    let mut dice = Dice::new(1_234_567);
    assert_eq!([dice.bits(), dice.bits()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    let mut dice = Dice::new(7);
    let mean = (0..20_000).map(|_| dice.exponential(3.0)).sum::<f64>() / 20_000.0;
    assert!((mean - 3.0).abs() < 0.1, "{mean}");
    assert!((0..1_000).all(|_| dice.below(6) < 6));
}

proptest! {
    #[test]
    fn the_quantile_inverts_the_distribution(p in 1e-12f64..1.0) {
        prop_assert!(close(normal_cdf(normal_quantile(p)), p, 1e-11));
    }

    #[test]
    fn binomial_tails_agree_with_plain_sums(n in 1usize..60, p in 0.0f64..=1.0, k in 0usize..60) {
        let binomial = Binomial { n, p };
        let direct: f64 = (k..=n).map(|j| binomial.at(j)).sum();
        prop_assert!((binomial.at_least(k) - direct).abs() < 1e-12);
        if k > 0 {
            prop_assert!((binomial.at_least(k) + binomial.at_most(k - 1) - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_exact_interval_contains_the_share(n in 1usize..200, x in 0usize..200) {
        let x = x.min(n);
        let share = f64::from(u32::try_from(x).unwrap()) / f64::from(u32::try_from(n).unwrap());
        prop_assert!(clopper_pearson(x, n, 0.9).contains(share));
        prop_assert!(wilson(x, n, 0.9).contains(share));
    }
}

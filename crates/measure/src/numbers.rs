//! The few conversions between counts and real numbers, in one place.
//!
//! Counts here are far below 2^53, where every integer has an exact `f64`.

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub(crate) fn real(count: usize) -> f64 {
    count as f64
}

/// Minutes as a real number.
#[expect(clippy::cast_precision_loss, reason = "minutes are far below 2^53")]
pub(crate) fn real_minutes(minutes: i64) -> f64 {
    minutes as f64
}

/// The nearest whole number, away from zero at a half; saturates.
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and rounding is meant")]
pub(crate) fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// A non-negative real number rounded up to a count; saturates. Numbers within 1e-9 of a whole number count
/// as that number, so that `10.0 * 0.8` is eight and not nine.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates at zero and above")]
pub(crate) fn count_up(value: f64) -> usize {
    (value - 1e-9).ceil().max(0.0) as usize
}

/// The element at an index; the default value outside, which callers rule out before.
pub(crate) fn at<T: Copy + Default>(slice: &[T], index: usize) -> T {
    slice.get(index).copied().unwrap_or_default()
}

/// Sets the element at an index.
pub(crate) fn put<T>(slice: &mut [T], index: usize, value: T) {
    if let Some(element) = slice.get_mut(index) {
        *element = value;
    }
}

//! PostgreSQL's NUMERIC, as far as the dialect meets it: `sum` and `avg` of BIGINT columns.
//!
//! The binary form is four 16-bit numbers (how many digits, the weight of the first, the sign,
//! how many decimals are shown) and then digits of base 10,000.

use postgres::types::private::BytesMut;

use crate::{Cell, Error, Result};

const NEGATIVE: u16 = 0x4000;

/// A whole number if no decimals are shown, otherwise the nearest real one.
pub(crate) fn read(raw: &[u8]) -> Result<Cell<'static>> {
    let mut words = raw.chunks_exact(2).filter_map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?)));
    let mut next = || words.next().ok_or_else(|| Error::Decode("a NUMERIC is cut short".into()));
    let count = next()?;
    let weight = i32::from(next()?.cast_signed());
    let sign = next()?;
    let decimals = next()?;
    if sign != 0 && sign != NEGATIVE {
        return Err(Error::Decode("a NUMERIC is no number".into()));
    }
    let (mut whole, mut real) = (Some(0_i64), 0_f64);
    for position in 0..i32::from(count) {
        let digit = next()?;
        let exponent = weight - position;
        real += f64::from(digit) * 10_000_f64.powi(exponent);
        whole = whole.and_then(|sum| {
            let power = 10_000_i64.checked_pow(u32::try_from(exponent).ok()?)?;
            sum.checked_add(i64::from(digit).checked_mul(power)?)
        });
    }
    let minus = sign == NEGATIVE;
    match whole {
        Some(sum) if decimals == 0 => Ok(Cell::Int(if minus { -sum } else { sum })),
        None if decimals == 0 => Err(Error::Decode("a sum exceeds a BIGINT".into())),
        _ => Ok(Cell::Real(if minus { -real } else { real })),
    }
}

pub(crate) fn write(value: i64, out: &mut BytesMut) {
    let mut rest = value.unsigned_abs();
    let mut digits = Vec::new();
    while rest > 0 {
        digits.push(u16::try_from(rest % 10_000).unwrap_or(0));
        rest /= 10_000;
    }
    let count = u16::try_from(digits.len()).unwrap_or(0);
    let sign = if value < 0 { NEGATIVE } else { 0 };
    for word in [count, count.saturating_sub(1), sign, 0].into_iter().chain(digits.into_iter().rev()) {
        out.extend_from_slice(&word.to_be_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_come_back_as_they_went() {
        for value in [0, 1, -1, 9_999, 10_000, -123_456_789, i64::MAX, i64::MIN + 1] {
            let mut out = BytesMut::new();
            write(value, &mut out);
            assert_eq!(read(&out).unwrap(), Cell::Int(value));
        }
    }

    #[test]
    fn decimals_make_a_real_number() {
        // 1.5: two digits, the first of weight 0, one decimal shown.
        let raw: Vec<u8> = [2_u16, 0, 0, 1, 1, 5_000].iter().flat_map(|word| word.to_be_bytes()).collect();
        assert_eq!(read(&raw).unwrap(), Cell::Real(1.5));
        assert!(read(&raw[..6]).is_err());
    }
}

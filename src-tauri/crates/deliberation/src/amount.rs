//! Exact amounts of money.
//!
//! A share of a budget is a fraction: a third of 100 is no decimal number. Amounts are therefore rational
//! numbers of any size, so that nothing is rounded and a tie is a tie on every machine.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// An exact amount, in the currency's main unit.
pub type Amount = BigRational;

/// Longest whole part an amount may be written with: enough for any budget, and a bound on hostile input.
const WHOLE_DIGITS: usize = 18;
/// Longest decimal part.
const DECIMALS: usize = 6;

/// A whole amount.
#[must_use]
pub fn whole(units: i64) -> Amount {
    Amount::from_integer(BigInt::from(units))
}

/// Reads a decimal number that is not negative: `1200`, `1200.50` or `1200,50`. Nothing else: no sign, no
/// exponent, no grouping, at most 18 digits before and 6 after the mark.
#[must_use]
pub fn parse(text: &str) -> Option<Amount> {
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let sized = (1..=WHOLE_DIGITS).contains(&whole.len()) && decimals.len() <= DECIMALS;
    if !sized || !digits(whole) || !digits(decimals) {
        return None;
    }
    let scaled: i128 = format!("{whole}{decimals}").parse().ok()?;
    let scale = 10_i128.pow(u32::try_from(decimals.len()).ok()?);
    Some(Amount::new(BigInt::from(scaled), BigInt::from(scale)))
}

/// Writes an amount as a decimal number with a point; exact when it has at most six decimals, as every
/// amount that [`parse`] reads, otherwise rounded half away from zero to six.
#[must_use]
pub fn write(amount: &Amount) -> String {
    let scale = BigInt::from(10_i64.pow(6));
    let scaled = (amount * Amount::from_integer(scale.clone())).round().to_integer();
    let whole = (&scaled / &scale).abs();
    let decimals = format!("{:06}", (&scaled % &scale).abs());
    let sign = if scaled.is_negative() { "-" } else { "" };
    match decimals.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        decimals => format!("{sign}{whole}.{decimals}"),
    }
}

/// The nearest floating point number, for drawing; never for deciding.
#[must_use]
pub fn approximate(amount: &Amount) -> f64 {
    amount.to_f64().unwrap_or(f64::NAN)
}

/// The smallest whole number that makes every amount whole when multiplied by it.
pub(crate) fn common_scale<'a>(amounts: impl Iterator<Item = &'a Amount>) -> BigInt {
    amounts.fold(BigInt::one(), |scale, amount| num_integer::lcm(scale, amount.denom().clone()))
}

/// The sum.
pub(crate) fn total<'a>(amounts: impl Iterator<Item = &'a Amount>) -> Amount {
    amounts.fold(Amount::zero(), |sum, amount| sum + amount)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn amounts_are_read_and_written_exactly() {
        for text in ["0", "7", "1200.5", "0.000001", "999999999999999999.999999"] {
            assert_eq!(write(&parse(text).unwrap()), text);
        }
        assert_eq!(parse("1200,50"), parse("1200.5"));
        assert_eq!(write(&Amount::new(1.into(), 3.into())), "0.333333");
        assert_eq!(write(&Amount::new((-5).into(), 3.into())), "-1.666667");
    }

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for text in [
            "",
            "-1",
            "+1",
            "1e9",
            "1.2.3",
            "1 000",
            "٣",
            "0x1",
            "NaN",
            ".5",
            "1.1234567",
            &"9".repeat(19),
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}

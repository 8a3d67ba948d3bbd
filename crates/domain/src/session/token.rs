//! The secrets of sessions and sign-in links: 256 bits from the operating system.

use std::fmt;
use std::str::FromStr;

use rand::TryRng;
use rand::rngs::SysRng;
use sha2::{Digest, Sha256};

use crate::Result;

/// A secret that opens a session. It is sent once and never stored; `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new secret, which nobody can guess.
    ///
    /// # Errors
    /// [`db::Error::Unavailable`] if the operating system has no random numbers to give.
    pub fn random() -> Result<Token> {
        let mut bytes = [0; 32];
        SysRng.try_fill_bytes(&mut bytes).map_err(|error| db::Error::Unavailable(error.to_string()))?;
        Ok(Token(bytes))
    }

    /// What is stored of it. The secret has so many bits that it needs no salt and no slow hash.
    pub(crate) fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// 64 hexadecimal digits: for cookies and links alone.
impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The text is no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a token")]
pub struct NotAToken;

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Token, NotAToken> {
        let (digits, []) = text.as_bytes().as_chunks::<2>() else { return Err(NotAToken) };
        let mut bytes = [0; 32];
        if digits.len() != bytes.len() {
            return Err(NotAToken);
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(digits) {
            *byte = nibble(*high)? << 4 | nibble(*low)?;
        }
        Ok(Token(bytes))
    }
}

fn nibble(digit: u8) -> Result<u8, NotAToken> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(NotAToken),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_a_cookie_and_stays_out_of_logs() {
        let token = Token::random().unwrap();
        assert_eq!(token.to_string().parse(), Ok(token.clone()));
        assert_eq!(format!("{token:?}"), "Token(…)");
        assert_ne!(Token::random().unwrap(), token);
    }

    #[test]
    fn anything_else_is_no_token() {
        for text in ["", "ab", &"g".repeat(64), &"A".repeat(64), &"a".repeat(63), &"a".repeat(66)] {
            assert_eq!(text.parse::<Token>(), Err(NotAToken), "{text}");
        }
    }
}

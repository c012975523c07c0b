//! The recovery code: 135 random bits that open the dossier where the passphrase is lost, written so
//! that a person can copy them by hand.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::world::Entropy;

/// Crockford's base 32, and the five more symbols only a check may be.
const SYMBOLS: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const RANDOM: usize = 27;
const GROUP: usize = 4;

/// A recovery code. Printed in groups of four; the last symbol checks the others (Crockford's base
/// 32, modulo 37). Zeroed when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode(String);

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(..)")
    }
}

impl RecoveryCode {
    pub(crate) fn generate(entropy: &mut dyn Entropy) -> Self {
        let mut bytes = [0u8; RANDOM];
        entropy.fill(&mut bytes);
        let mut text: String =
            bytes.iter().map(|byte| SYMBOLS[usize::from(byte % 32)] as char).collect();
        bytes.zeroize();
        text.push(check_symbol(&text));
        Self(text)
    }

    /// Reads a code as a person types it: any case, any grouping, O for 0, I or L for 1.
    ///
    /// `None` where it is no recovery code or was mistyped.
    pub fn read(text: &str) -> Option<Self> {
        let mut code = String::with_capacity(RANDOM + 1);
        for letter in text.chars().filter(|letter| !is_separator(*letter)) {
            code.push(match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            });
        }
        let check = code.pop()?;
        let valid = code.len() == RANDOM
            && code.bytes().all(|symbol| SYMBOLS[..32].contains(&symbol))
            && check_symbol(&code) == check;
        code.push(check);
        let code = Self(code);
        valid.then_some(code)
    }

    /// The code in groups, as shown to the user.
    pub fn grouped(&self) -> String {
        let mut text = String::with_capacity(self.0.len() * 2);
        for (index, letter) in self.0.chars().enumerate() {
            if index > 0 && index % GROUP == 0 {
                text.push('-');
            }
            text.push(letter);
        }
        text
    }

    pub(crate) fn symbols(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '.' | '_')
}

fn check_symbol(symbols: &str) -> char {
    let remainder = symbols.bytes().fold(0usize, |remainder, symbol| {
        let value = SYMBOLS.iter().position(|known| *known == symbol).unwrap_or(0);
        (remainder * 32 + value) % 37
    });
    SYMBOLS[remainder] as char
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    struct Counting(u8);
    impl Entropy for Counting {
        fn fill(&mut self, bytes: &mut [u8]) {
            for byte in bytes {
                self.0 = self.0.wrapping_mul(37).wrapping_add(11);
                *byte = self.0;
            }
        }
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = RecoveryCode::generate(&mut Counting(1));
        let shown = code.grouped();
        assert_eq!(shown.len(), 28 + 6);
        assert_eq!(RecoveryCode::read(&shown), Some(code.clone()));
        let typed = shown.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryCode::read(&typed), Some(code.clone()));
        assert_eq!(RecoveryCode::read(&shown.replace('1', "i")), Some(code));
    }

    #[test]
    fn every_single_mistyped_symbol_is_noticed() {
        let code = RecoveryCode::generate(&mut Counting(9)).0.clone();
        for place in 0..code.len() {
            for symbol in SYMBOLS {
                let mut typed = code.clone().into_bytes();
                if typed[place] != *symbol {
                    typed[place] = *symbol;
                    let typed = String::from_utf8(typed).unwrap();
                    assert_eq!(RecoveryCode::read(&typed), None, "{typed} for {code}");
                }
            }
        }
    }

    #[test]
    fn neighbours_exchanged_are_noticed() {
        let code = RecoveryCode::generate(&mut Counting(5)).0.clone();
        for place in 1..code.len() {
            let mut typed = code.clone().into_bytes();
            if typed[place] != typed[place - 1] {
                typed.swap(place, place - 1);
                assert_eq!(RecoveryCode::read(&String::from_utf8(typed).unwrap()), None);
            }
        }
    }

    #[test]
    fn a_passphrase_is_no_code() {
        assert_eq!(RecoveryCode::read("a long enough passphrase"), None);
        assert_eq!(RecoveryCode::read(""), None);
        assert_eq!(RecoveryCode::read("é"), None);
    }
}

//! A column of small numbers, each in as many bytes as the greatest needs: counting reads less
//! memory, and most columns of an event hold a few hundred different values at most.

use serde::{Deserialize, Serialize};

/// Numbers by slot; 0 where none was set.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Narrow {
    One(#[serde(with = "serde_bytes")] Vec<u8>),
    Two(#[serde(with = "crate::raw")] Vec<u16>),
    Four(#[serde(with = "crate::raw")] Vec<u32>),
}

impl Default for Narrow {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

impl Narrow {
    pub(crate) fn get(&self, slot: u32) -> u32 {
        let slot = slot as usize;
        match self {
            Self::One(numbers) => numbers.get(slot).copied().unwrap_or(0).into(),
            Self::Two(numbers) => numbers.get(slot).copied().unwrap_or(0).into(),
            Self::Four(numbers) => numbers.get(slot).copied().unwrap_or(0),
        }
    }

    pub(crate) fn set(&mut self, slot: u32, number: u32) {
        let at = slot as usize;
        match self {
            Self::One(numbers) => match u8::try_from(number) {
                Ok(number) => return put(numbers, at, number),
                Err(_) => {
                    *self = Self::Two(numbers.iter().map(|number| (*number).into()).collect())
                }
            },
            Self::Two(numbers) => match u16::try_from(number) {
                Ok(number) => return put(numbers, at, number),
                Err(_) => {
                    *self = Self::Four(numbers.iter().map(|number| (*number).into()).collect());
                }
            },
            Self::Four(numbers) => return put(numbers, at, number),
        }
        self.set(slot, number);
    }

    /// Counts in `met`, by number, how many of the slots have it; every slot was set once.
    pub(crate) fn count(&self, slots: &[u32], met: &mut [u32]) {
        match self {
            Self::One(numbers) => count(numbers, slots, met),
            Self::Two(numbers) => count(numbers, slots, met),
            Self::Four(numbers) => {
                slots.iter().for_each(|slot| met[numbers[*slot as usize] as usize] += 1);
            }
        }
    }
}

fn put<N: Copy + Default>(numbers: &mut Vec<N>, at: usize, number: N) {
    if numbers.len() <= at {
        numbers.resize(at + 1, N::default());
    }
    numbers[at] = number;
}

fn count<N: Copy + Into<usize>>(numbers: &[N], slots: &[u32], met: &mut [u32]) {
    slots.iter().for_each(|slot| met[numbers[*slot as usize].into()] += 1);
}

#[cfg(test)]
mod tests {
    use super::Narrow;

    #[test]
    fn numbers_outgrow_their_bytes_and_stay_what_they_were() {
        let mut column = Narrow::default();
        let mut expected = vec![0; 12];
        for (slot, number) in [(2, 255), (5, 3), (11, 256), (0, 65_535), (3, 65_536), (2, 7)] {
            column.set(slot, number);
            expected[slot as usize] = number;
            let held: Vec<u32> = (0..12).map(|slot| column.get(slot)).collect();
            assert_eq!(held, expected);
            let bytes = postcard::to_extend(&column, Vec::new()).expect("memory can be written to");
            column = postcard::from_bytes(&bytes).expect("it was written just now");
        }
        let mut met = vec![0; 65_537];
        column.count(&[2, 5, 4, 2], &mut met);
        assert_eq!((met[7], met[3], met[0]), (2, 1, 1));
        assert_eq!(column.get(1_000), 0);
    }
}

//! Columns of numbers in a snapshot: as they lie in memory, little end first, so that a snapshot of
//! millions of numbers is read in the time a copy takes. For `#[serde(with = "crate::raw")]`.

use concord_model::Id;
use serde::{Deserialize, Deserializer, Serializer};

/// A number of fixed width.
pub(crate) trait Raw: Copy {
    /// Puts its bytes behind others.
    fn put(self, bytes: &mut Vec<u8>);
    /// Reads as many as there are; what does not fill one is left out.
    fn read(bytes: &[u8]) -> Vec<Self>;
}

macro_rules! raw {
    ($($number:ty),*) => { $(
        impl Raw for $number {
            fn put(self, bytes: &mut Vec<u8>) {
                bytes.extend_from_slice(&self.to_le_bytes());
            }

            fn read(bytes: &[u8]) -> Vec<Self> {
                let (numbers, _) = bytes.as_chunks::<{ size_of::<$number>() }>();
                numbers.iter().map(|number| Self::from_le_bytes(*number)).collect()
            }
        }
    )* };
}
raw!(u16, u32, i32, u64, f64);

impl Raw for Id {
    fn put(self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(self.as_bytes());
    }

    fn read(bytes: &[u8]) -> Vec<Self> {
        bytes.as_chunks::<16>().0.iter().map(|id| Self::from_bytes(*id)).collect()
    }
}

pub(crate) fn serialize<N: Raw, S: Serializer>(numbers: &[N], to: S) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(size_of_val(numbers));
    numbers.iter().for_each(|number| number.put(&mut bytes));
    to.serialize_bytes(&bytes)
}

pub(crate) fn deserialize<'de, N: Raw, D: Deserializer<'de>>(from: D) -> Result<Vec<N>, D::Error> {
    Ok(N::read(<&[u8]>::deserialize(from)?))
}

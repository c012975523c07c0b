//! An index as the next session reads it.

use concord_index::Index;

/// What is there once the first section of its snapshot is read.
pub fn first(index: &Index) -> Index {
    Index::read_first(&index.section(0)).unwrap()
}

/// What is there once all of it is.
pub fn whole(index: &Index) -> Index {
    let mut read = first(index);
    for number in 1..Index::SECTIONS {
        assert!(!read.is_whole());
        read.add(Index::read_section(number, &index.section(number)).unwrap());
    }
    assert!(read.is_whole());
    read
}

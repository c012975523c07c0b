//! A record's state follows from the set of its changes: whatever the order in which they arrive, and
//! however replicas passed them on to each other.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use concord_model::{Change, Dot, FieldKey, Hlc, Id, Kind, RecordState, Value};
use proptest::prelude::*;

const DEVICES: usize = 3;

/// A change with what goes with it.
#[derive(Debug, Clone)]
struct Made {
    dot: Dot,
    at: Hlc,
    change: Change,
}

/// One copy of the record on one device.
struct Replica {
    state: RecordState,
    seen: BTreeSet<Dot>,
    log: Vec<Made>,
}

impl Replica {
    fn new() -> Self {
        let state = RecordState::new(Id::from_u128(1), Kind::Event);
        Self { state, seen: BTreeSet::new(), log: Vec::new() }
    }

    fn take(&mut self, made: &Made) {
        if self.seen.contains(&made.dot) {
            return;
        }
        let seen = &self.seen;
        self.state.apply(made.dot, made.at, &made.change, |dot| seen.contains(&dot));
        self.seen.insert(made.dot);
        self.log.push(made.clone());
    }
}

/// What happens: a device sets a register, or takes over what another has.
#[derive(Debug, Clone)]
enum Step {
    Set { device: usize, register: u16, value: i64, millis: i64 },
    Merge { from: usize, to: usize },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let set =
        (0..DEVICES, 0..4u16, 0..4i64, 0..50i64).prop_map(|(device, register, value, millis)| {
            Step::Set { device, register, value, millis }
        });
    let merge = (0..DEVICES, 0..DEVICES).prop_map(|(from, to)| Step::Merge { from, to });
    prop::collection::vec(prop_oneof![3 => set, 1 => merge], 1..60)
}

/// Registers 0 and 1 are fields, 2 and 3 elements of a set.
fn key(register: u16) -> FieldKey {
    match register {
        0 | 1 => FieldKey::of(register + 1),
        _ => FieldKey::element(9, format!("element {register}")),
    }
}

fn run(steps: &[Step]) -> Vec<Replica> {
    let mut replicas: Vec<Replica> = (0..DEVICES).map(|_| Replica::new()).collect();
    let mut counters = [0u64; DEVICES];
    for step in steps {
        match step {
            Step::Set { device, register, value, millis } => {
                counters[*device] += 1;
                let dot = Dot { device: Id::from_u128(*device as u128), seq: counters[*device] };
                let key = key(*register);
                let register = replicas[*device].state.registers.get(&key);
                let parents = register.map(|register| register.parents()).unwrap_or_default();
                let value = if *value == 0 { Value::Empty } else { Value::Integer(*value) };
                let (record, kind) = (Id::from_u128(1), Kind::Event);
                let change = Change { record, kind, key, parents, value };
                let at = Hlc { millis: *millis, counter: 0 };
                replicas[*device].take(&Made { dot, at, change });
            }
            Step::Merge { from, to } => {
                for made in replicas[*from].log.clone() {
                    replicas[*to].take(&made);
                }
            }
        }
    }
    replicas
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_arrival_does_not_matter(
        (steps, order) in steps().prop_flat_map(|steps| {
            let order: Vec<usize> = (0..steps.len()).collect();
            (Just(steps), Just(order).prop_shuffle())
        })
    ) {
        let replicas = run(&steps);
        let mut all: Vec<Made> = replicas.iter().flat_map(|replica| replica.log.clone()).collect();
        all.sort_by_key(|made| made.dot);
        all.dedup_by_key(|made| made.dot);
        let mut sorted = Replica::new();
        all.iter().for_each(|made| sorted.take(made));
        let mut shuffled = Replica::new();
        for index in order.into_iter().filter(|index| *index < all.len()) {
            // Each twice: what is known already changes nothing.
            shuffled.take(&all[index]);
            shuffled.take(&all[index]);
        }
        prop_assert_eq!(&sorted.state, &shuffled.state);
        prop_assert!(sorted.state.registers.values().all(|register| register.awaited.is_empty()));
    }

    #[test]
    fn replicas_agree_once_each_has_what_the_others_have(steps in steps()) {
        let mut replicas = run(&steps);
        // Around the ring twice, and the other way round for another set of replicas.
        for round in 0..2 * DEVICES {
            let (from, to) = (round % DEVICES, (round + 1) % DEVICES);
            for made in replicas[from].log.clone() {
                replicas[to].take(&made);
            }
        }
        let mut backwards = run(&steps);
        for round in (0..2 * DEVICES).rev() {
            let (from, to) = ((round + 1) % DEVICES, round % DEVICES);
            for made in backwards[from].log.clone() {
                backwards[to].take(&made);
            }
        }
        for replica in replicas.iter().chain(&backwards) {
            prop_assert_eq!(&replica.state, &replicas[0].state);
            prop_assert_eq!(replica.state.fields(), replicas[0].state.fields());
        }
    }

    #[test]
    fn nothing_that_nobody_replaced_is_lost(steps in steps()) {
        for replica in run(&steps) {
            let replaced: BTreeSet<Dot> =
                replica.log.iter().flat_map(|made| made.change.parents.clone()).collect();
            let heads: BTreeSet<Dot> = replica
                .state
                .registers
                .values()
                .flat_map(|register| register.heads.iter().map(|head| head.dot))
                .collect();
            let kept: BTreeSet<Dot> =
                replica.seen.iter().copied().filter(|dot| !replaced.contains(dot)).collect();
            prop_assert_eq!(heads, kept);
        }
    }
}

#[test]
fn a_conflict_stays_until_a_change_names_both_sides() {
    let set = |device, value, parents: Vec<Dot>, millis| {
        let dot = Dot { device: Id::from_u128(device), seq: 1 };
        let change = Change {
            record: Id::from_u128(1),
            kind: Kind::Event,
            key: FieldKey::of(1),
            parents,
            value: Value::Integer(value),
        };
        Made { dot, at: Hlc { millis, counter: 0 }, change }
    };
    let (one, two) = (set(1, 10, vec![], 9), set(2, 20, vec![], 5));
    let both = set(3, 30, vec![one.dot, two.dot], 1);
    let mut replica = Replica::new();
    replica.take(&two);
    replica.take(&one);
    assert_eq!(replica.state.conflicts().count(), 1);
    assert_eq!(replica.state.fields()[&FieldKey::of(1)], Value::Integer(10), "the later is shown");
    replica.take(&both);
    assert_eq!(replica.state.conflicts().count(), 0);
    // Its clock was behind, and yet it stands: it knew of both.
    assert_eq!(replica.state.fields()[&FieldKey::of(1)], Value::Integer(30));
    let mut late = Replica::new();
    late.take(&both);
    late.take(&two);
    late.take(&one);
    assert_eq!(late.state, replica.state);
}

//! Coverage that is kept up to date is the coverage that would be made anew, and grows with its parts.

use std::collections::BTreeMap;

use concord_model::{Id, Measure, Weight};
use concord_plan::{Coverage, CoverageSelection, Dimension, EventFacts, Part, Plan};
use proptest::prelude::*;

use crate::fixture::*;
use crate::recount::{events, measures};

/// One thing that somebody does to a dossier.
#[derive(Debug, Clone)]
enum Edit {
    Put(Vec<EventFacts>),
    Remove(u128),
    Measure(Box<Measure>),
    Drop(u128),
    Weigh(Vec<Weight>),
}

const WEIGHED: [(&str, &str); 7] = [
    ("violation-type", EXECUTION),
    ("violation-type", DISAPPEARANCE),
    ("victim-group", "VC-CHI"),
    ("region", "CL-RM"),
    ("region", "CL-AN"),
    ("duty", "O-TRU"),
    ("duty", "O-REP"),
];

fn weights() -> impl Strategy<Value = Vec<Weight>> {
    prop::collection::vec((prop::sample::select(&WEIGHED[..]), 0..40u32), 0..4).prop_map(
        |weights| {
            let weight = |((dimension, code), factor): ((&str, &str), u32)| Weight {
                dimension: dimension.into(),
                code: code.into(),
                factor: (f64::from(factor) / 8.0).into(),
                ..Weight::default()
            };
            weights.into_iter().map(weight).collect()
        },
    )
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let measure = measures().prop_filter_map("a measure", |measures| measures.into_iter().next());
    let edit = prop_oneof![
        3 => events().prop_map(|events| Edit::Put(events.into_iter().take(6).collect())),
        2 => (1..41u128).prop_map(Edit::Remove),
        5 => (measure, 101..109u128).prop_map(|(measure, number)| {
            Edit::Measure(Box::new(Measure { id: id(number), ..measure }))
        }),
        2 => (101..109u128).prop_map(Edit::Drop),
        1 => weights().prop_map(Edit::Weigh),
    ];
    prop::collection::vec(edit, 0..12)
}

/// Everything that can be asked of coverage.
fn answers(part: &Part<'_>) -> String {
    let matrices = Dimension::ALL.map(|dimension| part.matrix(dimension, None));
    let gaps = part.gaps(None, None);
    let flows = Dimension::ALL.map(|dimension| part.flow(dimension));
    let events: Vec<Vec<Id>> = gaps.gaps.iter().map(|gap| opened(part, &gap.selection)).collect();
    let told = (matrices, gaps, part.proposals(), flows, part.answered_by(), events);
    serde_json::to_string(&told).unwrap()
}

fn opened(part: &Part<'_>, selection: &CoverageSelection) -> Vec<Id> {
    let mut events = part.events_of(selection);
    events.sort_unstable();
    events
}

fn apply(edit: Edit, events: &mut BTreeMap<Id, EventFacts>, plan: &mut Plan, kept: &mut Coverage) {
    match edit {
        Edit::Put(changed) => {
            events.extend(changed.iter().map(|event| (event.id, event.clone())));
            kept.update(changed, &[]);
            return;
        }
        Edit::Remove(number) => {
            events.remove(&id(number));
            kept.update([], &[id(number)]);
            return;
        }
        Edit::Measure(measure) => match plan.measures.iter_mut().find(|own| own.id == measure.id) {
            Some(own) => *own = *measure,
            None => plan.measures.push(*measure),
        },
        Edit::Drop(number) => plan.measures.retain(|measure| measure.id != id(number)),
        Edit::Weigh(weights) => plan.weights = weights,
    }
    assert!(kept.replan(plan.clone()), "nothing here needs the events");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_is_kept_up_to_date_equals_what_is_made_anew(
        given in events(),
        before in measures(),
        edits in edits(),
    ) {
        let mut events: BTreeMap<Id, EventFacts> =
            given.into_iter().map(|event| (event.id, event)).collect();
        let mut plan = plan(&before);
        let mut kept = Coverage::of(events.values().cloned(), plan.clone());
        for edit in edits {
            apply(edit.clone(), &mut events, &mut plan, &mut kept);
            let anew = Coverage::of(events.values().cloned(), plan.clone());
            prop_assert_eq!(answers(&kept.whole()), answers(&anew.whole()), "after {:?}", edit);
        }
    }

    #[test]
    fn what_is_deleted_and_restored_changes_nothing(
        given in events(),
        measures in measures(),
        at in 0..40usize,
    ) {
        let plan = plan(&measures);
        let mut coverage = Coverage::of(given.clone(), plan.clone());
        let before = answers(&coverage.whole());
        if let Some(event) = given.get(at) {
            coverage.update([], &[event.id]);
            coverage.update([event.clone()], &[]);
            prop_assert_eq!(&answers(&coverage.whole()), &before, "an event");
        }
        if !measures.is_empty() {
            let mut fewer = plan.clone();
            fewer.measures.remove(at % measures.len());
            prop_assert!(coverage.replan(fewer) && coverage.replan(plan));
            prop_assert_eq!(&answers(&coverage.whole()), &before, "a measure");
        }
    }

    /// Of two sets of measures together every number is at least what it is for each of them: as many
    /// events are answered, and those are the same ones among others; weighted and not, in every row.
    #[test]
    fn measures_together_answer_at_least_what_each_set_answers(
        given in events(),
        some in measures(),
        others in measures(),
        weights in weights(),
    ) {
        let others: Vec<Measure> = others
            .into_iter()
            .map(|measure| Measure { id: id(measure.id.as_u128() + 100), ..measure })
            .collect();
        let coverage = |measures: &[Measure]| {
            Coverage::of(given.clone(), Plan { weights: weights.clone(), ..plan(measures) })
        };
        let together = coverage(&[some.clone(), others.clone()].concat());
        for part in [coverage(&some), coverage(&others)] {
            for dimension in Dimension::ALL {
                let one = part.whole().matrix(dimension, None);
                let both = together.whole().matrix(dimension, None);
                prop_assert!(one.answered <= both.answered);
                prop_assert!(one.weight_answered <= both.weight_answered);
                prop_assert_eq!(one.weight, both.weight);
                for one in &one.rows {
                    // A pillar of one's own is a row where some measure has it.
                    let both = both.rows.iter().find(|both| both.code == one.code).unwrap();
                    prop_assert_eq!(one.events, both.events);
                    prop_assert!(one.answered <= both.answered);
                    for (one, both) in one.cells.iter().flatten().zip(both.cells.iter().flatten()) {
                        prop_assert_eq!((one.events, one.weight), (both.events, both.weight));
                        prop_assert!(one.answered <= both.answered);
                        prop_assert!(one.weight_answered <= both.weight_answered);
                    }
                }
            }
            let answered =
                CoverageSelection { answered: Some(true), ..CoverageSelection::default() };
            let both = opened(&together.whole(), &answered);
            for event in opened(&part.whole(), &answered) {
                prop_assert!(both.contains(&event));
            }
        }
    }

    /// Of two sets of events together as many are answered as of each, less those that are in both; no
    /// event's answer depends on the others.
    #[test]
    fn events_together_are_answered_as_each_set_is(
        given in events(),
        measures in measures(),
        split in prop::collection::vec(0..3u8, 40),
    ) {
        let coverage = coverage(&given, &measures);
        let those = |wanted: &[u8]| {
            let chosen = given.iter().zip(&split).filter(|(_, side)| wanted.contains(side));
            coverage.part(chosen.map(|(event, _)| event.id))
        };
        let (one, other) = (those(&[0, 1]), those(&[1, 2]));
        let (common, both) = (those(&[1]), those(&[0, 1, 2]));
        let answered = |part: &Part<'_>| part.matrix(Dimension::Region, None).answered;
        prop_assert_eq!(
            answered(&one) + answered(&other),
            answered(&both) + answered(&common)
        );
        prop_assert!(answered(&both) >= answered(&one).max(answered(&other)));
    }
}

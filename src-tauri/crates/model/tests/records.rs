//! What the file format rests on: field numbers, the layout of values, unknown kept apart from empty.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use concord_model::value::difference;
use concord_model::{
    Act, Edtf, FieldKey, Fields, Id, Kind, Measure, Person, Place, Record, Stated, Value,
};

fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

#[test]
fn no_field_number_is_used_twice_or_is_the_existence() {
    for kind in Kind::ALL {
        let numbers: BTreeSet<u16> = kind.fields().iter().map(|field| field.number).collect();
        assert_eq!(numbers.len(), kind.fields().len(), "{kind:?}");
        assert!(!numbers.contains(&0), "{kind:?}: 0 says whether the record exists");
    }
}

#[test]
fn a_record_survives_its_registers() {
    let measure = Measure {
        id: id(1),
        name: "Truth commission".into(),
        adopted: Stated::Known(Edtf::parse("1990-04-25").unwrap()),
        cost: Stated::Known(0.0),
        price_year: Stated::Unknown,
        parameters: [("powers".to_owned(), "summons".to_owned())].into(),
        duties: ["O-TRU".to_owned()].into(),
        supporters: [id(7)].into(),
        partners: vec!["ICTJ".to_owned()],
        ..Measure::default()
    };
    assert_eq!(Measure::from_fields(id(1), &measure.to_fields()), measure);
    let act = Act { id: id(2), event: Some(id(3)), places: vec![id(5), id(4)], ..Act::default() };
    assert_eq!(Act::from_fields(id(2), &act.to_fields()).places, [id(5), id(4)], "in their order");
}

#[test]
fn unknown_is_not_empty_is_not_zero() {
    let layouts: Vec<Fields> = [Stated::Empty, Stated::Unknown, Stated::Known(0.0)]
        .map(|latitude| Place { id: id(1), latitude, ..Place::default() }.to_fields())
        .into();
    assert_eq!(layouts[0].len(), 0);
    assert_eq!(layouts[1][&FieldKey::of(5)], Value::Unknown);
    assert_eq!(layouts[2][&FieldKey::of(5)], Value::Real(0.0));
}

#[test]
fn an_edit_writes_what_differs_and_clears_what_is_gone() {
    let before = Person {
        id: id(1),
        name: "C. R.".into(),
        groups: ["VC-UNI".to_owned(), "VC-CHI".to_owned()].into(),
        ..Person::default()
    };
    let after =
        Person { name: Stated::Unknown, groups: ["VC-UNI".to_owned()].into(), ..before.clone() };
    let writes = difference(&before.to_fields(), &after.to_fields());
    assert_eq!(
        writes,
        [(FieldKey::element(11, "VC-CHI"), Value::Empty), (FieldKey::of(1), Value::Unknown),],
        "one group is taken out, the name becomes unknown, the rest is left alone"
    );
}

#[test]
fn the_stored_form_of_a_value_does_not_change() {
    let bytes = |value: &Value| postcard::to_stdvec(value).unwrap();
    assert_eq!(bytes(&Value::Empty), [0]);
    assert_eq!(bytes(&Value::Unknown), [1]);
    assert_eq!(bytes(&Value::Text("ab".into())), [2, 2, b'a', b'b']);
    assert_eq!(bytes(&Value::Integer(-1)), [3, 1]);
    assert_eq!(bytes(&Value::Real(1.0)), [4, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
    assert_eq!(bytes(&Value::Flag(true)), [5, 1]);
    assert_eq!(bytes(&Value::Id(id(9)))[..2], [6, 16]);
    assert_eq!(bytes(&Value::List(vec![Value::Empty])), [7, 1, 0]);
    for (kind, at) in Kind::ALL.iter().zip(0u8..) {
        assert_eq!(postcard::to_stdvec(kind).unwrap(), [at], "{kind:?}");
    }
}

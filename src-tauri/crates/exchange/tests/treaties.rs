//! Treaty statuses as the depositaries' tables give them.

#![allow(clippy::unwrap_used, missing_docs)]

use concord_exchange::{StatusTable, TreatyNames, open, read_statuses};
use concord_model::{Catalogue, Stated, TreatyStatus};

fn read(text: &str) -> StatusTable {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("statuses.csv");
    std::fs::write(&path, text).unwrap();
    let file = open(&path, None).unwrap();
    let names = TreatyNames::of(Catalogue::bundled(), []);
    read_statuses(&file, &names, Some("CHL")).unwrap()
}

fn of<'a>(table: &'a StatusTable, code: &str) -> &'a TreatyStatus {
    let known = |status: &TreatyStatus| status.instrument.known().is_some_and(|own| own == code);
    &table.statuses.iter().find(|read| known(&read.status)).unwrap().status
}

fn day<T: ToString>(stated: &Stated<T>) -> String {
    stated.known().map(ToString::to_string).unwrap_or_default()
}

fn notes(table: &StatusTable) -> Vec<(u64, &str, &str)> {
    let note =
        |note: &concord_exchange::RowNote| (note.row, note.outcome.clone(), note.message.clone());
    let told: Vec<(u64, String, String)> = table.notes.iter().map(note).collect();
    told.into_iter().map(|(row, a, b)| (row, &*a.leak(), &*b.leak())).collect()
}

#[test]
fn a_table_of_the_treaty_bodies_is_read() {
    let table = read(
        "Treaty,Signature Date,\"Ratification Date, Accession(a), Succession(d) Date\"\n\
         CAT - Convention against Torture and Other Cruel Inhuman or Degrading Treatment or Punishment,23 Sep 1987,30 Sep 1988\n\
         CAT-OP - Optional Protocol of the Convention against Torture,06 Jun 2005,12 Dec 2008\n\
         CCPR - International Covenant on Civil and Political Rights,16 Sep 1969,10 Feb 1972\n\
         CCPR-OP1 - Optional Protocol to the International Covenant on Civil and Political Rights,,27 May 1992 (a)\n\
         CMW - International Convention on the Protection of the Rights of All Migrant Workers,24 Sep 1993,21 Mar 2005\n\
         CED,06 Feb 2007,\n\
         CRPD,,\n",
    );
    assert_eq!((table.rows, table.foreign, table.failed, table.idle), (7, 0, 1, 1));
    assert_eq!(day(&of(&table, "CAT").bound), "1988-09-30");
    assert_eq!(day(&of(&table, "CAT").consent_to_be_bound), "ratification");
    assert_eq!(day(&of(&table, "OPCAT").bound), "2008-12-12");
    let covenant = of(&table, "ICCPR");
    assert_eq!(
        (day(&covenant.bound), day(&covenant.complaints_from)),
        ("1972-02-10".into(), "1992-05-27".into())
    );
    assert_eq!(covenant.complaints, Stated::Known(true));
    assert_eq!(day(&of(&table, "CED").consent_to_be_bound), "none", "signed only");
    assert_eq!(
        notes(&table),
        [
            (6, "failed", "treaty-row-unknown"),
            (7, "created", "treaty-row-signed-only"),
            (8, "skipped", "treaty-row-empty"),
        ]
    );
}

#[test]
fn a_table_of_the_depositary_is_read_and_other_countries_are_counted() {
    let table = read(
        "Participant;Treaty;Signature;Ratification, Acceptance(A), Accession(a), Succession(d);Entry into force;Reservations;Denunciation\n\
         Afghanistan;Rome Statute of the International Criminal Court;;10 Feb 2003 a;;;\n\
         Chile;Rome Statute of the International Criminal Court;11 Sep 1998;29 Jun 2009;1 Sep 2009;None known;\n\
         Chile 2;ACHR;22 Nov 1969;21 Aug 1990;21 Aug 1990;\"=HYPERLINK(\"\"http://x\"\")\";\n\
         [Chile];ECHR;;1 Jan 1990 a;;;\n\
         Chile;ICESCR;16 Sep 1969;13 Aug 1985 A;;;2001-01-01\n",
    );
    assert_eq!((table.rows, table.foreign, table.failed), (5, 1, 0), "{:?}", table.notes);
    let statute = of(&table, "RS");
    assert_eq!(
        (day(&statute.signed), day(&statute.in_force)),
        ("1998-09-11".into(), "2009-09-01".into())
    );
    let pact = of(&table, "ACHR");
    assert_eq!(day(&pact.reservations), "=HYPERLINK(\"http://x\")", "a formula is a text");
    assert_eq!(of(&table, "ECHR").denounced, Stated::Unknown);
    let social = of(&table, "ICESCR");
    assert_eq!(day(&social.consent_to_be_bound), "acceptance");
    assert_eq!(day(&social.denounced), "2001-01-01");
}

#[test]
fn what_cannot_be_read_is_told_by_row_and_the_rest_is_taken() {
    let table = read(
        "treaty,country,ratification,complaint procedure\n\
         CAT,CHL,soon,\n\
         CERD,CHL,20 Oct 1971,perhaps\n\
         CRC,CHL,13 Aug 1990,no\n\
         CRC,CHL,14 Aug 1990,no\n\
         CRC,Chile,13 Aug 1990,no\n\
         CEDAW,Chili,7 Dec 1989,12 Mar 2020\n",
    );
    assert_eq!((table.failed, table.idle, table.statuses.len()), (3, 1, 2));
    assert_eq!(
        notes(&table),
        [
            (2, "failed", "row-date"),
            (3, "failed", "row-flag"),
            (5, "failed", "treaty-row-contradicts"),
        ]
    );
    assert_eq!(table.notes[0].value.as_deref(), Some("soon"));
    assert_eq!(day(&of(&table, "CEDAW").complaints_from), "2020-03-12");
    assert_eq!(of(&table, "CRC").complaints, Stated::Known(false));
}

#[test]
fn the_sample_is_read_without_a_remark() {
    let table = read(include_str!("../../../sample/treaty-status.csv"));
    assert_eq!(table.notes, []);
    assert_eq!(table.statuses.len() as u64, table.rows);
    assert_eq!(day(&of(&table, "ICCPR").in_force), "1976-03-23");
    assert_eq!(day(&of(&table, "CED").in_force), "2011-01-07");
    assert_eq!(day(&of(&table, "GC1-4").bound), "1950-10-12");
}

//! The mappings for UCDP GED and ACLED, on rows made up in the shape of theirs.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::collections::BTreeMap;

use concord_exchange::{Importer, MappingDefinition, bundled, licence_of, open, suggest};
use concord_model::{Act, Catalogue, Edtf, Event, EventBundle, Involvement, Kind, Place, Source};
use support::{Session, counts, shared};

fn preset(name: &str) -> MappingDefinition {
    bundled().into_iter().find(|(known, _)| known == name).unwrap().1
}

fn suggested(headings: &[String]) -> Option<String> {
    let all = bundled();
    let known = all.iter().map(|(name, definition)| (name.as_str(), definition));
    suggest(headings, known).map(str::to_owned)
}

fn catalogue() -> Catalogue {
    Catalogue::bundled().clone()
}

/// Rows as CSV, each given by the columns that are not empty.
fn table(header: &str, rows: &[&[(&str, &str)]]) -> String {
    let columns: Vec<&str> = header.trim().split(',').collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&columns).unwrap();
    for row in rows {
        let cells: BTreeMap<&str, &str> = row.iter().copied().collect();
        for name in cells.keys() {
            assert!(columns.contains(name), "no column {name}");
        }
        writer.write_record(columns.iter().map(|column| cells.get(column).unwrap_or(&""))).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

const GED: &str = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,\
conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,\
side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,\
source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,\
longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,\
deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

const ACLED: &str = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,\
sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,\
iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,\
notes,fatalities,tags,timestamp";

const ACLED_2021: &str = "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,\
event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,\
country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,\
fatalities,timestamp,iso3";

fn ged() -> String {
    table(
        GED,
        &[
            &[
                ("id", "1001"),
                ("type_of_violence", "3"),
                ("conflict_name", "Government of A - Civilians"),
                ("side_a", "Government of A"),
                ("side_b", "Civilians"),
                ("gwnoa", "517"),
                ("date_prec", "1"),
                ("date_start", "1994-04-12 00:00:00.000"),
                ("date_end", "1994-04-12 00:00:00.000"),
                ("where_prec", "1"),
                ("where_coordinates", "Church of B"),
                ("latitude", "-1.95"),
                ("longitude", "30.06"),
                ("best", "40"),
                ("low", "25"),
                ("high", "60"),
                ("deaths_civilians", "40"),
                ("source_article", "\"Agency, 1994-04-20, Killings at church\""),
                ("source_headline", "Killings at church"),
            ],
            &[
                ("id", "1002"),
                ("type_of_violence", "1"),
                ("side_a", "Government of A"),
                ("side_b", "Front"),
                ("gwnoa", "517"),
                ("date_prec", "4"),
                ("date_start", "1994-05-01"),
                ("date_end", "1994-05-31"),
                ("where_prec", "4"),
                ("where_coordinates", "North province"),
                ("latitude", "-1.7"),
                ("longitude", "29.9"),
                ("best", "7"),
                ("low", "7"),
                ("high", "12"),
                ("deaths_civilians", "2"),
            ],
            &[
                ("id", "1003"),
                ("type_of_violence", "3"),
                ("side_a", "Front"),
                ("side_b", "Civilians"),
                ("date_prec", "2"),
                ("date_start", "1994-06-03"),
                ("date_end", "1994-06-06"),
                ("where_prec", "6"),
                ("latitude", "-2"),
                ("longitude", "30"),
                ("best", "0"),
                ("low", "0"),
                ("high", "3"),
            ],
        ],
    )
}

fn acled(header: &str, date: [&str; 3]) -> String {
    table(
        header,
        &[
            &[
                ("event_id_cnty", "AAA1"),
                ("event_date", date[0]),
                ("time_precision", "1"),
                ("event_type", "Violence against civilians"),
                ("sub_event_type", "Attack"),
                ("actor1", "Military Forces of A"),
                ("inter1", "1"),
                ("actor2", "Civilians (A)"),
                ("inter2", "7"),
                ("location", "B"),
                ("latitude", "10.5"),
                ("longitude", "-3.25"),
                ("geo_precision", "1"),
                ("source", "Gazette"),
                ("notes", "As of that day, made-up soldiers killed three made-up farmers."),
                ("fatalities", "3"),
            ],
            &[
                ("event_id_cnty", "AAA2"),
                ("event_date", date[1]),
                ("time_precision", "2"),
                ("event_type", "Protests"),
                ("sub_event_type", "Excessive force against protesters"),
                ("actor1", "Protesters (A)"),
                ("inter1", "6"),
                ("actor2", "Police Forces of A"),
                ("inter2", "1"),
                ("location", "C"),
                ("latitude", "11"),
                ("longitude", "-3"),
                ("geo_precision", "2"),
                ("fatalities", "0"),
            ],
            &[
                ("event_id_cnty", "AAA3"),
                ("event_date", date[2]),
                ("time_precision", "3"),
                ("event_type", "Battles"),
                ("sub_event_type", "Armed clash"),
                ("actor1", "Front"),
                ("inter1", "2"),
                ("actor2", "Military Forces of A"),
                ("inter2", "1"),
                ("location", "North"),
                ("latitude", "12"),
                ("longitude", "-2"),
                ("geo_precision", "3"),
                ("fatalities", "9"),
            ],
        ],
    )
}

fn import(session: &mut Session, text: &str, name: &str) -> (u64, u64, u64, u64) {
    let file = session.open(text);
    assert_eq!(suggested(file.headings()).as_deref(), Some(name), "known by its headings");
    let definition = preset(name);
    Importer::new(&file, name, &definition, Some(&catalogue())).unwrap();
    let imported = session.import_file(&file, name, &definition).unwrap();
    assert_eq!(imported.outcome.failed, 0, "{:?}", imported.outcome.notes);
    counts(&imported)
}

fn by_key(session: &Session, key: &str) -> EventBundle {
    let ends = |event: &Event| event.origin.known().unwrap().ends_with(&format!(":{key}"));
    session.memory.bundles().into_iter().find(|bundle| ends(&bundle.event)).unwrap()
}

fn date(bundle: &EventBundle) -> &str {
    bundle.event.date.known().map(Edtf::as_str).unwrap_or_default()
}

#[test]
fn the_headings_are_those_of_the_real_files() {
    for (path, header, name) in [
        ("ucdp_acled/ucdp_ged_header.csv", GED, "ucdp-ged"),
        ("ucdp_acled/acled_header.csv", ACLED, "acled"),
    ] {
        let Some(path) = shared(path) else { return };
        assert_eq!(std::fs::read_to_string(&path).unwrap().trim(), header);
        let file = open(&path, None).unwrap();
        assert_eq!(suggested(file.headings()).as_deref(), Some(name));
        assert_eq!(licence_of(file.headings()).map(|licence| licence.name), Some(name));
    }
    assert_eq!((GED.split(',').count(), ACLED.split(',').count()), (49, 31));
}

#[test]
fn ucdp_ged_as_its_codebook_reads() {
    let mut session = Session::new();
    assert_eq!(import(&mut session, &ged(), "ucdp-ged"), (3, 0, 0, 0));
    let one_sided = by_key(&session, "1001");
    assert_eq!(date(&one_sided), "1994-04-12");
    let deaths = |bundle: &EventBundle| {
        let event = &bundle.event;
        [&event.deaths_low, &event.deaths_best, &event.deaths_high].map(|n| *n.known().unwrap())
    };
    assert_eq!(deaths(&one_sided), [25, 40, 60]);
    assert_eq!(one_sided.acts[0].violation, "LIF-02".into());
    assert_eq!(one_sided.involvements[0].perpetrator_type, "PRP-STA".into());
    assert_eq!(one_sided.involvements[0].affiliation, "Government of A".into());
    assert_eq!(one_sided.places[0].precision, "LP-1".into());
    assert_eq!(one_sided.sources[0].title, "Killings at church".into());
    assert_eq!(one_sided.event.licence, "ucdp-ged".into());
    let battle = by_key(&session, "1002");
    assert_eq!(date(&battle), "1994-05", "a whole month is a month");
    assert!(battle.acts.is_empty() && battle.involvements.is_empty(), "a side is no perpetrator");
    assert_eq!(battle.event.details["side_b"], "Front");
    assert_eq!(battle.event.details["deaths_civilians"], "2", "no column is lost");
    assert_eq!(battle.places[0].precision, "LP-4".into());
    let group = by_key(&session, "1003");
    assert_eq!(date(&group), "1994-06-03/1994-06-06");
    assert_eq!(group.involvements[0].perpetrator_type, "PRP-NSA".into());
    assert_eq!(deaths(&group), [0, 0, 3], "no death is a count, not an unknown");
    assert_eq!(import(&mut session, &ged(), "ucdp-ged"), (0, 0, 3, 0));
}

#[test]
fn acled_in_the_forms_in_which_its_files_came() {
    let mut known: Option<BTreeMap<String, String>> = None;
    for (header, dates) in [
        (ACLED, ["2021-03-05", "2021-03-08", "2021-03-15"]),
        (ACLED, ["05 March 2021", "08 March 2021", "15 March 2021"]),
        (ACLED_2021, ["05-03-2021", "08-03-2021", "15-03-2021"]),
        (ACLED_2021, ["5 March 2021", "8 March 2021", "15 March 2021"]),
    ] {
        let mut session = Session::new();
        let text = format!("\u{feff}{}", acled(header, dates));
        assert_eq!(import(&mut session, &text, "acled"), (3, 0, 0, 0));
        let dates = ["AAA1", "AAA2", "AAA3"];
        let dates = dates.map(|key| (key.to_owned(), date(&by_key(&session, key)).to_owned()));
        let dates = BTreeMap::from(dates);
        assert_eq!(dates["AAA1"], "2021-03-05");
        assert_eq!((&*dates["AAA2"], &*dates["AAA3"]), ("2021-03-08~", "2021-03~"));
        assert_eq!(known.get_or_insert_with(|| dates.clone()), &dates);
        let attack = by_key(&session, "AAA1");
        assert_eq!(attack.acts[0].violation, "LIF-02".into());
        assert_eq!(attack.involvements[0].perpetrator_type, "PRP-STA".into());
        assert_eq!(attack.event.deaths_best, 3.into());
        assert_eq!(attack.event.licence, "acled".into());
        let protest = by_key(&session, "AAA2");
        assert_eq!(protest.acts[0].violation, "LIF-06".into());
        assert_eq!(protest.involvements[0].affiliation, "Police Forces of A".into());
        let battle = by_key(&session, "AAA3");
        assert!(battle.acts.is_empty() && battle.involvements.is_empty());
        let precisions: Vec<_> =
            session.memory.all::<Place>().into_iter().map(|place| place.precision).collect();
        assert_eq!(precisions, ["LP-2".into(), "LP-3".into(), "LP-4".into()]);
        assert_eq!(session.memory.count(Kind::Source), session.memory.all::<Source>().len());
        assert_eq!(session.memory.all::<Act>().len(), 2);
        assert_eq!(session.memory.all::<Involvement>().len(), 2);
        // The same events from a newer file are known again.
        let newer = acled(ACLED, ["2021-03-05", "2021-03-08", "2021-03-15"]);
        assert_eq!(import(&mut session, &newer, "acled").0, 0);
    }
}

#[test]
fn a_file_under_forbidding_terms_is_known_whatever_mapping_reads_it() {
    let headings: Vec<String> = ACLED_2021.split(',').map(|name| name.to_uppercase()).collect();
    let found = licence_of(&headings).unwrap();
    assert_eq!((found.name, found.passing), ("acled", concord_exchange::Passing::Never));
    assert!(licence_of(&["name".to_owned(), "date".to_owned()]).is_none());
}

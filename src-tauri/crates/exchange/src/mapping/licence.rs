//! The terms under which data of others was given, as far as a program has to keep them.

/// What may be done with the data of a licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passing {
    /// It may be passed on where its authors are named.
    Attribution,
    /// It may not be passed on as data: no export lets it out.
    Never,
}

/// A licence of data. Its terms in words are the messages `licence-<name>-terms` and
/// `licence-<name>-citation`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Licence {
    /// Its name, as in `Event::licence` and `Import::licence`.
    pub name: &'static str,
    /// Whether exports may let the data out.
    pub passing: Passing,
    /// Columns by which a file under this licence is known, whatever mapping reads it.
    columns: &'static [&'static str],
}

const LICENCES: [Licence; 2] = [
    Licence {
        name: "acled",
        passing: Passing::Never,
        columns: &["event_id_cnty", "event_date", "sub_event_type", "assoc_actor_1", "inter1"],
    },
    Licence {
        name: "ucdp-ged",
        passing: Passing::Attribution,
        columns: &["dyad_new_id", "side_a_new_id", "priogrid_gid", "where_prec", "date_prec"],
    },
];

/// The licence of this name.
pub fn licence(name: &str) -> Option<Licence> {
    LICENCES.into_iter().find(|licence| licence.name == name)
}

/// The licence under which a file with these headings was given, where it can be told.
pub fn licence_of(headings: &[String]) -> Option<Licence> {
    let has = |column: &&str| headings.iter().any(|heading| heading.eq_ignore_ascii_case(column));
    LICENCES.into_iter().find(|licence| licence.columns.iter().all(&has))
}

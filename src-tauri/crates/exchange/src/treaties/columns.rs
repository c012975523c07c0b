//! Which column says what, by its heading.

use super::names::plain;
use crate::ExchangeError;

/// What a column can say of a treaty's status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Treaty,
    Country,
    Signed,
    Bound,
    Consent,
    InForce,
    Denounced,
    Complaints,
    ComplaintsFrom,
    Reservations,
    Declarations,
    ImplementingLaw,
    Source,
    Remarks,
}

/// Headings by what they say, in plain letters; one ending in `*` is a beginning. The first column that
/// fits is taken, and the first line that fits a column.
const HEADINGS: [(Column, &[&str]); 14] = [
    (
        Column::ComplaintsFrom,
        &["complaints from", "complaints since", "date of complaint*", "complaints accepted on"],
    ),
    (
        Column::Complaints,
        &[
            "complaint*",
            "individual complaint*",
            "acceptance of individual*",
            "communication*",
            "individual communication*",
            "plaintes*",
            "communications individuelles",
            "quejas*",
        ],
    ),
    (Column::Reservations, &["reservation*", "reserves*", "reserva*"]),
    (Column::Declarations, &["declaration*", "declaracion*"]),
    (
        Column::InForce,
        &[
            "entry into force*",
            "in force*",
            "date of entry into force*",
            "entree en vigueur*",
            "en vigueur*",
            "entrada en vigor*",
            "effective*",
        ],
    ),
    (
        Column::Denounced,
        &["denunci*", "denounced*", "withdraw*", "date of withdrawal", "denonciation*", "retrait*"],
    ),
    (
        Column::Consent,
        &[
            "consent",
            "consent to be bound",
            "action",
            "action type",
            "type of action",
            "mode",
            "mode of consent",
            "form of consent",
            "consentement*",
        ],
    ),
    (
        Column::Bound,
        &[
            "ratif*",
            "date of ratification*",
            "accession*",
            "consent date",
            "date of consent*",
            "bound*",
            "adhesion*",
            "succession*",
            "acceptance*",
            "date de ratification*",
            "fecha de ratificacion*",
        ],
    ),
    (
        Column::Signed,
        &[
            "signature*",
            "signed*",
            "date of signature*",
            "signe*",
            "date de signature*",
            "firma*",
            "fecha de firma*",
        ],
    ),
    (Column::ImplementingLaw, &["implement*", "domestic law*", "loi d application*"]),
    (
        Column::Country,
        &[
            "country*",
            "state",
            "states",
            "state party",
            "participant*",
            "party",
            "parties",
            "pays*",
            "etat*",
            "pais*",
            "estado*",
        ],
    ),
    (
        Column::Treaty,
        &[
            "treaty*",
            "instrument*",
            "convention*",
            "code",
            "name",
            "treaty name*",
            "traite*",
            "tratado*",
            "agreement*",
            "title",
        ],
    ),
    (Column::Source, &["source*", "fuente*"]),
    (Column::Remarks, &["remark*", "note*", "comment*", "remarque*", "observacion*"]),
];

/// Columns by what they say.
pub(super) struct Columns(Vec<(Column, usize)>);

impl Columns {
    pub(super) fn of(headings: &[String]) -> Result<Self, ExchangeError> {
        let mut found: Vec<(Column, usize)> = Vec::new();
        for (at, heading) in headings.iter().enumerate() {
            let heading = plain(heading);
            let fits = HEADINGS.iter().find(|(_, names)| names.iter().any(|one| is(&heading, one)));
            if let Some((column, _)) = fits
                && found.iter().all(|(other, _)| other != column)
            {
                found.push((*column, at));
            }
        }
        let columns = Self(found);
        let told = [Column::Signed, Column::Bound, Column::InForce, Column::Complaints];
        match columns.has(Column::Treaty) && told.into_iter().any(|column| columns.has(column)) {
            true => Ok(columns),
            false => Err(ExchangeError::TreatyColumns),
        }
    }

    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.0.iter().find(|(other, _)| *other == column).map(|(_, at)| *at)
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.at(column).is_some()
    }
}

fn is(heading: &str, name: &str) -> bool {
    match name.strip_suffix('*') {
        Some(beginning) => heading.starts_with(beginning),
        None => heading == name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(headings: &[&str]) -> Vec<Option<usize>> {
        let headings: Vec<String> = headings.iter().map(ToString::to_string).collect();
        let columns = Columns::of(&headings).unwrap_or_else(|error| panic!("{error}"));
        [Column::Treaty, Column::Country, Column::Signed, Column::Bound, Column::InForce]
            .map(|column| columns.at(column))
            .into()
    }

    #[test]
    fn the_headings_of_the_depositaries_are_known() {
        let ohchr =
            ["Treaty", "Signature Date", "Ratification Date, Accession(a), Succession(d) Date"];
        assert_eq!(found(&ohchr), [Some(0), None, Some(1), Some(2), None]);
        let collection =
            ["Participant", "Signature", "Ratification, Acceptance(A), Accession(a)", "Treaty"];
        assert_eq!(found(&collection), [Some(3), Some(0), Some(1), Some(2), None]);
        let french = ["Traité", "Pays", "Date de signature", "Ratification", "Entrée en vigueur"];
        assert_eq!(found(&french), [Some(0), Some(1), Some(2), Some(3), Some(4)]);
    }

    #[test]
    fn a_table_without_a_treaty_or_a_date_is_refused() {
        for headings in [&["Country", "Signature"][..], &["Treaty", "Country"]] {
            let headings: Vec<String> = headings.iter().map(ToString::to_string).collect();
            assert!(matches!(Columns::of(&headings), Err(ExchangeError::TreatyColumns)));
        }
    }
}

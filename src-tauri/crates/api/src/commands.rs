//! The table of commands: name, request, response. The dispatcher, the list a shell may offer, the
//! TypeScript client and its types all come from these rows.

use crate::messages::{
    Nothing, RecordId, attachments::*, chain::*, coverage::*, dossier::*, entries::*, exchange::*,
    figures::*, gazetteer::*, layers::*, likeness::*, map::*, measures::*, norms::*, own::*,
    query::*, register::*, review::*, stakeholders::*, statistics::*, timeline::*, weights::*,
};
use crate::messages::{bulk::*, saved::*, table::*};
use concord_exchange::{FileInspection, SavedFile};
use concord_index::{
    Completions, Crosstab, MapDensity, MapView, RegionCounts, Rows, SelectionSummary, Table,
    TimeSpans, Timeline,
};
use concord_model::{MeasureBundle, Stakeholder};
use concord_plan::{CoverageMatrix, Flow, Gaps, Proposals};

/// Calls `$with!` with every row of the table.
macro_rules! each_command {
    ($with:ident) => {
        $with! {
            // The dossier as a whole.
            status(Nothing) -> Status;
            create_dossier(CreateDossier) -> DossierCreated;
            open_dossier(OpenDossierRequest) -> Status;
            open_sample(Nothing) -> Status;
            lock(Nothing) -> Status;
            close_dossier(Nothing) -> Status;
            recent_dossiers(Nothing) -> RecentDossiers;
            forget_recent(Path) -> RecentDossiers;
            passphrase_strength(Passphrase) -> PassphraseStrength;
            change_passphrase(ChangePassphrase) -> Nothing;
            replace_recovery_code(ReplaceRecoveryCode) -> RecoveryCode;
            preferences(Nothing) -> Preferences;
            save_preferences(Preferences) -> Preferences;
            activity(Nothing) -> Nothing;
            catalogue(Nothing) -> CatalogueResponse;
            history(HistoryRequest) -> History;
            undo(Nothing) -> Status;
            redo(Nothing) -> Status;
            verify(Nothing) -> Verification;
            read_date(DateText) -> DateReading;
            new_ids(NewIds) -> Ids;
            // The register of abuses.
            select_events(Selection) -> SelectionSummary;
            event_rows(RowsRequest) -> Rows;
            event_table(TableRequest) -> Table;
            table_ids(TableIdsRequest) -> RowIds;
            table_layout(Nothing) -> TableLayout;
            save_table_layout(TableLayout) -> TableLayout;
            bulk_fields(Nothing) -> BulkFields;
            plan_bulk_edit(BulkRequest) -> JobStarted;
            bulk_preview(BulkPlan) -> BulkPreview;
            bulk_records(BulkRecordsRequest) -> BulkRecords;
            start_bulk_edit(StartBulkEdit) -> JobStarted;
            saved_queries(Nothing) -> SavedQueries;
            save_query(SaveQuery) -> SavedQueries;
            set_presenting(Presenting) -> Presenting;
            presenting(Nothing) -> Presenting;
            map_view(MapRequest) -> MapView;
            timeline(TimelineRequest) -> Timeline;
            time_spans(TimeSpansRequest) -> TimeSpans;
            crosstab(CrosstabRequest) -> Crosstab;
            event(RecordId) -> EventRecord;
            save_event(SaveEvent) -> Saved;
            find_persons(FindPersons) -> PersonsFound;
            delete_record(DeleteRecord) -> Saved;
            // The search box.
            complete_query(CompleteQuery) -> Completions;
            read_query(QueryText) -> QueryReading;
            mark_texts(MarkTexts) -> MarkedTexts;
            query_hits(FindHits) -> Hits;
            find_places(FindPlaces) -> PlacesFound;
            place_at(Position) -> PlaceAt;
            map_density(DensityRequest) -> MapDensity;
            region_counts(RegionCountsRequest) -> RegionCounts;
            region_shapes(RegionShapesRequest) -> RegionShapes;
            // Map layers of the user's own.
            layers(Nothing) -> Layers;
            inspect_layer(InspectLayer) -> LayerFile;
            add_layer(AddLayer) -> JobStarted;
            save_layers(SaveLayers) -> Saved;
            layer_text(RecordId) -> LayerText;
            layer_bytes(LayerRange) -> LayerBytes;
            start_attach(AttachFiles) -> JobStarted;
            custody(RecordId) -> CustodyChain;
            add_custody(AddCustody) -> Saved;
            start_attachment_check(RecordId) -> JobStarted;
            start_attachment_export(ExportAttachments) -> JobStarted;
            similar_persons(SimilarPersons) -> SimilarPersonsFound;
            chain_of(RecordId) -> Chain;
            review_of(RecordId) -> Review;
            leaving(LeavingRequest) -> Leaving;
            own_words(Nothing) -> OwnWords;
            save_own_term(SaveOwnTerm) -> Saved;
            save_own_field(SaveOwnField) -> Saved;
            // Own entries over the lists of the catalogue.
            catalogue_entries(Nothing) -> CatalogueEntries;
            save_catalogue_entry(SaveCatalogueEntry) -> Saved;
            // Stakeholders, measures, coverage.
            stakeholders(Nothing) -> Stakeholders;
            stakeholder(RecordId) -> Stakeholder;
            save_stakeholder(SaveStakeholder) -> Saved;
            measures(Nothing) -> Measures;
            measure(RecordId) -> MeasureBundle;
            save_measure(SaveMeasure) -> Saved;
            coverage(CoverageRequest) -> CoverageMatrix;
            gaps(GapsRequest) -> Gaps;
            proposals(ProposalsRequest) -> Proposals;
            flow(CoverageRequest) -> Flow;
            accept_finding(AcceptFinding) -> Saved;
            withdraw_acceptance(WithdrawAcceptance) -> Saved;
            consultations(Nothing) -> Consultations;
            save_consultation(SaveConsultation) -> Saved;
            weights(Nothing) -> Weights;
            save_weights(SaveWeights) -> Saved;
            // Norms.
            instruments(Nothing) -> Instruments;
            save_treaty_status(SaveTreatyStatus) -> Saved;
            import_treaty_statuses(ImportTreatyStatuses) -> TreatyStatusesImported;
            situations(Nothing) -> Situations;
            save_situation(SaveSituation) -> Saved;
            norms_of(RecordId) -> NormsOfEvent;
            save_norm_judgement(SaveNormJudgement) -> Saved;
            // Exchange.
            inspect_file(InspectFile) -> FileInspection;
            mapping_targets(Nothing) -> MappingTargets;
            mappings(Nothing) -> Mappings;
            save_mapping(SaveMapping) -> Mappings;
            propose_tables(ProposeTables) -> TablesProposed;
            preview_import(ImportRequest) -> ImportPreview;
            start_import(ImportRequest) -> JobStarted;
            start_export(ExportRequest) -> JobStarted;
            job(JobId) -> JobState;
            cancel_job(JobId) -> JobState;
            save_report(SaveReport) -> Nothing;
            save_picture(SavePicture) -> SavedFile;
            save_table(SaveTable) -> SavedFile;
        }
    };
}

macro_rules! names {
    ($( $name:ident($request:ty) -> $response:ty; )*) => {
        /// Every command's name.
        pub const COMMANDS: &[&str] = &[$( stringify!($name), )*];
    };
}
each_command!(names);

macro_rules! dispatch {
    ($( $name:ident($request:ty) -> $response:ty; )*) => {
        impl crate::Concord {
            /// Answers the command `name` with a request as JSON.
            pub fn call(
                &self,
                name: &str,
                request: serde_json::Value,
            ) -> crate::Result<serde_json::Value> {
                let failed = |reason: serde_json::Error| {
                    crate::ErrorReport::internal(&format!("{name}: {reason}"))
                };
                match name {
                    $(
                        stringify!($name) => {
                            let request: $request =
                                serde_json::from_value(request).map_err(failed)?;
                            let response: $response = self.$name(request)?;
                            serde_json::to_value(response).map_err(failed)
                        }
                    )*
                    _ => Err(crate::ErrorReport::new("forbidden").with("command", name)),
                }
            }
        }
    };
}
each_command!(dispatch);

/// The TypeScript client.
#[cfg(feature = "types")]
pub mod typescript {
    use std::collections::BTreeMap;
    use std::fmt::Write;

    use ts_rs::{Config, TS, TypeVisitor};

    use super::*;

    struct Declarations {
        config: Config,
        found: BTreeMap<String, String>,
    }

    impl TypeVisitor for Declarations {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            if T::output_path().is_none() || self.found.contains_key(&T::ident(&self.config)) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let text = format!("{docs}export {}\n", T::decl(&self.config));
            self.found.insert(T::ident(&self.config), text);
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }

    /// The text of `ui/src/backend/generated.ts`.
    pub fn client() -> String {
        let mut declarations =
            Declarations { config: Config::new().with_large_int("number"), found: BTreeMap::new() };
        let mut members = String::new();
        let mut calls = String::new();
        macro_rules! rows {
            ($( $name:ident($request:ty) -> $response:ty; )*) => {
                $(
                    declarations.visit::<$request>();
                    declarations.visit::<$response>();
                    row(
                        stringify!($name),
                        &<$request as TS>::name(&declarations.config),
                        &<$response as TS>::name(&declarations.config),
                        &mut members,
                        &mut calls,
                    );
                )*
            };
        }
        each_command!(rows);
        let types: String = declarations.found.into_values().collect::<Vec<_>>().join("\n");
        format!(
            "// Generated from concord-api by `make types`; do not edit.\n\n{types}\n\
             /** Everything the host can be asked. */\nexport interface Backend {{\n{members}}}\n\n\
             /** A client that passes each command on to `call`. */\n\
             export function client(call: (name: string, request: unknown) => Promise<unknown>): Backend {{\n\
             \x20 return {{\n{calls}  }};\n}}\n"
        )
    }

    fn row(name: &str, request: &str, response: &str, members: &mut String, calls: &mut String) {
        let camel = camel_case(name);
        let (parameter, argument) = match request {
            "Nothing" => (String::new(), "{}"),
            _ => (format!("request: {request}"), "request"),
        };
        writeln!(members, "  {camel}({parameter}): Promise<{response}>;")
            .expect("writing to a string does not fail");
        let name_in = if request == "Nothing" { "" } else { "request" };
        writeln!(
            calls,
            "    {camel}: ({name_in}) => call(\"{name}\", {argument}) as Promise<{response}>,"
        )
        .expect("writing to a string does not fail");
    }

    fn camel_case(name: &str) -> String {
        let mut upper = false;
        name.chars()
            .filter_map(|letter| {
                let raised = std::mem::replace(&mut upper, letter == '_');
                match letter {
                    '_' => None,
                    _ if raised => Some(letter.to_ascii_uppercase()),
                    _ => Some(letter),
                }
            })
            .collect()
    }
}

//! Messages in the user's language, from the same Fluent files the window reads; for shells that
//! have no window.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use concord_plan::{Finding, Parameter};

use crate::catalogue;
use crate::error::ErrorReport;

/// The files a shell without a window needs, by language.
const FILES: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            include_str!("../../../catalogue/locales/en/terms.ftl"),
            include_str!("../../../catalogue/locales/en/query.ftl"),
            include_str!("../../../catalogue/locales/en/measures.ftl"),
            include_str!("../../../catalogue/locales/en/findings.ftl"),
            include_str!("../../../catalogue/locales/en/coverage.ftl"),
            include_str!("../../../catalogue/locales/en/norms.ftl"),
            include_str!("../../../catalogue/locales/en/in-play.ftl"),
            include_str!("../../../catalogue/locales/en/options.ftl"),
            include_str!("../../../catalogue/locales/en/precedents.ftl"),
            include_str!("../../../catalogue/locales/en/red-lines.ftl"),
            include_str!("../../../catalogue/locales/en/errors.ftl"),
            include_str!("../../../catalogue/locales/en/attachments.ftl"),
            include_str!("../../../catalogue/locales/en/importing.ftl"),
        ],
    ),
    (
        "fr",
        &[
            include_str!("../../../catalogue/locales/fr/terms.ftl"),
            include_str!("../../../catalogue/locales/fr/query.ftl"),
            include_str!("../../../catalogue/locales/fr/measures.ftl"),
            include_str!("../../../catalogue/locales/fr/findings.ftl"),
            include_str!("../../../catalogue/locales/fr/coverage.ftl"),
            include_str!("../../../catalogue/locales/fr/norms.ftl"),
            include_str!("../../../catalogue/locales/fr/in-play.ftl"),
            include_str!("../../../catalogue/locales/fr/options.ftl"),
            include_str!("../../../catalogue/locales/fr/precedents.ftl"),
            include_str!("../../../catalogue/locales/fr/red-lines.ftl"),
            include_str!("../../../catalogue/locales/fr/errors.ftl"),
            include_str!("../../../catalogue/locales/fr/attachments.ftl"),
            include_str!("../../../catalogue/locales/fr/importing.ftl"),
        ],
    ),
];

/// The languages there are; the first stands in for any other.
pub(crate) const LANGUAGES: [&str; 2] = ["en", "fr"];

/// The parameters that are numbers, by which a text may choose its plural. All others are words, even
/// where they look like a number: a measure may be called "1040", and a year has no thousands.
const NUMBERS: [&str; 7] = ["count", "of", "open", "row", "limit", "expected", "written"];

/// The messages of one language.
pub struct Text {
    bundle: FluentBundle<FluentResource>,
    /// The words of a dossier for entries of the catalogue, by message id.
    own: BTreeMap<String, String>,
}

impl Text {
    /// The messages of `language`, or English where it is not there.
    pub fn for_language(language: &str) -> Self {
        let known = FILES.iter().find(|(code, _)| *code == language);
        let (code, files) = known.unwrap_or(&FILES[0]);
        let locale = code.parse().expect("the bundled languages have valid codes");
        let mut bundle = FluentBundle::new(vec![locale]);
        // Isolation marks are for windows that mix directions; a terminal shows them as rubbish.
        bundle.set_use_isolating(false);
        for file in *files {
            // A message with a fault is left out and shows as its id; a test reads every file.
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, own: BTreeMap::new() }
    }

    /// The same with a dossier's own words for entries of the catalogue (message id to text), as
    /// [`crate::Concord::catalogue`] gives them.
    #[must_use]
    pub fn with_own(self, own: BTreeMap<String, String>) -> Self {
        Self { own, ..self }
    }

    /// A message with its parameters; its id where the language lacks it. A code that names a term or a
    /// region is passed as its label.
    pub fn message(&self, id: &str, parameters: &[Parameter]) -> String {
        if let Some(own) = self.own.get(id) {
            return own.clone();
        }
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for Parameter { name, value } in parameters {
            arguments.set(name.as_str(), self.argument(name, value));
        }
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned()
    }

    fn argument<'a>(&'a self, name: &str, value: &'a str) -> FluentValue<'a> {
        match value.parse::<f64>() {
            Ok(number) if NUMBERS.contains(&name) => FluentValue::from(number),
            _ => FluentValue::from(self.label(name, value).unwrap_or_else(|| value.to_owned())),
        }
    }

    /// What a code of a vocabulary is called (`region` and `template` too); the code where it has no name.
    pub fn name_of(&self, vocabulary: &str, code: &str) -> String {
        self.label(vocabulary, code).unwrap_or_else(|| code.to_owned())
    }

    fn label(&self, name: &str, code: &str) -> Option<String> {
        match name {
            "region" => catalogue::regions().name(code).map(str::to_owned),
            _ => self.term(name, code),
        }
    }

    /// The label of a term where the parameter's name is a vocabulary's.
    fn term(&self, name: &str, code: &str) -> Option<String> {
        let message = match name {
            // A measure of the catalogue is named by its code alone.
            "template" | "red-line" => code.to_owned(),
            "act" => format!("parliamentary-act-{code}"),
            _ => format!("{}-{code}", name.replace('_', "-")),
        };
        if let Some(own) = self.own.get(&message) {
            return Some(own.clone());
        }
        let pattern = self.bundle.get_message(&message)?.value()?;
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, None, &mut faults).into_owned())
    }

    /// An error's text.
    pub fn error(&self, error: &ErrorReport) -> String {
        match self.bundle.has_message(&error.message) {
            true => self.message(&error.message, &error.parameters),
            false => error.to_string(),
        }
    }

    /// A finding's text.
    pub fn finding(&self, finding: &Finding) -> String {
        self.message(&finding.rule, &finding.parameters)
    }
}

#[cfg(test)]
mod tests {
    use super::{Parameter, Text};

    fn told(id: &str, parameters: &[(&str, &str)]) -> String {
        let parameter = |(name, value): &(&str, &str)| Parameter {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
        };
        let parameters: Vec<Parameter> = parameters.iter().map(parameter).collect();
        Text::for_language("en").message(id, &parameters)
    }

    #[test]
    fn a_region_is_told_by_its_name() {
        let parameters = [("region", "AR-C"), ("count", "1")];
        let text = told("finding-region-unreached", &parameters);
        assert!(text.starts_with("Ciudad") && !text.contains("AR-C"), "{text}");
        let unknown = told("finding-region-unreached", &[("region", "XX-1"), ("count", "2")]);
        assert!(unknown.starts_with("XX-1:") && unknown.contains("2 events"), "{unknown}");
    }

    #[test]
    fn only_counts_are_numbers() {
        let text = told("error-mapping-bundled", &[("name", "007")]);
        assert!(text.starts_with("007 is"), "{text}");
        let text = told("error-dossier-newer", &[("version", "1.10")]);
        assert!(text.contains("(1.10)"), "{text}");
        let text = told("error-file-limit", &[("what", "rows"), ("row", "12"), ("limit", "11")]);
        assert!(text.contains("row 12; the limit is 11"), "{text}");
    }
}

//! What the design of a measure decides, and which red lines of the catalogue it breaches by that.

use crate::catalogue::{MeasureTemplate, RedLine};
use crate::{Catalogue, Code, Measure};

/// Code of vocabulary `red-line-finding`: somebody found that the measure crosses the line.
pub const BREACHED: &str = "breached";

/// By what a measure crosses a red line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// A choice made for a design parameter.
    Choice {
        /// The parameter's key.
        parameter: String,
        /// The code of the choice.
        option: Code,
    },
    /// An amnesty that covers a violation type.
    Amnesty {
        /// The violation type.
        violation: Code,
    },
    /// Somebody found so.
    Found,
}

/// A red line that bears on a measure, and how the measure stands to it.
#[derive(Debug, Clone, PartialEq)]
pub struct RedLineCheck<'a> {
    /// The line.
    pub line: &'a RedLine,
    /// What somebody found (vocabulary `red-line-finding`); none where nobody looked.
    pub finding: Option<&'a Code>,
    /// Why.
    pub reason: Option<&'a str>,
    /// By what it is crossed, whatever was found; empty where by nothing.
    pub breaches: Vec<Breach>,
}

impl RedLineCheck<'_> {
    /// Nobody found anything, and nothing crosses it by itself.
    pub fn is_open(&self) -> bool {
        self.finding.is_none() && self.breaches.is_empty()
    }
}

impl Measure {
    /// Whether a design parameter is decided: by a choice or in words. Blanks decide nothing.
    pub fn decides(&self, parameter: &str) -> bool {
        let words = self.parameters.get(parameter);
        self.choices.contains_key(parameter) || words.is_some_and(|words| !words.trim().is_empty())
    }

    /// The design parameters of the catalogue's measure that are open, in its order.
    pub fn open_parameters<'a>(&self, template: &'a MeasureTemplate) -> Vec<&'a str> {
        let keys = template.parameters.iter().map(String::as_str);
        keys.filter(|key| !self.decides(key)).collect()
    }
}

impl Catalogue {
    /// The red lines that bear on a measure, in the catalogue's order: those of its measure of the
    /// catalogue, those of every measure, and the general ones on amnesty where it grants one of their
    /// class.
    pub fn red_lines_of<'a>(&'a self, measure: &'a Measure) -> Vec<RedLineCheck<'a>> {
        let template = measure.catalogue.known().and_then(|code| self.measure(code));
        let own = |line: &RedLine| {
            line.measures.is_empty()
                || template.is_some_and(|template| line.measures.contains(&template.code))
        };
        let general = |line: &RedLine| {
            let class = line.amnesty.as_ref()?;
            let said =
                self.red_lines.iter().any(|line| own(line) && line.amnesty.as_ref() == Some(class));
            (!said && line.measures.len() > 1 && !self.amnestied(measure, class).is_empty())
                .then_some(())
        };
        let check = |line: &'a RedLine| RedLineCheck {
            line,
            finding: measure.red_lines.get(&line.code),
            reason: measure.red_line_reasons.get(&line.code).map(String::as_str),
            breaches: self.breaches(measure, template, line),
        };
        self.red_lines
            .iter()
            .filter(|line| own(line) || general(line).is_some())
            .map(check)
            .collect()
    }

    /// Violation types that a measure amnesties and that are of the class `never` or `threshold`.
    pub fn amnestied<'a>(&self, measure: &'a Measure, class: &str) -> Vec<&'a Code> {
        let of = |code: &&Code| {
            let term = self.term("violation-type", code);
            term.and_then(|term| term.amnesty.as_deref()) == Some(class)
        };
        measure.amnestied.iter().filter(of).collect()
    }

    fn breaches(
        &self,
        measure: &Measure,
        template: Option<&MeasureTemplate>,
        line: &RedLine,
    ) -> Vec<Breach> {
        let breaks = |parameter: &String, option: &Code| {
            let options = template.and_then(|template| template.options.get(parameter));
            let chosen = options.and_then(|all| all.iter().find(|one| &one.code == option));
            chosen.is_some_and(|one| one.red_lines.contains(&line.code))
        };
        let choices =
            measure.choices.iter().filter(|(parameter, option)| breaks(parameter, option));
        let choices = choices.map(|(parameter, option)| Breach::Choice {
            parameter: parameter.clone(),
            option: option.clone(),
        });
        let class = line.amnesty.as_deref();
        let amnestied = class.map(|class| self.amnestied(measure, class)).unwrap_or_default();
        let amnestied = amnestied.into_iter();
        let found = measure.red_lines.get(&line.code).is_some_and(|found| found == BREACHED);
        choices
            .chain(amnestied.map(|violation| Breach::Amnesty { violation: violation.clone() }))
            .chain(found.then_some(Breach::Found))
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn commission() -> Measure {
        Measure { catalogue: "M-TR-01".into(), ..Measure::default() }
    }

    fn breached(measure: &Measure) -> Vec<(&str, Vec<Breach>)> {
        let checks = Catalogue::bundled().red_lines_of(measure).into_iter();
        let crossed = checks.filter(|check| !check.breaches.is_empty());
        crossed.map(|check| (check.line.code.as_str(), check.breaches)).collect()
    }

    #[test]
    fn a_parameter_is_decided_by_a_choice_or_in_words() {
        let template = Catalogue::bundled().measure("M-TR-01").unwrap();
        let mut measure = commission();
        let all = measure.open_parameters(template).len();
        measure.parameters.insert("mandate".into(), "1973 to 1990".into());
        measure.parameters.insert("powers".into(), "  ".into());
        measure.choices.insert("amnesty".into(), "none".into());
        measure.choices.insert("of another measure".into(), "none".into());
        assert_eq!(measure.open_parameters(template).len(), all - 2);
        assert!(!measure.decides("powers"));
    }

    #[test]
    fn a_blanket_amnesty_crosses_the_lines_that_the_choice_names() {
        let mut measure = commission();
        assert_eq!(breached(&measure), []);
        measure.choices.insert("amnesty".into(), "blanket".into());
        let lines: Vec<&str> = breached(&measure).into_iter().map(|(code, _)| code).collect();
        assert_eq!(
            lines,
            ["RL-AMNESTY-NEVER", "RL-AMNESTY-THRESHOLD", "RL-AMNESTY-REMEDY", "M-TR-01-red-line-1"]
        );
        measure.choices.insert("amnesty".into(), "none".into());
        assert_eq!(breached(&measure), []);
    }

    #[test]
    fn an_amnesty_crosses_a_line_by_the_class_of_what_it_covers() {
        let amnesty =
            |catalogue: &str| Measure { catalogue: catalogue.into(), ..Measure::default() };
        let covering = |mut measure: Measure, violation: &str| {
            measure.amnestied.insert(violation.to_owned());
            measure
        };
        let by = |violation: &str| vec![Breach::Amnesty { violation: violation.to_owned() }];
        let killing = covering(amnesty("M-JU-05"), "LIF-01");
        assert_eq!(breached(&killing), [("M-JU-05-red-line-2", by("LIF-01"))]);
        // A measure of one's own has no lines of its own: the general ones on amnesty bear on it.
        let own = covering(Measure::default(), "LIF-01");
        assert_eq!(breached(&own), [("RL-AMNESTY-NEVER", by("LIF-01"))]);
        let catalogue = Catalogue::bundled();
        let terms = &catalogue.vocabulary("violation-type").unwrap().terms;
        let of = |class: &str| {
            let found = terms.iter().find(|term| term.amnesty.as_deref() == Some(class));
            found.unwrap().code.clone()
        };
        let doubtful = covering(Measure::default(), &of("threshold"));
        assert_eq!(breached(&doubtful), [("RL-AMNESTY-THRESHOLD", by(&of("threshold")))]);
        let lesser = covering(Measure::default(), &of("policy"));
        assert_eq!(breached(&lesser), []);
    }

    #[test]
    fn what_was_found_is_told_beside_what_follows() {
        let mut measure = commission();
        let line = "RL-WITNESS".to_owned();
        let open = |measure: &Measure| {
            let checks = Catalogue::bundled().red_lines_of(measure);
            checks.iter().filter(|check| check.is_open()).count()
        };
        let before = open(&measure);
        measure.red_lines.insert(line.clone(), BREACHED.to_owned());
        measure.red_line_reasons.insert(line.clone(), "No protection law".to_owned());
        assert_eq!(open(&measure), before - 1);
        let catalogue = Catalogue::bundled();
        let checks = catalogue.red_lines_of(&measure);
        let check = checks.iter().find(|check| check.line.code == line).unwrap();
        assert_eq!(
            (check.reason, &check.breaches),
            (Some("No protection law"), &vec![Breach::Found])
        );
        measure.red_lines.insert(line, "respected".to_owned());
        assert_eq!(breached(&measure), []);
    }
}

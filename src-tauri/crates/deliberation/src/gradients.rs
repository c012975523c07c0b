//! Gradients of agreement: how far each person goes along with a proposal.
//!
//! Kaner, *Facilitator's guide to participatory decision-making* (3rd edition 2014). The distribution is
//! shown, never a mean; the rule that decides is named before the vote. Versions of the scale differ in
//! number and wording, so a scale is data: its labels and what each level means for the result.

/// A level of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// What it is called; anything, or nothing where the caller has texts of its own.
    pub label: String,
    /// Whether someone at this level can live with the proposal.
    pub lives_with_it: bool,
    /// Whether what is missing must be asked for before anything is decided: serious disagreement, which a
    /// majority must not silently outvote, least of all that of victims or a minority.
    pub needs_remedy: bool,
    /// Whether one person at this level stops the proposal.
    pub blocks: bool,
}

/// A scale, from full support to full refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The levels, the most in favour first.
    pub levels: Vec<Level>,
}

impl Scale {
    /// Kaner's eight levels with these labels: 1 whole-hearted endorsement, 2 agreement with a minor point
    /// of contention, 3 support with reservations, 4 abstain, 5 more discussion needed, 6 don't like but
    /// will support, 7 serious disagreement, 8 veto. Those who abstain (4) and those who will support what
    /// they do not like (6) can live with it; who wants more discussion (5) has not decided; 7 and 8 ask for
    /// a remedy, and 8 stops it.
    #[must_use]
    pub fn kaner(labels: [String; 8]) -> Self {
        let level = |(place, label): (usize, String)| Level {
            label,
            lives_with_it: matches!(place, 0..=3 | 5),
            needs_remedy: place >= 6,
            blocks: place == 7,
        };
        Self { levels: labels.into_iter().enumerate().map(level).collect() }
    }
}

/// The rule that decides, named before the vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionRule {
    /// Everybody who voted can live with it.
    Unanimity,
    /// All but at most one can live with it, and nobody blocks.
    ConsensusMinusOne,
    /// More than half of those who voted can live with it, and nobody blocks.
    Majority,
    /// The vote only advises.
    AdviceOnly,
}

/// A vote for a level that the scale does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("vote {vote} is for level {level}, which the scale does not have")]
pub struct NoSuchLevel {
    /// The vote, by its place.
    pub vote: usize,
    /// The level, by its place from 0.
    pub level: usize,
}

/// What a vote on a scale shows.
#[derive(Clone, Debug, PartialEq)]
pub struct GradientResult {
    /// How many chose each level.
    pub counts: Vec<usize>,
    /// How many voted.
    pub voted: usize,
    /// The levels, by their place from 0, between which the middle lies: twice the same unless an even
    /// number voted and the middle falls between two levels. Nothing without votes. The levels are an
    /// order, not numbers, so no half level is told.
    pub median: Option<(usize, usize)>,
    /// How many can live with it.
    pub live_with_it: usize,
    /// How many are at a level that asks for a remedy.
    pub need_remedy: usize,
    /// How many block.
    pub block: usize,
}

impl GradientResult {
    /// The part that can live with it, 0 to 1; nothing without votes.
    #[must_use]
    pub fn share_living_with_it(&self) -> Option<f64> {
        (self.voted > 0).then(|| self.live_with_it as f64 / self.voted as f64)
    }

    /// Whether the proposal passes; nothing without votes and where the vote only advises. Someone who
    /// blocks stops it under every rule.
    #[must_use]
    pub fn passes(&self, rule: DecisionRule) -> Option<bool> {
        let against = self.voted - self.live_with_it;
        let passes = match rule {
            DecisionRule::AdviceOnly => return None,
            DecisionRule::Unanimity => against == 0,
            DecisionRule::ConsensusMinusOne => against <= 1,
            DecisionRule::Majority => 2 * self.live_with_it > self.voted,
        };
        (self.voted > 0).then_some(passes && self.block == 0)
    }
}

/// Counts votes, each for a level by its place from 0.
///
/// # Errors
/// The first vote for a level that is not there.
pub fn count(scale: &Scale, votes: &[usize]) -> Result<GradientResult, NoSuchLevel> {
    let mut counts = vec![0; scale.levels.len()];
    for (vote, &level) in votes.iter().enumerate() {
        *counts.get_mut(level).ok_or(NoSuchLevel { vote, level })? += 1;
    }
    let sum = |holds: fn(&Level) -> bool| {
        let levels = scale.levels.iter().zip(&counts);
        levels.filter(|(level, _)| holds(level)).map(|(_, count)| count).sum()
    };
    let mut sorted = votes.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    let median = match sorted.len() {
        0 => None,
        odd if odd % 2 == 1 => Some((sorted[middle], sorted[middle])),
        _ => Some((sorted[middle - 1], sorted[middle])),
    };
    Ok(GradientResult {
        voted: votes.len(),
        median,
        live_with_it: sum(|level| level.lives_with_it),
        need_remedy: sum(|level| level.needs_remedy),
        block: sum(|level| level.blocks),
        counts,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn kaner() -> Scale {
        Scale::kaner(std::array::from_fn(|place| (place + 1).to_string()))
    }

    #[test]
    fn the_distribution_is_told_with_its_middle() {
        let result = count(&kaner(), &[0, 0, 1, 2, 5, 6]).unwrap();
        assert_eq!(result.counts, [2, 1, 1, 0, 0, 1, 1, 0]);
        assert_eq!(result.median, Some((1, 2)));
        assert_eq!((result.live_with_it, result.need_remedy, result.block), (5, 1, 0));
        assert_eq!(result.share_living_with_it(), Some(5.0 / 6.0));
        assert_eq!(count(&kaner(), &[4, 0, 3]).unwrap().median, Some((3, 3)));
    }

    #[test]
    fn each_rule_decides_as_it_says() {
        let passes = |votes: &[usize], rule| count(&kaner(), votes).unwrap().passes(rule);
        let (all, but_one, most) =
            (DecisionRule::Unanimity, DecisionRule::ConsensusMinusOne, DecisionRule::Majority);
        assert_eq!(passes(&[0, 3, 5], all), Some(true));
        assert_eq!(passes(&[0, 3, 4], all), Some(false));
        assert_eq!(passes(&[0, 3, 4], but_one), Some(true));
        assert_eq!(passes(&[0, 6, 4], but_one), Some(false));
        assert_eq!(passes(&[0, 0, 6], most), Some(true));
        assert_eq!(passes(&[0, 6], most), Some(false));
        assert_eq!(passes(&[0, 0, 0, 7], most), Some(false), "one blocks");
        assert_eq!(passes(&[0, 0, 0, 7], but_one), Some(false), "one blocks");
        assert_eq!(passes(&[0], DecisionRule::AdviceOnly), None);
        assert_eq!(passes(&[], all), None);
    }

    #[test]
    fn a_scale_of_seven_is_as_good() {
        let mut scale = kaner();
        scale.levels.remove(3);
        assert_eq!(count(&scale, &[6]).unwrap().block, 1);
        assert_eq!(count(&scale, &[0, 7]).unwrap_err(), NoSuchLevel { vote: 1, level: 7 });
    }
}

### Findings of the coverage view; the id is the rule.
### Parameters: $count records behind it, $of records looked at, $open things left open (numbers);
### $violation-type, $duty, $victim-group, $region, $pillar, $template, $act, $red-line as labels; $year, $measure,
### $needed, $situation, $stakeholder as text.

severity-blocking = Blocking
severity-gap = Gap
severity-warning = Warning
severity-note = Note

## What no measure answers

finding-duty-unanswered = { $count ->
    [one] { $duty }: one event of “{ $violation-type }” is not answered by any measure (of { $of }).
   *[other] { $duty }: { $count } of { $of } events of “{ $violation-type }” are not answered by any measure.
}
finding-victim-group-unreached = { $count ->
    [one] { $victim-group }: no measure reaches the one event with such a victim.
   *[other] { $victim-group }: no measure reaches any of the { $count } events with such victims.
}
finding-victim-group-left-out = { $count ->
    [one] { $victim-group }: left out of “{ $duty }”, which other events have an answer to (one event).
   *[other] { $victim-group }: left out of “{ $duty }”, which other events have an answer to ({ $count } events).
}
finding-region-unreached = { $count ->
    [one] { $region }: no measure reaches the one event here.
   *[other] { $region }: no measure reaches any of the { $count } events here.
}
finding-region-left-out = { $count ->
    [one] { $region }: left out of “{ $duty }”, which other events have an answer to (one event).
   *[other] { $region }: left out of “{ $duty }”, which other events have an answer to ({ $count } events).
}
finding-year-unreached = { $count ->
    [one] { $year }: no measure reaches the one event of this year.
   *[other] { $year }: no measure reaches any of the { $count } events of this year.
}
finding-year-left-out = { $count ->
    [one] { $year }: left out of “{ $duty }”, which other events have an answer to (one event).
   *[other] { $year }: left out of “{ $duty }”, which other events have an answer to ({ $count } events).
}
finding-type-without-duty = No duty is known to follow from “{ $violation-type }”; nothing can be said of { $count ->
    [one] its one event.
   *[other] its { $count } events.
}
finding-event-without-type = { $count ->
    [one] One event has no violation type, so no duty follows from it.
   *[other] { $count } events have no violation type, so no duty follows from them.
}

## What measures lack

finding-measure-without-duty = { $measure }: names no duty, so it answers nothing.
finding-measure-period-unknown = { $measure }: covers an unknown period, so it answers no event but those it names.
finding-measure-without-act = { $measure }: has neither a legal basis nor a parliamentary act.
finding-measure-without-indicator = { $measure }: has no indicator.
finding-measure-without-cost = { $measure }: has no cost.
finding-measure-without-source = { $measure }: names no source.
finding-measure-only-planned = { $measure }: counts as an answer although it is only planned.
finding-measure-parameters-open = { $measure }: { $open ->
    [one] one design parameter is still open.
   *[other] { $open } design parameters are still open.
}
finding-measure-prerequisite-missing = { $measure }: “{ $template }” must come first and is not there.
finding-amnesty-never = { $measure }: takes in “{ $violation-type }”, for which an amnesty is not permissible. Seek counsel.
finding-amnesty-threshold = { $measure }: takes in “{ $violation-type }”; is it a crime against humanity, linked to an armed conflict, or a gross or systematic violation? Then an amnesty is not permissible. Seek counsel.
finding-measure-red-lines = { $measure }: { $open ->
    [one] one red line is not checked.
   *[other] { $open } red lines are not checked.
}

finding-measure-act-missing = { $measure }: needs an act that is not recorded as adopted: { $act }.
finding-measure-without-budget = { $measure }: has no budget line or other source of money.
finding-measure-prerequisite-later = { $measure }: “{ $template }” must come first and came later.
finding-measure-need-missing = { $measure }: needs “{ $needed }” first, which is not there or no longer counts.
finding-measure-need-later = { $measure }: needs “{ $needed }” first, which comes later.
finding-pillar-without-measure = No measure belongs to the pillar “{ $pillar }”.
finding-amnesty-threshold-met = { $measure }: takes in “{ $violation-type }”; by the answers given for “{ $situation }” an amnesty is not permissible. Seek counsel.
finding-red-line-choice = { $measure }: a choice of its design crosses a red line: { $red-line }.
finding-red-line-breached = { $measure }: was found to cross a red line: { $red-line }.
finding-measure-barrier = { $measure }: answers no duty and grants an amnesty; it stands in the way of those that do.
finding-group-not-consulted = { $victim-group }: harmed in { $count ->
    [one] one event
   *[other] { $count } events
} and never heard.

## Who stands for and against

finding-measure-opposed = { $measure }: has opponents and no supporter.
finding-measure-without-supporter = { $measure }: has no supporter.
finding-measure-blocked = { $measure }: { $stakeholder } can block it alone, and no supporter has as much power.
finding-no-victims-association = No victims’ association is among the parties to these measures.
finding-no-grassroots = Nobody from the grassroots is among the parties to these measures.

## What would close them: the rule’s id with “-remedy”

finding-duty-unanswered-remedy = A measure that counts, names “{ $duty }” among its duties and takes these events in by its scope or by name.
finding-victim-group-unreached-remedy = Widen the victim groups of a measure to take this group in, or add a measure for it.
finding-victim-group-left-out-remedy = Widen the victim groups of a measure that answers “{ $duty }” to take this group in.
finding-region-unreached-remedy = Widen the regions of a measure to take this one in, or add a measure for it.
finding-region-left-out-remedy = Widen the regions of a measure that answers “{ $duty }” to take this one in.
finding-year-unreached-remedy = Widen the period of a measure to take this year in, or add a measure for it.
finding-year-left-out-remedy = Widen the period of a measure that answers “{ $duty }” to take this year in.
finding-type-without-duty-remedy = Give the events a type of the catalogue, or add norms with duties to this type.
finding-event-without-type-remedy = State the violation type of an act of each event.
finding-measure-without-duty-remedy = Choose the duties that the measure answers.
finding-measure-period-unknown-remedy = State the period the measure covers, or leave it empty if it covers any time.
finding-measure-without-act-remedy = State the parliamentary acts the measure needs, or its legal basis.
finding-measure-without-indicator-remedy = Add an indicator with a baseline and a target.
finding-measure-without-cost-remedy = State the cost or its range; a cost of 0 is a cost.
finding-measure-without-source-remedy = State on what the record rests.
finding-measure-only-planned-remedy = Change the status once the measure is adopted; until then its answers are plans.
finding-measure-parameters-open-remedy = Decide the open parameters in the measure’s form.
finding-measure-prerequisite-missing-remedy = Add “{ $template }” to the measures, or say why it is not needed.
finding-amnesty-never-remedy = Take “{ $violation-type }” out of what the amnesty covers.
finding-amnesty-threshold-remedy = Answer the threshold questions of the situation, or take “{ $violation-type }” out of what the amnesty covers.
finding-measure-red-lines-remedy = Go through the red lines in the measure’s form and state what was found.
finding-measure-opposed-remedy = Win a supporter, or change the design so that the opponents can live with it.
finding-measure-without-supporter-remedy = State who supports the measure, or seek somebody.
finding-measure-blocked-remedy = Win a supporter with as much power, or the opponent’s consent.
finding-no-victims-association-remedy = Add a victims’ association to the stakeholders, and hear it.
finding-no-grassroots-remedy = Add parties at the grassroots to the stakeholders, and hear them.
finding-measure-act-missing-remedy = Record the act once it is adopted, or take it out of what the measure needs.
finding-measure-without-budget-remedy = State the budget line or who pays.
finding-measure-prerequisite-later-remedy = Bring the prerequisite forward, or put this measure off.
finding-measure-need-missing-remedy = Bring the needed measure back, or change what this one needs.
finding-measure-need-later-remedy = Bring the needed measure forward, or put this one off.
finding-pillar-without-measure-remedy = Add a measure of this pillar, or accept with a reason that there is none.
finding-amnesty-threshold-met-remedy = Take “{ $violation-type }” out of what the amnesty covers.
finding-red-line-choice-remedy = Choose otherwise in the measure’s form.
finding-red-line-breached-remedy = Change the design until the red line is respected, and record that.
finding-measure-barrier-remedy = Repeal it or narrow what it covers, and record the new status.
finding-group-not-consulted-remedy = Hear the group or a party that represents it, and record the consultation.

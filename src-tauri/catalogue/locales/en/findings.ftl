### Findings of the coverage view; the id is the rule.
### Parameters: $count records behind it, $of records looked at, $open things left open (numbers);
### $violation-type, $duty, $victim-group, $region, $template as labels; $year, $measure, $stakeholder as text.

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

finding-measure-without-duty = { $count ->
    [one] One measure names no duty, so it answers nothing.
   *[other] { $count } measures name no duty, so they answer nothing.
}
finding-measure-period-unknown = { $count ->
    [one] One measure covers an unknown period, so it answers no event but those it names.
   *[other] { $count } measures cover an unknown period, so they answer no events but those they name.
}
finding-measure-without-act = { $count ->
    [one] One measure has neither a legal basis nor a parliamentary act.
   *[other] { $count } measures have neither a legal basis nor a parliamentary act.
}
finding-measure-without-indicator = { $count ->
    [one] One measure has no indicator.
   *[other] { $count } measures have no indicator.
}
finding-measure-without-cost = { $count ->
    [one] One measure has no cost.
   *[other] { $count } measures have no cost.
}
finding-measure-without-source = { $count ->
    [one] One measure names no source.
   *[other] { $count } measures name no source.
}
finding-measure-only-planned = { $count ->
    [one] One measure counts as an answer although it is only planned.
   *[other] { $count } measures count as answers although they are only planned.
}
finding-measure-parameters-open = { $open ->
    [one] One design parameter is still open
   *[other] { $open } design parameters are still open
}{ $count ->
    [one] {" "}in one measure.
   *[other] {" "}in { $count } measures.
}
finding-measure-prerequisite-missing = { $measure }: “{ $template }” must come first and is not there.
finding-amnesty-never = { $measure }: takes in “{ $violation-type }”, for which an amnesty is not permissible. Seek counsel.
finding-amnesty-threshold = { $measure }: takes in “{ $violation-type }”; is it a crime against humanity, linked to an armed conflict, or a gross or systematic violation? Then an amnesty is not permissible. Seek counsel.
finding-measure-red-lines = { $measure }: { $open ->
    [one] check its red line ({ $template }).
   *[other] check its { $open } red lines ({ $template }).
}

## Who stands for and against

finding-measure-opposed = { $count ->
    [one] One measure has opponents and no supporter.
   *[other] { $count } measures have opponents and no supporter.
}
finding-measure-without-supporter = { $count ->
    [one] One measure has no supporter.
   *[other] { $count } measures have no supporter.
}
finding-measure-blocked = { $measure }: { $stakeholder } can block it alone, and no supporter has as much power.
finding-no-victims-association = No victims’ association is among the parties to these measures.
finding-no-grassroots = Nobody from the grassroots is among the parties to these measures.

## Coverage: the matrix and the findings.

coverage-headline-label = How much is answered
coverage-headline =
    { $events ->
        [0] No event to answer
        [one] { $answered } of { $events } event has every duty answered
       *[other] { $answered } of { $events } events have every duty answered
    }
coverage-explained = An event counts as answered for a duty when a measure with that duty, neither rejected nor repealed, names the event or takes in its violation type, victims, region and date; what is not known of an event satisfies no such link.
coverage-scope = Shown for
coverage-scope-selection =
    { $count ->
        [one] The current selection ({ $count } filter)
       *[other] The current selection ({ $count } filters)
    }
coverage-scope-all = All events
coverage-of-all = For all events; a selection made in table or map narrows it
coverage-views = Views of the coverage
coverage-matrix = Violation types and duties
coverage-findings = Findings
coverage-events = Events
coverage-all-types = All types, each event once
coverage-no-type = Type not stated
coverage-row =
    { $count ->
        [one] { $type }: { $count } event
       *[other] { $type }: { $count } events
    }
coverage-cell = { $percent }, { $answered } of { $events } events answered
coverage-dash = —
coverage-not-owed = the duty does not follow from the type
coverage-choices = Events to open
coverage-open-answered = { $count } answered
coverage-open-unanswered = { $count } unanswered
coverage-open-both = All { $count }
coverage-answered-by = Answered by: { $name }
coverage-legend-full = every event answered
coverage-legend-part = some answered
coverage-legend-none = none answered
coverage-no-events = No event is selected
coverage-no-events-body = Coverage compares events with measures. Clear the filters, or show all events.
coverage-no-duties = No duty follows from these events
coverage-no-findings = Nothing is missing
coverage-severity-blocking = What stands in the way
coverage-severity-gap = What no measure answers
coverage-severity-warning = Warnings
coverage-severity-note = Notes
coverage-more-findings = Show { $count } more
coverage-more-measures = { $count } more
coverage-show-events =
    { $count ->
        [one] Show the event
       *[other] Show { $count } events
    }

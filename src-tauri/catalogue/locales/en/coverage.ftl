## Coverage: the matrix, the gaps, the findings, the flow; weights and consultations.

coverage-headline-label = How much is answered
coverage-headline =
    { $events ->
        [0] No event to answer
        [one] { $answered } of { $events } event has every duty answered
       *[other] { $answered } of { $events } events have every duty answered
    }
coverage-headline-weighed = { $share } by weight
coverage-headline-blocking =
    { $count ->
        [one] { $count } blocking finding
       *[other] { $count } blocking findings
    }
coverage-how = How this is counted
coverage-explained = An event counts as answered for a duty when a measure with that duty, neither rejected nor repealed, names the event or takes in its violation type, victims, region and date; what is not known of an event satisfies no such link.
coverage-explained-weight = By weight, an event counts as much as the weights of its violation type, victim groups, region and duty say; what has no weight counts 1.
coverage-no-measures = No measure yet, so nothing is answered. The gaps propose measures, or
coverage-no-measures-new = choose one from the catalogue
coverage-scope = Shown for
coverage-scope-selection =
    { $count ->
        [one] The current selection ({ $count } filter)
       *[other] The current selection ({ $count } filters)
    }
coverage-scope-all = All events
coverage-of-all = For all events; a selection made in table or map narrows it
coverage-views = Views of the coverage
coverage-matrix = Matrix
coverage-matrix-of = { $rows } and duties
coverage-gaps = Gaps
coverage-findings = Findings
coverage-flow = Flow
coverage-back = Back to the coverage

## Rows and cells

coverage-rows = Rows
coverage-rows-violation-type = Violation types
coverage-rows-victim-group = Victim groups
coverage-rows-region = Regions
coverage-rows-perpetrator-type = Perpetrators
coverage-rows-year = Years
coverage-rows-pillar = Pillars of the measures
coverage-count = Count
coverage-count-events = Events
coverage-count-weight = Their weight
coverage-events = Events
coverage-every = Every duty
coverage-all = All, each event once
coverage-all-pillars = All pillars together
coverage-no-type = not stated
coverage-not-known-violation-type = Type not stated
coverage-not-known-victim-group = No victim group known
coverage-not-known-region = Region not known
coverage-not-known-perpetrator-type = Perpetrator not known
coverage-not-known-year = Year not known
coverage-not-known-pillar = Pillar not stated
coverage-row =
    { $count ->
        [one] { $row }: { $count } event
       *[other] { $row }: { $count } events
    }
coverage-every-cell = { $share }, { $answered } of { $events } events have every duty answered
coverage-cell = { $percent }, { $answered } of { $events } events answered
coverage-cell-weighed = { $percent } by weight, { $answered } of { $events } events answered
coverage-answered-of = { $answered } of { $events } events answered
coverage-weightless = –
coverage-dash = —
coverage-not-owed = the duty does not follow here
coverage-choices = Events to open
coverage-open-answered = { $count } answered
coverage-open-unanswered = { $count } unanswered
coverage-open-both = All { $count }
coverage-map-open = Show the unanswered on the map
coverage-map-all = Show them on the map
coverage-propose-for = Propose measures…
coverage-answered-by = Answered by: { $name }
coverage-strongest = Answers most: { $name }
coverage-more-measures =
    { $count ->
        [one] { $count } more measure
       *[other] { $count } more measures
    }
coverage-legend-share = In each cell: the share of events answered
coverage-legend-pillar = In each cell: the share of events answered by measures of the pillar
coverage-legend-full = all of them
coverage-legend-part = some
coverage-legend-none = none
coverage-no-events = No event is selected
coverage-no-events-body = Coverage compares events with measures. Clear the filters, or enter or import events.
coverage-to-abuses = Go to the events
coverage-no-duties = No duty follows from these events
coverage-no-duties-body = State the violation type of each act; the duties follow from it.

## Gaps

coverage-gaps-of = Gaps by
coverage-gaps-all = Everything
coverage-gaps-count =
    { $count ->
        [one] { $count } gap.
       *[other] { $count } gaps.
    }
coverage-gaps-weighed = What weighs most comes first.
coverage-gaps-unweighed = What most events wait for comes first; weights would change that.
coverage-no-gaps = Nothing is open
coverage-no-gaps-body = Some measure answers every duty that follows from these events. The findings say whether the measures themselves lack something.
coverage-gap-rank = Rank
coverage-gap-what = Open for
coverage-gap-dimension = By
coverage-gap-duty = Duty
coverage-gap-open = Open events
coverage-gap-weight = Weight
coverage-gap-do = What to do
coverage-gap-of = { $open } of { $events }
coverage-gap-events = { $title }: { $open } of { $events } events are open; show them
coverage-gap-all = All events
coverage-gap-pillar = By measures of the pillar “{ $pillar }”
coverage-gap-pillar-note = Open where only the measures of the pillar count; others may answer it.
coverage-gap-same = The same events: { $rows }
coverage-gap-show =
    { $count ->
        [one] Show the event
       *[other] Show { $count } events
    }
coverage-gap-more = More for { $title }
coverage-propose = Propose measures
coverage-propose-of = Propose measures for { $title }

## Proposals

coverage-propose-title = Measures that would answer it
coverage-propose-open =
    { $count ->
        [0] Nothing of it is open.
        [one] { $count } event is open.
       *[other] { $count } events are open.
    }
coverage-propose-closed = It is answered
coverage-propose-none = No measure of the catalogue would answer more of it
coverage-propose-none-body = A measure of your own, or a wider scope for one that is there, can.
coverage-proposal-events =
    { $open ->
        [one] Answers { $events } of { $open } open event
       *[other] Answers { $events } of { $open } open events
    }
coverage-proposal-duties = Duties it would answer
coverage-proposal-others = Of these events it would answer too
coverage-proposal-no-others = Nothing else
coverage-proposal-duty = { $duty } ({ $count })
coverage-proposal-cost = Order of cost
coverage-proposal-acts = Acts of parliament
coverage-proposal-no-acts = None
coverage-proposal-needs = Must come first
coverage-proposal-no-needs = Nothing is missing
coverage-proposal-has =
    { $count ->
        [one] One measure of the dossier follows it already, yet leaves this open: widen its scope or its duties instead.
       *[other] { $count } measures of the dossier follow it already, yet leave this open: widen their scope or their duties instead.
    }
coverage-proposal-more =
    { $redLines ->
        [0] Description and precedents
        [one] Description, { $redLines } red line to mind, precedents
       *[other] Description, { $redLines } red lines to mind, precedents
    }
coverage-add = Add to the dossier
coverage-add-of = Add to the dossier: { $name }
coverage-add-reason = Proposed for a gap: { $title }
coverage-added = “{ $name }” is in the dossier as a proposal
coverage-added-effect = Open events: { $before } before, { $after } now.
coverage-added-undo = Take it back
coverage-added-open = Open the measure

## Findings

coverage-no-findings = Nothing is missing
coverage-no-findings-accepted = What is accepted stands below.
coverage-severity-blocking = Blocking
coverage-severity-gap = What no measure answers
coverage-severity-warning = Warnings
coverage-severity-note = Notes
coverage-more-findings = Show { $count } more
coverage-show-events =
    { $count ->
        [one] Show the event
       *[other] Show { $count } events
    }
coverage-finding-rule = Rule
coverage-finding-basis = Rests on
coverage-finding-remedy = What would close it
coverage-basis-norm = { $instrument }, { $article }
coverage-basis-red-line = Red line: { $line }
coverage-basis-more = and { $count } more
coverage-accept = Accept…
coverage-accept-of = Accept: { $finding }
coverage-accept-title = Accept a finding
coverage-accept-what = It is then listed as accepted, with your reason and your name, and no longer among the open ones. It can be withdrawn.
coverage-accept-blocking = This finding blocks: a rule that binds the State is breached. Accepting it does not change that. It is listed as accepted, with your reason and your name.
coverage-accept-reason-hint = Why it may stand; whoever reads the dossier sees it.
coverage-accept-review = To be looked at again on
coverage-accept-review-hint = From then on it is shown as open again. Without a date it stands until withdrawn.
coverage-accept-yes = Accept it
coverage-accept-done = The finding is listed as accepted.
coverage-accept-lapsed = Was accepted until { $day }; to be looked at again.
coverage-accepted = Accepted
coverage-accepted-by = Accepted by { $who }, { $day }
coverage-accepted-until = until { $day }
coverage-withdraw = Withdraw
coverage-withdraw-of = Withdraw the acceptance of: { $finding }
coverage-withdraw-title = Withdraw the acceptance?
coverage-withdraw-body = The finding is shown as open again. The history keeps who accepted it and why.
coverage-withdrawn = The finding is open again.

## Flow

coverage-flow-as = Shown as
coverage-flow-picture = Picture
coverage-flow-table = Table
coverage-flow-explained = Heights follow the number of duties owed. Solid is answered, hatched is not; what several measures answer is shared among them.
coverage-flow-label = Flow from abuses by duties to measures; the table says the same
coverage-flow-duties = Duties of the State
coverage-flow-measures = Measures
coverage-flow-none = No measure
coverage-flow-other-rows =
    { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
coverage-flow-other-measures =
    { $count ->
        [one] { $count } other measure
       *[other] { $count } other measures
    }
coverage-flow-open =
    { $count ->
        [one] { $from } → { $to }: { $count } event unanswered
       *[other] { $from } → { $to }: { $count } events unanswered
    }
coverage-flow-answered =
    { $count ->
        [one] { $from } → { $to }: { $count } event answered
       *[other] { $from } → { $to }: { $count } events answered
    }
coverage-flow-node =
    { $events ->
        [0] { $name }: { $share } of its duties answered
        [one] { $name }: { $events } event, { $share } of its duties answered
       *[other] { $name }: { $events } events, { $share } of their duties answered
    }
coverage-flow-first = From abuses to duties
coverage-flow-second = From duties to measures
coverage-flow-from = From
coverage-flow-to = To
coverage-flow-answered-column = Answered
coverage-flow-open-column = Unanswered

## Figures

coverage-figure-matrix = Coverage: { $rows } by duty
coverage-figure-gaps = Gaps by weight
coverage-figure-flow = From { $rows } by duties to measures
coverage-figure-share = In each cell: the share of events answered.
coverage-figure-weighed = In each cell: the share answered by weight.
coverage-figure-gaps-of =
    { $events ->
        [one] { $total } gaps in { $events } event.
       *[other] { $total } gaps in { $events } events.
    }
coverage-figure-gaps-more =
    { $count ->
        [one] One more is in the table.
       *[other] { $count } more are in the table.
    }
coverage-table-every = Every duty answered
coverage-table-answered = { $duty }: answered
coverage-table-events = { $duty }: events
coverage-table-weighed = { $duty }: share by weight

## Weights

coverage-weights = Weights
coverage-weights-of = Weights ({ $count })
coverage-weights-explained = What matters more can count more: a factor of 2 counts twice, 0 not at all. What has no weight counts 1. Weights change the ranking of gaps and the shares by weight; they never change how many events are open.
coverage-weights-wrong = Each factor must be from { $least } to { $most }.
coverage-weights-none = Everything counts the same
coverage-weights-none-body = Choose what should count more or less, and say who asked for it.
coverage-weights-what = Which one
coverage-weights-add = Weigh it
coverage-weights-remove = Remove the weight of { $name }
coverage-weights-saved = The weights are saved.
coverage-weigh-violation-type = Violation type
coverage-weigh-victim-group = Victim group
coverage-weigh-region = Region
coverage-weigh-duty = Duty
coverage-effect = What the weights do
coverage-effect-shares = { $weighed } of events, counted by weight, have every duty answered; { $plain } counted one by one.
coverage-effect-unsaved = For the saved weights; save to see what your changes do.
coverage-effect-first = The first gaps
coverage-effect-new = new
coverage-effect-up = ▲ { $places }
coverage-effect-down = ▼ { $places }

## Consultations

coverage-consultations = Consultations
coverage-consultations-total =
    { $count ->
        [one] { $count } consultation
       *[other] { $count } consultations
    }
coverage-consultations-new = New consultation
coverage-consultations-none = Nobody has been heard yet
coverage-consultations-none-body = Enter who was heard on what is planned. The findings name the groups that were harmed and never heard.
coverage-consultations-unnamed = Consultation without a name
coverage-consultations-no-groups = No group named
coverage-consultations-everywhere = Everywhere
coverage-consultations-whole-plan = The whole plan
coverage-consultations-back = Back to the consultations
coverage-consultations-needs = A name is missing.
coverage-consultations-delete = Delete “{ $name }”?
coverage-consultations-delete-body = The groups it names count as not heard again. The deletion can be undone.
coverage-consultations-deleted = “{ $name }” is deleted.
coverage-consultations-explained = A group counts as heard once a consultation names it.
coverage-consultations-who = Who was heard
coverage-consultations-groups-hint = Groups whose people were heard themselves, not others on their behalf.
coverage-consultations-about = On what
coverage-consultations-record = On what this rests

## Measures: the table, the page, the choice from the catalogue.

measures-new = New measure
measures-back = Back to the measures
measures-unnamed = Without a name
measures-total =
    { $count ->
        [one] { $count } measure
       *[other] { $count } measures
    }
measures-none = No measure yet
measures-none-body = A measure is what parliament or government could do, or has done, in answer to the abuses. Start from one of the catalogue or from your own.
measures-no-pillar = Pillar not stated
measures-column-events = Events answered
measures-column-sides = For and against
measures-column-parameters = Design parameters
measures-sides = { $supporters } for, { $opponents } against
measures-decided = { $decided } of { $total } decided
measures-all-decided = All decided
measures-lacks-nothing = Nothing

measures-column-open = Still open
measures-shown = { $shown } of { $total } measures
measures-search = Search measures
measures-every-status = Every status
measures-filter-open = What is open
measures-open-or-not = Whatever is open
measures-order = Order
measures-order-pillar = By pillar
measures-order-column = By column
measures-none-shown = No measure fits
measures-none-shown-body = Take out a word or a filter.
measures-show-all = Show all
measures-point-count = { $point } ({ $count })
measures-points-more = { $count } more
measures-point-crossed = Red line crossed
measures-point-design = design
measures-point-unchecked = red lines unchecked
measures-point-adoption = adoption of acts
measures-point-needs = a prerequisite
measures-point-duty = a duty
measures-point-months = a duration
measures-point-act = a legal act
measures-point-cost = a cost
measures-point-budget = a budget
measures-point-indicator = an indicator
measures-point-target = a target
measures-point-supporter = a supporter
measures-point-source = a source

measures-pick-search = Search the catalogue
measures-every-pillar = Every pillar
measures-pick-shown = { $shown } of { $total } measures of the catalogue
measures-pick-own = Start without the catalogue
measures-pick-none = No measure of the catalogue has these words
measures-pick-none-body = Try fewer words or another pillar, or start without the catalogue.
measures-pick-used = Already in the dossier
measures-pick-parameters =
    { $count ->
        [one] { $count } design parameter
       *[other] { $count } design parameters
    }
measures-months = { $from } to { $to } months
measures-months-open = { $from } months or more, then permanent
measures-verify = To be verified
measures-verify-body = What the catalogue says here has not been checked against its sources yet. It is no legal advice.

measures-tabs = Parts of the record
measures-tab-record = Record
measures-basics = What it is
measures-answers =
    { $count ->
        [0] Answers no event
        [one] Answers { $count } event
       *[other] Answers { $count } events
    }
measures-not-live = Does not count: rejected or repealed
measures-needs-name = A name is needed
measures-deleted = { $name } is deleted
measures-delete = Delete { $name }?
measures-delete-body =
    { $count ->
        [0] The record is removed. It answers no event. It can be undone.
        [one] The record is removed, and with it the answer to { $count } event. It can be undone.
       *[other] The record is removed, and with it the answer to { $count } events. It can be undone.
    }

measures-only-open = Only those open now
measures-none-open = None is open.
measures-open = Open
measures-closed = Decided
measures-parameter-hint = What is decided, in a sentence

measures-links = What it answers
measures-links-hint = An event is answered where all of these fit it: one of its violation types, victim groups and regions, and a date within the period. An empty field excludes nobody.
measures-no-duty = No duty: it answers nothing
measures-every-type = Every violation type
measures-every-victim = Every victim
measures-everywhere = Everywhere
measures-period-hint = From and to, such as 1973-09-11/1990-03-10; empty means any time
measures-named-events =
    { $count ->
        [0] No event is linked by name
        [one] { $count } event is linked by name
       *[other] { $count } events are linked by name
    }
measures-named-hint = Linked events are answered whatever the fields above say. With linked events and no other link, the measure answers these alone.
measures-show-events = Show them
measures-unlink-events = Unlink all
measures-link =
    { $count ->
        [one] Link the { $count } selected event
       *[other] Link the { $count } selected events
    }
measures-link-body =
    { $already ->
        [0] The events now selected in table and map are linked to this measure by name ({ $count }).
       *[other] The events now selected in table and map ({ $count }) are added to the { $already } linked by name.
    }
measures-link-yes = Link
measures-link-too-many = More than { $limit } events are selected. Say them by type, group, region and period instead.

measures-nobody = Nobody
measures-both-sides = The same stakeholder is on both sides
measures-cost-hint = Over its whole life
measures-evidence = How its success is told, and on what this rests

measures-facts = From the catalogue
measures-catalogue-code = Catalogue { $code }
measures-red-lines = Red lines
measures-needs = Needs first
measures-after = Works best after
measures-pairs = Goes well with
measures-not-there = Not in the dossier
measures-usual = Usual duration and order of cost
measures-precedents = Precedents
measures-counter-examples = Counter-examples
measures-suggested-indicators = Suggested indicators
measures-take-indicator = Take
measures-take-indicator-of = Take as indicator: { $text }

measures-indicators = Indicators
measures-indicators-none = No indicator yet. Without one nobody can tell whether the measure worked.
measures-indicator-add = Add an indicator
measures-indicator-actions = Order and removal
measures-indicator-unnamed = Without a name
measures-indicator-needs-name = An indicator has no name
measures-indicator-up = Move up: { $name }
measures-indicator-remove = Remove the indicator: { $name }
measures-indicator-dated = { $value } ({ $date })
measures-indicator-unit-hint = Such as persons, days or per cent
measures-indicator-disaggregation-hint = Such as sex, region or age

## The measure's page: its sections and what is open.

measures-side = What is open, and what the catalogue says
measures-summary = Still open
measures-summary-none = Nothing is open
measures-summary-crossed =
    { $count ->
        [one] One red line is crossed
       *[other] { $count } red lines are crossed
    }
measures-summary-design =
    { $count ->
        [one] One of { $total } design parameters is open
       *[other] { $count } of { $total } design parameters are open
    }
measures-summary-lines =
    { $count ->
        [one] One of { $total } red lines is unchecked
       *[other] { $count } of { $total } red lines are unchecked
    }
measures-summary-acts = Not recorded as adopted: { $acts }
measures-summary-needs = Must be there first: { $names }
measures-summary-duty = No duty: it answers nothing
measures-summary-months = No duration
measures-summary-act = No parliamentary act and no legal basis
measures-summary-cost = No cost
measures-summary-budget = No budget
measures-summary-indicator = No indicator
measures-summary-target = An indicator has no target
measures-summary-supporter = No supporter
measures-summary-source = No source
measures-fold-all = Fold all sections
measures-unfold-all = Open all sections
measures-date-unread = A date cannot be read

measures-not-chosen = Not chosen
measures-parameter-detail = More, in words
measures-parameter-detail-of = { $parameter }, in words
measures-option-blocks = Crosses a red line that blocks
measures-option-warns = Crosses a red line that warns
measures-choice-crosses = “{ $choice }” crosses a red line

measures-line-basis = Rests on { $norms }
measures-line-finding = Finding: { $line }
measures-line-unchecked = Not checked
measures-line-reason = Reason: { $line }
measures-line-reason-hint = Why
measures-lines-hint = Concord cannot decide these. Check each, and say why.
measures-lines-only-unchecked = Only those unchecked now
measures-lines-none-unchecked = None is unchecked.
measures-lines-all-checked = All checked
measures-lines-unchecked = { $count } of { $total } unchecked
measures-crossed-choice = Crossed by the choice “{ $choice }” ({ $parameter })
measures-crossed-amnesty = Crossed by the amnesty for “{ $type }”
measures-crossed-found = Found to be crossed
measures-amnesty-grants = It grants an amnesty: say what it covers
measures-amnesty-none = It grants no amnesty
measures-amnesty-hint = The violation types whose authors go free by it. Pardons, immunities and time limits that have the same effect count.
measures-amnesty-crosses = What the amnesty covers crosses a red line. Seek counsel.

measures-acts = Parliamentary acts and legal basis
measures-acts-none = None needed
measures-acts-state = { $adopted } of { $needed } adopted
measures-act-adopted = { $act }: adopted
measures-act-missing = Not recorded as adopted
measures-act-citation = How it is cited: { $act }
measures-act-citation-hint = Number, date and where it is published
measures-act-not-needed = Not among those needed

measures-needs-none = Nothing has to be there first
measures-needs-hint = Measures that would have to wait for this one are not offered.
measures-needs-gone =
    { $count ->
        [one] A prerequisite is no longer in the dossier.
       *[other] { $count } prerequisites are no longer in the dossier.
    }
measures-needs-forget = Take it out
measures-needs-dead = “{ $name }” is rejected or repealed: it cannot come first.
measures-needs-state =
    { $missing ->
        [0] { $count ->
            [0] None chosen
           *[other] { $count } chosen
        }
       *[other] { $missing } missing
    }
measures-add = Add it
measures-add-of = Add it: { $name }
measures-added = “{ $name }” is in the dossier now, as proposed. Undo takes it out.
measures-linked = Linked
measures-link-need = Link it
measures-link-need-of = Link it: { $name }

measures-resources = Duration, cost and budget
measures-duration = Duration
measures-cost = Cost
measures-usually = Usual: { $usual }
measures-range-falls = The highest lies below the lowest
measures-needs-currency = A cost needs its currency
measures-cost-outside = Lies outside the range beside it
measures-budget-hint = Budget line, fund or donor
measures-no-cost = No cost
measures-months-state = { $months } months
measures-permanent = Permanent
measures-months-then-permanent = { $months }, then permanent
measures-cost-of-year = { $cost }, prices of { $year }
measures-about = about { $value }
measures-who = Who carries it, who is for and against
measures-no-stakeholder = The dossier has no stakeholder yet. They are entered in the part “Stakeholders”.

measures-indicators-state =
    { $count ->
        [0] None
        [one] One, { $targets } with a target
       *[other] { $count }, { $targets } with a target
    }
measures-cited = Other cases, as cited
measures-precedents-none = No precedent in the catalogue
measures-precedents-none-body = None of the countries in the catalogue is recorded with this measure.
measures-precedents-shown = Countries shown
measures-precedents-all = All { $count }
measures-precedents-hint = Costs are of their time and currency; figures with “about” are estimates. Verify before you quote.
measures-precedents-state =
    { $count ->
        [0] None
       *[other] { $count }
    }
measures-precedent-figure = Figure
measures-precedent-own = This measure
measures-precedent-name = What it was called
measures-precedent-period = Time of the events
measures-precedent-operated = At work
measures-precedent-months = Months of operation
measures-precedent-targets = Targets of its indicators
measures-precedent-target = { $name }: { $target }
measures-precedent-results = What came of it in the country
measures-precedent-flaws = What was criticised

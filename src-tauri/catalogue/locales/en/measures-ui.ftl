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
measures-column-lacks = Lacks
measures-sides = { $supporters } for, { $opponents } against
measures-decided = { $decided } of { $total } decided
measures-all-decided = All decided
measures-lacks-nothing = Nothing
measures-lack-duty = a duty
measures-lack-act = a legal act
measures-lack-indicator = an indicator
measures-lack-cost = a cost
measures-lack-supporter = a supporter
measures-lack-source = a source

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

measures-carrying = Who carries it, and what it costs
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

## The dimensions of counting, and the statistics page.

dimension-violation = Violation
dimension-violation-group = Group of violations
dimension-perpetrator = Perpetrator
dimension-victim-group = Victim group
dimension-sex = Sex of victims
dimension-age-group = Age of victims
dimension-minor = Under 18
dimension-region = Region
dimension-tag = Tag
dimension-status = How far established
dimension-proof = Standard of proof
dimension-verification = Review
dimension-confidentiality = Confidentiality
dimension-source-type = Type of source
dimension-reliability = Reliability of source
dimension-decade = Decade
dimension-year = Year
dimension-month = Month
dimension-imprecise-decade = In one of several decades
dimension-imprecise-year = In one of several years
dimension-imprecise-month = In one of several months
dimension-others = All others
dimension-minor-yes = Under 18
dimension-minor-no = 18 or older
dimension-age = { $ages } years

part-statistics = Statistics
statistics-rows = Rows
statistics-columns = Columns
statistics-no-columns = None
statistics-swap = Swap rows and columns
statistics-unit = Counted
statistics-unit-events = Events
statistics-unit-acts = Acts
statistics-unit-victims = Victims
statistics-unit-deaths = Deaths (estimates)
statistics-unit-events-what = Distinct events.
statistics-unit-acts-what = Acts: one type of violation against one victim, each once.
statistics-unit-victims-what = Distinct persons: who suffered twice counts once. A family or group recorded as one victim counts as one.
statistics-unit-deaths-what = Sums of the best estimates that events carry, each event once; no count of persons recorded.
statistics-show = Shown as
statistics-show-count = Numbers
statistics-show-row = % of row
statistics-show-column = % of column
statistics-show-total = % of all
statistics-hide-small = Hide counts below { $limit }
statistics-hide-small-why = Numbers so small may point to a person. Others are hidden with them where they would give them away.
statistics-hidden = < { $limit }
statistics-hidden-words = hidden
statistics-hidden-other = hidden
statistics-views = Views of the numbers
statistics-table = Table
statistics-chart = Chart
statistics-bars = Bars
statistics-stacked = Stacked
statistics-heat = Heat
statistics-total = All, each once
statistics-share-of-total = { $share } of all
statistics-cell = { $row }, { $column }: { $value }
statistics-cell-one = { $row }: { $value }
statistics-cell-told = { $events ->
    [one] { NUMBER($events) } event
   *[other] { NUMBER($events) } events
}, { $acts ->
    [one] { NUMBER($acts) } act
   *[other] { NUMBER($acts) } acts
}, { $victims ->
    [one] { NUMBER($victims) } victim
   *[other] { NUMBER($victims) } victims
}
statistics-cell-deaths = { $estimated ->
    [one] { NUMBER($estimated) } event with an estimate of deaths
   *[other] { NUMBER($estimated) } events with estimates of deaths
}: { NUMBER($deaths) } ({ NUMBER($low) } to { NUMBER($high) })
statistics-opens = Opens the events
statistics-hint = Point at a number to see all that stands behind it; a click opens its events.
statistics-title = { $unit } by { $rows }
statistics-title-two = { $unit } by { $rows } and { $columns }
statistics-headline = { $events ->
    [one] { NUMBER($events) } event
   *[other] { NUMBER($events) } events
} · { $acts ->
    [one] { NUMBER($acts) } act
   *[other] { NUMBER($acts) } acts
} · { $victims ->
    [one] { NUMBER($victims) } victim
   *[other] { NUMBER($victims) } victims
}
statistics-overlap = One record may have several values here, so that rows or columns may add up to more than the total. Totals count each record once.
statistics-uncertainty-reviewed = { $verified ->
    [0] Of { NUMBER($total) } ({ $unit }) none is verified yet; { NUMBER($reviewed) } reviewed, { NUMBER($rest) } not.
   *[other] Of { NUMBER($total) } ({ $unit }) { NUMBER($verified) } ({ $share }) are verified, { NUMBER($reviewed) } reviewed, { NUMBER($rest) } not: the number lies between { NUMBER($verified) }, if only the verified hold, and { NUMBER($total) }, if all do.
}
statistics-uncertainty-dates = { $imprecise ->
    [0] Every known date lies in one year
    [one] The date of { NUMBER($imprecise) } event may lie in several years
   *[other] The dates of { NUMBER($imprecise) } events may lie in several years
}; { $undated ->
    [0] none is without a date.
    [one] { NUMBER($undated) } event has no date.
   *[other] { NUMBER($undated) } events have no date.
}
statistics-uncertainty-victims = { $count ->
    [one] { NUMBER($count) } act names no victim and adds none.
   *[other] { NUMBER($count) } acts name no victim and add none.
}
statistics-uncertainty-deaths = { $estimated ->
    [0] No event carries an estimate of deaths.
    [one] { NUMBER($estimated) } event carries an estimate of deaths: { NUMBER($deaths) } (lowest { NUMBER($low) }, highest { NUMBER($high) }).
   *[other] { NUMBER($estimated) } events carry estimates of deaths, together { NUMBER($deaths) } (lowest { NUMBER($low) }, highest { NUMBER($high) }).
}
statistics-small-hidden = Numbers below { $limit } are hidden, and others from which they could be told.
statistics-none = No event is selected
statistics-none-body = The statistics count the events that table and map show. Clear the filters, or enter or import events first.
statistics-chart-first = { $count ->
    [one] The chart shows the { NUMBER($count) } row with the most; the table has all { NUMBER($all) }.
   *[other] The chart shows the { NUMBER($count) } rows with the most; the table has all { NUMBER($all) }.
}
statistics-chart-columns = { $count ->
    [one] Of the columns { NUMBER($count) } stands by itself; the rest is drawn as “{ dimension-others }”.
   *[other] Of the columns { NUMBER($count) } stand by themselves; the rest is drawn as “{ dimension-others }”.
}
statistics-chart-sums = Bars made of parts add the cells up; where one record has several values they are longer than the total.
statistics-chart-label = { $title }. The table has the same numbers.
statistics-kind = Kind of chart

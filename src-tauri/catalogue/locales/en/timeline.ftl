## The timeline: events over time.

part-timeline = Timeline
timeline-title = Events over time
timeline-title-by = Events over time, by { $dimension }
timeline-unit = Bars
timeline-auto = As fits: { $unit }
timeline-unit-decade = Decade
timeline-unit-year = Year
timeline-unit-month = Month
timeline-unit-week = Week
timeline-unit-day = Day
timeline-one-decade = decade
timeline-one-year = year
timeline-one-month = month
timeline-one-week = week
timeline-one-day = day
timeline-split = Divided by
timeline-split-none = Not divided
timeline-mode = Shown
timeline-stacked = Stacked
timeline-separate = Apart
timeline-several = Several of these
timeline-several-note = An event with several of these values counts once in “{ timeline-several }” in the stacked bars, and with each of its values in the table.
timeline-legend = What the bars show
timeline-series = { $name } { NUMBER($count) }
timeline-hint = Drag over the bars to select dates. The wheel zooms, Shift and drag moves along.
timeline-cursor = Bars; arrow keys go from one to the next, Enter selects it
timeline-told = { $count ->
    [one] { $bucket }: { NUMBER($count) } event
   *[other] { $bucket }: { NUMBER($count) } events
}{ $possible ->
    [0] .
    [one] ; { NUMBER($possible) } more may have happened then.
   *[other] ; { NUMBER($possible) } more may have happened then.
}
timeline-band = { $count ->
    [0] Every date lies in one bar
    [one] May have happened then: { NUMBER($count) } event whose date spans several bars
   *[other] May have happened then: { NUMBER($count) } events whose dates span several bars
}
timeline-handle-from = Selected from
timeline-handle-to = Selected to
timeline-from = From
timeline-to = To
timeline-day-hint = any day
timeline-day-help = A day, a month or a year: 1973-09-11, 1973-09, 1973
timeline-clear = Clear the dates
timeline-pan-back = Earlier
timeline-pan-on = Later
timeline-zoom-in = Zoom in
timeline-zoom-out = Zoom out
timeline-zoom-chosen = Show the selected dates
timeline-zoom-all = Show everything
timeline-tables = Tables of the timeline
timeline-numbers = Numbers
timeline-precise = Events
timeline-possible = May have happened then
timeline-sum = All shown
timeline-imprecise-sum = { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
}
timeline-first-day = First day
timeline-last-day = Last day
timeline-spans = Imprecise dates
timeline-no-spans = Every date in this window lies in one bar.
timeline-date = Date
timeline-span = May have happened
timeline-counted = { $count ->
    [one] { NUMBER($count) } event counted.
   *[other] { NUMBER($count) } events counted.
}
timeline-uncertainty = { $precise ->
    [one] { NUMBER($precise) } lies in one { $unit }
   *[other] { NUMBER($precise) } lie in one { $unit }
}, { $imprecise ->
    [0] none may lie in several
   *[other] { NUMBER($imprecise) } may lie in several
}, { $outside ->
    [0] none lies outside what is shown
   *[other] { NUMBER($outside) } lie outside what is shown
}, { $undated ->
    [0] none is without a date.
    [one] { NUMBER($undated) } has no date.
   *[other] { NUMBER($undated) } have no date.
}
timeline-show-outside = { $count ->
    [one] Show { NUMBER($count) } event outside
   *[other] Show { NUMBER($count) } events outside
}
timeline-show-undated = { $count ->
    [one] List { NUMBER($count) } event without a date
   *[other] List { NUMBER($count) } events without a date
}
timeline-none = No event is selected
timeline-none-body = The timeline shows the events that table and map show. Clear the filters, or enter or import events first.
timeline-no-dates = None of these events has a date
timeline-no-dates-body = Dates may be as rough as a year or a decade. Enter one where it is known.
timeline-player = Play through time
timeline-play = Play
timeline-pause = Pause
timeline-back = One step back
timeline-on = One step on
timeline-play-unit = Length of a step
timeline-play-month = Month by month
timeline-play-year = Year by year
timeline-speed = Speed
timeline-speed-slow = Slowly
timeline-speed-normal = Steadily
timeline-speed-fast = Quickly
timeline-stop = End and select as before
timeline-keep = Keep these dates

## Charts and tables on their way to a file

figure-export = Export
figure-title = Export the chart
figure-name = Title
figure-format = As
figure-png = Picture (PNG)
figure-png-hint = For slides and documents. Title, selection, counts and source stand in it.
figure-svg = Drawing (SVG)
figure-svg-hint = For print and for further work; sharp at any size.
figure-csv = Table (CSV)
figure-csv-hint = Text with commas, for any program. The reservations stand above the table.
figure-xlsx = Workbook (XLSX)
figure-xlsx-hint = For spreadsheet programs. The reservations stand above the table.
figure-choose = Choose where to save
figure-again = Export again
figure-done = Saved
figure-include-withheld = { $count ->
    [one] Count { NUMBER($count) } event too that confidentiality or consent keeps back; the export will say so
   *[other] Count { NUMBER($count) } events too that confidentiality or consent keeps back; the export will say so
}
figure-includes = { $count ->
    [one] Includes { NUMBER($count) } confidential record.
   *[other] Includes { NUMBER($count) } confidential records.
}
figure-leaves-out = { $count ->
    [one] { NUMBER($count) } confidential record is left out.
   *[other] { NUMBER($count) } confidential records are left out.
}
figure-unprotected = The file is not encrypted. Whoever gets hold of it can read it.
figure-source = Source: dossier “{ $name }”, as of { $day }.
figure-source-cited = Source: dossier “{ $name }”, as of { $day }. { $citation }
selection-everything = All events
selection-words = Selected: { $parts }

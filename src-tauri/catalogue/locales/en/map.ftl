# The map.

map-label = Map of the selected events
map-keys = Arrow keys move the map, plus and minus zoom. The list beside the map holds every mark in view.
map-attribution = Natural Earth
map-panes = Width of the list beside the map
map-statement = { $placed } of { $total } selected events have a place; { $shown } in view
map-in-view =
    { $count ->
        [one] { $count } event in view
       *[other] { $count } events in view
    }
map-marks = Marks in view
map-marks-more = Show { $count } more
map-mark-event = { $place }
map-mark-stack =
    { $count ->
        [one] { $count } event at one place
       *[other] { $count } events at one place
    }
map-mark-cluster =
    { $count ->
        [one] { $count } event around here
       *[other] { $count } events around here
    }
map-such-as = Such as { $place }
map-precision-exact = exact
map-precision-approximate = approximate
map-precision-area = region or country
map-precision-unknown = precision not stated
map-no-place-name = Place without a name
map-untitled = Event without a title
map-undated = No date
map-here =
    { $count ->
        [one] { $count } event at this place
       *[other] { $count } events at this place
    }
map-here-first = The first { $shown } of { $total } are listed. Filter to this place to see them all in the table.
map-back-to-marks = Back to the marks in view
map-filter-place = Filter to this place
map-filter-view = Filter to this view
map-clear-area = Remove the area filter
map-clear-selection =
    { $count ->
        [one] Clear { $count } filter
       *[other] Clear { $count } filters
    }
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-fit = Show the whole selection
map-none-selected = No event is selected
map-none-placed = None of the selected events has a place on the map
map-none-placed-body = They stay in the table under Abuses. A place appears here once it has coordinates.
map-none-in-view = No selected event lies in this view
map-legend = Legend
map-legend-exact = Event, exact place
map-legend-approximate = Event, approximate place
map-legend-area = Event, region or country only
map-legend-unknown = Event, precision not stated
map-legend-stack = Several events at one place
map-legend-cluster = Cluster of nearby events
map-mark-waiting =
    { $count ->
        [one] One event
       *[other] { $count } events
    }

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

map-look = What the map draws
map-look-marks = Marks
map-look-heat = Density
map-look-region = By region
map-look-country = By country
map-measure = What is counted
map-measure-events = Events
map-measure-acts = Acts
map-measure-victims = Victims
map-method = How the classes are made
map-method-quantile = Classes of equal number
map-method-equal = Classes of equal width
map-method-natural = Natural classes
map-method-quantile-note = Each class holds about as many regions.
map-method-equal-note = Each class spans as wide a range.
map-method-natural-note = Classes part where the counts have gaps (Jenks).
map-by-region = Counts by region
map-by-country = Counts by country
map-region = Region
map-country = Country
map-without-region = Without a region
map-total = All
map-region-filter = Filter to { $region }
map-legend-region = { $measure } by region
map-legend-country = { $measure } by country
map-legend-without =
    { $count ->
        [0] Every selected event has a region
        [one] { $count } event without a region is not drawn
       *[other] { $count } events without a region are not drawn
    }
map-class = { $from } to { $to }
map-class-regions =
    { $count ->
        [one] { $count } region
       *[other] { $count } regions
    }
map-class-none = none
map-legend-heat = Density of events
map-heat-few = few
map-heat-many = many
map-heat-note =
    { $most ->
        [one] Strongest: { $most } event within about { $across } km
       *[other] Strongest: { $most } events within about { $across } km
    }
map-area = Narrow to an area
map-draw-box = Draw a box
map-draw-outline = Draw an outline
map-draw-corners = Type coordinates…
map-draw-box-now = Drag a box over the map. Escape gives up.
map-draw-outline-now = Draw around the area with the button held down. Escape gives up.
map-narrowed = What narrows the selection
map-corners-title = Narrow to an area by its coordinates
map-corners = Corners
map-corners-hint = One corner a line, in order: degrees north, then degrees east, such as -33.45, -70.66. Two corners make a box.
map-corners-use = Narrow to this area
map-corners-few = An area needs three corners, or two that are opposite ones of a box.
map-corners-wrong = Line { $line } is not a corner. Write degrees north (-90 to 90), then degrees east (-180 to 180).
map-coarse =
    { $count ->
        [one] { $count } of these may lie outside the area: its place is known only roughly ({ $parts }).
       *[other] { $count } of these may lie outside the area: their places are known only roughly ({ $parts }).
    }
map-coarse-part = { $count }: { $precision }
map-north = N
map-kilometres = { $length } km
map-metres = { $length } m
map-picture = Export as picture
map-picture-title = { $dossier }: map
map-picture-name = Title
map-picture-choose = Save picture…
map-picture-everything = All events of the dossier
map-picture-include =
    { $count ->
        [one] Include { $count } confidential event
       *[other] Include { $count } confidential events
    }
map-picture-includes =
    { $count ->
        [one] Includes { $count } confidential event.
       *[other] Includes { $count } confidential events.
    }
map-picture-leaves-out =
    { $count ->
        [one] Leaves out { $count } confidential event.
       *[other] Leaves out { $count } confidential events.
    }
map-picture-source = Source: { $dossier }. Map: { $map }.
map-picture-date = Made on { $day } with Concord.
map-picture-unprotected = A picture is not encrypted. Anybody who gets the file can see what it shows, and exact places may put people at risk.
map-picture-done = Picture saved

# The user's own layers.

layers = Layers
layers-count = Layers ({ $count })
layers-back = Back to the map's list
layers-none = No layers of your own
layers-none-body = Add a GeoJSON file or PMTiles (pictures or vectors): boundaries, camps, roads, an aerial picture. It is kept encrypted in the dossier and drawn without a network.
layer-choose = Choose a layer
layer-add = Add layer
layer-add-title = Add a layer
layer-looking = Looking into the file
layer-limits = Layers are GeoJSON up to 32 MB, 100,000 features and 2 million positions in degrees (WGS 84), or PMTiles version 3 up to 4 GB.
layer-is-geojson =
    { $features ->
        [one] GeoJSON with { $features } feature.
       *[other] GeoJSON with { $features } features.
    }
layer-is-vector = PMTiles with vector tiles.
layer-is-raster = PMTiles with pictures.
layer-name = Name
layer-attribution = Whom to name
layer-attribution-hint = The source and its terms. It stands on the map and on every picture of it.
layer-kept = The file is copied into the dossier, encrypted. The original stays where it is.
layer-colour = Colour
layer-colour-blue = Blue
layer-colour-green = Green
layer-colour-orange = Orange
layer-colour-purple = Purple
layer-colour-teal = Teal
layer-colour-grey = Grey
layer-opacity = Opacity
layer-up = Move { $name } up
layer-down = Move { $name } down
layer-remove = Remove { $name }
layer-removed = Layer “{ $name }” removed
layer-undo = Undo
layer-facts = { $format }, { $size } MB · { $attribution }
layer-failed = This layer could not be drawn.
layer-tiles-failed = Some tiles of this layer are damaged and are not drawn.
job-layer = Keeping the file in the dossier

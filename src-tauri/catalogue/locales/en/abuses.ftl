## The register of abuses: list, page of one event, export.

abuses-new = New event
abuses-search = Search events
abuses-search-hint = Search names, places, accounts
abuses-table = Selected events
abuses-divide = Width of the filters
abuses-total = { NUMBER($total) } of { $all ->
    [one] { NUMBER($all) } event
   *[other] { NUMBER($all) } events
}
abuses-total-all = { $all ->
    [0] No events
    [one] { NUMBER($all) } event
   *[other] All { NUMBER($all) } events
}
abuses-victims = { $count ->
    [one] { NUMBER($count) } victim
   *[other] { NUMBER($count) } victims
}
abuses-none = No events yet
abuses-none-body = Bring in what others have recorded as CSV or XLSX, or enter the first event by hand. Everything stays on this machine, encrypted.
abuses-none-import = Import a file
abuses-none-new = Enter an event
abuses-nothing = No event matches all of this
abuses-nothing-loosen = Take one filter away:
abuses-nothing-then = { $count ->
    [one] finds { NUMBER($count) } event
   *[other] finds { NUMBER($count) } events
}
abuses-nothing-together = Taking one filter away is not enough. Clear them all and begin anew.
abuses-nothing-clear = Clear all filters

abuses-help = How to search
abuses-help-intro = Start typing: suggestions show the fields and their values. Spaces between words mean “and”.
abuses-help-terms = The words ?unknown and ?empty may stand for a value. English names of fields and or, and, not always work.

## Filters

facets = Filters
facets-clear = Clear all
facet-unknown = Unknown
facet-empty = Not stated
facet-chosen = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}
facet-clear = Clear { $facet }
facet-search = Search { $facet }
facet-search-hint = Search { NUMBER($count) } values
facet-nothing = No value has these letters.
facet-more-by-search = { $count ->
    [one] { NUMBER($count) } more; search to find it
   *[other] { NUMBER($count) } more; search to find them
}
facet-all = Show all { NUMBER($count) }
facet-less = Show fewer
facet-violation = Violation
facet-perpetrator = Perpetrator
facet-victim-group = Victim group
facet-sex = Sex of victims
facet-affiliation = Affiliation
facet-occupation = Occupation
facet-region = Region
facet-precision = Precision of place
facet-year = Year
facet-status = How far established
facet-verification = Review
facet-confidentiality = Confidentiality
facet-tag = Tag

chips = Active filters
chips-clear = Clear all
chip-remove = Remove the filter “{ $chip }”
chip-query = Search: { $query }
chip-facet = { $facet }: { $value }
chip-dates = Date: { $span }
chip-span = { $from } to { $to }
chip-until = until { $day }
chip-since = from { $day } on
chip-area = Area with { $corners } corners
chip-bounds = On the map: { $south } to { $north }, { $west } to { $east }
chip-north = { $degree }° N
chip-south = { $degree }° S
chip-east = { $degree }° E
chip-west = { $degree }° W
chip-coverage-both = Coverage: every event counted
chip-coverage-answered = Coverage: every duty answered
chip-coverage-open = Coverage: something still unanswered
chip-coverage-duty-both = Coverage: { $duty }
chip-coverage-duty-answered = Coverage: { $duty }, answered
chip-coverage-duty-open = Coverage: { $duty }, unanswered
chip-coverage-pillar = by measures of “{ $pillar }”
chip-coverage-measure = answered by one measure
chip-coverage-of = { $words } ({ $type })
chip-ids = { $count ->
    [one] { NUMBER($count) } chosen event
   *[other] { NUMBER($count) } chosen events
}

## Years

years = Events by year
years-summary = { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
} by year, { $from } to { $to }. The fields beside it choose a period by keyboard.
years-told = { $year }: { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
}
years-from = From
years-to = To
years-hint = any
years-field-hint = A year, month or day: 1973, 1973-09, 1973-09-11
years-clear = Clear the period

## Columns


## One event

event-untitled = Without a title
event-back = Back to the list
event-edit = Edit
event-delete = Delete
event-tabs = Parts of the record
event-tab-record = Record
event-tab-history = History
event-gone = This event is not in the dossier
event-gone-body = It was deleted, or the edit that made it was undone. The history says who did it, and undo brings it back.
event-date-unknown = Date unknown
event-date-empty = No date stated
event-delete-title = Delete this event?
event-delete-body = “{ $title }” is deleted with its acts, places and sources. The people named in it stay. Undo brings it back, and the history keeps it.
event-deleted = The event is deleted.
event-conflicts = { $count ->
    [one] { $count } field has two values
   *[other] { $count } fields have two values
}
event-conflicts-body = Two people changed the same field without knowing of each other. Both values are kept. To settle it, edit the event, choose the right value and save; saving also settles a value you leave as it is shown.
event-conflict-values = Shown: { $shown }. Also given: { $others }.
view-acts = Who did what to whom
view-acts-none = No act is recorded yet.
view-acts-all = { $count ->
    [one] Show { $count } act
   *[other] Show all { $count } acts
}
view-victim = Victim
view-act = Act
view-by = By whom
view-sources-none = No source is recorded yet.
view-columns = { $count ->
    [one] { $count } further column of the imported file
   *[other] { $count } further columns of the imported file
}
text-more = Show the whole text
text-less = Show less

event-new-title = New event
event-edit-title = Edit event
event-save = Save
event-cancel = Leave without saving
event-reason = Reason for the change
event-reason-hint = Why? (optional, kept in the history)
event-unsaved = Not saved yet
event-unchanged = No changes
event-saved = The event is saved.
event-changed = Somebody changed this event meanwhile
event-changed-body = Nothing was overwritten. Your text is still in the form: copy what you need, then load the present version and enter it again.
event-reload = Load the present version
event-leave = Leave without saving?
event-leave-body = What you entered in this event is not saved.
event-leave-discard = Leave
event-leave-keep = Go on editing

section-event = What happened
section-people = People
section-people-hint = Name who suffered it first; each victim gets an act. A person of the register is found by name, so that nobody is entered twice.
section-acts = Acts
section-acts-hint = An act is one type of violation against one victim. Adding a victim makes one.
section-places = Places
section-places-hint = The first place stands for the event on the map.
section-sources = Sources
section-handling = Handling

form-new = New
form-faults = { $count ->
    [one] { $count } to correct
   *[other] { $count } to correct
}
form-problems = { $count ->
    [one] { $count } field must be corrected before saving
   *[other] { $count } fields must be corrected before saving
}
event-problem-title = Give the event a short title.
event-problem-name = Give a name, initials or a pseudonym, or mark the name as unknown.
event-problem-violation = Choose what was done, or mark it as unknown.
event-problem-age = The age must be a whole number from 0 to 130.
event-problem-position = This is no position. Write -33.45, -70.66 or 33°26′S 70°40′W.
event-fault-missing = This is needed.
event-fault-range = This lies outside what is possible.
event-fault-date = This is not a date that can be read.
event-fault-reference = This points to a record that is not part of the event.
event-fault-half-position = Latitude and longitude are needed together.
event-fault-other = This value does not fit its field.

person-none = Nobody named
person-unnamed = Without a name
person-here = In this event
person-born = born { $date }
person-also = also { $names }
person-events = { $count ->
    [0] in no event yet
    [one] in { $count } event
   *[other] in { $count } events
}
person-events-last = { $count ->
    [one] in { $count } event: { $last }
   *[other] in { $count } events, last: { $last }
}
person-role-victim = { $count ->
    [one] victim
   *[other] victim of { $count } acts
}
person-role-perpetrator = { $count ->
    [one] alleged perpetrator
   *[other] alleged perpetrator in { $count } acts
}
person-search = Type a name
person-another = Another person…
person-add = Add “{ $name }” as a new person
person-add-hint = Nobody in the register has this name
person-add-beside = None of the people above
person-add-unnamed = A person whose name is not known
person-add-unnamed-hint = Counted as a victim; the name can be given later
person-add-victim = Add a victim
person-add-victim-hint = An act against this person is added too.
person-add-perpetrator = Add an alleged perpetrator
person-add-perpetrator-first = Add a victim first; perpetrators belong to acts.
person-add-perpetrator-hint = { $count ->
    [one] The person is named in the act of this event.
   *[other] The person is named in all { $count } acts; take out those where it does not hold.
}
person-remove = Take { $name } out of this event
person-shared = This person is in the register. What you change here shows in every event that names them.
person-duplicate = { $count ->
    [one] The register may have this person already
   *[other] The register may have this person already, among { $count } who are alike
}
person-duplicate-use = Use this person
person-duplicate-else = If it is somebody else, go on; both are kept apart.

act-title = { $violation }: { $victim }
act-untyped = Violation not chosen
act-by = by { $perpetrators }
act-by-nobody = No perpetrator recorded
act-add = Add an act
act-remove = Delete the act “{ $act }”
act-age = { $age ->
    [one] { $age } year old
   *[other] { $age } years old
}
act-age-unknown = age unknown
act-age-about = About { $age } by the date of birth
act-minor = under 18
act-method-unknown = method unknown
act-end = at the end: { $state }
act-date-hint = Only where it differs from the event’s date
act-places-none = All places of the event
victim-none = No victim named
perpetrators = Perpetrators
perpetrator-number = Perpetrator { $number }
perpetrator-add = Add a perpetrator to this act
perpetrator-remove = Delete perpetrator { $number }
perpetrator-none = Not named
perpetrator-unnamed = Not further described

place-unnamed = Place { $number }
place-add = Add a place
place-first = stands for the event on the map
place-up = Move { $place } up
place-down = Move { $place } down
place-remove = Delete the place { $place }
place-setting-hint = At home, in custody, in public
place-position = Coordinates
place-position-hint = In any usual notation: degrees, UTM, MGRS, plus code, map link
place-position-unknown = position unknown
place-echo = { $latitude }, { $longitude }
place-region-hint = Where not stated, it follows from the coordinates

source-untitled = Source { $number }
source-add = Add a source
source-remove = Delete the source { $source }
source-reference-hint = Page, paragraph, file number
source-reliability = reliability: { $word }

## Export

export-button = Export
export-title = Export events
export-what = { $count ->
    [one] { NUMBER($count) } event is selected.
   *[other] { NUMBER($count) } events are selected.
}
export-unprotected-title = The file is not protected
export-unprotected = Inside the dossier everything is encrypted. Whoever gets this file can read it: names, places and accounts. Events whose confidentiality or consent forbids it are kept back. Keep the file where only the right people can reach it, and delete it when it has served.
export-understood = I have understood that the file is readable by anyone who has it
export-format = Format
export-csv = CSV table
export-csv-hint = One row for each event, for spreadsheets
export-xlsx = Excel workbook
export-xlsx-hint = Sheets of events, acts, persons, perpetrators, places, sources and interventions, linked by identifier
export-audience = Who will get it
export-audience-partner = Partners named in the consent
export-audience-partner-hint = Public and restricted records (C0, C1); consent to sharing with partners or more
export-audience-public = Anybody
export-audience-public-hint = Public records only (C0); consent to publication
export-naming-title = The file would name individuals as perpetrators
export-naming = { $count ->
    [0] Individuals are named as perpetrators although the standard of proof is below the balance of probabilities (SP-3).
    [one] In { NUMBER($count) } place an individual is named as perpetrator although the standard of proof is below the balance of probabilities (SP-3).
   *[other] In { NUMBER($count) } places an individual is named as perpetrator although the standard of proof is below the balance of probabilities (SP-3).
} Somebody who is named must have had the chance to answer; naming may be defamation and may endanger people. No file was written.
export-naming-accept = Name them all the same; I answer for it
export-parts = What was kept back
export-part = { $kind }: { NUMBER($count) }, { $reason }
export-reason-confidentiality = because of confidentiality
export-reason-consent = because of consent
export-reason-licence = because the terms of the data forbid passing it on
export-reason-belongs = because it belongs to what was kept back
export-reason-identity = without what identifies
export-reason-text = without its texts, which may tell what was kept back
export-named = { $count ->
    [one] An individual is named as perpetrator below SP-3 in { NUMBER($count) } place.
   *[other] Individuals are named as perpetrators below SP-3 in { NUMBER($count) } places.
}
export-geojson = GeoJSON
export-geojson-hint = Places with their events, for maps
export-json = JSON
export-json-hint = Every event with its acts, people, places and sources
export-choose = Choose where to save it
export-file = events
export-cancel = Stop the export
export-cancelled = The export was stopped. No file was written.
export-failed = No file was written.
export-done = The file is written
export-rows = Events in the file
export-selected = Events selected
export-withheld = Kept back
export-withheld-why = { $count ->
    [0] none
    [one] { NUMBER($count) } event, because of its confidentiality or consent
   *[other] { NUMBER($count) } events, because of their confidentiality or consent
}
export-path = File
export-sha256 = SHA-256
export-sha256-why = Send this number by another way than the file; whoever receives it can check that nothing was altered.
export-again = Another format

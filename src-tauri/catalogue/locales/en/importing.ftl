## Import of a file: the steps, columns and codes, trial, result, and the host's remarks on files and rows.

import-title = Import a file
import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-trial = Trial
import-step-result = Import
import-to-columns = Go on to the columns
import-to-trial = Try it
import-to-result = { $count ->
    [one] Import { NUMBER($count) } row
   *[other] Import { NUMBER($count) } rows
}
import-nothing-yet = Nothing is written to the dossier until the last step.
import-leave = Leave the import?
import-leave-body = What you set up for this file is not kept unless you saved the mapping. Nothing is written to the dossier.
import-leave-yes = Leave
import-leave-no = Stay

import-choose = Choose a file
import-choose-other = Another file
import-begin = Import events from a table
import-begin-body = CSV and XLSX files are read. Each row is an event, a victim or an act; several sheets or files can be linked. First the file is looked at, then you say what its columns mean, then a trial shows what would happen. Only after that is anything written.
import-reading = Reading the file
import-file-facts = { $format }, { $rows ->
    [one] { NUMBER($rows) } row
   *[other] { NUMBER($rows) } rows
}, { $columns ->
    [one] { NUMBER($columns) } column
   *[other] { NUMBER($columns) } columns
}
import-no-doubts = The file was read without doubt. Look at the samples below all the same.
import-doubts = Please check what was found
import-layout = How the file is written
layout-encoding = Character encoding
layout-byte-order-mark = The file says so itself
layout-delimiter = Between columns
layout-decimal = Decimal sign
layout-date-order = Order of dates
layout-sheet = Sheet
layout-header-row = Row of the headings
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows 1252, Western Europe
encoding-iso-8859-15 = ISO 8859-15, Western Europe
encoding-iso-8859-2 = ISO 8859-2, Central Europe
encoding-windows-1250 = Windows 1250, Central Europe
encoding-windows-1251 = Windows 1251, Cyrillic
encoding-windows-1256 = Windows 1256, Arabic
encoding-utf-16le = UTF-16, little-endian
encoding-utf-16be = UTF-16, big-endian
encoding-macintosh = Mac Roman
delimiter-comma = Comma ,
delimiter-semicolon = Semicolon ;
delimiter-tab = Tab
delimiter-bar = Bar |
decimal-point = Point: 3.5
decimal-comma = Comma: 3,5
date-order-ymd = Year, month, day
date-order-dmy = Day, month, year
date-order-mdy = Month, day, year
import-columns-found = Columns found
import-column = Column
import-filled = Filled
import-filled-of = { NUMBER($filled) } of { NUMBER($rows) }
import-samples = First values

mapping-choice = Mapping
mapping-own = Set up column by column
mapping-bundled = comes with Concord
mapping-saved = saved in this dossier
mapping-fits = fits this file
mapping-name = Name of the mapping
mapping-name-hint = Rows are known again by it: use the same name for a later version of this file.
mapping-tag = Tag for the imported events
mapping-tag-hint = By it they are found again. Leave it empty for none.
mapping-missing = { $count ->
    [one] The file does not have a column the mapping names
   *[other] The file does not have { $count } columns the mapping names
}
mapping-missing-drop = Take them out of the mapping
mapping-row = One row is
mapping-row-victim = a victim
mapping-row-event = an event
mapping-event-key = Column that joins rows to one event
mapping-event-key-hint = Rows with the same value belong to one event.
mapping-event-key-none = None: each row is an event
mapping-row-key = Column that identifies a row
mapping-row-key-hint = A row with a known value is updated, not entered again.
mapping-row-key-none = None: its number in this very file
mapping-unknown = Texts that mean unknown
mapping-unknown-hint = Kept apart from an empty cell, which says nothing.
mapping-lacks = Not settled yet
mapping-lacks-all = No column goes anywhere yet.
mapping-lacks-violation = No column says what was done, so every act is without a violation type.
mapping-lacks-date = No column gives a date.
mapping-lacks-name = No column gives the victim’s name.
mapping-lacks-row-key = No column identifies a row, so a changed version of the file would be entered a second time.
mapping-columns = Columns: { $used } of { $all } in use
mapping-show-open = Only those not in use
mapping-show-all = All columns
mapping-guess = Guess from the headings
mapping-key = Key only, as chosen above
mapping-kept = Not in use, kept with the record
mapping-ignored = Leave out
mapping-choose-target = Choose a field
mapping-target-of = Field for { $column }
mapping-remove = { $column }: no longer to { $target }
mapping-also = To another field too
mapping-keep = Save the mapping “{ $name }”
mapping-keep-hint = For the next file of this kind.
mapping-keep-bundled = This name belongs to a mapping that comes with Concord. Choose another name to save your changes.
mapping-kept-done = The mapping “{ $name }” is saved.

tables-title = Tables
tables-hint = Events, victims, acts, perpetrators, sources and places may each have a table of their own: a sheet of this workbook or another file. Say what one row of each is, and which column names a row of which other table.
tables-add-sheet = Add the sheet “{ $sheet }”
tables-add-file = Add another file
tables-remove = Take out { $table }
tables-row = One row is
tables-row-of = What one row of { $table } is
tables-link-add = Link to another table
tables-link-column = Its column
tables-link-column-of = Linking column of { $table }
tables-link-is = names a row of
tables-link-table-of = Table that { $table } is linked to
tables-link-to-of = Column there that { $table } names
tables-link-remove = Take out this link of { $table }
tables-repeated = { $table }: there is another table with rows of the same kind. Events, victims and acts can have one table each.
tables-unlinked = { $table } is not linked to the table it belongs to. Say which of its columns names a row there.
mapping-row-act = an act
mapping-row-perpetrator = a perpetrator
mapping-row-source = a source
mapping-row-place = a place
mapping-person-key = Column that identifies a person
mapping-person-key-hint = Rows with the same value name the same person.
mapping-person-key-none = None: each row has a person of its own
looks-date = looks like dates
looks-flag = looks like yes or no
looks-latitude = looks like latitudes
looks-longitude = looks like longitudes
looks-coordinates = looks like coordinates
looks-integer = looks like whole numbers
looks-number = looks like numbers
looks-key = each value once
looks-term = few values
looks-text = text
codes-take = { $count ->
    [one] Take { $count } proposal
   *[other] Take { $count } proposals
}
code-perhaps = Perhaps: { $label }
preview-title = What the first rows become
preview-row = Row { $row }
preview-row-of = { $table }, row { $row }
preview-unknown = not known
preview-more = { $count ->
    [one] and { $count } more field
   *[other] and { $count } more fields
}

## The terms of known data

licence-accept = I may use this data under these terms, and will not pass it on
licence-acled = ACLED data: terms of use
licence-acled-terms = The headings are those of the Armed Conflict Location & Event Data project. Its data is given to registered users under ACLED’s own terms: it may be used in analysis with attribution; the data itself, whole or in part, must not be passed on or published in a form from which others can take it; other uses need ACLED’s consent. The terms you agreed to with ACLED are the ones that hold; read them at acleddata.com. Concord marks every imported event with these terms, and no export lets it out.
licence-acled-citation = Cite: Armed Conflict Location & Event Data (ACLED), www.acleddata.com, with the date on which you downloaded the data.
licence-ucdp-ged = UCDP data: terms of use
licence-ucdp-ged-terms = The headings are those of the UCDP Georeferenced Event Dataset. It is published under CC BY 4.0: it may be used and passed on where its authors are named and changes are said. Concord marks every imported event with these terms.
licence-ucdp-ged-citation = Cite: Sundberg, Ralph, and Erik Melander, 2013, “Introducing the UCDP Georeferenced Event Dataset”, Journal of Peace Research 50(4); and the paper that goes with the version you use.

codes-count = { $count ->
    [0] No text has a code yet
    [one] { $count } text has a code
   *[other] { $count } texts have a code
}{ $open ->
    [0] { "" }
   *[other] , { $open } still open
}
codes-more = { $count ->
    [one] { $count } more is not listed here.
   *[other] { $count } more are not listed here.
}
code-any-other = any other text
code-when = where { $column } is { $texts }
code-when-empty = empty
code-nothing = says nothing
code-choose = Choose what it means
code-of = What “{ $text }” means
code-remove = Take “{ $text }” out
code-add = Another text in this column

target-of = { $group }: { $field }
target-place = Place { $number }: { $field }
target-group-event = Event
target-group-victim = Victim
target-group-act = Act
target-group-involvement = Perpetrator
target-group-source = Source
target-group-place = Place { $number }
target-details = Further column { $key }
target-event-date = Date (one column)
target-event-date-start = First day
target-event-date-end = Last day
target-event-date-month-start = First month, where the day is not known
target-event-date-month-end = Last month, where the day is not known
target-event-details = Further column
target-victim-name = Name (one column)
target-victim-name-family = Family name
target-victim-name-given = Given name
target-act-also = Further violation
target-act-details = Further column
target-event-date-precision = How exact the date is
target-victim-number = How many persons
target-perpetrator-name = Name (one column)
target-perpetrator-name-family = Family name
target-perpetrator-name-given = Given name
target-group-perpetrator = Named perpetrator
target-place-coordinates = Both coordinates (one column)
target-place-exact = Exact, yes or no

trial-cancel = Stop the trial
trial-again = Try again
trial-cancelled = The trial was stopped. A trial writes nothing.
trial-nothing-written = This was a trial; nothing is written yet.
trial-would = { $count ->
    [one] { NUMBER($count) } row would be written
   *[other] { NUMBER($count) } rows would be written
}: { $events ->
    [one] { NUMBER($events) } new event
   *[other] { NUMBER($events) } new events
}, { $persons ->
    [one] { NUMBER($persons) } new person
   *[other] { NUMBER($persons) } new persons
}
trial-failed = { $count ->
    [one] { NUMBER($count) } row cannot be read and would be left out. The list below says why.
   *[other] { NUMBER($count) } rows cannot be read and would be left out. The list below says why.
}
trial-all-failed = No row can be imported as things are set
trial-all-there = Every row is in the dossier already
trial-unmapped = Some texts have no code yet
trial-unmapped-go = Say what they mean

import-cancel = Stop the import
import-cancelled = The import was stopped
import-nothing-written = Nothing was written to the dossier.
import-again = Import again
import-done = { $count ->
    [one] { NUMBER($count) } row is imported
   *[other] { NUMBER($count) } rows are imported
}: { $events ->
    [one] { NUMBER($events) } new event
   *[other] { NUMBER($events) } new events
}, { $persons ->
    [one] { NUMBER($persons) } new person
   *[other] { NUMBER($persons) } new persons
}
import-done-undo = The whole import is one edit: undo takes all of it back.
import-show = Show the imported events
import-another = Import another file

outcome-totals = Rows by what became of them
outcome-created = New
outcome-updated = Changed
outcome-skipped = There already
outcome-failed = Refused
outcome-rows = Rows in the file
outcome-does-not-add-up = These numbers do not add up to the rows of the file. Do not rely on this import; save the report and look for the missing rows.
outcome-sample = The first rows as understood
outcome-row = Row
outcome-what = Outcome
outcome-value = Text in the file
outcome-why = Why
note-created = New
note-updated = Changed
note-skipped = There already
note-failed = Refused
outcome-no-notes = No row needs a look.
outcome-notes = { $count ->
    [one] { NUMBER($count) } remark on rows
   *[other] { NUMBER($count) } remarks on rows
}
outcome-notes-listed = { NUMBER($shown) } of { NUMBER($total) } are listed here; the saved report has all.
report-file = report
report-save = Save the report
report-saved = The report is saved: { $path }

## What the host is doing

job-starting = Starting
job-reading = Reading the file
job-checking = Checking the rows
job-writing = Writing the file
job-saving = Saving to the dossier
job-indexing = Making it searchable
job-attaching = Keeping the files
job-checking-file = Reading the file through

## Doubts about a file

doubt-encoding = The character encoding is guessed. Look whether letters with accents are right.
doubt-encoding-damaged = Some characters do not exist in this encoding. Choose another one.
doubt-no-rows = Below the headings there is no row, so there is nothing to import.
doubt-ending = The file’s ending says something else than its content, by which it was read.
doubt-formulas = Some cells are formulas. The value last calculated was taken; where there is none the cell is empty.
doubt-formula-text = Some cells begin like formulas. They are taken as text, and never calculated.
doubt-delimiter = More than one sign could stand between columns. Look whether the columns are right.
doubt-decimal = Numbers could be read with a point or with a comma as decimal sign.
doubt-date-order = Dates such as 03/04/1985 could begin with the day or with the month.
doubt-header-row = The first row may not be the one with the headings.
doubt-ragged-rows = Not every row has as many cells as there are headings.
doubt-sheet = The workbook has several sheets; the first with data was taken.
doubt-heading-empty = A column has no heading; it was given a number.
doubt-heading-repeated = Two columns have the same heading; the second was given a number.

## Remarks on rows

row-key-missing = The cell that identifies the row is empty.
row-key-repeated = An earlier row of this file has the same identifying value.
row-value-unmapped = This text has no code in the mapping.
row-too-long = The row has more cells than there are headings.
row-too-short = The row has fewer cells than there are headings; the missing ones were taken as empty.
row-date = This is not a date that can be read.
row-flag = This is neither yes nor no (1, 0, true, false).
row-end-before-start = The last day lies before the first.
row-age = This is not an age from 0 to 130.
row-age-cut = The age is not a whole number; the whole years were taken.
row-coordinate = This is not a coordinate that can be read.
row-date-placeholder = The years 0000 and 9999 usually stand for a date that is not known. Add the text to those that mean unknown, or correct the date.
row-count = This is not a whole number from 0.
row-deaths-order = The lowest, the best and the highest estimate are not in this order.
row-coordinates-swapped = No latitude is beyond 90 degrees. Latitude and longitude may be in each other’s column.
row-link-unknown = No row of the linked table has this value.
row-link-empty = The cell that links this row to another table is empty.
row-link-refused = The row it is linked to is refused.
row-part-refused = A row that belongs to this one cannot be read.
row-half-position = Latitude or longitude is missing; the place was taken without a position.
treaty-row-unknown = No treaty of the catalogue has this name or code.
treaty-row-signed-only = A signature without ratification was taken as: not bound.
treaty-row-empty = The row says nothing of the treaty’s status; it stays as it is.
treaty-row-contradicts = An earlier row of this file says something else of the same treaty.
treaty-row-withdrawn = The country stands in brackets: it has left the treaty. The file does not say when; please complete it.
treaty-row-consent = This is no way of consenting to be bound that is known.

# What of a network’s file is not in the network, or the other way round.
graph-drawing = How things are drawn ({ $name }) is not taken over: { $count } times.
graph-element = “{ $name }” is not known here and was passed over, as others were: { $count } times.
graph-hierarchy = Nodes within nodes now lie beside each other and keep the name of their parent: { $count }.
graph-loops = Kumu’s loops are not taken over: { $count }.
graph-name-taken = An attribute called “{ $name }” gives way to what the format keeps under this name: { $count } times.
graph-node-made = Nodes that only edges name, such as “{ $name }”, were made: { $count }.
graph-open-interval = Times that exclude their own beginning or end are taken with it: { $count }.
graph-timezone = Times are kept as written; the file says that those without a zone are of { $name }.
graph-value-nested = Values with values of their own, such as “{ $name }”, are kept as text: { $count }.
graph-values-over-time = The format cannot say when a value holds; the last one was written, for “{ $name }” and others: { $count } times.

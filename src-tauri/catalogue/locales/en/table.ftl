facet-proof = Standard of proof
facet-consent = Consent
facet-reliability = Reliability of sources
chip-except = { $count ->
    [one] All but one event
   *[other] All but { NUMBER($count) } events
}

group-saved = Saved queries

column-of-title = Event
column-of-date = Date
column-of-earliest = First day
column-of-latest = Last day
column-of-violation = Violations
column-of-perpetrator = By whom
column-of-victims = Victims
column-of-victim-name = Names of victims
column-of-place = Place
column-of-region = Region
column-of-position = Coordinates
column-of-precision = Precision of place
column-of-status = How far established
column-of-proof = Standard of proof
column-of-verification = Review
column-of-confidentiality = Confidentiality
column-of-consent = Consent
column-of-tag = Tags
column-of-sources = Sources
column-of-reliability = Reliability
column-of-deaths = Deaths (best estimate)
column-of-attachments = Attachments
column-of-changed = Last change

table-choose-all = Choose all rows
table-choose-row = Choose row { NUMBER($row) }
table-sorted-second = Second key of the order

row-no-consent = No consent
row-masked = Withheld: confidential
row-masked-why = This event is confidential and withheld while the screen is shared. Turn “Screen shared” off to open it.
row-withheld-name = (withheld)

columns-button = Columns
columns-title = Columns of the table
columns-hint = Kept for you on this computer, for this dossier. In the table, Alt+Shift with an arrow key makes the column you are in wider or narrower; a click on a heading with Shift makes it the second key of the order.
columns-search = Look for a column
columns-shown = Shown
columns-hidden = Not shown
columns-width-usual = Usual width
columns-width = Width { NUMBER($width) }
columns-narrower = Make { $column } narrower
columns-wider = Make { $column } wider
columns-earlier = Move { $column } to the left
columns-later = Move { $column } to the right
columns-reset = Back to the usual columns
columns-apply = Show these columns

choice-nothing = No row is chosen. Choose rows with their boxes, with Space, or all with Ctrl+A.
choice-all = Choose all rows of the selection
choice-count-of = { $count ->
    [one] One of { NUMBER($total) } chosen
   *[other] { NUMBER($count) } of { NUMBER($total) } chosen
}
choice-dropped = Other events are selected now, so nothing is chosen any more.
choice-edit = Change…
choice-edit-title = Change the chosen events
choice-export = Export…
choice-show = Show
choice-show-table = Only these in the table
choice-show-map = These on the map
choice-delete = Delete…
choice-clear = Choose none

bulk-title = { $count ->
    [one] Change one event
   *[other] Change { NUMBER($count) } events
}
bulk-delete-title = { $count ->
    [one] Delete one event
   *[other] Delete { NUMBER($count) } events
}
bulk-delete-what = { $count ->
    [one] The event is deleted with its acts, places and sources. Persons are kept. Undo brings everything back.
   *[other] The { NUMBER($count) } events are deleted with their acts, places and sources. Persons are kept. Undo brings everything back.
}
bulk-target = Where
bulk-target-event = The events themselves
bulk-target-act = Their acts
bulk-target-victim = Their victims
bulk-target-involvement = The part of perpetrators
bulk-target-place = Their places
bulk-target-source = Their sources
bulk-field = Field
bulk-action = What to do
bulk-action-set = Set to
bulk-action-fill = Set where nothing is stated
bulk-action-unknown = State as not known
bulk-action-clear = Clear
bulk-action-add = Add
bulk-action-remove = Take out
bulk-action-replace = Replace one value by another
bulk-action-replace-text = Find and replace words
bulk-action-delete = Delete
bulk-value = Value
bulk-find = Replace
bulk-find-text = Find
bulk-by = By
bulk-hint-number = A number, such as 12 or 3.5
bulk-hint-date = A date in EDTF, such as 1973-09-11 or 1974~
bulk-hint-text = Capital letters and accents count.
bulk-preview = Preview
bulk-cancel = Stop
bulk-cancelled = Stopped. Nothing was written.
bulk-shown = What would come of it
bulk-change = Change
bulk-already = Are so already
bulk-without = Have nothing to replace or take out
bulk-refused = Cannot be changed
bulk-deletes = Are deleted
bulk-records = { $count ->
    [one] one record
   *[other] { NUMBER($count) } records
}
bulk-nothing = The chosen events have no such records.
bulk-no-change = Nothing would change.
bulk-deletes-parts = With them are deleted: { $parts }
bulk-part = { $kind } ({ NUMBER($count) })
bulk-others = { $count ->
    [one] One event that was not chosen names some of these persons. It shows the change too.
   *[other] { NUMBER($count) } events that were not chosen name some of these persons. They show the change too.
}
bulk-refused-conflict = { $count ->
    [one] One record holds two values that two people set without knowing of each other. Open it and choose between them first.
   *[other] { NUMBER($count) } records hold two values that two people set without knowing of each other. Open them and choose between the two first.
}
bulk-refused-blank = { $count ->
    [one] One record would be left without a text it must have.
   *[other] { NUMBER($count) } records would be left without a text they must have.
}
bulk-refused-unproven = { $count ->
    [one] One event would be verified without a standard of proof or without a source.
   *[other] { NUMBER($count) } events would be verified without a standard of proof or without a source.
}
bulk-list = Records
bulk-list-of = { $outcome }: { NUMBER($count) }
bulk-record = Record
bulk-record-of = { $name } – { $event }
bulk-before = Now
bulk-after = After
bulk-stays = Stays as it is
bulk-reason = Why
bulk-reason-hint = Stands in the history of each record, and beside Undo.
bulk-apply = { $count ->
    [one] Change one record
   *[other] Change { NUMBER($count) } records
}
bulk-delete-apply = { $count ->
    [one] Delete one event
   *[other] Delete { NUMBER($count) } events
}
bulk-done = { $count ->
    [one] One record was changed.
   *[other] { NUMBER($count) } records were changed.
}
bulk-deleted = { $count ->
    [one] One event was deleted.
   *[other] { NUMBER($count) } events were deleted.
}
job-bulk-checking = Looking at each record
job-bulk-drafting = Preparing the change

saved-menu = Saved queries
saved-save = Save this query…
saved-overwrite = Overwrite “{ $name }”
saved-rename = Rename…
saved-delete = Delete
saved-changed = (changed)
saved-recall = Saved query: { $name }
saved-name = Name
saved-hint = The query is kept in the dossier with its search, its filters, and the table’s columns and order.
saved-taken = Another saved query has this name.
saved-done = “{ $name }” is saved.
saved-deleted = “{ $name }” was deleted.
saved-delete-title = Delete the saved query “{ $name }”?
saved-delete-body = The events it finds stay. Undo brings the query back.
saved-delete-confirm = Delete the query
saved-delete-reason = Deleted the saved query “{ $name }”
saved-unreadable = { $name } (from a newer version)
saved-newer = The saved query “{ $name }” was made by a newer version and selects by something this version does not know. It was kept and not applied.

present-toggle = Screen shared: withhold what is confidential
present-on = Screen shared
present-masked = { $count ->
    [one] One withheld
   *[other] { NUMBER($count) } withheld
}
saved-save-title = Save this query
saved-rename-title = Rename the saved query
choice-show-timeline = These on the timeline
choice-show-statistics = These in the statistics

## What went wrong, what was kept, what to do.

error-passphrase-wrong = This is neither the passphrase nor the recovery code of the dossier. Nothing was changed. Check for capital letters and the keyboard's language, then try again.
error-passphrase-weak = This passphrase is too easy to guess. Nothing was changed. Use at least 12 characters, best of all four or five words that do not belong together.
error-dossier-missing = There is no dossier in this folder. Nothing was changed. Choose the folder that holds the dossier's files.
error-dossier-exists = The folder already holds files. Nothing in it was changed. Choose a new or an empty folder.
error-dossier-in-use = Another window or program has this dossier open. Nothing was changed. Close it there, then try again.
error-dossier-newer = The dossier was made by a newer version of Concord ({ $version }). Nothing was changed. Install that version to open it.
error-dossier-damaged = A file of the dossier is damaged and could not be mended: { $file }. Nothing was written to it. Restore the folder from a backup and keep the damaged copy.
error-header-damaged = The dossier's key file is damaged, so no passphrase can open it. The records themselves were not touched. Restore the key file from a backup of the folder.
error-locked = The dossier is locked. What was saved is safe. Unlock it and do this again.
error-record-missing = This record no longer exists; it was probably deleted. The rest of the dossier is unchanged. The history says who deleted it.
error-bulk-invalid = This change cannot be made to many records: “{ $field }”. Nothing was changed. Choose another field or another action.
error-bulk-stale = The dossier was changed since this preview was made. Nothing was written. Make the preview anew, look at it, then apply it.
error-bulk-value = “{ $value }” cannot stand in this field. Nothing was changed. Choose or type another value.
error-query-exists = There is a saved query called “{ $name }” already. Nothing was saved. Choose another name, or overwrite that query.
error-query-missing = There is no saved query called “{ $name }”. Nothing was changed. Look at the names in the register’s menu of saved queries.
error-query-newer = The saved query “{ $name }” was made by a newer version and selects by something this version does not know. It was kept and not applied. Use a newer version, or overwrite it.
error-query-unnamed = The query has no name. Nothing was saved. Give it a name, then save again.
error-record-changed = The record was changed while you were editing it. Nothing was overwritten and your text is still in the form. Look at the present version, then save again.
error-verification-incomplete = { $missing ->
    [proof] The event was not saved as verified: it has no standard of proof. Your text is kept. Choose one, then save again.
    [source] The event was not saved as verified: it has no source. Your text is kept. Add the source it rests on, then save again.
   *[other] The event was not saved as verified: it has neither a standard of proof nor a source. Your text is kept. Add both, then save again.
}
error-reason-needed = The event is verified, or this takes its review back: such a change needs a reason. Nothing was saved and your text is kept. Say why, then save again.
error-own-refused = The term or field was not saved: something in it does not fit. Correct it, then save again.
error-own-value = “{ $value }” does not fit its field. Nothing was saved and your text is still in the form. Correct it, then save again.
error-entry-refused = The entry was not saved: something in it does not fit. Correct it, then save again.
error-record-invalid = { $fault ->
    [missing] “{ $field }” is missing. Nothing was saved and your text is still in the form. Fill it in, then save again.
    [range] The value of “{ $field }” is outside what is possible. Nothing was saved and your text is still in the form. Correct it, then save again.
    [date] “{ $field }” is not a date Concord understands. Nothing was saved and your text is still in the form. Correct it, then save again.
    [reference] “{ $field }” points to a record that does not exist. Nothing was saved and your text is still in the form. Choose another, then save again.
    [order] “{ $field }” lies before what it has to follow. Nothing was saved and your text is still in the form. Correct one of the two, then save again.
    [half-position] A place has only one of latitude and longitude. Nothing was saved and your text is still in the form. Give both or neither, then save again.
   *[other] A value does not fit its field (“{ $field }”). Nothing was saved and your text is still in the form. Correct the field, then save again.
}
error-query-invalid = { $problem ->
    [query-unknown-term] There is no search term “{ $word }”. The former results stay. Put it in quotation marks to search for the words.
    [query-missing-value] A value is missing after “{ $word }”. The former results stay. Write it without a space after the colon.
    [query-date] “{ $word }” needs a date, such as 1973-10. The former results stay.
    [query-near] “{ $word }” needs a place and a distance, such as near:-33.45,-70.66,5km. The former results stay.
    [query-open-quote] A quotation mark is not closed: { $word }. The former results stay. Add the closing mark.
    [query-unknown-value] “{ $word }” asks for a value that does not exist. The former results stay. Choose one of the suggestions, or put it in quotation marks to search for the words.
    [query-count] “{ $word }” needs a number, such as victims:3, victims:2..10 or victims:>3. The former results stay.
    [query-parenthesis] A parenthesis stands alone or holds nothing: { $word }. The former results stay. Close or remove it.
    [query-too-long] The search is too long or too deeply nested from “{ $word }” on. The former results stay. Shorten it.
   *[other] The search was not understood from “{ $word }” on. The former results stay. Correct the word or put it in quotation marks.
}
error-date-invalid = “{ $text }” is not a date Concord understands. Write 1973-09-11, 1973-09, 1973, 1973~ (about) or 1973-09-11/1973-09-14 (from and to).
error-file-unreadable = The file could not be read: { $path } ({ $reason }). Nothing was changed. Check that it is there and that you may read it.
error-file-format = The file is not in a form Concord reads: { $reason }. Nothing was imported. Save it as CSV or XLSX and try again.
error-file-too-large = The file is too large to read at once. Nothing was imported. Divide it into smaller files.
error-mapping-invalid = The mapping does not fit at “{ $target }”. Nothing was imported. Correct that column's target.
error-job-missing = This task is no longer known, as after a restart. What it had finished is saved. Start it again if its result is missing.
error-nothing-to-undo = There is nothing to undo.
error-undo-conflict = This cannot be undone: { $author } has changed “{ $field }” since. Nothing was changed. Undo that change first, or edit the record.
error-disk-full = The disk is full. What was saved before is safe; this change was not saved. Free some space, then save again.
error-write-failed = The change could not be written ({ $reason }). What was saved before is safe. Check the disk, then save again.
error-no-dossier = No dossier is open. Open one first.
error-internal = Something went wrong inside Concord ({ $reason }). What was saved before is safe. Try again; if it happens again, close the dossier and open it anew.
error-forbidden = Concord does not permit this. Nothing was changed.
error-cancelled = The task was cancelled. Nothing of it was kept.

## Files in and out

error-export-incomplete = The export wrote { $written } rows where { $expected } were expected, so the file was not put in place. Nothing in the dossier changed. Try again; if it happens again, verify the dossier.
error-mapping-tables = The tables cannot be joined at “{ $table }”: { $problem ->
    [row-kind-repeated] another table has rows of the same kind
    [link-missing] it is not linked to the table it belongs to
    [table-missing] the mapping names it and it was not given
   *[other] the mapping does not know it
}. Nothing was imported. Correct the tables and their links.
error-licence-not-accepted = This data was given under terms that have to be accepted first ({ $licence }). Nothing was imported. Read them, accept them, and import again.
error-audience-unknown = There is no audience “{ $audience }”. Choose partner or public.
error-export-names-perpetrators = { $count ->
    [one] The file would name an individual as perpetrator below the standard of proof SP-3 in { $count } place.
   *[other] The file would name individuals as perpetrators below the standard of proof SP-3 in { $count } places.
} No file was written. Accept the warning to export all the same, or choose fewer events.
error-export-sheet-limit = The sheet { $sheet } cannot hold it: { $what ->
    [rows] a sheet has at most { $limit } rows
   *[other] the cell in row { $row } is longer than { $limit } characters
}. No file was written. Export fewer events, or choose CSV or JSON.
error-file-not-regular = { $path } is not a file that can be read as a table. Nothing was imported. Choose a CSV or XLSX file.
error-file-quote-open = A quotation mark in row { $row } is never closed, so the rest of the file would be one cell. Nothing was imported. Close it, or save the file anew as CSV.
error-file-not-text = The file is not a text: { $reason ->
    [nul] it holds zero bytes
   *[other] most of it cannot be read as letters
}. Nothing was imported. Choose a CSV or XLSX file, or say which encoding it has.
error-file-empty = The file holds no table. Choose another file, or another sheet of it.
error-file-limit = The file has more { $what } than Concord reads safely (row { $row }; the limit is { $limit }). Nothing was imported. Split the file and import the parts.
error-file-unwritable = { $path } could not be written: { $reason }. Nothing in the dossier changed. Choose another place.
error-format-unknown = { $format } is not a format Concord writes. Choose CSV, GeoJSON or JSON.
error-graph-unreadable = The network cannot be read: { $problem ->
    [attribute-class] an attribute is of “{ $name }”, neither of nodes nor of edges
    [attribute-missing] “{ $name }” is missing
    [attribute-repeated] “{ $name }” is there twice
    [attribute-type] “{ $name }” is no type of values
    [attribute-unknown] the attribute “{ $name }” is not declared
    [column-missing] no column is called “{ $name }”
    [connection-end] an edge has no beginning or no end
    [connection-shape] connection { $name } is not one
    [direction-unknown] “{ $name }” is no direction
    [edge-repeated] two edges are called “{ $name }”
    [element-label] an element has neither an identifier nor a label
    [element-shape] element { $name } is not one
    [encoding] some characters do not exist in { $name }
    [end-missing] an edge leads to “{ $name }”, and no node is called so
    [graph-nested] the node “{ $name }” holds a network of its own, which Concord does not read
    [hyperedge] an edge “{ $name }” connects more than two nodes, which Concord does not read
    [json-syntax] it is not JSON ({ $name })
    [json-truncated] the file ends too early
    [label-ambiguous] several nodes are called “{ $name }”
    [node-repeated] two nodes are called “{ $name }”
    [not-graph] it holds no network
    [parent-circle] the node “{ $name }” lies within itself
    [parent-missing] no node is called “{ $name }”, which another names as its parent
    [root-unknown] it is “{ $name }”, neither GEXF nor GraphML
    [several-graphs] it holds several networks
    [time] “{ $name }” is no time
    [times-mixed] some times are dates and others numbers, such as “{ $name }”
    [value-type] “{ $name }” is not of its attribute’s type
    [weight] “{ $name }” is no weight
    [xml-depth] elements lie more than { $name } deep
    [xml-entity] it uses “{ $name }”, a replacement that could reach other files or fill the memory
    [xml-syntax] it is not XML ({ $name })
    [xml-truncated] the file ends too early
   *[other] { $name }
}{ $place ->
    [line] {" "}(line { $line }, column { $column })
   *[other] {""}
}. Nothing was imported. Correct the file, or export it anew from the program it is from.
error-layout-invalid = The setting { $part } cannot be “{ $value }”. Choose another and look at the sample values.
error-mapping-bundled = { $name } is the name of a mapping that comes with Concord. Save yours under another name.
error-mapping-code-unknown = The mapping gives { $target } the code “{ $value }”, which its vocabulary does not have. Nothing was imported. Correct the mapping.
error-mapping-column-missing = The file has no column “{ $column }”, which the mapping needs. Nothing was imported. Choose another mapping or file.
error-mapping-target-unknown = The mapping names a field “{ $target }” that does not exist. Nothing was imported. Correct the mapping.
error-mapping-unreadable = The mapping cannot be read: { $reason }. Choose another.
error-picture-format = What was drawn is not a whole PNG or SVG picture, so no file was written. Nothing in the dossier changed. Try again, or choose the other format.
error-records-refused = The records were refused: { $reason }. Nothing was imported.
error-sheet-missing = The workbook has no sheet “{ $sheet }”. Choose one of its sheets.
error-table-too-large = The table would have { $rows } rows and { $columns } columns, more than anybody can read. Nothing was changed. Choose another dimension, such as the year instead of the month, or narrow the selection.
error-workbook-damaged = The workbook is damaged: { $reason }. Nothing was imported. Open and save it anew in a spreadsheet program, or save it as CSV.
error-workbook-format = Only XLSX workbooks without a password can be read. Save it as XLSX without a password, or as CSV.
error-file-damaged = The stored file is damaged and cannot be shown: { $file }. The record and its other files are safe. Add the original again to mend it, or restore the folder “files” from a backup.
error-file-missing = The stored file is not in the dossier’s folder (SHA-256 { $sha256 }). The record is safe. Add the original again, or restore the folder “files” from a backup.
error-source-unreadable = The file could not be read to its end ({ $reason }). Nothing was added. Check the disk or stick it is on and add it again.
error-column-unknown = The table has no column “{ $column }”. Nothing was changed. Choose the columns anew.
error-withheld = This record is confidential and is withheld while the screen is shared. Nothing was changed. Turn “Screen shared” off to open it.
error-layer-unnamed = A layer needs a name and somebody to name as its source. Nothing was saved. Fill in both.
error-layer-format = The file is neither GeoJSON (UTF-8) nor PMTiles. Nothing was added. Convert it, for instance with QGIS, and add it again.
error-layer-version = The file is PMTiles of a version other than 3. Nothing was added. Convert it with the tool “pmtiles convert” and add it again.
error-layer-damaged = The file is damaged or is not what it says it is (at { $at }). Nothing was added. Get a whole copy and add it again.
error-layer-degrees = The file's coordinates are not degrees (WGS 84). Nothing was added. Save it in EPSG:4326 and add it again.
error-layer-limit =
    The file has more than { $limit } { $what ->
        [features] features
        [positions] positions
       *[bytes] bytes
    }, more than the map can hold. Nothing was added. Simplify it, or convert it to PMTiles.
error-layer-empty = The file holds nothing that could be drawn. Nothing was added. Check that it is the right one.
error-layer-tiles = The tiles are neither pictures nor vector tiles (MVT). Nothing was added.
error-layer-packing = The tiles are packed with a method other than gzip, which Concord does not read. Nothing was added. Pack them anew with gzip.
error-layer-changed = The file changed while it was read. Nothing was added. Add it again.
error-header-foreign = The key file in { $path } belongs to another dossier, so nothing else in the folder can be read. Nothing was changed. Put back this dossier’s own key file (“header”) from a backup of the folder.

## What verification finds

verify-problem-header-copy = The file { $file } is damaged or missing. Lock the dossier and open it again: it is written anew from its copy.
verify-problem-header = Neither copy of the key file can be read. Do not lock the dossier: copy what you need out of it now, and restore the file “header” from a backup.
verify-problem-part-changed = The file { $file } is not what it was when it was closed: it was damaged or exchanged.
verify-problem-part-missing = The file { $file } is missing.
verify-problem-log-damaged = The file { $file } cannot be read from byte { $offset } on.
verify-problem-chain-broken = In the file { $file }, at byte { $offset }, a change does not follow the one before it: something was left out, exchanged or added.
verify-problem-log-end = The log of changes does not end where it did when the dossier was opened.
verify-problem-replay = The log of changes cannot be read through ({ $reason }).
verify-problem-database = The store cannot be read through ({ $reason }). Lock the dossier and open it again: it is rebuilt from the log of changes.
verify-problem-values = { $count ->
    [one] One value of the store is damaged.
   *[other] { $count } values of the store are damaged.
} Lock the dossier and open it again: the store is rebuilt from the log of changes.
verify-problem-totals = The store's totals are not those of the log of changes.
verify-problem-records = { $count ->
    [one] One record is not what the log of changes says (kind: { $kind }).
   *[other] { $count } records are not what the log of changes says (kind: { $kind }).
}
verify-problem-file-foreign = The stored file { $file } is damaged at its beginning, or is not of this dossier.
verify-problem-file-misplaced = The stored file { $file } lies under another file's name; it holds the one with the SHA-256 { $sha256 }.
verify-problem-file-length = The stored file { $file } is shorter or longer than it was (SHA-256 { $sha256 }). Add the original again to mend it.
verify-problem-file-damaged = The stored file { $file } is damaged (SHA-256 { $sha256 }). Add the original again to mend it.
error-metadata-stays = Metadata cannot be taken out of a file of the type { $type }. It was not written.
error-attachment-not-a-file = { $path } is not a file. Nothing was kept of it.
error-attachment-too-large = The file is larger than { $limit } GB. Nothing was kept of it.
error-attachment-withheld = Its confidentiality or consent, or that of its event or source, keeps it here.
error-custody-action-missing = Say what happened to the attachment.
error-measure-needs-itself = This measure would have to wait for itself: one of its prerequisites needs it in turn. Nothing was saved and your text is still in the form. Take that prerequisite out, then save again.
error-treaty-columns-missing = The file has no column that names the treaty, or none that says where a State stands with it (signature, ratification, entry into force, complaints). Nothing was imported. Name the columns so and try again.

## Files kept with events

section-attachments = Files
attachments-none = No files yet. Drop pictures, documents or recordings on this page, or add them.
attachments-add = Add files
attachments-choose = Choose files to keep
attachments-copies = Save copies
size-byte = { $value } bytes
size-kilobyte = { $value } kB
size-megabyte = { $value } MB
size-gigabyte = { $value } GB

attach-title = { $count ->
    [one] Keep one file with the event
   *[other] Keep { $count } files with the event
}
attach-more = and { $count } more
attach-from = Received from
attach-from-hint = A name, initials or an office; it becomes the first step of the chain of custody.
attach-source = Documents the source
attach-source-none = No source in particular
attach-keep = Keep
attach-sealed = Each file is sealed inside the dossier. The original stays where it is: remove it yourself if it must not be found.
attach-done = { $count ->
    [one] One file is kept in the dossier.
   *[other] { $count } files are kept in the dossier.
}
attach-known = Already with this event, not kept twice: { $names }.
attach-cancelled = Stopped. Nothing was kept.

attachment-tabs = About the file
attachment-view = View
attachment-about = Particulars
attachment-custody = Chain of custody
attachment-copy = Save a copy
attachment-remove = Remove
attachment-remove-title = Remove this file from the event?
attachment-remove-body = The record goes and can be brought back with Undo. Its content stays sealed in the dossier.
attachment-removed = The file was removed from the event.
attachment-saved = The particulars were saved.

viewer-opening = Opening the file
viewer-none = This kind of file cannot be shown here. Save a copy and open it with another program.
viewer-too-large = The file is too large to be shown here. Save a copy and open it with another program.
viewer-broken = The file cannot be shown: it is damaged, or of a kind this computer cannot play. Its content is kept as it came in.
viewer-text-cut = Only the beginning of the text is shown.
viewer-fit = Fit to the window
viewer-real-size = Real size
viewer-smaller = Smaller
viewer-larger = Larger
pages-of = Page { $number } of { $count }
pages-page = Page { $number }
pages-previous = Previous page
pages-next = Next page

custody-from = from { $who }
custody-to = to or by { $who }
custody-inconsistent = A step names another content than the file has. Compare the digests below.
custody-check = Verify the content
custody-intact = The content is whole and as it was when it came in. This is noted below.
custody-damaged = The content is damaged: it is not what came in. Restore the dossier from a backup.
custody-add = Add a step
custody-final = A step cannot be changed later. The dossier’s history keeps the exact time and who wrote it.

copies-title = { $count ->
    [one] Save a copy of the file
   *[other] Save copies of { $count } files
}
copies-what = Author, camera, place and time are taken out of pictures, PDF documents and recordings. The copy is noted in the chain of custody. Files that confidentiality or consent keep here are not written.
copies-whole = Also write, as they are, files from which metadata cannot be taken out
copies-folder = Choose a folder
copies-done = { $count ->
    [one] One copy was written.
   *[other] { $count } copies were written.
}
copies-with-metadata = with its metadata
copies-withheld = Not written: { $name }

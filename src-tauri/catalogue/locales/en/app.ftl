## The frame of the interface: words every part uses, welcome, history, preferences.

product = Concord
product-purpose = Planning reconciliation after a conflict
skip-to-content = Skip to content
navigation = Parts
menu-dossier = Dossier menu
notices = Notices
loading = Loading
fault-title = This screen has a fault

cancel = Cancel
close = Close
done = Done
save = Save
delete = Delete
edit = Edit
add = Add
remove = Remove
back = Back
open = Open
retry = Try again
dismiss = Dismiss
yes = Yes
no = No

## Parts

part-abuses = Abuses
part-map = Map
part-stakeholders = Stakeholders
part-measures = Measures
part-coverage = Coverage
part-history = History

## Actions

group-go = Go to
group-edit = Edit
group-dossier = Dossier
group-help = Help
action-back = Back
action-forward = Forward
action-undo = Undo
action-redo = Redo
action-palette = All commands
action-shortcuts = Keyboard shortcuts
action-lock = Lock
action-verify = Verify the dossier
action-passphrase = Change the passphrase
action-recovery = New recovery code
action-preferences = Preferences
action-close = Close the dossier
undo-what = Undo: { $what }
redo-what = Redo: { $what }
nothing-to-redo = There is nothing to redo.
palette-search = Type a command
palette-none = No command has these words.
keys-table = In tables
keys-table-rows = Row up, row down
keys-table-cells = Cell before, cell after
keys-table-pages = Page up, page down
keys-table-ends = First row, last row
keys-table-open = Open the row

## Fields

stated-unknown = Unknown
stated-unknown-of = { $field }: unknown
stated-empty = Not stated
field-required = (needed)
field-missing = This is needed.
number-invalid = Type a number, such as 12 or 3.5.
number-whole = Type a whole number.
number-range = Type a number from { $min } to { $max }.
choice-none = Choose
choice-search = Search the list
choice-count = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}
choice-chosen = { $field }: chosen
tag-add = Type and press Enter
tag-remove = Remove { $tag }
date-example = 11.9.1973, March 1973, about 1973
secret-show = Show
secret-hide = Hide
progress-of = { $done } of { $total }

## Status line

status-saved = Saved, revision { $revision }
status-count-event = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
status-count-person = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
status-count-stakeholder = { $count ->
    [one] { $count } stakeholder
   *[other] { $count } stakeholders
}
status-count-measure = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
sample-badge = Sample
sample-no-passphrase = The sample has no passphrase of its own.
repairs-whole = Damage was found when the dossier was opened. It is mended and nothing is lost.
repairs-lost = { $lost ->
    [one] Damage was found when the dossier was opened. { $lost } change could not be recovered.
   *[other] Damage was found when the dossier was opened. { $lost } changes could not be recovered.
}
repair-header-restored = One copy of the key file was damaged; it was written anew from the other.
repair-database-rebuilt = The store was damaged; it was rebuilt from the log of changes.
repair-log-damaged = Part of the log of changes cannot be read. The records are as they were where the store still had them.
repair-rolled-back = The folder holds an older state than when it was last closed here: an older copy was put back. The changes made since are not in it. If you did not do this, look for the newer folder before you go on.
repair-header-replaced = The key file is not the one the dossier was last closed with: another copy was put back, and its passphrase holds. If you did not do this, change the passphrase now.
repair-foreign-set-aside = A file that is not of this dossier lay in its log of changes; it was moved to the folder “damaged”. Nothing is lost.
repair-all-gone = The log of changes and the store were both gone. What the dossier held cannot be recovered from this folder. Restore a copy of the folder if there is one.

## Welcome

welcome-begin = Begin
welcome-recent = Recent dossiers
welcome-new = New dossier
welcome-new-hint = For one country or region, in a folder you choose
welcome-open = Open a dossier
welcome-open-hint = Choose its folder
welcome-sample = Look at the sample
welcome-sample-hint = Chile: 2,398 victims named by the truth commission of 1990
welcome-sample-opening = Preparing the sample. The first time takes a little longer.
welcome-offline = Concord works without a network. Dossiers are encrypted and stay on this machine.
welcome-version = Version { $version }
recent-none = None yet. A dossier you open is listed here.
recent-missing = Folder not found
recent-forget = Remove { $name } from this list

new-title = New dossier
new-name = Name
new-name-hint = Such as “Chile 1973–1990”
new-country = Country
new-folder = Folder
new-folder-hint = A folder that is new or empty. It may lie on a removable disk.
new-folder-button = Choose
new-folder-choose = Choose a folder for the dossier
new-folder-suggested = dossier
new-create = Create the dossier
new-creating = Creating
author = Your name or initials
author-hint = Stands beside every change you make.

open-title = Open a dossier
open-checking = Checking
unlock-title = The dossier is locked
unlock-why = Its keys and everything read from it have left the memory of this machine. What was saved is safe.
unlock-sample = The sample has no passphrase; it can be opened at once.
unlock = Unlock

passphrase = Passphrase
passphrase-or-recovery = The recovery code works here too.
passphrase-current = Present passphrase
passphrase-new = New passphrase
passphrase-hint = At least 12 characters. Four or five words that do not belong together are strong and easy to keep in mind.
passphrase-repeat = The same again
passphrase-differs = The two are not the same.
passphrase-change = Change the passphrase
passphrase-changed = The passphrase is changed. The recovery code stays as it was.
passphrase-score-0 = Too weak to accept
passphrase-score-1 = Weak
passphrase-score-2 = Fair
passphrase-score-3 = Strong
passphrase-score-4 = Very strong
passphrase-longer = Make it longer: at least 12 characters.
passphrase-guessable = It follows a pattern that programs try first.
passphrase-more-words = Add a word or two that have nothing to do with the others.

recovery-title = Recovery code
recovery-why = If the passphrase is lost, this code opens the dossier. Without either, nobody can open it.
recovery-once = It is shown now and kept nowhere. Write it on paper and keep the paper away from this machine.
recovery-copy = Copy
recovery-copied = Copied
recovery-copy-failed = It could not be copied. Write it down by hand.
recovery-written = I have written it down
recovery-continue = Go to the dossier
recovery-replaces = The present recovery code stops working as soon as the new one is made.
recovery-make = Make a new code

## Preferences

preferences-language = Language
preferences-theme = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark
preferences-lock = Lock after so many minutes without use
preferences-lock-hint = From 1 to 120. Ctrl+L locks at once.

## Verification

verify-what = Reads every change from the first and checks the chain, then compares the records with what the changes say.
verify-running = Checking
verify-again = Check again
verify-ok = The dossier is whole.
verify-problems = { $count ->
    [one] { $count } problem was found.
   *[other] { $count } problems were found.
}
verify-changes = Changes
verify-head = Last hash
verify-head-use = Note the last hash on paper: if it is the same at the next check without new changes, nothing was altered.

## History

history-intro = Who changed what, when and why, newest first
history-none = Nothing has been changed yet
history-total = { $shown } of { $total } edits, newest first
history-more = Show more
history-nobody = No name
history-nothing = nothing
history-blank = empty text
history-became = became
history-removed = removed
history-created = created
history-deleted = deleted
history-record = record …{ $id }
history-field = { $kind }: { $field }
history-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
history-unfold = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
history-fold = Show fewer
history-not-listed = { $count ->
    [one] { $count } more change is not listed here.
   *[other] { $count } more changes are not listed here.
}
history-cause-save = Edit
history-cause-import = Import
history-cause-undo = Undo
history-cause-redo = Redo

## Kinds of records

kind-dossier = Dossier
kind-event = Event
kind-act = Act
kind-involvement = Involvement
kind-person = Person
kind-source = Source
kind-place = Place
kind-stakeholder = Stakeholder
kind-relation = Relation
kind-measure = Measure
kind-mapping = Mapping
kind-import = Import
kind-intervention = Intervention
kind-chain-of-events = Chain of events
kind-attachment = Attachment
kind-custody = Custody
kind-own-term = Own term
kind-own-field = Own field
kind-saved-query = Saved query
kind-layer = Map layer
kind-indicator = Indicator
kind-treaty-status = Treaty status
kind-situation = Situation
kind-norm-judgement = Judgement on a norm
kind-catalogue-entry = Own entry of the catalogue
kind-accepted-finding = Accepted finding
kind-consultation = Consultation
kind-weight = Weight

## Fields of records

field-dossier-name = Name
field-dossier-country = Country
field-dossier-description = Description
field-dossier-citation = Citation
field-dossier-licence = Licence
field-dossier-reception = How treaties become law
field-event-title = Title
field-event-date = Date
field-event-description = Account
field-event-status = How far established
field-event-proof = Standard of proof
field-event-verification = Review
field-event-confidentiality = Confidentiality
field-event-consent = Consent
field-event-tags = Tags
field-event-remarks = Notes
field-event-origin = Origin
field-event-details = Other columns
field-event-deaths-best = Deaths, best estimate
field-event-deaths-low = Deaths, lowest estimate
field-event-deaths-high = Deaths, highest estimate
field-event-own = Own fields
field-event-licence = Terms of the data
field-act-event = Event
field-act-victim = Victim
field-act-violation = Violation
field-act-date = Date
field-act-places = Places
field-act-method = Method
field-act-age = Age
field-act-minor = Under 18
field-act-victim-status = Standing of the victim
field-act-status-at-end = State at the end
field-act-remarks = Notes
field-act-origin = Origin
field-act-origin-digest = Digest of the row
field-act-details = Other columns
field-act-confidentiality = Confidentiality
field-act-consent = Consent
field-act-own = Own fields
field-involvement-act = Act
field-involvement-perpetrator = Alleged perpetrator
field-involvement-perpetrator-type = Type of perpetrator
field-involvement-degree = Degree of involvement
field-involvement-affiliation = Unit or office
field-involvement-status = What became of the perpetrator
field-involvement-remarks = Notes
field-involvement-confidentiality = Confidentiality
field-involvement-consent = Consent
field-person-name = Name
field-person-other-names = Other names
field-person-counting-unit = Counted as
field-person-sex = Sex
field-person-born = Born
field-person-occupation = Occupation
field-person-occupation-detail = Occupation, as in the source
field-person-affiliation = Affiliation
field-person-affiliation-detail = Affiliation, as in the source
field-person-nationality = Nationality
field-person-groups = Groups
field-person-confidentiality = Confidentiality
field-person-consent = Consent
field-person-remarks = Notes
field-person-origin = Origin
field-person-number = Number of persons
field-person-own = Own fields
field-source-event = Event
field-source-title = Title
field-source-source-type = Type of source
field-source-connection = Connection
field-source-date = Date
field-source-reliability = Reliability
field-source-reference = Reference
field-source-confidentiality = Confidentiality
field-source-remarks = Notes
field-source-first-hand = First-hand
field-source-independent = Independent
field-source-contradicts = Contradicts another source
field-source-consent = Consent
field-place-event = Event
field-place-rank = Rank
field-place-name = Name
field-place-setting = Setting
field-place-latitude = Latitude
field-place-longitude = Longitude
field-place-precision = Precision
field-place-region = Region
field-place-confidentiality = Confidentiality
field-place-consent = Consent
field-stakeholder-name = Name
field-stakeholder-form = Form
field-stakeholder-category = Category
field-stakeholder-level = Level
field-stakeholder-power = Power
field-stakeholder-interest = Interest
field-stakeholder-position = Position
field-stakeholder-spoiler = Type of spoiler
field-stakeholder-territory = Territory
field-stakeholder-needs = Needs
field-stakeholder-red-lines = Red lines
field-stakeholder-source = Source
field-stakeholder-assessed = Assessed on
field-stakeholder-assessor = Assessed by
field-stakeholder-confidence = Confidence
field-stakeholder-person = The same in the register
field-stakeholder-confidentiality = Confidentiality
field-stakeholder-description = Description
field-stakeholder-remarks = Notes
field-stakeholder-consent = Consent
field-stakeholder-represents = Speaks for
field-relation-from = From
field-relation-to = To
field-relation-relation-type = Type of relation
field-relation-strength = Strength
field-relation-period = Period
field-relation-source = Source
field-relation-remarks = Notes
field-relation-confidentiality = Confidentiality
field-measure-catalogue = Measure of the catalogue
field-measure-name = Name
field-measure-pillar = Pillar
field-measure-description = Description
field-measure-status = Status
field-measure-adopted = Adopted
field-measure-legal-basis = Legal basis
field-measure-parameters = Design parameters
field-measure-acts = Parliamentary acts
field-measure-lead = Lead
field-measure-cost = Cost
field-measure-currency = Currency
field-measure-price-year = Year of prices
field-measure-duties = Duties
field-measure-violations = Violation types
field-measure-victim-groups = Victim groups
field-measure-regions = Regions
field-measure-period = Period of events
field-measure-events = Events by name
field-measure-supporters = Supporters
field-measure-opponents = Opponents
field-measure-source = Source
field-measure-remarks = Notes
field-measure-confidentiality = Confidentiality
field-measure-months-low = Shortest time, in months
field-measure-months-high = Longest time, in months
field-measure-cost-low = Lowest cost
field-measure-cost-high = Highest cost
field-measure-partners = Partners
field-measure-needs = Must be there first
field-measure-acts-adopted = Acts that are there
field-measure-budget = Paid from
field-measure-amnestied = Covered by its amnesty
field-measure-red-lines = Red lines
field-measure-red-line-reasons = Reasons on red lines
field-measure-permanent = Permanent
field-measure-choices = Choices of the design
field-mapping-name = Name
field-mapping-definition = Definition
field-import-file = File
field-import-sha256 = SHA-256
field-import-mapping = Mapping
field-import-rows = Rows
field-import-created = Created
field-import-updated = Updated
field-import-skipped = Skipped
field-import-failed = Failed
field-import-licence = Terms accepted
field-intervention-event = Event
field-intervention-victim = For the victim
field-intervention-intervening-party = Who intervened
field-intervention-intervention-type = Type of intervention
field-intervention-date = Date
field-intervention-parties-requested = Addressed to
field-intervention-response = Response
field-intervention-impact = What came of it
field-intervention-status = State
field-intervention-priority = Priority
field-intervention-confidentiality = Confidentiality
field-intervention-consent = Consent
field-intervention-remarks = Notes
field-chain-of-events-event = Event
field-chain-of-events-related-event = Other event
field-chain-of-events-chain-type = How it bears on it
field-chain-of-events-remarks = Notes
field-chain-of-events-confidentiality = Confidentiality
field-attachment-event = Event
field-attachment-source = Source
field-attachment-name = Name of the file
field-attachment-media-type = Type of file
field-attachment-size = Size
field-attachment-sha256 = SHA-256
field-attachment-description = Description
field-attachment-date = Date of the material
field-attachment-confidentiality = Confidentiality
field-attachment-consent = Consent
field-attachment-remarks = Notes
field-custody-attachment = Attachment
field-custody-date = Date
field-custody-action = What happened
field-custody-from = From
field-custody-to = To, or by
field-custody-place = Where
field-custody-sha256 = SHA-256
field-custody-remarks = Notes
field-own-term-vocabulary = Vocabulary
field-own-term-code = Code
field-own-term-labels = Name
field-own-term-broader = Broader term
field-own-term-definition = Meaning
field-own-term-retired = No longer offered
field-own-field-of = On
field-own-field-labels = Name
field-own-field-value-type = What may stand in it
field-own-field-vocabulary = Vocabulary
field-own-field-hint = What to write
field-own-field-retired = No longer offered
field-own-field-rank = Rank
field-saved-query-name = Name
field-saved-query-selection = Selection
field-saved-query-view = Columns and order
field-saved-query-remarks = Notes
field-layer-name = Name
field-layer-format = Format
field-layer-sha256 = SHA-256
field-layer-size = Size
field-layer-attribution = Attribution
field-layer-visible = Shown
field-layer-opacity = Opacity
field-layer-colour = Colour
field-layer-rank = Rank

field-indicator-measure = Measure
field-indicator-name = What is measured
field-indicator-unit = Unit
field-indicator-baseline = Baseline
field-indicator-baseline-date = Date of the baseline
field-indicator-target = Target
field-indicator-target-date = To be reached by
field-indicator-frequency = How often
field-indicator-source = Source of the values
field-indicator-disaggregation = Broken down by
field-indicator-catalogue = Indicator of the catalogue
field-indicator-rank = Rank
field-indicator-remarks = Notes

field-treaty-status-instrument = Instrument
field-treaty-status-signed = Signed
field-treaty-status-consent-to-be-bound = Consent to be bound
field-treaty-status-bound = Date of consent
field-treaty-status-in-force = In force from
field-treaty-status-reservations = Reservations
field-treaty-status-declarations = Declarations
field-treaty-status-complaints = Individual complaints accepted
field-treaty-status-complaints-from = Complaints from
field-treaty-status-denounced = Denounced
field-treaty-status-implementing-law = Implementing law
field-treaty-status-source = Source
field-treaty-status-remarks = Notes

field-situation-name = Name
field-situation-description = Description
field-situation-period = Period
field-situation-regions = Regions
field-situation-perpetrator-types = Perpetrators
field-situation-armed-conflict = Armed conflict
field-situation-armed-conflict-reason = Why
field-situation-attack = Attack on civilians
field-situation-attack-reason = Why
field-situation-source = Source
field-situation-assessed = Assessed on
field-situation-assessor = Assessed by
field-situation-remarks = Notes
field-situation-confidentiality = Confidentiality

field-norm-judgement-event = Event
field-norm-judgement-instrument = Instrument
field-norm-judgement-article = Article
field-norm-judgement-in-play = In play
field-norm-judgement-reason = Reason
field-norm-judgement-assessed = Assessed on
field-norm-judgement-assessor = Assessed by

field-catalogue-entry-list = List
field-catalogue-entry-code = Code
field-catalogue-entry-hidden = Hidden
field-catalogue-entry-definition = Definition
field-catalogue-entry-texts = Texts
field-catalogue-entry-reason = Reason

field-accepted-finding-rule = Rule
field-accepted-finding-key = Subject
field-accepted-finding-reason = Reason
field-accepted-finding-accepted = Accepted on
field-accepted-finding-assessor = Accepted by
field-accepted-finding-review = To be looked at again

field-consultation-name = Name
field-consultation-date = Date
field-consultation-groups = Groups heard
field-consultation-regions = Regions
field-consultation-stakeholders = Stakeholders heard
field-consultation-measures = Measures
field-consultation-participants = Participants
field-consultation-method = How
field-consultation-summary = What was said
field-consultation-source = Source
field-consultation-confidentiality = Confidentiality
field-consultation-remarks = Notes

field-weight-dimension = Of what
field-weight-code = Code
field-weight-factor = Factor
field-weight-reason = Reason

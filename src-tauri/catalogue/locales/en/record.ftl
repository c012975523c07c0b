## The form and page of one event, in depth: dates, places, persons, review, chains, own words.

date-build = Put a date together
date-build-of = Put together: { $field }
date-kind = What is known
date-kind-one = One date
date-kind-between = One date between two
date-kind-span = From one date to another
date-kind-before = Before a date
date-kind-after = After a date
date-date = Date
date-from = First
date-to = Last
date-about = About
date-uncertain = Uncertain
date-use = Use this date
date-other = Or: { $date }?

deaths = Deaths
deaths-low = Lowest
deaths-best = Best estimate
deaths-high = Highest
deaths-hint = As the sources estimate them. Victims named in acts are counted apart.
deaths-range = ({ $low } to { $high })
event-problem-deaths = An estimate cannot be lower than the one before it.
event-problem-chain = Choose how this event bears on the other.
event-problem-intervention = Say who intervened, or choose a type.
person-number = { $count ->
    [one] { NUMBER($count) } person
   *[other] { NUMBER($count) } persons
}

handling-as-event = Confidentiality and consent: nothing of its own
leaving-yes = May leave this computer, with names.
leaving-nameless = May leave this computer only without names.
leaving-no = Cannot leave this computer.
leaving-event = The event
leaving-source = Source { $number }
leaving-act = Act “{ $act }”
leaving-intervention = Intervention { $number }
leaving-says = { $part }, { $field }: { $value }
leaving-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
leaving-level = Strictest level: { $level } ({ $part })

section-interventions = Interventions
section-interventions-hint = What was done about it: appeals, complaints, aid, parliamentary questions.
intervention-add = Add an intervention
intervention-remove = Delete the intervention { $name }
intervention-untitled = Intervention { $number }
intervention-name = { $type }: { $party }
intervention-party-hint = A person, organisation or body
intervention-for-all = For all of the event
intervention-for = for { $name }
intervention-to = addressed to { $to }
intervention-priority = priority: { $word }

section-chain = Chain of events
section-chain-hint = What led to this event, what followed, and what it is part of. A link is told once and shows at both events.
chain-add = Link another event
chain-search = Search events
chain-search-hint = By words, place or date, as in the list
chain-search-none = No event matches this.
chain-search-more = { $count ->
    [one] { NUMBER($count) } more event matches; add a word to narrow it down
   *[other] { NUMBER($count) } more events match; add a word to narrow them down
}
chain-this = This event: { $how }
chain-untyped = Not said how
chain-type-hint = How this event bears on “{ $event }”
chain-event-gone = An event that is not in the dossier
chain-remove = Delete the link to { $event }
chain-told-there = told at the other event
chain-whole = Show the whole chain ({ $count } events)
chain-whole-close = Hide the whole chain
chain-whole-label = The whole chain, earliest first
chain-tie = { $how } { $number }
chain-more = { $count ->
   *[other] The chain goes on; the nearest { NUMBER($count) } events are listed.
}

sources-independent = { $count ->
    [0] No source said to be independent
    [one] { $count } of { $of } independent
   *[other] { $count } of { $of } independent
}
sources-independent-open = { $count ->
    [one] { $count } not yet judged
   *[other] { $count } not yet judged
}
sources-first-hand = { $count ->
    [0] None first-hand
    [one] { $count } first-hand
   *[other] { $count } first-hand
}
sources-contradicting = { $count ->
    [one] { $count } contradicts another
   *[other] { $count } contradict another
}
source-connection-hint = How the source knows what it tells
source-reliability-hint = How far this source can be trusted on this event
source-first-hand-hint = Saw it, did it or went through it
source-first-hand-follows = Yes, by its connection, unless you say otherwise
source-second-hand-follows = No, by its connection, unless you say otherwise
source-independent-hint = Did not learn it from another source listed here
source-contradicts-hint = Say in the notes in what
source-is-first-hand = first-hand
source-is-independent = independent
source-is-contradicting = contradicts another source
source-consent = consent: { $word }
meaning-reliability-high = Known to be right before, in a position to know, no reason to mislead
meaning-reliability-likely = In a position to know; little against it
meaning-reliability-unsure = Not enough is known of the source to judge
meaning-reliability-unlikely = Was wrong before, or has a reason to mislead
meaning-reliability-low = Known to mislead, or could not have known
meaning-reliability-unknown = Nobody has judged it; that is not the same as unreliable
meaning-source-connection-victim = Tells what was done to itself: first-hand
meaning-source-connection-witness = Saw or heard it happen: first-hand
meaning-source-connection-perpetrator = Took part in it: first-hand, with a reason to justify itself
meaning-source-connection-victim_associate = Knows the victim; may have it from them
meaning-source-connection-perpetrator_associate = Knows the perpetrator; may have it from them
meaning-source-connection-third_party = Was not there; has it from others
meaning-source-connection-lawyer = Knows it from the case
meaning-source-connection-medical = Treated or examined somebody; first-hand on injuries, not on who did it
meaning-source-connection-ngo = Collected it from others
meaning-source-connection-official = Knows it by office; may be a party to it

review = Review
review-hint = Verified needs a standard of proof and a source
review-not-yet = not yet
review-taken = { $author }, { $at }
review-changed = Changed since it was verified
review-changed-by = { $count ->
    [one] { NUMBER($count) } field, last by { $author }, { $at }.
   *[other] { NUMBER($count) } fields, last by { $author }, { $at }.
}
review-changed-then = Check the changes in the history. To verify it anew, take it back to reviewed first.
review-to-reviewed = Mark as reviewed
review-to-verified = Mark as verified
review-back-draft = Back to draft
review-back-reviewed = Back to reviewed
review-confirm = { $state }
review-done-draft = The event is a draft again.
review-done-reviewed = The event is reviewed.
review-done-verified = The event is verified.
review-reason-hint = Why it is taken back; kept in the history
review-reason-optional = Optional; kept in the history
review-missing-proof = A verified event needs a standard of proof.
review-missing-source = A verified event needs at least one source.
review-missing-proof-source = A verified event needs a standard of proof and at least one source.
event-reason-needed = Why? (needed: the event is verified, or steps back)
event-reason-missing = Say why; the history keeps it.
meaning-standard-of-proof-SP-0 = Received, not assessed
meaning-standard-of-proof-SP-1 = Reliable material tends to show it, and fits what else is verified
meaning-standard-of-proof-SP-2 = A reasonable and prudent person would believe it on this information; most used by UN commissions
meaning-standard-of-proof-SP-3 = More likely than not; truth commissions and civil courts
meaning-standard-of-proof-SP-4 = Clear and convincing; to confirm charges or name somebody
meaning-standard-of-proof-SP-5 = As for a criminal conviction

place-search = Find a place
place-search-hint = In the gazetteer and among the places of this dossier; fills in name, coordinates and region. Names: GeoNames (geonames.org), CC BY 4.0
place-search-example = Type a name, in any script
place-search-none = No place is known by this name. Name and coordinates can be typed below.
place-population = { $count ->
    [one] { NUMBER($count) } inhabitant
   *[other] { NUMBER($count) } inhabitants
}
place-used = { $count ->
    [one] used in { NUMBER($count) } event
   *[other] used in { NUMBER($count) } events
}
place-at-in = at { $place }
place-at-near = { $distance } km from { $place }
place-at-nothing = no known place near
place-precision-offer = As precise as written: { $precision }
place-map-open = Choose on a map
place-map-close = Hide the map
notation-minutes = Degrees and minutes
notation-seconds = Degrees, minutes, seconds
notation-utm = UTM
notation-mgrs = MGRS, middle of the square
notation-plus = Plus code, middle of its area
notation-geo = Geo address
notation-link = Map link
point-map = Map to choose a position on
point-map-hint = Click, or move the map under the cross with the arrow keys and press Enter.
point-map-here = Take the middle of the map

likeness-name-same = same name
likeness-name-order = same name in another order
likeness-name-spelling = name spelt alike
likeness-name-initials = initials fit
likeness-name-part = part of the name
likeness-name-other = by another of their names
likeness-born-same = same year of birth
likeness-born-near = year of birth one apart
likeness-born-differs = another year of birth
likeness-region-same = same region
person-duplicate-another = Another person

## Vocabularies and fields of the user's own

own-title = Vocabularies and fields
own-terms = Terms
own-fields = Fields
own-vocabulary = Vocabulary
own-terms-table = Terms of the vocabulary
own-of-catalogue = catalogue
own-own = own
own-renamed = renamed
own-retired = no longer offered
own-term-add = Add a term
own-term-edit = Change { $term }
own-term-new = New term
own-field-add = Add a field
own-field-edit = Change { $field }
own-field-new = New field
own-fields-none = No field of your own yet
own-fields-none-body = A field you add here appears in the form and on the page of every event, act or person.
own-label-in = Name in { $language }
own-code = Code
own-code-hint = Letters, digits, - and _; it stays for good and stands in files
own-broader = Broader term
own-broader-none = None
own-definition = Meaning
own-retire = Retire
own-retire-hint = Not offered any more; records that have it keep it.
own-restore = Offer again
own-on-event = Event
own-on-act = Act
own-on-person = Person
own-hint = Explanation under the field
own-type-fixed = Kind and type cannot be changed later: values already written would lose their meaning.
own-fixed = The terms of this vocabulary carry rules of the program. They can be renamed, not added to or retired.
own-back = Back
own-saved = Saved.
own-unnamed = Field without a name
own-fact = { $name }: { $value }
own-fault-value = This value does not fit its field.
own-fault-vocabulary = Choose a vocabulary.
own-fault-code = A code has up to 32 letters, digits, - and _, and begins with a letter or digit.
own-fault-code-taken = Another term of this vocabulary has this code.
own-fault-code-fixed = The code of a term cannot be changed: records hold it.
own-fault-fixed = Terms of this vocabulary carry rules of the program: they can be renamed only.
own-fault-label = Give it a name in at least one language.
own-fault-label-taken = Another field has this name.
own-fault-broader = The broader term is not in this vocabulary.
own-fault-broader-fixed = A term of the catalogue keeps its place.
own-fault-broader-circle = A term cannot be broader than itself.
own-fault-of = Choose what the field belongs to.
own-fault-type = Choose what may stand in the field.
own-fault-type-fixed = Kind and type of a field cannot be changed.

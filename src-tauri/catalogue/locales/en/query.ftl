## The search box. Keywords and fields are words that may be typed; the English ones always work, in
## every language. A field is one word of letters only.

query-keyword-and = and
query-keyword-or = or
query-keyword-not = not

query-field-type = type
query-field-date = date
query-field-after = after
query-field-before = before
query-field-in = in
query-field-year = year
query-field-place = place
query-field-region = region
query-field-near = near
query-field-perpetrator = perpetrator
query-field-victim = victim
query-field-victims = victims
query-field-name = name
query-field-sex = sex
query-field-affiliation = affiliation
query-field-occupation = occupation
query-field-tag = tag
query-field-status = status
query-field-proof = proof
query-field-verification = verification
query-field-confidentiality = confidentiality
query-field-consent = consent
query-field-precision = precision
query-field-source = source
query-field-sourcetype = sourcetype
query-field-reliability = reliability
query-field-title = title
query-field-description = description
query-field-has = has
query-field-is = is

## What a field asks for, beside its name in the list of suggestions

query-about-type = violation type
query-about-date = may have happened then: 1973-10, 1973..1975, >=1980
query-about-after = may have happened on or after a day
query-about-before = may have happened on or before a day
query-about-in = may have happened then: 1973-10, 1973..1975
query-about-year = may have happened in that year
query-about-place = name of a place
query-about-region = region
query-about-near = within a distance: -33.45,-70.66,5km
query-about-perpetrator = kind of perpetrator
query-about-victim = group a victim belongs to
query-about-victims = number of victims: 3, 2..10, >3
query-about-name = name of a person
query-about-sex = sex of a victim
query-about-affiliation = a victim’s party, union or side
query-about-occupation = a victim’s occupation
query-about-tag = tag
query-about-status = how far the event is established
query-about-proof = standard of proof
query-about-verification = state of review
query-about-confidentiality = who may see it
query-about-consent = what the source agreed to
query-about-precision = how exact the coordinates are
query-about-source = title or reference of a source
query-about-sourcetype = type of a source
query-about-reliability = reliability of a source
query-about-title = words of the title
query-about-description = words of the account
query-about-has = something is recorded at all
query-about-is = a state of the record
query-about-and = both; words side by side mean the same
query-about-or = either of the two
query-about-not = all but what follows

## Values of has: and is:

query-has-title = title
query-has-description = description
query-has-date = date
query-has-place = place
query-has-position = coordinates
query-has-victim = victim
query-has-perpetrator = perpetrator
query-has-source = source
query-has-tag = tag
query-has-attachment = attachment
query-has-intervention = intervention

query-is-undated = undated
query-is-unplaced = without coordinates
query-is-imprecise = not dated to the day
query-is-draft = draft
query-is-reviewed = reviewed
query-is-verified = verified

## In the search box

query-suggestions = Suggestions
query-kind-word = word
query-count = { $count ->
    [one] { NUMBER($count) } event
   *[other] { NUMBER($count) } events
}
query-elsewhere = { $field }:
query-sort-relevance = Best answers first

query-help-and = several words: all of them, each may be only begun, other forms of it are found too
query-help-or = either; and binds more closely than or, parentheses group
query-help-star = only words that begin exactly so
query-help-phrase = exactly these words in a row
query-help-not = leaves out
query-help-value = a field with a value; a label as well as a code
query-help-range = a span of dates; one possible day in it is enough
query-help-count = a number, or from..to
query-help-near = within a distance of a position
query-help-has = something is recorded; is:undated and others ask for a state

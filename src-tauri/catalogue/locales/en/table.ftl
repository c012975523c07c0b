facet-proof = Standard of proof
facet-consent = Consent
facet-reliability = Reliability of sources
chip-except = { $count ->
    [one] All but one event
   *[other] All but { NUMBER($count) } events
}

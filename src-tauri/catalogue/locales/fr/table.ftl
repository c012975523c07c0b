facet-proof = Niveau de preuve
facet-consent = Consentement
facet-reliability = Fiabilité des sources
chip-except = { $count ->
    [one] Tous les événements sauf un
   *[other] Tous les événements sauf { NUMBER($count) }
}

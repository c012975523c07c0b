## Le champ de recherche. Les mots-clés et les champs sont des mots que l’on tape ; les mots anglais
## valent toujours, dans toutes les langues. Un champ est un seul mot, de lettres uniquement.

query-keyword-and = et
query-keyword-or = ou
query-keyword-not = non

query-field-type = fait
query-field-date = date
query-field-after = après
query-field-before = avant
query-field-in = pendant
query-field-year = année
query-field-place = lieu
query-field-region = région
query-field-near = près
query-field-perpetrator = auteur
query-field-victim = groupe
query-field-victims = victimes
query-field-name = nom
query-field-sex = sexe
query-field-affiliation = appartenance
query-field-occupation = profession
query-field-tag = étiquette
query-field-status = statut
query-field-proof = preuve
query-field-verification = vérification
query-field-confidentiality = confidentialité
query-field-consent = consentement
query-field-precision = précision
query-field-source = source
query-field-sourcetype = typesource
query-field-reliability = fiabilité
query-field-title = titre
query-field-description = récit
query-field-has = avec
query-field-is = est

## Ce que demande un champ, à côté de son nom dans la liste des suggestions

query-about-type = type de violation
query-about-date = a pu se produire alors : 1973-10, 1973..1975, >=1980
query-about-after = a pu se produire ce jour-là ou après
query-about-before = a pu se produire ce jour-là ou avant
query-about-in = a pu se produire alors : 1973-10, 1973..1975
query-about-year = a pu se produire cette année-là
query-about-place = nom d’un lieu
query-about-region = région
query-about-near = à moins d’une distance : -33.45,-70.66,5km
query-about-perpetrator = genre d’auteur
query-about-victim = groupe auquel appartient une victime
query-about-victims = nombre de victimes : 3, 2..10, >3
query-about-name = nom d’une personne
query-about-sex = sexe d’une victime
query-about-affiliation = parti, syndicat ou camp d’une victime
query-about-occupation = profession d’une victime
query-about-tag = étiquette
query-about-status = degré d’établissement de l’événement
query-about-proof = niveau de preuve
query-about-verification = état de la vérification
query-about-confidentiality = qui peut le voir
query-about-consent = ce que la source a accepté
query-about-precision = exactitude des coordonnées
query-about-source = titre ou référence d’une source
query-about-sourcetype = type d’une source
query-about-reliability = fiabilité d’une source
query-about-title = mots du titre
query-about-description = mots du récit
query-about-has = quelque chose est enregistré
query-about-is = un état de la fiche
query-about-and = les deux ; des mots côte à côte ont le même sens
query-about-or = l’un des deux
query-about-not = tout sauf ce qui suit

## Valeurs de has: et is:

query-has-title = titre
query-has-description = récit
query-has-date = date
query-has-place = lieu
query-has-position = coordonnées
query-has-victim = victime
query-has-perpetrator = auteur
query-has-source = source
query-has-tag = étiquette
query-has-attachment = pièce jointe
query-has-intervention = intervention

query-is-undated = sans date
query-is-unplaced = sans coordonnées
query-is-imprecise = sans date au jour près
query-is-draft = brouillon
query-is-reviewed = relu
query-is-verified = vérifié

## Dans le champ de recherche

query-suggestions = Suggestions
query-kind-word = mot
query-count = { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
}
query-elsewhere = { $field } :
query-sort-relevance = Meilleures réponses d’abord

query-help-and = plusieurs mots : tous, chacun peut n’être que commencé, ses autres formes sont trouvées aussi
query-help-or = l’un ou l’autre ; « et » lie plus étroitement que « ou », les parenthèses groupent
query-help-star = seulement les mots qui commencent exactement ainsi
query-help-phrase = exactement ces mots à la suite
query-help-not = écarte
query-help-value = un champ avec une valeur ; un libellé aussi bien qu’un code
query-help-range = une période ; un seul jour possible suffit
query-help-count = un nombre, ou de..à
query-help-near = à moins d’une distance d’une position
query-help-has = quelque chose est enregistré ; est:undated et d’autres demandent un état

## Le formulaire et la page d’un événement, en profondeur : dates, lieux, personnes, examen, chaînes, mots propres.

date-build = Composer une date
date-build-of = Composer : { $field }
date-kind = Ce que l’on sait
date-kind-one = Une date
date-kind-between = Une date entre deux autres
date-kind-span = D’une date à une autre
date-kind-before = Avant une date
date-kind-after = Après une date
date-date = Date
date-from = Première
date-to = Dernière
date-about = Environ
date-uncertain = Incertaine
date-use = Prendre cette date
date-other = Ou : { $date } ?

deaths = Décès
deaths-low = Minimum
deaths-best = Meilleure estimation
deaths-high = Maximum
deaths-hint = Selon les sources. Les victimes nommées dans les actes sont comptées à part.
deaths-range = ({ $low } à { $high })
event-problem-deaths = Une estimation ne peut être inférieure à la précédente.
event-problem-chain = Choisissez le lien de cet événement avec l’autre.
event-problem-intervention = Dites qui est intervenu, ou choisissez un type.
person-number = { $count ->
    [one] { NUMBER($count) } personne
   *[other] { NUMBER($count) } personnes
}

handling-as-event = Confidentialité et consentement : rien de propre
leaving-yes = Peut quitter cet ordinateur, avec les noms.
leaving-nameless = Ne peut quitter cet ordinateur que sans les noms.
leaving-no = Ne peut pas quitter cet ordinateur.
leaving-event = L’événement
leaving-source = Source { $number }
leaving-act = Acte « { $act } »
leaving-intervention = Intervention { $number }
leaving-says = { $part }, { $field } : { $value }
leaving-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
leaving-level = Niveau le plus strict : { $level } ({ $part })

section-interventions = Interventions
section-interventions-hint = Ce qui a été fait : appels, plaintes, aide, questions parlementaires.
intervention-add = Ajouter une intervention
intervention-remove = Supprimer l’intervention { $name }
intervention-untitled = Intervention { $number }
intervention-name = { $type } : { $party }
intervention-party-hint = Une personne, une organisation ou une instance
intervention-for-all = Pour tout l’événement
intervention-for = pour { $name }
intervention-to = adressée à { $to }
intervention-priority = priorité : { $word }

section-chain = Chaîne d’événements
section-chain-hint = Ce qui a mené à cet événement, ce qui a suivi, ce dont il fait partie. Un lien est dit une fois et se voit des deux côtés.
chain-add = Lier un autre événement
chain-search = Rechercher des événements
chain-search-hint = Par mots, lieu ou date, comme dans la liste
chain-search-none = Aucun événement ne correspond.
chain-search-more = { $count ->
    [one] { NUMBER($count) } autre événement correspond ; ajoutez un mot pour préciser
   *[other] { NUMBER($count) } autres événements correspondent ; ajoutez un mot pour préciser
}
chain-this = Cet événement : { $how }
chain-untyped = Lien non précisé
chain-type-hint = Lien de cet événement avec « { $event } »
chain-event-gone = Un événement qui n’est pas dans le dossier
chain-remove = Supprimer le lien avec { $event }
chain-told-there = dit à l’autre événement
chain-whole = Montrer toute la chaîne ({ $count } événements)
chain-whole-close = Masquer la chaîne
chain-whole-label = Toute la chaîne, du plus ancien au plus récent
chain-tie = { $how } { $number }
chain-more = { $count ->
   *[other] La chaîne continue ; les { NUMBER($count) } événements les plus proches sont listés.
}

sources-independent = { $count ->
    [0] Aucune source dite indépendante
    [one] { $count } sur { $of } indépendante
   *[other] { $count } sur { $of } indépendantes
}
sources-independent-open = { $count ->
    [one] { $count } pas encore jugée
   *[other] { $count } pas encore jugées
}
sources-first-hand = { $count ->
    [0] Aucune de première main
    [one] { $count } de première main
   *[other] { $count } de première main
}
sources-contradicting = { $count ->
    [one] { $count } en contredit une autre
   *[other] { $count } en contredisent d’autres
}
source-connection-hint = Comment la source sait ce qu’elle dit
source-reliability-hint = Jusqu’où se fier à cette source pour cet événement
source-first-hand-hint = L’a vu, fait ou subi
source-first-hand-follows = Oui, d’après son lien, sauf indication contraire
source-second-hand-follows = Non, d’après son lien, sauf indication contraire
source-independent-hint = Ne le tient d’aucune autre source de cette liste
source-contradicts-hint = Dites dans les notes en quoi
source-is-first-hand = de première main
source-is-independent = indépendante
source-is-contradicting = contredit une autre source
source-consent = consentement : { $word }
meaning-reliability-high = A déjà eu raison, bien placée pour savoir, sans raison de tromper
meaning-reliability-likely = Bien placée pour savoir ; peu contre elle
meaning-reliability-unsure = On n’en sait pas assez sur la source pour juger
meaning-reliability-unlikely = S’est déjà trompée, ou a une raison de tromper
meaning-reliability-low = Connue pour tromper, ou ne pouvait pas savoir
meaning-reliability-unknown = Personne ne l’a jugée ; ce n’est pas la même chose que non fiable
meaning-source-connection-victim = Dit ce qui lui a été fait : de première main
meaning-source-connection-witness = L’a vu ou entendu : de première main
meaning-source-connection-perpetrator = Y a pris part : de première main, avec une raison de se justifier
meaning-source-connection-victim_associate = Connaît la victime ; peut le tenir d’elle
meaning-source-connection-perpetrator_associate = Connaît l’auteur ; peut le tenir de lui
meaning-source-connection-third_party = N’était pas là ; le tient d’autres
meaning-source-connection-lawyer = Le sait par l’affaire
meaning-source-connection-medical = A soigné ou examiné quelqu’un ; de première main sur les blessures, non sur l’auteur
meaning-source-connection-ngo = L’a recueilli auprès d’autres
meaning-source-connection-official = Le sait par sa fonction ; peut y être partie

review = Examen
review-hint = Vérifié exige un niveau de preuve et une source
review-not-yet = pas encore
review-taken = { $author }, { $at }
review-changed = Modifié depuis la vérification
review-changed-by = { $count ->
    [one] { NUMBER($count) } champ, en dernier par { $author }, { $at }.
   *[other] { NUMBER($count) } champs, en dernier par { $author }, { $at }.
}
review-changed-then = Regardez les modifications dans l’historique. Pour vérifier à nouveau, revenez d’abord à examiné.
review-to-reviewed = Marquer comme examiné
review-to-verified = Marquer comme vérifié
review-back-draft = Revenir au brouillon
review-back-reviewed = Revenir à examiné
review-confirm = { $state }
review-done-draft = L’événement est de nouveau un brouillon.
review-done-reviewed = L’événement est examiné.
review-done-verified = L’événement est vérifié.
review-reason-hint = Pourquoi ce retour ; gardé dans l’historique
review-reason-optional = Facultatif ; gardé dans l’historique
review-missing-proof = Un événement vérifié exige un niveau de preuve.
review-missing-source = Un événement vérifié exige au moins une source.
review-missing-proof-source = Un événement vérifié exige un niveau de preuve et au moins une source.
event-reason-needed = Pourquoi ? (exigé : l’événement est vérifié, ou revient en arrière)
event-reason-missing = Dites pourquoi ; l’historique le garde.
meaning-standard-of-proof-SP-0 = Reçu, non évalué
meaning-standard-of-proof-SP-1 = Des éléments fiables tendent à le montrer et concordent avec ce qui est vérifié
meaning-standard-of-proof-SP-2 = Une personne raisonnable et prudente le croirait sur ces informations ; le plus employé par les commissions de l’ONU
meaning-standard-of-proof-SP-3 = Plus probable que non ; commissions de vérité et juridictions civiles
meaning-standard-of-proof-SP-4 = Clair et convaincant ; pour confirmer des charges ou nommer quelqu’un
meaning-standard-of-proof-SP-5 = Comme pour une condamnation pénale

place-search = Trouver un lieu
place-search-hint = Dans le répertoire et parmi les lieux de ce dossier ; remplit nom, coordonnées et région. Noms : GeoNames (geonames.org), CC BY 4.0
place-search-example = Tapez un nom, en toute écriture
place-search-none = Aucun lieu connu de ce nom. Nom et coordonnées peuvent être saisis plus bas.
place-population = { $count ->
    [one] { NUMBER($count) } habitant
   *[other] { NUMBER($count) } habitants
}
place-used = { $count ->
    [one] utilisé dans { NUMBER($count) } événement
   *[other] utilisé dans { NUMBER($count) } événements
}
place-at-in = à { $place }
place-at-near = à { $distance } km de { $place }
place-at-nothing = aucun lieu connu à proximité
place-precision-offer = Aussi précis qu’écrit : { $precision }
place-map-open = Choisir sur une carte
place-map-close = Masquer la carte
notation-minutes = Degrés et minutes
notation-seconds = Degrés, minutes, secondes
notation-utm = UTM
notation-mgrs = MGRS, milieu du carré
notation-plus = Code plus, milieu de la zone
notation-geo = Adresse geo
notation-link = Lien de carte
point-map = Carte pour choisir une position
point-map-hint = Cliquez, ou déplacez la carte sous la croix avec les flèches et appuyez sur Entrée.
point-map-here = Prendre le milieu de la carte

likeness-name-same = même nom
likeness-name-order = même nom dans un autre ordre
likeness-name-spelling = nom d’orthographe voisine
likeness-name-initials = les initiales concordent
likeness-name-part = une partie du nom
likeness-name-other = par un autre de ses noms
likeness-born-same = même année de naissance
likeness-born-near = année de naissance à un an près
likeness-born-differs = autre année de naissance
likeness-region-same = même région
person-duplicate-another = Une autre personne

## Vocabulaires et champs propres à l’utilisateur

own-title = Vocabulaires et champs
own-terms = Termes
own-fields = Champs
own-vocabulary = Vocabulaire
own-terms-table = Termes du vocabulaire
own-of-catalogue = catalogue
own-own = propre
own-renamed = renommé
own-retired = n’est plus proposé
own-term-add = Ajouter un terme
own-term-edit = Modifier { $term }
own-term-new = Nouveau terme
own-field-add = Ajouter un champ
own-field-edit = Modifier { $field }
own-field-new = Nouveau champ
own-fields-none = Pas encore de champ propre
own-fields-none-body = Un champ ajouté ici paraît dans le formulaire et sur la page de chaque événement, acte ou personne.
own-label-in = Nom en { $language }
own-code = Code
own-code-hint = Lettres, chiffres, - et _ ; il reste pour toujours et figure dans les fichiers
own-broader = Terme plus large
own-broader-none = Aucun
own-definition = Signification
own-retire = Retirer
own-retire-hint = N’est plus proposé ; les fiches qui l’ont le gardent.
own-restore = Proposer de nouveau
own-on-event = Événement
own-on-act = Acte
own-on-person = Personne
own-hint = Explication sous le champ
own-type-fixed = Le type ne peut plus changer ensuite : les valeurs écrites perdraient leur sens.
own-fixed = Les termes de ce vocabulaire portent des règles du programme. Ils peuvent être renommés, pas complétés ni retirés.
own-back = Retour
own-saved = Enregistré.
own-unnamed = Champ sans nom
own-fact = { $name } : { $value }
own-fault-value = Cette valeur ne convient pas à son champ.
own-fault-vocabulary = Choisissez un vocabulaire.
own-fault-code = Un code a au plus 32 lettres, chiffres, - et _, et commence par une lettre ou un chiffre.
own-fault-code-taken = Un autre terme de ce vocabulaire a ce code.
own-fault-code-fixed = Le code d’un terme ne peut changer : des fiches le portent.
own-fault-fixed = Les termes de ce vocabulaire portent des règles du programme : ils peuvent seulement être renommés.
own-fault-label = Donnez-lui un nom dans au moins une langue.
own-fault-label-taken = Un autre champ porte ce nom.
own-fault-broader = Le terme plus large n’est pas dans ce vocabulaire.
own-fault-broader-fixed = Un terme du catalogue garde sa place.
own-fault-broader-circle = Un terme ne peut être plus large que lui-même.
own-fault-of = Choisissez à quoi le champ appartient.
own-fault-type = Choisissez ce qui peut figurer dans le champ.
own-fault-type-fixed = L’objet et le type d’un champ ne peuvent changer.

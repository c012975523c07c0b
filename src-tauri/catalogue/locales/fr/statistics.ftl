## Les dimensions du comptage, et la page des statistiques.

dimension-violation = Violation
dimension-violation-group = Groupe de violations
dimension-perpetrator = Auteur
dimension-victim-group = Groupe de victimes
dimension-sex = Sexe des victimes
dimension-age-group = Âge des victimes
dimension-minor = Moins de 18 ans
dimension-region = Région
dimension-tag = Étiquette
dimension-status = Degré d’établissement
dimension-proof = Niveau de preuve
dimension-verification = Relecture
dimension-confidentiality = Confidentialité
dimension-source-type = Type de source
dimension-reliability = Fiabilité de la source
dimension-decade = Décennie
dimension-year = Année
dimension-month = Mois
dimension-imprecise-decade = Dans l’une de plusieurs décennies
dimension-imprecise-year = Dans l’une de plusieurs années
dimension-imprecise-month = Dans l’un de plusieurs mois
dimension-others = Tous les autres
dimension-minor-yes = Moins de 18 ans
dimension-minor-no = 18 ans ou plus
dimension-age = { $ages } ans

part-statistics = Statistiques
statistics-rows = Lignes
statistics-columns = Colonnes
statistics-no-columns = Aucune
statistics-swap = Échanger lignes et colonnes
statistics-unit = Compter
statistics-unit-events = Événements
statistics-unit-acts = Actes
statistics-unit-victims = Victimes
statistics-unit-deaths = Morts (estimations)
statistics-unit-events-what = Événements distincts.
statistics-unit-acts-what = Actes : un type de violation contre une victime, chacun une fois.
statistics-unit-victims-what = Personnes distinctes : qui a souffert deux fois compte une fois. Une famille ou un groupe enregistré comme une seule victime compte pour un.
statistics-unit-deaths-what = Sommes des meilleures estimations que portent les événements, chaque événement une fois ; ce n’est pas un compte de personnes enregistrées.
statistics-show = Afficher
statistics-show-count = Nombres
statistics-show-row = % de la ligne
statistics-show-column = % de la colonne
statistics-show-total = % du tout
statistics-hide-small = Masquer les nombres inférieurs à { $limit }
statistics-hide-small-why = Des nombres si petits peuvent désigner une personne. D’autres sont masqués avec eux là où ils les trahiraient.
statistics-hidden = < { $limit }
statistics-hidden-words = masqué
statistics-hidden-other = masqué
statistics-views = Vues des nombres
statistics-table = Tableau
statistics-chart = Graphique
statistics-bars = Barres
statistics-stacked = Barres empilées
statistics-heat = Intensité
statistics-total = Tout, chacun une fois
statistics-share-of-total = { $share } du tout
statistics-cell = { $row }, { $column } : { $value }
statistics-cell-one = { $row } : { $value }
statistics-cell-told = { $events ->
    [one] { NUMBER($events) } événement
   *[other] { NUMBER($events) } événements
}, { $acts ->
    [one] { NUMBER($acts) } acte
   *[other] { NUMBER($acts) } actes
}, { $victims ->
    [one] { NUMBER($victims) } victime
   *[other] { NUMBER($victims) } victimes
}
statistics-cell-deaths = { $estimated ->
    [one] { NUMBER($estimated) } événement avec une estimation des morts
   *[other] { NUMBER($estimated) } événements avec des estimations des morts
} : { NUMBER($deaths) } ({ NUMBER($low) } à { NUMBER($high) })
statistics-opens = Ouvre les événements
statistics-hint = Pointez un nombre pour voir tout ce qu’il recouvre ; un clic ouvre ses événements.
statistics-title = { $unit } par { $rows }
statistics-title-two = { $unit } par { $rows } et { $columns }
statistics-headline = { $events ->
    [one] { NUMBER($events) } événement
   *[other] { NUMBER($events) } événements
} · { $acts ->
    [one] { NUMBER($acts) } acte
   *[other] { NUMBER($acts) } actes
} · { $victims ->
    [one] { NUMBER($victims) } victime
   *[other] { NUMBER($victims) } victimes
}
statistics-overlap = Une fiche peut avoir ici plusieurs valeurs ; lignes ou colonnes peuvent donc dépasser le total. Les totaux comptent chaque fiche une fois.
statistics-uncertainty-reviewed = { $verified ->
    [0] Sur { NUMBER($total) } ({ $unit }), rien n’est encore vérifié ; relus : { NUMBER($reviewed) }, non relus : { NUMBER($rest) }.
   *[other] Sur { NUMBER($total) } ({ $unit }), { NUMBER($verified) } ({ $share }) sont vérifiés, { NUMBER($reviewed) } relus, { NUMBER($rest) } non : le nombre est compris entre { NUMBER($verified) }, si seul le vérifié tient, et { NUMBER($total) }, si tout tient.
}
statistics-uncertainty-dates = { $imprecise ->
    [0] Chaque date connue tient dans une année
    [one] La date de { NUMBER($imprecise) } événement peut relever de plusieurs années
   *[other] Les dates de { NUMBER($imprecise) } événements peuvent relever de plusieurs années
} ; { $undated ->
    [0] aucun n’est sans date.
    [one] { NUMBER($undated) } événement est sans date.
   *[other] { NUMBER($undated) } événements sont sans date.
}
statistics-uncertainty-victims = { $count ->
    [one] { NUMBER($count) } acte ne nomme pas de victime et n’en ajoute pas.
   *[other] { NUMBER($count) } actes ne nomment pas de victime et n’en ajoutent pas.
}
statistics-uncertainty-deaths = { $estimated ->
    [0] Aucun événement ne porte d’estimation des morts.
    [one] { NUMBER($estimated) } événement porte une estimation des morts : { NUMBER($deaths) } (au moins { NUMBER($low) }, au plus { NUMBER($high) }).
   *[other] { NUMBER($estimated) } événements portent des estimations des morts, en tout { NUMBER($deaths) } (au moins { NUMBER($low) }, au plus { NUMBER($high) }).
}
statistics-small-hidden = Les nombres inférieurs à { $limit } sont masqués, ainsi que ceux qui permettraient de les déduire.
statistics-none = Aucun événement n’est choisi
statistics-none-body = Les statistiques comptent les événements que montrent le tableau et la carte. Effacez les filtres, ou saisissez ou importez d’abord des événements.
statistics-chart-first = { $count ->
    [one] Le graphique montre la ligne la plus fournie ({ NUMBER($count) }) ; le tableau les a toutes ({ NUMBER($all) }).
   *[other] Le graphique montre les { NUMBER($count) } lignes les plus fournies ; le tableau en a { NUMBER($all) }.
}
statistics-chart-columns = { $count ->
    [one] Parmi les colonnes, { NUMBER($count) } figure seule ; le reste est dessiné sous « { dimension-others } ».
   *[other] Parmi les colonnes, { NUMBER($count) } figurent seules ; le reste est dessiné sous « { dimension-others } ».
}
statistics-chart-sums = Les barres faites de parts additionnent les cases ; là où une fiche a plusieurs valeurs, elles dépassent le total.
statistics-chart-label = { $title }. Le tableau a les mêmes nombres.
statistics-kind = Type de graphique

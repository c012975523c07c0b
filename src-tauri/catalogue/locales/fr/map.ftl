# La carte.

map-label = Carte des événements sélectionnés
map-keys = Les flèches déplacent la carte, plus et moins changent l’échelle. La liste à côté de la carte contient chaque repère visible.
map-attribution = Natural Earth
map-panes = Largeur de la liste à côté de la carte
map-statement =
    { $placed } des { $total } événements sélectionnés ont un lieu ; { $shown } { $shown ->
        [one] visible
       *[other] visibles
    }
map-in-view =
    { $count ->
        [one] { $count } événement visible
       *[other] { $count } événements visibles
    }
map-marks = Repères visibles
map-marks-more = En afficher { $count } de plus
map-mark-event = { $place }
map-mark-stack =
    { $count ->
        [one] { $count } événement au même lieu
       *[other] { $count } événements au même lieu
    }
map-mark-cluster =
    { $count ->
        [one] { $count } événement aux environs
       *[other] { $count } événements aux environs
    }
map-such-as = Par exemple { $place }
map-precision-exact = exact
map-precision-approximate = approximatif
map-precision-area = région ou pays
map-precision-unknown = précision non indiquée
map-no-place-name = Lieu sans nom
map-untitled = Événement sans titre
map-undated = Sans date
map-here =
    { $count ->
        [one] { $count } événement en ce lieu
       *[other] { $count } événements en ce lieu
    }
map-here-first = Les { $shown } premiers sur { $total } figurent ici. Filtrez sur ce lieu pour les voir tous dans le tableau.
map-back-to-marks = Retour aux repères visibles
map-filter-place = Filtrer sur ce lieu
map-filter-view = Filtrer sur cette vue
map-clear-area = Retirer le filtre de zone
map-clear-selection =
    { $count ->
        [one] Effacer { $count } filtre
       *[other] Effacer { $count } filtres
    }
map-zoom-in = Agrandir
map-zoom-out = Réduire
map-fit = Afficher toute la sélection
map-none-selected = Aucun événement n’est sélectionné
map-none-placed = Aucun des événements sélectionnés n’a de lieu sur la carte
map-none-placed-body = Ils restent dans le tableau des exactions. Un lieu apparaît ici dès qu’il a des coordonnées.
map-none-in-view = Aucun événement sélectionné ne se trouve dans cette vue
map-legend = Légende
map-legend-exact = Événement, lieu exact
map-legend-approximate = Événement, lieu approximatif
map-legend-area = Événement, région ou pays seulement
map-legend-unknown = Événement, précision non indiquée
map-legend-stack = Plusieurs événements au même lieu
map-legend-cluster = Groupe d’événements voisins
map-mark-waiting =
    { $count ->
        [one] Un événement
       *[other] { $count } événements
    }

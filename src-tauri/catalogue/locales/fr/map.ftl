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

map-look = Ce que la carte dessine
map-look-marks = Points
map-look-heat = Densité
map-look-region = Par région
map-look-country = Par pays
map-measure = Ce qui est compté
map-measure-events = Événements
map-measure-acts = Actes
map-measure-victims = Victimes
map-method = Manière de former les classes
map-method-quantile = Classes d’effectif égal
map-method-equal = Classes d’étendue égale
map-method-natural = Classes naturelles
map-method-quantile-note = Chaque classe compte à peu près autant de régions.
map-method-equal-note = Chaque classe a la même étendue.
map-method-natural-note = Les classes se séparent où les nombres laissent un vide (Jenks).
map-by-region = Nombres par région
map-by-country = Nombres par pays
map-region = Région
map-country = Pays
map-without-region = Sans région
map-total = Ensemble
map-region-filter = Filtrer sur { $region }
map-legend-region = { $measure } par région
map-legend-country = { $measure } par pays
map-legend-without =
    { $count ->
        [0] Tous les événements choisis ont une région
        [one] { $count } événement sans région n’est pas dessiné
       *[other] { $count } événements sans région ne sont pas dessinés
    }
map-class = { $from } à { $to }
map-class-regions =
    { $count ->
        [one] { $count } région
       *[other] { $count } régions
    }
map-class-none = aucun
map-legend-heat = Densité des événements
map-heat-few = peu
map-heat-many = beaucoup
map-heat-note =
    { $most ->
        [one] Au plus fort : { $most } événement sur { $across } km environ
       *[other] Au plus fort : { $most } événements sur { $across } km environ
    }
map-area = Limiter à une zone
map-draw-box = Tracer un rectangle
map-draw-outline = Tracer un contour
map-draw-corners = Saisir des coordonnées…
map-draw-box-now = Tracez un rectangle sur la carte. Échap abandonne.
map-draw-outline-now = Tracez le contour en gardant le bouton enfoncé. Échap abandonne.
map-narrowed = Ce qui limite la sélection
map-corners-title = Limiter à une zone par ses coordonnées
map-corners = Sommets
map-corners-hint = Un sommet par ligne, dans l’ordre : degrés nord puis degrés est, par exemple -33.45, -70.66. Deux sommets forment un rectangle.
map-corners-use = Limiter à cette zone
map-corners-few = Une zone demande trois sommets, ou deux sommets opposés d’un rectangle.
map-corners-wrong = La ligne { $line } n’est pas un sommet. Écrivez les degrés nord (-90 à 90), puis les degrés est (-180 à 180).
map-coarse =
    { $count ->
        [one] { $count } de ces événements peut se situer hors de la zone : son lieu n’est connu qu’approximativement ({ $parts }).
       *[other] { $count } de ces événements peuvent se situer hors de la zone : leur lieu n’est connu qu’approximativement ({ $parts }).
    }
map-coarse-part = { $count } : { $precision }
map-north = N
map-kilometres = { $length } km
map-metres = { $length } m
map-picture = Exporter l’image
map-picture-title = { $dossier } : carte
map-picture-name = Titre
map-picture-choose = Enregistrer l’image…
map-picture-everything = Tous les événements du dossier
map-picture-include =
    { $count ->
        [one] Inclure { $count } événement confidentiel
       *[other] Inclure { $count } événements confidentiels
    }
map-picture-includes =
    { $count ->
        [one] Comprend { $count } événement confidentiel.
       *[other] Comprend { $count } événements confidentiels.
    }
map-picture-leaves-out =
    { $count ->
        [one] { $count } événement confidentiel n’y figure pas.
       *[other] { $count } événements confidentiels n’y figurent pas.
    }
map-picture-source = Source : { $dossier }. Carte : { $map }.
map-picture-date = Fait le { $day } avec Concord.
map-picture-unprotected = Une image n’est pas chiffrée. Quiconque obtient le fichier voit ce qu’il montre, et des lieux exacts peuvent mettre des personnes en danger.
map-picture-done = Image enregistrée

# Les couches de l’utilisateur.

layers = Couches
layers-count = Couches ({ $count })
layers-back = Revenir à la liste de la carte
layers-none = Aucune couche personnelle
layers-none-body = Ajoutez un fichier GeoJSON ou PMTiles (images ou vecteurs) : limites, camps, routes, photographie aérienne. Il est conservé chiffré dans le dossier et dessiné sans réseau.
layer-choose = Choisir une couche
layer-add = Ajouter une couche
layer-add-title = Ajouter une couche
layer-looking = Examen du fichier
layer-limits = Une couche est du GeoJSON jusqu’à 32 Mo, 100 000 objets et 2 millions de positions en degrés (WGS 84), ou du PMTiles version 3 jusqu’à 4 Go.
layer-is-geojson =
    { $features ->
        [one] GeoJSON de { $features } objet.
       *[other] GeoJSON de { $features } objets.
    }
layer-is-vector = PMTiles de tuiles vectorielles.
layer-is-raster = PMTiles d’images.
layer-name = Nom
layer-attribution = Qui nommer
layer-attribution-hint = La source et ses conditions. Elle figure sur la carte et sur chaque image qui en est tirée.
layer-kept = Le fichier est copié dans le dossier, chiffré. L’original reste où il est.
layer-colour = Couleur
layer-colour-blue = Bleu
layer-colour-green = Vert
layer-colour-orange = Orange
layer-colour-purple = Violet
layer-colour-teal = Turquoise
layer-colour-grey = Gris
layer-opacity = Opacité
layer-up = Monter { $name }
layer-down = Descendre { $name }
layer-remove = Retirer { $name }
layer-removed = Couche « { $name } » retirée
layer-undo = Annuler
layer-facts = { $format }, { $size } Mo · { $attribution }
layer-failed = Cette couche n’a pas pu être dessinée.
layer-tiles-failed = Des tuiles de cette couche sont endommagées et ne sont pas dessinées.
job-layer = Mise en dossier du fichier

## La chronologie : les événements dans le temps.

part-timeline = Chronologie
timeline-title = Événements dans le temps
timeline-title-by = Événements dans le temps, par { $dimension }
timeline-unit = Barres
timeline-auto = Selon la place : { $unit }
timeline-unit-decade = Décennie
timeline-unit-year = Année
timeline-unit-month = Mois
timeline-unit-week = Semaine
timeline-unit-day = Jour
timeline-one-decade = décennie
timeline-one-year = année
timeline-one-month = mois
timeline-one-week = semaine
timeline-one-day = jour
timeline-split = Réparties par
timeline-split-none = Sans répartition
timeline-mode = Présentation
timeline-stacked = Empilées
timeline-separate = Séparées
timeline-several = Plusieurs d’entre elles
timeline-several-note = Un événement qui a plusieurs de ces valeurs compte une fois sous « { timeline-several } » dans les barres empilées, et avec chacune de ses valeurs dans le tableau.
timeline-legend = Ce que montrent les barres
timeline-series = { $name } { NUMBER($count) }
timeline-hint = Glissez sur les barres pour choisir des dates. La molette agrandit, Maj et glisser déplace.
timeline-cursor = Barres ; les flèches vont de l’une à l’autre, Entrée choisit la barre
timeline-told = { $count ->
    [one] { $bucket } : { NUMBER($count) } événement
   *[other] { $bucket } : { NUMBER($count) } événements
}{ $possible ->
    [0] .
    [one] ; { NUMBER($possible) } autre a pu se produire alors.
   *[other] ; { NUMBER($possible) } autres ont pu se produire alors.
}
timeline-band = { $count ->
    [0] Chaque date tient dans une barre
    [one] A pu se produire alors : { NUMBER($count) } événement dont la date couvre plusieurs barres
   *[other] Ont pu se produire alors : { NUMBER($count) } événements dont la date couvre plusieurs barres
}
timeline-handle-from = Choisi à partir de
timeline-handle-to = Choisi jusqu’à
timeline-from = Du
timeline-to = Au
timeline-day-hint = tout jour
timeline-day-help = Un jour, un mois ou une année : 1973-09-11, 1973-09, 1973
timeline-clear = Effacer les dates
timeline-pan-back = Plus tôt
timeline-pan-on = Plus tard
timeline-zoom-in = Agrandir
timeline-zoom-out = Réduire
timeline-zoom-chosen = Montrer les dates choisies
timeline-zoom-all = Tout montrer
timeline-tables = Tableaux de la chronologie
timeline-numbers = Nombres
timeline-precise = Événements
timeline-possible = Ont pu se produire alors
timeline-sum = Tout ce qui est montré
timeline-imprecise-sum = { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
}
timeline-first-day = Premier jour
timeline-last-day = Dernier jour
timeline-spans = Dates imprécises
timeline-no-spans = Chaque date de cette période tient dans une barre.
timeline-date = Date
timeline-span = A pu se produire
timeline-counted = { $count ->
    [one] { NUMBER($count) } événement compté.
   *[other] { NUMBER($count) } événements comptés.
}
timeline-uncertainty = { $precise ->
    [one] { NUMBER($precise) } tient dans une seule unité ({ $unit })
   *[other] { NUMBER($precise) } tiennent dans une seule unité ({ $unit })
}, { $imprecise ->
    [0] aucun ne peut relever de plusieurs
   *[other] { NUMBER($imprecise) } peuvent relever de plusieurs
}, { $outside ->
    [0] aucun n’est hors de la période montrée
   *[other] { NUMBER($outside) } sont hors de la période montrée
}, { $undated ->
    [0] aucun n’est sans date.
    [one] { NUMBER($undated) } est sans date.
   *[other] { NUMBER($undated) } sont sans date.
}
timeline-show-outside = { $count ->
    [one] Montrer { NUMBER($count) } événement hors période
   *[other] Montrer { NUMBER($count) } événements hors période
}
timeline-show-undated = { $count ->
    [one] Lister { NUMBER($count) } événement sans date
   *[other] Lister { NUMBER($count) } événements sans date
}
timeline-none = Aucun événement n’est choisi
timeline-none-body = La chronologie montre les événements que montrent le tableau et la carte. Effacez les filtres, ou saisissez ou importez d’abord des événements.
timeline-no-dates = Aucun de ces événements n’a de date
timeline-no-dates-body = Une date peut être aussi vague qu’une année ou une décennie. Saisissez-en une là où elle est connue.
timeline-player = Parcourir le temps
timeline-play = Lire
timeline-pause = Pause
timeline-back = Un pas en arrière
timeline-on = Un pas en avant
timeline-play-unit = Longueur d’un pas
timeline-play-month = Mois par mois
timeline-play-year = Année par année
timeline-speed = Vitesse
timeline-speed-slow = Lentement
timeline-speed-normal = Posément
timeline-speed-fast = Vite
timeline-stop = Finir et choisir comme avant
timeline-keep = Garder ces dates

## Graphiques et tableaux vers un fichier

figure-export = Exporter
figure-title = Exporter le graphique
figure-name = Titre
figure-format = Sous forme de
figure-png = Image (PNG)
figure-png-hint = Pour les présentations et les documents. Le titre, la sélection, les nombres et la source y figurent.
figure-svg = Dessin (SVG)
figure-svg-hint = Pour l’impression et pour la retouche ; net à toute taille.
figure-csv = Tableau (CSV)
figure-csv-hint = Du texte à virgules, pour tout programme. Les réserves figurent au-dessus du tableau.
figure-xlsx = Classeur (XLSX)
figure-xlsx-hint = Pour les tableurs. Les réserves figurent au-dessus du tableau.
figure-choose = Choisir où enregistrer
figure-again = Exporter encore
figure-done = Enregistré
figure-include-withheld = { $count ->
    [one] Compter aussi { NUMBER($count) } événement que la confidentialité ou le consentement retient ; l’export le dira
   *[other] Compter aussi { NUMBER($count) } événements que la confidentialité ou le consentement retient ; l’export le dira
}
figure-includes = { $count ->
    [one] Comprend { NUMBER($count) } fiche confidentielle.
   *[other] Comprend { NUMBER($count) } fiches confidentielles.
}
figure-leaves-out = { $count ->
    [one] { NUMBER($count) } fiche confidentielle est laissée de côté.
   *[other] { NUMBER($count) } fiches confidentielles sont laissées de côté.
}
figure-unprotected = Le fichier n’est pas chiffré. Quiconque l’obtient peut le lire.
figure-source = Source : dossier « { $name } », état du { $day }.
figure-source-cited = Source : dossier « { $name } », état du { $day }. { $citation }
selection-everything = Tous les événements
selection-words = Sélection : { $parts }

## Le registre des violations : liste, page d’un événement, export.

abuses-new = Nouvel événement
abuses-search = Chercher des événements
abuses-search-hint = Chercher noms, lieux, récits
abuses-table = Événements retenus
abuses-divide = Largeur des filtres
abuses-total = { NUMBER($total) } sur { $all ->
    [one] { NUMBER($all) } événement
   *[other] { NUMBER($all) } événements
}
abuses-total-all = { $all ->
    [0] Aucun événement
    [one] { NUMBER($all) } événement
   *[other] Tous les { NUMBER($all) } événements
}
abuses-victims = { $count ->
    [one] { NUMBER($count) } victime
   *[other] { NUMBER($count) } victimes
}
abuses-none = Pas encore d’événement
abuses-none-body = Reprenez ce que d’autres ont consigné, en CSV ou XLSX, ou saisissez le premier événement. Tout reste sur cette machine, chiffré.
abuses-none-import = Importer un fichier
abuses-none-new = Saisir un événement
abuses-nothing = Aucun événement ne répond à tout cela
abuses-nothing-loosen = Retirez un filtre :
abuses-nothing-then = { $count ->
    [one] trouve { NUMBER($count) } événement
   *[other] trouve { NUMBER($count) } événements
}
abuses-nothing-together = Retirer un seul filtre ne suffit pas. Effacez-les tous et recommencez.
abuses-nothing-clear = Effacer tous les filtres

abuses-help = Comment chercher
abuses-help-intro = Commencez à taper : les suggestions montrent les champs et leurs valeurs. Une espace entre deux mots signifie « et ».
abuses-help-terms = Les mots ?unknown et ?empty peuvent tenir lieu de valeur. Les noms anglais des champs et or, and, not valent toujours.

## Filtres

facets = Filtres
facets-clear = Tout effacer
facet-unknown = Inconnu
facet-empty = Non indiqué
facet-chosen = { $count ->
    [one] { $count } choisi
   *[other] { $count } choisis
}
facet-clear = Effacer { $facet }
facet-search = Chercher dans { $facet }
facet-search-hint = Chercher parmi { NUMBER($count) } valeurs
facet-nothing = Aucune valeur n’a ces lettres.
facet-more-by-search = { $count ->
    [one] { NUMBER($count) } de plus ; cherchez pour la trouver
   *[other] { NUMBER($count) } de plus ; cherchez pour les trouver
}
facet-all = Afficher les { NUMBER($count) }
facet-less = En afficher moins
facet-violation = Violation
facet-perpetrator = Auteur
facet-victim-group = Groupe de victimes
facet-sex = Sexe des victimes
facet-affiliation = Appartenance
facet-occupation = Profession
facet-region = Région
facet-precision = Précision du lieu
facet-year = Année
facet-status = Degré d’établissement
facet-verification = Relecture
facet-confidentiality = Confidentialité
facet-tag = Étiquette

chips = Filtres actifs
chips-clear = Tout effacer
chip-remove = Retirer le filtre « { $chip } »
chip-query = Recherche : { $query }
chip-facet = { $facet } : { $value }
chip-dates = Date : { $span }
chip-span = { $from } à { $to }
chip-until = jusqu’au { $day }
chip-since = depuis le { $day }
chip-area = Zone à { $corners } sommets
chip-bounds = Sur la carte : de { $south } à { $north }, de { $west } à { $east }
chip-north = { $degree }° N
chip-south = { $degree }° S
chip-east = { $degree }° E
chip-west = { $degree }° O
chip-coverage-both = Couverture : tous les événements comptés
chip-coverage-answered = Couverture : toutes les obligations satisfaites
chip-coverage-open = Couverture : il manque encore une réponse
chip-coverage-duty-both = Couverture : { $duty }
chip-coverage-duty-answered = Couverture : { $duty }, avec réponse
chip-coverage-duty-open = Couverture : { $duty }, sans réponse
chip-coverage-pillar = par des mesures de « { $pillar } »
chip-coverage-measure = couverts par une mesure
chip-coverage-of = { $words } ({ $type })
chip-ids = { $count ->
    [one] { NUMBER($count) } événement choisi
   *[other] { NUMBER($count) } événements choisis
}

## Années

years = Événements par année
years-summary = { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
} par année, de { $from } à { $to }. Les champs à côté choisissent une période au clavier.
years-told = { $year } : { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
}
years-from = De
years-to = À
years-hint = toutes
years-field-hint = Une année, un mois ou un jour : 1973, 1973-09, 1973-09-11
years-clear = Effacer la période

## Colonnes


## Un événement

event-untitled = Sans titre
event-back = Retour à la liste
event-edit = Modifier
event-delete = Supprimer
event-tabs = Parties de la fiche
event-tab-record = Fiche
event-tab-history = Historique
event-gone = Cet événement n’est pas dans le dossier
event-gone-body = Il a été supprimé, ou la saisie qui l’avait créé a été annulée. L’historique dit par qui, et « Annuler » le rétablit.
event-date-unknown = Date inconnue
event-date-empty = Aucune date indiquée
event-delete-title = Supprimer cet événement ?
event-delete-body = « { $title } » est supprimé avec ses actes, lieux et sources. Les personnes nommées restent. « Annuler » le rétablit, et l’historique le garde.
event-deleted = L’événement est supprimé.
event-conflicts = { $count ->
    [one] { $count } champ a deux valeurs
   *[other] { $count } champs ont deux valeurs
}
event-conflicts-body = Deux personnes ont modifié le même champ sans le savoir. Les deux valeurs sont conservées. Pour trancher, modifiez l’événement, choisissez la bonne valeur et enregistrez ; l’enregistrement tranche aussi pour une valeur laissée telle qu’affichée.
event-conflict-values = Affiché : { $shown }. Également donné : { $others }.
view-acts = Qui a fait quoi à qui
view-acts-none = Aucun acte n’est encore consigné.
view-acts-all = { $count ->
    [one] Afficher { $count } acte
   *[other] Afficher les { $count } actes
}
view-victim = Victime
view-act = Acte
view-by = Par qui
view-sources-none = Aucune source n’est encore consignée.
view-columns = { $count ->
    [one] { $count } autre colonne du fichier importé
   *[other] { $count } autres colonnes du fichier importé
}
text-more = Afficher tout le texte
text-less = En afficher moins

event-new-title = Nouvel événement
event-edit-title = Modifier l’événement
event-save = Enregistrer
event-cancel = Quitter sans enregistrer
event-reason = Raison du changement
event-reason-hint = Pourquoi ? (facultatif, gardé dans l’historique)
event-unsaved = Pas encore enregistré
event-unchanged = Aucun changement
event-saved = L’événement est enregistré.
event-changed = Quelqu’un a modifié cet événement entre-temps
event-changed-body = Rien n’a été écrasé. Votre texte est encore dans le formulaire : copiez ce qu’il vous faut, puis chargez la version présente et saisissez-le de nouveau.
event-reload = Charger la version présente
event-leave = Quitter sans enregistrer ?
event-leave-body = Ce que vous avez saisi dans cet événement n’est pas enregistré.
event-leave-discard = Quitter
event-leave-keep = Continuer la saisie

section-event = Ce qui s’est passé
section-people = Personnes
section-people-hint = Nommez d’abord qui a subi les faits ; chaque victime reçoit un acte. Une personne du registre se trouve par son nom, pour que nul ne soit saisi deux fois.
section-acts = Actes
section-acts-hint = Un acte est un type de violation envers une victime. Ajouter une victime en crée un.
section-places = Lieux
section-places-hint = Le premier lieu représente l’événement sur la carte.
section-sources = Sources
section-handling = Traitement

form-new = Nouveau
form-faults = { $count ->
    [one] { $count } à corriger
   *[other] { $count } à corriger
}
form-problems = { $count ->
    [one] { $count } champ est à corriger avant d’enregistrer
   *[other] { $count } champs sont à corriger avant d’enregistrer
}
event-problem-title = Donnez à l’événement un titre court.
event-problem-name = Donnez un nom, des initiales ou un pseudonyme, ou marquez le nom comme inconnu.
event-problem-violation = Choisissez ce qui a été fait, ou marquez-le comme inconnu.
event-problem-age = L’âge doit être un nombre entier de 0 à 130.
event-problem-position = Ce n’est pas une position. Écrivez -33.45, -70.66 ou 33°26′S 70°40′O.
event-fault-missing = Ceci est nécessaire.
event-fault-range = Ceci sort de ce qui est possible.
event-fault-date = Ce n’est pas une date lisible.
event-fault-reference = Ceci renvoie à une fiche qui ne fait pas partie de l’événement.
event-fault-half-position = La latitude et la longitude vont ensemble.
event-fault-other = Cette valeur ne convient pas à son champ.

person-none = Personne n’est nommé
person-unnamed = Sans nom
person-here = Dans cet événement
person-born = né(e) { $date }
person-also = aussi { $names }
person-events = { $count ->
    [0] dans aucun événement encore
    [one] dans { $count } événement
   *[other] dans { $count } événements
}
person-events-last = { $count ->
    [one] dans { $count } événement : { $last }
   *[other] dans { $count } événements, le dernier : { $last }
}
person-role-victim = { $count ->
    [one] victime
   *[other] victime de { $count } actes
}
person-role-perpetrator = { $count ->
    [one] auteur présumé
   *[other] auteur présumé dans { $count } actes
}
person-search = Tapez un nom
person-another = Une autre personne…
person-add = Ajouter « { $name } » comme nouvelle personne
person-add-hint = Personne dans le registre ne porte ce nom
person-add-beside = Aucune des personnes ci-dessus
person-add-unnamed = Une personne dont le nom n’est pas connu
person-add-unnamed-hint = Comptée comme victime ; le nom peut être donné plus tard
person-add-victim = Ajouter une victime
person-add-victim-hint = Un acte envers cette personne est ajouté aussi.
person-add-perpetrator = Ajouter un auteur présumé
person-add-perpetrator-first = Ajoutez d’abord une victime ; les auteurs appartiennent aux actes.
person-add-perpetrator-hint = { $count ->
    [one] La personne est nommée dans l’acte de cet événement.
   *[other] La personne est nommée dans les { $count } actes ; retirez-la de ceux où cela n’est pas exact.
}
person-remove = Retirer { $name } de cet événement
person-shared = Cette personne est dans le registre. Ce que vous changez ici se voit dans chaque événement qui la nomme.
person-duplicate = { $count ->
    [one] Le registre a peut-être déjà cette personne
   *[other] Le registre a peut-être déjà cette personne, parmi { $count } qui se ressemblent
}
person-duplicate-use = Prendre cette personne
person-duplicate-else = S’il s’agit de quelqu’un d’autre, continuez ; les deux restent distinctes.

act-title = { $violation } : { $victim }
act-untyped = Violation non choisie
act-by = par { $perpetrators }
act-by-nobody = Aucun auteur consigné
act-add = Ajouter un acte
act-remove = Supprimer l’acte « { $act } »
act-age = { $age ->
    [one] { $age } an
   *[other] { $age } ans
}
act-age-unknown = âge inconnu
act-age-about = Environ { $age } d’après la date de naissance
act-minor = moins de 18 ans
act-method-unknown = moyen inconnu
act-end = à la fin : { $state }
act-date-hint = Seulement si elle diffère de celle de l’événement
act-places-none = Tous les lieux de l’événement
victim-none = Aucune victime nommée
perpetrators = Auteurs
perpetrator-number = Auteur { $number }
perpetrator-add = Ajouter un auteur à cet acte
perpetrator-remove = Supprimer l’auteur { $number }
perpetrator-none = Non nommé
perpetrator-unnamed = Sans autre précision

place-unnamed = Lieu { $number }
place-add = Ajouter un lieu
place-first = représente l’événement sur la carte
place-up = Monter { $place }
place-down = Descendre { $place }
place-remove = Supprimer le lieu { $place }
place-setting-hint = Au domicile, en détention, en public
place-position = Coordonnées
place-position-hint = Dans toute notation usuelle : degrés, UTM, MGRS, code plus, lien de carte
place-position-unknown = position inconnue
place-echo = { $latitude }, { $longitude }
place-region-hint = Si elle n’est pas indiquée, elle découle des coordonnées

source-untitled = Source { $number }
source-add = Ajouter une source
source-remove = Supprimer la source { $source }
source-reference-hint = Page, paragraphe, cote
source-reliability = fiabilité : { $word }

## Export

export-button = Exporter
export-title = Exporter des événements
export-what = { $count ->
    [one] { NUMBER($count) } événement est sélectionné.
   *[other] { NUMBER($count) } événements sont sélectionnés.
}
export-unprotected-title = Le fichier n’est pas protégé
export-unprotected = Dans le dossier, tout est chiffré. Quiconque obtient ce fichier peut le lire : noms, lieux et récits. Les événements dont la confidentialité ou le consentement l’interdit ne sont pas transmis. Gardez le fichier là où seules les bonnes personnes l’atteignent, et supprimez-le quand il a servi.
export-understood = J’ai compris que le fichier est lisible par quiconque le détient
export-format = Format
export-csv = Tableau CSV
export-csv-hint = Une ligne par événement, pour les tableurs
export-xlsx = Classeur Excel
export-xlsx-hint = Feuilles d’événements, actes, personnes, auteurs, lieux, sources et interventions, reliées par identifiant
export-audience = Qui le recevra
export-audience-partner = Les partenaires nommés dans le consentement
export-audience-partner-hint = Données publiques et restreintes (C0, C1) ; consentement au partage avec des partenaires ou davantage
export-audience-public = N’importe qui
export-audience-public-hint = Données publiques seulement (C0) ; consentement à la publication
export-naming-title = Le fichier nommerait des personnes comme auteurs
export-naming = { $count ->
    [0] Des personnes sont nommées comme auteurs alors que le niveau de preuve est inférieur à la prépondérance des probabilités (SP-3).
    [one] À { NUMBER($count) } endroit, une personne est nommée comme auteur alors que le niveau de preuve est inférieur à la prépondérance des probabilités (SP-3).
   *[other] À { NUMBER($count) } endroits, une personne est nommée comme auteur alors que le niveau de preuve est inférieur à la prépondérance des probabilités (SP-3).
} Qui est nommé doit avoir pu répondre ; nommer peut être diffamatoire et mettre des gens en danger. Aucun fichier n’a été écrit.
export-naming-accept = Les nommer tout de même ; j’en réponds
export-parts = Ce qui n’a pas été transmis
export-part = { $kind } : { NUMBER($count) }, { $reason }
export-reason-confidentiality = à cause de la confidentialité
export-reason-consent = à cause du consentement
export-reason-licence = parce que les conditions des données interdisent de les transmettre
export-reason-belongs = parce que cela dépend de ce qui n’a pas été transmis
export-reason-identity = sans ce qui identifie
export-reason-text = sans ses textes, qui pourraient dire ce qui n’a pas été transmis
export-named = { $count ->
    [one] Une personne est nommée comme auteur sous SP-3 à { NUMBER($count) } endroit.
   *[other] Des personnes sont nommées comme auteurs sous SP-3 à { NUMBER($count) } endroits.
}
export-geojson = GeoJSON
export-geojson-hint = Des lieux avec leurs événements, pour les cartes
export-json = JSON
export-json-hint = Chaque événement avec ses actes, personnes, lieux et sources
export-choose = Choisir où l’enregistrer
export-file = evenements
export-cancel = Arrêter l’export
export-cancelled = L’export a été arrêté. Aucun fichier n’a été écrit.
export-failed = Aucun fichier n’a été écrit.
export-done = Le fichier est écrit
export-rows = Événements dans le fichier
export-selected = Événements sélectionnés
export-withheld = Non transmis
export-withheld-why = { $count ->
    [0] aucun
    [one] { NUMBER($count) } événement, à cause de sa confidentialité ou du consentement
   *[other] { NUMBER($count) } événements, à cause de leur confidentialité ou du consentement
}
export-path = Fichier
export-sha256 = SHA-256
export-sha256-why = Envoyez ce nombre par une autre voie que le fichier ; qui le reçoit peut vérifier que rien n’a été altéré.
export-again = Un autre format

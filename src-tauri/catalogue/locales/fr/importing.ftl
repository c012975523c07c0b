## Import d’un fichier : les étapes, colonnes et codes, essai, résultat, et les remarques de l’hôte.

import-title = Importer un fichier
import-steps = Étapes de l’import
import-step-file = Fichier
import-step-columns = Colonnes
import-step-trial = Essai
import-step-result = Import
import-to-columns = Passer aux colonnes
import-to-trial = Essayer
import-to-result = { $count ->
    [one] Importer { NUMBER($count) } ligne
   *[other] Importer { NUMBER($count) } lignes
}
import-nothing-yet = Rien n’est écrit dans le dossier avant la dernière étape.
import-leave = Quitter l’import ?
import-leave-body = Ce que vous avez réglé pour ce fichier n’est pas gardé, sauf si vous avez enregistré la correspondance. Rien n’est écrit dans le dossier.
import-leave-yes = Quitter
import-leave-no = Rester

import-choose = Choisir un fichier
import-choose-other = Un autre fichier
import-begin = Importer des événements d’un tableau
import-begin-body = Les fichiers CSV et XLSX sont lus. Chaque ligne est un événement, une victime ou un acte ; plusieurs feuilles ou fichiers peuvent être reliés. Le fichier est d’abord examiné, puis vous dites ce que signifient ses colonnes, puis un essai montre ce qui se passerait. Rien n’est écrit avant.
import-reading = Lecture du fichier
import-file-facts = { $format }, { $rows ->
    [one] { NUMBER($rows) } ligne
   *[other] { NUMBER($rows) } lignes
}, { $columns ->
    [one] { NUMBER($columns) } colonne
   *[other] { NUMBER($columns) } colonnes
}
import-no-doubts = Le fichier a été lu sans doute. Regardez tout de même les exemples ci-dessous.
import-doubts = Vérifiez ce qui a été trouvé
import-layout = Comment le fichier est écrit
layout-encoding = Codage des caractères
layout-byte-order-mark = Le fichier le dit lui-même
layout-delimiter = Entre les colonnes
layout-decimal = Signe décimal
layout-date-order = Ordre des dates
layout-sheet = Feuille
layout-header-row = Ligne des titres
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows 1252, Europe occidentale
encoding-iso-8859-15 = ISO 8859-15, Europe occidentale
encoding-iso-8859-2 = ISO 8859-2, Europe centrale
encoding-windows-1250 = Windows 1250, Europe centrale
encoding-windows-1251 = Windows 1251, cyrillique
encoding-windows-1256 = Windows 1256, arabe
encoding-utf-16le = UTF-16, petit-boutiste
encoding-utf-16be = UTF-16, gros-boutiste
encoding-macintosh = Mac Roman
delimiter-comma = Virgule ,
delimiter-semicolon = Point-virgule ;
delimiter-tab = Tabulation
delimiter-bar = Barre |
decimal-point = Point : 3.5
decimal-comma = Virgule : 3,5
date-order-ymd = Année, mois, jour
date-order-dmy = Jour, mois, année
date-order-mdy = Mois, jour, année
import-columns-found = Colonnes trouvées
import-column = Colonne
import-filled = Remplies
import-filled-of = { NUMBER($filled) } sur { NUMBER($rows) }
import-samples = Premières valeurs

mapping-choice = Correspondance
mapping-own = Régler colonne par colonne
mapping-bundled = fournie avec Concord
mapping-saved = enregistrée dans ce dossier
mapping-fits = convient à ce fichier
mapping-name = Nom de la correspondance
mapping-name-hint = Les lignes se reconnaissent par lui : gardez le même nom pour une version ultérieure de ce fichier.
mapping-tag = Étiquette des événements importés
mapping-tag-hint = Elle sert à les retrouver. Laissez vide pour n’en mettre aucune.
mapping-missing = { $count ->
    [one] Le fichier n’a pas une colonne que la correspondance nomme
   *[other] Le fichier n’a pas { $count } colonnes que la correspondance nomme
}
mapping-missing-drop = Les retirer de la correspondance
mapping-row = Une ligne est
mapping-row-victim = une victime
mapping-row-event = un événement
mapping-event-key = Colonne qui réunit des lignes en un événement
mapping-event-key-hint = Les lignes de même valeur forment un événement.
mapping-event-key-none = Aucune : chaque ligne est un événement
mapping-row-key = Colonne qui identifie une ligne
mapping-row-key-hint = Une ligne de valeur connue est mise à jour, non saisie de nouveau.
mapping-row-key-none = Aucune : son numéro dans ce fichier même
mapping-unknown = Textes qui signifient « inconnu »
mapping-unknown-hint = Distincts d’une cellule vide, qui ne dit rien.
mapping-lacks = Pas encore réglé
mapping-lacks-all = Aucune colonne n’a encore de champ.
mapping-lacks-violation = Aucune colonne ne dit ce qui a été fait ; chaque acte reste sans type de violation.
mapping-lacks-date = Aucune colonne ne donne de date.
mapping-lacks-name = Aucune colonne ne donne le nom de la victime.
mapping-lacks-row-key = Aucune colonne n’identifie une ligne ; une version modifiée du fichier serait saisie une seconde fois.
mapping-columns = Colonnes : { $used } sur { $all } utilisées
mapping-show-open = Seulement les inutilisées
mapping-show-all = Toutes les colonnes
mapping-guess = Deviner d’après les titres
mapping-key = Clé seulement, comme choisi ci-dessus
mapping-kept = Inutilisée, gardée avec la fiche
mapping-ignored = Laisser de côté
mapping-choose-target = Choisir un champ
mapping-target-of = Champ pour { $column }
mapping-remove = { $column } : plus vers { $target }
mapping-also = Vers un autre champ aussi
mapping-keep = Enregistrer la correspondance « { $name } »
mapping-keep-hint = Pour le prochain fichier de cette sorte.
mapping-keep-bundled = Ce nom est celui d’une correspondance fournie avec Concord. Choisissez un autre nom pour enregistrer vos changements.
mapping-kept-done = La correspondance « { $name } » est enregistrée.

tables-title = Tables
tables-hint = Événements, victimes, actes, auteurs, sources et lieux peuvent avoir chacun leur table : une feuille de ce classeur ou un autre fichier. Dites ce qu’est une ligne de chacune, et quelle colonne désigne une ligne de quelle autre table.
tables-add-sheet = Ajouter la feuille « { $sheet } »
tables-add-file = Ajouter un autre fichier
tables-remove = Retirer { $table }
tables-row = Une ligne est
tables-row-of = Ce qu’est une ligne de { $table }
tables-link-add = Relier à une autre table
tables-link-column = Sa colonne
tables-link-column-of = Colonne de liaison de { $table }
tables-link-is = désigne une ligne de
tables-link-table-of = Table à laquelle { $table } est reliée
tables-link-to-of = Colonne que { $table } y désigne
tables-link-remove = Retirer ce lien de { $table }
tables-repeated = { $table } : une autre table a des lignes du même genre. Événements, victimes et actes ont une seule table chacun.
tables-unlinked = { $table } n’est pas reliée à la table dont elle dépend. Dites laquelle de ses colonnes y désigne une ligne.
mapping-row-act = un acte
mapping-row-perpetrator = un auteur
mapping-row-source = une source
mapping-row-place = un lieu
mapping-person-key = Colonne qui identifie une personne
mapping-person-key-hint = Les lignes de même valeur nomment la même personne.
mapping-person-key-none = Aucune : chaque ligne a sa propre personne
looks-date = semble être des dates
looks-flag = semble être oui ou non
looks-latitude = semble être des latitudes
looks-longitude = semble être des longitudes
looks-coordinates = semble être des coordonnées
looks-integer = semble être des nombres entiers
looks-number = semble être des nombres
looks-key = chaque valeur une fois
looks-term = peu de valeurs
looks-text = texte
codes-take = { $count ->
    [one] Prendre { $count } proposition
   *[other] Prendre { $count } propositions
}
code-perhaps = Peut-être : { $label }
preview-title = Ce que deviennent les premières lignes
preview-row = Ligne { $row }
preview-row-of = { $table }, ligne { $row }
preview-unknown = non connu
preview-more = { $count ->
    [one] et { $count } autre champ
   *[other] et { $count } autres champs
}

## Conditions des données connues

licence-accept = J’ai le droit d’utiliser ces données à ces conditions, et je ne les transmettrai pas
licence-acled = Données d’ACLED : conditions d’utilisation
licence-acled-terms = Les titres sont ceux du projet Armed Conflict Location & Event Data. Ses données sont remises aux utilisateurs inscrits aux conditions propres d’ACLED : elles peuvent servir à l’analyse avec mention de la source ; les données mêmes, en tout ou en partie, ne doivent être ni transmises ni publiées sous une forme d’où d’autres puissent les reprendre ; d’autres usages demandent l’accord d’ACLED. Ce sont les conditions acceptées auprès d’ACLED qui valent ; lisez-les sur acleddata.com. Concord marque chaque événement importé de ces conditions, et aucun export ne le laisse sortir.
licence-acled-citation = À citer : Armed Conflict Location & Event Data (ACLED), www.acleddata.com, avec la date à laquelle vous avez téléchargé les données.
licence-ucdp-ged = Données de l’UCDP : conditions d’utilisation
licence-ucdp-ged-terms = Les titres sont ceux du UCDP Georeferenced Event Dataset, publié sous CC BY 4.0 : il peut être utilisé et transmis si ses auteurs sont nommés et les changements indiqués. Concord marque chaque événement importé de ces conditions.
licence-ucdp-ged-citation = À citer : Sundberg, Ralph, et Erik Melander, 2013, « Introducing the UCDP Georeferenced Event Dataset », Journal of Peace Research 50(4) ; et l’article qui accompagne la version utilisée.

codes-count = { $count ->
    [0] Aucun texte n’a encore de code
    [one] { $count } texte a un code
   *[other] { $count } textes ont un code
}{ $open ->
    [0] { "" }
   *[other] , encore { $open } à régler
}
codes-more = { $count ->
    [one] { $count } de plus n’est pas affiché.
   *[other] { $count } de plus ne sont pas affichés.
}
code-any-other = tout autre texte
code-when = si { $column } vaut { $texts }
code-when-empty = vide
code-nothing = ne dit rien
code-choose = Choisir ce que cela signifie
code-of = Ce que signifie « { $text } »
code-remove = Retirer « { $text } »
code-add = Un autre texte de cette colonne

target-of = { $group } : { $field }
target-place = Lieu { $number } : { $field }
target-group-event = Événement
target-group-victim = Victime
target-group-act = Acte
target-group-involvement = Auteur
target-group-source = Source
target-group-place = Lieu { $number }
target-details = Autre colonne { $key }
target-event-date = Date (une colonne)
target-event-date-start = Premier jour
target-event-date-end = Dernier jour
target-event-date-month-start = Premier mois, si le jour est inconnu
target-event-date-month-end = Dernier mois, si le jour est inconnu
target-event-details = Autre colonne
target-victim-name = Nom (une colonne)
target-victim-name-family = Nom de famille
target-victim-name-given = Prénom
target-act-also = Autre violation
target-act-details = Autre colonne
target-event-date-precision = Exactitude de la date
target-victim-number = Nombre de personnes
target-perpetrator-name = Nom (une colonne)
target-perpetrator-name-family = Nom de famille
target-perpetrator-name-given = Prénom
target-group-perpetrator = Auteur nommé
target-place-coordinates = Les deux coordonnées (une colonne)
target-place-exact = Exact, oui ou non

trial-cancel = Arrêter l’essai
trial-again = Essayer de nouveau
trial-cancelled = L’essai a été arrêté. Un essai n’écrit rien.
trial-nothing-written = C’était un essai ; rien n’est encore écrit.
trial-would = { $count ->
    [one] { NUMBER($count) } ligne serait écrite
   *[other] { NUMBER($count) } lignes seraient écrites
} : { $events ->
    [one] { NUMBER($events) } nouvel événement
   *[other] { NUMBER($events) } nouveaux événements
}, { $persons ->
    [one] { NUMBER($persons) } nouvelle personne
   *[other] { NUMBER($persons) } nouvelles personnes
}
trial-failed = { $count ->
    [one] { NUMBER($count) } ligne ne peut être lue et serait laissée de côté. La liste ci-dessous dit pourquoi.
   *[other] { NUMBER($count) } lignes ne peuvent être lues et seraient laissées de côté. La liste ci-dessous dit pourquoi.
}
trial-all-failed = Aucune ligne ne peut être importée avec ces réglages
trial-all-there = Toutes les lignes sont déjà dans le dossier
trial-unmapped = Certains textes n’ont pas encore de code
trial-unmapped-go = Dire ce qu’ils signifient

import-cancel = Arrêter l’import
import-cancelled = L’import a été arrêté
import-nothing-written = Rien n’a été écrit dans le dossier.
import-again = Importer de nouveau
import-done = { $count ->
    [one] { NUMBER($count) } ligne est importée
   *[other] { NUMBER($count) } lignes sont importées
} : { $events ->
    [one] { NUMBER($events) } nouvel événement
   *[other] { NUMBER($events) } nouveaux événements
}, { $persons ->
    [one] { NUMBER($persons) } nouvelle personne
   *[other] { NUMBER($persons) } nouvelles personnes
}
import-done-undo = L’import entier est une seule modification : « Annuler » le retire tout entier.
import-show = Afficher les événements importés
import-another = Importer un autre fichier

outcome-totals = Lignes selon ce qu’elles sont devenues
outcome-created = Nouvelles
outcome-updated = Modifiées
outcome-skipped = Déjà là
outcome-failed = Refusées
outcome-rows = Lignes du fichier
outcome-does-not-add-up = La somme de ces nombres n’est pas celle des lignes du fichier. Ne vous fiez pas à cet import ; enregistrez le rapport et cherchez les lignes manquantes.
outcome-sample = Les premières lignes telles que comprises
outcome-row = Ligne
outcome-what = Résultat
outcome-value = Texte du fichier
outcome-why = Pourquoi
note-created = Nouvelle
note-updated = Modifiée
note-skipped = Déjà là
note-failed = Refusée
outcome-no-notes = Aucune ligne ne demande d’attention.
outcome-notes = { $count ->
    [one] { NUMBER($count) } remarque sur les lignes
   *[other] { NUMBER($count) } remarques sur les lignes
}
outcome-notes-listed = { NUMBER($shown) } sur { NUMBER($total) } sont affichées ici ; le rapport enregistré les a toutes.
report-file = rapport
report-save = Enregistrer le rapport
report-saved = Le rapport est enregistré : { $path }

## Ce que fait l’hôte

job-starting = Démarrage
job-reading = Lecture du fichier
job-checking = Vérification des lignes
job-writing = Écriture du fichier
job-saving = Enregistrement dans le dossier
job-indexing = Préparation de la recherche
job-attaching = Conservation des fichiers
job-checking-file = Relecture du fichier

## Doutes sur un fichier

doubt-encoding = Le codage des caractères est deviné. Regardez si les lettres accentuées sont justes.
doubt-encoding-damaged = Certains caractères n’existent pas dans ce codage. Choisissez-en un autre.
doubt-no-rows = Il n’y a aucune ligne sous les titres, donc rien à importer.
doubt-ending = L’extension du fichier dit autre chose que son contenu, d’après lequel il a été lu.
doubt-formulas = Des cellules sont des formules. La dernière valeur calculée a été prise ; s’il n’y en a pas, la cellule est vide.
doubt-formula-text = Des cellules commencent comme des formules. Elles sont prises comme du texte et jamais calculées.
doubt-delimiter = Plusieurs signes pourraient séparer les colonnes. Regardez si les colonnes sont justes.
doubt-decimal = Les nombres se lisent avec un point ou avec une virgule comme signe décimal.
doubt-date-order = Des dates comme 03/04/1985 peuvent commencer par le jour ou par le mois.
doubt-header-row = La première ligne n’est peut-être pas celle des titres.
doubt-ragged-rows = Toutes les lignes n’ont pas autant de cellules qu’il y a de titres.
doubt-sheet = Le classeur a plusieurs feuilles ; la première qui contient des données a été prise.
doubt-heading-empty = Une colonne n’a pas de titre ; elle a reçu un numéro.
doubt-heading-repeated = Deux colonnes ont le même titre ; la seconde a reçu un numéro.

## Remarques sur les lignes

row-key-missing = La cellule qui identifie la ligne est vide.
row-key-repeated = Une ligne précédente de ce fichier a la même valeur d’identification.
row-value-unmapped = Ce texte n’a pas de code dans la correspondance.
row-too-long = La ligne a plus de cellules qu’il y a de titres.
row-too-short = La ligne a moins de cellules qu’il y a de titres ; les manquantes ont été prises comme vides.
row-date = Ce n’est pas une date lisible.
row-flag = Ce n’est ni oui ni non (1, 0, true, false).
row-end-before-start = Le dernier jour précède le premier.
row-age = Ce n’est pas un âge de 0 à 130.
row-age-cut = L’âge n’est pas un nombre entier ; les années entières ont été prises.
row-coordinate = Ce n’est pas une coordonnée lisible.
row-date-placeholder = Les années 0000 et 9999 signifient d’ordinaire une date non connue. Ajoutez ce texte à ceux qui veulent dire inconnu, ou corrigez la date.
row-count = Ce n’est pas un nombre entier à partir de 0.
row-deaths-order = L’estimation la plus basse, la meilleure et la plus haute ne sont pas dans cet ordre.
row-coordinates-swapped = Aucune latitude ne dépasse 90 degrés. Latitude et longitude sont peut-être chacune dans la colonne de l’autre.
row-link-unknown = Aucune ligne de la table liée n’a cette valeur.
row-link-empty = La cellule qui relie cette ligne à une autre table est vide.
row-link-refused = La ligne à laquelle elle est reliée est refusée.
row-part-refused = Une ligne qui dépend de celle-ci ne peut être lue.
row-half-position = La latitude ou la longitude manque ; le lieu a été pris sans position.
treaty-row-unknown = Aucun traité du catalogue n’a ce nom ou ce code.
treaty-row-signed-only = Une signature sans ratification a été lue comme : non lié.
treaty-row-empty = La ligne ne dit rien de l’état du traité ; il reste tel quel.
treaty-row-contradicts = Une ligne précédente de ce fichier dit autre chose du même traité.
treaty-row-withdrawn = Le pays est entre crochets : il s’est retiré du traité. Le fichier ne dit pas quand ; complétez-le.
treaty-row-consent = Ce mode de consentement à être lié n’est pas connu.

# What of a network’s file is not in the network, or the other way round.
graph-drawing = La présentation ({ $name }) n’est pas reprise : { $count } fois.
graph-element = « { $name } » n’est pas connu ici et a été ignoré, comme d’autres : { $count } fois.
graph-hierarchy = Des nœuds contenus dans d’autres figurent désormais à côté d’eux et gardent le nom de leur parent : { $count }.
graph-loops = Les boucles de Kumu ne sont pas reprises : { $count }.
graph-name-taken = Un attribut nommé « { $name } » cède la place à ce que le format garde sous ce nom : { $count } fois.
graph-node-made = Des nœuds que seuls des liens nomment, comme « { $name } », ont été créés : { $count }.
graph-open-interval = Des périodes qui excluent leur début ou leur fin sont prises avec eux : { $count }.
graph-timezone = Les heures sont gardées telles quelles ; selon le fichier, celles sans fuseau sont de { $name }.
graph-value-nested = Des valeurs qui en contiennent d’autres, comme « { $name } », sont gardées comme texte : { $count }.
graph-values-over-time = Le format ne peut dire quand une valeur vaut ; la dernière a été écrite, pour « { $name } » et d’autres : { $count } fois.

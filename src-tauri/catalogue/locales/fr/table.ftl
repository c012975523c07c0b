facet-proof = Niveau de preuve
facet-consent = Consentement
facet-reliability = Fiabilité des sources
chip-except = { $count ->
    [one] Tous les événements sauf un
   *[other] Tous les événements sauf { NUMBER($count) }
}

group-saved = Requêtes enregistrées

column-of-title = Événement
column-of-date = Date
column-of-earliest = Premier jour
column-of-latest = Dernier jour
column-of-violation = Violations
column-of-perpetrator = Par qui
column-of-victims = Victimes
column-of-victim-name = Noms des victimes
column-of-place = Lieu
column-of-region = Région
column-of-position = Coordonnées
column-of-precision = Précision du lieu
column-of-status = Degré d’établissement
column-of-proof = Niveau de preuve
column-of-verification = Vérification
column-of-confidentiality = Confidentialité
column-of-consent = Consentement
column-of-tag = Étiquettes
column-of-sources = Sources
column-of-reliability = Fiabilité
column-of-deaths = Morts (meilleure estimation)
column-of-attachments = Pièces jointes
column-of-changed = Dernière modification

table-choose-all = Choisir toutes les lignes
table-choose-row = Choisir la ligne { NUMBER($row) }
table-sorted-second = Deuxième clé de tri

row-no-consent = Pas de consentement
row-masked = Non montré : confidentiel
row-masked-why = Cet événement est confidentiel et n’est pas montré tant que l’écran est partagé. Désactivez « Écran partagé » pour l’ouvrir.
row-withheld-name = (non montré)

columns-button = Colonnes
columns-title = Colonnes du tableau
columns-hint = Conservé pour vous sur cet ordinateur, pour ce dossier. Dans le tableau, Alt+Maj avec une flèche élargit ou rétrécit la colonne où vous êtes ; un clic sur un en-tête avec Maj en fait la deuxième clé de tri.
columns-search = Chercher une colonne
columns-shown = Montrées
columns-hidden = Non montrées
columns-width-usual = Largeur habituelle
columns-width = Largeur { NUMBER($width) }
columns-narrower = Rétrécir { $column }
columns-wider = Élargir { $column }
columns-earlier = Déplacer { $column } vers la gauche
columns-later = Déplacer { $column } vers la droite
columns-reset = Revenir aux colonnes habituelles
columns-apply = Montrer ces colonnes

choice-nothing = Aucune ligne n’est choisie. Choisissez des lignes par leurs cases, avec Espace, ou toutes avec Ctrl+A.
choice-all = Choisir toutes les lignes de la sélection
choice-count-of = { $count ->
    [one] { NUMBER($count) } choisi sur { NUMBER($total) }
   *[other] { NUMBER($count) } choisis sur { NUMBER($total) }
}
choice-dropped = D’autres événements sont sélectionnés : plus rien n’est choisi.
choice-edit = Modifier…
choice-edit-title = Modifier les événements choisis
choice-export = Exporter…
choice-show = Montrer
choice-show-table = Seulement ceux-ci dans le tableau
choice-show-map = Ceux-ci sur la carte
choice-delete = Supprimer…
choice-clear = Ne rien choisir

bulk-title = { $count ->
    [one] Modifier { NUMBER($count) } événement
   *[other] Modifier { NUMBER($count) } événements
}
bulk-delete-title = { $count ->
    [one] Supprimer { NUMBER($count) } événement
   *[other] Supprimer { NUMBER($count) } événements
}
bulk-delete-what = { $count ->
    [one] L’événement est supprimé avec ses actes, ses lieux et ses sources. Les personnes restent. Annuler rétablit tout.
   *[other] Les { NUMBER($count) } événements sont supprimés avec leurs actes, leurs lieux et leurs sources. Les personnes restent. Annuler rétablit tout.
}
bulk-target = Où
bulk-target-event = Les événements eux-mêmes
bulk-target-act = Leurs actes
bulk-target-victim = Leurs victimes
bulk-target-involvement = La part des auteurs
bulk-target-place = Leurs lieux
bulk-target-source = Leurs sources
bulk-field = Champ
bulk-action = Que faire
bulk-action-set = Mettre
bulk-action-fill = Mettre là où rien n’est indiqué
bulk-action-unknown = Indiquer comme inconnu
bulk-action-clear = Vider
bulk-action-add = Ajouter
bulk-action-remove = Retirer
bulk-action-replace = Remplacer une valeur par une autre
bulk-action-replace-text = Chercher et remplacer des mots
bulk-action-delete = Supprimer
bulk-value = Valeur
bulk-find = Remplacer
bulk-find-text = Chercher
bulk-by = Par
bulk-hint-number = Un nombre, comme 12 ou 3,5
bulk-hint-date = Une date en EDTF, comme 1973-09-11 ou 1974~
bulk-hint-text = Les majuscules et les accents comptent.
bulk-preview = Aperçu
bulk-cancel = Arrêter
bulk-cancelled = Arrêté. Rien n’a été écrit.
bulk-shown = Ce qui en résulterait
bulk-change = Changent
bulk-already = Sont déjà ainsi
bulk-without = N’ont rien à remplacer ni à retirer
bulk-refused = Ne peuvent pas changer
bulk-deletes = Sont supprimées
bulk-records = { $count ->
    [one] { NUMBER($count) } fiche
   *[other] { NUMBER($count) } fiches
}
bulk-nothing = Les événements choisis n’ont pas de telles fiches.
bulk-no-change = Rien ne changerait.
bulk-deletes-parts = Sont supprimés avec eux : { $parts }
bulk-part = { $kind } ({ NUMBER($count) })
bulk-others = { $count ->
    [one] { NUMBER($count) } événement non choisi nomme certaines de ces personnes. Il montrera aussi la modification.
   *[other] { NUMBER($count) } événements non choisis nomment certaines de ces personnes. Ils montreront aussi la modification.
}
bulk-refused-conflict = { $count ->
    [one] { NUMBER($count) } fiche porte deux valeurs que deux personnes ont mises sans le savoir. Ouvrez-la et choisissez d’abord entre elles.
   *[other] { NUMBER($count) } fiches portent deux valeurs que deux personnes ont mises sans le savoir. Ouvrez-les et choisissez d’abord entre les deux.
}
bulk-refused-blank = { $count ->
    [one] { NUMBER($count) } fiche resterait sans un texte qu’elle doit avoir.
   *[other] { NUMBER($count) } fiches resteraient sans un texte qu’elles doivent avoir.
}
bulk-refused-unproven = { $count ->
    [one] { NUMBER($count) } événement serait vérifié sans niveau de preuve ou sans source.
   *[other] { NUMBER($count) } événements seraient vérifiés sans niveau de preuve ou sans source.
}
bulk-list = Fiches
bulk-list-of = { $outcome } : { NUMBER($count) }
bulk-record = Fiche
bulk-record-of = { $name } – { $event }
bulk-before = Maintenant
bulk-after = Après
bulk-stays = Reste ainsi
bulk-reason = Pourquoi
bulk-reason-hint = Figure dans l’historique de chaque fiche, et à côté d’Annuler.
bulk-apply = { $count ->
    [one] Modifier { NUMBER($count) } fiche
   *[other] Modifier { NUMBER($count) } fiches
}
bulk-delete-apply = { $count ->
    [one] Supprimer { NUMBER($count) } événement
   *[other] Supprimer { NUMBER($count) } événements
}
bulk-done = { $count ->
    [one] { NUMBER($count) } fiche a été modifiée.
   *[other] { NUMBER($count) } fiches ont été modifiées.
}
bulk-deleted = { $count ->
    [one] { NUMBER($count) } événement a été supprimé.
   *[other] { NUMBER($count) } événements ont été supprimés.
}
job-bulk-checking = Examen de chaque fiche
job-bulk-drafting = Préparation de la modification

saved-menu = Requêtes enregistrées
saved-save = Enregistrer cette requête…
saved-overwrite = Remplacer « { $name } »
saved-rename = Renommer…
saved-delete = Supprimer
saved-changed = (modifiée)
saved-recall = Requête enregistrée : { $name }
saved-name = Nom
saved-hint = La requête est conservée dans le dossier avec sa recherche, ses filtres, et les colonnes et le tri du tableau.
saved-taken = Une autre requête enregistrée porte ce nom.
saved-done = « { $name } » est enregistrée.
saved-deleted = « { $name } » a été supprimée.
saved-delete-title = Supprimer la requête enregistrée « { $name } » ?
saved-delete-body = Les événements qu’elle trouve restent. Annuler rétablit la requête.
saved-delete-confirm = Supprimer la requête
saved-delete-reason = Requête enregistrée « { $name } » supprimée
saved-unreadable = { $name } (d’une version plus récente)
saved-newer = La requête enregistrée « { $name } » vient d’une version plus récente et sélectionne par un critère que cette version ne connaît pas. Elle est conservée et n’a pas été appliquée.

present-toggle = Écran partagé : ne pas montrer ce qui est confidentiel
present-on = Écran partagé
present-masked = { $count ->
    [one] { NUMBER($count) } non montré
   *[other] { NUMBER($count) } non montrés
}
saved-save-title = Enregistrer cette requête
saved-rename-title = Renommer la requête enregistrée
choice-show-timeline = Ceux-ci sur la chronologie
choice-show-statistics = Ceux-ci dans les statistiques

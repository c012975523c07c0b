## Le cadre de l’interface : mots communs, accueil, historique, préférences.

product = Concord
product-purpose = Préparer la réconciliation après un conflit
skip-to-content = Aller au contenu
navigation = Parties
menu-dossier = Menu du dossier
notices = Avis
loading = Chargement
fault-title = Cet écran présente un défaut

cancel = Annuler
close = Fermer
done = Terminé
save = Enregistrer
delete = Supprimer
edit = Modifier
add = Ajouter
remove = Retirer
back = Retour
open = Ouvrir
retry = Réessayer
dismiss = Masquer
yes = Oui
no = Non

## Parties

part-abuses = Violations
part-map = Carte
part-stakeholders = Parties prenantes
part-measures = Mesures
part-coverage = Couverture
part-history = Historique

## Commandes

group-go = Aller à
group-edit = Édition
group-dossier = Dossier
group-help = Aide
action-back = Retour
action-forward = Suivant
action-undo = Annuler la dernière modification
action-redo = Rétablir
action-palette = Toutes les commandes
action-shortcuts = Raccourcis clavier
action-lock = Verrouiller
action-verify = Vérifier le dossier
action-passphrase = Changer la phrase de passe
action-recovery = Nouveau code de secours
action-preferences = Préférences
action-close = Fermer le dossier
undo-what = Annuler : { $what }
redo-what = Rétablir : { $what }
nothing-to-redo = Il n’y a rien à rétablir.
palette-search = Saisissez une commande
palette-none = Aucune commande ne contient ces mots.
keys-table = Dans les tableaux
keys-table-rows = Ligne au-dessus, ligne au-dessous
keys-table-cells = Cellule précédente, cellule suivante
keys-table-pages = Page au-dessus, page au-dessous
keys-table-ends = Première ligne, dernière ligne
keys-table-open = Ouvrir la ligne

## Champs

stated-unknown = Inconnu
stated-unknown-of = { $field } : inconnu
stated-empty = Non renseigné
field-required = (obligatoire)
field-missing = Ce champ est obligatoire.
number-invalid = Saisissez un nombre, par exemple 12 ou 3,5.
number-whole = Saisissez un nombre entier.
number-range = Saisissez un nombre de { $min } à { $max }.
choice-none = Choisir
choice-search = Chercher dans la liste
choice-count = { $count ->
    [one] { $count } choix
   *[other] { $count } choix
}
choice-chosen = { $field } : choix retenus
tag-add = Saisissez puis appuyez sur Entrée
tag-remove = Retirer { $tag }
date-example = 11.9.1973, mars 1973, vers 1973
secret-show = Afficher
secret-hide = Masquer
progress-of = { $done } sur { $total }

## Ligne d’état

status-saved = Enregistré, révision { $revision }
status-count-event = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
status-count-person = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
status-count-stakeholder = { $count ->
    [one] { $count } partie prenante
   *[other] { $count } parties prenantes
}
status-count-measure = { $count ->
    [one] { $count } mesure
   *[other] { $count } mesures
}
sample-badge = Exemple
sample-no-passphrase = L’exemple n’a pas de phrase de passe.
repairs-whole = Des dommages ont été constatés à l’ouverture du dossier. Ils sont réparés et rien n’est perdu.
repairs-lost = { $lost ->
    [one] Des dommages ont été constatés à l’ouverture du dossier. { $lost } modification n’a pas pu être récupérée.
   *[other] Des dommages ont été constatés à l’ouverture du dossier. { $lost } modifications n’ont pas pu être récupérées.
}
repair-header-restored = Une copie du fichier des clés était endommagée ; elle a été réécrite à partir de l’autre.
repair-database-rebuilt = La base était endommagée ; elle a été reconstruite à partir du journal des modifications.
repair-log-damaged = Une partie du journal des modifications est illisible. Les fiches sont telles qu’elles étaient là où la base les avait encore.
repair-rolled-back = Le dossier est dans un état plus ancien qu’à sa dernière fermeture ici : une copie plus ancienne a été remise en place. Les modifications faites depuis n’y sont pas. Si ce n’est pas vous, cherchez l’état plus récent avant de continuer.
repair-header-replaced = Le fichier des clés n’est pas celui de la dernière fermeture : une autre copie a été remise en place, et c’est sa phrase de passe qui vaut. Si ce n’est pas vous, changez la phrase de passe maintenant.
repair-foreign-set-aside = Un fichier qui n’est pas de ce dossier se trouvait dans son journal des modifications ; il a été déplacé dans « damaged ». Rien n’est perdu.
repair-all-gone = Le journal des modifications et la base avaient tous deux disparu. Le contenu du dossier ne peut pas être retrouvé dans ce dossier de fichiers. Rétablissez-en une copie s’il en existe une.

## Accueil

welcome-begin = Commencer
welcome-recent = Dossiers récents
welcome-new = Nouveau dossier
welcome-new-hint = Pour un pays ou une région, dans un dossier du disque que vous choisissez
welcome-open = Ouvrir un dossier
welcome-open-hint = Choisissez son emplacement
welcome-sample = Voir l’exemple
welcome-sample-hint = Chili : 2 398 victimes nommées par la commission de vérité de 1990
welcome-sample-opening = Préparation de l’exemple. La première fois prend un peu plus de temps.
welcome-offline = Concord fonctionne sans réseau. Les dossiers sont chiffrés et restent sur cette machine.
welcome-version = Version { $version }
recent-none = Aucun pour l’instant. Les dossiers ouverts figureront ici.
recent-missing = Emplacement introuvable
recent-forget = Retirer { $name } de cette liste

new-title = Nouveau dossier
new-name = Nom
new-name-hint = Par exemple « Chili 1973–1990 »
new-country = Pays
new-folder = Emplacement
new-folder-hint = Un emplacement nouveau ou vide. Il peut se trouver sur un disque amovible.
new-folder-button = Choisir
new-folder-choose = Choisir un emplacement pour le dossier
new-folder-suggested = dossier
new-create = Créer le dossier
new-creating = Création en cours
author = Votre nom ou vos initiales
author-hint = Figure à côté de chacune de vos modifications.

open-title = Ouvrir un dossier
open-checking = Vérification
unlock-title = Le dossier est verrouillé
unlock-why = Ses clés et tout ce qui en a été lu ont quitté la mémoire de cette machine. Ce qui était enregistré est en sûreté.
unlock-sample = L’exemple n’a pas de phrase de passe ; il s’ouvre aussitôt.
unlock = Déverrouiller

passphrase = Phrase de passe
passphrase-or-recovery = Le code de secours fonctionne aussi.
passphrase-current = Phrase de passe actuelle
passphrase-new = Nouvelle phrase de passe
passphrase-hint = Au moins 12 caractères. Quatre ou cinq mots sans rapport entre eux sont solides et faciles à retenir.
passphrase-repeat = La même une seconde fois
passphrase-differs = Les deux ne sont pas identiques.
passphrase-change = Changer la phrase de passe
passphrase-changed = La phrase de passe est changée. Le code de secours reste le même.
passphrase-score-0 = Trop faible pour être acceptée
passphrase-score-1 = Faible
passphrase-score-2 = Moyenne
passphrase-score-3 = Solide
passphrase-score-4 = Très solide
passphrase-longer = Allongez-la : au moins 12 caractères.
passphrase-guessable = Elle suit un modèle que les programmes essaient en premier.
passphrase-more-words = Ajoutez un ou deux mots sans rapport avec les autres.

recovery-title = Code de secours
recovery-why = Si la phrase de passe est perdue, ce code ouvre le dossier. Sans l’une ni l’autre, personne ne peut l’ouvrir.
recovery-once = Il s’affiche maintenant et n’est conservé nulle part. Notez-le sur papier et gardez ce papier loin de cette machine.
recovery-copy = Copier
recovery-copied = Copié
recovery-copy-failed = La copie a échoué. Notez le code à la main.
recovery-written = Je l’ai noté
recovery-continue = Aller au dossier
recovery-replaces = Le code de secours actuel cesse de fonctionner dès que le nouveau est créé.
recovery-make = Créer un nouveau code

## Préférences

preferences-language = Langue
preferences-theme = Apparence
theme-system = Comme le système
theme-light = Claire
theme-dark = Sombre
preferences-lock = Verrouiller après tant de minutes d’inactivité
preferences-lock-hint = De 1 à 120. Ctrl+L verrouille aussitôt.

## Vérification

verify-what = Relit toutes les modifications depuis la première, contrôle leur chaîne, puis compare les fiches avec ce que disent les modifications.
verify-running = Contrôle en cours
verify-again = Contrôler de nouveau
verify-ok = Le dossier est intact.
verify-problems = { $count ->
    [one] { $count } problème a été constaté.
   *[other] { $count } problèmes ont été constatés.
}
verify-changes = Modifications
verify-head = Dernière empreinte
verify-head-use = Notez la dernière empreinte sur papier : si elle est la même au prochain contrôle sans nouvelle modification, rien n’a été altéré.

## Historique

history-intro = Qui a changé quoi, quand et pourquoi, du plus récent au plus ancien
history-none = Rien n’a encore été modifié
history-total = { $shown } sur { $total } modifications, les plus récentes d’abord
history-more = En afficher plus
history-nobody = Sans nom
history-nothing = rien
history-blank = texte vide
history-became = est devenu
history-removed = retiré
history-created = créé
history-deleted = supprimé
history-record = fiche …{ $id }
history-field = { $kind } : { $field }
history-changes = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
}
history-unfold = { $count ->
    [one] En afficher { $count } de plus
   *[other] En afficher { $count } de plus
}
history-fold = En afficher moins
history-not-listed = { $count ->
    [one] { $count } autre changement ne figure pas ici.
   *[other] { $count } autres changements ne figurent pas ici.
}
history-cause-save = Modification
history-cause-import = Importation
history-cause-undo = Annulation
history-cause-redo = Rétablissement

## Types de fiches

kind-dossier = Dossier
kind-event = Événement
kind-act = Acte
kind-involvement = Implication
kind-person = Personne
kind-source = Source
kind-place = Lieu
kind-stakeholder = Partie prenante
kind-relation = Relation
kind-measure = Mesure
kind-mapping = Correspondance
kind-import = Importation
kind-intervention = Intervention
kind-chain-of-events = Enchaînement des faits
kind-attachment = Pièce jointe
kind-custody = Conservation
kind-own-term = Terme propre
kind-own-field = Champ propre
kind-saved-query = Recherche enregistrée
kind-layer = Couche de carte
kind-indicator = Indicateur
kind-treaty-status = État d’un traité
kind-situation = Situation
kind-norm-judgement = Appréciation d’une norme
kind-catalogue-entry = Entrée propre du catalogue
kind-accepted-finding = Constat accepté
kind-consultation = Consultation
kind-weight = Poids

## Champs des fiches

field-dossier-name = Nom
field-dossier-country = Pays
field-dossier-description = Description
field-dossier-citation = Citation
field-dossier-licence = Licence
field-dossier-reception = Réception des traités
field-event-title = Titre
field-event-date = Date
field-event-description = Récit
field-event-status = Degré d’établissement
field-event-proof = Niveau de preuve
field-event-verification = Relecture
field-event-confidentiality = Confidentialité
field-event-consent = Consentement
field-event-tags = Étiquettes
field-event-remarks = Notes
field-event-origin = Provenance
field-event-details = Autres colonnes
field-event-deaths-best = Décès, meilleure estimation
field-event-deaths-low = Décès, estimation basse
field-event-deaths-high = Décès, estimation haute
field-event-own = Champs propres
field-event-licence = Conditions des données
field-act-event = Événement
field-act-victim = Victime
field-act-violation = Violation
field-act-date = Date
field-act-places = Lieux
field-act-method = Méthode
field-act-age = Âge
field-act-minor = Moins de 18 ans
field-act-victim-status = Qualité de la victime
field-act-status-at-end = Situation à la fin
field-act-remarks = Notes
field-act-origin = Provenance
field-act-origin-digest = Empreinte de la ligne
field-act-details = Autres colonnes
field-act-confidentiality = Confidentialité
field-act-consent = Consentement
field-act-own = Champs propres
field-involvement-act = Acte
field-involvement-perpetrator = Auteur présumé
field-involvement-perpetrator-type = Type d’auteur
field-involvement-degree = Degré d’implication
field-involvement-affiliation = Unité ou fonction
field-involvement-status = Ce qu’est devenu l’auteur
field-involvement-remarks = Notes
field-involvement-confidentiality = Confidentialité
field-involvement-consent = Consentement
field-person-name = Nom
field-person-other-names = Autres noms
field-person-counting-unit = Compté comme
field-person-sex = Sexe
field-person-born = Naissance
field-person-occupation = Profession
field-person-occupation-detail = Profession, selon la source
field-person-affiliation = Appartenance
field-person-affiliation-detail = Appartenance, selon la source
field-person-nationality = Nationalité
field-person-groups = Groupes
field-person-confidentiality = Confidentialité
field-person-consent = Consentement
field-person-remarks = Notes
field-person-origin = Provenance
field-person-number = Nombre de personnes
field-person-own = Champs propres
field-source-event = Événement
field-source-title = Titre
field-source-source-type = Type de source
field-source-connection = Lien avec les faits
field-source-date = Date
field-source-reliability = Fiabilité
field-source-reference = Référence
field-source-confidentiality = Confidentialité
field-source-remarks = Notes
field-source-first-hand = De première main
field-source-independent = Indépendante
field-source-contradicts = Contredit une autre source
field-source-consent = Consentement
field-place-event = Événement
field-place-rank = Rang
field-place-name = Nom
field-place-setting = Cadre
field-place-latitude = Latitude
field-place-longitude = Longitude
field-place-precision = Précision
field-place-region = Région
field-place-confidentiality = Confidentialité
field-place-consent = Consentement
field-stakeholder-name = Nom
field-stakeholder-form = Forme
field-stakeholder-category = Catégorie
field-stakeholder-level = Niveau
field-stakeholder-power = Pouvoir
field-stakeholder-interest = Intérêt
field-stakeholder-position = Position
field-stakeholder-spoiler = Type d’opposant
field-stakeholder-territory = Territoire
field-stakeholder-needs = Besoins
field-stakeholder-red-lines = Lignes rouges
field-stakeholder-source = Source
field-stakeholder-assessed = Évalué le
field-stakeholder-assessor = Évalué par
field-stakeholder-confidence = Degré de confiance
field-stakeholder-person = La même dans le registre
field-stakeholder-confidentiality = Confidentialité
field-stakeholder-description = Description
field-stakeholder-remarks = Notes
field-stakeholder-consent = Consentement
field-stakeholder-represents = Représente
field-relation-from = De
field-relation-to = Vers
field-relation-relation-type = Type de relation
field-relation-strength = Force
field-relation-period = Période
field-relation-source = Source
field-relation-remarks = Notes
field-relation-confidentiality = Confidentialité
field-measure-catalogue = Mesure du catalogue
field-measure-name = Nom
field-measure-pillar = Pilier
field-measure-description = Description
field-measure-status = Avancement
field-measure-adopted = Adoption
field-measure-legal-basis = Base légale
field-measure-parameters = Paramètres de conception
field-measure-acts = Actes parlementaires
field-measure-lead = Responsable
field-measure-cost = Coût
field-measure-currency = Monnaie
field-measure-price-year = Année des prix
field-measure-duties = Obligations
field-measure-violations = Types de violation
field-measure-victim-groups = Groupes de victimes
field-measure-regions = Régions
field-measure-period = Période des événements
field-measure-events = Événements désignés
field-measure-supporters = Soutiens
field-measure-opponents = Opposants
field-measure-source = Source
field-measure-remarks = Notes
field-measure-confidentiality = Confidentialité
field-measure-months-low = Durée la plus courte, en mois
field-measure-months-high = Durée la plus longue, en mois
field-measure-cost-low = Coût le plus bas
field-measure-cost-high = Coût le plus élevé
field-measure-partners = Partenaires
field-measure-needs = Doivent exister d’abord
field-measure-acts-adopted = Actes adoptés
field-measure-budget = Financée par
field-measure-amnestied = Couverts par son amnistie
field-measure-red-lines = Lignes rouges
field-measure-red-line-reasons = Motifs sur les lignes rouges
field-measure-permanent = Permanente
field-measure-choices = Choix de conception
field-mapping-name = Nom
field-mapping-definition = Définition
field-import-file = Fichier
field-import-sha256 = SHA-256
field-import-mapping = Correspondance
field-import-rows = Lignes
field-import-created = Créées
field-import-updated = Modifiées
field-import-skipped = Ignorées
field-import-failed = Refusées
field-import-licence = Conditions acceptées
field-intervention-event = Événement
field-intervention-victim = Pour la victime
field-intervention-intervening-party = Qui est intervenu
field-intervention-intervention-type = Type d’intervention
field-intervention-date = Date
field-intervention-parties-requested = Adressée à
field-intervention-response = Réponse
field-intervention-impact = Suites
field-intervention-status = État
field-intervention-priority = Priorité
field-intervention-confidentiality = Confidentialité
field-intervention-consent = Consentement
field-intervention-remarks = Notes
field-chain-of-events-event = Événement
field-chain-of-events-related-event = Autre événement
field-chain-of-events-chain-type = Lien
field-chain-of-events-remarks = Notes
field-chain-of-events-confidentiality = Confidentialité
field-attachment-event = Événement
field-attachment-source = Source
field-attachment-name = Nom du fichier
field-attachment-media-type = Type de fichier
field-attachment-size = Taille
field-attachment-sha256 = SHA-256
field-attachment-description = Description
field-attachment-date = Date du document
field-attachment-confidentiality = Confidentialité
field-attachment-consent = Consentement
field-attachment-remarks = Notes
field-custody-attachment = Pièce jointe
field-custody-date = Date
field-custody-action = Opération
field-custody-from = De
field-custody-to = À, ou par
field-custody-place = Lieu
field-custody-sha256 = SHA-256
field-custody-remarks = Notes
field-own-term-vocabulary = Vocabulaire
field-own-term-code = Code
field-own-term-labels = Nom
field-own-term-broader = Terme générique
field-own-term-definition = Sens
field-own-term-retired = N’est plus proposé
field-own-field-of = Sur
field-own-field-labels = Nom
field-own-field-value-type = Contenu
field-own-field-vocabulary = Vocabulaire
field-own-field-hint = Que saisir
field-own-field-retired = N’est plus proposé
field-own-field-rank = Rang
field-saved-query-name = Nom
field-saved-query-selection = Sélection
field-saved-query-view = Colonnes et ordre
field-saved-query-remarks = Notes
field-layer-name = Nom
field-layer-format = Format
field-layer-sha256 = SHA-256
field-layer-size = Taille
field-layer-attribution = Attribution
field-layer-visible = Affichée
field-layer-opacity = Opacité
field-layer-colour = Couleur
field-layer-rank = Rang

field-indicator-measure = Mesure
field-indicator-name = Ce qui est mesuré
field-indicator-unit = Unité
field-indicator-baseline = Valeur de départ
field-indicator-baseline-date = Date de la valeur de départ
field-indicator-target = Cible
field-indicator-target-date = À atteindre avant
field-indicator-frequency = Fréquence
field-indicator-source = Source des valeurs
field-indicator-disaggregation = Ventilé par
field-indicator-catalogue = Indicateur du catalogue
field-indicator-rank = Rang
field-indicator-remarks = Notes

field-treaty-status-instrument = Instrument
field-treaty-status-signed = Signature
field-treaty-status-consent-to-be-bound = Consentement à être lié
field-treaty-status-bound = Date du consentement
field-treaty-status-in-force = En vigueur depuis
field-treaty-status-reservations = Réserves
field-treaty-status-declarations = Déclarations
field-treaty-status-complaints = Plaintes individuelles acceptées
field-treaty-status-complaints-from = Plaintes à partir de
field-treaty-status-denounced = Dénonciation
field-treaty-status-implementing-law = Loi de mise en œuvre
field-treaty-status-source = Source
field-treaty-status-remarks = Notes

field-situation-name = Nom
field-situation-description = Description
field-situation-period = Période
field-situation-regions = Régions
field-situation-perpetrator-types = Auteurs
field-situation-armed-conflict = Conflit armé
field-situation-armed-conflict-reason = Pourquoi
field-situation-attack = Attaque contre les civils
field-situation-attack-reason = Pourquoi
field-situation-source = Source
field-situation-assessed = Appréciée le
field-situation-assessor = Appréciée par
field-situation-remarks = Notes
field-situation-confidentiality = Confidentialité

field-norm-judgement-event = Événement
field-norm-judgement-instrument = Instrument
field-norm-judgement-article = Article
field-norm-judgement-in-play = S’applique
field-norm-judgement-reason = Motif
field-norm-judgement-assessed = Appréciée le
field-norm-judgement-assessor = Appréciée par

field-catalogue-entry-list = Liste
field-catalogue-entry-code = Code
field-catalogue-entry-hidden = Masquée
field-catalogue-entry-definition = Définition
field-catalogue-entry-texts = Textes
field-catalogue-entry-reason = Motif

field-accepted-finding-rule = Règle
field-accepted-finding-key = Objet
field-accepted-finding-reason = Motif
field-accepted-finding-accepted = Accepté le
field-accepted-finding-assessor = Accepté par
field-accepted-finding-review = À revoir le

field-consultation-name = Nom
field-consultation-date = Date
field-consultation-groups = Groupes entendus
field-consultation-regions = Régions
field-consultation-stakeholders = Parties prenantes entendues
field-consultation-measures = Mesures
field-consultation-participants = Participants
field-consultation-method = Comment
field-consultation-summary = Ce qui a été dit
field-consultation-source = Source
field-consultation-confidentiality = Confidentialité
field-consultation-remarks = Notes

field-weight-dimension = De quoi
field-weight-code = Code
field-weight-factor = Facteur
field-weight-reason = Motif

## Les parties prenantes, et la barre qui enregistre une fiche.

draft-leave = Quitter sans enregistrer ?
draft-leave-body = Vos modifications ne sont pas encore enregistrées.
draft-discard = Abandonner les modifications
draft-keep = Continuer la saisie
record-save = Enregistrer
record-discard = Abandonner
record-delete = Supprimer
record-reason = Motif de la modification
record-reason-hint = Pourquoi ? (facultatif, gardé dans l’historique)
record-unsaved = Pas encore enregistré
record-all-saved = Tout est enregistré
record-not-ready = Il manque un élément nécessaire.
record-nothing-to-save = Il n’y a rien à enregistrer.

stakeholders-new = Nouvelle partie prenante
stakeholders-back = Retour aux parties prenantes
stakeholders-unnamed = Sans nom
stakeholders-views = Vues des parties prenantes
stakeholders-table = Tableau
stakeholders-grid = Pouvoir et intérêt
stakeholders-search = Chercher une partie prenante
stakeholders-every-category = Toutes les catégories
stakeholders-every-level = Tous les niveaux
stakeholders-shown = { $shown } sur { $total }
stakeholders-dash = –
stakeholders-none = Aucune partie prenante pour l’instant
stakeholders-none-body = Les parties prenantes sont les personnes, groupes et institutions concernés par la réponse : qui peut la décider ou la bloquer, et à qui elle s’adresse.
stakeholders-none-pass = Aucune partie prenante ne passe le filtre
stakeholders-no-victims = Aucune association de victimes ne figure parmi les parties prenantes. Un plan conçu sans les victimes leur répond rarement.
stakeholders-no-grassroots = Personne au niveau local ne figure parmi les parties prenantes. Sans ce niveau, ce que le sommet décide atteint rarement les lieux où vivent les gens.
stakeholders-under-monitor =
    { $count ->
        [one] Une association de victimes se trouve sous « surveiller » : { $names }. Les victimes ne doivent pas être simplement observées ; revoyez l’évaluation et associez-les.
       *[other] Des associations de victimes se trouvent sous « surveiller » : { $names }. Les victimes ne doivent pas être simplement observées ; revoyez l’évaluation et associez-les.
    }
stakeholders-monitor-flag = Victimes sous « surveiller »
stakeholders-monitor-legend = Encadré : victimes sous « surveiller »

stakeholders-tabs = Parties de la fiche
stakeholders-tab-record = Fiche
stakeholders-identity = Identité
stakeholders-judgement = Évaluation
stakeholders-judgement-hint = Pouvoir, intérêt et position sont des jugements : dites sur quoi ils reposent, quand et par qui ils ont été portés.
stakeholders-stance = Besoins et limites
stakeholders-spoiler-hint = Types de Stedman ; seulement si elle agit contre le processus
stakeholders-person-hint = Relie cette partie prenante à une personne ou à un groupe du registre des exactions
stakeholders-person-linked = La personne reliée
stakeholders-person-events =
    { $count ->
        [one] { $count } événement ; { $last }
       *[other] { $count } événements ; dernier : { $last }
    }
stakeholders-needs-name = Un nom est nécessaire
stakeholders-needs-relation = Il manque à une relation son type ou l’autre partie
stakeholders-deleted = { $name } : suppression faite
stakeholders-delete = Supprimer { $name } ?
stakeholders-delete-body =
    { $count ->
        [0] La fiche est retirée. Cela peut être annulé.
        [one] La fiche et sa relation sont retirées. Cela peut être annulé.
       *[other] La fiche et ses { $count } relations sont retirées. Cela peut être annulé.
    }

stakeholders-relations = Relations
stakeholders-relations-hint = Chacune est une seule fiche, montrée aux deux bouts
stakeholders-relations-none = Aucune relation pour l’instant
stakeholders-relation-add = Ajouter une relation
stakeholders-relation-remove = Retirer la relation avec { $name }
stakeholders-relation-other = Autre partie
stakeholders-relation-direction = Sens
stakeholders-relation-out = Partant d’ici
stakeholders-relation-in = Arrivant ici
stakeholders-relation-mutual = Même sens des deux côtés
stakeholders-relation-untyped = est en relation avec
stakeholders-inverse-member_of = A pour membre
stakeholders-inverse-commands = Sous le commandement de
stakeholders-inverse-funds = Reçoit des fonds de
stakeholders-inverse-influences = Sous l’influence de
stakeholders-inverse-represents = A pour représentant
stakeholders-inverse-victim_of = A pour victime
stakeholders-inverse-bears_responsibility_for = Responsabilité alléguée de
stakeholders-inverse-dependent_on = A sous sa dépendance
stakeholders-inverse-mediates = A pour médiateur
stakeholders-strength-1 = 1, faible
stakeholders-strength-2 = 2
stakeholders-strength-3 = 3, moyenne
stakeholders-strength-4 = 4
stakeholders-strength-5 = 5, forte

stakeholders-power-1 = 1, aucun
stakeholders-power-2 = 2, peu
stakeholders-power-3 = 3, certain
stakeholders-power-4 = 4, grand
stakeholders-power-5 = 5, peut bloquer seule
stakeholders-interest-1 = 1, faible
stakeholders-interest-2 = 2, quelque peu
stakeholders-interest-3 = 3, net
stakeholders-interest-4 = 4, fort
stakeholders-interest-5 = 5, vital
stakeholders-positions = Signes des positions
stakeholders-position-opposes = S’oppose activement
stakeholders-position-against = S’oppose
stakeholders-position-neutral = Neutre
stakeholders-position-supports = Soutient
stakeholders-position-champions = Promeut activement
stakeholders-position-unknown = Non connue

stakeholders-quadrant-satisfied = Garder satisfaites
stakeholders-quadrant-closely = Associer étroitement, en partenaires
stakeholders-quadrant-monitor = Surveiller
stakeholders-quadrant-informed = Tenir informées
stakeholders-axis-power = Pouvoir
stakeholders-axis-interest = Intérêt
stakeholders-grid-keys = Faites glisser une partie ou déplacez-la avec les flèches ; Entrée l’ouvre. Le tableau contient les mêmes valeurs.
stakeholders-grid-party = { $name }. Pouvoir { $power } ; intérêt { $interest } ; position : { $position }.
stakeholders-tray = Non évaluées
stakeholders-tray-hint = Le pouvoir ou l’intérêt n’est pas connu. Faites glisser une partie sur la grille, ou pressez une flèche, pour l’évaluer.
stakeholders-tray-none = Toutes les parties sont évaluées.
stakeholders-move-reason = Déplacement sur la grille pouvoir-intérêt
stakeholders-moved = { $name } : pouvoir { $power }, intérêt { $interest }. Ctrl+Z revient en arrière.

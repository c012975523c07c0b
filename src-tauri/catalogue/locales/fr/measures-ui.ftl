## Les mesures : le tableau, la fiche, le choix dans le catalogue.

measures-new = Nouvelle mesure
measures-back = Retour aux mesures
measures-unnamed = Sans nom
measures-total =
    { $count ->
        [one] { $count } mesure
       *[other] { $count } mesures
    }
measures-none = Aucune mesure pour l’instant
measures-none-body = Une mesure est ce que le parlement ou le gouvernement pourrait faire, ou a fait, en réponse aux exactions. Partez du catalogue ou de votre propre idée.
measures-no-pillar = Pilier non indiqué
measures-column-events = Événements couverts
measures-column-sides = Pour et contre
measures-column-parameters = Paramètres
measures-sides = { $supporters } pour, { $opponents } contre
measures-decided = { $decided } sur { $total } décidés
measures-all-decided = Tous décidés
measures-lacks-nothing = Rien

measures-column-open = Reste ouvert
measures-shown = { $shown } mesures sur { $total }
measures-search = Chercher une mesure
measures-every-status = Tous les états
measures-filter-open = Ce qui reste ouvert
measures-open-or-not = Quoi qu’il reste
measures-order = Ordre
measures-order-pillar = Par pilier
measures-order-column = Par colonne
measures-none-shown = Aucune mesure ne convient
measures-none-shown-body = Retirez un mot ou un filtre.
measures-show-all = Tout afficher
measures-point-count = { $point } ({ $count })
measures-points-more = { $count } de plus
measures-point-crossed = Ligne rouge franchie
measures-point-design = conception
measures-point-unchecked = lignes rouges non vérifiées
measures-point-adoption = adoption d’actes
measures-point-needs = un préalable
measures-point-duty = une obligation
measures-point-months = une durée
measures-point-act = un acte juridique
measures-point-cost = un coût
measures-point-budget = un budget
measures-point-indicator = un indicateur
measures-point-target = une cible
measures-point-supporter = un soutien
measures-point-source = une source

measures-pick-search = Chercher dans le catalogue
measures-every-pillar = Tous les piliers
measures-pick-shown = { $shown } sur { $total } mesures du catalogue
measures-pick-own = Commencer sans le catalogue
measures-pick-none = Aucune mesure du catalogue ne contient ces mots
measures-pick-none-body = Essayez moins de mots ou un autre pilier, ou commencez sans le catalogue.
measures-pick-used = Déjà dans le dossier
measures-pick-parameters =
    { $count ->
        [one] { $count } paramètre
       *[other] { $count } paramètres
    }
measures-months = { $from } à { $to } mois
measures-months-open = { $from } mois ou plus, puis permanent
measures-verify = À vérifier
measures-verify-body = Ce que dit ici le catalogue n’a pas encore été contrôlé dans ses sources. Ce n’est pas un conseil juridique.

measures-tabs = Parties de la fiche
measures-tab-record = Fiche
measures-basics = Ce que c’est
measures-answers =
    { $count ->
        [0] Ne répond à aucun événement
        [one] Répond à { $count } événement
       *[other] Répond à { $count } événements
    }
measures-not-live = Ne compte pas : rejetée ou abrogée
measures-needs-name = Un nom est nécessaire
measures-deleted = { $name } : suppression faite
measures-delete = Supprimer { $name } ?
measures-delete-body =
    { $count ->
        [0] La fiche est retirée. Elle ne répond à aucun événement. Cela peut être annulé.
        [one] La fiche est retirée, et avec elle la réponse à { $count } événement. Cela peut être annulé.
       *[other] La fiche est retirée, et avec elle la réponse à { $count } événements. Cela peut être annulé.
    }

measures-only-open = Seulement ceux encore ouverts
measures-none-open = Aucun n’est ouvert.
measures-open = Ouvert
measures-closed = Décidé
measures-parameter-hint = Ce qui est décidé, en une phrase

measures-links = À quoi elle répond
measures-links-hint = Un événement reçoit une réponse si tout ceci lui correspond : un de ses types de violation, groupes de victimes et régions, et une date dans la période. Un champ vide n’exclut personne.
measures-no-duty = Aucune obligation : elle ne répond à rien
measures-every-type = Tous les types de violation
measures-every-victim = Toutes les victimes
measures-everywhere = Partout
measures-period-hint = Début et fin, par exemple 1973-09-11/1990-03-10 ; vide signifie en tout temps
measures-named-events =
    { $count ->
        [0] Aucun événement n’est lié nommément
        [one] { $count } événement est lié nommément
       *[other] { $count } événements sont liés nommément
    }
measures-named-hint = Les événements liés reçoivent une réponse quoi que disent les champs ci-dessus. Avec des événements liés et aucun autre lien, la mesure ne répond qu’à eux.
measures-show-events = Les afficher
measures-unlink-events = Tout délier
measures-link =
    { $count ->
        [one] Lier l’événement sélectionné
       *[other] Lier les { $count } événements sélectionnés
    }
measures-link-body =
    { $already ->
        [0] Les événements actuellement sélectionnés dans le tableau et la carte sont liés nommément à cette mesure ({ $count }).
       *[other] Les événements actuellement sélectionnés dans le tableau et la carte ({ $count }) s’ajoutent aux { $already } déjà liés nommément.
    }
measures-link-yes = Lier
measures-link-too-many = Plus de { $limit } événements sont sélectionnés. Indiquez-les plutôt par type, groupe, région et période.

measures-nobody = Personne
measures-both-sides = La même partie prenante est des deux côtés
measures-cost-hint = Sur toute sa durée
measures-evidence = À quoi se mesure sa réussite, et sur quoi repose cette fiche

measures-facts = Dans le catalogue
measures-catalogue-code = Catalogue { $code }
measures-red-lines = Lignes rouges
measures-needs = Exige d’abord
measures-after = Mieux après
measures-pairs = Va bien avec
measures-not-there = Absente du dossier
measures-usual = Durée habituelle et ordre de coût
measures-precedents = Précédents
measures-counter-examples = Contre-exemples
measures-suggested-indicators = Indicateurs proposés
measures-take-indicator = Reprendre
measures-take-indicator-of = Reprendre comme indicateur : { $text }

measures-indicators = Indicateurs
measures-indicators-none = Aucun indicateur. Sans indicateur, nul ne peut dire si la mesure a abouti.
measures-indicator-add = Ajouter un indicateur
measures-indicator-actions = Ordre et retrait
measures-indicator-unnamed = Sans nom
measures-indicator-needs-name = Un indicateur n’a pas de nom
measures-indicator-up = Monter : { $name }
measures-indicator-remove = Retirer l’indicateur : { $name }
measures-indicator-dated = { $value } ({ $date })
measures-indicator-unit-hint = Par exemple personnes, jours ou pour cent
measures-indicator-disaggregation-hint = Par exemple sexe, région ou âge

## La page d’une mesure : ses sections et ce qui reste ouvert.

measures-side = Ce qui reste ouvert, et ce que dit le catalogue
measures-summary = Reste ouvert
measures-summary-none = Rien n’est ouvert
measures-summary-crossed =
    { $count ->
        [one] Une ligne rouge est franchie
       *[other] { $count } lignes rouges sont franchies
    }
measures-summary-design =
    { $count ->
        [one] Un paramètre sur { $total } est ouvert
       *[other] { $count } paramètres sur { $total } sont ouverts
    }
measures-summary-lines =
    { $count ->
        [one] Une ligne rouge sur { $total } n’est pas vérifiée
       *[other] { $count } lignes rouges sur { $total } ne sont pas vérifiées
    }
measures-summary-acts = Adoption non consignée : { $acts }
measures-summary-needs = Doit exister d’abord : { $names }
measures-summary-duty = Aucune obligation : elle ne répond à rien
measures-summary-months = Aucune durée
measures-summary-act = Ni acte parlementaire ni base légale
measures-summary-cost = Aucun coût
measures-summary-budget = Aucun budget
measures-summary-indicator = Aucun indicateur
measures-summary-target = Un indicateur n’a pas de cible
measures-summary-supporter = Aucun soutien
measures-summary-source = Aucune source
measures-fold-all = Replier toutes les sections
measures-unfold-all = Ouvrir toutes les sections
measures-date-unread = Une date est illisible

measures-not-chosen = Pas de choix
measures-parameter-detail = Précisions, en mots
measures-parameter-detail-of = { $parameter }, en mots
measures-option-blocks = Franchit une ligne rouge qui bloque
measures-option-warns = Franchit une ligne rouge qui avertit
measures-choice-crosses = « { $choice } » franchit une ligne rouge

measures-line-basis = Repose sur { $norms }
measures-line-finding = Constat : { $line }
measures-line-unchecked = Non vérifié
measures-line-reason = Motif : { $line }
measures-line-reason-hint = Pourquoi
measures-lines-hint = Concord ne peut en décider. Vérifiez chacune et dites pourquoi.
measures-lines-only-unchecked = Seulement celles non vérifiées à présent
measures-lines-none-unchecked = Toutes sont vérifiées.
measures-lines-all-checked = Toutes vérifiées
measures-lines-unchecked = { $count } sur { $total } non vérifiées
measures-crossed-choice = Franchie par le choix « { $choice } » ({ $parameter })
measures-crossed-amnesty = Franchie par l’amnistie de « { $type } »
measures-crossed-found = Jugée franchie
measures-amnesty-grants = Elle accorde une amnistie : dire ce qu’elle couvre
measures-amnesty-none = Elle n’accorde pas d’amnistie
measures-amnesty-hint = Les types de violation dont les auteurs sont libérés par elle. Les grâces, immunités et prescriptions de même effet comptent.
measures-amnesty-crosses = Ce que couvre l’amnistie franchit une ligne rouge. Demandez conseil.

measures-acts = Actes parlementaires et base légale
measures-acts-none = Aucun requis
measures-acts-state = { $adopted } adoptés sur { $needed }
measures-act-adopted = { $act } : adopté
measures-act-missing = Adoption non consignée
measures-act-citation = Comment le citer : { $act }
measures-act-citation-hint = Numéro, date et lieu de publication
measures-act-not-needed = Ne figure pas parmi les actes requis

measures-needs-none = Rien ne doit exister d’abord
measures-needs-hint = Les mesures qui devraient attendre celle-ci ne sont pas proposées.
measures-needs-gone =
    { $count ->
        [one] Un préalable n’est plus dans le dossier.
       *[other] { $count } préalables ne sont plus dans le dossier.
    }
measures-needs-forget = Retirer
measures-needs-dead = « { $name } » est rejetée ou abrogée : elle ne peut venir d’abord.
measures-needs-state =
    { $missing ->
        [0] { $count ->
            [0] Aucun choisi
           *[other] { $count } choisis
        }
       *[other] { $missing } manquants
    }
measures-add = Ajouter
measures-add-of = Ajouter : { $name }
measures-added = « { $name } » est maintenant dans le dossier, comme proposée. Annuler la retire.
measures-linked = Liée
measures-link-need = Lier
measures-link-need-of = Lier : { $name }

measures-resources = Durée, coût et budget
measures-duration = Durée
measures-cost = Coût
measures-usually = D’ordinaire : { $usual }
measures-range-falls = Le plus élevé est inférieur au plus bas
measures-needs-currency = Un coût exige sa monnaie
measures-cost-outside = Hors de la fourchette indiquée à côté
measures-budget-hint = Ligne budgétaire, fonds ou bailleur
measures-no-cost = Aucun coût
measures-months-state = { $months } mois
measures-permanent = Permanente
measures-months-then-permanent = { $months }, puis permanente
measures-cost-of-year = { $cost }, prix de { $year }
measures-about = environ { $value }
measures-who = Qui l’exécute, qui est pour et contre
measures-no-stakeholder = Le dossier n’a pas encore de partie prenante. On les saisit dans « Parties prenantes ».

measures-indicators-state =
    { $count ->
        [0] Aucun
        [one] Un, dont { $targets } avec cible
       *[other] { $count }, dont { $targets } avec cible
    }
measures-cited = Autres cas, tels que cités
measures-precedents-none = Aucun précédent dans le catalogue
measures-precedents-none-body = Aucun des pays du catalogue n’est recensé avec cette mesure.
measures-precedents-shown = Pays affichés
measures-precedents-all = Tous les { $count }
measures-precedents-hint = Les coûts sont de leur temps et dans leur monnaie ; « environ » marque une estimation. À vérifier avant de citer.
measures-precedents-state =
    { $count ->
        [0] Aucun
       *[other] { $count }
    }
measures-precedent-figure = Donnée
measures-precedent-own = Cette mesure
measures-precedent-name = Comment elle s’appelait
measures-precedent-period = Époque des faits
measures-precedent-operated = À l’œuvre
measures-precedent-months = Mois de fonctionnement
measures-precedent-targets = Cibles de ses indicateurs
measures-precedent-target = { $name } : { $target }
measures-precedent-results = Ce qui en est sorti dans le pays
measures-precedent-flaws = Ce qui a été critiqué

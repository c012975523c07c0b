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
measures-column-lacks = Manque
measures-sides = { $supporters } pour, { $opponents } contre
measures-decided = { $decided } sur { $total } décidés
measures-all-decided = Tous décidés
measures-lacks-nothing = Rien
measures-lack-duty = une obligation
measures-lack-act = un acte juridique
measures-lack-indicator = un indicateur
measures-lack-cost = un coût
measures-lack-supporter = un soutien
measures-lack-source = une source

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

measures-carrying = Qui la porte, et ce qu’elle coûte
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

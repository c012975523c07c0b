## La couverture : le tableau croisé et les constats.

coverage-headline-label = Part des réponses
coverage-headline =
    { $events ->
        [0] Aucun événement auquel répondre
       *[other] { $answered } { $answered ->
            [one] événement sur { $events } a une réponse à chaque obligation
           *[other] événements sur { $events } ont une réponse à chaque obligation
        }
    }
coverage-explained = Un événement compte comme couvert pour une obligation quand une mesure qui la porte, ni rejetée ni abrogée, le nomme ou englobe son type de violation, ses victimes, sa région et sa date ; ce qu’on ignore d’un événement ne satisfait aucun de ces liens.
coverage-scope = Affichée pour
coverage-scope-selection =
    { $count ->
        [one] La sélection en cours ({ $count } filtre)
       *[other] La sélection en cours ({ $count } filtres)
    }
coverage-scope-all = Tous les événements
coverage-of-all = Pour tous les événements ; une sélection faite dans le tableau ou la carte la restreint
coverage-views = Vues de la couverture
coverage-matrix = Types de violation et obligations
coverage-findings = Constats
coverage-events = Événements
coverage-all-types = Tous types, chaque événement une fois
coverage-no-type = Type non indiqué
coverage-row =
    { $count ->
        [one] { $type } : { $count } événement
       *[other] { $type } : { $count } événements
    }
coverage-cell = { $percent }, { $answered } événements couverts sur { $events }
coverage-dash = —
coverage-not-owed = l’obligation ne découle pas du type
coverage-choices = Événements à ouvrir
coverage-open-answered =
    { $count ->
        [one] { $count } couvert
       *[other] { $count } couverts
    }
coverage-open-unanswered = { $count } sans réponse
coverage-open-both =
    { $count ->
        [one] Le seul
       *[other] Les { $count }
    }
coverage-answered-by = Couvert par : { $name }
coverage-legend-full = chaque événement couvert
coverage-legend-part = couverts en partie
coverage-legend-none = aucun couvert
coverage-no-events = Aucun événement n’est sélectionné
coverage-no-events-body = La couverture compare événements et mesures. Effacez les filtres, ou affichez tous les événements.
coverage-no-duties = Aucune obligation ne découle de ces événements
coverage-no-findings = Rien ne manque
coverage-severity-blocking = Ce qui s’y oppose
coverage-severity-gap = Ce à quoi aucune mesure ne répond
coverage-severity-warning = Avertissements
coverage-severity-note = Remarques
coverage-more-findings = En afficher { $count } de plus
coverage-more-measures = { $count } de plus
coverage-show-events =
    { $count ->
        [one] Afficher l’événement
       *[other] Afficher { $count } événements
    }

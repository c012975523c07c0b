## La couverture : le tableau croisé, les lacunes, les constats, le flux ; pondérations et consultations.

coverage-headline-label = Part des réponses
coverage-headline =
    { $events ->
        [0] Aucun événement auquel répondre
       *[other] { $answered } { $answered ->
            [one] événement sur { $events } a une réponse à chaque obligation
           *[other] événements sur { $events } ont une réponse à chaque obligation
        }
    }
coverage-headline-weighed = { $share } en pondérant
coverage-headline-blocking =
    { $count ->
        [one] { $count } constat bloquant
       *[other] { $count } constats bloquants
    }
coverage-how = Comment on compte
coverage-explained = Un événement compte comme couvert pour une obligation quand une mesure qui la porte, ni rejetée ni abrogée, le nomme ou englobe son type de violation, ses victimes, sa région et sa date ; ce qu’on ignore d’un événement ne satisfait aucun de ces liens.
coverage-explained-weight = En pondérant, un événement compte autant que le disent les pondérations de son type de violation, de ses groupes de victimes, de sa région et de l’obligation ; ce qui n’en a pas compte 1.
coverage-no-measures = Aucune mesure pour l’instant, donc aucune réponse. Les lacunes proposent des mesures ; ou bien
coverage-no-measures-new = choisissez-en une dans le catalogue
coverage-scope = Affichée pour
coverage-scope-selection =
    { $count ->
        [one] La sélection en cours ({ $count } filtre)
       *[other] La sélection en cours ({ $count } filtres)
    }
coverage-scope-all = Tous les événements
coverage-of-all = Pour tous les événements ; une sélection faite dans le tableau ou la carte la restreint
coverage-views = Vues de la couverture
coverage-matrix = Tableau croisé
coverage-matrix-of = { $rows } et obligations
coverage-gaps = Lacunes
coverage-findings = Constats
coverage-flow = Flux
coverage-back = Retour à la couverture

## Lignes et cases

coverage-rows = Lignes
coverage-rows-violation-type = Types de violation
coverage-rows-victim-group = Groupes de victimes
coverage-rows-region = Régions
coverage-rows-perpetrator-type = Auteurs
coverage-rows-year = Années
coverage-rows-pillar = Piliers des mesures
coverage-count = Compter
coverage-count-events = Les événements
coverage-count-weight = Leur poids
coverage-events = Événements
coverage-every = Toutes
coverage-all = Ensemble, chaque événement une fois
coverage-all-pillars = Tous piliers ensemble
coverage-no-type = non indiqué
coverage-not-known-violation-type = Type non indiqué
coverage-not-known-victim-group = Aucun groupe de victimes connu
coverage-not-known-region = Région inconnue
coverage-not-known-perpetrator-type = Auteur inconnu
coverage-not-known-year = Année inconnue
coverage-not-known-pillar = Pilier non indiqué
coverage-row =
    { $count ->
        [one] { $row } : { $count } événement
       *[other] { $row } : { $count } événements
    }
coverage-every-cell =
    { $answered ->
        [one] { $share }, { $answered } événement sur { $events } a une réponse à chaque obligation
       *[other] { $share }, { $answered } événements sur { $events } ont une réponse à chaque obligation
    }
coverage-cell =
    { $answered ->
        [one] { $percent }, { $answered } événement couvert sur { $events }
       *[other] { $percent }, { $answered } événements couverts sur { $events }
    }
coverage-cell-weighed =
    { $answered ->
        [one] { $percent } en pondérant, { $answered } événement couvert sur { $events }
       *[other] { $percent } en pondérant, { $answered } événements couverts sur { $events }
    }
coverage-answered-of =
    { $answered ->
        [one] { $answered } événement couvert sur { $events }
       *[other] { $answered } événements couverts sur { $events }
    }
coverage-weightless = –
coverage-dash = —
coverage-not-owed = l’obligation n’en découle pas
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
coverage-map-open = Montrer sur la carte ceux sans réponse
coverage-map-all = Les montrer sur la carte
coverage-propose-for = Proposer des mesures…
coverage-answered-by = Couvert par : { $name }
coverage-strongest = Couvre le plus : { $name }
coverage-more-measures =
    { $count ->
        [one] { $count } autre mesure
       *[other] { $count } autres mesures
    }
coverage-legend-share = Dans chaque case : la part des événements couverts
coverage-legend-pillar = Dans chaque case : la part des événements couverts par des mesures du pilier
coverage-legend-full = tous
coverage-legend-part = en partie
coverage-legend-none = aucun
coverage-no-events = Aucun événement n’est sélectionné
coverage-no-events-body = La couverture compare événements et mesures. Effacez les filtres, ou saisissez ou importez des événements.
coverage-to-abuses = Aller aux événements
coverage-no-duties = Aucune obligation ne découle de ces événements
coverage-no-duties-body = Indiquez le type de violation de chaque acte ; les obligations en découlent.

## Lacunes

coverage-gaps-of = Lacunes par
coverage-gaps-all = Tout
coverage-gaps-count =
    { $count ->
        [one] { $count } lacune.
       *[other] { $count } lacunes.
    }
coverage-gaps-weighed = Ce qui pèse le plus vient d’abord.
coverage-gaps-unweighed = Ce que le plus d’événements attendent vient d’abord ; des pondérations changeraient cet ordre.
coverage-no-gaps = Rien n’est sans réponse
coverage-no-gaps-body = Une mesure répond à chaque obligation qui découle de ces événements. Les constats disent s’il manque quelque chose aux mesures elles-mêmes.
coverage-gap-rank = Rang
coverage-gap-what = Sans réponse pour
coverage-gap-dimension = Par
coverage-gap-duty = Obligation
coverage-gap-open = Sans réponse
coverage-gap-weight = Poids
coverage-gap-do = Que faire
coverage-gap-of = { $open } sur { $events }
coverage-gap-events = { $title } : { $open } sur { $events } événements sans réponse ; les afficher
coverage-gap-all = Tous les événements
coverage-gap-pillar = Par des mesures du pilier « { $pillar } »
coverage-gap-pillar-note = Sans réponse si seules comptent les mesures du pilier ; d’autres peuvent y répondre.
coverage-gap-same = Les mêmes événements : { $rows }
coverage-gap-show =
    { $count ->
        [one] Afficher l’événement
       *[other] Afficher { $count } événements
    }
coverage-gap-more = Autres actions pour { $title }
coverage-propose = Proposer des mesures
coverage-propose-of = Proposer des mesures pour { $title }

## Propositions

coverage-propose-title = Mesures qui y répondraient
coverage-propose-open =
    { $count ->
        [0] Plus rien n’est sans réponse.
        [one] { $count } événement est sans réponse.
       *[other] { $count } événements sont sans réponse.
    }
coverage-propose-closed = Une réponse existe
coverage-propose-none = Aucune mesure du catalogue n’y répondrait davantage
coverage-propose-none-body = Une mesure de votre main, ou une portée plus large pour une mesure existante, le peut.
coverage-proposal-events =
    { $open ->
        [one] Répond à { $events } événement sur { $open } sans réponse
       *[other] Répond à { $events } événements sur { $open } sans réponse
    }
coverage-proposal-duties = Obligations auxquelles elle répondrait
coverage-proposal-others = Pour ces événements elle répondrait aussi à
coverage-proposal-no-others = Rien d’autre
coverage-proposal-duty = { $duty } ({ $count })
coverage-proposal-cost = Ordre de coût
coverage-proposal-acts = Actes du parlement
coverage-proposal-no-acts = Aucun
coverage-proposal-needs = À faire d’abord
coverage-proposal-no-needs = Rien ne manque
coverage-proposal-has =
    { $count ->
        [one] Une mesure du dossier la suit déjà, mais laisse ceci sans réponse : élargissez plutôt sa portée ou ses obligations.
       *[other] { $count } mesures du dossier la suivent déjà, mais laissent ceci sans réponse : élargissez plutôt leur portée ou leurs obligations.
    }
coverage-proposal-more =
    { $redLines ->
        [0] Description et précédents
        [one] Description, { $redLines } ligne rouge à respecter, précédents
       *[other] Description, { $redLines } lignes rouges à respecter, précédents
    }
coverage-add = Ajouter au dossier
coverage-add-of = Ajouter au dossier : { $name }
coverage-add-reason = Proposée pour une lacune : { $title }
coverage-added = « { $name } » est dans le dossier comme proposition
coverage-added-effect = Événements sans réponse : { $before } avant, { $after } maintenant.
coverage-added-undo = La retirer
coverage-added-open = Ouvrir la mesure

## Constats

coverage-no-findings = Rien ne manque
coverage-no-findings-accepted = Ce qui est accepté figure ci-dessous.
coverage-severity-blocking = Bloquants
coverage-severity-gap = Ce à quoi aucune mesure ne répond
coverage-severity-warning = Avertissements
coverage-severity-note = Remarques
coverage-more-findings = En afficher { $count } de plus
coverage-show-events =
    { $count ->
        [one] Afficher l’événement
       *[other] Afficher { $count } événements
    }
coverage-finding-rule = Règle
coverage-finding-basis = Repose sur
coverage-finding-remedy = Ce qui y remédierait
coverage-basis-norm = { $instrument }, { $article }
coverage-basis-red-line = Ligne rouge : { $line }
coverage-basis-more = et { $count } autres
coverage-accept = Accepter…
coverage-accept-of = Accepter : { $finding }
coverage-accept-title = Accepter un constat
coverage-accept-what = Il figure alors parmi les acceptés, avec votre raison et votre nom, et plus parmi ceux en suspens. Cela peut être retiré.
coverage-accept-blocking = Ce constat est bloquant : une règle qui lie l’État n’est pas respectée. L’accepter n’y change rien. Il figure parmi les acceptés, avec votre raison et votre nom.
coverage-accept-reason-hint = Pourquoi il peut rester ; quiconque lit le dossier le voit.
coverage-accept-review = À revoir le
coverage-accept-review-hint = Dès lors il est de nouveau en suspens. Sans date, il reste accepté jusqu’à ce qu’on le retire.
coverage-accept-yes = L’accepter
coverage-accept-done = Le constat figure parmi les acceptés.
coverage-accept-lapsed = Accepté jusqu’au { $day } ; à revoir.
coverage-accepted = Acceptés
coverage-accepted-by = Accepté par { $who }, { $day }
coverage-accepted-until = jusqu’au { $day }
coverage-withdraw = Retirer
coverage-withdraw-of = Retirer l’acceptation de : { $finding }
coverage-withdraw-title = Retirer l’acceptation ?
coverage-withdraw-body = Le constat est de nouveau en suspens. L’historique garde qui l’a accepté et pourquoi.
coverage-withdrawn = Le constat est de nouveau en suspens.

## Flux

coverage-flow-as = Affiché en
coverage-flow-picture = Image
coverage-flow-table = Tableau
coverage-flow-explained = Les hauteurs suivent le nombre d’obligations dues. Plein : une réponse existe ; hachuré : aucune. Ce à quoi plusieurs mesures répondent est réparti entre elles.
coverage-flow-label = Flux des abus, par les obligations, vers les mesures ; le tableau dit la même chose
coverage-flow-duties = Obligations de l’État
coverage-flow-measures = Mesures
coverage-flow-none = Aucune mesure
coverage-flow-other-rows =
    { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
coverage-flow-other-measures =
    { $count ->
        [one] { $count } autre mesure
       *[other] { $count } autres mesures
    }
coverage-flow-open =
    { $count ->
        [one] { $from } → { $to } : { $count } événement sans réponse
       *[other] { $from } → { $to } : { $count } événements sans réponse
    }
coverage-flow-answered =
    { $count ->
        [one] { $from } → { $to } : { $count } événement couvert
       *[other] { $from } → { $to } : { $count } événements couverts
    }
coverage-flow-node =
    { $events ->
        [0] { $name } : une réponse à { $share } des obligations
        [one] { $name } : { $events } événement, une réponse à { $share } des obligations
       *[other] { $name } : { $events } événements, une réponse à { $share } des obligations
    }
coverage-flow-first = Des abus aux obligations
coverage-flow-second = Des obligations aux mesures
coverage-flow-from = De
coverage-flow-to = Vers
coverage-flow-answered-column = Couverts
coverage-flow-open-column = Sans réponse

## Figures

coverage-figure-matrix = Couverture : { $rows } par obligation
coverage-figure-gaps = Lacunes par poids
coverage-figure-flow = De { $rows }, par les obligations, vers les mesures
coverage-figure-share = Dans chaque case : la part des événements couverts.
coverage-figure-weighed = Dans chaque case : la part couverte en pondérant.
coverage-figure-gaps-of =
    { $events ->
        [one] { $total } lacunes pour { $events } événement.
       *[other] { $total } lacunes pour { $events } événements.
    }
coverage-figure-gaps-more =
    { $count ->
        [one] Une de plus figure dans le tableau.
       *[other] { $count } de plus figurent dans le tableau.
    }
coverage-table-every = Toutes obligations couvertes
coverage-table-answered = { $duty } : couverts
coverage-table-events = { $duty } : événements
coverage-table-weighed = { $duty } : part en pondérant

## Pondérations

coverage-weights = Pondérations
coverage-weights-of = Pondérations ({ $count })
coverage-weights-explained = Ce qui importe plus peut compter plus : un facteur de 2 compte double, 0 ne compte pas. Ce qui n’a pas de pondération compte 1. Les pondérations changent l’ordre des lacunes et les parts pondérées ; elles ne changent jamais combien d’événements sont sans réponse.
coverage-weights-wrong = Chaque facteur doit être compris entre { $least } et { $most }.
coverage-weights-none = Tout compte autant
coverage-weights-none-body = Choisissez ce qui doit compter plus ou moins, et dites qui l’a demandé.
coverage-weights-what = Lequel
coverage-weights-add = Pondérer
coverage-weights-remove = Retirer la pondération de { $name }
coverage-weights-saved = Les pondérations sont enregistrées.
coverage-weigh-violation-type = Type de violation
coverage-weigh-victim-group = Groupe de victimes
coverage-weigh-region = Région
coverage-weigh-duty = Obligation
coverage-effect = Ce que font les pondérations
coverage-effect-shares = { $weighed } des événements, en pondérant, ont une réponse à chaque obligation ; { $plain } comptés un par un.
coverage-effect-unsaved = Pour les pondérations enregistrées ; enregistrez pour voir l’effet de vos changements.
coverage-effect-first = Les premières lacunes
coverage-effect-new = nouvelle
coverage-effect-up = ▲ { $places }
coverage-effect-down = ▼ { $places }

## Consultations

coverage-consultations = Consultations
coverage-consultations-total =
    { $count ->
        [one] { $count } consultation
       *[other] { $count } consultations
    }
coverage-consultations-new = Nouvelle consultation
coverage-consultations-none = Personne n’a encore été entendu
coverage-consultations-none-body = Saisissez qui a été entendu sur ce qui est prévu. Les constats nomment les groupes lésés et jamais entendus.
coverage-consultations-unnamed = Consultation sans nom
coverage-consultations-no-groups = Aucun groupe nommé
coverage-consultations-everywhere = Partout
coverage-consultations-whole-plan = L’ensemble du plan
coverage-consultations-back = Retour aux consultations
coverage-consultations-needs = Il manque un nom.
coverage-consultations-delete = Supprimer « { $name } » ?
coverage-consultations-delete-body = Les groupes qu’elle nomme comptent de nouveau comme non entendus. La suppression peut être annulée.
coverage-consultations-deleted = « { $name } » est supprimée.
coverage-consultations-explained = Un groupe compte comme entendu dès qu’une consultation le nomme.
coverage-consultations-who = Qui a été entendu
coverage-consultations-groups-hint = Les groupes dont les personnes ont été entendues elles-mêmes, et non d’autres en leur nom.
coverage-consultations-about = Sur quoi
coverage-consultations-record = Sur quoi cela repose

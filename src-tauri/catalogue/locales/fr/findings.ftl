### Constats de la couverture ; l’identifiant est la règle. Paramètres : voir le fichier anglais.

severity-blocking = Bloquant
severity-gap = Lacune
severity-warning = Avertissement
severity-note = Remarque

## Ce à quoi aucune mesure ne répond

finding-duty-unanswered = { $count ->
    [one] { $duty } : { $count } événement de type « { $violation-type } » sur { $of } reste sans réponse.
   *[other] { $duty } : { $count } événements de type « { $violation-type } » sur { $of } restent sans réponse.
}
finding-victim-group-unreached = { $count ->
    [one] { $victim-group } : aucune mesure n’atteint le seul événement ayant une telle victime.
   *[other] { $victim-group } : aucune mesure n’atteint les { $count } événements ayant de telles victimes.
}
finding-victim-group-left-out = { $count ->
    [one] { $victim-group } : sans réponse pour « { $duty } », alors que d’autres événements en ont une ({ $count } événement).
   *[other] { $victim-group } : sans réponse pour « { $duty } », alors que d’autres événements en ont une ({ $count } événements).
}
finding-region-unreached = { $count ->
    [one] { $region } : aucune mesure n’atteint le seul événement de la région.
   *[other] { $region } : aucune mesure n’atteint les { $count } événements de la région.
}
finding-region-left-out = { $count ->
    [one] { $region } : sans réponse pour « { $duty } », alors que d’autres événements en ont une ({ $count } événement).
   *[other] { $region } : sans réponse pour « { $duty } », alors que d’autres événements en ont une ({ $count } événements).
}
finding-year-unreached = { $count ->
    [one] { $year } : aucune mesure n’atteint le seul événement de l’année.
   *[other] { $year } : aucune mesure n’atteint les { $count } événements de l’année.
}
finding-year-left-out = { $count ->
    [one] { $year } : sans réponse pour « { $duty } », alors que d’autres événements en ont une ({ $count } événement).
   *[other] { $year } : sans réponse pour « { $duty } », alors que d’autres événements en ont une ({ $count } événements).
}
finding-type-without-duty = Aucune obligation connue ne découle de « { $violation-type } » ; rien ne peut être dit de { $count ->
    [one] son seul événement.
   *[other] ses { $count } événements.
}
finding-event-without-type = { $count ->
    [one] { $count } événement n’a pas de type de violation : aucune obligation n’en découle.
   *[other] { $count } événements n’ont pas de type de violation : aucune obligation n’en découle.
}

## Ce qui manque aux mesures

finding-measure-without-duty = { $measure } : ne nomme aucune obligation et ne répond donc à rien.
finding-measure-period-unknown = { $measure } : couvre une période inconnue et ne répond qu’aux événements qu’elle nomme.
finding-measure-without-act = { $measure } : n’a ni base juridique ni acte parlementaire.
finding-measure-without-indicator = { $measure } : n’a pas d’indicateur.
finding-measure-without-cost = { $measure } : n’a pas de coût.
finding-measure-without-source = { $measure } : ne cite pas de source.
finding-measure-only-planned = { $measure } : compte comme réponse alors qu’elle n’est que prévue.
finding-measure-parameters-open = { $measure } : { $open ->
    [one] { $open } paramètre de conception reste ouvert.
   *[other] { $open } paramètres de conception restent ouverts.
}
finding-measure-prerequisite-missing = { $measure } : « { $template } » doit précéder et n’y est pas.
finding-amnesty-never = { $measure } : vise « { $violation-type } », pour quoi une amnistie est exclue. Consulter un juriste.
finding-amnesty-threshold = { $measure } : vise « { $violation-type } » ; est-ce un crime contre l’humanité, lié à un conflit armé, ou une violation flagrante ou systématique ? Une amnistie est alors exclue. Consulter un juriste.
finding-measure-red-lines = { $measure } : { $open ->
    [one] { $open } ligne rouge n’est pas vérifiée.
   *[other] { $open } lignes rouges ne sont pas vérifiées.
}

finding-measure-act-missing = { $measure } : il lui faut un acte qui n’est pas noté comme adopté : { $act }.
finding-measure-without-budget = { $measure } : n’a ni ligne budgétaire ni autre financement.
finding-measure-prerequisite-later = { $measure } : « { $template } » doit précéder et est venue après.
finding-measure-need-missing = { $measure } : il lui faut d’abord « { $needed } », qui n’existe pas ou ne compte plus.
finding-measure-need-later = { $measure } : il lui faut d’abord « { $needed } », qui vient après.
finding-pillar-without-measure = Aucune mesure n’appartient au pilier « { $pillar } ».
finding-amnesty-threshold-met = { $measure } : vise « { $violation-type } » ; d’après les réponses données pour « { $situation } », une amnistie est exclue. Consulter un juriste.
finding-red-line-choice = { $measure } : un choix de conception franchit une ligne rouge : { $red-line }.
finding-red-line-breached = { $measure } : constat qu’elle franchit une ligne rouge : { $red-line }.
finding-measure-barrier = { $measure } : ne répond à aucune obligation et accorde une amnistie ; elle fait obstacle aux autres.
finding-group-not-consulted = { $victim-group } : victimes dans { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}, jamais entendues.

## Qui soutient et qui s’oppose

finding-measure-opposed = { $measure } : a des opposants et aucun soutien.
finding-measure-without-supporter = { $measure } : n’a aucun soutien.
finding-measure-blocked = { $measure } : { $stakeholder } peut la bloquer seul, et aucun soutien n’a autant de pouvoir.
finding-no-victims-association = Aucune association de victimes ne figure parmi les parties à ces mesures.
finding-no-grassroots = Personne de la base ne figure parmi les parties à ces mesures.

## Ce qui les lèverait : l’identifiant de la règle suivi de « -remedy »

finding-duty-unanswered-remedy = Une mesure en cours ou prévue qui nomme « { $duty } » parmi ses obligations et couvre ces événements, par sa portée ou nommément.
finding-victim-group-unreached-remedy = Élargir les groupes de victimes d’une mesure à ce groupe, ou ajouter une mesure pour lui.
finding-victim-group-left-out-remedy = Élargir à ce groupe les groupes de victimes d’une mesure qui répond à « { $duty } ».
finding-region-unreached-remedy = Élargir les régions d’une mesure à celle-ci, ou ajouter une mesure pour elle.
finding-region-left-out-remedy = Élargir à cette région les régions d’une mesure qui répond à « { $duty } ».
finding-year-unreached-remedy = Élargir la période d’une mesure à cette année, ou ajouter une mesure pour elle.
finding-year-left-out-remedy = Élargir à cette année la période d’une mesure qui répond à « { $duty } ».
finding-type-without-duty-remedy = Donner aux événements un type du catalogue, ou ajouter à ce type des normes avec leurs obligations.
finding-event-without-type-remedy = Indiquer le type de violation d’un acte de chaque événement.
finding-measure-without-duty-remedy = Choisir les obligations auxquelles la mesure répond.
finding-measure-period-unknown-remedy = Indiquer la période que couvre la mesure, ou la laisser vide si elle couvre tout temps.
finding-measure-without-act-remedy = Indiquer les actes parlementaires nécessaires à la mesure, ou sa base juridique.
finding-measure-without-indicator-remedy = Ajouter un indicateur avec une valeur de départ et une cible.
finding-measure-without-cost-remedy = Indiquer le coût ou sa fourchette ; un coût nul est un coût.
finding-measure-without-source-remedy = Indiquer sur quoi repose la fiche.
finding-measure-only-planned-remedy = Changer le statut une fois la mesure adoptée ; d’ici là, ses réponses sont des projets.
finding-measure-parameters-open-remedy = Décider des paramètres ouverts dans le formulaire de la mesure.
finding-measure-prerequisite-missing-remedy = Ajouter « { $template } » aux mesures, ou dire pourquoi elle n’est pas nécessaire.
finding-amnesty-never-remedy = Retirer « { $violation-type } » de ce que couvre l’amnistie.
finding-amnesty-threshold-remedy = Répondre aux questions de seuil de la situation, ou retirer « { $violation-type } » de ce que couvre l’amnistie.
finding-measure-red-lines-remedy = Parcourir les lignes rouges dans le formulaire de la mesure et indiquer ce qui a été constaté.
finding-measure-opposed-remedy = Gagner un soutien, ou changer la conception de sorte que les opposants puissent s’y résoudre.
finding-measure-without-supporter-remedy = Indiquer qui soutient la mesure, ou chercher quelqu’un.
finding-measure-blocked-remedy = Gagner un soutien d’un pouvoir égal, ou l’accord de l’opposant.
finding-no-victims-association-remedy = Ajouter une association de victimes aux parties prenantes, et l’entendre.
finding-no-grassroots-remedy = Ajouter des parties de la base aux parties prenantes, et les entendre.
finding-measure-act-missing-remedy = Noter l’acte une fois adopté, ou le retirer de ce qu’il faut à la mesure.
finding-measure-without-budget-remedy = Indiquer la ligne budgétaire ou qui finance.
finding-measure-prerequisite-later-remedy = Avancer le préalable, ou reporter cette mesure.
finding-measure-need-missing-remedy = Rétablir la mesure nécessaire, ou changer ce qu’il faut à celle-ci.
finding-measure-need-later-remedy = Avancer la mesure nécessaire, ou reporter celle-ci.
finding-pillar-without-measure-remedy = Ajouter une mesure de ce pilier, ou accepter avec un motif qu’il n’y en ait pas.
finding-amnesty-threshold-met-remedy = Retirer « { $violation-type } » de ce que couvre l’amnistie.
finding-red-line-choice-remedy = Choisir autrement dans le formulaire de la mesure.
finding-red-line-breached-remedy = Changer la conception jusqu’à ce que la ligne rouge soit respectée, et le noter.
finding-measure-barrier-remedy = L’abroger ou en réduire la portée, et noter le nouveau statut.
finding-group-not-consulted-remedy = Entendre le groupe ou une partie qui le représente, et noter la consultation.

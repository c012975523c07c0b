### Constats de la couverture ; l’identifiant est la règle. Paramètres : voir le fichier anglais.

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

finding-measure-without-duty = { $count ->
    [one] { $count } mesure ne nomme aucune obligation : elle ne répond à rien.
   *[other] { $count } mesures ne nomment aucune obligation : elles ne répondent à rien.
}
finding-measure-period-unknown = { $count ->
    [one] { $count } mesure couvre une période inconnue : elle ne répond qu’aux événements qu’elle nomme.
   *[other] { $count } mesures couvrent une période inconnue : elles ne répondent qu’aux événements qu’elles nomment.
}
finding-measure-without-act = { $count ->
    [one] { $count } mesure n’a ni base juridique ni acte parlementaire.
   *[other] { $count } mesures n’ont ni base juridique ni acte parlementaire.
}
finding-measure-without-indicator = { $count ->
    [one] { $count } mesure n’a pas d’indicateur.
   *[other] { $count } mesures n’ont pas d’indicateur.
}
finding-measure-without-cost = { $count ->
    [one] { $count } mesure n’a pas de coût.
   *[other] { $count } mesures n’ont pas de coût.
}
finding-measure-without-source = { $count ->
    [one] { $count } mesure ne cite pas de source.
   *[other] { $count } mesures ne citent pas de source.
}
finding-measure-only-planned = { $count ->
    [one] { $count } mesure compte comme réponse alors qu’elle n’est que prévue.
   *[other] { $count } mesures comptent comme réponses alors qu’elles ne sont que prévues.
}
finding-measure-parameters-open = { $open ->
    [one] { $open } paramètre de conception reste ouvert
   *[other] { $open } paramètres de conception restent ouverts
}{ $count ->
    [one] {" "}dans { $count } mesure.
   *[other] {" "}dans { $count } mesures.
}
finding-measure-prerequisite-missing = { $measure } : « { $template } » doit précéder et n’y est pas.
finding-amnesty-never = { $measure } : vise « { $violation-type } », pour quoi une amnistie est exclue. Consulter un juriste.
finding-amnesty-threshold = { $measure } : vise « { $violation-type } » ; est-ce un crime contre l’humanité, lié à un conflit armé, ou une violation flagrante ou systématique ? Une amnistie est alors exclue. Consulter un juriste.
finding-measure-red-lines = { $measure } : { $open ->
    [one] vérifier sa ligne rouge ({ $template }).
   *[other] vérifier ses { $open } lignes rouges ({ $template }).
}

## Qui soutient et qui s’oppose

finding-measure-opposed = { $count ->
    [one] { $count } mesure a des opposants et aucun soutien.
   *[other] { $count } mesures ont des opposants et aucun soutien.
}
finding-measure-without-supporter = { $count ->
    [one] { $count } mesure n’a aucun soutien.
   *[other] { $count } mesures n’ont aucun soutien.
}
finding-measure-blocked = { $measure } : { $stakeholder } peut la bloquer seul, et aucun soutien n’a autant de pouvoir.
finding-no-victims-association = Aucune association de victimes ne figure parmi les parties à ces mesures.
finding-no-grassroots = Personne de la base ne figure parmi les parties à ces mesures.

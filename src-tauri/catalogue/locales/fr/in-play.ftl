### Normes : ce qui joue et pourquoi, et la partie de la fenêtre qui en traite.

part-norms = Normes

## Jusqu’où une norme joue

norm-in-play = En jeu
norm-perhaps-in-play = En jeu, non certain
norm-not-in-play = Hors jeu
norm-judged = Jugée

## Les étapes d’une dérivation

norm-step-cited = Le catalogue la cite pour « { $violation-type } ».
norm-step-type = Les obligations découlent de « { $violation-type } » même, quoi qu’on ait ratifié.
norm-step-not-cited = Le catalogue ne la cite pas pour ce type.
norm-step-nexus-holds = { $when ->
    [attack] Elle ne vaut que pour une attaque contre des civils, et la situation « { $situation } » dit qu’il y en a eu une : { $attack }.
    [international] Elle ne vaut que pour un conflit armé international, et la situation « { $situation } » dit qu’il y en a eu un.
    [non-international] Elle ne vaut que pour un conflit armé non international, et la situation « { $situation } » dit qu’il y en a eu un.
   *[conflict] Elle ne vaut que pour un conflit armé, et la situation « { $situation } » dit qu’il y en a eu un : { $armed-conflict }.
}
norm-step-nexus-may-hold = { $when ->
    [attack] Elle ne vaut que pour une attaque contre des civils. La situation « { $situation } » dit qu’il y en a eu une, mais ce qui est consigné ne dit pas si l’événement y entre.
   *[conflict] Elle ne vaut que pour un conflit armé. La situation « { $situation } » dit qu’il y en a eu un, mais ce qui est consigné ne dit pas si l’événement y entre.
}
norm-step-nexus-unanswered = { $when ->
    [attack] Elle ne vaut que pour une attaque contre des civils. La situation « { $situation } » ne répond pas encore à cette question ; elle reste donc en jeu.
    [international] Elle ne vaut que pour un conflit armé international. La situation « { $situation } » ne répond pas encore à cette question ; elle reste donc en jeu.
    [non-international] Elle ne vaut que pour un conflit armé non international. La situation « { $situation } » ne répond pas encore à cette question ; elle reste donc en jeu.
   *[conflict] Elle ne vaut que pour un conflit armé. La situation « { $situation } » ne répond pas encore à cette question ; elle reste donc en jeu.
}
norm-step-nexus-may-fail = { $when ->
    [attack] Elle ne vaut que pour une attaque contre des civils. La situation « { $situation } » dit qu’il n’y en a pas eu, mais ce qui est consigné ne dit pas si l’événement y entre.
   *[conflict] Elle ne vaut que pour un conflit armé. La situation « { $situation } » dit qu’il n’y en a pas eu de cette sorte, mais ce qui est consigné ne dit pas si l’événement y entre.
}
norm-step-nexus-no-situation = { $when ->
    [attack] Elle ne vaut que pour une attaque contre des civils. Aucune situation ne comprend cet événement : la question n’a pas été posée, et elle reste en jeu.
   *[conflict] Elle ne vaut que pour un conflit armé. Aucune situation ne comprend cet événement : la question n’a pas été posée, et elle reste en jeu.
}
norm-step-nexus-no-question = Elle dépend de « { $when} », sur quoi il n’y a pas de question ; elle reste en jeu.
norm-step-nexus-fails = { $when ->
    [attack] Elle ne vaut que pour une attaque contre des civils, et la situation « { $situation } » dit qu’il n’y en a pas eu.
    [international] Elle ne vaut que pour un conflit armé international, et la situation « { $situation } » dit qu’il n’y en a pas eu.
    [non-international] Elle ne vaut que pour un conflit armé non international, et la situation « { $situation } » dit qu’il n’y en a pas eu.
   *[conflict] Elle ne vaut que pour un conflit armé, et la situation « { $situation } » dit qu’il n’y en a pas eu.
}
norm-step-soft-law = Déclaration ou principes : personne ne les ratifie, et ils sont pesés comme tels.
norm-step-security-council = Résolution du Conseil de sécurité : aucune ratification n’est demandée.
norm-step-custom = Droit coutumier : il lie sans ratification.
norm-step-in-force = En vigueur pour le pays depuis le { $from }, donc quand cela s’est produit.
norm-step-going-on = En vigueur pour le pays depuis le { $from }, après le début. Une disparition se poursuit tant que le sort de la personne n’est pas élucidé (Convention sur les disparitions forcées, 8 ; Déclaration, 17) : elle lie donc, sauf si le sort a été élucidé avant.
norm-step-may-fall = En vigueur pour le pays depuis le { $from }. La date de l’événement, ou du traité, n’est pas assez précise pour dire si elle l’était quand cela s’est produit.
norm-step-soon-after-consent = Le pays a consenti le { $from }. Depuis quand cela a pris effet n’est pas consigné, et cela s’est produit dans les six mois.
norm-step-bound-undated = Le pays est lié, mais depuis quand n’est pas consigné ; elle reste en jeu.
norm-step-status-unrecorded = On n’a pas consigné si le pays est lié ; elle reste en jeu.
norm-step-before-anybody = Entrée en vigueur le { $from } seulement, pour quelque État que ce soit (Convention de Vienne sur le droit des traités, 24, 28).
norm-step-before-in-force = En vigueur pour le pays seulement depuis le { $from }, après les faits (Convention de Vienne sur le droit des traités, 28).
norm-step-after-denunciation = Le pays s’en est retiré le { $until }, avant les faits.
norm-step-not-bound = Il est consigné que le pays n’est pas lié.
norm-step-instrument-unknown = Le catalogue n’a pas d’instrument de ce code ; elle reste en jeu.
norm-step-custom-article = L’article lie aussi comme coutume, quoi qu’on ait ratifié.
norm-step-judged-in-play = Jugée en jeu : { $reason }
norm-step-judged-not-in-play = Jugée hors jeu : { $reason }

## Normes en jeu pour un événement

norms-of-event = Normes en jeu
norms-of-event-summary = { $count ->
    [one] Une norme en jeu
   *[other] { $count } normes en jeu
}{ $uncertain ->
    [0] {""}
   *[other] , dont { $uncertain } non certaines
}
norms-of-event-hint = Ce que les types de violation de cet événement mettent en jeu, selon la date, l’état des traités et la situation. Ceci n’est pas un avis juridique.
norms-of-event-none = Aucune norme n’en découle : l’événement n’a pas d’acte avec un type de violation du catalogue.
norms-show-out = { $count ->
    [one] Montrer celle qui est hors jeu
   *[other] Montrer les { $count } qui sont hors jeu
}
norms-hide-out = Masquer ce qui est hors jeu
norms-why = Pourquoi
norms-duties = Obligations
norm-type-alone = Découle du type seul
norm-article = { $instrument }, { $article }
norm-judge = Juger autrement…
norm-judge-change = Changer le jugement…
norm-judge-title = Juger cette norme pour cet événement
norm-judge-body = Votre jugement passe avant ce qui est dérivé, pour cet événement seulement, et reste dans son historique avec son motif.
norm-judge-in-play = Est-elle en jeu pour cet événement ?
norm-judge-reason = Motif
norm-judge-reason-hint = Sur quoi il repose : un arrêt, une constatation, l’avis d’un expert.
norm-judge-assessor = Jugé par
norm-judge-save = Garder le jugement
norm-judge-remove = Retirer le jugement
norm-judge-saved = Le jugement sur { $instrument } est gardé.
norm-judge-removed = Le jugement sur { $instrument } a été retiré.

## La partie

norms-not-advice = Ceci n’est pas un avis juridique : le catalogue dit quoi chercher. Les entrées « à vérifier » n’ont pas encore été comparées à leur source ; faites confirmer par un juriste ce qu’un État doit.
norms-verify = À vérifier
norms-by-instrument = Instruments
norms-by-duty = Obligations
norms-situations = Situations
norms-views = Façons de voir les normes
norms-import = Importer l’état des traités
norms-total = { $count ->
    [one] Un instrument
   *[other] { $count } instruments
}, dont { $recorded } avec un état consigné
norms-search = Chercher un instrument
norms-none-found = Aucun instrument n’a ces mots.
norms-column-instrument = Instrument
norms-column-code = Code
norms-column-status = État
norms-column-in-force = En vigueur depuis
norms-column-events = Événements
norms-column-uncertain = Non certains
norms-status-none = Non consigné
norms-status-not-treaty = Sans ratification
norms-status-not-bound = Non lié
norms-status-denounced = Retrait le { $date }
norms-status-left-undated = Retrait, date inconnue
norms-back = Retour aux normes
norms-articles = Articles et obligations
norms-articles-none = Le catalogue ne donne aucun article de cet instrument.
norms-column-article = Article
norms-column-obligation = Obligation
norms-custom = Lie aussi comme coutume
norms-status-heading = Où en est le pays
norms-status-empty = Rien n’est consigné. Jusque-là, l’instrument compte comme en jeu, marqué « non certain », pour qu’aucune obligation ne se perde faute de données.
norms-status-general = Adopté { $adopted } ; en vigueur depuis { $force }
norms-status-add = Consigner l’état
norms-status-another = Consigner une autre période
norms-status-edit = Modifier
norms-status-title = État de { $instrument }
norms-status-hint-bound = Le jour de la ratification, de l’adhésion ou de la succession.
norms-status-hint-in-force = Le jour de l’entrée en vigueur pour le pays ; si vide, on compte du jour du consentement.
norms-status-delete = Supprimer cet état
norms-status-delete-body = L’instrument compte alors de nouveau comme « non consigné ». Vous pouvez annuler.
norms-status-saved = L’état de { $instrument } est gardé.
norms-status-deleted = L’état de { $instrument } a été supprimé.
norms-status-save = Garder l’état
norms-events-link = { $count ->
    [0] Il ne porte sur aucun événement
    [one] Il porte sur un événement
   *[other] Il porte sur { $count } événements
}
norms-events-uncertain = { $count ->
    [one] pour l’un d’eux ce n’est pas certain
   *[other] pour { $count } d’entre eux ce n’est pas certain
}
norms-show-events = Montrer ces événements
norms-watched-by = Organe de suivi
norms-complain-by = Plaintes
norms-text-at = Texte
norms-duty-articles = { $count ->
    [one] Un article
   *[other] { $count } articles
}

## Situations

situations-hint = Une situation est une phase du conflit. Les questions de seuil sont posées une fois pour chacune et retenues : les normes sur les conflits armés et sur les attaques contre des civils jouent ou non selon ses réponses.
situations-none = Pas encore de situation
situations-none-body = Dites quand, où et par qui, et répondez s’il y a eu un conflit armé et s’il y a eu une attaque généralisée ou systématique contre des civils. Jusque-là, les normes qui en dépendent restent en jeu, marquées « non certain ».
situations-new = Nouvelle situation
situation-events = { $count ->
    [0] Ne comprend aucun événement
    [one] Comprend un événement
   *[other] Comprend { $count } événements
}
situation-uncertain = { $count ->
    [one] l’un d’eux peut-être seulement
   *[other] { $count } d’entre eux peut-être seulement
}
situation-decides = { $count ->
    [one] décide de normes d’un événement
   *[other] décide de normes de { $count } événements
}
situation-decides-nothing = ne décide de rien dans ce dossier
situation-unanswered = Pas encore de réponse
situation-question-armed-conflict = Y a-t-il eu un conflit armé ?
situation-question-attack = Y a-t-il eu une attaque généralisée ou systématique contre une population civile ?
situation-explain-armed-conflict = International : entre États, ou une occupation (Conventions de Genève, article 2 commun). Non international : violence prolongée entre forces gouvernementales et groupes armés organisés, ou entre de tels groupes, au-delà d’émeutes et d’actes isolés (article 3 commun ; Protocole additionnel II, 1). Un état de guerre décrété n’en fait pas un à lui seul.
situation-explain-attack = Un comportement fait de nombreux actes contre des civils, en application ou dans la poursuite de la politique d’un État ou d’une organisation (Statut de Rome 7(1), 7(2)(a)). Généralisée : de grande ampleur ou à nombreuses victimes. Systématique : organisée, suivant un schéma. L’une des deux suffit.
situation-needs-name = Une situation a besoin d’un nom.
situation-needs-reason = Chaque réponse a besoin de son motif.
situation-back = Retour aux situations
situation-everywhere = Partout
situation-anybody = Par quiconque
situation-period-hint = Vide signifie à tout moment. Un intervalle : 1973-09-11/1990-03-10.
situation-scope = Ce qu’elle comprend
situation-questions = Questions de seuil
situation-evidence = Sur quoi elle repose
situation-unnamed = Situation sans nom
situation-delete = Supprimer « { $name } » ?
situation-delete-body = Les normes dont elle décide redeviennent incertaines. Vous pouvez annuler.
situation-deleted = La situation « { $name } » a été supprimée.
situations-outside = Événements qu’aucune situation ne comprend
situations-outside-count = { $count ->
    [one] Un événement a des normes qui dépendent de cette question, et aucune situation ne le comprend.
   *[other] { $count } événements ont des normes qui dépendent de cette question, et aucune situation ne les comprend.
}

## Importer l’état des traités

statuses-import-title = Importer l’état des traités
statuses-import-body = Un tableau CSV ou Excel tel que le donnent la Collection des traités des Nations Unies, le HCDH ou le CICR : traité, pays, signature, ratification (avec a, A, d ou s), entrée en vigueur, réserves, plaintes. Les lignes d’autres pays sont laissées de côté.
statuses-choose = Choisir un fichier…
statuses-trial = Rien n’est encore écrit. Voici ce que ferait l’import :
statuses-counts = { $created } nouveaux, { $updated } modifiés, { $skipped } inchangés, { $foreign } d’autres pays, { $failed } illisibles
statuses-rows = { $count ->
    [one] Une ligne lue :
   *[other] { $count } lignes lues :
}
statuses-import-now = { $count ->
    [0] Rien à importer
    [one] Importer un état
   *[other] Importer { $count } états
}
statuses-notes = Lignes à regarder
statuses-column-row = Ligne
statuses-column-outcome = Résultat
statuses-column-what = Quoi
statuses-outcome-created = Nouveau
statuses-outcome-updated = Modifié
statuses-outcome-skipped = Inchangé
statuses-outcome-failed = Non lu
statuses-replaces = Remplace : { $fields }
statuses-imported = { $count ->
    [one] Un état de traité importé
   *[other] { $count } états de traités importés
}
chip-norm-instrument = Norme : { $instrument }
chip-norm-situation = Compris dans une situation
chip-norm-outside = Dans aucune situation
chip-norm-question = { $where }, question : { $question }

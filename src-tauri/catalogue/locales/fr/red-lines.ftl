## Ce qu’aucune mesure ne peut faire. Les lignes propres à une mesure sont avec elle dans measures.ftl.

RL-AMNESTY-NEVER = Pas d’amnistie pour génocide, crimes contre l’humanité, crimes de guerre, torture, disparition forcée, exécution extrajudiciaire, esclavage ou viol
RL-AMNESTY-THRESHOLD = Pas d’amnistie avant d’avoir établi si les actes faisaient partie d’une attaque généralisée ou systématique ou étaient liés à un conflit armé
RL-AMNESTY-REMEDY = Pas d’amnistie ni de grâce qui éteigne le droit des victimes à la vérité, à un recours et à réparation
RL-IMMUNITY = Pas d’immunité de fonction pour les crimes de droit international
RL-LIMITATION = Pas de prescription pour génocide, crimes contre l’humanité et crimes de guerre ; elle ne court pas pour une disparition tant que le sort est inconnu
RL-MILITARY-COURT = Pas de jugement de violations graves des droits de l’homme par des tribunaux militaires
RL-RETROACTIVITY = Pas de peine pour ce qui n’était un crime ni en droit national ni en droit international au moment des faits
RL-CRIMINAL-CASES = Ne remplace, ne suspend ni ne clôt l’enquête pénale
RL-MANDATE = Pas de dates, de lieux ni d’actes choisis de sorte qu’un groupe de victimes, ou les actes d’un camp, soient laissés de côté
RL-WITNESS = Aucun témoignage n’est entendu avant que la protection et le soutien des victimes et des témoins fonctionnent
RL-FOLLOW-UP = Pas de recommandations sans devoir d’y répondre, sans date et sans organe de suivi
RL-FINDINGS = Ni le gouvernement ni le parlement ne modifient ou n’approuvent les conclusions avant leur publication
RL-NAMING = Nul n’est désigné comme responsable en deçà de la prépondérance des preuves, ni sans avoir pu répondre
RL-CONSENT = Rien de ce qui identifie une victime ou un témoin n’est transmis sans son consentement
RL-CONSULTATION = Pas d’adoption avant d’avoir entendu les victimes, les femmes et les groupes concernés
RL-INDEPENDENCE = Aucune institution dont des membres sont mis en cause ne nomme, ne dirige ni ne paie l’organe à son gré
RL-RESOURCES = Pas de mandat sans les moyens de l’accomplir
RL-NON-DISCRIMINATION = Pas de distinction entre victimes selon le sexe, l’origine, la religion, l’opinion ou l’auteur du tort

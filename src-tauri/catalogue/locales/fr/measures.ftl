### Mesures du catalogue : CODE, CODE-description, CODE-cost-note, CODE-PARAMÈTRE,
### CODE-indicator-N, CODE-red-line-N

## Commission de vérité

M-TR-01 = Commission de vérité
M-TR-01-description = Organe officiel temporaire qui établit les causes, les schémas et les responsabilités des violations passées, entend les victimes, fait rapport et recommande.
M-TR-01-cost-note = Afrique du Sud environ 18 M USD par an pendant environ 2,5 ans ; Pérou environ 13 M ; Guatemala environ 10 M ; Sierra Leone environ 4-5 M
M-TR-01-mandate = Objectifs ; mandat temporel (dates de début et de fin, logique des dates butoirs)
M-TR-01-material-jurisdiction = Compétence matérielle (liste fermée de violations ; inclure crimes économiques, déplacement, violences sexuelles ?)
M-TR-01-territorial-diaspora = Portée territoriale et diaspora ; compétence personnelle (acteurs étatiques et non étatiques)
M-TR-01-commissioners = Nombre de commissaires, part nationale et internationale, équilibre des genres et des groupes, comité de sélection, vérification des antécédents, motifs de révocation, immunité
M-TR-01-powers = Pouvoirs : convocation, perquisition et saisie, production forcée de documents, accès aux dossiers classifiés, sanction du refus, transmission au parquet
M-TR-01-amnesty = Amnistie : aucune, recommandée ou conditionnelle ; immunité d’usage des déclarations
M-TR-01-standard-proof = Niveau de preuve ; pouvoir de nommer des personnes ; droit de réponse (Principe 9 contre l’impunité)
M-TR-01-hearings = Audiences publiques, à huis clos, thématiques et institutionnelles ; règles pour les médias ; langues
M-TR-01-victim-witness = Protection des victimes et des témoins, soutien psychosocial, aide juridique, confidentialité des déclarations
M-TR-01-regional-offices = Bureaux régionaux, statut du personnel, marchés, audit, règles sur l’argent des bailleurs
M-TR-01-duration = Durée, période préparatoire (3 à 6 mois), limite de prolongation et qui en décide
M-TR-01-report = Rapport : à qui, délai, dépôt et publication automatiques, délai de la réponse officielle, organe de suivi
M-TR-01-archive = Archives : propriété, accès, délais de fermeture, garde après la dissolution
M-TR-01-relation-courts = Rapports avec les tribunaux, la loi d’amnistie, l’organe de réparation
M-TR-01-indicator-1 = Déclarations recueillies par groupe et par sexe
M-TR-01-indicator-2 = Audiences tenues
M-TR-01-indicator-3 = Part des régions couvertes
M-TR-01-indicator-4 = Rapport remis à temps
M-TR-01-indicator-5 = Part des recommandations acceptées, engagées et achevées
M-TR-01-indicator-6 = Jours entre le rapport et son dépôt
M-TR-01-indicator-7 = Enquête sur la confiance
M-TR-01-red-line-1 = Pas d’amnistie générale
M-TR-01-red-line-2 = Pas de pouvoir de l’exécutif de modifier ou de retenir le rapport
M-TR-01-red-line-3 = Pas de révocation discrétionnaire des commissaires
M-TR-01-red-line-4 = Pas de publication de noms sans droit de réponse
M-TR-01-red-line-5 = Pas de clôture sans plan pour les archives

## Commission d’enquête sur un événement précis

M-TR-02 = Commission d’enquête sur un événement précis
M-TR-02-description = Enquête judiciaire ou d’experts limitée à un événement ou à un schéma.
M-TR-02-cost-note = Enquête Bloody Sunday (Saville) 1998-2010, environ 195 M GBP : fixer un plafond de budget et de durée
M-TR-02-terms-reference = Termes de référence
M-TR-02-judge-panel = Juge ou collège
M-TR-02-powers-compulsion = Pouvoirs de contrainte
M-TR-02-evidence-rules = Règles de preuve
M-TR-02-anonymity = Anonymat
M-TR-02-deadline = Délai
M-TR-02-publication-duty = Obligation de publication
M-TR-02-sealed-annexes = Annexes scellées et qui peut les ouvrir
M-TR-02-indicator-1 = Jours jusqu’au rapport
M-TR-02-indicator-2 = Témoins
M-TR-02-indicator-3 = Recommandations mises en œuvre
M-TR-02-red-line-1 = Ne doit pas remplacer l’enquête pénale
M-TR-02-red-line-2 = Le rapport doit être publié

## Commission d’enquête ou d’étude parlementaire

M-TR-03 = Commission d’enquête ou d’étude parlementaire
M-TR-03-description = Commission spéciale, ou mixte de parlementaires et d’experts, qui enquête au nom du parlement.
M-TR-03-cost-note = Personnel, déplacements, experts
M-TR-03-cross-party = Composition transpartisane
M-TR-03-opposition-chair = Présidence ou coprésidence de l’opposition
M-TR-03-power-summon = Pouvoir de convoquer
M-TR-03-closed-sessions = Séances à huis clos et serment de secret
M-TR-03-expert-members = Membres experts
M-TR-03-minority-report = Droit à un rapport minoritaire
M-TR-03-deadline = Délai
M-TR-03-debate-slot = Créneau de débat sur le rapport
M-TR-03-indicator-1 = Séances
M-TR-03-indicator-2 = Victimes entendues
M-TR-03-indicator-3 = Recommandations adoptées en plénière
M-TR-03-indicator-4 = Réponse du gouvernement dans le délai
M-TR-03-red-line-1 = Ne pas exposer de témoins en direct sans leur consentement
M-TR-03-red-line-2 = Ne pas interférer avec les affaires en cours de jugement

## Office ou mécanisme pour les personnes disparues

M-TR-04 = Office ou mécanisme pour les personnes disparues
M-TR-04-description = Organe permanent, humanitaire ou mixte, qui enregistre, recherche, exhume, identifie et informe les familles.
M-TR-04-cost-note = Le travail médico-légal domine
M-TR-04-definition-missing = Définition des personnes disparues et de la disparition forcée
M-TR-04-independence = Indépendance
M-TR-04-access-sites = Accès aux sites et aux dossiers
M-TR-04-forensic-protocol = Protocole médico-légal et base de données génétiques
M-TR-04-data-protection = Protection des données
M-TR-04-relation-prosecutor = Rapport avec le parquet (recherche humanitaire ou judiciaire)
M-TR-04-family-liaison = Liaison avec les familles et droit à l’information
M-TR-04-central-register = Registre central
M-TR-04-sites-protection = Protection des sites
M-TR-04-technical-partner = Partenaire technique international
M-TR-04-indicator-1 = Cas enregistrés
M-TR-04-indicator-2 = Sites cartographiés et protégés
M-TR-04-indicator-3 = Dépouilles retrouvées, identifiées et restituées
M-TR-04-indicator-4 = Familles informées
M-TR-04-indicator-5 = Ancienneté médiane des cas
M-TR-04-red-line-1 = Pas de présomption de décès imposée aux familles
M-TR-04-red-line-2 = Pas d’usage des échantillons à d’autres fins
M-TR-04-red-line-3 = Chaîne de garde respectée

## Certificat d’absence ou statut juridique des personnes disparues

M-TR-05 = Certificat d’absence ou statut juridique des personnes disparues
M-TR-05-description = Permet aux familles de gérer biens, pensions, garde des enfants et mariage sans déclaration de décès.
M-TR-05-cost-note = Travail d’état civil
M-TR-05-applicants = Qui peut demander
M-TR-05-evidence = Preuve (exigence faible)
M-TR-05-issuing-body = Organe de délivrance
M-TR-05-effects = Effets (biens, prestations, droits parentaux)
M-TR-05-duration-review = Durée et révision
M-TR-05-criminal-case = Sans effet sur l’affaire pénale
M-TR-05-free-charge = Gratuité
M-TR-05-indicator-1 = Certificats délivrés
M-TR-05-indicator-2 = Jours jusqu’à la délivrance
M-TR-05-indicator-3 = Prestations débloquées
M-TR-05-red-line-1 = Ne doit pas clore la recherche

## Loi de préservation et d’accès aux archives

M-TR-06 = Loi de préservation et d’accès aux archives
M-TR-06-description = Gèle les destructions, transfère et ouvre les archives des services de sécurité et des commissions avec des garanties de vie privée.
M-TR-06-cost-note = Numérisation et conservation
M-TR-06-immediate-moratorium = Moratoire immédiat sur la destruction, avec sanction
M-TR-06-inventory = Inventaire
M-TR-06-custodian = Dépositaire
M-TR-06-access-tiers = Niveaux d’accès (personne concernée, chercheur, procureur, public)
M-TR-06-redaction-third = Occultation des tiers
M-TR-06-right-rectification = Droit de rectification
M-TR-06-digitisation = Numérisation
M-TR-06-security-copy = Copie de sécurité à l’étranger
M-TR-06-indicator-1 = Mètres linéaires mis en sûreté
M-TR-06-indicator-2 = Demandes traitées à temps
M-TR-06-indicator-3 = Incidents de destruction
M-TR-06-red-line-1 = Déclarations des victimes non ouvertes contre leur consentement
M-TR-06-red-line-2 = Pas de sortie à l’étranger de l’unique exemplaire

## Cartographie du conflit ou recensement des victimes

M-TR-07 = Cartographie du conflit ou recensement des victimes
M-TR-07-description = Relevé systématique des faits et des décès avant ou à côté d’une commission ; alimente toutes les autres mesures.
M-TR-07-cost-note = Petite équipe et personnel de terrain
M-TR-07-methodology-standard = Méthodologie et niveau de preuve
M-TR-07-definitions = Définitions
M-TR-07-name-access = Qui peut voir les noms
M-TR-07-data-sharing = Partage des données avec les enquêteurs
M-TR-07-update-cycle = Cycle de mise à jour
M-TR-07-indicator-1 = Faits codés
M-TR-07-indicator-2 = Part avec au moins deux sources indépendantes
M-TR-07-indicator-3 = Couverture géographique
M-TR-07-red-line-1 = Pas de noms bruts dans les copies partagées
M-TR-07-red-line-2 = Ne jamais présenter des estimations comme des décomptes

## Droit pénal des crimes internationaux et des violations flagrantes

M-JU-01 = Droit pénal des crimes internationaux et des violations flagrantes
M-JU-01-description = Définit génocide, crimes contre l’humanité, crimes de guerre, torture, disparition forcée ; modes de responsabilité ; imprescriptibilité.
M-JU-01-cost-note = Rédaction et formation
M-JU-01-definitions-aligned = Définitions conformes aux traités
M-JU-01-command-responsibility = Responsabilité du commandement
M-JU-01-superior-orders = Ordres du supérieur
M-JU-01-immunities = Immunités
M-JU-01-non-limitation = Imprescriptibilité
M-JU-01-temporal-application = Application dans le temps (PIDCP 15(2))
M-JU-01-jurisdiction = Compétence (territoriale, active, passive, universelle)
M-JU-01-penalties = Peines
M-JU-01-victim-participation = Participation des victimes
M-JU-01-military-courts = Tribunaux militaires exclus
M-JU-01-indicator-1 = Loi en vigueur
M-JU-01-indicator-2 = Définitions des traités couvertes (liste de contrôle)
M-JU-01-indicator-3 = Affaires ouvertes
M-JU-01-red-line-1 = Pas de définition de la torture en deçà de l’article 1 de la Convention contre la torture
M-JU-01-red-line-2 = Pas de prescription pour les crimes les plus graves

## Chambre spécialisée ou hybride

M-JU-02 = Chambre spécialisée ou hybride
M-JU-02-description = Juridiction ou chambres spécialisées, nationales ou mixtes, pour les crimes graves.
M-JU-02-cost-note = Tribunal spécial pour la Sierra Leone environ 300 M USD sur environ 11 ans ; CETC Cambodge plus de 330 M USD 2006-2022 pour 3 condamnations ; chambres nationales bien moins
M-JU-02-seat-legal = Siège et base juridique
M-JU-02-jurisdiction-temporal = Compétence et portée temporelle
M-JU-02-relation-ordinary = Rapport avec les tribunaux ordinaires et la CPI
M-JU-02-judges-prosecutors = Composition mixte et nomination des juges et procureurs
M-JU-02-applicable-law = Droit applicable
M-JU-02-fair-trial = Garanties de procès équitable et bureau de la défense
M-JU-02-victim-participation = Participation des victimes et réparations
M-JU-02-witness-protection = Unité de protection des témoins
M-JU-02-funding = Financement
M-JU-02-completion-residual = Achèvement et mécanisme résiduel
M-JU-02-indicator-1 = Affaires ouvertes, jugées et définitives
M-JU-02-indicator-2 = Durée moyenne des affaires
M-JU-02-indicator-3 = Victimes participantes
M-JU-02-indicator-4 = Taux d’infirmation
M-JU-02-indicator-5 = Part des chefs de violences sexuelles
M-JU-02-red-line-1 = Pas de peine de mort lorsque des partenaires internationaux participent
M-JU-02-red-line-2 = Nominations indépendantes
M-JU-02-red-line-3 = Égalité des armes
M-JU-02-red-line-4 = Pas d’immunité pour les responsables en fonction

## Unité spécialisée d’enquête et de poursuite

M-JU-03 = Unité spécialisée d’enquête et de poursuite
M-JU-03-description = Procureurs, analystes et policiers dédiés, avec une politique de sélection des affaires.
M-JU-03-cost-note = Ligne annuelle
M-JU-03-independence-tenure = Indépendance et inamovibilité
M-JU-03-prioritisation-criteria = Critères de priorité publiés
M-JU-03-multidisciplinary-staff = Personnel pluridisciplinaire
M-JU-03-evidence-preservation = Pouvoirs de conservation des preuves
M-JU-03-cooperation-agreements = Accords de coopération
M-JU-03-reporting-parliament = Compte rendu au parlement limité aux chiffres
M-JU-03-indicator-1 = Dossiers ouverts
M-JU-03-indicator-2 = Mises en accusation
M-JU-03-indicator-3 = Arriéré
M-JU-03-indicator-4 = Ancienneté des dossiers
M-JU-03-red-line-1 = Pas d’accord politique requis pour poursuivre
M-JU-03-red-line-2 = Le parlement ne doit pas débattre des affaires pendantes

## Ratification du Statut de la CPI, loi de coopération et partage de preuves

M-JU-04 = Ratification du Statut de la CPI, loi de coopération et partage de preuves
M-JU-04-description = Adhérer au Statut de Rome, adopter des règles de coopération, permettre le partage avec les mécanismes d’enquête de l’ONU.
M-JU-04-cost-note = Travail juridique
M-JU-04-arrest-surrender = Procédure d’arrestation et de remise
M-JU-04-immunities = Immunités
M-JU-04-evidence-requests = Demandes de preuves
M-JU-04-offences-against = Infractions contre l’administration de la justice
M-JU-04-privileges-immunities = Privilèges et immunités
M-JU-04-national-contact = Point de contact national
M-JU-04-indicator-1 = Instrument déposé
M-JU-04-indicator-2 = Demandes exécutées et temps pris
M-JU-04-red-line-1 = Pas d’exemption pour le chef de l’État (Statut de Rome 27)

## Amnistie conditionnelle, sanctions réduites ou restauratives

M-JU-05 = Amnistie conditionnelle, sanctions réduites ou restauratives
M-JU-05-description = Avantages pour les participants au conflit en échange de la vérité, du désarmement et de la réparation ; crimes les plus graves exclus.
M-JU-05-cost-note = Dépend de l’organe de décision
M-JU-05-eligible-persons = Personnes et actes admissibles (rébellion et infractions politiques connexes)
M-JU-05-exclusion-list = Liste d’exclusion (tout type de violation marqué « jamais » ou « seuil » dans le catalogue)
M-JU-05-conditions = Conditions (vérité entière, désarmement, restitution d’avoirs, réparation, non-répétition)
M-JU-05-deciding-body = Organe de décision et réexamen
M-JU-05-victim-participation = Participation des victimes
M-JU-05-effect-civil = Effet sur les actions civiles
M-JU-05-loss-benefit = Perte du bénéfice
M-JU-05-sanction-scale = Échelle des sanctions
M-JU-05-register = Registre
M-JU-05-indicator-1 = Demandes
M-JU-05-indicator-2 = Accordées et refusées
M-JU-05-indicator-3 = Contributions à la vérité acceptées
M-JU-05-indicator-4 = Actes de réparation accomplis
M-JU-05-indicator-5 = Récidive
M-JU-05-red-line-1 = Pas d’amnistie générale ni d’auto-amnistie
M-JU-05-red-line-2 = Jamais pour génocide, crimes contre l’humanité, crimes de guerre, torture, disparition forcée ou violences sexuelles
M-JU-05-red-line-3 = Pas d’extinction du droit des victimes à la vérité et à la réparation

## Abrogation des lois d’amnistie, d’immunité ou de prescription

M-JU-06 = Abrogation des lois d’amnistie, d’immunité ou de prescription
M-JU-06-description = Lève les obstacles juridiques aux procès.
M-JU-06-cost-note = Travail juridique
M-JU-06-repeal-annulment = Abrogation ou annulation
M-JU-06-effect-closed = Effet sur les affaires closes (ne bis in idem, simulacres de procès)
M-JU-06-limitation-continuous = Prescription et crimes continus
M-JU-06-parliamentary-immunity = Procédure de levée de l’immunité parlementaire
M-JU-06-transitional-rules = Règles transitoires
M-JU-06-indicator-1 = Obstacles levés
M-JU-06-indicator-2 = Affaires rouvertes
M-JU-06-red-line-1 = Respecter la légalité et le procès équitable

## Loi de protection des victimes et des témoins

M-JU-07 = Loi de protection des victimes et des témoins
M-JU-07-description = Unité indépendante, mesures de protection, soutien, peines contre l’intimidation.
M-JU-07-cost-note = La réinstallation des personnes est le facteur principal
M-JU-07-eligibility = Qui y a droit (y compris défenseurs des droits humains et témoins des commissions)
M-JU-07-measures-ladder = Échelle des mesures
M-JU-07-risk-assessment = Évaluation des risques
M-JU-07-independent-agency = Agence indépendante hors de la police
M-JU-07-confidentiality-offences = Infractions de violation de la confidentialité
M-JU-07-cross-border = Réinstallation à l’étranger
M-JU-07-children = Enfants
M-JU-07-budget-secrecy = Secret du budget avec contrôle
M-JU-07-indicator-1 = Personnes protégées
M-JU-07-indicator-2 = Atteintes à la protection
M-JU-07-indicator-3 = Délai de décision
M-JU-07-red-line-1 = Doit fonctionner avant le début des audiences
M-JU-07-red-line-2 = Les institutions des suspects ne doivent pas la gérer

## Justice communautaire ou traditionnelle

M-JU-08 = Justice communautaire ou traditionnelle
M-JU-08-description = Audiences locales pour les infractions mineures : aveu, actes de réparation et réintégration.
M-JU-08-cost-note = Gacaca au Rwanda environ 40-50 M USD pour environ 1,9 M d’affaires
M-JU-08-eligible-acts = Actes admissibles (infractions mineures seulement)
M-JU-08-consent-victim = Consentement de la victime et du déposant
M-JU-08-panel-composition = Composition du collège avec femmes et jeunes
M-JU-08-prosecutors-filter = Filtre du procureur
M-JU-08-record-court = Procès-verbal et enregistrement au tribunal
M-JU-08-human-rights = Socle de droits humains
M-JU-08-appeal = Appel
M-JU-08-no-degrading-acts = Pas d’actes corporels ni dégradants
M-JU-08-indicator-1 = Audiences
M-JU-08-indicator-2 = Accords exécutés
M-JU-08-indicator-3 = Satisfaction des victimes
M-JU-08-indicator-4 = Femmes dans les collèges
M-JU-08-red-line-1 = Jamais pour les crimes les plus graves ni les violences sexuelles
M-JU-08-red-line-2 = Pas de contrainte au pardon
M-JU-08-red-line-3 = Garanties juridiques

## Gel, recouvrement et affectation d’avoirs aux victimes

M-JU-09 = Gel, recouvrement et affectation d’avoirs aux victimes
M-JU-09-description = Retrouver et confisquer le produit des violations et de la corruption, l’affecter à la réparation.
M-JU-09-cost-note = Autofinancé en partie
M-JU-09-non-conviction = Critères de confiscation sans condamnation
M-JU-09-third-party = Droits des tiers
M-JU-09-management-agency = Agence de gestion
M-JU-09-earmark-audit = Affectation et audit
M-JU-09-mutual-legal = Entraide judiciaire
M-JU-09-indicator-1 = Valeur gelée, recouvrée et versée aux victimes
M-JU-09-red-line-1 = Garanties de procédure
M-JU-09-red-line-2 = Pas d’amnistie discrétionnaire pour la corruption

## Programme administratif de réparation

M-RE-01 = Programme administratif de réparation
M-RE-01-description = Programme de l’État qui paie et sert les victimes sans procès ; mesures individuelles, collectives, matérielles et symboliques.
M-RE-01-cost-note = Bénéficiaires multipliés par coût unitaire ; calculer une hypothèse basse, moyenne et haute
M-RE-01-beneficiary-definition = Définition des bénéficiaires et dates butoirs
M-RE-01-violations-covered = Violations couvertes
M-RE-01-benefit-menu = Éventail des prestations (capital ou pension, santé, éducation, logement)
M-RE-01-amounts-scale = Montants et barème
M-RE-01-evidence-threshold = Exigence de preuve et présomption de bonne foi
M-RE-01-application-window = Période de demande
M-RE-01-heirs-several = Héritiers et conjoints multiples
M-RE-01-children-gender = Règles pour les enfants et le genre
M-RE-01-priority-groups = Groupes prioritaires
M-RE-01-appeal = Appel
M-RE-01-relation-court = Rapport avec les indemnités judiciaires
M-RE-01-body-seat = Organe et siège
M-RE-01-multi-year = Clause de financement pluriannuel
M-RE-01-outreach-languages = Information et langues
M-RE-01-fraud-control = Contrôle des fraudes
M-RE-01-sunset = Clause d’extinction
M-RE-01-indicator-1 = Enregistrés, approuvés et payés, par sexe et par groupe
M-RE-01-indicator-2 = Délai médian de la demande au paiement
M-RE-01-indicator-3 = Part du budget exécutée
M-RE-01-indicator-4 = Coût unitaire
M-RE-01-indicator-5 = Satisfaction
M-RE-01-indicator-6 = Part des plus vulnérables atteinte
M-RE-01-red-line-1 = Pas de renonciation à l’action pénale
M-RE-01-red-line-2 = Pas d’exclusion pour opinion ou faute de papiers
M-RE-01-red-line-3 = Pas de discrimination
M-RE-01-red-line-4 = Ne pas payer les auteurs avant les victimes

## Registre unique des victimes

M-RE-02 = Registre unique des victimes
M-RE-02-description = Registre légal des victimes, porte d’entrée des mesures.
M-RE-02-cost-note = Enregistrement par personne 5-50 USD (hypothèse de planification, pas un précédent)
M-RE-02-registration = Qui enregistre et où
M-RE-02-low-proof = Règles de preuve allégée
M-RE-02-unique-id = Identifiant unique
M-RE-02-data-protection = Protection des données et journal des accès
M-RE-02-interoperability = Interopérabilité
M-RE-02-inclusion-decision = Décision d’inscription et appel
M-RE-02-deadlines = Délais
M-RE-02-mobile-teams = Équipes mobiles
M-RE-02-group-registration = Inscription de groupes
M-RE-02-indicator-1 = Inscriptions
M-RE-02-indicator-2 = Taux de rejet
M-RE-02-indicator-3 = Délai de décision
M-RE-02-indicator-4 = Part des femmes et des déplacés
M-RE-02-red-line-1 = Données jamais partagées avec les services de sécurité
M-RE-02-red-line-2 = Pas de listes ethniques en clair

## Secours provisoires et besoins urgents

M-RE-03 = Secours provisoires et besoins urgents
M-RE-03-description = Petites aides rapides, soins médicaux, hébergement avant le programme complet.
M-RE-03-cost-note = CAVR au Timor-Leste : environ 700 aides urgentes ; Sierra Leone : amorce de 3 M USD du Fonds de l’ONU pour la consolidation de la paix, 2008
M-RE-03-urgency-criteria = Critères d’urgence
M-RE-03-cap = Plafond
M-RE-03-later-award = Sans préjudice de la réparation ultérieure
M-RE-03-delivery-partner = Partenaire d’exécution
M-RE-03-indicator-1 = Jours entre le besoin et la remise
M-RE-03-indicator-2 = Femmes et blessés atteints
M-RE-03-red-line-1 = Sans condition de témoignage

## Reconnaissance et réparation des survivants de violences sexuelles liées au conflit

M-RE-04 = Reconnaissance et réparation des survivants de violences sexuelles liées au conflit
M-RE-04-description = Statut, pension et services spécifiques avec une procédure confidentielle.
M-RE-04-cost-note = Modèle de pension mensuelle
M-RE-04-confidential-application = Demande confidentielle
M-RE-04-police-report = Plainte à la police non requise
M-RE-04-men-boys = Hommes et garçons inclus
M-RE-04-children-born-of-rape = Enfants nés d’un viol
M-RE-04-benefit-level = Niveau des prestations
M-RE-04-one-stop = Services à guichet unique
M-RE-04-stigma-safe = Libellé de paiement non stigmatisant
M-RE-04-deadline = Pas de délai, ou un long délai
M-RE-04-indicator-1 = Demandes
M-RE-04-indicator-2 = Taux d’acceptation
M-RE-04-indicator-3 = Violations de la confidentialité
M-RE-04-red-line-1 = Jamais de noms dans un dossier ouvert
M-RE-04-red-line-2 = Pas de confrontation avec l’auteur
M-RE-04-red-line-3 = Pas de nouvel examen médical

## Réparation collective et communautaire

M-RE-05 = Réparation collective et communautaire
M-RE-05-description = Services, infrastructures et actes symboliques pour les communautés visées en tant que telles.
M-RE-05-cost-note = Subvention par communauté
M-RE-05-selection-criteria = Critères de sélection
M-RE-05-community-plan = Plan communautaire avec quotas de femmes
M-RE-05-distinction-ordinary = Distinction avec le développement ordinaire
M-RE-05-ceiling-community = Plafond par communauté
M-RE-05-implementing-agency = Agence d’exécution
M-RE-05-free-prior = Consentement libre, préalable et éclairé des peuples autochtones
M-RE-05-indicator-1 = Plans convenus et achevés
M-RE-05-indicator-2 = Part des femmes dans les décisions
M-RE-05-red-line-1 = Le libellé doit dire « réparation »
M-RE-05-red-line-2 = Ne doit pas récompenser des autorités auteures de violations

## Restitution des logements, des terres et des biens

M-RE-06 = Restitution des logements, des terres et des biens
M-RE-06-description = Procédure de réclamations de masse ou judiciaire qui rend ou indemnise les biens perdus par le déplacement.
M-RE-06-cost-note = Décisions et exécution
M-RE-06-types-right = Types de droits, y compris coutumiers et locatifs
M-RE-06-loss-period = Période de la perte
M-RE-06-presumption-duress = Présomption de contrainte et renversement de la charge de la preuve
M-RE-06-good-faith = Occupant de bonne foi
M-RE-06-body = Organe (commission ou tribunal)
M-RE-06-womens-title = Titres des femmes
M-RE-06-moratorium-sales = Moratoire sur les ventes
M-RE-06-enforcement-eviction = Règles d’exécution et d’expulsion avec relogement
M-RE-06-compensation-fallback = Indemnisation à défaut
M-RE-06-cadastre-repair = Remise en état du cadastre
M-RE-06-deadline = Délai
M-RE-06-indicator-1 = Demandes déposées, tranchées et exécutées
M-RE-06-indicator-2 = Hectares
M-RE-06-indicator-3 = Retours maintenus après deux ans
M-RE-06-indicator-4 = Attaques contre les demandeurs
M-RE-06-red-line-1 = Pas de retour forcé
M-RE-06-red-line-2 = Pas d’expulsion sans procédure régulière

## Réadaptation : soins de santé et soutien psychosocial

M-RE-07 = Réadaptation : soins de santé et soutien psychosocial
M-RE-07-description = Soins spécialisés gratuits pour les victimes et leurs proches.
M-RE-07-cost-note = Ligne annuelle de santé
M-RE-07-entitlement-card = Carte de droit aux soins
M-RE-07-service-package = Éventail des services
M-RE-07-trained-staff = Personnel formé
M-RE-07-confidentiality = Confidentialité
M-RE-07-coverage-relatives = Couverture des proches
M-RE-07-monitoring-victims = Suivi par les victimes
M-RE-07-indicator-1 = Patients
M-RE-07-indicator-2 = Délai d’attente
M-RE-07-indicator-3 = Accès en milieu rural
M-RE-07-red-line-1 = Pas de soins dans les institutions des auteurs présumés

## Fonds de réparation et clause de financement

M-RE-08 = Fonds de réparation et clause de financement
M-RE-08-description = Fonds réservé doté de ressources fixées par la loi.
M-RE-08-cost-note = Administration seulement
M-RE-08-sources = Ressources (part du budget, avoirs recouvrés, prélèvement, bailleurs)
M-RE-08-multi-year = Crédits pluriannuels
M-RE-08-board-victims = Conseil avec des victimes
M-RE-08-annual-report = Rapport annuel au parlement
M-RE-08-audit = Audit
M-RE-08-carry-over = Report des crédits
M-RE-08-indicator-1 = Recettes par rapport au plan
M-RE-08-indicator-2 = Part décaissée
M-RE-08-indicator-3 = Arriérés
M-RE-08-red-line-1 = Pas de fonds sans calendrier de paiement

## Retour, intégration locale ou réinstallation des personnes déplacées

M-RE-09 = Retour, intégration locale ou réinstallation des personnes déplacées
M-RE-09-description = Loi sur la protection et les solutions durables.
M-RE-09-cost-note = Logement
M-RE-09-idp-definition = Définition des personnes déplacées
M-RE-09-voluntary-informed = Choix volontaire et éclairé
M-RE-09-documents-replacement = Remplacement des documents
M-RE-09-security-guarantee = Garantie de sécurité
M-RE-09-services = Services
M-RE-09-voting = Droit de vote
M-RE-09-coordination-body = Organe de coordination
M-RE-09-monitoring = Suivi
M-RE-09-indicator-1 = Personnes ayant une solution durable (8 critères de l’IASC)
M-RE-09-indicator-2 = Déplacement secondaire
M-RE-09-red-line-1 = Pas de retour involontaire
M-RE-09-red-line-2 = Non-refoulement

## Vérification des antécédents et de l’intégrité des agents publics

M-GN-01 = Vérification des antécédents et de l’intégrité des agents publics
M-GN-01-description = Examen individuel des agents quant à leur implication dans des violations ; révocation ou non-nomination.
M-GN-01-cost-note = Dossiers et auditions
M-GN-01-posts-covered = Postes visés
M-GN-01-criteria = Critères (conduite individuelle, non appartenance)
M-GN-01-evidence-threshold = Exigence de preuve
M-GN-01-body-independence = Indépendance de l’organe
M-GN-01-hearing-appeal = Audition et appel
M-GN-01-interim-suspension = Suspension provisoire
M-GN-01-duration-bar = Durée de l’interdiction
M-GN-01-public-closed = Résultats publics ou confidentiels
M-GN-01-re-certification = Nouvelle certification
M-GN-01-data-sources = Sources de données
M-GN-01-indicator-1 = Examinés
M-GN-01-indicator-2 = Révoqués
M-GN-01-indicator-3 = Appels accueillis
M-GN-01-indicator-4 = Composition par genre et par groupe après l’examen
M-GN-01-red-line-1 = Pas de culpabilité collective ni de lustration fondée sur la seule appartenance
M-GN-01-red-line-2 = Droit d’être entendu
M-GN-01-red-line-3 = Limitée dans le temps

## Réforme du secteur de la sécurité et contrôle parlementaire

M-GN-02 = Réforme du secteur de la sécurité et contrôle parlementaire
M-GN-02-description = Base juridique, mission, limites et responsabilité de l’armée, de la police et du renseignement.
M-GN-02-cost-note = Dans le budget du secteur
M-GN-02-separation-army = Séparation de l’armée et de la police
M-GN-02-intelligence-mandate = Mandat et autorisations du renseignement
M-GN-02-use-force = Règles d’usage de la force
M-GN-02-independent-complaints = Organe de plainte indépendant
M-GN-02-military-jurisdiction = Justice militaire limitée aux infractions militaires
M-GN-02-private-security = Sécurité privée
M-GN-02-ethnic-gender = Composition ethnique et par genre
M-GN-02-defence-budget = Transparence du budget de la défense
M-GN-02-standing-committee = Commission permanente habilitée
M-GN-02-indicator-1 = Plaintes résolues
M-GN-02-indicator-2 = Budget publié
M-GN-02-indicator-3 = Composition
M-GN-02-indicator-4 = Auditions de contrôle tenues
M-GN-02-red-line-1 = Pas de pouvoir de détention secrète
M-GN-02-red-line-2 = Pas de secret général opposé au parlement

## Réforme de l’indépendance de la justice

M-GN-03 = Réforme de l’indépendance de la justice
M-GN-03-description = Nominations, inamovibilité, budget, accès aux tribunaux.
M-GN-03-cost-note = Budget des tribunaux
M-GN-03-judicial-council = Composition du conseil de la magistrature
M-GN-03-appointment-discipline = Nomination et discipline
M-GN-03-case-allocation = Répartition des affaires
M-GN-03-budget-share = Part du budget
M-GN-03-legal-aid = Aide juridictionnelle
M-GN-03-constitutional-complaint = Recours constitutionnel
M-GN-03-indicator-1 = Taux d’affaires réglées
M-GN-03-indicator-2 = Révocations hors procédure
M-GN-03-indicator-3 = Enquête de perception
M-GN-03-red-line-1 = Inamovibilité respectée, sauf vérification équitable (Principe 30 contre l’impunité)

## Institution nationale des droits de l’homme

M-GN-04 = Institution nationale des droits de l’homme
M-GN-04-description = Organe conforme aux Principes de Paris, chargé aussi du suivi.
M-GN-04-cost-note = Ligne annuelle
M-GN-04-broad-mandate = Mandat large
M-GN-04-pluralist-appointment = Nomination pluraliste par le parlement
M-GN-04-powers = Pouvoirs (enquêter, visiter, ester en justice)
M-GN-04-immunity = Immunité
M-GN-04-own-budget = Budget propre
M-GN-04-annual-report = Rapport annuel débattu
M-GN-04-role-monitoring = Rôle de suivi des recommandations de la commission
M-GN-04-indicator-1 = Statut auprès de GANHRI
M-GN-04-indicator-2 = Budget exécuté
M-GN-04-indicator-3 = Rapports débattus en plénière
M-GN-04-red-line-1 = Pas d’agents publics en exercice avec droit de vote

## Mécanisme national de prévention de la torture

M-GN-05 = Mécanisme national de prévention de la torture
M-GN-05-description = Organe de visite au sens du Protocole facultatif à la Convention contre la torture.
M-GN-05-cost-note = Ligne annuelle
M-GN-05-access-all = Accès à tous les lieux sans préavis
M-GN-05-private-interviews = Entretiens privés
M-GN-05-own-budget = Budget propre
M-GN-05-annual-report = Rapport annuel
M-GN-05-reprisals = Pas de représailles
M-GN-05-indicator-1 = Visites
M-GN-05-indicator-2 = Recommandations mises en œuvre
M-GN-05-red-line-1 = Indépendance entière (OPCAT 18)

## Ensemble de ratifications et d’harmonisation

M-GN-06 = Ensemble de ratifications et d’harmonisation
M-GN-06-description = Adhérer aux traités manquants, lever les réserves, accepter les procédures de plainte, aligner les lois.
M-GN-06-cost-note = Travail juridique
M-GN-06-treaty-list = Liste des traités issue de l’analyse des lacunes
M-GN-06-reservations-review = Examen des réserves
M-GN-06-implementing-acts = Lois d’application
M-GN-06-reporting-calendar = Calendrier des rapports
M-GN-06-translation-dissemination = Traduction et diffusion
M-GN-06-indicator-1 = Instruments déposés
M-GN-06-indicator-2 = Lois harmonisées
M-GN-06-indicator-3 = Rapports en retard
M-GN-06-red-line-1 = Pas de réserve contraire à l’objet et au but

## Abrogation des lois discriminatoires et répressives ; loi d’égalité et de droits des minorités

M-GN-07 = Abrogation des lois discriminatoires et répressives ; loi d’égalité et de droits des minorités
M-GN-07-description = Élimine les causes profondes inscrites dans la loi.
M-GN-07-cost-note = Organe d’égalité
M-GN-07-statute-book = Examen des lois en vigueur
M-GN-07-protected-grounds = Motifs protégés
M-GN-07-language = Langue
M-GN-07-religion = Religion
M-GN-07-nationality = Nationalité
M-GN-07-land = Terre
M-GN-07-equality-body = Recours et organe d’égalité
M-GN-07-temporary-special = Mesures spéciales temporaires
M-GN-07-indicator-1 = Lois abrogées
M-GN-07-indicator-2 = Plaintes tranchées
M-GN-07-red-line-1 = Pas de nouveau privilège de groupe sans clause de révision

## Règlement constitutionnel : partage du pouvoir, décentralisation, réforme électorale

M-GN-08 = Règlement constitutionnel : partage du pouvoir, décentralisation, réforme électorale
M-GN-08-description = Garanties structurelles d’inclusion.
M-GN-08-cost-note = Consultation et référendum
M-GN-08-process = Processus (assemblée, référendum)
M-GN-08-public-participation = Participation du public
M-GN-08-rights-chapter = Chapitre des droits
M-GN-08-second-chamber = Seconde chambre ou vetos
M-GN-08-territorial-autonomy = Autonomie territoriale
M-GN-08-electoral-system = Système électoral et quotas
M-GN-08-review-clause = Clause de révision
M-GN-08-indicator-1 = Participation et approbation par région
M-GN-08-indicator-2 = Représentation des groupes
M-GN-08-red-line-1 = Pas d’exclusion permanente des citoyens hors des groupes principaux (Sejdić et Finci c. Bosnie-Herzégovine, CEDH 2009)

## Loi sur les discours de haine et les médias

M-GN-09 = Loi sur les discours de haine et les médias
M-GN-09-description = Infraction étroite d’incitation, autorégulation des médias, contre-discours.
M-GN-09-cost-note = Organe de régulation
M-GN-09-six-part = Critère de seuil en six points (Plan d’action de Rabat 2012)
M-GN-09-intent = Intention
M-GN-09-civil-criminal = Volets civil et pénal
M-GN-09-independent-regulator = Régulateur indépendant
M-GN-09-online-platforms = Plateformes en ligne
M-GN-09-parliamentary-immunity = Limites de l’immunité parlementaire et code de conduite des parlementaires
M-GN-09-indicator-1 = Affaires par issue
M-GN-09-indicator-2 = Plaintes pour effet dissuasif
M-GN-09-red-line-1 = Pas d’infractions vagues de négation ou d’idéologie employées contre les critiques

## Loi de désarmement, démobilisation et réintégration (avec libération des enfants)

M-GN-10 = Loi de désarmement, démobilisation et réintégration (avec libération des enfants)
M-GN-10-description = Statut juridique et soutien des anciens combattants ; libération des enfants.
M-GN-10-cost-note = Enveloppe par personne
M-GN-10-eligibility = Admissibilité
M-GN-10-screening = Filtrage des crimes graves
M-GN-10-weapons = Armes
M-GN-10-benefits-balanced = Avantages équilibrés avec ceux des victimes
M-GN-10-women-children = Femmes et enfants associés aux forces
M-GN-10-community-projects = Projets communautaires
M-GN-10-land = Terre
M-GN-10-data-protection = Protection des données
M-GN-10-indicator-1 = Démobilisés par sexe et par âge
M-GN-10-indicator-2 = Enfants libérés
M-GN-10-indicator-3 = Récidive
M-GN-10-indicator-4 = Acceptation par les communautés
M-GN-10-red-line-1 = Enfants jamais poursuivis comme des adultes pour association
M-GN-10-red-line-2 = Pas de conditions meilleures pour les auteurs que pour les victimes

## Réforme de l’éducation et des programmes scolaires

M-GN-11 = Réforme de l’éducation et des programmes scolaires
M-GN-11-description = Enseignement de l’histoire et des droits humains, formation des enseignants, rapport à l’école.
M-GN-11-cost-note = Manuels et formation
M-GN-11-curriculum-commission = Commission des programmes à composition pluraliste
M-GN-11-textbook-approval = Agrément des manuels
M-GN-11-use-commission = Usage du rapport de la commission
M-GN-11-teacher-protection = Protection des enseignants
M-GN-11-mother-tongue = Langue maternelle
M-GN-11-universities = Universités
M-GN-11-security-forces = Formation des forces de sécurité
M-GN-11-indicator-1 = Écoles utilisant le matériel
M-GN-11-indicator-2 = Enseignants formés
M-GN-11-red-line-1 = Pas de vérité officielle unique imposée par des peines

## Reconnaissance et excuses officielles

M-ME-01 = Reconnaissance et excuses officielles
M-ME-01-description = Déclaration solennelle du chef de l’État, du gouvernement ou du parlement qui nomme le tort et la responsabilité.
M-ME-01-cost-note = Cérémonie
M-ME-01-wording-negotiated = Texte négocié avec les victimes
M-ME-01-names-wrongs = Nomme les torts et les institutions
M-ME-01-accepts-responsibility = Accepte la responsabilité
M-ME-01-linked-concrete = Liées à des mesures concrètes
M-ME-01-venue-presence = Lieu et présence des victimes
M-ME-01-record-hansard = Inscription au compte rendu des débats
M-ME-01-translation = Traduction
M-ME-01-indicator-1 = Groupes de victimes approuvant le texte
M-ME-01-indicator-2 = Mesures annoncées et tenues
M-ME-01-red-line-1 = Pas d’excuses conditionnelles ou à la voix passive
M-ME-01-red-line-2 = Pas de formule de torts partagés, sauf preuve établie

## Mémoriaux, musées et sites de conscience

M-ME-02 = Mémoriaux, musées et sites de conscience
M-ME-02-description = Protéger les sites, bâtir des mémoriaux inclusifs, financer les musées.
M-ME-02-cost-note = De la plaque au musée
M-ME-02-site-protection = Liste de protection des sites
M-ME-02-governing-body = Organe de direction indépendant et pluraliste
M-ME-02-victims-veto = Veto des victimes sur l’exposition d’images
M-ME-02-inscription-policy = Politique des inscriptions
M-ME-02-local-initiatives = Fonds pour les initiatives locales
M-ME-02-maintenance-line = Ligne d’entretien
M-ME-02-indicator-1 = Sites protégés
M-ME-02-indicator-2 = Visiteurs
M-ME-02-indicator-3 = Conflits au sujet des inscriptions
M-ME-02-red-line-1 = Pas de site triomphaliste ou partial sur fonds publics
M-ME-02-red-line-2 = Dépouilles humaines traitées avec dignité

## Journée du souvenir et actes symboliques

M-ME-03 = Journée du souvenir et actes symboliques
M-ME-03-description = Journée nationale, hommages, changements de noms, restitution de documents et de noms.
M-ME-03-cost-note = Cérémonie
M-ME-03-date-chosen = Date choisie avec les victimes
M-ME-03-inclusiveness = Caractère inclusif
M-ME-03-parliamentary-ceremony = Cérémonie parlementaire
M-ME-03-renaming-rules = Règles de changement de nom
M-ME-03-indicator-1 = Présence de tous les groupes
M-ME-03-red-line-1 = Pas de hiérarchie des victimes

## Commission nationale de paix, de réconciliation ou de cohésion

M-RC-01 = Commission nationale de paix, de réconciliation ou de cohésion
M-RC-01-description = Organe permanent de médiation, d’alerte précoce et de programmes entre groupes.
M-RC-01-cost-note = Ligne annuelle
M-RC-01-mandate-without = Mandat sans pouvoir judiciaire
M-RC-01-appointment = Nomination
M-RC-01-regional-councils = Conseils régionaux
M-RC-01-early-warning = Lien avec l’alerte précoce
M-RC-01-complaint-handling = Traitement des plaintes
M-RC-01-reporting = Rapports
M-RC-01-relation-nhri = Rapport avec l’institution nationale des droits de l’homme et l’organe de vérité
M-RC-01-indicator-1 = Différends réglés par médiation
M-RC-01-indicator-2 = Enquête sur la confiance et les contacts (par exemple un baromètre de la réconciliation)
M-RC-01-red-line-1 = Pas de doctrine d’unité forcée
M-RC-01-red-line-2 = Pas de double emploi avec la justice pénale

## Consultation ou dialogue national sur la justice transitionnelle

M-RC-02 = Consultation ou dialogue national sur la justice transitionnelle
M-RC-02-description = Consultation structurée avant la rédaction de la loi.
M-RC-02-cost-note = Séances, déplacements, interprétation
M-RC-02-sampling-regions = Échantillon des régions et des groupes
M-RC-02-safe-separate = Séances séparées et sûres pour les femmes et les survivants
M-RC-02-languages = Langues
M-RC-02-neutral-facilitator = Facilitateur neutre
M-RC-02-report-published = Rapport publié
M-RC-02-parliament-obliged = Parlement tenu de répondre
M-RC-02-diaspora-refugees = Diaspora et réfugiés
M-RC-02-indicator-1 = Participants par sexe, âge, groupe et région
M-RC-02-indicator-2 = Part des propositions reprises dans le projet de loi
M-RC-02-red-line-1 = Pas de désignation de personnes en séance ouverte
M-RC-02-red-line-2 = La participation n’est jamais une condition de l’aide

## Comités locaux de paix et dialogue communautaire

M-RC-03 = Comités locaux de paix et dialogue communautaire
M-RC-03-description = Organes locaux inclusifs de dialogue et de règlement des différends.
M-RC-03-cost-note = Par district
M-RC-03-composition-quotas = Composition et quotas
M-RC-03-link-district = Lien avec l’organe du district et l’organe national
M-RC-03-training = Formation
M-RC-03-small-grants = Petites subventions
M-RC-03-record-keeping = Tenue des procès-verbaux
M-RC-03-limits-jurisdiction = Limites de compétence
M-RC-03-indicator-1 = Comités actifs
M-RC-03-indicator-2 = Différends réglés
M-RC-03-indicator-3 = Part des femmes et des jeunes
M-RC-03-red-line-1 = Pas de compétence pour les crimes les plus graves

## Mécanisme de suivi des recommandations

M-RC-04 = Mécanisme de suivi des recommandations
M-RC-04-description = Obligation légale de répondre, de mettre en œuvre et de rendre compte ; commission parlementaire de suivi.
M-RC-04-cost-note = Secrétariat
M-RC-04-government-reply = Délai de réponse du gouvernement
M-RC-04-action-plan = Plan d’action avec budget et responsable par recommandation
M-RC-04-quarterly-report = Rapport trimestriel
M-RC-04-parliamentary-committee = Commission parlementaire présidée par l’opposition
M-RC-04-independent-monitor = Suivi indépendant (institution nationale des droits de l’homme)
M-RC-04-public-tracker = Tableau de suivi public
M-RC-04-sunset-final = Clause d’extinction et évaluation finale
M-RC-04-indicator-1 = Réponse dans le délai
M-RC-04-indicator-2 = Part mise en œuvre après 12, 36 et 60 mois
M-RC-04-indicator-3 = Auditions tenues
M-RC-04-red-line-1 = Le parlement ne peut pas réécrire les conclusions (contre-exemple : projet d’amendement au Kenya, 2013)

## Groupe transpartisan de réconciliation et mesures propres au parlement

M-RC-05 = Groupe transpartisan de réconciliation et mesures propres au parlement
M-RC-05-description = Groupe transpartisan, code de conduite, commissions inclusives, protection des droits des parlementaires.
M-RC-05-cost-note = Secrétariat
M-RC-05-co-chairs = Coprésidents des deux bords
M-RC-05-opposition-rights = Droits de l’opposition
M-RC-05-language-interpretation = Langue et interprétation dans l’hémicycle
M-RC-05-code-hate = Code sur les discours de haine
M-RC-05-induction-training = Formation initiale
M-RC-05-ipu-chrp = Point de contact pour le Comité des droits de l’homme des parlementaires de l’UIP
M-RC-05-indicator-1 = Motions communes déposées
M-RC-05-indicator-2 = Présence de tous les partis
M-RC-05-red-line-1 = Pas de veto sur les initiatives des victimes

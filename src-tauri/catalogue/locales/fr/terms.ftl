### Libellés des termes des vocabulaires : VOCABULAIRE-CODE

## Type de violation

vocabulary-violation-type = Type de violation
violation-type-LIF-01 = Exécution extrajudiciaire, sommaire ou arbitraire
violation-type-LIF-02 = Meurtre de civils ou de personnes hors de combat dans un conflit
violation-type-LIF-03 = Massacre, tuerie de masse ou extermination
violation-type-LIF-04 = Meurtre à motivation politique par un acteur non étatique
violation-type-LIF-05 = Décès en détention
violation-type-LIF-06 = Usage létal ou excessif de la force lors d'un rassemblement ou d'une opération de police
violation-type-LIF-07 = Exécution après un procès inéquitable ou sans procès
violation-type-LIF-08 = Mort, blessure ou disparition de cause inconnue
violation-type-GEN-01 = Génocide : meurtre de membres du groupe
violation-type-GEN-02 = Génocide : atteinte grave à l'intégrité physique ou mentale
violation-type-GEN-03 = Génocide : soumission à des conditions d'existence destructrices
violation-type-GEN-04 = Génocide : mesures visant à entraver les naissances
violation-type-GEN-05 = Génocide : transfert forcé d'enfants
violation-type-GEN-06 = Incitation directe et publique à commettre le génocide
violation-type-INT-01 = Torture
violation-type-INT-02 = Traitement cruel, inhumain ou dégradant
violation-type-INT-03 = Mutilation ou expérience médicale ou biologique
violation-type-INT-04 = Peine collective
violation-type-INT-05 = Menaces de mort, menaces et intimidation
violation-type-INT-06 = Agression physique ayant causé des blessures
violation-type-SGB-01 = Viol
violation-type-SGB-02 = Esclavage sexuel
violation-type-SGB-03 = Prostitution forcée
violation-type-SGB-04 = Grossesse forcée
violation-type-SGB-05 = Stérilisation forcée
violation-type-SGB-06 = Autre violence sexuelle de gravité comparable
violation-type-SGB-07 = Mariage forcé
violation-type-LIB-01 = Disparition forcée
violation-type-LIB-02 = Arrestation ou détention arbitraire
violation-type-LIB-03 = Détention illégale d'une personne protégée
violation-type-LIB-04 = Détention secrète ou au secret
violation-type-LIB-05 = Enlèvement
violation-type-LIB-06 = Prise d'otages
violation-type-LIB-07 = Réduction en esclavage
violation-type-LIB-08 = Travail forcé
violation-type-LIB-09 = Traite des personnes
violation-type-FTR-01 = Déni de procès équitable
violation-type-FTR-02 = Déni de recours effectif ou entrave à l'enquête
violation-type-DIS-01 = Déportation, transfert forcé ou déplacement forcé
violation-type-DIS-02 = Refus du retour
violation-type-DIS-03 = Expulsion forcée, accaparement de terres ou saisie de titres de propriété
violation-type-DIS-04 = Refoulement
violation-type-DIS-05 = Privation arbitraire de nationalité ou exil
violation-type-WAR-01 = Attaque directe contre des civils
violation-type-WAR-02 = Attaque sans discrimination ou disproportionnée
violation-type-WAR-03 = Attaque contre des unités sanitaires, des secours humanitaires ou des casques bleus
violation-type-WAR-04 = Attaque contre une école, un lieu de culte ou le patrimoine culturel
violation-type-WAR-05 = Famine imposée aux civils, refus de secours ou siège
violation-type-WAR-06 = Pillage
violation-type-WAR-07 = Destruction ou appropriation injustifiée de biens
violation-type-WAR-08 = Armes prohibées ou mines antipersonnel
violation-type-WAR-09 = Boucliers humains
violation-type-WAR-10 = Refus de quartier
violation-type-CHI-01 = Recrutement ou utilisation d'enfants dans les hostilités
violation-type-CHI-02 = Séparation ou adoption illégale d'enfants de victimes
violation-type-PER-01 = Persécution d'un groupe pour des motifs politiques, ethniques, religieux, de genre ou autres
violation-type-PER-02 = Apartheid ou domination raciale institutionnalisée
violation-type-PER-03 = Incitation à la haine nationale, raciale ou religieuse
violation-type-PER-04 = Loi ou politique discriminatoire
violation-type-POL-01 = Restriction de l'expression, censure ou attaque contre les médias
violation-type-POL-02 = Restriction de la liberté de réunion ou d'association
violation-type-POL-03 = Déni de participation politique ou violence électorale
violation-type-POL-04 = Surveillance, perquisition illégale ou abus de données
violation-type-POL-05 = Révocation, exclusion ou poursuite arbitraire d'un parlementaire
violation-type-ESC-01 = Privation délibérée de soins, de nourriture, d'eau ou de logement
violation-type-ESC-02 = Déni d'éducation
violation-type-ESC-03 = Répression d'une langue, d'une culture ou d'une identité autochtone
violation-type-ESC-04 = Atteinte grave à l'environnement pendant un conflit
violation-type-ESC-05 = Grande corruption ou exploitation illicite liée au conflit
violation-type-AGG-01 = Agression

## Groupe de violations

vocabulary-violation-group = Groupe de violations
violation-group-LIF = Droit à la vie
violation-group-GEN = Génocide
violation-group-INT = Intégrité physique et mentale
violation-group-SGB = Violences sexuelles et fondées sur le genre
violation-group-LIB = Liberté de la personne
violation-group-FTR = Procès équitable et recours
violation-group-DIS = Déplacement, retour et propriété
violation-group-WAR = Conduite des hostilités
violation-group-CHI = Enfants
violation-group-PER = Persécution et discrimination
violation-group-POL = Libertés politiques et civiques
violation-group-ESC = Droits économiques, sociaux et culturels
violation-group-AGG = Agression

## Amnistie

vocabulary-amnesty = Amnistie
amnesty-never = Jamais : exclue pour cet acte
amnesty-threshold = Exclue dès qu’un seuil est franchi : crime contre l’humanité, conflit armé, violation flagrante ou systématique
amnesty-policy = Choix politique ; le devoir de réparer demeure
amnesty-none = Pas une infraction individuelle : abrogation, restitution, réforme

## Type d’auteur

vocabulary-perpetrator-type = Type d’auteur
perpetrator-type-PRP-STA = Agent de l’État, sans précision
perpetrator-type-PRP-STA-EXE = Responsable du pouvoir exécutif national
perpetrator-type-PRP-STA-LOC = Responsable d’une collectivité locale
perpetrator-type-PRP-STA-MIL = Forces armées
perpetrator-type-PRP-STA-POL = Police
perpetrator-type-PRP-STA-PRI = Administration pénitentiaire
perpetrator-type-PRP-STA-INT = Service de renseignement
perpetrator-type-PRP-STA-LEG = Pouvoir législatif
perpetrator-type-PRP-STA-JUD = Pouvoir judiciaire
perpetrator-type-PRP-NSA = Acteur non étatique, sans précision
perpetrator-type-PRP-NSA-PAR = Milice progouvernementale ou groupe paramilitaire
perpetrator-type-PRP-NSA-VIG = Groupe d’autodéfense ou escadron de la mort
perpetrator-type-PRP-NSA-OAG = Groupe armé organisé d’opposition
perpetrator-type-PRP-NSA-WAR = Seigneur de guerre ou armée privée
perpetrator-type-PRP-NSA-SEC = Société de sécurité privée
perpetrator-type-PRP-NSA-MOB = Foule
perpetrator-type-PRP-OCC = Force occupante ou étrangère
perpetrator-type-PRP-INT-PKO = Personnel international ou de maintien de la paix
perpetrator-type-PRP-PRV = Particulier en position de pouvoir
perpetrator-type-PRP-COM = Entreprise ou propriétaire foncier
perpetrator-type-PRP-UNK = Inconnu

## Degré d’implication

vocabulary-degree-of-involvement = Degré d’implication
degree-of-involvement-carried_out = A commis l’acte
degree-of-involvement-gave_orders = A donné l’ordre
degree-of-involvement-passive_accomplice = Complice passif
degree-of-involvement-present = Était présent
degree-of-involvement-planned = A planifié l’acte
degree-of-involvement-suspected = Soupçonné d’y avoir pris part
degree-of-involvement-exploited = A exploité ou discriminé
degree-of-involvement-authored_law = A conçu une loi ou une politique violatrice
degree-of-involvement-supported_law = A soutenu son adoption
degree-of-involvement-legislative_inaction = N’a pas légiféré
degree-of-involvement-implemented_law = L’a appliquée
degree-of-involvement-failed_authority = N’a pas exercé son autorité sur ses subordonnés
degree-of-involvement-failed_to_act = Savait et n’a pas agi
degree-of-involvement-failed_to_prevent = N’a pas empêché l’acte
degree-of-involvement-political_responsibility = Responsabilité politique générale
degree-of-involvement-unknown = Inconnu

## Situation de l’auteur présumé

vocabulary-perpetrator-status = Situation de l’auteur présumé
perpetrator-status-in_post-uncharged = En fonction, sans poursuites
perpetrator-status-in_post-facing_charges_free = En fonction, poursuivi, en liberté
perpetrator-status-in_post-facing_charges_detained = En fonction, poursuivi, détenu
perpetrator-status-in_post-facing_charges_fugitive = En fonction, poursuivi, en fuite
perpetrator-status-in_post-unpunished = En fonction, jugé, impuni
perpetrator-status-in_post-minimally_punished = En fonction, jugé, peine minime
perpetrator-status-in_post-imprisoned = En fonction, jugé, emprisonné
perpetrator-status-in_post-sentence_served = En fonction, peine purgée
perpetrator-status-dismissed-uncharged = Révoqué ou rétrogradé, sans poursuites
perpetrator-status-dismissed-facing_charges_free = Révoqué ou rétrogradé, poursuivi, en liberté
perpetrator-status-dismissed-facing_charges_detained = Révoqué ou rétrogradé, poursuivi, détenu
perpetrator-status-dismissed-facing_charges_fugitive = Révoqué ou rétrogradé, poursuivi, en fuite
perpetrator-status-dismissed-unpunished = Révoqué ou rétrogradé, jugé, impuni
perpetrator-status-dismissed-minimally_punished = Révoqué ou rétrogradé, jugé, peine minime
perpetrator-status-dismissed-imprisoned = Révoqué ou rétrogradé, jugé, emprisonné
perpetrator-status-dismissed-sentence_served = Révoqué ou rétrogradé, peine purgée
perpetrator-status-deceased = Décédé
perpetrator-status-unknown = Inconnue

## Groupe de victimes

vocabulary-victim-group = Groupe de victimes
victim-group-VC-WOM = Femmes et filles
victim-group-VC-CHI = Enfants
victim-group-VC-ELD = Personnes âgées
victim-group-VC-DIS = Personnes handicapées
victim-group-VC-ETH = Minorité ethnique
victim-group-VC-REL = Minorité religieuse
victim-group-VC-LIN = Minorité linguistique
victim-group-VC-IND = Peuples autochtones
victim-group-VC-SOG = Personnes LGBTI
victim-group-VC-IDP = Personnes déplacées à l’intérieur de leur pays
victim-group-VC-REF = Réfugiés et demandeurs d’asile
victim-group-VC-RET = Rapatriés
victim-group-VC-MIG = Migrants
victim-group-VC-PRI = Personnes détenues
victim-group-VC-POL = Membres de partis politiques et opposants
victim-group-VC-MPS = Parlementaires
victim-group-VC-HRD = Défenseurs des droits humains
victim-group-VC-MED = Journalistes
victim-group-VC-UNI = Syndicalistes
victim-group-VC-RLG = Responsables et groupes religieux
victim-group-VC-WIT = Témoins
victim-group-VC-FAM = Proches de personnes visées ou disparues
victim-group-VC-DEM = Manifestants et passants
victim-group-VC-CIV = Civils pris entre deux feux
victim-group-VC-COM = Combattants hors de combat
victim-group-VC-XCB = Anciens combattants

## Qualité de la victime

vocabulary-victim-status = Qualité de la victime
victim-status-VIC-DIR = Victime directe
victim-status-VIC-IND = Victime indirecte : famille proche ou personne à charge
victim-status-VIC-INT = Lésée en portant assistance
victim-status-VIC-COL = Victime collective

## Unité de compte

vocabulary-counting-unit = Unité de compte
counting-unit-individual = Une personne
counting-unit-family = Une famille
counting-unit-group = Un groupe ou une organisation
counting-unit-community = Une communauté
counting-unit-social_group = Un groupe social
counting-unit-general = La population en général

## Situation à la fin

vocabulary-status-at-end = Situation à la fin
status-at-end-dead = Décédée
status-at-end-wounded = Blessée
status-at-end-wounded_permanently = Blessée, séquelles durables
status-at-end-missing = Toujours disparue
status-at-end-found_alive = Retrouvée en vie
status-at-end-found_in_prison = Retrouvée en prison
status-at-end-detained = Détenue
status-at-end-released = Libérée
status-at-end-exiled = Exilée
status-at-end-displaced = Déplacée
status-at-end-resettled = Réinstallée
status-at-end-returned = Revenue
status-at-end-unknown = Inconnue

## Statut de la violation

vocabulary-violation-status = Statut de la violation
violation-status-confirmed = Confirmée comme violation
violation-status-confirmed_similar = Confirmée comme acte analogue
violation-status-not_violation = Confirmée comme n’étant pas une violation
violation-status-likely = Probable
violation-status-possible = Possible
violation-status-unlikely = Peu probable
violation-status-unknown = Inconnu

## Niveau de preuve

vocabulary-standard-of-proof = Niveau de preuve
standard-of-proof-SP-0 = Allégation, non évaluée
standard-of-proof-SP-1 = Motifs raisonnables de soupçonner
standard-of-proof-SP-2 = Motifs raisonnables de croire
standard-of-proof-SP-3 = Prépondérance des probabilités
standard-of-proof-SP-4 = Motifs substantiels
standard-of-proof-SP-5 = Au-delà de tout doute raisonnable

## Vérification

vocabulary-verification = Vérification
verification-draft = Brouillon
verification-reviewed = Relu
verification-verified = Vérifié

## Confidentialité

vocabulary-confidentiality = Confidentialité
confidentiality-C0 = Public
confidentiality-C1 = Restreint aux partenaires
confidentiality-C2 = Confidentiel
confidentiality-C3 = Strictement confidentiel

## Consentement

vocabulary-consent = Consentement
consent-CON-0 = Non demandé ou inconnu
consent-CON-N = Refusé
consent-CON-W = Retiré
consent-CON-1 = Analyse interne uniquement
consent-CON-2 = Communiqué à des partenaires désignés, avec l’identité
consent-CON-3 = Publié sans données d’identification
consent-CON-4 = Publié avec l’identité
consent-CON-J = Usage judiciaire ou de reddition de comptes autorisé

## Type de source

vocabulary-source-type = Type de source
source-type-testimony = Témoignage
source-type-victim_testimony = Témoignage d’une victime
source-type-witness_testimony = Témoignage d’un témoin
source-type-interview = Entretien
source-type-affidavit = Déclaration sous serment
source-type-questionnaire = Questionnaire ou enquête
source-type-hearing_transcript = Compte rendu d’audience publique
source-type-document = Document
source-type-court_record = Dossier judiciaire
source-type-letter = Lettre
source-type-press_release = Communiqué de presse
source-type-newspaper = Journal
source-type-leaflet = Tract ou affiche
source-type-archive = Archive militaire ou policière
source-type-parliamentary_record = Document parlementaire
source-type-commission_report = Rapport de commission de vérité ou d’enquête
source-type-igo_report = Rapport de l’ONU ou d’une autre organisation intergouvernementale
source-type-nhri_report = Rapport d’une institution nationale des droits de l’homme
source-type-ngo_report = Rapport ou appel d’une ONG
source-type-dataset = Jeu de données publié
source-type-forensic = Constat médical ou médico-légal
source-type-autopsy = Autopsie
source-type-medical_examination = Examen médical
source-type-chemical_analysis = Analyse chimique
source-type-exhumation = Rapport d’exhumation
source-type-media = Son, image ou trace numérique
source-type-photograph = Photographie
source-type-video = Vidéo ou film
source-type-audio = Enregistrement sonore
source-type-broadcast = Radio ou télévision
source-type-satellite = Imagerie satellite
source-type-social_media = Contenu de réseaux sociaux
source-type-digital_metadata = Géolocalisation ou métadonnées numériques

## Lien avec l’information

vocabulary-source-connection = Lien avec l’information
source-connection-victim = Victime
source-connection-witness = Témoin
source-connection-perpetrator = Auteur
source-connection-victim_associate = Proche, collègue ou camarade de la victime
source-connection-perpetrator_associate = Proche, collègue ou camarade de l’auteur
source-connection-third_party = Tiers ou journaliste
source-connection-lawyer = Avocat
source-connection-medical = Personnel médical
source-connection-ngo = ONG
source-connection-official = Organe officiel
source-connection-unknown = Inconnu

## Fiabilité

vocabulary-reliability = Fiabilité
reliability-high = Très fiable
reliability-likely = Probablement fiable
reliability-unsure = Incertaine
reliability-unlikely = Probablement peu fiable
reliability-low = Très peu fiable
reliability-unknown = Inconnue

## Précision du lieu

vocabulary-date-precision = Précision de la date
date-precision-day = Telle qu’indiquée
date-precision-approximate = Vers ce jour
date-precision-within = À un moment entre le début et la fin
date-precision-month = Vers ce mois
date-precision-year = Vers cette année
vocabulary-place-precision = Précision du lieu
place-precision-LP-1 = Lieu exact, à 100 m près
place-precision-LP-2 = Localité nommée, ou à environ 25 km près
place-precision-LP-3 = District ou commune
place-precision-LP-4 = Province ou région
place-precision-LP-5 = Route, cours d’eau ou zone frontalière
place-precision-LP-6 = Pays seulement
place-precision-LP-7 = Eaux ou espace aérien internationaux
place-precision-LP-B = Flouté volontairement, par protection

## Sexe

vocabulary-sex = Sexe
sex-female = Féminin
sex-male = Masculin
sex-other = Autre

## Forme

vocabulary-stakeholder-form = Forme
stakeholder-form-person = Personne
stakeholder-form-group = Groupe
stakeholder-form-institution = Institution

## Catégorie

vocabulary-stakeholder-category = Catégorie
stakeholder-category-SH-PAR-GOV = Majorité parlementaire
stakeholder-category-SH-PAR-OPP = Opposition parlementaire
stakeholder-category-SH-PAR-COM = Commission parlementaire
stakeholder-category-SH-PAR-SEC = Secrétariat du parlement
stakeholder-category-SH-EXE = Pouvoir exécutif
stakeholder-category-SH-JUD = Justice ou ministère public
stakeholder-category-SH-SEC = Institution de sécurité
stakeholder-category-SH-NSA = Groupe armé ou anciens combattants
stakeholder-category-SH-NHRI = Institution nationale des droits de l’homme
stakeholder-category-SH-LOC = Collectivité locale
stakeholder-category-SH-TRA = Autorité coutumière
stakeholder-category-SH-REL = Responsables religieux
stakeholder-category-SH-VIC = Association de victimes
stakeholder-category-SH-IDP = Comité de personnes déplacées ou réfugiées
stakeholder-category-SH-WOM = Organisation de femmes
stakeholder-category-SH-YOU = Organisation de jeunesse
stakeholder-category-SH-MIN = Organe de minorité ou de peuple autochtone
stakeholder-category-SH-CSO = ONG de droits humains ou de paix
stakeholder-category-SH-ACA = Université ou barreau
stakeholder-category-SH-MED = Médias
stakeholder-category-SH-BUS = Entreprises, propriétaires fonciers, investisseurs
stakeholder-category-SH-INT = Organisation internationale, garant ou bailleur
stakeholder-category-SH-DIA = Diaspora
stakeholder-category-SH-UNO = Saboteur armé ou criminel hors des pourparlers

## Niveau de direction

vocabulary-lederach-level = Niveau de direction
lederach-level-L1 = Sommet
lederach-level-L2 = Niveau intermédiaire
lederach-level-L3 = Base

## Type de saboteur

vocabulary-spoiler-type = Type de saboteur
spoiler-type-limited = Limité : des buts compatibles avec les règles
spoiler-type-greedy = Avide : des buts qui varient avec le coût et le risque
spoiler-type-total = Total : vise le pouvoir entier

## Degré de confiance

vocabulary-confidence = Degré de confiance
confidence-low = Faible
confidence-medium = Moyen
confidence-high = Élevé

## Type de relation

vocabulary-relation-type = Type de relation
relation-type-allied_with = Allié à
relation-type-member_of = Membre de
relation-type-commands = Commande
relation-type-funds = Finance
relation-type-influences = Influence
relation-type-kin_of = Parent de
relation-type-in_conflict_with = En conflit avec
relation-type-represents = Représente
relation-type-victim_of = Victime de
relation-type-bears_responsibility_for = Responsable présumé envers
relation-type-dependent_on = Dépend de
relation-type-mediates = Sert de médiateur auprès de

## Pilier

vocabulary-pillar = Pilier
pillar-truth = Vérité
pillar-justice = Justice
pillar-reparation = Réparation
pillar-non-recurrence = Garanties de non-répétition
pillar-memorialisation = Travail de mémoire
pillar-reconciliation = Réconciliation et dialogue

## État de la mesure

vocabulary-measure-status = État de la mesure
measure-status-proposed = Proposée
measure-status-adopted = Adoptée, pas encore appliquée
measure-status-in_force = En vigueur
measure-status-completed = Achevée
measure-status-rejected = Rejetée
measure-status-repealed = Abrogée ou annulée

## Acte parlementaire

vocabulary-parliamentary-act = Acte parlementaire
parliamentary-act-CA = Révision constitutionnelle
parliamentary-act-OL = Loi organique
parliamentary-act-LAW = Loi ordinaire
parliamentary-act-BUD = Ligne budgétaire
parliamentary-act-OVS = Contrôle ou enquête parlementaire
parliamentary-act-RAT = Ratification
parliamentary-act-RES = Résolution ou motion
parliamentary-act-REG = Règlement du gouvernement
parliamentary-act-RUL = Règlement du parlement

## Ordre de coût

vocabulary-cost-order = Ordre de coût
cost-order-XS = Moins de 0,1 million USD
cost-order-S = 0,1 à 1 million USD
cost-order-M = 1 à 10 millions USD
cost-order-L = 10 à 100 millions USD
cost-order-XL = Plus de 100 millions USD

## Obligation

vocabulary-duty = Obligation
duty-O-LEG = Incriminer et légiférer
duty-O-INV = Enquêter sans délai et en toute impartialité
duty-O-PRO = Poursuivre ou extrader, et punir
duty-O-TRU = Vérité et droit de savoir
duty-O-SEA = Rechercher les personnes disparues, restituer les dépouilles
duty-O-REM = Recours effectif et accès à la justice
duty-O-REP = Réparation
duty-O-RST = Retour et restitution des biens
duty-O-GNR = Prévention et garanties de non-répétition
duty-O-VET = Assainir et réformer les institutions
duty-O-PTC = Protéger les victimes et les témoins
duty-O-PAR = Participation et inclusion
duty-O-NDS = Égalité et non-discrimination
duty-O-ARC = Préserver les archives et les preuves
duty-O-EDU = Formation et éducation
duty-O-MON = Suivi indépendant et rapports
duty-O-COP = Coopération internationale
duty-O-CHI = Réadaptation et réinsertion des enfants
duty-O-NRF = Non-refoulement
duty-O-DDR = Démobiliser et réinsérer

## Enchaînement des faits

vocabulary-chain-type = Enchaînement des faits
chain-type-precedes = Précède
chain-type-encompasses = Englobe
chain-type-causes = Cause
chain-type-parallel = Est parallèle à
chain-type-part_of = Fait partie de
chain-type-follows = Suit
chain-type-consequence_of = Est une conséquence de

## Type d’intervention

vocabulary-intervention-type = Type d’intervention
intervention-type-appeal = Appel urgent
intervention-type-letter = Lettre ou pétition aux autorités
intervention-type-public_statement = Déclaration publique
intervention-type-fact_finding = Enquête ou visite sur place
intervention-type-legal_aid = Assistance juridique
intervention-type-complaint = Plainte ou action en justice
intervention-type-international_procedure = Procédure internationale
intervention-type-parliamentary = Question, motion ou enquête parlementaire
intervention-type-mediation = Médiation ou négociation
intervention-type-medical_aid = Assistance médicale
intervention-type-psychosocial_aid = Soutien psychosocial
intervention-type-material_aid = Aide matérielle
intervention-type-protection = Protection ou mise à l’abri
intervention-type-trial_observation = Observation de procès
intervention-type-search = Recherche des disparus
intervention-type-other = Autre

## État de l’intervention

vocabulary-intervention-status = État de l’intervention
intervention-status-planned = Prévue
intervention-status-under_way = En cours
intervention-status-awaiting_response = En attente de réponse
intervention-status-closed = Close
intervention-status-withdrawn = Retirée

## Priorité

vocabulary-priority = Priorité
priority-high = Haute
priority-medium = Moyenne
priority-low = Basse

## Conservation

vocabulary-custody-action = Conservation
custody-action-collected = Recueilli
custody-action-received = Reçu
custody-action-added = Versé au dossier
custody-action-transferred = Remis
custody-action-copied = Copié
custody-action-exported = Exporté
custody-action-verified = Contenu vérifié
custody-action-returned = Rendu

## Type de valeur

vocabulary-value-type = Type de valeur
value-type-text = Texte
value-type-long_text = Texte long
value-type-number = Nombre
value-type-date = Date
value-type-flag = Oui ou non
value-type-term = Terme d’un vocabulaire

vocabulary-reception = Comment les traités deviennent droit interne
reception-monist = Moniste : ils lient dès leur entrée en vigueur
reception-dualist = Dualiste : une loi doit les transposer
reception-mixed = Mixte

vocabulary-consent-to-be-bound = Consentement à être lié
consent-to-be-bound-none = Non lié
consent-to-be-bound-signature = Signature
consent-to-be-bound-ratification = Ratification
consent-to-be-bound-acceptance = Acceptation
consent-to-be-bound-approval = Approbation
consent-to-be-bound-accession = Adhésion
consent-to-be-bound-succession = Succession

vocabulary-armed-conflict = Conflit armé
armed-conflict-none = Pas de conflit armé
armed-conflict-international = International
armed-conflict-non-international = Non international
armed-conflict-both = Les deux à la fois

vocabulary-attack = Attaque contre les civils
attack-none = Ni généralisée ni systématique
attack-widespread = Généralisée
attack-systematic = Systématique
attack-widespread-and-systematic = Généralisée et systématique

vocabulary-red-line-finding = Ligne rouge
red-line-finding-respected = Respectée
red-line-finding-breached = Franchie
red-line-finding-not-applicable = Sans objet

vocabulary-frequency = Fréquence
frequency-once = Une fois
frequency-monthly = Chaque mois
frequency-quarterly = Chaque trimestre
frequency-half-yearly = Chaque semestre
frequency-yearly = Chaque année

vocabulary-catalogue-list = Liste du catalogue
catalogue-list-instrument = Instruments
catalogue-list-article = Articles
catalogue-list-measure = Mesures
catalogue-list-red-line = Lignes rouges
catalogue-list-precedent = Précédents

vocabulary-instrument-type = Nature de l’instrument
instrument-type-treaty = Traité
instrument-type-soft-law = Déclaration ou principes
instrument-type-security-council = Résolution du Conseil de sécurité
instrument-type-custom = Droit coutumier

vocabulary-red-line-severity = Gravité d’une ligne rouge
red-line-severity-blocking = Bloque
red-line-severity-warning = Avertit

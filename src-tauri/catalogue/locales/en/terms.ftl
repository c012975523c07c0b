### Labels of the terms of the vocabularies: VOCABULARY-CODE

## Violation type

vocabulary-violation-type = Violation type
violation-type-LIF-01 = Extrajudicial, summary or arbitrary execution
violation-type-LIF-02 = Killing of civilian or person hors de combat in conflict
violation-type-LIF-03 = Massacre / mass killing / extermination
violation-type-LIF-04 = Politically motivated killing by non-state actor
violation-type-LIF-05 = Death in custody
violation-type-LIF-06 = Lethal or excessive force in assembly or law enforcement
violation-type-LIF-07 = Execution after unfair or no trial
violation-type-LIF-08 = Killing, injury or disappearance of unknown cause (unexplained)
violation-type-GEN-01 = Genocide: killing members of the group
violation-type-GEN-02 = Genocide: serious bodily or mental harm
violation-type-GEN-03 = Genocide: conditions of life calculated to destroy
violation-type-GEN-04 = Genocide: measures to prevent births
violation-type-GEN-05 = Genocide: forcible transfer of children
violation-type-GEN-06 = Direct and public incitement to commit genocide
violation-type-INT-01 = Torture
violation-type-INT-02 = Cruel, inhuman or degrading treatment
violation-type-INT-03 = Mutilation or medical/biological experiment
violation-type-INT-04 = Collective punishment
violation-type-INT-05 = Death threats, threats and intimidation
violation-type-INT-06 = Physical assault causing injury
violation-type-SGB-01 = Rape
violation-type-SGB-02 = Sexual slavery
violation-type-SGB-03 = Enforced prostitution
violation-type-SGB-04 = Forced pregnancy
violation-type-SGB-05 = Enforced sterilisation
violation-type-SGB-06 = Other sexual violence of comparable gravity
violation-type-SGB-07 = Forced marriage
violation-type-LIB-01 = Enforced disappearance
violation-type-LIB-02 = Arbitrary arrest or detention
violation-type-LIB-03 = Unlawful confinement of protected person
violation-type-LIB-04 = Secret or incommunicado detention
violation-type-LIB-05 = Abduction / kidnapping
violation-type-LIB-06 = Hostage-taking
violation-type-LIB-07 = Enslavement / slavery
violation-type-LIB-08 = Forced labour
violation-type-LIB-09 = Trafficking in persons
violation-type-FTR-01 = Denial of fair trial
violation-type-FTR-02 = Denial of effective remedy / obstruction of investigation
violation-type-DIS-01 = Deportation, forcible transfer or forced displacement
violation-type-DIS-02 = Denial of return
violation-type-DIS-03 = Forced eviction / land grab / seizure of title deeds
violation-type-DIS-04 = Refoulement
violation-type-DIS-05 = Arbitrary deprivation of nationality or exile
violation-type-WAR-01 = Direct attack on civilians
violation-type-WAR-02 = Indiscriminate or disproportionate attack
violation-type-WAR-03 = Attack on medical units, humanitarian relief or peacekeepers
violation-type-WAR-04 = Attack on school, place of worship or cultural heritage
violation-type-WAR-05 = Starvation of civilians / denial of relief / siege
violation-type-WAR-06 = Pillage
violation-type-WAR-07 = Wanton destruction or appropriation of property
violation-type-WAR-08 = Prohibited weapons / anti-personnel mines
violation-type-WAR-09 = Human shields
violation-type-WAR-10 = Denial of quarter
violation-type-CHI-01 = Recruitment or use of children in hostilities
violation-type-CHI-02 = Separation or illegal adoption of children of victims
violation-type-PER-01 = Persecution of a group on political, ethnic, religious, gender or other grounds
violation-type-PER-02 = Apartheid / institutionalised racial domination
violation-type-PER-03 = Incitement to national, racial or religious hatred
violation-type-PER-04 = Discriminatory law or policy
violation-type-POL-01 = Restriction of expression / censorship / attack on media
violation-type-POL-02 = Restriction of assembly or association
violation-type-POL-03 = Denial of political participation / electoral violence
violation-type-POL-04 = Surveillance, unlawful search, data abuse
violation-type-POL-05 = Arbitrary removal, exclusion or prosecution of a parliamentarian
violation-type-ESC-01 = Deprivation of health care, food, water or housing as policy
violation-type-ESC-02 = Denial of education
violation-type-ESC-03 = Suppression of language, culture or indigenous identity
violation-type-ESC-04 = Severe environmental damage in conflict
violation-type-ESC-05 = Grand corruption / illicit exploitation tied to the conflict
violation-type-AGG-01 = Aggression

## Violation group

vocabulary-violation-group = Violation group
violation-group-LIF = Right to life
violation-group-GEN = Genocide
violation-group-INT = Physical and mental integrity
violation-group-SGB = Sexual and gender-based violence
violation-group-LIB = Liberty of the person
violation-group-FTR = Fair trial and remedy
violation-group-DIS = Displacement, return and property
violation-group-WAR = Conduct of hostilities
violation-group-CHI = Children
violation-group-PER = Persecution and discrimination
violation-group-POL = Political and civic freedoms
violation-group-ESC = Economic, social and cultural rights
violation-group-AGG = Aggression

## Amnesty

vocabulary-amnesty = Amnesty
amnesty-never = Never: not permissible for this act
amnesty-threshold = Not permissible once a threshold is met: crime against humanity, armed conflict, gross or systematic violation
amnesty-policy = A choice of policy; the duty to remedy stays
amnesty-none = Not an individual crime: repeal, restitution, reform

## Type of perpetrator

vocabulary-perpetrator-type = Type of perpetrator
perpetrator-type-PRP-STA = State agent, not further specified
perpetrator-type-PRP-STA-EXE = National executive official
perpetrator-type-PRP-STA-LOC = Local government official
perpetrator-type-PRP-STA-MIL = Armed forces
perpetrator-type-PRP-STA-POL = Police
perpetrator-type-PRP-STA-PRI = Prison service
perpetrator-type-PRP-STA-INT = Intelligence service
perpetrator-type-PRP-STA-LEG = Legislature
perpetrator-type-PRP-STA-JUD = Judiciary
perpetrator-type-PRP-NSA = Non-state actor, not further specified
perpetrator-type-PRP-NSA-PAR = Pro-government militia or paramilitary
perpetrator-type-PRP-NSA-VIG = Vigilantes or death squad
perpetrator-type-PRP-NSA-OAG = Organised armed group in opposition
perpetrator-type-PRP-NSA-WAR = Warlord or private army
perpetrator-type-PRP-NSA-SEC = Private security company
perpetrator-type-PRP-NSA-MOB = Crowd or mob
perpetrator-type-PRP-OCC = Occupying or foreign force
perpetrator-type-PRP-INT-PKO = International or peacekeeping personnel
perpetrator-type-PRP-PRV = Private person in a position of power
perpetrator-type-PRP-COM = Company or landowner
perpetrator-type-PRP-UNK = Unknown

## Degree of involvement

vocabulary-degree-of-involvement = Degree of involvement
degree-of-involvement-carried_out = Carried it out
degree-of-involvement-gave_orders = Gave the order
degree-of-involvement-passive_accomplice = Passive accomplice
degree-of-involvement-present = Was present
degree-of-involvement-planned = Planned it
degree-of-involvement-suspected = Suspected of a part in it
degree-of-involvement-exploited = Exploited or discriminated
degree-of-involvement-authored_law = Authored a law or policy that violates
degree-of-involvement-supported_law = Supported its passage
degree-of-involvement-legislative_inaction = Failed to legislate
degree-of-involvement-implemented_law = Implemented it
degree-of-involvement-failed_authority = Failed to exercise authority over subordinates
degree-of-involvement-failed_to_act = Knew and failed to act
degree-of-involvement-failed_to_prevent = Failed to prevent it
degree-of-involvement-political_responsibility = General political responsibility
degree-of-involvement-unknown = Unknown

## Status of the alleged perpetrator

vocabulary-perpetrator-status = Status of the alleged perpetrator
perpetrator-status-in_post-uncharged = In post, not charged
perpetrator-status-in_post-facing_charges_free = In post, facing charges, at liberty
perpetrator-status-in_post-facing_charges_detained = In post, facing charges, detained
perpetrator-status-in_post-facing_charges_fugitive = In post, facing charges, fugitive
perpetrator-status-in_post-unpunished = In post, tried, unpunished
perpetrator-status-in_post-minimally_punished = In post, tried, minimally punished
perpetrator-status-in_post-imprisoned = In post, tried, imprisoned
perpetrator-status-in_post-sentence_served = In post, sentence served
perpetrator-status-dismissed-uncharged = Dismissed or demoted, not charged
perpetrator-status-dismissed-facing_charges_free = Dismissed or demoted, facing charges, at liberty
perpetrator-status-dismissed-facing_charges_detained = Dismissed or demoted, facing charges, detained
perpetrator-status-dismissed-facing_charges_fugitive = Dismissed or demoted, facing charges, fugitive
perpetrator-status-dismissed-unpunished = Dismissed or demoted, tried, unpunished
perpetrator-status-dismissed-minimally_punished = Dismissed or demoted, tried, minimally punished
perpetrator-status-dismissed-imprisoned = Dismissed or demoted, tried, imprisoned
perpetrator-status-dismissed-sentence_served = Dismissed or demoted, sentence served
perpetrator-status-deceased = Deceased
perpetrator-status-unknown = Unknown

## Victim group

vocabulary-victim-group = Victim group
victim-group-VC-WOM = Women and girls
victim-group-VC-CHI = Children
victim-group-VC-ELD = Older persons
victim-group-VC-DIS = Persons with disabilities
victim-group-VC-ETH = Ethnic minority
victim-group-VC-REL = Religious minority
victim-group-VC-LIN = Linguistic minority
victim-group-VC-IND = Indigenous peoples
victim-group-VC-SOG = LGBTI persons
victim-group-VC-IDP = Internally displaced persons
victim-group-VC-REF = Refugees and asylum seekers
victim-group-VC-RET = Returnees
victim-group-VC-MIG = Migrants
victim-group-VC-PRI = Detainees
victim-group-VC-POL = Members of political parties and opposition
victim-group-VC-MPS = Parliamentarians
victim-group-VC-HRD = Human rights defenders
victim-group-VC-MED = Journalists
victim-group-VC-UNI = Trade unionists
victim-group-VC-RLG = Religious leaders and groups
victim-group-VC-WIT = Witnesses
victim-group-VC-FAM = Relatives of targeted or missing persons
victim-group-VC-DEM = Demonstrators and bystanders
victim-group-VC-CIV = Civilians caught in crossfire
victim-group-VC-COM = Combatants hors de combat
victim-group-VC-XCB = Ex-combatants

## Victim’s standing

vocabulary-victim-status = Victim’s standing
victim-status-VIC-DIR = Direct victim
victim-status-VIC-IND = Indirect victim: immediate family or dependant
victim-status-VIC-INT = Harmed while intervening to assist
victim-status-VIC-COL = Collective victim

## Counting unit

vocabulary-counting-unit = Counting unit
counting-unit-individual = One person
counting-unit-family = A family
counting-unit-group = A group or organisation
counting-unit-community = A community
counting-unit-social_group = A social group
counting-unit-general = People in general

## Status at the end

vocabulary-status-at-end = Status at the end
status-at-end-dead = Dead
status-at-end-wounded = Wounded
status-at-end-wounded_permanently = Wounded with lasting effects
status-at-end-missing = Still missing
status-at-end-found_alive = Found alive
status-at-end-found_in_prison = Found in prison
status-at-end-detained = Detained
status-at-end-released = Released
status-at-end-exiled = Exiled
status-at-end-displaced = Displaced
status-at-end-resettled = Resettled
status-at-end-returned = Returned
status-at-end-unknown = Unknown

## Status of the violation

vocabulary-violation-status = Status of the violation
violation-status-confirmed = Confirmed as a violation
violation-status-confirmed_similar = Confirmed as a similar act
violation-status-not_violation = Confirmed as not a violation
violation-status-likely = Likely
violation-status-possible = Possible
violation-status-unlikely = Unlikely
violation-status-unknown = Unknown

## Standard of proof

vocabulary-standard-of-proof = Standard of proof
standard-of-proof-SP-0 = Allegation, not assessed
standard-of-proof-SP-1 = Reasonable grounds to suspect
standard-of-proof-SP-2 = Reasonable grounds to believe
standard-of-proof-SP-3 = Balance of probabilities
standard-of-proof-SP-4 = Substantial grounds
standard-of-proof-SP-5 = Beyond reasonable doubt

## Review

vocabulary-verification = Review
verification-draft = Draft
verification-reviewed = Reviewed
verification-verified = Verified

## Confidentiality

vocabulary-confidentiality = Confidentiality
confidentiality-C0 = Public
confidentiality-C1 = Restricted to partners
confidentiality-C2 = Confidential
confidentiality-C3 = Strictly confidential

## Consent

vocabulary-consent = Consent
consent-CON-0 = Not sought or not known
consent-CON-N = Refused
consent-CON-W = Withdrawn
consent-CON-1 = Internal analysis only
consent-CON-2 = Shared with named partners, with identity
consent-CON-3 = Published without identifying data
consent-CON-4 = Published with identity
consent-CON-J = Judicial or accountability use permitted

## Type of source

vocabulary-source-type = Type of source
source-type-testimony = Testimony
source-type-victim_testimony = Testimony of a victim
source-type-witness_testimony = Testimony of a witness
source-type-interview = Interview
source-type-affidavit = Signed affidavit
source-type-questionnaire = Questionnaire or survey
source-type-hearing_transcript = Transcript of a public hearing
source-type-document = Document
source-type-court_record = Court record
source-type-letter = Letter
source-type-press_release = Press release
source-type-newspaper = Newspaper
source-type-leaflet = Leaflet or poster
source-type-archive = Military or police archive
source-type-parliamentary_record = Parliamentary record
source-type-commission_report = Report of a truth commission or inquiry
source-type-igo_report = Report of the UN or another intergovernmental body
source-type-nhri_report = Report of a national human rights institution
source-type-ngo_report = Report or appeal of an NGO
source-type-dataset = Published dataset
source-type-forensic = Medical or forensic finding
source-type-autopsy = Autopsy
source-type-medical_examination = Physician’s examination
source-type-chemical_analysis = Chemical analysis
source-type-exhumation = Exhumation report
source-type-media = Sound, image or digital trace
source-type-photograph = Photograph
source-type-video = Video or film
source-type-audio = Audio recording
source-type-broadcast = Radio or television
source-type-satellite = Satellite imagery
source-type-social_media = Social media content
source-type-digital_metadata = Geolocation or digital metadata

## Connection to the information

vocabulary-source-connection = Connection to the information
source-connection-victim = Victim
source-connection-witness = Witness
source-connection-perpetrator = Perpetrator
source-connection-victim_associate = Relative, colleague or fellow member of the victim
source-connection-perpetrator_associate = Relative, colleague or fellow member of the perpetrator
source-connection-third_party = Third party or reporter
source-connection-lawyer = Lawyer
source-connection-medical = Medical provider
source-connection-ngo = NGO
source-connection-official = Official body
source-connection-unknown = Unknown

## Reliability

vocabulary-reliability = Reliability
reliability-high = Highly reliable
reliability-likely = Likely reliable
reliability-unsure = Unsure
reliability-unlikely = Likely unreliable
reliability-low = Highly unreliable
reliability-unknown = Unknown

## Precision of the place

vocabulary-date-precision = Precision of the date
date-precision-day = As stated
date-precision-approximate = About this day
date-precision-within = Some time between start and end
date-precision-month = About this month
date-precision-year = About this year
vocabulary-place-precision = Precision of the place
place-precision-LP-1 = Exact site, within 100 m
place-precision-LP-2 = Named settlement, or within about 25 km
place-precision-LP-3 = District or municipality
place-precision-LP-4 = Province or region
place-precision-LP-5 = Road, river or border area
place-precision-LP-6 = Country only
place-precision-LP-7 = International waters or airspace
place-precision-LP-B = Blurred on purpose, for protection

## Sex

vocabulary-sex = Sex
sex-female = Female
sex-male = Male
sex-other = Other

## Form

vocabulary-stakeholder-form = Form
stakeholder-form-person = Person
stakeholder-form-group = Group
stakeholder-form-institution = Institution

## Category

vocabulary-stakeholder-category = Category
stakeholder-category-SH-PAR-GOV = Parliamentary majority
stakeholder-category-SH-PAR-OPP = Parliamentary opposition
stakeholder-category-SH-PAR-COM = Parliamentary committee
stakeholder-category-SH-PAR-SEC = Parliamentary secretariat
stakeholder-category-SH-EXE = Executive
stakeholder-category-SH-JUD = Judiciary or prosecution
stakeholder-category-SH-SEC = Security institution
stakeholder-category-SH-NSA = Armed group or ex-combatants
stakeholder-category-SH-NHRI = National human rights institution
stakeholder-category-SH-LOC = Local government
stakeholder-category-SH-TRA = Customary authority
stakeholder-category-SH-REL = Religious leaders
stakeholder-category-SH-VIC = Victims’ association
stakeholder-category-SH-IDP = Displaced persons’ or refugees’ committee
stakeholder-category-SH-WOM = Women’s organisation
stakeholder-category-SH-YOU = Youth organisation
stakeholder-category-SH-MIN = Minority or indigenous body
stakeholder-category-SH-CSO = Human rights or peace NGO
stakeholder-category-SH-ACA = Academia or bar association
stakeholder-category-SH-MED = Media
stakeholder-category-SH-BUS = Business, landowners, investors
stakeholder-category-SH-INT = International organisation, guarantor or donor
stakeholder-category-SH-DIA = Diaspora
stakeholder-category-SH-UNO = Armed or criminal spoiler outside talks

## Level of leadership

vocabulary-lederach-level = Level of leadership
lederach-level-L1 = Top leadership
lederach-level-L2 = Middle range
lederach-level-L3 = Grassroots

## Spoiler type

vocabulary-spoiler-type = Spoiler type
spoiler-type-limited = Limited: goals that can be met within the rules
spoiler-type-greedy = Greedy: goals that grow or shrink with cost and risk
spoiler-type-total = Total: seeks full power

## Confidence

vocabulary-confidence = Confidence
confidence-low = Low
confidence-medium = Medium
confidence-high = High

## Type of relation

vocabulary-relation-type = Type of relation
relation-type-allied_with = Allied with
relation-type-member_of = Member of
relation-type-commands = Commands
relation-type-funds = Funds
relation-type-influences = Influences
relation-type-kin_of = Kin of
relation-type-in_conflict_with = In conflict with
relation-type-represents = Represents
relation-type-victim_of = Victim of
relation-type-bears_responsibility_for = Alleged to bear responsibility for
relation-type-dependent_on = Depends on
relation-type-mediates = Mediates for

## Pillar

vocabulary-pillar = Pillar
pillar-truth = Truth
pillar-justice = Justice
pillar-reparation = Reparation
pillar-non-recurrence = Guarantees of non-recurrence
pillar-memorialisation = Memorialisation
pillar-reconciliation = Reconciliation and dialogue

## Status of the measure

vocabulary-measure-status = Status of the measure
measure-status-proposed = Proposed
measure-status-adopted = Adopted, not yet working
measure-status-in_force = In force
measure-status-completed = Completed
measure-status-rejected = Rejected
measure-status-repealed = Repealed or annulled

## Parliamentary act

vocabulary-parliamentary-act = Parliamentary act
parliamentary-act-CA = Constitutional amendment
parliamentary-act-OL = Organic law
parliamentary-act-LAW = Ordinary law
parliamentary-act-BUD = Budget line
parliamentary-act-OVS = Oversight or parliamentary inquiry
parliamentary-act-RAT = Ratification
parliamentary-act-RES = Resolution or motion
parliamentary-act-REG = Government regulation
parliamentary-act-RUL = Parliament’s own rules

## Order of cost

vocabulary-cost-order = Order of cost
cost-order-XS = Below 0.1 million USD
cost-order-S = 0.1 to 1 million USD
cost-order-M = 1 to 10 million USD
cost-order-L = 10 to 100 million USD
cost-order-XL = Above 100 million USD

## Duty

vocabulary-duty = Duty
duty-O-LEG = Criminalise and enact law
duty-O-INV = Investigate promptly and impartially
duty-O-PRO = Prosecute or extradite, and punish
duty-O-TRU = Truth and the right to know
duty-O-SEA = Search for the missing, return remains
duty-O-REM = Effective remedy and access to justice
duty-O-REP = Reparation
duty-O-RST = Return and property restitution
duty-O-GNR = Prevention and guarantees of non-recurrence
duty-O-VET = Vet and reform institutions
duty-O-PTC = Protect victims and witnesses
duty-O-PAR = Participation and inclusion
duty-O-NDS = Equality and non-discrimination
duty-O-ARC = Preserve archives and evidence
duty-O-EDU = Training and education
duty-O-MON = Independent monitoring and reporting
duty-O-COP = International cooperation
duty-O-CHI = Recovery and reintegration of children
duty-O-NRF = Non-refoulement
duty-O-DDR = Demobilise and reintegrate

## Chain of events

vocabulary-chain-type = Chain of events
chain-type-precedes = Precedes
chain-type-encompasses = Encompasses
chain-type-causes = Causes
chain-type-parallel = Runs parallel to
chain-type-part_of = Is part of
chain-type-follows = Follows
chain-type-consequence_of = Is a consequence of

## Type of intervention

vocabulary-intervention-type = Type of intervention
intervention-type-appeal = Urgent appeal
intervention-type-letter = Letter or petition to authorities
intervention-type-public_statement = Public statement
intervention-type-fact_finding = Fact-finding or visit
intervention-type-legal_aid = Legal assistance
intervention-type-complaint = Complaint or court action
intervention-type-international_procedure = International procedure
intervention-type-parliamentary = Parliamentary question, motion or inquiry
intervention-type-mediation = Mediation or negotiation
intervention-type-medical_aid = Medical assistance
intervention-type-psychosocial_aid = Psychosocial assistance
intervention-type-material_aid = Material assistance
intervention-type-protection = Protection or relocation
intervention-type-trial_observation = Trial observation
intervention-type-search = Search for the missing
intervention-type-other = Other

## State of the intervention

vocabulary-intervention-status = State of the intervention
intervention-status-planned = Planned
intervention-status-under_way = Under way
intervention-status-awaiting_response = Awaiting a response
intervention-status-closed = Closed
intervention-status-withdrawn = Withdrawn

## Priority

vocabulary-priority = Priority
priority-high = High
priority-medium = Medium
priority-low = Low

## Custody

vocabulary-custody-action = Custody
custody-action-collected = Collected
custody-action-received = Received
custody-action-added = Added to the dossier
custody-action-transferred = Handed over
custody-action-copied = Copied
custody-action-exported = Exported
custody-action-verified = Content verified
custody-action-returned = Returned

## Kind of value

vocabulary-value-type = Kind of value
value-type-text = Text
value-type-long_text = Long text
value-type-number = Number
value-type-date = Date
value-type-flag = Yes or no
value-type-term = Term of a vocabulary

vocabulary-reception = How treaties become law
reception-monist = Monist: they bind as soon as they are in force
reception-dualist = Dualist: a law must carry them over
reception-mixed = Mixed

vocabulary-consent-to-be-bound = Consent to be bound
consent-to-be-bound-none = Not bound
consent-to-be-bound-signature = Signature
consent-to-be-bound-ratification = Ratification
consent-to-be-bound-acceptance = Acceptance
consent-to-be-bound-approval = Approval
consent-to-be-bound-accession = Accession
consent-to-be-bound-succession = Succession

vocabulary-armed-conflict = Armed conflict
armed-conflict-none = No armed conflict
armed-conflict-international = International
armed-conflict-non-international = Non-international
armed-conflict-both = Both side by side

vocabulary-attack = Attack on civilians
attack-none = Neither widespread nor systematic
attack-widespread = Widespread
attack-systematic = Systematic
attack-widespread-and-systematic = Widespread and systematic

vocabulary-red-line-finding = Red line
red-line-finding-respected = Respected
red-line-finding-breached = Breached
red-line-finding-not-applicable = Does not apply

vocabulary-frequency = How often
frequency-once = Once
frequency-monthly = Every month
frequency-quarterly = Every quarter
frequency-half-yearly = Every half-year
frequency-yearly = Every year

vocabulary-catalogue-list = List of the catalogue
catalogue-list-instrument = Instruments
catalogue-list-article = Articles
catalogue-list-measure = Measures
catalogue-list-red-line = Red lines
catalogue-list-precedent = Precedents

vocabulary-instrument-type = Kind of instrument
instrument-type-treaty = Treaty
instrument-type-soft-law = Declaration or principles
instrument-type-security-council = Security Council resolution
instrument-type-custom = Customary law

vocabulary-red-line-severity = Severity of a red line
red-line-severity-blocking = Blocks
red-line-severity-warning = Warns

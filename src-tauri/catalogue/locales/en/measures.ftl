### Measures of the catalogue: CODE, CODE-description, CODE-cost-note, CODE-PARAMETER,
### CODE-indicator-N, CODE-red-line-N

## Truth commission

M-TR-01 = Truth commission
M-TR-01-description = Temporary official body that establishes causes, patterns and responsibility for past abuses, hears victims, reports and recommends.
M-TR-01-cost-note = South Africa about 18 M USD per year for about 2.5 years; Peru about 13 M; Guatemala about 10 M; Sierra Leone about 4-5 M
M-TR-01-mandate = Objectives; temporal mandate (start/end dates, cut-off logic)
M-TR-01-material-jurisdiction = Material jurisdiction (closed list of violations; include economic crimes, displacement, sexual violence?)
M-TR-01-territorial-diaspora = Territorial and diaspora reach; personal jurisdiction (state and non-state)
M-TR-01-commissioners = Number of commissioners, national/international mix, gender and group balance, selection panel, vetting, removal grounds, immunity
M-TR-01-powers = Powers: summons, search and seizure, compelling documents, access to classified files, sanction for refusal, referral to the prosecutor
M-TR-01-amnesty = Amnesty: none, recommended or conditional; use immunity of statements
M-TR-01-standard-proof = Standard of proof; power to name individuals; right of reply (Impunity Principle 9)
M-TR-01-hearings = Public, closed, thematic and institutional hearings; media rules; languages
M-TR-01-victim-witness = Victim and witness protection, psychosocial support, legal aid, confidentiality of statements
M-TR-01-regional-offices = Regional offices, staff regime, procurement, audit, donor money rules
M-TR-01-duration = Duration, preparatory period (3-6 months), extension limit and who decides
M-TR-01-report = Report: to whom, deadline, automatic tabling and publication, deadline for the official response, follow-up body
M-TR-01-archive = Archive: owner, access, closure periods, custody on dissolution
M-TR-01-relation-courts = Relation to courts, to amnesty law, to reparation body
M-TR-01-indicator-1 = Statements taken by group and sex
M-TR-01-indicator-2 = Hearings held
M-TR-01-indicator-3 = Share of regions covered
M-TR-01-indicator-4 = Report delivered on time
M-TR-01-indicator-5 = Share of recommendations accepted, started and completed
M-TR-01-indicator-6 = Days from report to tabling
M-TR-01-indicator-7 = Trust survey
M-TR-01-red-line-1 = No blanket amnesty
M-TR-01-red-line-2 = No executive power to edit or withhold the report
M-TR-01-red-line-3 = No removal of commissioners at pleasure
M-TR-01-red-line-4 = No publication of names without right of reply
M-TR-01-red-line-5 = No closure without archive plan

## Commission of inquiry on a specific event

M-TR-02 = Commission of inquiry on a specific event
M-TR-02-description = Judicial or expert inquiry limited to one event or pattern.
M-TR-02-cost-note = Bloody Sunday (Saville) inquiry 1998-2010 about 195 M GBP: set a budget and time cap
M-TR-02-terms-reference = Terms of reference
M-TR-02-judge-panel = Judge or panel
M-TR-02-powers-compulsion = Powers of compulsion
M-TR-02-evidence-rules = Evidence rules
M-TR-02-anonymity = Anonymity
M-TR-02-deadline = Deadline
M-TR-02-publication-duty = Publication duty
M-TR-02-sealed-annexes = Sealed annexes and who may open them
M-TR-02-indicator-1 = Days to report
M-TR-02-indicator-2 = Witnesses
M-TR-02-indicator-3 = Recommendations implemented
M-TR-02-red-line-1 = Must not replace criminal investigation
M-TR-02-red-line-2 = Report must be published

## Parliamentary inquiry or study commission

M-TR-03 = Parliamentary inquiry or study commission
M-TR-03-description = Select committee or mixed MP-expert commission that inquires in parliament’s own name.
M-TR-03-cost-note = Staff, travel, experts
M-TR-03-cross-party = Cross-party composition
M-TR-03-opposition-chair = Opposition chair or co-chair
M-TR-03-power-summon = Power to summon
M-TR-03-closed-sessions = Closed sessions and secrecy oath
M-TR-03-expert-members = Expert members
M-TR-03-minority-report = Minority report right
M-TR-03-deadline = Deadline
M-TR-03-debate-slot = Debate slot on report
M-TR-03-indicator-1 = Sittings
M-TR-03-indicator-2 = Victims heard
M-TR-03-indicator-3 = Recommendations adopted by plenary
M-TR-03-indicator-4 = Government reply within deadline
M-TR-03-red-line-1 = Do not expose witnesses on live broadcast without consent
M-TR-03-red-line-2 = No interference with sub judice cases

## Office or mechanism for missing persons

M-TR-04 = Office or mechanism for missing persons
M-TR-04-description = Permanent humanitarian or mixed body that registers, searches, exhumes, identifies and informs families.
M-TR-04-cost-note = Forensic work dominates
M-TR-04-definition-missing = Definition of missing and disappeared
M-TR-04-independence = Independence
M-TR-04-access-sites = Access to sites and records
M-TR-04-forensic-protocol = Forensic protocol and genetic database
M-TR-04-data-protection = Data protection
M-TR-04-relation-prosecutor = Relation to prosecutor (humanitarian or judicial search)
M-TR-04-family-liaison = Family liaison and right to information
M-TR-04-central-register = Central register
M-TR-04-sites-protection = Sites protection
M-TR-04-technical-partner = International technical partner
M-TR-04-indicator-1 = Cases registered
M-TR-04-indicator-2 = Sites mapped and protected
M-TR-04-indicator-3 = Remains recovered, identified and returned
M-TR-04-indicator-4 = Families informed
M-TR-04-indicator-5 = Median case age
M-TR-04-red-line-1 = No presumption of death imposed on families
M-TR-04-red-line-2 = No use of samples for other purposes
M-TR-04-red-line-3 = Chain of custody kept

## Certificate of absence or legal status of the missing

M-TR-05 = Certificate of absence or legal status of the missing
M-TR-05-description = Lets families manage property, pensions, custody and marriage without declaring death.
M-TR-05-cost-note = Registry work
M-TR-05-applicants = Who may apply
M-TR-05-evidence = Evidence (low)
M-TR-05-issuing-body = Issuing body
M-TR-05-effects = Effects (property, benefits, parental rights)
M-TR-05-duration-review = Duration and review
M-TR-05-criminal-case = No effect on criminal case
M-TR-05-free-charge = Free of charge
M-TR-05-indicator-1 = Certificates issued
M-TR-05-indicator-2 = Days to issue
M-TR-05-indicator-3 = Benefits unlocked
M-TR-05-red-line-1 = Must not close the search

## Archive preservation and access law

M-TR-06 = Archive preservation and access law
M-TR-06-description = Freezes destruction, transfers and opens security and commission archives with privacy safeguards.
M-TR-06-cost-note = Digitisation and storage
M-TR-06-immediate-moratorium = Immediate moratorium on destruction and penalty
M-TR-06-inventory = Inventory
M-TR-06-custodian = Custodian
M-TR-06-access-tiers = Access tiers (data subject, researcher, prosecutor, public)
M-TR-06-redaction-third = Redaction of third parties
M-TR-06-right-rectification = Right of rectification
M-TR-06-digitisation = Digitisation
M-TR-06-security-copy = Security copy abroad
M-TR-06-indicator-1 = Linear metres secured
M-TR-06-indicator-2 = Requests answered in time
M-TR-06-indicator-3 = Destruction incidents
M-TR-06-red-line-1 = Victims’ statements not opened against consent
M-TR-06-red-line-2 = No removal abroad of the only copy

## Conflict mapping or casualty recording

M-TR-07 = Conflict mapping or casualty recording
M-TR-07-description = Systematic record of incidents and deaths before or beside a commission; feeds every other measure.
M-TR-07-cost-note = Small team plus field staff
M-TR-07-methodology-standard = Methodology and standard of proof
M-TR-07-definitions = Definitions
M-TR-07-name-access = Who may see names
M-TR-07-data-sharing = Data sharing with investigators
M-TR-07-update-cycle = Update cycle
M-TR-07-indicator-1 = Incidents coded
M-TR-07-indicator-2 = Share with 2+ independent sources
M-TR-07-indicator-3 = Geographic coverage
M-TR-07-red-line-1 = No raw names in shared copies
M-TR-07-red-line-2 = Never present estimates as counts

## International-crimes and gross-violations criminal law

M-JU-01 = International-crimes and gross-violations criminal law
M-JU-01-description = Defines genocide, crimes against humanity, war crimes, torture, enforced disappearance; modes of liability; no limitation.
M-JU-01-cost-note = Drafting and training
M-JU-01-definitions-aligned = Definitions aligned with treaties
M-JU-01-command-responsibility = Command responsibility
M-JU-01-superior-orders = Superior orders
M-JU-01-immunities = Immunities
M-JU-01-non-limitation = Non-limitation
M-JU-01-temporal-application = Temporal application (ICCPR 15(2))
M-JU-01-jurisdiction = Jurisdiction (territorial, active, passive, universal)
M-JU-01-penalties = Penalties
M-JU-01-victim-participation = Victim participation
M-JU-01-military-courts = Military courts excluded
M-JU-01-indicator-1 = Law in force
M-JU-01-indicator-2 = Treaty definitions covered (checklist)
M-JU-01-indicator-3 = Cases opened
M-JU-01-red-line-1 = No lower definition of torture than CAT 1
M-JU-01-red-line-2 = No statute of limitations for core crimes

## Specialised or hybrid chamber

M-JU-02 = Specialised or hybrid chamber
M-JU-02-description = Dedicated court or panels, national or mixed, for serious crimes.
M-JU-02-cost-note = Special Court for Sierra Leone about 300 M USD over about 11 years; ECCC Cambodia more than 330 M USD 2006-2022 for 3 convictions; national chambers far less
M-JU-02-seat-legal = Seat and legal basis
M-JU-02-jurisdiction-temporal = Jurisdiction and temporal scope
M-JU-02-relation-ordinary = Relation to ordinary courts and ICC
M-JU-02-judges-prosecutors = Judges and prosecutors mix and appointment
M-JU-02-applicable-law = Applicable law
M-JU-02-fair-trial = Fair-trial guarantees and defence office
M-JU-02-victim-participation = Victim participation and reparations
M-JU-02-witness-protection = Witness protection unit
M-JU-02-funding = Funding
M-JU-02-completion-residual = Completion and residual mechanism
M-JU-02-indicator-1 = Cases opened, tried and final
M-JU-02-indicator-2 = Average case duration
M-JU-02-indicator-3 = Victims participating
M-JU-02-indicator-4 = Reversal rate
M-JU-02-indicator-5 = Sexual-violence charges share
M-JU-02-red-line-1 = No death penalty where international partners join
M-JU-02-red-line-2 = Independent appointments
M-JU-02-red-line-3 = Equality of arms
M-JU-02-red-line-4 = No immunity for serving officials

## Specialised investigation and prosecution unit

M-JU-03 = Specialised investigation and prosecution unit
M-JU-03-description = Dedicated prosecutors, analysts and police with a case-selection policy.
M-JU-03-cost-note = Annual line
M-JU-03-independence-tenure = Independence and tenure
M-JU-03-prioritisation-criteria = Prioritisation criteria published
M-JU-03-multidisciplinary-staff = Multidisciplinary staff
M-JU-03-evidence-preservation = Evidence-preservation powers
M-JU-03-cooperation-agreements = Cooperation agreements
M-JU-03-reporting-parliament = Reporting to parliament on numbers only
M-JU-03-indicator-1 = Files opened
M-JU-03-indicator-2 = Indictments
M-JU-03-indicator-3 = Backlog
M-JU-03-indicator-4 = Age of files
M-JU-03-red-line-1 = No political consent needed to charge
M-JU-03-red-line-2 = Parliament must not debate pending cases

## ICC ratification, cooperation law and evidence-sharing

M-JU-04 = ICC ratification, cooperation law and evidence-sharing
M-JU-04-description = Join the Rome Statute, pass cooperation rules, allow sharing with UN investigative mechanisms.
M-JU-04-cost-note = Legal work
M-JU-04-arrest-surrender = Arrest and surrender procedure
M-JU-04-immunities = Immunities
M-JU-04-evidence-requests = Evidence requests
M-JU-04-offences-against = Offences against administration of justice
M-JU-04-privileges-immunities = Privileges and immunities
M-JU-04-national-contact = National contact point
M-JU-04-indicator-1 = Instrument deposited
M-JU-04-indicator-2 = Requests executed and time taken
M-JU-04-red-line-1 = No head-of-state exemption (RS 27)

## Conditional amnesty, reduced or restorative sanctions

M-JU-05 = Conditional amnesty, reduced or restorative sanctions
M-JU-05-description = Benefits for participants in conflict in exchange for truth, disarmament and repair; core crimes excluded.
M-JU-05-cost-note = Depends on deciding body
M-JU-05-eligible-persons = Eligible persons and acts (rebellion and connected political offences)
M-JU-05-exclusion-list = Exclusion list (every violation type marked “never” or “threshold” in the catalogue)
M-JU-05-conditions = Conditions (full truth, disarm, return assets, repair, non-repetition)
M-JU-05-deciding-body = Deciding body and review
M-JU-05-victim-participation = Victim participation
M-JU-05-effect-civil = Effect on civil claims
M-JU-05-loss-benefit = Loss of benefit
M-JU-05-sanction-scale = Sanction scale
M-JU-05-register = Register
M-JU-05-indicator-1 = Applications
M-JU-05-indicator-2 = Granted and refused
M-JU-05-indicator-3 = Truth contributions accepted
M-JU-05-indicator-4 = Repair acts done
M-JU-05-indicator-5 = Recidivism
M-JU-05-red-line-1 = No blanket or self-amnesty
M-JU-05-red-line-2 = Never for genocide, crimes against humanity, war crimes, torture, enforced disappearance or sexual violence
M-JU-05-red-line-3 = No extinguishing of victims’ right to truth and reparation

## Repeal of amnesty, immunity or limitation laws

M-JU-06 = Repeal of amnesty, immunity or limitation laws
M-JU-06-description = Removes legal bars to trials.
M-JU-06-cost-note = Legal work
M-JU-06-repeal-annulment = Repeal or annulment
M-JU-06-effect-closed = Effect on closed cases (ne bis in idem, sham trials)
M-JU-06-limitation-continuous = Limitation and continuous crimes
M-JU-06-parliamentary-immunity = Parliamentary immunity lifting procedure
M-JU-06-transitional-rules = Transitional rules
M-JU-06-indicator-1 = Bars removed
M-JU-06-indicator-2 = Cases reopened
M-JU-06-red-line-1 = Respect legality and fair trial

## Victim and witness protection law

M-JU-07 = Victim and witness protection law
M-JU-07-description = Independent unit, protective measures, support, penalties for intimidation.
M-JU-07-cost-note = Per-person relocation is the driver
M-JU-07-eligibility = Who qualifies (including human rights defenders and commission witnesses)
M-JU-07-measures-ladder = Measures ladder
M-JU-07-risk-assessment = Risk assessment
M-JU-07-independent-agency = Independent agency outside police
M-JU-07-confidentiality-offences = Confidentiality offences
M-JU-07-cross-border = Cross-border relocation
M-JU-07-children = Children
M-JU-07-budget-secrecy = Budget secrecy with oversight
M-JU-07-indicator-1 = Persons protected
M-JU-07-indicator-2 = Breaches
M-JU-07-indicator-3 = Time to decision
M-JU-07-red-line-1 = Must be working before hearings start
M-JU-07-red-line-2 = Suspects’ institutions must not run it

## Community-based or traditional justice

M-JU-08 = Community-based or traditional justice
M-JU-08-description = Local hearings for lesser offences with confession, repair acts and reintegration.
M-JU-08-cost-note = Rwanda gacaca about 40-50 M USD for about 1.9 M cases
M-JU-08-eligible-acts = Eligible acts (lesser offences only)
M-JU-08-consent-victim = Consent of victim and deponent
M-JU-08-panel-composition = Panel composition with women and youth
M-JU-08-prosecutors-filter = Prosecutor’s filter
M-JU-08-record-court = Record and court registration
M-JU-08-human-rights = Human-rights floor
M-JU-08-appeal = Appeal
M-JU-08-no-degrading-acts = No corporal or degrading acts
M-JU-08-indicator-1 = Hearings
M-JU-08-indicator-2 = Agreements completed
M-JU-08-indicator-3 = Victim satisfaction
M-JU-08-indicator-4 = Women on panels
M-JU-08-red-line-1 = Never for core crimes or sexual violence
M-JU-08-red-line-2 = No coercion to forgive
M-JU-08-red-line-3 = Legal safeguards

## Asset freezing, recovery and allocation to victims

M-JU-09 = Asset freezing, recovery and allocation to victims
M-JU-09-description = Trace and confiscate proceeds of abuse and corruption, earmark for reparation.
M-JU-09-cost-note = Self-financing in part
M-JU-09-non-conviction = Non-conviction-based forfeiture tests
M-JU-09-third-party = Third-party rights
M-JU-09-management-agency = Management agency
M-JU-09-earmark-audit = Earmark and audit
M-JU-09-mutual-legal = Mutual legal assistance
M-JU-09-indicator-1 = Value frozen, recovered and paid to victims
M-JU-09-red-line-1 = Due process
M-JU-09-red-line-2 = No discretionary amnesty for corruption

## Administrative reparation programme

M-RE-01 = Administrative reparation programme
M-RE-01-description = State programme paying and serving victims without litigation; mix of individual, collective, material, symbolic.
M-RE-01-cost-note = Beneficiaries times unit cost is the model; run a low, a middle and a high scenario
M-RE-01-beneficiary-definition = Beneficiary definition and cut-off dates
M-RE-01-violations-covered = Violations covered
M-RE-01-benefit-menu = Benefit menu (lump sum or pension, health, education, housing)
M-RE-01-amounts-scale = Amounts and scale
M-RE-01-evidence-threshold = Evidence threshold and good-faith presumption
M-RE-01-application-window = Application window
M-RE-01-heirs-several = Heirs and several spouses
M-RE-01-children-gender = Children and gender rules
M-RE-01-priority-groups = Priority groups
M-RE-01-appeal = Appeal
M-RE-01-relation-court = Relation to court awards
M-RE-01-body-seat = Body and seat
M-RE-01-multi-year = Multi-year financing clause
M-RE-01-outreach-languages = Outreach and languages
M-RE-01-fraud-control = Fraud control
M-RE-01-sunset = Sunset
M-RE-01-indicator-1 = Registered, approved and paid, by sex and group
M-RE-01-indicator-2 = Median days claim to payment
M-RE-01-indicator-3 = Share of the budget executed
M-RE-01-indicator-4 = Unit cost
M-RE-01-indicator-5 = Satisfaction
M-RE-01-indicator-6 = Share of most vulnerable reached
M-RE-01-red-line-1 = No waiver of criminal action
M-RE-01-red-line-2 = No exclusion for opinion or for lacking papers
M-RE-01-red-line-3 = No discrimination
M-RE-01-red-line-4 = Do not pay perpetrators before victims

## Single victims registry

M-RE-02 = Single victims registry
M-RE-02-description = Legal register of victims as gateway to measures.
M-RE-02-cost-note = Enrolment per person 5-50 USD as planning guess (assumption, not a precedent)
M-RE-02-registration = Who registers and where
M-RE-02-low-proof = Low-proof rules
M-RE-02-unique-id = Unique identifier
M-RE-02-data-protection = Data protection and access log
M-RE-02-interoperability = Interoperability
M-RE-02-inclusion-decision = Inclusion decision and appeal
M-RE-02-deadlines = Deadlines
M-RE-02-mobile-teams = Mobile teams
M-RE-02-group-registration = Group registration
M-RE-02-indicator-1 = Registrations
M-RE-02-indicator-2 = Rejection rate
M-RE-02-indicator-3 = Time to decide
M-RE-02-indicator-4 = Female and displaced share
M-RE-02-red-line-1 = Data never shared with security services
M-RE-02-red-line-2 = No ethnic lists in plain form

## Interim relief and urgent needs

M-RE-03 = Interim relief and urgent needs
M-RE-03-description = Fast small grants, medical care, shelter before the full programme.
M-RE-03-cost-note = Timor-Leste CAVR: about 700 urgent grants; Sierra Leone: 3 M USD UN Peacebuilding Fund seed, 2008
M-RE-03-urgency-criteria = Urgency criteria
M-RE-03-cap = Cap
M-RE-03-later-award = No prejudice to later award
M-RE-03-delivery-partner = Delivery partner
M-RE-03-indicator-1 = Days from need to delivery
M-RE-03-indicator-2 = Women and injured reached
M-RE-03-red-line-1 = Not conditional on testimony

## Recognition and repair of survivors of conflict-related sexual violence

M-RE-04 = Recognition and repair of survivors of conflict-related sexual violence
M-RE-04-description = Dedicated status, pension and services with confidential procedure.
M-RE-04-cost-note = Monthly pension model
M-RE-04-confidential-application = Confidential application
M-RE-04-police-report = No police report needed
M-RE-04-men-boys = Men and boys included
M-RE-04-children-born-of-rape = Children born of rape
M-RE-04-benefit-level = Benefit level
M-RE-04-one-stop = One-stop services
M-RE-04-stigma-safe = Stigma-safe payment label
M-RE-04-deadline = No deadline or long one
M-RE-04-indicator-1 = Applications
M-RE-04-indicator-2 = Approval rate
M-RE-04-indicator-3 = Confidentiality breaches
M-RE-04-red-line-1 = Names never in any open file
M-RE-04-red-line-2 = No confrontation with perpetrator
M-RE-04-red-line-3 = No medical re-examination

## Collective and community reparation

M-RE-05 = Collective and community reparation
M-RE-05-description = Services, infrastructure and symbolic acts for communities targeted as such.
M-RE-05-cost-note = Per-community grant
M-RE-05-selection-criteria = Selection criteria
M-RE-05-community-plan = Community plan with quotas for women
M-RE-05-distinction-ordinary = Distinction from ordinary development
M-RE-05-ceiling-community = Ceiling per community
M-RE-05-implementing-agency = Implementing agency
M-RE-05-free-prior = Free prior informed consent for indigenous peoples
M-RE-05-indicator-1 = Plans agreed and completed
M-RE-05-indicator-2 = Women’s share in decisions
M-RE-05-red-line-1 = Label must say reparation
M-RE-05-red-line-2 = Must not reward perpetrator authorities

## Housing, land and property restitution

M-RE-06 = Housing, land and property restitution
M-RE-06-description = Mass-claims or judicial process giving back or compensating property lost by displacement.
M-RE-06-cost-note = Adjudication plus enforcement
M-RE-06-types-right = Types of right, including customary rights and tenancy
M-RE-06-loss-period = Loss period
M-RE-06-presumption-duress = Presumption of duress and inverted burden of proof
M-RE-06-good-faith = Good-faith occupant
M-RE-06-body = Body (commission or court)
M-RE-06-womens-title = Women’s title
M-RE-06-moratorium-sales = Moratorium on sales
M-RE-06-enforcement-eviction = Enforcement and eviction rules with alternative housing
M-RE-06-compensation-fallback = Compensation fallback
M-RE-06-cadastre-repair = Cadastre repair
M-RE-06-deadline = Deadline
M-RE-06-indicator-1 = Claims filed, decided and enforced
M-RE-06-indicator-2 = Hectares
M-RE-06-indicator-3 = Returns sustained after 2 years
M-RE-06-indicator-4 = Attacks on claimants
M-RE-06-red-line-1 = No forced return
M-RE-06-red-line-2 = No eviction without due process

## Rehabilitation - health and psychosocial care

M-RE-07 = Rehabilitation: health and psychosocial care
M-RE-07-description = Free specialised care for victims and relatives.
M-RE-07-cost-note = Annual health line
M-RE-07-entitlement-card = Entitlement card
M-RE-07-service-package = Service package
M-RE-07-trained-staff = Trained staff
M-RE-07-confidentiality = Confidentiality
M-RE-07-coverage-relatives = Coverage of relatives
M-RE-07-monitoring-victims = Monitoring by victims
M-RE-07-indicator-1 = Patients
M-RE-07-indicator-2 = Waiting time
M-RE-07-indicator-3 = Rural access
M-RE-07-red-line-1 = No care in institutions of the alleged perpetrators

## Reparation fund and financing clause

M-RE-08 = Reparation fund and financing clause
M-RE-08-description = Ring-fenced fund with statutory sources.
M-RE-08-cost-note = Administration only
M-RE-08-sources = Sources (budget share, recovered assets, levy, donors)
M-RE-08-multi-year = Multi-year appropriation
M-RE-08-board-victims = Board with victims
M-RE-08-annual-report = Annual report to parliament
M-RE-08-audit = Audit
M-RE-08-carry-over = Carry-over
M-RE-08-indicator-1 = Inflow against plan
M-RE-08-indicator-2 = Share disbursed
M-RE-08-indicator-3 = Arrears
M-RE-08-red-line-1 = No fund without payment schedule

## Return, local integration or resettlement of displaced persons

M-RE-09 = Return, local integration or resettlement of displaced persons
M-RE-09-description = Statute on protection and durable solutions.
M-RE-09-cost-note = Housing
M-RE-09-idp-definition = IDP definition
M-RE-09-voluntary-informed = Voluntary informed choice
M-RE-09-documents-replacement = Documents replacement
M-RE-09-security-guarantee = Security guarantee
M-RE-09-services = Services
M-RE-09-voting = Voting
M-RE-09-coordination-body = Coordination body
M-RE-09-monitoring = Monitoring
M-RE-09-indicator-1 = Persons with durable solution (8 IASC criteria)
M-RE-09-indicator-2 = Secondary displacement
M-RE-09-red-line-1 = No involuntary return
M-RE-09-red-line-2 = Non-refoulement

## Vetting and integrity screening of public officials

M-GN-01 = Vetting and integrity screening of public officials
M-GN-01-description = Individual review of officials for involvement in abuse; removal or non-appointment.
M-GN-01-cost-note = Files and hearings
M-GN-01-posts-covered = Posts covered
M-GN-01-criteria = Criteria (individual conduct, not membership)
M-GN-01-evidence-threshold = Evidence threshold
M-GN-01-body-independence = Body independence
M-GN-01-hearing-appeal = Hearing and appeal
M-GN-01-interim-suspension = Interim suspension
M-GN-01-duration-bar = Duration of bar
M-GN-01-public-closed = Public or closed results
M-GN-01-re-certification = Re-certification
M-GN-01-data-sources = Data sources
M-GN-01-indicator-1 = Reviewed
M-GN-01-indicator-2 = Removed
M-GN-01-indicator-3 = Appeals upheld
M-GN-01-indicator-4 = Gender and group composition after
M-GN-01-red-line-1 = No collective guilt or purely membership-based lustration
M-GN-01-red-line-2 = Right to be heard
M-GN-01-red-line-3 = Time-bound

## Security-sector reform and parliamentary oversight

M-GN-02 = Security-sector reform and parliamentary oversight
M-GN-02-description = Legal basis, mission, limits, accountability of army, police, intelligence.
M-GN-02-cost-note = Within sector budget
M-GN-02-separation-army = Separation of army and police
M-GN-02-intelligence-mandate = Intelligence mandate and warrants
M-GN-02-use-force = Use-of-force rules
M-GN-02-independent-complaints = Independent complaints body
M-GN-02-military-jurisdiction = Military jurisdiction limited to military offences
M-GN-02-private-security = Private security
M-GN-02-ethnic-gender = Ethnic and gender composition
M-GN-02-defence-budget = Defence budget transparency
M-GN-02-standing-committee = Standing committee with clearance
M-GN-02-indicator-1 = Complaints resolved
M-GN-02-indicator-2 = Budget disclosed
M-GN-02-indicator-3 = Composition
M-GN-02-indicator-4 = Oversight hearings held
M-GN-02-red-line-1 = No secret detention powers
M-GN-02-red-line-2 = No blanket secrecy against parliament

## Judicial independence reform

M-GN-03 = Judicial independence reform
M-GN-03-description = Appointments, tenure, budget, court access.
M-GN-03-cost-note = Courts budget
M-GN-03-judicial-council = Judicial council composition
M-GN-03-appointment-discipline = Appointment and discipline
M-GN-03-case-allocation = Case allocation
M-GN-03-budget-share = Budget share
M-GN-03-legal-aid = Legal aid
M-GN-03-constitutional-complaint = Constitutional complaint
M-GN-03-indicator-1 = Clearance rate
M-GN-03-indicator-2 = Removals outside procedure
M-GN-03-indicator-3 = Perception survey
M-GN-03-red-line-1 = Irremovability respected except by fair vetting (Impunity Principle 30)

## National human rights institution

M-GN-04 = National human rights institution
M-GN-04-description = Paris-Principles body with follow-up role.
M-GN-04-cost-note = Annual line
M-GN-04-broad-mandate = Broad mandate
M-GN-04-pluralist-appointment = Pluralist appointment by parliament
M-GN-04-powers = Powers (investigate, visit, litigate)
M-GN-04-immunity = Immunity
M-GN-04-own-budget = Own budget
M-GN-04-annual-report = Annual report debated
M-GN-04-role-monitoring = Role in monitoring commission recommendations
M-GN-04-indicator-1 = GANHRI status
M-GN-04-indicator-2 = Budget executed
M-GN-04-indicator-3 = Reports debated in plenary
M-GN-04-red-line-1 = No serving officials with vote

## National preventive mechanism against torture

M-GN-05 = National preventive mechanism against torture
M-GN-05-description = OPCAT visiting body.
M-GN-05-cost-note = Annual line
M-GN-05-access-all = Access to all places without notice
M-GN-05-private-interviews = Private interviews
M-GN-05-own-budget = Own budget
M-GN-05-annual-report = Annual report
M-GN-05-reprisals = No reprisals
M-GN-05-indicator-1 = Visits
M-GN-05-indicator-2 = Recommendations implemented
M-GN-05-red-line-1 = Full independence (OPCAT 18)

## Treaty ratification and harmonisation package

M-GN-06 = Treaty ratification and harmonisation package
M-GN-06-description = Join missing treaties, lift reservations, accept complaints procedures, align laws.
M-GN-06-cost-note = Legal work
M-GN-06-treaty-list = Treaty list by gap analysis
M-GN-06-reservations-review = Reservations review
M-GN-06-implementing-acts = Implementing acts
M-GN-06-reporting-calendar = Reporting calendar
M-GN-06-translation-dissemination = Translation and dissemination
M-GN-06-indicator-1 = Instruments deposited
M-GN-06-indicator-2 = Laws aligned
M-GN-06-indicator-3 = Overdue reports
M-GN-06-red-line-1 = No reservation against object and purpose

## Repeal of discriminatory and repressive law; equality and minority-rights act

M-GN-07 = Repeal of discriminatory and repressive law; equality and minority-rights act
M-GN-07-description = Removes root causes in the statute book.
M-GN-07-cost-note = Equality body
M-GN-07-statute-book = Statute-book audit
M-GN-07-protected-grounds = Protected grounds
M-GN-07-language = Language
M-GN-07-religion = Religion
M-GN-07-nationality = Nationality
M-GN-07-land = Land
M-GN-07-equality-body = Remedies and equality body
M-GN-07-temporary-special = Temporary special measures
M-GN-07-indicator-1 = Laws repealed
M-GN-07-indicator-2 = Complaints decided
M-GN-07-red-line-1 = No new group privilege without review clause

## Constitutional settlement - power-sharing, decentralisation, electoral reform

M-GN-08 = Constitutional settlement: power-sharing, decentralisation, electoral reform
M-GN-08-description = Structural guarantees for inclusion.
M-GN-08-cost-note = Consultation and referendum
M-GN-08-process = Process (assembly, referendum)
M-GN-08-public-participation = Public participation
M-GN-08-rights-chapter = Rights chapter
M-GN-08-second-chamber = Second chamber or vetoes
M-GN-08-territorial-autonomy = Territorial autonomy
M-GN-08-electoral-system = Electoral system and quotas
M-GN-08-review-clause = Review clause
M-GN-08-indicator-1 = Turnout and approval by region
M-GN-08-indicator-2 = Group representation
M-GN-08-red-line-1 = No permanent exclusion of citizens outside main groups (Sejdic and Finci v. Bosnia, ECtHR 2009)

## Hate-speech and media law

M-GN-09 = Hate-speech and media law
M-GN-09-description = Narrow incitement offence, media self-regulation, counter-speech.
M-GN-09-cost-note = Regulator
M-GN-09-six-part = Six-part threshold test (Rabat Plan of Action 2012)
M-GN-09-intent = Intent
M-GN-09-civil-criminal = Civil and criminal tiers
M-GN-09-independent-regulator = Independent regulator
M-GN-09-online-platforms = Online platforms
M-GN-09-parliamentary-immunity = Parliamentary immunity limits and code of conduct for MPs
M-GN-09-indicator-1 = Cases by outcome
M-GN-09-indicator-2 = Chilling-effect complaints
M-GN-09-red-line-1 = No vague denial or ideology offences used against critics

## Disarmament, demobilisation and reintegration law (with child release)

M-GN-10 = Disarmament, demobilisation and reintegration law (with child release)
M-GN-10-description = Legal status and support for ex-combatants; release of children.
M-GN-10-cost-note = Per-capita package
M-GN-10-eligibility = Eligibility
M-GN-10-screening = Screening against serious crimes
M-GN-10-weapons = Weapons
M-GN-10-benefits-balanced = Benefits balanced with victims’ benefits
M-GN-10-women-children = Women and children associated with forces
M-GN-10-community-projects = Community projects
M-GN-10-land = Land
M-GN-10-data-protection = Data protection
M-GN-10-indicator-1 = Demobilised by sex and age
M-GN-10-indicator-2 = Children released
M-GN-10-indicator-3 = Recidivism
M-GN-10-indicator-4 = Community acceptance
M-GN-10-red-line-1 = Children never prosecuted as adults for association
M-GN-10-red-line-2 = No better terms for perpetrators than for victims

## Education and curriculum reform

M-GN-11 = Education and curriculum reform
M-GN-11-description = History and human-rights teaching, teacher training, report in schools.
M-GN-11-cost-note = Textbooks and training
M-GN-11-curriculum-commission = Curriculum commission with plural membership
M-GN-11-textbook-approval = Textbook approval
M-GN-11-use-commission = Use of commission report
M-GN-11-teacher-protection = Teacher protection
M-GN-11-mother-tongue = Mother-tongue
M-GN-11-universities = Universities
M-GN-11-security-forces = Security-forces training
M-GN-11-indicator-1 = Schools using material
M-GN-11-indicator-2 = Teachers trained
M-GN-11-red-line-1 = No single official truth enforced by penalty

## Official acknowledgement and apology

M-ME-01 = Official acknowledgement and apology
M-ME-01-description = Solemn statement by head of state, government or parliament naming the wrong and responsibility.
M-ME-01-cost-note = Event
M-ME-01-wording-negotiated = Wording negotiated with victims
M-ME-01-names-wrongs = Names wrongs and institutions
M-ME-01-accepts-responsibility = Accepts responsibility
M-ME-01-linked-concrete = Linked to concrete measures
M-ME-01-venue-presence = Venue and presence of victims
M-ME-01-record-hansard = Record in Hansard
M-ME-01-translation = Translation
M-ME-01-indicator-1 = Victims’ groups endorsing text
M-ME-01-indicator-2 = Measures announced and delivered
M-ME-01-red-line-1 = No conditional or passive-voice apology
M-ME-01-red-line-2 = No equal-blame wording unless found by evidence

## Memorials, museums and sites of conscience

M-ME-02 = Memorials, museums and sites of conscience
M-ME-02-description = Protect sites, build inclusive memorials, fund museums.
M-ME-02-cost-note = From plaque to museum
M-ME-02-site-protection = Site protection list
M-ME-02-governing-body = Governing body independent and plural
M-ME-02-victims-veto = Victims’ veto on display of images
M-ME-02-inscription-policy = Inscription policy
M-ME-02-local-initiatives = Local initiatives fund
M-ME-02-maintenance-line = Maintenance line
M-ME-02-indicator-1 = Sites protected
M-ME-02-indicator-2 = Visitors
M-ME-02-indicator-3 = Conflicts over inscription
M-ME-02-red-line-1 = No triumphalist or one-sided site with public money
M-ME-02-red-line-2 = Human remains treated with dignity

## Day of remembrance and symbolic acts

M-ME-03 = Day of remembrance and symbolic acts
M-ME-03-description = National day, honours, renaming, return of documents and names.
M-ME-03-cost-note = Event
M-ME-03-date-chosen = Date chosen with victims
M-ME-03-inclusiveness = Inclusiveness
M-ME-03-parliamentary-ceremony = Parliamentary ceremony
M-ME-03-renaming-rules = Renaming rules
M-ME-03-indicator-1 = Attendance across groups
M-ME-03-red-line-1 = No hierarchy of victims

## National peace, reconciliation or cohesion commission

M-RC-01 = National peace, reconciliation or cohesion commission
M-RC-01-description = Standing body for mediation, early warning, inter-group programmes.
M-RC-01-cost-note = Annual line
M-RC-01-mandate-without = Mandate without judicial power
M-RC-01-appointment = Appointment
M-RC-01-regional-councils = Regional councils
M-RC-01-early-warning = Early-warning link
M-RC-01-complaint-handling = Complaint handling
M-RC-01-reporting = Reporting
M-RC-01-relation-nhri = Relation to NHRI and truth body
M-RC-01-indicator-1 = Disputes mediated
M-RC-01-indicator-2 = Trust and contact survey (e.g. reconciliation barometer)
M-RC-01-red-line-1 = No forced unity doctrine
M-RC-01-red-line-2 = No duplication with criminal justice

## National consultation or dialogue on transitional justice

M-RC-02 = National consultation or dialogue on transitional justice
M-RC-02-description = Structured consultation before the law is drafted.
M-RC-02-cost-note = Sessions, travel, interpretation
M-RC-02-sampling-regions = Sampling of regions and groups
M-RC-02-safe-separate = Safe separate sessions for women and survivors
M-RC-02-languages = Languages
M-RC-02-neutral-facilitator = Neutral facilitator
M-RC-02-report-published = Report published
M-RC-02-parliament-obliged = Parliament obliged to answer
M-RC-02-diaspora-refugees = Diaspora and refugees
M-RC-02-indicator-1 = Participants by sex, age, group and region
M-RC-02-indicator-2 = Share of proposals reflected in the bill
M-RC-02-red-line-1 = No naming of individuals in open sessions
M-RC-02-red-line-2 = Participation never a condition for aid

## Local peace committees and community dialogue

M-RC-03 = Local peace committees and community dialogue
M-RC-03-description = Inclusive local bodies for dialogue and dispute settlement.
M-RC-03-cost-note = Per district
M-RC-03-composition-quotas = Composition and quotas
M-RC-03-link-district = Link to district and national body
M-RC-03-training = Training
M-RC-03-small-grants = Small grants
M-RC-03-record-keeping = Record keeping
M-RC-03-limits-jurisdiction = Limits on jurisdiction
M-RC-03-indicator-1 = Committees active
M-RC-03-indicator-2 = Disputes settled
M-RC-03-indicator-3 = Women and youth share
M-RC-03-red-line-1 = No jurisdiction over core crimes

## Follow-up mechanism for recommendations

M-RC-04 = Follow-up mechanism for recommendations
M-RC-04-description = Statutory duty to answer, implement and report; parliamentary follow-up committee.
M-RC-04-cost-note = Secretariat
M-RC-04-government-reply = Government reply deadline
M-RC-04-action-plan = Action plan with budget and owner per recommendation
M-RC-04-quarterly-report = Quarterly report
M-RC-04-parliamentary-committee = Parliamentary committee with opposition chair
M-RC-04-independent-monitor = Independent monitor (NHRI)
M-RC-04-public-tracker = Public tracker
M-RC-04-sunset-final = Sunset and final evaluation
M-RC-04-indicator-1 = Reply on time
M-RC-04-indicator-2 = Share implemented after 12, 36 and 60 months
M-RC-04-indicator-3 = Hearings held
M-RC-04-red-line-1 = Parliament may not rewrite findings (Kenya 2013 amendment bill as counter-example)

## Cross-party reconciliation caucus and parliament’s own measures

M-RC-05 = Cross-party reconciliation caucus and parliament’s own measures
M-RC-05-description = Caucus, code of conduct, inclusive committees, protection of MPs’ rights.
M-RC-05-cost-note = Secretariat
M-RC-05-co-chairs = Co-chairs across divide
M-RC-05-opposition-rights = Opposition rights
M-RC-05-language-interpretation = Language and interpretation in chamber
M-RC-05-code-hate = Code on hate speech
M-RC-05-induction-training = Induction training
M-RC-05-ipu-chrp = IPU CHRP focal point
M-RC-05-indicator-1 = Joint motions tabled
M-RC-05-indicator-2 = Attendance across parties
M-RC-05-red-line-1 = No veto over victims’ initiatives

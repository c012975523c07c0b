## What no measure may do, whichever it is. The lines of one measure stand with it in measures.ftl.

RL-AMNESTY-NEVER = No amnesty for genocide, crimes against humanity, war crimes, torture, enforced disappearance, extrajudicial execution, slavery or rape
RL-AMNESTY-THRESHOLD = No amnesty before it is answered whether the acts were part of a widespread or systematic attack or tied to an armed conflict
RL-AMNESTY-REMEDY = No amnesty or pardon that ends victims’ right to the truth, to a remedy and to reparation
RL-IMMUNITY = No immunity by office for crimes under international law
RL-LIMITATION = No limitation for genocide, crimes against humanity and war crimes; none runs for a disappearance while the fate is unknown
RL-MILITARY-COURT = No trial of serious human rights violations by military courts
RL-RETROACTIVITY = No punishment of what was no crime under national or international law when it was done
RL-CRIMINAL-CASES = Does not replace, suspend or end criminal investigation
RL-MANDATE = No dates, places or acts chosen so that a group of victims, or one side’s acts, are left out
RL-WITNESS = No testimony is heard before protection and support of victims and witnesses work
RL-FOLLOW-UP = No recommendations without a duty to answer them, a date and a body that follows up
RL-FINDINGS = Neither government nor parliament edits or approves the findings before they are published
RL-NAMING = No one is named as responsible below the balance of probabilities, or without having been able to answer
RL-CONSENT = Nothing that identifies a victim or witness is passed on without their consent
RL-CONSULTATION = Not adopted before victims, women and the groups concerned were heard
RL-INDEPENDENCE = No institution whose members are implicated appoints, directs or pays the body at will
RL-RESOURCES = No mandate without the money for it
RL-NON-DISCRIMINATION = No distinction between victims by sex, origin, religion, opinion or by who harmed them

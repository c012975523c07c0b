### Norms: what is in play and why, and the part of the window about them.

part-norms = Norms

## How far a norm is in play

norm-in-play = In play
norm-perhaps-in-play = In play, not certain
norm-not-in-play = Not in play
norm-judged = Judged

## The steps of a derivation; $instrument and $violation-type are labels, $from and $until dates

norm-step-cited = The catalogue cites it for “{ $violation-type }”.
norm-step-type = The duties follow from “{ $violation-type }” itself, whatever was ratified.
norm-step-not-cited = The catalogue does not cite it for this type.
norm-step-nexus-holds = { $when ->
    [attack] It bears only on an attack on civilians, and the situation “{ $situation }” says there was one: { $attack }.
    [international] It bears only on an international armed conflict, and the situation “{ $situation }” says there was one.
    [non-international] It bears only on a non-international armed conflict, and the situation “{ $situation }” says there was one.
   *[conflict] It bears only on an armed conflict, and the situation “{ $situation }” says there was one: { $armed-conflict }.
}
norm-step-nexus-may-hold = { $when ->
    [attack] It bears only on an attack on civilians. The situation “{ $situation }” says there was one, but what is recorded does not say whether the event falls into it.
   *[conflict] It bears only on an armed conflict. The situation “{ $situation }” says there was one, but what is recorded does not say whether the event falls into it.
}
norm-step-nexus-unanswered = { $when ->
    [attack] It bears only on an attack on civilians. The situation “{ $situation }” does not answer that question yet, so it is kept in play.
    [international] It bears only on an international armed conflict. The situation “{ $situation }” does not answer that question yet, so it is kept in play.
    [non-international] It bears only on a non-international armed conflict. The situation “{ $situation }” does not answer that question yet, so it is kept in play.
   *[conflict] It bears only on an armed conflict. The situation “{ $situation }” does not answer that question yet, so it is kept in play.
}
norm-step-nexus-may-fail = { $when ->
    [attack] It bears only on an attack on civilians. The situation “{ $situation }” says there was none, but what is recorded does not say whether the event falls into it.
   *[conflict] It bears only on an armed conflict. The situation “{ $situation }” says there was none of that kind, but what is recorded does not say whether the event falls into it.
}
norm-step-nexus-no-situation = { $when ->
    [attack] It bears only on an attack on civilians. No situation takes this event in, so the question was never asked, and it is kept in play.
   *[conflict] It bears only on an armed conflict. No situation takes this event in, so the question was never asked, and it is kept in play.
}
norm-step-nexus-no-question = It depends on “{ $when }”, about which there is no question; it is kept in play.
norm-step-nexus-fails = { $when ->
    [attack] It bears only on an attack on civilians, and the situation “{ $situation }” says there was none.
    [international] It bears only on an international armed conflict, and the situation “{ $situation }” says there was none.
    [non-international] It bears only on a non-international armed conflict, and the situation “{ $situation }” says there was none.
   *[conflict] It bears only on an armed conflict, and the situation “{ $situation }” says there was none.
}
norm-step-soft-law = A declaration or set of principles: nobody ratifies it, and it is weighed as such.
norm-step-security-council = A resolution of the Security Council: no ratification is asked for.
norm-step-custom = Customary law: it binds without ratification.
norm-step-in-force = In force for the country from { $from }, and so when this happened.
norm-step-going-on = In force for the country from { $from }, after it began. A disappearance goes on until the person’s fate is clarified (Convention on Enforced Disappearance, 8; Declaration, 17), so it binds unless the fate was clarified before.
norm-step-may-fall = In force for the country from { $from }. The date of the event, or of the treaty, is not exact enough to say whether it was when this happened.
norm-step-soon-after-consent = The country consented on { $from }. From when that took effect is not recorded, and this happened within six months of it.
norm-step-bound-undated = The country is bound, but since when is not recorded; it is kept in play.
norm-step-status-unrecorded = Whether the country is bound is not recorded; it is kept in play.
norm-step-before-anybody = It entered into force only on { $from }, for any State (Vienna Convention on the Law of Treaties, 24, 28).
norm-step-before-in-force = In force for the country only from { $from }, after this happened (Vienna Convention on the Law of Treaties, 28).
norm-step-after-denunciation = The country left it on { $until }, before this happened.
norm-step-not-bound = The country is recorded as not bound by it.
norm-step-instrument-unknown = The catalogue has no instrument of this code; it is kept in play.
norm-step-custom-article = The article binds as custom as well, whoever ratified what.
norm-step-judged-in-play = Judged to be in play: { $reason }
norm-step-judged-not-in-play = Judged not to be in play: { $reason }

## Norms in play for an event

norms-of-event = Norms in play
norms-of-event-summary = { $count ->
    [one] One norm in play
   *[other] { $count } norms in play
}{ $uncertain ->
    [0] {""}
   *[other] , of these { $uncertain } not certain
}
norms-of-event-hint = What the violation types of this event bring into play, by date, treaty status and situation. Not legal advice.
norms-of-event-none = No norm follows: the event has no act with a violation type of the catalogue.
norms-show-out = { $count ->
    [one] Show the one that is not in play
   *[other] Show the { $count } that are not in play
}
norms-hide-out = Hide what is not in play
norms-why = Why
norms-duties = Duties
norm-type-alone = Follows from the type alone
norm-article = { $instrument }, { $article }
norm-judge = Judge otherwise…
norm-judge-change = Change the judgement…
norm-judge-title = Judge this norm for this event
norm-judge-body = Your judgement goes before what is derived, for this event only, and stays in its history with its reason.
norm-judge-in-play = Is it in play for this event?
norm-judge-reason = Reason
norm-judge-reason-hint = On what it rests: a judgment, a finding, an expert’s opinion.
norm-judge-assessor = Judged by
norm-judge-save = Keep the judgement
norm-judge-remove = Take the judgement back
norm-judge-saved = The judgement on { $instrument } is kept.
norm-judge-removed = The judgement on { $instrument } was taken back.

## The part

norms-not-advice = Not legal advice: the catalogue says what to look for. Entries marked “to be verified” were not checked against their source yet; have counsel confirm what a State owes.
norms-verify = To be verified
norms-by-instrument = Instruments
norms-by-duty = Obligations
norms-situations = Situations
norms-views = Ways to look at the norms
norms-import = Import treaty statuses
norms-total = { $count ->
    [one] One instrument
   *[other] { $count } instruments
}, { $recorded } with a recorded status
norms-search = Find an instrument
norms-none-found = No instrument has these words.
norms-column-instrument = Instrument
norms-column-code = Code
norms-column-status = Status
norms-column-in-force = In force from
norms-column-events = Events
norms-column-uncertain = Not certain
norms-status-none = Not recorded
norms-status-not-treaty = No ratification asked for
norms-status-not-bound = Not bound
norms-status-denounced = Left on { $date }
norms-status-left-undated = Left, date not known
norms-back = Back to the norms
norms-articles = Articles and obligations
norms-articles-none = The catalogue gives no article of this instrument.
norms-column-article = Article
norms-column-obligation = Obligation
norms-custom = Binds as custom too
norms-status-heading = Where the country stands
norms-status-empty = Nothing is recorded. Until it is, the instrument counts as in play, marked “not certain”, so that no duty is lost by missing data.
norms-status-general = Adopted { $adopted }; in force since { $force }
norms-status-add = Record the status
norms-status-another = Record another period
norms-status-edit = Change
norms-status-title = Status of { $instrument }
norms-status-hint-bound = The day of ratification, accession or succession.
norms-status-hint-in-force = The day it entered into force for the country; where empty, it is counted from the day of consent.
norms-status-delete = Delete this status
norms-status-delete-body = The instrument then counts as “not recorded” again. You can undo this.
norms-status-saved = The status of { $instrument } is kept.
norms-status-deleted = The status of { $instrument } was deleted.
norms-status-save = Keep the status
norms-events-link = { $count ->
    [0] It bears on no event
    [one] It bears on one event
   *[other] It bears on { $count } events
}
norms-events-uncertain = { $count ->
    [one] for one of them this is not certain
   *[other] for { $count } of them this is not certain
}
norms-show-events = Show these events
norms-watched-by = Watched over by
norms-complain-by = Complaints
norms-text-at = Text
norms-duty-articles = { $count ->
    [one] One article
   *[other] { $count } articles
}

## Situations

situations-hint = A situation is a stretch of the conflict. The threshold questions are asked once for each and remembered: norms on armed conflict, and on attacks on civilians, are in play or not by its answers.
situations-none = No situation yet
situations-none-body = Say when, where and by whom, and answer whether there was an armed conflict and whether there was a widespread or systematic attack on civilians. Until then the norms that depend on it stay in play, marked “not certain”.
situations-new = New situation
situation-events = { $count ->
    [0] Takes in no event
    [one] Takes in one event
   *[other] Takes in { $count } events
}
situation-uncertain = { $count ->
    [one] one of them only perhaps
   *[other] { $count } of them only perhaps
}
situation-decides = { $count ->
    [one] decides norms of one event
   *[other] decides norms of { $count } events
}
situation-decides-nothing = decides nothing in this dossier
situation-unanswered = Not answered yet
situation-question-armed-conflict = Was there an armed conflict?
situation-question-attack = Was there a widespread or systematic attack on a civilian population?
situation-explain-armed-conflict = International: between States, or an occupation (Geneva Conventions, common article 2). Non-international: prolonged violence between government forces and organised armed groups, or between such groups, above riots and isolated acts (common article 3; Additional Protocol II, 1). A state of war declared by decree does not make one by itself.
situation-explain-attack = A course of conduct with many acts against civilians, under or furthering the policy of a State or organisation (Rome Statute 7(1), 7(2)(a)). Widespread: large in scale or number of victims. Systematic: organised, following a pattern. One of the two is enough.
situation-needs-name = A situation needs a name.
situation-needs-reason = Each answer needs its reason.
situation-back = Back to the situations
situation-everywhere = Everywhere
situation-anybody = By anybody
situation-period-hint = Empty means at any time. An interval: 1973-09-11/1990-03-10.
situation-scope = What it takes in
situation-questions = Threshold questions
situation-evidence = On what it rests
situation-unnamed = Unnamed situation
situation-delete = Delete “{ $name }”?
situation-delete-body = The norms it decides become uncertain again. You can undo this.
situation-deleted = The situation “{ $name }” was deleted.
situations-outside = Events that no situation takes in
situations-outside-count = { $count ->
    [one] One event has norms that depend on this question, and no situation takes it in.
   *[other] { $count } events have norms that depend on this question, and no situation takes them in.
}

## Importing statuses

statuses-import-title = Import treaty statuses
statuses-import-body = A CSV or Excel table as the UN Treaty Collection, OHCHR or the ICRC give it: treaty, country, signature, ratification (with a, A, d or s), entry into force, reservations, complaints. Rows of other countries are left out.
statuses-choose = Choose a file…
statuses-trial = Nothing is written yet. This is what the import would do:
statuses-counts = { $created } new, { $updated } changed, { $skipped } as before, { $foreign } of other countries, { $failed } not readable
statuses-rows = { $count ->
    [one] One row read:
   *[other] { $count } rows read:
}
statuses-import-now = { $count ->
    [0] Nothing to import
    [one] Import one status
   *[other] Import { $count } statuses
}
statuses-notes = Rows that deserve a look
statuses-column-row = Row
statuses-column-outcome = Outcome
statuses-column-what = What
statuses-outcome-created = New
statuses-outcome-updated = Changed
statuses-outcome-skipped = As before
statuses-outcome-failed = Not read
statuses-replaces = Replaces: { $fields }
statuses-imported = { $count ->
    [one] One treaty status imported
   *[other] { $count } treaty statuses imported
}
chip-norm-instrument = Norm: { $instrument }
chip-norm-situation = Taken in by one situation
chip-norm-outside = In no situation
chip-norm-question = { $where }, asked about: { $question }

## Stakeholders, and the bar that saves a record.

draft-leave = Leave without saving?
draft-leave-body = What you changed here is not saved yet.
draft-discard = Discard the changes
draft-keep = Keep editing
record-save = Save
record-discard = Discard
record-delete = Delete
record-reason = Reason for the change
record-reason-hint = Why? (optional, kept in the history)
record-unsaved = Not saved yet
record-all-saved = Everything is saved
record-not-ready = Something needed is missing.
record-nothing-to-save = There is nothing to save.

stakeholders-new = New stakeholder
stakeholders-back = Back to the stakeholders
stakeholders-unnamed = Without a name
stakeholders-views = Views of the stakeholders
stakeholders-table = Table
stakeholders-grid = Power and interest
stakeholders-search = Find a stakeholder
stakeholders-every-category = Every category
stakeholders-every-level = Every level
stakeholders-shown = { $shown } of { $total }
stakeholders-dash = –
stakeholders-none = No stakeholder yet
stakeholders-none-body = Stakeholders are the persons, groups and institutions with a stake in the answer: who can decide or block it, and whom it is for.
stakeholders-none-pass = No stakeholder passes the filter
stakeholders-no-victims = No victims’ group is among the stakeholders. A plan that nobody made with victims rarely answers them.
stakeholders-no-grassroots = Nobody at the grassroots level is among the stakeholders. Without that level, what the top agrees seldom reaches the places where people live.
stakeholders-under-monitor =
    { $count ->
        [one] A victims’ group stands under “monitor”: { $names }. Victims must not merely be watched; check the assessment and involve them.
       *[other] Victims’ groups stand under “monitor”: { $names }. Victims must not merely be watched; check the assessment and involve them.
    }
stakeholders-monitor-flag = Victims under “monitor”
stakeholders-monitor-legend = Framed: victims under “monitor”

stakeholders-tabs = Parts of the record
stakeholders-tab-record = Record
stakeholders-identity = Who it is
stakeholders-judgement = Assessment
stakeholders-judgement-hint = Power, interest and position are judgements: say on what they rest, when they were made and by whom.
stakeholders-stance = What it needs and cannot accept
stakeholders-spoiler-hint = Stedman’s types; only where it works against the process
stakeholders-person-hint = Links this stakeholder to a person or group in the register of abuses
stakeholders-person-linked = The linked person
stakeholders-person-events =
    { $count ->
        [one] { $count } event; { $last }
       *[other] { $count } events; last: { $last }
    }
stakeholders-needs-name = A name is needed
stakeholders-needs-relation = A relation lacks its type or its other party
stakeholders-deleted = { $name } is deleted
stakeholders-delete = Delete { $name }?
stakeholders-delete-body =
    { $count ->
        [0] The record is removed. It can be undone.
        [one] The record and its relation are removed. It can be undone.
       *[other] The record and its { $count } relations are removed. It can be undone.
    }

stakeholders-relations = Relations
stakeholders-relations-hint = Each is one record, shown at both ends
stakeholders-relations-none = No relation yet
stakeholders-relation-add = Add a relation
stakeholders-relation-remove = Remove the relation with { $name }
stakeholders-relation-other = Other party
stakeholders-relation-direction = Direction
stakeholders-relation-out = From here
stakeholders-relation-in = To here
stakeholders-relation-mutual = Means the same from both ends
stakeholders-relation-untyped = is related to
stakeholders-inverse-member_of = Has as member
stakeholders-inverse-commands = Commanded by
stakeholders-inverse-funds = Funded by
stakeholders-inverse-influences = Influenced by
stakeholders-inverse-represents = Represented by
stakeholders-inverse-victim_of = Has as victim
stakeholders-inverse-bears_responsibility_for = Alleged responsibility borne by
stakeholders-inverse-dependent_on = Has as dependant
stakeholders-inverse-mediates = Has as mediator
stakeholders-strength-1 = 1, weak
stakeholders-strength-2 = 2
stakeholders-strength-3 = 3, middling
stakeholders-strength-4 = 4
stakeholders-strength-5 = 5, strong

stakeholders-power-1 = 1, none
stakeholders-power-2 = 2, little
stakeholders-power-3 = 3, some
stakeholders-power-4 = 4, much
stakeholders-power-5 = 5, can block alone
stakeholders-interest-1 = 1, low
stakeholders-interest-2 = 2, some
stakeholders-interest-3 = 3, clear
stakeholders-interest-4 = 4, high
stakeholders-interest-5 = 5, vital
stakeholders-positions = Signs of the positions
stakeholders-position-opposes = Opposes actively
stakeholders-position-against = Opposes
stakeholders-position-neutral = Neutral
stakeholders-position-supports = Supports
stakeholders-position-champions = Champions
stakeholders-position-unknown = Not known

stakeholders-quadrant-satisfied = Keep satisfied
stakeholders-quadrant-closely = Manage closely, as partners
stakeholders-quadrant-monitor = Monitor
stakeholders-quadrant-informed = Keep informed
stakeholders-axis-power = Power
stakeholders-axis-interest = Interest
stakeholders-grid-keys = Drag a party, or move it with the arrow keys; Enter opens it. The table holds the same values.
stakeholders-grid-party = { $name }. Power { $power }; interest { $interest }; position: { $position }.
stakeholders-tray = Not assessed
stakeholders-tray-hint = Power or interest is not known. Drag a party onto the grid, or press an arrow key, to assess it.
stakeholders-tray-none = Every party is assessed.
stakeholders-move-reason = Moved on the power and interest grid
stakeholders-moved = { $name }: power { $power }, interest { $interest }. Ctrl+Z takes it back.

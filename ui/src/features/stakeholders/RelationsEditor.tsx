/** A party's relations, edited from whichever end the user stands at. */
import { type Relation, type Stakeholder, type Stated, backend } from "@/backend";
import {
  Button,
  ComboBox,
  DateField,
  EmptyState,
  IconButton,
  Select,
  StatedTextField,
  TermSelect,
} from "@/components";
import { known, valueOf } from "@/state/stated";
import { useText } from "@/text";
import {
  directed,
  isMutual,
  nameOf,
  newRelation,
  relationWords,
  viewFrom,
  withOther,
} from "./relations";

export interface RelationsEditorProps {
  self: string;
  selfName: string;
  relations: readonly Relation[];
  stakeholders: readonly Stakeholder[];
  onChange: (relations: Relation[]) => void;
}

export function RelationsEditor({
  self,
  selfName,
  relations,
  stakeholders,
  onChange,
}: RelationsEditorProps) {
  const t = useText();
  const add = async () => {
    const { ids } = await backend.newIds({ count: 1 });
    if (ids[0]) onChange([...relations, newRelation(ids[0], self)]);
  };
  const replace = (next: Relation) =>
    onChange(relations.map((one) => (one.id === next.id ? next : one)));
  return (
    <section className="relations" aria-labelledby="relations-heading">
      <header className="row">
        <h2 id="relations-heading">{t("stakeholders-relations")}</h2>
        <span className="muted small">{t("stakeholders-relations-hint")}</span>
        <span className="grow" />
        <Button small icon="plus" onPress={() => void add()}>
          {t("stakeholders-relation-add")}
        </Button>
      </header>
      {relations.length === 0 ? (
        <EmptyState title={t("stakeholders-relations-none")} icon="link" />
      ) : null}
      <ul className="stack">
        {relations.map((relation) => (
          <li key={relation.id}>
            <RelationRow
              relation={relation}
              self={self}
              selfName={selfName}
              stakeholders={stakeholders}
              onChange={replace}
              onRemove={() => onChange(relations.filter((one) => one.id !== relation.id))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RelationRowProps {
  relation: Relation;
  self: string;
  selfName: string;
  stakeholders: readonly Stakeholder[];
  onChange: (relation: Relation) => void;
  onRemove: () => void;
}

function RelationRow({
  relation,
  self,
  selfName,
  stakeholders,
  onChange,
  onRemove,
}: RelationRowProps) {
  const t = useText();
  const { other, isOutgoing } = viewFrom(relation, self);
  const type = valueOf(relation.relation_type);
  const otherName =
    other === null
      ? "…"
      : nameOf(
          t,
          stakeholders.find(({ id }) => id === other),
        );
  const strength = valueOf(relation.strength);
  const set = (part: Partial<Relation>) => onChange({ ...relation, ...part });
  return (
    <div
      className="relation"
      role="group"
      aria-label={`${selfName}: ${relationWords(t, type, isOutgoing)} ${otherName}`}
    >
      <p className="relation-sentence">
        <span className="muted">{selfName}</span>{" "}
        <strong>{relationWords(t, type, isOutgoing)}</strong> <span>{otherName}</span>
      </p>
      <div className="relation-fields">
        <TermSelect
          label={t("field-relation-relation-type")}
          vocabulary="relation-type"
          value={relation.relation_type}
          onChange={(next) => set({ relation_type: next })}
        />
        <ComboBox
          label={t("stakeholders-relation-other")}
          value={other}
          onChange={(id) => onChange(withOther(relation, self, id))}
          options={stakeholders
            .filter(({ id }) => id !== self)
            .map((one) => ({ value: one.id, label: nameOf(t, one) }))}
        />
        {isMutual(type) ? (
          <p className="relation-mutual muted small">{t("stakeholders-relation-mutual")}</p>
        ) : (
          <Select
            label={t("stakeholders-relation-direction")}
            value={isOutgoing ? "out" : "in"}
            onChange={(next) => onChange(directed(relation, self, next === "out"))}
            options={[
              { value: "out", label: relationWords(t, type, true) },
              { value: "in", label: relationWords(t, type, false) },
            ].map((option, index) => ({
              ...option,
              label:
                type === undefined
                  ? t(`stakeholders-relation-${index === 0 ? "out" : "in"}`)
                  : option.label,
            }))}
          />
        )}
        <Select
          label={t("field-relation-strength")}
          value={typeof relation.strength === "object" ? String(strength) : relation.strength}
          onChange={(next) =>
            set({ strength: /^\d$/.test(next) ? known(Number(next)) : (next as Stated<number>) })
          }
          options={[
            { value: "empty", label: t("stated-empty") },
            { value: "unknown", label: t("stated-unknown") },
            ...[1, 2, 3, 4, 5].map((step) => ({
              value: String(step),
              label: t(`stakeholders-strength-${step}`),
            })),
          ]}
        />
        <DateField
          label={t("field-relation-period")}
          value={relation.period}
          onChange={(next) => set({ period: next })}
        />
        <StatedTextField
          label={t("field-relation-source")}
          value={relation.source}
          onChange={(next) => set({ source: next })}
        />
        <StatedTextField
          label={t("field-relation-remarks")}
          value={relation.remarks}
          onChange={(next) => set({ remarks: next })}
        />
      </div>
      <IconButton
        icon="delete"
        label={t("stakeholders-relation-remove", { name: otherName })}
        onPress={onRemove}
      />
    </div>
  );
}

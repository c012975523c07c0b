/** Measures of the catalogue that would answer the most of a gap, and adding one to the dossier. */
import { useState } from "react";
import {
  type Catalogue,
  type CoverageSelection,
  type MeasureTemplate,
  type Proposal,
  type Selection,
  backend,
} from "@/backend";
import { Badge, Banner, Button, Dialog, EmptyState, ErrorBanner, Spinner } from "@/components";
import { useAttempt } from "@/state/attempt";
import { addFromCatalogue } from "@/state/measure";
import { go } from "@/state/navigation";
import { setStatus, useCatalogue, useRead } from "@/state/queries";
import { useText } from "@/text";
import { costOrderText } from "@/text/records";
import { behind } from "./cells";

export interface ProposeDialogProps {
  base: Selection;
  coverage: CoverageSelection;
  /** What is open, in words. */
  title: string;
  onClose: () => void;
}

interface Added {
  readonly id: string;
  readonly template: string;
  /** What was open before. */
  readonly before: number;
}

export function ProposeDialog({ base, coverage, title, onClose }: ProposeDialogProps) {
  const t = useText();
  const catalogue = useCatalogue()?.catalogue;
  const answer = useRead(["proposals", base, coverage], async () => {
    // Of these events other duties may be open too; how many wait for this one is told apart.
    const [{ proposals: made }, left] = await Promise.all([
      backend.proposals({ selection: base, gap: coverage }),
      backend.selectEvents(behind(base, coverage)),
    ]);
    return { made, open: left.total };
  });
  const [added, setAdded] = useState<Added | null>(null);
  const { attempt, failure, isBusy } = useAttempt();
  const open = answer.data?.open;
  const proposals = answeringFirst(answer.data?.made ?? [], coverage.duty);

  const add = (template: MeasureTemplate) =>
    attempt(async () => {
      const { measures } = await backend.measures();
      const reason = t("coverage-add-reason", { title });
      const id = await addFromCatalogue(template, t, measures, reason);
      setAdded({ id, template: template.code, before: open ?? 0 });
    });
  const takeBack = () =>
    attempt(async () => {
      setStatus(await backend.undo());
      setAdded(null);
    });

  return (
    <Dialog
      title={t("coverage-propose-title")}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <Button kind={added ? "primary" : "plain"} onPress={onClose}>
          {t(added ? "done" : "close")}
        </Button>
      }
    >
      <div className="propose-head">
        <p className="propose-title">{title}</p>
        {open === undefined ? null : (
          <p className="muted" role="status">
            {t("coverage-propose-open", { count: open })}
          </p>
        )}
      </div>
      <ErrorBanner error={failure ?? answer.error} />
      {added ? (
        <Banner
          tone="done"
          title={t("coverage-added", { name: t(added.template) })}
          actions={
            <>
              <Button small isDisabled={isBusy} icon="undo" onPress={() => void takeBack()}>
                {t("coverage-added-undo")}
              </Button>
              <Button
                small
                onPress={() => {
                  onClose();
                  void go("measures", added.id);
                }}
              >
                {t("coverage-added-open")}
              </Button>
            </>
          }
        >
          {open === undefined || answer.isPlaceholderData
            ? null
            : t("coverage-added-effect", { before: added.before, after: open })}
        </Banner>
      ) : null}
      {answer.data === undefined && answer.isPending ? <Spinner label={t("loading")} /> : null}
      {answer.data && proposals.length === 0 ? (
        <EmptyState
          icon={open === 0 ? "done" : "measures"}
          title={t(open === 0 ? "coverage-propose-closed" : "coverage-propose-none")}
        >
          {open === 0 ? null : t("coverage-propose-none-body")}
        </EmptyState>
      ) : null}
      {catalogue ? (
        <ol className="proposals">
          {proposals.map((proposal, index) => (
            <ProposalCard
              key={proposal.template}
              proposal={proposal}
              catalogue={catalogue}
              open={open ?? 0}
              duty={coverage.duty}
              isBusy={isBusy}
              isFirst={index === 0 && added === null}
              onAdd={(template) => void add(template)}
            />
          ))}
        </ol>
      ) : null}
    </Dialog>
  );
}

/** Events of which a proposal would newly answer the duty asked about. */
const answeredOf = ({ duties, events }: Proposal, duty: string | null): number =>
  duty === null ? events : (duties.find((own) => own.duty === duty)?.events ?? 0);

/** Only what answers the duty asked about, most first; the host also counts other duties of these events. */
export function answeringFirst(proposals: readonly Proposal[], duty: string | null): Proposal[] {
  return proposals
    .filter((proposal) => answeredOf(proposal, duty) > 0)
    .toSorted((a, b) => answeredOf(b, duty) - answeredOf(a, duty) || b.weight - a.weight);
}

interface ProposalCardProps {
  proposal: Proposal;
  catalogue: Catalogue;
  open: number;
  /** The duty that is open; null where several may be. */
  duty: string | null;
  isBusy: boolean;
  isFirst: boolean;
  onAdd: (template: MeasureTemplate) => void;
}

function ProposalCard(props: ProposalCardProps) {
  const { proposal, catalogue, open, duty, isBusy, isFirst, onAdd } = props;
  const t = useText();
  const template = catalogue.measures.find(({ code }) => code === proposal.template);
  if (!template) return null;
  const name = t(template.code);
  const acts = template.acts.map((code) => t.term("parliamentary-act", code));
  const events = answeredOf(proposal, duty);
  const share = open === 0 ? 0 : (100 * events) / open;
  const others = proposal.duties.filter((own) => own.duty !== duty);
  return (
    <li className="proposal" aria-label={name}>
      <div className="proposal-head">
        <div>
          <h3>{name}</h3>
          <p className="muted small">
            {t.term("pillar", template.pillar)}
            {" · "}
            {t("measures-catalogue-code", { code: template.code })}
          </p>
        </div>
        <Button
          kind={isFirst ? "primary" : "plain"}
          icon="plus"
          isDisabled={isBusy}
          aria-label={t("coverage-add-of", { name })}
          onPress={() => onAdd(template)}
        >
          {t("coverage-add")}
        </Button>
      </div>
      <div className="proposal-reach">
        <span className="proposal-bar" aria-hidden="true">
          <span style={{ inlineSize: `${share}%` }} />
        </span>
        <strong>{t("coverage-proposal-events", { events, open })}</strong>
      </div>
      <dl className="proposal-facts">
        <div>
          <dt>{t(duty === null ? "coverage-proposal-duties" : "coverage-proposal-others")}</dt>
          <dd>
            {others.length === 0
              ? t("coverage-proposal-no-others")
              : others.map((own) => (
                  <span key={own.duty} className="proposal-duty">
                    {t("coverage-proposal-duty", {
                      duty: t.term("duty", own.duty),
                      count: own.events,
                    })}
                  </span>
                ))}
          </dd>
        </div>
        <div>
          <dt>{t("coverage-proposal-cost")}</dt>
          <dd>{costOrderText(t, template.cost_order)}</dd>
        </div>
        <div>
          <dt>{t("coverage-proposal-acts")}</dt>
          <dd>{acts.length === 0 ? t("coverage-proposal-no-acts") : t.list(acts)}</dd>
        </div>
        <div>
          <dt>{t("coverage-proposal-needs")}</dt>
          <dd>
            {proposal.missing.length === 0
              ? t("coverage-proposal-no-needs")
              : proposal.missing.map((code) => (
                  <Badge key={code} tone="warning">
                    {t(code)}
                  </Badge>
                ))}
          </dd>
        </div>
      </dl>
      {proposal.measures.length > 0 ? (
        <p className="small proposal-has">
          {t("coverage-proposal-has", { count: proposal.measures.length })}
        </p>
      ) : null}
      <More template={template} redLines={proposal.red_lines} />
    </li>
  );
}

/** What to mind: red lines and what others did; long, and so folded away. */
function More({
  template,
  redLines: general,
}: {
  template: MeasureTemplate;
  redLines: readonly string[];
}) {
  const t = useText();
  const own = Array.from({ length: template.red_lines }, (_, index) =>
    t(`${template.code}-red-line-${index + 1}`),
  );
  const redLines = [
    ...new Set([...general.filter((code) => t.has(code)).map((code) => t(code)), ...own]),
  ];
  if (redLines.length === 0 && template.precedents.length === 0) return null;
  return (
    <details className="proposal-more">
      <summary>
        {t("coverage-proposal-more", {
          redLines: redLines.length,
          precedents: template.precedents.length,
        })}
      </summary>
      <p>{t(`${template.code}-description`)}</p>
      {redLines.length > 0 ? (
        <>
          <h4>{t("measures-red-lines")}</h4>
          <ul>
            {redLines.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {template.precedents.length > 0 ? (
        <>
          <h4>{t("measures-precedents")}</h4>
          <ul>
            {template.precedents.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {template.verify ? <p className="muted small">{t("measures-verify-body")}</p> : null}
    </details>
  );
}

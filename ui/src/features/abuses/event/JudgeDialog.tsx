/** Judges one norm for one event, against what is derived, with the reason. */
import { useState } from "react";
import { type NormInPlay, type NormJudgement, backend } from "@/backend";
import { Button, Dialog, ErrorBanner, RadioGroup, StatedTextField } from "@/components";
import { deleteAndTell, notifySaved } from "@/components/RecordPage";
import { useAttempt } from "@/state/attempt";
import { refreshStatus } from "@/state/queries";
import { EMPTY, known, valueOf } from "@/state/stated";
import { useText } from "@/text";

export interface JudgeDialogProps {
  event: string;
  norm: NormInPlay;
  /** The norm's name. */
  name: string;
  /** The judgement as it stands. */
  present: NormJudgement | null;
  onClose: () => void;
}

export function JudgeDialog({ event, norm, name, present, onClose }: JudgeDialogProps) {
  const t = useText();
  const [inPlay, setInPlay] = useState(present ? norm.in_play : !norm.in_play);
  const [reason, setReason] = useState(present?.reason ?? EMPTY);
  const [assessor, setAssessor] = useState(present?.assessor ?? EMPTY);
  const { attempt, failure, isBusy } = useAttempt();

  const closeAfter = async (step: () => Promise<void>) => {
    if (await attempt(step)) onClose();
  };
  const save = () =>
    closeAfter(async () => {
      const id = present?.id ?? (await backend.newIds({ count: 1 })).ids[0] ?? "";
      await backend.saveNormJudgement({
        judgement: {
          id,
          event,
          instrument: known(norm.instrument ?? ""),
          article: norm.article === "" ? EMPTY : known(norm.article),
          in_play: known(inPlay),
          reason,
          assessed: known(new Date().toISOString().slice(0, 10)),
          assessor,
        },
      });
      await refreshStatus();
      notifySaved(t("norm-judge-saved", { instrument: name }));
    });

  return (
    <Dialog
      title={t("norm-judge-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          {present ? (
            <Button
              kind="quiet"
              icon="delete"
              onPress={() =>
                void closeAfter(() =>
                  deleteAndTell(present.id, "", t("norm-judge-removed", { instrument: name })),
                )
              }
            >
              {t("norm-judge-remove")}
            </Button>
          ) : null}
          <span className="grow" />
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            isDisabled={(valueOf(reason) ?? "").trim() === ""}
            isPending={isBusy}
            onPress={() => void save()}
          >
            {t("norm-judge-save")}
          </Button>
        </>
      }
    >
      <p>
        <strong>{name}</strong>
      </p>
      <p className="muted small">{t("norm-judge-body")}</p>
      <ErrorBanner error={failure} />
      <RadioGroup
        label={t("norm-judge-in-play")}
        value={inPlay ? "yes" : "no"}
        onChange={(next) => setInPlay(next === "yes")}
        options={[
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ]}
      />
      <StatedTextField
        label={t("norm-judge-reason")}
        hint={t("norm-judge-reason-hint")}
        value={reason}
        onChange={setReason}
        multiline
        isRequired
      />
      <StatedTextField label={t("norm-judge-assessor")} value={assessor} onChange={setAssessor} />
    </Dialog>
  );
}

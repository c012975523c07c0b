/** Accepting a finding as it is: why, and until when. */
import { useState } from "react";
import { type Finding, type Stated, backend } from "@/backend";
import { Button, DateField, Dialog, ErrorBanner, TextArea, useDateReading } from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { useAttempt } from "@/state/attempt";
import { refreshStatus, useRegionNames } from "@/state/queries";
import { EMPTY, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { findingText } from "./findings";

export function AcceptDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const t = useText();
  const regions = useRegionNames();
  const [reason, setReason] = useState(finding.accepted?.reason ?? "");
  const [review, setReview] = useState<Stated<string>>(EMPTY);
  const { attempt, failure, isBusy } = useAttempt();
  const day = valueOf(review);
  const reading = useDateReading(day);
  const isDay = day === undefined || day.trim() === "" || reading.isSuccess;

  const accept = () =>
    attempt(async () => {
      const { rule, key } = finding;
      await backend.acceptFinding({
        rule,
        key,
        reason: reason.trim(),
        review: day?.trim() || null,
      });
      await refreshStatus();
      notifySaved(t("coverage-accept-done"));
      onClose();
    });
  return (
    <Dialog
      title={t("coverage-accept-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            isDisabled={isBusy || reason.trim() === "" || !isDay}
            onPress={() => void accept()}
          >
            {t("coverage-accept-yes")}
          </Button>
        </>
      }
    >
      <p className="accept-finding">{findingText(t, finding, regions)}</p>
      <p className="muted">
        {t(finding.severity === "blocking" ? "coverage-accept-blocking" : "coverage-accept-what")}
      </p>
      <TextArea
        label={t("field-accepted-finding-reason")}
        isRequired
        value={reason}
        onChange={setReason}
        hint={t("coverage-accept-reason-hint")}
      />
      <DateField
        label={t("coverage-accept-review")}
        value={review}
        onChange={setReview}
        hint={t("coverage-accept-review-hint")}
      />
      <ErrorBanner error={failure} />
    </Dialog>
  );
}

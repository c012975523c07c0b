/** One kept file: what it shows, what is known of it, and through whose hands it went. */
import { useState } from "react";
import { type Attachment, type EventBundle, backend } from "@/backend";
import {
  Button,
  DateField,
  Dialog,
  ErrorBanner,
  Facts,
  StatedTextField,
  Tabs,
  TermSelect,
} from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { confirm } from "@/state/confirm";
import { refreshStatus, useDossier } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { fieldName } from "@/text/records";
import { clip } from "../words";
import { attachmentFacts } from "./facts";
import { CustodyChain } from "./CustodyChain";
import { Viewer } from "./Viewer";

export interface AttachmentDialogProps {
  readonly bundle: EventBundle;
  readonly attachment: Attachment;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

export function AttachmentDialog(props: AttachmentDialogProps) {
  const { bundle, attachment, onCopy, onClose } = props;
  const t = useText();
  const name = valueOf(attachment.name) ?? "";
  return (
    <Dialog
      title={clip(valueOf(attachment.description) ?? name, 120)}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Remove bundle={bundle} attachment={attachment} onRemoved={onClose} />
          <span className="grow" />
          <Button icon="export" onPress={onCopy}>
            {t("attachment-copy")}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {t("close")}
          </Button>
        </>
      }
    >
      <p className="muted small">{`${clip(name, 120)} · ${attachmentFacts(t, attachment)}`}</p>
      <Tabs
        label={t("attachment-tabs")}
        tabs={[
          { id: "view", label: t("attachment-view"), content: <Viewer attachment={attachment} /> },
          {
            id: "about",
            label: t("attachment-about"),
            content: <About key={attachment.id} bundle={bundle} attachment={attachment} />,
          },
          {
            id: "custody",
            label: t("attachment-custody"),
            content: <CustodyChain attachment={attachment} />,
          },
        ]}
      />
    </Dialog>
  );
}

/** Writes the event with this attachment in another state, or without it. */
function useChange(bundle: EventBundle, attachment: Attachment) {
  const revision = useDossier()?.revision ?? 0;
  return async (next: Attachment | null) => {
    const attachments = bundle.attachments.flatMap((own) =>
      own.id === attachment.id ? (next ? [next] : []) : [own],
    );
    await backend.saveEvent({ bundle: { ...bundle, attachments }, revision, reason: "" });
    await refreshStatus();
  };
}

function Remove(props: { bundle: EventBundle; attachment: Attachment; onRemoved: () => void }) {
  const t = useText();
  const change = useChange(props.bundle, props.attachment);
  const [failure, setFailure] = useState<unknown>(null);
  const remove = async () => {
    const yes = await confirm({
      title: t("attachment-remove-title"),
      body: t("attachment-remove-body"),
      confirm: t("attachment-remove"),
      destructive: true,
    });
    if (!yes) return;
    try {
      await change(null);
      props.onRemoved();
      notifySaved(t("attachment-removed"));
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <>
      <Button kind="quiet" icon="delete" onPress={() => void remove()}>
        {t("attachment-remove")}
      </Button>
      <ErrorBanner error={failure} />
    </>
  );
}

function About({ bundle, attachment }: { bundle: EventBundle; attachment: Attachment }) {
  const t = useText();
  const change = useChange(bundle, attachment);
  const [now, setNow] = useState(attachment);
  const [failure, setFailure] = useState<unknown>(null);
  const set = (part: Partial<Attachment>) => setNow({ ...now, ...part });
  const isChanged = JSON.stringify(now) !== JSON.stringify(attachment);
  const save = async () => {
    setFailure(null);
    try {
      await change(now);
      notifySaved(t("attachment-saved"));
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const label = (field: string) => fieldName(t, "attachment", field);
  return (
    <form
      className="form-grid attachment-about"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (isChanged) void save();
      }}
    >
      <div className="form-wide">
        <StatedTextField
          label={label("description")}
          value={now.description}
          multiline
          rows={2}
          onChange={(description) => set({ description })}
        />
      </div>
      <DateField label={label("date")} value={now.date} onChange={(date) => set({ date })} />
      <TermSelect
        label={label("confidentiality")}
        vocabulary="confidentiality"
        value={now.confidentiality}
        onChange={(confidentiality) => set({ confidentiality })}
      />
      <TermSelect
        label={label("consent")}
        vocabulary="consent"
        value={now.consent}
        onChange={(consent) => set({ consent })}
      />
      <StatedTextField
        label={label("remarks")}
        value={now.remarks}
        onChange={(remarks) => set({ remarks })}
      />
      <div className="form-wide">
        <Facts
          facts={[
            {
              name: label("sha256"),
              value: <code className="mono export-hash">{valueOf(attachment.sha256) ?? ""}</code>,
            },
          ]}
        />
        <ErrorBanner error={failure} />
        <Button kind="primary" type="submit" isDisabled={!isChanged}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

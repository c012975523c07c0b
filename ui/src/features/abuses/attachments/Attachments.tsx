/** The files kept with an event: listed, added, opened, copied out. */
import { useEffect, useState } from "react";
import { type Attachment, type EventBundle, dialogs, onFilesDragged } from "@/backend";
import { Badge, Button, Icon } from "@/components";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { clip } from "../words";
import { AddFiles } from "./AddFiles";
import { AttachmentDialog } from "./AttachmentDialog";
import { attachmentFacts } from "./facts";
import { icons, showing } from "./kinds";
import { SaveCopies } from "./SaveCopies";
import "./attachments.css";

/** What is open over the list. */
type Open =
  | { readonly dialog: "add"; readonly paths: readonly string[] }
  | { readonly dialog: "one"; readonly id: string }
  | { readonly dialog: "copies"; readonly ids: readonly string[] }
  | null;

export function Attachments({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const [open, setOpen] = useState<Open>(null);
  const [isOver, setOver] = useState(false);
  useEffect(
    () =>
      onFilesDragged((dragged) => {
        setOver(dragged.kind === "over");
        // A dialog that is open is finished first.
        if (dragged.kind === "dropped" && dragged.paths.length > 0) {
          setOpen((now) => now ?? { dialog: "add", paths: dragged.paths });
        }
      }),
    [],
  );
  const choose = async () => {
    const paths = await dialogs.openFiles(t("attachments-choose"));
    if (paths.length > 0) setOpen({ dialog: "add", paths });
  };
  const { attachments } = bundle;
  const shown = open?.dialog === "one" ? attachments.find(({ id }) => id === open.id) : undefined;
  const close = () => setOpen(null);
  return (
    <section className={isOver ? "event-part attachments-over" : "event-part"}>
      <div className="row">
        <h2>
          {t("section-attachments")} <span className="muted">{attachments.length}</span>
        </h2>
        <span className="grow" />
        {attachments.length > 0 ? (
          <Button
            kind="quiet"
            small
            icon="export"
            onPress={() =>
              setOpen({ dialog: "copies", ids: attachments.map((attachment) => attachment.id) })
            }
          >
            {t("attachments-copies")}
          </Button>
        ) : null}
        <Button small icon="clip" onPress={() => void choose()}>
          {t("attachments-add")}
        </Button>
      </div>
      {attachments.length === 0 ? <p className="muted">{t("attachments-none")}</p> : null}
      <ul className="attachments">
        {attachments.map((attachment) => (
          <Row
            key={attachment.id}
            attachment={attachment}
            onOpen={() => setOpen({ dialog: "one", id: attachment.id })}
          />
        ))}
      </ul>
      {open?.dialog === "add" ? (
        <AddFiles bundle={bundle} paths={open.paths} onClose={close} />
      ) : null}
      {shown ? (
        <AttachmentDialog
          bundle={bundle}
          attachment={shown}
          onCopy={() => setOpen({ dialog: "copies", ids: [shown.id] })}
          onClose={close}
        />
      ) : null}
      {open?.dialog === "copies" ? <SaveCopies ids={open.ids} onClose={close} /> : null}
    </section>
  );
}

function Row({ attachment, onOpen }: { attachment: Attachment; onOpen: () => void }) {
  const t = useText();
  const name = valueOf(attachment.name) ?? "";
  const description = valueOf(attachment.description);
  const level = valueOf(attachment.confidentiality);
  const consent = valueOf(attachment.consent);
  return (
    <li>
      <Icon name={icons[showing(valueOf(attachment.media_type) ?? "")]} />
      <div className="attachments-words">
        <Button kind="quiet" small onPress={onOpen}>
          {clip(description ?? name, 200)}
        </Button>
        <span className="acts-more">
          {[description === undefined ? null : clip(name, 120), attachmentFacts(t, attachment)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
      {consent ? <Badge>{t.term("consent", consent)}</Badge> : null}
      {level && level !== "C0" ? (
        <Badge tone="warning">{t.term("confidentiality", level)}</Badge>
      ) : null}
    </li>
  );
}

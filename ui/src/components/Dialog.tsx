import { type ReactNode, useEffect, useRef } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useQuestion } from "@/state/confirm";
import { useText } from "@/text";
import { Button, IconButton } from "./Button";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the foot, the main one last. */
  actions?: ReactNode;
  size?: "small" | "medium" | "large";
  /** It cannot be left by Escape or its close button, as while a recovery code is shown. */
  isFirm?: boolean;
  role?: "dialog" | "alertdialog";
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, actions, size = "medium", isFirm = false } = props;
  const t = useText();
  const dialog = useRef<HTMLElement>(null);
  // What had the focus may have left the page; without it no key reaches the dialog any more.
  useEffect(() => {
    const shown = dialog.current;
    if (!isOpen || !shown) return undefined;
    const watch = new MutationObserver(() => {
      if (document.activeElement === document.body) shown.focus();
    });
    watch.observe(shown, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [isOpen]);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable={false}
      isKeyboardDismissDisabled={isFirm}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog ref={dialog} role={props.role ?? "dialog"} className="dialog-inner">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {isFirm ? null : <IconButton icon="close" label={t("close")} onPress={onClose} small />}
          </header>
          <div className="dialog-body">{children}</div>
          {actions ? <footer className="dialog-foot">{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Draws the question `confirm` asks; stands once in the shell. */
export function QuestionDialog() {
  const t = useText();
  const asked = useQuestion((state) => state.asked);
  if (!asked) return null;
  return (
    <Dialog
      title={asked.title}
      isOpen
      role="alertdialog"
      size="small"
      onClose={() => asked.answer(false)}
      actions={
        <>
          <Button onPress={() => asked.answer(false)} autoFocus={asked.destructive ?? false}>
            {asked.cancel ?? t("cancel")}
          </Button>
          <Button
            kind={asked.destructive ? "danger" : "primary"}
            onPress={() => asked.answer(true)}
            autoFocus={!asked.destructive}
          >
            {asked.confirm}
          </Button>
        </>
      }
    >
      <p>{asked.body}</p>
    </Dialog>
  );
}

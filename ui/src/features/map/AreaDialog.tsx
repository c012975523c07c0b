/** An area typed as coordinates, for those who do not draw with a pointer. */
import { useState } from "react";
import type { Bounds } from "@/backend";
import { Button, Dialog, TextArea } from "@/components";
import { useText } from "@/text";
import { type Ring, readCorners, writeCorners } from "./areas";

export interface AreaDialogProps {
  /** What the map shows: the corners to begin with. */
  view: Bounds | null;
  onArea: (area: Ring) => void;
  onClose: () => void;
}

export function AreaDialog({ view, onArea, onClose }: AreaDialogProps) {
  const t = useText();
  const [text, setText] = useState(() =>
    view
      ? writeCorners([
          [Math.max(-180, view.west), view.south],
          [Math.min(180, view.east), view.north],
        ])
      : "",
  );
  const [wrong, setWrong] = useState<number | null>(null);
  const use = () => {
    const read = readCorners(text);
    if ("area" in read) onArea(read.area);
    else setWrong(read.wrong);
  };
  return (
    <Dialog
      title={t("map-corners-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" icon="filter" onPress={use}>
            {t("map-corners-use")}
          </Button>
        </>
      }
    >
      <TextArea
        label={t("map-corners")}
        hint={t("map-corners-hint")}
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong(null);
        }}
        error={
          wrong === null
            ? undefined
            : wrong === 0
              ? t("map-corners-few")
              : t("map-corners-wrong", { line: wrong })
        }
      />
    </Dialog>
  );
}

/** Takes a chart out of the dossier: as a picture or as a table, without what must not leave. */
import { useState } from "react";
import { type TableCell, backend, dialogs } from "@/backend";
import { useDossier } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Banner, ErrorBanner } from "./feedback";
import { Checkbox, RadioGroup, TextField } from "./fields";
import { type Drawing, framed, saveDrawing } from "./figure";

const FORMATS = ["png", "svg", "csv", "xlsx"] as const;
type Format = (typeof FORMATS)[number];

/** What a chart gives for its export. */
export interface Figure {
  /** Under the title: the selection in words. */
  readonly subtitle: readonly string[];
  /** Under the chart: counts and what is uncertain about them. */
  readonly notes: readonly string[];
  /** Draws the chart on white. */
  readonly draw: () => Promise<Drawing>;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface FigureDialogProps {
  /** What the chart is called; the user may change it. */
  title: string;
  /** Selected events that confidentiality or consent keeps back. */
  withheld: number;
  /** Reads the counts anew and makes the figure of them. */
  make: (leaveOutWithheld: boolean) => Promise<Figure>;
  onClose: () => void;
}

/** Where the data comes from, as the dossier says. */
function sourceLine(t: TextTools, name: string, citation: string | undefined): string {
  const today = t.day(new Date().toISOString().slice(0, 10));
  return citation === undefined || citation.trim() === ""
    ? t("figure-source", { name, day: today })
    : t("figure-source-cited", { name, citation: citation.trim(), day: today });
}

/** What is said of confidential records, on the screen and in the export alike. */
export function withheldWords(
  t: TextTools,
  { withheld, leaves_out_withheld }: { withheld: number; leaves_out_withheld: boolean },
): string {
  if (withheld === 0) return "";
  return t(leaves_out_withheld ? "figure-leaves-out" : "figure-includes", { count: withheld });
}

function fileName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return plain.slice(0, 60).toLowerCase() || "concord";
}

export function FigureDialog({ title, withheld, make, onClose }: FigureDialogProps) {
  const t = useText();
  const info = useDossier()?.info;
  const [format, setFormat] = useState<Format>("png");
  const [name, setName] = useState(title);
  const [isWhole, setWhole] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [written, setWritten] = useState<string | null>(null);

  const save = async () => {
    setFailure(null);
    const path = await dialogs.saveFile(t("figure-choose"), `${fileName(name)}.${format}`, [
      format,
    ]);
    if (path === null) return;
    setBusy(true);
    try {
      const figure = await make(!isWhole);
      const kept = withheldWords(t, { withheld, leaves_out_withheld: !isWhole });
      const source = info ? sourceLine(t, valueOf(info.name) ?? "", valueOf(info.citation)) : "";
      const notes = [...figure.notes, kept, source].filter((note) => note !== "");
      if (format === "png" || format === "svg") {
        const drawing = framed(await figure.draw(), {
          title: name,
          subtitle: figure.subtitle,
          notes,
        });
        setWritten(await saveDrawing(drawing, format, path));
      } else {
        const saved = await backend.saveTable({
          path,
          format,
          notes: [name, ...figure.subtitle, ...notes],
          headings: [...figure.headings],
          rows: figure.rows.map((row) => [...row]),
        });
        setWritten(saved.path);
      }
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={t("figure-title")}
      isOpen
      isFirm={isBusy}
      onClose={onClose}
      actions={
        written === null ? (
          <>
            <Button onPress={onClose}>{t("cancel")}</Button>
            <Button
              kind="primary"
              icon="export"
              isDisabled={isBusy || name.trim() === ""}
              onPress={() => void save()}
            >
              {t("figure-choose")}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => setWritten(null)}>{t("figure-again")}</Button>
            <Button kind="primary" onPress={onClose}>
              {t("done")}
            </Button>
          </>
        )
      }
    >
      {written === null ? (
        <>
          <TextField label={t("figure-name")} value={name} onChange={setName} />
          <RadioGroup
            label={t("figure-format")}
            value={format}
            onChange={setFormat}
            options={FORMATS.map((value) => ({ value, label: t(`figure-${value}`) }))}
            hint={t(`figure-${format}-hint`)}
          />
          {withheld > 0 ? (
            <Checkbox isSelected={isWhole} onChange={setWhole}>
              {t("figure-include-withheld", { count: withheld })}
            </Checkbox>
          ) : null}
          <Banner tone="warning">{t("figure-unprotected")}</Banner>
          <ErrorBanner error={failure} />
        </>
      ) : (
        <Banner tone="done" title={t("figure-done")}>
          {written}
        </Banner>
      )}
    </Dialog>
  );
}

/** The file, what it was found to be, and what the user knows better. */
import { useState } from "react";
import type { FileInspection, Layout } from "@/backend";
import { dialogs } from "@/backend";
import {
  Banner,
  Button,
  EmptyState,
  Icon,
  readNumber,
  ScrollRegion,
  Select,
  Spinner,
  TextField,
} from "@/components";
import { useText } from "@/text";
import { fileName } from "./outcome";
import type { Plan } from "./index";
import { TablesSection } from "./TablesSection";
import { Terms } from "./Terms";

export interface FileStepProps {
  plan: Plan | null;
  isReading: boolean;
  onRead: (path: string, layout: Layout | null) => void;
  onChange: (plan: Plan) => void;
}

export function FileStep({ plan, isReading, onRead, onChange }: FileStepProps) {
  const t = useText();
  const choose = async () => {
    const path = await dialogs.openFile(t("import-choose"), ["csv", "xlsx", "tsv", "txt"]);
    if (path !== null) onRead(path, null);
  };
  if (!plan) {
    return isReading ? (
      <Spinner label={t("import-reading")} />
    ) : (
      <EmptyState
        icon="import"
        title={t("import-begin")}
        actions={
          <Button kind="primary" icon="file" onPress={() => void choose()}>
            {t("import-choose")}
          </Button>
        }
      >
        <p>{t("import-begin-body")}</p>
      </EmptyState>
    );
  }
  const { inspection, path } = plan;
  return (
    <div className="file-step" aria-busy={isReading}>
      <section className="file-card">
        <Icon name="file" size={1.5} />
        <div className="grow">
          <strong className="file-name">{fileName(path)}</strong>
          <p className="muted small">
            {t("import-file-facts", {
              format: inspection.format.toUpperCase(),
              rows: inspection.rows,
              columns: inspection.columns.length,
            })}
          </p>
          <p className="muted small file-path">{path}</p>
        </div>
        <Button onPress={() => void choose()} isPending={isReading}>
          {t("import-choose-other")}
        </Button>
      </section>
      {inspection.licence === null ? null : (
        <Terms
          licence={inspection.licence}
          isAccepted={plan.accepted === inspection.licence}
          onAccept={(isAccepted) =>
            onChange({ ...plan, accepted: isAccepted ? inspection.licence : null })
          }
        />
      )}
      <Doubts inspection={inspection} />
      <LayoutFields
        inspection={inspection}
        layout={plan.layout}
        onChange={(layout) => onRead(path, layout)}
      />
      <TablesSection plan={plan} onChange={onChange} />
      <Columns inspection={inspection} />
    </div>
  );
}

function Doubts({ inspection }: { inspection: FileInspection }) {
  const t = useText();
  if (inspection.doubts.length === 0) {
    return <Banner tone="done">{t("import-no-doubts")}</Banner>;
  }
  return (
    <Banner tone="warning" title={t("import-doubts")}>
      <ul>
        {inspection.doubts.map((doubt) => (
          <li key={doubt}>{t(doubt)}</li>
        ))}
      </ul>
    </Banner>
  );
}

const ENCODINGS = [
  "utf-8",
  "windows-1252",
  "iso-8859-15",
  "iso-8859-2",
  "windows-1250",
  "windows-1251",
  "windows-1256",
  "utf-16le",
  "utf-16be",
  "macintosh",
];

interface LayoutFieldsProps {
  inspection: FileInspection;
  layout: Layout;
  onChange: (layout: Layout) => void;
}

function LayoutFields({ inspection, layout, onChange }: LayoutFieldsProps) {
  const t = useText();
  const isText = inspection.format === "csv";
  const present = (layout.encoding ?? "utf-8").toLowerCase();
  const encodings = ENCODINGS.includes(present) ? ENCODINGS : [present, ...ENCODINGS];
  const named = (prefix: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: t(`${prefix}-${value}`) }));
  return (
    <section aria-label={t("import-layout")}>
      <h2>{t("import-layout")}</h2>
      <div className="layout-grid">
        {isText ? (
          <>
            <Select
              label={t("layout-encoding")}
              value={present}
              options={encodings.map((value) => ({
                value,
                label: t.has(`encoding-${value}`) ? t(`encoding-${value}`) : value,
              }))}
              hint={inspection.byte_order_mark ? t("layout-byte-order-mark") : undefined}
              onChange={(encoding) => onChange({ ...layout, encoding })}
            />
            <Select
              label={t("layout-delimiter")}
              value={layout.delimiter ?? ","}
              options={[
                { value: ",", label: t("delimiter-comma") },
                { value: ";", label: t("delimiter-semicolon") },
                { value: "\t", label: t("delimiter-tab") },
                { value: "|", label: t("delimiter-bar") },
              ]}
              onChange={(delimiter) => onChange({ ...layout, delimiter })}
            />
          </>
        ) : (
          <Select
            label={t("layout-sheet")}
            value={layout.sheet}
            options={inspection.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => onChange({ ...layout, sheet })}
          />
        )}
        <Select
          label={t("layout-decimal")}
          value={layout.decimal === "," ? "comma" : "point"}
          options={named("decimal", ["point", "comma"])}
          onChange={(sign) => onChange({ ...layout, decimal: sign === "comma" ? "," : "." })}
        />
        <Select
          label={t("layout-date-order")}
          value={layout.date_order ?? "ymd"}
          options={named("date-order", ["ymd", "dmy", "mdy"])}
          onChange={(date_order) => onChange({ ...layout, date_order })}
        />
        <HeaderRow
          key={layout.header_row}
          row={layout.header_row ?? 1}
          onChange={(header_row) => onChange({ ...layout, header_row })}
        />
      </div>
    </section>
  );
}

/** The row of the headings; the file is read anew when the field is left. */
function HeaderRow({ row, onChange }: { row: number; onChange: (row: number) => void }) {
  const t = useText();
  const [typed, setTyped] = useState(String(row));
  const wanted = readNumber(typed);
  const isFit = wanted !== null && Number.isInteger(wanted) && wanted >= 1;
  return (
    <TextField
      label={t("layout-header-row")}
      value={typed}
      onChange={setTyped}
      error={isFit ? null : t("number-whole")}
      onBlur={() => {
        if (isFit && wanted !== row) onChange(wanted);
      }}
    />
  );
}

function Columns({ inspection }: { inspection: FileInspection }) {
  const t = useText();
  return (
    <section aria-label={t("import-columns-found")}>
      <h2>{t("import-columns-found")}</h2>
      <ScrollRegion label={t("import-columns-found")} className="plain-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("import-column")}</th>
              <th scope="col" className="plain-number">
                {t("import-filled")}
              </th>
              <th scope="col">{t("import-samples")}</th>
            </tr>
          </thead>
          <tbody>
            {inspection.columns.map(({ name, filled, samples }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="plain-number">
                  {t("import-filled-of", { filled, rows: inspection.rows })}
                </td>
                <td>
                  <Samples samples={samples} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

export function Samples({ samples }: { samples: readonly string[] }) {
  return (
    <span className="samples">
      {samples.map((sample, index) => (
        // The same value may come twice.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className="sample" title={sample.slice(0, 300)}>
          {sample.slice(0, 60)}
        </span>
      ))}
    </span>
  );
}

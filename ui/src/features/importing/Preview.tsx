/** What the first rows become as the mapping stands; asked again whenever it changes. */
import { useEffect, useState } from "react";
import { type ImportPreview, backend } from "@/backend";
import { Badge, ErrorBanner } from "@/components";
import { useText } from "@/text";
import type { Plan } from "./index";
import { linkedFiles } from "./tables";
import { targetName } from "./targets";

/** Milliseconds without a change before the host is asked. */
const QUIET = 250;

export function Preview({ plan }: { plan: Plan }) {
  const t = useText();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { path, layout, name, definition, tables } = plan;
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      backend
        .previewImport({
          path,
          layout,
          mapping: name.trim(),
          definition,
          dry_run: true,
          linked: linkedFiles({ tables }),
        })
        .then((found) => {
          if (isStale) return;
          setPreview(found);
          setFailure(null);
        })
        .catch((error: unknown) => {
          if (!isStale) setFailure(error);
        });
    }, QUIET);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [path, layout, name, definition, tables]);
  return (
    <section aria-label={t("preview-title")} className="preview" aria-live="polite">
      <h2>{t("preview-title")}</h2>
      <ErrorBanner error={failure} />
      {preview === null || failure !== null ? null : (
        <>
          <ul className="preview-rows">
            {preview.sample.map(({ row, table, values }) => (
              <li key={`${table ?? ""}-${row}`} className="preview-row">
                <span className="muted small">
                  {table === undefined
                    ? t("preview-row", { row })
                    : t("preview-row-of", { row, table })}
                </span>
                <dl>
                  {values.slice(0, 24).map(({ target, value }, index) => (
                    // A field may take several values.
                    // oxlint-disable-next-line react/no-array-index-key
                    <div key={index}>
                      <dt>{targetName(t, target)}</dt>
                      <dd title={value.slice(0, 400)}>
                        {value === "?" ? t("preview-unknown") : value.slice(0, 60)}
                      </dd>
                    </div>
                  ))}
                </dl>
                {values.length > 24 ? (
                  <span className="muted small">
                    {t("preview-more", { count: values.length - 24 })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          {preview.notes.slice(0, 5).map((note) => (
            <p
              key={`${note.table ?? ""}-${note.row}-${note.column ?? ""}-${note.message}`}
              className="small"
            >
              <Badge tone={note.outcome === "failed" ? "danger" : "info"}>
                {t("preview-row", { row: note.row })}
              </Badge>{" "}
              {note.column ? `${note.column}: ` : null}
              {note.value ? `“${note.value.slice(0, 80)}” ` : null}
              {t(note.message)}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

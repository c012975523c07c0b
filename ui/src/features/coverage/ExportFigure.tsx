/** Takes the matrix, the gaps or the flow out of the dossier, as a picture or as a table. */
import { type Selection, backend } from "@/backend";
import { FigureDialog, Spinner } from "@/components";
import { useRead, useRegionNames } from "@/state/queries";
import { useText } from "@/text";
import { selectionWords } from "@/text/selection";
import { gapsOfView } from "./Gaps";
import { flowFigure, gapsFigure, leavingOf, matrixFigure } from "./figure";
import { type View, useView } from "./view";
import { rowsName } from "./words";

export interface ExportFigureProps {
  view: Exclude<View, "findings">;
  base: Selection;
  isWeighed: boolean;
  hasWeights: boolean;
  onClose: () => void;
}

export function ExportFigure({ view, base, isWeighed, hasWeights, onClose }: ExportFigureProps) {
  const t = useText();
  const regions = useRegionNames();
  const { rows, gapsOf } = useView();
  const measures = useRead(["measures"], () => backend.measures());
  // The cross-table knows how many of the selected events confidentiality or consent keeps back.
  const counted = useRead(["crosstab-withheld", base], () =>
    backend.crosstab({
      selection: base,
      rows: "verification",
      columns: null,
      leave_out_withheld: false,
    }),
  );
  if (!counted.data && !counted.error) return <Spinner label={t("loading")} />;
  const flowBy = rows === "pillar" ? "violation-type" : rows;
  const by = view === "flow" ? flowBy : rows;
  const title =
    view === "gaps"
      ? t("coverage-figure-gaps")
      : t(`coverage-figure-${view}`, { rows: rowsName(t, by) });
  return (
    <FigureDialog
      title={title}
      withheld={counted.data?.withheld ?? 0}
      make={async (leaveOut) => {
        const asked = { selection: base, leave_out_withheld: leaveOut };
        const told = {
          t,
          regions,
          selection: selectionWords(t, base, regions),
          entries: leavingOf(measures.data?.measures ?? [], leaveOut),
          isWeighed,
          hasWeights,
        };
        if (view === "gaps") {
          const dimension = gapsOf;
          const answer = await backend.gaps({ ...asked, dimension, limit: null });
          const gaps = [...gapsOfView(answer.gaps, dimension)];
          return gapsFigure(told, { ...answer, gaps, total: gaps.length });
        }
        const matrix = await backend.coverage({ ...asked, rows: by });
        if (view === "matrix") return matrixFigure(told, matrix);
        return flowFigure(told, await backend.flow({ ...asked, rows: by }), matrix);
      }}
      onClose={onClose}
    />
  );
}

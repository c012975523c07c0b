/** Text in which the words of the search box are marked. */
import type { Piece } from "@/backend";
import { usePieces } from "@/state/hits";

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  // A text never changes under its pieces, so their places name them.
  return pieces.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className="hit">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}

export interface MarkedProps {
  text: string;
  /** The record's kind and the field, where the text is the whole of one field. */
  kind?: string;
  field?: string;
}

export function Marked({ text, kind = "", field = "" }: MarkedProps) {
  const pieces = usePieces(text, kind, field);
  return pieces?.some(({ hit }) => hit) ? <Pieces pieces={pieces} /> : text;
}

import { RecordHistory } from "@/components";
import { useText } from "@/text";

/** The history of the whole dossier. */
export default function HistoryScreen() {
  const t = useText();
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t("part-history")}</h1>
        <p className="muted">{t("history-intro")}</p>
      </header>
      <div className="page-body">
        <RecordHistory id={null} />
      </div>
    </div>
  );
}

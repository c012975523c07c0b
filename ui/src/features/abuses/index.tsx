/** The register of abuses: the list, and the page of one event. */
import { useNavigation } from "@/state/navigation";
import { AbusesList } from "./AbusesList";
import { EventPage } from "./event/EventPage";
import { ExportDialog } from "./ExportDialog";
import "./abuses.css";

export default function Abuses() {
  const record = useNavigation(({ place }) => (place.part === "abuses" ? place.record : null));
  return (
    <>
      {/* The list stays where it was scrolled to while an event is open. */}
      <div className="abuses" hidden={record !== null}>
        <AbusesList isShown={record === null} />
      </div>
      {record === null ? null : <EventPage key={record} id={record} />}
      <ExportDialog />
    </>
  );
}

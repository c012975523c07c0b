/** Where it happened, on what sources it rests, and what was done about it. */
import type { EventBundle } from "@/backend";
import { Badge, Icon, Marked } from "@/components";
import { useRegionNames } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { clip } from "../words";
import { Corroboration, isFirstHand } from "./Corroboration";
import {
  interventionName,
  knownWords,
  personName,
  personOf,
  placeName,
  placePosition,
  statedWords,
} from "./facts";
import { Part } from "./ViewParts";

export function Places({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const regions = useRegionNames();
  if (bundle.places.length === 0) return null;
  return (
    <Part title={t("section-places")} count={bundle.places.length}>
      <ol className="places">
        {bundle.places.map((place, index) => {
          const more = [
            valueOf(place.setting),
            knownWords(place.region, (code) => regions.get(code) ?? code),
            knownWords(place.precision, (code) => t.term("place-precision", code)),
          ].filter(Boolean);
          const position = placePosition(place);
          return (
            <li key={place.id}>
              <span className="places-number" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <span>
                  <Marked text={clip(placeName(t, place, index), 300)} kind="place" field="name" />
                </span>
                <span className="acts-more">{more.join(" · ")}</span>
              </div>
              <span className="places-position mono">
                {position ?? (place.latitude === "unknown" ? t("place-position-unknown") : "")}
              </span>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

export function Sources({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  return (
    <Part title={t("section-sources")} count={bundle.sources.length}>
      {bundle.sources.length === 0 ? <p className="muted">{t("view-sources-none")}</p> : null}
      {bundle.sources.length > 0 ? <Corroboration sources={bundle.sources} /> : null}
      <ul className="sources">
        {bundle.sources.map((source, index) => {
          const more = [
            knownWords(source.source_type, (code) => t.term("source-type", code)),
            knownWords(source.date, (text) => t.edtf(text)),
            valueOf(source.reference),
            knownWords(source.connection, (code) => t.term("source-connection", code)),
            knownWords(source.reliability, (code) =>
              t("source-reliability", { word: t.term("reliability", code) }),
            ),
            isFirstHand(source) ? t("source-is-first-hand") : null,
            valueOf(source.independent) === true ? t("source-is-independent") : null,
            valueOf(source.contradicts) === true ? t("source-is-contradicting") : null,
            knownWords(source.consent, (code) =>
              t("source-consent", { word: t.term("consent", code) }),
            ),
            valueOf(source.remarks),
          ].filter(Boolean);
          const closed = valueOf(source.confidentiality);
          return (
            <li key={source.id}>
              <Icon name="source" />
              <div>
                <span>
                  <Marked
                    text={clip(
                      statedWords(t, source.title) ?? t("source-untitled", { number: index + 1 }),
                      400,
                    )}
                    kind="source"
                    field="title"
                  />
                </span>
                <span className="acts-more">
                  <Marked text={clip(more.join(" · "), 600)} />
                </span>
              </div>
              {closed && closed !== "C0" ? (
                <Badge tone="warning">{t.term("confidentiality", closed)}</Badge>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

export function Interventions({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  if (bundle.interventions.length === 0) return null;
  return (
    <Part title={t("section-interventions")} count={bundle.interventions.length}>
      <ul className="sources">
        {bundle.interventions.map((one, index) => {
          const victim = one.victim === null ? null : personName(t, personOf(bundle, one.victim));
          const line = [
            knownWords(one.date, (date) => t.edtf(date)),
            victim === null ? null : t("intervention-for", { name: victim }),
            knownWords(one.parties_requested, (to) => t("intervention-to", { to })),
            knownWords(one.status, (code) => t.term("intervention-status", code)),
            knownWords(one.priority, (code) =>
              t("intervention-priority", { word: t.term("priority", code) }),
            ),
          ].filter(Boolean);
          const texts = [
            ["response", statedWords(t, one.response)] as const,
            ["impact", statedWords(t, one.impact)] as const,
            ["remarks", statedWords(t, one.remarks)] as const,
          ];
          const closed = valueOf(one.confidentiality);
          return (
            <li key={one.id}>
              <Icon name="done" />
              <div>
                <span>{clip(interventionName(t, one, index), 300)}</span>
                <span className="acts-more">{clip(line.join(" · "), 600)}</span>
                {texts.map(([name, text]) =>
                  text === null ? null : (
                    <span key={name} className="acts-more">
                      {clip(
                        t("own-fact", { name: t(`field-intervention-${name}`), value: text }),
                        600,
                      )}
                    </span>
                  ),
                )}
              </div>
              {closed && closed !== "C0" ? (
                <Badge tone="warning">{t.term("confidentiality", closed)}</Badge>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** Who did what to whom. */
import { useState } from "react";
import type { EventBundle } from "@/backend";
import { Button, Marked } from "@/components";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { clip } from "../words";
import {
  knownWords,
  perpetratorsOf,
  personFacts,
  personName,
  personOf,
  placeName,
  statedWords,
  violationName,
} from "./facts";
import { Part, useOwnFacts } from "./ViewParts";

const SHOWN = 40;

export function Acts({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? bundle.acts : bundle.acts.slice(0, SHOWN);
  return (
    <Part title={t("view-acts")} count={bundle.acts.length}>
      {bundle.acts.length === 0 ? <p className="muted">{t("view-acts-none")}</p> : null}
      {shown.length > 0 ? (
        <table className="acts">
          <thead>
            <tr>
              <th scope="col">{t("view-victim")}</th>
              <th scope="col">{t("view-act")}</th>
              <th scope="col">{t("view-by")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((act) => (
              <ActRow key={act.id} bundle={bundle} act={act} />
            ))}
          </tbody>
        </table>
      ) : null}
      {bundle.acts.length > SHOWN ? (
        <Button kind="quiet" small onPress={() => setWhole(!isWhole)}>
          {isWhole ? t("text-less") : t("view-acts-all", { count: bundle.acts.length })}
        </Button>
      ) : null}
    </Part>
  );
}

function ActRow({ bundle, act }: { bundle: EventBundle; act: EventBundle["acts"][number] }) {
  const t = useText();
  const victim = personOf(bundle, act.victim);
  const ownOfAct = useOwnFacts("act", act.own);
  const ownOfVictim = useOwnFacts("person", victim?.own ?? {});
  const own = (facts: readonly { name: string; value: string }[]) =>
    facts.map(({ name, value }) => t("own-fact", { name, value }));
  const age = statedWords(t, act.age, (value) => t("act-age", { age: value }));
  const about = [
    act.age === "unknown" ? t("act-age-unknown") : age,
    valueOf(act.minor) === true ? t("act-minor") : null,
    ...(victim ? personFacts(t, victim) : []),
    ...own(ownOfVictim),
    knownWords(act.victim_status, (code) => t.term("victim-status", code)),
  ].filter(Boolean);
  const how = [
    statedWords(t, act.date, (text) => t.edtf(text)),
    act.method === "unknown" ? t("act-method-unknown") : statedWords(t, act.method),
    ...bundle.places.flatMap((place, index) =>
      act.places.includes(place.id) ? [placeName(t, place, index)] : [],
    ),
    knownWords(act.status_at_end, (code) => t("act-end", { state: t.term("status-at-end", code) })),
    ...own(ownOfAct),
    knownWords(act.confidentiality, (code) => t.term("confidentiality", code)),
    valueOf(act.remarks),
  ].filter(Boolean);
  const by = perpetratorsOf(t, bundle, act);
  const involvements = bundle.involvements.filter((involvement) => involvement.act === act.id);
  return (
    <tr>
      <td>
        <strong>
          <Marked text={clip(personName(t, victim), 200)} kind="person" field="name" />
        </strong>
        <span className="acts-more">
          <Marked text={clip(about.join(" · "), 400)} />
        </span>
      </td>
      <td>
        <span>{violationName(t, act)}</span>
        <span className="acts-more">
          <Marked text={clip(how.join(" · "), 600)} />
        </span>
      </td>
      <td>
        {by.length === 0 ? <span className="muted">{t("act-by-nobody")}</span> : null}
        <ul>
          {by.map((words, index) => {
            const involvement = involvements[index];
            const more = involvement
              ? [
                  knownWords(involvement.degree, (code) => t.term("degree-of-involvement", code)),
                  knownWords(involvement.status, (code) => t.term("perpetrator-status", code)),
                  valueOf(involvement.remarks),
                ]
                  .filter(Boolean)
                  .join(" · ")
              : "";
            return (
              <li key={involvement?.id ?? words}>
                <span>
                  <Marked text={clip(words, 300)} />
                </span>
                {more === "" ? null : (
                  <span className="acts-more">
                    <Marked text={more} />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </td>
    </tr>
  );
}

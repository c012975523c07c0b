/** The facets with live counts; each leaves its own choice out of account. */
import { useState } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Facet, FacetValue } from "@/backend";
import { Button, Checkbox, Icon, IconButton, SearchField } from "@/components";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { facetName, facetValueLabel, facetVocabulary } from "@/text/selection";
import { useRegionNames } from "@/state/queries";

/** Values shown before "show all"; a facet with more than twice as many gets a search box. */
const SHORT = 6;
/** Values drawn at once; more than that are found with the search box. */
const LONG = 200;
/** Open from the start; the years have their own chart. */
const OPEN = new Set(["violation", "perpetrator", "region", "victim_group"]);

export function Facets({ facets }: { facets: readonly Facet[] }) {
  const t = useText();
  const chosen = useSelection((state) => state.selection.facets);
  const replace = useSelection((state) => state.replace);
  const selection = useSelection((state) => state.selection);
  const isAny = Object.keys(chosen).length > 0;
  // A facet in which something is chosen stays in sight, whatever else is selected.
  const present = new Set(facets.map(({ name }) => name));
  const missing = Object.keys(chosen)
    .filter((name) => !present.has(name))
    .map((name): Facet => ({ name, vocabulary: facetVocabulary(name), values: [] }));
  return (
    <section className="facets" aria-label={t("facets")}>
      <header className="facets-head">
        <h2>{t("facets")}</h2>
        {isAny ? (
          <Button kind="quiet" small onPress={() => replace({ ...selection, facets: {} })}>
            {t("facets-clear")}
          </Button>
        ) : null}
      </header>
      {[...facets, ...missing]
        .filter(({ name, values }) => values.length > 0 || (chosen[name]?.length ?? 0) > 0)
        .map((facet) => (
          <OneFacet key={facet.name} facet={facet} chosen={chosen[facet.name] ?? []} />
        ))}
    </section>
  );
}

/** The values with those chosen that do not occur any more, at zero. */
export function withChosen(
  values: readonly FacetValue[],
  chosen: readonly string[],
): readonly FacetValue[] {
  const present = new Set(values.map(({ code }) => code));
  const missing = chosen.filter((code) => !present.has(code));
  return [...values, ...missing.map((code) => ({ code, count: 0 }))];
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function OneFacet({ facet, chosen }: { facet: Facet; chosen: readonly string[] }) {
  const t = useText();
  const regions = useRegionNames();
  const setFacet = useSelection((state) => state.setFacet);
  const toggle = useSelection((state) => state.toggleFacet);
  const [isWhole, setWhole] = useState(false);
  const [sought, setSought] = useState("");
  const name = facetName(t, facet.name);

  const all = withChosen(facet.values, chosen).map((value) => ({
    ...value,
    label: facetValueLabel(t, facet.vocabulary, value.code, regions),
  }));
  const hits =
    sought === "" ? all : all.filter(({ label }) => plain(label).includes(plain(sought)));
  const isLong = all.length > SHORT * 2;
  const limit = sought !== "" || isWhole ? LONG : all.length <= SHORT + 2 ? all.length : SHORT;
  // Chosen values are always in sight, whatever is sought.
  const shown = [
    ...all.filter(({ code }) => chosen.includes(code)),
    ...hits.filter(({ code }) => !chosen.includes(code)).slice(0, limit),
  ];
  const hidden =
    hits.filter(({ code }) => !chosen.includes(code)).length - (shown.length - chosen.length);

  return (
    <Disclosure className="facet" defaultExpanded={OPEN.has(facet.name) || chosen.length > 0}>
      <div className="facet-head">
        <Heading level={3} className="facet-heading">
          <AriaButton slot="trigger" className="facet-trigger">
            <Icon name="chevron-end" size={0.8125} />
            <span className="facet-name">{name}</span>
            <span className="muted small">
              {chosen.length > 0 ? t("facet-chosen", { count: chosen.length }) : null}
            </span>
          </AriaButton>
        </Heading>
        {chosen.length > 0 ? (
          <IconButton
            icon="close"
            label={t("facet-clear", { facet: name })}
            onPress={() => setFacet(facet.name, [])}
            small
          />
        ) : null}
      </div>
      <DisclosurePanel className="facet-panel">
        {isLong ? (
          <div className="facet-search">
            <SearchField
              label={t("facet-search", { facet: name })}
              placeholder={t("facet-search-hint", { count: all.length })}
              value={sought}
              onChange={setSought}
            />
          </div>
        ) : null}
        <ul className="facet-values" aria-label={name}>
          {shown.map(({ code, count, label }) => (
            <li key={code} className="facet-value" data-chosen={chosen.includes(code) || undefined}>
              <Checkbox
                isSelected={chosen.includes(code)}
                onChange={() => toggle(facet.name, code)}
              >
                <span
                  className={code.startsWith("?") ? "facet-label facet-state" : "facet-label"}
                  title={label}
                >
                  {label}
                </span>
                <span className="facet-count">{t.number(count)}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
        {sought !== "" && hits.length === 0 ? (
          <p className="muted small facet-note">{t("facet-nothing")}</p>
        ) : null}
        {hidden > 0 && (isWhole || sought !== "") ? (
          <p className="muted small facet-note">{t("facet-more-by-search", { count: hidden })}</p>
        ) : null}
        {sought === "" && all.length > SHORT + 2 ? (
          <Button kind="quiet" small onPress={() => setWhole(!isWhole)}>
            {isWhole ? t("facet-less") : t("facet-all", { count: all.length })}
          </Button>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** The catalogue's lists, with the dossier's own entries over them. */
import { memo, startTransition, useEffect, useMemo, useState } from "react";
import { type CatalogueEntries, backend } from "@/backend";
import {
  Badge,
  Banner,
  Button,
  Dialog,
  EmptyState,
  ErrorBanner,
  IconButton,
  SearchField,
  Select,
  Spinner,
  Tabs,
} from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { useRead } from "@/state/queries";
import { useText } from "@/text";
import { EntryForm, HideForm, setHidden } from "./EntryForm";
import { type Filter, LISTS, type Line, type ListName, linesOf, matches } from "./lists";
import "../own.css";
import "./catalogue.css";

type Doing =
  | { readonly what: "edit"; readonly line: Line | null }
  | { readonly what: "hide"; readonly line: Line }
  | null;

const FILTERS: readonly Filter[] = ["all", "own", "hidden", "verify"];

export function CatalogueDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [list, setList] = useState<ListName>("instrument");
  const [doing, setDoing] = useState<Doing>(null);
  const read = useRead(["catalogueEntries"], () => backend.catalogueEntries());
  const entries = read.data;
  const done = () => setDoing(null);
  return (
    <Dialog title={t("entries-title")} isOpen onClose={onClose} size="large">
      <ErrorBanner error={read.error} />
      {!entries ? (
        <Spinner label={t("loading")} />
      ) : doing?.what === "edit" ? (
        <EntryForm list={list} line={doing.line} onDone={done} />
      ) : doing?.what === "hide" ? (
        <HideForm line={doing.line} onDone={done} />
      ) : (
        <div className="stack">
          <p className="muted">{t("entries-lead")}</p>
          <Warnings entries={entries} />
          <Tabs
            label={t("entries-title")}
            selected={list}
            onSelect={(name) => setList(LISTS.find((one) => one === name) ?? "instrument")}
            tabs={LISTS.map((name) => ({
              id: name,
              label: t(`entries-${name}`),
              content: <List list={name} entries={entries} onDo={setDoing} />,
            }))}
          />
        </div>
      )}
    </Dialog>
  );
}

function Warnings({ entries }: { entries: CatalogueEntries }) {
  const t = useText();
  const { faults, lost } = entries;
  const said = lost.slice(0, 6).map(({ violation, duty }) =>
    t("entries-lost-one", {
      duty: t.term("duty", duty),
      violation: t.term("violation-type", violation),
    }),
  );
  const more = lost.length > said.length ? ["…"] : [];
  return (
    <>
      {faults.length > 0 ? (
        <Banner tone="warning">{t("entries-faults", { count: faults.length })}</Banner>
      ) : null}
      {lost.length > 0 ? (
        <Banner tone="warning">
          {t("entries-lost", { count: lost.length, list: [...said, ...more].join(", ") })}
        </Banner>
      ) : null}
    </>
  );
}

/** Lines drawn at once; the others follow while nothing else is asked. */
const AT_ONCE = 30;

/** How many of `total` lines are drawn by now. */
function useDrawn(total: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const next = setTimeout(() => startTransition(() => setDrawn((now) => now + AT_ONCE)), 20);
    return () => clearTimeout(next);
  }, [drawn, total]);
  return drawn;
}

interface ListProps {
  list: ListName;
  entries: CatalogueEntries;
  onDo: (doing: Doing) => void;
}

function List({ list, entries, onDo }: ListProps) {
  const t = useText();
  const [words, setWords] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const all = useMemo(() => linesOf(t, entries, list), [t, entries, list]);
  const shown = all.filter((line) => matches(line, filter, words.trim()));
  const drawn = useDrawn(shown.length);
  const none = words.trim() !== "" || filter === "all" ? "search" : filter;
  return (
    <div className="stack">
      <div className="own-head entry-head">
        <SearchField label={t("entries-search")} value={words} onChange={setWords} />
        <Select
          label={t("entries-show")}
          hideLabel
          value={filter}
          options={FILTERS.map((value) => ({ value, label: t(`entries-show-${value}`) }))}
          onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? "all")}
        />
        <span className="muted small" role="status">
          {t("entries-count", { count: shown.length })}
        </span>
        {list === "precedent" ? null : (
          <Button icon="plus" onPress={() => onDo({ what: "edit", line: null })}>
            {t(`entries-add-${list}`)}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t("entries-none")}>
          <p>{t(`entries-none-${none}`)}</p>
        </EmptyState>
      ) : (
        <ul className="own-list" aria-label={t(`entries-${list}`)}>
          {shown.slice(0, drawn).map((line) => (
            <EntryLine key={line.code} line={line} onDo={onDo} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface EntryLineProps {
  line: Line;
  onDo: (doing: Doing) => void;
}

const EntryLine = memo(function EntryLine({ line, onDo }: EntryLineProps) {
  const t = useText();
  const [failure, setFailure] = useState<unknown>(null);
  const { name, isHidden } = line;
  const show = async () => {
    try {
      await setHidden(line, false, "");
      notifySaved(t("entries-shown-saved", { name }));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <li className="own-line entry-line" data-hidden={isHidden || undefined}>
      <span className="entry-text">
        <span className="own-name">{name}</span>
        <span className="muted small">
          <code>{line.code}</code>
          {line.detail === "" ? null : ` · ${line.detail}`}
        </span>
      </span>
      <span className="row own-badges">
        {line.fault ? <Badge tone="danger">{t("entries-faulty")}</Badge> : null}
        {line.bundled ? null : <Badge tone="done">{t("entries-own")}</Badge>}
        {line.bundled && line.entry && !isOnlyHidden(line) ? (
          <Badge>{t("entries-changed")}</Badge>
        ) : null}
        {isHidden ? <Badge tone="warning">{t("entries-hidden")}</Badge> : null}
        {line.isInUse ? (
          <span title={t("entries-in-use-hint")}>
            <Badge>{t("entries-in-use")}</Badge>
          </span>
        ) : null}
        {line.toVerify ? (
          <span className="entry-verify muted small" title={t("entries-verify-hint")}>
            {t("entries-verify")}
          </span>
        ) : null}
      </span>
      <span className="entry-do">
        <IconButton
          icon="edit"
          small
          label={t("entries-edit", { name })}
          onPress={() => onDo({ what: "edit", line })}
        />
        <IconButton
          icon={isHidden ? "eye" : "eye-off"}
          small
          label={t(isHidden ? "entries-unhide" : "entries-hide", { name })}
          onPress={() => (isHidden ? void show() : onDo({ what: "hide", line }))}
        />
      </span>
      <ErrorBanner error={failure} />
    </li>
  );
});

const isOnlyHidden = ({ entry }: Line) =>
  entry !== undefined &&
  typeof entry.definition !== "object" &&
  Object.keys(entry.texts).length === 0;

/** What the texts of a coded column mean: proposals by label, which the user confirms. */
import { useMemo, useState } from "react";
import type { MappingDefinition } from "@/backend";
import { Button, IconButton, useTermOptions } from "@/components";
import { useText } from "@/text";
import { type Entry, addValue, setValue, textsToCode } from "./definition";
import { type PlainOption, PlainSelect } from "./PlainSelect";
import { proposedCodes } from "./propose";

interface CodesProps {
  entry: Entry;
  definition: MappingDefinition;
  samples: readonly string[];
  vocabulary: string;
  onChange: (definition: MappingDefinition) => void;
}

const NOTHING = "?nothing";
const LISTED = 60;

/** What the texts of a coded column mean. */
export function Codes({ entry, definition, samples, vocabulary, onChange }: CodesProps) {
  const t = useText();
  const terms = useTermOptions(vocabulary);
  const codes = useMemo(() => new Set(terms.map(({ value }) => value)), [terms]);
  const { index, entry: mapping } = entry;
  const open = textsToCode(mapping, samples, definition, codes);
  const [isShown, setShown] = useState(open.length > 0);
  const [typed, setTyped] = useState("");
  const proposed = useMemo(() => proposedCodes(open, terms), [open, terms]);
  const options = (code: string): PlainOption[] => [
    { value: NOTHING, label: t("code-nothing") },
    ...terms,
    ...(code !== "" && !codes.has(code)
      ? [
          {
            value: code,
            label: t.list(code.split(" ").map((one) => t.term(vocabulary, one))),
          },
        ]
      : []),
  ];
  const labelOf = (code: string | undefined) => {
    const term = terms.find(({ value }) => value === code);
    return term === undefined ? null : t("code-perhaps", { label: term.label });
  };
  const codeOf = (value: string) => (value === NOTHING ? "" : value);
  const add = () => {
    if (typed.trim() === "") return;
    onChange(addValue(definition, index, typed.trim(), ""));
    setTyped("");
  };
  return (
    <div className="codes">
      <Button small kind="quiet" onPress={() => setShown(!isShown)} aria-expanded={isShown}>
        {t("codes-count", { count: mapping.values.length, open: open.length })}
      </Button>
      {proposed.length > 0 ? (
        <Button
          small
          onPress={() =>
            onChange(
              proposed.reduce(
                (made, { text, code }) => addValue(made, index, text, code),
                definition,
              ),
            )
          }
        >
          {t("codes-take", { count: proposed.length })}
        </Button>
      ) : null}
      {isShown ? (
        <>
          <ul className="codes-list">
            {mapping.values.slice(0, LISTED).map(({ text, code, when }, at) => (
              // The same text may stand there several times, in an order that matters.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <span className="codes-text">
                  {text === "*" ? t("code-any-other") : text}
                  {when ? (
                    <span className="muted codes-when">
                      {t("code-when", {
                        column: when.column,
                        texts: t.list(
                          when.texts.map((one) => (one === "" ? t("code-when-empty") : one)),
                        ),
                      })}
                    </span>
                  ) : null}
                </span>
                <PlainSelect
                  label={t("code-of", { text })}
                  value={code === "" ? NOTHING : code}
                  options={options(code)}
                  onChange={(value) => onChange(setValue(definition, index, at, codeOf(value)))}
                />
                <IconButton
                  icon="close"
                  label={t("code-remove", { text })}
                  onPress={() => onChange(setValue(definition, index, at, null))}
                  small
                />
              </li>
            ))}
            {open.slice(0, LISTED).map((text) => (
              <li key={`open-${text}`} data-open>
                <span className="codes-text">{text}</span>
                <PlainSelect
                  label={t("code-of", { text })}
                  value={null}
                  placeholder={
                    labelOf(proposed.find((one) => one.text === text)?.code) ?? t("code-choose")
                  }
                  options={options("")}
                  onChange={(value) => onChange(addValue(definition, index, text, codeOf(value)))}
                />
              </li>
            ))}
          </ul>
          {mapping.values.length > LISTED ? (
            <p className="muted small">
              {t("codes-more", { count: mapping.values.length - LISTED })}
            </p>
          ) : null}
          <div className="codes-add">
            <input
              className="input"
              aria-label={t("code-add")}
              placeholder={t("code-add")}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter") add();
              }}
            />
            <Button small onPress={add} isDisabled={typed.trim() === ""}>
              {t("add")}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

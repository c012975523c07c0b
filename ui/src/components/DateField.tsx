import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { type Stated, backend } from "@/backend";
import { known, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { readTypedDate } from "@/text/typedDate";
import { Button } from "./Button";
import { Select } from "./choices";
import { Checkbox, type FieldProps, StatedTextField, TextField } from "./fields";
import { Icon } from "./icons";

export interface DateFieldProps extends FieldProps {
  value: Stated<string>;
  onChange: (value: Stated<string>) => void;
}

/** How the host reads a date; the answer for a text never changes. */
export function useDateReading(text: string | undefined) {
  const trimmed = text?.trim() ?? "";
  return useQuery({
    queryKey: ["date", trimmed],
    queryFn: () => backend.readDate({ text: trimmed }),
    enabled: trimmed !== "",
  });
}

/**
 * A date as people write it. What is given to `onChange` is EDTF wherever the text can be read; under
 * the field stands what was understood, and the other reading where day and month could be either.
 */
export function DateField({ value, onChange, ...props }: DateFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const given = useRef(value);
  // Whatever else sets the value, such as a reload, is shown instead of what was typed.
  useEffect(() => {
    if (valueOf(value) !== valueOf(given.current)) setTyped(null);
    given.current = value;
  }, [value]);

  const give = (next: Stated<string>) => {
    given.current = next;
    onChange(next);
  };
  const stored = valueOf(value);
  const text = useDeferredValue(stored);
  const reading = useDateReading(text);
  const read = typed === null ? null : readTypedDate(typed);
  const understood = text !== undefined && text.trim() !== "" && reading.isSuccess;
  const other = read?.other === stored ? read?.edtf : read?.other;
  const isReworded = typed !== null && read !== null && read.edtf !== typed.trim();

  return (
    <StatedTextField
      {...props}
      value={typed !== null && stored !== undefined ? known(typed) : value}
      onChange={(next) => {
        const written = valueOf(next);
        setTyped(written ?? null);
        if (written === undefined) give(next);
        else give(known(readTypedDate(written)?.edtf ?? written));
      }}
      onBlur={() => setTyped(null)}
      placeholder={t("date-example")}
      error={props.error ?? (reading.isError && text?.trim() ? t.error(reading.error) : null)}
      beside={
        props.isReadOnly || props.isDisabled ? null : (
          <DateBuilder
            label={props.label}
            onBuilt={(edtf) => {
              setTyped(null);
              give(known(edtf));
            }}
          />
        )
      }
      below={
        <div className="date-echo">
          <output className="field-echo">
            {understood ? (
              <>
                {t.edtfEcho(reading.data.edtf)}
                {isReworded ? <code className="date-edtf">{reading.data.edtf}</code> : null}
              </>
            ) : (
              "\u00a0"
            )}
          </output>
          {understood && other ? (
            <Button
              kind="quiet"
              small
              onPress={() => {
                setTyped(null);
                give(known(other));
              }}
            >
              {t("date-other", { date: t.edtf(other) })}
            </Button>
          ) : null}
        </div>
      }
    />
  );
}

const KINDS = ["one", "between", "span", "before", "after"] as const;
type Kind = (typeof KINDS)[number];
const isTwo = (kind: Kind) => kind === "between" || kind === "span";

/** EDTF from what the builder's fields say; null where they do not make a date. */
export function buildDate(
  kind: Kind,
  first: string,
  second: string,
  about: boolean,
  uncertain: boolean,
): string | null {
  const start = readTypedDate(first)?.edtf;
  if (start === undefined) return null;
  const hedge = about ? (uncertain ? "%" : "~") : uncertain ? "?" : "";
  const hedged = (date: string) => (/[[{/?~%]/.test(date) ? date : `${date}${hedge}`);
  if (kind === "one") return hedged(start);
  if (kind === "before" || kind === "after") {
    return readTypedDate(`${kind} ${start}`)?.edtf ?? null;
  }
  const end = readTypedDate(second)?.edtf;
  if (end === undefined) return null;
  return kind === "span" ? `${hedged(start)}/${hedged(end)}` : `[${start}..${end}]`;
}

/** Puts a date together without knowing how EDTF is written. */
function DateBuilder({ label, onBuilt }: { label: string; onBuilt: (edtf: string) => void }) {
  const t = useText();
  return (
    <DialogTrigger>
      <AriaButton className="icon-button" aria-label={t("date-build-of", { field: label })}>
        <Icon name="calendar" />
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="date-builder" aria-label={t("date-build")}>
          {({ close }) => (
            <BuilderFields
              onBuilt={(edtf) => {
                onBuilt(edtf);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function BuilderFields({ onBuilt }: { onBuilt: (edtf: string) => void }) {
  const t = useText();
  const id = useId();
  const [kind, setKind] = useState<Kind>("between");
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [about, setAbout] = useState(false);
  const [uncertain, setUncertain] = useState(false);
  const edtf = buildDate(kind, first, second, about, uncertain);
  const reading = useDateReading(edtf ?? undefined);
  const isGood = edtf !== null && reading.isSuccess;
  const fault = reading.isError && edtf !== null ? t.error(reading.error) : null;
  const hedges = kind === "one" || kind === "span";
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (isGood) onBuilt(edtf);
      }}
    >
      <Select
        label={t("date-kind")}
        value={kind}
        onChange={(next) => setKind(next as Kind)}
        options={KINDS.map((value) => ({ value, label: t(`date-kind-${value}`) }))}
      />
      <TextField
        label={t(isTwo(kind) ? "date-from" : "date-date")}
        value={first}
        onChange={setFirst}
        placeholder={t("date-example")}
        autoFocus
      />
      {isTwo(kind) ? (
        <TextField
          label={t("date-to")}
          value={second}
          onChange={setSecond}
          placeholder={t("date-example")}
        />
      ) : null}
      {hedges ? (
        <div className="row">
          <Checkbox isSelected={about} onChange={setAbout}>
            {t("date-about")}
          </Checkbox>
          <Checkbox isSelected={uncertain} onChange={setUncertain}>
            {t("date-uncertain")}
          </Checkbox>
        </div>
      ) : null}
      <output id={id} className={fault ? "field-error" : "field-echo"}>
        {isGood ? t.edtfEcho(reading.data.edtf) : (fault ?? "\u00a0")}
      </output>
      <Button
        kind="primary"
        isDisabled={!isGood}
        onPress={() => {
          if (isGood) onBuilt(edtf);
        }}
      >
        {t("date-use")}
      </Button>
    </form>
  );
}

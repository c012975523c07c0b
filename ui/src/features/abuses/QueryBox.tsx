/** The search box with suggestions for the word at the cursor: a combobox over a listbox. */
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from "react";
import { Button as AriaButton, Input, SearchField as AriaSearchField } from "react-aria-components";
import type { Suggestion } from "@/backend";
import { Icon, Keys } from "@/components";
import { useText } from "@/text";
import { characterAt, withSuggestion } from "./suggestions";
import { useSuggestions } from "./useSuggestions";

export interface QueryBoxProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit: (value: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function QueryBox({
  label,
  placeholder,
  value,
  onChange,
  onSubmit,
  inputRef,
}: QueryBoxProps) {
  const t = useText();
  const list = useId();
  const { found, isOpen, active, ask, close, move } = useSuggestions();
  // Where the cursor goes once the text with a suggestion is drawn.
  const cursor = useRef<number | null>(null);
  useEffect(() => {
    if (cursor.current === null) return;
    inputRef.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  }, [value, inputRef]);

  const accept = (suggestion: Suggestion) => {
    // What was typed since the suggestions were asked for is part of the word they replace.
    const here = characterAt(value, inputRef.current?.selectionStart ?? value.length);
    const edit = withSuggestion(
      value,
      { from: found.from, to: Math.max(found.to, here) },
      suggestion,
    );
    cursor.current = edit.cursor;
    onChange(edit.text);
    if (suggestion.kind === "field") ask(edit.text, edit.cursor, 0);
    else close();
  };
  const askHere = () => ask(value, inputRef.current?.selectionStart ?? value.length, 0);

  /** Keys of the list come before those of the field. */
  const byKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = found.items[active];
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        take();
        if (isOpen) move(event.key === "ArrowDown" ? 1 : -1);
        else askHere();
        return;
      case "Enter":
      case "Tab":
        if (isOpen && chosen) {
          take();
          accept(chosen);
        } else close();
        return;
      case "Escape":
        if (!isOpen) return;
        take();
        close();
        return;
      default:
    }
  };

  return (
    <div className="query-box" onKeyDownCapture={byKey}>
      <AriaSearchField
        className="search"
        aria-label={label}
        value={value}
        onChange={(text) => {
          onChange(text);
          if (text === "") close();
          else ask(text, inputRef.current?.selectionStart ?? text.length);
        }}
        onSubmit={onSubmit}
      >
        <Icon name="search" />
        <Input
          ref={inputRef}
          className="search-input"
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-activedescendant={isOpen && active >= 0 ? `${list}-${active}` : undefined}
          onBlur={close}
        />
        {value === "" ? (
          <Keys shortcut="/" />
        ) : (
          <AriaButton className="icon-button icon-button-small">
            <Icon name="close" />
          </AriaButton>
        )}
      </AriaSearchField>
      <div
        id={list}
        role="listbox"
        aria-label={t("query-suggestions")}
        className="popover listbox query-suggestions"
        hidden={!isOpen}
      >
        {found.items.map((item, index) => (
          <Option
            key={`${item.kind} ${item.insert}`}
            id={`${list}-${index}`}
            item={item}
            isActive={index === active}
            onPick={() => accept(item)}
          />
        ))}
      </div>
    </div>
  );
}

interface OptionProps {
  id: string;
  item: Suggestion;
  isActive: boolean;
  onPick: () => void;
}

function Option({ id, item, isActive, onPick }: OptionProps) {
  const t = useText();
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView?.({ block: "nearest" });
  }, [isActive]);
  const { kind, label, field, code, count } = item;
  const about =
    kind === "field"
      ? t(`query-about-${field ?? ""}`)
      : kind === "keyword"
        ? t(`query-about-${code ?? ""}`)
        : [field === null ? t("query-kind-word") : t(`query-field-${field}`), code]
            .filter(Boolean)
            .join(" · ");
  return (
    // The keyboard stays in the text field, which names the active option.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="listbox-item query-option"
      data-focused={isActive || undefined}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className="query-option-label">
        {kind === "field" || kind === "keyword" ? <span className="mono">{label}</span> : label}
      </span>
      <span className="listbox-hint query-option-about">{about}</span>
      {count === null ? null : <span className="listbox-hint">{t("query-count", { count })}</span>}
    </div>
  );
}

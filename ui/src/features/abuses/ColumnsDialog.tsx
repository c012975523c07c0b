/** Which columns the table shows, in which order and how wide; by mouse and by keyboard alike. */
import { useRef, useState } from "react";
import type { ColumnLayout } from "@/backend";
import { Button, Checkbox, Dialog, IconButton, SearchField } from "@/components";
import { useText } from "@/text";
import { type ColumnKind, usualColumns, useColumnKinds } from "./columns";
import { useLayout } from "./layout";

/** Wide enough for every usual column. */
const ROOMY = 200;
const STEP = 1;
const [NARROWEST, WIDEST] = [3, 60];

export function ColumnsDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const kinds = useColumnKinds();
  const layout = useLayout();
  const [shown, setShown] = useState<readonly ColumnLayout[]>(() =>
    layout.columns.length > 0 ? layout.columns : usualColumns(kinds, ROOMY),
  );
  const [sought, setSought] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const kindOf = (id: string) => kinds.find((kind) => kind.id === id);
  const hidden = kinds.filter(({ id }) => shown.every((one) => one.id !== id));
  const plain = sought.trim().toLocaleLowerCase();
  const fits = (kind: ColumnKind | undefined) =>
    kind !== undefined && kind.label.toLocaleLowerCase().includes(plain);

  const move = (at: number, by: number) => {
    const next = [...shown];
    const [one] = next.splice(at, 1);
    if (!one) return;
    next.splice(at + by, 0, one);
    setShown(next);
    // The button pressed keeps the focus: it has moved with its column.
    requestAnimationFrame(() => {
      const direction = by < 0 ? "up" : "down";
      const row = list.current?.querySelector(`[data-column="${CSS.escape(one.id)}"]`);
      const button = row?.querySelector<HTMLElement>(`[data-move=${direction}] button`);
      const other = row?.querySelector<HTMLElement>(`[data-move] button:not([disabled])`);
      (button?.hasAttribute("disabled") ? other : button)?.focus();
    });
  };
  const widen = (id: string, by: number) =>
    setShown(
      shown.map((one) => {
        if (one.id !== id) return one;
        const width = (one.width ?? kindOf(id)?.width ?? 8) + by;
        return { ...one, width: Math.min(WIDEST, Math.max(NARROWEST, width)) };
      }),
    );

  return (
    <Dialog
      title={t("columns-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            kind="quiet"
            onPress={() => {
              layout.set({ columns: [], sort: [] });
              onClose();
            }}
          >
            {t("columns-reset")}
          </Button>
          <span className="grow" />
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            isDisabled={shown.length === 0}
            onPress={() => {
              layout.setColumns(shown);
              onClose();
            }}
          >
            {t("columns-apply")}
          </Button>
        </>
      }
    >
      <p className="muted small">{t("columns-hint")}</p>
      <SearchField
        label={t("columns-search")}
        placeholder={t("columns-search")}
        value={sought}
        onChange={setSought}
      />
      <ul className="columns-list" ref={list} aria-label={t("columns-shown")}>
        {shown.map(({ id, width }, at) => {
          const kind = kindOf(id);
          if (!fits(kind) || !kind) return null;
          return (
            <li key={id} data-column={id} className="columns-row">
              <Checkbox isSelected onChange={() => setShown(shown.filter((one) => one.id !== id))}>
                {kind.label}
              </Checkbox>
              <span className="grow" />
              <span className="muted small columns-width">
                {width === null ? t("columns-width-usual") : t("columns-width", { width })}
              </span>
              <IconButton
                icon="minus"
                small
                label={t("columns-narrower", { column: kind.label })}
                onPress={() => widen(id, -STEP)}
              />
              <IconButton
                icon="plus"
                small
                label={t("columns-wider", { column: kind.label })}
                onPress={() => widen(id, STEP)}
              />
              <span data-move="up">
                <IconButton
                  icon="arrow-up"
                  small
                  isDisabled={at === 0}
                  label={t("columns-earlier", { column: kind.label })}
                  onPress={() => move(at, -1)}
                />
              </span>
              <span data-move="down">
                <IconButton
                  icon="arrow-down"
                  small
                  isDisabled={at === shown.length - 1}
                  label={t("columns-later", { column: kind.label })}
                  onPress={() => move(at, 1)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <h3 className="columns-head">{t("columns-hidden")}</h3>
      <ul className="columns-list columns-more" aria-label={t("columns-hidden")}>
        {hidden.filter(fits).map(({ id, label }) => (
          <li key={id} className="columns-row">
            <Checkbox isSelected={false} onChange={() => setShown([...shown, { id, width: null }])}>
              {label}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

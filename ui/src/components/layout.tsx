/** Frames for parts: tabs, toolbars, panes. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import {
  Tab,
  TabList,
  TabPanel,
  Tabs as AriaTabs,
  Toolbar as AriaToolbar,
} from "react-aria-components";

export interface TabEntry {
  readonly id: string;
  readonly label: string;
  /** A number beside the label. */
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

export interface TabsProps {
  label: string;
  tabs: readonly TabEntry[];
  selected?: string;
  onSelect?: (id: string) => void;
}

export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className="tabs"
      {...(selected === undefined ? {} : { selectedKey: selected })}
      {...(onSelect ? { onSelectionChange: (key) => onSelect(String(key)) } : {})}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
            {tab.count === undefined ? null : <span className="tab-count">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className="toolbar">
      {children}
    </AriaToolbar>
  );
}

export interface SplitPaneProps {
  /** Read out for the handle between the panes. */
  label: string;
  start: ReactNode;
  end: ReactNode;
  /** Width of the start pane in rem. */
  initial?: number;
  min?: number;
  max?: number;
}

/** Two panes side by side with a handle that mouse and arrow keys move. */
export function SplitPane({ label, start, end, initial = 18, min = 12, max = 40 }: SplitPaneProps) {
  const [width, setWidth] = useState(initial);
  const frame = useRef<HTMLDivElement>(null);
  const clamp = (value: number) => Math.min(max, Math.max(min, value));
  const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const mirrored = () => document.documentElement.dir === "rtl";

  const byKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setWidth((present) => clamp(present + (mirrored() ? -step : step)));
  };

  return (
    <div
      className="split"
      ref={frame}
      style={{ gridTemplateColumns: `${width}rem auto minmax(0, 1fr)` }}
    >
      <div className="split-pane">{start}</div>
      <div
        className="split-handle"
        role="separator"
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        onKeyDown={byKey}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const box = frame.current?.getBoundingClientRect();
          if (!box) return;
          const pixels = mirrored() ? box.right - event.clientX : event.clientX - box.left;
          setWidth(clamp(pixels / rem()));
        }}
      />
      <div className="split-pane">{end}</div>
    </div>
  );
}

/** Names and values, as on a record read-only. */
export function Facts({
  facts,
}: {
  facts: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

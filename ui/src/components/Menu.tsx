import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { Icon, type IconName } from "./icons";
import { Keys } from "./Keys";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
  readonly run: () => void;
  /** A line above it. */
  readonly separated?: boolean;
}

/** A menu that a button opens; the button is `children`. */
export function Menu({
  label,
  entries,
  children,
}: {
  label: string;
  entries: readonly MenuEntry[];
  children: ReactNode;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4}>
        <AriaMenu aria-label={label} className="menu">
          {entries.flatMap((entry) => [
            ...(entry.separated
              ? [<Separator key={`${entry.id}-line`} className="menu-line" />]
              : []),
            <AriaMenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className="menu-item"
              isDisabled={entry.isDisabled ?? false}
              onAction={entry.run}
            >
              <span className="menu-icon">{entry.icon ? <Icon name={entry.icon} /> : null}</span>
              <span className="grow">{entry.label}</span>
              {entry.shortcut ? <Keys shortcut={entry.shortcut} /> : null}
            </AriaMenuItem>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

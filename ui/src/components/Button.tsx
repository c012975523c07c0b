import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import { Icon, type IconName } from "./icons";
import { Keys } from "./Keys";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  children: ReactNode;
  /** One `primary` button in a view at most. */
  kind?: "primary" | "plain" | "quiet" | "danger";
  icon?: IconName;
  small?: boolean;
}

export function Button({ kind = "plain", icon, small = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${kind}${small ? " button-small" : ""}`}>
      {icon ? <Icon name={icon} /> : null}
      <span className="button-text">{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  "className" | "children" | "style" | "aria-label"
> {
  icon: IconName;
  /** Its name, also shown as a tooltip. */
  label: string;
  shortcut?: string;
  small?: boolean;
}

export function IconButton({ icon, label, shortcut, small = false, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={`icon-button${small ? " icon-button-small" : ""}`}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {shortcut ? <Keys shortcut={shortcut} /> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}

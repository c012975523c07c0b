/**
 * The parts of the product, in the order of the side navigation. A part is listed here once it exists:
 * its screen is the default export of `features/<id>/index.tsx`.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { IconName } from "@/components/icons";
import { ABUSES_ACTIONS } from "@/features/abuses/actions";
import { IMPORTING_ACTIONS } from "@/features/importing/actions";
import { TIMELINE_ACTIONS } from "@/features/timeline/player";
import type { Action } from "@/state/actions";

export interface Part {
  readonly id: string;
  /** Fluent id of its name. */
  readonly label: string;
  readonly icon: IconName;
  readonly screen: LazyExoticComponent<ComponentType>;
  /** Stands in the side navigation; others are reached by an action, such as an import. */
  readonly inNavigation: boolean;
  /** Actions that exist while a dossier is open, whatever part is shown. */
  readonly actions?: readonly Action[];
  /** Drawn over whatever part is shown, such as what goes on while the user looks elsewhere. */
  readonly companion?: LazyExoticComponent<ComponentType>;
}

export const PARTS: readonly Part[] = [
  {
    id: "abuses",
    label: "part-abuses",
    icon: "abuses",
    screen: lazy(() => import("@/features/abuses")),
    inNavigation: true,
    actions: ABUSES_ACTIONS,
  },
  {
    id: "map",
    label: "part-map",
    icon: "map",
    screen: lazy(() => import("@/features/map")),
    inNavigation: true,
  },
  {
    id: "timeline",
    label: "part-timeline",
    icon: "timeline",
    screen: lazy(() => import("@/features/timeline")),
    inNavigation: true,
    actions: TIMELINE_ACTIONS,
    companion: lazy(() => import("@/features/timeline/PlayerBar")),
  },
  {
    id: "statistics",
    label: "part-statistics",
    icon: "statistics",
    screen: lazy(() => import("@/features/statistics")),
    inNavigation: true,
  },
  {
    id: "stakeholders",
    label: "part-stakeholders",
    icon: "stakeholders",
    screen: lazy(() => import("@/features/stakeholders")),
    inNavigation: true,
  },
  {
    id: "norms",
    label: "part-norms",
    icon: "norms",
    screen: lazy(() => import("@/features/norms")),
    inNavigation: true,
  },
  {
    id: "measures",
    label: "part-measures",
    icon: "measures",
    screen: lazy(() => import("@/features/measures")),
    inNavigation: true,
  },
  {
    id: "coverage",
    label: "part-coverage",
    icon: "coverage",
    screen: lazy(() => import("@/features/coverage")),
    inNavigation: true,
  },
  {
    id: "history",
    label: "part-history",
    icon: "history",
    screen: lazy(() => import("@/features/history")),
    inNavigation: true,
  },
  {
    id: "importing",
    label: "import-title",
    icon: "import",
    screen: lazy(() => import("@/features/importing")),
    inNavigation: false,
    actions: IMPORTING_ACTIONS,
  },
];

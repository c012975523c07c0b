/** The product's own icons: 16 by 16, drawn in the colour of the text. Decoration only, never the sole sign. */

const paths = {
  abuses: "M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8h5M5.5 10.5h5",
  map: "M2 4l4-1.5 4 1.5 4-1.5v9.5L10 13.5 6 12 2 13.5zM6 2.5V12M10 4v9.5",
  stakeholders:
    "M5.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM2 13c0-2 1.5-3.5 3.5-3.5S9 11 9 13M10.5 7.5a1.8 1.8 0 1 0 0-3.6M11 9.6c1.8.2 3 1.500 3 3.400",
  measures:
    "M2.500 4l1.300 1.300L6 3M2.500 8l1.300 1.300L6 7M2.500 12l1.300 1.300L6 11M8 4.200h5.500M8 8.200h5.500M8 12.200h5.500",
  coverage: "M2.500 2.500h11v11h-11zM2.500 6.200h11M2.500 9.800h11M6.200 2.500v11M9.800 2.500v11",
  history: "M2.500 8a5.500 5.500 0 1 0 1.700-4M2.500 2.500V5H5M8 5v3.200l2.200 1.300",
  search: "M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM10.300 10.300l3.200 3.200",
  undo: "M5.500 3L2.500 6l3 3M2.500 6h7a3.500 3.500 0 0 1 0 7H6",
  redo: "M10.500 3l3 3-3 3M13.500 6h-7a3.500 3.500 0 0 0 0 7H10",
  lock: "M3.500 7h9v6.500h-9zM5.500 7V5a2.500 2.500 0 0 1 5 0v2",
  unlock: "M3.500 7h9v6.500h-9zM5.500 7V5a2.500 2.500 0 0 1 4.800-1",
  menu: "M2.500 4h11M2.500 8h11M2.500 12h11",
  more: "M3.500 8h.01M8 8h.01M12.500 8h.01",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.500l3.200 3.200L13 4.800",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  "chevron-down": "M4 6l4 4 4-4",
  "chevron-up": "M4 10l4-4 4 4",
  "chevron-end": "M6 4l4 4-4 4",
  "chevron-start": "M10 4L6 8l4 4",
  "arrow-up": "M8 13V3M4 7l4-4 4 4",
  "arrow-down": "M8 3v10M4 9l4 4 4-4",
  warning: "M8 2.500l6 10.500H2zM8 6.500v3M8 11.300v.01",
  error: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.800 5.800l4.400 4.400M10.200 5.800l-4.400 4.400",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.300v3.700M8 5v.01",
  done: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.300 8.200l2 2 3.500-4",
  edit: "M3 13l.7-2.900L10.500 3.300l2.200 2.200-6.800 6.800zM9 4.800L11.200 7",
  delete: "M3 4.500h10M6 4.500V3h4v1.500M4.300 4.500l.7 9h6l.7-9M6.700 7v4M9.300 7v4",
  copy: "M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",
  filter: "M2.500 3.500h11L9.300 8.500v4.200l-2.600-1.500V8.500z",
  import: "M8 2.500v7M5 6.700l3 3 3-3M2.500 10.500v3h11v-3",
  export: "M8 9.700v-7M5 5.500l3-3 3 3M2.500 10.500v3h11v-3",
  folder: "M2 4h4l1.500 1.500H14v7.500H2z",
  file: "M3.500 2h6l3 3v9h-9zM9.500 2v3h3",
  settings:
    "M8 10.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400zM8 2v2M8 12v2M2 8h2M12 8h2M3.800 3.800l1.400 1.400M10.800 10.800l1.400 1.400M12.200 3.800l-1.400 1.400M5.200 10.800l-1.400 1.400",
  key: "M5.500 12.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM7.700 7.500L13.500 2M11 4.300l1.800 1.800",
  shield: "M8 2l5 1.800v4c0 3-2 5-5 6.200-3-1.200-5-3.200-5-6.200v-4z",
  person:
    "M8 7.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM3 13.500c0-2.800 2.200-4.500 5-4.500s5 1.700 5 4.500",
  place:
    "M8 14s4.500-4.300 4.500-7.500a4.500 4.500 0 0 0-9 0C3.500 9.700 8 14 8 14zM8 8a1.600 1.600 0 1 0 0-3.200A1.600 1.600 0 0 0 8 8z",
  source:
    "M3 2.500h4a1.500 1.500 0 0 1 1 .5 1.500 1.500 0 0 1 1-.5h4v10H9a1.500 1.500 0 0 0-1 .5 1.500 1.500 0 0 0-1-.5H3zM8 3v10",
  link: "M6.500 9.500l3-3M7 4.500l1-1a3.200 3.200 0 0 1 4.500 4.500l-1 1M9 11.500l-1 1A3.200 3.200 0 0 1 3.500 8l1-1",
  calendar: "M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3",
  command: "M3 4.500l3.500 3.500L3 11.500M8 12h5",
  expand: "M9.500 2.500h4v4M13.500 2.500L9 7M6.500 13.500h-4v-4M2.500 13.500L7 9",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 1 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width={`${size}rem`}
      height={`${size}rem`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}

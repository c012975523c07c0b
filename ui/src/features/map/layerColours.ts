/** Colours a layer may have: apart from one another, from the ground and from the marks. */
export const LAYER_COLOURS = [
  { id: "blue", colour: "#2b6cb0" },
  { id: "green", colour: "#2f7d32" },
  { id: "orange", colour: "#c05621" },
  { id: "purple", colour: "#6b46c1" },
  { id: "teal", colour: "#0f766e" },
  { id: "grey", colour: "#5a6470" },
] as const;

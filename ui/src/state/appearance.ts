/** Light or dark, as chosen or as the system has it. */
const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
let chosen = "system";

function apply(): void {
  const resolved = chosen === "system" ? (dark?.matches ? "dark" : "light") : chosen;
  document.documentElement.dataset["theme"] = resolved;
}

/** `light`, `dark` or `system`; takes effect at once. */
export function setTheme(theme: string): void {
  chosen = theme;
  apply();
}

dark?.addEventListener("change", apply);

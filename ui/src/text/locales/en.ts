/** The texts in English, in a chunk of their own: only the language in use is loaded. */
export const texts = import.meta.glob<string>("../../../../src-tauri/catalogue/locales/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

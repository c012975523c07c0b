import "@fontsource-variable/source-sans-3/wght.css";
import "./style/tokens.css";
import "./style/base.css";
import "./components/components.css";
import "./app/shell.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { backend } from "./backend";
import { setTheme } from "./state/appearance";
import { queryClient } from "./state/queries";
import { setLanguage } from "./text";

/** Language and theme are known before the first paint, so that neither changes before the eye. */
async function start(): Promise<void> {
  setTheme("system");
  // Most often the language that is asked for a moment later; loaded while the host answers.
  let language = navigator.language.slice(0, 2);
  void setLanguage(language);
  try {
    const preferences = await backend.preferences();
    queryClient.setQueryData(["preferences"], preferences);
    setTheme(preferences.theme);
    language = preferences.language;
  } catch (error) {
    console.error("the preferences could not be read", error);
  }
  if (import.meta.env.DEV && new URLSearchParams(location.search).has("pseudo")) language = "qps";
  await setLanguage(language);
  const root = document.getElementById("root");
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
}

void start();

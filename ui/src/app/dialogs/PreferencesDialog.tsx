import { useState } from "react";
import type { Preferences } from "@/backend";
import {
  Button,
  Dialog,
  ErrorBanner,
  RadioGroup,
  Spinner,
  TextField,
  readNumber,
} from "@/components";
import { usePreferences, useSavePreferences } from "@/state/preferences";
import { languageNames, useText } from "@/text";

/** Language, theme, time to lock and the author's name; each is saved as it is chosen. */
export function PreferencesDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const preferences = usePreferences();
  return (
    <Dialog
      title={t("action-preferences")}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <Button kind="primary" onPress={onClose}>
          {t("done")}
        </Button>
      }
    >
      <ErrorBanner error={preferences.error} retry={() => void preferences.refetch()} />
      {preferences.data ? (
        <PreferencesForm preferences={preferences.data} />
      ) : preferences.isPending ? (
        <Spinner label={t("loading")} />
      ) : null}
    </Dialog>
  );
}

function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const t = useText();
  const save = useSavePreferences();
  const [author, setAuthor] = useState(preferences.author);
  const [minutes, setMinutes] = useState(String(preferences.lock_after_minutes));
  const set = (change: Partial<Preferences>) => save.mutate({ ...preferences, ...change });
  const number = readNumber(minutes);
  const isValid = number !== null && Number.isInteger(number) && number >= 1 && number <= 120;
  return (
    <div className="stack">
      <ErrorBanner error={save.error} />
      <RadioGroup
        label={t("preferences-language")}
        value={preferences.language}
        onChange={(language) => set({ language })}
        options={languageNames.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <RadioGroup
        label={t("preferences-theme")}
        value={preferences.theme}
        onChange={(theme) => set({ theme })}
        options={["system", "light", "dark"].map((theme) => ({
          value: theme,
          label: t(`theme-${theme}`),
        }))}
      />
      <TextField
        label={t("preferences-lock")}
        hint={t("preferences-lock-hint")}
        value={minutes}
        onChange={setMinutes}
        error={isValid ? null : t("number-range", { min: 1, max: 120 })}
        onBlur={() => {
          if (isValid && number !== preferences.lock_after_minutes) {
            set({ lock_after_minutes: number });
          }
        }}
      />
      <TextField
        label={t("author")}
        hint={t("author-hint")}
        value={author}
        onChange={setAuthor}
        onBlur={() => {
          if (author.trim() !== preferences.author) set({ author: author.trim() });
        }}
      />
    </div>
  );
}

/** What the user has chosen on this machine. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { type Preferences, backend } from "@/backend";
import { setLanguage } from "@/text";
import { setTheme } from "./appearance";
import { queryClient } from "./queries";

const PREFERENCES = ["preferences"] as const;

export function usePreferences() {
  return useQuery({ queryKey: PREFERENCES, queryFn: () => backend.preferences() });
}

/** Saves preferences; language and theme take effect at once, and go back where saving fails. */
export function useSavePreferences() {
  return useMutation({
    mutationFn: (preferences: Preferences) => backend.savePreferences(preferences),
    onMutate: (preferences) => {
      const former = queryClient.getQueryData<Preferences>(PREFERENCES);
      show(preferences);
      return former;
    },
    onSuccess: show,
    onError: (_error, _preferences, former) => {
      if (former) show(former);
    },
  });
}

function show(preferences: Preferences): void {
  queryClient.setQueryData(PREFERENCES, preferences);
  setTheme(preferences.theme);
  void setLanguage(preferences.language);
}

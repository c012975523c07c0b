import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { queryClient } from "@/state/queries";

/** Draws a component with what every component may rely on. */
export function draw(content: ReactNode) {
  queryClient.clear();
  return render(
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale="en-GB">{content}</I18nProvider>
    </QueryClientProvider>,
  );
}

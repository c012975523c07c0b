import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { frozenPrototype } from "./scripts/frozen-prototype";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), frozenPrototype()],
  resolve: { alias: { "@": here("./src") } },
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    // The translations are shared with the Rust side and live outside this folder.
    fs: { allow: [here("."), here("../src-tauri/catalogue")] },
  },
  build: {
    target: "es2023",
    // The CSP allows no data: fonts, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: "happy-dom",
    setupFiles: ["./src/test/setup.ts"],
    // Machines that build at the same time are slow; a test that hangs still ends.
    testTimeout: 30_000,
    include: ["src/**/*.test.{ts,tsx}"],
  },
});

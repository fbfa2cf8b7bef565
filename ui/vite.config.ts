import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

import { fluent } from "./scripts/fluent.ts";

export default defineConfig({
  plugins: [fluent(), svelte()],
  // The catalogue lies with the Rust code, which reads it too.
  server: { fs: { allow: [".."] } },
  build: {
    target: ["safari16.4", "chrome111"],
    // The content security policy knows no data: for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"], setupFiles: ["src/lib/words/english.setup.ts"] },
});

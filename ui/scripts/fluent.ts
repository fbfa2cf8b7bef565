/**
 * Reads the catalogue's files when the pages are built: `….ftl?parsed` is what `FluentResource` makes of the file. The
 * window then reads its sentences as data, instead of taking them apart at every start before anything can be said.
 */
import { readFileSync } from "node:fs";

import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";

const PARSED = ".ftl?parsed";

export function fluent(): Plugin {
  return {
    name: "fluent-parsed",
    enforce: "pre",
    load(id) {
      if (!id.endsWith(PARSED)) return null;
      const file = id.slice(0, -"?parsed".length);
      this.addWatchFile(file);
      const { body } = new FluentResource(readFileSync(file, "utf8"));
      // A string is read several times as fast as the same written out as a literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(body))});`;
    },
  };
}

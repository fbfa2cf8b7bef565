/** What a machine can judge of a view: that nothing serious stands in anybody's way, and that it fits the window. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

import type { AxeResults } from "axe-core";
import { expect, type Page } from "@playwright/test";

import { beyond } from "./fits";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing serious stands in the way of anybody, and nothing lies beyond the window. */
export async function judge(page: Page, what: string): Promise<void> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run({
      resultTypes: ["violations"],
    }),
  );
  expect(results.passes.length, "the rules were really tried").toBeGreaterThan(10);
  const grave = results.violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`)
          .slice(0, 4)
          .join(" | ")}`,
    );
  expect.soft(grave, `${what} for everybody`).toEqual([]);
  expect.soft(await beyond(page), `${what} fits the window`).toEqual([]);
}

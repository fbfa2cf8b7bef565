/** How customers take a template, of several languages the worst. Pure. */
import type { TemplateQuality } from "../../../backend/bindings";

const WORST: TemplateQuality[] = ["low", "medium", "high"];

export const worst = (all: (TemplateQuality | null)[]): TemplateQuality | null =>
  WORST.find((one) => all.includes(one)) ?? null;

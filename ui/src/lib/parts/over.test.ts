import { describe, expect, it } from "vitest";

import { over } from "./over";

const isOver = (): boolean => document.documentElement.hasAttribute("data-over");

describe("over", () => {
  it("tells of what stands there, and of a dialog while it is open", async () => {
    const sheet = document.createElement("div");
    const dialog = document.createElement("dialog");
    document.body.append(sheet, dialog);
    const gone = over(sheet);
    const closed = over(dialog);
    expect(isOver()).toBe(true);
    gone();
    expect(isOver(), "a closed dialog stands over nothing").toBe(false);
    dialog.setAttribute("open", "");
    await Promise.resolve();
    expect(isOver()).toBe(true);
    closed();
    expect(isOver()).toBe(false);
  });

  it("is how the style sheet knows: a rule that asks the document makes every message restyle all of it", () => {
    const sheets = import.meta.glob<string>(["../../**/*.css", "../../**/*.svelte"], {
      query: "?raw",
      eager: true,
      import: "default",
    });
    // What is said of paper only is asked when something is printed.
    const ofTheScreen = (text: string): string => text.replace(/@media print \{[^]*/, "");
    expect(Object.keys(sheets).length).toBeGreaterThan(50);
    const asking = Object.entries(sheets).filter(([, text]) =>
      /(:root|html|body|\[data-frame\]|\[data-pane[^\]]*\]):has\(/.test(ofTheScreen(text)),
    );
    expect(asking.map(([file]) => file)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";

import { blank, headerChoice, moved, newButton, newCard, newHeader } from "./parts";

describe("parts", () => {
  it("keep what stood in a header when it stays of its kind", () => {
    const line = newHeader("text", null);
    if (line?.content.kind === "text") line.content.text = "Order";
    expect(newHeader("text", line)).toBe(line);
    expect(headerChoice(newHeader("document", line))).toBe("document");
    expect(newHeader("none", line)).toBe(null);
  });
  it("make a card like the one before it", () => {
    const first = newCard(undefined);
    first.header = newHeader("video", null);
    first.body.text = "Beans";
    first.buttons = [{ ...newButton("url"), text: "Buy" }, newButton("quick_reply")];
    const second = newCard(first);
    expect(headerChoice(second.header)).toBe("video");
    expect(second.buttons.map(({ text, action }) => [text, action.kind])).toEqual([
      ["Buy", "url"],
      ["", "quick_reply"],
    ]);
    expect(second.body.text).toBe("");
  });
  it("go elsewhere in a list without any being lost", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a"], 4, 0)).toEqual(["a"]);
  });
  it("begin with a template that is for an order, in named gaps", () => {
    expect(blank("sv")).toMatchObject({ language: "sv", category: "utility", format: "named", body: { text: "" } });
  });
});

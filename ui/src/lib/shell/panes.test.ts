import { afterEach, describe, expect, it, vi } from "vitest";

import { nextPane } from "./panes";

// Nothing is laid out here; every element counts as seen.
vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);

const at = (): string | undefined => document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset["pane"];

function pane(name: string): HTMLElement {
  const one = document.createElement("div");
  one.dataset["pane"] = name;
  document.body.append(one);
  return one;
}

describe("nextPane", () => {
  afterEach(() => document.body.replaceChildren());

  it("goes round and passes over a pane with nothing to hold the keyboard", () => {
    const rail = pane("rail");
    rail.append(document.createElement("button"));
    pane("chat").tabIndex = 0;
    pane("composer").append("locked");
    nextPane(1);
    expect(at()).toBe("rail");
    nextPane(1);
    expect(at()).toBe("chat");
    nextPane(1);
    expect(at()).toBe("rail");
    nextPane(-1);
    expect(at()).toBe("chat");
  });
});

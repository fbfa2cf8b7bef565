import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Event } from "../../backend/bindings";

const heard = vi.hoisted(() => ({ tell: undefined as ((event: Event) => void) | undefined }));
vi.mock("../../backend/backend", () => ({
  backend: {
    onEvent: (listener: (event: Event) => void) => {
      heard.tell = listener;
      return () => (heard.tell = undefined);
    },
    read: () => Promise.reject(new Error("nothing is read here")),
  },
}));

const { chosen } = await import("../inbox/chosen.svelte");
const { taken } = await import("../day/taken.svelte");
const { followOutside } = await import("./outside");
const { place } = await import("./view.svelte");

describe("what a person did outside the window", () => {
  beforeEach(() => followOutside());

  it("opens the chat of a notification from any view", () => {
    place.go("settings");
    heard.tell?.({ type: "open_chat", conversation: 17, write: false });
    expect([place.view, chosen.conversation, chosen.wishes]).toEqual(["inbox", 17, 0]);
  });

  it("puts the keyboard into the composer, and does so again", () => {
    heard.tell?.({ type: "open_chat", conversation: 17, write: true });
    heard.tell?.({ type: "open_chat", conversation: 17, write: true });
    expect(chosen.wishes).toBe(2);
  });

  it("opens no chat over a sheet that is open, and the last one wished for once it is closed", async () => {
    place.go("settings");
    chosen.conversation = null;
    const sheet = document.createElement("dialog");
    document.body.append(sheet);
    sheet.setAttribute("open", "");
    heard.tell?.({ type: "open_chat", conversation: 18, write: false });
    heard.tell?.({ type: "open_chat", conversation: 17, write: false });
    expect([place.view, chosen.conversation]).toEqual(["settings", null]);
    sheet.removeAttribute("open");
    await vi.waitFor(() => expect([place.view, chosen.conversation]).toEqual(["inbox", 17]));
    sheet.remove();
  });

  it("hands words that could not go to the field of their chat", () => {
    heard.tell?.({ type: "words_back", conversation: 17, text: "Kyllä" });
    expect(taken.of(17)).toBe("Kyllä");
    expect(taken.of(18)).toBeUndefined();
  });
});

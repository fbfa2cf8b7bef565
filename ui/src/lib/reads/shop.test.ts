import { describe, expect, it, vi } from "vitest";

import type { Settings } from "../../backend/bindings";

let kept = { theme: "system" } as Settings;
const answers: (() => void)[] = [];
vi.mock("../../backend/backend", () => ({
  commandId: () => "id",
  Failed: { from: (error: unknown) => ({ failure: { kind: "unreachable", code: String(error) } }) },
  backend: {
    onLink: () => undefined,
    onEvent: () => undefined,
    read: (name: string) => Promise.resolve(name === "settings" ? kept : { now: Date.now() }),
    change: (_: string, { settings }: { settings: Settings }) =>
      new Promise((answer) =>
        answers.push(() => {
          kept = settings;
          answer(settings);
        }),
      ),
  },
}));

const { shop } = await import("./shop.svelte");

describe("settings that are kept", () => {
  it("are those chosen last, however slowly the first are kept", async () => {
    await vi.waitFor(() => expect(shop.settings?.theme).toBe("system"));
    const first = shop.saveSettings({ ...kept, theme: "light" });
    const second = shop.saveSettings({ ...kept, theme: "dark" });
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    // What is read meanwhile is older than what is shown.
    await shop.read();
    expect(shop.settings?.theme).toBe("dark");
    answers[0]?.();
    await first;
    expect(shop.settings?.theme).toBe("dark");
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    await second;
    expect([shop.settings?.theme, kept.theme]).toEqual(["dark", "dark"]);
  });
});

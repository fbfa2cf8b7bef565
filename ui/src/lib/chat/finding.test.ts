import { describe, expect, it, vi } from "vitest";

const asked = vi.hoisted(() => [] as ((found: unknown) => void)[]);
vi.mock("../../backend/backend", () => ({
  backend: { read: () => new Promise((answer) => asked.push(answer)) },
  Failed: { from: (error: unknown) => ({ failure: { kind: String(error) } }) },
}));

const { Find } = await import("./find.svelte");

const found = (...messages: number[]): unknown => ({
  messages: messages.map((message) => ({ message, snippet: [{ text: "pulla", hit: true }] })),
  next: null,
});

describe("a search in a chat", () => {
  it("finds what came in while it was asked", async () => {
    const find = new Find(17, () => undefined);
    find.open = true;
    find.text = "pulla";
    find.again();
    find.hears({ type: "changed", tags: ["messages:17"] });
    asked.shift()?.(found(1));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    asked.shift()?.(found(2, 1));
    await vi.waitFor(() => expect(find.known).toBe(2));
    expect(find.current).toBe(1);
  });
});

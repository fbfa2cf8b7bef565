import { beforeEach, describe, expect, it, vi } from "vitest";

const sample = (handle: string | null): object => ({ sample: { id: 7, percent: 50, broken: false, handle } });
let polls: (() => Promise<object>)[] = [];
vi.mock("../../../backend/backend", () => ({
  commandId: () => "id",
  Failed: { from: (error: unknown) => ({ failure: { kind: "unreachable", code: String(error) } }) },
  backend: {
    read: () => (polls.shift() ?? (() => Promise.resolve(sample("4::here"))))(),
    change: () => Promise.resolve(sample(null)),
  },
}));
vi.mock("../../../backend/files", () => ({
  bringFile: () => ({ done: Promise.resolve({ file: 3 }), stop: () => undefined }),
}));

const { Uploading } = await import("./uploading.svelte");
const file = new File(["abc"], "menu.png");

describe("Uploading", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    polls = [];
  });

  it("hands on what arrived", async () => {
    const arrived: string[] = [];
    const uploading = new Uploading((handle) => arrived.push(handle));
    const done = uploading.bring(file, "image");
    await vi.runAllTimersAsync();
    await done;
    expect(arrived).toEqual(["4::here"]);
    expect(uploading.busy).toBe(false);
  });

  it("is not busy for ever when nobody can say how far it is, and goes on by a button", async () => {
    const arrived: string[] = [];
    const uploading = new Uploading((handle) => arrived.push(handle));
    polls = [() => Promise.reject(new Error("away"))];
    const done = uploading.bring(file, "image");
    await vi.runAllTimersAsync();
    await done;
    expect([uploading.busy, uploading.broken, uploading.failure?.kind]).toEqual([false, true, "unreachable"]);
    const again = uploading.resume();
    await vi.runAllTimersAsync();
    await again;
    expect([uploading.busy, uploading.broken, uploading.failure]).toEqual([false, false, null]);
    expect(arrived).toEqual(["4::here"]);
  });
});

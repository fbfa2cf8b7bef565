import { beforeEach, describe, expect, it, vi } from "vitest";

const link = vi.hoisted(() => ({ tell: [] as ((link: string) => void)[] }));
vi.mock("../../backend/backend", () => ({
  backend: { onLink: (listener: (link: string) => void) => link.tell.push(listener) },
}));

const { Later } = await import("./later.svelte");

describe("a part that comes later", () => {
  beforeEach(() => (link.tell = []));

  it("is asked for again by itself once the shop is back, and no more after it came", async () => {
    let reach = false;
    const load = vi.fn(() => (reach ? Promise.resolve({ default: "part" }) : Promise.reject(new Error("gone"))));
    const later = new Later(load);
    await later.fetch();
    expect([later.part, later.failure?.kind]).toEqual([null, "unreachable"]);
    for (const tell of link.tell) tell("down");
    expect(load).toHaveBeenCalledTimes(1);
    reach = true;
    for (const tell of link.tell) tell("up");
    await vi.waitFor(() => expect([later.part, later.failure]).toEqual(["part", null]));
    for (const tell of link.tell) tell("up");
    await later.fetch();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("is asked for once at a time", async () => {
    const load = vi.fn(() => Promise.resolve({ default: "part" }));
    const later = new Later(load);
    const [one, two] = [later.fetch(), later.fetch()];
    await Promise.all([one, two]);
    expect(load).toHaveBeenCalledTimes(1);
  });
});

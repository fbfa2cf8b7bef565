import { expect, it, vi } from "vitest";

vi.mock("../../backend/backend", () => ({
  Failed: { from: (error: unknown) => ({ failure: { kind: "refused", code: String(error) } }) },
}));

const { palette } = await import("./palette.svelte");

it("is open for whoever opens it while what was taken is still being done", async () => {
  palette.toggle();
  let done = (): void => undefined;
  const doing = palette.take(() => new Promise<void>((resolve) => (done = resolve)));
  expect(palette.open).toBe(false);
  palette.toggle();
  done();
  await doing;
  expect(palette.open).toBe(true);
  palette.close();
});

it("comes back with the reason when what was taken cannot be done", async () => {
  palette.toggle();
  await palette.take(() => Promise.reject(new Error("no")));
  expect(palette.open).toBe(true);
  expect(palette.failure?.code).toContain("no");
  palette.toggle();
  expect(palette.failure).toBeNull();
});

import { flushSync } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";

import { Reading } from "./reading.svelte";

const read = vi.hoisted(() => vi.fn());
vi.mock("../../backend/backend", () => ({
  backend: { read, onEvent: () => () => undefined },
  Failed: { from: (error: unknown) => ({ failure: error }) },
}));

beforeEach(() => {
  read.mockReset();
  read.mockResolvedValue({ people: [], next: null });
});

test("the same question does not begin anew because it was put together again, another one does", async () => {
  let page = $state.raw({ id: 3 });
  let reading: Reading<"campaign_people"> | undefined;
  const stop = $effect.root(() => {
    reading = new Reading("campaign_people", () => ({ campaign: page.id, only: null, after: 0, limit: 50 }));
  });
  flushSync();
  await vi.waitFor(() => expect(reading?.data).toBeDefined());

  page = { id: 3 };
  flushSync();
  expect(reading?.data, "what is shown stays").toBeDefined();
  expect(read).toHaveBeenCalledTimes(1);

  page = { id: 4 };
  flushSync();
  expect(reading?.data).toBeUndefined();
  await vi.waitFor(() => expect(reading?.data).toBeDefined());
  expect(read).toHaveBeenCalledTimes(2);
  stop();
});

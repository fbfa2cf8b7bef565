import { expect, it, vi } from "vitest";

import type { ConversationPage } from "../../backend/bindings";

let order = [1, 2, 3];
const answers: (() => void)[] = [];
vi.mock("../../backend/backend", () => ({
  Failed: { from: (error: unknown) => ({ failure: { kind: "unreachable", code: String(error) } }) },
  backend: {
    onEvent: () => () => undefined,
    read: () =>
      new Promise((answer) => {
        const rows = order.map((id) => ({ id, unread: 0, group: "next" }));
        answers.push(() => answer({ rows, next: null, counts: null, groups: null } as unknown as ConversationPage));
      }),
  },
}));

const { listOf, Pages } = await import("./pages.svelte");

/** Lets the read that waits be answered. */
async function answer(): Promise<void> {
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers.pop()?.();
}

it("keeps rows in their places also when the pointer came while they were read", async () => {
  const pages = new Pages(listOf("to_answer", null));
  const opening = pages.open();
  await answer();
  await opening;
  const ids = (): number[] => pages.rows.map(({ id }) => id);
  order = [3, 1, 2];
  const reading = pages.refresh();
  pages.hold(true);
  await answer();
  await reading;
  expect(ids(), "a click meant for one must not meet another").toEqual([1, 2, 3]);
  pages.hold(false);
  expect(ids()).toEqual([3, 1, 2]);

  pages.hold(true);
  order = [1, 2];
  pages.settle();
  await answer();
  await vi.waitFor(() => expect(ids(), "what was done here is seen at once").toEqual([1, 2]));
});

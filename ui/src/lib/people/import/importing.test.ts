import { expect, it, vi } from "vitest";

import type { ImportColumn, ImportShown } from "../../../backend/bindings";

const asked: { columns: { becomes: string }[]; why: { way: string } }[] = [];
const answers: (() => void)[] = [];
vi.mock("../../../backend/backend", () => ({
  commandId: () => "id",
  Failed: { from: (error: unknown) => ({ failure: { kind: "refused", code: String(error) } }) },
  backend: {
    change: (_: string, request: (typeof asked)[number]) => {
      asked.push(request);
      return new Promise((done) => answers.push(() => done({})));
    },
  },
}));
vi.mock("../../../backend/files", () => ({ bringFile: () => undefined }));

const { Importing } = await import("./importing.svelte");

const column = (becomes: string): ImportColumn => ({ header: becomes, becomes, own: null }) as unknown as ImportColumn;
const shown = (...columns: string[]): ImportShown =>
  ({ columns: columns.map(column), why: { way: "nobody" }, region: null, list: null }) as unknown as ImportShown;

it("loses nothing of what is wished before the last wish was answered", async () => {
  const importing = new Importing();
  const open = shown("name", "out");
  const first = importing.change(open, { columns: [column("phone"), column("out")] });
  const second = importing.change(open, { columns: [importing.columns(open)[0] as ImportColumn, column("note")] });
  const third = importing.change(open, { why: { way: "by_column", topic: "offers", names_whatsapp: true } });
  for (const number of [1, 2, 3]) {
    await vi.waitFor(() => expect(answers).toHaveLength(number));
    answers[number - 1]?.();
  }
  expect(await Promise.all([first, second, third])).toEqual([true, true, true]);
  expect(asked.at(-1)?.columns.map(({ becomes }) => becomes)).toEqual(["phone", "note"]);
  expect(asked.at(-1)?.why.way).toBe("by_column");

  // What is shown by then is what the next wish is about.
  const later = importing.change(shown("phone", "note"), { list: "Kanta-asiakkaat" });
  await vi.waitFor(() => expect(answers).toHaveLength(4));
  answers[3]?.();
  expect(await later).toBe(true);
  expect(asked.at(-1)?.why.way, "as it is shown").toBe("nobody");
});

import { beforeEach, describe, expect, it, vi } from "vitest";

const kept: string[] = [];
vi.mock("../../backend/backend", () => ({
  commandId: () => "id",
  backend: {
    change: (_name: string, request: { text: string }) => {
      kept.push(request.text);
      return Promise.resolve({});
    },
  },
}));

const { Draft } = await import("./draft.svelte");

describe("Draft", () => {
  beforeEach(() => kept.splice(0));

  it("keeps what is written when it is left", async () => {
    const draft = new Draft(1, "");
    draft.text = "begun";
    await draft.keep();
    expect(kept).toEqual(["begun"]);
  });

  it("is not kept while it leaves as a message, also when the chat is left meanwhile", async () => {
    const draft = new Draft(1, "");
    draft.text = "sent";
    let answered: () => void = () => undefined;
    const sending = draft.leaves("sent", new Promise<void>((done) => (answered = done)));
    const left = draft.keep();
    answered();
    await Promise.all([sending, left]);
    expect(kept, "what became a message is no draft").toEqual([]);
  });

  it("keeps what was begun while a message left", async () => {
    const draft = new Draft(1, "");
    draft.text = "first";
    const sending = draft.leaves("first", Promise.resolve());
    draft.text = "first and more";
    await sending;
    await draft.keep();
    expect(kept).toEqual([" and more"]);
  });

  it("stays a draft when it could not be sent", async () => {
    const draft = new Draft(1, "");
    draft.text = "kept";
    await draft.leaves("kept", Promise.reject(new Error("no"))).catch(() => undefined);
    await draft.keep();
    expect(kept).toEqual(["kept"]);
  });
});

import { beforeEach, describe, expect, it, vi } from "vitest";

const kept: string[] = [];
let refuse = false;
vi.mock("../../backend/backend", () => ({
  commandId: () => "id",
  backend: {
    change: (_name: string, request: { text: string }) => {
      if (refuse) return Promise.reject(new Error("the disk is full"));
      kept.push(request.text);
      return Promise.resolve({});
    },
  },
}));

const { Draft, draftOf } = await import("./draft.svelte");

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

  it("goes on with words the engine could not keep, and forgets them once it has", async () => {
    refuse = true;
    const draft = draftOf(7, "old");
    draft.text = "newer";
    draft.changed();
    await draft.keep();
    expect(draftOf(7, "old").text, "coming back finds the newer words").toBe("newer");
    refuse = false;
    await draft.keep();
    expect(draftOf(7, "from the engine").text).toBe("from the engine");
  });

  it("keeps the id of a text that got no answer, also when the chat is left", async () => {
    const draft = draftOf(8, "");
    draft.text = "once";
    draft.attempt = { id: "same", text: "once", quote: null };
    await draft.leaves("once", Promise.reject(new Error("lost"))).catch(() => undefined);
    await draft.keep();
    expect(draftOf(8, "").attempt?.id, "trying again is the same command").toBe("same");
  });
});

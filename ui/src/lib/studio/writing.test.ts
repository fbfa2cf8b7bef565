import { beforeEach, describe, expect, it, vi } from "vitest";

import type { StudioDraft, TemplateDefinition } from "../../backend/bindings";

const saves: TemplateDefinition[] = [];
vi.mock("../../backend/backend", () => ({
  commandId: () => "id",
  Failed: { from: (error: unknown) => ({ failure: { kind: "unreachable", code: String(error) } }) },
  backend: {
    read: (name: string) => {
      if (name === "studio_sample")
        return Promise.resolve({ sample: { id: 7, percent: 100, broken: false, handle: "4::menu" } });
      return Promise.resolve({ findings: [], counts: [] });
    },
    change: (name: string, request: { definition: TemplateDefinition }) => {
      if (name === "studio_sample_upload")
        return Promise.resolve({ sample: { id: 7, percent: 0, broken: false, handle: null } });
      saves.push(structuredClone(request.definition));
      return Promise.resolve({
        key: { by: "family", family: 1 },
        draft: 5,
        revision: saves.length + 1,
        saved_at: 0,
        overtaken: false,
      });
    },
  },
}));
vi.mock("../../backend/files", () => ({
  bringFile: () => ({ done: Promise.resolve({ file: 3 }), stop: () => undefined }),
}));

const { Writing } = await import("./writing.svelte");

function draft(revision: number, name = "menu"): StudioDraft {
  const header = { content: { kind: "media", media: "image", sample: null } };
  const definition = { name, language: "fi", header, body: { text: "Hei" } } as unknown as TemplateDefinition;
  return { id: 5, revision, saved_at: 0, definition };
}

function opened(): InstanceType<typeof Writing> {
  const one = draft(1);
  return new Writing(one.definition, { by: "family", family: 1 } as never, one);
}

describe("Writing", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    saves.splice(0);
  });

  it("takes a file that arrives while nobody looks at it, and keeps it", async () => {
    const writing = opened();
    const content = writing.is.header?.content;
    if (content?.kind !== "media") throw new Error("it begins with a picture");
    const done = writing.bringing(content, null).bring(new File(["abc"], "menu.png"), "image");
    // Another language, then another view.
    writing.close();
    await vi.runAllTimersAsync();
    await done;
    expect(content.sample).toBe("4::menu");
    expect(saves.map(({ header }) => header?.content)).toEqual([{ kind: "media", media: "image", sample: "4::menu" }]);
  });

  it("gives no file to a part that became another meanwhile", async () => {
    const writing = opened();
    const content = writing.is.header?.content;
    if (content?.kind !== "media") throw new Error("it begins with a picture");
    const done = writing.bringing(content, null).bring(new File(["abc"], "menu.png"), "image");
    const film = { content: { kind: "media", media: "video", sample: null } };
    writing.is.header = film as unknown as TemplateDefinition["header"];
    await vi.runAllTimersAsync();
    await done;
    const now = writing.is as TemplateDefinition;
    expect(now.header?.content).toEqual({ kind: "media", media: "video", sample: null });
  });

  it("goes by the name another window gave it, and takes no words back", () => {
    const writing = opened();
    writing.adopt(draft(1, "autumn_menu"));
    expect(writing.is.name).toBe("autumn_menu");
    expect(writing.dirty).toBe(false);
    writing.is.name = "mine";
    writing.changed(JSON.parse(JSON.stringify(writing.is)) as TemplateDefinition);
    writing.adopt(draft(1, "autumn_menu"));
    expect(writing.is.name, "what is being typed stands").toBe("mine");
  });
});

import { beforeEach, describe, expect, it, vi } from "vitest";

import type { StudioDraft, StudioLanguage, StudioTemplate, TemplateDefinition } from "../../backend/bindings";

const saves: TemplateDefinition[] = [];
let arrived = false;
vi.mock("../../backend/backend", () => ({
  commandId: () => "id",
  Failed: { from: (error: unknown) => ({ failure: { kind: "unreachable", code: String(error) } }) },
  backend: {
    read: (name: string) => {
      if (name === "studio_sample")
        return Promise.resolve({ sample: { id: 7, percent: 100, broken: false, handle: arrived ? "4::menu" : null } });
      return Promise.resolve({ findings: [], counts: [] });
    },
    change: (name: string, request: { definition: TemplateDefinition }) => {
      if (name === "studio_sample_upload")
        return Promise.resolve({ sample: { id: 7, percent: 0, broken: false, handle: null } });
      saves.push(structuredClone(request.definition));
      const key = { by: "family", family: 1 };
      return Promise.resolve({ key, draft: 5, revision: saves.length + 1, saved_at: 0, overtaken: false });
    },
  },
}));
vi.mock("../../backend/files", () => ({
  bringFile: () => ({ done: Promise.resolve({ file: 3 }), stop: () => undefined }),
}));

const { Writings } = await import("./writings.svelte");

const TEMPLATE = { key: { by: "family", family: 1 } } as unknown as StudioTemplate;

function language(text = "Hei", revision = 1): StudioLanguage {
  const header = { content: { kind: "media", media: "image", sample: null } };
  const definition = { name: "menu", language: "fi", header, body: { text } } as unknown as TemplateDefinition;
  const draft: StudioDraft = { id: 5, revision, saved_at: 0, definition };
  return { draft } as unknown as StudioLanguage;
}

function opened(writings: InstanceType<typeof Writings>, of = language()): NonNullable<ReturnType<typeof writings.of>> {
  const writing = writings.of(TEMPLATE, of);
  if (writing === null) throw new Error("there is a draft");
  return writing;
}

describe("Writings", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    saves.splice(0);
    arrived = false;
  });

  it("meets the same draft again while its file is on its way, so that nothing older is written over it", async () => {
    const before = new Writings();
    const first = opened(before);
    const content = first.is.header?.content;
    if (content?.kind !== "media") throw new Error("it begins with a picture");
    void first.bringing(content, null).bring(new File(["abc"], "menu.png"), "image");
    await vi.advanceTimersByTimeAsync(500);
    before.close();

    // The author comes back and writes on; only then does the file arrive.
    const second = opened(new Writings());
    second.is.body.text = "Hei taas";
    second.changed(JSON.parse(JSON.stringify(second.is)) as TemplateDefinition);
    await vi.advanceTimersByTimeAsync(1000);
    arrived = true;
    await vi.runAllTimersAsync();
    expect(saves.at(-1)?.body.text).toBe("Hei taas");
    expect(saves.at(-1)?.header?.content).toEqual({ kind: "media", media: "image", sample: "4::menu" });
    expect(second.busy).toBe(false);
  });

  it("reads a draft anew once nothing of it is on its way", () => {
    const before = new Writings();
    const first = opened(before);
    before.close();
    const second = opened(new Writings(), language("Moi", 2));
    expect(second).not.toBe(first);
    expect(second.is.body.text).toBe("Moi");
  });
});

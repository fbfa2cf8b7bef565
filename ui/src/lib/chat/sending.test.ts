import { beforeEach, expect, test, vi } from "vitest";

import { backend } from "../../backend/backend";
import type { Attachments } from "./attach/attached.svelte";
import { Draft } from "./draft.svelte";
import { type Composer, Sending } from "./sending.svelte";
import type { VoiceRecording } from "./voice/recording.svelte";

interface Sent {
  kind: string;
  caption: string | null;
}

const composer: Composer = {
  quote: () => null,
  unquote: () => undefined,
  sent: () => undefined,
  settled: () => undefined,
};

/** A composer with files of these kinds; what goes is written down, and `meanwhile` happens while the first is on its way. */
function at(kinds: string[], draft: Draft, gone: Sent[], meanwhile: () => void): Sending {
  const attachments = {
    all: kinds.map((kind, key) => ({
      key,
      kind,
      send: (_: number, caption: string | null) => {
        gone.push({ kind, caption });
        if (gone.length === 1) meanwhile();
        return Promise.resolve();
      },
    })),
    sent: () => undefined,
  };
  return new Sending(1, draft, attachments as unknown as Attachments, {} as VoiceRecording, composer);
}

beforeEach(() => {
  vi.restoreAllMocks();
});

test("what is written while files are on their way stays, and goes to nobody", async () => {
  const change = vi.spyOn(backend, "change").mockResolvedValue({} as never);
  const draft = new Draft(1, "");
  const gone: Sent[] = [];
  await at(["image"], draft, gone, () => (draft.text = "The pr")).all();
  expect(gone).toEqual([{ kind: "image", caption: null }]);
  expect(change.mock.calls.map(([name]) => name)).not.toContain("send_text");
  expect(draft.text).toBe("The pr");
});

test("words go once: under the first file that takes them, or after the files", async () => {
  const change = vi.spyOn(backend, "change").mockResolvedValue({} as never);
  const draft = new Draft(1, "Here it is");
  const gone: Sent[] = [];
  await at(["audio", "image", "image"], draft, gone, () => (draft.text = "Here it is and more")).all();
  expect(gone.map(({ caption }) => caption)).toEqual([null, "Here it is", null]);
  expect(draft.text.trim()).toBe("and more");
  expect(change.mock.calls.map(([name]) => name)).not.toContain("send_text");

  const spoken = new Draft(2, "Listen to this");
  await at(["audio"], spoken, [], () => undefined).all();
  const texts = change.mock.calls.filter(([name]) => name === "send_text");
  expect(texts.map(([, order]) => (order as { text: string }).text)).toEqual(["Listen to this"]);
});

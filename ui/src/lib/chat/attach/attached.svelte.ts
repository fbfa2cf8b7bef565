/** The files attached to an answer that is not sent yet: brought to the shop at once, kept per chat while the window is open. */
import { backend, commandId, Failed, type Shown } from "../../../backend/backend";
import type { Attachment, FileWay, MessageKind } from "../../../backend/bindings";
import { Once } from "../../../backend/once";
import { bringFile, type Bringing } from "../../../backend/files";

/** Files attached at once. More would be a heap, not an answer. */
export const MOST = 10;

/** One attached file. */
export class Attached {
  readonly key = commandId();
  /** How much has been brought, 0 to 1. */
  part = $state(0);
  /** What the shop says of it, once it has it. */
  file = $state.raw<Attachment | null>(null);
  kind = $state<MessageKind>("document");
  failure = $state.raw<Shown | null>(null);
  busy = $state(false);
  /** The same id as long as the same is asked: a file is sent once, whatever the network did. */
  readonly #once = new Once();
  #bringing: Bringing | null = null;

  constructor(
    readonly name: string,
    readonly size: number,
  ) {}

  /** How it is to go. */
  get way(): FileWay | null {
    return this.file?.ways.find(({ kind }) => kind === this.kind) ?? null;
  }

  /** Whether it can go as it is. */
  get ready(): boolean {
    return this.way !== null && this.way.problem === null && !this.busy;
  }

  async bring(bytes: Blob): Promise<void> {
    try {
      this.#bringing = bringFile(bytes, this.name, (part) => (this.part = part));
      this.take(await this.#bringing.done);
    } catch (error) {
      this.failure = Failed.from(error).failure;
    }
  }

  /** The shop has it: it goes the first way that fits, else the first that can be made to fit. */
  take(file: Attachment): void {
    this.file = file;
    this.failure = null;
    const fits = file.ways.find(({ problem }) => problem === null);
    const natural = file.ways[0];
    const made = natural?.convertible ? natural : file.ways.find(({ convertible }) => convertible);
    this.kind =
      (natural?.problem === null || natural?.convertible ? natural : (fits ?? made ?? natural))?.kind ?? "document";
  }

  /** Makes one of it that fits. */
  async convert(): Promise<void> {
    if (!this.file) return;
    const kind = this.kind;
    this.busy = true;
    try {
      const made = await backend.change("convert_file", { command_id: commandId(), file: this.file.file, kind });
      this.file = made;
      this.kind = kind;
      this.failure = null;
    } catch (error) {
      this.failure = Failed.from(error).failure;
    } finally {
      this.busy = false;
    }
  }

  async send(conversation: number, caption: string | null, quote: number | null, hold: boolean): Promise<void> {
    if (!this.file) return;
    const { file } = this.file;
    const command_id = this.#once.id(file, this.kind, caption, quote, hold);
    const order = { command_id, conversation, file, kind: this.kind, quote, hold };
    await backend.change("send_file", caption === null ? order : { ...order, caption });
  }

  /** Not wanted any more. */
  leave(): void {
    this.#bringing?.stop();
    // Should it stay, the shop forgets it by itself after two days.
    if (this.file)
      backend.change("drop_file", { command_id: commandId(), file: this.file.file }).catch(() => undefined);
  }
}

/** The files attached in one chat. */
export class Attachments {
  all = $state<Attached[]>([]);
  /** More were given than there is room for. */
  tooMany = $state(false);

  add(files: Iterable<File>): void {
    const given = [...files];
    const room = MOST - this.all.length;
    this.tooMany = given.length > room;
    for (const file of given.slice(0, room)) {
      const one = new Attached(nameOf(file), file.size);
      this.all.push(one);
      void one.bring(file);
    }
  }

  /** One that was sent and taken back. */
  back(file: Attachment, kind: MessageKind): void {
    const one = new Attached(file.name ?? "", file.size);
    one.take(file);
    one.kind = kind;
    this.all.push(one);
  }

  remove(key: string): void {
    this.all.find((one) => one.key === key)?.leave();
    this.sent(key);
  }

  /** It is a message now. */
  sent(key: string): void {
    this.all = this.all.filter((one) => one.key !== key);
    this.tooMany = false;
  }
}

/** A picture out of the clipboard has no name worth keeping. */
function nameOf(file: File): string {
  return file.name === "" ? `file.${file.type.split("/")[1] ?? "bin"}` : file.name;
}

/** Whether words may stand under a file that goes like this. */
export const hasCaption = (kind: MessageKind): boolean => kind === "image" || kind === "video" || kind === "document";

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
const chats = new Map<number, Attachments>();

/** The files attached in a chat; who comes back to it finds them. */
export function attachmentsOf(conversation: number): Attachments {
  const known = chats.get(conversation) ?? new Attachments();
  chats.set(conversation, known);
  return known;
}

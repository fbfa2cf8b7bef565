/**
 * A draft while it is written: kept as one types and checked at every pause. What is typed is never thrown away: a save
 * that did not come through is done again, with its own id, before anything newer goes.
 */
import { backend, commandId, Failed, type Shown } from "../../backend/backend";
import type {
  StudioChecked,
  StudioDraft,
  StudioFinding,
  StudioKey,
  StudioPart,
  StudioPlace,
  StudioSaved,
  TemplateDefinition,
  TemplateHeader,
} from "../../backend/bindings";
import type { Wave } from "./edit/marks";
import { Uploading } from "./edit/uploading.svelte";
import type { Order } from "./left";

/** A pause of typing after which it is kept and checked, in milliseconds. */
const PAUSE = 350;
/** A save that did not come through is tried again after this, in milliseconds. */
const AGAIN = 3000;

/** Why a save may come through another time. */
const PASSES: ReadonlySet<Shown["kind"]> = new Set(["unreachable", "disk_full", "database_busy", "not_found"]);

/** Where something stands; what is not said matches only what is not said. */
export interface Where {
  part: StudioPart;
  card?: number | null;
  index?: number | null;
}

/** A header that is a file. */
type Filed = Extract<TemplateHeader["content"], { kind: "media" }>;

/** How long something is and may be. */
export interface Count {
  count: number;
  most: number;
}

export class Writing {
  is = $state() as TemplateDefinition;
  key = $state.raw<StudioKey | null>(null);
  draft = $state<number | null>(null);
  savedAt = $state<number | null>(null);
  checked = $state.raw<StudioChecked | null>(null);
  failure = $state.raw<Shown | null>(null);
  /** Another window wrote too; what it wrote stands among the versions. */
  overtaken = $state(false);
  /** How often one click changed what is written: the fields begin anew then, because what they would take back on Ctrl+Z is
   *  no longer what stands there. */
  mends = $state(0);
  /** Whether something was typed that is not kept yet. */
  dirty = $state(false);
  /** Another language of the same template, to translate from. */
  beside = $state.raw<TemplateDefinition | null>(null);

  #revision: number | null = null;
  /** What the shop has, as text to compare with. */
  #kept: string;
  #checkedOf = "";
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #under: Promise<void> | null = null;
  /** A save without an answer: the same again, before anything newer. */
  #attempt: { id: string; definition: TemplateDefinition } | null = null;
  /** The empty sheet it began with, where it did. */
  readonly #blank: string | null;
  /** What the checks said is of that. */
  #early = $state(false);
  #closed = false;
  #gone = false;

  /** Files on their way, by the part they are for. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  readonly #files = new Map<Filed, Uploading>();

  constructor(definition: TemplateDefinition, key: StudioKey | null, draft: StudioDraft | null) {
    this.is = definition;
    this.key = key;
    this.draft = draft?.id ?? null;
    this.savedAt = draft?.saved_at ?? null;
    this.#revision = draft?.revision ?? null;
    this.#kept = JSON.stringify(definition);
    this.#blank = draft === null ? this.#kept : null;
    this.#early = draft === null;
    void this.#check(definition);
  }

  get rtl(): boolean {
    return this.checked?.rtl ?? false;
  }

  /** Nobody has written anything yet, or what was said last is of the empty sheet: there is nothing to be said of it. */
  get untouched(): boolean {
    return (this.draft === null && !this.dirty) || this.#early;
  }

  get revision(): number | null {
    return this.#revision;
  }

  /** Whether what the checks say is of what stands there now. */
  get settled(): boolean {
    return this.checked !== null && !this.dirty && this.#checkedOf === this.#kept;
  }

  /** Told of every change. */
  changed(now: TemplateDefinition): void {
    if (this.#gone) return;
    const text = JSON.stringify(now);
    this.dirty = text !== this.#kept || this.#attempt !== null;
    clearTimeout(this.#pause);
    if (text === this.#kept && text === this.#checkedOf) return;
    this.#pause = setTimeout(() => {
      void this.#check(now);
      void this.#once();
    }, PAUSE);
  }

  /** Takes what another window kept, unless something of one's own is not kept yet. */
  adopt(draft: StudioDraft): void {
    if (this.dirty || this.#under || draft.id !== this.draft || draft.revision < (this.#revision ?? 0)) return;
    if (draft.revision === this.#revision) {
      // Another window called it otherwise before this one's words were kept.
      if (draft.definition.name === this.is.name) return;
      this.is.name = draft.definition.name;
      this.#kept = JSON.stringify($state.snapshot(this.is));
      return;
    }
    this.#revision = draft.revision;
    this.savedAt = draft.saved_at;
    const text = JSON.stringify(draft.definition);
    if (text === this.#kept) return;
    this.#kept = text;
    this.is = draft.definition;
    void this.#check(draft.definition);
  }

  /** What the checks say now, asked again: what Meta has may have changed. */
  recheck(): void {
    void this.#check($state.snapshot(this.is) as TemplateDefinition);
  }

  /** Keeps all that is written; comes back when it is kept or could not be. */
  async save(): Promise<void> {
    do await this.#once();
    while (this.failure === null && this.dirty);
  }

  async #once(): Promise<void> {
    clearTimeout(this.#pause);
    if (this.#gone) return;
    while (this.#under) await this.#under;
    const definition = this.#attempt?.definition ?? ($state.snapshot(this.is) as TemplateDefinition);
    if (this.#attempt === null && JSON.stringify(definition) === this.#kept) {
      this.dirty = false;
      return;
    }
    this.#attempt ??= { id: commandId(), definition };
    this.#under = this.#send(this.#attempt);
    await this.#under;
  }

  /** Something of it is still on its way: words that are not kept yet, or a file. */
  get busy(): boolean {
    return !this.#gone && (this.dirty || this.#under !== null || [...this.#files.values()].some(({ busy }) => busy));
  }

  /** Nobody looks at it any more: what is left is kept, however long that takes. */
  close(): void {
    this.#closed = true;
    if (this.dirty) void this.save();
  }

  /** Somebody looks at it again. */
  reopen(): void {
    this.#closed = false;
  }

  /** It was thrown away: nothing of it is kept any more. */
  abandon(): void {
    this.#gone = true;
    this.dirty = false;
    for (const file of this.#files.values()) file.leave();
    clearTimeout(this.#pause);
  }

  /** The file on its way to a part, which arrives there also when nobody looks at it any more. */
  bringing(part: Filed, card: number | null): Uploading {
    let file = this.#files.get(part);
    if (!file) {
      file = new Uploading((handle) => this.#arrived(part, card, handle));
      this.#files.set(part, file);
    }
    return file;
  }

  #arrived(part: Filed, card: number | null, handle: string): void {
    const { header, carousel } = this.is;
    const parts = [header, ...(carousel?.cards ?? []).map((one) => one.header)].map((one) => one?.content);
    // One click or another window may have put another in its place meanwhile.
    const there = parts.includes(part) ? part : parts[card === null ? 0 : card + 1];
    if (there?.kind !== "media" || there.media !== part.media || (there !== part && there.sample !== null)) return;
    there.sample = handle;
    this.changed($state.snapshot(this.is) as TemplateDefinition);
  }

  /** What is not kept yet, as orders in their turn, for whoever comes after a reload. */
  left(): Order[] {
    if (this.#gone) return [];
    const now = $state.snapshot(this.is) as TemplateDefinition;
    const orders = this.#attempt ? [this.#order(this.#attempt.id, this.#attempt.definition)] : [];
    const before = this.#attempt ? JSON.stringify(this.#attempt.definition) : this.#kept;
    if (JSON.stringify(now) !== before) orders.push(this.#order(commandId(), now));
    return orders;
  }

  #order(id: string, definition: TemplateDefinition): Order {
    return {
      command_id: id,
      definition,
      ...(this.draft === null ? {} : { draft: this.draft }),
      ...(this.key === null ? {} : { key: this.key }),
      ...(this.#revision === null ? {} : { revision: this.#revision }),
    };
  }

  async #send({ id, definition }: { id: string; definition: TemplateDefinition }): Promise<void> {
    try {
      const saved = await backend.change("studio_save", this.#order(id, definition));
      this.#attempt = null;
      this.#took(saved, definition);
    } catch (error) {
      this.failure = Failed.from(error).failure;
      // What the shop refuses to keep is not tried again as it is; what did not get there, or finds room later, is.
      const refused = !PASSES.has(this.failure.kind);
      if (this.failure.kind !== "unreachable") this.#attempt = null;
      // The draft was taken or thrown away elsewhere: what is typed here begins another.
      if (this.failure.kind === "not_found" && this.draft !== null) {
        this.draft = null;
        this.#revision = null;
      }
      if (!this.#gone && !(refused && this.#closed)) this.#pause = setTimeout(() => void this.save(), AGAIN);
    } finally {
      this.#under = null;
    }
  }

  #took(saved: StudioSaved, definition: TemplateDefinition): void {
    // The same key stays the same object: what is read by it is not asked for anew.
    if (JSON.stringify(saved.key) !== JSON.stringify(this.key)) this.key = saved.key;
    this.draft = saved.draft;
    this.#revision = saved.revision;
    this.savedAt = saved.saved_at;
    this.overtaken ||= saved.overtaken;
    this.failure = null;
    this.#kept = JSON.stringify(definition);
    this.dirty = JSON.stringify($state.snapshot(this.is)) !== this.#kept;
  }

  async #check(definition: TemplateDefinition): Promise<void> {
    const asked = ++this.#asked;
    const text = JSON.stringify(definition);
    try {
      const checked = await backend.read("studio_check", {
        definition,
        ...(this.key === null ? {} : { key: this.key }),
      });
      if (asked !== this.#asked) return;
      this.checked = checked;
      this.#checkedOf = text;
      this.#early = text === this.#blank;
    } catch {
      // What was said before stays; the next pause asks again, and a shop out of reach is said above the window.
    }
  }

  /** Puts right what one click can. */
  mend(finding: StudioFinding): void {
    if (!finding.fixed) return;
    this.is = structuredClone(finding.fixed);
    this.mends += 1;
  }

  count(where: Where): Count | null {
    const found = this.checked?.counts.find(({ place }) => same(place, where));
    return found ? { count: found.used, most: found.most } : null;
  }

  /** What was found there; nothing before somebody wrote. */
  at(where: Where): StudioFinding[] {
    if (this.untouched) return [];
    return (this.checked?.findings ?? []).filter(({ place }) => same(place, where));
  }

  /** Whether something graver than a hint was found there. */
  toneAt(where: Where): "danger" | "caution" | null {
    return gravest(this.at(where));
  }

  /** The same of everything on a card. */
  toneOfCard(card: number): "danger" | "caution" | null {
    return gravest((this.checked?.findings ?? []).filter(({ place }) => place.card === card));
  }

  /** The words to mark in a text; none while it is another one than was checked. */
  waves(where: Where, text: string): Wave[] {
    const length = text.length;
    return this.at(where).flatMap(({ place, severity }) =>
      place.from === null || place.to === null || place.to > length || severity === "hint"
        ? []
        : [{ from: place.from, to: place.to, tone: severity === "error" ? ("danger" as const) : ("caution" as const) }],
    );
  }
}

const same = (place: StudioPlace, where: Where): boolean =>
  place.part === where.part && place.card === (where.card ?? null) && place.index === (where.index ?? null);

function gravest(found: StudioFinding[]): "danger" | "caution" | null {
  if (found.some(({ severity }) => severity === "error")) return "danger";
  return found.some(({ severity }) => severity === "warning") ? "caution" : null;
}

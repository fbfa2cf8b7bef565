/** Parts of the window that the first view does not need: the start does not wait for them. */
import { backend } from "../../backend/backend";
import { Failed, type Shown } from "../../backend/failed";

/** A part that is fetched once, when it is wanted or shortly before. */
export class Later<Part> {
  /** Null until it has come. */
  part = $state.raw<Part | null>(null);
  failure = $state.raw<Shown | null>(null);
  #under = false;

  constructor(private readonly load: () => Promise<{ default: Part }>) {
    // What could not be fetched while the shop was out of reach is asked for again as soon as it is back.
    backend.onLink((link) => {
      if (link === "up" && this.failure !== null) void this.fetch();
    });
  }

  async fetch(): Promise<void> {
    if (this.part !== null || this.#under) return;
    this.#under = true;
    try {
      this.part = (await this.load()).default;
      this.failure = null;
    } catch {
      // A part that does not come has one reason a person can do something about: the shop is out of reach.
      this.failure = Failed.unreachable().failure;
    } finally {
      this.#under = false;
    }
  }
}

export const chatPane = new Later(() => import("../chat/ChatPane.svelte"));
export const outboxView = new Later(() => import("../outbox/OutboxView.svelte"));
export const studioView = new Later(() => import("../studio/StudioView.svelte"));
export const campaignsView = new Later(() => import("../campaigns/CampaignsView.svelte"));
export const importView = new Later(() => import("../people/import/ImportView.svelte"));
export const peopleView = new Later(() => import("../people/PeopleView.svelte"));
export const connectionView = new Later(() => import("../connection/ConnectionView.svelte"));
export const settingsView = new Later(() => import("../settings/SettingsView.svelte"));

/** What is reached for first is there before anybody reaches for it. */
export const fetchAhead = (): Promise<void> => chatPane.fetch();

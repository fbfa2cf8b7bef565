/** A draft while it is written: kept a moment after the last change, and before anything is done with it. */
import { backend, commandId, Failed, type Shown } from "../../backend/backend";
import type { CampaignPage, CampaignPlan } from "../../backend/bindings";
import { empty } from "./plan";

/** So long after the last change it is kept, in milliseconds. */
const PAUSE = 600;

export class Writing {
  name = $state("");
  plan = $state.raw<CampaignPlan>(empty());
  failure = $state.raw<Shown | null>(null);
  state = $state<"saved" | "changed" | "saving">("saved");

  #timer: ReturnType<typeof setTimeout> | undefined;
  #under: Promise<void> = Promise.resolve();

  constructor(
    private readonly campaign: number,
    page: CampaignPage,
  ) {
    this.name = page.line.name;
    this.plan = page.plan;
  }

  change(plan: Partial<CampaignPlan>): void {
    this.plan = { ...this.plan, ...plan };
    this.#later();
  }

  rename(name: string): void {
    this.name = name;
    if (name.trim() !== "") this.#later();
  }

  #later(): void {
    this.state = "changed";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), PAUSE);
  }

  /** Keeps what is not kept yet; false when that was not done. */
  async keep(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#under;
    if (this.state === "saved") return true;
    this.state = "saving";
    const [name, plan] = [this.name.trim(), this.plan];
    const saving = backend.change("save_campaign", { command_id: commandId(), campaign: this.campaign, name, plan });
    this.#under = saving.then(
      () => undefined,
      () => undefined,
    );
    try {
      await saving;
      this.failure = null;
      // Whoever typed on meanwhile has that kept by the next turn.
      if (this.plan === plan && this.name.trim() === name) this.state = "saved";
      return true;
    } catch (error) {
      this.failure = Failed.from(error).failure;
      this.state = "changed";
      return false;
    }
  }
}

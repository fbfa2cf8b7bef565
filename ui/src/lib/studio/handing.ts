/** Whether a draft can be handed in now, and if not, why. Pure; what holds the engine has said. */
import type { StudioLanguage, SubmitNot } from "../../backend/bindings";
import type { Writing } from "./writing.svelte";

export interface Handing {
  /** Why Meta would not take it now, whatever it says. */
  barred: SubmitNot | null;
  /** How many things are to be fixed first. */
  wrong: number;
  ready: boolean;
}

export function handing(writing: Writing, language: StudioLanguage | null): Handing {
  const { checked } = writing;
  if (writing.untouched) return { barred: "nothing_written", wrong: 0, ready: false };
  const not = language?.may.submit_not ?? checked?.submit_not ?? null;
  // That the shop has nothing written is said of what was kept; here something is being written.
  const barred = not === "nothing_written" ? null : not;
  const wrong = barred === null && checked?.submit === "no" ? checked.errors : 0;
  return { barred, wrong, ready: checked !== null && writing.draft !== null && barred === null && wrong === 0 };
}

/** What the studio shows: the list, the library, or one template in one of its languages. */
import type { StudioKey, StudioShelf, TemplateDefinition } from "../../backend/bindings";
import { keepPlace, keptPlace } from "./left";

export type Shown =
  | { is: "list" }
  | { is: "library" }
  /** One that there is; `begun` when it was made a moment ago, so that one goes on writing. */
  | { is: "template"; key: StudioKey; language: string | null; begun: boolean }
  /** One that is about to be written; it becomes a template with its first word. */
  | { is: "new"; definition: TemplateDefinition };

/** A reload stays at the template that was looked at. */
function before(): Shown {
  const at = keptPlace();
  return at?.key ? { is: "template", key: at.key, language: at.language, begun: false } : { is: "list" };
}

class StudioState {
  shown = $state.raw<Shown>(before());
  shelf = $state<StudioShelf>("current");
  typed = $state("");
  /** The template the list was come back from: the keyboard goes on there. */
  left = $state.raw<StudioKey | null>(null);

  list(): void {
    this.left = this.shown.is === "template" ? this.shown.key : null;
    this.shown = { is: "list" };
    keepPlace(null);
  }
  library(): void {
    this.shown = { is: "library" };
    keepPlace(null);
  }
  open(key: StudioKey, language: string | null = null, begun = false): void {
    this.shown = { is: "template", key, language, begun };
    keepPlace({ key, language: language ?? "" });
  }
  write(definition: TemplateDefinition): void {
    this.shown = { is: "new", definition };
    keepPlace(null);
  }
}

export const studio = new StudioState();

/** Why the other side of the door did not do what was asked. */
import type { Refusal } from "./bindings";

/** A failure as a view shows it: what the app refused, or that it did not answer at all. */
export type Shown = Refusal | { kind: "unreachable" | "key_gone"; code: string };

export class Failed extends Error {
  constructor(readonly failure: Shown) {
    super(`${failure.kind} (${failure.code})`);
    this.name = "Failed";
  }

  /** Nobody answered. */
  static unreachable(): Failed {
    return new Failed({ kind: "unreachable", code: "SB-W001" });
  }

  /** The app answers, but no longer knows this page: it was started anew. */
  static keyGone(): Failed {
    return new Failed({ kind: "key_gone", code: "SB-W401" });
  }

  /** Whatever was thrown, as a failure that can be shown. */
  static from(thrown: unknown): Failed {
    if (thrown instanceof Failed) return thrown;
    if (isRefusal(thrown)) return new Failed(thrown);
    return Failed.unreachable();
  }
}

/** Whether what crossed the door is a failure the app declared. */
export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    typeof value.kind === "string" &&
    "code" in value &&
    typeof value.code === "string"
  );
}

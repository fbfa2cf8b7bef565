/** A line of a menu. */
import type { Component } from "svelte";

export interface Item {
  key: string;
  label: string;
  icon?: Component<{ size?: string; "aria-hidden"?: "true" }>;
  /** What stands at the end: a key or a time. */
  hint?: string;
  /** Given where the line is a choice that is taken or not. */
  checked?: boolean;
  /** A label's look, shown as its shape. */
  look?: number;
  does: () => unknown;
}

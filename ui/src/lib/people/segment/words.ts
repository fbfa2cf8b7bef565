/** What kinds of rules and tests are called. The shop may know one this window does not: that is shown by its own word. */
import { t } from "../../words/words.svelte";

const KINDS = [
  "label",
  "list",
  "value",
  "offers",
  "wrote",
  "never_wrote",
  "not_messaged",
  "ordered",
  "no_number",
] as const;
const TESTS = ["is", "has", "at_least", "at_most", "filled", "empty"] as const;

export function kindName(rule: string): string {
  const kind = KINDS.find((one) => one === rule);
  return kind === undefined ? rule : t(`segment-kind-${kind}`);
}

export function testName(test: string): string {
  const known = TESTS.find((one) => one === test);
  return known === undefined ? test : t(`segment-test-${known}`);
}

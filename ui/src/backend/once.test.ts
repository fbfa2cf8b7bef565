import { expect, test } from "vitest";

import { Once } from "./once";

test("the same wish has one id until it is done", () => {
  const once = new Once();
  const first = once.id("text", null);
  expect(once.id("text", null)).toBe(first);
  expect(once.id("text", 7)).not.toBe(first);
  expect(once.id("text", null), "what was changed and changed back is another").not.toBe(first);
  const second = once.id("text", null);
  once.done();
  expect(once.id("text", null)).not.toBe(second);
});

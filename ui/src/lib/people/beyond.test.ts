import { describe, expect, it } from "vitest";

import type { PersonLine } from "../../backend/bindings";
import { rowsBeyond } from "./beyond";

/** Only who somebody is counts here. */
const rows = (...ids: number[]): PersonLine[] => ids.map((contact) => ({ person: { contact } }) as PersonLine);
const left = (before: number[], again: number[]): number[] =>
  rowsBeyond(rows(...before), rows(...again)).map((row) => row.person.contact);

describe("what stays of a long list", () => {
  it("is what stood behind the part that was read again", () => {
    expect(left([1, 2, 3, 4, 5], [1, 2])).toEqual([3, 4, 5]);
  });

  it("loses nobody whom somebody new pushed further down", () => {
    expect(left([1, 2, 3, 4], [9, 1])).toEqual([2, 3, 4]);
  });

  it("names nobody twice who moved to the front, and nothing of another list", () => {
    expect(left([1, 2, 3, 4, 5], [5, 1, 2])).toEqual([3, 4]);
    expect(left([1, 2, 3], [7, 8])).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";

import type { RuleKind, SegmentDraft } from "../../../backend/bindings";
import { building, draftOf, fresh } from "./rows";

const KINDS: RuleKind[] = [
  { rule: "label", takes: "label" },
  { rule: "value", takes: "value" },
  { rule: "offers", takes: "standing" },
  { rule: "wrote", takes: "days" },
  { rule: "no_number", takes: "nothing" },
];

describe("rules while they are put together", () => {
  it("come back as they were kept", () => {
    const kept: SegmentDraft = {
      any: true,
      rules: [
        { rule: "label", label: 3 },
        { rule: "value", field: 2, test: "is", value: "FI" },
        { rule: "wrote", days: 90 },
      ],
      except: [{ rule: "offers", standing: "stopped" }, { rule: "no_number" }],
    };
    expect(draftOf(KINDS, building(kept))).toEqual(kept);
  });

  it("are none while one lacks what it takes", () => {
    const lacks = [
      fresh("label"),
      { ...fresh("value"), field: 2, test: "is", value: " " },
      { ...fresh("value"), test: "filled" },
      { ...fresh("wrote"), days: null },
    ];
    for (const row of lacks) expect(draftOf(KINDS, { any: false, rules: [row], except: [] })).toBeNull();
    expect(draftOf(KINDS, { any: false, rules: [{ ...fresh("value"), field: 2, test: "empty" }], except: [] })).toEqual(
      {
        any: false,
        rules: [{ rule: "value", field: 2, test: "empty", value: "" }],
        except: [],
      },
    );
  });
});

/** Rules while they are put together: one may still lack what it takes. */
import type { RuleKind, RuleTakes, SegmentDraft, SegmentRule } from "../../../backend/bindings";

/** A rule that may be unfinished. */
export interface Row {
  /** Tells rows apart while they move. */
  id: number;
  /** The kind of rule. */
  rule: string;
  label: number | null;
  list: number | null;
  field: number | null;
  test: string;
  value: string;
  standing: string;
  days: number | null;
}

export interface Building {
  any: boolean;
  rules: Row[];
  except: Row[];
}

let last = 0;

/** A fresh row of a kind. */
export function fresh(rule: string): Row {
  last += 1;
  return {
    id: last,
    rule,
    label: null,
    list: null,
    field: null,
    test: "",
    value: "",
    standing: "agreed",
    days: 30,
  };
}

function row(rule: SegmentRule): Row {
  const { rule: kind, ...rest } = rule;
  return { ...fresh(kind), ...rest };
}

/** A segment to be changed. */
export const building = (draft: SegmentDraft): Building => ({
  any: draft.any,
  rules: draft.rules.map(row),
  except: draft.except.map(row),
});

/** What a kind takes, as the shop says. */
export const takes = (kinds: RuleKind[], rule: string): RuleTakes =>
  kinds.find((kind) => kind.rule === rule)?.takes ?? "nothing";

/** Whether a value belongs to a test. */
export const compares = (test: string): boolean => test !== "filled" && test !== "empty";

/** The rule as the shop knows it; null while something is missing. */
function finished(kinds: RuleKind[], one: Row): SegmentRule | null {
  switch (takes(kinds, one.rule)) {
    case "label":
      return one.label === null ? null : ({ rule: one.rule, label: one.label } as SegmentRule);
    case "list":
      return one.list === null ? null : ({ rule: one.rule, list: one.list } as SegmentRule);
    case "value": {
      const value = compares(one.test) ? one.value.trim() : "";
      if (one.field === null || one.test === "" || (compares(one.test) && value === "")) return null;
      return { rule: one.rule, field: one.field, test: one.test, value } as SegmentRule;
    }
    case "standing":
      return { rule: one.rule, standing: one.standing } as SegmentRule;
    case "days":
      return one.days === null ? null : ({ rule: one.rule, days: one.days } as SegmentRule);
    case "nothing":
      return { rule: one.rule } as SegmentRule;
  }
}

/** The segment as the shop knows it; null while a rule lacks something. */
export function draftOf(kinds: RuleKind[], built: Building): SegmentDraft | null {
  const rules = built.rules.map((one) => finished(kinds, one));
  const except = built.except.map((one) => finished(kinds, one));
  const whole = (all: (SegmentRule | null)[]): all is SegmentRule[] => all.every((one) => one !== null);
  return whole(rules) && whole(except) ? { any: built.any, rules, except } : null;
}

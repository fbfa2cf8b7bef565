/** Which customers are looked at and which one is open: kept while another view is looked at. */
import type { SegmentDraft, SegmentRule, SegmentStanding } from "../../backend/bindings";

/** What narrows the list down; null and empty ask nothing. */
export interface PeopleFilter {
  label: number | null;
  list: number | null;
  offers: SegmentStanding | null;
  /** Wrote in so many days. */
  wrote: number | null;
  language: string;
  country: string;
  noNumber: boolean;
}

export const EVERYBODY: PeopleFilter = {
  label: null,
  list: null,
  offers: null,
  wrote: null,
  language: "",
  country: "",
  noNumber: false,
};

class People {
  typed = $state("");
  filter = $state.raw<PeopleFilter>(EVERYBODY);
  /** The list begins with this letter. */
  from = $state<string | null>(null);
  /** Whose page is open. */
  person = $state<number | null>(null);
  /** The segment that is looked at. */
  segment = $state<number | null>(null);
  /** Somebody is being added. */
  adding = $state(false);

  narrow(change: Partial<PeopleFilter>): void {
    this.filter = { ...this.filter, ...change };
  }

  /** Shows a person, whoever else is looked for. */
  open(person: number): void {
    this.person = person;
  }

  /** Looks at a segment and nothing else. */
  look(segment: number): void {
    this.clear();
    this.segment = segment;
  }

  clear(): void {
    this.segment = null;
    this.filter = EVERYBODY;
    this.typed = "";
    this.from = null;
  }
}

export const people = new People();

/** Whether anything is asked at all. */
export const narrows = (filter: PeopleFilter): boolean => JSON.stringify(filter) !== JSON.stringify(EVERYBODY);

/** A filter as the shop is asked for it; `field` tells the id of a field every shop has. */
export function asked(filter: PeopleFilter, field: (code: string) => number | undefined): SegmentDraft {
  const rules: SegmentRule[] = [];
  if (filter.label !== null) rules.push({ rule: "label", label: filter.label });
  if (filter.list !== null) rules.push({ rule: "list", list: filter.list });
  if (filter.offers !== null) rules.push({ rule: "offers", standing: filter.offers });
  if (filter.wrote !== null) rules.push({ rule: "wrote", days: filter.wrote });
  if (filter.noNumber) rules.push({ rule: "no_number" });
  for (const code of ["language", "country"] as const) {
    const [id, value] = [field(code), filter[code].trim()];
    if (id !== undefined && value !== "") rules.push({ rule: "value", field: id, test: "has", value });
  }
  return { any: false, rules, except: [] };
}

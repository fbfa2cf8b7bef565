/** Which view is shown; kept in the address, so that a reload stays where it was. */
export const VIEWS = [
  "inbox",
  "connection",
  "settings",
  "outbox",
  "templates",
  "people",
  "campaigns",
  "import",
] as const;
export type View = (typeof VIEWS)[number];

const fromAddress = (): View => VIEWS.find((view) => `#${view}` === location.hash) ?? "inbox";

class Place {
  view = $state<View>(fromAddress());

  constructor() {
    window.addEventListener("hashchange", () => (this.view = fromAddress()));
  }

  go(view: View): void {
    this.view = view;
    history.replaceState(null, "", `#${view}`);
  }
}

export const place = new Place();

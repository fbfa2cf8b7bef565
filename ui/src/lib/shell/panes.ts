/** F6 goes round the panes of the window. */

const STOPS = "[role='option'][tabindex='0'], [aria-current='page'], textarea, button, input, select, [tabindex='0']";

/** Puts the keyboard into the next pane that can hold it, or into the one before. */
export function nextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter(
    (one) => one.getClientRects().length > 0,
  );
  const at = panes.findIndex((one) => one.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(at + by * step + panes.length * 2) % panes.length];
    const stop = pane?.matches("[tabindex='0']") ? pane : pane?.querySelector<HTMLElement>(STOPS);
    if (stop) {
      stop.focus();
      return;
    }
  }
}

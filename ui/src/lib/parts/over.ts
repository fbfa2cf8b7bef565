/** Whether anything stands over the window, told on the page's root for the style sheet. A rule that asks the document itself
 * (`:root:has(dialog)`) would make every message that comes restyle all of it. */

let standing = 0;

function tell(): void {
  document.documentElement.toggleAttribute("data-over", standing > 0);
}

/** Attached to what stands over the window for as long as it is there; a dialog counts while it is open. */
export function over(element: HTMLElement): () => void {
  let counted = false;
  const look = (): void => {
    const there = !(element instanceof HTMLDialogElement) || element.open;
    if (there !== counted) standing += there ? 1 : -1;
    counted = there;
    tell();
  };
  look();
  const watch = new MutationObserver(look);
  watch.observe(element, { attributes: true, attributeFilter: ["open"] });
  return () => {
    watch.disconnect();
    if (counted) standing -= 1;
    tell();
  };
}

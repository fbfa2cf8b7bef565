/** Whether a view fits the window it is in. */
import type { Page } from "@playwright/test";

/** What can be pressed or written in and lies beyond the sides of the window, and whether the page scrolls sideways. */
export const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const parts = [...document.querySelectorAll<HTMLElement>("button, input, select, textarea, h1, h2")];
    const out = parts.filter((part) => {
      const box = part.getBoundingClientRect();
      return (
        part.checkVisibility({ opacityProperty: true }) && box.width > 1 && (box.left < -1 || box.right > wide + 1)
      );
    });
    return [
      ...(document.documentElement.scrollWidth > wide ? ["the page scrolls sideways"] : []),
      ...out.map((part) => part.outerHTML.slice(0, 120)),
    ];
  });

/** Words that are cut off without a sign of it, and controls another part lies over. What is scrolled away is neither. */
export const hidden = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const says = (part: Element): string => part.outerHTML.slice(0, 140);
    const dialog = document.querySelector("dialog[open]");
    const all = [...(dialog ?? document.body).querySelectorAll<HTMLElement>("*")].filter(
      (part) => part.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && part.closest(".sr") === null,
    );
    const cut = all.filter((part) => {
      const own = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "");
      const style = getComputedStyle(part);
      if (!own || part.clientWidth < 2) return false;
      const sign = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
      const wide = ["hidden", "clip"].includes(style.overflowX) && part.scrollWidth > part.clientWidth + 1;
      const high = ["hidden", "clip"].includes(style.overflowY) && part.scrollHeight > part.clientHeight + 1;
      return !sign && (wide || high);
    });
    /** Whether this point of a part lies within everything that clips it. */
    const inSight = (part: HTMLElement, x: number, y: number): boolean => {
      for (let up: HTMLElement | null = part.parentElement; up; up = up.parentElement) {
        const box = up.getBoundingClientRect();
        const style = getComputedStyle(up);
        if (style.overflowX !== "visible" && (x < box.left || x > box.right)) return false;
        if (style.overflowY !== "visible" && (y < box.top || y > box.bottom)) return false;
      }
      return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    };
    const covered = all.filter((part) => {
      if (!part.matches("button, input, select, textarea") || part.closest("[inert]")) return false;
      const box = part.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (box.width < 4 || box.height < 4 || !inSight(part, x, y)) return false;
      const top = document.elementFromPoint(x, y);
      // What sticks to an edge of the window is scrolled under, and out from under again.
      for (let up: Element | null = top; up; up = up.parentElement)
        if (["sticky", "fixed"].includes(getComputedStyle(up).position) && !up.contains(part)) return false;
      // A label that is laid over its own field is the field.
      return top !== null && !part.contains(top) && !top.contains(part) && part.closest("label") !== top.closest("label");
    });
    return [...cut.map((part) => `cut off: ${says(part)}`), ...covered.map((part) => `covered: ${says(part)}`)];
  });

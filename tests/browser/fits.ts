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

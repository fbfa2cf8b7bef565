/** Waiting for the window to draw. */

/** Longer than any frame: in a window nobody sees no frame is drawn, and work goes on all the same. */
const UNSEEN = 100;

/** Resolves when the next frame is about to be drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(late);
      resolve();
    };
    const frame = requestAnimationFrame(done);
    const late = setTimeout(done, UNSEEN);
  });
}
